"""Finds when an article was published, and when its page was saved.

`SENIN, 14 MEI 2029 | 14:15 WIB` under the title gives 2029-05-14T14:15+07:00 by the rule "byline".
`Jumat, Mei 3, 2024` alone above the title is the day of the visit where the text speaks of "Jumat
(25/2)", a date that fell on a Friday in 2022 and not in 2024.

Dates in figures whose order is open are decided by weekday, by range and by the dates of the text;
where nothing decides, an issue says so. Names of months and zones: see `ujar.page.stamps`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ujar.page.byline import read_role
from ujar.page.stamps import Stamp, find_ages, find_clock, find_stamps, find_weekday, subtract_age
from ujar.records import Issue, Resolved, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.page.model import Line, Page

ZONE = "+07:00"
_SAMPLE = 60_000
RECENT = timedelta(days=3)
_SHORT_DATE = re.compile(r"(\w+['’]?\w+)\s*\(\s*(\d{1,2})/(\d{1,2})\s*\)")


class Publication(NamedTuple):
    """When an article was published and its page saved, with the doubts about it."""

    published: Resolved | None
    saved: str | None
    issues: tuple[Issue, ...]


class _Dated(NamedTuple):
    line: Line
    stamp: Stamp
    offset: int
    role: str


def find_publication(page: Page, lines: tuple[Line, ...], language: str | None) -> Publication:
    """Find when an article was published, from what is given, its byline, or its metadata."""
    evidence = _Evidence(page, lines)
    bylines = _find_dated(page, lines, "byline")
    found, issues = _read_bylines(page, bylines, evidence, language)
    aged = None if found else _read_age(page, lines) or _read_head(page, lines, evidence)
    saved = page.saved or _find_saved(page, lines, evidence)
    if page.given.published:
        return Publication(Resolved(page.given.published, "given"), saved, ())
    meta = page.metadata.published
    if meta and not _agrees(meta, found):
        return Publication(Resolved(meta, page.metadata.basis), saved, ())
    return Publication(
        found or aged or (Resolved(meta, page.metadata.basis) if meta else None), saved, issues
    )


def _agrees(meta: str, found: Resolved | None) -> bool:
    """Tell whether the printed time goes before that of the metadata.

    It does where both are one time, where the metadata know only the day, and where they are off by
    Jakarta's distance from UTC. Otherwise a page prints when it was written or brought up to date.
    """
    if found is None or "T" not in found.value or found.value[:10] != meta[:10]:
        return False
    if meta[10:16] in ("", "T00:00"):
        return True
    printed, told = (datetime.fromisoformat(v) for v in (found.value, meta))
    if printed.tzinfo is None or told.tzinfo is None:
        printed, told = printed.replace(tzinfo=None), told.replace(tzinfo=None)
    return abs(printed - told) in (timedelta(0), timedelta(hours=7))


class _Evidence:
    """The dates of the article's text, by which a printed date is weighed."""

    def __init__(self, page: Page, lines: tuple[Line, ...]) -> None:
        self._page, self._lines = page, lines

    def _texts(self) -> Iterator[str]:
        size = 0
        for line in self._lines:
            if line.kind == "body" and size < _SAMPLE:
                size += line.end - line.start
                yield self._page.text[line.start : min(line.end, line.start + _SAMPLE)]

    @cached_property
    def days(self) -> list[date]:
        """The full dates of the text."""
        return [_settle_by_weekday(s) for text in self._texts() for s in find_stamps(text)]

    @cached_property
    def short(self) -> list[tuple[int, int, int]]:
        """Weekday, day and month of the text's dates without a year."""
        return [
            (weekday, int(m.group(2)), int(m.group(3)))
            for text in self._texts()
            for m in _SHORT_DATE.finditer(text)
            if (weekday := find_weekday(m.group(1))) is not None
        ]

    @cached_property
    def us_order(self) -> bool | None:
        """Whether the other dates of the page put months first; None where none tells."""
        return _find_order(self._page, self._lines)

    def leads_to(self, day: date) -> bool:
        """Tell whether the text's latest date lies on this day or shortly before it."""
        dates = self.days or self._place_short(day.year)
        return bool(dates) and timedelta(days=-1) <= day - max(dates) <= RECENT

    def _place_short(self, year: int) -> list[date]:
        """Give the dates without a year ("Jumat (25/2)") that fall on their weekday in a year."""
        found = []
        for weekday, number, month in self.short:
            try:
                day = date(year, month, number)
            except ValueError:
                continue
            if day.isoweekday() == weekday:
                found.append(day)
        return found


def _find_order(page: Page, lines: tuple[Line, ...]) -> bool | None:
    """Tell by other dates of the page whether it puts months first; None where none tells."""
    for line in lines:
        if line.kind in ("body", "title") or line.end - line.start > 260:  # noqa: PLR2004
            continue
        for stamp in find_stamps(page.text, line.start, line.end):
            if stamp.form == "figures-us":
                return True
            if stamp.form == "figures" and stamp.other is None and stamp.day.day > stamp.day.month:
                return False
    return None


def _settle_by_weekday(stamp: Stamp) -> date:
    """Give the date that a stamp's weekday allows; in running text days stand before months."""
    if stamp.weekday is None or stamp.day.isoweekday() == stamp.weekday:
        return stamp.day
    if stamp.other is not None and stamp.other.isoweekday() == stamp.weekday:
        return stamp.other
    return stamp.day


