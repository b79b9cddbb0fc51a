"""Turns a page whose text is an HTML document into one of its text layer, blocks and metadata.

The page of `<html><h1>Menlu Tiba</h1><p>Menlu tiba.</p>` has two lines of text.

Issues count in the text layer: a doubt about the encoding stands at its start. A title that only
the head of the document gives becomes the first line of the layer.
"""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborHTMLParser

from ujar.errors import InputError
from ujar.page.html import read_layer
from ujar.page.metadata import read_metadata
from ujar.page.model import Page


def open_html(page: Page) -> Page:
    """Make the text layer of a page that holds an HTML document.

    Raises:
        InputError: `input-empty` the document shows no text.
    """
    tree = LexborHTMLParser(page.text)
    layer = read_layer(tree)
    if not layer.text:
        raise InputError("input-empty", "the document shows no text")
    metadata, address = read_metadata(tree, layer.text)
    return msgspec.structs.replace(
        page,
        text=layer.text,
        url=page.url or address,
        metadata=metadata,
        blocks=layer.blocks,
        elements=layer.elements,
        issues=tuple(msgspec.structs.replace(i, start=0, end=0) for i in page.issues),
    )
