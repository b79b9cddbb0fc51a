"""Reads times that have names: holidays, seasons, quarters, decades, centuries, fixed words.

`Hari Natal` is 25 December of the year that the text or the reference time gives; `saat ini` is
PRESENT_REF. A movable holiday has a day only in the years that `holiday_days` holds.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import HolidayDays
from ujar.times.calendar import format_point, make_day
from ujar.times.context import Context, Moment, Reading
from ujar.times.parts import Parts, gather_parts
from ujar.times.stance import STEPS, is_ahead, is_name, lean_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.records import TimexType
    from ujar.times.patterns import Expression

YEAR = 366
FASTING, FEAST, EVE = "ramadan", "idul-fitri", "TEV"
HALF_MONTH = timedelta(days=15)
THIRDS = {"-START": (-30, -21), "-MID": (-20, -11), "-END": (-10, -1)}  # days from the feast
FEAST_AGO, FEAST_AHEAD = 183, 92  # days in which a feast needs no year
OPENS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # month in which a season opens
FULL = 6  # letters from which "1990an" names its century
HIJRI_YEAR, HIJRI_EPOCH = 0.970229, 621.5643  # length of a lunar year in years, and its first year


@cache
def get_holiday_days() -> dict[str, tuple[date, ...]]:
    """Give the days of the movable holidays by their key, in order."""
    rows = get_lexicon().rows(HolidayDays)
    return {row.form: tuple(sorted(date.fromisoformat(day) for day in row.days)) for row in rows}


def read_fixed(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read words with a value of their own: PAST_REF, PRESENT_REF, FUTURE_REF."""
    return [Reading(expr.start, expr.end, "DATE", str(expr.items[0].value), "word")]


def read_holiday(expr: Expression, context: Context) -> list[Reading]:
    """Read a holiday: of the year that is named, else the nearest."""
    on = next(str(item.value) for item in expr.items if item.kind == "holiday")
    if len(expr.items) == 1 and is_name(expr, context.page, before=on in ("", FASTING)):
        return []  # "Ahmad Ramadan" is a person
    parts = gather_parts(expr.items)
    if on[:2].isdigit():
        return [_read_fixed_holiday(expr, parts, on, context)]
    if on == FASTING:
        return [_read_fasting(expr, parts, context)]
    tail = EVE if on.endswith(EVE) else ""
    day = _find_movable(expr, parts, get_holiday_days().get(on.removesuffix(EVE), ()), context)
    kind: TimexType = "TIME" if tail else "DATE"
    if day is None:
        return [Reading(expr.start, expr.end, kind, None, "holiday")]
    if tail:
        day -= timedelta(days=1)
    moment = Moment(day, "D", sentence=expr.sentence, paragraph=expr.paragraph)
    value = day.isoformat() + (tail or parts.edge)
    return [Reading(expr.start, expr.end, kind, value, "holiday", moment)]


def _read_fasting(expr: Expression, parts: Parts, context: Context) -> Reading:
    """Read the month of fasting, or a third of it, as the months in which it lies.

    Its last day is the one before the feast; how long it was the table does not tell, so that its
    first day is worked out by the tabular calendar and no day is given.
    """
    feasts = get_holiday_days().get(FEAST, ())
    middle = _find_movable(expr, parts, tuple(day - HALF_MONTH for day in feasts), context)
    if middle is None:
        return Reading(expr.start, expr.end, "DATE", None, "islamic-calendar")
    first, last = THIRDS.get(parts.edge, (-30, -1))
    feast = middle + HALF_MONTH
    months = [format_point(feast + timedelta(days=n), "M") for n in (first, last)]
    value = "/".join(dict.fromkeys(months))
    return Reading(expr.start, expr.end, "DATE", value, "islamic-calendar")


def _named_year(parts: Parts, context: Context) -> int | None:
    near = context.reference.day
    if parts.year is not None:
        return parts.year
    if parts.year_which in STEPS and near is not None:
        return near.year + STEPS[parts.year_which]
    return None


def _read_fixed_holiday(expr: Expression, parts: Parts, on: str, context: Context) -> Reading:
    month, day, tail = int(on[:2]), int(on[3:5]), on[5:]
    near = context.reference.day
    year = _named_year(parts, context)
    if year is None and near is not None:
        each = (make_day(near.year + n, month, day) for n in (-1, 0, 1))
        feast = _choose_feast([d for d in each if d], near, lean_of(expr, parts.which))
        year = feast.year if feast is not None else None
    kind = "TIME" if tail else "DATE"
    if year is None:
        return Reading(expr.start, expr.end, kind, f"XXXX-{on}", "holiday")  # type: ignore[arg-type]
    moment = Moment(date(year, month, day), "D", sentence=expr.sentence, paragraph=expr.paragraph)
    return Reading(expr.start, expr.end, kind, f"{year:04}-{on}", "holiday", moment)  # type: ignore[arg-type]


