"""Turns numbers of items into hits: their words, who is in them, and the page that they stand on.

`load_hits(connection, [7])` gives the statement "Kami siap" with its speaker's joined name and the
page's address and day. It decides nothing and reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, bindparam, func, select

from ujar.store import schema
from ujar.store.answers import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection

CHUNK = 500
WORDS = ("content", "evidence")  # the fields that hold the words of a statement, of a move


def in_chunks(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Cut numbers into lists that every database takes as parameters."""
    every = list(numbers)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]


def load_hits(connection: Connection, numbers: Sequence[int]) -> list[Hit]:
    """Load items as hits, in the order of the numbers given."""
    hits: dict[int, Hit] = {}
    for some in in_chunks(numbers):
        hits.update(_load(connection, some))
    return [hits[number] for number in numbers if number in hits]


def load_refs(connection: Connection, numbers: set[int]) -> dict[int, str]:
    """Load what items are called, by their numbers."""
    items, pages = schema.items, schema.pages
    refs: dict[int, str] = {}
    for some in in_chunks(sorted(numbers)):
        query = select(items.c.id, pages.c.ref + "-" + items.c.local).join(
            pages, pages.c.id == items.c.page_id
        )
        refs.update(
            (number, ref) for number, ref in connection.execute(query.where(items.c.id.in_(some)))
        )
    return refs


def load_numbers(connection: Connection, refs: Sequence[str]) -> dict[str, int]:
    """Load the numbers of items by their full refs."""
    items, pages = schema.items, schema.pages
    wanted: dict[str, set[str]] = defaultdict(set)
    for ref in refs:
        page, _, local = ref.rpartition("-")
        wanted[page].add(local)
    every = sorted(wanted)
    found: dict[str, int] = {}
    for some in in_chunks(range(len(every))):
        query = (
            select(pages.c.ref, items.c.local, items.c.id)
            .join(items, items.c.page_id == pages.c.id)
            .where(pages.c.ref.in_([every[place] for place in some]))
        )
        for page, local, number in connection.execute(query):
            if local in wanted[page]:
                found[f"{page}-{local}"] = number
    return found


def _load(connection: Connection, numbers: list[int]) -> Iterator[tuple[int, Hit]]:
    items, pages, profiles = schema.items, schema.pages, schema.profiles
    people: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    parties, actors, spans = schema.parties, schema.actors, schema.spans
    one_of: BindParameter[Any] = bindparam("numbers", expanding=True)
    query = (
        select(parties.c.item_id, parties.c.role, func.coalesce(actors.c.name, profiles.c.name))
        .join(profiles, profiles.c.id == parties.c.profile_id)
        .outerjoin(actors, actors.c.id == profiles.c.actor_id)
        .where(parties.c.item_id.in_(one_of))
        .order_by(parties.c.item_id, parties.c.role, parties.c.place)
    )
    for item, role, name in connection.execute(query, {"numbers": numbers}):
        people[item][role].append(name)
    first = (spans.c.item_id == items.c.id) & (spans.c.place == 0)
    words = select(spans.c.start).where(first, spans.c.field.in_(WORDS)).correlate(items)
    start = words.limit(1).scalar_subquery()
    rows = connection.execute(
        select(
            items,
            (pages.c.ref + "-" + items.c.local).label("ref"),
            pages.c.name.label("page"),
            pages.c.url,
            pages.c.published,
            pages.c.day.label("page_day"),
            pages.c.title,
            profiles.c.role,
            profiles.c.of,
            start.label("start"),
        )
        .join(pages, pages.c.id == items.c.page_id)
        .outerjoin(profiles, profiles.c.id == items.c.profile_id)
        .where(items.c.id.in_(one_of)),
        {"numbers": numbers},
    )
    for row in rows.mappings():
        found = people[row["id"]]
        actor = found["speaker"] or found["actor"]
        toward = found["addressee"] or found["recipient"]
        yield (
            row["id"],
            Hit(
                actor=actor[0] if actor else None,
                toward=toward[0] if toward else None,
                via=tuple(found["via"]),
                relays=tuple(found["relay"]),
                **{name: row[name] for name in _PLAIN},
            ),
        )


_PLAIN = (
    "ref",
    "sort",
    "type",
    "role",
    "of",
    "text",
    "cue",
    "denies",
    "time",
    "day",
    "dated",
    "page_day",
    "anonymous",
    "disputed",
    "outlet",
    "page",
    "url",
    "published",
    "title",
    "start",
)
