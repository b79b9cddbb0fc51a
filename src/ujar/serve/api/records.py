"""Answers with pages and their records.

`GET /api/v1/records/a2e7085fb5b1e83c` gives the page that says "Kami siap berunding" with its whole
record; `GET /api/v1/records.jsonl` the records of all pages, a line each. Its twins are
`Store.pages` and `Store.record`. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from fastapi import APIRouter, Request
from fastapi import Query as Param
from starlette.responses import Response

from ujar.records import Record
from ujar.serve.deps import StoreDep
from ujar.serve.filters import Outlet, Since, Until, Words
from ujar.serve.listing import Records
from ujar.serve.openapi import describe, describe_stream
from ujar.serve.paging import Next, Size, give, give_part
from ujar.serve.streams import Form, make_stream
from ujar.store.listings import PageRow, StoredPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.store import Store

router = APIRouter(tags=["records"])
AT_ONCE = 200


@router.get("/records", summary="Pages", responses=describe(Records))
def list_records(
    request: Request,
    store: StoreDep,
    q: Words = "",
    outlet: Outlet = "",
    since: Since = "",
    until: Until = "",
    size: Size = 20,
    next: Next = "",  # noqa: A002 - what the parameter is called
) -> Response:
    """List the pages of the store, newest first."""
    filters = {"outlet": outlet or None, "since": since or None, "until": until or None}

    def ask(limit: int, offset: int) -> tuple[tuple[PageRow, ...], int, dict[str, Any]]:
        found = store.pages(q, **filters, limit=limit, offset=offset)
        return found.pages, found.total, {}

    return give_part(request, store, Records, ask, size=size, token=next)


@router.get(
    "/records.{form}",
    summary="All records",
    **describe_stream(Record, "JSON lines hold whole records, CSV the list of pages."),
)
def stream_records(
    request: Request,
    store: StoreDep,
    form: Form,
    q: Words = "",
    outlet: Outlet = "",
    since: Since = "",
    until: Until = "",
) -> Response:
    """Stream the records of all pages (JSON lines), or the list of pages (CSV)."""
    filters = {"outlet": outlet or None, "since": since or None, "until": until or None}
    pages = _list_all(store, q, filters)
    if form == "csv":
        return make_stream(request, "ujar-pages", form, PageRow.__struct_fields__, pages)
    records = (store.record(row.ref).record for row in pages)
    return make_stream(request, "ujar-records", form, (), records)


@router.get("/records/{page}", summary="One page with its record", responses=describe(StoredPage))
def show_record(
    store: StoreDep,
    page: str,
    text: Annotated[bool, Param(description="Whether the page's text is given, too.")] = False,
) -> Response:
    """Give a page of the store by its ref, with its record as `ujar read` writes it."""
    found = store.record(page)
    return give(found if text else msgspec.structs.replace(found, text=None))


def _list_all(store: Store, words: str, filters: dict[str, str | None]) -> Iterator[PageRow]:
    offset = 0
    while True:
        found = store.pages(words, **filters, limit=AT_ONCE, offset=offset).pages
        yield from found
        if len(found) < AT_ONCE:
            return
        offset += AT_ONCE
