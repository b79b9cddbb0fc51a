"""Reads the dates and clock times that a page prints.

`SENIN, 16 MEI 2022 | 14:15 WIB` gives a `Stamp` of 16 May 2022, 14:15, at +07:00, with the words it
was read from. A date in figures whose order the words leave open ("7/6/2025") keeps both readings.

Only printed dates are read here, not "kemarin" or "Senin malam" in running text (`ujar.times`). The
names of months, weekdays and zones stand in `data/id/months.csv`, `weekdays.csv` and `zones.csv`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Month, Weekday, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGIT = re.compile(r"\d")
_GAP = r"[ \t\u00a0]"


class Stamp(NamedTuple):
    """A printed date, where it stands, and its clock time where it has one.

    `day` is the date by the words; where the order of figures is open, `other` is the reading with
    day and month changed over. `weekday` is the ISO number of a weekday printed beside it, `form`
    how the date is written, `padded` and `bare_hour` whether its figures and its hour have noughts.
    """

    start: int
    end: int
    day: date
    other: date | None
    clock: tuple[int, int] | None
    zone: str | None
    weekday: int | None
    form: str
    padded: bool
    bare_hour: bool


def find_stamps(text: str, start: int = 0, end: int | None = None) -> list[Stamp]:
    """Find the printed dates of a stretch of text, in order."""
    stop = len(text) if end is None else end
    return [s for m in _pattern().finditer(text, start, stop) if (s := _make(m)) is not None]


def find_clock(text: str) -> tuple[tuple[int, int], str | None] | None:
    """Read a line that is nothing but a clock time ("14.15 WIB"); None for any other line."""
    m = _clock_line().fullmatch(text.strip())
    clock = _clock(m.group("hour"), m.group("minute"), m.group("half")) if m else None
    return (clock, _zone(m.group("zone"))) if m and clock else None


@cache
def find_ages() -> re.Pattern[str]:
    """Give the pattern of an age ("2 jam yang lalu") with groups `count` and `unit`."""
    return re.compile(
        r"\b(?P<count>\d{1,3}|se)\s*(?P<unit>detik|menit|jam|hari|minggu|minute|hour|day|week)s?"
        r"\s+(?:yang\s+)?(?:lalu|ago)\b",
        re.IGNORECASE,
    )


def subtract_age(match: re.Match[str]) -> timedelta:
    """Turn an age that `find_ages` matched into a length of time."""
    count = 1 if match.group("count").casefold() == "se" else int(match.group("count"))
    unit = match.group("unit").casefold()
    seconds = {"detik": 1, "menit": 60, "minute": 60, "jam": 3600, "hour": 3600}
    if unit in seconds:
        return timedelta(seconds=count * seconds[unit])
    return timedelta(days=count * (7 if unit in ("minggu", "week") else 1))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(w).replace("'", "['’‘`]") for w in sorted(words, key=lambda w: (-len(w), w))
    )


@cache
def _months() -> dict[str, int]:
    return {row.form.casefold(): row.number for row in get_lexicon().rows(Month)}


@cache
def _weekdays() -> dict[str, int]:
    rows = get_lexicon().rows(Weekday)
    return {row.form.casefold().replace("’", "'"): row.number for row in rows}


@cache
def _zones() -> dict[str, str]:
    return {row.form.casefold(): row.offset for row in get_lexicon().rows(Zone)}


def _clock_pattern(suffix: str = "") -> str:
    zones = _alternatives(_zones())
    return (
        rf"(?P<hour{suffix}>[01]?\d|2[0-3])(?P<point{suffix}>[:.])(?P<minute{suffix}>[0-5]\d)"
        rf"(?:[:.][0-5]\d)?(?!\d)(?:{_GAP}{{0,3}}(?P<half{suffix}>am|pm)\b)?"
        rf"(?:{_GAP}{{0,3}}\(?(?P<zone{suffix}>{zones})\b)?"
    )


@cache
def _clock_line() -> re.Pattern[str]:
    return re.compile(rf"(?:pukul|jam|pkl\.?)?\s*{_clock_pattern()}\)?", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    month = _alternatives(_months())
    day = _alternatives(_weekdays())
    before = (
        rf"(?:{_clock_pattern('0')}{_GAP}{{0,3}}[,|–—-]?{_GAP}{{0,3}}(?=\w))?"
        rf"(?:\b(?P<weekday>{day})\b{_GAP}{{0,3}}[,.(/]?{_GAP}{{0,3}}(?:tanggal{_GAP}{{1,3}})?)?"
    )
    dates = (
        r"(?:(?P<iso>(?<![\d/.-])\d{4}-\d{2}-\d{2}(?![\d/-]))"
        rf"|(?<![\d/.,-])(?P<d1>\d{{1,2}})(?:{_GAP}{{1,3}}|[-/])(?P<m1>{month})\b\.?"
        rf"{_GAP}{{0,3}}[,'/-]?{_GAP}{{0,3}}(?P<y1>\d{{4}}|\d{{2}}(?!\d))(?![\d])"
        rf"|\b(?P<m2>{month})\b\.?{_GAP}{{1,3}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}{{0,3}},?{_GAP}{{1,3}}(?P<y2>\d{{4}})(?!\d)"
        r"|(?<![\d/.,-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y3>\d{4}|\d{2}(?!\d))"
        r"(?![\d/]))"
    )
    after = (
        rf"\)?(?:T|{_GAP}{{0,3}}[,|•·–—@(/:-]{{0,2}}{_GAP}{{0,3}}(?:(?:pukul|jam|pkl\.?|at|on){_GAP}{{0,3}}:?{_GAP}{{0,3}})?)"
        rf"{_clock_pattern()}(?P<offset>Z|[+-]\d{{2}}:?\d{{2}}(?!\d))?"
    )
    return re.compile(rf"{before}{dates}(?:{after})?", re.IGNORECASE)


def _make(m: re.Match[str]) -> Stamp | None:
    group = m.group
    other: date | None = None
    padded = False
    if group("iso"):
        form = "iso"
        day = _date(*(int(part) for part in group("iso").split("-")))
    elif group("m1"):
        form = "day-month"
        day = _date(_year(group("y1")), _months()[group("m1").casefold()], int(group("d1")))
    elif group("m2"):
        form = "month-day"
        day = _date(int(group("y2")), _months()[group("m2").casefold()], int(group("d2")))
    else:
        form = "figures"
        a, b, year = int(group("a")), int(group("b")), _year(group("y3"))
        padded = group("a")[0] == "0" or group("b")[0] == "0"
        day, other = _date(year, b, a), _date(year, a, b)
        if day is None:
            day, other, form = other, None, "figures-us"
        elif day == other:
            other = None
    if day is None:
        return None
    clock, zone = _times(m)
    weekday = group("weekday")
    number = _weekdays().get(re.sub("[’‘`]", "'", weekday.casefold())) if weekday else None
    bare = any(group(hour) is not None and len(group(hour)) == 1 for hour in ("hour", "hour0"))
    return Stamp(m.start(), m.end(), day, other, clock, zone, number, form, padded, bare)


def _times(m: re.Match[str]) -> tuple[tuple[int, int] | None, str | None]:
    for suffix in ("", "0"):
        if m.group("hour" + suffix):
            half = m.group("half" + suffix)
            clock = _clock(m.group("hour" + suffix), m.group("minute" + suffix), half)
            zone = _zone(m.group("zone" + suffix))
            offset = m.group("offset")
            if offset and zone is None:
                zone = "+00:00" if offset in "Zz" else f"{offset[:3]}:{offset[-2:]}"
            return clock, zone
    return None, None


def _clock(hour: str, minute: str, half: str | None) -> tuple[int, int] | None:
    number = int(hour)
    if half and 1 <= number <= 12:  # noqa: PLR2004 - hours of half a day
        number = number % 12 + (12 if half.casefold() == "pm" else 0)
    return number, int(minute)


def _zone(word: str | None) -> str | None:
    return _zones().get(word.casefold()) if word else None


def _year(figures: str) -> int:
    # two figures are a year of this century: no page of the web is older than 1990
    number = int(figures)
    return number if len(figures) == 4 else number + (1900 if number >= 90 else 2000)  # noqa: PLR2004


def _date(year: int, month: int, day: int) -> date | None:
    if not 1990 <= year <= 2100:  # noqa: PLR2004 - the years in which news pages stand
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
