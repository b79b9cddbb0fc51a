"""Turns a record into items for a side list: each value with the words that it was read from.

A statement "Usul itu kami tolak," kata Ana Berg becomes an `Item` s1 whose value `s1.cue` has the
place of "kata" and whose value `s1.speaker` that of "Ana Berg".

Nothing is worked out that the record leaves empty, and nothing is worded here: names of fields and
codes are worded by `ujar.serve.texts`. It reads no data file.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.records import Entity, Issue, Move, Record, Resolved, Span, Statement, Term, Time
from ujar.serve.nearest import Place, Setting, find_nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

Sort = Literal["statement", "move", "time", "entity"]
SORTS: tuple[Sort, ...] = ("statement", "move", "time", "entity")


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
    """A statement, a move, a time or an entity, as the side list shows it.

    Attributes:
        id: the id of it in the record; times are called t1, t2.
        sort: which of them it is.
        start: where its own words begin.
        type: the kind of a statement, the type of a move, a time or an entity.
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


def make_items(record: Record) -> tuple[Item, ...]:
    """Make the items of a record, in the order in which their words stand on the page."""
    maker = _Maker(record)
    made = chain(
        map(maker.make_statement, record.statements),
        map(maker.make_move, record.moves),
        (_make_time(f"t{n}", time) for n, time in enumerate(record.times, 1)),
        map(_make_entity, record.entities),
    )
    doubts = [issue for issue in record.issues if issue.end > issue.start]
    return tuple(
        sorted(
            (_add_doubts(item, doubts) for item in made),
            key=lambda item: (item.start, SORTS.index(item.sort)),
        )
    )


class _Maker:
    """Makes statements and moves, with the record's entities and paragraphs at hand."""

    def __init__(self, record: Record) -> None:
        article = record.article
        self.entities = {entity.id: entity for entity in record.entities}
        self.paragraphs = tuple(sorted(span.start for span in article.body))
        self.credit = article.credit
        self.outlet = article.outlet
        self.page = record.page.url or record.page.name

    def make_statement(self, stmt: Statement) -> Item:
        key, content, cue = stmt.id, _places(*stmt.content), _places(stmt.cue)
        setting = Setting(cue or content, avoid=content, paragraphs=self.paragraphs)
        speaker = self._name(key, "speaker", [stmt.speaker], setting)
        via = self._name(key, "via", stmt.via, setting)
        relays = self._name(key, "relay", stmt.relays, setting)
        values = [
            *speaker,
            *_read(key, "cue", stmt.cue),
            *_read(key, "content", *stmt.content),
            *self._name(key, "addressee", [stmt.addressee], setting),
            *via,
            *relays,
            *_read(key, "medium", stmt.medium),
            *_read(key, "place", stmt.place),
            *_resolve(key, stmt.time),
            *_code(key, "denies", "denied" if stmt.denies else None, cue),
            *_code(key, "hearsay", "hearsay" if stmt.hearsay else None, cue),
            *_code(key, "verified", "unverified" if stmt.verified is False else None),
            *_lead(key, "within", [stmt.within]),
            *_lead(key, "disputed", stmt.disputed_by),
        ]
        nobody = Value(f"{key}.nobody", "speaker", "", cue, code="nobody")
        return Item(
            id=key,
            sort="statement",
            start=_first(cue + content),
            type=stmt.kind,
            values=tuple(values),
            drawn=cue + content,
            rule=stmt.rule,
            chain=(*(speaker or [nobody]), *via, *relays, *self._end_chain(key, relays)),
        )

    def _end_chain(self, key: str, relays: list[Value]) -> list[Value]:
        """Give the last links of a chain: the agency that the page credits, and the page itself."""
        told = {value.text for value in relays}
        credit = [name for name in self.credit if name not in told]
        last = "outlet" if self.outlet else "page"
        return [
            *(Value(f"{key}.credit.{n}", "credit", name) for n, name in enumerate(credit)),
            Value(f"{key}.{last}", last, self.outlet or self.page),
        ]

    def make_move(self, move: Move) -> Item:
        key, evidence = move.id, _places(*move.evidence)
        near = _places(move.about) or evidence
        setting = Setting(near, within=evidence, paragraphs=self.paragraphs)
        values = [
            *self._name(key, "actor", [move.actor], setting),
            *self._name(key, "recipient", [move.recipient], setting),
            *_read(key, "about", move.about),
            *_read(key, "term", *move.terms),
            *self._name(key, "via", move.via, setting, move.capacities),
            *_code(key, "channel", move.channel),
            *_read(key, "medium", move.medium),
            *_read(key, "venue", move.venue),
            *_read(key, "delegation", *move.delegation),
            *_resolve(key, move.time),
            *_code(key, "certainty", move.certainty),
            *_code(key, "reality", None if move.reality == "actual" else move.reality),
            *_code(key, "status", move.status),
            *_lead(key, "reply", [move.in_reply_to]),
            *_lead(key, "disputed", move.disputed_by),
            *_lead(key, "statements", move.statements),
            *_read(key, "evidence", *move.evidence),
        ]
        return Item(key, "move", _first(evidence), move.type, tuple(values), evidence, move.rule)

    def _name(
        self,
        item: str,
        field: str,
        keys: Iterable[str | None],
        setting: Setting,
        notes: tuple[str, ...] = (),
    ) -> list[Value]:
        """Name the parties of one field, each by the words that stand nearest."""
        found = []
        for n, key in enumerate(key for key in keys if key in self.entities):
            entity = self.entities[key]
            found.append(
                Value(
                    key=_key(item, field, n),
                    field=field,
                    text=entity.name,
                    spans=find_nearest(_places(*entity.mentions), setting),
                    item=entity.id,
                    notes=(*notes[n : n + 1], *_note(entity)),
                )
            )
        return found


