"""Joins the profiles of a store into actors and writes what changed.

"Menlu Dorvan" of one page and "Ilka Dorvan" of another get one row of `actors`. All profiles are
looked at each time, which is little work beside reading; what people decided is in `decisions`. It
reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from ujar.links.actors import Actor, Decision, Profile, join_actors
from ujar.store import schema
from ujar.store.hits import in_chunks
from ujar.store.people import count_told
from ujar.store.put import next_ids, put_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

FIELDS = ("kind", "name", "of", "wikidata", "anonymous")


def join_profiles(connection: Connection) -> None:
    """Bring `actors` and `profiles.actor_id` to what the profiles and the decisions say."""
    joined = join_actors(_load_profiles(connection), load_decisions(connection))
    actors, profiles = schema.actors, schema.profiles
    known = {row["ref"]: row for row in connection.execute(select(actors)).mappings()}
    [first] = next_ids(connection, actors)
    fresh: list[dict[str, Any]] = []
    ids: dict[str, int] = {}
    for actor in joined:
        if actor.ref in known:
            ids[actor.ref] = known[actor.ref]["id"]
            _update_actor(connection, actor, known[actor.ref])
        else:
            ids[actor.ref] = first + len(fresh)
            row = {field: getattr(actor, field) for field in FIELDS}
            fresh.append(row | {"id": ids[actor.ref], "ref": actor.ref})
    put_rows(connection, actors, fresh)
    held = {
        row.ref: (row.actor_id, row.reason)
        for row in connection.execute(
            select(profiles.c.ref, profiles.c.actor_id, profiles.c.reason)
        )
    }
    changes = [
        {"own": ref, "actor": ids[actor.ref], "why": reason}
        for actor in joined
        for ref, reason in zip(actor.profiles, actor.reasons, strict=True)
        if held[ref] != (ids[actor.ref], reason)
    ]
    if changes:
        change = update(profiles).where(profiles.c.ref == bindparam("own"))
        change = change.values(actor_id=bindparam("actor"), reason=bindparam("why"))
        connection.execute(change, changes)
    gone = sorted(row["id"] for ref, row in known.items() if ref not in ids)
    for some in in_chunks(gone):
        connection.execute(delete(actors).where(actors.c.id.in_(some)))
    count_told(connection)


def _update_actor(connection: Connection, actor: Actor, row: Any) -> None:  # noqa: ANN401 - a row
    changed = {f: getattr(actor, f) for f in FIELDS if row[f] != getattr(actor, f)}
    if changed:
        actors = schema.actors
        connection.execute(update(actors).where(actors.c.ref == actor.ref).values(**changed))


def _load_profiles(connection: Connection) -> list[Profile]:
    """Load all profiles, with the days and the number of the pages on which they stand."""
    pages, profiles, entities = schema.pages, schema.profiles, schema.entities
    query = (
        select(
            profiles,
            func.count().label("count"),
            func.min(pages.c.day).label("first"),
            func.max(pages.c.day).label("last"),
        )
        .join(entities, entities.c.profile_id == profiles.c.id)
        .join(pages, pages.c.id == entities.c.page_id)
        .where(pages.c.current)
        .group_by(profiles.c.id)
    )
    fields = Profile.__struct_fields__
    return [
        Profile(**{field: row[field] for field in fields})
        for row in connection.execute(query).mappings()
    ]


def load_decisions(connection: Connection) -> list[Decision]:
    """Load what people decided and did not undo, the latest of each two profiles."""
    decisions = schema.decisions
    query = select(decisions).where(~decisions.c.undone).order_by(decisions.c.id)
    latest: dict[tuple[str, str], Decision] = {}
    for row in connection.execute(query):
        decision = Decision(row.left, row.right, row.verdict == "same")
        latest[row.left, row.right] = decision
    return list(latest.values())


def put_decision(connection: Connection, left: str, right: str, verdict: str, note: str) -> int:
    """Write a decision and give its number."""
    [number] = next_ids(connection, schema.decisions)
    a, b = sorted((left, right))
    row = {"id": number, "left": a, "right": b, "verdict": verdict, "note": note}
    connection.execute(insert(schema.decisions), row | {"undone": False})
    return number


def undo_decision(connection: Connection, number: int) -> bool:
    """Mark a decision as undone; tells whether it held before."""
    decisions = schema.decisions
    own = (decisions.c.id == number) & ~decisions.c.undone
    return connection.execute(update(decisions).where(own).values(undone=True)).rowcount > 0
