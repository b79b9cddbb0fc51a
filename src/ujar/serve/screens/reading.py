"""The screen `/pages/{ref}`: one page with its record, each value opening its words.

At `/pages/a2e7?focus=s1.cue` the word "menolak" of its first statement is lit, with or without
scripts. A focus that the page does not know lights nothing.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ujar.serve.address import make_base
from ujar.serve.deps import LanguageDep, StoreDep
from ujar.serve.pages import render
from ujar.serve.pieces import Pieces
from ujar.serve.room import make_room

router = APIRouter()
LONGEST = 40  # letters of a focus
Several = Annotated[list[str] | None, Query(max_length=20)]


@router.get("/pages/{ref}")
def show_page(
    ref: str,
    request: Request,
    store: StoreDep,
    language: LanguageDep,
    focus: Annotated[str, Query(max_length=LONGEST)] = "",
    hide: Several = None,
    show: Several = None,
) -> Response:
    """Show a page with its record.

    Raises:
        RequestError: `request-page`, the store has no page of this ref.
    """
    stored = store.record(ref)
    room = make_room(stored.record, stored.text, focus=focus, hidden=hide or (), shown=show)
    base = make_base(request)
    context = {
        "room": room,
        "pieces": Pieces(room, language, base),
        "stored": stored,
        "ref": stored.ref,
        "versions": stored.versions,
        "disputed": frozenset(stored.disputed),
        "base": base,
    }
    return render(request.scope, "page.html", context)
