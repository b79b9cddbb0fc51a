"""The verb `add`: pages into a store, resumable, with what could not be read listed.

`ujar add koran/` reads the pages of a folder into `ujar.db`; run again, it skips what is there and
goes on where it was stopped. A page whose words changed ("31 orang tewas" where "23" stood) is kept
in both versions. Its twins in Python are `Store.add` and `Store.link`. It reads no data file.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ujar.cli.answers import DEFAULT_STORE, StoreOption, open_store
from ujar.cli.streams import Exit, tell, tell_failure, write_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ujar.store.intake import Event, Summary
    from ujar.store.store import Store

MaybePages = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PAGES",
        help="Files, folders, .jsonl files with a page a line, or - for standard input.",
        show_default=False,
    ),
]


def add(
    pages: MaybePages = None,
    store: StoreOption = DEFAULT_STORE,
    again: Annotated[
        bool, typer.Option("--again", help="Read unchanged pages again, as after an update.")
    ] = False,
    retry: Annotated[
        bool, typer.Option("--retry", help="Try again what could not be read before.")
    ] = False,
    failures: Annotated[
        bool, typer.Option("--failures", help="List what could not be read before, and end.")
    ] = False,
    workers: Annotated[
        int,
        typer.Option(min=0, help="How many processes read pages; 0 is as many as there are cores."),
    ] = 0,
    link: Annotated[bool, typer.Option(help="Link the new pages when all are added.")] = True,
) -> None:
    """Add pages to a store and link them.

    Each page is one transaction: a run that is stopped loses nothing that it added, and goes on
    where it was when it is run again.

    Examples: ujar add pages/; ujar add --store postgresql://me@localhost/news pages.jsonl
    """
    if not pages and not retry and not failures:
        raise typer.BadParameter("PAGES, --retry or --failures")
    opened = open_store(store, make=not failures)
    if failures:
        for source, failure in opened.failures():
            path = source if source.endswith(failure.name) else f"{source} {failure.name}".strip()
            write_line(f"{failure.code}\t{path}\t{failure.message}".encode("utf-8", "replace"))
        return
    paths = [path if path == "-" else str(Path(path).absolute()) for path in pages or []]
    if retry:
        paths += sorted({source for source, _ in opened.failures() if source} - set(paths))
    summary = _add_paths(opened, paths, again=again, workers=workers)
    if link and (summary.added or summary.changed or again):
        link_pages(opened)
    tell(
        f"{summary.added} pages added, {summary.changed} changed, {summary.unchanged} unchanged, "
        f"{summary.failed} failed; {summary.statements} statements, {summary.moves} moves"
    )
    if summary.failed:
        done = summary.added + summary.changed + summary.unchanged
        raise typer.Exit(Exit.SOME_FAILED if done else Exit.NOTHING_READ)


def _add_paths(store: Store, paths: list[str], *, again: bool, workers: int) -> Summary:
    from ujar.page.load import load_pages
    from ujar.store.intake import Summary
    from ujar.store.readers import count_cores

    total = Summary()
    with show_progress("pages") as advance:

        def note(event: Event) -> None:
            total.count(event)
            advance(sum((total.added, total.changed, total.unchanged, total.failed)), None)
            if event.status == "failed":
                tell_failure(event.name, event.code, event.message)

        for path in paths:
            source = "" if path == "-" else path
            store.add(
                load_pages([path]),
                source=source,
                again=again,
                workers=workers or count_cores(),
                tell=note,
            )
    return total


def link_pages(store: Store) -> int:
    """Link the pages of a store, with a progress bar on a terminal."""
    with show_progress("linked") as advance:
        return store.link(advance)


@contextmanager
def show_progress(word: str) -> Iterator[Callable[[int, int | None], None]]:
    """Show on a terminal how far the work is; elsewhere show nothing."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn(word), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(word, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
