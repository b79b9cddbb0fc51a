"""Those who are taken up together: two leaders, two ministers."""

import pytest

THREE = "Presiden Kuba Ana Berg, Presiden Peru Rudolf Hentzau, dan Presiden Cile Petra Flavia tiba."
TWO = "Presiden Kuba Ana Berg bertemu Presiden Peru Rudolf Hentzau di Zenda."


@pytest.mark.parametrize("words", ["Kedua pemimpin", "Kedua presiden", "Kedua tokoh"])
def test_two_leaders(read, words):
    """Two who hold such an office of a state are the two."""
    found = read(f"{TWO}\n{words} menyerukan gencatan senjata.")

    assert "Ana Berg dan Rudolf Hentzau" == found.who(words)
    assert "Kuba; Peru" == found.of(words).of


@pytest.mark.parametrize(
    "page",
    [
        f"{TWO}\nKedua menteri menyerukan gencatan senjata.",
        f"{THREE}\nKedua pemimpin menyerukan gencatan senjata.",
    ],
)
def test_not_those_two(read, page):
    """Who holds another office, or is one of three, is not one of the two."""
    found = read(page)

    assert "Hentzau" not in (found.who("Kedua") or "")


def test_theirs_in_their_sentence(read):
    """What is said to be theirs belongs to those of the same sentence."""
    found = read(
        "Tentara Kuba mundur.\nAna Berg menyebut ribuan petani yang meninggalkan rumah mereka."
    )

    assert "ribuan petani" == found.who("mereka")


def test_arm_of_a_state_is_no_group(read):
    """The group that is taken up is no ministry that was named after it."""
    found = read("T23 menyerang Zenda bersama Badan Intelijen Kuba.\nKelompok itu menolak mundur.")

    assert "Badan Intelijen Kuba" != found.who("Kelompok itu")


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (
            "Kuba dan Peru menolak. Rusia menunggu.\nKedua negara setuju.",
            "Kedua negara",
            "Kuba dan Peru",
        ),
        ("Kuba menolak. Peru menunggu.\nKedua negara setuju.", "Kedua negara", "Kuba dan Peru"),
        (
            "Perdana Menteri Kuba tiba. Peru menolak operasi militer Peru.\nKedua negara setuju.",
            "Kedua negara",
            "Kuba dan Peru",
        ),
        (
            "Pemerintah Kuba dan pasukan Tambak sepakat, kata AS.\nKedua pihak menunggu.",
            "Kedua pihak",
            "Kuba dan pasukan Tambak",
        ),
    ],
)
def test_two_states_or_sides(read, page, words, name):
    """The two that a sentence joins come first; states are two states."""
    assert name == read(page).who(words)


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        ("Kuba, Peru, dan Mali bertemu.\nTiga negara itu sepakat.", "Tiga negara itu", True),
        ("Kuba dan Peru bertemu.\nDua negara itu sepakat.", "Dua negara itu", True),
        ("Kuba, Peru, dan Mali bertemu.\nKedua pihak sepakat.", "Kedua pihak", False),
    ],
)
def test_so_many_states(read, page, words, name):
    """So many states are those of the sentence before, if it names no more."""
    found = read(page).who(words)

    assert name == (found is not None and found.startswith("Kuba"))


def test_the_sides_of_before(read):
    """Once told, the two sides stay the two, whoever else a sentence names by the way."""
    found = read(
        "Kuba dan Peru berunding. Kedua pihak setuju bertemu.\n"
        "Ana Berg memuji Duta Besar Mali untuk Cile. Kedua belah pihak diam."
    )

    assert found.who("Kedua pihak") == found.who("Kedua belah pihak")
    assert "Kuba dan Peru" == found.who("Kedua pihak")
