"""Reads the data files of a language into checked, frozen rows.

`data/id/cues.csv` opens with `# purpose: ...`, `# reader: ...`, `# source: ...`, `# licence: ...`
and `# date: ...`, then a line of column names, then a row a line: `ujar,...,"Kami siap," ujar Ana.`
An empty cell takes the column's default; a cell of several values separates them by `|`. Files
ending in `.toml` hold `[about]` with the same keys and one `[[row]]` a row. Every complaint names
file and row.

A user's own folder (`Lexicon.add_folder`) may hold files of the same names; its rows come first and
win over shipped rows of the same form. What the rows mean is for their readers. Checks across rows
and files are in `ujar.lexicon.check`.
"""

from __future__ import annotations

import csv
import logging
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

import msgspec

from ujar.errors import LexiconError, RequestError
from ujar.lexicon.shapes import SHAPES, Row

ABOUT = ("purpose", "reader", "source", "licence", "date")
DATA = Path(__file__).parent.parent / "data"
R = TypeVar("R", bound=Row)
log = logging.getLogger("ujar.lexicon")


class Table(msgspec.Struct, frozen=True):
    """One data file: what its head says, and its rows in the order of the file.

    `places` says for each row where it stands, as complaints name it: "line 12", "row 3".
    """

    name: str
    path: Path
    about: dict[str, str]
    rows: tuple[Row, ...]
    places: tuple[str, ...]


class _Raw(NamedTuple):
    """A file that is cut into cells but not yet checked."""

    about: dict[str, str]
    rows: list[tuple[str, dict[str, Any]]]
    faults: list[LexiconError]


def read_table(path: Path) -> Table:
    """Read one data file and stop at its first fault.

    Raises:
        LexiconError: `lexicon-unknown` no shape has the file's name; `lexicon-unreadable` the file
            is no CSV or TOML in UTF-8; `lexicon-head` a line of the head is missing; `lexicon-row`
            a row breaks the shape; `lexicon-example` the example does not hold the form.
    """
    table, faults = inspect_table(path)
    if faults:
        raise faults[0]
    return table


def inspect_table(path: Path) -> tuple[Table, tuple[LexiconError, ...]]:
    """Read one data file and collect its faults.

    Returns:
        The table with the rows that are right, and what is wrong with the others.
    """
    name = path.stem
    shape = SHAPES.get(name)
    if shape is None:
        fault = LexiconError("lexicon-unknown", f"{path.name}: no shape is declared for this file")
        return Table(name, path, {}, (), ()), (fault,)
    raw = _read_raw(path, shape)
    faults = list(raw.faults)
    missing = [key for key in ABOUT if not raw.about.get(key)]
    if missing and not faults:
        said = f"{path.name}: the head lacks {', '.join(missing)}"
        faults.append(LexiconError("lexicon-head", said))
    rows: list[Row] = []
    places: list[str] = []
    for place, cells in raw.rows:
        cells.setdefault("source", raw.about.get("source", ""))
        try:
            rows.append(_make_row(f"{path.name}, {place}", cells, shape))
            places.append(place)
        except LexiconError as fault:
            faults.append(fault)
    return Table(name, path, raw.about, tuple(rows), tuple(places)), tuple(faults)


def _make_row(where: str, cells: dict[str, Any], shape: type[Row]) -> Row:
    try:
        row = msgspec.convert(cells, shape, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError("lexicon-row", f"{where}: {error}") from None
    if not row.form.strip() or not row.example.strip():
        raise LexiconError("lexicon-row", f"{where}: form or example is empty")
    if not row.shows_form():
        message = f"{where}: the example does not hold {row.form!r}"
        raise LexiconError("lexicon-example", message)
    return row


def _read_raw(path: Path, shape: type[Row]) -> _Raw:
    try:
        words = path.read_text(encoding="utf-8")
        return _read_toml(words) if path.suffix == ".toml" else _read_csv(path.name, words, shape)
    except OSError as error:
        reason = error.strerror or str(error)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, csv.Error) as error:
        reason = str(error)
    return _Raw({}, [], [LexiconError("lexicon-unreadable", f"{path.name}: {reason}")])


