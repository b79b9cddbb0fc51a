"""Finds the pairs of statements of a batch that may echo each other: those that share a band.

Two pages with "Kami tidak akan mundur dari meja perundingan" give a row of `links/candidates
.parquet` with the refs of both statements and how many MinHash bands they share. The bands stand in
the statements already (`ujar.batch.sketch`); the engine groups by them, DuckDB on this machine or
Daft. Members of a very large group are paired with the next one only, so that a stock phrase does
not make millions of pairs. Whether a pair is an echo is for `ujar.links`. It reads no data file.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ujar.batch.out import Folder
from ujar.batch.parquet import import_arrow
from ujar.batch.settings import SCHEMA, Engine
from ujar.errors import BatchError, MissingExtraError, RequestError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

MOST = 100  # members of a group that are all paired with each other
GROUP = 50_000  # rows that are written at a time
FILE = "links/candidates.parquet"
PAIRS = """
with member as (
    select distinct unnest(bands) as band, ref, page from read_parquet(?)
), placed as (
    select *, row_number() over (partition by band order by ref) as place,
        count(*) over (partition by band) as size
    from member
)
select a.ref as "left", b.ref as "right", a.page as left_page, b.page as right_page,
    count(*) as shared
from placed a join placed b on a.band = b.band and a.place < b.place
where a.page <> b.page and (a.size <= ? or b.place = a.place + 1)
group by all order by "left", "right"
"""


class Linked(msgspec.Struct, frozen=True):
    """What linking found: how many pairs, and in which file."""

    pairs: int
    path: str


def link(
    out: str | os.PathLike[str], *, engine: Engine = "local", address: str | None = None
) -> Linked:
    """Find the candidates for echoes among the statements of a batch that is done.

    Args:
        out: the folder of the batch.
        engine: DuckDB in this process (`local`), or Daft.
        address: of a Ray cluster, for Daft.

    Raises:
        BatchError: `batch-missing`, `batch-newer`, `batch-busy`, `batch-engine`, `output-failed`.
        MissingExtraError: the engine is not installed.
    """
    if address is not None and engine != "daft":
        raise RequestError("request-batch", "an address is for the engine daft")
    folder = Folder(Path(out).absolute())
    manifest = folder.read_manifest()
    files = [str(folder.path / part.files["statements"].path) for part in manifest.partitions]
    with folder.lock():
        if engine == "daft":
            from ujar.batch.cluster import pair_on_daft  # noqa: PLC0415 - an extra

            found = pair_on_daft(files, MOST, address)
        else:
            found = _pair_in_duckdb(files, folder.path)
        return Linked(_write(folder, found), str(folder.path / FILE))


def _pair_in_duckdb(files: list[str], folder: Path) -> Iterator[Any]:
    try:
        duckdb = importlib.import_module("duckdb")
    except ImportError:
        message = "linking a batch needs duckdb: install ujar[batch]"
        raise MissingExtraError("extra-missing", message) from None
    settings = {"temp_directory": str(folder / "tmp"), "autoinstall_known_extensions": False}
    connection = duckdb.connect(config=settings)
    connection.execute("set enable_progress_bar = false")  # it would go to stdout
    try:
        pairs = connection.sql(PAIRS, params=[files, MOST])
        yield from pairs.to_arrow_reader(10_000)
    except duckdb.IOException as error:
        raise BatchError("output-failed", f"{folder}: {error}") from None
    finally:
        connection.close()


def _write(folder: Folder, found: Iterable[Any]) -> int:
    """Write the pairs that an engine gives, and count them."""
    pa = import_arrow()
    texts = [pa.field(n, pa.string()) for n in ("left", "right", "left_page", "right_page")]
    metadata = {"ujar.schema": str(SCHEMA), "ujar.table": "candidates"}
    schema = pa.schema([*texts, pa.field("shared", pa.int64())], metadata=metadata)
    pairs = 0
    with folder.say_what_failed():
        beside = folder.place_beside(FILE)
        try:
            with beside.open("wb") as file:
                with pa.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
                    for table in _gather(pa, found, schema):
                        writer.write_table(table)
                        pairs += len(table)
                folder.finish(file, beside, FILE)
        finally:
            beside.unlink(missing_ok=True)
            folder.clear()
    return pairs


def _gather(pa: Any, found: Iterable[Any], schema: Any) -> Iterator[Any]:  # noqa: ANN401
    """Gather batches into tables of one size, so that every engine gives the same file."""
    held = schema.empty_table()
    for batch in found:
        table = pa.Table.from_batches([batch]).select(schema.names).cast(schema)
        held = pa.concat_tables([held, table])
        while len(held) >= GROUP:
            yield held.slice(0, GROUP)
            held = held.slice(GROUP)
    if len(held):
        yield held
