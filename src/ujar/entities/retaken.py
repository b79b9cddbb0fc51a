"""Reads the nouns that take up a body: "partai itu", "lembaga antirasuah itu", "Mahkamah menilai".

Each is a definite phrase of which nobody is sure; which body it is, if any, is for
`ujar.entities.hosts`. The nouns stand in `data/id/body_nouns.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.phrase import Phrase
from ujar.entities.words import is_verb
from ujar.lexicon.shapes import BodyNoun

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

MOST_WORDS = 3
KINDS = ("organisation", "media")
SORTS = ("body", "media")


def read_back(s: Sight, at: int) -> Phrase | None:
    """Read "partai oposisi itu" or "Mahkamah" before a verb: a body's noun that takes it up."""
    match = s.heads.get(at)
    row = match.entry.row if match is not None else None
    if match is None or not isinstance(row, BodyNoun) or row.kind not in KINDS:
        return None
    if s.texts[at].isupper():
        return None  # letters stand for one body, wherever they stand
    end = _definite_end(s, match.after)
    bare = s.capital(at) and is_verb(s.low(match.after))
    if not end and not bare:
        return None
    sort = "media" if row.kind == "media" else "body"
    phrase = Phrase(sort, at, end or match.after, at, match.after, name=s.text(at, match.after))  # type: ignore[arg-type]
    phrase.noun, phrase.definite, phrase.sure = row.form, True, False
    return phrase


def take_definite(s: Sight, phrase: Phrase) -> None:
    """Take in `itu` behind a body of common words: "lembaga antirasuah itu"."""
    if phrase.sort not in SORTS or phrase.sure or phrase.of or phrase.row is not None:
        return
    definite = s.small(phrase.after, "definite")
    if definite is not None and phrase.alias is None and not s.capital(phrase.head_after - 1):
        phrase.definite, phrase.after = True, definite.after


def is_retaken(phrase: Phrase) -> bool:
    """Tell whether a phrase only takes up a body."""
    return phrase.sort in SORTS and phrase.definite and not phrase.sure


def _definite_end(s: Sight, at: int) -> int:
    """Give the token after what points back, behind a few common words, or 0."""
    for k in range(at, min(at + MOST_WORDS + 1, s.size)):
        definite = s.small(k, "definite")
        if definite is not None:
            return definite.after
        if s.capital(k) or s.word_class(k) not in ("noun", "adjective") or s.is_timed(k):
            return 0
    return 0
