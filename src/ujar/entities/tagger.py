"""Tags runs of capitals as names of people, bodies and places with a small trained model.

In `kata Ana Berg di Strelsau` it tags "Ana Berg" PER and "Strelsau" LOC. The model is a linear
chain over features of single words and of what the gazetteer sees at them; only runs of capitals
that hold a word no table knows are tagged, everything else counts as no name.

What a run means for the article is for the readers of phrases. The model is
`data/id/name_model.msgpack`, made by `bench/train_names.py`; its head says from what.
"""

from __future__ import annotations

from functools import cache
from operator import add
from typing import TYPE_CHECKING

import msgspec

from ujar.entities.words import word_class
from ujar.lexicon.loader import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ujar.entities.phrase import Sight

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
SIZE = len(LABELS)
INNER = frozenset({".", "(", ")", "-", "&", "/", ",", "dan", "'", "’"})
FARTHEST = 2
LONGEST_RUN = 40
LONGEST_LENGTH = 8
SCALE, NEVER = 100, -100_000
LOWER, UNSEEN = "r0:?", "?:?"
NONE = (0,) * SIZE
Vector = tuple[int, ...]


class Model(msgspec.Struct, frozen=True):
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
    """Tell whether a first model knows a word above all as the first of a person's name."""
    return ":B-PER" in get_model().codes.get(low, "")


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


def word_features(text: str, distance: int, codes: dict[str, str]) -> list[str]:
    """Give the features of a word at a distance from the word that is tagged."""
    low = text.casefold()
    if abs(distance) == FARTHEST:
        return [f"{distance}:w={low}", f"{distance}:sh={shape(text)}"]
    code = codes.get(low) or (LOWER if word_class(low) else UNSEEN)
    ratio, _, seen = code.partition(":")
    found = ["w=" + low, "sh=" + shape(text), f"wc={word_class(low)}", "ra=" + ratio, "st=" + seen]
    if distance == 0:
        found += ["s3=" + low[-3:], "s2=" + low[-2:], "p3=" + low[:3]]
        found.append(f"len{min(len(low), LONGEST_LENGTH)}")
    return [f"{distance}:{name}" for name in found]


def kind_features(s: Sight, at: int) -> tuple[str, ...]:
    """Give what the gazetteer sees at a token: kinds of names, nouns, heads and small words."""
    found = []
    match = s.inside.get(at)
    if match is not None:
        found.append(f"g={match.kind}{'B' if match.first == at else 'I'}")
    families = s.kinds[at]
    if not families:
        return tuple(found)
    if "noun" in families and (noun := s.find(at, "noun")) is not None:
        found.append("n=" + noun.kind)
    if "head" in families and (head := s.find(at, "head")) is not None:
        found += ["h=" + c for c in getattr(head.entry.row, "classes", ())]
    if "small" in families:
        found += ["m=" + e.kind for e in families["small"].single]
    return tuple(found)


def _place(s: Sight, at: int) -> tuple[tuple[int, ...], str | None]:
    """Give the sides on which the sentence ends near a token, and the word's class if it opens."""
    edges = tuple(d for d in (-2, -1, 1, 2) if not 0 <= at + d < s.size)
    return edges, str(s.word_class(at)) if s.opens(at) else None


def _place_names(edges: tuple[int, ...], opening: str | None) -> list[str]:
    found = ["bias", *(f"{d}:edge" for d in edges)]
    return found if opening is None else [*found, "open", f"open|{opening}"]


def features(s: Sight, at: int, codes: dict[str, str]) -> list[str]:
    """Give all features of a token, as the model is trained on."""
    found = _place_names(*_place(s, at))
    for distance in (-2, -1, 0, 1, 2):
        place = at + distance
        if 0 <= place < s.size:
            found += word_features(s.tokens[place].text, distance, codes)
            if abs(distance) < FARTHEST:
                found += [f"{distance}:{kind}" for kind in kind_features(s, place)]
    return found


_WORDS: dict[tuple[str, int], Vector] = {}
MOST_WORDS = 200_000
OPENING = "\n"  # marks a run that opens its sentence


def _word_vector(text: str, distance: int) -> Vector:
    found = _WORDS.get((text, distance))
    if found is None:
        found = _weigh(word_features(text, distance, get_model().codes))
        if len(_WORDS) < MOST_WORDS:
            _WORDS[text, distance] = found
    return found


@cache
def _kind_vector(kinds: tuple[str, ...], distance: int) -> Vector:
    return _weigh([f"{distance}:{kind}" for kind in kinds])


@cache
def _place_vector(edges: tuple[int, ...], opening: str | None) -> Vector:
    return _weigh(_place_names(edges, opening))


