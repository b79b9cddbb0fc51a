"""The verb `actors`: who goes by a name in a store, and what a person decides about it.

`ujar actors Dorvan` lists the names that were joined in Ilka Dorvan, each with the reason;
`ujar actors --different A B` parts two of them, and `ujar actors --undo 3` takes that back. Its
twins in Python are `Store.profiles`, `Store.decide`, `Store.undo` and `Store.decisions`. It reads
no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ujar.cli.answers import (
    DEFAULT_STORE,
    FormatOption,
    StoreOption,
    answer,
    ask,
    open_store,
)
from ujar.cli.layout import show_decisions, show_profiles
from ujar.cli.streams import tell

if TYPE_CHECKING:
    from ujar.store.listings import Decided

COLUMNS = ("ref", "kind", "name", "of", "role", "wikidata", "actor", "reason")


def actors(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="A name, a part of one in whole words, or a state by any of its names.",
            show_default=False,
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    same: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="REF REF", help="Decide that two names are one actor.", show_default=False
        ),
    ] = None,
    different: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="REF REF", help="Decide that they are not.", show_default=False),
    ] = None,
    note: Annotated[str, typer.Option(help="Why, for the log of decisions.")] = "",
    undo: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", help="Take a decision back.", show_default=False),
    ] = None,
    decisions: Annotated[
        bool, typer.Option("--decisions", help="List what was decided, and what was taken back.")
    ] = False,
    form: FormatOption = None,
) -> None:
    """Show who goes by a name and why, decide otherwise, or take a decision back.

    Examples: ujar actors Dorvan; ujar actors --different 0c56b19a41f3d2e7
    9be02a77c4d81f60 --note "two ministers"; ujar actors --undo 1
    """
    asked = [part for part in (name, same, different, undo, decisions or None) if part is not None]
    if len(asked) != 1:
        raise typer.BadParameter("one of NAME, --same, --different, --undo, --decisions")
    if name is not None:
        _show_names(store, form, name)
    elif decisions:
        _show_log(store, form)
    elif undo is not None:
        opened, number = open_store(store), undo
        ask(lambda: opened.undo(number))
        tell(f"decision {number} taken back")
    else:
        left, right = same or different or ("", "")
        opened, verdict = open_store(store), "same" if same else "different"
        made = ask(lambda: opened.decide(left, right, verdict, note=note))
        tell(f"decision {made}: {verdict}; `ujar actors --undo {made}` takes it back")


def _show_names(store: str, form: Any, name: str) -> None:  # noqa: ANN401 - a Format
    found: list[dict[str, str | None]] = answer(
        store,
        form,
        lambda opened: opened.profiles(name),
        table=show_profiles,
        rows=lambda rows, _: rows,
        fields=COLUMNS,
    )
    if not found:
        tell("nobody found")


def _show_log(store: str, form: Any) -> None:  # noqa: ANN401 - a Format
    found: tuple[Decided, ...] = answer(
        store,
        form,
        lambda opened: opened.decisions(),
        table=show_decisions,
        rows=lambda rows, _: rows,
        fields=("number", "left", "right", "verdict", "note", "undone"),
    )
    if not found:
        tell("nothing was decided")
