"""Finds the people and bodies that a person names in a question.

"Lavrov" finds all profiles of the actors of that name, "AS" those of Amerika Serikat, and with
`side` also those who speak for it: Menteri Luar Negeri AS, Gedung Putih. It joins nothing; data is
read by `ujar.links.names`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import literal, select

from ujar.links.names import fold_name, fold_state
from ujar.store import schema
from ujar.store.hits import in_chunks

if TYPE_CHECKING:
    from sqlalchemy import Connection


class People(NamedTuple):
    """Whom a name means: numbers of profiles, and sides of which everybody is meant."""

    profiles: list[int]
    sides: list[str]


def find_people(connection: Connection, name: str, *, side: bool = False) -> People:
    """Find whom a name means.

    Args:
        connection: an open connection.
        name: a name, a part of one in whole words, or a state by any of its names.
        side: also those who stand on the side of what is named.
    """
    folds = _fold(name)
    found = _widen(connection, _find_named(connection, folds))
    sides = []
    if side and folds:
        column = schema.profiles.c.side
        query = select(column).where(column.in_(folds)).distinct()
        sides = sorted(row.side for row in connection.execute(query))
    return People(sorted(found), sides)


def find_profiles(connection: Connection, name: str, *, side: bool = False) -> list[int]:
    """Give the numbers of all profiles that a name means, with `side` of those on its side, too."""
    folds = _fold(name)
    found = _find_named(connection, folds)
    if side and folds:
        found |= _find_ids(connection, schema.profiles.c.side.in_(folds))
    return sorted(_widen(connection, found))


def _fold(name: str) -> list[str]:
    return sorted({" ".join(fold_name(name)), " ".join(fold_state(name))} - {""})


def _find_named(connection: Connection, folds: list[str]) -> set[int]:
    """Find the profiles of a name, or of which it is a part in whole words."""
    if not folds:
        return set()
    profiles = schema.profiles
    padded = literal(" ") + profiles.c.fold + literal(" ")
    inside = padded.contains(f" {folds[0]} ", autoescape=True)
    person = (profiles.c.kind == "person") & ~profiles.c.anonymous
    found = _find_ids(connection, profiles.c.fold.in_(folds) | (person & inside))
    return found or _find_ids(connection, inside)


def _find_ids(connection: Connection, wanted: object) -> set[int]:
    query = select(schema.profiles.c.id).where(wanted)  # type: ignore[arg-type]  # an expression
    return {row.id for row in connection.execute(query)}


def _widen(connection: Connection, numbers: set[int]) -> set[int]:
    """Add all profiles of the actors to which some profiles belong."""
    profiles = schema.profiles
    actors: set[int] = set()
    for some in in_chunks(sorted(numbers)):
        query = select(profiles.c.actor_id).where(profiles.c.id.in_(some)).distinct()
        actors |= {row.actor_id for row in connection.execute(query) if row.actor_id is not None}
    wider = set(numbers)
    for some in in_chunks(sorted(actors)):
        wider |= _find_ids(connection, profiles.c.actor_id.in_(some))
    return wider
