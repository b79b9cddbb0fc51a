"""Reads calendar dates, clock times and ranges of them.

`Jumat (25/2)` is 2022-02-25 on a page of 2022; `pukul 06.12` the minute of the day that the
sentence names. The year of a date without one comes from the expression's own `tahun lalu`, from a
date with a year beside it, from its weekday, or from the reference time; else it is XXXX.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ujar.times.calendar import (
    choose_year,
    day_in_week,
    find_year_of_weekday,
    format_date,
    format_point,
    last_weekday,
    make_day,
    next_weekday,
)
from ujar.times.context import Context, Moment, Reading
from ujar.times.parts import Parts, gather_parts

if TYPE_CHECKING:
    from ujar.records import TimexType
    from ujar.times.items import Item
    from ujar.times.patterns import Expression

STEPS = {"ago": -1, "yesterday": -1, "prior": -1, "this": 0, "next": 1, "soon": 1, "later": 1}
REACH = 300  # days from the publication within which a weekday may choose the year
RECENT = 13  # days for which a weekday said with its date is that date
AHEAD = 14  # words before an expression in which "akan" tells that it lies ahead
PLAIN = range(1900, 2101)  # years that need no word beside them
CLASH = "time-weekday-clash"


def read_calendar(expr: Expression, context: Context) -> list[Reading]:
    """Read a date, a weekday, a month or a year with what stands around it."""
    parts = gather_parts(expr.items)
    start = expr.start
    if parts.day is not None and not 1 <= parts.day <= 31:  # noqa: PLR2004 - no day of a month
        if parts.month is None:
            return []
        start = next(i.start for i in expr.items if i.kind in {"month", "shortmonth"})
        parts.day = None
    if _is_no_time(expr, parts, context.page):
        return []
    if parts.near is not None and parts.day is not None:
        parts.which = ""
    found = _read_parts(expr, parts, context)
    return [found._replace(start=start)] if found else []


def _is_no_time(expr: Expression, parts: Parts, page: str) -> bool:
    """Tell what only looks like a time: a number that is no year, a month's name in small letters."""
    first = expr.items[0]
    if len(expr.items) == 1 and first.kind == "month":
        return not page[first.start : first.start + 1].isupper()
    if parts.year is not None and parts.month is None and parts.year not in PLAIN:
        return first.kind not in {"annum", "edge"} and not _follows(expr, "since")
    return False


def _read_parts(expr: Expression, parts: Parts, context: Context) -> Reading | None:
    if parts.day is None and parts.month is None and parts.year is None:
        day, basis = _find_weekday(expr, parts, context)
        return _make(expr, parts, day, basis, context)
    if parts.month is None and parts.day is not None:
        return _read_day_of_month(expr, parts, context)
    year, basis, doubt = _find_year(expr, parts, context)
    day = None
    if parts.day is not None and year is not None:
        day = make_day(year, parts.month or 1, parts.day)
        if day is None:
            doubt = ("time-no-such-day", f"{parts.day}-{parts.month}-{year} is no day")
        elif parts.weekday is not None and day.isoweekday() != parts.weekday and not doubt:
            doubt = (CLASH, f"{day.isoformat()} does not fall on the weekday that is named")
    if day is not None:
        found = _make(expr, parts, day, basis, context)
        return found._replace(doubt=doubt) if found else None
    value = format_date(year, parts.month, parts.day) + parts.edge + _tail(parts)
    moment = None
    if year is not None and parts.day is None:
        unit = "Y" if parts.month is None else "M"
        moment = _moment(expr, date(year, parts.month or 1, 1), unit, parts.year is not None)
    kind: TimexType = "TIME" if "T" in _tail(parts) else "DATE"
    return Reading(expr.start, expr.end, kind, value, basis, moment, doubt)


def _make(
    expr: Expression, parts: Parts, day: date | None, basis: str, context: Context
) -> Reading | None:
    """Make the reading of a day, with its part or clock time."""
    if day is not None and parts.eve and parts.part is not None:
        day -= timedelta(days=1)
    if day is None:
        base = f"XXXX-WXX-{parts.weekday}" if parts.weekday else "XXXX-XX-XX"
    else:
        base = day.isoformat()
    tail = _tail(parts)
    moment = None
    if day is not None:
        full = parts.year is not None or (parts.day is not None and parts.month is not None)
        moment = _moment(expr, day, "D", full)._replace(clock=_minute(parts))
    kind: TimexType = "TIME" if tail else "DATE"
    return Reading(expr.start, expr.end, kind, base + tail, basis, moment)


