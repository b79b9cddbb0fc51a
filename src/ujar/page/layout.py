"""The lines of a page while their labels are being settled, with what all places ask of them.

A `Layout` of "Penulis" and "Ana Berg" under a title tells that the first opens a name: the byline
word stands alone, and the next line fills it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from ujar.page.byline import read_role
from ujar.page.repeats import Repeats

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote
    from ujar.records import LineKind

Kind: TypeAlias = 'Literal["title", "body"] | LineKind'
Label: TypeAlias = "tuple[Kind, str]"
KICKER = 3  # words of a kicker or a button, at most
SENTENCE = 5  # words of what is no headline, at most
NAME = 6  # words of a line of names, at most
LISTS = ("list", "few")
FIXED: dict[str, LineKind] = {
    "related": "related",
    "caption": "caption",
    "byline": "byline",
    "advertisement": "advertisement",
    "social": "social",
    "footer": "footer",
}


@dataclass(slots=True)
class Layout:
    """The lines of a page with their votes, where its text lies, and which line is its title."""

    lines: list[Features]
    votes: list[Vote]
    region: tuple[int, int] | None
    title: int | None
    labels: list[Label] = field(default_factory=list)
    seen: Repeats = field(default_factory=Repeats)


def opens_name(line: Features, vote: Vote) -> bool:
    """Tell whether a line is a byline word alone, whose name stands in the next line."""
    role = read_role(line.text) if vote.look == "byline" else None
    return role is not None and not role[1]


def stands_over_caption(layout: Layout, i: int) -> bool:
    """Tell whether a picture's text stands below a sentence, which is none then itself."""
    if i + 1 >= len(layout.lines) or layout.votes[i + 1].look != "caption":
        return False
    # what is shorter is the credit of a picture whose text stands above it
    return layout.lines[i + 1].words > KICKER and layout.lines[i].words > NAME
