"""Arithmetic on the calendar."""

from datetime import date

import pytest

from ujar.times.calendar import (
    choose_year,
    find_year_of_weekday,
    format_point,
    make_day,
    shift_days,
    shift_months,
)

DAY = date(2014, 12, 29)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2014-12-29"),
        ("W", "2015-W01"),
        ("M", "2014-12"),
        ("3M", "2014-Q4"),
        ("6M", "2014-H2"),
        ("Y", "2014"),
        ("10Y", "201"),
        ("100Y", "20"),
    ],
)
def test_format(unit, value):
    """A value is written no finer than its unit."""
    assert value == format_point(DAY, unit)


def test_month_shift_keeps_to_the_month():
    """A day that the month lacks becomes its last."""
    assert date(2023, 2, 28) == shift_months(date(2023, 1, 31), 1)
    assert date(2022, 12, 31) == shift_months(date(2023, 1, 31), -1)


@pytest.mark.parametrize("much", [1e6, -1e6, 1e12, -1e12])
def test_shift_beyond_the_calendar(much):
    """There is no day beyond the years that can be written."""
    assert shift_days(DAY, much * 1000) is None
    assert shift_months(DAY, much) is None


def test_no_such_day():
    """The calendar decides which days there are."""
    assert make_day(2023, 2, 29) is None
    assert date(2024, 2, 29) == make_day(2024, 2, 29)


@pytest.mark.parametrize(("latest", "year"), [(date(2024, 5, 3), 2022), (date(2022, 2, 24), 2011)])
def test_year_of_weekday(latest, year):
    """The latest year in which 25 February is a Friday, not after a day."""
    assert year == find_year_of_weekday(25, 2, 5, latest)


@pytest.mark.parametrize(
    ("month", "day", "lean", "year"),
    [
        (10, None, "", 2014),
        (1, None, "", 2015),
        (1, None, "past", 2014),
        (12, None, "past", 2014),
        (12, None, "gone", 2013),
        (12, None, "coming", 2015),
        (3, None, "", 2014),
        (3, None, "future", 2015),
        (8, 10, "", 2014),
        (11, 30, "future", 2015),
        (2, 29, "", None),
    ],
)
def test_choose_year(month, day, lean, year):
    """A date without a year lies near, rather back than ahead."""
    assert year == choose_year(month, day, DAY, lean)
