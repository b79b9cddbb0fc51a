"""Turns time expressions into readings, one after the other, by the rule of their pattern.

Each reading may lean on the reference time and on what was dated before it; `hari itu` after
`Minggu (28/12)` is that Sunday. The rules themselves stand in the modules
of their kinds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.times import clocks, dates, lengths, named, ranges, relative

if TYPE_CHECKING:
    from collections.abc import Callable

    from ujar.times.context import Context, Reading
    from ujar.times.patterns import Expression

RULES: dict[str, Callable[[Expression, Context], list[Reading]]] = {
    "calendar": dates.read_calendar,
    "century": named.read_century,
    "clock": clocks.read_clock,
    "clock_range": clocks.read_clock_range,
    "day_shift": relative.read_day_shift,
    "decade": named.read_decade,
    "event_day": relative.read_event_day,
    "holiday": named.read_holiday,
    "length": lengths.read_length,
    "near": relative.read_near,
    "none": lambda _expr, _context: [],
    "part": clocks.read_part,
    "quarter": named.read_quarter,
    "range": ranges.read_range,
    "ref": named.read_fixed,
    "season": named.read_season,
    "set": lengths.read_set,
    "shift": relative.read_shift,
    "that_day": relative.read_that_day,
    "two_days": ranges.read_two_days,
    "two_lengths": lengths.read_two_lengths,
    "vague_shift": relative.read_vague_shift,
    "week_of_month": dates.read_week_of_month,
}


def resolve_expressions(
    expressions: list[Expression], context: Context
) -> list[tuple[Expression, Reading]]:
    """Read expressions in their order, each with what the text has dated before it."""
    out: list[tuple[Expression, Reading]] = []
    context.expressions = expressions
    for at, expr in enumerate(expressions):
        context.at = at
        for reading in RULES[expr.rule](expr, context):
            out.append((expr, reading))
            if reading.type == "SET":
                context.sets = expr.sentence
            if reading.moment is not None:
                context.note(reading.moment)
    return out
