"""Turns what a search found into what its page shows: rows, facets that toggle, pages, downloads.

For `/search?q=menolak` the facet value "AS" of the parties leads to `/search?q=menolak&party=AS`;
once chosen, it leads back. Rows carry their words in pieces, with those marked that were searched
for. Nothing is worded here: names are codes that the table of texts words. It reads no data file.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

import msgspec

from ujar.records import MoveType, StatementKind
from ujar.serve.asked import DEEPEST, FILTERS, Asked
from ujar.serve.differences import Piece
from ujar.serve.found_words import mark_words
from ujar.serve.places import page_href, trace_href
from ujar.store.answers import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.store.answers import Facet, Found

FACETS = ("type", "speaker", "party", "addressee", "via", "outlet", "month")
FLAGS = ("disputed", "anonymous")
AROUND = 2  # pages before and after this one that are named


class FacetValue(msgspec.Struct, frozen=True):
    """A value of a facet, and the address at which it is toggled.

    Attributes:
        value: the value.
        key: the key of its words, where it is a code.
        count: how many hits have it; none where a filter by it finds nothing.
        href: where it leads.
        chosen: whether it filters this view.
    """

    value: str
    key: str
    count: int
    href: str
    chosen: bool


class FacetGroup(msgspec.Struct, frozen=True):
    """The values of one facet."""

    name: str
    values: tuple[FacetValue, ...]


class Chosen(msgspec.Struct, frozen=True):
    """A filter of the view: its name, value and key, and the address without it."""

    name: str
    value: str
    key: str
    href: str


class Row(msgspec.Struct, frozen=True):
    """A hit as a row of the page.

    Attributes:
        number: its place among all hits, from 1.
        hit: the hit.
        pieces: its words, with those marked that were searched for.
        href: where its words stand in the reading room.
        trace: where its trace is.
        chain: through whom the words came: speaker, go-betweens, relays, outlet.
    """

    number: int
    hit: Hit
    pieces: tuple[Piece, ...]
    href: str
    trace: str
    chain: tuple[str, ...]


class PageLink(msgspec.Struct, frozen=True):
    """A page of results; without an address it is this one, without a number a gap."""

    number: int | None
    href: str = ""


class SearchView(msgspec.Struct, frozen=True):
    """All that the page of a search shows.

    Attributes:
        asked: what was asked.
        total: how many hits there are.
        first: the number of the first row, 0 where there is none.
        last: the number of the last row.
        rows: the rows of this page.
        facets: the facets that have values.
        chosen: the filters of this view.
        pages: the pages that are named.
        back: the address of the page before.
        on: the address of the page after.
        csv: the address of all hits as CSV.
        jsonl: the address of all hits as JSON lines.
        clear: the address without filters.
    """

    asked: Asked
    total: int
    first: int
    last: int
    rows: tuple[Row, ...]
    facets: tuple[FacetGroup, ...]
    chosen: tuple[Chosen, ...]
    pages: tuple[PageLink, ...]
    back: str
    on: str
    csv: str
    jsonl: str
    clear: str


def make_search_view(asked: Asked, found: Found) -> SearchView:
    """Make the view of what was found."""
    rows = tuple(
        make_row(hit, number, asked.q) for number, hit in enumerate(found.hits, asked.offset + 1)
    )
    deepest = min(-(-found.total // asked.rows), DEEPEST // asked.rows + 1)
    plain = asked.changed(rows=20, order="best")
    return SearchView(
        asked=asked,
        total=found.total,
        first=rows[0].number if rows else 0,
        last=rows[-1].number if rows else 0,
        rows=rows,
        facets=tuple(_make_groups(asked, found)),
        chosen=tuple(_list_chosen(asked)),
        pages=tuple(_make_pages(asked, deepest)),
        back=asked.changed(page=asked.page - 1).href() if asked.page > 1 else "",
        on=asked.changed(page=asked.page + 1).href() if asked.page < deepest else "",
        csv=plain.href("/api/v1/find.csv"),
        jsonl=plain.href("/api/v1/find.jsonl"),
        clear=Asked(q=asked.q).href(),
    )


def make_row(hit: Hit, number: int, words: str = "") -> Row:
    """Make a row of a hit."""
    chain = (hit.actor or "", *hit.via, *hit.relays, hit.outlet or "")
    return Row(
        number=number,
        hit=hit,
        pieces=mark_words(hit.text, words),
        href=page_href(hit),
        trace=trace_href(hit.ref),
        chain=tuple(dict.fromkeys(name for name in chain if name)),
    )


def _make_groups(asked: Asked, found: Found) -> Iterator[FacetGroup]:
    for name in FACETS:
        values = found.facets.get(name, ())
        group = tuple(_make_values(asked, name, values, found.total))
        if group:
            yield FacetGroup(name, group)
    flags = tuple(
        value
        for name in FLAGS
        for value in _make_values(asked, name, found.facets.get(name, ()), found.total)
    )
    if flags:
        yield FacetGroup("flags", flags)


def _make_values(
    asked: Asked, name: str, values: tuple[Facet, ...], total: int
) -> Iterator[FacetValue]:
    chosen = _find_chosen(asked, name)
    if chosen:
        off = _toggle(asked, name, "").href()
        yield FacetValue(chosen, find_key(name, chosen), total, off, chosen=True)
    for facet in values:
        if facet.value.casefold() != chosen.casefold():
            href = _toggle(asked, name, facet.value).href()
            key = find_key(name, facet.value)
            yield FacetValue(facet.value, key, facet.count, href, chosen=False)


def _find_chosen(asked: Asked, name: str) -> str:
    if name == "month":
        return asked.since if asked.since == asked.until else ""
    return str(getattr(asked, name))


def _toggle(asked: Asked, name: str, value: str) -> Asked:
    if name == "month":
        return asked.changed(since=value, until=value)
    return asked.changed(**{name: value})


def _list_chosen(asked: Asked) -> Iterator[Chosen]:
    for name in (*FILTERS, *FLAGS):
        value = getattr(asked, name)
        if value:
            href = asked.changed(**{name: ""}).href()
            yield Chosen(name, value, find_key(name, value), href)


def find_key(name: str, value: str) -> str:
    """Find the key of the words of a filter's value; empty where it is no code."""
    if name in FLAGS:
        return f"search.{name}.{value}"
    codes = {code.lower(): key for key, code in list_types()} if name == "type" else {}
    return codes.get(value.lower(), "")


@cache
def list_types() -> tuple[tuple[str, str], ...]:
    """List the types that can be searched for: the keys of their words, and their codes."""
    return (
        ("search.sort.statement", "statement"),
        *((f"kind.{kind}", kind) for kind in get_args(StatementKind)),
        ("search.sort.move", "move"),
        *((f"move.{type_}", type_) for type_ in get_args(MoveType)),
    )


def _make_pages(asked: Asked, deepest: int) -> Iterator[PageLink]:
    """Name the first page, the last, and those around this one."""
    if deepest < 2:  # noqa: PLR2004 - one page needs no name
        return
    near = range(asked.page - AROUND, asked.page + AROUND + 1)
    named = sorted({1, deepest, *near} & set(range(1, deepest + 1)))
    before = 0
    for number in named:
        if number > before + 1:
            yield PageLink(None)
        href = "" if number == asked.page else asked.changed(page=number).href()
        yield PageLink(number, href)
        before = number