def _make_time(key: str, time: Time) -> Item:
    own = ((time.start, time.end),)
    code = "" if time.value else "no-value"
    values = (
        Value(f"{key}.words", "words", time.text, own),
        Value(f"{key}.value", "value", time.value or "", own, code=code, basis=time.basis),
    )
    return Item(key, "time", time.start, time.type, values, own, time.basis)


def _make_entity(entity: Entity) -> Item:
    key, own = entity.id, _places(*entity.mentions)
    facts = {
        "role": entity.role,
        "of": entity.of,
        "count": None if entity.count is None else str(entity.count),
        "rank": entity.rank,
        "reason": entity.anonymity_reason,
        "wikidata": entity.wikidata,
    }
    forms = dict.fromkeys(span.text for span in entity.mentions)
    values = (
        Value(
            f"{key}.name", "name", entity.name, _holding(entity, entity.name), notes=_note(entity)
        ),
        *(
            Value(f"{key}.{field}", field, fact, _holding(entity, fact))
            for field, fact in facts.items()
            if fact is not None
        ),
        Value(f"{key}.mentions", "mentions", " · ".join(forms), own),
    )
    return Item(key, "entity", _first(own), entity.kind, values, own)


def _holding(entity: Entity, words: str) -> tuple[Place, ...]:
    """Find where the page says something of an entity: the first of its mentions that holds it."""
    for span in entity.mentions:
        at = span.text.find(words)
        if at >= 0:
            return ((span.start + at, span.start + at + len(words)),)
    return ()


def _note(entity: Entity) -> tuple[str, ...]:
    notes = ("unnamed",) if entity.anonymous else ()
    return (*notes, *([f"{entity.control}-controlled"] if entity.control else ()))


def _read(item: str, field: str, *spans: Span | None) -> list[Value]:
    """Make the values of a field that was read as it stands."""
    if field in {"content", "evidence"}:
        several = tuple(span for span in spans if span is not None)
        text = " … ".join(span.text for span in several)
        return [Value(f"{item}.{field}", field, text, _places(*several))] if several else []
    return [
        Value(_key(item, field, n), field, span.text, _places(span), notes=_topic(span))
        for n, span in enumerate(spans)
        if span is not None
    ]


def _topic(span: Span) -> tuple[str, ...]:
    if not isinstance(span, Term):
        return ()
    return (
        *([f"topic:{span.topic}"] if span.topic else ()),
        *([f"due:{span.due}"] if span.due else ()),
    )


def _resolve(item: str, time: Resolved | None) -> list[Value]:
    if time is None:
        return []
    return [
        Value(f"{item}.time", "time", time.value, _places(time.evidence), basis=time.basis or "")
    ]


def _code(item: str, field: str, code: str | None, spans: tuple[Place, ...] = ()) -> list[Value]:
    return [Value(f"{item}.{field}", field, "", spans, code=code)] if code else []


def _lead(item: str, field: str, targets: Iterable[str | None]) -> list[Value]:
    found = [target for target in targets if target]
    return [Value(_key(item, field, n), field, to, item=to) for n, to in enumerate(found)]


def _add_doubts(item: Item, issues: list[Issue]) -> Item:
    if item.sort == "entity":
        return item
    doubts = tuple(
        issue
        for issue in issues
        if any(start < issue.end and issue.start < end for start, end in item.drawn)
    )
    return msgspec.structs.replace(item, doubts=doubts) if doubts else item


def _key(item: str, field: str, number: int) -> str:
    return f"{item}.{field}.{number + 1}" if number else f"{item}.{field}"


def _places(*spans: Span | None) -> tuple[Place, ...]:
    return tuple((span.start, span.end) for span in spans if span is not None)


def _first(places: tuple[Place, ...]) -> int:
    return min((start for start, _ in places), default=0)
