"""Lists the actors of a store, and shows of one by which names it goes.

"Ilka Dorvan" with 12 statements on 9 pages goes as "Menlu Dorvan", too, by surname and office. The
joining was done by `ujar.links.actors`; it reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, literal, select, update

from ujar.errors import RequestError
from ujar.links.names import fold_name, fold_state
from ujar.store import schema
from ujar.store.listings import ActorCard, ActorRow, Actors, Decided
from ujar.store.query import MOST

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

PROFILE = ("ref", "kind", "name", "of", "role", "wikidata", "reason")
UNNAMED = "unnamed"  # the kind under which unnamed sources are listed


def list_actors(
    connection: Connection, *, words: str = "", kind: str | None = None, limit: int, offset: int
) -> Actors:
    """List actors, those that say most first.

    Args:
        connection: an open connection.
        words: words of a name, whole, or a state by any of its names.
        kind: person, government and so on, or "unnamed" for unnamed sources alone.
        limit: how many are given.
        offset: how many are left out before them.

    Raises:
        RequestError: `request-limit`.
    """
    if not 0 <= limit <= MOST or offset < 0:
        raise RequestError("request-limit", f"limit is up to {MOST}, offset is not negative")
    actors = schema.actors
    wanted: list[ColumnElement[bool]] = [actors.c.anonymous == (kind == UNNAMED)]
    if kind not in {None, UNNAMED}:
        wanted.append(actors.c.kind == kind)
    if words.strip():
        wanted.append(actors.c.id.in_(_find_named(words)))
    total = connection.execute(select(func.count()).select_from(actors).where(*wanted)).scalar_one()
    told = (actors.c.statements.desc(), actors.c.moves.desc(), actors.c.name, actors.c.ref)
    query = select(*_columns()).where(*wanted).order_by(*told).limit(limit).offset(offset)
    rows = connection.execute(query).mappings()
    return Actors(tuple(ActorRow(**row) for row in rows), total)


def _columns() -> list[Any]:
    return [schema.actors.c[field] for field in ActorRow.__struct_fields__]


def _find_named(words: str) -> Any:  # noqa: ANN401 - a query
    profiles = schema.profiles
    folds = sorted({" ".join(fold_name(words)), " ".join(fold_state(words))} - {""})
    padded = literal(" ") + profiles.c.fold
    begun = [padded.contains(f" {fold}", autoescape=True) for fold in folds]
    either = begun[0] | begun[-1] if begun else literal(False)
    return select(profiles.c.actor_id).where(either, profiles.c.actor_id.is_not(None))


def load_actor(connection: Connection, ref: str) -> ActorCard:
    """Give one actor with its profiles.

    Raises:
        RequestError: `request-actor`, no actor has this ref.
    """
    actors, profiles = schema.actors, schema.profiles
    query = select(actors.c.id, *_columns()).where(actors.c.ref == ref)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise RequestError("request-actor", f"{ref}: no actor has this ref")
    joined = select(*(profiles.c[field] for field in PROFILE))
    joined = joined.where(profiles.c.actor_id == row["id"]).order_by(profiles.c.ref)
    own = ActorRow(**{field: row[field] for field in ActorRow.__struct_fields__})
    return ActorCard(own, tuple(dict(r) for r in connection.execute(joined).mappings()))


def load_log(connection: Connection) -> tuple[Decided, ...]:
    """Give all decisions, the undone too, in their order."""
    decisions = schema.decisions
    rows = connection.execute(select(decisions).order_by(decisions.c.id)).mappings()
    return tuple(
        Decided(row["id"], *(row[f] for f in Decided.__struct_fields__[1:])) for row in rows
    )


def count_told(connection: Connection) -> None:
    """Count again for each actor its pages, statements and moves; only what changed is written."""
    actors = schema.actors
    counts = _count_items(connection)
    for actor, told in _count_pages(connection).items():
        counts.setdefault(actor, {"statements": 0, "moves": 0}).update(told)
    fields = ("statements", "moves", "pages", "first", "last")
    none = {"statements": 0, "moves": 0, "pages": 0, "first": None, "last": None}
    for row in connection.execute(select(actors.c.id, *(actors.c[f] for f in fields))).mappings():
        found = none | counts.get(row["id"], {})
        if any(row[field] != found[field] for field in fields):
            change = update(actors).where(actors.c.id == row["id"]).values(**found)
            connection.execute(change)


def _count_items(connection: Connection) -> dict[int, dict[str, Any]]:
    items, profiles = schema.items, schema.profiles
    said = func.sum(case((items.c.sort == "statement", 1), else_=0))
    query = (
        select(profiles.c.actor_id, said, func.count() - said)
        .join(profiles, profiles.c.id == items.c.profile_id)
        .where(items.c.current, profiles.c.actor_id.is_not(None))
        .group_by(profiles.c.actor_id)
    )
    return {
        actor: {"statements": int(statements), "moves": int(moves)}
        for actor, statements, moves in connection.execute(query)
    }


def _count_pages(connection: Connection) -> dict[int, dict[str, Any]]:
    pages, profiles, entities = schema.pages, schema.profiles, schema.entities
    query = (
        select(
            profiles.c.actor_id,
            func.count(pages.c.id.distinct()),
            func.min(pages.c.day),
            func.max(pages.c.day),
        )
        .join(entities, entities.c.profile_id == profiles.c.id)
        .join(pages, pages.c.id == entities.c.page_id)
        .where(pages.c.current, profiles.c.actor_id.is_not(None))
        .group_by(profiles.c.actor_id)
    )
    return {
        actor: {"pages": number, "first": first, "last": last}
        for actor, number, first, last in connection.execute(query)
    }
