"""The page as it came in, and its lines with their labels.

A text file gives a `Page` whose `text` is the file's text; an HTML file gives one whose `text` is
its text layer, with `blocks` that tell where each piece stood in the document. Labelling gives one
`Line` for each line of the text that is not blank.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from ujar.records import Issue, LineKind

HEAD_TITLE = "title"  # tag of the first block where only the head of the document has a title


class Element(msgspec.Struct, frozen=True, gc=False):
    """An element of an HTML page that holds text: its tag, and where it hangs.

    `parent` is the index in `Page.elements` (-1 for none), `names` its class, id and `itemprop` in
    lower case, separated by spaces.
    """

    parent: int
    tag: str
    names: str = ""


class Block(msgspec.Struct, frozen=True, gc=False):
    """A line of the text layer of an HTML page, and what it was in the document.

    Attributes:
        start: where it begins in the text layer.
        end: where it ends.
        tag: the heading that it stands in ("h1" to "h6"), or else the element ("p", "td").
        element: index in `Page.elements` of the smallest element that holds it.
        link_density: how much of it is link text, from 0 to 1.
        emphasis: how much of it is bold or italic, from 0 to 1.
        image: a picture stands between it and the line before.
        alt: it repeats what a picture of the page says of itself.
    """

    start: int
    end: int
    tag: str
    element: int
    link_density: float = 0.0
    emphasis: float = 0.0
    image: bool = False
    alt: bool = False


class Known(msgspec.Struct, frozen=True):
    """What is known of a page from outside it: the caller, an archive, or its own metadata.

    `basis` says by which rule ("given", "json-ld", "meta", "archive"). `titles` are all the ways in
    which metadata give the title, `summary` is what they say of the article, `body` its text.
    """

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    section: str | None = None
    language: str | None = None
    basis: str = "given"
    titles: tuple[str, ...] = ()
    summary: str | None = None
    body: str | None = None


class Page(msgspec.Struct, frozen=True):
    """A page: its name, its text layer, and what is known of it from outside the text.

    `blocks` has one block for each line of the text layer of an HTML page; text pages have none.
    `issues` are doubts that came up while the page was opened: its encoding, its form. `repeats`
    are the offsets of lines that other pages of the same site have too.
    """

    name: str
    text: str
    url: str | None = None
    saved: str | None = None
    given: Known = Known()
    metadata: Known = Known(basis="meta")
    blocks: tuple[Block, ...] = ()
    elements: tuple[Element, ...] = ()
    issues: tuple[Issue, ...] = ()
    repeats: tuple[int, ...] = ()


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line that is not blank, without white space at its ends; its label, and the rule of it."""

    start: int
    end: int
    kind: Literal["title", "body"] | LineKind
    rule: str
