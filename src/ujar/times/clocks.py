"""Reads clock times and bare parts of the day, which borrow their day.

`pukul 06.12` is of the day that the sentence names, else of the last day told, else of the
reference time's: `Ia tiba Minggu (28/12/2014). Pukul 06.12 ia pergi.` gives 2014-12-28T06:12.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ujar.times.dates import make_reading, read_parts
from ujar.times.parts import Parts, gather_parts
from ujar.times.weekdays import RECENT

if TYPE_CHECKING:
    from datetime import date

    from ujar.times.context import Context, Reading
    from ujar.times.patterns import Expression

BESIDE = 2  # words between a clock time and the date after it that belong together


def read_clock(expr: Expression, context: Context) -> list[Reading]:
    """Read a clock time."""
    parts = gather_parts(expr.items)
    if parts.clock is None:
        return []
    day, basis = find_day_of_clock(expr, context)
    if day is not None and parts.which == "yesterday" and day == context.reference.day:
        day -= timedelta(days=1)
    return [make_reading(expr, Parts(clock=parts.clock), day, basis)]


def find_day_of_clock(expr: Expression, context: Context) -> tuple[date | None, str]:
    """Find the day of a clock time that names none, and the rule that found it."""
    if context.sets == expr.sentence:
        return None, "set"
    after, gap = _day_after(expr, context)
    if after is not None and gap <= BESIDE:
        return after, "sentence"
    last = context.last
    if last is not None and last.unit == "D" and last.sentence == expr.sentence:
        return last.day, "sentence"
    if after is not None:
        return after, "sentence"
    day = context.reference.day
    told = context.told
    if told is not None and (day is None or abs((day - told.day).days) <= RECENT):
        return told.day, "told"
    only = context.reference.only
    if only is not None and day is not None and 0 <= (day - only).days <= RECENT:
        return only, "told"
    said = context.said
    if said is not None and (day is None or abs((day - said.day).days) <= RECENT):
        return said.day, "told"
    return day, context.reference.basis if day is not None else "unanchored"


def _day_after(expr: Expression, context: Context) -> tuple[date | None, int]:
    """Give the day of the next expression in the sentence, and how many words are between."""
    after = context.following
    if after is None or after.sentence != expr.sentence or after.rule != "calendar":
        return None, 0
    parts = gather_parts(after.items)
    if parts.day is None and parts.weekday is None:
        return None, 0
    moment = read_parts(after, parts, context).moment
    if moment is None or moment.unit != "D":
        return None, 0
    return moment.day, after.at - expr.after


def read_clock_range(expr: Expression, context: Context) -> list[Reading]:
    """Read "pukul 07.00-09.00" as one range, "pukul 07.00 hingga 09.00" as two times."""
    at = next(i for i, item in enumerate(expr.items) if item.kind in {"dash", "until"})
    first, second = gather_parts(expr.items[:at]), gather_parts(expr.items[at + 1 :])
    if first.clock is None or second.clock is None:
        return []
    day, basis = find_day_of_clock(expr, context)
    left = make_reading(expr, Parts(clock=first.clock), day, basis)
    right = make_reading(expr, Parts(clock=second.clock), day, basis)
    if expr.items[at].kind == "dash":
        return [replace(left, value=f"{left.value}/{right.value}")]
    return [
        replace(left, end=expr.items[at - 1].end),
        replace(right, start=expr.items[at + 1].start),
    ]


def read_part(expr: Expression, context: Context) -> list[Reading]:
    """Read "sejak pagi": of the day that the sentence names, else of no day."""
    parts = gather_parts(expr.items)
    last = context.last
    if last is not None and last.unit == "D" and last.sentence == expr.sentence:
        return [make_reading(expr, Parts(part=parts.part), last.day, "sentence")]
    return [make_reading(expr, Parts(part=parts.part), None, "unanchored")]
