"""The screen `/time`: statements and moves by week and party, as a plot and as a table.

A week with "menolak usul itu" has one move more. `/over-time` leads here, too.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ujar.serve.asked import is_padded
from ujar.serve.deps import LanguageDep, StoreDep
from ujar.serve.figures import make_figures
from ujar.serve.overtime_view import make_time_view, read_time
from ujar.serve.pages import render
from ujar.serve.screens.exchange import list_known

router = APIRouter()


@router.get("/time")
def show_time(request: Request, store: StoreDep, language: LanguageDep) -> Response:
    """Show statements and moves of some parties over time."""
    asked = read_time(request.query_params.multi_items())
    if is_padded(request.query_params.multi_items()):
        return RedirectResponse(asked.href(), 303)
    context: dict[str, Any] = {
        "asked": asked,
        "view": make_time_view(store, asked),
        "known": list_known(store),
        **make_figures(language),
    }
    return render(request.scope, "time.html", context)


@router.get("/over-time")
def lead_to_time(request: Request) -> Response:
    """Lead to `/time` with the same question."""
    query = request.url.query
    return RedirectResponse(f"/time?{query}" if query else "/time", 308)
