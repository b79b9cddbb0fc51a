"""Gathers the API: one module a resource, all under `/api/v1`.

`GET /api/v1/find?q=menolak` gives the statements and moves in which somebody "menolak". Each route
asks the store and encodes its answer; no rule and no query text stands here. `docs/api.md` says
what stays as it is.
"""

from fastapi import APIRouter, Depends

from ujar.serve.api import about, actors, counts, extract, find, links, records
from ujar.serve.filters import check_names

router = APIRouter(dependencies=[Depends(check_names)])
for _resource in (about, find, records, actors, links, counts, extract):
    router.include_router(_resource.router, prefix="/api/v1")

__all__ = ["router"]
