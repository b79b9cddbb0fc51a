"""Reads a name of a person, and what stands in apposition behind it.

`Rudolf Hentzau (41), seorang peneliti senior Ruritania,` is one phrase with the name as head, the
office as role, and the words up to the comma in its span.

Roles before a name are read by `ujar.entities.people`. No words stand here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.article.forms import NISBA
from ujar.entities.foreign import read_foreign
from ujar.entities.grammar import MARKS, follows_cue
from ujar.entities.name_parts import (
    degrees_end,
    initials_end,
    particles_end,
    skip_titles,
    take_particles,
)
from ujar.entities.phrase import Phrase
from ujar.entities.roles import age_at, read_role
from ujar.entities.words import is_verb
from ujar.lexicon.shapes import Leader

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

LONGEST_NAME = 6
OPENING = frozenset({"menurut", "berdasarkan", "bagi", "kepada", "dari"})
LONGEST_APPOSITION = 30
LONGEST_INITIAL = 2
LONGEST_CALL = 4
CLOSING = frozenset({"dan", "yang", "di", "dalam", "pada", "kepada", "sekaligus"})
DASHES = frozenset({",", "—", "–"})
INNER = frozenset({"yang", "dan", "di", "dalam", "pada", "sekaligus"})
LONGEST_KIND = 5
AT = frozenset({"di", "dari", "pada", "dalam"})


def is_place_noun(s: Sight, match: Match) -> bool:
    """Tell whether a longer noun of bodies or places stands there: "ibu kota", not "ibu"."""
    head = s.heads.get(match.first)
    return head is not None and head.after > match.after


def read_name(s: Sight, at: int, *, titled: bool = False) -> Phrase | None:
    """Read the name of a person at a token, with age, short form and role behind it."""
    if at >= s.size or not s.capital(at) or s.is_timed(at):
        return None
    if at in s.initials:
        phrase = Phrase("person", at, at + 1, at, at + 1, name=s.texts[at])
        read_tail(s, phrase)
        return phrase
    initial = initials_end(s, at)
    if initial:
        return _read_initialled(s, at, initial)
    known = s.names.get(at)
    if known is not None and known.kind == "leader":
        after = extend_name(s, known.after, known.after - at)
        row = known.entry.row if after == known.after else None
    elif known is not None and s.tagged(at, "PER") <= known.after:
        return None
    else:
        after, row = s.tagged(at, "PER") or extend_name(s, at, 0, titled=titled), None
        after = take_particles(s, at, after)
        while at < after < s.size and NISBA.fullmatch(s.tokens[after].text):
            after += 1
    if after == at or (row is None and _is_no_name(s, at, after)):
        return None
    if row is None and (ranked := _read_ranked(s, at, after)) is not None:
        return ranked
    end = after
    while after - 1 > at and s.small(after - 1, "degree") is not None:
        after -= 1
    phrase = Phrase("person", at, end, at, after, name=_plain(s.text(at, after)))
    phrase.row = row if isinstance(row, Leader) else None
    phrase.sure = titled or row is not None or follows_cue(s, at)
    read_tail(s, phrase)
    return phrase


def _read_initialled(s: Sight, at: int, initial: int) -> Phrase | None:
    name = read_name(s, initial, titled=True)
    if name is not None:
        full = name.row.form.casefold() if name.row is not None else ""
        if full and not full.startswith(s.low(at)):
            name.row = None
        name.first = name.head = at
        name.name = s.text(at, name.head_after)
    return name


def _read_ranked(s: Sight, at: int, after: int) -> Phrase | None:
    """Read "Kasatlak Sungai Iptu Ana Berg": before the rank an office that no table knows."""
    for k in range(at + 1, after - 1):
        match = s.nouns.get(k)
        if match is not None and match.kind == "rank" and match.after < after:
            name = read_name(s, skip_titles(s, k), titled=True)
            if name is None:
                return None
            name.first, name.role = at, s.text(at, k)
            name.noun, name.kind = name.role.casefold(), "office"
            return name
    return None


def _is_no_name(s: Sight, at: int, after: int) -> bool:
    """Tell whether a lone word is an abbreviation or otherwise nobody's name."""
    text = s.tokens[at].text
    if any(
        not s.tokens[k].text.isalpha() and _has_digit(s.tokens[k].text) for k in range(at, after)
    ):
        return True
    if after > at + 1:
        return False
    short = text.isupper() and len(text) > 1 and not follows_cue(s, at)
    return short or text in s.gazetteer.not_names


def _has_digit(text: str) -> bool:
    return not text.isalpha() and any(c.isdigit() for c in text)


