"""Puts together what the reading room shows of one page: words in groups, items, what is lit.

Asked with the focus "s1.cue", the page of "Usul itu kami tolak," kata Ana Berg has the word "kata"
lit and the item s1 open; asked with "w25", what stands at character 25 is lit and all that was read
from it is open.

It asks no store and words nothing; `templates/room.html` shows it. It reads no data file.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from ujar.records import Record
from ujar.serve.fields import SORTS, Item, Sort, Value
from ujar.serve.items import make_items
from ujar.serve.lanes import ORDER, Block, Run, make_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ARTICLE = frozenset({"title", "body"})
FOLDED = frozenset({"navigation", "related", "advertisement", "social", "footer"})
UNKNOWN = "\u2591"  # stands for each character of a page whose text is not kept


class Group(msgspec.Struct, frozen=True):
    """Blocks that are shown together: a paragraph alone, or lines of one kind of boilerplate.

    Attributes:
        kind: as of its blocks.
        blocks: the blocks, with what stands between them.
        lines: how many of them are lines of that kind.
        folded: whether it is shown folded.
    """

    kind: str
    blocks: tuple[Block, ...]
    lines: int
    folded: bool


class Room(msgspec.Struct, frozen=True):
    """What the reading room shows of one page.

    Attributes:
        record: the record of the page.
        text: the page's text.
        whole: whether it is the text itself, not put together from the record.
        groups: the text in groups of blocks.
        items: the items by their sort.
        kinds: the kinds of boilerplate that it has, with their numbers of lines.
        shown: the kinds of boilerplate that are shown unfolded.
        sorts: the sorts of items whose lanes are drawn.
        focus: what was asked to be lit.
        lit: the keys of the values that are lit.
        open: the ids of the items that are open.
        by_id: the items by their ids.
    """

    record: Record
    text: str
    whole: bool
    groups: tuple[Group, ...]
    items: dict[Sort, tuple[Item, ...]]
    kinds: dict[str, int]
    shown: frozenset[str]
    sorts: tuple[Sort, ...]
    focus: str
    lit: frozenset[str]
    open: frozenset[str]
    by_id: dict[str, Item]

    def say(self, run: Run) -> str:
        """Give the words of a run."""
        return self.text[run.start : run.end]

    def words(self, value: Value) -> str:
        """Give the words that a value was read from."""
        return " … ".join(self.text[start:end] for start, end in value.spans)

    def find(self, item: str) -> Item | None:
        """Find an item by its id."""
        return self.by_id.get(item)

    @property
    def lit_values(self) -> tuple[tuple[Item, Value], ...]:
        """Give the values that are lit, with their items."""
        return tuple(
            (item, value)
            for items in self.items.values()
            for item in items
            for value in item.values
            if value.key in self.lit
        )


def make_room(
    record: Record,
    text: str | None,
    *,
    focus: str = "",
    hidden: Iterable[str] = (),
    shown: Iterable[str] | None = None,
) -> Room:
    """Put a page together.

    Args:
        record: the record of the page.
        text: the page's text; None where it is not kept.
        focus: what is lit: a value ("s1.cue"), an item ("s1") or a place ("w25").
        hidden: sorts of items whose lanes are not drawn.
        shown: kinds of boilerplate that are unfolded; None for those that are short as a rule.
    """
    words = _rebuild(record) if text is None else text
    items = make_items(record)
    sorts = tuple(sort for sort in ORDER if sort not in set(hidden))
    blocks = make_blocks(record, items, len(words), sorts)
    lit = find_lit(items, blocks, focus)
    kinds: dict[str, int] = {}
    for block in blocks:
        if block.kind not in ARTICLE and not _is_blank(block, words):
            kinds[block.kind] = kinds.get(block.kind, 0) + 1
    unfolded = frozenset(kinds) - FOLDED if shown is None else frozenset(shown) & frozenset(kinds)
    return Room(
        record=record,
        text=words,
        whole=text is not None,
        groups=tuple(_group(blocks, words, unfolded, lit)),
        items={sort: tuple(i for i in items if i.sort == sort) for sort in SORTS},
        kinds=kinds,
        shown=unfolded,
        sorts=sorts,
        focus=focus if lit else "",
        lit=lit,
        open=frozenset(key.partition(".")[0] for key in lit),
        by_id={item.id: item for item in items},
    )


def find_lit(items: Sequence[Item], blocks: Sequence[Block], focus: str) -> frozenset[str]:
    """Find the keys that a focus lights; none where nothing of the page is called so."""
    if focus.startswith("w") and focus[1:].isdecimal() and len(focus) <= len("w") + 9:
        at = int(focus[1:])
        runs = (run for block in blocks if block.start <= at < block.end for run in block.runs)
        return frozenset(next((run.keys for run in runs if run.start <= at < run.end), ()))
    return frozenset(
        value.key
        for item in items
        for value in item.values
        if value.spans and focus in {value.key, item.id}
    )


def _group(
    blocks: Sequence[Block], text: str, unfolded: frozenset[str], lit: frozenset[str]
) -> Iterator[Group]:
    """Group neighbouring lines of one kind; blank ones belong to the group before."""
    number, last = 0, ""

    def place(block: Block) -> tuple[int, str]:
        nonlocal number, last
        if not _is_blank(block, text) and (block.kind != last or block.kind in ARTICLE):
            number, last = number + 1, block.kind
        return number, last

    for (_, kind), some in groupby(blocks, key=place):
        members = tuple(some)
        lines = sum(1 for block in members if not _is_blank(block, text))
        folded = kind not in unfolded | ARTICLE and not any(
            lit.intersection(run.keys) for block in members for run in block.runs
        )
        yield Group(kind, members, lines, folded)


def _is_blank(block: Block, text: str) -> bool:
    return block.kind == "between" and not text[block.start : block.end].strip()


def _rebuild(record: Record) -> str:
    """Put together from a record what it holds of its page's words; the rest is not known."""
    text = [UNKNOWN] * record.page.chars
    article = record.article
    published = article.published.evidence if article.published else None
    spans = [article.title, article.dateline, published, *article.body]
    for span in spans:
        if span is not None and span.end <= len(text):
            text[span.start : span.end] = span.text
    edges = {span.start - 1 for span in spans if span} | {span.end for span in spans if span}
    for at in edges:
        if 0 <= at < len(text) and text[at] == UNKNOWN:
            text[at] = "\n"
    return "".join(text)
