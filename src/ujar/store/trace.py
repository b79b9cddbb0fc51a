"""Answers where a statement comes from: its chain, its echoes, the first carrier, what disputes it.

`trace(connection, "a2e7085fb5b1e83c-s5")` tells that "Tidak ada bangsa yang mau berunding..." is on
three pages which all name Corvina, so that it is one independent report. The deciding was done when
the pages were linked; a statement of a page that is not linked yet stands alone. It reads no data
file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import select

from ujar.errors import RequestError
from ujar.links.origin import Origin, find_origin
from ujar.store import schema
from ujar.store.answers import Carrier, Dispute, Side, Trace
from ujar.store.gather import load_tellings
from ujar.store.hits import in_chunks, load_hits, load_numbers

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Row

    from ujar.store.answers import Hit

SHORTEST = 4  # letters of a page's ref that may stand for it


def trace(connection: Connection, ref: str) -> Trace:
    """Trace one statement or move.

    Raises:
        RequestError: `request-ref`, no statement or move has this ref, or more than one.
    """
    item = find_item(connection, ref)
    origin = _load_origin(connection, item.id)
    members = _find_members(connection, origin.order)
    hits = {hit.ref: hit for hit in load_hits(connection, sorted(members.values()))}
    tellings = load_tellings(connection, sorted(members.values()))
    compared = _load_compared(connection, members)
    carriers = tuple(
        Carrier(
            hit=hits[name],
            source=next(iter(tellings[members[name]].labels), None),
            independent=number,
            why=why,
            compared=tuple(compared.get(members[name], ())),
        )
        for name, number, why in zip(origin.order, origin.reports, origin.whys, strict=True)
    )
    own = load_hits(connection, [item.id])[0]
    return Trace(
        hit=own,
        chain=_make_chain(own),
        first=origin.first,
        origin=origin.source or None,
        why=origin.why,
        pages=len({telling.page for telling in tellings.values()}),
        independent=origin.independent,
        carriers=carriers,
        disputes=tuple(load_disputes(connection, sorted(members.values()))),
        versions=_find_versions(connection, item.page_id),
    )


def find_item(connection: Connection, ref: str) -> Row[Any, Any, Any]:
    """Find the row of a statement or move by its ref; the page's part may be shortened.

    Raises:
        RequestError: `request-ref`.
    """
    page, _, local = ref.rpartition("-")
    items, pages = schema.items, schema.pages
    if len(page) < SHORTEST:
        raise RequestError("request-ref", f"{ref}: a ref is a page, a hyphen, and an id (s1, m1)")
    query = (
        select(items.c.id, items.c.page_id, items.c.sort)
        .join(pages, pages.c.id == items.c.page_id)
        .where(_is_called(page), items.c.local == local)
        .limit(2)
    )
    found = connection.execute(query).all()
    if len(found) != 1:
        said = "more than one fits" if found else "no statement or move has this ref"
        raise RequestError("request-ref", f"{ref}: {said}")
    return found[0]


def _is_called(page: str) -> ColumnElement[bool]:
    """Tell which pages' refs begin so; a ref has the letters of a hexadecimal number."""
    ref = schema.pages.c.ref
    return (ref >= page) & (ref < page + "g")


def _load_origin(connection: Connection, item: int) -> Origin:
    links, members = schema.links, schema.members
    query = (
        select(links.c.body)
        .join(members, members.c.link_id == links.c.id)
        .where(members.c.item_id == item, links.c.kind == "echo")
    )
    row = connection.execute(query).first()
    if row is not None:
        return msgspec.json.decode(row.body, type=Origin)
    return find_origin(load_tellings(connection, [item]).values(), set())


def _find_members(connection: Connection, refs: tuple[str, ...]) -> dict[str, int]:
    return load_numbers(connection, refs)


def _load_compared(
    connection: Connection, members: dict[str, int]
) -> dict[int, list[dict[str, Any]]]:
    """Load for each telling with which others it was compared, and what came out."""
    pairs = schema.pairs
    names = {number: ref for ref, number in members.items()}
    # Both ends are tellings of the one utterance, so that the index of the left one serves.
    query = select(pairs).where(
        pairs.c.kind == "echo", pairs.c.left.in_(names), pairs.c.right.in_(names)
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(
        query.order_by(pairs.c.score.desc(), pairs.c.left, pairs.c.right)
    ):
        for own, other in ((row.left, row.right), (row.right, row.left)):
            if own in names and other in names:
                reasons = msgspec.json.decode(row.reason, type=list[str])
                said = {"with": names[other], "score": row.score, "reasons": reasons}
                found.setdefault(own, []).append(said)
    return found


def _make_chain(hit: Hit) -> tuple[str, ...]:
    """Give those through whom the words came, from the speaker to the page."""
    outlet = hit.outlet or hit.page
    told = (hit.actor or "", *hit.via, *hit.relays, outlet)
    return tuple(dict.fromkeys(name for name in told if name))


def find_disputed(connection: Connection, numbers: list[int]) -> dict[int, tuple[str, ...]]:
    """Find for each of some statements the refs of the disputes in which it stands."""
    links, members = schema.links, schema.members
    found: dict[int, tuple[str, ...]] = {}
    for some in in_chunks(numbers):
        query = (
            select(members.c.item_id, links.c.ref)
            .join(links, links.c.id == members.c.link_id)
            .where(members.c.item_id.in_(some), links.c.kind == "dispute")
        )
        for number, ref in connection.execute(query.order_by(links.c.ref)):
            found[number] = (*found.get(number, ()), ref)
    return found


def load_disputes(connection: Connection, numbers: list[int]) -> list[Dispute]:
    """Load the disputes in which some statements stand."""
    links, members = schema.links, schema.members
    standing = select(members.c.link_id).where(members.c.item_id.in_(numbers))
    query = select(links).where(links.c.kind == "dispute", links.c.id.in_(standing))
    found = []
    for row in connection.execute(query.order_by(links.c.ref)).all():
        body = msgspec.json.decode(row.body)
        sides = []
        ids = load_numbers(connection, [ref for refs in body["sides"] for ref in refs])
        for refs in body["sides"]:
            own = [ids[ref] for ref in refs if ref in ids]
            sides.append(Side(tuple(load_hits(connection, own))))
        found.append(Dispute(row.ref, body["kind"], tuple(body["why"]), tuple(sides)))
    return found


def _find_versions(connection: Connection, page: int) -> tuple[str, ...]:
    pages = schema.pages
    family = select(pages.c.family).where(pages.c.id == page).scalar_subquery()
    query = select(pages.c.ref).where(pages.c.family == family, pages.c.id != page)
    return tuple(row.ref for row in connection.execute(query.order_by(pages.c.version)))
