"""Reads calendar expressions: dates, weekdays, months and years with what stands around them.

`Jumat (25/2) pagi` is 2022-02-25TMO on a page of 2022, `awal Juni` 2023-06-START, `tanggal 24` the
24th of the month told last. What is unknown of a date is written with X.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ujar.times.calendar import format_date, make_day
from ujar.times.context import Context, Moment, Reading
from ujar.times.parts import Parts, gather_parts
from ujar.times.stance import STEPS, follows, is_name, is_said
from ujar.times.weekdays import find_weekday
from ujar.times.years import CLASH, find_year

if TYPE_CHECKING:
    from ujar.records import TimexType
    from ujar.times.patterns import Expression

PLAIN = range(1900, 2101)  # years that need no word beside them
DAYS = range(1, 32)
LEAP = 2000  # a year that has every day of the calendar


def read_calendar(expr: Expression, context: Context) -> list[Reading]:
    """Read a date, a weekday, a month or a year with what stands around it."""
    parts = gather_parts(expr.items)
    start = expr.start
    if parts.day is not None and parts.day not in DAYS:
        if parts.month is None:
            return []
        start = next(i.start for i in expr.items if i.kind in {"month", "shortmonth"})
        parts.day = None
    if _is_no_time(expr, parts, context.page):
        return []
    found = read_parts(expr, parts, context)
    return [replace(found, start=start)]


def _is_no_time(expr: Expression, parts: Parts, page: str) -> bool:
    """Tell what only looks like a time: a number that is no year, a name, a word in lower case."""
    first = expr.items[0]
    if len(expr.items) == 1 and first.kind == "month":
        named = follows(expr, "report") or is_name(expr, page, before=False)
        return named or not page[first.start].isupper()
    if parts.year is not None and parts.month is None and parts.year not in PLAIN:
        return first.kind not in {"annum", "edge"} and not follows(expr, "since")
    return False


def read_parts(expr: Expression, parts: Parts, context: Context) -> Reading:
    """Read an expression by its parts."""
    if parts.day is None and parts.month is None and parts.year is None:
        day, basis = find_weekday(expr, parts, context)
        return make_reading(expr, parts, day, basis)
    if parts.month is None and parts.day is not None:
        return _read_day_of_month(expr, parts, context)
    year, basis, doubt = find_year(expr, parts, context)
    if parts.day is not None and make_day(year or LEAP, parts.month or 1, parts.day) is None:
        doubt = ("time-no-such-day", f"month {parts.month} has no day {parts.day}")
        parts.day = None
    if parts.day is not None and year is not None:
        day = date(year, parts.month or 1, parts.day)
        if parts.weekday is not None and day.isoweekday() != parts.weekday and doubt is None:
            doubt = (CLASH, f"{day.isoformat()} does not fall on the weekday that is named")
        return replace(make_reading(expr, parts, day, basis), doubt=doubt)
    return replace(_read_open_date(expr, parts, year, basis), doubt=doubt)


def _read_open_date(expr: Expression, parts: Parts, year: int | None, basis: str) -> Reading:
    """Read what fixes no day: a year, a month, a date without a year."""
    tail = _tail(parts)
    value = format_date(year, parts.month, parts.day) + parts.edge + tail
    moment = None
    if year is not None and parts.day is None:
        unit = "Y" if parts.month is None else "M"
        moment = make_moment(expr, date(year, parts.month or 1, 1), unit)
        moment = replace(moment, full=parts.year is not None)
    kind: TimexType = "TIME" if tail else "DATE"
    return Reading(expr.start, expr.end, kind, value, basis, moment)


def make_reading(expr: Expression, parts: Parts, day: date | None, basis: str) -> Reading:
    """Make the reading of a day, with its part or clock time."""
    if day is not None and parts.eve:
        day -= timedelta(days=1)
    if day is not None:
        base = day.isoformat()
    else:
        base = f"XXXX-WXX-{parts.weekday}" if parts.weekday else "XXXX-XX-XX"
    tail = _tail(parts)
    moment = None
    if day is not None:
        moment = replace(
            make_moment(expr, day, "D"),
            clock=parts.minute,
            full=parts.year is not None,
            dated=parts.day is not None and parts.month is not None,
        )
    kind: TimexType = "TIME" if tail else "DATE"
    return Reading(expr.start, expr.end, kind, base + tail, basis, moment)


def make_moment(expr: Expression, day: date, unit: str) -> Moment:
    """Make the moment of an expression, as fine as the unit says."""
    return Moment(day, unit, said=is_said(expr), sentence=expr.sentence, paragraph=expr.paragraph)


def _tail(parts: Parts) -> str:
    if parts.clock is not None:
        return f"T{parts.clock[0]:02}:{parts.clock[1]:02}"
    return parts.part.code if parts.part is not None else ""


def _read_day_of_month(expr: Expression, parts: Parts, context: Context) -> Reading:
    """Read "tanggal 24": the month is that of the last day told, or of the reference time."""
    number = parts.day or 1
    base, basis = context.reference.day, context.reference.basis
    day = None
    if parts.month_which in STEPS and base is not None:
        month = base.year * 12 + base.month - 1 + STEPS[parts.month_which]
        day = make_day(month // 12, month % 12 + 1, number)
    elif not parts.month_which:
        if context.last is not None and context.last.unit in {"D", "M"}:
            base, basis = context.last.day, "told"
        day = make_day(base.year, base.month, number) if base is not None else None
    if day is None:
        value = format_date(None, None, number) + _tail(parts)
        return Reading(expr.start, expr.end, "DATE", value, "unanchored")
    return make_reading(expr, parts, day, basis)


def read_week_of_month(expr: Expression, context: Context) -> list[Reading]:
    """Read "pekan pertama Juni" as its month: TIMEX3 has no week of a month."""
    parts = gather_parts(expr.items[2:])
    if parts.month is not None:
        return [read_parts(expr, parts, context)]
    day = context.reference.day
    if day is None or parts.month_which not in STEPS:
        return []
    month = day.year * 12 + day.month - 1 + STEPS[parts.month_which]
    value = format_date(month // 12, month % 12 + 1, None)
    return [Reading(expr.start, expr.end, "DATE", value, context.reference.basis)]
