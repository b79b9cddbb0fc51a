"""Times that count from another are as fine as their unit."""

import pytest


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hari ini", "2014-12-29"),
        ("kemarin", "2014-12-28"),
        ("kemarin sore", "2014-12-28TAF"),
        ("besok pagi", "2014-12-30TMO"),
        ("lusa", "2014-12-31"),
        ("tadi malam", "2014-12-28TEV"),
        ("pagi tadi", "2014-12-29TMO"),
        ("malam ini", "2014-12-29TEV"),
        ("hari ini pukul 10.00 WIB", "2014-12-29T10:00"),
        ("pekan lalu", "2014-W52"),
        ("pekan ini", "2015-W01"),
        ("awal pekan ini", "2015-W01-START"),
        ("akhir pekan lalu", "2014-W52-WE"),
        ("bulan lalu", "2014-11"),
        ("bulan depan", "2015-01"),
        ("akhir bulan lalu", "2014-11-END"),
        ("tahun ini", "2014"),
        ("tahun lalu", "2013"),
        ("tahun depan", "2015"),
        ("akhir tahun", "2014-END"),
        ("abad ini", "20"),
        ("tiga hari lalu", "2014-12-26"),
        ("dua minggu lalu", "2014-W51"),
        ("dua bulan lalu", "2014-10"),
        ("sepuluh tahun yang lalu", "2004"),
        ("setahun lalu", "2013"),
        ("dua hari lagi", "2014-12-31"),
        ("lima tahun silam", "2009"),
        ("satu dekade lalu", "200"),
        ("beberapa hari lalu", "PAST_REF"),
        ("beberapa waktu lalu", "PAST_REF"),
        ("beberapa hari mendatang", "FUTURE_REF"),
        ("beberapa bulan ke depan", "FUTURE_REF"),
    ],
)
def test_from_publication(read, words, value):
    """These count from the publication."""
    assert [(words, value)] == read(f"Ana Berg tiba {words}.", published="2014-12-29")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hari itu", "2014-06-14"),
        ("hari yang sama", "2014-06-14"),
        ("malam harinya", "2014-06-14TEV"),
        ("keesokan harinya", "2014-06-15"),
        ("sehari kemudian", "2014-06-15"),
        ("tiga hari sebelumnya", "2014-06-11"),
        ("hampir tiga minggu kemudian", "2014-07-05"),
        ("sebulan kemudian", "2014-07-14"),
        ("dua tahun setelah itu", "2016"),
        ("tahun itu", "2014"),
        ("tahun berikutnya", "2015"),
        ("bulan sebelumnya", "2014-05"),
    ],
)
def test_from_what_was_told(read, words, value):
    """These count from the day that was told last."""
    got = read(f"Kota itu jatuh pada 14 Juni 2014. Ana Berg tiba {words}.", published="2014-12-29")

    assert (words, value) == got[-1]


@pytest.mark.parametrize(
    ("words", "value"),
    [("hari itu", None), ("bulan lalu", None), ("tiga hari kemudian", None), ("kemarin", None)],
)
def test_nothing_to_count_from(read, words, value):
    """Without an anchor there is no value."""
    assert [(words, value)] == read(f"Ana Berg tiba {words}.")


def test_clock_shift(read):
    """Minutes and hours move a clock time that was told."""
    got = read("Ia tiba Minggu (28/12/2014) pukul 23.50 WIB. Dua puluh menit kemudian ia pergi.")

    assert ("Dua puluh menit kemudian", "2014-12-29T00:10") == got[1]


def test_days_of_an_event(read):
    """The days of an event count from the one that the text dates."""
    got = read(
        "Kota itu sepi pada hari kedua invasi itu.",
        "Berg tiba sepanjang hari pertama invasi pada Kamis.",
        published="2022-02-25",
    )

    assert [
        ("hari kedua invasi", "2022-02-25"),
        ("hari pertama invasi", "2022-02-24"),
        ("Kamis", "2022-02-24"),
    ] == got


def test_undated_event_is_left_out(read):
    """The day of an event whose date is not told is no time."""
    assert [] == read("Kota itu sepi pada hari kedua perundingan.", published="2022-02-25")
