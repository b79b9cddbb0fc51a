"""Clock times borrow their day from the sentence, from what was told, or from the publication."""

import pytest


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("pukul 06.12", "06:12"),
        ("pukul 06:12 WIB", "06:12"),
        ("sekitar pukul 14.15", "14:15"),
        ("jam 7 malam", "19:00"),
        ("pukul 1 siang", "13:00"),
        ("pukul tujuh pagi", "07:00"),
        ("pukul setengah delapan malam", "19:30"),
        ("pukul 02.00 dini hari", "02:00"),
        ("pukul 12 malam", "24:00"),
        ("09.15 WIB", "09:15"),
        ("pkl. 16.00", "16:00"),
    ],
)
def test_clock(read, words, clock):
    """A clock time of twelve hours goes by the part of the day that is named."""
    got = read(f"Ana Berg tiba {words}.", published="2014-12-29")

    assert [(words, f"2014-12-29T{clock}")] == got


def test_day_of_the_sentence(read):
    """The date in the same sentence is the day of a clock time."""
    got = read("Pada Minggu (28/12/2014), pukul 06.12, kota itu sepi.", published="2014-12-29")

    assert ("pukul 06.12", "2014-12-28T06:12") == got[1]


def test_date_right_behind_goes_first(read):
    """The date right behind a clock time counts before the one that opens the sentence."""
    got = read("Berg, Selasa (2/3/2021), berkata ia tiba pukul 18.20 Wita, Senin (1/3/2021).")

    assert ("pukul 18.20 Wita", "2021-03-01T18:20") == got[1]


def test_day_that_was_told(read):
    """Else it is the last day told, not the day of an utterance."""
    got = read(
        "Kota itu jatuh pada Minggu (28/12/2014).",
        '"Kami pergi," kata Ana Berg, Senin (29/12/2014).',
        "Pukul 06.12 pasukan tiba.",
        published="2014-12-29",
    )

    assert ("Pukul 06.12", "2014-12-28T06:12") == got[-1]


def test_recurring_clock_has_no_day(read):
    """What recurs at a clock time is of no day."""
    got = read("Setiap petang pukul 15.30 ia tiba.", published="2014-12-29")

    assert [("Setiap petang", "XXXX-XX-XXTAF"), ("pukul 15.30", "XXXX-XX-XXT15:30")] == got


@pytest.mark.parametrize(
    ("words", "got"),
    [
        ("pukul 07.00-09.00 WIB", [("pukul 07.00-09.00 WIB", "2014-12-29T07:00/2014-12-29T09:00")]),
        (
            "pukul 07.00 hingga 09.00 WIB",
            [("pukul 07.00", "2014-12-29T07:00"), ("09.00 WIB", "2014-12-29T09:00")],
        ),
    ],
)
def test_clock_range(read, words, got):
    """A dash makes one range, a word two times."""
    assert got == read(f"Kantor itu buka {words}.", published="2014-12-29")


def test_part_of_no_day(read):
    """A bare part of the day is of the sentence's day, else of none."""
    assert [("malam hari", "XXXX-XX-XXTEV")] == read("Kota itu sepi pada malam hari.")
