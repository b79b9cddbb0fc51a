"""Learns from a page who is named by letters alone: "AB (24)", "perempuan berinisial D".

On such a page `AB` is that person wherever it stands, though a table may know a state or body by
the same letters. An age in brackets or `berinisial` shows that letters are somebody's.

The names themselves are read by `ujar.entities.persons`. No words stand here but two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.entities.phrase import Sight

LONGEST = 3
YOUNGEST, OLDEST = 5, 99
SHOWN = ("berinisial", "inisial")
HUMAN = ("title", "rank", "person", "relation", "kin", "profession")


def learn_initials(sights: Iterable[Sight]) -> None:
    """Make known to all sentences of a page which letters stand for people."""
    sights = list(sights)
    found = {text for s in sights for text in _shown(s)}
    if not found:
        return
    for s in sights:
        if s.headline or found.isdisjoint(s.texts):
            continue
        places = [k for k, text in enumerate(s.texts) if text in found and _is_free(s, k)]
        for at in places:
            if s.names.pop(at, None) is not None:
                del s.inside[at]
        s.initials = frozenset(places)


def _shown(s: Sight) -> list[str]:
    """Give the letters that a sentence shows to be somebody's."""
    found = []
    lows, texts = s.lows, s.texts
    if "(" in lows:
        found += [texts[k - 1] for k in range(1, s.size) if lows[k] == "(" and _is_aged(s, k)]
    for word in SHOWN:
        if word in lows:
            at = lows.index(word) + 1
            found += [texts[at]] if at < s.size and _is_short(s, at) else []
    return found


def _is_aged(s: Sight, at: int) -> bool:
    """Tell whether letters stand before a bracket and an age within it."""
    age = s.low(at + 1)
    if s.low(at + 2) != ")" or not age.isdecimal() or not _is_short(s, at - 1):
        return False
    return YOUNGEST <= int(age) <= OLDEST and _is_free(s, at - 1)


def _is_short(s: Sight, at: int) -> bool:
    text = s.texts[at]
    return len(text) <= LONGEST and text.isalpha() and text.isupper()


def _is_free(s: Sight, at: int) -> bool:
    """Tell whether letters stand by themselves, and do not go on a name: no "Komisi B"."""
    match = s.inside.get(at)
    if s.capital(at + 1) or (match is not None and match.after - match.first > 1):
        return False
    if at == 0 or not s.capital(at - 1) or s.opens(at - 1):
        return True
    return any(
        n is not None and n.kind in HUMAN and n.after == at
        for n in (s.nouns.get(k) for k in range(max(0, at - LONGEST), at))
    )
