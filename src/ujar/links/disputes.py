"""Finds statements that stand against each other, on one page or on two.

"Karvendia membantah telah menerima surat" stands against "surat itu sudah saya serahkan" of the
other side: a denial whose content is much like what was said. So do two texts much alike of which
one negates what the other says ("pasar dikosongkan", "pasar tidak dikosongkan"). Two speakers of
one side never dispute. What a page itself sets against each other is for its record, counts are for
`ujar.links.counts`. Data is read by `ujar.links.concepts`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from ujar.links.concepts import find_opposites
from ujar.links.copies import hash_word
from ujar.links.days import count_days
from ujar.links.echoes import Pair
from ujar.links.judge import compare_words, share_concepts
from ujar.stems import find_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.links.utterance import Utterance

DENIED = 0.5  # likeness of a denial to what it denies
AGAINST = 0.6  # likeness of two texts of which one says the opposite
SAID_DAYS = 30  # between what is said and its denial
WISHES = frozenset({"akan", "bakal", "harus", "ingin", "agar"})
SKETCH = 5  # hashes of the concepts of one text
GLANCE = 5  # one of how many concepts two texts share that are looked at closely
MOST = 40  # candidates of one denial
LEAST = 2.0  # weight of concepts that two texts must share


def find_disputes(fresh: Iterable[Utterance], known: Iterable[Utterance] = ()) -> list[Pair]:
    """Find statements of two pages of which one denies or negates the other, sorted."""
    fresh_, known_ = list(fresh), list(known)
    numbers = {u.id for u in fresh_}
    every = [*known_, *fresh_]
    index = _Index(every)
    found: dict[tuple[int, int], Pair] = {}
    for utterance in every:
        turned = utterance.denies or utterance.concepts.negated
        if not turned or utterance.concepts.weight < LEAST:
            continue
        for other in index.find(utterance):
            if utterance.id not in numbers and other.id not in numbers:
                continue
            pair = _compare(utterance, other)
            if pair is not None:
                key = (pair.left, pair.right)
                found[key] = max(pair, found.get(key, pair))
    return sorted(found.values())


class _Index:
    """Utterances by their concepts, for denials, and by sketches of their words, for the rest.

    A denial may hold a small part of what it denies, and there are few; of two texts of which one
    negates the other most of the words are the same.
    """

    def __init__(self, utterances: list[Utterance]) -> None:
        self.by_concept: dict[tuple[str, int | None], list[Utterance]] = defaultdict(list)
        self.by_sketch: dict[tuple[object, ...], list[Utterance]] = defaultdict(list)
        for utterance in utterances:
            place = _find_stretch(utterance)
            for concept in utterance.concepts.weights:
                self.by_concept[concept, place].append(utterance)
            for key in make_concept_sketch(utterance):
                self.by_sketch[*key, place].append(utterance)

    def find(self, utterance: Utterance) -> list[Utterance]:
        """Find what a statement may stand against."""
        shared: Counter[int] = Counter()
        others: dict[int, Utterance] = {}
        least = 2 if utterance.denies else 1
        for other in self._find_near(utterance):
            if other.page != utterance.page and not _same_side(utterance, other):
                shared[other.id] += 1
                others[other.id] = other
        best = sorted(shared.items(), key=lambda i: (-i[1], others[i[0]].text, i[0]))[:MOST]
        return [others[number] for number, count in best if count >= least]

    def _find_near(self, utterance: Utterance) -> Iterator[Utterance]:
        place = _find_stretch(utterance)
        places = [None] if place is None else [place - 1, place, place + 1, None]
        if not utterance.denies:
            for key in make_concept_sketch(utterance):
                for at in places:
                    yield from self.by_sketch.get((*key, at), ())
            return
        for concept in sorted(utterance.concepts.weights):
            for at in places:
                yield from self.by_concept.get((concept, at), ())


def _find_stretch(utterance: Utterance) -> int | None:
    return None if utterance.day is None else count_days("1970-01-01", utterance.day) // SAID_DAYS


def make_concept_sketch(utterance: Utterance) -> list[tuple[str, str]]:
    """Give pairs of the concepts of a text that come first by their hashes.

    Two texts of which most concepts are the same share such a pair; two that share a common word
    and little else do not.
    """
    first = sorted(utterance.concepts.weights, key=hash_word)[:SKETCH]
    return list(combinations(first, 2))


def _same_side(a: Utterance, b: Utterance) -> bool:
    if not a.voice.name or not b.voice.name:
        return True
    if a.voice.name == b.voice.name:
        return True
    return not a.voice.side or not b.voice.side or a.voice.side == b.voice.side


def _compare(utterance: Utterance, other: Utterance) -> Pair | None:
    if not _are_near(utterance, other, SAID_DAYS) or not _may_be_like(utterance, other):
        return None
    shared = share_concepts(utterance.concepts, other.concepts)
    weight = sum(utterance.concepts.weights[a] for a, _ in shared)
    if weight < LEAST:
        return None
    likeness = compare_words(utterance, other)
    reason = _find_reason(utterance, other, likeness)
    if reason is None:
        return None
    left, right = sorted((utterance, other), key=lambda u: u.id)
    reasons = (reason, f"likeness of words {likeness:.2f}")
    return Pair("dispute", left.id, right.id, (left.page, right.page), round(likeness, 3), reasons)


def _may_be_like(a: Utterance, b: Utterance) -> bool:
    """Tell at a glance whether two texts can share enough: a fifth of the shorter's concepts."""
    ours, theirs = a.concepts.weights.keys(), b.concepts.weights.keys()
    return len(ours & theirs) * GLANCE >= min(len(ours), len(theirs))


def _find_reason(utterance: Utterance, other: Utterance, likeness: float) -> str | None:
    if utterance.denies and not other.denies and likeness >= DENIED:
        if bool(utterance.concepts.negated) == bool(other.concepts.negated):
            return "denies what the other says"
        return None
    if utterance.denies or other.denies or likeness < AGAINST or "?" in utterance.text + other.text:
        return None
    if _is_wish(utterance) or _is_wish(other):
        return None
    ours, theirs = utterance.concepts, other.concepts
    turned = ours.negated & theirs.weights.keys() - theirs.negated
    if turned and not theirs.negated:
        return f"negates what the other says: {min(turned)}"
    opposite = find_opposites(ours, theirs)
    return "says the opposite" if opposite and not ours.negated and not theirs.negated else None


def _is_wish(utterance: Utterance) -> bool:
    """Tell whether a statement is of what shall be: a refusal does not dispute a demand."""
    return any(word in WISHES for word in find_words(utterance.text))


def _are_near(a: Utterance, b: Utterance, days: int) -> bool:
    if a.day is None or b.day is None:
        return True
    return abs(count_days(a.day, b.day)) <= days
