"""Who was named where on a page: the last two, those named together, the members of a group.

Before "Kedua negara" in `Ruritania dan Syldavia bertetangga. Kedua negara berunding.` the last pair
is Ruritania and Syldavia.

No word of an act is read here, and nothing has data of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from ujar.moves.parties import Parties
from ujar.moves.words import ANTI

if TYPE_CHECKING:
    from ujar.article.text import Text
    from ujar.entities.cast import Cast, Mention

JOINED = " dan "
JOINTS = frozenset({JOINED, " dengan ", " serta "})
NEAR = 12
NEXT = 2
PAIR = 2
MANY = 400
FAR_NAME = 40


class Named(Parties):
    """The cast of a page with all its mentions in order."""

    def __init__(self, text: Text, cast: Cast) -> None:
        self.text = text
        super().__init__(cast)
        self._mentions = cast.mentions
        self._mention_starts = [m.start for m in self._mentions]

    def last_other(self, key: int, offset: int, sent: int) -> int | None:
        """Give the last person of another side that is named shortly before an offset."""
        first = self.text.sentences[max(0, sent - NEXT)].start
        for m in reversed(self.mentions_between(first, offset)):
            if m.key in self.people and not self.same_side(m.key, key) and self.can_act(m.key):
                return m.key
        return None

    def last_pair(self, offset: int, *, states: bool = False) -> list[int]:
        """Give the last two parties of different sides that are named before an offset.

        Those who were named together come first: `X dan Y`.
        """
        found = [] if states else self._last_two(offset)
        found = found or self.last_joined(offset, states=states)
        if found:
            return found
        at = bisect_left(self._mention_starts, offset) - 1
        while at >= 0 and at >= bisect_left(self._mention_starts, offset) - NEAR:
            key = self._mentions[at].key
            at -= 1
            if not self.can_act(key) or any(self.same_side(key, k) for k in found):
                continue
            source = self.cast.members[key].anonymous or self._is_whose_source(at + 1)
            if self.is_crowd(key) or self._is_one_name(at + 1) or source:
                # "pasukan" are nobody's "kedua pihak", nor is "Guyana" of "Guyana Esequibo"
                continue
            if states and self.cast.members[key].kind != "government":
                continue
            found.insert(0, key)
            if len(found) == PAIR:
                return found
        return []

    def _is_one_name(self, at: int) -> bool:
        """Tell whether a mention stands right beside another: both are of one name."""
        near = self._mentions[max(0, at - 1) : at + 2]
        return any(self.text.page[a.end : b.start] == " " for a, b in pairwise(near))

    def _is_whose_source(self, at: int) -> bool:
        """Tell whether a mention only tells whose somebody unnamed is: `seorang pejabat PBB`."""
        inner = self._mentions[at]
        wider = (m for m in self._mentions[max(0, at - NEXT) : at] if m.end >= inner.end)
        return any(self.cast.members[m.key].anonymous for m in wider)

    def _are_others(self, start: int, offset: int, pair: list[int]) -> bool:
        """Tell whether two other states, and none of a pair, are named between it and an offset."""
        keys = {m.key for m in self.mentions_between(start, offset)}
        if any(self.same_side(k, p) for k in keys for p in pair):
            return False
        return sum(self.cast.members[k].kind == "government" for k in keys) >= PAIR

    def _is_far(self, start: int, offset: int) -> bool:
        first, here = self.text.sentence_at(start - 1), self.text.sentence_at(offset)
        return first is not None and here is not None and here.index - first.index > NEXT

    def _last_two(self, offset: int) -> list[int]:
        """Give the two persons, of different sides, of whom alone the sentence before tells."""
        here = self.text.sentence_at(offset)
        if here is None or not here.index:
            return []
        before = self.text.sentences[here.index - 1]
        keys = list(dict.fromkeys(m.key for m in self.mentions_between(before.start, before.end)))
        keys = [key for key in keys if key in self.people]
        return keys if len(keys) == PAIR and not self.same_side(*keys) else []

    def last_joined(self, offset: int, *, states: bool) -> list[int]:
        """Give the last two parties of different sides that are named together: `X dan Y`."""
        last = bisect_left(self._mention_starts, offset)
        near = self._mentions[max(0, last - NEAR) : last]
        for one, other in reversed(list(pairwise(near))):
            if self.text.page[one.end : other.start] not in JOINTS:
                continue
            if not states and self._is_far(other.end, offset):
                # "keduanya" are two of whom it was told just before
                break
            pair = [one.key, other.key]
            apart = all(map(self.can_act, pair)) and not self.same_side(*pair)
            if apart and states and self._are_others(other.end, offset, pair):
                continue
            if apart and (not states or all(map(self.speaks_for_state, pair))):
                return pair
        return []

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that begin in a span, in order."""
        low = bisect_left(self._mention_starts, start)
        high = bisect_left(self._mention_starts, end)
        return self._mentions[low:high]

    def parts(self, key: int) -> list[int]:
        """Give the members of whom a member speaks as one: `para pemimpin X dan Y`."""
        member = self.cast.members[key]
        if member.kind != "group":
            return [key]
        states = self._states_of(member.of)
        if JOINED not in member.name:
            return states or [key]
        names = member.name.casefold().split(JOINED)
        found = [self.by_name.get(name.strip()) for name in names]
        if None not in found:
            return [k for k in found if k is not None]
        inside = [
            m.key
            for whole in self._mentions
            if whole.key == key
            for m in self.mentions_between(whole.start, whole.end)
            if m.key != key and m.end <= whole.end and self.can_act(m.key)
        ]
        distinct = list(dict.fromkeys(inside))
        return distinct if len(distinct) > 1 else states or [key]

    def _states_of(self, owners: str | None) -> list[int]:
        """Give the states for which a group speaks, where they are several and all known."""
        names = [name.strip().casefold() for name in (owners or "").split(";")]
        found = [self.governments[name] for name in names if name in self.governments]
        return found if len(found) == len(names) > 1 else []

    def named_with(self, key: int) -> str:
        """Give a member's name with what it is against: `pemprotes anti-Ruritania`."""
        for m in self._mentions:
            if m.key == key:
                after = self.text.page[m.end : m.end + FAR_NAME].casefold().lstrip()
                if after.startswith(ANTI):
                    return f"{super().named_with(key)} {after}"
        return super().named_with(key)

    def last_crowd(self, offset: int) -> int | None:
        """Give the crowd that protests and was named most before an offset."""
        named: dict[int, int] = {}
        last = bisect_left(self._mention_starts, offset)
        for m in self._mentions[max(0, last - MANY) : last]:
            if self.is_crowd_of_protest(m.key):
                named[m.key] = named.get(m.key, 0) + 1
        return max(named, key=lambda key: (named[key], -key)) if named else None

    def named_inside(self, start: int, end: int, key: int) -> int:
        """Give the member whose name stands inside the words for another, else that other."""
        inside = self.mentions_between(start + 1, end)
        return next((m.key for m in inside if m.key != key and m.end <= end), key)
