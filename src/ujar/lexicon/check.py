"""Turns the tables of a lexicon into a list of their faults, across rows and across files.

A row `ujar` that stands twice in `cues.csv` gives `lexicon-double: cues.csv, line 30: 'ujar' stands
in line 12 already`. What a single row must hold is checked by the loader; nothing here mends or
loads for a stage. What may stand beside what is said by the shapes (`key`, `apart_from`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ujar.errors import LexiconError
from ujar.lexicon.loader import Lexicon, Table, find_tables, inspect_table
from ujar.lexicon.shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Report(msgspec.Struct, frozen=True):
    """What a check found: how many tables and rows were seen, and each fault."""

    tables: int
    rows: int
    faults: tuple[LexiconError, ...]


def check_lexicon(lexicon: Lexicon) -> Report:
    """Check all tables in all folders of a lexicon.

    Returns:
        The report; the codes of its faults are those of `read_table` and `lexicon-missing` (a shape
        without a file), `lexicon-double`, `lexicon-clash`, `lexicon-order`.
    """
    faults: list[LexiconError] = []
    tables: list[Table] = []
    for folder in lexicon.folders:
        own, wrong = _check_folder(folder)
        tables += own
        faults += wrong
    shipped = {table.name for table in tables if table.path.parent == lexicon.folders[-1]}
    faults += [
        LexiconError("lexicon-missing", f"no data file {name} for {lexicon.language!r}")
        for name in sorted(SHAPES.keys() - shipped)
    ]
    return Report(len(tables), sum(len(table.rows) for table in tables), tuple(faults))


def _check_folder(folder: Path) -> tuple[list[Table], list[LexiconError]]:
    faults: list[LexiconError] = []
    tables: list[Table] = []
    for path in find_tables(folder):
        table, wrong = inspect_table(path)
        tables.append(table)
        faults += (*wrong, *_find_doubles(table), *_find_disorder(table))
    return tables, [*faults, *_find_clashes(tables)]


def _find_doubles(table: Table) -> Iterator[LexiconError]:
    seen: dict[tuple[object, ...], str] = {}
    for row, place in zip(table.rows, table.places, strict=True):
        first = seen.setdefault(row.key(), place)
        if first is not place:
            said = f"{table.path.name}, {place}: {row.form!r} stands in {first} already"
            yield LexiconError("lexicon-double", said)


def _find_disorder(table: Table) -> Iterator[LexiconError]:
    """Check the order of a file whose head has the line `# order: form`."""
    if table.about.get("order") != "form":
        return
    forms = [row.form.casefold() for row in table.rows]
    for before, form, place in zip(forms, forms[1:], table.places[1:], strict=False):
        if form < before:
            said = f"{table.path.name}, {place}: {form!r} belongs before {before!r}"
            yield LexiconError("lexicon-order", said)


def _find_clashes(tables: list[Table]) -> Iterator[LexiconError]:
    """Check the files whose forms must not stand in another file too."""
    where = {
        table.name: {
            row.form.casefold(): f"{table.path.name}, {place}"
            for row, place in zip(table.rows, table.places, strict=True)
        }
        for table in tables
    }
    for table in tables:
        for other in SHAPES[table.name].apart_from if table.name in SHAPES else ():
            both = where[table.name].keys() & where.get(other, {}).keys()
            for form in sorted(both):
                said = f"{where[table.name][form]}: {form!r} stands in {where[other][form]} too"
                yield LexiconError("lexicon-clash", said)
