"""Makes the links of a store from its pairs: echoes, reports, disputes and steps.

Pairs that "Kami tidak akan mundur" of three pages form become one echo with its origin and the
count of independent reports. All links are made anew each time and compared with those that stand,
so that only what changed is written. Decisions are those of `ujar.links`; it reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from sqlalchemy import delete, select, update

from ujar.links.echoes import Pair
from ujar.links.groups import group_pairs
from ujar.links.names import make_ref
from ujar.links.origin import Origin, Telling, find_origin, find_reports, name_source
from ujar.store import schema
from ujar.store.contend import make_disputes
from ujar.store.hits import in_chunks, load_refs
from ujar.store.put import next_ids, put_rows
from ujar.store.sequence import make_step_links

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = dict[str, Any]
COPIED = 0.3  # the part of the shorter page that is copied, from which pages are one report


class Link(NamedTuple):
    """A link as it is to stand: what it says, and its members with their sides."""

    ref: str
    kind: str
    day: str | None
    body: Row
    members: list[tuple[int, int]]


def gather_links(connection: Connection) -> None:
    """Bring all links to what the pairs say."""
    pairs = _load_pairs(connection)
    names = _load_names(connection, pairs)
    groups = group_pairs(pairs["echo"], names.__getitem__)
    tellings = _load_tellings(connection, [n for group in groups for n in group])
    copied = _find_copied(connection, pairs["copy"])
    made: list[Link] = []
    reports = []
    by_ref = {telling.ref: number for number, telling in tellings.items()}
    for group in groups:
        origin = find_origin([tellings[n] for n in group], copied)
        made.append(_make_echo(group, origin, tellings, by_ref))
        reports.append(
            [
                (tellings[by_ref[ref]].page, number)
                for ref, number in zip(origin.order, origin.reports, strict=True)
            ]
        )
    made += _make_reports(reports, groups, tellings, copied)
    disputes = [Link(*fields) for fields in make_disputes(connection, pairs, groups, names)]
    made += disputes
    made += [Link(*fields) for fields in make_step_links(connection, pairs["move"])]
    _write(connection, made)
    _mark_disputed(connection, {n for link in disputes for n, _ in link.members})


def _load_pairs(connection: Connection) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = defaultdict(list)
    for row in connection.execute(select(schema.pairs)):
        reasons = tuple(msgspec.json.decode(row.reason, type=list[str]))
        pages = (row.left_page, row.right_page)
        found[row.kind].append(Pair(row.kind, row.left, row.right, pages, row.score, reasons))
    return found


def _load_names(connection: Connection, pairs: dict[str, list[Pair]]) -> dict[int, str]:
    kinds = ("echo", "dispute", "count", "move")
    numbers = {n for kind in kinds for pair in pairs[kind] for n in (pair.left, pair.right)}
    return load_refs(connection, numbers)


def _find_copied(connection: Connection, pairs: list[Pair]) -> set[tuple[str, str]]:
    pages = schema.pages
    strong = [pair for pair in pairs if pair.score >= COPIED]
    numbers = sorted({n for pair in strong for n in (pair.left, pair.right)})
    refs: dict[int, str] = {}
    for some in in_chunks(numbers):
        query = select(pages.c.id, pages.c.ref).where(pages.c.id.in_(some))
        refs.update((number, ref) for number, ref in connection.execute(query))
    found = {(refs[pair.left], refs[pair.right]) for pair in strong}
    return found | {(b, a) for a, b in found}


def _load_tellings(connection: Connection, numbers: list[int]) -> dict[int, Telling]:
    return load_tellings(connection, numbers)


def load_tellings(connection: Connection, numbers: list[int]) -> dict[int, Telling]:
    """Load statements as they are traced, by their numbers."""
    items, pages = schema.items, schema.pages
    found: dict[int, Telling] = {}
    for some in in_chunks(sorted(set(numbers))):
        query = (
            select(
                items.c.id,
                items.c.local,
                items.c.page_id,
                items.c.block,
                pages.c.ref,
                pages.c.published,
                pages.c.day,
                pages.c.outlet,
                pages.c.credit,
            )
            .join(pages, pages.c.id == items.c.page_id)
            .where(items.c.id.in_(some))
        )
        rows = connection.execute(query).all()
        sources = _load_sources(connection, sorted({row.page_id for row in rows}))
        for row in rows:
            named = sources[row.page_id]
            own = [label for number, _, label in named if number == row.id]
            spoken = [label for _, block, label in named if block == row.block]
            credit = msgspec.json.decode(row.credit, type=list[str])
            labels = tuple(dict.fromkeys([*own, *spoken, *credit]))
            found[row.id] = Telling(
                ref=f"{row.ref}-{row.local}",
                page=row.ref,
                out=row.published or row.day or "",
                outlet=name_source(row.outlet or ""),
                sources=tuple(name_source(label) for label in labels),
                labels=labels,
            )
    return found


def _load_sources(
    connection: Connection, numbers: list[int]
) -> dict[int, list[tuple[int, str | None, str]]]:
    """Load for each page the media that its statements name: the statement, its block, the name."""
    items, parties, profiles = schema.items, schema.parties, schema.profiles
    found: dict[int, list[tuple[int, str | None, str]]] = defaultdict(list)
    for some in in_chunks(numbers):
        query = (
            select(items.c.page_id, items.c.id, items.c.block, profiles.c.name)
            .join(parties, parties.c.item_id == items.c.id)
            .join(profiles, profiles.c.id == parties.c.profile_id)
            .where(
                items.c.page_id.in_(some),
                items.c.sort == "statement",
                parties.c.role.in_(["relay", "addressee"]),
                profiles.c.kind == "media",
            )
            .order_by(items.c.id, parties.c.role, parties.c.place)
        )
        for row in connection.execute(query):
            found[row.page_id].append((row.id, row.block, row.name))
    return found


def _make_echo(
    group: tuple[int, ...],
    origin: Origin,
    tellings: dict[int, Telling],
    by_ref: dict[str, int],
) -> Link:
    del group
    body = msgspec.to_builtins(origin) | {
        "independent": origin.independent,
        "pages": len({tellings[by_ref[ref]].page for ref in origin.order}),
    }
    members = [
        (by_ref[ref], number) for ref, number in zip(origin.order, origin.reports, strict=True)
    ]
    day = tellings[by_ref[origin.first]].out[:10] or None
    return Link(make_ref("echo", *sorted(origin.order)), "echo", day, body, members)


def _make_reports(
    groups: list[list[tuple[str, int]]],
    numbers: list[tuple[int, ...]],
    tellings: dict[int, Telling],
    copied: set[tuple[str, str]],
) -> list[Link]:
    made = []
    on_page: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(numbers):
        for page in {tellings[n].page for n in group}:
            on_page[page].append(place)
    for pages in find_reports(groups):
        inside = set(pages)
        items = sorted(_find_shared(inside, on_page, numbers, tellings))
        origin = find_origin([tellings[n] for n in items], copied)
        body = {
            "pages": list(pages),
            "first": origin.first.rpartition("-")[0],
            "source": origin.source,
            "why": origin.why,
            "independent": origin.independent,
            "items": sorted(tellings[n].ref for n in items),
        }
        day = min((tellings[n].out for n in items if tellings[n].out), default="")[:10] or None
        made.append(Link(make_ref("report", *pages), "report", day, body, [(n, 0) for n in items]))
    return made


def _find_shared(
    pages: set[str],
    on_page: dict[str, list[int]],
    groups: list[tuple[int, ...]],
    tellings: dict[int, Telling],
) -> set[int]:
    """Find the statements that two or more of some pages have in common."""
    found: set[int] = set()
    for place in {place for page in pages for place in on_page[page]}:
        own = [n for n in groups[place] if tellings[n].page in pages]
        if len({tellings[n].page for n in own}) > 1:
            found.update(own)
    return found


def _write(connection: Connection, made: list[Link]) -> None:
    """Write links that are new or changed, and take out those that are no more."""
    links, members = schema.links, schema.members
    held = {row.ref: row for row in connection.execute(select(links))}
    [first] = next_ids(connection, links)
    rows: list[Row] = []
    joined: list[Row] = []
    stale: list[int] = []
    for link in made:
        body = msgspec.json.encode(link.body, order="sorted").decode()
        old = held.pop(link.ref, None)
        if old is not None and (old.body, old.day) == (body, link.day):
            continue
        if old is not None:
            stale.append(old.id)
        number = first + len(rows)
        rows.append(
            {"id": number, "ref": link.ref, "kind": link.kind, "day": link.day, "body": body}
        )
        joined += [
            {"link_id": number, "item_id": item, "side": side} for item, side in link.members
        ]
    stale += [row.id for row in held.values()]
    for some in in_chunks(sorted(stale)):
        connection.execute(delete(members).where(members.c.link_id.in_(some)))
        connection.execute(delete(links).where(links.c.id.in_(some)))
    put_rows(connection, links, rows)
    put_rows(connection, members, joined)


def _mark_disputed(connection: Connection, numbers: set[int]) -> None:
    items = schema.items
    said = (items.c.sort == "statement") & items.c.disputed
    held = {row.id for row in connection.execute(select(items.c.id).where(said))}
    for wanted, change in ((True, numbers - held), (False, held - numbers)):
        for some in in_chunks(sorted(change)):
            connection.execute(update(items).where(items.c.id.in_(some)).values(disputed=wanted))
