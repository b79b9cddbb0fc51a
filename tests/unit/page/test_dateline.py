"""Datelines at the start of paragraphs."""

import pytest

from ujar.page.dateline import find_dateline, is_dateline


@pytest.mark.parametrize(
    ("text", "words", "outlet"),
    [
        ("TRIBUNNEWS.COM - Ana Berg tiba.", "TRIBUNNEWS.COM - ", "Tribunnews"),
        ("KNews.id- Ana Berg tiba.", "KNews.id- ", "KNews.id"),
        ("Kabarsyldavia.com - Ana Berg tiba.", "Kabarsyldavia.com - ", "Kabarsyldavia.com"),
        ("VIVA Dunia – Ana Berg tiba.", "VIVA Dunia – ", "VIVA"),
        ("STRELSAU, KOMPAS — Ana Berg tiba.", "STRELSAU, KOMPAS — ", "Kompas.com"),
        ("STRELSAU, KOMPAS.com Ana Berg tiba.", "STRELSAU, KOMPAS.com ", "Kompas.com"),
        ("Strelsau (ANTARA News) - Ana tiba.", "Strelsau (ANTARA News) - ", "ANTARA"),
        ("TEMPO.CO, Jakarta - Ana Berg tiba.", "TEMPO.CO, Jakarta - ", "Tempo"),
        ("KONTAN.CO.ID - STRELSAU. Ana tiba.", "KONTAN.CO.ID - STRELSAU. ", "Kontan"),
        ("Bisnis.com, STRELSAU—Ana Berg tiba.", "Bisnis.com, STRELSAU—", "Bisnis.com"),
        ("WASHINGTON - Ana Berg tiba.", "WASHINGTON - ", None),
        ("Strelsau - Presiden Ruritania tiba.", "Strelsau - ", None),
        ("KBRN, Strelsau: Ana Berg tiba.", "KBRN, Strelsau: ", "RRI"),
        ("London (Reuters) - Ana Berg tiba.", "London (Reuters) - ", None),
        ("JAKARTA. Ana Berg tiba.", "JAKARTA. ", None),
    ],
)
def test_dateline_is_found(text, words, outlet):
    """A dateline is found with its dash, and the outlet that it names."""
    found = find_dateline(text)

    assert words == text[: found.end]
    assert outlet == found.outlet


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg - wakil Ruritania - tiba di Strelsau.",
        "Ratusan pemrotes - banyak dari mereka warga Klow - bersuara.",
        "Hubungan Ruritania-Syldavia memburuk sejak Senin.",
        "“Kami siap - Anda juga,” kata Berg.",
        "Catatan: Berg tidak hadir.",
        "Berg tiba pukul 10.00 - 11.00 di Strelsau.",
    ],
)
def test_other_dashes_are_no_datelines(text):
    """A remark between dashes, a compound and a colon open no dateline."""
    assert find_dateline(text) is None


def test_line_of_a_dateline():
    """A dateline may stand on a line of its own."""
    assert is_dateline("Liputan6.com, Strelsau -")
    assert not is_dateline("Ana Berg tiba di Strelsau -")
