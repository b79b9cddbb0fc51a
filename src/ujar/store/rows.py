"""Turns the record of a page into the rows that a store keeps of it.

`"Kami siap," kata Ana Berg` becomes a row of `items` with the stems "kami siap kata ana berg", a
row of `parties` for its speaker and rows of `spans` for its cue and content. Rows name each other
by their places in these lists; numbers are given by `ujar.store.add`. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ujar.links.days import find_days, find_page_day
from ujar.links.names import find_block, find_side, fold_name, fold_state, make_ref
from ujar.records import Record, Span, Statement, encode
from ujar.stems import find_stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.records import Entity, Move

Row = dict[str, Any]
GAP = " … "  # between pieces of one statement
LONGEST = 20_000  # characters of an item that are indexed


class Rows(msgspec.Struct):
    """The rows of one page, table by table.

    In `profiles` stands one row for each entity, in the order of the record's entities; `entities`
    have `profile` and `items` have `speaker`, the place of it there (-1 for none). `parties` and
    `spans` have `item`, the place in `items`.
    """

    page: Row
    profiles: list[Row]
    entities: list[Row]
    items: list[Row]
    parties: list[Row]
    spans: list[Row]
    issues: list[Row]


def make_rows(record: Record, *, text: str | None, ref: str, reader: str) -> Rows:
    """Make the rows of a record; `ref` is what the store calls the page, `reader` the version."""
    article, (day, basis) = record.article, find_page_day(record)
    page: Row = {
        "ref": ref,
        "name": _clean(record.page.name),
        "url": _clean(record.page.url),
        "digest": record.page.digest,
        "outlet": _clean(article.outlet),
        "title": _clean(article.title.text) if article.title else None,
        "published": article.published.value if article.published else None,
        "credit": _clean(msgspec.json.encode(article.credit).decode()),
        "day": day,
        "day_basis": basis,
        "reader": reader,
        "record": _clean(encode(record).decode()),
        "text": _clean(text),
    }
    rows = Rows(page, [], [], [], [], [], [])
    places = {}
    for place, entity in enumerate(record.entities):
        places[entity.id] = place
        rows.profiles.append(make_profile(entity, ref))
        rows.entities.append(
            {"local": entity.id, "profile": place, "mentions": len(entity.mentions)}
        )
    maker = _Maker(record, rows, places)
    for stmt in record.statements:
        maker.add(stmt)
    for move in record.moves:
        maker.add(move)
    rows.issues = [
        {"place": n, "code": i.code, "start": i.start, "end": i.end, "message": _clean(i.message)}
        for n, i in enumerate(record.issues)
    ]
    return rows


def make_profile(entity: Entity, page_ref: str) -> Row:
    """Make the row of an entity as pages give it; an unnamed source is one of its page alone."""
    own = (page_ref, entity.id) if entity.anonymous else ()
    parts = (entity.kind, entity.name, entity.of, entity.role, entity.wikidata)
    return {
        "ref": make_ref(*parts, *own),
        "kind": entity.kind,
        "name": _clean(entity.name),
        "of": _clean(entity.of),
        "role": _clean(entity.role),
        "wikidata": entity.wikidata,
        "anonymous": entity.anonymous,
        "fold": " ".join(
            fold_state(entity.name) if entity.kind == "government" else fold_name(entity.name)
        ),
        "side": " ".join(find_side(entity)),
    }


class _Maker:
    """Adds the rows of statements and moves."""

    def __init__(self, record: Record, rows: Rows, places: dict[str, int]) -> None:
        self.rows = rows
        self.places = places
        self.entities = record.entities
        self.disputed = {ref for stmt in record.statements for ref in stmt.disputed_by}
        self.disputed |= {ref for move in record.moves for ref in move.disputed_by}

    def add(self, item: Statement | Move) -> None:
        """Add one statement or move with its parties and spans."""
        number = len(self.rows.items)
        roles = list(_find_parties(item))
        for role, place, key in roles:
            profile = self.places[key]
            self.rows.parties.append(
                {"item": number, "role": role, "place": place, "profile": profile}
            )
        for field, place, span in _find_spans(item):
            text = _clean(span.text)
            self.rows.spans.append(
                {
                    "item": number,
                    "field": field,
                    "place": place,
                    "start": span.start,
                    "end": span.end,
                    "text": text,
                }
            )
        self.rows.items.append(self._make_item(item, [key for _, _, key in roles]))

    def _make_item(self, item: Statement | Move, keys: list[str]) -> Row:
        said = isinstance(item, Statement)
        key = item.speaker if isinstance(item, Statement) else item.actor
        place = self.places[key] if key is not None else -1
        entity = self.entities[place] if place >= 0 else None
        words = GAP.join(span.text for span in _find_words(item))
        cue = item.cue.text if isinstance(item, Statement) and item.cue else None
        names = [self.entities[self.places[k]].name for k in keys]
        days = find_days(item.time.value) if item.time else None
        return {
            "local": item.id,
            "sort": "statement" if said else "move",
            "type": item.kind if isinstance(item, Statement) else item.type,
            "speaker": place,
            "block": find_block(entity) if entity else None,
            "text": _clean(words),
            "cue": _clean(cue),
            "denies": item.denies if isinstance(item, Statement) else False,
            "time": item.time.value if item.time else None,
            "day": days.first if days else self.rows.page["day"],
            "dated": days is not None,
            "outlet": self.rows.page["outlet"],
            "anonymous": entity is not None and entity.anonymous,
            "disputed": bool(item.disputed_by) or item.id in self.disputed,
            "stems": " ".join(find_stems(" ".join([words, cue or "", *names])[:LONGEST])),
        }


def _find_words(item: Statement | Move) -> tuple[Span, ...]:
    return item.content if isinstance(item, Statement) else item.evidence


def _find_parties(item: Statement | Move) -> Iterator[tuple[str, int, str]]:
    if isinstance(item, Statement):
        single = {"speaker": item.speaker, "addressee": item.addressee}
        several = {"relay": item.relays, "via": item.via}
    else:
        single = {"actor": item.actor, "recipient": item.recipient}
        several = {"via": item.via}
    for role, key in single.items():
        if key is not None:
            yield role, 0, key
    for role, keys in several.items():
        for place, key in enumerate(keys):
            yield role, place, key


def _find_spans(item: Statement | Move) -> Iterator[tuple[str, int, Span]]:
    if isinstance(item, Statement):
        single = {"cue": item.cue, "medium": item.medium, "place": item.place}
        several = {"content": item.content}
    else:
        single = {"medium": item.medium, "about": item.about, "venue": item.venue}
        several = {"terms": item.terms, "delegation": item.delegation, "evidence": item.evidence}
    single["time"] = item.time.evidence if item.time else None
    for field, span in single.items():
        if span is not None:
            yield field, 0, span
    for field, spans in several.items():
        for place, span in enumerate(spans):
            yield field, place, span


def _clean(text: Any) -> Any:  # noqa: ANN401 - a text or nothing, the same back
    """Take out what no database holds: U+0000 and halves of surrogate pairs."""
    if text is None or (text.isascii() and "\x00" not in text):
        return text
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()
