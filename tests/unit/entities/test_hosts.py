"""Whom the words beside a phrase name: a government by its head, a body that is told of."""

import pytest


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (
            "Presiden Kuba Ana Berg tiba. Kata Hentzau, pemerintahan Berg gagal.",
            "pemerintahan Berg",
        ),
        ("Pemerintah Ana Berg gagal. Presiden Kuba Ana Berg menolak.", "Pemerintah Ana Berg"),
    ],
)
def test_government_by_its_head(read, page, words):
    """The government of a president is his state."""
    assert "Kuba" == read(page).who(words)


def test_government_by_nobody_known(read):
    """The government of somebody whose state the page does not tell is no state."""
    assert "Kuba" != read("Kuba menunggu. Kata Hentzau, pemerintahan Berg gagal.").who(
        "pemerintahan"
    )


@pytest.mark.parametrize(
    ("page", "words", "name", "of"),
    [
        (
            "Brigade Tambak, sayap militer Front Zenda, menolak mundur.",
            "sayap militer Front Zenda",
            "Brigade Tambak",
            "Front Zenda",
        ),
        (
            "Sayap militer Hamas, Brigade Tambak, menolak mundur.",
            "Sayap militer Hamas",
            "Brigade Tambak",
            "Hamas",
        ),
        (
            "Kata juru bicara sayap militer Hamas Brigade Tambak, kota aman.",
            "Brigade Tambak",
            "Brigade Tambak",
            "Hamas",
        ),
        (
            "Tentara Sungai (TS), sebuah kelompok bersenjata, menyerang Zenda.",
            "kelompok bersenjata",
            "Tentara Sungai",
            None,
        ),
    ],
)
def test_body_that_is_told_of(read, page, words, name, of):
    """What a body is, behind or before its name and a comma, is the body again."""
    found = read(page)

    assert (name, of) == (found.who(words), found.of(words).of)


def test_bodies_of_a_list(read):
    """A group between commas of a list is a party of its own."""
    found = read("Hamas, kelompok Tambak Hijau, dan Fatah menolak.")

    assert "Hamas" != found.who("kelompok Tambak Hijau")


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        ("Partai Tambakan menolak. Tambakan menunggu.", "Tambakan menunggu", "Partai Tambakan"),
        (
            "Anggota DPR RI Ana Berg menolak. Dewan Perwakilan Rakyat bubar.",
            "Dewan Perwakilan Rakyat",
            "Dewan Perwakilan Rakyat",
        ),
        (
            "Perdana Menteri Pakistan Muhammad Shehbaz Sharif menolak.",
            "Muhammad Shehbaz Sharif",
            "Muhammad Shehbaz Sharif",
        ),
    ],
)
def test_bodies_and_leaders_by_longer_names(read, page, words, name):
    """A party goes by what follows its noun; a first name before a leader's is his."""
    assert name == read(page).who(words)


def test_head_of_an_army_is_no_head_of_state(read):
    """Who leads the army is not the prime minister who was named before."""
    found = read("Perdana Menteri Kuba Ana Berg tiba. Pemimpin militer Kuba menolak.")

    assert "Ana Berg" != found.who("Pemimpin militer Kuba")
