"""Words that links compare: synonyms, opposites, tolls."""

from __future__ import annotations

from typing import Literal

from ujar.lexicon.shapes.row import Row


class Synonym(Row, frozen=True, kw_only=True):
    """A stem, and other stems that a second translator may choose for the same word."""

    words: tuple[str, ...]


class Antonym(Row, frozen=True, kw_only=True):
    """A stem, and the stems that say its opposite."""

    words: tuple[str, ...]


class Converse(Row, frozen=True, kw_only=True):
    """A verb, and those that tell the same event from its other end."""

    words: tuple[str, ...]


class Measure(Row, frozen=True, kw_only=True):
    """A stem of a unit, and what it measures."""

    kind: Literal["time", "length", "area", "mass", "share"]


class Toll(Row, frozen=True, kw_only=True):
    """A stem of what is counted after an event, and what it counts; "other" counts no people.

    A word of "part" says that a number is not the whole count.
    """

    counts: Literal["dead", "hurt", "missing", "held", "fled", "other", "part"]


class LightWord(Row, frozen=True, kw_only=True):
    """A stem that stands in so many sentences that sharing it says little.

    Of "matter" are those that all have on their lips who speak of a conflict: "perang", "damai".
    """

    kind: Literal["light", "matter"] = "light"


class Negator(Row, frozen=True, kw_only=True):
    """A word that turns what follows it into its opposite; before `not_before` it does not."""

    not_before: tuple[str, ...] = ()
