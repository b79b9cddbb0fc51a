"""What every row of every data file has."""

from __future__ import annotations

from typing import ClassVar

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
