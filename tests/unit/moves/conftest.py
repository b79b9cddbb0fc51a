"""Lays sentences out with a hand-made cast and hand-made statements: only moves are under test."""

import re
from dataclasses import dataclass

import pytest

from ujar.article.text import Text
from ujar.entities.cast import Cast, Mention
from ujar.moves.find import find_moves
from ujar.records import ArticleInfo, Issue, Move, Span, Statement, Time

PEOPLE = {"Ana Berg": "Ruritania", "Ivo Lund": "Syldavia", "Otto Lind": None, "Rika": None}
STATES = ("Ruritania", "Syldavia", "Borduria", "Molvania")
BODIES = ("Liga Pesisir", "Serikat Buruh", "PT Dermaga")
MEDIA = ("Kabar Klow",)
GROUPS = ("para demonstran", "ribuan petani", "para pengungsi", "para wartawan", "warga")
DELEGATES = {"mediator Borduria": "Borduria"}
PLACES = {"Klow": "Syldavia", "Strelsau": "Ruritania"}
TIMES = {"Senin": "2024-03-11", "Februari 2024": "2024-02", "Jumat (8/3/2024)": "2024-03-08"}


@dataclass
class Reading:
    """The moves of a page, with the names of the members that they name."""

    moves: tuple[Move, ...]
    names: dict[str, str]

    def triples(self):
        """Type, actor and recipient of each move."""
        name = self.names.get
        return [(m.type, name(m.actor), name(m.recipient)) for m in self.moves]

    def only(self) -> Move:
        """The one move of the page."""
        assert 1 == len(self.moves), self.triples()
        return self.moves[0]

    def via(self):
        """The names of the go-betweens of each move."""
        return [[self.names[key] for key in m.via] for m in self.moves]


def _find(page: str, words: str, kind: str) -> list[Mention | Time]:
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", page)]
    if kind == "time":
        return [Time(a, b, words, "DATE", TIMES[words], "test") for a, b in spans]
    return [Mention(a, b, a, b, "name", 0) for a, b in spans]


def _lay(page: str, title: str | None = None) -> Text:
    spans, at = [], 0
    for line in page.split("\n"):
        spans.append(Span(at, at + len(line), line))
        at += len(line) + 1
    if title is not None:
        return Text(page, ArticleInfo(title=spans[0], body=tuple(spans[1:])))
    return Text(page, ArticleInfo(body=tuple(spans)))


def _fill(text: Text) -> tuple[Cast, dict[str, int]]:
    cast, keys = Cast(text), {}
    kinds = {
        **dict.fromkeys(PEOPLE, "person"),
        **dict.fromkeys(STATES, "government"),
        **dict.fromkeys(BODIES, "organisation"),
        **dict.fromkeys(MEDIA, "media"),
        **dict.fromkeys((*GROUPS, *DELEGATES), "group"),
        **dict.fromkeys(PLACES, "place"),
    }
    pattern = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    for m in re.finditer(rf"\b(?:{pattern})\b", text.page, re.IGNORECASE):
        name = next(n for n in kinds if n.casefold() == m.group().casefold())
        if name not in keys:
            member = cast.add_member(kinds[name], name)
            member.of = PEOPLE.get(name) or PLACES.get(name) or DELEGATES.get(name)
            keys[name] = member.key
        cast.add_mention(Mention(m.start(), m.end(), m.start(), m.end(), "name", keys[name]))
    return cast, keys


def _say(page: str, keys: dict[str, int], said: dict, number: int) -> Statement:
    start = page.index(said["content"])
    content = Span(start, start + len(said["content"]), said["content"])
    cue = None
    if said.get("cue"):
        at = page.index(said["cue"])
        cue = Span(at, at + len(said["cue"]), said["cue"])
    speaker, addressee = said.get("speaker"), said.get("addressee")
    return Statement(
        id=f"s{number}",
        kind=said.get("kind", "direct"),
        speaker=None if speaker is None else str(keys[speaker]),
        cue=cue,
        content=(content,),
        addressee=None if addressee is None else str(keys[addressee]),
        denies=said.get("denies", False),
        within=said.get("within"),
    )


@pytest.fixture
def read():
    """Read the moves of a page of plain paragraphs, one a line, with its statements given."""

    def read_page(page: str, *said: dict) -> Reading:
        text = _lay(page)
        cast, keys = _fill(text)
        statements = tuple(_say(page, keys, s, n) for n, s in enumerate(said, 1))
        times = sorted(
            (t for words in TIMES for t in _find(page, words, "time")), key=lambda t: t.start
        )
        moves, _ = find_moves(text, tuple(times), cast, statements)
        return Reading(moves, {str(m.key): m.name for m in cast.members})

    return read_page


@pytest.fixture
def check():
    """Give the issues of a page with a title and a body, without statements."""

    def check_page(title: str, body: str) -> tuple[Issue, ...]:
        text = _lay(f"{title}\n{body}", title)
        cast, _ = _fill(text)
        return find_moves(text, (), cast, ())[1]

    return check_page