def _tail(parts: Parts) -> str:
    if parts.clock is not None:
        return f"T{parts.clock[0]:02}:{parts.clock[1]:02}"
    return parts.part.code if parts.part is not None else ""


def _minute(parts: Parts) -> int | None:
    return parts.clock[0] * 60 + parts.clock[1] if parts.clock is not None else None


def _moment(expr: Expression, day: date, unit: str, full: bool) -> Moment:
    return Moment(
        day,
        unit,
        said=is_said(expr),
        full=full,
        sentence=expr.sentence,
        paragraph=expr.paragraph,
    )


def is_said(expr: Expression) -> bool:
    """Tell whether an expression dates an utterance: a sentence of saying, and no `pada` before.

    "..., kata Berg, Senin (29/12)" dates what Berg said; "pada Minggu (28/12)" what he told of.
    """
    return not _follows(expr, "prep") and any(item.kind == "report" for item in expr.around)


def is_ahead(expr: Expression) -> bool:
    """Tell whether `akan` or its like stands before it, with no mark or word of saying between."""
    for item in reversed(expr.around[max(0, expr.at - AHEAD) : expr.at]):
        if item.kind == "will":
            return True
        if item.kind in {"quote", "report"}:
            return False
    return False


def _follows(expr: Expression, kind: str) -> bool:
    return expr.at > 0 and expr.around[expr.at - 1].kind == kind


def lean_of(expr: Expression, which: str) -> str:
    """Tell whether a date without a year lies back ("past") or ahead ("future")."""
    if which in {"ago", "yesterday"} or _follows(expr, "since"):
        return "past"
    return "future" if which in {"next", "soon"} or is_ahead(expr) else ""


def _find_year(
    expr: Expression, parts: Parts, context: Context
) -> tuple[int | None, str, tuple[str, str] | None]:
    """Find the year of a date: the year, the rule, and a doubt."""
    reference = context.reference
    if parts.year is not None:
        return parts.year, "read", None
    if parts.year_which in STEPS and reference.day is not None:
        return reference.day.year + STEPS[parts.year_which], reference.basis, None
    if parts.year_which == "that" and context.last is not None:
        return context.last.day.year, "told", None
    beside = _year_beside(expr, context)
    if beside is not None and parts.which in {"", "that"}:
        return beside, "year-beside", None
    if parts.weekday is not None and parts.day is not None and parts.month is not None:
        return _year_of_weekday(parts, context)
    if reference.day is None or parts.month is None:
        return None, "unanchored", None
    year = choose_year(parts.month, parts.day, reference.day, lean_of(expr, parts.which))
    return year, reference.basis, None


def _year_beside(expr: Expression, context: Context) -> int | None:
    """Give the year of a date right after ("1 Maret hingga 5 Juni 2023") or shortly before."""
    after = context.following
    if after is not None and after.sentence == expr.sentence:
        between = after.at - expr.at - len(expr.items)
        joined = expr.around[after.at - 1].kind in {"until", "both", "dash"}
        year = gather_parts(after.items).year if after.rule == "calendar" else None
        if between == 1 and joined and year is not None:
            return year
    last = context.last
    if last is None or not last.full or last.unit == "Y" or last.paragraph != expr.paragraph:
        return None
    return last.day.year if expr.sentence - last.sentence <= 1 else None


def _year_of_weekday(
    parts: Parts, context: Context
) -> tuple[int | None, str, tuple[str, str] | None]:
    day, month, weekday = parts.day or 1, parts.month or 1, parts.weekday or 1
    near = context.reference.day
    if near is None:
        latest = context.reference.latest
        year = find_year_of_weekday(day, month, weekday, latest) if latest else None
        return year, "weekday-year" if year else "unanchored", None
    for year in (near.year, near.year - 1, near.year + 1):
        found = make_day(year, month, day)
        if found is None or abs((found - near).days) > REACH:
            continue
        if found.isoweekday() == weekday:
            return year, "weekday-year", None
    year = choose_year(month, day, near)
    doubt = (CLASH, f"{day}-{month} falls on another weekday than the one that is named")
    return year, context.reference.basis, doubt


