"""Tells from the table of leaders who holds an office, at the article's date where it is known.

"Presiden Rusia" in 2022 is Vladimir Putin; "pemimpin Korea Utara" without a date as well, since
nobody else in the table held that office.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.entities.gazetteer import get_gazetteer
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import RoleNoun

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase
    from ujar.lexicon.shapes import Leader

TERM = re.compile(r"^(?P<role>.*?)(?: @ (?P<of>.*?))? (?P<start>\d{4})-(?P<end>\d{4}|\?)?$")
HEADS = frozenset({"presiden", "perdana menteri", "kanselir", "pemimpin tertinggi"})
LEADER = "pemimpin"


class Term(NamedTuple):
    """An office that somebody holds or held: `end` is None while he holds it, 0 if unknown."""

    role: str
    of: str | None
    start: int
    end: int | None


@cache
def terms_of(name: str) -> tuple[Term, ...]:
    """Give the terms of a leader of the table."""
    found = []
    for text in get_gazetteer().leaders[name].terms:
        match = TERM.match(text)
        if match is not None:
            end = match["end"]
            until = None if not end else 0 if end == "?" else int(end)
            found.append(Term(match["role"].casefold(), match["of"], int(match["start"]), until))
    return tuple(found)


def find_holder(row: Leader | None, phrase: Phrase, year: int | None) -> bool:
    """Tell whether a leader holds the office that a role without a name speaks of."""
    if row is None or phrase.noun is None:
        return False
    states = [name for _, name in phrase.of]
    for term in terms_of(row.form):
        if not _same_office(term.role, phrase.noun):
            continue
        if states and term.of not in states[:1]:
            continue
        if year is None or (term.start <= year and (not term.end or year <= term.end)):
            return True
    return False


def _same_office(role: str, noun: str) -> bool:
    return _noun_of(role) == noun or (noun == LEADER and role in HEADS)


@cache
def _noun_of(role: str) -> str:
    """Give the noun of an office: "juru bicara" of "juru bicara kementerian luar negeri"."""
    nouns = _nouns()
    words = role.split()
    found = (" ".join(words[:k]) for k in range(len(words), 0, -1))
    return next((nouns[n] for n in found if n in nouns), role)


@cache
def _nouns() -> dict[str, str]:
    return {row.form: row.same_as or row.form for row in get_lexicon().rows(RoleNoun)}
