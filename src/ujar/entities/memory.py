"""Remembers who was mentioned where on the page, for what is said of them later.

After `Ana Berg tiba. Ia menolak.` the memory of the first sentence holds Berg as its subject. All
questions look back a few sentences only, so that a long page costs no more a sentence than a short
one. No words stand here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ujar.entities.grammar import is_subject
from ujar.entities.phrase import Phrase, Sight

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 4


class Trace(msgspec.Struct, eq=False):
    """A mention: its words, its offset and sentence, who it is, whether in quotes.

    `pair` tells that it is a subject joined to the one before or behind it by `dan`.
    """

    sight: Sight
    phrase: Phrase
    start: int
    sentence: int
    key: int
    kind: str
    quoted: bool
    pair: bool
    known: bool | None = None

    @property
    def subject(self) -> bool:
        """Tell whether it is likely a subject; worked out when it is first asked for."""
        if self.known is None:
            self.known = is_subject(self.sight, self.phrase)
        return self.known


class Memory:
    """The mentions read so far, by sentence, in order."""

    def __init__(self) -> None:
        self._by_sentence: dict[int, list[Trace]] = {}
        self._first: dict[int, int] = {}

    def note(self, trace: Trace) -> None:
        """Remember a mention; they come in order."""
        self._by_sentence.setdefault(trace.sentence, []).append(trace)
        self._first.setdefault(trace.key, trace.sentence)

    def in_sentence(self, number: int, before: int | None = None) -> list[Trace]:
        """Give the mentions of a sentence, or those that start before an offset in it."""
        found = self._by_sentence.get(number, [])
        return found if before is None else [t for t in found if t.start < before]

    def is_new(self, key: int, number: int) -> bool:
        """Tell whether a sentence opens with a member who was in none before it."""
        traces = self.in_sentence(number)
        return bool(traces) and traces[0].key == key and self._first.get(key) == number

    def has(self, key: int, number: int) -> bool:
        """Tell whether a sentence mentions a member."""
        return any(t.key == key for t in self.in_sentence(number))

    def back(self, number: int, start: int) -> Iterator[Trace]:
        """Give the mentions before an offset, the nearest first, a few sentences back."""
        yield from reversed(self.in_sentence(number, start))
        for earlier in range(number - 1, number - REACH - 1, -1):
            yield from reversed(self.in_sentence(earlier))

    def people_before(self, number: int, start: int) -> list[int]:
        """Give the people named outside quotations before an offset, the likeliest first.

        Nearer sentences come first; within a sentence its subject, then the others in order.
        """
        traces = [t for t in self.back(number, start) if t.kind == "person" and not t.quoted]
        traces.sort(key=lambda t: (-t.sentence, not t.subject, t.start))
        return list(dict.fromkeys(t.key for t in traces))

    def last(self, number: int, start: int, kinds: tuple[str, ...]) -> int | None:
        """Give the member of some kinds that was mentioned last before an offset."""
        return next((t.key for t in self.back(number, start) if t.kind in kinds), None)

    def subject_of(self, number: int) -> int | None:
        """Give the person who is the first subject of a sentence, outside quotations."""
        traces = self.in_sentence(number)
        people = (t.key for t in traces if t.kind == "person" and t.subject and not t.quoted)
        return next(people, None)

    def pair_of(self, number: int) -> list[int]:
        """Give the people who together are the first subject of a sentence; none if it is one.

        Where no subject is known, those whom the sentence names first.
        """
        traces = [t for t in self.in_sentence(number) if t.kind == "person" and not t.quoted]
        first = next((n for n, t in enumerate(traces) if t.subject), 0)
        if not traces or not traces[first].pair:
            return []
        while first > 0 and traces[first - 1].pair:
            first -= 1
        last = first
        while last < len(traces) and traces[last].pair:
            last += 1
        return list(dict.fromkeys(t.key for t in traces[first:last]))
