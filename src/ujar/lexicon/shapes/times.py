"""Words of times: months, days, clocks, holidays, patterns."""

from __future__ import annotations

from typing import Literal

from ujar.lexicon.shapes.row import Row


class Month(Row, frozen=True, kw_only=True):
    """A name of a month; `alone` where it is one without a day or a year beside it."""

    number: int
    alone: bool


class Weekday(Row, frozen=True, kw_only=True):
    """A name of a day of the week by ISO number; `alone` where it is one with no date beside it."""

    number: int
    alone: bool


class AgeUnit(Row, frozen=True, kw_only=True):
    """A unit in which a page prints the age of its article ("2 jam yang lalu"), in seconds."""

    seconds: int


class Zone(Row, frozen=True, kw_only=True):
    """A time zone as pages print it, and its distance from UTC ("+07:00")."""

    offset: str


class TimeWord(Row, frozen=True, kw_only=True):
    """A word of time expressions by the part that it plays in them.

    `value` is a unit ("Y", "TH", "10Y"), a number of days, or a TIMEX3 code; `vague` the value of
    an unknown number of the unit, where TIMEX3 has one.
    """

    kind: str
    value: str = ""
    vague: str = ""


class Numeral(Row, frozen=True, kw_only=True):
    """A number word: its worth, and how it joins the words before it."""

    value: float
    role: Literal["unit", "whole", "teen", "ten", "hundred", "thousand", "half"]


class DayPart(Row, frozen=True, kw_only=True):
    """A part of the day and its TIMEX3 code; hours in `add_from`-`add_to` count from noon."""

    code: str
    add_from: int
    add_to: int


class Holiday(Row, frozen=True, kw_only=True):
    """A holiday; `on` is "MM-DD" (a part of the day may follow), or a key of `holiday_days`."""

    on: str = ""


class HolidayDays(Row, frozen=True, kw_only=True):
    """The days of a movable holiday, year by year."""

    days: tuple[str, ...]


class TimePattern(Row, frozen=True, kw_only=True):
    """A pattern of time expressions: kinds of words in their order, and the rule that reads it.

    `form` is the pattern; a row without a `rule` is a piece that other patterns name in braces.
    The example must be read by the rule; a test sees to it.
    """

    name: str
    rule: str = ""

    def shows_form(self) -> bool:
        """Say yes: a pattern does not stand in its example word for word."""
        return True
