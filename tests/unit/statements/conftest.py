"""Lays sentences out with a hand-made cast, so that only the statements are under test."""

import re
from dataclasses import dataclass

import pytest

import ujar
from ujar.article.text import Text
from ujar.entities.cast import Cast, Mention
from ujar.records import ArticleInfo, Span, Statement
from ujar.statements.find import find_statements

PEOPLE = ("Ana Berg", "Berg", "Otto Lind", "Lind")
STATES = ("Ruritania", "Syldavia")
MEDIA = ("Kabar Klow", "Pos Strelsau", "Radio Maro")
GROUPS = ("para ahli", "seorang pejabat", "wartawan", "utusan Maravia")
PLACES = ("Belmora",)


@dataclass
class Reading:
    """The statements of a text, with the names of the members that they name."""

    statements: tuple[Statement, ...]
    names: dict[str, str]
    issues: list[str]

    def speakers(self):
        """Who speaks, statement by statement."""
        return [self.names.get(s.speaker) for s in self.statements]

    def cues(self):
        """The cue words, statement by statement."""
        return [s.cue.text if s.cue else None for s in self.statements]

    def contents(self):
        """The content of each statement, its pieces joined by a bar."""
        return [" | ".join(c.text for c in s.content) for s in self.statements]

    def kinds(self):
        """The kinds, statement by statement."""
        return [s.kind for s in self.statements]

    def relays(self):
        """The names of the carriers of each statement."""
        return [[self.names[k] for k in s.relays] for s in self.statements]


def _lay(page: str) -> Text:
    spans, at = [], 0
    for line in page.split("\n"):
        spans.append(Span(at, at + len(line), line))
        at += len(line) + 1
    return Text(page, ArticleInfo(body=tuple(spans)))


def _fill(text: Text) -> Cast:
    cast = Cast(text)
    kinds = {
        **dict.fromkeys(PEOPLE, "person"),
        **dict.fromkeys(STATES, "government"),
        **dict.fromkeys(MEDIA, "media"),
        **dict.fromkeys(GROUPS, "group"),
        **dict.fromkeys(PLACES, "place"),
    }
    keys: dict[str, int] = {}
    pattern = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    for m in re.finditer(pattern, text.page):
        full = {"Berg": "Ana Berg", "Lind": "Otto Lind"}.get(m.group(), m.group())
        if full not in keys:
            keys[full] = cast.add_member(kinds[full], full).key
        cast.add_mention(Mention(m.start(), m.end(), m.start(), m.end(), "name", keys[full]))
    return cast


@pytest.fixture
def read():
    """Read the statements of a page of plain paragraphs, one a line."""

    def read_page(page: str) -> Reading:
        text = _lay(page)
        cast = _fill(text)
        statements, issues = find_statements(text, (), cast)
        names = {str(m.key): m.name for m in cast.members}
        return Reading(statements, names, [i.code for i in issues])

    return read_page


def _statements(page):
    record = ujar.read(f"Judul Berita\n\n{page}", name="x.txt")
    return record.statements, {e.id: e.name for e in record.entities}


@pytest.fixture
def statements():
    """Gives the statements of a whole page, and the names of its entities by id."""
    return _statements


@pytest.fixture
def speakers():
    """Gives who speaks on a whole page, statement by statement."""

    def find(page):
        found, names = _statements(page)
        return [names.get(s.speaker) for s in found]

    return find


@pytest.fixture
def contents():
    """Gives the content of each statement of a whole page, its pieces joined by a bar."""

    def find(page):
        return [" | ".join(c.text for c in s.content) for s in _statements(page)[0]]

    return find
