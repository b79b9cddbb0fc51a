"""What an act is about, where the noun or the verb around it misleads."""

import pytest


@pytest.mark.parametrize(
    ("page", "about"),
    [
        ("Ancaman dilontarkan Ruritania kepada Syldavia.", None),
        ("Ancaman juga dilontarkan Ruritania kepada Syldavia.", None),
        (
            "Tawaran gencatan senjata juga disampaikan Ruritania kepada Syldavia.",
            "Tawaran gencatan senjata",
        ),
    ],
)
def test_noun_before_its_passive(read, page, about):
    """The noun of an act alone, with an adverb, tells nothing of what it is about."""
    (move,) = read(page).moves

    assert about == (move.about.text if move.about is not None else None)


def test_welcomed_well(read):
    """How something is welcomed is no part of what is welcomed."""
    (move,) = read("Ruritania menyambut baik jawaban Syldavia.").moves

    assert "jawaban Syldavia" == move.about.text


def test_nobody_blames_by_a_guess(read):
    """Two sides whom the page does not join are not laid a quarrel on."""
    page = "Ruritania maju. Menurut seorang pejabat Syldavia, kedua pihak berselisih soal tanah."

    assert [] == [m for m in read(page).moves if m.type == "ACCUSE"]


def test_talks_that_may_come(read):
    """Talks that may begin are not those that were held, and do not date them."""
    page = "Ana Berg bertemu Ivo Lund di Klow. Lund yakin pertemuan dapat dimulai pekan depan."

    (met,) = [m for m in read(page).moves if m.type == "CONSULT"]
    assert ["Ana Berg bertemu Ivo Lund di Klow."] == [e.text for e in met.evidence]


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("menegaskan kembali penolakan atas dialog dengan Syldavia", "REJECT"),
        ("menyampaikan penolakannya terhadap perundingan dengan Syldavia", "REJECT"),
        ("menyatakan dukungan terhadap perundingan dengan Syldavia", "SUPPORT"),
    ],
)
def test_with_whom_one_will_not_talk(read, words, type_):
    """A stance on talks is taken toward those with whom they are."""
    assert [(type_, "Ruritania", "Syldavia")] == read(f"Ruritania {words}.").triples()
