"""Makes the steps of a store: all moves of its current pages, merged and in order.

"Zelmarka menawarkan gencatan senjata" on five pages is one step with five moves. The deciding is
done by `ujar.links.threads`; it reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import select

from ujar.links.deeds import find_deed_side, find_sure_day, make_deeds
from ujar.links.groups import group_pairs
from ujar.links.names import find_side
from ujar.links.parts import name_parts
from ujar.links.threads import Told, make_steps
from ujar.records import Record, decode
from ujar.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from ujar.links.deeds import Deed
    from ujar.links.echoes import Pair
    from ujar.records import Entity, Move

Made = tuple[str, str, str | None, dict[str, Any], list[tuple[int, int]]]


def make_step_links(connection: Connection, pairs: list[Pair]) -> Iterator[Made]:
    """Make the steps, as the fields of `ujar.store.gather.Link`."""
    moves = _load_moves(connection)
    refs = {move.deed.id: move.ref for move in moves}
    pages = {move.deed.id: move.deed.page for move in moves}
    known = [pair for pair in pairs if pair.left in refs and pair.right in refs]
    numbers = {ref: number for number, ref in refs.items()}
    days = {move.deed.id: find_sure_day(move.deed) for move in moves}
    grouped = group_pairs(known, refs.__getitem__, page=pages.__getitem__, day=days.__getitem__)
    for step in make_steps(moves, grouped):
        body = msgspec.to_builtins(step)
        day = step.last
        yield step.ref, "step", day, body, [(numbers[ref], 0) for ref in step.moves]


def _load_moves(connection: Connection) -> list[Told]:
    """Load the moves of all current pages that have any."""
    items, pages = schema.items, schema.pages
    ids: dict[int, dict[str, int]] = defaultdict(dict)
    query = select(items.c.page_id, items.c.local, items.c.id)
    for row in connection.execute(query.where(items.c.current, items.c.sort == "move")):
        ids[row.page_id][row.local] = row.id
    told: list[Told] = []
    wanted = select(pages.c.id, pages.c.ref, pages.c.record).where(pages.c.current)
    for row in connection.execute(wanted.order_by(pages.c.id)):
        if row.id in ids:
            told += _make_told(decode(row.record), row.id, row.ref, ids[row.id])
    return told


def _make_told(record: Record, page: int, ref: str, ids: dict[str, int]) -> Iterator[Told]:
    answers = {ids[m.id]: ids.get(m.in_reply_to or "") for m in record.moves if m.id in ids}
    moves = {move.id: move for move in record.moves}
    order = sorted(record.moves, key=lambda m: min((s.start for s in m.evidence), default=0))
    stmts = {stmt.id for stmt in record.statements}
    states = [(" ".join(find_side(e)), e) for e in record.entities if e.kind == "government"]
    local = {number: name for name, number in ids.items()}
    names = {entity.id: entity.name for entity in record.entities}
    for deed in make_deeds(record, page, ids):
        move = moves[local[deed.id]]
        yield Told(
            deed,
            f"{ref}-{move.id}",
            answers[deed.id],
            about=move.about.text if move.about else None,
            terms=tuple(span.text for span in move.terms),
            certainty=move.certainty,
            deniers=tuple(_find_deniers(record, move)),
            denied=tuple(f"{ref}-{key}" for key in move.disputed_by if key in stmts),
            said=tuple(f"{ref}-{key}" for key in move.statements),
            matters=_find_matters(states, move, deed),
            place=order.index(move),
            parts=tuple(name_parts(term, names) for term in move.terms),
            cameo=move.cameo,
        )


def _find_matters(states: list[tuple[str, Entity]], move: Move, deed: Deed) -> tuple[str, ...]:
    """Find the states that the words of a move name beside those that act in it."""
    own = {" ".join(find_deed_side(voice)) for voice in (deed.actor, deed.recipient)}
    found = {
        side
        for side, entity in states
        if side not in own
        for mention in entity.mentions
        if any(span.start <= mention.start < span.end for span in move.evidence)
    }
    return tuple(sorted(found))


def _find_deniers(record: Record, move: Move) -> Iterator[str]:
    speakers = {stmt.id: stmt.speaker for stmt in record.statements}
    names = {entity.id: entity.name for entity in record.entities}
    for key in move.disputed_by:
        speaker = speakers.get(key, key)
        if speaker in names:
            yield names[speaker]
