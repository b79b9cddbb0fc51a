"""Reads an office or a kind of person with all that narrows it down, up to the holder's name.

`Menteri Luar Negeri Rusia`, `Ketua Umum Partai Tambak (PT)`, `diplomat 41 tahun itu` and `kerumunan
300 orang` are one phrase each, with the states and bodies that they speak for.

The name behind is read by `ujar.entities.people`. The nouns stand in `data/id/role_nouns.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bodies import Link, read_links
from ujar.entities.foreign import read_foreign
from ujar.entities.known import skip_bracket, skip_names
from ujar.entities.office_words import (
    AND,
    AND_WORD,
    is_abbreviated_body,
    is_common,
    is_of_office,
    is_plain,
    list_end,
    opens_rank,
)
from ujar.entities.phrase import Phrase
from ujar.lexicon.shapes import BodyNoun, RoleNoun

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

AGE = "tahun"
OWN_SIDE = "pihaknya"
STATE = "negara"
ENDS = ("stop", "definite", "other", "pronoun", "former")
FIELDS = ("bidang", "urusan")
CLASSIFIER = "orang"
MOST_MODIFIERS = 4
OWN = ("organisation", "government")
FIRST = ("orang nomor satu", "orang nomor dua")
AMBASSADORS = frozenset({"duta besar", "konsul jenderal", "konsul", "atase", "kuasa usaha"})


def read_role(s: Sight, first: int, match: Match) -> Phrase:
    """Read the role whose noun is matched, from the token where its phrase starts."""
    row, kind = match.entry.row, match.kind
    noun = (row.same_as or row.form) if isinstance(row, RoleNoun) else s.low(match.first)
    at, _ = skip_bracket(s, _own_body(s, match))
    phrase = Phrase("role", first, at, first, match.after, noun=noun, kind=kind)
    phrase.serves = getattr(row, "serves", None) or ""
    own = s.names.get(match.after - 1)
    owned = own is not None and own.kind == "body" and getattr(own.entry.row, "of", None)
    if own is not None and owned and own.after == match.after > match.first + 1:
        phrase.of.append(("body", own.entry.row.form))  # "Panglima TNI", but no state's "Ketua DPR"
    phrase.sure = kind == "office"
    if kind in ("profession", "person", "relation", "kin"):
        phrase.sort = "description"
    elif kind == "group":
        phrase.sort, phrase.plural = "group", True
    read_modifiers(s, phrase)
    at = phrase.after
    age = age_at(s, at)
    if age and s.small(age, "definite") is not None:
        at = age
    phrase.after = at
    if s.low(at) == STATE and s.small(at + 1, "definite") is not None:
        phrase.after = at + 1
    take_pointers(s, phrase)
    return phrase


def _own_body(s: Sight, match: Match) -> int:
    """Give the token at which an office's noun opens a body: "Dinas" of "Kepala Dinas Zenda"."""
    last = match.after - 1
    if last == match.first or match.kind == "group" or not s.capital(last):
        return match.after
    known = s.names.get(last)
    if known is not None and known.kind == "body" and known.after > match.after:
        return last  # "anggota DPR RI"
    head = s.heads.get(last) if s.capital(match.after) else None
    return last if head is not None and _heads_body(head) else match.after


def _heads_body(head: Match) -> bool:
    row = head.entry.row
    return isinstance(row, BodyNoun) and row.kind == "organisation"


def take_pointers(s: Sight, phrase: Phrase) -> None:
    """Take in "lainnya" and "itu" behind a phrase."""
    if phrase.after not in s.smalls:
        return
    other = s.small(phrase.after, "other")
    if other is not None:
        phrase.other, phrase.after = True, other.after
    definite = s.small(phrase.after, "definite")
    if definite is not None:
        phrase.definite = not _is_owner(s, phrase, phrase.after - 1)
        phrase.after = definite.after


