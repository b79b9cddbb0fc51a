"""Reads the data files of a language into checked, frozen rows.

`data/id/cues.csv` opens with `# purpose: ...`, `# reader: ...`, `# source: ...`, `# licence: ...`
and `# date: ...`, then a line of column names, then a row a line. An empty cell takes the column's
default; a cell of several values separates them by `|`. Files ending in `.toml` hold `[about]` with
the same keys and one `[[row]]` a row. Every complaint names file and row.

A user's own folder may hold files of the same names; its rows come first and win over shipped rows
of the same form.
"""

from __future__ import annotations

import csv
import logging
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import msgspec

from ujar.errors import LexiconError
from ujar.lexicon.shapes import SHAPES, Row

ABOUT = ("purpose", "reader", "source", "licence", "date")
DATA = Path(__file__).parent.parent / "data"
R = TypeVar("R", bound=Row)
log = logging.getLogger("ujar.lexicon")


class Table(msgspec.Struct, frozen=True):
    """One data file: what its head says, and its rows in the order of the file."""

    name: str
    path: Path
    about: dict[str, str]
    rows: tuple[Row, ...]


def read_table(path: Path) -> Table:
    """Read and check one data file.

    Raises:
        LexiconError: `lexicon-unknown` no shape has the file's name; `lexicon-head` a line of the
            head is missing; `lexicon-row` a row breaks the shape; `lexicon-example` the example
            does not hold the form.
    """
    name = path.stem
    shape = SHAPES.get(name)
    if shape is None:
        raise LexiconError("lexicon-unknown", f"{path.name}: no shape is declared for this file")
    about, raw = _read_toml(path) if path.suffix == ".toml" else _read_csv(path, shape)
    missing = [key for key in ABOUT if not about.get(key)]
    if missing:
        raise LexiconError("lexicon-head", f"{path.name}: the head lacks {', '.join(missing)}")
    rows = tuple(_make_row(path, where, cells, shape, about) for where, cells in raw)
    return Table(name, path, about, rows)


def _make_row(
    path: Path, where: str, cells: dict[str, Any], shape: type[Row], about: dict[str, str]
) -> Row:
    cells.setdefault("source", about["source"])
    try:
        row = msgspec.convert(cells, shape, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError("lexicon-row", f"{path.name}, {where}: {error}") from None
    if not row.form.strip() or not row.example.strip():
        raise LexiconError("lexicon-row", f"{path.name}, {where}: form or example is empty")
    if not row.shows_form():
        raise LexiconError(
            "lexicon-example", f"{path.name}, {where}: the example does not hold {row.form!r}"
        )
    return row


def _read_csv(path: Path, shape: type[Row]) -> tuple[dict[str, str], list[tuple[str, dict[str, Any]]]]:
    about: dict[str, str] = {}
    raw: list[tuple[str, dict[str, Any]]] = []
    lists = _list_columns(shape)
    with path.open(encoding="utf-8", newline="") as file:
        header: list[str] | None = None
        number = 0
        lines = []
        for line in file:
            number += 1
            if header is None and line.startswith("#"):
                key, _, value = line[1:].partition(":")
                about[key.strip()] = value.strip()
            elif header is None:
                header = next(csv.reader([line]))
            else:
                lines.append(line)
        first = number - len(lines) + 1
        reader = csv.reader(lines, strict=True)
        try:
            for cells in reader:
                if not cells:
                    continue
                where = f"row {first + reader.line_num - 1}"
                if header is None or len(cells) != len(header):
                    raise LexiconError(
                        "lexicon-row",
                        f"{path.name}, {where}: {len(cells)} cells, {len(header or [])} columns",
                    )
                raw.append((where, _fill(header, cells, lists)))
        except csv.Error as error:
            raise LexiconError("lexicon-row", f"{path.name}, row {first}: {error}") from None
    return about, raw


def _fill(header: list[str], cells: list[str], lists: frozenset[str]) -> dict[str, Any]:
    return {
        column: cell.split("|") if column in lists else cell
        for column, cell in zip(header, cells, strict=True)
        if cell != ""
    }


def _list_columns(shape: type[Row]) -> frozenset[str]:
    hints = msgspec.structs.fields(shape)
    return frozenset(
        f.name
        for f in hints
        if get_origin(f.type) is tuple or any(get_origin(a) is tuple for a in get_args(f.type))
    )


def _read_toml(path: Path) -> tuple[dict[str, str], list[tuple[str, dict[str, Any]]]]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError("lexicon-row", f"{path.name}: {error}") from None
    about = {k: str(v) for k, v in document.get("about", {}).items()}
    return about, [(f"row {n}", row) for n, row in enumerate(document.get("row", []), 1)]


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

    def rows(self, shape: type[R]) -> tuple[R, ...]:
        """Give all rows of the file that has this shape; of doubles the user's own row.

        Raises:
            LexiconError: the file breaks its shape or no folder holds it.
        """
        name = next(n for n, s in SHAPES.items() if s is shape)
        if name not in self._tables:
            self._tables[name] = self._collect(name)
        return self._tables[name]  # type: ignore[return-value]

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
