"""Tags runs of capitals as names of people, bodies and places with a small trained model.

In `kata Ana Berg di Strelsau` it tags "Ana Berg" PER and "Strelsau" LOC. The model is a linear
chain over features of single words and of what the gazetteer sees at them; only runs of capitals
that hold a word no table knows are tagged, everything else counts as no name.

The weights of a word for all labels are packed into one integer, so that a sum of them is one
addition; each field is raised by the same number, which changes no comparison.

What a run means for the article is for the readers of phrases. The features are those of
`ujar.entities.model`.
"""

from __future__ import annotations

from functools import cache
from operator import add
from struct import Struct
from typing import TYPE_CHECKING

from ujar.entities.model import (
    FARTHEST,
    LABELS,
    NEVER,
    SIZE,
    get_model,
    kind_features,
    place_names,
    place_of,
    word_features,
)

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

INNER = frozenset({".", "(", ")", "-", "&", "/", ",", "dan", "'", "’"})
LONGEST_RUN = 40
MOST_WORDS = 200_000
OPENING = "\n"  # marks a run that opens its sentence
FIELDS = Struct(f"<{SIZE}I")
RAISED = 1 << 20  # added to each weight, so that no field is negative
DISTANCES = (-2, -1, 0, 1, 2)


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
            elif lows[end] not in INNER and not (
                s.kinds[end].smalls and s.small(end, "particle", "foreign")
            ):
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
    """Find the best labels of a run, the words before and after it being no names.

    An inner label follows its own kind alone, so that only two steps lead to it.
    """
    starts, columns, inner = _steps()
    scores = _score(s, first, after)
    best = [
        NEVER if label % 2 == 0 and label else step + score
        for label, (step, score) in enumerate(zip(starts, scores[0], strict=True))
    ]
    back: list[list[int]] = []
    for score in scores[1:]:
        row, pointers = [0] * SIZE, [0] * SIZE
        for label, column in columns:
            values = list(map(add, best, column))
            top = max(values)
            row[label], pointers[label] = top + score[label], values.index(top)
        for label, opening, going in inner:
            one, other = best[label - 1] + opening, best[label] + going
            if one >= other:
                row[label], pointers[label] = one + score[label], label - 1
            else:
                row[label], pointers[label] = other + score[label], label
        best = row
        back.append(pointers)
    final = list(map(add, best, columns[0][1]))
    label = final.index(max(final))
    labels = [label]
    for pointers in reversed(back):
        label = pointers[label]
        labels.append(label)
    return labels[::-1]


@cache
def _steps() -> tuple[
    list[int], tuple[tuple[int, tuple[int, ...]], ...], tuple[tuple[int, int, int], ...]
]:
    """Give the weights of steps: from the start, to each outer label, to each inner one."""
    steps = get_model().steps
    outer = [0, *range(1, SIZE, 2)]
    columns = tuple((label, tuple(row[label] for row in steps)) for label in outer)
    inner = tuple((n, steps[n - 1][n], steps[n][n]) for n in range(2, SIZE, 2))
    return steps[0], columns, inner


def _score(s: Sight, first: int, after: int) -> list[tuple[int, ...]]:
    """Give the weights of each label at each token of a run."""
    texts = [t.text for t in s.tokens[max(0, first - 2) : after + 2]]
    shift = first - max(0, first - 2)
    kinds = [kind_features(s, k) if 0 <= k < s.size else () for k in range(first - 1, after + 1)]
    found = []
    for n in range(after - first):
        at = first + n
        total = _place_weight(*place_of(s, at))
        low = max(-2, -at)
        for d in range(low, min(3, s.size - at)):
            text = texts[shift + n + d]
            weight = _WORDS[d].get(text)
            total += weight if weight is not None else _word_weight(text, d)
        for d in (-1, 0, 1):
            if kinds[n + 1 + d]:
                total += _kind_weight(kinds[n + 1 + d], d)
        found.append(FIELDS.unpack(total.to_bytes(FIELDS.size, "little")))
    return found


_WORDS: dict[int, dict[str, int]] = {d: {} for d in DISTANCES}


def _word_weight(text: str, distance: int) -> int:
    found = _pack(word_features(text, distance, get_model().codes))
    if len(_WORDS[distance]) < MOST_WORDS // len(DISTANCES):
        _WORDS[distance][text] = found
    return found


@cache
def _kind_weight(kinds: tuple[str, ...], distance: int) -> int:
    return _pack([f"{distance}:{kind}" for kind in kinds])


@cache
def _place_weight(edges: tuple[int, ...], opening: str | None) -> int:
    return _pack(place_names(edges, opening))


def _pack(names: list[str]) -> int:
    """Add up the weights of some features, a field of an integer for each label."""
    weights = get_model().weights
    known = [weights[n] for n in names if n in weights]
    totals = map(sum, zip(*known, strict=True)) if known else (0,) * SIZE
    return int.from_bytes(FIELDS.pack(*(RAISED + total for total in totals)), "little")
