"""Gathers the verbs into the command `ujar`.

`ujar --help` lists them: `read`, `add`, `find`, `trace` and others. A verb's own module says what
it does; nothing here reads a page or a data file.
"""

from __future__ import annotations

from typing import Annotated

import typer

from ujar import __version__
from ujar.cli import (
    actors,
    add,
    batch,
    bench,
    check,
    demo,
    find,
    link,
    read,
    schema,
    serve,
    thread,
    trace,
)
from ujar.cli.streams import write_line
from ujar.compiled import is_compiled

app = typer.Typer(
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("read")(read.read)
app.command("add")(add.add)
app.command("find")(find.find)
app.command("trace")(trace.trace)
app.command("thread")(thread.thread)
app.command("actors")(actors.actors)
app.command("link")(link.link)
app.command("serve")(serve.serve)
app.command("batch")(batch.batch)
app.command("bench")(bench.bench)
app.command("demo")(demo.demo)
app.add_typer(check.app, name="check")
app.command("schema")(schema.schema)


def _show_version(wanted: bool) -> None:
    if wanted:
        write_line(f"ujar {__version__}{', compiled' if is_compiled() else ''}".encode())
        raise typer.Exit


@app.callback()
def ujar(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Read Indonesian news pages into records of who said what, and what was answered.

    Records go to stdout, everything else to stderr. Exit status: 0 done, 1 some inputs failed,
    2 wrong usage, 3 nothing could be read.
    """
