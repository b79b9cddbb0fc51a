"""The trained model of names, and the features by which it weighs a word in its sentence.

`word_names("Berg", codes)` gives the word, its shape, its class, how plain text writes it and
its first and last letters. Each feature has a weight for each label of `LABELS`.

How the weights become names is for `ujar.entities.tagger`. The model is
`data/id/name_model.msgpack`, made by `bench/train_names.py`; its head says from what.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec

from ujar.entities.words import word_class
from ujar.lexicon import get_lexicon
from ujar.lexicon.loader import DATA
from ujar.lexicon.shapes import GivenName

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
SIZE = len(LABELS)
FARTHEST = 2
LONGEST_LENGTH = 8
SCALE, NEVER = 100, -100_000
LOWER, UNSEEN = "r0:?", "?:?"
WEIGHED = {-2: 2, -1: 5, 0: 9, 1: 5, 2: 2}  # how many features of a word count at a distance


class Model(msgspec.Struct):
    """The trained weights in hundredths: per feature one for each label, per pair of labels one.

    `codes` say of a word how often it has a capital inside a sentence of plain text, and how a
    first model tags it there; a common word without a code is never written with one.
    """

    about: dict[str, str]
    weights: dict[str, list[int]]
    steps: list[list[int]]
    codes: dict[str, str]


@cache
def get_model() -> Model:
    """Read the shipped model, once."""
    path = DATA / "id" / "name_model.msgpack"
    return msgspec.msgpack.decode(path.read_bytes(), type=Model)


def opens_names(low: str) -> bool:
    """Tell whether a first model or the table knows a word as the first of a person's name."""
    return ":B-PER" in get_model().codes.get(low, "") or low in _given_names()


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(GivenName))


def shape(text: str) -> str:
    """Give the pattern of capitals, letters and digits of a word."""
    if text.isdecimal():
        return "d"
    if not text[0].isalnum():
        return text if len(text) == 1 else "p"
    if text[0].isdecimal():
        return "dx"
    if text.isupper():
        return "XX" if len(text) > 1 else "X"
    if not text[0].isupper():
        return "x"
    if "-" in text:
        return "X-x"
    return "XxX" if any(c.isupper() for c in text[1:]) else "Xx"


def word_names(text: str, codes: dict[str, str]) -> list[str]:
    """Give the features of a word, those that count from farthest away first (see `WEIGHED`)."""
    low = text.casefold()
    known = word_class(low)
    ratio, _, seen = (codes.get(low) or (LOWER if known else UNSEEN)).partition(":")
    return [
        "w=" + low,
        "sh=" + shape(text),
        f"wc={known}",
        "ra=" + ratio,
        "st=" + seen,
        "s3=" + low[-3:],
        "s2=" + low[-2:],
        "p3=" + low[:3],
        f"len{min(len(low), LONGEST_LENGTH)}",
    ]


def kind_features(s: Sight, at: int) -> tuple[str, ...]:
    """Give what the gazetteer sees at a token: kinds of names, nouns, heads and small words."""
    found = []
    families, match = s.kinds[at], s.inside.get(at)
    if match is not None:
        found.append(f"g={match.kind}{'B' if match.first == at else 'I'}")
    if "noun" in families and (noun := s.nouns.get(at)) is not None:
        found.append("n=" + noun.kind)
    if "head" in families and (head := s.heads.get(at)) is not None:
        found += ["h=" + c for c in getattr(head.entry.row, "classes", ())]
    if "small" in families:
        found += ["m=" + e.kind for e in families["small"].single]
    return tuple(found)


def place_of(s: Sight, at: int) -> tuple[tuple[int, ...], str | None]:
    """Give the sides on which the sentence ends near a token, and the word's class if it opens."""
    inner = FARTHEST <= at < s.size - FARTHEST
    edges = () if inner else tuple(d for d in (-2, -1, 1, 2) if not 0 <= at + d < s.size)
    return edges, str(s.word_class(at)) if s.opens(at) else None


def place_names(edges: tuple[int, ...], opening: str | None) -> list[str]:
    """Give the features of a word's place in its sentence."""
    found = ["bias", *(f"{d}:edge" for d in edges)]
    return found if opening is None else [*found, "open", f"open|{opening}"]


def features(s: Sight, at: int, codes: dict[str, str]) -> list[str]:
    """Give all features of a token, as the model is trained on."""
    found = place_names(*place_of(s, at))
    for distance, many in WEIGHED.items():
        place = at + distance
        if 0 <= place < s.size:
            names = word_names(s.tokens[place].text, codes)[:many]
            if abs(distance) < FARTHEST:
                names += kind_features(s, place)
            found += [f"{distance}:{name}" for name in names]
    return found
