"""Dates, weekdays, months and years get the value that their words and their anchor give."""

import pytest

FRIDAY = "2022-02-25"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Selasa (11/7/2023)", "2023-07-11"),
        ("Selasa, 31 Januari 2023", "2023-01-31"),
        ("hari Senin, 30 Januari 2023", "2023-01-30"),
        ("Senin (13 / 04 / 2020)", "2020-04-13"),
        ("Senin (13/04 /2020) malam", "2020-04-13TEV"),
        ("Jumat (29 Mei 2020)", "2020-05-29"),
        ("Selasa (8/12/09) siang", "2009-12-08TMI"),
        ("Kamis pagi (21/8/2014)", "2014-08-21TMO"),
        ("Minggu (28/12/2014) pukul 06.18 WIB", "2014-12-28T06:18"),
        ("Minggu 28 Desember 2014 pukul 05.36 WIB", "2014-12-28T05:36"),
        ("Sabtu tanggal 2 Mei 2020 pukul 00.01", "2020-05-02T00:01"),
        ("tanggal 2 Oktober 1968", "1968-10-02"),
        ("5 Jan. 2023", "2023-01-05"),
        ("2023-07-11", "2023-07-11"),
        ("11.07.2023", "2023-07-11"),
        ("November 2014", "2014-11"),
        ("bulan Mei 2014", "2014-05"),
        ("akhir tahun 2023", "2023-END"),
        ("awal Juni 2023", "2023-06-START"),
        ("pertengahan Mei 2020", "2020-05-MID"),
        ("tahun 1453", "1453"),
        ("tahun 2014 ini", "2014"),
        ("1988 lalu", "1988"),
        ("Mei tahun 2014", "2014-05"),
    ],
)
def test_full_date(read, words, value):
    """A date with its year needs nothing else."""
    assert [(words, value)] == read(f"Ana Berg tiba pada {words}.")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Jumat (25/2)", "2022-02-25"),
        ("Kamis (24/2) pagi", "2022-02-24TMO"),
        ("Senin (20/12)", "2021-12-20"),
        ("Selasa, 1 Maret", "2022-03-01"),
        ("24 Februari", "2022-02-24"),
        ("10 November lalu", "2021-11-10"),
        ("10 November mendatang", "2022-11-10"),
        ("24 Desember tahun lalu", "2021-12-24"),
        ("Desember", "2021-12"),
        ("bulan Maret lalu", "2021-03"),
        ("Mei tahun lalu", "2021-05"),
        ("pertengahan Oktober", "2021-10-MID"),
        ("hari ini (25/2)", "2022-02-25"),
        ("tanggal 24", "2022-02-24"),
        ("tanggal 24 bulan lalu", "2022-01-24"),
        ("pekan pertama Maret 2022", "2022-03"),
    ],
)
def test_year_from_publication(read, words, value):
    """A date without a year takes the one that lies near the publication."""
    assert [(words, value)] == read(f"Ana Berg tiba pada {words}.", published=FRIDAY)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Kamis", "2022-02-24"),
        ("Jumat", "2022-02-25"),
        ("Sabtu", "2022-02-19"),
        ("Jumat lalu", "2022-02-18"),
        ("Senin kemarin", "2022-02-21"),
        ("Kamis depan", "2022-03-03"),
        ("Sabtu besok", "2022-02-26"),
        ("Selasa pekan lalu", "2022-02-15"),
        ("Rabu ini", "2022-02-23"),
        ("Kamis dini hari", "2022-02-24TNI"),
        ("malam Minggu", "2022-02-19TEV"),
        ("Kamis malam pukul 20.00 WIB", "2022-02-24T20:00"),
    ],
)
def test_bare_weekday(read, words, value):
    """A weekday looks back from the publication unless its words look ahead."""
    assert [(words, value)] == read(f"Ana Berg tiba pada {words}.", published=FRIDAY)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Ana Berg akan tiba pada Senin.", "2022-02-28"),
        ("Pada Senin, Ana Berg akan tiba.", "2022-02-28"),
        ('"Kami akan tiba," kata Ana Berg, Senin.', "2022-02-21"),
        ("Ana Berg mengatakan pada Senin bahwa ia akan tiba.", "2022-02-21"),
    ],
)
def test_weekday_ahead(read, sentence, value):
    """`akan` sends a weekday ahead, but not past a quotation mark or a word of saying."""
    assert [("Senin", value)] == read(sentence, published=FRIDAY)


