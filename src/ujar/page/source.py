"""Finds where in an HTML document each character of its text layer came from.

The layer of `<p>Menlu <b>Ruritania</b> &amp; Syldavia</p>` is `Menlu Ruritania & Syldavia`; its
character 16, `&`, came from the five characters `&amp;` at 25 in the document.

Made when asked for, not when a page is read: the text nodes of the parsed document are matched, in
their order, with the stretches of text between the tags. What a parser moves (text set straight
into a table) or makes up has no place; a span that holds such characters has the place of the
others. It reads no data file.
"""

from __future__ import annotations

import re
from array import array
from html import unescape
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from ujar.page.calm import calm_document
from ujar.page.html import WIDTHLESS, Builder, walk_document
from ujar.page.model import HEAD_TITLE

if TYPE_CHECKING:
    from ujar.page.model import Page

NOWHERE = -1
AHEAD = 200  # stretches to look through for a text node
KEY = 24
_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+)"""
_REST = rf"(?:[\s/]++|[^\s>/][^\s>/=]*+(?:\s*+=\s*+{_VALUE})?+)*+>?"
# A comment, an element whose inside is no markup, a tag, or another declaration.
MARKUP = re.compile(
    r"(?is)<(?:!--.*?(?:-->|\Z)"
    r"|(script|style|textarea|title|noscript|iframe|xmp)(?=[\s/>])" + _REST + r".*?(?:(?=</\1)|\Z)"
    r"|/?[a-z][^\s>/]*+" + _REST + r"|[!?/][^>]*+>?)"
)
ENTITY = re.compile(r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")


class SourceMap:
    """Where the characters of a text layer stand in the document."""

    def __init__(self, size: int) -> None:
        self._starts = array("q", [NOWHERE]) * size
        self._ends = array("q", [NOWHERE]) * size

    def set(self, at: int, start: int, end: int) -> None:
        """Note the place of one character."""
        self._starts[at], self._ends[at] = start, end

    def find(self, start: int, end: int) -> tuple[int, int] | None:
        """Find the stretch of the document that shows a span of the layer.

        Returns:
            Offsets in the document, half-open; None where no character of the span has a place.
        """
        starts = [o for o in self._starts[start:end] if o != NOWHERE]
        return (min(starts), max(self._ends[start:end])) if starts else None


def map_source(page: Page, document: str) -> SourceMap:
    """Map the text layer of a page to the document that it was made from.

    Args:
        page: the page, as it was opened.
        document: the document, decoded as it was then.
    """
    recorder = _Recorder()
    tree = LexborHTMLParser(calm_document(document))
    if tree.body is not None:
        walk_document(tree.body, recorder)
        recorder.end_line()
    places = _place_nodes(recorder.nodes, _find_stretches(document), document)
    found = SourceMap(len(page.text))
    shift = page.blocks[0].end + 1 if page.blocks and page.blocks[0].tag == HEAD_TITLE else 0
    for start, nodes in recorder.made:
        _map_line(page.text, start + shift, [(recorder.nodes[n], places[n]) for n in nodes], found)
    return found


class _Recorder(Builder):
    """Makes the layer again, and keeps which text nodes each line is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: list[str] = []
        self.made: list[tuple[int, list[int]]] = []
        self._open: list[int] = []

    def add_text(self, text: str) -> None:
        super().add_text(text)
        if text.strip():
            self._open.append(len(self.nodes))
            self.nodes.append(text)

    def end_line(self) -> None:
        before = len(self.blocks)
        super().end_line()
        if len(self.blocks) > before:
            self.made.append((self.blocks[-1].start, self._open))
        self._open = []


def _find_stretches(document: str) -> list[tuple[int, int]]:
    """Find the stretches of text between the tags of a document."""
    found = []
    at = 0
    for m in MARKUP.finditer(document):
        if m.start() > at:
            found.append((at, m.start()))
        at = m.end()
    found.append((at, len(document)))
    return [(s, e) for s, e in found if not document[s:e].isspace()]


def _place_nodes(
    nodes: list[str], stretches: list[tuple[int, int]], document: str
) -> list[list[tuple[int, int]]]:
    """Find the places of the characters of each text node, going through the document in order."""
    keys = [_key(unescape(document[s : min(e, s + 8 * KEY)])) for s, e in stretches]
    places: list[list[tuple[int, int]]] = []
    at = 0
    for node in nodes:
        key = _key(node[: 8 * KEY])
        hit = next((i for i in range(at, min(at + AHEAD, len(keys))) if keys[i] == key), None)
        places.append([] if hit is None else _read_stretch(document, *stretches[hit]))
        at = at if hit is None else hit + 1
    return places


def _key(text: str) -> str:
    return "".join(filter(_is_shown, text))[:KEY]


def _is_shown(char: str) -> bool:
    return not char.isspace() and ord(char) not in WIDTHLESS and char != "\0"


def _read_stretch(document: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the place of each character that a stretch of text shows."""
    found: list[tuple[int, int]] = []
    at = start
    for m in ENTITY.finditer(document, start, end):
        decoded = unescape(m.group())
        if decoded == m.group():
            continue
        found += [(i, i + 1) for i in range(at, m.start()) if _is_shown(document[i])]
        found += [(m.start(), m.end()) for c in decoded if _is_shown(c)]
        at = m.end()
    found += [(i, i + 1) for i in range(at, end) if _is_shown(document[i])]
    return found


def _map_line(
    layer: str, start: int, pieces: list[tuple[str, list[tuple[int, int]]]], found: SourceMap
) -> None:
    """Note the places of a line's characters; white space between them has none of its own."""
    at = start
    for text, places in pieces:
        for i in range(sum(map(_is_shown, text))):
            while at < len(layer) and layer[at].isspace():
                at += 1
            if at < len(layer) and i < len(places):
                found.set(at, *places[i])
            at += 1
