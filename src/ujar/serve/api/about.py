"""Says what is served: versions, how much the store holds, and whether it can be asked.

`GET /api/v1/health` is `{"status": "ok", "version": "0.1.0"}`. It reads no data file.
"""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from ujar import __version__
from ujar.schema import write_schema
from ujar.serve.deps import SettingsDep, StoreDep
from ujar.serve.listing import About, Health
from ujar.serve.openapi import describe
from ujar.serve.paging import give

router = APIRouter(tags=["about"])


@router.get("", summary="What is served", responses=describe(About))
def show_about(store: StoreDep, settings: SettingsDep) -> Response:
    """Say which versions answer and how much the store holds."""
    counts = store.counts()
    return give(About("ujar", __version__, "v1", settings.samples, counts, "/api/v1/openapi.json"))


@router.get("/health", summary="Whether the server can answer", responses=describe(Health))
def show_health(store: StoreDep) -> Response:
    """Ask the store for its state, and say `ok`; 503 where it cannot be asked."""
    store.stamp()
    return give(Health("ok", __version__))


@router.get(
    "/schema",
    summary="The JSON Schema of a record",
    response_class=Response,
    responses={200: {"content": {"application/schema+json": {"schema": {"type": "object"}}}}},
)
def show_schema() -> Response:
    """Give the JSON Schema of what `extract` and `records` answer with."""
    return Response(write_schema(), media_type="application/schema+json")
