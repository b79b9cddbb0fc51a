"""Gives a move its PLOVER type, mode and context.

An OFFER is an AGREE; a REQUEST to meet has the mode "meet". What PLOVER leaves out (a denial) has
no type.

The mapping stands in `plover`, the words that tell a mode or a context in `plover_words`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import PloverType, PloverWord
from ujar.records import Plover

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.scene import Scene


@cache
def _types() -> dict[str, str | None]:
    return {row.form: row.plover or None for row in get_lexicon().rows(PloverType)}


@cache
def _words() -> tuple[tuple[str, PloverWord], ...]:
    return tuple((row.form.casefold(), row) for row in get_lexicon().rows(PloverWord))


def code(scene: Scene, act: Act) -> Plover:
    """Give the PLOVER codes of an act, from its type and from the words that it is about."""
    kind = _types().get(act.type)
    if kind is None:
        return Plover()
    start, end = act.about or (act.start, act.end)
    low = scene.text.page[min(start, act.start) : max(end, act.end)].casefold()
    mode = context = None
    for form, row in _words():
        if form in low:
            if row.mode and mode is None and act.type in row.types:
                mode = row.mode
            if row.context and context is None:
                context = row.context
    return Plover(kind, mode, context)
