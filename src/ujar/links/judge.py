"""Decides of two statements of two pages whether they are one utterance, and says why.

"Tidak ada bangsa yang mau berunding dengan laras meriam di pelipisnya" and "Bangsa mana yang sudi
berunding dengan moncong meriam menempel di pelipis?", both of Ilka Dorvan on the same day, are one:
the same speaker, four shared concepts, nothing against it. Against it speak another speaker,
another day, another number of the same things, a negation or an opposite on one side only.

It looks at the two statements alone; what speaks for two pages telling one report is given as
`bonus` by `ujar.links.echoes`. Data is read by `ujar.links.concepts`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from ujar.links.concepts import find_concepts, find_opposites, find_swapped
from ujar.links.contrast import find_contrast, find_slot, share_wording
from ujar.links.days import count_days
from ujar.links.names import SPELLING, are_other_sides, holds_in_order, sound_alike
from ujar.links.utterance import share_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.links.concepts import Concepts
    from ujar.links.utterance import Utterance, Voice

END = re.compile(r"(?<=[.!?…])[\"”'’]*\s+(?=\S)")
SENTENCES = 8  # of one statement that are looked at one by one
SENTENCE = 1.8  # the weight of concepts of a sentence that can be told from others
SURE = 0.65  # the score of two sentences by which two quotations are one utterance
ENOUGH = 0.5  # the score from which two statements are one utterance
DOUBTFUL = 0.3  # the score from which the rest of the page may decide
COPIED = 0.8  # the score of the same words
SAME_DAYS = 1  # between two days on which one thing was said: time zones, days of printing
NEAR_DAYS = 5  # between two pages that may tell one occasion
AGAIN_DAYS = 2  # after which who denies something in a few words may have denied it again
SHORT = 60  # letters of such words
FAR_DAYS = 400  # after which even the same words are another occasion
ORDER = 0.2  # what the order of the concepts counts for
NEXT_TO_NOTHING = 3  # concepts that two texts of one matter share by chance
MANY = 12  # concepts of a longer text
FEW = 2.0  # a weight of concepts below which a likeness says little
LITTLE = 0.1
SPOKEN_FOR = 0.6  # the likeness of what a body and its minister say, if it is one utterance
ENOUGH_SAID = 4  # concepts of an utterance that can be told by who said it
SOURCE_BONUS = 0.08
NEGATION = 0.06  # what is taken off where one text denies something and the other nothing
RETOLD_WEIGHT = 2.0  # of the concepts that two translations of one utterance share
RETOLD = 0.1  # where the same concepts stand in other words throughout
SLOT = 0.25  # what is taken off where one frame is filled differently
ALONE = 0.3  # the same where nothing else differs
FRAMED = 8  # concepts from which on it counts for less


class Judgement(msgspec.Struct, frozen=True):
    """What two statements are to each other.

    Attributes:
        score: how alike they are, from 0 to 1; 0 where something speaks against it.
        copied: whether they are the same words.
        reasons: what speaks for it, or against it.
    """

    score: float
    copied: bool
    reasons: tuple[str, ...]


def judge(left: Utterance, right: Utterance, bonus: float = 0.0) -> Judgement:
    """Judge whether two statements are one utterance; the order of the two does not matter."""
    left, right = sorted((left, right), key=lambda u: (u.text, u.voice.label, u.id))
    whole = _judge_whole(left, right, bonus)
    if whole.score >= ENOUGH:
        return whole
    return max((whole, *_judge_sentences(left, right)), key=lambda found: found.score)


def _judge_sentences(left: Utterance, right: Utterance) -> Iterator[Judgement]:
    """Judge the sentences of two quotations: pages quote other parts of one speech."""
    ours, theirs = find_sentences(left.text), find_sentences(right.text)
    if len(ours) == len(theirs) == 1 or not left.voice.person or not right.voice.person:
        return
    for one in ours:
        for other in theirs:
            if not _may_be_one(one[1], other[1]):
                continue
            found = _judge_whole(_cut(left, *one), _cut(right, *other))
            if found.score >= SURE:
                reasons = (*found.reasons, "one sentence of each is the same")
                yield Judgement(found.score - LITTLE, copied=False, reasons=reasons)


def _cut(whole: Utterance, text: str, concepts: Concepts) -> Utterance:
    """Give one sentence of an utterance."""
    return msgspec.structs.replace(whole, text=text, concepts=concepts)


def _may_be_one(one: Concepts, other: Concepts) -> bool:
    """Tell at a glance whether two sentences share much, and say something."""
    if min(one.weight, other.weight) < SENTENCE:
        return False
    shared = sum(weight for word, weight in one.weights.items() if word in other.weights)
    return shared * 2 >= min(one.weight, other.weight)


@lru_cache(maxsize=1 << 13)
def find_sentences(text: str) -> tuple[tuple[str, Concepts], ...]:
    """Cut a text into its first sentences, each with its concepts."""
    cut = [part for part in END.split(text) if part.strip()][:SENTENCES]
    return tuple((part, find_concepts(part)) for part in cut)


def _judge_whole(left: Utterance, right: Utterance, bonus: float = 0.0) -> Judgement:
    voice, strict, against = _compare_voices(left, right)
    if against:
        return _refuse(against)
    if against := _compare_numbers(left.concepts, right.concepts):
        return _refuse(against)
    likeness = compare_words(left, right)
    if likeness < DOUBTFUL:
        return _refuse(f"likeness of words {likeness:.2f}")
    if against := _compare_senses(left, right, likeness):
        return _refuse(against)
    if against := find_contrast(left, right):
        return _refuse(against)
    slot = find_slot(left, right)
    if slot.reason:
        likeness -= ALONE if slot.alone else SLOT * _weigh_slot(left, right)
    if slot.names or likeness < DOUBTFUL:
        return _refuse(slot.reason)
    if against := _compare_days(left, right, likeness):
        return _refuse(against)
    source = share_source(left, right)
    score = likeness + bonus + (SOURCE_BONUS if source else 0.0)
    retold = (
        likeness < ENOUGH
        and not share_wording(left, right)
        and weigh_shared(left.concepts, right.concepts) >= RETOLD_WEIGHT
    )
    score += RETOLD if retold else 0.0
    if left.sources and right.sources and not source:
        score -= SOURCE_BONUS
    if min(left.concepts.weight, right.concepts.weight) < FEW and likeness < COPIED:
        score -= LITTLE
    if bool(left.concepts.negated) != bool(right.concepts.negated):
        score -= NEGATION
    if strict and likeness < _find_least(left, right):
        return _refuse(f"{voice}, and the words differ")
    reasons = [voice, f"likeness of words {likeness:.2f}"]
    if retold:
        reasons.append("no two words side by side are the same")
    if source:
        reasons.append(f"both name {' '.join(source).title()}")
    return Judgement(round(max(min(score, 1.0), 0.0), 3), likeness >= COPIED, tuple(reasons))


def _find_least(left: Utterance, right: Utterance) -> float:
    """Give the likeness that two speakers of one side need.

    One page lays on the army or the state what another lays on the ministry or the minister; two
    people do not speak alike.
    """
    long = min(len(left.concepts.weights), len(right.concepts.weights)) >= ENOUGH_SAID
    return SPOKEN_FOR if long else COPIED


def _weigh_slot(left: Utterance, right: Utterance) -> float:
    """Weigh one place that differs: the more there is besides, the less it tells."""
    return min(1.0, FRAMED / max(len(left.concepts.order), len(right.concepts.order)))


def _refuse(reason: str) -> Judgement:
    return Judgement(0.0, copied=False, reasons=(reason,))


def _compare_voices(left: Utterance, right: Utterance) -> tuple[str, bool, str]:
    """Say how the two speakers agree, whether only the same words will do, or what is against."""
    a, b = left.voice, right.voice
    if not a.name and not b.name:
        return "nobody named on either page", True, ""
    if not a.name or not b.name:
        return "", True, "no speaker on one page"
    if a.anonymous or b.anonymous:
        source = bool(share_source(left, right))
        if left.sources and right.sources and not source:
            return "", False, "an unnamed source that told it to another medium"
        return _compare_unnamed(a, b, source=source)
    if a.person and b.person:
        return ("same speaker", False, "") if are_one(a, b) else ("", False, "other speaker")
    if a.name == b.name:
        return "same speaker", False, ""
    if a.side and a.side == b.side:
        if (a if a.person else b).spokesman:
            return "a body and its spokesman", False, ""
        return "speakers of one side", True, ""
    return "", False, "other speaker"


def is_body(voice: Voice) -> bool:
    """Tell whether a ministry, an army or a government speaks, and nobody in particular."""
    return bool(voice.side) and not voice.person and not voice.anonymous


def _compare_unnamed(a: Voice, b: Voice, *, source: bool) -> tuple[str, bool, str]:
    if a.side and b.side and a.side != b.side:
        return "", False, "other side"
    if a.anonymous and b.anonymous:
        return "unnamed sources of one side", a.side != b.side or not source, ""
    return "", True, "an unnamed source on one page"


def are_one(a: Voice, b: Voice) -> bool:
    """Tell whether two names of people can be one person's, given that they say the same."""
    if a.name != b.name and are_other_sides(a.side, b.side):
        return False
    short, long = sorted((a.name, b.name), key=len)
    if len(short) == 1:
        return sound_alike(short[0], long[-1]) or short[0] == long[0]
    if short[-1] == long[-1] and (short[0] == long[0] or holds_in_order(long, short)):
        return True
    return len(short) == len(long) and all(map(sound_alike, short, long))


