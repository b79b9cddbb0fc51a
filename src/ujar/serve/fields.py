"""Holds what a side list shows of a record: items and their values, each with its words.

The value `s1.cue` of the statement "Usul itu kami tolak," kata Ana Berg has the text "kata" and the
place of that word on the page.

How items are made of records is in `ujar.serve.items`; names of fields and codes are worded by
`ujar.serve.texts`. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.records import Entity, Issue, Resolved, Span, Term
from ujar.serve.nearest import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

Sort = Literal["page", "statement", "move", "time", "entity", "issue"]
SORTS: tuple[Sort, ...] = ("page", "statement", "move", "time", "entity", "issue")


class Value(msgspec.Struct, frozen=True):
    """One value of an item.

    Attributes:
        key: what it is called on a page and in its address ("s3.speaker").
        field: the name of the field.
        text: the value itself; empty where it is a code.
        spans: the words that it was read from, as start and end.
        code: a code of the codebook ("stated"), to be worded.
        basis: the rule that worked it out, where it was not read as it stands.
        item: the id of the item that it leads to ("e5", "s2").
        notes: codes that go with it ("unnamed", "mediator"), to be worded.
    """

    key: str
    field: str
    text: str
    spans: tuple[Place, ...] = ()
    code: str = ""
    basis: str = ""
    item: str = ""
    notes: tuple[str, ...] = ()


class Item(msgspec.Struct, frozen=True):
    """A statement, a move, a time, an entity, an issue or the page itself, as the list shows it.

    Attributes:
        id: the id of it in the record; times are called t1, t2, issues d1, the page "page".
        sort: which of them it is.
        start: where its own words begin.
        type: the kind of a statement or an entity, the type of a move or a time, an issue's code.
        values: its values, each with its words.
        drawn: the words that its lane underlines.
        rule: the rule that found it.
        chain: of a statement those through whom the words came to the page, in order.
        doubts: issues about its own words.
    """

    id: str
    sort: Sort
    start: int
    type: str
    values: tuple[Value, ...]
    drawn: tuple[Place, ...]
    rule: str = ""
    chain: tuple[Value, ...] = ()
    doubts: tuple[Issue, ...] = ()

    def get(self, field: str) -> Value | None:
        """Give the first value of a field."""
        return next((v for v in self.values if v.field == field), None)

    def all(self, field: str) -> tuple[Value, ...]:
        """Give all values of a field."""
        return tuple(v for v in self.values if v.field == field)


def make_notes(entity: Entity) -> tuple[str, ...]:
    """Give the codes that go with a party wherever it is named."""
    notes = ("unnamed",) if entity.anonymous else ()
    return (*notes, *([f"{entity.control}-controlled"] if entity.control else ()))


def read_spans(item: str, field: str, *spans: Span | None) -> list[Value]:
    """Make the values of a field that was read as it stands."""
    if field in {"content", "evidence"}:
        several = tuple(span for span in spans if span is not None)
        text = " … ".join(span.text for span in several)
        return [Value(f"{item}.{field}", field, text, find_places(*several))] if several else []
    return [
        Value(make_key(item, field, n), field, span.text, find_places(span), notes=_topic(span))
        for n, span in enumerate(spans)
        if span is not None
    ]


def _topic(span: Span) -> tuple[str, ...]:
    if not isinstance(span, Term):
        return ()
    told = {"topic": span.topic, "due": span.due}
    return tuple(f"{name}:{value}" for name, value in told.items() if value)


def read_time(item: str, time: Resolved | None, field: str = "time") -> list[Value]:
    """Make the value of a time that was worked out."""
    if time is None:
        return []
    own = find_places(time.evidence)
    return [Value(f"{item}.{field}", field, time.value, own, basis=time.basis or "")]


def read_code(
    item: str, field: str, code: str | None, spans: tuple[Place, ...] = ()
) -> list[Value]:
    """Make the value of a field that holds a code."""
    return [Value(f"{item}.{field}", field, "", spans, code=code)] if code else []


def lead_to(item: str, field: str, targets: Iterable[str | None]) -> list[Value]:
    """Make values that lead to other items."""
    found = [target for target in targets if target]
    return [Value(make_key(item, field, n), field, to, item=to) for n, to in enumerate(found)]


def make_key(item: str, field: str, number: int) -> str:
    """Make the key of the nth value of a field."""
    return f"{item}.{field}.{number + 1}" if number else f"{item}.{field}"


def find_places(*spans: Span | None) -> tuple[Place, ...]:
    """Give the places of spans."""
    return tuple((span.start, span.end) for span in spans if span is not None)


def find_first(places: tuple[Place, ...]) -> int:
    """Find where the first of some places begins."""
    return min((start for start, _ in places), default=0)
