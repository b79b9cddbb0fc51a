"""Time values give days; a page gets its day."""

import pytest

from ujar.links.days import find_days, find_page_day
from ujar.records import ArticleInfo, PageInfo, Record, Resolved, Time

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
        (None, ("2023-07-11", "2023-07-10TEV", "2023"), "2023-07-11", "times"),
        (None, ("XXXX-02-25",), None, ""),
    ],
)
def test_day_of_a_page(published, times, day, basis):
    """A page without a time of publication has the latest full day of its words."""
    record = Record(
        PAGE,
        ArticleInfo(published=Resolved(published) if published else None),
        times=tuple(Time(0, 1, "x", "DATE", value, "") for value in times),
    )

    assert (day, basis) == find_page_day(record)
