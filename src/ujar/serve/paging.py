"""Gives lists in parts, each with the token of the next.

`/api/v1/find?q=menolak&size=20` ends with `next`, and `next_url` is the same address with it. Each
part is asked from the store by its place; nothing is kept between two requests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from fastapi import Query as Param
from starlette.responses import Response

from ujar.serve.cursor import Place, read_cursor, shorten, write_cursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi import Request

    from ujar.serve.listing import Part
    from ujar.store import Store

Size = Annotated[int, Param(ge=1, le=500, description="How many rows a part has.")]
Next = Annotated[
    str, Param(max_length=200, description="The token of the part before; left out, the first.")
]
Asked = tuple[tuple[Any, ...], int, dict[str, Any]]


def give(value: object) -> Response:
    """Answer with a struct as JSON."""
    return Response(msgspec.json.encode(value), media_type="application/json")


def give_part(
    request: Request,
    store: Store,
    kind: Callable[..., Part],
    ask: Callable[[int, int], Asked],
    *,
    size: int,
    token: str,
) -> Response:
    """Answer with a part of a list.

    Args:
        request: what asks.
        store: what is asked.
        kind: the struct of the part.
        ask: gives the rows for a size and an offset, how many there are in all, and what else the
            struct holds.
        size: how many rows the part has.
        token: the token of the part before.

    Raises:
        RequestError: `request-cursor`.
    """
    question = (request.url.path, _find_question(request))
    stamp = shorten(store.stamp())
    place = read_cursor(token, question) if token else Place(0, stamp)
    rows, total, more = ask(size, place.offset)
    end = place.offset + len(rows)
    behind = bool(rows) and end < total
    following = write_cursor(Place(end, place.stamp), question) if behind else None
    return give(
        kind(
            total=total,
            truncated=behind,
            next=following,
            next_url=_write_url(request, following),
            changed=place.stamp != stamp,
            rows=rows,
            **more,
        )
    )


def _write_url(request: Request, token: str | None) -> str | None:
    """Write the address of the part behind, on the same server, whatever stands before it."""
    if token is None:
        return None
    url = request.url.include_query_params(next=token)
    return f"{url.path}?{url.query}"


def _find_question(request: Request) -> list[tuple[str, str]]:
    """Find what is asked apart from the size of the parts and the place."""
    values = request.query_params.multi_items()
    return sorted((name, value) for name, value in values if name not in {"next", "size"})
