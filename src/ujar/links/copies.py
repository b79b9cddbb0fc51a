"""Finds paragraphs that one page took from another, apart from quotations that both hold.

Two pages with "Pasar itu sedang ramai ketika peluru jatuh di dekat gudang amunisi" word for word
have a copied paragraph; a paragraph that is mostly in quotation marks is a shared quotation, which
two reporters can have written down independently. Candidates share a sketch: some of the smallest
hashes of a paragraph's word sequences, which stay the same when a few words change. It reads no
data file.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec
from rapidfuzz.distance import Indel

from ujar.stems import find_words

if TYPE_CHECKING:
    from ujar.records import Record

WORDS = 10  # of a paragraph that can count as copied
SHINGLE = 4  # words of one sequence
SKETCH = 4  # hashes kept of a paragraph
ALIKE = 0.8  # of the words of two paragraphs that are the same in the same order
QUOTED = 0.5  # the part in quotation marks from which a paragraph is a quotation
QUOTATION = re.compile(r"[\"“”«][^\"“”«»]*[\"“”»]")


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph as it is compared: its place in the body, its words, whether it is a quotation.

    `sketch` holds the hashes by which candidates are found.
    """

    place: int
    text: str
    words: tuple[str, ...]
    quoted: bool
    sketch: tuple[int, ...]


class Copy(msgspec.Struct, frozen=True):
    """Two paragraphs that are the same: their places, how alike they are, whether quotations."""

    left: int
    right: int
    score: float
    quoted: bool
    text: str


def cut_paragraphs(record: Record) -> list[Paragraph]:
    """Cut the body of a record into paragraphs that can be compared."""
    cut = []
    for place, span in enumerate(record.article.body):
        words = tuple(find_words(span.text))
        if len(words) >= WORDS:
            inside = sum(len(found[0]) for found in QUOTATION.finditer(span.text))
            quoted = inside >= QUOTED * len(span.text)
            cut.append(Paragraph(place, span.text, words, quoted, make_sketch(words)))
    return cut


@lru_cache(maxsize=1 << 15)
def make_sketch(words: tuple[str, ...]) -> tuple[int, ...]:
    """Make the sketch of a paragraph."""
    hashes = {
        hash_word(" ".join(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)
    }
    return tuple(sorted(hashes)[:SKETCH])


def hash_word(shingle: str) -> int:
    """Hash words to a number that is the same in every process."""
    return crc32(shingle.encode())


def compare_paragraphs(left: list[Paragraph], right: list[Paragraph]) -> list[Copy]:
    """Find the paragraphs of two pages that are the same, each matched once."""
    found = []
    taken: set[int] = set()
    for ours in left:
        best: tuple[float, Paragraph] | None = None
        sketch = set(ours.sketch)
        for theirs in right:
            if theirs.place in taken or sketch.isdisjoint(theirs.sketch):
                continue
            score = Indel.normalized_similarity(ours.words, theirs.words, score_cutoff=ALIKE)
            if score and (best is None or score > best[0]):
                best = (score, theirs)
        if best is not None:
            taken.add(best[1].place)
            quoted = ours.quoted and best[1].quoted
            found.append(Copy(ours.place, best[1].place, round(best[0], 3), quoted, ours.text))
    return found
