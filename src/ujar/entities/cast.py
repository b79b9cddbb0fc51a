"""The cast of an article: its entities while they are still being read, and every mention of them.

Stages after `ujar.entities` ask the cast who stands at some words (`member_at`, `mentions_in`,
`resolve_pronoun`) and may add an entity that only they can see (a group that speaks). `freeze`
turns it into the record's entities, with ids in order of first mention.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.entities.documents import Document, find_documents, issuer_at
from ujar.records import Entity, EntityKind, Issue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ujar.article.text import Text

Form = Literal["name", "role", "description", "pronoun", "clitic", "unnamed"]
Resolver = "Callable[[int, int | None], int | None]"


class Member(msgspec.Struct, eq=False):
    """An entity while the page is still being read; `key` is its number within the cast."""

    key: int
    kind: EntityKind
    name: str
    of: str | None = None
    role: str | None = None
    wikidata: str | None = None
    anonymous: bool = False
    count: int | None = None
    rank: str | None = None
    anonymity_reason: str | None = None
    control: Literal["state", "public", "private"] | None = None
    aliases: set[str] = set()
    nouns: tuple[str, ...] = ()
    gender: Literal["f", "m"] | None = None


class Mention(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Words that stand for a member.

    `start` and `end` bound the whole noun phrase ("Menteri Luar Negeri Syldavia, Ana Berg"),
    `head_start` and `head_end` the name, pronoun or head noun within it. `key` is the member.
    `place` tells that the words name a place where something is, not a party that acts.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    form: Form
    key: int
    place: bool = False


class Cast:
    """Members and mentions of one article; mentions are given in order of `start`."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.members: list[Member] = []
        self.issues: list[Issue] = []
        self.resolver: Callable[[int, int | None], int | None] | None = None
        self._by_head: dict[tuple[int, int], Mention] = {}
        self._sorted: list[Mention] | None = []
        self._starts: list[int] = []
        self._heads: list[Mention] = []
        self._head_starts: list[int] = []
        self.documents: tuple[Document, ...] | None = None
        # Where it is said that a name is withheld: spans of the page, in order.
        self.withheld: list[tuple[int, int]] = []

    @property
    def mentions(self) -> list[Mention]:
        """Give all mentions in order of `start`."""
        if self._sorted is None:
            self._sorted = sorted(self._by_head.values(), key=_by_start)
            self._starts = [m.start for m in self._sorted]
            heads = sorted(self._by_head)
            self._heads = [self._by_head[head] for head in heads]
            self._head_starts = [start for start, _ in heads]
        return self._sorted

    def add_member(self, kind: EntityKind, name: str) -> Member:
        """Add a new member and return it for its other fields to be set."""
        member = Member(len(self.members), kind, name)
        self.members.append(member)
        return member

    def add_mention(self, mention: Mention) -> None:
        """Add a mention; one with the same head is replaced."""
        self._by_head[mention.head_start, mention.head_end] = mention
        self._sorted = None

    def add_mentions(self, mentions: Iterable[Mention]) -> None:
        """Add several mentions; of those with the same head the last one stays."""
        for mention in mentions:
            self._by_head[mention.head_start, mention.head_end] = mention
        self._sorted = None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Give the mentions whose head lies within a span, in order of their heads.

        Of mentions that stand in one another ("Kuba" in "Menlu Kuba Ana Berg") the widest is given.
        """
        _ = self.mentions
        low = bisect_left(self._head_starts, start)
        high = bisect_right(self._head_starts, end, low)
        found = [m for m in self._heads[low:high] if m.head_end <= end]
        if len(found) < 2:  # noqa: PLR2004 - nothing to stand in one another
            return found
        outer: list[Mention] = []
        for mention in sorted(found, key=lambda m: (m.start, -m.end)):
            if not outer or mention.end > outer[-1].end:
                outer.append(mention)
        return sorted(outer, key=_by_head)

    def member_at(self, start: int, end: int) -> Member | None:
        """Give the member that a noun phrase stands for: that of the first outermost head."""
        found = self.mentions_in(start, end)
        return self.members[found[0].key] if found else None

    def resolve_pronoun(self, offset: int, prefer: int | None = None) -> int | None:
        """Give the member that a pronoun or clitic at an offset takes up, or None.

        Args:
            offset: where the pronoun starts.
            prefer: the member that the caller expects (who spoke last); taken where the words
                before the pronoun name no nearer subject.
        """
        return self.resolver(offset, prefer) if self.resolver is not None else prefer

    def mentions_from(self, start: int) -> list[Mention]:
        """Give the mentions that start at an offset, the widest first."""
        mentions = self.mentions
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, start, low)
        return mentions[low:high][::-1]

    def issuer_of(self, offset: int) -> Member | None:
        """Give who issued the survey or report whose noun starts at an offset, or None.

        Both where the words name him ("survei Zenda Institute") and where an earlier sentence does
        ("survei itu").
        """
        if self.documents is None:
            self.documents = find_documents(self)
        key = issuer_at(self.documents, offset)
        return self.members[key] if key is not None else None

    def freeze(self, used: set[int] | None = None) -> tuple[tuple[Entity, ...], dict[int, str]]:
        """Turn the members into the record's entities.

        Members without a mention are left out unless `used` names them.

        Returns:
            The entities in order of first mention, and the id of each member's key.
        """
        spans: dict[int, list[tuple[int, int]]] = {}
        for m in self.mentions:
            spans.setdefault(m.key, []).append((m.start, m.end))
        keys = [m.key for m in self.members if m.key in spans or (used and m.key in used)]
        keys.sort(key=lambda k: (spans.get(k, [(1 << 60, 0)])[0], k))
        ids = {key: f"e{n}" for n, key in enumerate(keys, 1)}
        entities = tuple(
            self._entity(ids[k], self.members[k], sorted(set(spans.get(k, ())))) for k in keys
        )
        return entities, ids

    def _entity(self, name: str, member: Member, spans: list[tuple[int, int]]) -> Entity:
        return Entity(
            id=name,
            kind=member.kind,
            name=member.name,
            of=member.of,
            role=member.role,
            wikidata=member.wikidata,
            anonymous=member.anonymous,
            count=member.count,
            rank=member.rank,
            anonymity_reason=member.anonymity_reason,
            control=member.control,
            mentions=tuple(self.text.span(a, b) for a, b in spans),
        )


def _by_head(mention: Mention) -> tuple[int, int]:
    return mention.head_start, mention.head_end


def _by_start(mention: Mention) -> tuple[int, int, int, int]:
    return mention.start, mention.end, mention.head_start, mention.head_end
