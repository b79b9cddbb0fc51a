"""Finds the outlet of a page: the name by which it speaks of itself.

`TRIBUNNEWS.COM - Tiga sumber ...` gives Tribunnews; a page whose own address is given has the
outlet of that address; "Reuters tidak dapat memastikan keaslian rekaman itu" gives Reuters, but
only where nothing on the page speaks of Reuters as of somebody else.

Names, variants and domains stand in `data/id/outlets.csv` and `media.csv`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ujar.article.own_name import BAR, SHORT, find_own_name
from ujar.page.credits import find_medium, get_domains, get_outlets, is_domain

if TYPE_CHECKING:
    from ujar.article.authors import Writers
    from ujar.page.dateline import Dateline
    from ujar.page.model import Line, Page

_CAVEAT = re.compile(
    r"\s(?:tidak|belum)\s(?:bisa|dapat|mampu)\s(?:\w+\s){0,3}"
    r"(?:memverifikasi|membuktikan|memastikan|mengonfirmasi|mengkonfirmasi)\b"
)
_NAME_BEFORE = re.compile(r"((?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*)(?:\sjuga)?$")
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,-]*([\w.]+(?:\s[\w.]+){0,2})",
    re.IGNORECASE,
)
_READ_AT = re.compile(
    r"\b(?:di|akun)\s(?:google news|whatsapp channel|saluran whatsapp|aplikasi)\s"
    r"([\w.]+(?:\s\w+)?)",
    re.IGNORECASE,
)
_MORE_FROM = re.compile(
    r"\b(?:[Bb]erita|[Aa]rtikel|[Kk]abar)\s(?:[Tt]erbaru\s|[Ll]ain(?:nya)?\s|[Tt]erkini\s)*dari\s"
    r"([A-Z][\w.]*(?:\s[A-Z]\w*){0,2})(?=[?!,.]|$)"
)
_FOLLOW = re.compile(
    r"\b(?:follow|ikuti|simak|baca)\s(?:(?:berita|artikel|kabar|update|dari)\s)+"
    r"([\w.]+(?:\s\w+){0,2}?)\sdi\s(?:google|whatsapp|telegram)\b",
    re.IGNORECASE,
)


def find_outlet(
    page: Page, lines: tuple[Line, ...], dateline: Dateline | None, writers: Writers
) -> str | None:
    """Find the name of the outlet that a page belongs to; None where nothing says it."""
    if page.given.outlet:
        return page.given.outlet
    by_address = find_by_address(page.url)
    if by_address is not None:
        return by_address
    if dateline is not None and dateline.outlet is not None:
        return dateline.outlet
    if page.metadata.outlet:
        return find_medium(page.metadata.outlet) or page.metadata.outlet
    own = _find_in_page_title(page, lines) or _find_in_head(page, lines)
    own += [name for name in writers.outlets if name in _own_names()]
    if own:
        return own[0]
    return (
        _find_in_footer(page, lines)
        or find_own_name(page, lines, dateline, writers)
        or _from_agency(dateline)
        or _find_caveat(page, lines)
    )


def find_by_address(url: str | None) -> str | None:
    """Give the outlet of an address, by its longest known domain (and path, where that tells)."""
    if not url:
        return None
    parts = urlsplit(url if "//" in url else "//" + url)
    host = (parts.hostname or "").removeprefix("www.")
    domains = get_domains()
    first = parts.path.split("/")[1] if parts.path.count("/") else ""
    labels = host.split(".")
    for cut in range(len(labels) - 1):
        name = ".".join(labels[cut:])
        found = domains.get(f"{name}/{first}") or domains.get(name)
        if found is not None:
            return found
    return None


def _find_in_page_title(page: Page, lines: tuple[Line, ...]) -> list[str]:
    """Give the outlet behind the title in the name of the page ("Judul - Kabar Ruritania")."""
    found = []
    for line in lines:
        if line.rule == "page-title":
            name = find_medium(BAR.split(page.text[line.start : line.end])[-1])
            found += [name] if name is not None and name in _own_names() else []
    return found


def _find_in_head(page: Page, lines: tuple[Line, ...]) -> list[str]:
    """Give the outlet whose domain stands alone above the title ("Kabar.com"), if it is but one."""
    found: list[str] = []
    for line in lines:
        if line.kind in ("title", "body"):
            break
        text = page.text[line.start : line.end]
        if line.kind == "navigation" and len(text) <= SHORT and is_domain(text):
            name = find_medium(text)
            found += [name] if name is not None and name in _own_names() else []
    return found if len(set(found)) == 1 else []


def _from_agency(dateline: Dateline | None) -> str | None:
    return dateline.agencies[0] if dateline is not None and dateline.agencies else None


def _find_in_footer(page: Page, lines: tuple[Line, ...]) -> str | None:
    for line in lines:
        if line.kind not in ("footer", "social") or line.end - line.start > 400:  # noqa: PLR2004
            continue
        text = page.text[line.start : line.end]
        for pattern in (_COPYRIGHT, _READ_AT, _FOLLOW, _MORE_FROM):
            for m in pattern.finditer(text):
                found = _first_medium(m.group(1))
                if found is not None:
                    return found
    return None


def _first_medium(words: str) -> str | None:
    pieces = words.split()
    for cut in range(len(pieces), 0, -1):
        found = find_medium(" ".join(pieces[:cut]))
        if found is not None and found in _own_names():
            return found
    return None


def _find_caveat(page: Page, lines: tuple[Line, ...]) -> str | None:
    """Find the medium that says of itself that it could not verify something."""
    tried: set[str] = set()
    for line in lines:
        if line.kind != "body":
            continue
        for m in _CAVEAT.finditer(page.text, line.start, line.end):
            before = _NAME_BEFORE.search(page.text[max(line.start, m.start() - 60) : m.start()])
            word = before.group(1) if before is not None else ""
            if not word or word in tried:
                continue
            tried.add(word)
            name = find_medium(word)
            if name and not _is_spoken_of(page, lines, word):
                return name
    return None


def _is_spoken_of(page: Page, lines: tuple[Line, ...], word: str) -> bool:
    """Tell whether a text names a medium more than the once with which it speaks of itself."""
    pattern = re.compile(rf"\b{re.escape(word)}\b")
    found = (
        m
        for line in lines
        if line.kind == "body"
        for m in pattern.finditer(page.text, line.start, line.end)
    )
    return len(list(islice(found, 2))) > 1


@cache
def _own_names() -> frozenset[str]:
    return frozenset(get_outlets().values())
