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

from ujar.links.judge import DOUBTFUL, ENOUGH, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.links.utterance import Utterance

BONUS = 0.12  # for two pages that share an utterance of the same speaker
MOST = 60  # candidates of one statement that are judged
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
    for left, right in sorted(candidates, key=lambda c: (c[0].id, c[1].id)):
        found = judge(left, right)
        if found.score >= ENOUGH:
            blocks[left.block] += 1
            taken |= {left.id, right.id}
            yield _make_pair(left, right, found.score, found.reasons)
        elif found.score >= DOUBTFUL:
            doubtful.append((left, right, found))
    doubtful.sort(key=lambda c: (-c[2].score, c[0].id, c[1].id))
    for left, right, found in doubtful:
        if not blocks[left.block] or {left.id, right.id} & taken:
            continue
        score = round(found.score + BONUS, 3)
        if score >= ENOUGH:
            taken |= {left.id, right.id}
            reason = "the pages share other utterances of this speaker"
            yield _make_pair(left, right, score, (*found.reasons, reason))


def _make_pair(left: Utterance, right: Utterance, score: float, reasons: tuple[str, ...]) -> Pair:
    return Pair("echo", left.id, right.id, (left.page, right.page), min(score, 1.0), reasons)


def _find_candidates(
    fresh: list[Utterance], known: list[Utterance]
) -> Iterator[tuple[Utterance, Utterance]]:
    """Give pairs that share enough to be judged, each once, at least one of them fresh."""
    index: dict[tuple[str, str], list[Utterance]] = defaultdict(list)
    for utterance in known:
        for key in _find_keys(utterance):
            index[key].append(utterance)
    for utterance in fresh:
        shared: Counter[int] = Counter()
        others: dict[int, Utterance] = {}
        keys = list(_find_keys(utterance))
        for key in keys:
            for other in index[key]:
                if other.page != utterance.page:
                    shared[other.id] += 1
                    others[other.id] = other
        few = len(utterance.concepts.weights) <= SHORT
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        for number, count in best:
            other = others[number]
            if count > 1 or few or len(other.concepts.weights) <= SHORT:
                yield utterance, other
        for key in keys:
            index[key].append(utterance)


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
