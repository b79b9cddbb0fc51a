"""Finds the day of a weekday that has no date beside it.

`Kamis` on a page of Friday 25 February is the day before: reports look back. `Kamis depan`, and a
Thursday after `akan`, look ahead; `Selasa pekan lalu` is in the week before; a weekday that the
text has dated keeps its date.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ujar.times.calendar import day_in_week, last_weekday, next_weekday
from ujar.times.stance import BACKWARD, ONWARD, STEPS, is_ahead, is_said, opens_before

if TYPE_CHECKING:
    from datetime import date

    from ujar.times.context import Context
    from ujar.times.parts import Parts
    from ujar.times.patterns import Expression

SOON = 3  # days after an event within which it is spoken of by weekday
RECENT = 13  # days for which a weekday said with its date is that date


def find_weekday(expr: Expression, parts: Parts, context: Context) -> tuple[date | None, str]:
    """Find the day of a bare weekday, and the rule that found it."""
    weekday = parts.weekday or 1
    day, basis = _nearest(expr, context)
    if day is None:
        return None, "unanchored"
    if parts.week_which in STEPS:
        return day_in_week(day, weekday, STEPS[parts.week_which]), basis
    if parts.which == "this":
        return day_in_week(day, weekday, 0), basis
    if parts.which in ONWARD:
        return next_weekday(day, weekday, strict=True), basis
    if parts.which in BACKWARD:
        return last_weekday(day, weekday, strict=True), basis
    return _find_told(expr, weekday, day, basis, context)


def _find_told(
    expr: Expression, weekday: int, day: date, basis: str, context: Context
) -> tuple[date, str]:
    """Find a weekday without a direction by what the text has told before."""
    dated = context.weekdays.get(weekday)
    if dated is not None and 0 <= (day - dated).days <= RECENT:
        return dated, "text-date"
    if is_ahead(expr):
        return next_weekday(day, weekday, strict=False), basis
    reference = context.reference
    if reference.told and day == reference.day and is_said(expr):
        # who speaks of Monday's protest on a Tuesday speaks the day after it
        ahead = next_weekday(day, weekday, strict=False)
        if (ahead - day).days <= SOON:
            return ahead, basis
    last = context.last
    if opens_before(expr) and last is not None and last.unit == "D":
        return last_weekday(last.day, weekday, strict=True), "told"
    return last_weekday(day, weekday, strict=False), basis


def _nearest(expr: Expression, context: Context) -> tuple[date | None, str]:
    """Give the publication's day; without it the nearest full date of the text."""
    reference = context.reference
    dated = reference.dated
    if reference.basis == "published" or not dated:
        return reference.day, reference.basis
    at = bisect_left(dated, expr.start, key=lambda pair: pair[0])
    around = dated[max(0, at - 1) : at + 1]
    return min(around, key=lambda pair: abs(pair[0] - expr.start))[1], reference.basis