def _is_owner(s: Sight, phrase: Phrase, at: int) -> bool:
    """Tell whether what points back goes with the state or body inside: "menteri negara itu"."""
    if at < phrase.head_after or s.capital(at) or phrase.kind != "office":
        return False
    head = s.heads.get(at)
    return head is not None and head.after == at + 1 and getattr(head.entry.row, "kind", "") in OWN


def age_at(s: Sight, at: int) -> int:
    """Give the token after an age ("41 tahun") at a token, or 0."""
    if at + 1 < s.size and s.low(at).isdecimal() and s.low(at + 1) == AGE:
        return at + 2
    return 0


def read_modifiers(s: Sight, phrase: Phrase) -> None:
    """Take in what narrows a role down, from where its phrase ends."""
    kind = phrase.kind
    cap = s.capital(phrase.first)
    link = Link(phrase.after, [])
    common = 0
    while link.after < s.size:
        at = link.after
        if kind == "office" and (after := _office_end(s, at, phrase, link)):
            link.after = after
            continue
        if s.is_timed(at) or s.small(at, *ENDS) is not None or opens_rank(s, at):
            break
        if read_links(s, link, deep=phrase.noun in AMBASSADORS, far=kind == "office"):
            continue
        if _goes_with_body(s, link):
            link.after += 1
            continue
        if _read_field(s, link) or _read_second_field(s, phrase, link):
            continue
        if s.capital(at) and is_of_office(s, at, phrase, cap=cap and not link.nested):
            if phrase.serves != "town" and is_abbreviated_body(s, at):
                link.of.append(("body", s.texts[at]))
                if at not in s.inside:
                    body = Phrase("body", at, at + 1, at, at + 1, name=s.texts[at])
                    phrase.apposed.append(body)
            goes_on = is_common(s, at) or s.low(at + 1) in AND
            link.after = list_end(s, at + 1) if goes_on else at + 1
            continue
        if _read_tagged(s, link):
            continue
        if kind == "group" and _read_count(s, phrase, at):
            link.after += 2
            continue
        if (after := _skip_between(s, at, cap=cap, common=common)) > at:
            link.after = after
            continue
        if s.capital(at) or common >= MOST_MODIFIERS or not _narrows(s, at, phrase):
            break
        if any(p.of or p.row for p in link.nested) or (cap and not s.opens(phrase.first)):
            break
        common += 1
        link.after += 1
    phrase.after = link.after
    phrase.of += link.of
    phrase.apposed += link.nested


def _office_end(s: Sight, at: int, phrase: Phrase, link: Link) -> int:
    """Give the token after what only an office goes on with, or 0."""
    if phrase.noun in FIRST and s.low(at) == "di":
        return _where_end(s, at + 1, link)
    return _acting_end(s, at) or _slash_end(s, at, link)


def _where_end(s: Sight, at: int, link: Link) -> int:
    """Give the token after that of which somebody is the first man: "di Pemprov Zenda", or 0."""
    inner = Link(at, [])
    if read_links(s, inner):
        named = inner.of or [("body", s.text(at, inner.after))]
        link.of += named
        link.nested += inner.nested
        return inner.after
    end = s.run_end(at, MOST_MODIFIERS)
    if end > at:
        link.of.append(("body", s.text(at, end)))
        return end
    return 0


def _slash_end(s: Sight, at: int, link: Link) -> int:
    """Give the token after a slash within an office and what it joins, or 0.

    "Menteri Sungai/Kepala Badan Tambak" is one office, "Dandim 0712/Zenda" that of a place.
    """
    if s.lows[at].isdecimal() and s.low(at + 1) == "/":
        at += 1
    if s.low(at) != "/" or not s.capital(at + 1):
        return 0
    match = s.nouns.get(at + 1)
    if match is None or match.kind != "office":
        return at + 2
    second = read_role(s, at + 1, match)
    link.of += second.of
    link.nested += second.apposed
    return second.after


