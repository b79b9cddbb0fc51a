"""The page as it came in, and its lines with their labels.

A text file gives a `Page` whose `text` is the file's text; an HTML file gives one whose `text` is
its text layer, with `blocks` that tell where each piece stood in the document. Labelling gives one
`Line` for each line of the text that is not blank.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from ujar.records import Issue, LineKind


class Block(msgspec.Struct, frozen=True):
    """A block of an HTML page: where its text stands in the text layer, and what it was."""

    start: int
    end: int
    path: str
    link_density: float = 0.0
    source: int | None = None


class Known(msgspec.Struct, frozen=True):
    """What is known of a page from outside it: the caller, an archive, or its own metadata.

    `basis` says by which rule ("given", "json-ld", "meta", "archive").
    """

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    section: str | None = None
    language: str | None = None
    basis: str = "given"


class Page(msgspec.Struct, frozen=True):
    """A page: its name, its text layer, and what is known of it from outside the text.

    `issues` are doubts that came up while the page was opened: its encoding, its form.
    """

    name: str
    text: str
    url: str | None = None
    saved: str | None = None
    given: Known = Known()
    metadata: Known = Known(basis="meta")
    blocks: tuple[Block, ...] = ()
    issues: tuple[Issue, ...] = ()


class Line(msgspec.Struct, frozen=True):
    """A line that is not blank, without white space at its ends; its label, and the rule of it."""

    start: int
    end: int
    kind: Literal["title", "body"] | LineKind
    rule: str
