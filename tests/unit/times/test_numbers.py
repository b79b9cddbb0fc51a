"""Numbers in words and in digits."""

import pytest

from ujar.times.digits import read_number
from ujar.times.patterns import find_expressions


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("tiga", 3),
        ("sebelas", 11),
        ("dua belas", 12),
        ("dua puluh lima", 25),
        ("seratus lima puluh", 150),
        ("dua ratus tiga puluh lima", 235),
        ("seribu", 1000),
        ("seribu lima ratus", 1500),
        ("5 ribu", 5000),
        ("dua puluh ribu", 20000),
        ("dua setengah", 2.5),
    ],
)
def test_number_words(lay, words, number):
    """Number words are put together."""
    text = lay(f"Ia tinggal {words} hari.")
    (expr,) = find_expressions(text.page, text.sentences[0].tokens, 0, 0)

    assert number == expr.items[0].value


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("25/2", "shortdate", (25, 2)),
        ("11/7/2023", "fulldate", (11, 7, 2023)),
        ("11/7/23", "fulldate", (11, 7, 2023)),
        ("11/7/98", "fulldate", (11, 7, 1998)),
        ("2023-07-11", "fulldate", (11, 7, 2023)),
        ("32/7/2023", "other", None),
        ("06.12", "clock", (6, 12)),
        ("06.72", "number", 6.72),
        ("10.15.30", "clock", (10, 15)),
        ("16.288", "number", 16288),
        ("1,5", "number", 1.5),
        ("2014", "year", 2014),
        ("3500", "number", 3500),
        ("3x24", "number", 72),
        ("1990-an", "tens", 1990),
        ("90an", "tens", 1990),
        ("1234567890123", "other", None),
        ("²", "other", None),
    ],
)
def test_digits(text, kind, value):
    """What is written in digits is told apart by its form."""
    assert (kind, value) == read_number(text)
