"""Reads people from a sentence: a role, a name, and what stands in apposition to either.

`Menlu Kuba Ana Berg`, `juru bicara istana, Rudolf Hentzau` and `Ana Berg (41), seorang
peneliti senior` are one phrase each, with the name as head.

Who a role without a name stands for is for `ujar.entities.resolve`. Nouns and titles stand in
`data/id/role_nouns.csv` and `titles.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.apposed import (
    is_abbreviation,
    is_aged,
    is_apposed,
    is_initials,
    is_theirs,
    opens_with_body,
    points_back,
    takes_back,
)
from ujar.entities.described import read_former, read_titled_back, take_letters, take_trait
from ujar.entities.employers import read_behind_employer
from ujar.entities.name_parts import skip_titles
from ujar.entities.offices import same_noun, terms_of
from ujar.entities.persons import extend_name, is_place_noun, read_name
from ujar.entities.phrase import Phrase
from ujar.entities.roles import read_modifiers, read_role, take_pointers
from ujar.entities.seats import (
    closes,
    is_seat,
    part_body,
    read_attendant,
    read_behind_clause,
    read_envoy,
    read_holder,
)
from ujar.entities.words import CLITIC
from ujar.lexicon.shapes import Leader, Row

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

CALLED = ("bernama", "berinisial", "inisial")
LONGEST_MARK = 3
EVENTS = frozenset({"rapat", "musyawarah", "sidang", "konferensi", "pertemuan"})
ROYAL = frozenset({"raja", "ratu", "sultan", "pangeran", "putri"})
ENVOY = "utusan"
ENVOYS = frozenset({ENVOY, "utusan khusus", "utusan pribadi"})
ATTENDING = frozenset({"juru bicara", "ajudan", "kepala staf", "penasihat", "manajer"})
ALSO = ("sekaligus", "merangkap")
NAMELY = ("yaitu", "yakni")
RELATED = ("person", "relation", "kin")
HELD = ("office", "profession")
HARMED = ("korban", "pelaku")
HUMAN = ("office", "profession", "person", "group", "rank", "relation", "kin")


def read_person(s: Sight, at: int) -> Phrase | None:
    """Read a role with or without a name, or a title with a name, at a token."""
    first = at
    match = s.nouns.get(at)
    while match is None and (former := s.small(at, "former")) is not None:
        at = former.after
        match = s.nouns.get(at)
    if match is None or is_place_noun(s, match):
        return read_former(s, first) if first < at else None
    if match.kind in ("title", "rank"):
        titled = _read_titled(s, first, at)
        if titled is not None:
            return titled
        if match.kind == "title":
            return read_titled_back(s, first, match)
    if _is_in_name(s, first):
        return None
    role = read_role(s, first, match)
    if role.sort == "group":
        if take_letters(s, role):
            return role
        _take_mark(s, role)
    if (s.low(role.after) == "yang" and _take_nickname(s, role)) or take_trait(s, role):
        return role
    if at > first:
        role.noun = f"{s.text(first, at).casefold()} {role.noun}"
    return _add_name(s, role)


def _is_in_name(s: Sight, at: int) -> bool:
    """Tell whether an office only goes on the name of an event: "Rapat Pimpinan Tambak"."""
    before = at - 1
    if s.low(before) in EVENTS:
        return True
    if not (s.capital(at) and s.capital(before)) or s.opens(before) or s.headline:
        return False
    nouns = (s.nouns.get(k) or s.heads.get(k) for k in range(max(0, before - 2), at))
    if before in s.inside or s.is_timed(before) or any(n and n.after > before for n in nouns):
        return False
    return s.word_class(before) == "noun" and s.word_class(before - 1) is not None


def _add_office(s: Sight, phrase: Phrase) -> Phrase:
    """Join the office behind a role: "Juru Bicara Presiden Ana Berg", "Kapolri sekaligus ketua"."""
    at = phrase.after
    if s.low(at) == "," and s.low(at + 1) == "yang" and s.low(at + 2) == "juga":
        at += 1
    also = s.low(at) in ALSO or (s.low(at) == "yang" and s.low(at + 1) == "juga")
    first = at if not also else at + 1 if s.low(at) in ALSO else at + 2
    former = s.small(first, "former") if also else None
    noun = s.nouns.get(former.after if former is not None else first)
    if noun is None or phrase.kind not in HELD or noun.kind not in (HELD if also else HELD[:1]):
        return phrase
    inner = read_person(s, first)
    if inner is None or inner.sort not in ("person", "role") or inner.definite:
        return phrase
    if inner.sort == "role" or (not also and _holds_inner(inner)):
        phrase.after = inner.after
        phrase.of += inner.of
        phrase.apposed += inner.apposed if inner.sort == "role" else [inner]
        return add_name_after(s, _named_role(s, phrase)) if s.low(phrase.after) == "," else phrase
    if not also and noun.after == inner.head and s.low(first) in ROYAL and s.capital(first):
        inner.head, inner.name = first, s.text(first, inner.head_after)  # "Bupati Raja Berg"
    inner.role = s.text(phrase.first, at if also else inner.head).rstrip(" ,")
    inner.first, inner.noun = phrase.first, phrase.noun
    inner.of = phrase.of + inner.of
    inner.apposed = phrase.apposed + inner.apposed
    return inner


def _holds_inner(inner: Phrase) -> bool:
    """Tell whether a known leader holds the office before his name: he is whose aide it is."""
    row = inner.row
    nouns = [t.noun for t in terms_of(row.form)] if isinstance(row, Leader) else []
    return any(same_noun(noun, inner.noun) for noun in nouns)


def _sends(row: Row | None) -> bool:
    """Tell whether somebody is a leader who is no envoy himself."""
    terms = terms_of(row.form) if isinstance(row, Leader) else []
    return bool(terms) and not any(term.noun.startswith(ENVOY) for term in terms)


def _named_role(s: Sight, phrase: Phrase) -> Phrase:
    phrase.name = s.text(phrase.first, phrase.after)
    return phrase


def _take_nickname(s: Sight, phrase: Phrase) -> bool:
    """Take in "yang akrab disapa Ani": who is described so was named before."""
    for at in range(phrase.after + 1, phrase.after + LONGEST_MARK):
        if s.small(at, "called") is not None and s.capital(at + 1):
            end = at + 1
            while s.capital(end):
                end += 1
            definite = s.small(end, "definite")
            phrase.after = definite.after if definite is not None else end
            phrase.definite = True
            return True
    return False


def read_several(s: Sight, at: int) -> Phrase | None:
    """Read people of a kind: a capital behind the noun is theirs, not a name ("tentara Zenda")."""
    match = s.nouns.get(at)
    if match is None or match.kind == "title" or is_place_noun(s, match):
        return None
    phrase = read_role(s, at, match)
    _take_mark(s, phrase)
    return phrase


def _take_mark(s: Sight, phrase: Phrase) -> None:
    """Take in the one capital that tells of what kind people are: "kaum Tambak"."""
    at = phrase.after
    if phrase.definite or not s.capital(at) or s.is_timed(at) or s.capital(at + 1):
        return
    phrase.after = at + 1
    take_pointers(s, phrase)


def _add_name(s: Sight, phrase: Phrase) -> Phrase:
    """Join the name that stands after a role, next to it or behind a comma."""
    if phrase.definite or phrase.plural:
        return phrase
    related = _add_related(s, phrase) if phrase.kind in RELATED else None
    if related is not None:
        return related
    name = _read_next(s, phrase)
    if name is not None and opens_with_body(s, name):
        phrase.of.append(("body", s.texts[name.head]))
        phrase.after = name.head + 1
        name = read_name(s, phrase.after, titled=True)
    name = name or part_body(s, phrase)
    if name is None:
        return phrase if takes_back(s, phrase) else _add_office(s, phrase)
    if name.sort != "person" or points_back(s, phrase, name):
        return phrase
    name.role = s.text(phrase.first, phrase.after)
    name.noun, name.of = phrase.noun, phrase.of
    name.serves, name.kind = phrase.serves, phrase.kind
    name.first, name.sure = phrase.first, True
    name.apposed = phrase.apposed
    return name


def _add_related(s: Sight, phrase: Phrase) -> Phrase | None:
    """Take in whose "pendukung" it is: a name, `-nya`, "mereka"; None where nothing says so."""
    at = phrase.after
    if s.low(at) == "," and phrase.after > phrase.head_after and phrase.kind == "relation":
        phrase.name = s.text(phrase.first, at)
        return add_name_after(s, phrase)  # "pengacara ABC, Ana Berg"
    office = s.nouns.get(at)
    if at in s.initials and phrase.noun in HARMED:
        return None  # "korban AB (24)"
    if s.capital(at) or (office is not None and office.kind == "office"):
        return _add_owner(s, phrase)
    owned = s.low(phrase.head).endswith(CLITIC) or s.low(at - 1).endswith(CLITIC)
    if phrase.kind != "person" and owned:
        phrase.name = s.text(phrase.first, at)
        return add_name_after(s, phrase)
    theirs = s.small(at, "pronoun") if phrase.kind == "relation" else None
    if theirs is None:
        return None
    phrase.after, phrase.name = theirs.after, s.text(phrase.first, at)
    return add_name_after(s, phrase)


def _read_next(s: Sight, phrase: Phrase) -> Phrase | None:
    """Read the holder's name behind an office, up to which the office then goes."""
    at = phrase.after
    called = s.low(at) in CALLED
    name = read_name(s, skip_titles(s, at + called), titled=True)
    if name is not None and name.head in s.initials:
        return name
    if name is not None and (is_abbreviation(name) or is_seat(s, name)):
        phrase.after = name.head_after
        if is_abbreviation(name) and phrase.kind == "office" and phrase.serves != "town":
            phrase.of.append(("body", name.name))
        read_modifiers(s, phrase)
        at = phrase.after
        name = read_name(s, skip_titles(s, at), titled=True)
    if (other := read_behind_employer(s, phrase, name)) is not None:
        return other
    introduces = _introduces(phrase) or is_theirs(s, phrase)
    if introduces:
        name = read_holder(s, phrase, name) or name
    if name is not None and phrase.noun in ENVOYS and not phrase.of and _sends(name.row):
        return read_envoy(s, phrase, name)
    if name is not None and phrase.noun in ATTENDING and (other := read_attendant(s, phrase, name)):
        return other
    if name is None and introduces and s.small(at, "pronoun") is not None and s.low(at + 1) == ",":
        phrase.after = at = at + 1  # "ketua umum mereka, Ana Berg"
    if (
        name is None
        and introduces
        and ("yang" in (s.low(at), s.low(at + 1)) or s.low(at) == ALSO[0])
    ):
        return read_behind_clause(s, phrase)
    if name is None and s.low(at) == ",":
        first = at + 2 if s.low(at + 1) in NAMELY else at + 1
        name = read_name(s, skip_titles(s, first), titled=True)
        fits = name is not None and (
            is_apposed(s, phrase, name) if introduces else is_aged(s, name)
        )
        return name if fits else None
    return name


