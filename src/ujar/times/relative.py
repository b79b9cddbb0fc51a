"""Reads times that count from another: from the reference time, or from what was told before.

`bulan lalu` is the month before the publication's; `dua hari kemudian` counts from the last day
told; `hari itu` is that day. A value is as fine as its unit: `tiga tahun lalu` is a year.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ujar.lexicon.shapes import DayPart
from ujar.times.calendar import format_point, make_day, shift_days, shift_months
from ujar.times.context import Context, Moment, Reading
from ujar.times.lengths import gather_length, split_unit
from ujar.times.parts import WHICH, gather_parts
from ujar.times.stance import FROM_TOLD, STEPS

if TYPE_CHECKING:
    from datetime import date

    from ujar.times.patterns import Expression

ORDER = ("D", "W", "M", "Y")  # from the finest unit that a moment has to the coarsest
BACK = frozenset({"ago", "prior"})
BESIDE = 2  # words between "keesokan harinya" and its date, at most
FROM_NOW = frozenset({"ago", "again"})


def _reading(expr: Expression, value: str | None, basis: str, moment: Moment | None) -> Reading:
    kind = "TIME" if value is not None and "T" in value.partition("_")[0] else "DATE"
    if value in {"PAST_REF", "FUTURE_REF", "PRESENT_REF"}:
        kind = "DATE"
    if moment is not None:
        moment = replace(moment, sentence=expr.sentence, paragraph=expr.paragraph)
    return Reading(expr.start, expr.end, kind, value, basis, moment)  # type: ignore[arg-type]


def read_near(expr: Expression, context: Context) -> list[Reading]:
    """Read a unit with a direction: `pekan lalu`, `tahun ini`, `akhir bulan depan`, `tahun itu`."""
    unit, which, edge = "", "", ""
    for item in expr.items:
        if item.kind == "edge":
            edge = f"-{item.value}"
        elif item.kind in WHICH:
            which = item.kind
        else:
            unit = "W" if item.kind == "weekend" else str(item.value)
            edge = "-WE" if item.kind == "weekend" else edge
    if unit == "D" and which not in {"prior", "later", "following"}:
        return []
    base, basis, step = _base_of_near(which, context)
    if base is None:
        unknown = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(unit)
        value = f"{unknown}{edge}" if unknown and (edge or which == "") else None
        return [_reading(expr, value, "unanchored", None)]
    day = _step(base, unit, step)
    if day is None:
        return [_reading(expr, None, "unanchored", None)]
    moment = Moment(day, unit) if unit in ORDER else None
    return [_reading(expr, format_point(day, unit) + edge, basis, moment)]


def _base_of_near(which: str, context: Context) -> tuple[date | None, str, int]:
    """Give the day from which a unit counts, by which rule, and how many units away it is."""
    reference = context.reference
    if which in FROM_TOLD:
        if context.last is not None:
            return context.last.day, "told", STEPS.get(which, 0)
        if which == "that":
            return None, "unanchored", 0
    return reference.day, reference.basis, STEPS.get(which, 0)


def _step(day: date, unit: str, steps: float) -> date | None:
    """Move a day by so many units."""
    count, base = split_unit(unit)
    if base == "D":
        return shift_days(day, steps * count)
    if base == "W":
        return shift_days(day, steps * count * 7)
    if base == "M":
        return shift_months(day, steps * count)
    return shift_months(day, steps * count * 12)


def read_day_shift(expr: Expression, context: Context) -> list[Reading]:
    """Read `hari ini`, `kemarin`, `besok pagi`, `tadi malam`: days from the reference time."""
    days, tail = 0, ""
    for item in expr.items:
        if item.kind in {"yesterday", "tomorrow", "dayword", "lastnight"}:
            days = int(str(item.value))
            tail = "TEV" if item.kind == "lastnight" else tail
    parts = gather_parts(expr.items)
    if parts.clock is not None:
        tail = f"T{parts.clock[0]:02}:{parts.clock[1]:02}"
    elif parts.part is not None:
        tail = parts.part.code
        if any(item.kind == "justnow" for item in expr.items) and tail == "TEV":
            days = -1  # "tadi malam" is the night before the report
    base = context.reference.day
    if base is None:
        return [_reading(expr, f"XXXX-XX-XX{tail}" if tail else None, "unanchored", None)]
    day = base + timedelta(days=days)
    moment = Moment(day, "D", clock=parts.minute, said=days == 0)
    return [_reading(expr, day.isoformat() + tail, context.reference.basis, moment)]


def read_that_day(expr: Expression, context: Context) -> list[Reading]:
    """Read `hari itu`, `malam harinya`, `keesokan harinya`: the last day told, or the next."""
    days = 1 if any(item.kind == "nextday" for item in expr.items) else 0
    told = _day_beside(expr, context) if days else None
    part = next((i.value for i in expr.items if isinstance(i.value, DayPart)), None)
    tail = part.code if part is not None else ""
    last = context.last
    if last is None or last.unit != "D":
        last = context.told or context.said
    if told is not None:
        return [_reading(expr, told.isoformat() + tail, "text-date", Moment(told, "D"))]
    if last is None:
        return [_reading(expr, f"XXXX-XX-XX{tail}" if tail else None, "unanchored", None)]
    day = last.day + timedelta(days=days)
    moment = Moment(day, "D", said=last.said)
    return [_reading(expr, day.isoformat() + tail, "told", moment)]


def _day_beside(expr: Expression, context: Context) -> date | None:
    """Give the date that stands right behind: "keesokan harinya, pada 3 Juni 2022"."""
    after = context.following
    if after is None or after.rule != "calendar" or after.sentence != expr.sentence:
        return None
    if after.at - expr.after > BESIDE:
        return None
    parts = gather_parts(after.items)
    if not (parts.day and parts.month and parts.year):
        return None
    return make_day(parts.year, parts.month, parts.day)


def read_shift(expr: Expression, context: Context) -> list[Reading]:
    """Read a length with a direction: `tiga hari lalu`, `dua tahun setelah itu`."""
    which = expr.items[-1].kind
    lengths = gather_length(expr.items)
    sign = -1 if which in BACK else 1
    if which in FROM_NOW or (context.last is None and which == "prior"):
        base = context.reference.day
        start = Moment(base, "D", context.reference.clock) if base is not None else None
        basis = context.reference.basis
    else:
        start, basis = context.last, "told"
    if start is None or not lengths:
        return [_reading(expr, None, "unanchored", None)]
    if lengths[0][1].startswith("T"):
        return [_shift_clock(expr, lengths, start, sign, basis)]
    day: date | None = start.day
    for count, unit in lengths:
        day = _step(day, unit, sign * count) if day is not None else None
    if day is None:
        return [_reading(expr, None, "unanchored", None)]
    unit = _unit_of_shift(lengths[-1][1], start.unit, loose=which in FROM_NOW)
    moment = Moment(day, unit) if unit in ORDER else None
    return [_reading(expr, format_point(day, unit), basis, moment)]


def _unit_of_shift(unit: str, base: str, *, loose: bool) -> str:
    """Tell how fine a shifted point is.

    Counted from now the unit says it: "tiga pekan lalu" is a week. Counted from a day told, days,
    weeks and months keep to the day; years do not.
    """
    if unit not in ORDER:
        return unit
    if loose or unit == "Y":
        return max(unit, base, key=ORDER.index)
    return base


def _shift_clock(
    expr: Expression, lengths: list[tuple[float, str]], start: Moment, sign: int, basis: str
) -> Reading:
    """Move a clock time by hours and minutes; without a clock time there is no value."""
    if start.clock is None:
        return _reading(expr, None, "unanchored", None)
    sizes = {"TH": 60.0, "TM": 1.0, "TS": 1 / 60}
    minutes = start.clock + sign * sum(n * sizes.get(unit, 0) for n, unit in lengths)
    days, minute = divmod(int(minutes), 24 * 60)
    day = shift_days(start.day, days)
    if day is None:
        return _reading(expr, None, "unanchored", None)
    hours = lengths[-1][1] == "TH" and basis != "told"
    tail = f"T{minute // 60:02}" if hours else f"T{minute // 60:02}:{minute % 60:02}"
    return _reading(expr, day.isoformat() + tail, basis, Moment(day, "D", clock=minute))


def read_vague_shift(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read `beberapa hari lalu` and its like: some time past or to come."""
    ahead = expr.items[-1].kind in {"next", "ahead"}
    return [_reading(expr, "FUTURE_REF" if ahead else "PAST_REF", "vague", None)]


def read_event_day(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Leave `hari kedua invasi` open: `ujar.times.events` counts it from the event's day."""
    return [_reading(expr, None, "event", None)]
