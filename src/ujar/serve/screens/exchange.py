"""The screen `/exchange`: what parties offered and answered each other, as lanes and as a table.

The offer "gencatan senjata" stands above the answer "menolak usul itu".
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ujar.errors import RequestError
from ujar.serve.asked import is_padded
from ujar.serve.deps import LanguageDep, StoreDep
from ujar.serve.errors import find_status
from ujar.serve.exchange_view import FEWEST, make_exchange_view, read_parties
from ujar.serve.figures import make_figures
from ujar.serve.found_words import mark_words
from ujar.serve.pages import render
from ujar.serve.reasons import say_reason

if TYPE_CHECKING:
    from ujar.store import Store

router = APIRouter()
KNOWN = 40  # parties that are proposed


@router.get("/exchange")
def show_exchange(request: Request, store: StoreDep, language: LanguageDep) -> Response:
    """Show the exchange between the parties of the address, or the form alone."""
    asked = read_parties(request.query_params.multi_items())
    if is_padded(request.query_params.multi_items()):
        return RedirectResponse(asked.href(), 303)
    problem: RequestError | None = None
    view = None
    if len(asked.parties) >= FEWEST:
        try:
            thread = store.thread(
                *asked.parties, since=asked.since or None, until=asked.until or None
            )
            view = make_exchange_view(thread)
        except RequestError as error:
            problem = error
    context: dict[str, Any] = {
        "asked": asked,
        "view": view,
        "problem": problem,
        "fields": asked.fields,
        "known": list_known(store),
        "csv": asked.href("/api/v1/threads.csv"),
        "jsonl": asked.href("/api/v1/threads.jsonl"),
        "reason": partial(say_reason, language=language),
        "clip": partial(mark_words, words=""),
        **make_figures(language),
    }
    status = find_status(problem) if problem else 200
    return render(request.scope, "exchange.html", context, status=status)


def list_known(store: Store) -> list[str]:
    """List the states that are told of most, for the form."""
    return [row.name for row in store.actors(kind="government", limit=KNOWN).actors]
