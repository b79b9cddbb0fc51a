import pytest

from ujar.serve.figures import say_count, say_day, say_due, say_stretch


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-02-18", "18 Feb 2024"),
        ("2024-08-01", "1 Agu 2024"),
        ("2024-02", "Februari 2024"),
        ("2024", "2024"),
        ("2024-02-18TEV", "18 Feb 2024"),
        ("2024-02-12/2024-02-18", "12–18 Feb 2024"),
        ("PAST_REF", "PAST_REF"),
        ("XXXX-06-12", "XXXX-06-12"),
        ("2024-13", "2024-13"),
        ("", ""),
        (None, ""),
    ],
)
def test_days_are_worded_as_precisely_as_they_are(value, expected):
    """A day is a day, a month a month, and what is neither stays as it is."""
    assert expected == say_day(value, "id")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-02-12", "2024-02-18", "12–18 Feb 2024"),
        ("2024-02-26", "2024-03-03", "26 Feb–3 Mar 2024"),
        ("2023-12-25", "2024-01-07", "25 Dec 2023–7 Jan 2024"),
        ("2024-02-12", "2024-02-12", "12 Feb 2024"),
        ("2024-02", "2024-03", "February–March 2024"),
        ("?", "2024", "?–2024"),
    ],
)
def test_a_stretch_says_nothing_twice(first, last, expected):
    """What both ends share is said once."""
    assert expected == say_stretch(first, last, "en")


def test_counts_have_the_marks_of_their_language():
    """A thousand has a point in Indonesian, a comma in English."""
    assert ("1.204", "1,204", "12") == (
        say_count(1204, "id"),
        say_count(1204, "en"),
        say_count(12, "id"),
    )


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("2024-02-18", "id", "paling lambat 18 Feb 2024"),
        ("XXXX-02-18", "en", "due 18 Feb"),
        ("P30D", "id", "dalam 30 hari"),
        ("PT72H", "en", "within 72 hours"),
        ("PT5M", "id", "dalam 5 menit"),
        ("FUTURE_REF", "id", "paling lambat FUTURE_REF"),
    ],
)
def test_when_a_term_is_due(value, language, expected):
    """A day is one by which, a length of time one within which; a year that lacks is left out."""
    assert expected == say_due(value, language)