def _add_owner(s: Sight, phrase: Phrase) -> Phrase:
    """Take in whose "pendukung" or what "orang" it is: the name behind narrows the noun down."""
    at = phrase.after
    name = _read_whose(s, phrase)
    if phrase.after > at:
        phrase.name = s.text(phrase.first, phrase.after)
        return add_name_after(s, phrase)
    if name is None and phrase.kind == "relation" and is_initials(s, phrase.after):
        phrase.after += 1  # "pengacara AB, Ana Berg"
        phrase.name = s.text(phrase.first, phrase.after)
        return add_name_after(s, phrase)
    if name is None or name.sort != "person":
        return phrase
    if phrase.kind != "person":
        phrase.apposed.append(name)
    phrase.after = name.head_after
    take_pointers(s, phrase)
    if phrase.definite or phrase.kind == "person":
        return phrase
    phrase.name = s.text(phrase.first, phrase.after)
    return add_name_after(s, phrase)


def add_name_after(s: Sight, phrase: Phrase) -> Phrase:
    """Join the name behind a comma to "seorang lansia"; else give the phrase as it is."""
    if s.low(phrase.after) != ",":
        return phrase
    name = read_name(s, skip_titles(s, phrase.after + 1), titled=True)
    if name is None or not closes(s, name.after):
        return phrase
    name.role, name.noun, name.of = phrase.name, phrase.noun, phrase.of
    name.serves, name.kind = phrase.serves, phrase.kind
    name.first, name.sure, name.apposed = phrase.first, True, phrase.apposed
    return name


