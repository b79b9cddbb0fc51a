"""Finds statements that give another account of a deed than the one that a move was read from.

`Ruritania menuduh Syldavia menembaki pasar` and `Syldavia menyatakan tembakan itu hanya menewaskan
enam tentara` tell of one deed; the second disputes the first by "hanya", as a different number
would. Denials are told apart in `ujar.statements`.

Words that belittle are a handful and stand here; number words in `numbers`.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Numeral
from ujar.moves.act import HOSTILE
from ujar.moves.tables import get_tables
from ujar.records import Statement

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.scene import Scene

ONLY = frozenset({"hanya", "cuma", "sekadar", "bukan", "melainkan"})
PEOPLE = frozenset({"orang", "warga", "tentara", "korban", "jiwa"})
COUNT = "people"
REACH = 5
MOST = 400


class Account(NamedTuple):
    """What a statement says of deeds: their types, whether it belittles them, and its numbers."""

    stmt: Statement
    speaker: int
    sent: int
    deeds: frozenset[str]
    only: bool
    counts: dict[str, frozenset[float]]


@cache
def _numbers() -> dict[str, float]:
    return {row.form: row.value for row in get_lexicon().rows(Numeral)}


class Accounts:
    """The statements of a page that tell of deeds, read when first asked for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._all: list[Account] | None = None

    def others(self, acts: list[Act]) -> list[str]:
        """Give the ids of the statements that give another account of the deed of some acts."""
        lead = acts[0]
        if lead.type not in HOSTILE | {"ACCUSE"} or lead.recipient is None:
            return []
        own = {s.id for a in acts for s in (a.spoken, a.said) if s is not None}
        near = [a for a in self._accounts() if any(abs(a.sent - b.sent) <= REACH for b in acts)]
        told = [a for a in near if a.stmt.id in own]
        sides = (lead.actor, lead.recipient)
        return [
            other.stmt.id
            for other in near
            if other.stmt.id not in own
            and any(self.scene.same_side(other.speaker, key) for key in sides)
            and any(self._disagree(one, other) for one in told)
        ]

    def _disagree(self, one: Account, other: Account) -> bool:
        if self.scene.same_side(one.speaker, other.speaker) or not one.deeds & other.deeds:
            return False
        if any(one.counts[unit] != other.counts[unit] for unit in one.counts.keys() & other.counts):
            return True
        return other.only and not one.only

    def _accounts(self) -> list[Account]:
        if self._all is None:
            found = [self._read(stmt) for stmt in list(self.scene.statements.values())[:MOST]]
            self._all = [account for account in found if account is not None]
        return self._all

    def _read(self, stmt: Statement) -> Account | None:
        speaker = self.scene.speaker(stmt)
        if speaker is None or stmt.denies:
            return None
        text, deeds, only = self.scene.text, set(), False
        counts: dict[str, frozenset[float]] = {}
        for span in stmt.content:
            lows = [token.low for token in text.tokens_in(span.start, span.end)]
            deeds |= {kind for low in lows if (kind := _deed(low)) is not None}
            only = only or not ONLY.isdisjoint(lows)
            counts |= _counts(lows)
        if not deeds:
            return None
        first = text.sentence_at(stmt.content[0].start)
        at = first.index if first is not None else 0
        return Account(stmt, speaker, at, frozenset(deeds), only, counts)


def _deed(low: str) -> str | None:
    """Give the kind of blow of which a word tells."""
    for rest, entry in get_tables().forms.get(low, ()):
        row = entry.verb or entry.noun
        if not rest and row is not None and row.type in HOSTILE:
            return row.type
    return None


def _counts(lows: list[str]) -> dict[str, frozenset[float]]:
    """Give the numbers of each thing that some words count; people are counted together."""
    found: dict[str, set[float]] = {}
    for low, unit in pairwise(lows):
        value = float(low) if low.isdigit() else _numbers().get(low)
        if value is not None and unit.isalpha() and unit not in _numbers():
            found.setdefault(COUNT if unit in PEOPLE else unit, set()).add(value)
    return {unit: frozenset(values) for unit, values in found.items()}
