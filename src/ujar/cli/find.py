"""The verb `find`: statements and moves of a store by words, people, days and outlets.

`ujar find penolakan --speaker Dorvan` gives what Dorvan said in which he "menolak" or in which
something is "ditolak". Its twin in Python is `Store.find`. It reads no data file.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ujar.cli.answers import DEFAULT_STORE, Format, FormatOption, StoreOption, answer, choose
from ujar.cli.layout import show_facets, show_found
from ujar.cli.streams import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.store.answers import Found
    from ujar.store.query import Query


class Order(StrEnum):
    """In which order hits are given."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


def find(  # noqa: PLR0913, PLR0917 - each filter is an option of the verb
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS",
            help="Words that must all be there, in any form; side by side in quotation marks.",
            show_default=False,
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    speaker: Annotated[
        str | None, typer.Option(help="Who speaks or acts.", show_default=False)
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(
            help="Who speaks, acts, is spoken to or acted toward, or anybody on that side.",
            show_default=False,
        ),
    ] = None,
    addressee: Annotated[
        str | None, typer.Option(help="Who is spoken to or acted toward.", show_default=False)
    ] = None,
    via: Annotated[
        str | None, typer.Option(help="Who carried it: a go-between, a relay.", show_default=False)
    ] = None,
    type_: Annotated[
        str | None,
        typer.Option(
            "--type",
            help="The type of a move, the kind of a statement, or statement or move.",
            show_default=False,
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="The outlet.", show_default=False)] = None,
    since: Annotated[
        str | None, typer.Option(help="The first day, month or year.", show_default=False)
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="The last day, month or year.", show_default=False)
    ] = None,
    anonymous: Annotated[
        bool | None,
        typer.Option("--anonymous/--named", help="Only unnamed sources.", show_default=False),
    ] = None,
    disputed: Annotated[
        bool | None,
        typer.Option("--disputed/--undisputed", help="Only what is disputed.", show_default=False),
    ] = None,
    order: Annotated[
        Order, typer.Option(help="The best first (without words the newest), newest or oldest.")
    ] = Order.BEST,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many are shown.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many are left out before them.")] = 0,
    facets: Annotated[
        bool, typer.Option("--facets", help="Write the counts of the facets instead of the hits.")
    ] = False,
    form: FormatOption = None,
) -> None:
    """Find statements and moves.

    Examples: ujar find penolakan --speaker Dorvan; ujar find --type OFFER --since 2024-02
    """
    from ujar.store.answers import Hit
    from ujar.store.query import Query

    query = Query(
        words=" ".join(words or []),
        speaker=speaker,
        party=party,
        addressee=addressee,
        via=via,
        type=type_,
        outlet=outlet,
        since=since,
        until=until,
        anonymous=anonymous,
        disputed=disputed,
        limit=limit,
        offset=offset,
        order=order.value,
        facets=facets or choose(form) is Format.TABLE,
    )
    if facets:
        _write_facets(store, form, query)
        return
    found = answer(
        store,
        form,
        lambda opened: opened.find(query),
        table=show_found,
        rows=lambda found, _: found.hits,
        fields=Hit.__struct_fields__,
    )
    if found.truncated:
        last = offset + len(found.hits)
        tell(f"{offset + 1} to {last} of {found.total}; more with --limit and --offset")
    elif not found.hits:
        tell(f"none of {found.total} found" if found.total else "nothing found")


def _write_facets(store: str, form: Format | None, query: Query) -> None:
    """Write the counts of the facets: a facet a line, or a value a row."""

    def list_rows(found: Found, _form: Format) -> Iterator[dict[str, Any]]:
        for name, values in found.facets.items():
            for value in values:
                yield {"facet": name, "value": value.value, "count": value.count}

    answer(
        store,
        form,
        lambda opened: opened.find(query),
        table=lambda found: show_facets(found.facets),
        rows=list_rows,
        fields=("facet", "value", "count"),
    )
