"""Turns an HTML document into a text layer: one line for each block of text, with its place.

`<h1>Menlu Tiba</h1><p>Menlu <b>Ruritania</b><br>tiba.</p>` gives the lines `Menlu Tiba`,
`Menlu Ruritania` and `tiba.`; the block of the first points at an element with the tag `h1`.

White space is run together and characters without width are dropped; everything else of the layer
stands in the document in the same order. Which line is the article is not decided here, nor is what
the document says of itself read (`ujar.page.metadata`). Parsing is lexbor's, by the HTML standard;
documents made to be slow are calmed first (`ujar.page.calm`). It reads no data file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ujar.page.container import join_elements
from ujar.page.model import Block, Element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_NO_TEXT = (
    "script style noscript template iframe svg math canvas object embed audio video map select"
    " textarea input button head title meta link base source track param datalist dialog"
)
_IN_LINE = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt"
    " ruby s samp small span strike strong sub sup time tt u var wbr picture meter progress output"
    " amp-img"
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PICTURES = ("img", "amp-img")
POINTS = ("br", "hr", "wbr")
EMPHASIS = ("b", "strong", "em", "i")
# What an element does to the lines; one of any other name is a block.
TEXT, SKIPPED, PICTURE, POINT, INLINE, LINK, SPAN, STRONG, HEADING, BLOCK = range(10)
KINDS = (
    {"-text": TEXT}
    | dict.fromkeys((*_NO_TEXT.split(), "-comment", ""), SKIPPED)
    | dict.fromkeys(_IN_LINE.split(), INLINE)
    | dict.fromkeys(PICTURES, PICTURE)
    | dict.fromkeys(POINTS, POINT)
    | dict.fromkeys(EMPHASIS, STRONG)
    | dict.fromkeys(HEADINGS, HEADING)
    | {"a": LINK, "span": SPAN}
)
WIDTHLESS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
NAMED = ("class", "id", "itemprop", "role")
TELLING = frozenset((*NAMED[1:], "hidden", "style"))
DEEP = 256  # deeper elements count as their ancestor at this depth; pages stay below 60
LETTERS = bytes(range(128)).lower() + bytes(range(128, 256))
NO_LETTERS = bytes(b for b in range(128) if not chr(b).isalnum())


class Layer(NamedTuple):
    """The text layer of a document, its blocks, and the elements that they stand in."""

    text: str
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]


def read_layer(tree: LexborHTMLParser) -> Layer:
    """Make the text layer of a parsed document."""
    builder = Builder()
    if tree.body is not None:
        walk_document(tree.body, builder)
        builder.end_line()
    return builder.finish()


class Builder:
    """Collects lines while the document is walked."""

    def __init__(self) -> None:
        self.elements = [Element(-1, "body")]
        self.depths = [0]
        self.current = 0
        self.heading = ""
        self.links = 0
        self.after_link = False
        self.emphasised = 0
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.alts: set[str] = set()
        self._at = 0
        self._image = False
        self.pieces: list[str] = []
        self._element = 0
        self._link_chars = 0
        self._emphasis_chars = 0

    def add_text(self, text: str) -> None:
        """Add a text node that shows something to the line."""
        pieces = self.pieces
        if not pieces:
            self._element = self.current
        elif self._element != self.current:
            self._element = join_elements(self.elements, self._element, self.current)
        if self.links:
            self._link_chars += len(text.strip())
        if self.emphasised:
            self._emphasis_chars += len(text.strip())
        pieces.append(text)
        self.after_link = False

    def add_space(self) -> None:
        """Add white space, which shows only within a line."""
        if self.pieces:
            self.pieces.append(" ")

    def end_line(self) -> None:
        """Close the line, if it holds anything."""
        pieces = self.pieces
        if not pieces:
            return
        joined = pieces[0] if len(pieces) == 1 else "".join(pieces)
        if not joined.isascii() and UNSEEN.search(joined) is not None:
            joined = joined.translate(WIDTHLESS)
        line = " ".join(joined.split())
        if line:
            size = len(line)
            start = self._at
            end = start + size
            tag = self.heading or self.elements[self._element].tag
            linked, strong = self._link_chars, self._emphasis_chars
            if linked or strong or self._image:
                links = min(linked / size, 1.0) if linked else 0.0
                marked = min(strong / size, 1.0) if strong else 0.0
                block = Block(start, end, tag, self._element, links, marked, self._image)
                self._image = False
            else:
                block = Block(start, end, tag, self._element)
            self.blocks.append(block)
            self.lines.append(line)
            self._at = end + 1
        pieces.clear()
        self._link_chars = self._emphasis_chars = 0

    def open(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Enter an element."""
        current = self.current
        depth = self.depths[current] + 1
        if depth <= DEEP:
            names = ""
            if attributes:
                if TELLING.isdisjoint(attributes):
                    names = attributes.get("class") or ""
                else:
                    names = _join_names(attributes)
            elements = self.elements
            self.current = len(elements)
            elements.append(
                Element(current, tag, names.lower()) if names else Element(current, tag)
            )
            self.depths.append(depth)

    def add_picture(self, attributes: dict[str, str | None]) -> None:
        """Note a picture and what it says of itself."""
        self._image = True
        for name in ("alt", "title"):
            value = attributes.get(name)
            if value and len(value) > 1:
                self.alts.add(fold_letters(value))

    def finish(self) -> Layer:
        """Put the lines together."""
        alts = self.alts
        if alts:
            # Most lines are told from all of them by their first letter.
            firsts = {mark for alt in alts for mark in (alt[:1], alt[:1].upper())}
            for i, line in enumerate(self.lines):
                first = line[0]
                if first.isalnum() and first.isascii() and first not in firsts:
                    continue
                if fold_letters(line) in alts:
                    self.blocks[i] = msgspec.structs.replace(self.blocks[i], alt=True)
        return Layer("\n".join(self.lines), tuple(self.blocks), tuple(self.elements))


