"""The screen `/actors/{ref}`: one actor, with names, offices by day, and what was said last.

"Menlu Dorvan" and "Ilka Dorvan" are one actor; `/actors?name=Dorvan` leads there.
"""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ujar.serve.actor_view import READ, make_actor_view
from ujar.serve.asked import check_length
from ujar.serve.deps import LanguageDep, StoreDep
from ujar.serve.figures import make_figures
from ujar.serve.pages import render
from ujar.serve.reasons import say_reason
from ujar.store import Query

router = APIRouter()
LISTED = 100  # actors of one name


@router.get("/actors")
def list_actors(
    request: Request, store: StoreDep, language: LanguageDep, name: str = ""
) -> Response:
    """List the actors of a name; lead to the one where there is one."""
    found = store.actors(check_length("name", name), limit=LISTED)
    if name and len(found.actors) == 1:
        return RedirectResponse(f"/actors/{found.actors[0].ref}", 303)
    context = {"name": name, "found": found, **make_figures(language)}
    return render(request.scope, "actors.html", context)


@router.get("/actors/{ref}")
def show_actor(ref: str, request: Request, store: StoreDep, language: LanguageDep) -> Response:
    """Show an actor."""
    card = store.actor(check_length("ref", ref))
    query = Query(speaker=card.row.name, order="newest", limit=READ, facets=False)
    context = {
        "view": make_actor_view(card, store.find(query)),
        "reason": partial(say_reason, language=language),
        **make_figures(language),
    }
    return render(request.scope, "actor.html", context)
