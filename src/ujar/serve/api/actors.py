"""Answers with the actors: who speaks and acts on all pages, joined.

`GET /api/v1/actors?q=Dorvan` gives "Ilka Dorvan" with how much she said, and under her ref all
names that she goes by and why they were joined. Its twins are `Store.actors` and `Store.actor`. It
reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Request
from fastapi import Query as Param
from starlette.responses import Response

from ujar.serve.deps import StoreDep
from ujar.serve.filters import LONGEST
from ujar.serve.listing import People
from ujar.serve.openapi import describe, describe_stream
from ujar.serve.paging import Next, Size, give, give_part
from ujar.serve.streams import Form, make_stream
from ujar.store.listings import ActorCard, ActorRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.store import Store

router = APIRouter(tags=["actors"])
AT_ONCE = 200
Name = Annotated[str, Param(max_length=LONGEST, description="A name, or a part of one.")]
Kind = Annotated[
    Literal["", "person", "government", "organisation", "media", "group", "place", "unnamed"],
    Param(description="The kind of actor; `unnamed` gives the sources that pages do not name."),
]


@router.get("/actors", summary="Actors", responses=describe(People))
def list_actors(
    request: Request,
    store: StoreDep,
    q: Name = "",
    kind: Kind = "",
    size: Size = 20,
    next: Next = "",  # noqa: A002 - what the parameter is called
) -> Response:
    """List the actors, those who are told of most first."""

    def ask(limit: int, offset: int) -> tuple[tuple[ActorRow, ...], int, dict[str, Any]]:
        found = store.actors(q, kind=kind or None, limit=limit, offset=offset)
        return found.actors, found.total, {}

    return give_part(request, store, People, ask, size=size, token=next)


@router.get("/actors.{form}", summary="All actors", **describe_stream(ActorRow))
def stream_actors(
    request: Request, store: StoreDep, form: Form, q: Name = "", kind: Kind = ""
) -> Response:
    """Stream all actors."""
    rows = _list_all(store, q, kind or None)
    return make_stream(request, "ujar-actors", form, ActorRow.__struct_fields__, rows)


@router.get("/actors/{ref}", summary="One actor", responses=describe(ActorCard))
def show_actor(store: StoreDep, ref: str) -> Response:
    """Give an actor with every name that it goes by, and why each was joined."""
    return give(store.actor(ref))


def _list_all(store: Store, words: str, kind: str | None) -> Iterator[ActorRow]:
    offset = 0
    while True:
        found = store.actors(words, kind=kind, limit=AT_ONCE, offset=offset).actors
        yield from found
        if len(found) < AT_ONCE:
            return
        offset += AT_ONCE
