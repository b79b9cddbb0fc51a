"""The declared shape of each data file: its columns, their types, and what a row must hold.

A file `data/id/cues.csv` has the shape `Cue` because `SHAPES["cues"]` says so; a column that the
shape does not know, a value that it does not allow, or a missing example is a `LexiconError`.
"""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every row has: the form, a sentence in which it stands, and where it was taken from.

    `source` is the file's own source where the row names none.
    """

    apart_from: ClassVar[tuple[str, ...]] = ()  # files in which none of its forms may stand too

    form: str
    example: str
    source: str = ""
    note: str = ""

    def shows_form(self) -> bool:
        """Tell whether the example really holds the form (letters only, any case)."""
        return self.form.casefold() in self.example.casefold()

    def key(self) -> tuple[object, ...]:
        """Give what no two rows of a file may share: the form in any case, and the own columns.

        A form of two classes has two rows; a row that says nothing new is a double.
        """
        common = Row.__struct_fields__
        own = [getattr(self, name) for name in self.__struct_fields__ if name not in common]
        return (self.form.casefold(), *own)


class Abbreviation(Row, frozen=True, kw_only=True):
    """A word after which a point ends no sentence: always, or only before a number."""

    when: Literal["always", "number"]


class Month(Row, frozen=True, kw_only=True):
    """A name of a month; `alone` where it is one without a day or a year beside it."""

    number: int
    alone: bool


class Weekday(Row, frozen=True, kw_only=True):
    """A name of a day of the week by ISO number; `alone` where it is one with no date beside it."""

    number: int
    alone: bool


class Cue(Row, frozen=True, kw_only=True):
    """A word that lays content on somebody.

    `class_` says how it stands to its subject; `frames` how the content may follow: "that" after
    `bahwa` and its like or as a quotation, "comma" after a comma, "bare" directly as a clause, "np"
    as a noun phrase, "object" as a noun phrase with a clause, "vp" without a subject, "call" as a
    noun phrase with `sebagai`, "whether" with `apakah`, "quote" and "clause" as words before it.
    """

    class_: Literal["bare", "active", "passive", "state", "noun", "preposition"] = msgspec.field(
        name="class"
    )
    sense: Literal[
        "say",
        "report",
        "write",
        "claim",
        "deny",
        "think",
        "wish",
        "ask",
        "demand",
        "promise",
        "threat",
        "warn",
        "accuse",
        "show",
        "hearsay",
        "opinion",
        "call",
    ]
    frames: tuple[str, ...] = ()


class Modifier(Row, frozen=True, kw_only=True):
    """A word between a subject and its cue; one that negates takes the statement away."""

    negates: bool = False


class Medium(Row, frozen=True, kw_only=True):
    """A noun for the form or channel in which something is said."""


class RelayCue(Row, frozen=True, kw_only=True):
    """A word that names the carrier of what another said."""

    class_: Literal["active", "passive", "bare", "trailing", "preposition"] = msgspec.field(
        name="class"
    )


class FunctionWord(Row, frozen=True, kw_only=True):
    """A closed-class word by what it does around a statement."""

    class_: str = msgspec.field(name="class")


class Connective(Row, frozen=True, kw_only=True):
    """A word that opens a sentence outside its content ("open") or ends a content ("cut")."""

    use: Literal["open", "cut"]


SHAPES: dict[str, type[Row]] = {
    "abbreviations": Abbreviation,
    "connectives": Connective,
    "cues": Cue,
    "function_words": FunctionWord,
    "mediums": Medium,
    "modifiers": Modifier,
    "relay_cues": RelayCue,
    "months": Month,
    "weekdays": Weekday,
}
