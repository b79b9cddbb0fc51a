"""Counts the values of hits: who speaks, where, by which type, in which month.

Of the hits of "penolakan" 12 may be Ilka Dorvan's and 7 of 2024-02. Names are those of joined
actors, so that a value can be put back into a query. It reads no data file.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from ujar.store import schema
from ujar.store.answers import Facet
from ujar.store.columns import load_columns
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
    columns = (items.c.profile_id, items.c.outlet, items.c.type, items.c.day)
    # Counting here takes a third of the time that four sorts in the database take.
    loaded = load_columns(connection, plan, *columns)
    speakers, outlets, types, days = (Counter[Any](column) for column in loaded)
    months: Counter[str] = Counter()
    for day, number in days.items():
        if day is not None:
            months[day[:7]] += number
    del speakers[None], outlets[None]
    counted = (_name_speakers(connection, speakers), outlets, types, months)
    return len(loaded[0]), {name: pick(c) for name, c in zip(FACETS, counted, strict=True)}


def _name_speakers(connection: Connection, numbers: Counter[int]) -> Counter[str]:
    """Count by the names of actors what was counted by profiles."""
    names = load_names(connection, numbers)
    named: Counter[str] = Counter()
    for number, count in numbers.items():
        named[names[number]] += count
    return named


def load_names(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Load the names of the actors of some profiles."""
    profiles, actors = schema.profiles, schema.actors
    name = func.coalesce(actors.c.name, profiles.c.name)
    query = select(profiles.c.id, name).outerjoin(actors, actors.c.id == profiles.c.actor_id)
    names: dict[int, str] = {}
    for some in in_chunks(sorted(numbers)):
        rows = connection.execute(query.where(profiles.c.id.in_(some)))
        names.update((number, called) for number, called in rows)
    return names


def pick(count: Counter[str], most: int = VALUES) -> tuple[Facet, ...]:
    """Give the commonest values, ties by the alphabet."""
    best = sorted(count.items(), key=lambda item: (-item[1], item[0]))[:most]
    return tuple(Facet(value, number) for value, number in best)
