"""Turns days and counts into words: "2024-02-18" is "18 Feb 2024", 1204 is "1.204" or "1,204".

A stretch "2024-02-12/2024-02-18" is "12–18 Feb 2024", a month "Februari 2024". What is no day
("PAST_REF") stays as it is: nothing is made more precise than it was. The names of months and units
stand in `wording/days.csv`.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from ujar.serve.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH = re.compile(r"P(T)?(\d+)([SMHDWY])")
YEARLESS = re.compile(r"XXXX-(0[1-9]|1[0-2])-(\d{2})")
DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")


def say_day(value: str | None, language: str) -> str:
    """Word a day, a month, a year, or a stretch from one to another."""
    if not value:
        return ""
    first, slash, last = value.partition("/")
    if slash:
        return say_stretch(first, last, language)
    parts = _split(value)
    return _join(*parts, language) if parts else value


def say_due(value: str, language: str) -> str:
    """Word by when or within what time something is due.

    "2024-02-18" is "due 18 Feb 2024", "XXXX-02-18" "due 18 Feb", "P30D" "within 30 days".
    """
    if found := LENGTH.fullmatch(value):
        unit = translate(f"days.unit.{'T' * bool(found[1])}{found[3]}", language)
        return translate("note.within", language, value=f"{found[2]} {unit}")
    if found := YEARLESS.fullmatch(value):
        return translate("note.due", language, value=_join("", found[1], found[2], language))
    return translate("note.due", language, value=say_day(value, language))


def say_stretch(first: str, last: str, language: str) -> str:
    """Word the stretch from one day to another, without saying a month or year twice."""
    a, b = _split(first), _split(last)
    if not a or not b or first == last:
        return say_day(first, language) if first == last else f"{first}–{last}"
    year, month, day = a
    if year == b[0]:
        year = ""
        if month == b[1]:
            month = ""
    return f"{_join(year, month, day, language)}–{_join(*b, language)}"


def _split(value: str) -> tuple[str, str, str] | None:
    found = DAY.fullmatch(value)
    if found is None or (found[2] and not "01" <= found[2] <= "12"):
        return None
    return found[1], found[2] or "", found[3] or ""


def _join(year: str, month: str, day: str, language: str) -> str:
    name = ""
    if month:
        name = translate(f"days.{'short' if day else 'long'}.{month}", language)
    return " ".join(part for part in (day.lstrip("0"), name, year) if part)


def say_month(value: str, language: str) -> str:
    """Word a month briefly: "2024-02" is "Feb 2024"."""
    parts = _split(value)
    if not parts or not parts[1]:
        return value
    return f"{translate(f'days.short.{parts[1]}', language)} {parts[0]}"


def say_count(count: int, language: str) -> str:
    """Write a count with the marks of thousands of a language."""
    grouped = f"{count:,}"
    return grouped.replace(",", ".") if language == "id" else grouped


def make_figures(language: str) -> dict[str, Callable[..., Any]]:
    """Give what templates word figures by: `day`, `due`, `stretch`, `short` and `n`."""
    return {
        "due": partial(say_due, language=language),
        "short": partial(say_month, language=language),
        "day": partial(say_day, language=language),
        "stretch": partial(say_stretch, language=language),
        "n": partial(say_count, language=language),
    }
