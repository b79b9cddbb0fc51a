"""The clauses of a sentence: subjects and arguments of its verbs, read when asked for and kept.

`Clauses(chunks, people).subject(3)` gives the subject of the verb at the fourth chunk.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ujar.moves.arguments import find_arguments
from ujar.moves.edges import find_antecedent
from ujar.moves.roles import BOUNDS
from ujar.moves.subjects import find_subject
from ujar.moves.words import ANY

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk
    from ujar.moves.roles import Arguments, Subject

LONGEST = 3
BOTH = frozenset({"kedua", "keduanya"})


class Clauses:
    """The clauses of one sentence; `people` and `crowds` are the keys of persons and of groups.

    `hints` are what the sentence's words hint at, as far as it was asked.
    """

    def __init__(
        self, chunks: list[Chunk], people: frozenset[int], crowds: frozenset[int] = frozenset()
    ) -> None:
        self.chunks = chunks
        self.people = people
        self.crowds = crowds
        self.hints = ANY
        self._subjects: dict[int, Subject] = {}
        self._arguments: dict[int, Arguments] = {}

    def subject(self, at: int, depth: int = 0) -> Subject:
        """Find the subject of the verb at a chunk."""
        if at not in self._subjects:
            self._subjects[at] = find_subject(self, at, depth)
        return self._subjects[at]

    def arguments(self, at: int) -> Arguments:
        """Find what follows the verb or noun at a chunk, to the end of its clause."""
        if at not in self._arguments:
            self._arguments[at] = find_arguments(self, at)
        return self._arguments[at]

    def antecedent(self, at: int) -> Subject:
        """Find the noun phrase before the `yang` at a chunk."""
        return find_antecedent(self, at)

    def phrase_at(self, at: int) -> tuple[str, ...]:
        """Give the words that begin at a chunk, as one, two and three chunks."""
        lows = [chunk.low for chunk in self.chunks[at : at + LONGEST]]
        return tuple(" ".join(lows[:size]) for size in range(1, len(lows) + 1))

    def phrase_size(self, at: int, forms: frozenset[str]) -> int:
        """Give how many chunks the longest of some forms takes that begins at a chunk."""
        if at >= len(self.chunks) or self.chunks[at].low not in _openings(forms):
            return 0
        phrases = self.phrase_at(at)
        return max((n for n, words in enumerate(phrases, 1) if words in forms), default=0)

    def opens(self, at: int, forms: frozenset[str]) -> bool:
        """Tell whether one of some forms begins at a chunk."""
        return self.phrase_size(at, forms) > 0

    def scope(self, at: int) -> tuple[int, int]:
        """Give the offsets of the clause in which a chunk stands."""
        first = last = at
        while first > 0 and self.chunks[first - 1].kind not in BOUNDS:
            first -= 1
        while last + 1 < len(self.chunks) and self.chunks[last + 1].kind not in BOUNDS:
            last += 1
        return self.chunks[first].start, self.chunks[last].end

    def names_both(self, words: list[int]) -> bool:
        """Tell whether a noun phrase names two parties as one: `kedua negara`, `keduanya`."""
        return any(self.chunks[k].low.split(" ", 1)[0] in BOTH for k in words)


@lru_cache(maxsize=64)
def _openings(forms: frozenset[str]) -> frozenset[str]:
    """Give with what each of some forms can open: its first word, its first two, and so on."""
    parts = [form.split(" ") for form in forms]
    return frozenset(" ".join(words[:size]) for words in parts for size in range(1, len(words) + 1))
