"""Units that are read together, and what of them is taken already."""

from __future__ import annotations

from msgspec import Struct

from ujar.records import StatementKind
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.subjects import Subject
from ujar.statements.units import QUOTE, CueForm, Unit
from ujar.statements.words import words


class Stretch(Struct, eq=False):
    """A period, or a sentence inside a quotation.

    `blocked` are unit ranges that belong to relays or tags, `ranges` the contents read so far,
    `voice` the speaker of the quotation that the units stand in, `loose` a cue without content,
    `asks` that the writer's own sentence is a question.
    """

    units: list[Unit]
    low: int
    high: int
    blocked: list[tuple[int, int]] = []
    drafts: list[Draft] = []
    ranges: list[tuple[int, int, Draft]] = []
    voice: int | None = None
    loose: tuple[int, CueForm, Subject] | None = None
    asks: bool = False

    def add(self, draft: Draft, first: int, last: int) -> None:
        """Take in a statement whose content stands in some units."""
        self.drafts.append(draft)
        self.ranges.append((first, last, draft))

    def inside(self, at: int) -> tuple[int, int, Draft] | None:
        """Give the innermost content that a unit stands in."""
        found = [r for r in self.ranges if r[0] <= at < r[1]]
        return min(found, key=lambda r: r[1] - r[0]) if found else None

    def limit(self, at: int) -> int:
        """Give the unit before which a content that begins at a unit has to end."""
        inner = self.inside(at)
        return inner[1] if inner is not None else self.high

    def clause_low(self, at: int) -> int:
        """Give the unit at which the clause of a cue begins at the earliest."""
        inner = self.inside(at)
        if inner is None:
            return self.low
        first = inner[2].content[0][0]
        if inner[0] == at and first < self.units[at].start:
            # A tag parted the subject from its verb: `Lind, kata Berg, menuduh ...`.
            return unit_at(self.units, first)
        return inner[0]

    def content_low(self, at: int) -> int:
        """Give the unit at which a clause before a tag begins: behind an earlier statement."""
        low = self.low
        for _, last, draft in self.ranges:
            if draft.quote and last <= at:
                low = max(low, last)
            elif draft.rule == "tag" and last < at:
                low = max(low, last + 2)
        return low

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets of `units[first:last]`."""
        return self.units[first].start, self.units[last - 1].end

    def trim(self, first: int, last: int) -> int:
        """Move the end of a content before the marks that close it."""
        while last > first and not _closes(self.units[last - 1]):
            last -= 1
        return last


def count_words(ctx: Context, units: list[Unit]) -> int:
    """Count the words of units, those inside quotes too."""
    return sum(len(ctx.page[u.start : u.end].split()) if u.quote else 1 for u in units)


def kind_of(ctx: Context, units: list[Unit]) -> StatementKind:
    """Tell whether a content is mixed: quoted words stand in it; a name in marks is none."""
    for unit in units:
        if unit.quote is not None:
            inner = ctx.page[unit.quote.inner_start : unit.quote.inner_end].split()
            if any(word[0].islower() for word in inner):
                return "mixed"
    return "indirect"


def _closes(unit: Unit) -> bool:
    return is_worded(unit) and unit.low not in words("pair")


def is_worded(unit: Unit) -> bool:
    """Tell whether a unit can end a content: a word, a number, a quote, a closing bracket."""
    return unit.low == QUOTE or unit.low[0].isalnum() or unit.low in ")%]"
