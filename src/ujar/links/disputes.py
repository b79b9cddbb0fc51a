"""Finds statements that stand against each other, on one page or on two.

"Karvendia membantah telah menerima surat" stands against "surat itu sudah saya serahkan" of the
other side: a denial whose content is much like what was said. So do two texts much alike of which
one negates what the other says ("pasar dikosongkan", "pasar tidak dikosongkan"). Two speakers of
one side never dispute. Counts are for `ujar.links.counts`. Data is read by `ujar.links.concepts`,
and from `data/id/converses.csv`: who denies that a letter was received denies its sending.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Converse
from ujar.links.concepts import find_opposites, fold_concept
from ujar.links.copies import hash_word
from ujar.links.days import count_days
from ujar.links.echoes import Pair
from ujar.links.judge import compare_words, share_concepts
from ujar.links.names import find_side, fold_state
from ujar.stems import find_words, stem_token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.links.utterance import Utterance, Voice
    from ujar.records import Record

DENIED = 0.5  # likeness of a denial to what it denies
SAME_EVENT = 0.4  # the same where both tell one event
AGAINST = 0.6  # likeness of two texts of which one says the opposite
SAID_DAYS = 30  # between what is said and its denial
WISHES = frozenset({"akan", "bakal", "harus", "ingin", "agar"})
SKETCH = 5  # hashes of the concepts of one text
GLANCE = 5  # one of how many concepts two texts share that are looked at closely
MOST = 40  # candidates of one denial
LEAST_DENIED = 2.5  # the same for a denial of what may be another event
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
    negates the other most of the words are the same. No denial stands here, and by a sketch none
    that negates anything: nobody denies those.
    """

    def __init__(self, utterances: list[Utterance]) -> None:
        self.by_concept: dict[tuple[str, int | None], list[Utterance]] = defaultdict(list)
        self.by_sketch: dict[tuple[object, ...], list[Utterance]] = defaultdict(list)
        denied = any(utterance.denies or _negates_event(utterance) for utterance in utterances)
        for utterance in utterances:
            if utterance.denies:
                continue
            place = _find_stretch(utterance)
            for concept in utterance.concepts.weights if denied else ():
                self.by_concept[concept, place].append(utterance)
            for key in () if utterance.concepts.negated else make_concept_sketch(utterance):
                self.by_sketch[*key, place].append(utterance)

    def find(self, utterance: Utterance) -> list[Utterance]:
        """Find what a statement may stand against."""
        shared: Counter[int] = Counter()
        others: dict[int, Utterance] = {}
        least = 2 if utterance.denies else 1
        for other in self._find_near(utterance):
            shared[other.id] += 1
            others[other.id] = other
        found = [
            (number, count)
            for number, count in shared.items()
            if count >= least and _may_dispute(utterance, others[number])
        ]
        if len(found) > MOST:
            found = sorted(found, key=lambda i: (-i[1], others[i[0]].text, i[0]))[:MOST]
        return [others[number] for number, _ in found]

    def _find_near(self, utterance: Utterance) -> Iterator[Utterance]:
        place = _find_stretch(utterance)
        places = [None] if place is None else [place - 1, place, place + 1, None]
        if not utterance.denies and not _negates_event(utterance):
            for key in make_concept_sketch(utterance):
                for at in places:
                    yield from self.by_sketch.get((*key, at), ())
            return
        for concept in sorted(utterance.concepts.weights):
            for at in places:
                yield from self.by_concept.get((concept, at), ())


def find_own_disputes(record: Record) -> Iterator[tuple[str, str]]:
    """Find the statements that a page itself sets against each other, by their ids.

    They are those of its record, and those of a move and of who gives another account of it. A
    denial that answers another move gives no account of this one.
    """
    for stmt in record.statements:
        for other in stmt.disputed_by:
            yield stmt.id, other
    sides = {e.id: find_side(e) or (e.id,) for e in record.entities}
    speakers = {stmt.id: sides.get(stmt.speaker or "") for stmt in record.statements}
    answers = {
        key: move.in_reply_to
        for move in record.moves
        if move.type == "DENY"
        for key in move.statements
    }
    for move in record.moves:
        for other in move.disputed_by:
            if answers.get(other, move.id) != move.id:
                continue
            for key in move.statements:
                if speakers.get(key) and speakers.get(other) not in {None, speakers[key]}:
                    yield key, other


def _may_dispute(utterance: Utterance, other: Utterance) -> bool:
    """Tell whether two statements can stand against each other, by negations, pages and sides.

    Of one page only a denial is compared, or that an event was: what its writer sets side by side
    needs no negation.
    """
    near = utterance.page == other.page
    turned = utterance.denies or _negates_event(utterance)
    if near and (not turned or utterance.within):
        return False
    ours, theirs = utterance.concepts.negated, other.concepts.negated
    if utterance.denies and bool(ours) != bool(theirs):
        return False
    if not utterance.denies and ours.isdisjoint(other.concepts.weights.keys()):
        events = _negates_event(utterance)
        if not events or theirs or events.isdisjoint(_find_events(other).values()):
            return False
    return not _same_side(utterance, other)


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
    ours, theirs = _find_side(a.voice), _find_side(b.voice)
    return not ours or not theirs or ours == theirs