def _introduces(phrase: Phrase) -> bool:
    if phrase.sort == "role" or phrase.indefinite:
        return True
    return phrase.kind == "profession" and bool(phrase.of or phrase.after > phrase.head + 1)


def _read_whose(s: Sight, phrase: Phrase) -> Phrase | None:
    """Read whose relation it is: a name, an office with its holder ("pengacara Bupati Berg")."""
    at = phrase.after
    office = s.nouns.get(at) if phrase.kind != "person" else None
    if office is not None and office.kind == "office":
        holder = read_person(s, at)
        if holder is not None and holder.sort == "person" and s.low(holder.head - 1) == ",":
            phrase.after = holder.head - 1  # "istri presiden, Ana Berg"
            return None
        if holder is not None and holder.sort == "role":
            phrase.after, phrase.of = holder.after, phrase.of + holder.of
        return holder if holder is not None and holder.sort == "person" else None
    return read_name(s, skip_titles(s, at), titled=phrase.kind != "person")


def _read_titled(s: Sight, first: int, at: int) -> Phrase | None:
    after = skip_titles(s, at)
    if after == at:
        return None
    name = read_name(s, after, titled=True)
    if name is None:
        return None
    name.first = first
    return name


def read_bracketed(s: Sight, at: int) -> Phrase | None:
    """Read "(Presiden Kuba Rudolf) Hentzau": what a writer put into a quotation before a name."""
    close = at + 1
    while close < s.size and s.low(close) != ")":
        close += 1
    if close + 1 >= s.size or not s.capital(close + 1):
        return None
    inner = read_person(s, at + 1)
    if inner is None or inner.sort != "person" or inner.after != close:
        return None
    after = extend_name(s, close + 1, 1) if close + 1 not in s.names else s.names[close + 1].after
    if after == close + 1:
        return None
    family = s.text(close + 1, after)
    inner.name = f"{inner.name} {family}"
    inner.first, inner.after = at, after
    inner.head, inner.head_after = close + 1, after
    inner.row = None
    return inner