def _join_names(attributes: dict[str, str | None]) -> str:
    names = " ".join([attributes[name] or "" for name in NAMED if name in attributes])
    style = attributes.get("style")
    if "hidden" in attributes or (style and "none" in style and _is_hidden(style)):
        names += " unshown"
    return names


def _is_hidden(style: str) -> bool:
    return "display:none" in style.replace(" ", "").lower()


def fold_letters(text: str) -> str:
    """Fold a text to its letters and digits in any case, for comparing titles."""
    if text.isascii():
        return text.encode().translate(LETTERS, NO_LETTERS).decode()
    return "".join(filter(str.isalnum, text.casefold()))


def walk_document(body: LexborNode, builder: Builder) -> None:
    """Go through the document in its order, without recursion."""
    node = body.first_child
    # What to undo when an element is left: its kind, and the element that was open before it.
    stack: list[tuple[LexborNode, int, int]] = []
    find_kind, add_text, pieces = KINDS.get, builder.add_text, builder.pieces
    while node is not None:
        tag = node.tag or ""
        kind = find_kind(tag, BLOCK)
        if kind == TEXT:
            text = node.text_content
            if text and not text.isspace():
                add_text(text)
            elif pieces:
                pieces.append(" ")
        elif kind > POINT:
            before = builder.current
            if kind == BLOCK:
                if pieces:
                    builder.end_line()
                builder.open(tag, node.attributes)
            elif kind != INLINE:
                _enter(node, tag, kind, builder)
            child = node.first_child
            if child is not None:
                stack.append((node, kind, before))
                node = child
                continue
            _leave(kind, before, builder)
        elif kind == POINT:
            _pass_point(tag, builder)
        elif kind == PICTURE:
            builder.add_picture(node.attributes)
        following = node.next
        while following is None and stack:
            node, kind, before = stack.pop()
            if kind == BLOCK:
                # The commonest way out needs no call.
                builder.current = before
                if pieces:
                    builder.end_line()
            else:
                _leave(kind, before, builder)
            following = node.next
        node = following


def _pass_point(tag: str, builder: Builder) -> None:
    """Pass an element that ends a line."""
    if builder.heading:
        # A headline is one line, however it is broken for show.
        builder.add_space()
    elif tag != "wbr":
        builder.end_line()


def _enter(node: LexborNode, tag: str, kind: int, builder: Builder) -> None:
    if kind == HEADING:
        builder.end_line()
        builder.open(tag, node.attributes)
        builder.heading = tag
    elif kind == LINK:
        if builder.after_link:
            # Menus set links side by side without white space between them.
            builder.add_space()
        builder.links += 1
    elif kind == SPAN:
        attributes = node.attributes
        if attributes:
            builder.open(tag, attributes)
    elif kind == STRONG:
        builder.emphasised += 1


def _leave(kind: int, before: int, builder: Builder) -> None:
    builder.current = before
    if kind >= HEADING:
        builder.end_line()
        if kind == HEADING:
            builder.heading = ""
    elif kind == LINK:
        builder.links -= 1
        builder.after_link = True
    elif kind == STRONG:
        builder.emphasised -= 1
