"""Tells apart what is written in digits: years, dates, clock times, numbers.

"25/2" is a short date, "06.12" a clock time, "16.288" and "1,5" are numbers, "1990-an" is a decade.
What could be two things gets the reading of news pages: a point between two digits and two digits
below 60 is a clock. No word is read here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ujar.times.words import Value

DATE = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?")
DECIMAL = re.compile(r"(\d{1,6})[.,](\d{1,2})")
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}")
TIMES = re.compile(r"(\d{1,3})x(\d{1,3})")
TENS = re.compile(r"(\d{2}|\d{4})-?an")
PIVOT = 70  # of two digits, 70 to 99 are a year of the last century
LONGEST = 9  # digits of a number that can be a length


@lru_cache(maxsize=4096)
def read_number(text: str) -> tuple[str, Value]:
    """Tell what kind of item a token in digits is, and its value."""
    if text.isdecimal():
        if len(text) > LONGEST:
            return "other", None
        number = int(text)
        if len(text) == 4 and 1000 <= number < 3000:  # noqa: PLR2004 - years as they are written
            return "year", number
        return "number", number
    for form, reader in _READERS:
        match = form.fullmatch(text)
        if match:
            kind, value = reader(match)
            if kind != "other":
                return kind, value
    return "other", None


def read_year(digits: str) -> int:
    """Read a year of two or four digits."""
    year = int(digits)
    if len(digits) == 4:  # noqa: PLR2004 - a year in full
        return year
    return year + (1900 if year >= PIVOT else 2000)


def check_date(day: int, month: int, year: int) -> tuple[int, ...]:
    """Give (day, month, year) where there can be such a date, else nothing."""
    return (day, month, year) if 1 <= day <= 31 and 1 <= month <= 12 else ()  # noqa: PLR2004


def _read_date(match: re.Match[str]) -> tuple[str, Value]:
    day, mark, month, year = match.groups()
    if mark == "." and len(year) != 4:  # noqa: PLR2004 - "10.15.30" is a clock time
        return "other", None
    found = check_date(int(day), int(month), read_year(year))
    return ("fulldate", found) if found else ("other", None)


def _read_iso(match: re.Match[str]) -> tuple[str, Value]:
    found = check_date(int(match.group(3)), int(match.group(2)), int(match.group(1)))
    return ("fulldate", found) if found else ("other", None)


def _read_day_month(match: re.Match[str]) -> tuple[str, Value]:
    found = check_date(int(match.group(1)), int(match.group(2)), 2000)
    return ("shortdate", found[:2]) if found else ("other", None)


def _read_clock(match: re.Match[str]) -> tuple[str, Value]:
    hour, minute = int(match.group(1)), int(match.group(2))
    if hour > 24 or minute > 59:  # noqa: PLR2004 - a day's hours, an hour's minutes
        return "other", None
    return "clock", (hour, minute)


def _read_decimal(match: re.Match[str]) -> tuple[str, Value]:
    return "number", float(f"{match.group(1)}.{match.group(2)}")


def _read_product(match: re.Match[str]) -> tuple[str, Value]:
    return "number", int(match.group(1)) * int(match.group(2))


def _read_tens(match: re.Match[str]) -> tuple[str, Value]:
    year = int(match.group(1))
    return "tens", year if year >= 1000 else read_year(match.group(1))  # noqa: PLR2004 - in full


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, Value]]], ...] = (
    (DATE, _read_date),
    (ISO, _read_iso),
    (DAY_MONTH, _read_day_month),
    (CLOCK, _read_clock),
    (DECIMAL, _read_decimal),
    (GROUPED, lambda m: ("number", int(m.group().replace(".", "")))),
    (TIMES, _read_product),
    (TENS, _read_tens),
)
