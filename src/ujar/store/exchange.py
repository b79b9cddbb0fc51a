"""Finds the steps of an exchange: those between the parties, and those beside it that belong to it.

Between "Zelmarka" and "Karvendia" stand the offer and its refusal; beside them what either talks
about with Naveria, which carries their words, and what it offers a third state that the exchange is
about. It reads no data file.
"""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import select

from ujar.store import schema
from ujar.store.hits import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

Body = dict[str, Any]
TALKS = ("OFFER", "REQUEST", "ACCEPT", "REJECT", "DENY", "CONCEDE", "CONSULT", "RETREAT")
FEWEST = 2  # steps that name a state for the exchange to be about it
PART = 4  # and one of how many steps


def find_exchange(
    connection: Connection, named: Sequence[set[int]], *, beside: bool
) -> dict[int, Body]:
    """Find the steps of an exchange by the numbers of their links.

    Args:
        connection: an open connection.
        named: the profiles of each party.
        beside: whether steps with go-betweens and about the same matter are found, too.
    """
    moves: set[int] = set()
    for one, two in permutations(range(len(named)), 2):
        moves |= _find_moves(connection, named[one] - named[two], named[two] - named[one])
    bodies = _load_steps(connection, moves)
    bodies |= _load_answered(connection, bodies)
    if beside:
        every = set().union(*named)
        ways = {
            "matter": _find_sides(connection, _find_matters(bodies)),
            "go-between": _find_between(connection, moves),
        }
        for way, others in ways.items():
            near = _find_moves(connection, every, others - every, only=TALKS)
            near |= _find_moves(connection, others - every, every, only=TALKS)
            for number, body in _load_steps(connection, near - moves).items():
                bodies.setdefault(number, body | {"beside": way})
    return bodies


def _find_matters(bodies: dict[int, Body]) -> list[str]:
    """Find the states that the exchange is about: a fourth of its steps name them."""
    counts = Counter(side for body in bodies.values() for side in body["matters"])
    return sorted(s for s, n in counts.items() if n >= FEWEST and n * PART >= len(bodies))


def _find_sides(connection: Connection, sides: list[str]) -> set[int]:
    query = select(schema.profiles.c.id).where(schema.profiles.c.side.in_(sides))
    return set(connection.execute(query).scalars()) if sides else set()


def _find_moves(
    connection: Connection, actors: set[int], recipients: set[int], *, only: tuple[str, ...] = ()
) -> set[int]:
    """Find the moves of some toward others."""
    if not actors or not recipients:
        return set()
    # Both lists come from an index alone; rows are looked up only for what is in both.
    parties, items = schema.parties, schema.items
    acting: set[int] = set()
    for some in in_chunks(sorted(actors)):
        query = select(items.c.id).where(items.c.profile_id.in_(some), items.c.sort == "move")
        acting.update(connection.execute(query).scalars())
    between: set[int] = set()
    for some in in_chunks(sorted(recipients) if acting else ()):
        toward = select(parties.c.item_id).where(
            parties.c.profile_id.in_(some), parties.c.role == "recipient"
        )
        between |= acting.intersection(connection.execute(toward).scalars())
    found: set[int] = set()
    for some in in_chunks(sorted(between)):
        query = select(items.c.id).where(items.c.id.in_(some), items.c.current)
        if only:
            query = query.where(items.c.type.in_(only))
        found.update(connection.execute(query).scalars())
    return found


def _find_between(connection: Connection, moves: set[int]) -> set[int]:
    """Find the profiles of the go-betweens of some moves."""
    parties, profiles = schema.parties, schema.profiles
    actors: set[int] = set()
    for some in in_chunks(sorted(moves)):
        query = (
            select(profiles.c.actor_id)
            .join(parties, parties.c.profile_id == profiles.c.id)
            .where(parties.c.item_id.in_(some), parties.c.role == "via")
        )
        actors.update(a for a in connection.execute(query).scalars() if a is not None)
    found: set[int] = set()
    for some in in_chunks(sorted(actors)):
        own = select(profiles.c.id).where(profiles.c.actor_id.in_(some))
        found.update(connection.execute(own).scalars())
    return found


def _load_steps(connection: Connection, moves: Iterable[int]) -> dict[int, Body]:
    """Load the steps in which some moves stand."""
    links, members = schema.links, schema.members
    numbers: set[int] = set()
    for some in in_chunks(sorted(moves)):
        query = select(members.c.link_id).where(members.c.item_id.in_(some))
        numbers.update(connection.execute(query).scalars())
    found: dict[int, Body] = {}
    for some in in_chunks(sorted(numbers)):
        # The kind is looked at here: a database that is asked for it reads all steps there are.
        rows = connection.execute(
            select(links.c.id, links.c.kind, links.c.body).where(links.c.id.in_(some))
        )
        found.update((row.id, msgspec.json.decode(row.body)) for row in rows if row.kind == "step")
    return found


def _load_answered(connection: Connection, bodies: dict[int, Body]) -> dict[int, Body]:
    """Load the steps that those of the exchange answer."""
    links = schema.links
    known = {body["ref"] for body in bodies.values()}
    wanted = sorted({body["answers"] for body in bodies.values() if body["answers"]} - known)
    found: dict[int, Body] = {}
    for some in in_chunks(range(len(wanted))):
        refs = [wanted[place] for place in some]
        query = select(links.c.id, links.c.body).where(links.c.ref.in_(refs))
        found.update((row.id, msgspec.json.decode(row.body)) for row in connection.execute(query))
    return found
