"""The screen `/trace/{ref}`: where a statement comes from, with its echoes and disputes.

"Kami siap berunding" stands on three pages which all name one agency.
"""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Request
from starlette.responses import Response

from ujar.serve.asked import check_length
from ujar.serve.deps import LanguageDep, StoreDep
from ujar.serve.figures import make_figures
from ujar.serve.found_words import mark_words
from ujar.serve.pages import render
from ujar.serve.reasons import say_reason
from ujar.serve.trace_view import make_trace_view, name_pages

router = APIRouter()


@router.get("/trace/{ref}")
def show_trace(
    ref: str, request: Request, store: StoreDep, language: LanguageDep, against: str = ""
) -> Response:
    """Show where a statement comes from."""
    trace = store.trace(check_length("ref", ref))
    context = {
        "view": make_trace_view(trace, against),
        "reason": partial(say_reason, language=language, pages=name_pages(trace)),
        "clip": partial(mark_words, words=""),
        **make_figures(language),
    }
    return render(request.scope, "trace.html", context)
