"""Tags runs of capitals as names of people, bodies and places with a small trained model.

In `kata Ana Berg di Strelsau` it tags "Ana Berg" PER and "Strelsau" LOC. The model is a linear
chain over features of single words and of what the gazetteer sees at them; only runs of capitals
that hold a word no table knows are tagged, everything else counts as no name.

The weights of a feature for all labels are packed into one integer, so that a sum of them is one
addition; each sum is raised by the same number, which changes no comparison.

What a run means for the article is for the readers of phrases. The features are those of
`ujar.entities.model`.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from operator import add
from struct import Struct
from typing import TYPE_CHECKING

from ujar.entities.model import (
    FARTHEST,
    LABELS,
    SIZE,
    WEIGHED,
    get_model,
    kind_features,
    place_names,
    place_of,
    word_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.entities.phrase import Sight

INNER = frozenset({".", "(", ")", "-", "&", "/", ",", "dan", "'", "’"})
LONGEST_RUN = 40
MOST_WORDS = 40_000
OPENING = "\n"  # marks a run that opens its sentence
FIELDS = Struct(f"<{SIZE}I")
FIELD = 32  # bits of a weight
RAISED = 1 << 20  # added to each sum, so that no field is negative
IMPOSSIBLE = -(1 << 40)
INSIDE = range(2, SIZE, 2)  # labels that go on with a name
NOWHERE = (0,) * len(WEIGHED)


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
    for at in compress(range(s.size), capitals):
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
        if last < s.size and lows[last] == ")" and "(" in lows[at:last]:
            last += 1
        if every or _holds_unknown(s, at, last):
            runs.append((at, last))
        stop = last
    return runs


def _holds_unknown(s: Sight, first: int, after: int) -> bool:
    """Tell whether a word of a run is in no table and no time, nor a common word that opens it."""
    capitals, inside, timed = s.capitals, s.inside, s.timed
    for at in range(first, after):
        if not capitals[at] or at in inside or at in timed:
            continue
        if not s.opens(at) or s.word_class(at) is None or s.is_proper(at):
            return True
    return False


def _decode(s: Sight, first: int, after: int) -> list[int]:
    """Find the best labels of a run, the words before and after it being no names.

    An inner label follows its own kind alone, so that only two steps lead to it.
    """
    starts, columns, inner = _steps()
    scores = _score(s, first, after)
    best = list(map(add, starts, scores[0]))
    ways = [best]
    for score in scores[1:]:
        row = [0] * SIZE
        for label, column in columns:
            row[label] = max(map(add, best, column)) + score[label]
        for label, opening, going in inner:
            row[label] = max(best[label - 1] + opening, best[label] + going) + score[label]
        best = row
        ways.append(best)
    label = 0  # of the word behind the run
    labels = []
    for best in ways[::-1]:
        values = list(map(add, best, _step_to(label)))
        label = values.index(max(values))
        labels.append(label)
    return labels[::-1]


@cache
def _steps() -> tuple[
    tuple[int, ...], tuple[tuple[int, tuple[int, ...]], ...], tuple[tuple[int, int, int], ...]
]:
    """Give the weights of steps: from the start, to each outer label, to each inner one."""
    steps = get_model().steps
    starts = tuple(IMPOSSIBLE if n in INSIDE else step for n, step in enumerate(steps[0]))
    columns = tuple((n, _step_to(n)) for n in range(SIZE) if n not in INSIDE)
    return starts, columns, tuple((n, steps[n - 1][n], steps[n][n]) for n in INSIDE)


@cache
def _step_to(label: int) -> tuple[int, ...]:
    """Give the weights of the steps that lead to a label, from each label."""
    column = [row[label] for row in get_model().steps]
    if label in INSIDE:
        column = [w if n in (label - 1, label) else IMPOSSIBLE for n, w in enumerate(column)]
    return tuple(column)


def _score(s: Sight, first: int, after: int) -> list[tuple[int, ...]]:
    """Give the weights of each label at each token of a run."""
    low, high = first - FARTHEST, after + FARTHEST
    words = [_WORDS[text] for text in s.texts[max(0, low) : high]]
    words = [NOWHERE] * -low + words + [NOWHERE] * (high - s.size)
    kinds = [
        _kind_weights(kind_features(s, k))
        if 0 <= k < s.size and (s.kinds[k] or k in s.inside)
        else NOWHERE
        for k in range(first - 1, after + 1)
    ]
    plain, inside = _place_weight((), None), range(FARTHEST, s.size - FARTHEST)
    found = []
    for n in range(after - first):
        at = first + n
        inner = at in inside and not s.opens(at)
        total = plain if inner else _place_weight(*place_of(s, at))
        total += words[n][0] + words[n + 1][1] + words[n + 2][2] + words[n + 3][3] + words[n + 4][4]
        total += kinds[n][1] + kinds[n + 1][2] + kinds[n + 2][3]
        found.append(FIELDS.unpack(total.to_bytes(FIELDS.size, "little")))
    return found


@cache
def _weights() -> dict[str, int]:
    """Give the weights of each feature, those of all labels packed into one integer."""
    return {name: _pack(weights) for name, weights in get_model().weights.items()}


@cache
def _rows() -> dict[str, tuple[int, ...]]:
    """Give the weights of each feature of a word, one for each place of the word."""
    weights = _weights()
    names = dict.fromkeys(name.partition(":")[2] for name in weights)
    return {name: tuple(weights.get(f"{d}:{name}", 0) for d in WEIGHED) for name in names}


def _add_up(names: Iterable[str]) -> tuple[int, ...]:
    """Add up the weights of some features of a word, one sum for each place of the word."""
    table = _rows()
    rows = [row for name in names if (row := table.get(name)) is not None]
    return tuple(map(sum, zip(*rows, strict=True))) if rows else NOWHERE


def _pack(weights: list[int]) -> int:
    return sum(weight << FIELD * label for label, weight in enumerate(weights))


class Words(dict[str, tuple[int, ...]]):
    """The weights that a word gives to others, from two places before them to two behind."""

    def __missing__(self, text: str) -> tuple[int, ...]:
        """Weigh a word, and keep it while there is room."""
        found = _add_up(word_names(text, get_model().codes))
        if len(self) < MOST_WORDS:
            self[text] = found
        return found


_WORDS = Words()


@cache
def _kind_weights(kinds: tuple[str, ...]) -> tuple[int, ...]:
    """Give the weights that what the gazetteer sees at a word gives to others, as `Words` does."""
    return _add_up(kinds)


@cache
def _place_weight(edges: tuple[int, ...], opening: str | None) -> int:
    """Give the weight of a place in the sentence, raised so that no sum is below nought."""
    weights = _weights()
    return _pack([RAISED] * SIZE) + sum(weights.get(n, 0) for n in place_names(edges, opening))
