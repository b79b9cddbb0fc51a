"""Asks a store for a verb, and writes the answer: as a table, as JSON lines, or as CSV.

`ujar find surat --format csv` opens the store, asks, and writes a row a hit. Lists stand in one
cell of CSV with ` | ` between their parts. Nothing is worked out here; it reads no data file.
"""

from __future__ import annotations

import csv
import io
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from ujar.cli.layout import show
from ujar.cli.streams import Exit, tell, write_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ujar.store.store import Store


class Format(StrEnum):
    """How answers are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="How answers are written: for a person (table), one a line (jsonl), or as CSV. "
        "Left out: table on a terminal, jsonl elsewhere.",
        show_default=False,
    ),
]
StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="UJAR_STORE",
        help="The store: a file of SQLite, or the address of a PostgreSQL database.",
    ),
]
DEFAULT_STORE = "ujar.db"
JOIN = " | "
T = TypeVar("T")


def open_store(address: str, *, make: bool = False) -> Store:
    """Open a store, or say what is wrong and end.

    Args:
        address: the file or address.
        make: whether a file that is not there is made.

    Raises:
        typer.Exit: it cannot be opened.
    """
    from ujar.errors import UjarError

    if not make and "://" not in address and not os.path.exists(address):  # noqa: PTH110 - an address
        tell(f"store-missing: {address}: no such store; `ujar add` makes one")
        raise typer.Exit(Exit.NOTHING_READ)
    try:
        from ujar.store import Store

        return Store(address)
    except UjarError as error:
        tell(str(error))
        raise typer.Exit(Exit.NOTHING_READ) from None


def ask(question: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the question gives
    """Ask a store, or say why the question cannot be answered and end with wrong usage."""
    from ujar.errors import RequestError

    try:
        return question()
    except RequestError as error:
        tell(str(error))
        raise typer.Exit(Exit.WRONG_USAGE) from None


def answer(
    address: str,
    form: Format | None,
    question: Callable[[Store], T],
    *,
    table: Callable[[T], Iterable[str]],
    rows: Callable[[T, Format], Iterable[Any]],
    fields: tuple[str, ...],
) -> T:
    """Ask a store and write its answer.

    Args:
        address: the store.
        form: how the answer is written; None looks at stdout.
        question: what is asked.
        table: lays the answer out for a person.
        rows: gives the answer's rows, for JSON lines or CSV.
        fields: the columns of CSV.

    Raises:
        typer.Exit: the store cannot be opened, or the question cannot be answered.
    """
    opened = open_store(address)
    found: T = ask(lambda: question(opened))
    chosen = choose(form)
    if chosen is Format.TABLE:
        show(table(found))
    else:
        write_rows(rows(found, chosen), chosen, fields)
    return found


def choose(form: Format | None) -> Format:
    """Choose the form where none is given: a table on a terminal, JSON lines elsewhere."""
    if form is not None:
        return form
    return Format.TABLE if sys.stdout.isatty() else Format.JSONL


def write_rows(rows: Iterable[Any], form: Format, fields: tuple[str, ...]) -> None:
    """Write structs as JSON lines, or as CSV with these columns."""
    import msgspec

    if form is Format.JSONL:
        for row in rows:
            write_line(msgspec.json.encode(row))
        return
    write_line(_make_csv(fields))
    for row in rows:
        built = msgspec.to_builtins(row)
        write_line(_make_csv(_make_cell(built.get(field)) for field in fields))


def _make_csv(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(list(cells))
    return line.getvalue().encode("utf-8", "replace")


def _make_cell(value: Any) -> str:  # noqa: ANN401 - any value of JSON
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return JOIN.join(map(_make_cell, value))
    if isinstance(value, dict):
        if "ref" in value:
            return str(value["ref"])
        return "; ".join(f"{name}: {part}" for name, part in value.items() if part is not None)
    return str(value)
