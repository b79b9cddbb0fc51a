"""The verb `trace`: where a statement comes from.

`ujar trace a2e7085fb5b1e83c-s5` tells that "Tidak ada bangsa yang mau berunding..." stands on three
pages that all name Corvina: one independent report. Its twin in Python is `Store.trace`. It reads
no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ujar.cli.answers import DEFAULT_STORE, Format, FormatOption, StoreOption, answer
from ujar.cli.layout import show_trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.store.answers import Trace

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

    def list_rows(found: Trace, chosen: Format) -> Iterator[Any]:
        if chosen is Format.JSONL:
            yield found
            return
        for carrier in found.carriers:
            own = {"report": carrier.independent, "why": carrier.why, "source": carrier.source}
            yield own | msgspec.to_builtins(carrier.hit)

    answer(
        store,
        form,
        lambda opened: opened.trace(ref),
        table=show_trace,
        rows=list_rows,
        fields=(*COLUMNS, *Hit.__struct_fields__),
    )
