"""Finds the echoes among statements of many pages: the same utterance, in other words too.

Of pages about one interview, "Uluran tangan kami tidak kami tarik" and "Kami tidak menarik kembali
apa yang sudah kami ulurkan" are one utterance of Mirelle Aband. Candidates are statements of one
speaker within some days that share concepts, and statements of anybody that share their words;
`ujar.links.judge` decides. Two pages that share an utterance are likely to share the next one, so a
pair in doubt is decided by the rest of its pages.

Each pair depends on its two pages alone, so that pages can be linked as they come, in any order.
It reads no data file of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec

from ujar.links.copies import hash_word, make_sketch
from ujar.links.days import count_days
from ujar.links.judge import (
    DOUBTFUL,
    ENOUGH,
    ENOUGH_SAID,
    NEAR_DAYS,
    is_body,
    judge,
    share_concepts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.links.utterance import Utterance

BONUS = 0.12  # for two pages that share an utterance of the same speaker
MOST = 60  # candidates of one statement that are judged
SHARED = 0.22  # the part of the concepts of the shorter text that a candidate must share
SIDE_SKETCH = 4  # concepts by which two speakers of one side find each other
USUAL = 3  # statements of two pages in which a concept of their matter stands
USUAL_PART = 0.25  # the part of all their statements in which it does
LEAST_MORE = 0.9  # the weight of what two statements in doubt must share beside it
SHORT = 8  # concepts up to which one shared concept makes a candidate


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two things of two pages that are one, or stand against each other.

    Attributes:
        kind: "echo", "dispute", "move".
        left: the number of the one, the lower.
        right: the number of the other.
        pages: the numbers of their pages, in the same order.
        score: how sure it is, from 0 to 1.
        reasons: why.
    """

    kind: str
    left: int
    right: int
    pages: tuple[int, int]
    score: float
    reasons: tuple[str, ...]


def find_echoes(fresh: Iterable[Utterance], known: Iterable[Utterance] = ()) -> list[Pair]:
    """Find the pairs of which at least one is fresh, sorted."""
    fresh_, known_ = list(fresh), list(known)
    by_pages: dict[tuple[int, int], list[tuple[Utterance, Utterance]]] = defaultdict(list)
    for a, b in _find_candidates(fresh_, known_):
        left, right = (a, b) if a.id < b.id else (b, a)
        pages = (min(a.page, b.page), max(a.page, b.page))
        by_pages[pages].append((left, right))
    return sorted(pair for some in by_pages.values() for pair in _judge_pages(some))


def _judge_pages(candidates: list[tuple[Utterance, Utterance]]) -> Iterator[Pair]:
    """Judge the candidates of two pages: first each by itself, then those in doubt by the rest."""
    doubtful = []
    blocks: Counter[str | None] = Counter()
    taken: set[int] = set()
    for left, right in candidates:
        found = judge(left, right)
        if found.score >= ENOUGH:
            blocks[left.block] += 1
            taken |= {left.id, right.id}
            yield _make_pair(left, right, found.score, found.reasons)
        elif found.score >= DOUBTFUL:
            doubtful.append((left, right, found))
    usual = _find_usual(candidates) if doubtful else set()
    doubtful.sort(key=lambda c: (-c[2].score, sorted((c[0].text, c[1].text))))
    for left, right, found in doubtful:
        if not blocks[left.block] or {left.id, right.id} & taken:
            continue
        if not _share_more(left, right, usual):
            continue
        score = round(found.score + BONUS, 3)
        if score >= ENOUGH:
            taken |= {left.id, right.id}
            reason = "the pages share other utterances of this speaker"
            yield _make_pair(left, right, score, (*found.reasons, reason))


def _find_usual(candidates: list[tuple[Utterance, Utterance]]) -> set[str]:
    """Find the concepts that stand in much of what two pages say: those of their matter."""
    every = {utterance.id: utterance for pair in candidates for utterance in pair}
    told = Counter(
        concept for utterance in every.values() for concept in utterance.concepts.weights
    )
    least = max(USUAL, USUAL_PART * len(every))
    return {concept for concept, count in told.items() if count >= least}


def _share_more(left: Utterance, right: Utterance, usual: set[str]) -> bool:
    """Tell whether two statements share more than the matter of their pages."""
    shared = share_concepts(left.concepts, right.concepts)
    weights = left.concepts.weights
    return sum(weights[one] for one, _ in shared if one not in usual) >= LEAST_MORE


def _make_pair(left: Utterance, right: Utterance, score: float, reasons: tuple[str, ...]) -> Pair:
    return Pair("echo", left.id, right.id, (left.page, right.page), min(score, 1.0), reasons)


