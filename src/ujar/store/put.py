"""Writes rows of tables, those of one page in one go, and gives numbers to them.

The page "koran/a.txt" with its items, parties and spans is one statement for PostgreSQL, whose
driver would send each row by itself; SQLite takes them table by table. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import func, insert, select, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Table

Row = dict[str, Any]


def next_ids(connection: Connection, *tables: Table) -> list[int]:
    """Give the number after the highest of each table; a writer has the tables for itself."""
    highest = [select(func.max(table.c.id)).scalar_subquery() for table in tables]
    return [(number or 0) + 1 for number in connection.execute(select(*highest)).one()]


def put_rows(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert rows that all have the same columns."""
    put_tables(connection, [(table, rows)])


def put_tables(connection: Connection, tables: Iterable[tuple[Table, list[Row]]]) -> None:
    """Insert rows of several tables, those of each with the same columns."""
    filled = [(table, rows) for table, rows in tables if rows]
    if connection.dialect.name != "postgresql":
        for table, rows in filled:
            connection.execute(insert(table), rows)
    elif filled:
        inserts = [_make_insert(n, table, rows[0]) for n, (table, rows) in enumerate(filled)]
        steps = [f"t{n} AS ({step})" for n, step in enumerate(inserts[:-1])]
        head = f"WITH {', '.join(steps)} " if steps else ""
        documents = {
            f"rows{n}": msgspec.json.encode(rows).decode() for n, (_, rows) in enumerate(filled)
        }
        connection.execute(text(head + inserts[-1]), documents)


def _make_insert(number: int, table: Table, row: Row) -> str:
    """Make the statement that inserts the rows of a JSON document."""
    columns = ", ".join(f'"{name}"' for name in row)
    return (
        f'INSERT INTO "{table.name}" ({columns}) SELECT {columns} '  # noqa: S608 - our names
        f'FROM json_populate_recordset(NULL::"{table.name}", CAST(:rows{number} AS json))'
    )
