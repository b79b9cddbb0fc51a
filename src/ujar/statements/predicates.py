"""Tells whether words of a clause hold a predicate, by the shapes of Indonesian verbs.

`baru akan dimulai` holds one, `Perundingan tahap kedua` holds none. A verb is told by its prefix
(`me-`, `di-`, `ber-`, `ter-`) or by an auxiliary before it; words that only look like one stand in
`data/id/verb_lookalikes.csv`.
"""

from __future__ import annotations

from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ClauseWord, VerbLookalike
from ujar.statements.units import Unit

PREFIXES = ("me", "di", "ber", "ter")
SHORTEST = 5
KINDS = frozenset(("negation", "future", "must", "may", "want", "verb"))


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(r.form for r in get_lexicon().rows(ClauseWord) if r.kind in KINDS)


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset(r.form for r in get_lexicon().rows(VerbLookalike))


def is_verb(unit: Unit) -> bool:
    """Tell whether a unit has the shape of a verb."""
    low = unit.low
    if len(low) < SHORTEST or unit.capital or unit.quote is not None:
        return False
    return low.startswith(PREFIXES) and low not in _lookalikes()


def is_auxiliary(unit: Unit) -> bool:
    """Tell whether a unit negates, times or colours a verb, or stands for one (`adalah`, `ada`)."""
    return unit.low in _auxiliaries()


def has_predicate(units: list[Unit]) -> bool:
    """Tell whether a predicate stands among units, outside relative clauses at their end."""
    return any(is_verb(u) or is_auxiliary(u) for u in units)


def last_predicate(units: list[Unit], low: int, high: int) -> int | None:
    """Give the unit at which the last predicate of a stretch begins, its auxiliaries taken in."""
    for at in range(high - 1, low - 1, -1):
        if is_verb(units[at]):
            while at - 1 >= low and is_auxiliary(units[at - 1]):
                at -= 1  # noqa: PLW2901 - walks left over auxiliaries
            return at
    return None
