"""Tells which words near an office or calling belong to its name, and which to its holder's.

In `Kepala Bidang Humas Polda Zenda Ana Berg` "Bidang" and "Humas" go on the office; in `Presiden
Kolonel Ana Berg` the rank is the holder's.

The office as a whole is read by `ujar.entities.roles`. The nouns stand in
`data/id/role_nouns.csv`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ujar.entities.known import STATES
from ujar.entities.model import opens_names
from ujar.entities.words import is_derived, is_verb

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase, Sight

NUMBERED = re.compile(r"[IVX]{1,5}|[A-Z]\w+-\d+|[A-Z]")  # "II", "Tambak-2023", "Komisi B"
OPEN_OFFICES = ("menteri", "wakil menteri", "menteri koordinator", "utusan")
SHORTEST_BODY = 2
AND_WORD = "dan"
AND = frozenset({AND_WORD, "&", "and"})
RELATED = ("relation", "kin")
LED = ("profession", "relation")
LEADING = frozenset({"pemimpin", "pimpinan", "komandan", "panglima", "ketua"})
HOLDING = ("office", "rank", "title")


def opens_rank(s: Sight, at: int) -> bool:
    """Tell whether the holder's rank or title stands at a token: "dr. Berg", "Kolonel Berg"."""
    noun = s.nouns.get(at)
    if noun is None or at in s.initials:
        return at in s.initials
    if noun.kind == "title":
        return s.low(noun.after) == "." and s.capital(noun.after + 1)
    return noun.kind == "rank" and s.capital(at) and s.capital(noun.after)


def is_abbreviated_body(s: Sight, at: int) -> bool:
    """Tell whether a word in capitals is the body that is headed: "Sekjen DKT"."""
    text = s.texts[at]
    plain = text[0].isalpha() and text.replace("-", "").isalnum() and text.isupper()
    goes_on = s.low(at + 1) in ("untuk", ",")  # "utusan khusus TA untuk Zenda"
    plain = plain and len(text) >= (SHORTEST_BODY if goes_on else SHORTEST_BODY + 1)
    plain = plain and not NUMBERED.fullmatch(text)
    return plain and text not in s.gazetteer.not_names and s.word_class(at) is None


def is_of_office(s: Sight, at: int, phrase: Phrase, *, cap: bool) -> bool:
    """Tell whether a capital goes on the office's name: common, or not yet the holder's name."""
    if s.tagged(at, "PER"):
        return False
    if s.low(at + 1) == "/" and at + 2 in s.nouns:
        return True  # "Menteri PTZ/Kepala Badan Tambak"
    if NUMBERED.fullmatch(s.texts[at]):
        # "Presiden J.D. Berg", "Menteri I Wayan Berg"
        return s.low(at + 1) != "." and s.small(at + 1, "order") is None
    if at == phrase.head_after and _names_holder(s, at, phrase):
        return False
    alone = at == phrase.head_after and not phrase.serves and s.low(at + 1) == ","
    if alone and is_abbreviated_body(s, at):
        return True  # "Dekan FISIP, Ana Berg"
    if s.capital(phrase.first) and is_common(s, at):
        return not _follows_state(s, at)
    if not cap or s.tagged(at, "ORG") or at in s.inside or phrase.kind != "office":
        return False
    noun = s.nouns.get(at)
    if (noun is not None and noun.kind in HOLDING) or opens_names(s.lows[at]):
        return False
    if _leads_on(s, at + 1):
        return True
    return any(s.tagged(k, "PER") for k in range(at + 1, at + 4)) and s.capital(at + 1)


def _names_holder(s: Sight, at: int, phrase: Phrase) -> bool:
    """Tell whether a common word behind a whole office is a first name: "Presiden Ludo Berg"."""
    if phrase.serves not in ("state", "town") or phrase.noun in OPEN_OFFICES:
        return False
    if s.word_class(at) != "noun" or s.kinds[at] or s.capital(at + 2):
        return False
    return s.capital(at + 1) and s.word_class(at + 1) is None and at + 1 not in s.inside


def _leads_on(s: Sight, at: int) -> bool:
    """Tell whether an office's name goes on at a token, so that the word before belongs to it.

    "Kepala Bidang Humas Polda Zenda", "Kepala Bagian Humas Komisaris Hentzau", "Deputi Humas dan
    Logistik": a body, a rank or a second field of work.
    """
    if s.low(at) in AND:
        at += 1
        fresh = s.capital(at) and at not in s.inside and not s.tagged(at, "PER")
        known = s.nouns.get(at) is not None or s.heads.get(at) is not None
        return fresh and not known and not opens_names(s.lows[at])
    if not s.capital(at):
        return False
    noun = s.nouns.get(at)
    if noun is not None:
        return noun.kind == "rank"
    return s.heads.get(at) is not None and not s.tagged(at, "PER")


def _follows_state(s: Sight, at: int) -> bool:
    """Tell whether only a holder's name can stand there, behind a state or a known body."""
    before = s.inside.get(at - 1)
    if before is None:
        return False
    named = s.capital(at + 1) and s.word_class(at + 1) is None and at + 1 not in s.inside
    if before.kind == "place":
        # "Gubernur Zenda Ratu Ana Berg", "Bupati Zenda Teguh Berg"
        return bool(s.tagged(at + 1, "PER")) or (named and opens_names(s.lows[at]))
    return before.kind in STATES or (before.kind == "body" and named)


def is_common(s: Sight, at: int) -> bool:
    """Tell whether a capitalised word belongs to an office's name, not to its holder's."""
    noun = s.nouns.get(at)
    if noun is not None and noun.kind in HOLDING:
        return False
    found = s.word_class(at)
    if found is None:
        return is_derived(s.low(at))
    return found in ("noun", "adjective") or (found == "verb" and s.low(at).startswith("ter"))


def is_plain(s: Sight, at: int, kind: str) -> bool:
    """Tell whether a word in lower case narrows down the noun before it."""
    found = s.word_class(at)
    low = s.low(at)
    if kind in HOLDING and s.capital(at + 1) and (noun := s.nouns.get(at)) is not None:
        return noun.kind == "group" or (noun.kind in LED and s.low(at - 1) in LEADING)
    if found == "adjective":
        return True
    if kind in RELATED and (office := s.nouns.get(at)) is not None:
        return office.kind != "office"  # "adik pemimpin Ruritania Ana Berg"
    if kind == "person":
        return False
    if found == "noun":
        return True
    return found is None and low.isalpha() and low.islower() and not is_verb(low)


def list_end(s: Sight, at: int) -> int:
    """Give the token after ", Riset, dan Teknologi" or "dan HAM" that goes on an office's name."""
    end = at
    while end < s.size:
        skip = end + 1 if s.low(end) == "," or s.low(end) in AND else end
        if s.low(skip) in AND:
            skip += 1
        if skip == end or not s.capital(skip):
            break
        plain = is_common(s, skip) or s.tokens[skip].text.isupper()
        plain = plain or (s.low(skip - 1) in AND and _is_unknown(s, skip))
        if not plain or skip in s.names:
            break
        end = skip + 1
        while s.capital(end) and is_common(s, end):
            end += 1
    last = end
    if any(s.low(k) in AND for k in range(at, last)):
        return last
    return at


def _is_unknown(s: Sight, at: int) -> bool:
    """Tell whether a capital is neither a known name nor the first of a person's."""
    return at not in s.inside and not s.tagged(at, "PER") and not opens_names(s.lows[at])
