"""Tells what the words right behind a cue are: its object, a time, or only `hal itu`.

In `menyampaikan pesan kepada Berg untuk pulang` the object ends before `untuk`; `mengatakan saat
ini kota itu aman` says something of now, `mengatakan hal itu di Klow` nothing.
"""

from __future__ import annotations

from ujar.statements.predicates import is_auxiliary, is_verb
from ujar.statements.units import Unit
from ujar.statements.words import modifiers, words

NEAR = 8


def end_of_object(units: list[Unit], at: int, high: int) -> int:
    """Give where the object of a verb ends: before a goal, or a further verb of its subject.

    `menyampaikan pesan kepada Berg untuk ...`, `menyampaikan surat, meminta bantuan`.
    """
    if units[at].low in words("told_noun"):
        goal = (p for p in range(at + 1, min(high, at + NEAR)) if units[p].low in words("order"))
        high = next(goal, high)
    for place in range(at, high - 1):
        if units[place].low == "," and is_verb(units[place + 1]):
            return place
    return high


def is_now(units: list[Unit], at: int) -> bool:
    """Tell whether `saat ini` opens what is said: `mengatakan saat ini kota itu aman`."""
    now = at + 1 < len(units) and units[at].low in words("occasion")
    return now and units[at + 1].low in words("demonstrative")


def is_predicated(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether `dirinya` is a subject: `dirinya akan pergi`, not `dirinya raja`."""
    if at >= high:
        return False
    return is_auxiliary(units[at]) or is_verb(units[at]) or units[at].low in modifiers()


def is_anaphor(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether only `hal itu` and its like follow, so that the content stands elsewhere."""
    if units[at].low not in words("anaphor") and units[at].low not in words("demonstrative"):
        return False
    after = at + 1
    while after < high and units[after].low in words("demonstrative"):
        after += 1
    if after == at + 1 and units[at].low not in words("demonstrative"):
        return False
    low = units[after].low if after < high else "."
    if low in words("as"):
        return False
    classes = ("preposition", "occasion", "reason")
    return low in ",." or any(low in words(name) for name in classes)
