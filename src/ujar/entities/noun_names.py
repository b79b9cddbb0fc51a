"""Reads names by the plain noun before them: media, their programmes, peoples, and places.

`stasiun TV Kabar Zenda` is a medium, `acara Kabar Zenda` too, `etnis Rohingya` the people itself,
`kota Strelsau` a place.

Bodies and their states are read by `ujar.entities.bodies`. The nouns stand in
`data/id/body_nouns.csv`, peoples in `peoples.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.known import STATES, of_name, phrase_of_name, skip_names
from ujar.entities.phrase import PALACE, Of, Phrase
from ujar.lexicon.shapes import BodyNoun, People

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

LONGEST_NAME = 10
PAIR = 2


def read_people(s: Sight, match: Match, _row: BodyNoun) -> Phrase | None:
    """Read "etnis Tambak" where the tables know the people."""
    known = s.names.get(match.after)
    if known is None or not isinstance(known.entry.row, People):
        return None
    phrase = phrase_of_name(s, known)
    phrase.first = match.first
    return phrase


def _read_named(s: Sight, match: Match, known: Match) -> Phrase | None:
    """Read "gerakan Tambak Ruritania" where the tables know the movement: the body itself."""
    if known.kind != "body" or isinstance(known.entry.row, People):
        return None
    phrase = phrase_of_name(s, known)
    phrase.first = match.first
    state = s.names.get(phrase.after)
    if state is not None and state.kind in STATES:
        phrase.after = state.after
    return phrase


def read_rebels(s: Sight, match: Match, _row: BodyNoun) -> Phrase | None:
    """Read "pemberontak T23", "milisi Tambak": a force by its one name behind the bare noun."""
    at = match.after
    known = s.names.get(at)
    if known is not None and isinstance(known.entry.row, People):
        at, known = known.after, s.names.get(known.after)
    if known is not None:
        return _read_named(s, match, known)
    if not s.capital(at) or s.capital(at + 1) or s.is_timed(at) or at in s.nouns or at in s.heads:
        return None
    if s.word_class(at) is not None or s.texts[at] in s.gazetteer.not_names:
        return None
    after, alias = skip_names(s, at + 1, s.texts[at])
    phrase = Phrase("body", match.first, after, at, at + 1, name=s.texts[at], alias=alias)
    phrase.noun = "name"
    return phrase


def read_media(s: Sight, match: Match, row: BodyNoun) -> Phrase | None:
    """Read "stasiun TV Kabar Zenda", "kantor berita negara KZ"."""
    at = _plain_end(s, match.after)
    if s.low(at) == "dari":
        at += 1
    if not s.capital(match.first) and s.tagged(at, "PER") > at + 1:
        return None  # "penyiar radio Ana Berg"
    known = s.names.get(at)
    if known is not None and known.kind == "media":
        phrase = phrase_of_name(s, known)
        phrase.first = match.first
        return phrase
    if "place" in row.classes and (_is_written_whole(s, match) or known is not None):
        return None  # "Stasiun Zenda" is where trains stop
    of: list[Of] = []
    first = at
    if known is not None and known.kind in STATES:
        found = of_name(s, known)
        of = [found] if found is not None else []
        at = first = known.after
        if (again := s.names.get(at)) is not None and again.kind == "media":
            phrase = phrase_of_name(s, again)
            phrase.first, phrase.of = match.first, of
            return phrase
    while s.capital(at) and not s.is_timed(at) and at - first < LONGEST_NAME:
        inner = s.names.get(at)
        if inner is not None and inner.kind in STATES and at > first:
            found = of_name(s, inner)
            of += [found] if found is not None else []
            break
        at += 1
    if at == first:
        return None
    titled = _is_written_whole(s, match) and first == match.after
    head = match.first if titled else first
    phrase = Phrase("media", match.first, at, head, at, name=s.text(head, at), of=of)
    inner = s.names.get(at)
    if inner is not None and inner.kind in STATES:
        phrase.after = inner.after
    return phrase


def _is_written_whole(s: Sight, match: Match) -> bool:
    """Tell whether a noun has the capital of a name, and not of the sentence."""
    return s.capital(match.first) and not s.opens(match.first)


def _plain_end(s: Sight, at: int) -> int:
    """Give the token behind "negara" or "resmi" if a medium of the tables or letters follow."""
    end = at
    while end - at < PAIR and not s.capital(end) and s.word_class(end) in ("noun", "adjective"):
        end += 1
    known = s.names.get(end)
    if known is not None:
        return end if known.kind == "media" else at
    short = s.capital(end) and s.texts[end].isupper() and s.texts[end].isalpha()
    return end if short and len(s.texts[end]) > PAIR else at


def read_show(s: Sight, match: Match, _row: BodyNoun) -> Phrase | None:
    """Read "acara Kabar Zenda": a programme of a medium that the tables know."""
    known = s.names.get(match.after)
    if known is None or known.kind != "media":
        return None
    phrase = phrase_of_name(s, known)
    phrase.first = match.first
    return phrase


def _is_organised(head: Match) -> bool:
    row = head.entry.row
    return isinstance(row, BodyNoun) and row.kind == "organisation"


def _is_seat_held(s: Sight, match: Match) -> bool:
    """Tell whether an office is that of a palace, its holder behind: "juru bicara Istana Berg"."""
    nouns = (s.nouns.get(k) for k in range(max(0, match.first - LONGEST_NAME), match.first))
    held = any(n is not None and n.after == match.first for n in nouns)
    return held and match.entry.row.form == PALACE


def read_place(s: Sight, match: Match, _row: BodyNoun) -> Phrase | None:
    """Read "kota Strelsau", "Terusan Zenda"."""
    at = match.after
    if s.tagged(at, "PER") and (not s.capital(match.first) or _is_seat_held(s, match)):
        return None
    if at in s.names:
        if s.names[at].kind in STATES:
            return None
        at = s.names[at].after
    else:
        while s.capital(at) and not s.is_timed(at) and at - match.after < LONGEST_NAME:
            inner = s.heads.get(at)
            if inner is not None and (at > match.after or _is_organised(inner)):
                break
            if at > match.after and s.tagged(at, "PER"):
                break
            at += 1
    if at == match.after:
        return None
    name = s.text(match.first, at) if s.capital(match.first) else s.text(match.after, at)
    head = match.first if s.capital(match.first) else match.after
    return Phrase("place", match.first, at, head, at, name=name, noun="place")
