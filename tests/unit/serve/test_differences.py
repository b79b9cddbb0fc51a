import pytest

from ujar.serve.differences import MOST_WORDS, Piece, find_differences


def told(pieces):
    """Give pieces as pairs."""
    return [(piece.text, piece.mark) for piece in pieces]


def test_words_of_one_side_are_marked():
    """A word that the other text lacks is marked, with what stands between two such words."""
    found = find_differences("Kami siap berunding di Strelsau", "Kami tidak akan berunding")

    assert [("Kami ", ""), ("siap", "gone"), (" berunding ", ""), ("di Strelsau", "gone")] == told(
        found.left
    )
    assert [("Kami ", ""), ("tidak akan", "new"), (" berunding", "")] == told(found.right)
    assert ("siap", "di", "Strelsau") == found.gone
    assert ("tidak", "akan") == found.new


def test_another_form_of_a_word_is_the_same_word():
    """Two forms of one stem are aligned, and marked as forms."""
    found = find_differences("penolakan itu", "menolak itu")

    assert [("penolakan", "form"), (" itu", "")] == told(found.left)
    assert () == found.gone == found.new


@pytest.mark.parametrize(
    ("left", "right"),
    [("Kami siap.", "kami siap"), ("", ""), ("siap — kami", "siap, kami"), ("!!!", "")],
)
def test_case_and_punctuation_do_not_count(left, right):
    """Texts that differ in neither word nor form have no marks, and lose no letter."""
    found = find_differences(left, right)

    assert left == "".join(piece.text for piece in found.left)
    assert right == "".join(piece.text for piece in found.right)
    assert set() == {piece.mark for piece in found.left + found.right} - {""}


def test_long_texts_are_compared_to_a_limit():
    """What stands behind the limit is shown unmarked, and the cut is told."""
    found = find_differences("kata " * (MOST_WORDS + 1) + "lain", "kata " * (MOST_WORDS + 1))

    assert found.cut
    assert () == found.gone
    assert not find_differences("kata", "kata").cut


def test_a_word_of_a_million_letters_is_cut():
    """A hostile word does not make a page of its size."""
    found = find_differences("a" * 1_000_000, "b")

    assert found.cut
    assert 8_000 == sum(len(piece.text) for piece in found.left)
    assert (Piece("b", "new"),) == found.right
