"""The verb `read`: pages in, their records out; nothing is stored.

`ujar read koran/ - arsip.jsonl` reads the pages of a folder, of standard input and of a file of
JSON lines ("Menlu Ruritania membantah laporan itu" gives a line with its statement). A page that
cannot be read gives a line on stderr and the others are read all the same. Its twins in Python are
`ujar.read` and `ujar.read_many`.
"""

from __future__ import annotations

import sys
import traceback
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ujar.cli.streams import Exit, tell, tell_failure, write_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ujar.page import Page
    from ujar.page.load import Failure
    from ujar.records import Record


class Format(StrEnum):
    """How records are written."""

    JSONL = "jsonl"
    TABLE = "table"


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="How records are written: one a line (jsonl) or for a person (table). "
        "Left out: table on a terminal, jsonl elsewhere.",
        show_default=False,
    ),
]
LexiconOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        metavar="FOLDER",
        help="A folder of one's own tables; their rows win. May be given several times.",
        exists=True,
        file_okay=False,
        show_default=False,
    ),
]
Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="PAGES",
        help="Files, folders, archives, .jsonl files with a page a line, - for standard input.",
        show_default=False,
    ),
]
Url = Annotated[str | None, typer.Option(help="The page's address.", show_default=False)]
Published = Annotated[
    str | None, typer.Option(help="Its time of publication, in ISO 8601.", show_default=False)
]
Outlet = Annotated[str | None, typer.Option(help="Its outlet's name.", show_default=False)]
Saved = Annotated[
    str | None, typer.Option(help="The day of this copy, in ISO 8601.", show_default=False)
]


def read(
    pages: Pages,
    form: FormatOption = None,
    url: Url = None,
    published: Published = None,
    outlet: Outlet = None,
    saved: Saved = None,
    lexicon: LexiconOption = None,
) -> None:
    """Read pages into records.

    --url, --published, --outlet and --saved say what is known of a single page.

    Examples: ujar read page.txt; ujar read --format jsonl pages/ > records.jsonl
    """
    known = {"url": url, "published": published, "outlet": outlet, "saved": saved}
    given = {name: value for name, value in known.items() if value is not None}
    read_paths(pages, form, known=given, lexicon=lexicon or ())


def read_paths(
    paths: Iterable[str | Path],
    form: Format | None,
    *,
    known: dict[str, str] | None = None,
    lexicon: Iterable[Path] = (),
) -> None:
    """Read all pages of some paths and write their records.

    Args:
        paths: as `ujar.page.load.load_pages` takes them.
        form: how records are written; None looks at stdout.
        known: what is known of the only page.
        lexicon: folders of the user's own tables.

    Raises:
        typer.Exit: not all pages could be read.
    """
    add_folders(lexicon)
    pages = _load(paths)
    if known:
        pages = _add_known(pages, known)
    show = _choose_view(form)
    done = failed = statements = moves = 0
    for page in pages:
        record = _read_or_tell(page)
        if record is None:
            failed += 1
            continue
        show(record)
        done += 1
        statements += len(record.statements)
        moves += len(record.moves)
    if failed or sys.stderr.isatty():
        tell(f"{done} pages read, {statements} statements, {moves} moves, {failed} failed")
    if failed:
        raise typer.Exit(Exit.SOME_FAILED if done else Exit.NOTHING_READ)


def add_folders(folders: Iterable[Path]) -> None:
    """Add the user's own tables, or say what is wrong with them and end."""
    from ujar.errors import LexiconError
    from ujar.lexicon import get_lexicon

    for folder in folders:
        try:
            get_lexicon().add_folder(folder)
        except LexiconError as error:
            tell(str(error))
            raise typer.Exit(Exit.WRONG_USAGE) from None


def _load(paths: Iterable[str | Path]) -> Iterator[Page | Failure]:
    from ujar.page.load import Failure, load_pages

    for path in paths:
        try:
            yield from load_pages([path])
        except Exception as error:  # noqa: BLE001 - one input's defect must not stop the others
            yield Failure(str(path), "internal", _describe_defect(error))


def _choose_view(form: Format | None) -> Callable[[Record], None]:
    if form is None:
        form = Format.TABLE if sys.stdout.isatty() else Format.JSONL
    if form is Format.TABLE:
        from ujar.cli.table import make_view

        return make_view()
    from ujar.records import encode

    return lambda record: write_line(encode(record))


def _add_known(pages: Iterator[Page | Failure], known: dict[str, str]) -> Iterator[Page | Failure]:
    """Say of the only page what is known of it; of several it cannot be said."""
    from msgspec.structs import replace

    from ujar.page.load import Failure

    dates = {name: _check_option(name, known[name]) for name in _DATES if name in known}
    first = list(islice(pages, 2))
    if len(first) > 1:
        options = ", ".join(f"--{name}" for name in known)
        raise typer.BadParameter(f"{options}: for a single page, but there are several")
    for page in first:
        if isinstance(page, Failure):
            yield page
            continue
        given = replace(
            page.given,
            published=dates.get("published", page.given.published),
            outlet=known.get("outlet", page.given.outlet),
        )
        yield replace(
            page, url=known.get("url", page.url), saved=dates.get("saved", page.saved), given=given
        )


_DATES = ("published", "saved")


def _check_option(name: str, value: str) -> str:
    from ujar.errors import InputError
    from ujar.page.make import check_date

    try:
        return check_date(value, f"--{name}")
    except InputError as error:
        raise typer.BadParameter(error.message) from None


def _read_or_tell(page: Page | Failure) -> Record | None:
    """Read a page; where that fails, say so and give None, so that the others are read."""
    from ujar.errors import LexiconError
    from ujar.page.load import Failure
    from ujar.pipeline import read_page

    if isinstance(page, Failure):
        tell_failure(page.name, page.code, page.message)
        return None
    try:
        return read_page(page)
    except LexiconError as error:
        tell(str(error))
        raise typer.Exit(Exit.NOTHING_READ) from None
    except Exception as error:  # noqa: BLE001 - one page's defect must not stop the others
        tell_failure(page.name, "internal", _describe_defect(error))
        return None


def _describe_defect(error: Exception) -> str:
    at = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(at.filename).name}:{at.lineno}"
    return f"a defect of ujar, please report: {error!r} at {where}"