def test_year_from_what_was_told(read):
    """`tahun berikutnya` beside a month counts from the year that was told."""
    got = read("Ia tiba pada 2 Agustus 1990 dan pergi pada Januari tahun berikutnya.")

    assert ("Januari tahun berikutnya", "1991-01") == got[1]


def test_closing_mark_of_another_bracket(read):
    """A bracket that opened before the date is no part of it."""
    assert [("Senin, 5/6/2023", "2023-06-05")] == read("Ia tiba (pada Senin, 5/6/2023).")


def test_weekday_keeps_the_date_that_the_text_gave_it(read):
    """A weekday that was said with its date is that date."""
    got = read("Ana Berg tiba Kamis (17/2).", "Pada Kamis kota itu sepi.", published=FRIDAY)

    assert [("Kamis (17/2)", "2022-02-17"), ("Kamis", "2022-02-17")] == got


@pytest.mark.parametrize("words", ["7 Juli", "Agustus", "Desember mendatang"])
def test_year_is_not_guessed(read, words):
    """What lies months ahead, with no word for it, could be of any year; a word decides."""
    ((_, value),) = read(f"Ana Berg ingat {words}.", published=FRIDAY)

    assert value[:4] == ("2022" if "mendatang" in words else "XXXX")


def test_narrative_shift(read):
    """`Sebelumnya` looks back from the day that was told last."""
    got = read("Ana Berg tiba Selasa (15/2). Sebelumnya, pada Kamis, ia pergi.", published=FRIDAY)

    assert [("Selasa (15/2)", "2022-02-15"), ("Kamis", "2022-02-10")] == got


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12 Juni", "XXXX-06-12"),
        ("bulan Juni", "XXXX-06"),
        ("hari Sabtu", "XXXX-WXX-6"),
        ("tanggal 12", "XXXX-XX-12"),
        ("pukul 09.15", "XXXX-XX-XXT09:15"),
    ],
)
def test_nothing_to_count_from(read, words, value):
    """Without an anchor the value stays open."""
    assert [(words, value)] == read(f"Ana Berg tiba pada {words}.")


@pytest.mark.parametrize(
    ("sentence", "got"),
    [
        (
            "Ana Berg tinggal dari Maret hingga Juni 2019.",
            [("Maret", "2019-03"), ("Juni 2019", "2019-06")],
        ),
        (
            "Dana itu untuk April, Mei, dan Juni 2019.",
            [("April", "2019-04"), ("Mei", "2019-05"), ("Juni 2019", "2019-06")],
        ),
        (
            "Kota itu jatuh pada 23 Juli 2014. Pada 10 Agustus kota itu bebas.",
            [("23 Juli 2014", "2014-07-23"), ("10 Agustus", "2014-08-10")],
        ),
    ],
)
def test_year_of_the_date_beside(read, sentence, got):
    """A date in a list, or right after a date with a year, shares the year."""
    assert got == read(sentence, published="2022-02-25")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada 2000 orang di sana.",
        "Harganya Rp 2000 saja.",
        "Ia tinggal di Pasar Minggu.",
        "Ia bertemu Juni Lestari di sana.",
        "Ia melihat mei di kebun.",
        "Hal itu dikatakan Mei kepada wartawan.",
        "Dosen Universitas Sebelas Maret tiba.",
        "Ia duduk di nomor 2010.",
        "Nilainya 1/3 dari semua.",
    ],
)
def test_no_time(read, sentence):
    """What only looks like a time is none."""
    assert [] == read(sentence, published=FRIDAY)


@pytest.mark.parametrize("words", ["besok (15/3)", "besok (pada 15 Maret)"])
def test_date_behind_a_day_counted_from_now_gives_it(read, words):
    """What stands in brackets behind "besok" is its date, with a preposition or without."""
    assert [(words, "2022-03-15")] == read(f"Ana Berg tiba {words}.", published=FRIDAY)


def test_day_after_takes_the_date_that_stands_behind_it(read):
    """The words "keesokan harinya, pada 3 Juni 2022" are that day, whatever was told last."""
    values = read("Berg pulang Kamis, 9 Juni 2022. Keesokan harinya, pada 3 Juni 2022, ia pergi.")

    assert ("Keesokan harinya", "2022-06-03") in values


def test_who_speaks_of_a_dated_event_speaks_after_it(read):
    """Where the page has no date of its own, a speaker's weekday follows the event's date."""
    values = read('"Kapal itu tiba," kata Berg, Selasa. Kapal berlabuh pada Senin (5/9/2022).')

    assert ("Selasa", "2022-09-06") in values
