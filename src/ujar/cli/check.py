"""The verb `check`: tells whether data files keep their shape.

`ujar check lexicon kata/` checks the shipped tables together with a folder of one's own; a row
whose example does not hold its form is told as `cues.csv, line 12: the example does not hold
'ujar'`. Its twin in Python is `ujar.lexicon.check_lexicon`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ujar.cli.streams import Exit, tell

app = typer.Typer(help="Check data files.", no_args_is_help=True)
Folders = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FOLDERS",
        help="Folders of one's own tables, checked together with the shipped ones.",
        exists=True,
        file_okay=False,
        show_default=False,
    ),
]


@app.callback()
def check() -> None:
    """Check data files."""


@app.command("lexicon")
def check_lexicon(folders: Folders = None) -> None:
    """Check the tables of linguistic data: heads, rows, examples, doubles, clashes.

    Each fault is one line on stderr with its code, file and row; faults give exit status 1.

    Examples: ujar check lexicon; ujar check lexicon my-tables/
    """
    from ujar import lexicon

    report = lexicon.check_lexicon(lexicon.Lexicon(extra=tuple(folders or ())))
    for fault in report.faults:
        tell(str(fault))
    tell(f"{report.tables} tables, {report.rows} rows, {len(report.faults)} faults")
    if report.faults:
        raise typer.Exit(Exit.SOME_FAILED)
