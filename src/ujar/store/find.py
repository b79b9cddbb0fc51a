"""Searches a store: words by their stems, and filters by who, whom, through whom, where and when.

`find(..., Query("menolak gencatan"))` finds "penolakan atas gencatan senjata". Words in double
quotation marks must stand beside each other. All words must be there; the same stems are searched
in both databases, so that both give the same hits; their order is by each database's own rank, then
by day. It reads no data file.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Text,
    and_,
    cast,
    exists,
    false,
    func,
    literal,
    literal_column,
    select,
    union_all,
)

from ujar.errors import RequestError
from ujar.links.days import find_days
from ujar.stems import find_stems
from ujar.store import schema
from ujar.store.actors import find_people
from ujar.store.answers import Facet, Found
from ujar.store.hits import in_chunks, load_hits
from ujar.store.marks import (
    FILTER_MARKS,
    MOST_MARKS,
    mark_months,
    mark_parties,
    mark_value,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

PHRASE = re.compile(r'"([^"]*)"')
FACETS = ("speaker", "outlet", "type", "month")
VALUES = 10  # of each facet
ROLES = {
    "speaker": ("speaker", "actor"),
    "addressee": ("addressee", "recipient"),
    "via": ("via", "relay"),
    "party": ("speaker", "actor", "addressee", "recipient"),
}


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched for; what is left out does not filter.

    Attributes:
        words: words that must all be there, in any of their forms; `"..."` side by side.
        speaker: who speaks or acts.
        party: who speaks, acts, is spoken to or acted toward, or somebody on that side.
        addressee: who is spoken to or acted toward.
        via: who carried it, as a go-between or a relay.
        type: the type of a move or the kind of a statement, or "statement" or "move".
        outlet: the page's outlet.
        since: the first day, month or year.
        until: the last day, month or year.
        anonymous: only unnamed sources, or only named ones.
        disputed: only what another account stands against, or only what none does.
        limit: how many hits are given.
        facets: whether values are counted.
    """

    words: str = ""
    speaker: str | None = None
    party: str | None = None
    addressee: str | None = None
    via: str | None = None
    type: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    anonymous: bool | None = None
    disputed: bool | None = None
    limit: int = 20
    facets: bool = True


class _Search(NamedTuple):
    """The words of a query as both databases take them: stems and rows of stems."""

    single: list[str]
    phrases: list[list[str]]


def find(connection: Connection, query: Query) -> Found:
    """Search the current versions of all pages.

    Raises:
        RequestError: `request-day`, a day is not in ISO 8601; `request-words`, the words hold
            neither a letter nor a digit.
    """
    base = _filter(connection, query)
    total, facets = _count(connection, base, facets=query.facets)
    ranked = _rank(connection, base, query).limit(query.limit)
    numbers = [row.id for row in connection.execute(ranked)]
    hits = tuple(load_hits(connection, numbers))
    return Found(hits, total, total > len(hits), facets)


def _filter(connection: Connection, query: Query) -> Select[Any]:
    """Make the query for the numbers of all hits: the index first, then what it cannot tell."""
    items = schema.items
    wanted: list[ColumnElement[bool]] = [items.c.current, *_plain_filters(query)]
    chosen = select(items.c.id)
    search = _split_words(query.words) or _Search([], [])
    marks = _mark_plain(query)
    for role in FILTER_MARKS:
        name = getattr(query, role)
        if name is None:
            continue
        people = find_people(connection, name, side=role == "party")
        some = mark_parties(role, people.profiles, people.sides)
        if not some:
            wanted.append(false())
        elif len(some) <= MOST_MARKS:
            marks.append(some)
        else:
            wanted.append(_has_party(ROLES[role], people.profiles, people.sides))
    if search.single or search.phrases or marks:
        wanted.append(_match(connection, search, marks))
        if connection.dialect.name == "sqlite":
            fts = schema.items_fts
            chosen = chosen.join(fts, fts.c.rowid == items.c.id)
    return chosen.where(and_(*wanted))


def _mark_plain(query: Query) -> list[list[str]]:
    """Give the marks that stand for filters by type, outlet and days: one of each list is there."""
    marks = []
    if query.type in {"statement", "move"}:
        marks.append([mark_value("s", query.type)])
    elif query.type is not None:
        marks.append([mark_value("t", query.type.lower())])
    if query.outlet is not None:
        marks.append([mark_value("o", query.outlet.lower())])
    if query.anonymous:
        marks.append(["a1"])
    if query.since is not None and query.until is not None:
        months = mark_months(_find_day(query.since).first, _find_day(query.until).last)
        marks += [months] if months else []
    return marks


def _plain_filters(query: Query) -> list[ColumnElement[bool]]:
    items = schema.items
    wanted: list[ColumnElement[bool]] = []
    if query.since is not None:
        wanted.append(items.c.day >= _find_day(query.since).first)
    if query.until is not None:
        wanted.append(items.c.day <= _find_day(query.until).last)
    if query.anonymous is False:
        wanted.append(~items.c.anonymous)
    if query.disputed is not None:
        wanted.append(items.c.disputed == query.disputed)
    return wanted


