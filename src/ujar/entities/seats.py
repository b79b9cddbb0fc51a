"""Finds where the seat of an office ends and the name of its holder begins.

`Kepala Dusun Tambak, Kecamatan Zenda, Rudolf Hentzau`, `Kapolsek Tambak, Kompol Ana Berg` and an
office that no table knows, `Kasatlak Sungai 2024, AKBP Ana Berg`, are one person each: behind a
comma and a rank stands the holder, before it what he holds.

The offices themselves are read by `ujar.entities.roles`. Ranks stand in `data/id/role_nouns.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bodies import read_body
from ujar.entities.grammar import follows_cue, says
from ujar.entities.model import opens_names
from ujar.entities.name_parts import skip_titles
from ujar.entities.persons import read_name
from ujar.entities.words import CLITIC, is_verb

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase, Sight

LONGEST_OFFICE = 8
LONGEST_CLAUSE = 14
STOPS = frozenset(',.;:"“”()')
TIMED = frozenset({",", "(", ")", "pada"})
YEAR = 4
FOR = "untuk"
PAIR = 2
OPENING = ("menurut", "disampaikan", "oleh")


def is_seat(s: Sight, name: Phrase) -> bool:
    """Tell whether what looks like a name is the body before the holder's rank and name."""
    at = name.head_after
    if name.row is not None:
        return False
    known = s.names.get(at)
    if known is not None and known.kind == "body":
        return True
    after = skip_titles(s, at)
    return after > at and s.capital(after)


def read_holder(s: Sight, phrase: Phrase, name: Phrase | None) -> Phrase | None:
    """Read the holder behind a comma where what looks like a name is only the seat, if it is."""
    return _behind_rank(s, phrase, name) or _behind_places(s, phrase, name)


def _behind_rank(s: Sight, phrase: Phrase, name: Phrase | None) -> Phrase | None:
    """Read "Kapolsek Tambak, Kompol Ana Berg": the name behind the rank."""
    if name is not None and name.row is not None:
        return None
    before = name.head_after if name is not None else phrase.after
    at = _year_end(s, before)
    if name is not None and at == before and name.head_after - name.head > 1:
        return None
    first = skip_titles(s, at + 1) if s.low(at) == "," else 0
    if first <= at + 1 or (name is None and s.low(phrase.after) == ","):
        return None
    found = read_name(s, first, titled=True)
    if found is None or not _goes_on_as_verb(s, found.after):
        return None
    phrase.after = at
    return found


def _behind_places(s: Sight, phrase: Phrase, name: Phrase | None) -> Phrase | None:
    """Read "Kepala Dusun Tambak, Kecamatan Zenda, Rudolf Hentzau": the name behind the places."""
    at = name.head_after if name is not None else phrase.after
    if s.low(at) != "," or (name is not None and name.row is not None):
        return None
    whole = name is not None and s.tagged(name.head, "PER") > name.head + 1
    seats = 1 if name is not None and not whole else 0  # a whole name is no seat
    while s.low(at) == ",":
        inner = skip_titles(s, at + 1)
        seat = _seat_end(s, inner)
        if not seat:
            after = s.tagged(inner, "PER")
            if not after or not seats or not _goes_on_as_verb(s, after):
                return None
            found = read_name(s, inner, titled=True)
            if found is not None and name is not None:
                phrase.after = name.head_after
            return found
        at, seats = seat, seats + 1
    return None


def read_ranked(s: Sight, at: int) -> Phrase | None:
    """Read "Kasatlak Sungai 2024, AKBP Ana Berg": an unknown office, the holder's rank and name."""
    if not (s.opens(at) or follows_cue(s, at)) or opens_names(s.lows[at]):
        return None
    end = _year_end(s, s.run_end(at, LONGEST_OFFICE))
    rank = s.nouns.get(end + 1) if s.low(end) == "," else None
    if rank is None or rank.kind != "rank" or at in s.names:
        return None
    found = read_name(s, skip_titles(s, end + 1), titled=True)
    if found is None or not _goes_on_as_verb(s, found.after):
        return None
    found.role, found.first, found.sure = s.text(at, end), at, True
    found.noun, found.kind = found.role.casefold(), "office"
    return found


def part_body(s: Sight, phrase: Phrase) -> Phrase | None:
    """Part the holder from the body before him: "rektor Universitas Zenda Ana Berg mengatakan".

    The name begins at a word that opens names, else with the last two of several unknown words.
    """
    body = phrase.apposed[-1] if phrase.apposed else None
    if body is None or body.row is not None or body.after != phrase.after:
        return None
    head = s.heads.get(body.head)
    aged = s.low(phrase.after) == "(" and s.low(phrase.after + 1).isdecimal()
    acts = aged or (s.low(phrase.after) != "." and _goes_on_as_verb(s, phrase.after))
    told = follows_cue(s, phrase.first) or s.low(phrase.first - 1) in OPENING
    if head is None or not (acts or told):
        return None
    letters = s.texts[head.first].isupper()  # "Sekjen DPP Ana Berg"
    at = _name_in(s, head.after + (not letters), body.after)
    found = read_name(s, at, titled=True) if at else None
    if found is None or found.head_after != phrase.after:
        return None
    whole = ("body", body.name)
    body.after = body.head_after = phrase.after = at
    body.name = s.text(body.head, at)
    phrase.of = [("body", body.name) if of == whole else of for of in phrase.of]
    return found


