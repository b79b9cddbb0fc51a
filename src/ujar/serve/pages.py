"""Turns what a screen has to show into HTML, in the language that the reader chose.

`render(request.scope, "page.html", {"record": record})` fills that template. All that comes from
a store is escaped by Jinja; no template marks anything as safe. Templates stand in `templates/`,
the words of the interface in `texts.csv`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ujar import __version__
from ujar.serve.static import find_address
from ujar.serve.texts import LANGUAGES, choose_language, translate

if TYPE_CHECKING:
    from starlette.types import Scope

TEMPLATES = Path(__file__).parent / "templates"
YEAR = 365 * 86_400


@cache
def make_templates() -> Environment:
    """Make the environment of all templates: everything is escaped, nothing may be undefined."""
    made = Environment(
        autoescape=True,
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(static=find_address, version=__version__, languages=LANGUAGES)
    return made


def render(
    scope: Scope, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> Response:
    """Fill a template for a request.

    Templates know, beside `context`: `request`, `language` ("id" or "en"), `_` (the words of the
    interface in that language), `static` (the address of a file of `static/`), `languages`,
    `version`.
    """
    request = Request(scope)
    language = choose_language(request)

    def _(key: str, **values: object) -> str:
        return translate(key, language, **values)

    known: dict[str, Any] = {"request": request, "language": language, "_": _}
    page = make_templates().get_template(template).render(known | (context or {}))
    answer = HTMLResponse(page, status)
    answer.headers["vary"] = "Accept-Language, Cookie, HX-Request"
    answer.headers["cache-control"] = "no-cache"
    if request.query_params.get("lang") == language:
        answer.set_cookie("lang", language, max_age=YEAR, samesite="lax", httponly=True)
    return answer
