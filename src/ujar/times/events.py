"""Counts the days of an event: `hari kedua invasi` where the text dates `hari pertama invasi`.

"sepanjang hari pertama invasi pada Kamis" dates the first day, so that the second is the Friday. A
day of an event whose date the text does not give is left out.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ujar.times.context import Reading
    from ujar.times.patterns import Expression

GAP = 1  # words that may stand between the event's day and its date


def count_event_days(
    page: str, pairs: Sequence[tuple[Expression, Reading]]
) -> list[tuple[Expression, Reading]]:
    """Date the days of events from the one that the text dates; drop the others."""
    opened: dict[str, date] = {}
    for (expr, _), (after, reading) in pairwise(pairs):
        if expr.rule != "event_day" or after.sentence != expr.sentence:
            continue
        gap = after.at - expr.after
        moment = reading.moment
        if gap <= GAP and moment is not None and moment.unit == "D":
            opened.setdefault(_event(page, expr), moment.day - timedelta(days=_number(expr) - 1))
    out = []
    for expr, reading in pairs:
        if expr.rule != "event_day":
            out.append((expr, reading))
            continue
        first = opened.get(_event(page, expr))
        if first is not None:
            day = first + timedelta(days=_number(expr) - 1)
            out.append((expr, replace(reading, value=day.isoformat())))
    return out


def _event(page: str, expr: Expression) -> str:
    return page[expr.items[2].start : expr.items[2].end].casefold()


def _number(expr: Expression) -> int:
    return int(str(expr.items[1].value))
