"""Finds the time from which an article speaks.

It is the time of publication where that is known. Else the full dates of the body give it: the
latest of those that date an utterance or a relay ("Melansir Newsweek, Rabu, 1 Februari 2023"), else
the latest that does not lie ahead; then the date at the end of a picture's text between two
paragraphs; then a weekday with day and month, in the latest year in which they fit.

The day of a visit (`saved`) is no reference time: it only says what the page cannot know yet.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from typing import TYPE_CHECKING

from ujar.article.text import TOKEN, Text, Token
from ujar.times.calendar import find_year_of_weekday, make_day
from ujar.times.context import Reference
from ujar.times.parts import gather_parts
from ujar.times.patterns import Expression, find_expressions
from ujar.times.stance import is_ahead, is_said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HORIZON = date(2026, 12, 31)  # the year of this version: no page of a later one was written to
WESTERN = timezone(timedelta(hours=7))  # WIB, in which a stamp in UTC is read
CAPTION = 8  # words from which a line between paragraphs can be a picture's text
LONG = 2000  # characters beyond which it is none


def read_stamp(stamp: str | None) -> tuple[date | None, int | None]:
    """Read an ISO 8601 stamp: its day, and the minute of the day if it has a time.

    >>> read_stamp("2023-07-11T14:15+07:00")
    (datetime.date(2023, 7, 11), 855)
    """
    if not stamp:
        return None, None
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None, None
    if moment.utcoffset() == timedelta(0):
        moment = moment.astimezone(WESTERN)
    clocked = "T" in stamp or " " in stamp.strip()
    return moment.date(), moment.hour * 60 + moment.minute if clocked else None


def find_reference(
    text: Text, expressions: Sequence[Expression], *, published: str | None, saved: str | None
) -> Reference:
    """Find the reference time from what is known and from the body's own dates."""
    found = _find_reference(text, expressions, published, saved)
    return found._replace(only=_only_day_told(expressions))


def _find_reference(
    text: Text, expressions: Sequence[Expression], published: str | None, saved: str | None
) -> Reference:
    latest = read_stamp(saved)[0] or HORIZON
    day, clock = read_stamp(published)
    found = [(expr, full) for expr in expressions if (full := _full_date(expr)) is not None]
    dated = tuple((expr.start, full) for expr, full in found)
    if day is not None:
        return Reference(day, "published", clock, dated, day)
    if found:
        day, told = _choose(found)
        return Reference(day, "text-date", None, dated, latest, told=told)
    fitted = [(expr, fit) for expr in expressions if (fit := _fit_date(expr, latest)) is not None]
    caption = max(_dates_of_captions(text), default=None)
    if caption is not None:
        return Reference(caption, "caption-date", None, (), latest)
    if fitted:
        dated = tuple((expr.start, fit) for expr, fit in fitted)
        day, told = _choose(fitted)
        return Reference(day, "weekday-year", None, dated, latest, told=told)
    return Reference(None, "unanchored", None, (), latest)


def _only_day_told(expressions: Sequence[Expression]) -> date | None:
    """Give the full date that the body tells of and that dates no utterance, if it is but one."""
    days = set()
    for expr in expressions:
        if expr.rule == "calendar" and not is_said(expr):
            parts = gather_parts(expr.items)
            if parts.year and parts.month and parts.day:
                days.add(make_day(parts.year, parts.month, parts.day))
    return days.pop() if len(days) == 1 else None


def _choose(found: list[tuple[Expression, date]]) -> tuple[date, bool]:
    """Choose the day from which the text speaks; tell whether it is that of an event."""
    said = [day for expr, day in found if is_said(expr)]
    past = [day for expr, day in found if not is_ahead(expr)]
    return max(said or past or [day for _, day in found]), not said and bool(past)


def _full_date(expr: Expression) -> date | None:
    """Give the date of a weekday with day, month and year."""
    if expr.rule != "calendar" or expr.paragraph < 0:
        return None
    parts = gather_parts(expr.items)
    if parts.weekday is None or not parts.year or not parts.month or not parts.day:
        return None
    return make_day(parts.year, parts.month, parts.day)


def _fit_date(expr: Expression, latest: date) -> date | None:
    """Give the latest date that a weekday with day and month can be."""
    if expr.rule != "calendar" or expr.paragraph < 0:
        return None
    parts = gather_parts(expr.items)
    if parts.weekday is None or not parts.month or not parts.day or parts.year is not None:
        return None
    year = find_year_of_weekday(parts.day, parts.month, parts.weekday, latest)
    return make_day(year, parts.month, parts.day) if year is not None else None


def _dates_of_captions(text: Text) -> Iterator[date]:
    """Give the full dates that end a line which stands between two paragraphs and is no body."""
    body = text.article.body
    for before, after in pairwise(body):
        if after.start - before.end > LONG:
            continue
        for line in text.page[before.end : after.start].splitlines():
            tokens = [
                Token(m.start(), m.end(), m.group(), m.group().casefold(), i)
                for i, m in enumerate(TOKEN.finditer(line))
            ]
            if len(tokens) < CAPTION or not any(t.text[0].isdigit() for t in tokens):
                continue
            for expr in find_expressions(line, tokens, 0, 0):
                parts = gather_parts(expr.items)
                ends = expr.after >= len(expr.line.items) - 1
                if ends and parts.year and parts.month and parts.day:
                    day = make_day(parts.year, parts.month, parts.day)
                    if day is not None:
                        yield day
