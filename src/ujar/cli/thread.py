"""The verb `thread`: what two parties offered and answered each other, in order.

`ujar thread RUSIA AS` shows offer, answer and denial with terms and go-betweens, in the order in
which they happened, each with the pages that tell it. Its twin in Python is `Store.thread`. It
reads no data file.
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
    show_thread,
    write_rows,
)

Party = Annotated[str, typer.Argument(help="A state, a body or a person.", show_default=False)]


def thread(
    one: Party,
    two: Party,
    store: StoreOption = DEFAULT_STORE,
    form: FormatOption = None,
) -> None:
    """Show the exchange between two parties in the order in which it happened.

    Example: ujar thread Rusia AS
    """
    from ujar.store.answers import Step

    opened = open_store(store)
    found = ask(lambda: opened.thread(one, two))
    chosen = choose(form)
    if chosen is Format.TABLE:
        show(show_thread(found))
    else:
        write_rows(found.steps, chosen, Step.__struct_fields__)
