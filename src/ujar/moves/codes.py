"""Gives a move its PLOVER type, mode and context, and its CAMEO code.

An OFFER is an AGREE; a REQUEST to meet has the mode "meet" and the CAMEO code 106. What PLOVER
leaves out (a denial) has no type there; where no CAMEO code is sure there is none.

The mappings stand in `plover` and `cameo`, the words that tell a mode or a context in
`plover_words`, those that tell an aim in `cameo_words`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import CameoCode, CameoWord, PloverType, PloverWord
from ujar.records import Plover

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.moves.act import Act
    from ujar.moves.scene import Scene

ENDINGS = "(?:nya)?"
BY_FORCE = "military"


class _Cameo(NamedTuple):
    codes: dict[tuple[str, str], str]
    words: re.Pattern[str]
    aims: dict[str, tuple[str, ...]]


@cache
def _types() -> dict[str, str | None]:
    return {row.form: row.plover or None for row in get_lexicon().rows(PloverType)}


@cache
def _plover() -> tuple[re.Pattern[str], dict[str, PloverWord]]:
    rows = {row.form.casefold(): row for row in get_lexicon().rows(PloverWord)}
    return _any_of(rows), rows


@cache
def _cameo() -> _Cameo:
    lexicon = get_lexicon()
    codes = {(row.type, row.aim): row.code for row in lexicon.rows(CameoCode)}
    aims = {row.form.casefold(): row.aims for row in lexicon.rows(CameoWord)}
    return _Cameo(
        {(str(kind), aim): code for (kind, aim), code in codes.items()}, _any_of(aims), aims
    )


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]))
    # by their first letters, so that not each of several hundred forms is tried at each word
    words = "|".join(f"{re.escape(a)}(?:{'|'.join(rest)})" for a, rest in by_letter.items())
    # looked ahead for, so that "pasukan" is found in "menarik pasukan" too
    return re.compile(rf"\b(?=({words}){ENDINGS}\b)")


def code_plover(scene: Scene, act: Act) -> Plover:
    """Give the PLOVER codes of an act, from its type and from the words that it is about."""
    kind = _types().get(act.type)
    if kind is None:
        return Plover()
    mode = context = None
    pattern, rows = _plover()
    for found in pattern.finditer(_words(scene, act)):
        row = rows[found.group(1)]
        if row.mode and mode is None and act.type in row.types:
            mode = row.mode
        if row.context and context is None:
            context = row.context
    return Plover(kind, mode, context)


def code_cameo(scene: Scene, act: Act) -> str | None:
    """Give the CAMEO code of an act: by the first word that tells an aim, else by its type."""
    codes, words, aims = _cameo()
    for found in words.finditer(_words(scene, act)):
        for aim in aims[found.group(1)]:
            if (act.type, aim) in codes:
                return codes[act.type, aim]
    if act.type == "ASSAULT" and scene.cast.members[act.actor].kind == "government":
        return codes.get((act.type, BY_FORCE))
    return codes.get((act.type, ""))


def _words(scene: Scene, act: Act) -> str:
    """Give the words of an act and of what it is about, folded."""
    start, end = act.about or (act.start, act.end)
    return scene.text.page[min(start, act.start) : max(end, act.end)].casefold()
