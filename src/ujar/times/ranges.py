"""Reads two dates joined by a dash as one range: `5-7 Juni 2023` is 2023-06-05/2023-06-07.

What the first date leaves out it takes from the second. A range is no anchor for later words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ujar.times.calendar import format_date, last_weekday
from ujar.times.context import Context, Reading
from ujar.times.dates import DAYS, read_parts
from ujar.times.parts import Parts, gather_parts
from ujar.times.weekdays import find_weekday
from ujar.times.years import find_year

if TYPE_CHECKING:
    from ujar.times.patterns import Expression
    from ujar.times.words import Item


def read_range(expr: Expression, context: Context) -> list[Reading]:
    """Read a range of days, months, years or weekdays."""
    items = expr.items
    cut = max(i for i, item in enumerate(items) if item.kind in {"dash", "slash"})
    if items[cut - 1].kind == "weekday":
        return [_read_weekdays(expr, items[cut - 1], items[cut + 1], context)]
    left, right = gather_parts(_drop_weekdays(items[:cut])), gather_parts(items[cut + 1 :])
    if left.day is None and left.month is None and left.year is None:
        number = items[cut - 1].value
        left.day = number if isinstance(number, int) else None
    left.month = left.month or right.month
    year, basis, doubt = find_year(expr, right, context)
    first = left.year or year
    if left.year is None and left.month and right.month and left.month > right.month and first:
        first -= 1
    values = (
        format_date(first, left.month, left.day),
        format_date(year, right.month, right.day),
    )
    return [Reading(expr.start, expr.end, "DATE", "/".join(values), basis, None, doubt)]


def _drop_weekdays(items: list[Item]) -> list[Item]:
    """Drop "Senin-Rabu," before the dates that say the same."""
    weekdays = [i for i, item in enumerate(items) if item.kind in {"weekday", "shortday"}]
    return items[weekdays[-1] + 1 :] if weekdays else items


def _read_weekdays(expr: Expression, left: Item, right: Item, context: Context) -> Reading:
    opens, closes = int(str(left.value)), int(str(right.value))
    second, basis = find_weekday(expr, Parts(weekday=closes), context)
    if second is None:
        value = f"XXXX-WXX-{opens}/XXXX-WXX-{closes}"
    else:
        first = last_weekday(second, opens, strict=False)
        value = f"{first.isoformat()}/{second.isoformat()}"
    return Reading(expr.start, expr.end, "DATE", value, basis)


def read_two_days(expr: Expression, context: Context) -> list[Reading]:
    """Read "27 dan 28 Juni" as two days: the month belongs to both numbers."""
    at = next(i for i, item in enumerate(expr.items) if item.kind in {"both", "until", "or"})
    number, rest = expr.items[at - 1], gather_parts(expr.items[at + 1 :])
    if not str(number.value).isdecimal():  # `tanggal 6,7 dan 8 Juni`
        return []
    first = Parts(day=int(str(number.value)), month=rest.month, year=rest.year)
    if first.day not in DAYS or rest.day not in DAYS:
        return []
    return [
        replace(read_parts(expr, first, context), end=number.end),
        replace(read_parts(expr, rest, context), start=expr.items[at + 1].start),
    ]