def _find_day(value: str) -> Any:  # noqa: ANN401 - days, or a complaint
    days = find_days(value)
    if days is None:
        message = f"{value}: a day is 2024-02-14, a month 2024-02, a year 2024"
        raise RequestError("request-day", message)
    return days


def _has_party(roles: tuple[str, ...], numbers: list[int], sides: list[str]) -> ColumnElement[bool]:
    parties, profiles = schema.parties, schema.profiles
    named = profiles.c.id.in_(numbers) | profiles.c.side.in_(sides)
    meant = parties.c.profile_id.in_(select(profiles.c.id).where(named))
    own = parties.c.item_id == schema.items.c.id
    return exists().where(own, parties.c.role.in_(roles), meant)


def _split_words(words: str) -> _Search | None:
    if not words.strip():
        return None
    phrases = [stems for found in PHRASE.findall(words) if (stems := find_stems(found))]
    single = list(dict.fromkeys(find_stems(PHRASE.sub(" ", words))))
    if not single and not phrases:
        raise RequestError("request-words", f"{words!r} holds neither a letter nor a digit")
    return _Search(single, phrases)


def _match(connection: Connection, search: _Search, marks: list[list[str]]) -> ColumnElement[bool]:
    rows = [[stem] for stem in search.single] + search.phrases
    if connection.dialect.name == "sqlite":
        parts = ['stems : "' + " ".join(row) + '"' for row in rows]
        parts += ["marks : (" + " OR ".join(some) + ")" for some in marks]
        return literal_column("items_fts").op("MATCH")(" AND ".join(parts))
    asked = [func.phraseto_tsquery("simple", " ".join(row)) for row in rows]
    asked += [func.to_tsquery("simple", " | ".join(some)) for some in marks]
    every: ColumnElement[Any] = asked[0]
    for part in asked[1:]:
        every = every.op("&&", return_type=every.type)(part)
    return literal_column("items.search").op("@@", return_type=Boolean())(every)


def _rank(connection: Connection, base: Select[Any], query: Query) -> Select[Any]:
    items = schema.items
    search = _split_words(query.words)
    order: list[ColumnElement[Any]] = [items.c.day.desc().nulls_last(), items.c.id]
    if search is not None and connection.dialect.name == "sqlite":
        order.insert(0, literal_column("bm25(items_fts, 1.0, 0.0)"))
    elif search is not None:
        words = " ".join([*search.single, *(s for row in search.phrases for s in row)])
        asked = func.plainto_tsquery("simple", words)
        order.insert(0, func.ts_rank(literal_column("items.search"), asked).desc())
    return base.order_by(*order)


def _count(
    connection: Connection, base: Select[Any], *, facets: bool
) -> tuple[int, dict[str, tuple[Facet, ...]]]:
    """Count all hits, and the commonest values of each facet, in one pass over the hits."""
    items, profiles, actors = schema.items, schema.profiles, schema.actors
    if not facets:
        every = base.with_only_columns(func.count())
        return connection.execute(every).scalar_one(), {}
    columns = {
        "speaker": items.c.profile_id,
        "outlet": items.c.outlet,
        "type": items.c.type,
        "month": func.substr(items.c.day, 1, 7),
    }
    named = [column.label(name) for name, column in columns.items()]
    hits = base.with_only_columns(*named).cte("hits")
    if connection.dialect.name == "postgresql":
        hits = base.with_only_columns(*named).cte("hits").prefix_with("MATERIALIZED")
    grouped = [
        select(
            literal(name).label("facet"),
            cast(hits.c[name], Text).label("value"),
            func.count().label("number"),
        ).group_by(hits.c[name])
        for name in columns
    ]
    rows = connection.execute(union_all(*grouped)).all()
    total = sum(row.number for row in rows if row.facet == "type")
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    speakers = {row.value for row in rows if row.facet == "speaker" and row.value is not None}
    names: dict[str, str] = {}
    for some in in_chunks(sorted(int(number) for number in speakers)):
        query = (
            select(profiles.c.id, func.coalesce(actors.c.name, profiles.c.name))
            .outerjoin(actors, actors.c.id == profiles.c.actor_id)
            .where(profiles.c.id.in_(some))
        )
        names.update((str(number), name) for number, name in connection.execute(query))
    for row in rows:
        if row.value is not None:
            value = names[row.value] if row.facet == "speaker" else row.value
            counts[row.facet][value] += row.number
    return total, {name: _pick(count) for name, count in counts.items()}


def _pick(count: Counter[str]) -> tuple[Facet, ...]:
    best = sorted(count.items(), key=lambda item: (-item[1], item[0]))[:VALUES]
    return tuple(Facet(value, number) for value, number in best)
