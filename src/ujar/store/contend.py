"""Makes the disputes of a store: which statements stand on which side.

A denial ("tidak ada surat") and what it denies are two sides; what echoes one of them stands on its
side, too. Counts of the same dead have a side for each party. It reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ujar.links.names import make_ref
from ujar.store import schema
from ujar.store.hits import in_chunks, load_refs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from ujar.links.echoes import Pair

Made = tuple[str, str, str | None, dict[str, Any], list[tuple[int, int]]]


def make_disputes(
    connection: Connection,
    pairs: dict[str, list[Pair]],
    groups: list[tuple[int, ...]],
    names: dict[int, str],
) -> Iterator[Made]:
    """Make the disputes, as the fields of `ujar.store.gather.Link`."""
    echo = {number: group[0] for group in groups for number in group}
    members = {group[0]: group for group in groups}
    for kind in ("dispute", "count"):
        edges: dict[int, set[int]] = defaultdict(set)
        reasons: dict[frozenset[int], list[str]] = defaultdict(list)
        for pair in sorted(pairs[kind], key=lambda p: (names[p.left], names[p.right])):
            a, b = echo.get(pair.left, pair.left), echo.get(pair.right, pair.right)
            if a == b:
                continue
            edges[a].add(b)
            edges[b].add(a)
            reasons[frozenset((a, b))] += pair.reasons[:1]
        parties = _load_parties(connection, sorted(edges)) if kind == "count" else {}
        for part in _find_parts(edges, names):
            side = _share_sides(part, edges, names, parties)
            items = sorted(
                ((n, side[node]) for node in part for n in members.get(node, (node,))),
                key=lambda item: (item[1], names.get(item[0], "")),
            )
            yield _make(kind, part, items, reasons, connection)


def _find_parts(edges: dict[int, set[int]], names: dict[int, str]) -> Iterator[list[int]]:
    seen: set[int] = set()
    for start in sorted(edges, key=names.__getitem__):
        if start in seen:
            continue
        part, stack = [], [start]
        seen.add(start)
        while stack:
            node = stack.pop()
            part.append(node)
            for other in sorted(edges[node] - seen, key=names.__getitem__):
                seen.add(other)
                stack.append(other)
        yield sorted(part, key=names.__getitem__)


def _share_sides(
    part: list[int],
    edges: dict[int, set[int]],
    names: dict[int, str],
    parties: dict[int, str],
) -> dict[int, int]:
    """Give each statement its side: against what it disputes, or with its own party."""
    if parties:
        order = list(dict.fromkeys(parties[node] for node in part))
        return {node: order.index(parties[node]) for node in part}
    side: dict[int, int] = {}
    for start in part:
        stack = [start] if start not in side else []
        side.setdefault(start, 0)
        while stack:
            node = stack.pop()
            for other in sorted(edges[node], key=names.__getitem__):
                if other not in side:
                    side[other] = 1 - side[node]
                    stack.append(other)
    return side


def _load_parties(connection: Connection, numbers: list[int]) -> dict[int, str]:
    items, profiles = schema.items, schema.profiles
    found: dict[int, str] = {}
    for some in in_chunks(numbers):
        query = (
            select(items.c.id, profiles.c.side, profiles.c.fold)
            .join(profiles, profiles.c.id == items.c.profile_id)
            .where(items.c.id.in_(some))
        )
        found.update((row.id, row.side or row.fold) for row in connection.execute(query))
    return found


def _make(
    kind: str,
    part: list[int],
    items: list[tuple[int, int]],
    reasons: dict[frozenset[int], list[str]],
    connection: Connection,
) -> Made:
    refs = load_refs(connection, {number for number, _ in items})
    inside = set(part)
    why = sorted({r for edge, said in reasons.items() if edge <= inside for r in said})
    body = {
        "kind": "how many" if kind == "count" else "account",
        "why": why,
        "sides": [
            sorted(refs[n] for n, side in items if side == number)
            for number in sorted({side for _, side in items})
        ],
    }
    ref = make_ref("dispute", kind, *sorted(refs.values()))
    return ref, "dispute", None, body, items
