import pytest

from ujar.serve.reasons import say_reason


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("same speaker", "pembicara yang sama"),
        ("names Corvina", "menyebut Corvina"),
        ("names Corvina, as page aaaa does", "menyebut Corvina, seperti Warta Delta"),
        ("names Corvina, the outlet of page bbbb", "menyebut Corvina, media dari bbbb"),
        ("3 of 4 pages name Corvina", "3 dari 4 halaman menyebut Corvina"),
        ("likeness of words 0.65", "kemiripan kata 0.65"),
        ("counts of the dead at strelsau: 6 and 23", "jumlah korban tewas di strelsau: 6 dan 23"),
        ("a reason of tomorrow", "a reason of tomorrow"),
        ("a" * 1_000_000, "a" * 1_000_000),
    ],
)
def test_reasons_are_worded(reason, expected):
    """A reason is known by its words, with what changes in them; another stays as it is."""
    assert expected == say_reason(reason, "id", {"aaaa": "Warta Delta"})


def test_english_reasons_stay_as_they_are():
    """In English a reason is what the link says, but for the name of the page."""
    assert "names Corvina, as page Warta Delta does" == say_reason(
        "names Corvina, as page aaaa does", "en", {"aaaa": "Warta Delta"}
    )
