"""Turns a page whose text is an HTML document into one of its text layer, blocks and metadata.

The page of `<html><h1>Menlu Tiba</h1><p>Menlu tiba.</p>` has two lines of text.

Issues count in the text layer: a doubt about the encoding stands at its start. A title that only
the head of the document gives becomes the first line of the layer, and a text that only JSON-LD
gives its last ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from selectolax.lexbor import LexborHTMLParser

from ujar.errors import InputError
from ujar.page.calm import calm_document
from ujar.page.html import Layer, fold_letters, read_layer
from ujar.page.metadata import read_metadata
from ujar.page.model import HEAD_TITLE, Block, Element
from ujar.page.pagination import find_pagination
from ujar.page.saved import find_saved, split_wayback

if TYPE_CHECKING:
    from ujar.page.model import Known, Page

LONG = 200  # letters of a text that is more than a summary
PROBE = 60


def open_html(page: Page) -> Page:
    """Make the text layer of a page that holds an HTML document.

    Raises:
        InputError: `input-empty` the document shows no text.
    """
    tree = LexborHTMLParser(calm_document(page.text))
    layer = read_layer(tree)
    metadata, address = read_metadata(tree, layer.text)
    layer = _show_body(layer, metadata)
    if not layer.text:
        raise InputError("input-empty", "the document shows no text")
    layer = _show_title(layer, metadata)
    origin, saved = find_saved(page.text)
    url, captured = split_wayback(page.url or origin or address or "")
    further = find_pagination(tree, layer, url)
    doubts = [msgspec.structs.replace(i, start=0, end=0) for i in page.issues]
    return msgspec.structs.replace(
        page,
        text=layer.text,
        url=url or None,
        saved=page.saved or saved or captured,
        metadata=metadata,
        blocks=layer.blocks,
        elements=layer.elements,
        issues=(*doubts, *((further,) if further else ())),
    )


def _show_body(layer: Layer, known: Known) -> Layer:
    """Put the text that only the metadata hold behind the layer: a script would have shown it."""
    letters = fold_letters(known.body or "")
    if known.body is None or len(letters) < LONG:
        return layer
    # One of the two may have a dateline, a lead or a code that the other lacks.
    own, middle = fold_letters(layer.text), len(letters) // 2
    probes = (letters[:PROBE], letters[middle : middle + PROBE], letters[-PROBE:])
    if any(probe in own for probe in probes):
        return layer
    shown = f"{layer.text}\n" if layer.text else ""
    start = len(shown)
    blocks = []
    for line in known.body.split("\n"):
        blocks.append(Block(start, start + len(line), "p", len(layer.elements)))
        start += len(line) + 1
    article = Element(0, "article")
    return Layer(shown + known.body, (*layer.blocks, *blocks), (*layer.elements, article))


def _show_title(layer: Layer, known: Known) -> Layer:
    """Put the head's title before the text where no line shows it and no heading could be it."""
    title = known.title
    if title is None or len(title.split()) < 3:  # noqa: PLR2004 - the outlet's name
        return layer
    wanted = [f for t in known.titles if (f := fold_letters(t))]
    shortest, longest = min(map(len, wanted)) // 2, max(map(len, wanted)) * 2
    for block in layer.blocks:
        if shortest <= block.end - block.start <= longest:
            own = fold_letters(layer.text[block.start : block.end])
            if any(own in t and len(own) * 2 >= len(t) for t in wanted):
                return layer
        if block.tag == "h1" and layer.text.count(" ", block.start, block.end) > 1:
            return layer
    shift = len(title) + 1
    first = Block(0, len(title), HEAD_TITLE, 0)
    moved = (
        msgspec.structs.replace(b, start=b.start + shift, end=b.end + shift) for b in layer.blocks
    )
    return Layer(f"{title}\n{layer.text}", (first, *moved), layer.elements)
