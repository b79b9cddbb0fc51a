"""Loads from a store what linking compares: the statements, moves, counts and paragraphs of pages.

`load_facts(connection, [3])` gives for page 3 its utterances ("Kami tidak akan mundur"), deeds,
claims and paragraphs, with the numbers of their rows. It compares nothing and reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import select

from ujar.links.copies import Paragraph, cut_paragraphs
from ujar.links.counts import Claim, find_claims, find_places
from ujar.links.deeds import Deed, make_deeds
from ujar.links.disputes import find_own_disputes
from ujar.links.echoes import Pair
from ujar.links.utterance import Utterance, make_utterances
from ujar.records import Record, decode
from ujar.store import schema
from ujar.store.hits import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


class Facts(msgspec.Struct, frozen=True):
    """What one page brings to the comparison.

    `own` are the disputes that the page itself tells.
    """

    page: int
    day: str | None
    utterances: tuple[Utterance, ...]
    deeds: tuple[Deed, ...]
    claims: tuple[Claim, ...]
    paragraphs: tuple[Paragraph, ...]
    own: tuple[Pair, ...]


def load_facts(connection: Connection, numbers: Iterable[int]) -> list[Facts]:
    """Load the facts of some pages, in the order of their numbers."""
    pages, items = schema.pages, schema.items
    loaded: list[Facts] = []
    for some in in_chunks(sorted(numbers)):
        ids: dict[int, dict[str, int]] = defaultdict(dict)
        query = select(items.c.page_id, items.c.local, items.c.id)
        for row in connection.execute(query.where(items.c.page_id.in_(some))):
            ids[row.page_id][row.local] = row.id
        wanted = select(pages.c.id, pages.c.day, pages.c.record).where(pages.c.id.in_(some))
        loaded += [
            make_facts(decode(row.record), row.id, row.day, ids[row.id])
            for row in connection.execute(wanted.order_by(pages.c.id))
        ]
    return loaded


def make_facts(record: Record, page: int, day: str | None, ids: dict[str, int]) -> Facts:
    """Make the facts of one page; `ids` gives the numbers of its statements and moves."""
    utterances = make_utterances(record, page, ids)
    content = {ids[s.id]: s.content for s in record.statements if s.id in ids}
    claims = [
        claim
        for utterance in utterances
        if utterance.concepts.numbers
        for claim in find_claims(utterance, find_places(record, content[utterance.id]))
    ]
    own = {
        _make_own(ids[one], ids[other], page)
        for one, other in find_own_disputes(record)
        if one in ids and other in ids and other != one
    }
    return Facts(
        page,
        day,
        tuple(utterances),
        tuple(make_deeds(record, page, ids)),
        tuple(claims),
        tuple(cut_paragraphs(record)),
        tuple(sorted(own)),
    )


def _make_own(left: int, right: int, page: int) -> Pair:
    """Make the pair of two statements of which a page says itself that they disagree."""
    low, high = min(left, right), max(left, right)
    return Pair("dispute", low, high, (page, page), 1.0, ("the page says so",))
