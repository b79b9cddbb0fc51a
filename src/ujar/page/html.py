"""Turns an HTML document into a text layer: one line for each block of text, with its place.

`<h1>Menlu Tiba</h1><p>Menlu <b>Ruritania</b><br>tiba.</p>` gives the lines `Menlu Tiba`,
`Menlu Ruritania` and `tiba.`; the block of the first points at an element with the tag `h1`.

White space is run together and characters without width are dropped; everything else of the layer
stands in the document in the same order. Which line is the article is not decided here, nor is what
the document says of itself read (`ujar.page.metadata`). Parsing is lexbor's, by the HTML standard;
documents made to be slow are calmed first (`ujar.page.calm`). It reads no data file.
"""

from __future__ import annotations

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
SKIPPED = frozenset((*_NO_TEXT.split(), "-comment", ""))
INLINE = frozenset(_IN_LINE.split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
EMPHASIS = frozenset(("b", "strong", "em", "i"))
PICTURES = frozenset(("img", "amp-img"))
POINTS = PICTURES | {"br", "hr", "wbr"}
WIDTHLESS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
NAMED = ("class", "id", "itemprop", "role")
DEEP = 256  # deeper elements count as their ancestor at this depth; pages stay below 60


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
        self._pieces: list[str] = []
        self._element = 0
        self._link_chars = 0
        self._emphasis_chars = 0

    def add_text(self, text: str) -> None:
        """Add a text node to the line."""
        size = len(text.strip())
        if size:
            if not self._pieces:
                self._element = self.current
            elif self._element != self.current:
                self._element = join_elements(self.elements, self._element, self.current)
            if self.links:
                self._link_chars += size
            if self.emphasised:
                self._emphasis_chars += size
            self._pieces.append(text)
            self.after_link = False
        elif self._pieces:
            self._pieces.append(" ")

    def end_line(self) -> None:
        """Close the line, if it holds anything."""
        if not self._pieces:
            return
        joined = "".join(self._pieces)
        if not joined.isascii():
            joined = joined.translate(WIDTHLESS)
        line = " ".join(joined.split())
        if line:
            size = len(line)
            start = self._at
            self.blocks.append(
                Block(
                    start,
                    start + size,
                    self.heading or self.elements[self._element].tag,
                    self._element,
                    min(self._link_chars / size, 1.0),
                    min(self._emphasis_chars / size, 1.0),
                    self._image,
                )
            )
            self.lines.append(line)
            self._at = start + size + 1
            self._image = False
        self._pieces.clear()
        self._link_chars = self._emphasis_chars = 0

    def open(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Enter an element."""
        names = ""
        if attributes:
            names = " ".join([attributes[name] or "" for name in NAMED if name in attributes])
            style = attributes.get("style")
            if "hidden" in attributes or (style and "none" in style and _is_hidden(style)):
                names += " unshown"
        depth = self.depths[self.current] + 1
        if depth <= DEEP:
            self.elements.append(Element(self.current, tag, names.lower()))
            self.depths.append(depth)
            self.current = len(self.elements) - 1

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
            self.blocks = [
                msgspec.structs.replace(b, alt=True) if fold_letters(line) in alts else b
                for b, line in zip(self.blocks, self.lines, strict=True)
            ]
        return Layer("\n".join(self.lines), tuple(self.blocks), tuple(self.elements))


def _is_hidden(style: str) -> bool:
    return "display:none" in style.replace(" ", "").lower()


def fold_letters(text: str) -> str:
    """Fold a text to its letters and digits in any case, for comparing titles."""
    return "".join(filter(str.isalnum, text.casefold()))


def walk_document(body: LexborNode, builder: Builder) -> None:
    """Go through the document in its order, without recursion."""
    node = body.first_child
    # What to undo when an element is left: its tag, and the element that was open before it.
    stack: list[tuple[LexborNode, str, int]] = []
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            builder.add_text(node.text_content or "")
        elif tag in POINTS:
            _pass_point(node, tag, builder)
        elif tag not in SKIPPED:
            before = builder.current
            _enter(node, tag, builder)
            child = node.first_child
            if child is not None:
                stack.append((node, tag, before))
                node = child
                continue
            _leave(tag, before, builder)
        following = node.next
        while following is None and stack:
            node, tag, before = stack.pop()
            _leave(tag, before, builder)
            following = node.next
        node = following


def _pass_point(node: LexborNode, tag: str, builder: Builder) -> None:
    """Pass an element that holds nothing: a picture or a break."""
    if tag in PICTURES:
        builder.add_picture(node.attributes)
    elif builder.heading:
        # A headline is one line, however it is broken for show.
        builder.add_text(" ")
    elif tag != "wbr":
        builder.end_line()


def _enter(node: LexborNode, tag: str, builder: Builder) -> None:
    if tag not in INLINE:
        builder.end_line()
        builder.open(tag, node.attributes)
        if tag in HEADINGS:
            builder.heading = tag
    elif tag == "a":
        if builder.after_link:
            # Menus set links side by side without white space between them.
            builder.add_text(" ")
        builder.links += 1
    elif tag == "span":
        attributes = node.attributes
        if attributes:
            builder.open(tag, attributes)
    elif tag in EMPHASIS:
        builder.emphasised += 1


def _leave(tag: str, before: int, builder: Builder) -> None:
    builder.current = before
    if tag not in INLINE:
        builder.end_line()
        if tag in HEADINGS:
            builder.heading = ""
    elif tag == "a":
        builder.links -= 1
        builder.after_link = True
    elif tag in EMPHASIS:
        builder.emphasised -= 1
