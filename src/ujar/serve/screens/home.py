"""The screens `/` and `/pages`: how to begin, and the pages of the store, newest first.

A page that says "Kami siap berunding" stands there by its title and its outlet, with the numbers of
its statements and moves.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ujar.serve.deps import SettingsDep, StoreDep
from ujar.serve.pages import render

router = APIRouter()
FIRST = 8  # pages on the start page
ROWS = 30  # pages on one page of the list
DEEPEST = 1_000
LONGEST = 200


@router.get("/")
def show_home(request: Request, store: StoreDep, settings: SettingsDep) -> Response:
    """Show where to begin."""
    context = {
        "counts": store.counts(),
        "listed": store.pages(limit=FIRST).pages,
        "samples": settings.samples,
    }
    return render(request.scope, "home.html", context)


@router.get("/pages")
def list_pages(
    request: Request,
    store: StoreDep,
    words: Annotated[str, Query(max_length=LONGEST)] = "",
    page: Annotated[int, Query(ge=1, le=DEEPEST)] = 1,
) -> Response:
    """Show the pages of the store."""
    found = store.pages(words, limit=ROWS, offset=(page - 1) * ROWS)
    context = {
        "listed": found.pages,
        "total": found.total,
        "words": words,
        "number": page,
        "last": page * ROWS >= found.total,
    }
    return render(request.scope, "pages.html", context)
