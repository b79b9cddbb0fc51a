"""Reads a page that is sent, and stores nothing.

`POST /api/v1/extract` with the text `"Kami siap," kata Ana Berg.` gives a record of one statement.
An address that is sent along is noted in the record and never fetched. Its twins are `ujar read`
and `ujar.read`. It reads no data file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request
from starlette.responses import Response

from ujar.errors import RequestError
from ujar.page.make import make_page
from ujar.pipeline import read_page
from ujar.records import Record
from ujar.serve.listing import Pasted
from ujar.serve.openapi import describe, refer
from ujar.serve.paging import give

if TYPE_CHECKING:
    from ujar.page.model import Page

router = APIRouter(tags=["extract"])
CHARSET = re.compile(r"charset=\"?([\w.:-]{1,40})")
READERS = 2  # pages that are read at once; reading keeps a core busy
BODY = {
    "requestBody": {
        "required": True,
        "description": "A page as JSON, as text or as HTML.",
        "content": {
            "application/json": {"schema": refer(Pasted)},
            "text/plain": {"schema": {"type": "string"}},
            "text/html": {"schema": {"type": "string"}},
        },
    }
}


@router.post(
    "/extract",
    summary="Read a page",
    responses=describe(Record),
    openapi_extra=BODY,
)
async def extract(request: Request) -> Response:
    """Read a page into its record; nothing is stored and nothing is fetched."""
    body = await request.body()
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    charset = CHARSET.search(rest)
    limiter = request.app.state.readers
    named = charset[1] if charset else None
    return await to_thread.run_sync(_extract, body, kind.strip().lower(), named, limiter=limiter)


def make_readers() -> CapacityLimiter:
    """Make what keeps the number of pages that are read at once small."""
    return CapacityLimiter(READERS)


def _extract(body: bytes, kind: str, charset: str | None) -> Response:
    return give(read_page(_open(body, kind, charset)))


def _open(body: bytes, kind: str, charset: str | None) -> Page:
    """Open what was sent as a page.

    Raises:
        RequestError: `request-media`, `request-body`.
        InputError: the page cannot be read.
    """
    if kind in {"text/plain", "text/html"}:
        return make_page(body, html=True if kind == "text/html" else None, charset=charset)
    if kind != "application/json":
        raise RequestError("request-media", "send application/json, text/plain or text/html")
    try:
        pasted = msgspec.json.decode(body, type=Pasted)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RequestError("request-body", f"the body is no page: {error}") from None
    source = pasted.text if pasted.html is None else pasted.html
    if source is None or (pasted.text is not None and pasted.html is not None):
        raise RequestError("request-body", "either `text` or `html` is given")
    return make_page(
        source,
        name=pasted.name,
        url=pasted.url,
        published=pasted.published,
        outlet=pasted.outlet,
        saved=pasted.saved,
        html=None if pasted.html is None else True,
    )
