"""Takes out of an HTML document what would make any parser slow, letter for letter.

`<div>` a hundred thousand times over becomes as many `<p>` after the first few thousand, with
blanks up to the old length; a document that no one made to be slow comes back as it is.

The HTML standard asks a parser to look through all open elements at many tags, to open unclosed
formatting again in each paragraph, and to compare each attribute with those before it: costs that
grow with the square. All limits here are on counts of what looks like a tag, wherever it stands, so
that no comment, script or quotation mark hides one. Offsets stay as they were. It reads no data
file.
"""

from __future__ import annotations

import re

FEW = 2_000  # documents of fewer tags are quick, whatever they hold
STEPS = 200_000_000  # tags times elements that may be open: about a second
COPIES = 1_000_000  # formatting elements times blocks: elements that may have to be made
LEAST = 256
BREAK = "<p>"
ATTRIBUTES = 2_000
LONG = 10_000
_FREE = (
    "area base br col embed hr img input link meta param source track wbr p li dt dd option"
    " optgroup tr td th tbody thead tfoot colgroup rt rp html head body"
)
_FORMAT = "b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
_INLINE = "span abbr cite label mark q sub sup time var data ins del kbd samp a"
FREE = frozenset(_FREE.split())
INLINE = frozenset(_INLINE.split())
NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)[^>]*>?")
FORMAT = re.compile(rf"(?i)</?(?:{_FORMAT})(?=[\s/>])[^>]*>?")
# Most tags are passed over by their first letter.
OPEN_FORMAT = re.compile(rf"(?i)<(?=[bcefinstu])(?:{_FORMAT})(?=[\s/>])")
ATTRIBUTE = (
    r"""[^\s>/][^\s>/=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+[\s/]*+"""
)
CROWDED = re.compile(rf"<[a-zA-Z][^\s/>]*+[\s/]++(?:{ATTRIBUTE}){{{ATTRIBUTES}}}")


def calm_document(document: str) -> str:
    """Take out of a document what would make parsing it slow; its length stays the same."""
    if _may_be_crowded(document) and CROWDED.search(document) is not None:
        document = TAG.sub(_drop_attributes, document)
    tags = document.count("<")
    if tags <= FEW:
        return document
    formats = len(OPEN_FORMAT.findall(document))
    if formats * (tags - formats) > COPIES:
        document = FORMAT.sub(lambda m: " " * len(m.group()), document)
    if tags * tags > STEPS:
        document = _flatten(document, tags)
    return document


def _may_be_crowded(document: str) -> bool:
    """Tell, at little cost, whether a tag could have very many attributes."""
    if len(document) < LONG:
        return False
    if document.count("=") > LONG:
        return True
    return _has_long_piece(document) and any(
        len(piece) > LONG and (m := NAME.search(piece)) is not None and len(piece) - m.end() > LONG
        for piece in document.split(">")
    )


def _has_long_piece(document: str) -> bool:
    """Tell whether a long piece of a document holds no `>`, going from one to the next far on."""
    at = -1
    while len(document) - at - 1 > LONG:
        following = document.rfind(">", at + 1, at + LONG + 2)
        if following < 0:
            return True
        at = following
    return False


def _drop_attributes(match: re.Match[str]) -> str:
    name = match.group().split(None, 1)[0].rstrip("/>")
    return name + " " * (len(match.group()) - len(name) - 1) + ">" if name else match.group()


def _flatten(document: str, tags: int) -> str:
    """Keep the first tags that open an element to nest in; make paragraphs of the others."""
    nesting = sum(1 for name in NAME.findall(document) if name.lower() not in FREE)
    allowed = max(LEAST, STEPS // tags)
    if nesting <= allowed:
        return document
    seen = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal seen
        name = match.group(1).lower()
        if name in FREE:
            return match.group()
        seen += 1
        if seen <= allowed:
            return match.group()
        size = len(match.group())
        return " " * size if size < len(BREAK) or name in INLINE else BREAK.ljust(size)

    return TAG.sub(replace, document)
