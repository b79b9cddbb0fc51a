"""The language of a text."""

import pytest

from ujar.article.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ana Berg tiba di Strelsau dan berbicara dengan wartawan karena perundingan gagal.", "id"),
        ("Ana Berg berkata bahawa beliau tidak hadir kerana sakit, lapor pihak istana.", "ms"),
        ("The president said that she was not at the meeting and that it had failed.", "en"),
        ("El presidente de la república dijo que no se fue de la reunión con los ministros.", "es"),
        ("Ana Berg Strelsau", None),
        ("", None),
    ],
)
def test_short_words_tell_the_language(text, language):
    """Indonesian is told from Malay and from others; a few names tell nothing."""
    assert language == find_language(text)


def test_long_text_of_no_known_language():
    """A long text in none of the languages known is said to be in another."""
    assert "und" == find_language("xoq zuth vrem plok " * 20)
