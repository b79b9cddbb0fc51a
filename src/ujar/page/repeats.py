"""Finds paragraphs that a page gives again.

A page that prints its article twice (once for readers, once hidden) gives the second copy the
label "repeated"; so does a pulled-out quotation whose sentences all stood in a paragraph before.

Sentences are compared without the marks around them. Short ones count only within a run of repeated
lines: "Tidak," may be said twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ujar.page.features import Features

_SENTENCE = re.compile(r"(?<=[.!?…\"”’])\s+(?=[\"“‘(]?[A-Z0-9])")
_EDGES = " \"“”‘’'.,!?…-"
ENOUGH = 6


class Repeats:
    """The sentences of the paragraphs seen so far."""

    def __init__(self) -> None:
        self._first: Features | None = None
        self._seen: set[str] = set()
        self._running = False

    def check(self, line: Features) -> bool:
        """Tell whether a paragraph is a repeat of what was seen; if not, remember it."""
        if self._first is None:
            self._first = line  # cut only once there is a second one
            return False
        if not self._seen:
            self._seen.update(_cut(self._first))
        pieces = _cut(line)
        known = all(p in self._seen for p in pieces)
        if known and pieces and (self._running or any(p.count(" ") >= ENOUGH - 1 for p in pieces)):
            self._running = True
            return True
        self._running = False
        self._seen.update(pieces)
        return False


def _cut(line: Features) -> tuple[str, ...]:
    """Give the sentences of a line without marks around them; they are kept with the line."""
    if line.sentences is None:
        pieces = [p.strip(_EDGES) for p in _SENTENCE.split(line.text.replace("\u00a0", " "))]
        line.sentences = tuple(piece for piece in pieces if piece)
    return line.sentences
