"""Turns records into the rows of the tables of a batch.

The record of a page with `"Kami siap," kata Ana Berg` gives one row of `pages` and `entities` each
and one of `statements`, with the names beside the ids so that no table has to be joined to be read.
The columns are those of `ujar.batch.columns`. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from ujar.batch.columns import PAGES
from ujar.batch.sketch import make_bands
from ujar.links.names import make_ref
from ujar.links.parts import name_parts
from ujar.records import encode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.page.load import Failure
    from ujar.records import Entity, Move, Record, Resolved, Span, Statement

GAP = " … "  # between pieces of one statement
PARTS = ("obliged", "beneficiary", "amount", "due", "in_return")
Cells = tuple[Any, ...]
Made = dict[str, list[Cells]]  # rows by table


class Rows(Protocol):
    """Takes the rows of pages, in their order."""

    def add(self, made: Made) -> None:
        """Add the rows of a page that was read."""

    def set_aside(self, failure: Failure) -> None:
        """Add the row of a page that could not be read."""


def make_rows(record: Record) -> Made:
    """Make the rows of a page, table by table."""
    page = (
        make_page_ref(record),
        record.article.outlet,
        _value(record.article.published),
        record.page.url,
    )
    known = {entity.id: entity for entity in record.entities}
    return {
        "pages": [(*page, *_make_page(record))],
        "statements": [(*page, *_make_statement(s, page[0], known)) for s in record.statements],
        "moves": [(*page, *_make_move(move, page[0], known)) for move in record.moves],
        "entities": [(*page, *_make_entity(entity)) for entity in record.entities],
    }


def make_failed_row(failure: Failure) -> Cells:
    """Make the row of `pages` of a page that could not be read."""
    row: dict[str, object] = {"name": _clean(failure.name), "code": failure.code}
    row |= dict.fromkeys(_COUNTS, 0)
    row |= {"message": _clean(failure.message), "authors": [], "credit": [], "issues": []}
    return tuple(row.get(column.name) for column in PAGES)


_COUNTS = ("chars", "words", "entities", "statements", "moves")


def make_page_ref(record: Record) -> str:
    """Give the ref of a page, which is the one that a store gives to a page that it sees first."""
    family = make_ref(record.page.url or record.page.name, record.page.digest)
    return make_ref(family, 1, record.page.digest)


def _make_page(record: Record) -> Cells:
    page, article = record.page, record.article
    return (
        page.name,
        page.digest,
        page.chars,
        sum(len(span.text.split()) for span in article.body),
        page.saved,
        _clean(_text(article.title)),
        article.published.basis if article.published else None,
        article.section,
        _clean(_text(article.dateline)),
        article.language,
        article.authors,
        article.credit,
        len(record.entities),
        len(record.statements),
        len(record.moves),
        [issue.code for issue in record.issues],
        None,
        None,
        encode(record).decode(),
    )


def _make_statement(stmt: Statement, page: str, known: dict[str, Entity]) -> Cells:
    speaker = known.get(stmt.speaker) if stmt.speaker is not None else None
    content = _join(stmt.content)
    return (
        f"{page}-{stmt.id}",
        stmt.kind,
        stmt.speaker,
        *(
            (speaker.name, speaker.kind, speaker.role, speaker.of, speaker.wikidata)
            if speaker
            else _NOBODY
        ),
        speaker is not None and speaker.anonymous,
        _text(stmt.cue),
        content,
        *_bounds(stmt.content),
        _name(stmt.addressee, known),
        _names(stmt.relays, known),
        _names(stmt.via, known),
        _text(stmt.medium),
        _text(stmt.place),
        _value(stmt.time),
        _ref(page, stmt.within),
        stmt.hearsay,
        stmt.denies,
        stmt.verified,
        [f"{page}-{other}" for other in stmt.disputed_by],
        stmt.rule,
        make_bands(content),
    )


_NOBODY = (None, None, None, None, None)


def _make_move(move: Move, page: str, known: dict[str, Entity]) -> Cells:
    actor = known.get(move.actor) if move.actor is not None else None
    recipient = known.get(move.recipient) if move.recipient is not None else None
    return (
        f"{page}-{move.id}",
        move.type,
        move.actor,
        actor.name if actor else None,
        actor.of if actor else None,
        move.recipient,
        recipient.name if recipient else None,
        recipient.of if recipient else None,
        _names(move.via, known),
        move.capacities,
        move.channel,
        _text(move.medium),
        _text(move.about),
        [term.text for term in move.terms],
        [term.topic or "" for term in move.terms],
        *_list_parts(move, known),
        _text(move.venue),
        _value(move.time),
        move.certainty,
        move.reality,
        move.status,
        _ref(page, move.in_reply_to),
        [f"{page}-{stmt}" for stmt in move.statements],
        [f"{page}-{stmt}" for stmt in move.disputed_by],
        _join(move.evidence),
        *_bounds(move.evidence),
        move.plover.type,
        move.plover.mode,
        move.plover.context,
        move.cameo,
        move.rule,
    )


def _list_parts(move: Move, known: dict[str, Entity]) -> tuple[list[str], ...]:
    """List the parts of a move's terms, a list a part; what a page does not tell is empty."""
    names = {key: entity.name for key, entity in known.items()}
    parts = [name_parts(term, names) for term in move.terms]
    return tuple([getattr(part, name) or "" for part in parts] for name in PARTS)


def _make_entity(entity: Entity) -> Cells:
    return (
        entity.id,
        entity.kind,
        entity.name,
        entity.of,
        entity.role,
        entity.wikidata,
        entity.anonymous,
        entity.count,
        entity.rank,
        entity.anonymity_reason,
        entity.control,
        len(entity.mentions),
    )


def _text(span: Span | None) -> str | None:
    return None if span is None else span.text


def _value(resolved: Resolved | None) -> str | None:
    return None if resolved is None else resolved.value


def _join(spans: tuple[Span, ...]) -> str:
    return spans[0].text if len(spans) == 1 else GAP.join(span.text for span in spans)


def _bounds(spans: tuple[Span, ...]) -> tuple[int | None, int | None]:
    if not spans:
        return None, None
    return min(span.start for span in spans), max(span.end for span in spans)


def _name(key: str | None, known: dict[str, Entity]) -> str | None:
    return known[key].name if key is not None else None


def _names(keys: Iterable[str], known: dict[str, Entity]) -> list[str]:
    return [known[key].name for key in keys]


def _ref(page: str, item: str | None) -> str | None:
    return None if item is None else f"{page}-{item}"


def _clean(text: str | None) -> str | None:
    """Take out halves of surrogate pairs, which names of files can hold and UTF-8 cannot."""
    return text if text is None else text.encode("utf-8", "replace").decode()