def _find_side(voice: Voice) -> tuple[str, ...]:
    """Give the side of a speaker; one that is named and has none stands for itself."""
    return voice.side or (() if voice.anonymous else fold_state(voice.label))


def _compare(utterance: Utterance, other: Utterance) -> Pair | None:
    if not _are_near(utterance, other, SAID_DAYS) or not _may_be_like(utterance, other):
        return None
    if (utterance.denies or _negates_event(utterance)) and not other.denies:
        utterance, other = _turn(utterance), _turn(other)
    shared = share_concepts(utterance.concepts, other.concepts)
    weight = sum(utterance.concepts.weights[a] for a, _ in shared)
    denied = utterance.denies and not _share_event(utterance, other)
    if weight < (LEAST_DENIED if denied else LEAST):
        return None
    likeness = compare_words(utterance, other)
    reason = _find_reason(utterance, other, likeness)
    if reason is None:
        return None
    left, right = sorted((utterance, other), key=lambda u: u.id)
    reasons = (reason, f"likeness of words {likeness:.2f}")
    return Pair("dispute", left.id, right.id, (left.page, right.page), round(likeness, 3), reasons)


@cache
def _converses() -> dict[str, str]:
    """Give for each verb the one by which its event is called."""
    rows = get_lexicon().rows(Converse)
    return {word: row.form for row in rows for word in (row.form, *row.words)}


def _find_events(utterance: Utterance) -> dict[str, str]:
    """Find the verbs of a text that tell an event from one of two ends, as concepts."""
    return _find_events_in(utterance.text)


@lru_cache(maxsize=1 << 13)
def _find_events_in(text: str) -> dict[str, str]:
    verbs = _converses()
    found = (word for word in find_words(text) if word in verbs)
    return {_find_concept(word): _find_concept(verbs[word]) for word in found}


def _find_concept(word: str) -> str:
    return fold_concept(stem_token(word))


def _negates_event(utterance: Utterance) -> set[str]:
    """Give the events, by the verbs of one end, of which a text says that they were not."""
    negated = utterance.concepts.negated
    if not negated:
        return set()
    events = _find_events(utterance)
    return {head for word, head in events.items() if word in negated}


def _turn(utterance: Utterance) -> Utterance:
    """Tell an utterance from one end: who denies that a letter was received denies its sending."""
    heads = _find_events(utterance)
    known = utterance.concepts
    if all(head == word for word, head in heads.items()):
        return utterance
    weights = {heads.get(word, word): weight for word, weight in known.weights.items()}
    concepts = msgspec.structs.replace(
        known,
        weights=weights,
        order=tuple(heads.get(word, word) for word in known.order),
        negated=frozenset(heads.get(word, word) for word in known.negated),
        weight=sum(weights.values()),
        long=tuple(heads.get(word, word) for word in known.long),
    )
    return msgspec.structs.replace(utterance, concepts=concepts)


def _may_be_like(a: Utterance, b: Utterance) -> bool:
    """Tell at a glance whether two texts can share enough: a fifth of the shorter's concepts."""
    ours, theirs = a.concepts.weights.keys(), b.concepts.weights.keys()
    return len(ours & theirs) * GLANCE >= min(len(ours), len(theirs))


def _find_reason(utterance: Utterance, other: Utterance, likeness: float) -> str | None:
    enough = SAME_EVENT if _share_event(utterance, other) else DENIED
    if utterance.denies and not other.denies and likeness >= enough:
        if bool(utterance.concepts.negated) == bool(other.concepts.negated):
            return "denies what the other says"
        return None
    against = (
        SAME_EVENT if _negates_event(utterance) and _share_event(utterance, other) else AGAINST
    )
    if utterance.denies or other.denies or likeness < against or "?" in utterance.text + other.text:
        return None
    if _is_wish(utterance) or _is_wish(other):
        return None
    ours, theirs = utterance.concepts, other.concepts
    turned = ours.negated & theirs.weights.keys() - theirs.negated
    if turned and not theirs.negated:
        return f"negates what the other says: {min(turned)}"
    opposite = find_opposites(ours, theirs)
    return "says the opposite" if opposite and not ours.negated and not theirs.negated else None


def _share_event(denial: Utterance, other: Utterance) -> bool:
    """Tell whether two texts tell one event that can be told from both its ends."""
    return bool(set(_find_events(denial).values()) & set(_find_events(other).values()))


def _is_wish(utterance: Utterance) -> bool:
    """Tell whether a statement is of what shall be: a refusal does not dispute a demand."""
    return any(word in WISHES for word in find_words(utterance.text))


def _are_near(a: Utterance, b: Utterance, days: int) -> bool:
    if a.day is None or b.day is None:
        return True
    return abs(count_days(a.day, b.day)) <= days
