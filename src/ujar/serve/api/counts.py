"""Answers how many statements and moves fall on each week, by party, type or outlet.

`GET /api/v1/counts?by=week&group=type` has a bar for the week in which "menolak usul itu" was said.
Its twin is `Store.over_time`. It reads no data file.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Request
from fastapi import Query as Param
from starlette.responses import Response

from ujar.serve.deps import StoreDep
from ujar.serve.filters import QueryDep
from ujar.serve.openapi import describe, describe_stream
from ujar.serve.paging import give
from ujar.serve.streams import Form, make_stream
from ujar.store.listings import Bar, OverTime

router = APIRouter(tags=["counts"])
By = Annotated[Literal["day", "week", "month"], Param(description="The stretch of a bar.")]
Group = Annotated[
    Literal["party", "type", "outlet", "sort"], Param(description="What is told apart.")
]
Top = Annotated[
    int, Param(ge=1, le=50, description="How many values are told apart; the rest is one.")
]


@router.get("/counts", summary="Counts over time", responses=describe(OverTime))
def count(
    store: StoreDep, query: QueryDep, by: By = "week", group: Group = "party", top: Top = 8
) -> Response:
    """Count statements and moves over time; the filters are those of `find`."""
    return give(store.over_time(query, by=by, group=group, top=top))


@router.get("/counts.{form}", summary="The same as rows", **describe_stream(Bar))
def stream_counts(
    request: Request,
    store: StoreDep,
    query: QueryDep,
    form: Form,
    by: By = "week",
    group: Group = "party",
    top: Top = 8,
) -> Response:
    """Stream the bars, a row each."""
    bars = store.over_time(query, by=by, group=group, top=top).bars
    return make_stream(request, "ujar-counts", form, Bar.__struct_fields__, bars)
