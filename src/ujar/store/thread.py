"""Answers what parties offered and answered each other, over all pages, in order.

`find_thread(connection, ["Zelmarka", "Karvendia"])` gives the offer of 14 February through Naveria,
the call for it, the refusal of 17 February, each once, with the pages that tell it. A party is a
state or body with all who speak for it, or one person. What a go-between denies is shown, too. It
reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from sqlalchemy import select

from ujar.errors import RequestError
from ujar.links.days import find_days
from ujar.links.parts import TermParts
from ujar.store import schema
from ujar.store.actors import find_profiles
from ujar.store.answers import Lane, Step, Thread
from ujar.store.exchange import Body, find_exchange
from ujar.store.hits import in_chunks, load_hits, load_numbers
from ujar.store.query import find_query_day
from ujar.store.sides import Sides
from ujar.store.trace import find_disputed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from ujar.store.answers import Hit

FEWEST = 2  # parties
LATE = "9999"


class Loaded(NamedTuple):
    """What the steps of a thread are made from, by the numbers of their links.

    Attributes:
        bodies: what the links say.
        hits: their moves.
        disputes: the refs of disputes, by the refs of statements.
        denials: statements that give another account, by their refs.
        sides: on which lane parties stand.
    """

    bodies: dict[int, Body]
    hits: dict[int, list[Hit]]
    disputes: dict[str, tuple[str, ...]]
    denials: dict[str, Hit]
    sides: Sides


def find_thread(
    connection: Connection,
    parties: Sequence[str],
    *,
    since: str | None = None,
    until: str | None = None,
    beside: bool = True,
) -> Thread:
    """Find the exchange between parties.

    Args:
        connection: an open connection.
        parties: two or more names.
        since: the first day, month or year; a step that can have been then is in.
        until: the last day, month or year.
        beside: whether moves with go-betweens, and with the state that the exchange is about, are
            shown, too.

    Raises:
        RequestError: `request-party`, the store knows nobody of that name, or there are fewer than
            two; `request-day`.
    """
    if len(parties) < FEWEST:
        raise RequestError("request-party", "a thread is between two parties or more")
    named = [_find_party(connection, name) for name in parties]
    bodies = find_exchange(connection, named, beside=beside)
    bodies = {n: body for n, body in bodies.items() if _is_within(body, since, until)}
    loaded = _load(connection, bodies, Sides(connection, parties, named))
    steps = tuple(_make_step(number, loaded) for number in _put_in_order(bodies))
    return Thread(tuple(parties), _make_lanes(loaded.sides, steps), steps)


def _find_party(connection: Connection, name: str) -> set[int]:
    profiles = set(find_profiles(connection, name, side=True))
    if not profiles:
        raise RequestError("request-party", f"{name}: the store knows nobody of that name")
    return profiles


def _is_within(body: Body, since: str | None, until: str | None) -> bool:
    """Tell whether a step can have been done in a stretch of time."""
    if since is not None and (body["last"] or LATE) < find_query_day(since).first:
        return False
    return until is None or (body["first"] or "") <= find_query_day(until).last


def _put_in_order(bodies: dict[int, Body]) -> list[int]:
    """Sort by the first day, then the last; an answer stands after what it answers.

    A step without a day of its own stands where its earliest page does, after what is dated.
    """

    def key(number: int) -> tuple[object, ...]:
        body = bodies[number]
        days = (body["first"] or LATE, body["last"] or LATE, not body["dated"])
        return (*days, body["moves"][0].rpartition("-")[0], body["place"], body["ref"])

    refs = {body["ref"] for body in bodies.values()}
    waiting: dict[str, list[int]] = defaultdict(list)
    ordered: list[int] = []
    placed: set[str] = set()
    for number in sorted(bodies, key=key):
        answers = bodies[number]["answers"]
        if answers in refs and answers not in placed:
            waiting[answers].append(number)
            continue
        stack = [number]
        while stack:
            this = stack.pop()
            ordered.append(this)
            placed.add(bodies[this]["ref"])
            stack += reversed(waiting.pop(bodies[this]["ref"], []))
    return ordered + sorted((n for some in waiting.values() for n in some), key=key)


def _load(connection: Connection, bodies: dict[int, Body], sides: Sides) -> Loaded:
    """Load all that the steps show, in a few questions whatever their number."""
    members = schema.members
    ids: dict[int, list[int]] = defaultdict(list)
    for some in in_chunks(sorted(bodies)):
        query = select(members.c.link_id, members.c.item_id).where(members.c.link_id.in_(some))
        for row in connection.execute(query):
            ids[row.link_id].append(row.item_id)
    every = load_hits(connection, sorted({n for numbers in ids.values() for n in numbers}))
    hits = {hit.ref: hit for hit in every}
    sides.load(sorted({n for numbers in ids.values() for n in numbers}))
    said = sorted({ref for body in bodies.values() for ref in body["said"]})
    denied = sorted({ref for body in bodies.values() for ref in body["denied"]})
    against = load_hits(connection, sorted(load_numbers(connection, denied).values()))
    numbers = load_numbers(connection, said)
    disputed = find_disputed(connection, sorted(numbers.values()))
    return Loaded(
        bodies,
        {n: [hits[ref] for ref in body["moves"] if ref in hits] for n, body in bodies.items()},
        {ref: disputed[number] for ref, number in numbers.items() if number in disputed},
        {hit.ref: hit for hit in against},
        sides,
    )


def _make_step(number: int, loaded: Loaded) -> Step:
    body, hits = loaded.bodies[number], loaded.hits[number]
    first = next((hit for hit in hits if hit.toward), hits[0])
    actor = _most_exact([hit.actor for hit in hits], hits[0].actor)
    own = next((hit for hit in hits if hit.actor == actor), hits[0])
    refs = {b["ref"] for b in loaded.bodies.values()}
    answers = body["answers"] if body["answers"] in refs else None
    return Step(
        ref=body["ref"],
        when=_say_when(body),
        first=body["first"] if body["dated"] else None,
        last=body["last"] if body["dated"] else None,
        by=None if body["dated"] else body["last"],
        type=body["type"],
        actor=actor,
        actor_side=loaded.sides.find(own.ref, "actor"),
        recipient=first.toward,
        recipient_side=loaded.sides.find(first.ref, "recipient"),
        via=tuple(dict.fromkeys(name for hit in hits for name in hit.via)),
        about=body["about"],
        terms=tuple(body["terms"]),
        certainty=body["certainty"],
        in_reply_to=answers,
        reply_basis=body["basis"] if answers else "",
        answered_by=tuple(
            other["ref"] for other in loaded.bodies.values() if other["answers"] == body["ref"]
        ),
        pages=len({hit.page for hit in hits}),
        told_by=tuple(hits),
        disputes=tuple(
            dict.fromkeys(d for ref in body["said"] for d in loaded.disputes.get(ref, ()))
        ),
        disputed_by=tuple(body["deniers"]),
        denials=tuple(loaded.denials[ref] for ref in body["denied"] if ref in loaded.denials),
        beside=body.get("beside", ""),
        parts=msgspec.convert(body.get("parts", ()), tuple[TermParts, ...]),
        cameo=body.get("cameo"),
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


def _make_lanes(sides: Sides, steps: tuple[Step, ...]) -> tuple[Lane, ...]:
    lanes = {name: Lane(name, "party", asked) for name, asked in sides.parties.items()}
    for step in steps:
        for name in step.via:
            lanes.setdefault(name, Lane(name, "between"))
    for step in steps:
        for side in (step.actor_side, step.recipient_side):
            if side is not None:
                lanes.setdefault(side, Lane(side, "other"))
    rank = {"party": 0, "between": 1, "other": 2}
    return tuple(sorted(lanes.values(), key=lambda lane: rank[lane.kind]))
