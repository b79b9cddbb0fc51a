"""Guesses from the words around a phrase whether it is a subject, and what stands in quotes.

In `Surat Berg tiba saat Hentzau mengatakan ...` the subject is Hentzau; Berg only owns the letter.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.entities.cues import bare_cues, verb_cues
from ujar.entities.words import CLITIC, is_verb
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Modifier

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase, Sight

OPEN, CLOSE, EVEN = "“«", "”»", '"'
MARKS = frozenset((*OPEN, *CLOSE, EVEN))
NONE: frozenset[int] = frozenset()
BY, PASSIVE = "oleh", "di"


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(r.form for r in get_lexicon().rows(Modifier))


def follows_cue(s: Sight, at: int) -> bool:
    """Tell whether the word before a token is a cue that stands before its subject ("kata")."""
    return 0 < at <= s.size and s.lows[at - 1] in bare_cues()


def says(s: Sight, at: int) -> bool:
    """Tell whether a verb that lays content on somebody stands at a token, or one word on."""
    return s.low(at) in verb_cues() or (s.low(at) in _modifiers() and s.low(at + 1) in verb_cues())


def has_cue(s: Sight, at: int) -> bool:
    """Tell whether a word that lays content on somebody stands at a token."""
    low = s.low(at)
    return low in verb_cues() or low.removesuffix(CLITIC) in bare_cues()


def is_subject(s: Sight, phrase: Phrase) -> bool:
    """Tell whether a phrase is likely to be the subject of a clause."""
    first, after = phrase.first, phrase.after
    before = s.lows[first - 1] if first > 0 else ""
    if before in bare_cues():
        return True
    agent = s.low(first - 2) if before == BY else before
    if agent.startswith(PASSIVE) and agent in verb_cues():
        return True  # "dibenarkan oleh Berg", "disampaikan Berg": it is he who says so
    if before and before[0].isalpha():
        found = s.word_class(first - 1)
        if found == "verb":
            return before in verb_cues() and _acts(s, after)  # "berharap Ruritania mau berunding"
        if found == "noun":
            return False
        if found == "function" and before in _prepositions():
            return False
    return _acts(s, after)


@cache
def _prepositions() -> frozenset[str]:
    words = "di ke dari kepada oleh dengan untuk bagi terhadap pada tentang antara dalam melalui"
    return frozenset(words.split())


def _acts(s: Sight, at: int) -> bool:
    """Tell whether a verb, or a word that goes before one, stands at a token."""
    low = s.low(at)
    if low == ",":
        at += 1
        while at < s.size and (at in s.timed or s.lows[at] in ("pada", ",", "(", ")")):
            at += 1
        low = s.low(at)
    return bool(low) and (is_verb(low) or low in _modifiers() or low in ("yang", "tidak", "akan"))


def quoted_tokens(s: Sight) -> frozenset[int]:
    """Give the tokens of a sentence that stand between quotation marks."""
    if MARKS.isdisjoint(s.texts):
        return NONE
    found: list[int] = []
    inside = False
    for k, text in enumerate(s.texts):
        if text in OPEN:
            inside = True
        elif text in CLOSE:
            if not inside and not found:
                found += range(k)
            inside = False
        elif text == EVEN:
            if not inside and _closes(s, k):
                found += range(k)
            else:
                inside = not inside
        elif inside:
            found.append(k)
    return frozenset(found)


def _closes(s: Sight, at: int) -> bool:
    """Tell whether an even mark with nothing open closes a quotation from a sentence before."""
    return (
        at > 0 and s.tokens[at - 1].end == s.tokens[at].start and s.tokens[at - 1].text in ",.!?…"
    )
