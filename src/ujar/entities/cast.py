"""The cast of an article: its entities while they are still being read, and every mention of them.

Stages after `ujar.entities` ask the cast who stands at some words (`mention_at`, `resolve`) and may
add an entity that only they can see (a group that speaks). `freeze` turns it into the record's
entities, with ids in order of first mention.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Literal

from ujar.article.text import Text
from ujar.records import Entity, EntityKind, Issue

Form = Literal["name", "role", "description", "pronoun", "clitic", "unnamed"]


@dataclass(slots=True)
class Member:
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
    aliases: set[str] = field(default_factory=set)
    gender: Literal["f", "m"] | None = None


@dataclass(slots=True, frozen=True, order=True)
class Mention:
    """Words that stand for a member.

    `start` and `end` bound the whole noun phrase ("Menteri Luar Negeri Mesir, Sameh Shoukry"),
    `head_start` and `head_end` the name, pronoun or head noun within it. `key` is the member.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    form: Form
    key: int


class Cast:
    """Members and mentions of one article; mentions are kept in order of `start`."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.members: list[Member] = []
        self.mentions: list[Mention] = []
        self.issues: list[Issue] = []

    def add_member(self, kind: EntityKind, name: str) -> Member:
        """Add a new member and return it for its other fields to be set."""
        member = Member(len(self.members), kind, name)
        self.members.append(member)
        return member

    def add_mention(self, mention: Mention) -> None:
        """Add a mention; one with the same head is replaced."""
        self.mentions = [
            m
            for m in self.mentions
            if (m.head_start, m.head_end) != (mention.head_start, mention.head_end)
        ]
        insort(self.mentions, mention)

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Give the mentions whose head lies within a span, in order of their heads."""
        found = [m for m in self.mentions if start <= m.head_start and m.head_end <= end]
        return sorted(found, key=lambda m: m.head_start)

    def member_at(self, start: int, end: int) -> Member | None:
        """Give the member that a noun phrase stands for: that of the first head within it."""
        found = self.mentions_in(start, end)
        return self.members[found[0].key] if found else None

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
        entities = []
        for key in keys:
            m = self.members[key]
            where = sorted(set(spans.get(key, ())))
            entities.append(
                Entity(
                    id=ids[key],
                    kind=m.kind,
                    name=m.name,
                    of=m.of,
                    role=m.role,
                    wikidata=m.wikidata,
                    anonymous=m.anonymous,
                    count=m.count,
                    rank=m.rank,
                    anonymity_reason=m.anonymity_reason,
                    mentions=tuple(self.text.span(a, b) for a, b in where),
                )
            )
        return tuple(entities), ids


def first_at_or_after(mentions: list[Mention], offset: int) -> int:
    """Give the place of the first mention that starts at an offset or after it."""
    return bisect_left(mentions, (offset,), key=lambda m: (m.start,))
