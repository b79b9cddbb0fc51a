"""Reads the cast of an invented article, its paragraphs a line each."""

from dataclasses import dataclass

import pytest

from ujar.article.text import Text
from ujar.entities.cast import Cast, Member
from ujar.entities.find import find_entities
from ujar.records import ArticleInfo, Entity, Resolved, Span
from ujar.times.find import find_times


@dataclass
class Reading:
    """The cast of a text, with short ways to ask it."""

    page: str
    cast: Cast

    def entities(self) -> tuple[Entity, ...]:
        """All entities, in order of first mention."""
        return self.cast.freeze()[0]

    def names(self, kind: str) -> list[str]:
        """The names of the entities of a kind, in order."""
        return [e.name for e in self.entities() if e.kind == kind]

    def of(self, words: str, nth: int = 0) -> Member | None:
        """The member that the nth occurrence of some words stands for."""
        start = -1
        for _ in range(nth + 1):
            start = self.page.index(words, start + 1)
        return self.cast.member_at(start, start + len(words))

    def who(self, words: str, nth: int = 0) -> str | None:
        """The name of the member that some words stand for."""
        member = self.of(words, nth)
        return member.name if member is not None else None

    def mentions(self, name: str) -> list[str]:
        """The words of all mentions of the entity with a name."""
        return [m.text for e in self.entities() if e.name == name for m in e.mentions]

    def codes(self) -> list[str]:
        """The codes of the doubts."""
        return [i.code for i in self.cast.issues]


@pytest.fixture
def read():
    """Give a function that reads the cast of a text: a line is a paragraph."""

    def run(page: str, published: str | None = None, title: str | None = None) -> Reading:
        page = page if title is None else f"{title}\n{page}"
        spans, at = [], 0
        for line in page.split("\n"):
            spans.append(Span(at, at + len(line), line))
            at += len(line) + 1
        head = spans.pop(0) if title is not None else None
        when = Resolved(published) if published is not None else None
        article = ArticleInfo(title=head, body=tuple(spans), published=when)
        text = Text(page, article)
        times, _ = find_times(text, published=published, saved=None)
        return Reading(page, find_entities(text, times))

    return run
