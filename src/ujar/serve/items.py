"""Turns a record into the items of a side list, in the order in which they stand on the page.

A statement "Usul itu kami tolak," kata Ana Berg becomes an `Item` s1 whose value `s1.cue` has the
place of "kata" and whose value `s1.speaker` that of "Ana Berg".

Nothing is worked out that the record leaves empty. It reads no data file.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from ujar.records import Issue, Move, Record, Statement
from ujar.serve.facts import make_entity, make_issue, make_page, make_time
from ujar.serve.fields import (
    SORTS,
    Item,
    Value,
    find_first,
    find_places,
    lead_to,
    make_key,
    make_notes,
    read_code,
    read_spans,
    read_time,
)
from ujar.serve.nearest import Setting, find_nearest, is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.records import TermParty

MOST_DOUBTS = 50  # issues before the end of some words that are looked at


def make_items(record: Record) -> tuple[Item, ...]:
    """Make the items of a record, in the order in which their words stand on the page."""
    maker = _Maker(record)
    made = chain(
        [make_page(record)],
        map(maker.make_statement, record.statements),
        map(maker.make_move, record.moves),
        (make_time(f"t{n}", time) for n, time in enumerate(record.times, 1)),
        map(make_entity, record.entities),
        (make_issue(f"d{n}", issue) for n, issue in enumerate(record.issues, 1)),
    )
    doubts = sorted(
        (issue for issue in record.issues if issue.end > issue.start), key=lambda issue: issue.start
    )
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
        self.mentions = {e.id: sorted(find_places(*e.mentions)) for e in record.entities}
        self.paragraphs = tuple(sorted(span.start for span in article.body))
        self.credit = article.credit
        self.outlet = article.outlet
        self.page = record.page.url or record.page.name

    def make_statement(self, stmt: Statement) -> Item:
        key, content, cue = stmt.id, find_places(*stmt.content), find_places(stmt.cue)
        setting = Setting(cue or content, avoid=content, paragraphs=self.paragraphs)
        speaker = self._name(key, "speaker", [stmt.speaker], setting)
        via = self._name(key, "via", stmt.via, setting)
        relays = self._name(key, "relay", stmt.relays, setting)
        values = [
            *speaker,
            *read_spans(key, "cue", stmt.cue),
            *read_spans(key, "content", *stmt.content),
            *self._name(key, "addressee", [stmt.addressee], setting),
            *via,
            *relays,
            *read_spans(key, "medium", stmt.medium),
            *read_spans(key, "place", stmt.place),
            *read_time(key, stmt.time),
            *read_code(key, "denies", "denied" if stmt.denies else None, cue),
            *read_code(key, "hearsay", "hearsay" if stmt.hearsay else None, cue),
            *read_code(key, "verified", "unverified" if stmt.verified is False else None),
            *lead_to(key, "within", [stmt.within]),
            *lead_to(key, "disputed", stmt.disputed_by),
        ]
        nobody = Value(f"{key}.nobody", "speaker", "", code="nobody")
        return Item(
            id=key,
            sort="statement",
            start=find_first(cue + content),
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
        key, evidence = move.id, find_places(*move.evidence)
        near = find_places(move.about) or evidence
        setting = Setting(near, within=evidence, paragraphs=self.paragraphs)
        values = [
            *self._name(key, "actor", [move.actor], setting),
            *self._name(key, "recipient", [move.recipient], setting),
            *read_spans(key, "about", move.about),
            *self._read_terms(key, move, setting),
            *self._name(key, "via", move.via, setting, move.capacities),
            *read_code(key, "channel", move.channel),
            *read_spans(key, "medium", move.medium),
            *read_spans(key, "venue", move.venue),
            *read_spans(key, "delegation", *move.delegation),
            *read_time(key, move.time),
            *read_code(key, "certainty", move.certainty),
            *read_code(key, "reality", None if move.reality == "actual" else move.reality),
            *read_code(key, "status", move.status),
            *lead_to(key, "reply", [move.in_reply_to]),
            *lead_to(key, "disputed", move.disputed_by),
            *lead_to(key, "statements", move.statements),
            *read_spans(key, "evidence", *move.evidence),
            *self._read_codes(key, move),
        ]
        return Item(
            key, "move", find_first(evidence), move.type, tuple(values), evidence, move.rule
        )

    def _read_terms(self, item: str, move: Move, setting: Setting) -> Iterator[Value]:
        """Read the terms of a move, each with its parts behind it."""
        for n, (term, value) in enumerate(
            zip(move.terms, read_spans(item, "term", *move.terms), strict=True)
        ):
            yield value
            for field in ("obliged", "beneficiary"):
                party: TermParty | None = getattr(term, field)
                found = self._name(item, field, [party.entity if party else None], setting)
                for one in found:
                    own = find_places(party.evidence) if party else ()
                    basis = (party.basis if party else None) or one.basis
                    yield msgspec.structs.replace(
                        one, key=make_key(item, field, n), spans=own or one.spans, basis=basis
                    )
            for field, span in (("amount", term.amount), ("in-return", term.in_return)):
                for one in read_spans(item, field, span):
                    yield msgspec.structs.replace(one, key=make_key(item, field, n))

    @staticmethod
    def _read_codes(item: str, move: Move) -> Iterator[Value]:
        """Read the codes of a move, as other data sets have them."""
        plover = (move.plover.type, move.plover.mode, move.plover.context)
        codes = {"plover": " / ".join(code for code in plover if code), "cameo": move.cameo}
        for field, code in codes.items():
            if code:
                yield Value(f"{item}.{field}", field, code)

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
            words = find_nearest(self.mentions[entity.id], setting)
            found.append(
                Value(
                    key=make_key(item, field, n),
                    field=field,
                    text=entity.name,
                    spans=words,
                    basis="elsewhere" if is_elsewhere(words, setting) else "",
                    item=entity.id,
                    notes=(*notes[n : n + 1], *make_notes(entity)),
                )
            )
        return found


def _add_doubts(item: Item, issues: list[Issue]) -> Item:
    """Add to an item the issues, which stand in order, that its own words meet."""
    if item.sort in {"entity", "issue"} or not issues:
        return item
    found: dict[Issue, None] = {}
    for start, end in item.drawn:
        until = bisect_left(issues, end, key=lambda issue: issue.start)
        near = issues[max(until - MOST_DOUBTS, 0) : until]
        found |= {issue: None for issue in near if start < issue.end}
    return msgspec.structs.replace(item, doubts=tuple(found)) if found else item
