import pytest

from ujar.serve.found_words import SHOWN, mark_words

TEXT = "Penolakan itu disampaikan Ana Berg; gencatan senjata tetap ditolak."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("menolak", ["Penolakan", "ditolak"]),
        ('"gencatan senjata"', ["gencatan senjata"]),
        ('"senjata gencatan"', []),
        ('berg "tetap menolak"', ["Berg", "tetap ditolak"]),
        ("", []),
        ('""', []),
        ("!", []),
    ],
)
def test_marks_what_was_searched_for(words, expected):
    """Words are marked in any form, rows of words only side by side."""
    pieces = mark_words(TEXT, words)

    assert expected == [piece.text for piece in pieces if piece.mark == "hit"]
    assert TEXT == "".join(piece.text for piece in pieces)


def test_a_long_text_is_cut_around_the_first_mark():
    """What is shown holds the mark, ends at borders of words, and says that it is cut."""
    pieces = mark_words("Ia berkata " * 200 + "usul itu ditolak " + "lagi " * 200, "tolak")
    shown = "".join(piece.text for piece in pieces)

    assert ["ditolak"] == [piece.text for piece in pieces if piece.mark]
    assert shown.startswith("… ")
    assert shown.endswith("lagi …")
    assert len(shown) <= SHOWN + 4


@pytest.mark.parametrize("words", ["", "aaa", "kata"])
def test_a_word_of_a_million_letters_is_cut(words):
    """A hostile word does not make a page of its size."""
    pieces = mark_words("a" * 1_000_000, words)

    assert sum(len(piece.text) for piece in pieces) <= SHOWN + 4
