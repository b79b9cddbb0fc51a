"""Turns time values of records into first and last day, so that they can be put in order.

`find_days("2023-06")` is ("2023-06-01", "2023-06-30"); "2024-02-14TEV" is one day twice. A page
without a time of publication gets the latest day that its words give: "dirilis pada Rabu
(14/2/2024)" makes 2024-02-14 its day. What fixes no day ("PAST_REF", "XXXX-06-12", "P5M") has none.
It reads no data file.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.records import Record, Span

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
MONTH = re.compile(r"(\d{4})-(\d{2})(?:-(BEGIN|START|MID|END))?")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
YEAR = re.compile(r"(\d{4})(?:-(BEGIN|START|MID|END|[QH]\d))?")
PLANS = frozenset({"OFFER", "REQUEST", "ACCEPT", "REJECT", "THREATEN"})  # with days to come
YEARS = re.compile(r"\d{4}|/\d{2}\b")
THIRDS = {"BEGIN": (1, 10), "START": (1, 10), "MID": (11, 20), "END": (21, 31)}
PARTS = {
    "BEGIN": (1, 4),
    "START": (1, 4),
    "MID": (5, 8),
    "END": (9, 12),
    "H1": (1, 6),
    "H2": (7, 12),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
}


class Days(NamedTuple):
    """The first and the last day that a time can mean, as ISO 8601 dates."""

    first: str
    last: str

    @property
    def exact(self) -> bool:
        """Tell whether it is one day."""
        return self.first == self.last


def find_days(value: str | None) -> Days | None:
    """Give the days that a TIMEX3 or ISO 8601 value can mean; None where it fixes none."""
    if value is None:
        return None
    start, slash, end = value.partition("/")
    try:
        if slash:
            first, last = _resolve(start), _resolve(end)
            return Days(first.first, last.last) if first and last else None
        return _resolve(value)
    except ValueError:  # the 31st of April
        return None


def _resolve(value: str) -> Days | None:
    if found := DAY.fullmatch(value):
        day = date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        return Days(day, day)
    if found := WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        first = monday + timedelta(days=5) if found[3] else monday
        return Days(first.isoformat(), (monday + timedelta(days=6)).isoformat())
    if found := MONTH.fullmatch(value):
        year, month = int(found[1]), int(found[2])
        days = monthrange(year, month)[1]
        a, b = THIRDS.get(found[3] or "", (1, 31))
        return Days(date(year, month, a).isoformat(), date(year, month, min(b, days)).isoformat())
    if found := YEAR.fullmatch(value):
        a, b = PARTS.get(found[2] or "", (1, 12))
        year = int(found[1])
        return Days(date(year, a, 1).isoformat(), date(year, b, monthrange(year, b)[1]).isoformat())
    return None


def find_page_day(record: Record) -> tuple[str | None, str]:
    """Give the day of a page and the rule that gave it.

    Returns:
        The day of publication ("published"), or the latest day on which something in it was said
        or done, or that stands with its year outside of what is said or offered ("told"), or the
        latest full day that its words give ("times"); None and "" where there is none.
    """
    published = record.article.published
    if published is not None and (days := find_days(published.value)):
        return days.last, "published"
    values: list[str | None] = [stmt.time.value for stmt in record.statements if stmt.time]
    values += [move.time.value for move in record.moves if move.time and move.type not in PLANS]
    full = [time for time in record.times if time.type in {"DATE", "TIME"}]
    if full:
        spans = _find_planned(record)
        written = [time for time in full if YEARS.search(time.text)]
        values += [t.value for t in written if not any(a <= t.start < b for a, b in spans)]
    if day := _latest(values):
        return day, "told"
    if day := _latest([time.value for time in full]):
        return day, "times"
    return None, ""


def _find_planned(record: Record) -> list[tuple[int, int]]:
    """Find where a page tells what is said, asked or offered: its days may be yet to come."""
    planned: list[Span | None] = [span for stmt in record.statements for span in stmt.content]
    for move in record.moves:
        planned += [move.about, *move.terms]
        planned += [move.time.evidence] if move.type in PLANS and move.time else []
    return [(span.start, span.end) for span in planned if span is not None]


def _latest(values: Sequence[str | None]) -> str | None:
    found = [days.last for value in values if (days := find_days(value)) and days.exact]
    return max(found, default=None)


@lru_cache(maxsize=1 << 16)
def count_days(first: str, second: str) -> int:
    """Count the days from one day to another; negative where the second is earlier."""
    return (date.fromisoformat(second) - date.fromisoformat(first)).days
