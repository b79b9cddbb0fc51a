"""Gives the pages of a partition one by one, each with its name before it is opened.

A partition of `koran.jsonl` gives an item "koran.jsonl:1201" whose `open` decodes that line. A page
is opened only when asked for, so that one that hangs or eats memory can be passed over; what is
wrong with an input is a `Failure` in its place, as in `ujar.page.load`. It reads no data file.
"""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ujar.batch.parquet import import_arrow
from ujar.errors import InputError, UjarError
from ujar.page.archive import Capture, read_warc
from ujar.page.load import LIMIT, Failure, load_file, open_capture, open_line
from ujar.page.make import make_raw_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ujar.batch.settings import Partition
    from ujar.page.model import Page

KNOWN = ("name", "text", "html", "url", "published", "outlet", "saved")
ROWS = 200  # of a Parquet file that are held at a time


class Item(NamedTuple):
    """A page that is not opened yet; `name` is what it is called if it never can be."""

    name: str
    open: Callable[[], Page | Failure]


def find_items(part: Partition) -> Iterator[Item]:
    """Give the pages of a partition in their order; an input that fails gives an item that does."""
    try:
        found = KINDS[part.kind](part)
        yield from found if part.count < 0 else islice(found, part.count)
    except FileNotFoundError:
        yield _fail(part, "input-missing", f"{part.path}: no such file or folder")
    except OSError as error:
        yield _fail(part, "input-unreadable", f"{part.path}: {error.strerror or error}")
    except UjarError as error:
        yield _fail(part, error.code, error.message)


def _fail(part: Partition, code: str, message: str) -> Item:
    name = part.name or part.path
    return Item(name, lambda: Failure(name, code, message))


def _find_files(part: Partition) -> Iterator[Item]:
    for name in part.names:
        called = name if part.path else Path(name).name
        yield Item(called, partial(_open_file, Path(part.path, name), called))


def _open_file(path: Path, name: str) -> Page | Failure:
    return next(iter(load_file(path, name)))


def _find_lines(part: Partition) -> Iterator[Item]:
    with Path(part.path).open("rb") as file:
        file.seek(part.start)
        for number, line in enumerate(file, part.first + 1):
            if line.strip():
                where = f"{part.name}:{number}"
                yield Item(where, partial(open_line, line, where))


def _find_captures(part: Partition) -> Iterator[Item]:
    last = part.first + part.count if part.count >= 0 else None
    with Path(part.path).open("rb") as file:
        for found in read_warc(file, LIMIT, start=part.start, number=part.first):
            if isinstance(found, Capture):
                if last is not None and found.number > last:
                    return
                where = f"{part.name}:{found.number}"
                yield Item(where, partial(open_capture, found, where))
            else:
                yield Item(part.name, partial(_refuse, part.name, found))


def _refuse(name: str, error: InputError) -> Failure:
    return Failure(name, error.code, f"{name}: {error.message}")


def _find_rows(part: Partition) -> Iterator[Item]:
    file = open_parquet(Path(part.path))
    columns = [name for name in KNOWN if name in file.schema_arrow.names]
    number = part.start
    groups = list(range(_find_group(file, part.start), file.metadata.num_row_groups))
    for batch in file.iter_batches(batch_size=ROWS, row_groups=groups, columns=columns):
        passed = min(max(part.first - number, 0), len(batch))
        for row in batch.slice(passed).to_pylist():
            passed += 1
            where = f"{part.name}:{number + passed}"
            yield Item(where, partial(_open_row, row, where))
        number += len(batch)


def _find_group(file: Any, row: int) -> int:  # noqa: ANN401 - a file of pyarrow
    group, before = 0, 0
    while before < row:
        before += file.metadata.row_group(group).num_rows
        group += 1
    return group


def open_parquet(path: Path) -> Any:  # noqa: ANN401 - a file of pyarrow
    """Open a Parquet file of pages.

    Raises:
        InputError: `input-parquet` it is none, or has neither of the columns `text` and `html`.
        MissingExtraError: pyarrow is not installed.
    """
    pa = import_arrow()
    try:
        file = pa.parquet.ParquetFile(path, memory_map=False)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise InputError("input-parquet", f"{path}: no Parquet file: {error}") from None
    if not {"text", "html"} & set(file.schema_arrow.names):
        raise InputError("input-parquet", f"{path}: no column is called text or html")
    return file


def _open_row(row: dict[str, Any], where: str) -> Page | Failure:
    raw = {key: _read_cell(value) for key, value in row.items() if value is not None}
    try:
        return make_raw_page(raw, name=where)
    except UjarError as error:
        return Failure(str(raw.get("name") or where), error.code, f"{where}: {error.message}")


def _read_cell(value: Any) -> Any:  # noqa: ANN401 - whatever the column holds
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if hasattr(value, "isoformat") else value


KINDS: dict[str, Callable[[Partition], Iterator[Item]]] = {
    "files": _find_files,
    "lines": _find_lines,
    "archive": _find_captures,
    "parquet": _find_rows,
}
