"""Declares what a store lists and counts: pages, actors, weeks, as frozen structs.

`Store.over_time(by="week")` holds a bar of 2024-W08 for each of the commonest parties. Nothing here
asks a database; JSON is the field names. It reads no data file.
"""

from __future__ import annotations

import msgspec

from ujar.records import Record
from ujar.store.answers import Facet


class Counts(msgspec.Struct, frozen=True):
    """How much a store holds.

    Attributes:
        pages: pages, each in its current version.
        statements: statements of them.
        moves: moves of them.
        actors: joined actors, without unnamed sources, as of the last linking.
        outlets: outlets.
        failures: pages that could not be read.
        unlinked: pages that are not linked yet.
        first: the earliest day of a page.
        last: the latest.
    """

    pages: int
    statements: int
    moves: int
    actors: int
    outlets: int
    failures: int
    unlinked: int
    first: str | None
    last: str | None


class StoredPage(msgspec.Struct, frozen=True):
    """A page as it is kept, with its whole record.

    Attributes:
        ref: what the store calls it.
        name: the page's name.
        url: its address.
        outlet: its outlet.
        title: its title.
        published: its time of publication.
        day: its day, worked out where it says none.
        version: the number of the version, from 1.
        current: whether it is the latest.
        reader: the version of ujar that read it.
        text: the page's text; null where only a record was added.
        record: what was read from it.
        versions: the refs of all its versions, oldest first.
        disputed: the ids of its statements against which another account stands.
    """

    ref: str
    name: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    day: str | None
    version: int
    current: bool
    reader: str
    text: str | None
    record: Record
    versions: tuple[str, ...]
    disputed: tuple[str, ...]


class PageRow(msgspec.Struct, frozen=True):
    """A page in a list.

    Attributes:
        ref: what the store calls it.
        name: the page's name.
        url: its address.
        outlet: its outlet.
        title: its title.
        published: its time of publication.
        day: its day, worked out where it says none.
        version: the number of the version, from 1.
        statements: how many statements it holds.
        moves: how many moves it holds.
    """

    ref: str
    name: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    day: str | None
    version: int
    statements: int
    moves: int


class Pages(msgspec.Struct, frozen=True):
    """A part of a list of pages, newest first, and how many there are in all."""

    pages: tuple[PageRow, ...]
    total: int


class ActorRow(msgspec.Struct, frozen=True):
    """A joined actor in a list.

    Attributes:
        ref: what the store calls it.
        kind: person, government and so on.
        name: the fullest name.
        of: the state or body that it speaks for.
        wikidata: the Wikidata item.
        anonymous: whether it is an unnamed source.
        pages: on how many pages it stands, as of the last linking.
        statements: how many statements it makes.
        moves: how many moves it makes.
        first: the day of the earliest page.
        last: the day of the latest page.
    """

    ref: str
    kind: str
    name: str
    of: str | None
    wikidata: str | None
    anonymous: bool
    pages: int
    statements: int
    moves: int
    first: str | None
    last: str | None


class Actors(msgspec.Struct, frozen=True):
    """A part of a list of actors, most told first, and how many there are in all."""

    actors: tuple[ActorRow, ...]
    total: int


class ActorCard(msgspec.Struct, frozen=True):
    """An actor with all profiles that were joined in it, and why each was.

    Attributes:
        row: the actor as a list gives it.
        profiles: the names that it goes by, each with its kind, state, role, and why it was joined.
    """

    row: ActorRow
    profiles: tuple[dict[str, str | None], ...]


class Bar(msgspec.Struct, frozen=True):
    """How many statements and moves fall on one stretch of time for one value.

    Attributes:
        when: the week, month or day, as "2024-W08".
        first: its first day.
        last: its last day.
        value: the party, type or outlet; empty for all that are not told apart.
        count: how many.
    """

    when: str
    first: str
    last: str
    value: str
    count: int


class OverTime(msgspec.Struct, frozen=True):
    """Statements and moves over time.

    Attributes:
        by: the stretch: day, week or month.
        group: what is told apart: party, type, outlet or sort.
        bars: the bars, by time and then in the order of `values`.
        values: the values with their counts, the commonest first; the rest is under "".
        total: how many there are in all.
        undated: how many of them have no day.
    """

    by: str
    group: str
    bars: tuple[Bar, ...]
    values: tuple[Facet, ...]
    total: int
    undated: int


class Decided(msgspec.Struct, frozen=True):
    """A person's decision on two profiles, from the log.

    Attributes:
        number: what `undo` takes.
        left: the ref of one profile.
        right: the ref of the other.
        verdict: same or different.
        note: the person's reason.
        undone: whether it was taken back.
    """

    number: int
    left: str
    right: str
    verdict: str
    note: str
    undone: bool
