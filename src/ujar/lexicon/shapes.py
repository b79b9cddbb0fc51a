"""The declared shape of each data file: its columns, their types, and what a row must hold.

A file `data/id/cues.csv` has the shape `Cue` because `SHAPES["cues"]` says so; a column that the
shape does not know, a value that it does not allow, or a missing example is a `LexiconError`.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every row has: the form, a sentence in which it stands, and where it was taken from.

    `source` is the file's own source where the row names none.
    """

    form: str
    example: str
    source: str = ""
    note: str = ""

    def shows_form(self) -> bool:
        """Tell whether the example really holds the form (letters only, any case)."""
        return self.form.casefold() in self.example.casefold()


class Abbreviation(Row, frozen=True, kw_only=True):
    """A word after which a point ends no sentence: always, or only before a number."""

    when: Literal["always", "number"]


SHAPES: dict[str, type[Row]] = {
    "abbreviations": Abbreviation,
}
