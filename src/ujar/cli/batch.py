"""The verb `batch`: very many pages into partitioned Parquet, resumable.

`ujar batch koran/ arsip.jsonl out` reads the pages of a folder and a file into `out`; run again
after it was stopped, it goes on where it was. A page that cannot be read in time or in memory is
set aside and told on stderr ("ujar: batch-time: a.html: ..."). Its twin in Python is
`ujar.batch.run`. It reads no data file.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ujar.cli.add import show_progress
from ujar.cli.read import LexiconOption
from ujar.cli.streams import Exit, tell, tell_failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from ujar.batch import Progress, Settings, Summary

SHOWN = 20  # pages that were set aside and are told; all stand in the table `pages`
WRONG = ("batch-other", "request-batch")


class Engine(StrEnum):
    """What reads a batch."""

    LOCAL = "local"
    DAFT = "daft"


Inputs = Annotated[
    list[Path],
    typer.Argument(
        metavar="IN...",
        help="Folders, .jsonl files, Parquet files, archives, pages.",
        show_default=False,
    ),
]
Out = Annotated[
    Path, typer.Argument(metavar="OUT", help="The folder for the output.", show_default=False)
]


def batch(  # noqa: PLR0913, PLR0917 - the options of the command
    inputs: Inputs,
    out: Out,
    processes: Annotated[
        int, typer.Option(min=0, help="Workers at a time; 0 is one for each core.")
    ] = 0,
    partition: Annotated[int, typer.Option(min=1, help="Pages of one partition.")] = 1_000,
    seconds: Annotated[
        float, typer.Option(min=0.001, help="What one page may take before it is set aside.")
    ] = 30.0,
    memory: Annotated[
        int, typer.Option(min=1, help="MiB that one page may take before it is set aside.")
    ] = 1_024,
    retry: Annotated[
        bool, typer.Option("--retry", help="Try again the pages that broke a limit before.")
    ] = False,
    link: Annotated[
        bool, typer.Option("--link", help="Find the candidates for echoes when all is read.")
    ] = False,
    engine: Annotated[
        Engine, typer.Option(help="A pool of processes (local), or Daft.")
    ] = Engine.LOCAL,
    address: Annotated[
        str | None, typer.Option(help="A Ray cluster's address, for daft.", show_default=False)
    ] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Read very many pages into partitioned Parquet.

    A run that is stopped goes on where it was when it is run again.

    Examples: ujar batch pages.jsonl out; ujar batch --link archive/ out
    """
    from ujar.batch import Settings
    from ujar.errors import UjarError

    settings = Settings(
        partition=partition,
        seconds=seconds,
        memory=memory,
        processes=processes,
        engine=engine.value,
        address=address,
        lexicon=tuple(str(folder.absolute()) for folder in lexicon or ()),
    )
    try:
        summary = _run(inputs, out, settings, retry=retry, link=link)
    except UjarError as error:
        tell(str(error))
        code = Exit.WRONG_USAGE if error.code in WRONG else Exit.NOTHING_READ
        raise typer.Exit(code) from None
    failed = sum(summary.aside.values())
    rows = summary.rows
    tell(
        f"{summary.pages} pages read, {rows['statements']} statements, {rows['moves']} moves, "
        f"{failed} set aside; {summary.partitions} partitions, {summary.before} of them before"
    )
    if failed:
        raise typer.Exit(Exit.SOME_FAILED if summary.pages else Exit.NOTHING_READ)


def _run(inputs: list[Path], out: Path, settings: Settings, *, retry: bool, link: bool) -> Summary:
    from ujar.batch import link as find_candidates
    from ujar.batch import run

    with show_progress("partitions") as advance:
        summary = run(inputs, out, settings, retry=retry, tell=_make_teller(advance))
    if link:
        linked = find_candidates(out, engine=settings.engine, address=settings.address)
        tell(f"{linked.pairs} pairs that may be echoes")
    return summary


def _make_teller(advance: Callable[[int, int | None], None]) -> Callable[[Progress], None]:
    told = 0

    def note(progress: Progress) -> None:
        nonlocal told
        advance(progress.done, progress.partitions)
        for page in progress.aside:
            told += 1
            if told <= SHOWN:
                tell_failure(page.name, page.code, page.message)
            elif told == SHOWN + 1:
                tell("more were set aside; the table `pages` has them all, with their codes")

    return note