def _compare_numbers(a: Concepts, b: Concepts) -> str:
    """Say what is counted differently; the same things must have the same number."""
    if not a.numbers or not b.numbers:
        return ""
    ours: dict[str, set[str]] = {}
    for value, unit in sorted(a.numbers):
        ours.setdefault(unit, set()).add(value)
    theirs: dict[str, set[str]] = {}
    for value, unit in sorted(b.numbers):
        theirs.setdefault(unit, set()).add(value)
    for unit in sorted(ours.keys() & theirs.keys()):
        if not ours[unit] & theirs[unit]:
            counted = f" {unit}" if unit else ""
            pair = f"{min(ours[unit])} and {min(theirs[unit])}"
            return f"other numbers: {pair}{counted}"
    values = {v for v, _ in a.numbers}, {v for v, _ in b.numbers}
    single = len(values[0]) == len(values[1]) == 1
    return "other numbers" if single and a.order == b.order and values[0] != values[1] else ""


def compare_words(left: Utterance, right: Utterance) -> float:
    """Measure how alike two texts are, from 0 to 1: shared concepts, and their order."""
    a, b = left.concepts, right.concepts
    if not a.weight or not b.weight:
        return 0.9 if left.text.strip(" ,.") == right.text.strip(" ,.") else 0.0
    shared = share_concepts(a, b)
    common = sum(min(a.weights[x], b.weights[y]) for x, y in shared)
    words = 0.9 * common / (a.weight + b.weight) + 0.35 * common / min(a.weight, b.weight)
    if words + ORDER < DOUBTFUL:
        return words  # no order of words can make it enough
    same = {y: x for x, y in shared}
    theirs = [same.get(word, word) for word in b.order]
    order = LCSseq.normalized_similarity(a.order, theirs)
    return words + ORDER * order


