"""Declares what the API answers with where the store's own structs do not say it all.

A list of statements holds `rows`, how many there are in `total`, and in `next` the token of the
rows after "Kami siap berunding". Nothing is asked here; it reads no data file.
"""

from __future__ import annotations

import msgspec

from ujar.records import Entity, Move, Statement
from ujar.store.answers import Facet, Hit
from ujar.store.listings import ActorRow, Counts, PageRow


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a list.

    Attributes:
        total: how many rows there are in all.
        truncated: whether more rows stand behind these.
        next: the token that gives the rows behind these; null at the end.
        next_url: the address that gives them, on the same server.
        changed: whether the store changed since the first part was given, so that rows may have
            moved; a stream gives all rows of one state.
    """

    total: int
    truncated: bool
    next: str | None
    next_url: str | None
    changed: bool


class Hits(Part, frozen=True, kw_only=True):
    """A part of what a search found.

    Attributes:
        total: how many rows there are in all.
        truncated: whether more rows stand behind these.
        next: the token that gives the rows behind these; null at the end.
        next_url: the address that gives them, on the same server.
        changed: whether the store changed since the first part was given.
        rows: the statements and moves.
        facets: for each facet its commonest values, where they were asked for.
    """

    rows: tuple[Hit, ...]
    facets: dict[str, tuple[Facet, ...]] = {}


class Records(Part, frozen=True, kw_only=True):
    """A part of the pages, newest first.

    Attributes:
        total: how many rows there are in all.
        truncated: whether more rows stand behind these.
        next: the token that gives the rows behind these; null at the end.
        next_url: the address that gives them, on the same server.
        changed: whether the store changed since the first part was given.
        rows: the pages.
    """

    rows: tuple[PageRow, ...]


class People(Part, frozen=True, kw_only=True):
    """A part of the actors, those most told of first.

    Attributes:
        total: how many rows there are in all.
        truncated: whether more rows stand behind these.
        next: the token that gives the rows behind these; null at the end.
        next_url: the address that gives them, on the same server.
        changed: whether the store changed since the first part was given.
        rows: the actors.
    """

    rows: tuple[ActorRow, ...]


class Facets(msgspec.Struct, frozen=True):
    """How many hits a question has, and the commonest values of each facet.

    Attributes:
        total: how many hits there are.
        facets: for each facet its commonest values; a value can be put back as a filter.
    """

    total: int
    facets: dict[str, tuple[Facet, ...]]


class StatementCard(msgspec.Struct, frozen=True):
    """A statement as its page's record holds it, with all its words.

    Attributes:
        hit: the statement as a search gives it.
        page: the ref of its page.
        statement: the statement as it was read.
        entities: those whom the statement names, by their ids within the record.
        moves: the moves that were read from it.
    """

    hit: Hit
    page: str
    statement: Statement
    entities: tuple[Entity, ...]
    moves: tuple[Move, ...]


class MoveCard(msgspec.Struct, frozen=True):
    """A move as its page's record holds it, with all its words.

    Attributes:
        hit: the move as a search gives it.
        page: the ref of its page.
        move: the move as it was read.
        entities: those whom the move names, by their ids within the record.
        statements: the statements that it was read from.
    """

    hit: Hit
    page: str
    move: Move
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]


class About(msgspec.Struct, frozen=True):
    """What is served.

    Attributes:
        name: `ujar`.
        version: the version of ujar.
        api: the version of the API.
        samples: whether the store holds the sample pages.
        counts: how much the store holds.
        openapi: the address of the description of the API.
    """

    name: str
    version: str
    api: str
    samples: bool
    counts: Counts
    openapi: str


class Health(msgspec.Struct, frozen=True):
    """Whether the server can answer.

    Attributes:
        status: `ok`; where the store cannot be asked the answer is an error.
        version: the version of ujar.
    """

    status: str
    version: str


class Pasted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page to read; either `text` or `html` is given.

    Attributes:
        text: the page as text.
        html: the page as HTML.
        name: what the record calls the page.
        url: the page's address, which is noted and never fetched.
        published: ISO 8601 day or time of publication, where known from elsewhere.
        outlet: the outlet's name, where known from elsewhere.
        saved: ISO 8601 day or time at which the copy was made.
    """

    text: str | None = None
    html: str | None = None
    name: str = ""
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    saved: str | None = None