def _name_in(s: Sight, first: int, after: int) -> int:
    """Give the token of a body's name, behind its noun, at which a person's name begins, or 0."""
    unknown = after
    while unknown > first - 1 and _is_unknown(s, unknown - 1):
        unknown -= 1
    if first < unknown < after and unknown - 1 in s.inside:
        return unknown if s.capital(unknown) else 0  # "Dinas Tambak Kota Zenda Rudolf van Zenda"
    for at in range(max(first, unknown - 1), after - 1):
        if s.capital(at) and opens_names(s.lows[at]) and at not in s.inside:
            return at
    named = after - unknown
    if named == 1 and unknown >= first and unknown - 1 in s.inside:
        return unknown  # "Kepala Bidang Disnaker Zenda Suwarno", where the tables know the town
    if named == PAIR and unknown >= first and s.capital(unknown - 1):
        return unknown  # "Sekjen Liga Sungai Ana Berg": behind a common word only a name is left
    return after - PAIR if named > PAIR and after - PAIR >= first else 0


def _is_unknown(s: Sight, at: int) -> bool:
    if s.small(at, "particle") is not None:
        return s.capital(at) or s.capital(at + 1)  # "Rudolf van Zenda"
    if not s.capital(at) or at in s.inside or s.word_class(at) is not None:
        return False
    if s.texts[at].isupper() and len(s.texts[at]) > 1:
        return False  # "Ketua Badan Tambak ZU Ana Berg"
    return at not in s.nouns and at not in s.heads and at not in s.smalls


def _year_end(s: Sight, at: int) -> int:
    """Give the token behind the year that an office's name ends with, or the same one."""
    low = s.low(at)
    return at + 1 if low.isdecimal() and len(low) == YEAR else at


def _seat_end(s: Sight, at: int) -> int:
    """Give the token after a place or body at a token, or 0."""
    known = s.names.get(at)
    if known is not None and known.kind != "leader":
        return known.after
    if s.heads.get(at) is not None and s.capital(at):
        body = read_body(s, at)
        return body.after if body is not None else 0
    return s.tagged(at, "LOC") or s.tagged(at, "ORG")


def _goes_on_as_verb(s: Sight, at: int) -> bool:
    if s.low(at) == ",":
        at += 1
        while at < s.size and (at in s.timed or s.lows[at] in TIMED):
            at += 1  # ", Senin (3/2), mengatakan"
    low = s.low(at)
    return not low or low in '."”' or is_verb(low) or s.word_class(at) == "function"


def read_attendant(s: Sight, phrase: Phrase, name: Phrase) -> Phrase | None:
    """Read "juru bicara Berg, Rudolf Hentzau": the first name is whose spokesman the second is."""
    if phrase.of or name.head != phrase.head_after or s.low(name.after) != ",":
        return None
    other = read_name(s, skip_titles(s, name.after + 1), titled=True)
    if other is None or other.head_after - other.head < PAIR or not closes(s, other.after):
        return None
    phrase.apposed.append(name)
    phrase.after = name.after
    return other


def read_envoy(s: Sight, phrase: Phrase, name: Phrase) -> Phrase | None:
    """Read "utusan Berg untuk Kuba, Rudolf Hentzau": the leader before is whose envoy it is."""
    phrase.apposed.append(name)
    phrase.after = name.head_after
    if s.low(phrase.after) == FOR:
        end = first = phrase.after + 1
        while s.capital(end):
            end += 1
        known = s.names.get(first)
        named = known.after if known is not None else max(s.tagged(first, "LOC"), phrase.after)
        phrase.after = end if s.low(end) == "," else named
    start = phrase.after + (s.low(phrase.after) == ",")
    other = read_name(s, skip_titles(s, start), titled=True)
    apart = start > phrase.after
    fits = other is not None and (not apart or closes(s, other.after))
    phrase.after = phrase.after if fits else name.head_after
    return other if fits else None


def read_behind_clause(s: Sight, phrase: Phrase) -> Phrase | None:
    """Read "Pemimpin Tambak, yang juga dikenal sebagai TZ, Ana Berg, mengatakan"."""
    comma = phrase.after + 1
    last = min(comma + LONGEST_CLAUSE, s.size - 1)
    while comma < last and s.low(comma) not in STOPS:
        comma += 1
    after = s.tagged(comma + 1, "PER") if s.low(comma) == "," else 0
    if after < comma + PAIR + 1 or not phrase.of:
        return None
    behind = after + 1 if s.low(after) == "," else after
    name = read_name(s, comma + 1, titled=True) if says(s, behind) else None
    if name is not None:
        name.tail = phrase.after
    return name


def closes(s: Sight, at: int) -> bool:
    """Tell whether an apposition can end at a token: a comma, a mark, a verb, no further name."""
    if at >= s.size:
        return True
    token = s.tokens[at]
    if token.low == "dan":
        return s.low(at + 1).endswith(CLITIC)  # "Wali Kota Zenda, Ana Berg dan suaminya"
    return not token.text[0].isupper()
