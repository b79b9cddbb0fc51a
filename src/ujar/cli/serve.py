"""The verb `serve`: the reading room in a browser, and the API.

`ujar serve` opens the sample pages at http://localhost:8377; `ujar serve ujar.db` a store. It
listens on this machine alone and changes nothing unless it is asked to. Its twin in Python is
`ujar.serve.create_app`. It reads no data file.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ujar.cli.streams import Exit, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.serve import Settings

ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - compared with, not listened on


def serve(
    store: Annotated[
        str | None,
        typer.Argument(
            metavar="STORE",
            envvar="UJAR_STORE",
            help="The store: a file of SQLite, or the address of a PostgreSQL database. "
            "Left out: the sample pages.",
            show_default=False,
        ),
    ] = None,
    host: Annotated[str, typer.Option(help="The address that is listened on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")
    ] = 8377,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    workers: Annotated[int, typer.Option(min=1, help="How many processes answer.")] = 1,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host",
            help="A further name under which it may be asked; * is any. May be repeated.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Open the reading room and the API on this machine.

    Examples: ujar serve; ujar serve ujar.db --port 8080 --open
    """
    from ujar.errors import RequestError, UjarError

    with _end_quietly(), tempfile.TemporaryDirectory(prefix="ujar-") as folder:
        try:
            from ujar.serve import Settings
            from ujar.serve.run import run
            from ujar.serve.samples import make_samples

            if store is None:
                tell("no store given: reading the sample pages")
                chosen = make_samples(Path(folder))
            else:
                chosen = _check(store)
            hosts = (*Settings().hosts, *([host] if host not in ANYWHERE else []))
            settings = Settings(
                store=chosen,
                samples=store is None,
                host=host,
                port=port,
                hosts=(*hosts, *(allow_host or [])),
            )
            run(settings, workers=workers, ready=lambda url: _announce(url, settings, open_=open_))
        except UjarError as error:
            tell(str(error))
            wrong = isinstance(error, RequestError)
            raise typer.Exit(Exit.WRONG_USAGE if wrong else Exit.NOTHING_READ) from None


def _check(store: str) -> str:
    """Refuse a file that is not there: nobody wants a store made by looking at it."""
    if "://" not in store and not Path(store).exists():
        tell(f"store-missing: {store}: no such store; `ujar add` makes one")
        raise typer.Exit(Exit.NOTHING_READ)
    return store


def _announce(url: str, settings: Settings, *, open_: bool) -> None:
    what = "the sample pages" if settings.samples else "the store"
    tell(f"{what} can be read at {url} (Ctrl-C ends)")
    if open_:
        import webbrowser

        webbrowser.open(url)


@contextlib.contextmanager
def _end_quietly() -> Iterator[None]:
    """Clean up when the server is stopped, and then end as the signal ends any other tool."""
    stopped: list[int] = []

    def stop(number: int, _frame: object) -> None:
        stopped.append(number)
        raise KeyboardInterrupt

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
    if stopped:
        sys.stdout.flush()
        os.kill(os.getpid(), stopped[0])
