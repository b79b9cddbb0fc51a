"""Counts who stands on either side of hits, to whom they are said, through whom, and their doubts.

Of the hits of "gencatan senjata" 31 may have Zelmarka on one side, 9 may be through Naveria, and 4
may be disputed. A count is made from the marks by which a filter finds, so that a value put back
into a query finds as many. It is made for searches that find no more than `CROWD`. It reads no data
file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select

from ujar.store import schema
from ujar.store.actors import People, find_people
from ujar.store.answers import Facet
from ujar.store.columns import load_columns
from ujar.store.facets import load_names, pick
from ujar.store.marks import FILTER_MARKS, mark_parties
from ujar.store.overtime import load_sides, name_sides

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ujar.store.query import Plan

CROWD = 20_000  # hits of which parties are counted
KEPT = 2_000  # names that are remembered of a store
ROLES = ("party", "addressee", "via")
FLAGS = ("disputed", "anonymous")
PEOPLE = frozenset("".join(FILTER_MARKS[role] for role in ROLES)) | {"d"}  # letters of marks
Holders = dict[str, set[int]]  # for each mark the hits that have it


_known: WeakKeyDictionary[Engine, tuple[str, dict[tuple[str, bool], People]]] = WeakKeyDictionary()


def count_parties(connection: Connection, plan: Plan) -> dict[str, tuple[Facet, ...]]:
    """Count for each role the parties of the hits, and how many are disputed or unnamed."""
    items = schema.items
    marks, *flags = load_columns(
        connection, plan, items.c.marks, *(items.c[flag] for flag in FLAGS)
    )
    holders: Holders = defaultdict(set)
    for number, row in enumerate(marks):
        for mark in row.split(" "):
            if mark[:1] in PEOPLE:
                holders[mark].add(number)
    facets = {role: _count_role(connection, role, holders) for role in ROLES}
    for flag, column in zip(FLAGS, flags, strict=True):
        count = sum(column)
        facets[flag] = (Facet("yes", count),) if count else ()
    return facets


def _count_role(connection: Connection, role: str, holders: Holders) -> tuple[Facet, ...]:
    """Count the commonest parties of a role, as the filter by them does."""
    exact: Counter[str] = Counter()
    for name in _list_names(connection, role, holders):
        people = _recall_people(connection, name, side=role == "party")
        found: set[int] = set()
        for mark in mark_parties(role, people.profiles, people.sides):
            found |= holders.get(mark, set())
        if found:
            exact[name] = len(found)
    return pick(exact)


def _recall_people(connection: Connection, name: str, *, side: bool) -> People:
    """Find whom a name means, or remember it while the store stays as it is."""
    stamp = str(connection.execute(select(schema.state.c.changes)).scalar_one())
    held, people = _known.get(connection.engine, ("", {}))
    if held != stamp or len(people) > KEPT:
        people = {}
        _known[connection.engine] = (stamp, people)
    if (name, side) not in people:
        people[name, side] = find_people(connection, name, side=side)
    return people[name, side]


def _list_names(connection: Connection, role: str, holders: Holders) -> list[str]:
    """List the names that are commonest in a role, by a first count."""
    numbers = {
        int(mark[1:]): len(found)
        for mark, found in holders.items()
        if mark[0] in FILTER_MARKS[role]
    }
    first: Counter[str] = Counter()
    if role == "party":
        sides = load_sides(connection, numbers)
        for number, side in sides.items():
            first[side] += numbers[number]
        names = name_sides(connection, [facet.value for facet in pick(first)])
        return sorted(set(names.values()))
    names_of = load_names(connection, numbers)
    for number, count in numbers.items():
        first[names_of[number]] += count
    return sorted(facet.value for facet in pick(first))
