"""The verb `find`: statements and moves of a store by words, people, days and outlets.

`ujar find penolakan --speaker Dorvan` gives what Dorvan said in which he "menolak" or in which
something is "ditolak". Its twin in Python is `Store.find`. It reads no data file.
"""

from __future__ import annotations

from typing import Annotated

import typer

from ujar.cli.answers import (
    DEFAULT_STORE,
    Format,
    FormatOption,
    StoreOption,
    ask,
    choose,
    open_store,
    show,
    show_found,
    write_rows,
)
from ujar.cli.streams import tell


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
    limit: Annotated[int, typer.Option(min=1, help="How many are shown.")] = 20,
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
    )
    opened = open_store(store)
    found = ask(lambda: opened.find(query))
    chosen = choose(form)
    if facets:
        rows = [
            {"facet": name, "value": facet.value, "count": facet.count}
            for name, some in found.facets.items()
            for facet in some
        ]
        write_rows(
            rows, Format.JSONL if chosen is Format.TABLE else chosen, ("facet", "value", "count")
        )
    elif chosen is Format.TABLE:
        show(show_found(found))
    else:
        write_rows(found.hits, chosen, Hit.__struct_fields__)
        if found.truncated:
            tell(f"the first {len(found.hits)} of {found.total}; more with --limit")
