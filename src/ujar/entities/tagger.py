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
from typing import TYPE_CHECKING, NamedTuple

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

    from ujar.article.forms import Form
    from ujar.entities.phrase import Sight

INNER = frozenset({".", "(", ")", "-", "&", "/", ",", "dan", "'", "’"})
LONGEST_RUN = 40
OPENING = "\n"  # marks a run that opens its sentence
FIELDS = Struct(f"<{SIZE}I")
FIELD = 32  # bits of a weight
RAISED = 1 << 20  # added to each sum, so that no field is negative
IMPOSSIBLE = -(1 << 40)
INSIDE = range(2, SIZE, 2)  # labels that go on with a name
NOWHERE = (0,) * len(WEIGHED)
UNSURE = -1


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

    An inner label follows its own kind alone, so that only two steps lead to it. To an outer one
    most often all lead from the best label before it, so far is that ahead of the others.
    """
    steps = _steps()
    to_none, to_person, to_body, to_place = steps.outer
    (open_2, go_2), (open_4, go_4), (open_6, go_6) = steps.inner
    scores = _score(s, first, after)
    best = list(map(add, steps.first, scores[0]))
    ways = []
    for s0, s1, s2, s3, s4, s5, s6 in scores[1:]:
        *_, third, second, top = sorted(best)
        lead = best.index(top)
        n0, n1, n3, n5, ahead = steps.leads[lead]
        ways.append((best, lead if top > second + ahead else UNSURE))
        _, b1, b2, b3, b4, b5, b6 = best
        if top <= second + ahead:
            if second < top > third + ahead:  # it is one of two
                gap = top - second
                m0, m1, m3, m5, _ = steps.leads[best.index(second)]
                n0, n1, n3, n5 = (
                    max(n0, m0 - gap),
                    max(n1, m1 - gap),
                    max(n3, m3 - gap),
                    max(n5, m5 - gap),
                )
            else:
                n0, n1 = max(map(add, best, to_none)), max(map(add, best, to_person))
                n3, n5, top = max(map(add, best, to_body)), max(map(add, best, to_place)), 0
        b1, b2, b3, b4, b5, b6 = (
            b1 + open_2,
            b2 + go_2,
            b3 + open_4,
            b4 + go_4,
            b5 + open_6,
            b6 + go_6,
        )
        best = [
            top + n0 + s0,
            top + n1 + s1,
            (b1 if b1 > b2 else b2) + s2,  # noqa: FURB136 - a call takes longer
            top + n3 + s3,
            (b3 if b3 > b4 else b4) + s4,  # noqa: FURB136
            top + n5 + s5,
            (b5 if b5 > b6 else b6) + s6,  # noqa: FURB136
        ]
    ways.append((best, UNSURE))
    return _walk_back(ways, steps)


def _walk_back(ways: list[tuple[list[int], int]], steps: Steps) -> list[int]:
    """Give the labels that lead to no name behind a run, from how well each does at each word."""
    label = 0  # of the word behind the run
    labels = []
    for best, lead in ways[::-1]:
        if label in INSIDE:
            opening, going = steps.inner[label // 2 - 1]
            label -= best[label - 1] + opening >= best[label] + going
        elif lead != UNSURE:
            label = lead
        else:
            values = list(map(add, best, steps.outer[(label + 1) // 2]))
            label = values.index(max(values))
        labels.append(label)
    return labels[::-1]


class Steps(NamedTuple):
    """The weights of steps: from the start, to each outer label, and to each inner one.

    `outer` has those from each label, `inner` those from the opening and from the inner label of
    the same kind. `leads` has those to the outer labels from each label, and by how much that has
    to be ahead of all others so that none of them is better.
    """

    first: tuple[int, ...]
    outer: tuple[tuple[int, ...], ...]
    inner: tuple[tuple[int, int], ...]
    leads: tuple[tuple[int, ...], ...]


@cache
def _steps() -> Steps:
    steps = get_model().steps
    outer = [n for n in range(SIZE) if n not in INSIDE]
    return Steps(
        tuple(IMPOSSIBLE if n in INSIDE else step for n, step in enumerate(steps[0])),
        tuple(tuple(row[n] for row in steps) for n in outer),
        tuple((steps[n - 1][n], steps[n][n]) for n in INSIDE),
        tuple(
            (*[row[n] for n in outer], max(r[n] - row[n] for r in steps for n in outer))
            for row in steps
        ),
    )


def _score(s: Sight, first: int, after: int) -> list[tuple[int, ...]]:
    """Give the weights of each label at each token of a run."""
    low, high = first - FARTHEST, after + FARTHEST
    words = [form.weights or _weigh(form) for form in s.forms[max(0, low) : high]]
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


def _weigh(form: Form) -> tuple[int, ...]:
    """Give the weights that a word gives to others, from two places before them to two behind."""
    form.weights = _add_up(word_names(form.text, get_model().codes))
    return form.weights


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


@cache
def _kind_weights(kinds: tuple[str, ...]) -> tuple[int, ...]:
    """Give the weights that what the gazetteer sees at a word gives to others, as `Words` does."""
    return _add_up(kinds)


@cache
def _place_weight(edges: tuple[int, ...], opening: str | None) -> int:
    """Give the weight of a place in the sentence, raised so that no sum is below nought."""
    weights = _weights()
    return _pack([RAISED] * SIZE) + sum(weights.get(n, 0) for n in place_names(edges, opening))
