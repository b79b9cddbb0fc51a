"""The frozen records that all stages share; the JSON form of a `Record` is its field names.

`Rusia membantah laporan itu, kata AFP.` becomes a `Statement` whose `speaker` is the id of the
entity Rusia, whose `cue` is the span of "membantah" and whose `relays` hold the id of AFP.

Nothing here reads or decides anything: fields, their meaning, and `encode`. Offsets are code points
of the page's text, half-open; a span's `text` is always `page[start:end]`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

LineKind = Literal[
    "navigation",
    "related",
    "caption",
    "byline",
    "timestamp",
    "advertisement",
    "social",
    "footer",
    "repeated",
]
EntityKind = Literal["person", "government", "organisation", "media", "group", "place"]
StatementKind = Literal["direct", "mixed", "indirect"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
MoveType = Literal[
    "OFFER",
    "REQUEST",
    "ACCEPT",
    "REJECT",
    "DENY",
    "CONCEDE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "RETREAT",
    "ACCUSE",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Certainty = Literal["stated", "reported", "alleged", "denied"]


class Span(msgspec.Struct, frozen=True):
    """A piece of the page: `text` is `page[start:end]`, in code points."""

    start: int
    end: int
    text: str


class Resolved(msgspec.Struct, frozen=True):
    """A value that was worked out from words of the page, with the rule that did it.

    `value` is an ISO 8601 or TIMEX3 value, `basis` the name of the rule, `evidence` the words.
    """

    value: str
    basis: str | None = None
    evidence: Span | None = None


class PageInfo(msgspec.Struct, frozen=True):
    """Where the page came from and what it was.

    `digest` is "sha256:" and the hex SHA-256 of the text layer in UTF-8; `chars` its length in code
    points; `saved` the day on which the copy was made, where the page or its archive says so.
    """

    name: str
    url: str | None
    digest: str
    chars: int
    saved: str | None = None


class ArticleInfo(msgspec.Struct, frozen=True):
    """The article on the page: what it says of itself, and its paragraphs."""

    title: Span | None = None
    body: tuple[Span, ...] = ()
    published: Resolved | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    credit: tuple[str, ...] = ()
    section: str | None = None
    dateline: Span | None = None
    language: str | None = None


class Boilerplate(msgspec.Struct, frozen=True):
    """A line of the page that is not the article, its kind, and the rule that said so."""

    start: int
    end: int
    kind: LineKind
    rule: str


class Time(msgspec.Struct, frozen=True):
    """A time expression of title or body, with its TIMEX3 type and value.

    `value` is null where the words fix none ("beberapa dekade").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str | None
    basis: str


class Entity(msgspec.Struct, frozen=True):
    """Who or what the article speaks of, with all its mentions in order."""

    id: str
    kind: EntityKind
    name: str
    of: str | None = None
    role: str | None = None
    wikidata: str | None = None
    anonymous: bool = False
    count: int | None = None
    rank: str | None = None
    anonymity_reason: str | None = None
    mentions: tuple[Span, ...] = ()


class Statement(msgspec.Struct, frozen=True):
    """Content that the text lays on somebody; ids of entities in `speaker` and its like."""

    id: str
    kind: StatementKind
    speaker: str | None
    cue: Span | None
    content: tuple[Span, ...]
    addressee: str | None = None
    relays: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    medium: Span | None = None
    place: Span | None = None
    time: Resolved | None = None
    within: str | None = None
    hearsay: bool = False
    denies: bool = False
    verified: bool | None = None
    disputed_by: tuple[str, ...] = ()
    rule: str = ""


class Plover(msgspec.Struct, frozen=True):
    """The PLOVER codes of a move; null where PLOVER has none."""

    type: str | None = None
    mode: str | None = None
    context: str | None = None


class Move(msgspec.Struct, frozen=True):
    """One party acting toward another, in word or deed; ids of entities in `actor` and its like."""

    id: str
    type: MoveType
    actor: str | None
    recipient: str | None
    via: tuple[str, ...] = ()
    channel: Literal["public", "secret"] | None = None
    medium: Span | None = None
    about: Span | None = None
    terms: tuple[Span, ...] = ()
    venue: Span | None = None
    delegation: tuple[Span, ...] = ()
    time: Resolved | None = None
    certainty: Certainty = "reported"
    in_reply_to: str | None = None
    disputed_by: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    plover: Plover = Plover()
    rule: str = ""


class Issue(msgspec.Struct, frozen=True):
    """A doubt of the reader: a stable code, the words that it is about, and a sentence."""

    code: str
    start: int
    end: int
    message: str


class Record(msgspec.Struct, frozen=True):
    """What one page holds."""

    page: PageInfo
    article: ArticleInfo
    boilerplate: tuple[Boilerplate, ...] = ()
    times: tuple[Time, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    moves: tuple[Move, ...] = ()
    issues: tuple[Issue, ...] = ()



def encode(record: Record) -> bytes:
    """Write a record as one line of JSON in UTF-8, without the line end.

    Keys stand in the order of the record's fields.
    """
    return msgspec.json.encode(record)


def decode(line: bytes | str) -> Record:
    """Read back what `encode` wrote.

    Raises:
        msgspec.ValidationError: the JSON is not a record.
    """
    return msgspec.json.decode(line, type=Record)
