"""Reads names that no table knows: runs of capitals, and what kind of thing they name.

`Migration Policy Institute` ends in a noun of bodies, `BPPT` is written in capitals, `di Strelsau`
is a place, `Ana Berg` a person. A single capital of no clear kind is a "name", to be joined to
somebody on the page or dropped.

Names with a title or role before them are read by `ujar.entities.people`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bodies import skip_bracket
from ujar.entities.grammar import is_subject
from ujar.entities.people import read_name
from ujar.entities.phrase import Phrase
from ujar.lexicon.shapes import BodyNoun

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

PLACE_WORDS = frozenset({"di", "ke", "menuju", "dekat", "asal"})
LONGEST_RUN = 12
SHORTEST_ABBREVIATION = 2


def read_run(s: Sight, at: int) -> Phrase | None:
    """Read a run of capitals that opens at a token."""
    if not s.capital(at) or not s.tokens[at].text[0].isalpha():
        return None
    foreign = _read_foreign(s, at)
    if foreign is not None:
        return foreign
    if at in s.inside:
        return None
    if s.word_class(at) is not None and s.opens(at):
        return None
    if _is_abbreviation(s, at):
        after, alias = skip_bracket(s, at + 1)
        phrase = Phrase("body", at, after, at, at + 1, name=s.tokens[at].text, alias=alias)
        phrase.sure = False
        if alias is None and not is_subject(s, phrase):
            phrase.sort = "name"
        return phrase
    person = read_name(s, at)
    if person is None:
        return None
    return _judge(s, person)


def _is_abbreviation(s: Sight, at: int) -> bool:
    text = s.tokens[at].text
    return text.isupper() and len(text) > SHORTEST_ABBREVIATION and text.isalpha()


def _read_foreign(s: Sight, at: int) -> Phrase | None:
    """Read "Gwadar Chamber of Commerce and Industry" by its noun of bodies in English."""
    end, last, kind = at, 0, ""
    while end < s.size and end - at < LONGEST_RUN and not s.is_timed(end):
        if not s.capital(end):
            if s.small(end, "foreign") is None or end == at or not _goes_on(s, end):
                break
        else:
            head = s.find(end, "head")
            row = head.entry.row if head is not None else None
            if isinstance(row, BodyNoun):
                if "foreign" in row.classes:
                    last, kind = end + 1, row.kind
                elif "foreignplace" in row.classes:
                    last, kind = end + 1, "place"
        end += 1
    if not kind or end - at < 2 or (last - at < 2 and end == last):  # noqa: PLR2004
        return None
    if s.opens(at) and s.word_class(at) is not None and s.word_class(at) != "noun":
        return None
    stop = end if kind != "place" else last
    after, alias = skip_bracket(s, stop)
    sort = "body" if kind == "organisation" else kind
    phrase = Phrase(sort, at, after, at, stop, name=s.text(at, stop))  # type: ignore[arg-type]
    phrase.alias, phrase.sure = alias, sort != "place"
    phrase.noun = "name"
    return phrase


def _goes_on(s: Sight, at: int) -> bool:
    while s.small(at, "foreign") is not None and not s.capital(at):
        at += 1
    return s.capital(at)


def _judge(s: Sight, phrase: Phrase) -> Phrase:
    before = s.low(phrase.first - 1)
    words = phrase.head_after - phrase.head
    if before in PLACE_WORDS and not phrase.sure:
        phrase.sort, phrase.noun = "place", "place"
    elif not phrase.sure and words == 1 and not is_subject(s, phrase):
        phrase.sort = "name"
    return phrase
