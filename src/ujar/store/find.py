"""Searches a store: words by their stems, and filters by who, whom, through whom, where and when.

`find(..., Query(words="menolak gencatan"))` finds "penolakan atas gencatan senjata". The same stems
are searched in both databases, so that both give the same hits; the best of them are found by each
database's own rank, among the 10,000 that were added last. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, literal_column, select

from ujar.store import schema
from ujar.store.answers import Found
from ujar.store.facets import count_facets
from ujar.store.hits import load_hits
from ujar.store.party_facets import CROWD, count_parties
from ujar.store.query import Plan, Query, plan_query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

    from ujar.store.answers import Facet, Hit

__all__ = ["Query", "find", "stream"]

RANKED = 10_000  # hits that are ranked by their words, the latest
AT_ONCE = 500  # hits of a stream that are loaded at once
Count = tuple[int, dict[str, tuple["Facet", ...]]]


def find(
    connection: Connection, query: Query, remember: Callable[[Query, Callable[[], Count]], Count]
) -> Found:
    """Search the current versions of all pages.

    Args:
        connection: an open connection.
        query: what is searched for.
        remember: gives what was counted before for a query, or counts it.

    Raises:
        RequestError: `request-day`, `request-words`, `request-limit`.
    """
    plan = plan_query(connection, query)
    numbers = _choose(connection, plan, query)
    total, facets = remember(query, lambda: _count(connection, plan, query))
    hits = tuple(load_hits(connection, numbers))
    return Found(hits, total, total > query.offset + len(hits), facets)


def stream(connection: Connection, query: Query) -> Iterator[Hit]:
    """Give all hits of a query, oldest first."""
    plan = plan_query(connection, query)
    items = schema.items
    ordered = plan.select(items.c.id).order_by(items.c.day.asc().nulls_first(), items.c.id)
    numbers = [row.id for row in connection.execute(ordered)]
    for start in range(0, len(numbers), AT_ONCE):
        yield from load_hits(connection, numbers[start : start + AT_ONCE])


def _choose(connection: Connection, plan: Plan, query: Query) -> list[int]:
    """Give the numbers of the hits to show."""
    if not query.limit:
        return []
    items = schema.items
    if query.order == "best" and (plan.words.single or plan.words.phrases):
        chosen = _rank(connection, plan)
    else:
        day, number = items.c.day.desc().nulls_last(), items.c.id.desc()
        if query.order == "oldest":
            day, number = items.c.day.asc().nulls_first(), items.c.id.asc()
        chosen = plan.select(items.c.id).order_by(day, number)
    wanted = chosen.limit(query.limit).offset(query.offset)
    return [number for (number, *_) in connection.execute(wanted)]


def _rank(connection: Connection, plan: Plan) -> Any:  # noqa: ANN401 - a query
    """Make the query for the latest hits, best first."""
    items = schema.items
    if plan.sqlite:
        number: ColumnElement[int] = literal_column("items_fts.rowid")
        latest = plan.select(number, rest=False).order_by(number.desc()).offset(RANKED).limit(1)
        floor = connection.execute(latest).scalar()
        chosen = plan.select(number, rest=bool(plan.rest))
        if floor is not None:
            chosen = chosen.where(number > floor)
        return chosen.order_by(literal_column("bm25(items_fts, 1.0, 0.0)"), number.desc())
    search: ColumnElement[Any] = literal_column("items.search").label("search")
    hits = plan.select(items.c.id, search).order_by(items.c.id.desc()).limit(RANKED).subquery()
    words = [*plan.words.single, *(stem for row in plan.words.phrases for stem in row)]
    asked = func.plainto_tsquery("simple", " ".join(words))
    return select(hits.c.id).order_by(func.ts_rank(hits.c.search, asked).desc(), hits.c.id.desc())


def _count(connection: Connection, plan: Plan, query: Query) -> Count:
    """Count all hits and, with `facets`, the commonest values of each facet."""
    if query.facets:
        total, found = count_facets(connection, plan)
        if query.parties and total <= CROWD:
            found |= count_parties(connection, plan)
        return total, found
    counted = plan.select(func.count(), rest=bool(plan.rest))
    return connection.execute(counted).scalar_one(), {}
