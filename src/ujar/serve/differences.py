"""Turns two tellings of one utterance into pieces that say which words each has alone.

Of "Bangsa mana yang sudi berunding" and "Tidak ada bangsa yang mau berunding" both have "bangsa",
"yang" and "berunding"; "mana" and "sudi" stand in the first alone. Words are aligned by their
stems, so that "pelipis" and "pelipisnya" are one word in two forms. Case and punctuation do not
count. It does not judge whether the two are one utterance: that is for `ujar.links`. It reads no
data file of its own.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.stems import find_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
MOST_WORDS = 400  # of each side that are compared; aligning is quadratic
MOST_LETTERS = 8_000  # of each side that are shown

Mark = Literal["", "gone", "new", "form", "hit"]


class Piece(msgspec.Struct, frozen=True):
    """Some words in a row that are marked alike.

    Attributes:
        text: the words.
        mark: "gone" only on the left side, "new" only on the right side, "form" on both in another
            form, "hit" searched for; empty for all else.
    """

    text: str
    mark: Mark = ""


class Differences(msgspec.Struct, frozen=True):
    """Two texts side by side.

    Attributes:
        left: the pieces of the first text.
        right: the pieces of the second text.
        gone: the words that stand in the first alone.
        new: the words that stand in the second alone.
        cut: whether one was too long to be compared to its end.
    """

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]
    cut: bool = False


class _Text:
    """A text, its words, and a mark for each."""

    def __init__(self, text: str) -> None:
        self.text = text[:MOST_LETTERS]
        self.words = [match.span() for match in WORD.finditer(self.text)]
        self.cut = len(text) > MOST_LETTERS or len(self.words) > MOST_WORDS
        self.keys = [_find_key(self.word(at)) for at in range(min(len(self.words), MOST_WORDS))]
        self.marks: list[Mark] = [""] * len(self.words)

    def word(self, at: int) -> str:
        start, end = self.words[at]
        return self.text[start:end]

    def marked(self, mark: Mark) -> tuple[str, ...]:
        return tuple(self.word(at) for at, own in enumerate(self.marks) if own == mark)


def find_differences(left: str, right: str) -> Differences:
    """Compare two texts word by word."""
    one, two = _Text(left), _Text(right)
    matcher = SequenceMatcher(None, one.keys, two.keys, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            one.marks[a:b] = ["gone"] * (b - a)
            two.marks[c:d] = ["new"] * (d - c)
            continue
        for here, there in zip(range(a, b), range(c, d), strict=True):
            if one.word(here).casefold() != two.word(there).casefold():
                one.marks[here] = two.marks[there] = "form"
    return Differences(
        left=cut_pieces(one.text, one.words, one.marks),
        right=cut_pieces(two.text, two.words, two.marks),
        gone=one.marked("gone"),
        new=two.marked("new"),
        cut=one.cut or two.cut,
    )


def cut_pieces(
    text: str, words: Sequence[tuple[int, int]], marks: Sequence[Mark]
) -> tuple[Piece, ...]:
    """Cut a text into pieces; what stands between two words of one mark has it, too."""
    pieces: list[Piece] = []
    at = 0
    for mark, run in groupby(zip(words, marks, strict=True), key=itemgetter(1)):
        if not mark:
            continue
        places = [place for place, _ in run]
        start, end = places[0][0], places[-1][1]
        if start > at:
            pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[start:end], mark))
        at = end
    if at < len(text):
        pieces.append(Piece(text[at:]))
    return tuple(pieces)


def _find_key(word: str) -> str:
    return " ".join(find_stems(word)) or word.casefold()
