"""Answers what joins pages: the exchange between parties, and where a statement comes from.

`GET /api/v1/threads?party=Zelmarka&party=Karvendia` gives offer, answer and denial in order;
`GET /api/v1/traces/a2e7085fb5b1e83c-s5` who carried "Kami siap berunding". Its twins are `ujar
thread`, `ujar trace`, `Store.thread` and `Store.trace`. It reads no data file.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Request
from fastapi import Query as Param
from starlette.responses import Response

from ujar.serve.deps import StoreDep
from ujar.serve.filters import LONGEST, Since, Until
from ujar.serve.openapi import describe, describe_stream
from ujar.serve.paging import give
from ujar.serve.streams import Form, make_stream
from ujar.store.answers import Hit, Step, Thread, Trace

router = APIRouter(tags=["links"])
MOST = 6
Parties = Annotated[
    list[Annotated[str, Param(min_length=1, max_length=LONGEST)]],
    Param(
        min_length=2,
        max_length=MOST,
        description="A state, a body or a person; given once for each party.",
        examples=[["Zelmarka", "Karvendia"]],
    ),
]
Beside = Annotated[
    bool, Param(description="Whether moves with go-betweens and with states near by are given.")
]
CARRIED = ("report", "why", "source", *Hit.__struct_fields__)


@router.get("/threads", summary="The exchange between parties", responses=describe(Thread))
def show_thread(
    store: StoreDep, party: Parties, since: Since = "", until: Until = "", beside: Beside = True
) -> Response:
    """Give what two or more parties offered and answered each other, in order."""
    return give(store.thread(*party, since=since or None, until=until or None, beside=beside))


@router.get("/threads.{form}", summary="The same as rows", **describe_stream(Step))
def stream_thread(
    request: Request,
    store: StoreDep,
    form: Form,
    party: Parties,
    since: Since = "",
    until: Until = "",
    beside: Beside = True,
) -> Response:
    """Stream the steps of an exchange, in order."""
    thread = store.thread(*party, since=since or None, until=until or None, beside=beside)
    return make_stream(request, "ujar-thread", form, Step.__struct_fields__, thread.steps)


@router.get(
    "/traces/{ref}.{form}",
    summary="The carriers as rows",
    **describe_stream(Hit, "Each row has `report`, `why` and `source` beside the hit."),
)
def stream_trace(request: Request, store: StoreDep, ref: str, form: Form) -> Response:
    """Stream all that carry a statement, earliest first."""
    rows = [
        {"report": carrier.independent, "why": carrier.why, "source": carrier.source}
        | msgspec.to_builtins(carrier.hit)
        for carrier in store.trace(ref).carriers
    ]
    return make_stream(request, "ujar-trace", form, CARRIED, rows)


@router.get("/traces/{ref}", summary="Where a statement comes from", responses=describe(Trace))
def show_trace(store: StoreDep, ref: str) -> Response:
    """Give a statement's chain, its echoes in order, its origin, and what disputes it."""
    return give(store.trace(ref))
