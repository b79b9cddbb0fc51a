"""The screen `/paste`: a page that somebody pastes, with its record; nothing is stored.

The text `"Kami siap," kata Ana Berg.` shows one statement of Ana Berg. No address is ever fetched:
one that is given along is only noted. What cannot be read is said by its code above the form, with
what was pasted still in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from ujar.errors import InputError
from ujar.page.make import make_page
from ujar.pipeline import read_page
from ujar.serve.errors import find_status
from ujar.serve.pages import render
from ujar.serve.pieces import Pieces
from ujar.serve.room import make_room
from ujar.serve.texts import choose_language

if TYPE_CHECKING:
    from ujar.page.model import Page

router = APIRouter()
LARGEST = 1 << 20  # characters of a page that is shown with its record
FIELDS = ("text", "url", "published")


@router.get("/paste")
def show_form(request: Request) -> Response:
    """Show the form."""
    return render(request.scope, "paste.html", _make_context(dict.fromkeys(FIELDS, "")))


@router.post("/paste")
async def read_pasted(request: Request) -> Response:
    """Read what was pasted or sent as a file; pages that are read at once are few."""
    async with request.form(
        max_files=1, max_fields=len(FIELDS), max_part_size=LARGEST * 8
    ) as parts:
        given = {name: _get_text(parts, name) for name in FIELDS}
        file = parts.get("file")
        data = await file.read() if isinstance(file, UploadFile) else b""
        name = (file.filename or "") if isinstance(file, UploadFile) and data else ""
    limiter = request.app.state.readers
    return await to_thread.run_sync(_answer, request, given, data, name, limiter=limiter)


def _get_text(parts: FormData, name: str) -> str:
    value = parts.get(name, "")
    if not isinstance(value, str):
        return ""
    return value.replace("\r\n", "\n") if name == "text" else value.strip()


def _answer(request: Request, given: dict[str, str], data: bytes, name: str) -> Response:
    try:
        page = _open(given, data, name)
        record = read_page(page)
    except InputError as error:
        return render(
            request.scope, "paste.html", _make_context(given, error), status=find_status(error)
        )
    article, published = record.article, record.article.published
    room = make_room(record, page.text)
    context = _make_context(given) | {
        "room": room,
        "pieces": Pieces(room, choose_language(request), ""),
        "stored": {
            "title": article.title.text if article.title else None,
            "outlet": article.outlet,
            "published": published.value if published else None,
            "url": page.url,
            "name": page.name,
        },
    }
    return render(request.scope, "paste.html", context)


def _make_context(given: dict[str, str], problem: InputError | None = None) -> dict[str, object]:
    """Make what the template has to know; what is pasted has no place in a store."""
    return {
        "given": given,
        "problem": problem,
        "room": None,
        "ref": "",
        "versions": (),
        "disputed": frozenset[str](),
        "base": "",
    }


def _open(given: dict[str, str], data: bytes, name: str) -> Page:
    """Open what was given as a page.

    Raises:
        InputError: it cannot be read; `input-too-large`, it is longer than is shown.
    """
    source = data or given["text"]
    if len(source) > LARGEST:
        raise InputError(
            "input-too-large", f"a page that is pasted has at most {LARGEST} characters"
        )
    return make_page(
        source, name=name, url=given["url"] or None, published=given["published"] or None
    )
