"""Words of the language that every stage reads: cut-offs, function words, affixes."""

from __future__ import annotations

from typing import Literal

import msgspec

from ujar.lexicon.shapes.row import Row


class Abbreviation(Row, frozen=True, kw_only=True):
    """A word after which a point ends no sentence: always, or only before a number."""

    when: Literal["always", "number"]


class FunctionWord(Row, frozen=True, kw_only=True):
    """A closed-class word by what it does around a statement."""

    class_: str = msgspec.field(name="class")


class Connective(Row, frozen=True, kw_only=True):
    """A word that opens a sentence outside its content ("open") or ends a content.

    One that opens it only where a comma follows is "listed" (`Kedua, ...`). One that ends a content
    breaks it off ("cut"), or may also open one ("concede").
    """

    use: Literal["open", "listed", "cut", "concede"]


class Affix(Row, frozen=True, kw_only=True):
    """A piece that is put to a root.

    `before` are the letters before which a prefix stands (empty: any), `restores` the letters that
    it may have swallowed from the root ("|k": none, or a k).
    """

    kind: Literal["prefix", "suffix", "clitic"]
    before: str = ""
    restores: tuple[str, ...] = ("",)


class StemException(Row, frozen=True, kw_only=True):
    """A word whose stem its affixes do not tell."""

    stem: str
