"""Printed dates and clock times."""

from datetime import date

import pytest

from ujar.page.stamps import find_clock, find_stamps


@pytest.mark.parametrize(
    ("text", "day", "clock", "zone"),
    [
        ("SENIN, 14 MEI 2029 | 14:15 WIB | LAPORAN", date(2029, 5, 14), (14, 15), "+07:00"),
        ("Selasa, 16 Februari 2016 | 14:38 WIB", date(2016, 2, 16), (14, 38), "+07:00"),
        ("Jum'at, 3 Mei 2024 - 09:15", date(2024, 5, 3), (9, 15), None),
        ("Jum’at, 03/05/2024 09.15 WITA", date(2024, 5, 3), (9, 15), "+08:00"),
        ("Jumat, Mei 3, 2024", date(2024, 5, 3), None, None),
        ("14/05/2029, 14:15", date(2029, 5, 14), (14, 15), None),
        ("14-05-2029 / 14:15 WIT", date(2029, 5, 14), (14, 15), "+09:00"),
        ("14.05.2029", date(2029, 5, 14), None, None),
        ("Kamis , 02 May 2024, 10:15 WIB", date(2024, 5, 2), (10, 15), "+07:00"),
        ("on 16 Feb 2016 at 09:10 WIB", date(2016, 2, 16), (9, 10), "+07:00"),
        ("2024-05-02T10:15:00+07:00", date(2024, 5, 2), (10, 15), "+07:00"),
        ("2024-05-02T03:15Z", date(2024, 5, 2), (3, 15), "+00:00"),
        ("14:15 WIB, 14 Mei 2029", date(2029, 5, 14), (14, 15), "+07:00"),
        ("Senin, 14 Mei 2029 13:3:27 WIB", date(2029, 5, 14), (13, 3), "+07:00"),
        ("May 3, 2024 2:05 pm", date(2024, 5, 3), (14, 5), None),
        ("10/22/2025 8:51", date(2025, 10, 22), (8, 51), None),
        ("Senin, 3 Mei '24 pukul 10.15 GMT", date(2024, 5, 3), (10, 15), "+00:00"),
    ],
)
def test_printed_date_is_read(text, day, clock, zone):
    """Each way in which sites print a date gives day, clock time and zone."""
    (stamp,) = find_stamps(text)

    assert (day, clock, zone) == (stamp.day, stamp.clock, stamp.zone)


def test_span_holds_weekday_and_clock():
    """The words of a stamp run from the weekday to the zone."""
    text = "Tayang: Senin, 14 Mei 2029 | 14:15 WIB oleh Ana"
    (stamp,) = find_stamps(text)

    assert "Senin, 14 Mei 2029 | 14:15 WIB" == text[stamp.start : stamp.end]
    assert 1 == stamp.weekday


def test_words_that_are_no_month_hide_no_date():
    """A word behind a number that is no month leaves the date behind it to be found."""
    (stamp,) = find_stamps("pada 12 orang 2020-01-05")

    assert date(2020, 1, 5) == stamp.day


def test_open_order_keeps_both_readings():
    """A date in figures that may be read two ways keeps the other reading; 5/5 has none."""
    (first,) = find_stamps("7/6/2025 15:39")
    (second,) = find_stamps("05/05/2025")

    assert (date(2025, 6, 7), date(2025, 7, 6)) == (first.day, first.other)
    assert (date(2025, 5, 5), None) == (second.day, second.other)


@pytest.mark.parametrize(
    "text",
    [
        "Rp 16.288",
        "1-2-3",
        "31/02/2024",
        "pasal 7/6/12/2024",
        "skor 3-2 Mei",
        "versi 10.2.1",
        "1/2/1850",
        "3 aprıl 2020",  # a letter that folds to none of ours once stopped the reading
        "12 orang 2024",
    ],
)
def test_other_figures_are_no_dates(text):
    """Sums, scores, articles of law and days that do not exist are no dates."""
    assert [] == find_stamps(text)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("14.15 WIB", ((14, 15), "+07:00")),
        ("Pukul 09:05", ((9, 5), None)),
        ("14.15 WIB Ana tiba", None),
        ("pukul", None),
    ],
)
def test_clock_line(text, want):
    """Only a line of nothing but a clock time is one."""
    assert want == find_clock(text)
