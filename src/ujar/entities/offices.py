"""Reads the table of leaders: who held which office, of what, from when to when.

"Presiden @ Ruritania 2012-2018" is a term. A "?" for its end means that the source ended before the
term did; such a term is known to last only to `KNOWN_TO`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ujar.entities.gazetteer import get_gazetteer
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import RoleNoun

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase
    from ujar.lexicon.shapes import Leader

TERM = re.compile(r"^(?P<role>.*?)(?: @ (?P<of>.*?))? (?P<start>\d{4})-(?P<end>\d{4}|\?)?$")
HEADS = ("pemimpin tertinggi", "presiden", "kanselir", "perdana menteri")
LEADER = "pemimpin"
KNOWN_TO = 2022
FAR = 9999
HIGHEST = {
    "kepala negara": ("presiden", "raja", "ratu", "sultan"),
    "kepala pemerintahan": ("perdana menteri", "kanselir", "presiden"),
    "kepala daerah": ("gubernur", "bupati", "wali kota"),
    "orang nomor satu": ("presiden", "perdana menteri", "gubernur", "bupati", "wali kota"),
    "orang nomor dua": ("wakil presiden", "wakil gubernur", "wakil bupati", "wakil wali kota"),
}
FORMER = ("mantan ", "eks ", "bekas ")


class Term(NamedTuple):
    """An office that somebody holds or held; `sure_end` is the last year that is known of."""

    noun: str
    of: str | None
    start: int
    end: int
    sure_end: int


@cache
def terms_of(name: str) -> tuple[Term, ...]:
    """Give the terms of a leader of the table."""
    found = []
    for text in get_gazetteer().leaders[name].terms:
        match = TERM.match(text)
        if match is None:
            continue
        start, end = int(match["start"]), match["end"]
        last = int(end) if end and end != "?" else FAR
        sure = max(KNOWN_TO, start) if end == "?" else last
        found.append(Term(noun_of(match["role"].casefold()), match["of"], start, last, sure))
    return tuple(found)


def holds(row: Leader | None, phrase: Phrase, year: int | None, *, sure: bool = False) -> bool:
    """Tell whether a leader holds the office that a role without a name speaks of.

    Args:
        row: the leader.
        phrase: the role.
        year: the article's year; any year counts where it is not known.
        sure: the year must lie within the term, not at an end of it.
    """
    if row is None or phrase.noun is None:
        return False
    states = [name for _, name in phrase.of]
    for term in terms_of(row.form):
        if not same_noun(term.noun, phrase.noun) or (states and term.of != states[0]):
            continue
        if year is None or (not sure and term.start <= year <= term.end):
            return True
        if sure and term.start < year < min(term.end, term.sure_end + 1):
            return True
    return False


def in_office(phrase: Phrase, year: int | None, *, sure: bool = False) -> list[Leader]:
    """Give the leaders of the table who hold the office of a state that a role speaks of."""
    if not phrase.of or phrase.of[0][0] != "country":
        return []
    rows = _leaders_of().get(phrase.of[0][1], ())
    found = [row for row in rows if holds(row, phrase, year, sure=sure)]
    if phrase.noun == LEADER and found:
        best = min(_rank(row) for row in found)
        found = [row for row in found if _rank(row) == best]
    return found


def _rank(row: Leader) -> int:
    """Give the rank of the highest office that a leader held: who leads a state is its head."""
    return min((HEADS.index(t.noun) for t in terms_of(row.form) if t.noun in HEADS), default=9)


@cache
def _leaders_of() -> dict[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = {}
    for row in get_gazetteer().leaders.values():
        for state in dict.fromkeys(t.of for t in terms_of(row.form)):
            if state is not None:
                found.setdefault(state, []).append(row)
    return {state: tuple(rows) for state, rows in found.items()}


def same_noun(one: str | None, other: str | None) -> bool:
    """Tell whether two nouns can be one office; "pemimpin" is any head of a state."""
    return one == other or (other == LEADER and one in HEADS)


@cache
def noun_of(role: str) -> str:
    """Give the noun of an office: "juru bicara" of "juru bicara kementerian luar negeri"."""
    nouns = _nouns()
    words = role.split()
    found = (" ".join(words[:k]) for k in range(len(words), 0, -1))
    return next((nouns[n] for n in found if n in nouns), role)


@cache
def serves_state(noun: str) -> bool:
    """Tell whether who holds an office speaks for a state, as a minister and no senator does."""
    return any(r.serves == "state" for r in get_lexicon().rows(RoleNoun) if r.form == noun)


def heads_two(phrase: Phrase, words: str) -> bool:
    """Tell whether an office is that of two bodies, so that its holder speaks for neither alone."""
    bodies = [p.name for p in phrase.apposed if p.sort == "body"]
    return any(f"{a} dan {b}" in words for a, b in pairwise(bodies))


def stands_for(noun: str | None, office: str | None) -> bool:
    """Tell whether a noun speaks of whoever holds an office: "kepala negara" of a president."""
    return office in HIGHEST.get(noun or "", ())


def is_former(noun: str | None) -> bool:
    """Tell whether a noun speaks of an office that is held no more: "mantan presiden"."""
    return noun is not None and noun.startswith(FORMER)


@cache
def _nouns() -> dict[str, str]:
    return {row.form: row.same_as or row.form for row in get_lexicon().rows(RoleNoun)}