def _find_movable(
    expr: Expression, parts: Parts, days: tuple[date, ...], context: Context
) -> date | None:
    hijri = any(item.kind == "hijri" for item in expr.items)
    if hijri:
        lunar = next(i.value for i in expr.items if i.kind in {"year", "number"})
        return _day_in_lunar(int(str(lunar)), days)
    year = _named_year(parts, context)
    if year is not None:
        return next((day for day in days if day.year == year), None)
    near = context.reference.day
    if near is None:
        return None
    return _choose_feast(days, near, lean_of(expr, parts.which))


def _choose_feast(days: Iterable[date], near: date, lean: str) -> date | None:
    """Give the feast that lies near; None where it could be this year's or another's."""
    if lean in {"past", "gone"}:
        return max((day for day in days if -YEAR <= (day - near).days <= 0), default=None)
    if lean in {"future", "coming"}:
        return min((day for day in days if 0 <= (day - near).days <= YEAR), default=None)
    around = [day for day in days if -FEAST_AGO <= (day - near).days <= FEAST_AHEAD]
    return min(around, key=lambda day: abs((day - near).days), default=None)


def _day_in_lunar(lunar: int, days: tuple[date, ...]) -> date | None:
    """Give the holiday's day in a year of the Islamic calendar."""
    opens = lunar * HIJRI_YEAR + HIJRI_EPOCH
    inside = [
        day
        for day in days
        if opens < day.year + day.timetuple().tm_yday / 365.25 < opens + HIJRI_YEAR
    ]
    return inside[0] if len(inside) == 1 else None


def read_season(expr: Expression, context: Context) -> list[Reading]:
    """Read a season: of the year in which it opens."""
    code = next(str(item.value) for item in expr.items if item.kind == "season")
    parts = gather_parts(expr.items)
    near = context.reference.day
    year = _named_year(parts, context)
    if year is None and near is not None:
        opened = near.year - (code == "WI" and near.month < OPENS["SP"])
        if parts.which == "ago":
            opened = near.year - (near.month < OPENS[code] + 3)
        elif parts.which in {"next", "soon"}:
            opened = near.year + (near.month >= OPENS[code])
        year = opened
    text = f"{year:04}" if year is not None else "XXXX"
    basis = "read" if parts.year is not None else context.reference.basis
    return [Reading(expr.start, expr.end, "DATE", f"{text}-{code}{parts.edge}", basis)]


def read_quarter(expr: Expression, context: Context) -> list[Reading]:
    """Read a quarter or half of a year: `kuartal III 2023`, `paruh pertama tahun ini`."""
    letter = next(
        "Q" if i.kind == "quarter" else "H" for i in expr.items if i.kind in {"quarter", "half"}
    )
    number = next((i.value for i in expr.items if i.kind in {"nth", "roman", "number"}), None)
    number = int(number) if isinstance(number, str | int) and str(number).isdigit() else 0
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return []
    parts = gather_parts([i for i in expr.items if i.kind != "number"])
    near = context.reference.day
    year = _named_year(parts, context)
    basis = "read" if parts.year is not None else context.reference.basis
    if year is None and near is not None:
        opens = (number - 1) * (3 if letter == "Q" else 6) + 1
        year = near.year if opens <= near.month else near.year - (not is_ahead(expr))
    text = f"{year:04}" if year is not None else "XXXX"
    return [Reading(expr.start, expr.end, "DATE", f"{text}-{letter}{number}{parts.edge}", basis)]


def read_decade(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read "1990-an" as its decade, which TIMEX3 writes with three digits."""
    tens = next(item for item in expr.items if item.kind == "tens")
    if tens.end - tens.start < FULL and expr.items[0] is tens:
        return []  # "usia 50-an" is an age
    parts = gather_parts(expr.items)
    day = date(int(str(tens.value)), 1, 1)
    value = format_point(day, "10Y") + parts.edge
    return [Reading(expr.start, expr.end, "DATE", value, "read")]


def read_century(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read "abad ke-19" as its century, which TIMEX3 writes with two digits."""
    number = next((i.value for i in expr.items if i.kind in {"nth", "number"}), None)
    if not isinstance(number, str | int) or not 1 <= int(number) <= 30:  # noqa: PLR2004
        return []
    parts = gather_parts([i for i in expr.items if i.kind == "edge"])
    return [Reading(expr.start, expr.end, "DATE", f"{int(number) - 1:02}{parts.edge}", "read")]
