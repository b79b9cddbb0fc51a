"""Turns the parameters of an API address into a question to the store.

`/api/v1/find?q=menolak&party=Syldavia&anonymous=no` asks for what holds "menolak" with Syldavia on
one side and a named speaker. The names are those of `ujar find`. A name that no route knows is
refused, because a misspelt filter that is passed over gives wrong counts. Nothing is searched here.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Depends, Request
from fastapi import Query as Param

from ujar.errors import RequestError
from ujar.store import Query

LONGEST = 300  # letters of one value
PASSED_OVER = frozenset({"rows", "page", "lang", "theme"})  # what screens say of themselves

Words = Annotated[
    str,
    Param(
        max_length=LONGEST,
        description="Words that must all be there, in any form; in quotation marks side by side.",
        examples=["menolak gencatan"],
    ),
]
Speaker = Annotated[
    str, Param(max_length=LONGEST, description="Who speaks or acts.", examples=["Dorvan"])
]
Party = Annotated[
    str,
    Param(
        max_length=LONGEST,
        description="Who speaks, acts, is spoken to or acted toward, or anybody on that side.",
        examples=["Karvendia"],
    ),
]
Addressee = Annotated[
    str, Param(max_length=LONGEST, description="Who is spoken to or acted toward.")
]
Via = Annotated[
    str, Param(max_length=LONGEST, description="Who carried it: a go-between or a relay.")
]
Type = Annotated[
    str,
    Param(
        max_length=LONGEST,
        description="The type of a move, the kind of a statement, or `statement` or `move`.",
        examples=["OFFER"],
    ),
]
Outlet = Annotated[str, Param(max_length=LONGEST, description="The page's outlet.")]
Since = Annotated[
    str,
    Param(max_length=40, description="The first day, month or year.", examples=["2024-02"]),
]
Until = Annotated[
    str, Param(max_length=40, description="The last day, month or year.", examples=["2024-03-05"])
]
Anonymous = Annotated[
    bool | Literal[""] | None,
    Param(description="`yes`: only unnamed sources; `no`: only named ones."),
]
Disputed = Annotated[
    bool | Literal[""] | None,
    Param(
        description="`yes`: only what another account stands against; `no`: only what none does."
    ),
]
Order = Annotated[
    Literal["best", "newest", "oldest"],
    Param(description="The best first (without words the newest), the newest or the oldest."),
]


def read_query(  # noqa: PLR0913, PLR0917 - each filter has a name of its own
    q: Words = "",
    speaker: Speaker = "",
    party: Party = "",
    addressee: Addressee = "",
    via: Via = "",
    type: Type = "",  # noqa: A002 - what the filter is called
    outlet: Outlet = "",
    since: Since = "",
    until: Until = "",
    anonymous: Anonymous = None,
    disputed: Disputed = None,
    order: Order = "best",
) -> Query:
    """Read the filters of an address; an empty value does not filter."""
    return Query(
        words=q,
        speaker=speaker or None,
        party=party or None,
        addressee=addressee or None,
        via=via or None,
        type=type or None,
        outlet=outlet or None,
        since=since or None,
        until=until or None,
        anonymous=None if anonymous == "" else anonymous,
        disputed=None if disputed == "" else disputed,
        order=order,
        facets=False,
    )


def check_names(request: Request) -> None:
    """Refuse parameters that the route does not have, and characters that no text has.

    Raises:
        RequestError: `request-parameter`.
    """
    known = {name for name, _ in _list_parameters(request)} | PASSED_OVER
    for name, value in request.query_params.multi_items():
        if name not in known:
            message = f"{name}: there is no such parameter; there are {', '.join(sorted(known))}"
            raise RequestError("request-parameter", message)
        if "\0" in value:
            raise RequestError("request-parameter", f"{name}: it holds a null character")
    for name, value in request.path_params.items():
        if "\0" in str(value):
            raise RequestError("request-parameter", f"{name}: it holds a null character")


def _list_parameters(request: Request) -> list[tuple[str, str]]:
    """List the query parameters of the route that a request goes to."""
    found = []
    waiting = [request.scope["route"].dependant]
    while waiting:
        dependant = waiting.pop()
        found += [(field.alias, field.name) for field in dependant.query_params]
        waiting += dependant.dependencies
    return found


QueryDep = Annotated[Query, Depends(read_query)]
