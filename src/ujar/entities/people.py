"""Reads people from a sentence: a role, a name, and what stands in apposition to either.

`Menlu Rusia Sergey Lavrov`, `juru bicara Kremlin, Dmitry Peskov` and `Ana Berg (69), seorang
peneliti senior` are one phrase each, with the name as head.

Who a role without a name stands for is for `ujar.entities.resolve`. Nouns and titles stand in
`data/id/role_nouns.csv` and `titles.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.phrase import Phrase
from ujar.entities.roles import HOLDING, age_at, read_role, take_pointers
from ujar.entities.words import is_verb
from ujar.lexicon.shapes import Leader

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

HUMAN = ("office", "profession", "person", "group", "rank", "relation")
LONGEST_NAME = 6
LONGEST_APPOSITION = 30


def read_person(s: Sight, at: int) -> Phrase | None:
    """Read a role with or without a name, or a title with a name, at a token."""
    first = at
    while (former := s.small(at, "former")) is not None:
        at = former.after
    match = s.find(at, "noun")
    if match is None or _is_place_noun(s, match):
        return None
    if match.kind in ("title", "rank"):
        titled = _read_titled(s, first, at)
        if titled is not None or match.kind == "title":
            return titled
    return _add_name(s, read_role(s, first, match))


def _is_place_noun(s: Sight, match: Match) -> bool:
    """Tell whether a longer noun of bodies or places stands there: "ibu kota", not "ibu"."""
    head = s.find(match.first, "head")
    return head is not None and head.after > match.after


def _add_name(s: Sight, phrase: Phrase) -> Phrase:
    """Join the name that stands after a role, next to it or behind a comma."""
    at = phrase.after
    if phrase.definite or phrase.plural:
        return phrase
    if phrase.kind in ("person", "relation") and s.capital(at):
        return _add_owner(s, phrase)
    name = read_name(s, _skip_titles(s, at), titled=True)
    if name is None and s.low(at) == "," and _introduces(phrase):
        name = read_name(s, _skip_titles(s, at + 1), titled=True)
        if name is not None and not _closes(s, name.after):
            name = None
    if name is None or name.sort != "person":
        return phrase
    if _points_back(s, phrase, name):
        return phrase
    name.role = s.text(phrase.first, phrase.after)
    name.noun, name.of = phrase.noun, phrase.of
    name.first, name.sure = phrase.first, True
    name.apposed = phrase.apposed
    return name


def _points_back(s: Sight, phrase: Phrase, name: Phrase) -> bool:
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


def _add_owner(s: Sight, phrase: Phrase) -> Phrase:
    """Take in whose "pendukung" or what "orang" it is: the name behind narrows the noun down."""
    name = read_name(s, _skip_titles(s, phrase.after), titled=phrase.kind == "relation")
    if name is None or name.sort != "person":
        return phrase
    if phrase.kind == "relation":
        phrase.apposed.append(name)
    phrase.after = name.head_after
    take_pointers(s, phrase)
    return phrase


def add_name_after(s: Sight, phrase: Phrase) -> Phrase:
    """Join the name behind a comma to "seorang lansia"; else give the phrase as it is."""
    if s.low(phrase.after) != ",":
        return phrase
    name = read_name(s, _skip_titles(s, phrase.after + 1), titled=True)
    if name is None or not _closes(s, name.after):
        return phrase
    name.role, name.noun, name.of = phrase.name, phrase.noun, phrase.of
    name.first, name.sure, name.apposed = phrase.first, True, phrase.apposed
    return name


def _introduces(phrase: Phrase) -> bool:
    return phrase.sort in ("role", "description") and (
        bool(phrase.of) or phrase.indefinite or phrase.sort == "role" or phrase.after > phrase.head
    )


def _closes(s: Sight, at: int) -> bool:
    """Tell whether an apposition can end at a token: a comma, a mark, a verb, no further name."""
    if at >= s.size:
        return True
    token = s.tokens[at]
    if token.low == "dan":
        return False
    return not token.text[0].isupper()


def _skip_titles(s: Sight, at: int) -> int:
    while at < s.size:
        match = s.find(at, "noun")
        if match is None or match.kind not in HOLDING[1:] or not s.capital(at):
            break
        at = match.after
        if s.low(at) == ".":
            at += 1
    return at


def _read_titled(s: Sight, first: int, at: int) -> Phrase | None:
    after = _skip_titles(s, at)
    if after == at:
        return None
    name = read_name(s, after, titled=True)
    if name is None:
        return None
    name.first = first
    return name


def read_name(s: Sight, at: int, *, titled: bool = False) -> Phrase | None:
    """Read the name of a person at a token, with age, short form and role behind it."""
    if at >= s.size or not s.capital(at) or s.is_timed(at):
        return None
    known = s.names.get(at)
    if known is not None and known.kind == "leader":
        after = _extend(s, known.after, known.after - at)
        row = known.entry.row if after == known.after else None
    elif known is not None:
        return None
    else:
        after, row = s.tagged(at, "PER") or _extend(s, at, 0, titled=titled), None
    if after == at:
        return None
    phrase = Phrase("person", at, after, at, after, name=_plain(s.text(at, after)))
    phrase.row = row if isinstance(row, Leader) else None
    phrase.sure = titled or row is not None
    read_tail(s, phrase)
    return phrase


def _plain(name: str) -> str:
    return name.rstrip(".") if len(name) > 3 and name[-3] != "." else name  # noqa: PLR2004


def _extend(s: Sight, at: int, taken: int, *, titled: bool = False) -> int:
    """Give the token after the last word of a name that starts or goes on at a token."""
    first = at
    named = taken > 0
    while at < s.size and taken < LONGEST_NAME:
        low = s.low(at)
        if s.is_timed(at):
            break
        if s.small(at, "particle") is not None and s.capital(at + 1) and (named or s.capital(at)):
            at, taken = at + 1, taken + 1
            continue
        if not s.capital(at):
            break
        known = s.inside.get(at)
        if known is not None and not (known.kind == "place" and named and at > first):
            break
        if not _is_name_word(s, at, named=named, titled=titled):
            break
        at, taken, named = at + 1, taken + 1, True
        if s.low(at) == "." and len(low) <= 2 and s.capital(at + 1):  # noqa: PLR2004
            at += 1
    return at


def _is_name_word(s: Sight, at: int, *, named: bool, titled: bool) -> bool:
    text = s.tokens[at].text
    if not text[0].isalpha():
        return False
    noun = s.find(at, "noun")
    if noun is not None and noun.kind in ("office", "profession", "group"):
        return False
    if s.find(at, "head") is not None:
        return False
    if s.word_class(at) is None:
        return True
    if not named and (s.opens(at) or not titled):
        return False
    return s.word_class(at) != "function" and (
        named or (s.capital(at + 1) and s.word_class(at + 1) is None and at + 1 not in s.inside)
    )


def read_tail(s: Sight, phrase: Phrase) -> None:
    """Take in what stands behind a name: "(69)", "(SBY)", ", 63 tahun", a role in apposition."""
    at = phrase.after
    if s.low(at) == "(":
        if s.low(at + 2) == ")" and (s.low(at + 1).isdigit() or s.capital(at + 1)):
            if not s.low(at + 1).isdigit() and at + 1 not in s.names:
                phrase.alias = s.tokens[at + 1].text
            at += 3
            phrase.sure = phrase.sure or s.low(at - 2).isdigit()
        phrase.after = at
    if s.low(at) == ",":
        age = age_at(s, at + 1)
        if age:
            phrase.after, phrase.sure = age, True
            at = age
    if s.low(at) == ",":
        _read_apposition(s, phrase, at + 1)


def _read_apposition(s: Sight, phrase: Phrase, at: int) -> None:
    if s.is_timed(at):
        return
    quantifier = s.small(at, "quantifier")
    start = at
    if quantifier is not None:
        if getattr(quantifier.entry.row, "number", "") not in ("single", "definite"):
            return
        at = quantifier.after
    while (former := s.small(at, "former")) is not None:
        at = former.after
    match = s.find(at, "noun")
    if match is None or match.kind not in ("office", "profession", "person", "rank", "relation"):
        return
    role = read_role(s, start, match)
    if role.definite or not _ends_apposition(s, role.after):
        return
    if s.capital(role.after) and read_name(s, role.after, titled=True) is not None:
        return
    phrase.role = s.text(at, role.after)
    phrase.noun, phrase.of = role.noun, role.of
    phrase.apposed += role.apposed
    phrase.after, phrase.sure = _apposition_end(s, role.after), True
    phrase.tail = role.after if phrase.after > role.after else 0


def _apposition_end(s: Sight, at: int) -> int:
    """Give the token of the comma that closes ", seorang diplomat yang tinggal di Zenda,"."""
    if s.low(at) not in ("yang", "dan", "di", "dalam", "pada"):
        return at
    for k in range(at, min(at + LONGEST_APPOSITION, s.size - 1)):
        low = s.low(k)
        if low == "," and (is_verb(s.low(k + 1)) or s.word_class(k + 1) == "function"):
            return k
        if low in '.,;:"”“':
            break
    return at


def _ends_apposition(s: Sight, at: int) -> bool:
    if at >= s.size:
        return True
    low = s.low(at)
    return low in ',.;)"”' or low in ("dan", "yang", "di", "dalam", "pada") or is_verb(low)


def read_bracketed(s: Sight, at: int) -> Phrase | None:
    """Read "(Presiden Rusia Vladimir) Putin": what a writer put into a quotation before a name."""
    close = at + 1
    while close < s.size and s.low(close) != ")":
        close += 1
    if close + 1 >= s.size or not s.capital(close + 1):
        return None
    inner = read_person(s, at + 1)
    if inner is None or inner.sort != "person" or inner.after != close:
        return None
    after = _extend(s, close + 1, 1) if close + 1 not in s.names else s.names[close + 1].after
    if after == close + 1:
        return None
    family = s.text(close + 1, after)
    inner.name = f"{inner.name} {family}"
    inner.first, inner.after = at, after
    inner.head, inner.head_after = close + 1, after
    inner.row = None
    return inner
