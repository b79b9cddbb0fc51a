"""Reads states, bodies, media and places from a sentence, with what links them to a state.

`Kementerian Luar Negeri Rusia` is a body of Rusia; `militer Ukraina` too; `pihak Rusia` is Rusia
itself; `stasiun TV Kabar Zenda` is a medium; `Badan Tambak (BT)` makes "BT" another name of it.

Names without such a noun stand in the gazetteer or are for `ujar.entities.names`. The nouns stand
in `data/id/body_nouns.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ujar.entities.grammar import follows_cue, says
from ujar.entities.known import STATES, of_name, opens_person, phrase_of_name, skip_names
from ujar.entities.model import opens_names
from ujar.entities.noun_names import (
    read_media,
    read_people,
    read_place,
    read_rebels,
    read_show,
)
from ujar.entities.phrase import Of, Phrase
from ujar.entities.words import CLITIC
from ujar.lexicon.shapes import BodyNoun

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

LONGEST_BODY = 20
MOST_WORDS = 3
MEMBERS = ("profession", "relation", "person")
AND = ("dan", "&")
FOR = "untuk"
FROM = "dari"
FAR = 4
MOVES = frozenset({"menarik", "memulangkan", "mengevakuasi", "memindahkan", "mengusir"})
FIELDS = frozenset({"urusan", "kawasan", "wilayah"})


class Link(msgspec.Struct, eq=False):
    """What narrows down a noun, read so far: the token after it, and the states and bodies."""

    after: int
    of: list[Of]
    nested: list[Phrase] = []


def read_links(s: Sight, link: Link, *, deep: bool = False, far: bool = True) -> bool:
    """Read one name, body or "untuk X" that narrows down a noun; tells whether there was one."""
    at = link.after
    step = s.small(at, "link") if at in s.smalls else None
    if step is not None:
        inner = step.after + (s.low(step.after) in FIELDS)  # "untuk urusan Ruritania"
        if step.entry.row.form == FOR and not far:
            return False
        if step.entry.row.form == FROM and is_moved_from(s, at):
            return False
        if inner not in s.names and s.heads.get(inner) is None:
            return False
        at = inner
    elif deep and s.low(at) == "di" and at + 1 in s.names:
        link.after = s.names[at + 1].after
        return True
    match = s.names.get(at)
    if match is not None and match.after == at + 1 and opens_person(s, match):
        return False
    if match is not None and match.kind != "leader":
        phrase = phrase_of_name(s, match)
        found = of_name(s, match)
        if found is not None:
            named = ("body", phrase.name) if phrase.key else found
            link.of.append(named)  # type: ignore[arg-type]
        link.nested.append(phrase)
        link.after = phrase.after
        return True
    body = read_body(s, at) if s.heads.get(at) is not None else None
    if body is None:
        return False
    link.nested.append(body)
    if body.sort == "country" or _is_arm(s, body):
        link.of += body.of
    elif body.sort != "place":
        link.of.append(("body", body.name))
    link.after = body.after
    return True


def is_moved_from(s: Sight, at: int) -> bool:
    """Tell whether `dari` tells from where somebody's own are moved: `pasukannya dari X`."""
    if not at or not s.low(at - 1).endswith(CLITIC) or s.capital(at - 1):
        return False
    return any(s.low(k) in MOVES for k in range(max(0, at - FAR), at - 1))


def _is_arm(s: Sight, body: Phrase) -> bool:
    """Tell whether a body in lower case is only a state's arm: "anggota delegasi Ruritania"."""
    return body.serves == "state" and bool(body.of) and not s.capital(body.head)


def read_body(s: Sight, at: int) -> Phrase | None:
    """Read a body, medium, government or place by its noun."""
    match = s.heads.get(at)
    if match is None or not isinstance(match.entry.row, BodyNoun):
        return None
    row = match.entry.row
    for class_ in row.classes:
        phrase = _READERS[class_](s, match, row) if class_ in _READERS else None
        if phrase is not None:
            return phrase
    return None


def _read_ministry(s: Sight, match: Match, row: BodyNoun) -> Phrase | None:
    capital = s.capital(match.first)
    inner = _read_proper(s, match, row) if not capital or s.opens(match.first) else None
    if inner is not None:
        return inner
    if not capital and s.tagged(match.after, "PER") > match.after + 1 and row.serves != "self":
        return None  # "di bawah komando Ana Berg"
    link = Link(match.after, [])
    whole = s.tagged(match.first, "ORG")
    while link.after < s.size and link.after - match.first < LONGEST_BODY:
        at = link.after
        if s.is_timed(at) or (at == whole and s.low(at - 1) == ")"):
            break
        if s.low(at) in AND and at + 1 < whole and s.capital(at + 1):
            link.after += 1
            continue
        if s.capital(at) and (name := s.names.get(at)) is not None:
            if name.kind == "leader":
                break
            found = of_name(s, name)
            if found is not None:
                link.of.append(found)
            link.after = name.after
            if name.kind in STATES and s.word_class(name.after) is None:
                break
            continue
        if s.capital(at) and s.nouns.get(at) is not None and _is_office(s, at):
            break
        if s.capital(at):
            if at > match.after and _opens_holder(s, at):
                break
            link.after += 1
            continue
        after = _joined(s, at)
        if after == at:
            break
        link.after = after
    if link.after == match.after or (not capital and not s.capital(match.after)):
        return _read_plain_body(s, match, row)
    return _finish(s, match, row, link)


