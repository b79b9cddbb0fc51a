"""Answers what two parties offered and answered each other, in the order in which it happened.

`find_thread(connection, "Rusia", "AS")` gives the offer "melalui perantara" with its terms and
go-betweens, its rejection, and the denial of any contact. A party is who is named and all who act
for it. Denials toward a go-between of the exchange belong to it, and so do answers to its steps.
The deciding was done when the pages were linked; it reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import select

from ujar.errors import RequestError
from ujar.links.days import find_days
from ujar.records import Move, Record, decode
from ujar.store import schema
from ujar.store.actors import find_profiles
from ujar.store.answers import Step, Thread
from ujar.store.hits import in_chunks, load_hits
from ujar.store.trace import load_disputes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from ujar.store.answers import Hit

CERTAINTY = ("stated", "reported", "alleged", "denied")
Body = dict[str, Any]


def find_thread(connection: Connection, one: str, two: str) -> Thread:
    """Find the exchange between two parties.

    Raises:
        RequestError: `request-party`, the store knows nobody of that name.
    """
    sides = []
    for name in (one, two):
        profiles = set(find_profiles(connection, name, side=True))
        if not profiles:
            raise RequestError("request-party", f"{name}: the store knows nobody of that name")
        sides.append(profiles)
    a, b = sides
    moves = _find_moves(connection, a - b, b - a) | _find_moves(connection, b - a, a - b)
    steps = _load_steps(connection, moves)
    between = _find_between(connection, moves)
    near = _find_moves(connection, a | b, between, only="DENY")
    steps |= _load_steps(connection, near)
    steps |= _load_answers(connection, steps)
    ordered = _put_in_order(steps)
    return Thread(
        (one, two), tuple(_make_step(connection, number, body) for number, body in ordered)
    )


def _find_moves(
    connection: Connection, actors: set[int], recipients: set[int], *, only: str | None = None
) -> set[int]:
    """Find the moves of some toward others."""
    if not actors or not recipients:
        return set()
    parties, items = schema.parties, schema.items
    acting: set[int] = set()
    for some in in_chunks(sorted(actors)):
        query = select(items.c.id).where(
            items.c.profile_id.in_(some), items.c.sort == "move", items.c.current
        )
        if only is not None:
            query = query.where(items.c.type == only)
        acting |= {row.id for row in connection.execute(query)}
    found: set[int] = set()
    for some in in_chunks(sorted(recipients)):
        toward = select(parties.c.item_id).where(
            parties.c.profile_id.in_(some), parties.c.role == "recipient"
        )
        found |= {row.item_id for row in connection.execute(toward)} & acting
    return found


def _find_between(connection: Connection, moves: set[int]) -> set[int]:
    """Find the go-betweens of some moves."""
    parties, profiles = schema.parties, schema.profiles
    actors: set[int] = set()
    for some in in_chunks(sorted(moves)):
        query = (
            select(profiles.c.actor_id)
            .join(parties, parties.c.profile_id == profiles.c.id)
            .where(parties.c.item_id.in_(some), parties.c.role == "via")
        )
        actors |= {row.actor_id for row in connection.execute(query) if row.actor_id is not None}
    found: set[int] = set()
    for some in in_chunks(sorted(actors)):
        own = select(profiles.c.id).where(profiles.c.actor_id.in_(some))
        found |= {row.id for row in connection.execute(own)}
    return found


def _load_steps(connection: Connection, moves: Iterable[int]) -> dict[int, Body]:
    links, members = schema.links, schema.members
    found: dict[int, Body] = {}
    for some in in_chunks(sorted(moves)):
        query = (
            select(links.c.id, links.c.body)
            .join(members, members.c.link_id == links.c.id)
            .where(members.c.item_id.in_(some), links.c.kind == "step")
        )
        found.update((row.id, msgspec.json.decode(row.body)) for row in connection.execute(query))
    return found


def _load_answers(connection: Connection, steps: dict[int, Body]) -> dict[int, Body]:
    """Load the steps that those of the exchange answer."""
    links = schema.links
    known = {body["ref"] for body in steps.values()}
    wanted = {body["answers"] for body in steps.values() if body["answers"]} - known
    found: dict[int, Body] = {}
    for start in range(0, len(wanted), 500):
        some = sorted(wanted)[start : start + 500]
        query = select(links.c.id, links.c.body).where(links.c.ref.in_(some))
        found.update((row.id, msgspec.json.decode(row.body)) for row in connection.execute(query))
    return found


def _put_in_order(steps: dict[int, Body]) -> list[tuple[int, Body]]:
    """Sort by day; an answer stands after what it answers."""

    def key(item: tuple[int, Body]) -> tuple[object, ...]:
        body = item[1]
        return (body["last"] or "9999", not body["dated"], body["ref"])

    ordered: list[tuple[int, Body]] = []
    waiting: dict[str, list[tuple[int, Body]]] = defaultdict(list)
    placed: set[str] = set()
    refs = {body["ref"] for body in steps.values()}
    for item in sorted(steps.items(), key=key):
        answers = item[1]["answers"]
        if answers in refs and answers not in placed:
            waiting[answers].append(item)
            continue
        stack = [item]
        while stack:
            this = stack.pop()
            ordered.append(this)
            placed.add(this[1]["ref"])
            stack += reversed(waiting.pop(this[1]["ref"], []))
    return ordered + sorted((i for some in waiting.values() for i in some), key=key)


def _make_step(connection: Connection, number: int, body: Body) -> Step:
    members = schema.members
    query = select(members.c.item_id).where(members.c.link_id == number)
    ids = {
        hit.ref: hit
        for hit in load_hits(connection, [r.item_id for r in connection.execute(query)])
    }
    hits = [ids[ref] for ref in body["moves"] if ref in ids]
    told = [_load_move(connection, hit) for hit in hits]
    moves = [move for move, _ in told if move is not None]
    richest = max(moves, key=lambda m: (len(m.terms), m.about is not None), default=None)
    first = next((hit for hit in hits if hit.toward), hits[0])
    said = _find_statements(connection, hits, told)
    return Step(
        ref=body["ref"],
        when=_say_when(body),
        by=None if body["dated"] else body["last"],
        type=body["type"],
        actor=_most_exact([hit.actor for hit in hits], hits[0].actor),
        recipient=first.toward,
        via=tuple(dict.fromkeys(name for hit in hits for name in hit.via)),
        about=richest.about.text if richest and richest.about else None,
        terms=tuple(span.text for span in richest.terms) if richest else (),
        certainty=min((m.certainty for m in moves), key=CERTAINTY.index, default="reported"),
        in_reply_to=body["answers"],
        reply_basis=body["basis"],
        pages=len({hit.page for hit in hits}),
        told_by=tuple(hits),
        disputes=tuple(dispute.ref for dispute in load_disputes(connection, said)) if said else (),
        disputed_by=_find_deniers(told),
    )


def _most_exact(names: list[str | None], default: str | None) -> str | None:
    """Give the name that most pages give, the earliest of several."""
    known = [name for name in names if name]
    return max(known, key=known.count) if known else default


def _say_when(body: Body) -> str | None:
    if not body["dated"]:
        return None
    first, last = body["first"], body["last"]
    if first == last:
        return str(first)
    for part in (first[:4], first[:7]):
        if find_days(part) == (first, last):
            return str(part)
    return f"{first}/{last}"


def _load_move(connection: Connection, hit: Hit) -> tuple[Move | None, Record]:
    pages = schema.pages
    page, _, local = hit.ref.rpartition("-")
    row = connection.execute(select(pages.c.record).where(pages.c.ref == page)).one()
    record = decode(row.record)
    return next((move for move in record.moves if move.id == local), None), record


def _find_deniers(told: list[tuple[Move | None, Record]]) -> tuple[str, ...]:
    names: list[str] = []
    for move, record in told:
        if move is None:
            continue
        stmts = {stmt.id: stmt for stmt in record.statements}
        entities = {entity.id: entity.name for entity in record.entities}
        for key in move.disputed_by:
            speaker = stmts[key].speaker if key in stmts else key
            if speaker in entities:
                names.append(entities[speaker])
    return tuple(dict.fromkeys(names))


def _find_statements(
    connection: Connection, hits: list[Hit], told: list[tuple[Move | None, Record]]
) -> list[int]:
    """Give the numbers of the statements from which some moves were read."""
    items, pages = schema.items, schema.pages
    found: list[int] = []
    for hit, (move, _) in zip(hits, told, strict=True):
        if move is None or not move.statements:
            continue
        query = (
            select(items.c.id)
            .join(pages, pages.c.id == items.c.page_id)
            .where(pages.c.ref == hit.ref.rpartition("-")[0], items.c.local.in_(move.statements))
        )
        found += [row.id for row in connection.execute(query.order_by(items.c.id))]
    return found