def _plain(name: str) -> str:
    return name.rstrip(".") if len(name) > 3 and name[-3] != "." else name  # noqa: PLR2004


def extend_name(s: Sight, at: int, taken: int, *, titled: bool = False) -> int:
    """Give the token after the last word of a name that starts or goes on at a token."""
    first = at
    named = taken > 0
    while at < s.size and taken < LONGEST_NAME:
        low = s.low(at)
        if s.is_timed(at):
            break
        if (named or s.capital(at)) and (end := particles_end(s, at)) > at:
            at = end
            continue
        if not s.capital(at):
            break
        known = s.inside.get(at)
        if known is not None and not (known.kind == "place" and named and at > first):
            break
        if not _is_name_word(s, at, named=named, titled=titled):
            break
        at, taken, named = at + 1, taken + 1, True
        if s.low(at) == "." and len(low) <= LONGEST_INITIAL and s.capital(at + 1):
            at += 1
    return at


def _is_name_word(s: Sight, at: int, *, named: bool, titled: bool) -> bool:
    text = s.tokens[at].text
    if not text[0].isalpha() or s.is_headline_word(at):
        return False
    noun = s.nouns.get(at)
    if noun is not None and noun.kind in ("office", "profession", "group"):
        return False
    if s.heads.get(at) is not None:
        return False
    found = s.word_class(at)
    if found is None or (not named and _is_said_by(s, at, found)):
        return True
    if not named and (s.opens(at) or not titled):
        return False
    return found != "function" and (
        named or (s.capital(at + 1) and s.word_class(at + 1) is None and at + 1 not in s.inside)
    )


def _is_said_by(s: Sight, at: int, word: str) -> bool:
    """Tell whether a common word is a name by its cue: "kata Teguh", but no "menurut Peraturan"."""
    return follows_cue(s, at) and (word != "noun" or s.low(at - 1) not in OPENING)


def read_tail(s: Sight, phrase: Phrase) -> None:
    """Take in what stands behind a name: "(69)", "(SBY)", ", 63 tahun", a role in apposition."""
    at = phrase.after = degrees_end(s, phrase.after)
    if s.low(at) == "(" and _read_bracketed_role(s, phrase, at + 1):
        return
    if s.low(at) == "(":
        if s.low(at + 2) == ")" and (s.low(at + 1).isdecimal() or s.capital(at + 1)):
            if not s.low(at + 1).isdecimal() and at + 1 not in s.names:
                phrase.alias = s.tokens[at + 1].text
            at += 3
            phrase.sure = phrase.sure or s.low(at - 2).isdecimal()
        phrase.after = at
    at = phrase.after = _take_nickname(s, phrase, at)
    other = skip_titles(s, at + 1) if s.low(at) in ("atau", "alias") else 0
    if other and _is_alone(s, other):
        phrase.alias = s.texts[other]  # "atau Pak Rudi"
        phrase.after = at = other + 1
    if s.low(at) == ",":
        age = age_at(s, at + 1)
        if age:
            phrase.after, phrase.sure = age, True
            at = age
    if s.low(at) in DASHES:
        _read_apposition(s, phrase, at + 1)


def _read_bracketed_role(s: Sight, phrase: Phrase, at: int) -> bool:
    """Take in "(Kepala Dinas Zenda)" behind a name; tells whether there was a role."""
    match = s.nouns.get(at)
    if match is None or match.kind not in ("office", "profession"):
        return False
    role = read_role(s, at, match)
    close = role.after
    while s.capital(close) and close - at < LONGEST_NAME:
        close += 1
    if s.low(close) != ")" or role.definite:
        return False
    phrase.role = s.text(at, close)
    _take_role(phrase, role)
    phrase.after, phrase.sure = close + 1, True
    return True


def _take_nickname(s: Sight, phrase: Phrase, at: int) -> int:
    """Take in "yang akrab disapa Ani", "atau biasa dipanggil BW"; gives the token after it."""
    first = at + 1 if s.low(at) == "," else at
    if s.low(first) not in ("atau", "yang"):
        return at
    for k in range(first + 1, first + LONGEST_CALL):
        called = s.small(k, "called")
        if called is None:
            continue
        marked = s.low(called.after) in MARKS
        name = called.after + marked
        if s.capital(name) and not s.capital(name + 1) and s.nouns.get(name) is None:
            phrase.alias = s.texts[name]
            return name + 2 if marked and s.low(name + 1) in MARKS else name + 1
    return at


def _is_alone(s: Sight, at: int) -> bool:
    """Tell whether one unknown capital stands at a token: another name of the person before."""
    return s.capital(at) and s.word_class(at) is None and not s.capital(at + 1)