def _opens_holder(s: Sight, at: int) -> bool:
    """Tell whether the holder's name opens behind a body's: "Dinas Tambak Zenda Rudolf Berg"."""
    if s.tagged(at, "PER") and not s.is_place_noun(at - 1):
        return True
    if at - 1 not in s.inside or s.texts[at].isupper():
        return False
    if s.word_class(at) is not None and not opens_names(s.lows[at]):
        return False
    return s.tagged(at + 1, "PER") > 0 or s.small(at + 1, "particle") is not None


def _read_proper(s: Sight, match: Match, noun: BodyNoun) -> Phrase | None:
    """Read "gerakan Tambak", "kelompok Tentara Tambak": what has its own name behind the noun.

    Where the noun opens the sentence, only a body of the tables.
    """
    capital = s.capital(match.first)
    named = read_rebels(s, match, noun) if "called" in noun.classes else None
    if named is None and "called" in noun.classes:
        called = _read_called(s, match, noun)
        named = called if called is not None and (called.row or called.of) else None
    if named is not None and (not capital or named.row is not None or named.of):
        return named
    if capital:
        return None
    head = s.heads.get(match.after) if s.capital(match.after) else None
    row = head.entry.row if head is not None else None
    if not isinstance(row, BodyNoun) or row.kind != "organisation" or match.after in s.names:
        return None
    inner = read_body(s, match.after)
    if inner is not None:
        inner.first = match.first
    return inner


def _read_plain_body(s: Sight, match: Match, row: BodyNoun) -> Phrase | None:
    """Read "Komisi pemilihan negara", "badan antariksa Ruritania": common words after the noun."""
    link = Link(match.after, [])
    while link.after < s.size and link.after - match.after < MOST_WORDS:
        if s.word_class(link.after) not in ("noun", "adjective") or s.capital(link.after):
            break
        if s.is_timed(link.after) or s.small(link.after, "stop") is not None:
            break
        link.after += 1
    if link.after == match.after:
        return None
    while read_links(s, link):
        pass
    phrase = _finish(s, match, row, link)
    phrase.sure = False
    said = says(s, phrase.after) or follows_cue(s, phrase.first)
    short = bool(link.of) and phrase.head_after - phrase.head <= MOST_WORDS
    return phrase if short or said else None


def _is_office(s: Sight, at: int) -> bool:
    noun = s.nouns.get(at)
    return noun is not None and noun.kind in ("office", "rank", "title")


def _joined(s: Sight, at: int) -> int:
    """Give the token after ", Sains," or "dan Teknologi" or "of the Rivers" within a name."""
    low = s.low(at)
    if low == FOR and s.capital(at - 1) and s.capital(at + 1) and at + 1 not in s.names:
        return at + 1 if s.word_class(at + 1) == "noun" else at
    if low in AND and s.capital(at + 1) and at + 1 not in s.names:
        common = s.word_class(at + 1) in ("noun", "adjective", "verb")
        goes_on = s.capital(at + 2) and s.word_class(at + 2) in ("noun", "adjective")
        return at + 1 if common or (goes_on and not s.tagged(at + 1, "PER")) else at
    if s.small(at, "foreign") is not None and low != "dan":
        skip = at
        while s.small(skip, "foreign") is not None:
            skip += 1
        return skip if s.capital(skip) else at
    if low == "," and s.capital(at + 1) and s.word_class(at + 1) in ("noun", "adjective"):
        for k in range(at + 2, min(at + 8, s.size)):
            if s.low(k) in AND:
                return at + 1 if s.low(k - 1) == "," or s.capital(k - 1) else at
            if s.low(k) != "," and not s.capital(k):
                break
    if low == "," and s.low(at + 1) in AND and s.capital(at + 2):
        return at + 2 if s.word_class(at + 2) in ("noun", "adjective") else at
    return at


def _finish(s: Sight, match: Match, row: BodyNoun, link: Link) -> Phrase:
    after, alias = skip_names(s, link.after, s.text(match.first, link.after))
    end = link.after
    if s.low(end - 1) == ")":
        alias = _take_bracket(link) if s.capital(match.first) else None
        while end > match.after and s.low(end) != "(":
            end -= 1  # "Departemen Sungai Amerika Serikat (AS)"
    elif alias is None and _abbreviates(s, match.first, end - 1):
        end, alias = end - 1, s.texts[end - 1]
    phrase = Phrase("body", match.first, after, match.first, end)
    phrase.name = s.text(match.first, end)
    phrase.noun, phrase.of, phrase.alias = row.form, link.of, alias
    if row.same_as is not None and link.after > match.after:
        phrase.key = f"{row.same_as} {s.text(match.after, end)}"
    phrase.apposed, phrase.serves = link.nested, row.serves or ""
    if row.kind == "media":
        phrase.sort = "media"
    elif row.kind == "place":
        phrase.sort = "place"
    return phrase


