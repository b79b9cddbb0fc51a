"""Puts number words together: `dua puluh lima` is 25, `5 ribu` 5000, `satu setengah` 1.5.

A lone half stays apart ("halving"): `setengah jam` is a length, `setengah delapan` a clock time.
Data: `numbers`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ujar.lexicon.shapes import Numeral
from ujar.times.words import OTHER, Item

if TYPE_CHECKING:
    from ujar.article.text import Token

HUNDRED = 100
COUNTED = frozenset({"numeral", "number", "year"})
POWERS = frozenset({"ten", "hundred", "thousand"})


@dataclass
class _Sum:
    """A number in the making: full thousands, what is below them, and a digit not yet placed."""

    thousands: float = 0
    group: float = 0
    digit: float | None = None
    closed: bool = False

    @property
    def value(self) -> float:
        worth = self.thousands + self.group + (self.digit or 0)
        return int(worth) if worth == int(worth) else worth

    def take(self, row: Numeral) -> bool:
        """Take the next word in; say whether it belongs to the number."""
        if self.closed:
            return False
        if row.role == "half":
            self.digit, self.closed = (self.digit or 0) + row.value, True
            return True
        if row.role in {"unit", "whole"}:
            return self._start(row.value)
        return self._multiply(row)

    def _start(self, value: float) -> bool:
        if self.digit is not None:
            return False
        if value < HUNDRED:
            self.digit = value
        elif self.group or self.thousands:
            return False
        else:
            self.group = value
        return True

    def _multiply(self, row: Numeral) -> bool:
        if row.role == "thousand":
            self.thousands += (self.group + (self.digit or 0)) * row.value
            self.group = 0
        elif self.digit is None:
            return False
        elif row.role == "teen":
            self.group += self.digit + row.value
        else:
            self.group += self.digit * row.value
        self.digit = None
        return self.thousands > 0 or self.group > 0


def join_numbers(
    items: list[Item | Token], signs: str, chars: dict[str, str]
) -> tuple[list[Item | Token], list[str]]:
    """Put number words together: dua, puluh, lima become one number with its character."""
    out: list[Item | Token] = []
    spelled: list[str] = []
    at = 0
    while at < len(items):
        kept = items[at]
        if not isinstance(kept, Item) or kept.kind not in COUNTED:
            out.append(kept)
            spelled.append(signs[at])
            at += 1
            continue
        end, value = _add_up(items, at)
        if end == at:
            out.append(kept)
            spelled.append(signs[at] if kept.kind != "numeral" else OTHER)
            at += 1
            continue
        kind = "halving" if end == at + 1 and value < 1 else "number"
        out.append(Item(kind, kept.start, items[end - 1].end, value))
        spelled.append(chars[kind])
        at = end
    return out, spelled


def _add_up(items: list[Item | Token], at: int) -> tuple[int, float]:
    """Add up the number words from `at`; gives where they end (`at` if none) and the number."""
    total = _Sum()
    end = at
    first = items[at]
    if isinstance(first, Item) and isinstance(first.value, int | float):
        following = _numeral(items, at + 1)
        if following is None or following.role not in POWERS:
            return at, 0
        total.digit = first.value
        end += 1
    while (row := _numeral(items, end)) is not None and total.take(row):
        end += 1
    return end, total.value


def _numeral(items: list[Item | Token], at: int) -> Numeral | None:
    item = items[at] if at < len(items) else None
    return item.value if isinstance(item, Item) and isinstance(item.value, Numeral) else None
