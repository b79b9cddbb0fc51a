"""The screen `/search`: statements and moves by words, with facets, to be sent and downloaded.

The word "penolakan" finds "Syldavia menolak usul itu".
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ujar.serve.asked import is_padded, make_query, read_asked
from ujar.serve.deps import LanguageDep, StoreDep
from ujar.serve.figures import make_figures
from ujar.serve.pages import render
from ujar.serve.search_view import list_types, make_search_view

router = APIRouter()


@router.get("/search")
def show_search(request: Request, store: StoreDep, language: LanguageDep) -> Response:
    """Show what a search found."""
    asked = read_asked(request.query_params)
    if is_padded(request.query_params.multi_items()):
        return RedirectResponse(asked.href(), 303)
    found = store.find(make_query(asked))
    view = make_search_view(asked, found)
    context = {"view": view, "types": list_types(), **make_figures(language)}
    return render(request.scope, "search.html", context)
