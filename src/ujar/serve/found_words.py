"""Turns the words of a hit into pieces, with those marked that were searched for.

For the search "menolak", the hit "Penolakan itu disampaikan Ana Berg" is marked at "Penolakan":
words are compared by their stems, as the store searches them. Of a long text the part around the
first mark is given. It searches nothing and reads no data file of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ujar.serve.differences import WORD, Mark, Piece, cut_pieces
from ujar.stems import find_stems

PHRASE = re.compile(r'"([^"]*)"')
SHOWN = 480  # letters of a hit
BEFORE = 120  # letters before the first mark, where a text is cut
SCANNED = 20_000  # letters that are searched for marks


@lru_cache(maxsize=256)
def _split(words: str) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    """Give the stems and the rows of stems that a search asks for."""
    phrases = tuple(tuple(find_stems(found)) for found in PHRASE.findall(words))
    return frozenset(find_stems(PHRASE.sub(" ", words))), tuple(p for p in phrases if p)


def mark_words(text: str, words: str) -> tuple[Piece, ...]:
    """Mark in a text the words of a search; a long text is cut around the first of them."""
    single, phrases = _split(words)
    whole, text = len(text), text[:SCANNED]
    places = [match.span() for match in WORD.finditer(text)] if single or phrases else []
    stems = [" ".join(find_stems(text[start:end])) for start, end in places]
    marks: list[Mark] = ["hit" if stem in single else "" for stem in stems]
    for phrase in phrases:
        for at in range(len(stems) - len(phrase) + 1):
            if tuple(stems[at : at + len(phrase)]) == phrase:
                marks[at : at + len(phrase)] = ["hit"] * len(phrase)
    first_mark = next((place[0] for place, mark in zip(places, marks, strict=True) if mark), 0)
    first, last = _find_window(text, whole, first_mark)
    inside = [
        ((start - first, end - first), mark)
        for (start, end), mark in zip(places, marks, strict=True)
        if first <= start and end <= last
    ]
    pieces = cut_pieces(text[first:last], [p for p, _ in inside], [m for _, m in inside])
    opening = (Piece("… "),) if first else ()
    closing = (Piece(" …"),) if last < whole else ()
    return opening + pieces + closing


def _find_window(text: str, whole: int, mark: int) -> tuple[int, int]:
    """Choose the part of a text that is shown, at the borders of words where there are any."""
    if whole <= SHOWN:
        return 0, len(text)
    first = max(mark - BEFORE, 0)
    if first:
        space = text.find(" ", first, mark)
        first = space + 1 if space >= 0 else first
    last = min(first + SHOWN, len(text))
    if last < whole:
        space = text.rfind(" ", max(mark, first), last)
        last = space if space > first else last
    return first, last
