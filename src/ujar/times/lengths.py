"""Reads lengths and what recurs: `tiga jam` is PT3H, `setiap tahun` a set of P1Y.

A length without a number has the value that the table gives its unit, or none. Nothing here places
a length in time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ujar.lexicon.shapes import DayPart
from ujar.times.context import Context, Reading

if TYPE_CHECKING:
    from ujar.times.patterns import Expression
    from ujar.times.words import Item

UNIT = re.compile(r"(\d*)(T?[A-Z])")
NUMBERS = frozenset({"number", "year", "halving"})
UNITS = frozenset(
    {"day", "week", "moon", "annum", "hour", "unit", "decade", "century", "quarter", "half", "once"}
)
HALVES = {"TH": (30, "TM"), "Y": (6, "M"), "D": (12, "TH"), "TM": (30, "TS")}


def split_unit(unit: str) -> tuple[int, str]:
    """Split "10Y" into how many and of what."""
    found = UNIT.fullmatch(unit)
    if found is None:
        return 1, unit
    return int(found.group(1) or 1), found.group(2)


def gather_length(items: list[Item]) -> list[tuple[float, str]]:
    """Give the numbers of a length with their units: "dua tahun delapan bulan" has two."""
    lengths: list[tuple[float, str]] = []
    number: float | None = None
    factor: float = 1
    for item in items:
        if item.kind in NUMBERS and isinstance(item.value, int | float):
            number = item.value * factor
            factor = 1
        elif item.kind == "cross" and number is not None:
            factor = number
        elif item.kind == "once":
            lengths.append((1, str(item.value)))
        elif item.kind in UNITS and number is not None:
            lengths.append((number, str(item.value)))
            number = None
    return lengths


def format_length(lengths: list[tuple[float, str]]) -> str:
    """Write a length as TIMEX3 does: P2Y8M, PT90M, P10Y."""
    days, clock = "", ""
    for count, unit in lengths:
        size, base = split_unit(unit)
        total: float = count * size
        if total == 0.5 and base in HALVES:  # noqa: PLR2004 - a half has a unit of its own
            total, base = HALVES[base]
        number = str(int(total)) if total == int(total) else f"{total:g}"
        if base.startswith("T"):
            clock += number + base[1:]
        else:
            days += number + base
    return f"P{days}" + (f"T{clock}" if clock else "")


def read_length(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read a length: by its number, or as vague."""
    lengths = gather_length(expr.items)
    if lengths:
        value = format_length(lengths)
        return [Reading(expr.start, expr.end, "DURATION", value, "length")]
    vague = next((item.vague for item in expr.items if item.vague), None)
    return [Reading(expr.start, expr.end, "DURATION", vague, "vague")]


def find_joint(items: list[Item]) -> int:
    """Find the dash or word between two numbers of one unit."""
    return next(i for i, item in enumerate(items) if item.kind in {"dash", "until", "or"})


def read_two_lengths(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read "2-3 menit" as two lengths: the unit belongs to both numbers."""
    at = find_joint(expr.items)
    unit = next(item for item in expr.items[at:] if item.kind in UNITS)
    first, second = expr.items[at - 1], expr.items[at + 1]
    out = []
    for number, start, end in (
        (first, expr.start, first.end),
        (second, second.start, unit.end),
    ):
        if not isinstance(number.value, int | float):
            return []
        value = format_length([(number.value, str(unit.value))])
        out.append(Reading(start, end, "DURATION", value, "length"))
    return out


def read_set(expr: Expression, context: Context) -> list[Reading]:  # noqa: ARG001
    """Read what recurs: `setiap tahun` is P1Y, `setiap Senin` XXXX-WXX-1."""
    lengths = gather_length(expr.items)
    value: str | None = None
    day = next((item.value for item in expr.items if item.kind == "number"), None)
    if lengths:
        value = format_length(lengths)
    else:
        for item in expr.items:
            if item.kind in UNITS or item.kind == "itsday":
                value = format_length([(1, str(item.value))])
            elif item.kind == "weekday":
                value = f"XXXX-WXX-{item.value}"
            elif item.kind == "month":
                value = f"XXXX-{item.value:02}"
                value += f"-{day:02}" if day is not None else ""
            elif item.kind == "holiday":
                value = f"XXXX-{item.value}" if str(item.value)[:2].isdigit() else None
            elif isinstance(item.value, DayPart):
                value = f"{value or 'XXXX-XX-XX'}{item.value.code}"
    return [Reading(expr.start, expr.end, "SET", value, "set")]
