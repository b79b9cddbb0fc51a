"""Turns rows into a download: JSON lines or CSV, whole, without holding them all.

    ref,sort,type,actor,...
    a2e7085fb5b1e83c-s5,statement,direct,Ilka Dorvan,...

A cell that a spreadsheet would run as a formula ("=HYPERLINK(...)") gets an apostrophe in front.
Lists stand in one cell with ` | ` between their parts. Nothing is asked or decided here.
"""

from __future__ import annotations

import csv
import io
import weakref
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from starlette.responses import Response, StreamingResponse

from ujar.errors import StoreError
from ujar.serve.conditional import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from threading import Semaphore

    from fastapi import Request

Form = Literal["jsonl", "csv"]
TYPES = {"jsonl": "application/jsonl; charset=utf-8", "csv": "text/csv; charset=utf-8"}
CHUNK = 1 << 16  # bytes that are sent at once
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # a spreadsheet runs
JOIN = " | "
Row = dict[str, Any]


def make_stream(
    request: Request, name: str, form: Form, columns: tuple[str, ...], rows: Iterable[Any]
) -> Response:
    """Make the answer that streams rows.

    Args:
        request: what asks; the number of streams at once is bounded by its application.
        name: what the file is called, without its ending.
        form: JSON lines or CSV.
        columns: the columns of CSV.
        rows: structs or dictionaries; the first is asked for before the answer begins, so that a
            wrong question is still answered as one.

    Raises:
        StoreError: `server-busy`, too many streams run.
    """
    headers = {
        "content-disposition": f'attachment; filename="{name}.{form}"',
        "cache-control": "no-store",
    }
    lines = _write_rows(rows, form, columns)
    first = next(lines, b"")
    if request.scope.get(HEAD):
        bare = Response(headers=headers, media_type=TYPES[form])
        del bare.headers["content-length"]  # that of the whole stream is not known
        return bare
    free: Semaphore = request.app.state.streams
    if not free.acquire(blocking=False):
        raise StoreError("server-busy", "too many downloads run at once; try again in a while")
    turn = Turn(free)
    return StreamingResponse(
        _send_chunks(chain([first], lines), turn), headers=headers, media_type=TYPES[form]
    )


class Turn:
    """A download's turn among those that run at once.

    It ends when `end` is called, or when nobody holds it any more: a client may leave before the
    first byte is sent.
    """

    def __init__(self, free: Semaphore) -> None:
        self.end = weakref.finalize(self, free.release)


def _write_rows(rows: Iterable[Any], form: Form, columns: tuple[str, ...]) -> Iterator[bytes]:
    if form == "jsonl":
        for row in rows:
            yield msgspec.json.encode(row) + b"\n"
        return
    held = iter(rows)
    first = list(islice(held, 1))  # a wrong question fails before the head line is out
    yield write_csv_line(columns)
    for row in chain(first, held):
        built: Row = msgspec.to_builtins(row)
        yield write_csv_line(make_cell(built.get(column)) for column in columns)


def _send_chunks(lines: Iterable[bytes], turn: Turn) -> Iterator[bytes]:
    """Gather lines into chunks; lets the next stream run when this one ends in any way."""
    try:
        held = bytearray()
        for line in lines:
            held += line
            if len(held) >= CHUNK:
                yield bytes(held)
                held.clear()
        if held:
            yield bytes(held)
    finally:
        turn.end()


def write_csv_line(cells: Iterable[str]) -> bytes:
    """Write one line of CSV in UTF-8, with the line end that RFC 4180 asks for."""
    line = io.StringIO()
    csv.writer(line).writerow(list(cells))
    return line.getvalue().encode("utf-8", "replace")


def make_cell(value: Any) -> str:  # noqa: ANN401 - any value of JSON
    """Make the cell of a value; one that looks like a formula is made plain words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        joined = JOIN.join(str(_name_part(part)) for part in value)
        return f"'{joined}" if joined.startswith(FORMULA) else joined
    words = str(value)
    return f"'{words}" if words.startswith(FORMULA) else words


def _name_part(part: Any) -> Any:  # noqa: ANN401 - any value of JSON
    if not isinstance(part, dict):
        return part
    if "ref" in part:
        return part["ref"]
    return "; ".join(f"{name}: {value}" for name, value in part.items() if value is not None)