def _take_bracket(link: Link) -> str | None:
    """Take a bracket from the body inside, "Front Persatuan Tambak (FPT)"; a state's stays."""
    inner = link.nested[-1] if link.nested else None
    if inner is None or inner.sort != "body" or inner.row is not None:
        return None
    alias, inner.alias = inner.alias, None
    inner.after = inner.head_after
    return alias


def _abbreviates(s: Sight, first: int, last: int) -> bool:
    """Tell whether a name's last word is made of the first letters of the others."""
    text = s.texts[last]
    letters = "".join(s.texts[k][0] for k in range(first, last) if s.capital(k))
    return len(text) > MOST_WORDS - 1 and text == letters


def _read_called(s: Sight, match: Match, _row: BodyNoun) -> Phrase | None:
    """Read "kelompok militan Tambak Hitam": a body by its bare name behind what it consists of."""
    at = match.after
    while at - match.after < MOST_WORDS and not s.capital(at):
        noun = s.nouns.get(at)
        if s.word_class(at) != "adjective" and (noun is None or noun.kind not in MEMBERS):
            return None
        at += 1
    known = s.names.get(at)
    of: list[Of] = []
    if at > match.after and known is not None and known.kind in STATES:
        found, at = of_name(s, known), known.after
        if s.capital(at + 1) or at in s.inside or at in s.nouns or at in s.heads:
            return None
        of, known = [found] if found is not None else [], None
    if at == match.after or not s.capital(at) or (known is not None and known.kind in STATES):
        return None
    end = known.after if known is not None else at
    while s.capital(end) and not s.is_timed(end) and end not in s.names and end - at < LONGEST_BODY:
        end += 1
    after, alias = skip_names(s, end, s.text(at, end))
    phrase = Phrase("body", match.first, after, at, end, name=s.text(at, end), of=of)
    phrase.alias = alias
    phrase.row = known.entry.row if known is not None and known.kind == "body" else None
    return phrase


def _read_force(s: Sight, match: Match, row: BodyNoun) -> Phrase | None:
    if s.small(match.first - 1, "predicative") is not None:
        return None
    link = Link(match.after, [])
    _read_owner(s, link)
    phrase = _finish(s, match, row, link)
    local = s.small(phrase.after, "local", "definite", "other")
    while local is not None:
        phrase.definite = phrase.definite or local.kind == "definite"
        phrase.after = local.after
        if local.kind != "definite":
            phrase.name = s.text(phrase.first, phrase.after)
        local = s.small(phrase.after, "local", "definite", "other")
    phrase.sure = bool(link.of) or s.capital(match.first) or phrase.after > match.after
    return phrase


def _read_owner(s: Sight, link: Link) -> None:
    """Read whose force or government it is, a state or any other name ("tentara Zenda")."""
    while link.after < s.size and not s.is_timed(link.after):
        at = link.after
        if link.of and s.capital(at) and at in s.heads:
            return  # "sayap militer Tambak Brigade Zenda"
        if read_links(s, link):
            continue
        named = s.capital(at) and s.nouns.get(at) is None and at not in s.names
        if not named or s.tagged(at, "PER") > at + 1:
            return
        link.after += 1


def _read_government(s: Sight, match: Match, row: BodyNoun) -> Phrase | None:
    phrase = _read_force(s, match, row)
    if phrase is None:
        return None
    states = [of for of in phrase.of if of[0] == "country"]
    if row.form in ("negara", "republik", "kerajaan") and not states:
        return None
    phrase.sort, phrase.kind = "country", row.form
    if len(phrase.of) == 1 and phrase.of[0][0] == "country":
        phrase.noun = "country"
        phrase.name = phrase.of[0][1]
        inner = phrase.apposed
        phrase.name = inner[0].name if inner and inner[0].noun == "country" else phrase.name
    else:
        phrase.noun = "government"
    return phrase


def _read_side(s: Sight, match: Match, row: BodyNoun) -> Phrase | None:
    """Read "pihak Rusia", "pihak militer": the party itself, with the noun in its span."""
    at = match.after
    name = s.names.get(at)
    inner: Phrase | None = None
    if name is not None and name.kind != "place":
        inner = phrase_of_name(s, name)
    elif s.heads.get(at) is not None:
        inner = read_body(s, at)
    if inner is None:
        return None
    inner.first = match.first
    if row.form == "kantor":
        inner.head, inner.sort, inner.name = match.first, "body", s.text(match.first, inner.after)
    return inner


_READERS = {
    "ministry": _read_ministry,
    "force": _read_force,
    "government": _read_government,
    "side": _read_side,
    "called": _read_called,
    "people": read_people,
    "rebels": read_rebels,
    "media": read_media,
    "show": read_show,
    "place": read_place,
}