def _find_weekday(expr: Expression, parts: Parts, context: Context) -> tuple[date | None, str]:
    """Find the day of a bare weekday: back from the reference time unless the words say ahead."""
    weekday = parts.weekday or 1
    day, basis = _nearest(expr, context)
    if day is None:
        return None, "unanchored"
    which = parts.which
    if parts.week_which in STEPS:
        return day_in_week(day, weekday, STEPS[parts.week_which]), basis
    if which == "this":
        return day_in_week(day, weekday, 0), basis
    if which in {"next", "soon"}:
        return next_weekday(day, weekday, strict=True), basis
    if which in {"ago", "yesterday"}:
        return last_weekday(day, weekday, strict=True), basis
    dated = context.weekdays.get(weekday)
    if dated is not None and 0 <= (day - dated).days <= RECENT:
        return dated, "text-date"
    if is_ahead(expr):
        return next_weekday(day, weekday, strict=False), basis
    if _opens_before(expr) and context.last is not None and context.last.unit == "D":
        return last_weekday(context.last.day, weekday, strict=True), "told"
    return last_weekday(day, weekday, strict=False), basis


def _opens_before(expr: Expression) -> bool:
    """Tell whether the sentence opens with `sebelumnya`: it tells of what came before."""
    return any(item.kind == "prior" for item in expr.around[: min(2, expr.at)])


def _nearest(expr: Expression, context: Context) -> tuple[date | None, str]:
    """Give the publication's day; without it the nearest full date of the text."""
    reference = context.reference
    if reference.basis == "published" or not reference.dated:
        return reference.day, reference.basis
    return min(reference.dated, key=lambda d: (abs(d[0] - expr.start), d[0]))[1], reference.basis


