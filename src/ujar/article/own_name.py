"""Finds the name of an outlet that no table knows, by how the page uses it.

`Kabar Timur | Senin, 11 Maret 2024` above `Strelsau, Kabar Timur -- Ana Berg tiba.` gives Kabar
Timur: the name stands in the byline and in the dateline. So does a name in the dateline and after
"©", or one behind the title in the name of the page and alone above it. One place alone is enough
only for a copyright line, and for a byline with a word written as no person's name ("lintasKabar").

Known outlets are found before this (`ujar.article.outlet`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ujar.page.credits import names_outlet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.article.authors import Writers
    from ujar.page.dateline import Dateline
    from ujar.page.model import Line, Page

BAR = re.compile(r"\s[-–—|:]+\s|\s*\|\s*")
SHORT = 40
_COPYRIGHT = re.compile(
    r"(?:copyright|hak cipta|©|\(c\))[\s©]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.-]*"
    r"([^\W\d_][\w.]*(?:\s[A-Z][\w.]*){0,2})(?=\s*(?:\d{4}|[.,|]|$))",
    re.IGNORECASE,
)


def find_own_name(
    page: Page, lines: tuple[Line, ...], dateline: Dateline | None, writers: Writers
) -> str | None:
    """Find the name that a page uses as its own in two places; None where there is none."""
    places: dict[str, tuple[str, set[str]]] = {}
    for place, name in _collect(page, lines, dateline, writers):
        places.setdefault(_fold(name), (name, set()))[1].add(place)
    for name, found in places.values():
        if len(found) > 1:
            return name
    single = [(name, found) for name, found in places.values() if found & {"copyright", "site"}]
    return single[0][0] if single else None


def is_own_name(name: str, outlet: str | None) -> bool:
    """Tell whether a name in a byline is the outlet's and no person's."""
    return outlet is not None and _fold(name) == _fold(outlet)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def _collect(
    page: Page, lines: tuple[Line, ...], dateline: Dateline | None, writers: Writers
) -> Iterator[tuple[str, str]]:
    """Give each name that may be the page's own with the place where it stands."""
    named = dateline.names if dateline is not None else ()
    for name in named:
        yield "dateline", name
        if names_outlet(name):
            yield "site", name
    yield from (("byline", name) for name in writers.names)
    yield from (("site", name) for name in writers.sites)
    above = True
    for line in lines:
        text = page.text[line.start : line.end]
        above = above and line.kind != "title"
        if len(text) > SHORT * 5:
            continue
        if line.kind == "related":
            # Extracts of other articles open with the same name.
            yield from (("other-dateline", name) for name in named if text.startswith(name))
        if line.rule == "page-title":
            yield "page-title", BAR.split(text)[-1]
        elif line.kind == "footer":
            yield from (("copyright", m.group(1)) for m in _COPYRIGHT.finditer(text))
        elif above and line.kind == "navigation" and len(text) <= SHORT:
            yield "alone", text
