"""Answers searches: statements and moves by words, people, days and outlets.

`GET /api/v1/statements?speaker=Dorvan` gives what Dorvan said; `.csv` or `.jsonl` after the name
gives all of it at once. Its twins are `ujar find` and `Store.find`. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Request
from fastapi import Query as Param
from starlette.responses import Response

from ujar.errors import RequestError
from ujar.serve.deps import StoreDep
from ujar.serve.filters import QueryDep
from ujar.serve.listing import Facets, Hits, MoveCard, StatementCard
from ujar.serve.openapi import describe, describe_stream
from ujar.serve.paging import Next, Size, give, give_part
from ujar.serve.streams import Form, make_stream
from ujar.store import Query, Store
from ujar.store.answers import Hit

if TYPE_CHECKING:
    from ujar.records import Entity, Record

router = APIRouter(tags=["find"])
COLUMNS = Hit.__struct_fields__
KINDS = frozenset({"direct", "mixed", "indirect"})  # of statements
Counted = Annotated[bool, Param(description="Whether the values of the facets are counted.")]


@router.get("/find", summary="Statements and moves", responses=describe(Hits))
def find(
    request: Request,
    store: StoreDep,
    query: QueryDep,
    facets: Counted = False,
    size: Size = 20,
    next: Next = "",  # noqa: A002 - what the parameter is called
) -> Response:
    """Find statements and moves by their words and by filters."""
    return _give_hits(request, store, query, facets=facets, size=size, token=next)


@router.get("/statements", summary="Statements", responses=describe(Hits))
def find_statements(
    request: Request,
    store: StoreDep,
    query: QueryDep,
    facets: Counted = False,
    size: Size = 20,
    next: Next = "",  # noqa: A002
) -> Response:
    """Find statements; `type` is then a kind of statement: `direct`, `mixed`, `indirect`."""
    narrowed = _narrow(query, "statement")
    return _give_hits(request, store, narrowed, facets=facets, size=size, token=next)


@router.get("/moves", summary="Moves", responses=describe(Hits))
def find_moves(
    request: Request,
    store: StoreDep,
    query: QueryDep,
    facets: Counted = False,
    size: Size = 20,
    next: Next = "",  # noqa: A002
) -> Response:
    """Find moves; `type` is then a type of move, such as `OFFER`."""
    narrowed = _narrow(query, "move")
    return _give_hits(request, store, narrowed, facets=facets, size=size, token=next)


@router.get("/facets", summary="Values with their counts", responses=describe(Facets))
def count_facets(store: StoreDep, query: QueryDep) -> Response:
    """Count for a question its speakers, outlets, types and months, and who else is in it."""
    found = store.find(msgspec.structs.replace(query, limit=0, facets=True, parties=True))
    return give(Facets(found.total, found.facets))


@router.get("/find.{form}", summary="All that is found", **describe_stream(Hit))
def stream_found(request: Request, store: StoreDep, query: QueryDep, form: Form) -> Response:
    """Stream all statements and moves that a question finds, oldest first."""
    return make_stream(request, "ujar-find", form, COLUMNS, store.stream(query))


@router.get("/statements.{form}", summary="All statements", **describe_stream(Hit))
def stream_statements(request: Request, store: StoreDep, query: QueryDep, form: Form) -> Response:
    """Stream all statements that a question finds, oldest first."""
    rows = store.stream(_narrow(query, "statement"))
    return make_stream(request, "ujar-statements", form, COLUMNS, rows)


@router.get("/moves.{form}", summary="All moves", **describe_stream(Hit))
def stream_moves(request: Request, store: StoreDep, query: QueryDep, form: Form) -> Response:
    """Stream all moves that a question finds, oldest first."""
    rows = store.stream(_narrow(query, "move"))
    return make_stream(request, "ujar-moves", form, COLUMNS, rows)


@router.get("/statements/{ref}", summary="One statement", responses=describe(StatementCard))
def show_statement(store: StoreDep, ref: str) -> Response:
    """Give a statement with all its words and all that it names."""
    page, hit, record = _load(store, ref)
    stmt = next((stmt for stmt in record.statements if ref.endswith(f"-{stmt.id}")), None)
    if stmt is None:
        raise RequestError("request-ref", f"{ref}: no statement has this ref")
    named = _find_entities(record, (stmt.speaker, stmt.addressee, *stmt.relays, *stmt.via))
    moves = tuple(move for move in record.moves if stmt.id in move.statements)
    return give(StatementCard(hit, page, stmt, named, moves))


@router.get("/moves/{ref}", summary="One move", responses=describe(MoveCard))
def show_move(store: StoreDep, ref: str) -> Response:
    """Give a move with all its words and all that it names."""
    page, hit, record = _load(store, ref)
    move = next((move for move in record.moves if ref.endswith(f"-{move.id}")), None)
    if move is None:
        raise RequestError("request-ref", f"{ref}: no move has this ref")
    named = _find_entities(record, (move.actor, move.recipient, *move.via))
    stmts = tuple(stmt for stmt in record.statements if stmt.id in move.statements)
    return give(MoveCard(hit, page, move, named, stmts))


def _load(store: Store, ref: str) -> tuple[str, Hit, Record]:
    """Load a statement or move as a search gives it, and the record of its page."""
    hit = store.trace(ref).hit
    page = hit.ref.rpartition("-")[0]
    return page, hit, store.record(page).record


def _find_entities(record: Record, wanted: tuple[str | None, ...]) -> tuple[Entity, ...]:
    return tuple(entity for entity in record.entities if entity.id in wanted)


def _narrow(query: Query, sort: Literal["statement", "move"]) -> Query:
    """Narrow a question to statements or moves; one for the other sort finds nothing.

    Raises:
        RequestError: `request-type`.
    """
    if query.type in {None, sort}:
        return msgspec.structs.replace(query, type=sort)
    if query.type in {"statement", "move"} or (query.type in KINDS) != (sort == "statement"):
        raise RequestError("request-type", f"{query.type}: it is no type of {sort}s")
    return query


def _give_hits(
    request: Request, store: Store, query: Query, *, facets: bool, size: int, token: str
) -> Response:
    def ask(limit: int, offset: int) -> tuple[tuple[Hit, ...], int, dict[str, Any]]:
        part = {"limit": limit, "offset": offset, "facets": facets, "parties": facets}
        found = store.find(msgspec.structs.replace(query, **part))
        return found.hits, found.total, {"facets": found.facets}

    return give_part(request, store, Hits, ask, size=size, token=token)
