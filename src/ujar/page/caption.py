"""Recognises the text of a picture that stands like a paragraph.

`Ana Berg berpidato di depan parlemen di Strelsau, Ruritania, 30 September 2018.` between two
paragraphs is a picture's text: one sentence that ends in a place and a full date, with nobody
speaking in it. `Penonton bersorak untuk Ana Berg. (Ruritania TV)` is one by the name behind it.

Words that mark a caption stand in `data/id/furniture.csv`, names of media in `media.csv`, verbs of
speaking in `cues.csv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Cue, Weekday
from ujar.page.byline import SIGN, ends_article, find_code

if TYPE_CHECKING:
    from ujar.page.features import Features

LONGEST = 60
_CREDITED = 45
SENTENCES = 2  # full stops inside a picture's text, at most
_PLACE_DATE = re.compile(
    r"(?:\b(?:di|in)\s|,\s)(?P<place>[A-Z][^,.()]{1,40}),\s?(?:[A-Z][^,.()]{1,40},\s)?"
    r"(?:\d{1,2}\s[A-Z][a-z]+\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})\.?$"
)
_YEAR = re.compile(r"\d{4}")
_ON = re.compile(r"\b(?:pada|tanggal|sejak|hingga|sampai)\s[^,]*$", re.IGNORECASE)
_END_CREDIT = re.compile(
    r"(?:©|\b(?:foto|photo|gambar|sumber foto|dok|doc|kredit|credit|ilustrasi)\s*[:/©])"
    r"\s*(?:dok\.\s*)?[^.]{2,50}(?:\.[a-z]{2,3})?\.?$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[a-z](?:Foto|Photo|Image): [^.]{2,60}$")
_NAMED_BEHIND = re.compile(r"\.\s*[(\[]([^()\[\]]{2,50})[)\]]$")
_CHAIN = re.compile(r"[.)]\s+[A-Z]{3,}\w*(?:\.[A-Z]{2,3})?(?:/[\w.]+(?:\s[\w.]+){0,3})+$")
_SIGNS = ("ist", "net", "dok", "rep")  # "istimewa", the net, archives, a reproduction
_COPULAS = frozenset(("adalah", "ialah", "merupakan"))
_AFTER_COMMA = re.compile(r",\s+([a-z]+)")
_WORD = re.compile(r"[^\W\d_]+")


def has_end_credit(text: str) -> bool:
    """Tell whether a line ends in the credit of a picture ("Foto: Ana Berg", "© Ruritania TV")."""
    tail = text[-70:]
    if "/" in tail and _CHAIN.search(tail) is not None:
        return True
    if ":" in tail or "/" in tail or "©" in tail:
        return _END_CREDIT.search(tail) is not None or _GLUED.search(tail) is not None
    return False


def has_cue(text: str) -> bool:
    """Tell whether a text reports or explains: a picture's text does neither."""
    if any(word in _cues("bare") for word in _AFTER_COMMA.findall(text)):
        return True
    verbs = _cues("active", "passive") | _COPULAS
    return any(word.casefold() in verbs for word in _WORD.findall(text))


def is_picture_text(line: Features, *, has_text_above: bool) -> str | None:
    """Give the rule by which a sentence with text below it is a picture's; None for a paragraph."""
    if line.speech or line.words > LONGEST:
        return None
    if line.words <= _CREDITED and _is_credited(line.text):
        return "name-behind"
    may_be = has_text_above or " saat " in line.text
    return "place-and-date" if may_be and _is_placed(line.text) else None


def _is_credited(text: str) -> bool:
    """Tell whether a name in brackets stands behind the last full stop."""
    if text[-1] not in ")]" or text.count(". ") > SENTENCES or ends_article(text):
        return False
    found = find_code(text)
    if found is not None and len(found[1]) == 1 and not _names_picture(found[1][0]):
        return False
    if found is None:
        m = _NAMED_BEHIND.search(text[-80:])
        return m is not None and all(w[0].isupper() for w in _WORD.findall(m.group(1)))
    return text[: found[0]].rstrip().endswith(".")


def _names_picture(sign: str) -> bool:
    """Tell whether one sign behind the text may be a picture's: a writer's is short and small."""
    written = any(mark.isalpha() for mark in sign)
    return len(sign) > SIGN or (written and not sign.islower()) or sign in _SIGNS


def _is_placed(text: str) -> bool:
    """Tell whether one sentence without speech ends in place and date, and no weekday."""
    m = _PLACE_DATE.search(text[-140:]) if _YEAR.search(text[-6:]) else None
    if m is None or ". " in text[:-1] or not _is_place(m.group("place")):
        return False
    before = text[: len(text) - len(m.group())]
    if _ON.search(before) is not None:
        return False
    return not has_cue(text)


def _is_place(place: str) -> bool:
    """Tell whether words may be a place: all have capitals, and none is a weekday."""
    words = place.split()
    return all(word[0].isupper() for word in words) and not any(
        word.casefold() in _weekdays() for word in words
    )


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(Weekday))


@cache
def _cues(*classes: str) -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(Cue) if row.class_ in classes)
