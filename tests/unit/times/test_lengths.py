"""Lengths and what recurs."""

import pytest


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("enam tahun", "P6Y"),
        ("75 tahun", "P75Y"),
        ("satu dekade", "P10Y"),
        ("tiga dekade", "P30Y"),
        ("dua abad", "P200Y"),
        ("dua menit", "PT2M"),
        ("24 jam", "PT24H"),
        ("3x24 jam", "PT72H"),
        ("7 x 24 jam", "PT168H"),
        ("setengah jam", "PT30M"),
        ("satu setengah tahun", "P1.5Y"),
        ("1,5 tahun", "P1.5Y"),
        ("dua puluh lima hari", "P25D"),
        ("seratus lima puluh hari", "P150D"),
        ("sepekan", "P1W"),
        ("setahun", "P1Y"),
        ("sepekan terakhir", "P1W"),
        ("lima tahun terakhir", "P5Y"),
        ("enam bulan ke depan", "P6M"),
        ("dua tahun delapan bulan", "P2Y8M"),
        ("2 jam 30 menit", "PT2H30M"),
        ("beberapa bulan", "PXM"),
        ("bertahun-tahun", "PXY"),
        ("sejenak", "PXX"),
        ("beberapa dekade", None),
    ],
)
def test_length(read, words, value):
    """A length is written by its number and unit; without a number as its unit's table says."""
    assert [(words, value)] == read(f"Ana Berg menunggu selama {words}.", published="2014-12-29")


@pytest.mark.parametrize(
    ("words", "got"),
    [
        ("2-3 menit", [("2", "PT2M"), ("3 menit", "PT3M")]),
        ("dua hingga tiga hari", [("dua", "P2D"), ("tiga hari", "P3D")]),
    ],
)
def test_two_lengths(read, words, got):
    """A range of lengths is two lengths of one unit."""
    assert got == read(f"Ana Berg menunggu {words}.")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("setiap tahun", "P1Y"),
        ("tiap dua tahun", "P2Y"),
        ("setiap dua tahun sekali", "P2Y"),
        ("per bulan", "P1M"),
        ("setiap harinya", "P1D"),
        ("tiap tahunnya", "P1Y"),
        ("setiap Senin", "XXXX-WXX-1"),
        ("setiap malam", "XXXX-XX-XXTEV"),
        ("setiap 17 Agustus", "XXXX-08-17"),
    ],
)
def test_set(read, words, value):
    """What recurs has the value of one round."""
    assert [(words, value)] == read(f"Ana Berg tiba {words}.", published="2014-12-29")


def test_law_is_no_length(read):
    """The number of a law before its year counts no years."""
    assert [("Tahun 2008", "2008")] == read("UU Nomor 14 Tahun 2008 berlaku.")
