"""The words that lay content on somebody or name a carrier, as the readers of names ask for them.

`kata` stands before its subject, `mengatakan` behind it, `dilansir` before a medium. What the words
do in a statement is for `ujar.statements`; they stand in `data/id/cues.csv` and `relay_cues.csv`.
"""

from __future__ import annotations

from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Cue, RelayCue


@cache
def bare_cues() -> frozenset[str]:
    """Give the cues that stand before their subject: "kata", "menurut"."""
    return frozenset(r.form for r in get_lexicon().rows(Cue) if r.class_ in ("bare", "preposition"))


@cache
def verb_cues() -> frozenset[str]:
    """Give the cues that stand behind their subject, or passive: "mengatakan", "disebut"."""
    return frozenset(r.form for r in get_lexicon().rows(Cue) if r.class_ in ("active", "passive"))


@cache
def relay_cues() -> frozenset[str]:
    """Give the words that stand before a carrier of news: "dilansir", "mengutip"."""
    rows = get_lexicon().rows(RelayCue)
    return frozenset(r.form for r in rows if r.class_ in ("active", "carried"))


@cache
def _cues() -> frozenset[str]:
    return verb_cues() | bare_cues() | relay_cues()


def is_cue(low: str) -> bool:
    """Tell whether a word in lower case is any of these."""
    return low in _cues()
