"""Bodies that are taken up by a noun alone."""

import pytest


@pytest.mark.parametrize(
    ("page", "words", "nth", "name"),
    [
        (
            "Mahkamah Tambak Kuba menolak gugatan itu.\nMahkamah menilai bukti kurang.",
            "Mahkamah",
            1,
            "Mahkamah Tambak Kuba",
        ),
        (
            "Partai Tambak Zenda menolak usul itu.\nPartai oposisi itu menyerukan aksi.",
            "Partai oposisi itu",
            0,
            "Partai Tambak Zenda",
        ),
        (
            "Hamas menolak usul itu.\nGerakan itu menyerukan aksi.",
            "Gerakan itu",
            0,
            "Hamas",
        ),
        (
            "Menurut The Guardian, kapal itu tenggelam.\nSurat kabar itu mengutip dua saksi.",
            "Surat kabar itu",
            0,
            "The Guardian",
        ),
    ],
)
def test_noun_alone(read, page, words, nth, name):
    """A noun takes up the last body that it names, else the only body or medium near."""
    assert name == read(page).who(words, nth)


def test_two_bodies_near(read):
    """Of two bodies near, none of which has the noun in its name, neither is meant."""
    page = "Yayasan Tambak menolak. Badan Sungai Kuba diam.\nPartai itu menyerukan aksi."

    assert read(page).who("Partai itu") is None


def test_nothing_before(read):
    """A noun that takes up nothing is nobody."""
    assert [] == read("Partai itu menyerukan aksi di Zenda.").names("organisation")
