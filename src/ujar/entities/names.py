"""Reads names that no table knows: runs of capitals, and what kind of thing they name.

`Zenda River Institute` ends in a noun of bodies, `BPTZ` is written in capitals, `di Strelsau`
is a place, `Ana Berg` a person. A single capital of no clear kind is a "name", to be joined to
somebody on the page or dropped.

Names with a title or role before them are read by `ujar.entities.people`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.article.forms import NISBA
from ujar.article.text import Token
from ujar.entities.cues import is_cue, relay_cues
from ujar.entities.documents import document_nouns
from ujar.entities.foreign import LONGEST_RUN, read_foreign
from ujar.entities.grammar import follows_cue
from ujar.entities.known import STATES, abbreviates, skip_names
from ujar.entities.model import opens_names
from ujar.entities.name_parts import initials_end
from ujar.entities.persons import apposition_end, read_name
from ujar.entities.phrase import Phrase, Sort
from ujar.entities.seats import read_ranked
from ujar.entities.tagger import INNER
from ujar.entities.words import roots
from ujar.lexicon.shapes import BodyNoun

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

FEWEST_DIGITS = 2
LONGEST_KIND = 6  # words
SHORTEST_ABBREVIATION = 2
PAIRED = (*STATES, "leader", "body")


def read_run(s: Sight, at: int) -> Phrase | None:
    """Read a run of capitals that opens at a token."""
    text, opens = s.texts[at], s.opens(at)
    if not s.capitals[at] or not text[0].isalpha() or text in s.gazetteer.not_names:
        return None
    if opens and (_opens_plainly(s, at) or _points_back(s, at) or s.lows[at] in document_nouns()):
        return None
    if initials_end(s, at):
        return read_name(s, at)
    found = read_foreign(s, at) or read_ranked(s, at)
    if found is not None:
        return found
    after, kind = s.tags.get(at, (0, ""))
    if after < at + 2 and at not in s.inside and _is_number(text):
        return Phrase("name", at, at + 1, at, at + 1, name=text, sure=False)
    named = kind == "PER" and after > at + 1 and opens_names(s.lows[at])
    if at not in s.inside and not named and _is_carrier(s, at):
        end = after or at + 1
        return Phrase("media", at, end, at, end, name=s.text(at, end), sure=False)
    told = read_told(s, at)
    if told is not None:
        return told
    if at in s.inside:
        return _make_tagged(s, at, after, kind) if after > s.inside[at].after else None
    if follows_cue(s, at):
        person = read_name(s, at)
        return person if kind in ("", "PER") else _make_tagged(s, at, after, kind)
    if opens and after < at + 2 and s.word_class(at) is not None and not s.is_proper(at):
        return None
    if kind in ("ORG", "LOC"):
        return _make_tagged(s, at, after, kind)
    if kind == "PER":
        person = read_name(s, at)
        if person is not None or not _is_abbreviation(s, at):
            return _judge(s, person) if person is not None else None
    return _read_untagged(s, at)


def _opens_plainly(s: Sight, at: int) -> bool:
    """Tell whether a capital is only that of the sentence: a cue, a common word before another."""
    low = s.lows[at]
    if is_cue(low):
        return True
    if s.capital(at + 1) and _heads_body(s, at):
        return True
    if s.capital(at + 1) or low in s.proper or at in s.inside or s.word_class(at) is None:
        return False
    return at + 1 < s.size and s.lows[at + 1] not in INNER and not s.kinds[at + 1].smalls


def _heads_body(s: Sight, at: int) -> bool:
    """Tell whether a noun of a verb stands before a body: "Bantahan Tentara Tambak"."""
    low = s.lows[at]
    if at in s.heads or not low.endswith("an"):
        return False
    if s.word_class(at) != "noun" and low[:-2] not in roots():
        return False
    head = s.heads.get(at + 1)
    return head is not None and getattr(head.entry.row, "kind", "") == "organisation"


def _points_back(s: Sight, at: int) -> bool:
    """Tell whether a noun of a verb opens the sentence and is taken up: "Penolakan ini"."""
    low = s.lows[at]
    derived = low.startswith(("ke", "pe")) and low.endswith("an")
    return derived and not s.is_proper(at) and s.small(at + 1, "definite") is not None


def _is_number(text: str) -> bool:
    """Tell whether a word is a number of a flight or a model: "QZ8501"."""
    return not text.isalpha() and sum(c.isdigit() for c in text) >= FEWEST_DIGITS


def _is_carrier(s: Sight, at: int) -> bool:
    """Tell whether the word before names a carrier of news: "dilansir", "mengutip"."""
    before = s.low(at - 1)
    if before in ("dari", "oleh"):
        before = s.low(at - 2)
    return before == "laporan" or before in relay_cues()


def site_end(s: Sight, at: int) -> int:
    """Give the token after the address of a site at a token, "Kabarzenda.com", or 0."""
    end = at + 1
    while s.low(end) == "." and end + 1 < s.size and s.small(end + 1, "domain") is not None:
        if not s.tokens[end - 1].end == s.tokens[end].start == s.tokens[end + 1].start - 1:
            break
        end += 2
    return end if end > at + 1 and s.texts[at][0].isalpha() and at not in s.names else 0


def read_told(s: Sight, at: int) -> Phrase | None:
    """Read a body that an apposition tells of: "Pemantau Tambak Zenda, organisasi yang ..."."""
    end = s.run_end(at, LONGEST_RUN)
    if end - at < 2 or s.low(end) != ",":  # noqa: PLR2004 - one word is no such name
        return None
    first = end + 2 if s.low(end + 1) == "sebuah" else end + 1
    head, noun = s.heads.get(first), s.nouns.get(first)
    match = head if noun is None or (head is not None and head.after >= noun.after) else noun
    if match is None or s.capital(first) or not _is_body_noun(match):
        return None
    if at in s.names:
        return None
    after = apposition_end(s, match.after)
    tail = match.after if after > match.after else 0
    return Phrase("body", at, after, at, end, name=s.text(at, end), tail=tail)


def _is_body_noun(match: Match) -> bool:
    row = match.entry.row
    if isinstance(row, BodyNoun):
        return "ministry" in row.classes
    return match.kind == "group" and match.entry.row.form.startswith(("organisasi", "perusahaan"))


def read_pair(s: Sight, at: int) -> list[Phrase]:
    """Read both sides of "Ruritania-Syldavia", which is one token."""
    token = s.tokens[at]
    if "-" not in token.text or not token.text[0].isupper() or at in s.inside:
        return []
    found = []
    start = token.start
    for part in token.text.split("-"):
        piece = Token(start, start + len(part), part, part.casefold(), token.i)
        start += len(part) + 1
        entries = s.gazetteer.opening[piece.low].get("name")
        known = entries is not None and part[:1].isupper()
        match = s.gazetteer.match([piece], 0, entries) if known and entries else None
        if match is None or match.kind not in PAIRED:
            return []
        found.append(_side_of_pair(s, at, piece, match))
    return found


def _side_of_pair(s: Sight, at: int, piece: Token, match: Match) -> Phrase:
    phrase = Phrase("country", at, at + 1, at, at + 1, name=piece.text, row=match.entry.row)
    country = s.gazetteer.country_of(match.entry.row)
    if match.kind in ("leader", "body"):
        phrase.sort = "person" if match.kind == "leader" else "body"
    elif country is not None:
        phrase.of = [("country", country.form)]
    phrase.noun, phrase.cut = match.kind, (piece.start, piece.end)
    return phrase


def _make_tagged(s: Sight, at: int, after: int, kind: str) -> Phrase:
    if s.low(after - 1) == ")" and "(" not in s.lows[at:after]:
        after -= 1  # the bracket opened before the name
    sort: Sort = "body" if kind == "ORG" else "person" if kind == "PER" else "place"
    phrase = Phrase(sort, at, after, at, after, name=s.text(at, after), sure=False)
    if sort == "body":
        if s.low(after - 1) == ")" and s.low(after - 3) == "(":
            phrase.alias, phrase.head_after = s.tokens[after - 2].text, after - 3
            phrase.name = s.text(at, after - 3)
        else:
            phrase.after, phrase.alias = skip_names(s, after, phrase.name)
    return phrase


def _read_untagged(s: Sight, at: int) -> Phrase | None:
    """Read a capital that the tagger takes for no name: it may be one that the page knows."""
    if _is_abbreviation(s, at):
        after, alias = skip_names(s, at + 1, s.texts[at])
        sort: Sort = "body" if alias is not None and " " in alias else "name"
        phrase = Phrase(sort, at, after, at, at + 1, name=s.tokens[at].text, alias=alias)
        phrase.sure = False
        return phrase
    person = read_name(s, at)
    if person is None:
        if not s.is_proper(at) or s.word_class(at) == "function":
            return None
        person = Phrase("name", at, at + 1, at, at + 1, name=s.tokens[at].text, sure=False)
    if not person.sure:
        person.sort = "name"
    return person


def _is_abbreviation(s: Sight, at: int) -> bool:
    text = s.tokens[at].text
    if not text.isupper() or len(text) < SHORTEST_ABBREVIATION:
        return False
    return text.isalpha() or text.replace("-", "").isalpha()


def _judge(s: Sight, phrase: Phrase) -> Phrase:
    """Take a person whom only the tagger sees for a place or a mere name where the words say so."""
    if phrase.sure:
        return phrase
    if phrase.alias is not None and _is_party(s, phrase, phrase.alias):
        phrase.sort = "body"
        return phrase
    if s.small(phrase.first - 1, "at") is not None or _is_capital_city(s, phrase.first):
        phrase.sort, phrase.noun = "place", "place"
    elif phrase.head_after - phrase.head == 1 and _is_doubtful(s, phrase):
        phrase.sort = "name"
    return phrase


def _is_capital_city(s: Sight, at: int) -> bool:
    """Tell whether a name is that of a capital: "ibu kota Zenda, Strelsau"."""
    if s.low(at - 1) != ",":
        return False
    return any(s.low(k) in ("ibukota", "kota") for k in range(max(0, at - LONGEST_KIND + 2), at))


def _is_party(s: Sight, phrase: Phrase, alias: str) -> bool:
    """Tell whether letters in brackets are a body's: "partai baru, Tambak al-Zenda (TZ)"."""
    first = phrase.head
    if not abbreviates(alias, phrase.name) or phrase.role is not None:
        return False
    if any(NISBA.match(s.texts[k]) for k in range(first, phrase.head_after)):
        return True
    if s.low(first - 1) != ",":
        return False
    heads = (s.heads.get(k) for k in range(max(0, first - LONGEST_KIND), first - 1))
    return any(getattr(h.entry.row, "kind", "") == "organisation" for h in heads if h is not None)


def _is_doubtful(s: Sight, phrase: Phrase) -> bool:
    """Tell whether a lone word may be no name: an abbreviation, or a word that the page knows."""
    if phrase.name.isupper() or s.low(phrase.head) in s.common:
        return True
    return s.small(phrase.after, "definite") is not None