def _read_apposition(s: Sight, phrase: Phrase, at: int) -> None:
    if s.is_timed(at):
        return
    quantifier = s.small(at, "quantifier")
    start = at
    if quantifier is not None:
        if getattr(quantifier.entry.row, "number", "") not in ("single", "definite"):
            return
        at = quantifier.after
    first = at
    while (former := s.small(at, "former")) is not None:
        at = former.after
    match = s.nouns.get(at)
    if match is not None and is_place_noun(s, match):
        phrase.sort = "place"
        return
    if match is None or match.kind not in (
        "office",
        "profession",
        "person",
        "rank",
        "relation",
        "kin",
    ):
        return
    role = read_role(s, start, match)
    if role.kind == "person" and not role.definite:
        role.after = _kind_end(s, role.after)
    listed = s.low(phrase.first - 1) == "," and s.capital(phrase.first - 2)
    owner = _read_owner(s, role) if not listed else None
    if role.definite or not _ends_apposition(s, role.after):
        return
    bare = role.after - role.first == 1
    if (bare or s.low(phrase.first - 1) in OPENING) and s.low(role.after) != ",":
        return
    if owner is None and s.capital(role.after) and read_name(s, role.after, titled=True):
        return
    phrase.role = s.text(first, role.after)
    if at > first:
        role.noun = f"{s.text(first, at).casefold()} {role.noun}"
    _take_role(phrase, role)
    phrase.after, phrase.sure = apposition_end(s, role.after), True
    if phrase.after > role.after:
        phrase.tail = role.after
        _read_clause(s, phrase)


def _kind_end(s: Sight, at: int) -> int:
    """Give the token after what tells of where or which kind somebody is: "warga Desa Zenda"."""
    end = at
    while end - at < LONGEST_KIND and not s.is_timed(end) and s.low(end).isalpha():
        plain = s.word_class(end) in ("noun", "adjective") and s.small(end, "trait") is None
        if not (plain or s.capital(end)) or s.nouns.get(end) is not None:
            break
        end += 1
    return end if s.low(end) == "," or s.small(end, "trait") is not None else at


def _read_owner(s: Sight, role: Phrase) -> Phrase | None:
    """Take in whose brother or aide somebody is: "adik Ana Berg", "adik dari Menlu Ana Berg"."""
    if role.kind not in ("kin", "relation"):
        return None
    at = role.after + 1 if s.low(role.after) == "dari" else role.after
    match = s.nouns.get(at)
    office = read_role(s, at, match) if match is not None and match.kind == "office" else None
    owner = read_name(s, office.after if office is not None else at, titled=True)
    if owner is not None:
        if office is not None:
            owner.role, owner.first = s.text(at, office.after), at
            _take_role(owner, office)
        role.apposed.append(owner)
        role.after = owner.head_after
    return owner


def _take_role(phrase: Phrase, role: Phrase) -> None:
    phrase.noun, phrase.of, phrase.serves, phrase.kind = role.noun, role.of, role.serves, role.kind
    phrase.apposed += role.apposed


def _read_clause(s: Sight, phrase: Phrase) -> None:
    """Take what a clause in apposition tells: a weightier role, the body for which he works.

    "seorang diplomat Kuba yang tinggal di Zenda dan seorang negosiator senior Kuba", "seorang
    peneliti yang bekerja pada Zenda Institute".
    """
    for at in range(phrase.tail, phrase.after - 1):
        if s.low(at) == "dan" and (role := _second_role(s, at + 1)) is not None:
            text = s.text(role.first, role.after)
            if role.kind == "office" or len(text.split()) > len((phrase.role or "").split()):
                phrase.role = text
                _take_role(phrase, role)
        elif not phrase.of and s.low(at) in AT:
            body = read_foreign(s, at + 1) if s.capital(at + 1) else None
            after = body.after if body is not None else s.tagged(at + 1, "ORG")
            if after:
                phrase.of = [("body", s.text(at + 1, after))]


def _second_role(s: Sight, at: int) -> Phrase | None:
    quantifier = s.small(at, "quantifier")
    at = quantifier.after if quantifier is not None else at
    match = s.nouns.get(at)
    if match is None or match.kind not in ("office", "profession"):
        return None
    role = read_role(s, at, match)
    return role if role.sort != "group" and not role.definite else None


def apposition_end(s: Sight, at: int) -> int:
    """Give the token of the comma that closes ", seorang diplomat yang tinggal di Zenda,"."""
    if s.low(at) not in INNER and s.small(at, "trait") is None:
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
    return low in ',.;)"”—–' or low in CLOSING or is_verb(low) or s.small(at, "trait") is not None
