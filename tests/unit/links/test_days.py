"""Time values give days; a page gets its day."""

import pytest

from ujar.links.days import find_days, find_page_day
from ujar.records import ArticleInfo, Move, PageInfo, Record, Resolved, Span, Statement, Time

PAGE = PageInfo("a.txt", None, "sha256:", 0)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024-02-14", ("2024-02-14", "2024-02-14")),
        ("2024-02-14TEV", ("2024-02-14", "2024-02-14")),
        ("2022-05-16T14:15", ("2022-05-16", "2022-05-16")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025-10-MID", ("2025-10-11", "2025-10-20")),
        ("2025-06-END", ("2025-06-21", "2025-06-30")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2023-END", ("2023-09-01", "2023-12-31")),
        ("2024-Q2", ("2024-04-01", "2024-06-30")),
        ("2024-W07", ("2024-02-12", "2024-02-18")),
        ("2024-W07-WE", ("2024-02-17", "2024-02-18")),
        ("1950/1953", ("1950-01-01", "1953-12-31")),
        ("2024-02-31", None),
        ("XXXX-06-12", None),
        ("PAST_REF", None),
        ("P5M", None),
        ("1950/PAST_REF", None),
        (None, None),
    ],
)
def test_days_of_values(value, days):
    """A value that fixes days gives the first and the last, others give none."""
    assert days == find_days(value)


@pytest.mark.parametrize(
    ("published", "times", "day", "basis"),
    [
        ("2024-02-18T06:40+07:00", (), "2024-02-18", "published"),
        (None, ("2023-07-11", "2023-07-10TEV", "2023"), "2023-07-11", "told"),
        (None, ("XXXX-02-25",), None, ""),
    ],
)
def test_day_of_a_page(published, times, day, basis):
    """A page without a time of publication has the latest full day of its words."""
    record = Record(
        PAGE,
        ArticleInfo(published=Resolved(published) if published else None),
        times=tuple(Time(0, 1, value, "DATE", value, "") for value in times),
    )

    assert (day, basis) == find_page_day(record)


@pytest.mark.parametrize(
    ("content", "type_", "day", "basis"),
    [
        (Span(0, 9, "x" * 9), "CONSULT", "2030-03-05", "told"),  # a day of which one speaks
        (Span(20, 29, "x" * 9), "CONSULT", "2030-03-08", "told"),
        (Span(20, 29, "x" * 9), "OFFER", "2030-03-05", "told"),  # a day that is offered
    ],
)
def test_days_to_come_are_not_the_page_s(content, type_, day, basis):
    """A day for which somebody offers or says something may be yet to come."""
    planned = Resolved("2030-03-08", evidence=Span(0, 1, "x"))
    record = Record(
        PAGE,
        ArticleInfo(),
        times=(
            Time(0, 1, "8 Maret 2030", "DATE", "2030-03-08", ""),
            Time(12, 13, "5/3/2030", "DATE", "2030-03-05", ""),
        ),
        statements=(Statement("s1", "direct", None, None, (content,)),),
        moves=(Move("m1", type_, None, None, time=planned if type_ == "OFFER" else None),),
    )

    assert (day, basis) == find_page_day(record)
