"""Folding of names."""

import pytest

from ujar.entities.fold import fold, near, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Topolski", "Topolskyy"),
        ("Topolskiy", "TOPOLSKY"),
        ("Müller", "Muller"),
        ("Ma'ruf", "Ma’ruf"),
        ("Saddam", "Sadam"),
    ],
)
def test_spellings_meet(one, other):
    """Case, marks, doubled letters and the ending of Slavic names make no difference."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ("rassendyl", "rassendyll", True),
        ("kavardark", "kavadark", True),
        ("berg", "bergs", False),
        ("hentzau", "lentzau", False),
        ("topolski", "topolskaja", False),
    ],
)
def test_near(one, other, meets):
    """Long words may differ by one letter, not by the first."""
    assert meets == near(one, other)


def test_words():
    """Hyphens and points part words."""
    assert ("kim", "jong", "un") == words_of("Kim Jong-un")
