"""The verb `bench`: how fast this machine reads pages, and where the time goes.

`ujar bench` reads the sample pages over and over and shows pages and words a second with their
spread, each stage's share and the peak of memory; `ujar bench koran/` does so with one's own. Its
twin in Python is `ujar.measure.measure_paths`. It reads no data file.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ujar.cli.read import Format, FormatOption, LexiconOption, add_folders
from ujar.cli.streams import Exit, tell, write_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.measure import Bench, Spread

MaybePages = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PAGES",
        help="Files, folders, archives, .jsonl files. Left out: the sample pages of ujar.",
        show_default=False,
    ),
]


def bench(
    pages: MaybePages = None,
    repeats: Annotated[int, typer.Option(min=1, help="How often, after a first time.")] = 10,
    form: FormatOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Measure how fast pages are read, and where the time goes.

    Examples: ujar bench; ujar bench --repeats 3 pages/ --format jsonl
    """
    import msgspec

    from ujar.errors import InputError
    from ujar.measure import measure_paths
    from ujar.samples import LEXICON, find_pages

    add_folders(lexicon or ([] if pages else [LEXICON]))
    try:
        found = measure_paths(pages or find_pages(), repeats=repeats)
    except InputError as error:
        tell(str(error))
        raise typer.Exit(Exit.NOTHING_READ) from None
    if form is Format.TABLE or (form is None and sys.stdout.isatty()):
        for line in _lay_out(found):
            write_line(line.encode())
    else:
        write_line(msgspec.json.encode(found))
    if found.failed:
        tell(f"{found.failed} pages could not be opened")
        raise typer.Exit(Exit.SOME_FAILED)


def _lay_out(found: Bench) -> Iterator[str]:
    """Lay out what was measured for a person."""
    machine = found.machine
    yield f"{found.pages} pages, {found.words:,} words, read {found.repeats} times"
    yield ""
    yield f"pages a second           {_show(found.pages_a_second)}"
    yield f"words a second           {_show(found.words_a_second)}"
    yield f"words a core's second    {_show(found.words_a_core_second)}"
    yield f"first record after       {found.first:.2f} s"
    yield f"memory at most           {found.peak:.0f} MiB"
    yield f"stages                   {'compiled' if found.compiled else 'as Python'}"
    yield ""
    for stage, share in found.shares.items():
        yield f"{stage:<12}{share:>6.1%}  {'▇' * round(share * 40)}".rstrip()
    yield ""
    load = "" if machine.load is None else f", load {machine.load}"
    yield (
        f"{machine.processor}, {machine.cores} cores, {machine.memory} GiB{load}; "
        f"{machine.python}, {machine.system}"
    )


def _show(spread: Spread) -> str:
    return f"{spread.median:>12,.0f}   ({spread.low:,.0f} to {spread.high:,.0f})"