def _read_csv(name: str, words: str, shape: type[Row]) -> _Raw:
    lines = [line + "\n" for line in words.split("\n")]
    heads = 0
    while heads < len(lines) and lines[heads].startswith("#"):
        heads += 1
    about = {}
    for line in lines[:heads]:
        key, _, value = line[1:].partition(":")
        about[key.strip()] = value.strip()
    several = _list_columns(shape)
    reader = csv.reader(lines[heads:], strict=True)
    columns = next(reader, [])
    raw = _Raw(about, [], [])
    for cells in reader:
        place = f"line {heads + reader.line_num}"
        if len(cells) == len(columns):
            raw.rows.append((place, _fill(columns, cells, several)))
        elif cells:
            said = f"{name}, {place}: {len(cells)} cells, {len(columns)} columns"
            raw.faults.append(LexiconError("lexicon-row", said))
    return raw


def _fill(columns: list[str], cells: list[str], several: frozenset[str]) -> dict[str, Any]:
    return {
        column: cell.split("|") if column in several else cell
        for column, cell in zip(columns, cells, strict=True)
        if cell
    }


def _list_columns(shape: type[Row]) -> frozenset[str]:
    hints = msgspec.structs.fields(shape)
    return frozenset(
        f.name
        for f in hints
        if get_origin(f.type) is tuple or any(get_origin(a) is tuple for a in get_args(f.type))
    )


def _read_toml(words: str) -> _Raw:
    document = tomllib.loads(words)
    about = {key: str(value) for key, value in document.get("about", {}).items()}
    return _Raw(about, [(f"row {n}", row) for n, row in enumerate(document.get("row", []), 1)], [])


def find_tables(folder: Path) -> list[Path]:
    """List the data files of a folder, sorted by name."""
    return sorted(p for p in folder.iterdir() if p.suffix in (".csv", ".toml"))


class Lexicon:
    """The tables of one language, read when first asked for and kept.

    Args:
        language: the folder under `data/`.
        extra: folders of the user's own files; earlier folders win.
    """

    def __init__(self, language: str = "id", extra: tuple[Path, ...] = ()) -> None:
        self.language = language
        self.folders = (*extra, DATA / language)
        self._tables: dict[str, tuple[Row, ...]] = {}

    def add_folder(self, folder: Path) -> None:
        """Put a user's own tables before all others.

        Raises:
            RequestError: `lexicon-late` a table was read already, and what was made of it stays.
            LexiconError: `lexicon-missing` there is no such folder; `lexicon-unknown` a file has a
                name that no shape has.
        """
        if self._tables:
            raise RequestError("lexicon-late", f"{folder}: tables are added before pages are read")
        if not folder.is_dir():
            raise LexiconError("lexicon-missing", f"{folder}: no such folder")
        for path in find_tables(folder):
            if path.stem not in SHAPES:
                message = f"{path}: no shape is declared for this file"
                raise LexiconError("lexicon-unknown", message)
        self.folders = (folder, *self.folders)

    def rows(self, shape: type[R]) -> tuple[R, ...]:
        """Give all rows of the file that has this shape; of doubles the user's own row.

        Raises:
            LexiconError: the file breaks its shape or no folder holds it.
        """
        name = next(n for n, s in SHAPES.items() if s is shape)
        if name not in self._tables:
            self._tables[name] = self._collect(name)
        return self._tables[name]  # type: ignore[return-value]  # the shape is that of the name

    def _collect(self, name: str) -> tuple[Row, ...]:
        kept: list[Row] = []
        own: set[str] = set()
        found = False
        for folder in self.folders:
            for path in (folder / f"{name}.csv", folder / f"{name}.toml"):
                if not path.is_file():
                    continue
                found = True
                table = read_table(path)
                fresh = [row for row in table.rows if row.form not in own]
                for row in table.rows:
                    if row.form in own:
                        log.info("%s: %r stands in a user's own file", path.name, row.form)
                kept += fresh
                if folder != self.folders[-1]:
                    own |= {row.form for row in fresh}
        if not found:
            raise LexiconError("lexicon-missing", f"no data file {name} for {self.language!r}")
        return tuple(kept)


@cache
def get_lexicon(language: str = "id") -> Lexicon:
    """Give the shipped lexicon of a language, the same object each time."""
    return Lexicon(language)
