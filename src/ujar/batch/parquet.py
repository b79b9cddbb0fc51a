"""Writes the rows of a partition as Parquet, and reads tables of a batch back.

The rows of `statements` of partition 7 become the bytes of `statements/part-00000007.parquet`, the
same for the same rows. Each file says in its metadata which version of the tables it follows
(`ujar.schema`). It needs pyarrow, the extra `batch`; it reads no data file.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import IO, Any

from ujar.batch.columns import TABLES
from ujar.batch.settings import SCHEMA
from ujar.errors import MissingExtraError

LEVEL = 3  # of zstd


def import_arrow() -> Any:  # noqa: ANN401 - a module
    """Import pyarrow with its Parquet part.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        importlib.import_module("pyarrow.parquet")
        return importlib.import_module("pyarrow")
    except ImportError:
        message = "a batch needs pyarrow: install ujar[batch]"
        raise MissingExtraError("extra-missing", message) from None


@cache
def make_schema(table: str) -> Any:  # noqa: ANN401 - a schema of Arrow
    """Make the Arrow schema of a table, with its version in the metadata."""
    pa = import_arrow()
    types = {
        "string": pa.string(),
        "int64": pa.int64(),
        "bool": pa.bool_(),
        "list<string>": pa.list_(pa.string()),
        "list<int64>": pa.list_(pa.int64()),
    }
    fields = [pa.field(c.name, types[c.type]) for c in TABLES[table]]
    return pa.schema(fields, metadata={"ujar.schema": str(SCHEMA), "ujar.table": table})


class Table:
    """A Parquet file of a table that is being written, one group of rows after the other."""

    def __init__(self, name: str, file: IO[bytes]) -> None:
        pa = import_arrow()
        self.rows = 0
        self._schema = make_schema(name)
        self._writer = pa.parquet.ParquetWriter(
            file, self._schema, compression="zstd", compression_level=LEVEL
        )

    def write(self, rows: list[tuple[Any, ...]]) -> None:
        """Write a group of rows."""
        pa = import_arrow()
        columns = list(zip(*rows, strict=True)) or [()] * len(self._schema)
        arrays = [_make_array(pa, c, f.type) for c, f in zip(columns, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self.rows += len(rows)

    def close(self) -> None:
        """Write the end of the file; the file itself stays open."""
        self._writer.close()

    def abandon(self) -> None:
        """Leave the file as it is, without an end."""
        self._writer.is_open = False


def _make_array(pa: Any, column: tuple[Any, ...], kind: Any) -> Any:  # noqa: ANN401
    try:
        return pa.array(column, kind)
    except UnicodeEncodeError:  # halves of surrogate pairs, which a text of Python can hold
        return pa.array([_clean(cell) for cell in column], kind)


def _clean(cell: Any) -> Any:  # noqa: ANN401 - any cell, the same back
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode()
    if isinstance(cell, list | tuple):
        return [_clean(part) for part in cell]
    return cell
