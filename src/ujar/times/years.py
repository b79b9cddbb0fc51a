"""Finds the year of a date that names none.

In their order: the year itself; `tahun lalu` beside it; a date with a year that it is joined to or
follows; its weekday; the reference time. Where none of them helps the year stays unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ujar.times.calendar import choose_year, find_year_of_weekday, make_day
from ujar.times.parts import Parts, gather_parts
from ujar.times.stance import FROM_TOLD, STEPS, is_joined, lean_of

if TYPE_CHECKING:
    from ujar.times.context import Context
    from ujar.times.patterns import Expression

REACH = 300  # days from the reference time within which a weekday may choose the year
SLIP = 31  # days within which a date that misses its weekday is taken for a slip
LIST = 12  # dates that a list may have
CLASH = "time-weekday-clash"


class Year(NamedTuple):
    """A year, the rule that found it, and a doubt (code and message)."""

    year: int | None
    basis: str
    doubt: tuple[str, str] | None = None


UNKNOWN = Year(None, "unanchored")


def find_year(expr: Expression, parts: Parts, context: Context) -> Year:
    """Find the year of a date."""
    if parts.year is not None:
        return Year(parts.year, "read")
    named = _year_named(parts, context)
    if named is not None:
        return named
    beside = year_beside(expr, context) if parts.which in {"", "that"} else None
    if beside is not None:
        return Year(beside, "year-beside")
    if parts.weekday is not None and parts.day is not None and parts.month is not None:
        return _year_of_weekday(parts.day, parts.month, parts.weekday, context)
    reference = context.reference
    if reference.day is None or parts.month is None:
        return UNKNOWN
    year = choose_year(parts.month, parts.day, reference.day, lean_of(expr, parts.which))
    return Year(year, reference.basis if year is not None else "unanchored")


def _year_named(parts: Parts, context: Context) -> Year | None:
    """Read "tahun lalu" and "tahun itu" beside a date."""
    reference = context.reference
    if parts.year_which in FROM_TOLD and context.last is not None:
        return Year(context.last.day.year + STEPS.get(parts.year_which, 0), "told")
    if parts.year_which in STEPS and reference.day is not None:
        return Year(reference.day.year + STEPS[parts.year_which], reference.basis)
    return UNKNOWN if parts.year_which else None


def year_beside(expr: Expression, context: Context) -> int | None:
    """Give the year of a date in the same list ("Maret hingga Juni 2023") or shortly before."""
    listed = _year_listed(expr, context)
    if listed is not None:
        return listed
    last, before = context.last, context.preceding
    if last is None or last.unit == "Y" or last.paragraph != expr.paragraph:
        return None
    if before is not None and before.rule == "calendar" and is_joined(before, expr):
        month = gather_parts(expr.items).month
        return last.day.year + (month is not None and month < last.day.month)
    return last.day.year if last.full and expr.sentence - last.sentence <= 1 else None


def _year_listed(expr: Expression, context: Context) -> int | None:
    """Give the year that the end of a list names for all of it: "April, Mei, dan Juni 2023"."""
    left = expr
    for right in context.expressions[context.at + 1 : context.at + 1 + LIST]:
        if right.rule != "calendar" or not is_joined(left, right):
            return None
        year = gather_parts(right.items).year
        if year is not None:
            return year
        left = right
    return None


def _year_of_weekday(day: int, month: int, weekday: int, context: Context) -> Year:
    near = context.reference.day
    if near is None:
        latest = context.reference.latest
        year = find_year_of_weekday(day, month, weekday, latest) if latest else None
        return Year(year, "weekday-year") if year else UNKNOWN
    for year in (near.year, near.year - 1, near.year + 1):
        found = make_day(year, month, day)
        if found is None or abs((found - near).days) > REACH:
            continue
        if found.isoweekday() == weekday:
            return Year(year, "weekday-year")
    doubt = (CLASH, f"{day}-{month} does not fall on the weekday that is named")
    year = choose_year(month, day, near)
    found = make_day(year, month, day) if year is not None else None
    if found is not None and abs((found - near).days) <= SLIP:
        return Year(year, context.reference.basis, doubt)
    return Year(None, "unanchored", doubt)
