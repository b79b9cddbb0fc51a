"""The verb `trace`: where a statement comes from.

`ujar trace a2e7085fb5b1e83c-s5` tells that "Tidak ada bangsa yang mau berunding..." stands on three
pages that all name Corvina: one independent report. Its twin in Python is `Store.trace`. It reads
no data file.
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
    show_trace,
    write_rows,
)

COLUMNS = ("report", "why", "source")


def trace(
    ref: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="What `ujar find` calls the statement.", show_default=False
        ),
    ],
    store: StoreOption = DEFAULT_STORE,
    form: FormatOption = None,
) -> None:
    """Tell where a statement comes from: its chain, echoes, first carrier, and what disputes it.

    CSV has a row for each page that carries it.

    Example: ujar trace a2e7085fb5b1e83c-s5
    """
    import msgspec

    from ujar.store.answers import Hit

    opened = open_store(store)
    found = ask(lambda: opened.trace(ref))
    chosen = choose(form)
    if chosen is Format.TABLE:
        show(show_trace(found))
    elif chosen is Format.JSONL:
        write_rows([found], chosen, ())
    else:
        rows = [
            {"report": c.independent, "why": c.why, "source": c.source} | msgspec.to_builtins(c.hit)
            for c in found.carriers
        ]
        write_rows(rows, chosen, (*COLUMNS, *Hit.__struct_fields__))
