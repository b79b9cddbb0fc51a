"""Arithmetic on days, weeks, months and years, and how TIMEX3 writes them.

`format_point(date(2014, 12, 29), "W")` is "2015-W01": a value is written no finer than its unit.
Years that cannot be had are `XXXX`. Nothing here reads words.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

FIRST, LAST = 1000, 2999  # years that a value may have
FUTURE_COUNTS = 3  # a day ahead weighs thrice a day back when a year is chosen


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
    """Give the year of a date without one: the nearest, or by `lean` the last past or next one.

    Newspapers leave the year out of what lies near; of what lies ahead they do so less, so a day
    ahead weighs thrice.
    """
    best: tuple[int, int] | None = None
    for year in (near.year - 1, near.year, near.year + 1):
        found = make_day(year, month, day or min(near.day, 28))
        if found is None:
            continue
        away = (found - near).days
        same_month = day is None and (year, month) == (near.year, near.month)
        if (lean == "past" and (away > 0 or same_month)) or (
            lean == "future" and (away < 0 or same_month)
        ):
            continue
        weight = -away if away < 0 else away * FUTURE_COUNTS
        if best is None or weight < best[0]:
            best = (weight, year)
    return best[1] if best else None
