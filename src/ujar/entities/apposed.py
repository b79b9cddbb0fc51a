"""Tells whether a name beside a role is its holder's, or what the role belongs to.

In `juru bicara istana, Rudolf Hentzau, menolak` the name is the holder's; in `bos Tambak Zenda itu`
and `kader BTZ Ana Berg` the first name is what he heads or is of.

The role and the name are read by `ujar.entities.roles` and `ujar.entities.persons`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.grammar import follows_cue
from ujar.entities.seats import closes
from ujar.entities.words import CLITIC

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase, Sight

LONGEST_MARK = 3
LONGEST_INITIALS = 4


def is_abbreviation(name: Phrase) -> bool:
    """Tell whether a word in capitals is no name but what the role belongs to ("peserta PTZ")."""
    return name.row is None and name.name.isupper() and " " not in name.name


def opens_with_body(s: Sight, name: Phrase) -> bool:
    """Tell whether a name opens with letters for what the role belongs to: "kader BTZ Ana Berg"."""
    first = s.texts[name.head]
    if name.row is not None or name.head_after - name.head < LONGEST_MARK or not first.isalpha():
        return False
    return first.isupper() and len(first) >= LONGEST_MARK and not s.texts[name.head + 1].isupper()


def is_aged(s: Sight, name: Phrase) -> bool:
    """Tell whether an age stands behind a name, so that it can only be in apposition."""
    return any(
        s.low(k).isdecimal() for k in range(name.head_after, min(name.after, name.head_after + 2))
    )


def is_apposed(s: Sight, phrase: Phrase, name: Phrase) -> bool:
    """Tell whether a name behind a comma is the holder's and not the next clause's subject."""
    if not closes(s, name.after):
        return False
    role, capital = phrase.sort == "role", s.capital(phrase.first)
    if (phrase.of and (role or capital)) or (role and capital):
        return True
    if phrase.indefinite or follows_cue(s, phrase.first):
        return True
    ends = name.after >= s.size or s.low(name.after) in (",", ")", ".")
    return ends or name.after > name.head_after


def points_back(s: Sight, phrase: Phrase, name: Phrase) -> bool:
    """Take in "bos Tambak Zenda dan Sungai itu": the names are what he heads, not who he is."""
    at = name.head_after
    if s.low(at) == "dan" and s.capital(at + 1):
        at += 1
        while s.capital(at):
            at += 1
    definite = s.small(at, "definite")
    if definite is None or phrase.kind == "rank":
        return False
    phrase.after, phrase.definite = definite.after, True
    return True


def takes_back(s: Sight, phrase: Phrase) -> bool:
    """Take in "miliarder Tambak itu": a capital between a noun and what points back."""
    at = phrase.after
    while s.capital(at) and at - phrase.after < LONGEST_MARK and not s.is_timed(at):
        at += 1
    definite = s.small(at, "definite")
    if at == phrase.after or definite is None:
        return False
    if s.capital(phrase.first) and not s.texts[phrase.after].isupper():
        return False
    phrase.after, phrase.definite = definite.after, True
    return True


def is_theirs(s: Sight, phrase: Phrase) -> bool:
    """Tell whether a calling is somebody's, "utusannya": a name behind a comma is who is meant."""
    return phrase.kind == "profession" and s.low(phrase.after - 1).endswith(CLITIC)


def is_initials(s: Sight, at: int) -> bool:
    """Tell whether somebody's name is only given by its letters at a token, before a comma."""
    text = s.texts[at] if s.low(at + 1) == "," else ""
    return (
        text.isalpha() and text.isupper() and len(text) <= LONGEST_INITIALS and at not in s.inside
    )