def weigh_shared(a: Concepts, b: Concepts) -> float:
    """Weigh the concepts that two texts share."""
    return sum(min(a.weights[x], b.weights[y]) for x, y in share_concepts(a, b))


def share_concepts(a: Concepts, b: Concepts) -> list[tuple[str, str]]:
    """Give the concepts of both, as pairs; long words may differ in spelling.

    Of two longer texts that share next to nothing the spelling is not looked into.
    """
    known = b.weights
    shared = [(word, word) for word in a.weights if word in known]
    if len(shared) <= NEXT_TO_NOTHING and len(a.weights) > MANY and len(known) > MANY:
        return shared
    ours = [w for w in a.long if w not in known]
    theirs = [w for w in b.long if w not in a.weights]
    for word in ours:
        for other in theirs:
            if word[0] == other[0] and fuzz.ratio(word, other) >= SPELLING:
                shared.append((word, other))
                theirs.remove(other)
                break
    return shared


def _compare_senses(left: Utterance, right: Utterance, likeness: float) -> str:
    """Say whether one of two texts that are much alike says the opposite of the other."""
    a, b = left.concepts, right.concepts
    if "?" in left.text or "?" in right.text:
        return ""
    opposite = find_opposites(a, b)
    turned = sorted(
        w for w in a.weights.keys() & b.weights.keys() if (w in a.negated) != (w in b.negated)
    )
    flipped = left.denies != right.denies
    if swapped := find_swapped(a, b):
        return f"opposites change places: {swapped[0]}, {swapped[1]}"
    if opposite and not turned and not flipped and likeness >= DOUBTFUL:
        return f"opposites: {opposite[0]}, {opposite[1]}"
    negations = bool(a.negated), bool(b.negated)
    if likeness >= ENOUGH and turned and negations[0] != negations[1] and not flipped:
        return f"negated on one page only: {turned[0]}"
    if flipped and likeness >= ENOUGH and negations[0] == negations[1] and not turned:
        return "denied on one page only"
    return ""


def _compare_days(left: Utterance, right: Utterance, likeness: float) -> str:
    """Say whether the two were said on different occasions."""
    for one, other in ((left, right), (right, left)):
        if one.said and other.day and count_days(other.day, one.said.first) > SAME_DAYS:
            return "said after the other page was out"
    gap = find_gap(left, right)
    if gap is None:
        return ""
    if left.said and right.said:
        if gap > SAME_DAYS:
            return f"said {gap} days apart"
        return ""
    if gap > AGAIN_DAYS and likeness < COPIED and _may_be_again(left, right):
        return f"short, and told {gap} days apart"
    if gap > FAR_DAYS:
        return f"told {gap} days apart"
    if gap > NEAR_DAYS:
        occasion = left.toward != right.toward or (left.within is None) != (right.within is None)
        if likeness < COPIED or occasion or left.kind != "direct" or right.kind != "direct":
            return f"told {gap} days apart"
    return ""


def _may_be_again(left: Utterance, right: Utterance) -> bool:
    """Tell whether two texts are of those that are said again: a short denial or refusal."""
    if min(len(left.text), len(right.text)) >= SHORT:
        return False
    return all(u.denies or u.concepts.negated for u in (left, right))


def find_gap(left: Utterance, right: Utterance) -> int | None:
    """Count the days between two statements; None where a day is missing.

    The day on which something was said is compared where both pages give it, else the days of the
    pages, or the one with the other: a page tells what was said on its day or before.
    """
    if left.said and right.said:
        return max(
            count_days(left.said.last, right.said.first),
            count_days(right.said.last, left.said.first),
            0,
        )
    if left.day is None or right.day is None:
        return None
    for one, other in ((left, right), (right, left)):
        if one.said and other.day is not None:
            return max(count_days(one.said.last, other.day), 0)
    return abs(count_days(left.day, right.day))
