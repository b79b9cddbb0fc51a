"""Gathers the parts of a calendar expression: weekday, day, month, year, part of day, clock.

`Senin lalu (13/4) pukul 7 malam` has the weekday 1, the day 13, the month 4, the clock 19:00 and
the direction "ago". Nothing here fixes a year or a day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ujar.lexicon.shapes import DayPart

if TYPE_CHECKING:
    from ujar.times.words import Item

WHICH = frozenset(
    "ago yesterday tomorrow next this that soon prior later following".split()  # noqa: SIM905 - kinds
)
CLOCKS = frozenset({"clockword", "hour", "dot"})
NOON, MIDNIGHT = 12, 24


class Parts(Struct, gc=False):
    """What a calendar expression says, part by part; None where it says nothing.

    `which` is the direction of the whole, `year_which` and its like that of a unit beside it;
    `eve` tells that the part of the day stands before the weekday: "malam Minggu" is Saturday's.
    """

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: DayPart | None = None
    clock: tuple[int, int] | None = None
    edge: str = ""
    which: str = ""
    year_which: str = ""
    month_which: str = ""
    week_which: str = ""
    eve: bool = False

    @property
    def minute(self) -> int | None:
        """Give the minute of the day, where there is a clock time."""
        return self.clock[0] * 60 + self.clock[1] if self.clock is not None else None


def gather_parts(items: list[Item]) -> Parts:
    """Gather the parts of an expression from its items."""
    parts = Parts()
    before = ""
    for at, item in enumerate(items):
        if item.kind in {"clock", "number"}:
            following = items[at + 1].kind if at + 1 < len(items) else ""
            _read_number(parts, item, before, following)
        elif item.kind in WHICH:
            _read_which(parts, item.kind, before)
        elif isinstance(item.value, DayPart):
            _read_part(parts, item.value)
        elif item.kind in {"fulldate", "shortdate"} and isinstance(item.value, tuple):
            parts.day, parts.month = item.value[:2]
            parts.year = item.value[2] if item.kind == "fulldate" else None
        elif item.value is not None:
            _read_word(parts, item, before)
        before = item.kind
    if parts.clock is not None and parts.part is not None:
        parts.clock = _to_day(parts.clock, parts.part)
        parts.part = None
    return parts


def _read_word(parts: Parts, item: Item, before: str) -> None:
    if item.kind in {"weekday", "shortday"}:
        parts.weekday = int(str(item.value))
        parts.eve = parts.part is not None and before in {"part", "hours", "day"}
        if parts.eve and parts.part is not None and parts.part.code not in {"TEV", "TNI"}:
            parts.eve = False
    elif item.kind in {"month", "shortmonth"}:
        parts.month = int(str(item.value))
    elif item.kind == "year":
        parts.year = int(str(item.value))
    elif item.kind == "edge":
        parts.edge = f"-{item.value}"


def _read_part(parts: Parts, part: DayPart) -> None:
    if parts.clock is not None and parts.part is None:
        parts.clock = _to_day(parts.clock, part)
    else:
        parts.part = part


def _read_number(parts: Parts, item: Item, before: str, following: str) -> None:
    value = item.value
    if isinstance(value, tuple):
        parts.clock = parts.clock or (value[0], value[1])
    elif not isinstance(value, int):
        return
    elif following in {"month", "shortmonth"} or before == "tgl":
        parts.day = value
    elif before == "halving":
        parts.clock = ((value - 1) % NOON, 30)
    elif before in CLOCKS and value <= MIDNIGHT:
        parts.clock = (value, 0)


def _read_which(parts: Parts, kind: str, before: str) -> None:
    if before == "annum":
        parts.year_which = kind
    elif before == "moon":
        parts.month_which = kind
    elif before == "week":
        parts.week_which = kind
    elif before:
        parts.which = kind


def _to_day(clock: tuple[int, int], part: DayPart) -> tuple[int, int]:
    """Put a clock time of twelve hours into the day: 7 malam is 19, 12 dini hari is 0."""
    hour, minute = clock
    if part.add_from <= hour <= part.add_to and hour < NOON:
        return hour + NOON, minute
    if hour == NOON and part.code in {"TMO", "TNI"}:
        return 0, minute
    if hour == NOON and part.code == "TEV":
        return MIDNIGHT, minute
    return clock