def _narrows(s: Sight, at: int, phrase: Phrase) -> bool:
    """Tell whether a word in lower case narrows a noun down; nothing does "pihaknya"."""
    return is_plain(s, at, phrase.kind) and s.lows[phrase.head_after - 1] != OWN_SIDE


def _read_tagged(s: Sight, link: Link) -> bool:
    """Read a body or place that only the tagger sees; tells whether there was one."""
    at = link.after
    if (after := s.tagged(at, "ORG")) > at:
        link.nested.append(_tagged_body(s, at, after))
        link.of.append(("body", link.nested[-1].name))
        link.after = link.nested[-1].after
        return True
    if (after := s.tagged(at, "LOC")) > at and at not in s.inside:
        link.nested.append(Phrase("place", at, after, at, after, name=s.text(at, after)))
        link.after = after
        return True
    return False


def _skip_between(s: Sight, at: int, *, cap: bool, common: int) -> int:
    """Give the token after a bracket, or the number of "ketua tim paslon 02 Ana Berg", or 0."""
    if cap and s.low(at) == "(":
        return skip_bracket(s, at)[0]
    return at + 1 if s.lows[at].isdecimal() and common and s.tagged(at + 1, "PER") else 0


def _read_count(s: Sight, phrase: Phrase, at: int) -> bool:
    """Read "300 orang" behind "kerumunan"; tells whether it stands there."""
    digits = s.low(at).replace(".", "")
    if not digits.isdecimal() or s.low(at + 1) != CLASSIFIER:
        return False
    phrase.count = int(digits)
    return True


def _acting_end(s: Sight, at: int) -> int:
    """Give the token after "sementara" or "terpilih" within an office, or 0."""
    word = s.small(at, "acting") if at in s.smalls else None
    if word is None or not (s.capital(word.after) or s.small(word.after, "definite")):
        return 0
    return word.after


def _read_field(s: Sight, link: Link) -> bool:
    """Read "Institute for Rivers" or "bidang" before capitals; tells whether there was either."""
    at = link.after
    if s.low(at) in FIELDS and s.capital(at + 1) and is_common(s, at + 1):
        link.after = at + 1
        return True
    body = read_foreign(s, at) if s.capital(at) and s.heads.get(at) is not None else None
    if body is None:
        return False
    link.nested.append(body)
    link.of.append(("body", body.name))
    link.after = body.after
    return True


def _read_second_field(s: Sight, phrase: Phrase, link: Link) -> bool:
    """Read "dan Kerja Sama Tambak" behind "Menteri Luar Negeri"; tells whether it stands there."""
    at = link.after
    if s.low(at) not in AND or link.nested or at + 1 in s.heads:
        return False
    if not (phrase.noun or "").startswith(("menteri ", "wakil menteri ")):
        return False
    link.after = list_end(s, at)
    return link.after > at


def _goes_with_body(s: Sight, link: Link) -> bool:
    """Tell whether `dan` joins a second body that the holder heads: "bos Zenda dan Tambak Berg"."""
    at = link.after
    second = s.names.get(at + 1) if link.nested and s.low(at) == AND_WORD else None
    if second is None or second.kind != "body" or link.nested[-1].sort != "body":
        return False
    if s.small(second.after, "definite") is not None:
        return True
    after = second.after + 1 if s.low(second.after) == "," else second.after
    return s.capital(after) and s.nouns.get(after) is None


def _tagged_body(s: Sight, at: int, after: int) -> Phrase:
    inner = Phrase("body", at, after, at, after, name=s.text(at, after))
    if s.low(after - 1) == ")" and s.low(after - 3) == "(":
        inner.alias, inner.head_after = s.tokens[after - 2].text, after - 3
        inner.name = s.text(at, after - 3)
    else:
        inner.after, inner.alias = skip_names(s, after, inner.name)
    inner.sure = False
    return inner
