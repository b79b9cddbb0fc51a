"""Counts statements and moves by day, week or month, told apart by party, type or outlet.

In the week 2024-W08 three items may be of Karvendia, by those who speak for it. A week begins on
Monday, as in ISO 8601. It reads no data file.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ujar.errors import RequestError
from ujar.store import schema
from ujar.store.answers import Facet
from ujar.store.columns import load_columns
from ujar.store.hits import in_chunks
from ujar.store.listings import Bar, OverTime
from ujar.store.query import plan_query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from ujar.store.query import Query

STRETCHES = ("day", "week", "month")
GROUPS = ("party", "type", "outlet", "sort")


def count_over_time(
    connection: Connection, query: Query, *, by: str, group: str, top: int
) -> OverTime:
    """Count the hits of a query over time.

    Raises:
        RequestError: `request-group`, `by` or `group` is none of those known; and those of `find`.
    """
    if by not in STRETCHES or group not in GROUPS:
        known = f"`by` is one of {', '.join(STRETCHES)}, `group` of {', '.join(GROUPS)}"
        raise RequestError("request-group", known)
    counts = _count(connection, query, by, group)
    totals: Counter[str] = Counter()
    for (_, value), number in counts.items():
        totals[value] += number
    best = sorted((v for v in totals if v), key=lambda v: (-totals[v], v))[:top]
    names = name_sides(connection, best) if group == "party" else {v: v for v in best}
    places = {value: place for place, value in enumerate(best)}
    bars: Counter[tuple[str, int]] = Counter()
    undated = 0
    for (when, value), number in counts.items():
        if when is None:
            undated += number
            continue
        bars[when, places.get(value, len(best))] += number
    named = [*(names.get(value, "") for value in best), ""]
    told = [Facet(names[value], totals[value]) for value in best]
    if rest := sum(totals.values()) - sum(facet.count for facet in told):
        told.append(Facet("", rest))
    return OverTime(
        by,
        group,
        tuple(
            Bar(when, *_find_ends(when), named[place], number)
            for (when, place), number in sorted(bars.items())
        ),
        tuple(told),
        sum(totals.values()),
        undated,
    )


def _count(
    connection: Connection, query: Query, by: str, group: str
) -> Counter[tuple[str | None, str]]:
    """Count by stretch of time and value."""
    items = schema.items
    column = items.c.profile_id if group == "party" else items.c[group]
    days, values = load_columns(connection, plan_query(connection, query), items.c.day, column)
    stretches = {day: _name_stretch(day, by) for day in set(days) - {None}}
    known: dict[Any, str] = {value: value for value in set(values) - {None}}
    if group == "party":
        known = load_sides(connection, known)
    return Counter(
        zip(map(stretches.get, days), (known.get(value, "") for value in values), strict=True)
    )


def load_sides(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Load the sides of some profiles, of those that have one."""
    profiles = schema.profiles
    sides: dict[int, str] = {}
    for some in in_chunks(sorted(numbers)):
        query = select(profiles.c.id, profiles.c.side).where(profiles.c.id.in_(some))
        sides.update((row.id, row.side) for row in connection.execute(query) if row.side)
    return sides


def name_sides(connection: Connection, sides: list[str]) -> dict[str, str]:
    """Give the names of sides as pages write them, the commonest."""
    profiles, actors = schema.profiles, schema.actors
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for some in in_chunks_of(sides):
        query = (
            select(profiles.c.side, profiles.c.kind, profiles.c.of, actors.c.name, actors.c.pages)
            .outerjoin(actors, actors.c.id == profiles.c.actor_id)
            .where(profiles.c.side.in_(some))
        )
        for row in connection.execute(query):
            own = row.kind == "government" and not row.of
            name = row.name if own else row.of
            if name:
                found[row.side][name] += 1_000_000 if own else 1
    return {
        side: min(found[side], key=lambda name: (-found[side][name], name), default=side)
        for side in sides
    }


def in_chunks_of(texts: list[str]) -> list[list[str]]:
    """Cut texts into lists that every database takes as parameters."""
    return [[texts[n] for n in some] for some in in_chunks(range(len(texts)))]


@lru_cache(maxsize=1 << 15)
def _name_stretch(day: str, by: str) -> str:
    if by == "week":
        year, week, _ = date.fromisoformat(day).isocalendar()
        return f"{year:04}-W{week:02}"
    return day[:7] if by == "month" else day


def _find_ends(when: str) -> tuple[str, str]:
    if "W" in when:
        monday = date.fromisocalendar(int(when[:4]), int(when[6:]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if len(when) == len("2024-02"):
        days = monthrange(int(when[:4]), int(when[5:7]))[1]
        return f"{when}-01", f"{when}-{days:02}"
    return when, when