def _read_day_of_month(expr: Expression, parts: Parts, context: Context) -> Reading | None:
    """Read "tanggal 24": the month is that of the last day told, or of the reference time."""
    base, basis = context.reference.day, context.reference.basis
    if parts.month_which in STEPS and base is not None:
        month = base.year * 12 + base.month - 1 + STEPS[parts.month_which]
        day = make_day(month // 12, month % 12 + 1, parts.day or 1)
    else:
        if context.last is not None and context.last.unit in {"D", "M"}:
            base, basis = context.last.day, "told"
        day = make_day(base.year, base.month, parts.day or 1) if base is not None else None
    if day is None:
        value = format_date(None, None, parts.day) + _tail(parts)
        return Reading(expr.start, expr.end, "DATE", value, "unanchored")
    return _make(expr, parts, day, basis, context)


def read_clock(expr: Expression, context: Context) -> list[Reading]:
    """Read a clock time: its day is the sentence's, else the last told, else the reference's."""
    parts = gather_parts(expr.items)
    if parts.clock is None:
        return []
    day, basis = find_day_of_clock(expr, context)
    if day is not None and parts.which == "yesterday" and basis == context.reference.basis:
        day -= timedelta(days=1)
    found = _make(expr, Parts(clock=parts.clock), day, basis, context)
    return [found] if found else []


def find_day_of_clock(expr: Expression, context: Context) -> tuple[date | None, str]:
    """Find the day of a clock time that names none."""
    last = context.last
    if last is not None and last.unit == "D" and last.sentence == expr.sentence:
        return last.day, "sentence"
    after = context.following
    if after is not None and after.sentence == expr.sentence and after.rule == "calendar":
        parts = gather_parts(after.items)
        if parts.day is not None or parts.weekday is not None:
            ahead = _read_parts(after, parts, context)
            if ahead is not None and ahead.moment is not None and ahead.moment.unit == "D":
                return ahead.moment.day, "sentence"
    told, day = context.told, context.reference.day
    if told is not None and (day is None or abs((day - told.day).days) <= RECENT):
        return told.day, "told"
    return day, context.reference.basis if day is not None else "unanchored"


def read_clock_range(expr: Expression, context: Context) -> list[Reading]:
    """Read "pukul 07.00-09.00" as one range, "pukul 07.00 hingga 09.00" as two times."""
    at = next(i for i, item in enumerate(expr.items) if item.kind in {"dash", "until"})
    first, second = gather_parts(expr.items[:at]), gather_parts(expr.items[at + 1 :])
    day, basis = find_day_of_clock(expr, context)
    left = _make(expr, Parts(clock=first.clock), day, basis, context)
    right = _make(expr, Parts(clock=second.clock), day, basis, context)
    if first.clock is None or left is None or right is None:
        return []
    if expr.items[at].kind == "until":
        middle = expr.items[at]
        return (
            [
                left._replace(end=expr.items[at - 1].end),
                right._replace(start=expr.items[at + 1].start),
            ]
            if middle
            else []
        )
    return [left._replace(value=f"{left.value}/{right.value}")]


def read_range(expr: Expression, context: Context) -> list[Reading]:
    """Read two dates joined by a dash as one range of dates."""
    items = expr.items
    dashes = [i for i, item in enumerate(items) if item.kind in {"dash", "slash"}]
    cut = dashes[-1]
    if len(dashes) > 1 or items[cut - 1].kind == "weekday":
        rest = items[cut + 1 :]
        if items[cut - 1].kind == "weekday" and len(rest) == 1:
            return _range_of_weekdays(expr, items[cut - 1], rest[0], context)
    left, right = gather_parts(_drop_weekdays(items[:cut])), gather_parts(items[cut + 1 :])
    if left.day is None and left.month is None and left.year is None:
        number = items[cut - 1].value
        left.day = number if isinstance(number, int) else None
    left.month = left.month or right.month
    year, basis, doubt = _find_year(expr, right, context)
    first = left.year or year
    if left.year is None and left.month and right.month and left.month > right.month and first:
        first -= 1
    values = [format_date(y, p.month, p.day) for y, p in ((first, left), (year, right))]
    return [Reading(expr.start, expr.end, "DATE", "/".join(values), basis, None, doubt)]


def _drop_weekdays(items: list[Item]) -> list[Item]:
    """Drop "Senin-Rabu," before the dates that say the same."""
    weekdays = [i for i, item in enumerate(items) if item.kind in {"weekday", "shortday"}]
    return items[weekdays[-1] + 1 :] if weekdays else items


def _range_of_weekdays(
    expr: Expression, left: Item, right: Item, context: Context
) -> list[Reading]:
    second, basis = _find_weekday(expr, Parts(weekday=_number(right)), context)
    if second is None:
        value = f"XXXX-WXX-{left.value}/XXXX-WXX-{right.value}"
        return [Reading(expr.start, expr.end, "DATE", value, basis)]
    first = last_weekday(second, _number(left), strict=False)
    value = f"{first.isoformat()}/{second.isoformat()}"
    return [Reading(expr.start, expr.end, "DATE", value, basis)]


def _number(item: Item) -> int:
    return item.value if isinstance(item.value, int) else 1


def read_week_of_month(expr: Expression, context: Context) -> list[Reading]:
    """Read "pekan pertama Juni" as its month: TIMEX3 has no week of a month."""
    parts = gather_parts(expr.items[2:])
    if parts.month is None:
        day = context.reference.day
        if day is None or parts.month_which not in STEPS:
            return []
        month = day.year * 12 + day.month - 1 + STEPS[parts.month_which]
        value = format_date(month // 12, month % 12 + 1, None)
        return [Reading(expr.start, expr.end, "DATE", value, context.reference.basis)]
    found = _read_parts(expr, parts, context)
    return [found] if found else []


def read_part(expr: Expression, context: Context) -> list[Reading]:
    """Read "sejak pagi": of the day that the sentence names, else of no day."""
    parts = gather_parts(expr.items)
    last = context.last
    day = last.day if last and last.unit == "D" and last.sentence == expr.sentence else None
    found = _make(expr, Parts(part=parts.part), day, "sentence" if day else "unanchored", context)
    return [found] if found else []


def format_moment(moment: Moment) -> str:
    """Write a moment as finely as it was said."""
    return format_point(moment.day, moment.unit)
