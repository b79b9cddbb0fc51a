"""Dates joined by a dash are one range."""

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