class _Index:
    """Utterances by what a candidate must share: the speaker, a concept, and the days.

    Days are cut into stretches longer than two tellings of one occasion lie apart, so that only
    the next ones have to be looked into. Texts that are nearly the same are found by sketches,
    whatever their days. What has no day is compared with all.
    """

    def __init__(self, undated: bool) -> None:
        self.near: dict[tuple[object, ...], list[Utterance]] = defaultdict(list)
        self.undated = undated

    def add(self, utterance: Utterance) -> None:
        place = _find_stretch(utterance)
        own = _find_side_keys(utterance, body=is_body(utterance.voice))
        for key in (*_find_keys(utterance), *own):
            self.near[*key, place].append(utterance)
            if self.undated:
                self.near[*key, "all"].append(utterance)
        for number in _sketch(utterance):
            self.near["sketch", utterance.block, number].append(utterance)

    def find(self, utterance: Utterance) -> Iterator[Utterance]:
        """Give all that share a key, once for each key that they share."""
        return self._find_near(_find_keys(utterance), utterance)

    def find_side(self, utterance: Utterance) -> Iterator[Utterance]:
        """Give what the other kind of speaker of its side says in some of the same words."""
        keys = _find_side_keys(utterance, body=not is_body(utterance.voice))
        return self._find_near(keys, utterance)

    def _find_near(
        self, keys: Iterator[tuple[str, str]], utterance: Utterance
    ) -> Iterator[Utterance]:
        place = _find_stretch(utterance)
        places = ("all",) if place is None else (place - 1, place, place + 1, None)
        for key in keys:
            for at in places:
                yield from self.near.get((*key, at), ())

    def find_same(self, utterance: Utterance) -> Iterator[Utterance]:
        """Give those whose words are nearly the same."""
        for number in _sketch(utterance):
            yield from self.near.get(("sketch", utterance.block, number), ())


def _find_candidates(
    fresh: list[Utterance], known: list[Utterance]
) -> Iterator[tuple[Utterance, Utterance]]:
    """Give pairs that share enough to be judged, each once, at least one of them fresh."""
    index = _Index(any(_find_stretch(u) is None for u in (*fresh, *known)))
    for utterance in known:
        index.add(utterance)
    for utterance in fresh:
        others: dict[int, Utterance] = {}
        shared: Counter[int] = Counter()
        for other in index.find(utterance):
            shared[other.id] += 1
            others[other.id] = other
        picked = _pick(utterance, shared, others)
        found = {n: others[n] for n, count in picked if _is_enough(utterance, others[n], count)}
        found |= {other.id: other for other in index.find_same(utterance)}
        found |= {other.id: other for other in index.find_side(utterance)}
        for number in sorted(found):
            if found[number].page != utterance.page:
                yield utterance, found[number]
        index.add(utterance)


def _is_enough(utterance: Utterance, other: Utterance, count: int) -> bool:
    return count > 1 or _is_short(utterance) or _is_short(other)


def _pick(
    utterance: Utterance, shared: Counter[int], others: dict[int, Utterance]
) -> list[tuple[int, int]]:
    """Pick the candidates that share most, and none that shares too little to be an echo."""
    size = len(utterance.concepts.weights)
    likely = [
        (number, count)
        for number, count in shared.items()
        if count >= SHARED * min(size, len(others[number].concepts.weights))
    ]
    return sorted(likely, key=lambda item: (-item[1], others[item[0]].text, item[0]))[:MOST]


def _is_short(utterance: Utterance) -> bool:
    return len(utterance.concepts.weights) <= SHORT


def _find_keys(utterance: Utterance) -> Iterator[tuple[str, str]]:
    if utterance.block is None:
        words = sorted(utterance.concepts.weights)
        if words:
            yield "", " ".join(words)
        return
    if not utterance.concepts.weights:
        yield utterance.block, utterance.text.strip(" ,.")
    for concept in utterance.concepts.weights:
        yield utterance.block, concept


def _find_side_keys(utterance: Utterance, *, body: bool) -> Iterator[tuple[str, str]]:
    """Give the keys by which what a body says meets what the people of its side say."""
    voice = utterance.voice
    if not voice.side or voice.anonymous or len(utterance.concepts.weights) < ENOUGH_SAID:
        return
    side = f"{'body' if body else 'person'} {' '.join(voice.side)}"
    for concept in sorted(utterance.concepts.weights, key=hash_word)[:SIDE_SKETCH]:
        yield side, concept


def _find_stretch(utterance: Utterance) -> int | None:
    day = utterance.said.first if utterance.said else utterance.day
    return None if day is None else count_days("1970-01-01", day) // (NEAR_DAYS + 1)


def _sketch(utterance: Utterance) -> tuple[int, ...]:
    """Give the smallest hashes of a text's concepts, of a text that is long enough for it."""
    if _is_short(utterance):
        return ()
    return make_sketch(utterance.concepts.order)
