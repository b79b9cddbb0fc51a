"""Dates joined by a dash are one range, dates joined by a word are two."""

import pytest


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1950-1953", "1950/1953"),
        ("tahun 2014/2015", "2014/2015"),
        ("2014-2019 mendatang", "2014/2019"),
        ("5-7 Juni 2023", "2023-06-05/2023-06-07"),
        ("30 Juni - 2 Juli 2023", "2023-06-30/2023-07-02"),
        ("28 Desember - 2 Januari 2023", "2022-12-28/2023-01-02"),
        ("Januari-Maret 2023", "2023-01/2023-03"),
        ("Senin-Rabu (1-3/12/2014)", "2014-12-01/2014-12-03"),
        ("5/6/2023 - 7/6/2023", "2023-06-05/2023-06-07"),
        ("Senin-Rabu", "2023-07-03/2023-07-05"),
        ("5-7 Juni", "2023-06-05/2023-06-07"),
    ],
)
def test_range(read, words, value):
    """What the first date leaves out it takes from the second."""
    assert [(words, value)] == read(f"Ana Berg tinggal {words}.", published="2023-07-09")


def test_two_days_of_one_month(read):
    """The month behind the second day belongs to the first, too."""
    got = read("Ana Berg tinggal pada 27 dan 28 Desember 2014.")

    assert [("27", "2014-12-27"), ("28 Desember 2014", "2014-12-28")] == got


def test_days_with_a_comma(read):
    """`tanggal 6,7 dan 8 Juni` is read as far as it is clear, and stops nothing."""
    assert read("Mogok itu digelar tanggal 6,7 dan 8 Juni 2023.") is not None
