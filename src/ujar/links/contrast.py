"""Tells what two texts, else much alike, say differently: another unit, name, party or tense.

"berlaku 30 hari" and "berlaku 30 bulan" are two offers; "merebut desa Ostrel" and "merebut desa
Hortal" two villages; in "A menyerahkan daftar kepada B" and "B menyerahkan daftar kepada A" the
parties change places; what "sudah" is and what "akan" be are two things. It weighs no likeness;
units are read from `data/id/measures.csv`.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Measure
from ujar.links.concepts import find_concepts, is_small
from ujar.links.names import fold_state
from ujar.stems import find_words, is_common

if TYPE_CHECKING:
    from ujar.links.utterance import Utterance

FRAME = 0.55  # the part of two texts that is word for word the same in one frame
ALIKE = 0.8  # the same of the words in which two parties can change places
TURNED = 0.9  # the same of what stands between two parties that change places
SPELLING = 84  # per cent of letters in which two spellings of one name agree
FOLK = frozenset({"kami", "kita", "mereka", "saya"})
DONE = frozenset({"sudah", "telah"})
BEHIND = 4  # words behind a mark of tense among which its verb stands
TO_COME = frozenset({"akan", "bakal", "hendak", "mungkin", "barangkali"})


@cache
def _measures() -> dict[str, str]:
    return {row.form: row.kind for row in get_lexicon().rows(Measure)}


@lru_cache(maxsize=1 << 13)
def _find_words(text: str) -> list[str]:
    """Give the words of a text, which is looked at several times for each other one."""
    return find_words(text)


def find_contrast(left: Utterance, right: Utterance) -> str:
    """Say what makes two texts two, however alike they are; empty where nothing does."""
    ours, theirs = _find_words(left.text), _find_words(right.text)
    return (
        _compare_units(left, right)
        or _compare_tenses(ours, theirs)
        or _compare_parties(left.text, right.text, ours, theirs)
    )


def _compare_units(left: Utterance, right: Utterance) -> str:
    kinds = _measures()
    a, b = left.concepts.numbers, right.concepts.numbers
    for value, unit in sorted(a - b):
        for other, measure in sorted(b - a):
            if value == other and unit != measure and kinds.get(unit, 0) == kinds.get(measure, 1):
                return f"other units: {value} {unit} and {measure}"
    return ""


def _compare_tenses(ours: list[str], theirs: list[str]) -> str:
    """Say what is done on one page and yet to come on the other: the same word behind either."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if DONE.isdisjoint(one) or TO_COME.isdisjoint(other):
            continue
        done, to_come = _find_marked(one, DONE), _find_marked(other, TO_COME)
        if both := sorted(done.keys() & to_come.keys()):
            return f"done on one page, to come on the other: {to_come[both[0]]}"
    return ""


def _find_marked(words: list[str], marks: frozenset[str]) -> dict[str, str]:
    """Give the concept behind each mark of a tense, with the mark."""
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        if word in marks:
            behind = find_concepts(" ".join(words[at + 1 : at + 1 + BEHIND])).order
            if behind:
                found.setdefault(behind[0], word)
    return found


def _compare_parties(one: str, other: str, ours: list[str], theirs: list[str]) -> str:
    """Say whether two parties change places in texts that are the same but for them."""
    if len(set(ours) & set(theirs)) < ALIKE * max(len(set(ours)), len(set(theirs))):
        return ""
    names = find_names(one) | find_names(other) | FOLK
    first = list(dict.fromkeys(word for word in ours if word in names))
    second = list(dict.fromkeys(word for word in theirs if word in names))
    if len(first) < 2 or first == second or set(first) != set(second):  # noqa: PLR2004 - parties
        return ""
    rest = ([w for w in words if w not in names] for words in (ours, theirs))
    if LCSseq.normalized_similarity(*rest) < TURNED:
        return ""
    return f"the parties change places: {first[0]}, {second[0]}"


def find_names(text: str) -> set[str]:
    """Find the words of a text that are written as names, in lower case.

    The first word has a capital whatever it is, so that it counts only if it is no common word.
    """
    found = set()
    for place, match in enumerate(re.finditer(r"[^\W\d_][\w'’-]*", text)):
        word = match[0]
        if word[0].isupper() and (place or not is_common(word.casefold())):
            found.add(word.casefold())
    return found


class Slot(NamedTuple):
    """A place where two texts in one frame say something else.

    Attributes:
        reason: what differs; empty where nothing does.
        names: whether it is two names.
        alone: whether the texts are word for word the same but for it.
    """

    reason: str = ""
    names: bool = False
    alone: bool = False


def find_slot(left: Utterance, right: Utterance) -> Slot:
    """Find a place where two texts, else word for word the same, say something else.

    A second translator changes words and order everywhere; "akan bertemu utusan" and "akan bertemu
    gubernur" differ in one place, and there in what they are about.
    """
    ours, theirs = _find_words(left.text), _find_words(right.text)
    if LCSseq.normalized_similarity(ours, theirs) < FRAME:
        return Slot()
    known_a, known_b = left.concepts.weights, right.concepts.weights
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    for tag, a, b, c, d in blocks:
        if tag != "replace":
            continue
        one = [w for w in find_concepts(" ".join(ours[a:b])).order if w not in known_b]
        other = [w for w in find_concepts(" ".join(theirs[c:d])).order if w not in known_a]
        if one and other:
            own = set(ours[a:b]) & find_names(left.text)
            strange = set(theirs[c:d]) & find_names(right.text)
            alone = sum(1 for block in blocks if block[0] != "equal") == 1
            names = _are_other_names(own, strange)
            return Slot(f"the same but for {one[0]} and {other[0]}", names, alone)
    return Slot()


def share_wording(left: Utterance, right: Utterance) -> bool:
    """Tell whether two words stand side by side in both texts, one of them more than a small word.

    Who says another thing of one matter repeats such pairs; a second translator hardly does.
    """
    ours, theirs = (_find_word_pairs(_find_words(u.text)) for u in (left, right))
    return not ours.isdisjoint(theirs)


def _find_word_pairs(words: list[str]) -> set[tuple[str, str]]:
    return {pair for pair in pairwise(words) if not (is_small(pair[0]) and is_small(pair[1]))}


def _are_other_names(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two places name two things; a capital stands for its state."""
    if not ours or not theirs:
        return False
    return not any(
        fold_state(a) == fold_state(b) or fuzz.ratio(a, b) >= SPELLING for a in ours for b in theirs
    )
