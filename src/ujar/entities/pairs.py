"""Finds who the two, or more, are that a phrase takes up together: "keduanya", "kedua negara".

After `Presiden Ruritania Ana Berg bertemu Rudolf Hentzau.` the words `kedua pemimpin` are a group
of the two; after `Ruritania dan Syldavia bertempur.` so are `kedua negara`.

Who is said to be of a kind, like `kedua sumber`, is remembered by `ujar.entities.sources`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ujar.entities.memory import REACH

if TYPE_CHECKING:
    from ujar.entities.cast import Cast, Member
    from ujar.entities.join import Seen
    from ujar.entities.memory import Memory, Trace
    from ujar.entities.sources import Sources

PAIR = 2
STATE_NOUNS = frozenset({"negara", "republik", "kerajaan"})
ANYONE = ("government", "organisation", "person")
SIDES = frozenset({"pihak", "kubu", "kelompok", "negara"})
SIDED = ("government", "organisation")
LEADERS = frozenset({"pemimpin", "kepala negara", "tokoh", "pejabat"})


class Pairs:
    """Knows the groups of those who were taken up together."""

    def __init__(self, cast: Cast, memory: Memory, sources: Sources) -> None:
        self.cast = cast
        self.memory = memory
        self.sources = sources
        self.groups: dict[str, Member] = {}
        self.sides: Member | None = None

    def find(self, item: Seen) -> Member | None:
        """Find the two (or more) that "kedua negara" or "keduanya" takes up."""
        phrase, s = item.phrase, item.sight
        want = phrase.count or PAIR
        if phrase.noun == "sumber":
            return self._join([m.key for m in self.sources.mentioned], want)
        kinds: tuple[str, ...] = ("government",) if phrase.noun in STATE_NOUNS else ANYONE
        if phrase.sort == "pronoun" and (group := self._counted(item, want)) is not None:
            return group
        sided = phrase.sort == "countries" and phrase.noun in SIDES - STATE_NOUNS
        kinds = SIDED if sided else kinds
        if phrase.sort == "countries" and phrase.noun in SIDES and want == PAIR:
            joined, named = self._joined_last(item, kinds)
            if joined:
                self.sides = self._join(joined, want)
            elif named > PAIR:
                return None  # "Kuba, Peru, dan Mali": no two of them
            if self.sides is not None:
                return self.sides
        keys: list[int] = []
        sentence = None
        for trace in self.memory.back(s.sentence.index, s.tokens[phrase.first].start):
            if len(keys) == want:
                break
            if sided and sentence not in (None, trace.sentence):
                continue  # the two sides are named together
            if trace.kind in kinds and trace.key not in keys:
                sentence = trace.sentence
                kinds = kinds if keys or sided or len(kinds) == 1 else _like(trace.kind)
                keys.append(trace.key)
        found = self._join(keys[::-1], want)
        self.sides = found if sided else self.sides
        return found

    def _joined_last(self, item: Seen, kinds: tuple[str, ...]) -> tuple[list[int], int]:
        """Give the two that the last sentence with any such joins by "dan", and how many it names.

        Nothing and 0 where no sentence near names two.
        """
        s = item.sight
        number, start = s.sentence.index, s.tokens[item.phrase.first].start
        for back in range(REACH + 1):
            traces = self.memory.in_sentence(number - back, start if back == 0 else None)
            traces = [t for t in traces if t.kind in kinds]
            pairs = [
                [a.key, b.key] for a, b in pairwise(traces) if _are_joined(a, b) and a.key != b.key
            ]
            named = len({t.key for t in traces})
            if pairs or named > 1:
                return (pairs[0] if pairs else []), named
        return [], 0

    def find_people(self, item: Seen) -> Member | None:
        """Find the office holders that "kedua pemimpin" takes up: those of the last sentences.

        None where the sentence that completes them names more.
        """
        phrase, s = item.phrase, item.sight
        want, noun = phrase.count or PAIR, phrase.noun or ""
        keys: list[int] = []
        sentence = None
        for trace in self.memory.back(s.sentence.index, s.tokens[phrase.first].start):
            member = self.cast.members[trace.key]
            if trace.kind != "person" or trace.key in keys or not _holds(member, noun):
                continue
            if len(keys) == want:
                return self._join(keys[::-1], want) if trace.sentence != sentence else None
            sentence = trace.sentence
            keys.append(trace.key)
        return self._join(keys[::-1], want)

    def _counted(self, item: Seen, want: int) -> Member | None:
        """Give the group of so many, or the two joined by "dan", that was named last."""
        s = item.sight
        behind: dict[str, Trace] = {}
        for trace in self.memory.back(s.sentence.index, s.tokens[item.phrase.first].start):
            member = self.cast.members[trace.key]
            if trace.kind == "group" and member.count == want:
                return member
            other = behind.get(trace.kind)
            if other is not None and want == PAIR and _are_two(trace, other):
                return self._join([trace.key, other.key], want)
            behind[trace.kind] = trace
        return None

    def _join(self, keys: list[int], want: int) -> Member | None:
        """Give the group of the last members of a list, who act as one."""
        keys = list(dict.fromkeys(keys))[-want:]
        if len(keys) < want:
            return None
        members = [self.cast.members[k] for k in keys]
        name = " dan ".join(m.name for m in members)
        if name not in self.groups:
            group = self.cast.add_member("group", name)
            states = (m.of if m.kind == "person" else m.name for m in members if m.kind in STATED)
            group.of = "; ".join(dict.fromkeys(filter(None, states))) or None
            self.groups[name] = group
        return self.groups[name]


STATED = ("government", "person")


def _are_joined(one: Trace, other: Trace) -> bool:
    """Tell whether only "dan" stands between two mentions."""
    between = other.phrase.first - 1
    return one.phrase.after == between and one.sight.low(between) == "dan"


def _are_two(one: Trace, other: Trace) -> bool:
    """Tell whether "dan" makes two people, states or bodies of two mentions of one kind."""
    same = one.sight is other.sight and one.key != other.key
    return same and one.kind in ANYONE and _are_joined(one, other)


def _holds(member: Member, noun: str) -> bool:
    """Tell whether somebody can be one of "kedua menteri": he holds such an office of a state."""
    if member.anonymous or member.of is None or member.role is None:
        return False
    return noun in LEADERS or noun in member.role.casefold()


def _like(kind: str) -> tuple[str, ...]:
    return ("government", "organisation") if kind != "person" else ("person",)
