"""The verb `thread`: what two parties offered and answered each other, in order.

`ujar thread RUSIA AS` shows offer, answer and denial with terms and go-betweens, in the order in
which they happened, each with the pages that tell it. Its twin in Python is `Store.thread`. It
reads no data file.
"""

from __future__ import annotations

from typing import Annotated

import typer

from ujar.cli.answers import DEFAULT_STORE, FormatOption, StoreOption, answer
from ujar.cli.layout import show_thread


def thread(
    parties: Annotated[
        list[str],
        typer.Argument(
            metavar="PARTIES",
            help="States, bodies or persons, two or more.",
            show_default=False,
        ),
    ],
    store: StoreOption = DEFAULT_STORE,
    since: Annotated[
        str | None, typer.Option(help="The first day, month or year.", show_default=False)
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="The last day, month or year.", show_default=False)
    ] = None,
    beside: Annotated[
        bool,
        typer.Option(help="Also moves with go-betweens, and with the state that it is about."),
    ] = True,
    form: FormatOption = None,
) -> None:
    """Show the exchange between parties in the order in which it happened.

    Examples: ujar thread Rusia AS; ujar thread Rusia AS Ukraina --since 2022-02 --no-beside
    """
    from ujar.store.answers import Step

    answer(
        store,
        form,
        lambda opened: opened.thread(*parties, since=since, until=until, beside=beside),
        table=show_thread,
        rows=lambda found, _: found.steps,
        fields=Step.__struct_fields__,
    )