def _weigh(names: list[str]) -> Vector:
    weights = get_model().weights
    return _sum([NONE, *(weights[n] for n in names if n in weights)])


def _sum(vectors: Iterable[Sequence[int]]) -> Vector:
    return tuple(map(sum, zip(*vectors, strict=True)))


def tag(s: Sight, *, every: bool = False) -> dict[int, tuple[int, str]]:
    """Give the names of a sentence: where each starts, the token after it, and its class.

    A run that the page has had before in the same words is taken as it was then.

    Args:
        s: the sentence.
        every: tag runs that hold only known words, too.
    """
    found: dict[int, tuple[int, str]] = {}
    for first, after in _runs(s, every=every):
        words = s.page[s.tokens[first].start : s.tokens[after - 1].end]
        words = OPENING + words if s.opens(first) else words
        spans = s.known.get(words)
        if spans is None:
            spans = _spans(_decode(s, first, after))
            _remember(s, first, words, spans)
        found.update({first + start: (first + end, kind) for start, end, kind in spans})
    return found


def _remember(s: Sight, first: int, words: str, spans: list[tuple[int, int, str]]) -> None:
    """Note a run for the rest of the page, and each word of a person's name in it."""
    s.known[words] = spans
    for start, end, kind in spans:
        if kind == "PER" and end - start > 1:
            for k in range(first + start, first + end):
                if s.word_class(k) is None and k not in s.inside:
                    s.known.setdefault(s.tokens[k].text, [(0, 1, "PER")])


def _spans(labels: list[int]) -> list[tuple[int, int, str]]:
    found = []
    at = 0
    while at < len(labels):
        label, end = labels[at], at + 1
        if label != 0:
            inside = label if label % 2 == 0 else label + 1
            while end < len(labels) and labels[end] == inside:
                end += 1
            found.append((at, end, LABELS[label][2:]))
        at = end
    return found


def _runs(s: Sight, *, every: bool) -> list[tuple[int, int]]:
    """Give the runs of capitals, with the small words inside them, that hold an unknown word."""
    runs: list[tuple[int, int]] = []
    stop = 0
    capitals, lows = s.capitals, s.lows
    for at in [k for k, capital in enumerate(capitals) if capital]:
        if at < stop:
            continue
        end = last = at + 1
        while end < s.size and end - last <= FARTHEST and end - at < LONGEST_RUN:
            if capitals[end]:
                last = end + 1
            elif lows[end] not in INNER and s.small(end, "particle", "foreign") is None:
                break
            end += 1
        if s.low(last) == ")" and any(s.low(k) == "(" for k in range(at, last)):
            last += 1
        if every or any(_is_unknown(s, k) for k in range(at, last)):
            runs.append((at, last))
        stop = last
    return runs


def _is_unknown(s: Sight, at: int) -> bool:
    if not s.capitals[at] or at in s.inside or s.is_timed(at):
        return False
    return not s.opens(at) or s.word_class(at) is None or s.is_proper(at)


def _decode(s: Sight, first: int, after: int) -> list[int]:
    """Find the best labels of a run, the words before and after it being no names."""
    columns = _columns()
    kinds = [kind_features(s, k) if 0 <= k < s.size else () for k in range(first - 1, after + 1)]
    best = [
        NEVER if label % 2 == 0 and label else step + score
        for label, (step, score) in enumerate(
            zip(get_model().steps[0], _score(s, first, kinds, 0), strict=True)
        )
    ]
    back: list[list[int]] = []
    for at in range(first + 1, after):
        scores = _score(s, at, kinds, at - first)
        row, pointers = [], []
        for column, score in zip(columns, scores, strict=True):
            values = list(map(add, best, column))
            top = max(values)
            row.append(top + score)
            pointers.append(values.index(top))
        best = row
        back.append(pointers)
    final = list(map(add, best, columns[0]))
    label = final.index(max(final))
    labels = [label]
    for pointers in reversed(back):
        label = pointers[label]
        labels.append(label)
    return labels[::-1]


@cache
def _columns() -> tuple[tuple[int, ...], ...]:
    """Give for each label the weights of the steps that lead to it."""
    return tuple(zip(*get_model().steps, strict=True))


def _score(s: Sight, at: int, kinds: list[tuple[str, ...]], place: int) -> Vector:
    vectors = [_place_vector(*_place(s, at))]
    vectors += [
        _word_vector(s.tokens[at + d].text, d) for d in (-2, -1, 0, 1, 2) if 0 <= at + d < s.size
    ]
    vectors += [_kind_vector(kinds[place + 1 + d], d) for d in (-1, 0, 1) if kinds[place + 1 + d]]
    return _sum(vectors)
