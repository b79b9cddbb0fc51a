"""Gathers the parts of a calendar expression: weekday, day, month, year, part of day, clock.

`Senin lalu (13/4) pukul 7 malam` has the weekday 1, the day 13, the month 4, the clock 19:00 and
the direction "ago". Nothing here fixes a year or a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ujar.lexicon.shapes import DayPart

if TYPE_CHECKING:
    from ujar.times.items import Item

WHICH = frozenset({"ago", "yesterday", "next", "this", "that", "soon", "prior", "later"})
NOON = 12
MIDNIGHT = 24


@dataclass
class Parts:
    """What a calendar expression says, part by part; None where it says nothing."""

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
    near: int | None = None
    eve: bool = False


def gather_parts(items: list[Item]) -> Parts:
    """Gather the parts of an expression from its items."""
    parts = Parts()
    before = ""
    for at, item in enumerate(items):
        kind, value = item.kind, item.value
        following = items[at + 1].kind if at + 1 < len(items) else ""
        if kind in {"weekday", "shortday"}:
            parts.weekday = int(value)  # type: ignore[arg-type]
            parts.eve = parts.part is not None and before in {"part", "day"}
        elif kind in {"fulldate", "shortdate"} and isinstance(value, tuple):
            parts.day, parts.month = value[0], value[1]
            parts.year = value[2] if kind == "fulldate" else None
        elif kind in {"month", "shortmonth"}:
            parts.month = int(value)  # type: ignore[arg-type]
        elif kind == "year" and before not in {"clockword", "hour"}:
            parts.year = int(value)  # type: ignore[arg-type]
        elif kind == "edge":
            parts.edge = f"-{value}"
        elif kind == "part" and isinstance(value, DayPart):
            if parts.clock is not None and parts.part is None:
                parts.clock = _to_day(parts.clock, value)
            else:
                parts.part = value
        elif kind in {"clock", "number"}:
            _read_number(parts, item, before, following)
        elif kind in WHICH:
            _read_which(parts, kind, before, value)
        elif kind == "tomorrow":
            parts.near = int(str(value))
        before = kind
    if parts.clock is not None and parts.part is not None:
        parts.clock = _to_day(parts.clock, parts.part)
        parts.part = None
    return parts


def _read_number(parts: Parts, item: Item, before: str, following: str) -> None:
    value = item.value
    if before in {"clockword", "hour", "dot"} and item.kind == "clock" and isinstance(value, tuple):
        parts.clock = (value[0], value[1])
    elif item.kind == "clock" and isinstance(value, tuple) and parts.clock is None:
        parts.clock = (value[0], value[1])
    elif following in {"month", "shortmonth"}:
        parts.day = int(value) if isinstance(value, int) else None
    elif before == "halving" and isinstance(value, int):
        parts.clock = ((value - 1) % NOON, 30)
    elif before in {"clockword", "hour", "dot"} and isinstance(value, int) and value <= MIDNIGHT:
        parts.clock = (value, 0)
    elif before == "tgl" and isinstance(value, int):
        parts.day = value


def _read_which(parts: Parts, kind: str, before: str, value: object) -> None:
    if before == "annum":
        parts.year_which = kind
    elif before == "moon":
        parts.month_which = kind
    elif before == "week":
        parts.week_which = kind
    elif before == "day" and parts.weekday is None and kind == "this":
        parts.near = 0
    elif kind == "yesterday" and before == "":
        parts.near = int(str(value))
    else:
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
