"""Finds paragraphs that a page gives again.

A page that prints its article twice (once for readers, once hidden) gives the second copy the
label "repeated"; so does a pulled-out quotation whose sentences all stood in a paragraph before.

Sentences are compared folded (case, marks, spaces). Short ones count only within a run of repeated
lines: "Tidak," may be said twice.
"""

from __future__ import annotations

import re

from ujar.page.features import fold

_SENTENCE = re.compile(r"(?<=[.!?…\"”’])\s+(?=[\"“‘(]?[A-Z0-9])")
_LETTERS = re.compile(r"\w+")
ENOUGH = 6


class Repeats:
    """The sentences of the paragraphs seen so far."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._running = False

    def check(self, text: str) -> bool:
        """Tell whether a paragraph is a repeat of what was seen; if not, remember it."""
        pieces = [_bare(p) for p in _SENTENCE.split(text)]
        known = all(p in self._seen for p in pieces if p)
        long_enough = any(p.count(" ") + 1 >= ENOUGH for p in pieces)
        if known and (long_enough or self._running):
            self._running = True
            return True
        self._running = False
        self._seen.update(pieces)
        return False


def _bare(sentence: str) -> str:
    return " ".join(_LETTERS.findall(fold(sentence)))
