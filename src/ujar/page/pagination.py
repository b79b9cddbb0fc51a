"""Recognises that an article goes on on further pages, from the links of its document.

A page at `https://koran.example/1/menlu` with a link to `https://koran.example/1/menlu?page=2`
gives the doubt `paginated`; one saved from `...?page=all` does not. So does `<link rel="next">` to
the article's own address with a number behind it.

Nothing is fetched. Links to other articles or to lists of articles count for nothing. It reads no
data file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urljoin, urlsplit

from ujar.records import Issue

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from ujar.page.html import Layer

LINKS = (
    'link[rel="next"], a:is([rel~="next"], [href*="page"], [href*="hal"], [href$="/2"],'
    ' [href*="p=2"], [href$="/all"])'
)
KEYS = frozenset(("page", "halaman", "hal", "p", "pg"))
NUMBER = re.compile(r"[1-9]\d{0,2}")
MOST = 400


class _Address(NamedTuple):
    host: str
    path: str
    number: str


def find_pagination(tree: LexborHTMLParser, layer: Layer, url: str | None) -> Issue | None:
    """Give the doubt that the document holds only a part of the article, or None.

    Args:
        tree: the parsed document.
        layer: its text layer, in which the words of the link are looked up.
        url: the page's address, without which only relative links tell anything.
    """
    own = _read_address(url or "", "")
    if own is None or own.number == "all":
        return None
    for node in tree.css(LINKS)[:MOST]:
        href = node.attributes.get("href") or ""
        other = _read_address(href, url or "")
        if other is None or not other.number or other.number == own.number:
            continue
        if (other.host, other.path) == (own.host, own.path):
            return _make_issue(layer, " ".join(node.text().split()))
    return None


def _read_address(href: str, base: str) -> _Address | None:
    """Take an address apart into the article's own part and the number of the page."""
    try:
        parts = urlsplit(urljoin(base, href.strip()))
        pairs = parse_qsl(parts.query, max_num_fields=50)
    except ValueError:
        return None
    number = next((v for k, v in pairs if k.casefold() in KEYS), "")
    path = parts.path.rstrip("/")
    head, _, last = path.rpartition("/")
    if not number and head and (last == "all" or (NUMBER.fullmatch(last) and len(last) < 3)):  # noqa: PLR2004
        path, number = head, last
    if number and number != "all" and not NUMBER.fullmatch(number):
        return None
    return _Address(parts.netloc.casefold(), path, "" if number == "1" else number)


def _make_issue(layer: Layer, words: str) -> Issue:
    start = end = 0
    for block in reversed(layer.blocks):
        if words and layer.text[block.start : block.end].endswith(words):
            start, end = block.end - len(words), block.end
            break
    return Issue("paginated", start, end, "the article goes on on further pages")
