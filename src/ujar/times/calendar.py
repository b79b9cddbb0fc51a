"""Arithmetic on days, weeks, months and years, and how TIMEX3 writes them.

`format_point(date(2014, 12, 29), "W")` is "2015-W01": a value is written no finer than its unit.
Years that cannot be had are `XXXX`. Nothing here reads words.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

FIRST, LAST = 1000, 2999  # years that a value may have
SOON = 31  # days ahead for which a date needs no word of the future
LATELY = 183  # days back for which a date of last year needs no year
LONG_GONE = 300
SHORTEST = 28  # days that every month has


def make_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None where the calendar has none."""
    if not FIRST <= year <= LAST or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def shift_days(day: date, days: float) -> date | None:
    """Move a day; None beyond the years that can be written."""
    if abs(days) > 366 * (LAST - FIRST):
        return None
    moved = day.toordinal() + int(days)
    first, last = date(FIRST, 1, 1).toordinal(), date(LAST, 12, 31).toordinal()
    return date.fromordinal(moved) if first <= moved <= last else None


def shift_months(day: date, months: float) -> date | None:
    """Move a day by months, to the month's last day where it is shorter."""
    if abs(months) > 12 * (LAST - FIRST):
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    if not FIRST <= year <= LAST:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def format_point(day: date, unit: str) -> str:
    """Write a day as finely as its unit allows: D, W, M, Q, H, Y, 10Y, 100Y."""
    if unit == "D":
        return day.isoformat()
    if unit == "W":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "3M":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "6M":
        return f"{day.year:04}-H{1 if day.month <= 6 else 2}"  # noqa: PLR2004 - June
    if unit == "10Y":
        return f"{day.year // 10:03}"
    if unit == "100Y":
        return f"{day.year // 100:02}"
    return f"{day.year:04}"


def format_date(year: int | None, month: int | None, day: int | None) -> str:
    """Write a date of which parts may be missing."""
    text = "XXXX" if year is None else f"{year:04}"
    if month is not None:
        text += f"-{month:02}"
    if day is not None:
        text += f"-{day:02}" if month is not None else f"-XX-{day:02}"
    return text


def day_in_week(day: date, weekday: int, weeks: int) -> date:
    """Give a weekday in the week of a day, or so many weeks from it."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return monday + timedelta(days=weekday - 1 + 7 * weeks)


def last_weekday(day: date, weekday: int, *, strict: bool) -> date:
    """Give the last such weekday up to a day (before it if strict)."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back or (7 if strict else 0))


def next_weekday(day: date, weekday: int, *, strict: bool) -> date:
    """Give the next such weekday from a day on (after it if strict)."""
    on = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=on or (7 if strict else 0))


def find_year_of_weekday(day: int, month: int, weekday: int, latest: date) -> int | None:
    """Give the latest year in which the date falls on the weekday, not after a day.

    A date returns to a weekday within 11 years, the leap day within 40.
    """
    for year in range(latest.year, latest.year - 41, -1):
        found = make_day(year, month, day)
        if found is not None and found <= latest and found.isoweekday() == weekday:
            return year
    return None


def choose_year(month: int, day: int | None, near: date, lean: str = "") -> int | None:
    """Give the year of a date without one, or None where it could be this or another.

    `lean` asks for the last or next one: "past" or "future" from the day itself on, "gone" and
    "coming" without it. Else newspapers leave out the year of what the current year has brought,
    and around its turn that of the month to come or of the months just gone; what lies further
    ahead is not said without a word for it.
    """
    away = {y: _days_away(y, month, day, near) for y in (near.year - 1, near.year, near.year + 1)}
    before, this, after = away.values()
    if lean in {"past", "gone"}:
        latest = 0 if lean == "past" else -1
        return max((y for y, n in away.items() if n is not None and n <= latest), default=None)
    if lean in {"future", "coming"}:
        first = 0 if lean == "future" else 1
        return min((y for y, n in away.items() if n is not None and n >= first), default=None)
    if this is not None and after is not None and this < -LONG_GONE and after <= SOON:
        return near.year + 1
    if this is not None and this <= SOON:
        return near.year
    return near.year - 1 if before is not None and before >= -LATELY else None


def _days_away(year: int, month: int, day: int | None, near: date) -> int | None:
    """Count the days to a date; a whole month counts from the same day of the month."""
    found = make_day(year, month, day or min(near.day, SHORTEST))
    if found is None:
        return None
    same = day is None and (year, month) == (near.year, near.month)
    return 0 if same else (found - near).days
