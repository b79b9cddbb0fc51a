"""Reads the noun phrases of a sentence that can name, describe or take up somebody.

`Menlu Kuba Ana Berg mengatakan AS menolak.` gives a person and a country, and "Kuba" inside
the person's phrase as a phrase of its own.

Who they are is for `ujar.entities.join`. No words stand here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bodies import read_body
from ujar.entities.groups import (
    extend_group,
    read_office,
    read_pronoun,
    read_quantified,
    read_source,
)
from ujar.entities.known import opens_person, phrase_of_name
from ujar.entities.names import read_pair, read_run, read_told, site_end
from ujar.entities.people import read_bracketed, read_person
from ujar.entities.persons import read_name
from ujar.entities.phrase import Phrase
from ujar.entities.retaken import read_back, take_definite

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight


def read_phrases(s: Sight) -> list[Phrase]:
    """Read a sentence's phrases from left to right, those inside others after them."""
    return _read_range(s, 0, s.size)


def _read_range(s: Sight, at: int, stop: int) -> list[Phrase]:
    found: list[Phrase] = []
    lows, timed = s.lows, s.timed
    for k in _candidates(s, at, stop):
        if k < at:
            continue
        pair = read_pair(s, k) if "-" in lows[k] else []
        phrase = None if pair or k in timed else _read_at(s, k)
        if phrase is None:
            found += pair
            continue
        if phrase.sort in ("group", "description") and not phrase.definite:
            extend_group(s, phrase)
        elif phrase.sort in ("body", "media") and s.low(phrase.after) == "/":
            phrase = _join_slash(s, phrase, found)
        take_definite(s, phrase)
        found.append(phrase)
        found += _read_inside(s, phrase)
        at = max(phrase.after, k + 1)
    return found


def _candidates(s: Sight, first: int, stop: int) -> list[int]:
    """Give the tokens at which a phrase can open: known words, capitals, numbers, brackets."""
    kinds, capitals = s.kinds, s.capitals
    found = [k for k in range(first, stop) if capitals[k] or kinds[k].opens]
    if POINT in s.lows[first : stop - 2]:
        sites = (k for k in range(first, stop - 2) if s.lows[k + 1] == POINT and site_end(s, k))
        found = sorted({*found, *sites})
    return found


def _join_slash(s: Sight, phrase: Phrase, found: list[Phrase]) -> Phrase:
    """Join "Zenda University/Kabar Zenda": two bodies that speak as one."""
    other = _read_at(s, phrase.after + 1) if phrase.after + 1 < s.size else None
    if other is None or other.sort not in ("body", "media") or not other.sure:
        return phrase
    found += [phrase, other]
    both = Phrase("body", phrase.first, other.after, phrase.first, other.after)
    both.name, both.kind = s.text(phrase.first, other.after), "group"
    return both


def _read_at(s: Sight, at: int) -> Phrase | None:
    low, families = s.lows[at], s.kinds[at]
    if low == "(":
        return read_bracketed(s, at)
    if s.low(at + 1) == POINT and (end := site_end(s, at)):
        return Phrase("media", at, end, at, end, name=s.text(at, end))
    capital, known = s.capitals[at], s.names.get(at)
    if at in s.initials:
        return read_name(s, at)
    if known is not None and known.kind == "leader":
        return read_name(s, at)
    phrase = read_told(s, at) if capital and s.capital(at + 1) and s.opens(at) else None
    if phrase is not None:
        return phrase
    if families:
        phrase = _read_noun(s, at)
    elif low[0].isdecimal():
        phrase = read_quantified(s, at)
    if phrase is None and known is not None:
        phrase = _read_known(s, at)
    if phrase is None and at in s.heads:
        phrase = read_body(s, at)
    if phrase is None and at in s.heads:
        phrase = read_back(s, at)
    if phrase is None and capital:
        phrase = read_run(s, at)
    return phrase


def _read_noun(s: Sight, at: int) -> Phrase | None:
    """Read a phrase that opens with a small word, or with a noun of people or bodies."""
    smalls = s.kinds[at].smalls
    phrase = _read_small(s, at) if smalls or s.lows[at][0].isdecimal() else None
    if phrase is None and at in s.heads:
        phrase = read_office(s, at) or _read_side(s, at) or _read_owned(s, at)
    if phrase is None and (at in s.nouns or "former" in smalls):
        phrase = read_person(s, at)
    return phrase


def _read_small(s: Sight, at: int) -> Phrase | None:
    """Read a pronoun, a phrase with a quantity or number, or a source."""
    smalls = s.kinds[at].smalls
    phrase = read_pronoun(s, at) if "pronoun" in smalls else None
    if phrase is None and ("quantifier" in smalls or s.lows[at][0].isdecimal()):
        phrase = read_quantified(s, at)
    if phrase is None and "source head" in smalls:
        phrase = read_source(s, at)
    return phrase


def _read_side(s: Sight, at: int) -> Phrase | None:
    """Read "pihak Palang Merah" before "pihak" is taken for a group."""
    match = s.heads.get(at)
    if match is None or getattr(match.entry.row, "kind", "") != "side":
        return None
    return read_body(s, at)


def _read_owned(s: Sight, at: int) -> Phrase | None:
    """Read "Tentara Ruritania", "Dewan Tambak": a body, though the noun can be a group's too."""
    noun, head = s.nouns.get(at), s.heads.get(at)
    if noun is None or head is None:
        return None
    called = "called" in getattr(head.entry.row, "classes", ())
    if noun.after > head.after and not called:
        return None
    body = read_body(s, at)
    return body if body is not None and (body.of or body.head_after > head.after) else None


def _read_known(s: Sight, at: int) -> Phrase | None:
    match = s.names[at]
    if match.kind != "media" or opens_person(s, match):
        longer = read_run(s, at)
        if longer is not None and longer.head_after > match.after:
            return longer
    if s.heads.get(at) is not None:
        body = read_body(s, at)
        if body is not None and body.head_after > match.after and _is_whole(s, match, body):
            return body
    return phrase_of_name(s, match)


def _is_whole(s: Sight, match: Match, body: Phrase) -> bool:
    """Tell whether a body's name really goes on behind the part that the tables know."""
    if s.tagged(match.first, "ORG") > match.after:
        return True
    return all(k in s.inside or s.word_class(k) for k in range(match.after, body.head_after))


def _read_inside(s: Sight, phrase: Phrase) -> list[Phrase]:
    if phrase.sort in ("country", "pronoun") and phrase.after - phrase.first < 2:  # noqa: PLR2004
        return []
    found = [p for p in phrase.apposed if p.sort in NAMED and p.row is None]
    stop = phrase.tail or phrase.after
    for at in range(phrase.first, stop) if s.names else ():
        match = s.names.get(at)
        if match is None or match.kind == "leader":
            continue
        if match.first < phrase.head_after and match.after > phrase.head:
            continue
        found.append(phrase_of_name(s, match))
    if phrase.tail:
        end = phrase.after if phrase.tail > phrase.head else phrase.head  # before it: a clause
        found += [p for p in _read_range(s, stop, end) if p.sort in OWNERS]
    return found


POINT = "."
NAMED = ("body", "media", "place", "country")
OWNERS = (*NAMED, "person")
