"""Cuts a page into runs of words, each with the lanes that underline it and the values it opens.

In `Menlu Ana Berg membantah` the words "Ana Berg" lie under the lane of people and within the
evidence of a move, so the sentence is cut around them into three runs, and the run in the middle
has two bars in two rows. Bars of one row never meet: what overlaps or is nested has a row of its
own, block by block, people nearest to the words and moves farthest.

Every character of the page stands in exactly one run of one block, in its order; how a run looks is
left to the style sheet. It reads no data file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from ujar.records import Record
from ujar.serve.fields import Item, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ORDER: tuple[Sort, ...] = ("entity", "time", "statement", "move")  # nearest to the words first
WHOLE: frozenset[Sort] = frozenset({"statement", "move"})  # one row for all words of an item
ROWS = 24  # rows that are drawn under one block; what goes beyond is listed but not drawn


class Bar(msgspec.Struct, frozen=True, order=True):
    """A piece of a lane under some words: in which row from the words, of what sort and item."""

    row: int
    sort: Sort
    item: str


class Run(msgspec.Struct, frozen=True):
    """Words that the same values were read from: what they open, and the bars beneath them."""

    start: int
    end: int
    keys: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()


class Block(msgspec.Struct, frozen=True):
    """A stretch of the page: the title, a paragraph, a line of boilerplate, or what lies between.

    Attributes:
        start: where it begins.
        end: where it ends.
        kind: "title", "body", a kind of boilerplate, or "between".
        rule: the rule that called it boilerplate.
        rows: how many rows of bars it has.
        runs: its words, cut where values begin or end.
    """

    start: int
    end: int
    kind: str
    rule: str = ""
    rows: int = 0
    runs: tuple[Run, ...] = ()


class _Piece(msgspec.Struct, frozen=True, order=True):
    """A part of a value's words, or of an item's lane, that lies in one block."""

    start: int
    end: int
    key: str


def make_blocks(
    record: Record, items: Sequence[Item], length: int, sorts: Iterable[Sort] = ORDER
) -> tuple[Block, ...]:
    """Cut a page into blocks and runs.

    Args:
        record: the record of the page.
        items: its items, as `make_items` gives them.
        length: how many characters the page has.
        sorts: the sorts of items whose lanes are drawn.
    """
    blocks = list(_find_blocks(record, length))
    chosen = {item.id: item.sort for item in items if item.sort in set(sorts)}
    values = ((v.key, place) for item in items for v in item.values for place in v.spans)
    lanes = ((item.id, place) for item in items if item.id in chosen for place in item.drawn)
    keys, bars = _deal_out(values, blocks), _deal_out(lanes, blocks)
    return tuple(
        _cut(block, keys.get(n, []), _stack(bars.get(n, []), chosen))
        for n, block in enumerate(blocks)
    )


def _find_blocks(record: Record, length: int) -> Iterator[Block]:
    """Give title, paragraphs, boilerplate and what lies between them, in order and without gaps."""
    article = record.article
    known = [
        *((s.start, s.end, "title", "") for s in [article.title] if s is not None),
        *((s.start, s.end, "body", "") for s in article.body),
        *((b.start, b.end, b.kind, b.rule) for b in record.boilerplate),
    ]
    at = 0
    for given, until, kind, rule in sorted(known):
        start, end = max(given, at), min(until, length)
        if start >= end:
            continue
        if at < start:
            yield Block(at, start, "between")
        yield Block(start, end, kind, rule)
        at = end
    if at < length:
        yield Block(at, length, "between")


def _deal_out(
    marked: Iterable[tuple[str, tuple[int, int]]], blocks: list[Block]
) -> dict[int, list[_Piece]]:
    """Give to each block, by its number, the pieces of marked words that lie in it."""
    starts = [block.start for block in blocks]
    dealt: dict[int, list[_Piece]] = defaultdict(list)
    for key, (start, end) in marked:
        number = max(bisect_right(starts, start) - 1, 0)
        while number < len(blocks) and blocks[number].start < end:
            block = blocks[number]
            piece = _Piece(max(start, block.start), min(end, block.end), key)
            if piece.start < piece.end:
                dealt[number].append(piece)
            number += 1
    return dealt


def _stack(pieces: list[_Piece], sorts: dict[str, Sort]) -> list[tuple[_Piece, Bar]]:
    """Give each piece its row: rows of one sort lie together, and no two in a row meet."""
    stacked: list[tuple[_Piece, Bar]] = []
    base = 0
    for sort in ORDER:
        own = [piece for piece in pieces if sorts[piece.key] == sort]
        ends: list[int] = []  # where the last one of each row ends
        for group in _group(own, whole=sort in WHOLE):
            start, end = group[0].start, max(piece.end for piece in group)
            row = next((n for n, last in enumerate(ends) if last < start), len(ends))
            if base + row >= ROWS:
                continue
            ends[row : row + 1] = [end]
            stacked += [(piece, Bar(base + row, sort, piece.key)) for piece in group]
        base += len(ends)
    return stacked


def _group(pieces: list[_Piece], *, whole: bool) -> list[list[_Piece]]:
    """Group the pieces that share a row: all of an item, or each one for itself."""
    if not whole:
        return [[piece] for piece in sorted(set(pieces), key=lambda p: (p.start, -p.end, p.key))]
    groups: dict[str, list[_Piece]] = defaultdict(list)
    for piece in sorted(set(pieces)):
        groups[piece.key].append(piece)
    return sorted(groups.values(), key=lambda g: (g[0].start, -max(p.end for p in g), g[0].key))


def _cut(block: Block, keys: list[_Piece], bars: list[tuple[_Piece, Bar]]) -> Block:
    """Cut a block into runs wherever a value or a bar begins or ends."""
    opened: dict[int, list[str | Bar]] = defaultdict(list)
    closed: dict[int, list[str | Bar]] = defaultdict(list)
    marks: list[tuple[_Piece, str | Bar]] = [*((piece, piece.key) for piece in keys), *bars]
    for piece, mark in marks:
        opened[piece.start].append(mark)
        closed[piece.end].append(mark)
    live: dict[str | Bar, int] = defaultdict(int)
    runs = []
    for start, end in pairwise(sorted({block.start, block.end, *opened, *closed})):
        for mark in closed[start]:
            live[mark] -= 1
            if not live[mark]:
                del live[mark]
        for mark in opened[start]:
            live[mark] += 1
        runs.append(
            Run(
                start,
                end,
                tuple(sorted(mark for mark in live if isinstance(mark, str))),
                tuple(sorted(mark for mark in live if isinstance(mark, Bar))),
            )
        )
    rows = max((bar.row + 1 for _, bar in bars), default=0)
    return Block(block.start, block.end, block.kind, block.rule, rows, tuple(runs))
