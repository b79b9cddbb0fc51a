"""Turns what a screen has to show into HTML, in the language that the reader chose.

`render(request.scope, "page.html", {"record": record})` fills that template. All that comes from
a store is escaped by Jinja; no template marks anything as safe. Templates stand in `templates/`,
the words of the interface in `wording/`.
"""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ujar import __version__
from ujar.serve.address import change, find_link
from ujar.serve.static import find_address
from ujar.serve.texts import (
    LANGUAGES,
    THEMES,
    choose_language,
    choose_theme,
    explain_rule,
    find_words,
    translate,
)
from ujar.serve.visible import show

if TYPE_CHECKING:
    from starlette.types import Scope

TEMPLATES = Path(__file__).parent / "templates"
YEAR = 365 * 86_400
SCREENS = (
    ("home", "/"),
    ("pages", "/pages"),
    ("search", "/search"),
    ("exchange", "/exchange"),
    ("time", "/time"),
    ("paste", "/paste"),
)


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
    made.globals.update(themes=THEMES, screens=SCREENS, web=find_link)
    made.filters["shown"] = show
    return made


def render(
    scope: Scope, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> Response:
    """Fill a template for a request.

    Templates know, beside `context`: `request`, `language` ("id" or "en"), `_` (the words of the
    interface in that language), `static` (the address of a file of `static/`), `here` (the address
    of this view with some parameters changed), `web` (an address if it is one of the web), the
    filter `shown` (words of a page with their control characters made visible), `explain` (what a
    rule looked at), `find` (as `_`, or None), `theme`.
    """
    request = Request(scope)
    language, theme = choose_language(request), choose_theme(request)

    def _(key: str, **values: object) -> str:
        return translate(key, language, **values)

    def here(**changes: str | list[str] | None) -> str:
        return change(request, **changes)

    known: dict[str, Any] = {"request": request, "language": language, "_": _}
    known |= {"here": here, "theme": "" if theme == "auto" else theme}
    known["explain"] = partial(explain_rule, language=language)
    known["find"] = partial(find_words, language=language)
    page = make_templates().get_template(template).render(known | (context or {}))
    answer = HTMLResponse(page, status)
    answer.headers["vary"] = "Accept-Language, Cookie"
    answer.headers["cache-control"] = "no-cache"
    if request.query_params.get("lang") == language:
        answer.set_cookie("lang", language, max_age=YEAR, samesite="lax", httponly=True)
    if request.query_params.get("theme") == theme:
        answer.set_cookie("theme", theme, max_age=YEAR, samesite="lax", httponly=True)
    return answer