def _find_dated(page: Page, lines: tuple[Line, ...], kind: str) -> list[_Dated]:
    found = []
    role = ""
    for i, line in enumerate(lines):
        if line.kind != kind or line.end - line.start > 260:  # noqa: PLR2004 - bylines are short
            role = ""
            continue
        text = page.text[line.start : line.end]
        stamps = find_stamps(text)
        if stamps and stamps[-1].clock is None:
            stamps[-1] = _add_clock(page, lines[i + 1 : i + 3], line, stamps[-1])
        for stamp in stamps:
            named = read_role(text[: stamp.start].rsplit("|")[-1].strip(" :") + ":")
            here = named[0] if named and named[1] == "" else ""
            found.append(_Dated(line, stamp, line.start, here or role))
        alone = read_role(text)
        role = alone[0] if alone and alone[1] == "" else ""
    return found


def _add_clock(page: Page, below: tuple[Line, ...], line: Line, stamp: Stamp) -> Stamp:
    """Give a date the clock time that stands alone on the line below it."""
    for other in below:
        clock = find_clock(page.text[other.start : other.end]) if other.kind == line.kind else None
        if clock is not None:
            end = other.end - line.start
            return stamp._replace(clock=clock[0], zone=stamp.zone or clock[1], end=end)
    return stamp


def _read_bylines(
    page: Page, bylines: list[_Dated], evidence: _Evidence, language: str | None
) -> tuple[Resolved | None, tuple[Issue, ...]]:
    # A date over the title and under another headline is one or the other's: the text tells.
    bylines = [
        d for d in bylines if d.line.rule != "date-under-headline" or evidence.leads_to(d.stamp.day)
    ]
    if not bylines:
        return None, ()
    _, best = min(enumerate(bylines), key=_rank)
    stamp = best.stamp
    start, end = best.offset + stamp.start, best.offset + stamp.end
    settled = _settle_order(stamp, evidence)
    if settled is None:
        message = "Day and month of the date of publication may stand in either order."
        return None, (Issue("published-ambiguous", start, end, message),)
    day, basis = settled
    value = day.isoformat()
    if stamp.clock is not None:
        zone = stamp.zone or (ZONE if language in ("id", None) else "")
        value += f"T{stamp.clock[0]:02}:{stamp.clock[1]:02}{zone}"
    return Resolved(value, basis, Span(start, end, page.text[start:end])), ()


def _rank(item: tuple[int, _Dated]) -> tuple[bool, bool, bool, bool, int]:
    """Order the dates of bylines: no update, to the minute, called so, below the title, higher."""
    order, dated = item
    above = dated.line.rule in ("date-above-title", "date-under-headline")
    minute = dated.stamp.clock is not None
    return dated.role == "updated", not minute, dated.role != "published", above, order


def _settle_order(stamp: Stamp, evidence: _Evidence) -> tuple[date, str] | None:
    """Decide a date in figures whose order may be open, and name the rule; None for no decision."""
    if stamp.form == "figures-us":
        return stamp.day, "byline-us-order"
    if stamp.other is None:
        return stamp.day, "byline"
    fits = [d for d in (stamp.day, stamp.other) if d.isoweekday() == stamp.weekday]
    if len(fits) != 1:
        fits = [d for d in (stamp.day, stamp.other) if evidence.leads_to(d)]
    if len(fits) == 1:
        return fits[0], "byline" if fits[0] == stamp.day else "byline-us-order"
    if evidence.us_order is not None:
        us = evidence.us_order
        return (stamp.other, "byline-us-order") if us else (stamp.day, "byline")
    if stamp.zone is not None or stamp.padded:
        return stamp.day, "byline"
    if stamp.bare_hour:
        # no Indonesian site prints "9:44" beside figures without noughts; foreign software does
        return stamp.other, "byline-us-order"
    return None


def _read_age(page: Page, lines: tuple[Line, ...]) -> Resolved | None:
    """Work out "2 jam yang lalu" under the title from the time at which the page was saved."""
    if page.saved is None or "T" not in page.saved:
        return None
    for line in lines:
        if line.kind != "byline":
            continue
        m = find_ages().search(page.text[line.start : line.end])
        if m is None:
            continue
        try:
            when = datetime.fromisoformat(page.saved) - subtract_age(m)
        except ValueError:
            return None
        span = Span(line.start + m.start(), line.start + m.end(), m.group())
        exact = subtract_age(m) < timedelta(hours=1)
        value = when.isoformat(timespec="minutes") if exact else when.date().isoformat()
        return Resolved(value, "age", span)
    return None


def _read_head(page: Page, lines: tuple[Line, ...], evidence: _Evidence) -> Resolved | None:
    """Give a bare date above the title, where the text tells of that day or of those before it."""
    for line, stamp in _find_bare(page, lines):
        if stamp.other is None and evidence.leads_to(stamp.day):
            start, end = line.start + stamp.start, line.start + stamp.end
            return Resolved(stamp.day.isoformat(), "byline", Span(start, end, page.text[start:end]))
    return None


def _find_saved(page: Page, lines: tuple[Line, ...], evidence: _Evidence) -> str | None:
    """Give the day of the visit: a bare date above the title that is not the article's."""
    bare = (stamp.day for _, stamp in _find_bare(page, lines))
    return next((day.isoformat() for day in bare if not evidence.leads_to(day)), None)


def _find_bare(page: Page, lines: tuple[Line, ...]) -> Iterator[tuple[Line, Stamp]]:
    """Give the dates without an hour above the title, each with its line."""
    for line in lines:
        if line.kind in ("title", "body"):
            return
        if line.kind == "timestamp":
            stamps = find_stamps(page.text[line.start : line.end])
            yield from ((line, stamp) for stamp in stamps if stamp.clock is None)
