"""Reads the dates and clock times that a page prints.

`SENIN, 14 MEI 2029 | 14:15 WIB` gives a `Stamp` of 14 May 2029, 14:15, at +07:00, with the words it
was read from. A date in figures whose order the words leave open ("7/6/2025") keeps both readings.

Only printed dates are read here, not "kemarin" or "Senin malam" in running text (`ujar.times`). The
names of months, weekdays and zones stand in `data/id/months.csv`, `weekdays.csv` and `zones.csv`,
units of age in `age_units.csv`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import AgeUnit, Month, Weekday, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGIT = re.compile(r"\d")
_GAP = r"[ \t\u00a0]"
_BACK = 34
KEPT = 60
_JOINED = frozenset("0123456789/.,-")


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
    if end is None and not start and len(text) <= KEPT:
        return list(_find_short(text)) if DIGIT.search(text) is not None else []
    return _find(text, start, len(text) if end is None else end)


@lru_cache(maxsize=1 << 11)
def _find_short(text: str) -> tuple[Stamp, ...]:
    """Find the dates of a short text; a line of dates is asked for several times."""
    return tuple(_find(text, 0, len(text)))


def _find(text: str, start: int, stop: int) -> list[Stamp]:
    search, months = _core().search, _months()
    found = []
    m = search(text, start, stop)
    while m is not None:
        begin, at = m.span()
        word = m["m1"]
        if word is not None and word.casefold() not in months:
            # The pattern asks for any word here: a look-up costs less than forty alternatives.
            at = begin + 1
        elif begin <= start or text[begin - 1] not in _JOINED:
            stamp = _make(text, m, start, stop)
            if stamp is not None:
                found.append(stamp)
        m = search(text, at, stop)
    return found


def find_clock(text: str) -> tuple[tuple[int, int], str | None] | None:
    """Read a line that is nothing but a clock time ("14.15 WIB"); None for any other line."""
    m = _clock_line().fullmatch(text.strip()) if DIGIT.search(text) is not None else None
    if m is None:
        return None
    return _clock(*m.group("hour", "minute", "half")), _zone(m.group("zone"))


@cache
def find_ages() -> re.Pattern[str]:
    """Give the pattern of an age ("2 jam yang lalu") with groups `count` and `unit`."""
    units = _alternatives(_ages())
    return re.compile(
        rf"\b(?P<count>\d{{1,3}}|se)\s*(?P<unit>{units})s?\s+(?:yang\s+)?(?:lalu|ago)\b",
        re.IGNORECASE,
    )


def subtract_age(match: re.Match[str]) -> timedelta:
    """Turn an age that `find_ages` matched into a length of time."""
    count = 1 if match.group("count").casefold() == "se" else int(match.group("count"))
    return timedelta(seconds=count * _ages()[match.group("unit").casefold()])


def find_weekday(name: str) -> int | None:
    """Give the ISO number of a weekday by any of its names; None for other words."""
    return _weekdays().get(re.sub("[’‘`]", "'", name.casefold()))


def is_zone(word: str) -> bool:
    """Tell whether a word names a time zone ("WIB"), which nobody is called."""
    return word.casefold() in _zones()


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(w).replace("'", "['’‘`]") for w in sorted(words, key=lambda w: (-len(w), w))
    )


@cache
def _ages() -> dict[str, int]:
    return {row.form.casefold(): row.seconds for row in get_lexicon().rows(AgeUnit)}


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


def _clock_pattern() -> str:
    zones = _alternatives(_zones())
    return (
        r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d|\d(?=:[0-5]\d))(?:[:.][0-5]\d)?(?!\d)"
        rf"(?:{_GAP}{{0,3}}(?P<half>am|pm)\b)?(?:{_GAP}{{0,3}}\(?(?P<zone>{zones})\b)?"
    )


@cache
def _clock_line() -> re.Pattern[str]:
    return re.compile(rf"(?:pukul|jam|pkl\.?)?\s*{_clock_pattern()}\)?", re.IGNORECASE)


@cache
def _core() -> re.Pattern[str]:
    """Give the pattern of a date from its first figure on; names before it are looked up after."""
    longest = max(map(len, _months()))
    return re.compile(
        r"(?P<d>\d\d?)(?:(?P<iso>\d\d(?P<isep>[/-])\d\d(?P=isep)\d\d)(?![\d/-])"
        rf"|(?:{_GAP}{{1,3}}|[-/])(?P<m1>[^\W\d_]{{3,{longest}}}+)\b\.?{_GAP}{{0,3}}[,'/-]?{_GAP}{{0,3}}"
        r"(?P<y1>\d{4}|\d\d(?!\d))(?!\d)"
        r"|(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y3>\d{4}|\d\d(?!\d))(?![\d/])"
        rf"|(?:st|nd|rd|th)?{_GAP}{{0,3}},?{_GAP}{{1,3}}(?P<y2>\d{{4}})(?!\d))",
        re.IGNORECASE,
    )


@cache
def _month_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<m2>[^\W\d_]++)\.?{_GAP}{{1,3}}$")


@cache
def _before() -> re.Pattern[str]:
    # Any word may be the weekday: a look-up costs less than all their names at each place.
    return re.compile(
        rf"(?:\b{_clock_pattern()}{_GAP}{{0,3}}[,|–—-]?{_GAP}{{0,3}})?"
        rf"(?:\b(?P<weekday>[^\W\d_]++(?:['’‘`][^\W\d_]++)?+)\b{_GAP}{{0,3}}[,.(/]?{_GAP}{{0,3}}(?:tanggal{_GAP}{{1,3}})?)?$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"\)?(?:T|{_GAP}{{0,3}}[,|•·–—@(/:-]{{0,2}}{_GAP}{{0,3}}"
        rf"(?:(?:pukul|jam|pkl\.?|at|on){_GAP}{{0,3}}:?{_GAP}{{0,3}})?)"
        rf"{_clock_pattern()}(?P<offset>Z|[+-]\d{{2}}:?\d{{2}}(?!\d))?",
        re.IGNORECASE,
    )


def _make(text: str, m: re.Match[str], low: int, stop: int) -> Stamp | None:
    start = m.start()
    named: re.Match[str] | None = None
    if m.group("y2"):
        named = _month_before().search(text[max(low, start - _BACK) : start])
        if named is None or named["m2"].casefold() not in _months():
            return None
        start -= len(named.group())
    read = _read_date(m, named)
    if read is None:
        return None
    day, other, form = read
    ahead = text[max(low, start - _BACK) : start]
    before = _before().search(ahead) if ahead and not ahead.isspace() else None
    word = before["weekday"] if before is not None else None
    weekday = find_weekday(word) if word else None
    if word and weekday is None:
        before = None
    after = _after().match(text, m.end(), stop)
    clock = after or (before if before is not None and before.group("hour") else None)
    return Stamp(
        start=start - (len(before.group()) if before is not None else 0),
        end=after.end() if after is not None else m.end(),
        day=day,
        other=other,
        clock=_clock(*clock.group("hour", "minute", "half")) if clock is not None else None,
        zone=_read_zone(clock),
        weekday=weekday,
        form=form,
        padded=m.group("d")[0] == "0" or (m.group("b") or "")[:1] == "0",
        bare_hour=clock is not None and len(clock.group("hour")) == 1,
    )


def _read_date(
    m: re.Match[str], named: re.Match[str] | None
) -> tuple[date, date | None, str] | None:
    """Give the date, its other reading where the order is open, and how it is written."""
    group = m.group
    number = int(group("d"))
    if group("iso"):
        year, month, day = (int(part) for part in re.split("[/-]", group("d") + group("iso")))
        found, form = _date(year, month, day), "iso"
    elif group("m1"):
        found = _date(_year(group("y1")), _months()[group("m1").casefold()], number)
        form = "day-month"
    elif named is not None:
        found = _date(int(group("y2")), _months()[named.group("m2").casefold()], number)
        form = "month-day"
    else:
        year, second = _year(group("y3")), int(group("b"))
        found, other = _date(year, second, number), _date(year, number, second)
        if found is not None:
            return found, other if other != found else None, "figures"
        found, form = other, "figures-us"
    return (found, None, form) if found is not None else None


def _read_zone(clock: re.Match[str] | None) -> str | None:
    if clock is None:
        return None
    offset = clock.groupdict().get("offset")
    if offset and not clock.group("zone"):
        return "+00:00" if offset in "Zz" else f"{offset[:3]}:{offset[-2:]}"
    return _zone(clock.group("zone"))


def _clock(hour: str, minute: str, half: str | None) -> tuple[int, int]:
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
