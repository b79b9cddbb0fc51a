"""Counts the values of hits: who speaks, where, by which type, in which month.

Of the hits of "penolakan" 12 may be Ilka Dorvan's and 7 of 2024-02. Names are those of joined
actors, so that a value can be put back into a query. It reads no data file.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import Integer, Text, cast, func, literal, select, union_all

from ujar.store import schema
from ujar.store.answers import Facet
from ujar.store.hits import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from ujar.store.query import Plan

FACETS = ("speaker", "outlet", "type", "month")
VALUES = 10  # of each facet


def count_facets(connection: Connection, plan: Plan) -> tuple[int, dict[str, tuple[Facet, ...]]]:
    """Count all hits, and the commonest values of each facet, in one pass over the hits."""
    items = schema.items
    hits = (
        plan.select(
            items.c.profile_id.label("speaker"),
            items.c.outlet.label("outlet"),
            items.c.type.label("type"),
            func.substr(items.c.day, 1, 7).label("month"),
        )
        .cte("hits")
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    grouped = [
        select(
            literal(name).label("facet"),
            cast(hits.c[name], Text).label("value"),
            func.count().label("number"),
        ).group_by(hits.c[name])
        for name in FACETS
    ]
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    total = 0
    for facet, value, number in connection.execute(union_all(*grouped)):
        if facet == "type":
            total += number
        if value is not None:
            counts[facet][value] += number
    counts["speaker"] = _name_speakers(connection, counts["speaker"])
    return total, {name: pick(count) for name, count in counts.items()}


def _name_speakers(connection: Connection, numbers: Counter[str]) -> Counter[str]:
    """Count by the names of actors what was counted by profiles."""
    names = load_names(connection, map(int, numbers))
    named: Counter[str] = Counter()
    for number, count in numbers.items():
        named[names[int(number)]] += count
    return named


def load_names(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Load the names of the actors of some profiles."""
    profiles, actors = schema.profiles, schema.actors
    name = func.coalesce(actors.c.name, profiles.c.name)
    query = select(cast(profiles.c.id, Integer), name).outerjoin(
        actors, actors.c.id == profiles.c.actor_id
    )
    names: dict[int, str] = {}
    for some in in_chunks(sorted(numbers)):
        rows = connection.execute(query.where(profiles.c.id.in_(some)))
        names.update((number, called) for number, called in rows)
    return names


def pick(count: Counter[str], most: int = VALUES) -> tuple[Facet, ...]:
    """Give the commonest values, ties by the alphabet."""
    best = sorted(count.items(), key=lambda item: (-item[1], item[0]))[:most]
    return tuple(Facet(value, number) for value, number in best)
