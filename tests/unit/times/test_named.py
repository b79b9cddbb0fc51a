"""Holidays, seasons, quarters, decades, centuries and fixed words."""

import pytest


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Hari Kemerdekaan AS", "2025-07-04"),
        ("HUT RI", "2025-08-17"),
        ("Natal", "XXXX-12-25"),
        ("Natal 2020", "2020-12-25"),
        ("malam Tahun Baru", "XXXX-12-31TEV"),
        ("Lebaran", "2025-03-31"),
        ("Idul Fitri 1441 Hijriah", "2020-05-24"),
        ("Idul Adha 1441 H", "2020-07-31"),
        ("Lebaran tahun lalu", "2024-04-10"),
        ("Tahun Baru Imlek", "2025-01-29"),
        ("bulan Ramadan", "2025-03"),
        ("bulan puasa 2023", "2023-03/2023-04"),
        ("akhir Ramadan 2023", "2023-04"),
        ("Ramadan 2051", None),
        ("malam takbiran", "2025-03-30TEV"),
        ("musim dingin 2023", "2023-WI"),
        ("musim hujan", "2025-WI"),
        ("musim panas lalu", "2024-SU"),
        ("kuartal III 2023", "2023-Q3"),
        ("triwulan II-2020", "2020-Q2"),
        ("kuartal kedua tahun ini", "2025-Q2"),
        ("semester I tahun 2020", "2020-H1"),
        ("akhir 1990-an", "199-END"),
        ("era 90-an", "199"),
        ("abad ke-19", "18"),
        ("awal abad 20", "19-START"),
        ("saat ini", "PRESENT_REF"),
        ("baru-baru ini", "PAST_REF"),
        ("sejak dulu", "PAST_REF"),
    ],
)
def test_named(read, words, value):
    """A name has its value, of the year that is named or lies near."""
    got = read(f"Ana Berg tiba pada {words}.", published="2025-07-06")

    assert [(words.removeprefix("sejak "), value)] == got


@pytest.mark.parametrize(
    "sentence",
    [
        "Ahli itu, Ahmad Ramadan, tiba.",
        "Ia makan dulu di sana.",
        "Ia terlebih dulu tiba.",
        "Ia berusia 50-an.",
    ],
)
def test_no_time(read, sentence):
    """A person's name and the word for "first" are no times."""
    assert [] == read(sentence, published="2025-07-06")


def test_fixed_holiday_without_a_year(read):
    """A holiday on a fixed day keeps its day without a year."""
    assert [("Hari Natal", "XXXX-12-25")] == read("Ana Berg tiba pada Hari Natal.")
