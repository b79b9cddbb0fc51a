"""The reference time: published, or worked out from the text itself."""

from datetime import date

import pytest

from ujar.times.find import find_times
from ujar.times.reference import read_stamp


@pytest.mark.parametrize(
    ("stamp", "day", "minute"),
    [
        ("2014-12-29", date(2014, 12, 29), None),
        ("2023-07-11T14:15+07:00", date(2023, 7, 11), 855),
        ("2023-07-11T20:15Z", date(2023, 7, 12), 195),
        ("", None, None),
        (None, None, None),
        ("kemarin", None, None),
        ("2014-12", None, None),
    ],
)
def test_stamp(stamp, day, minute):
    """A stamp gives its day in the west of Indonesia, and the minute if it has a time."""
    assert (day, minute) == read_stamp(stamp)


def test_full_date_of_the_text(read):
    """A weekday with its full date is what bare weekdays count from."""
    got = read("Ana Berg tiba pada Senin malam.", "Sidang dibuka Selasa (11/7/2023).")

    assert ("Senin malam", "2023-07-10TEV") == got[0]


def test_relay_goes_before_what_is_told(read):
    """The day of a relay is later than what it tells, and is the reference time."""
    got = read(
        "Ana Berg, pada Selasa, 31 Januari 2023, pergi.",
        "Melansir Kabar Klow, Rabu, 1 Februari 2023, Berg pergi bulan lalu.",
    )

    assert ("bulan lalu", "2023-01") == got[-1]


def test_year_from_weekday_not_after_saving(read):
    """A weekday with day and month takes the latest year before the page was saved."""
    words = "Ana Berg tiba Jumat (25/2). Ia pergi pada Kamis."

    assert [("Jumat (25/2)", "2022-02-25"), ("Kamis", "2022-02-24")] == read(
        words, saved="2024-05-03"
    )
    assert [("Jumat (25/2)", "2011-02-25"), ("Kamis", "2011-02-24")] == read(
        words, saved="2022-02-01"
    )


def test_date_of_a_picture_text(read):
    """Without a full date in the body the one that ends a picture's text counts."""
    got = read(
        "Warga Ruritania memilih pada hari Minggu.",
        "Berg tiba hari ini.",
        between="Ana Berg dan suaminya memilih di sebuah sekolah di Strelsau, 30 September 2018.\n",
    )

    assert [("hari Minggu", "2018-09-30"), ("hari ini", "2018-09-30")] == got


def test_history_is_no_reference(read):
    """A date without a weekday is history and no reference time."""
    got = read("Kota itu jatuh pada 2 Oktober 1968. Ana Berg tiba bulan lalu.")

    assert [("2 Oktober 1968", "1968-10-02"), ("bulan lalu", None)] == got


@pytest.mark.parametrize(
    ("sentence", "published", "code"),
    [
        ("Ana Berg tiba Senin (11/7/2023).", "2023-07-12", "time-weekday-clash"),
        ("Ana Berg tiba Senin (11/7).", "2023-07-12", "time-weekday-clash"),
        ("Ana Berg tiba pada 31 April 2023.", "2023-07-12", "time-no-such-day"),
        ("Ana Berg tiba bulan lalu.", None, "time-unanchored"),
    ],
)
def test_doubt(lay, sentence, published, code):
    """What contradicts itself or hangs in the air is an issue."""
    _, issues = find_times(lay(sentence), published=published, saved=None)

    assert [code] == [issue.code for issue in issues]


def test_clashing_weekday_far_from_publication_gives_no_year(read):
    """A weekday that fits no near year leaves the year open."""
    got = read("Ana Berg tiba Senin (11/7).", published="2023-12-12")

    assert [("Senin (11/7)", "XXXX-07-11")] == got


def test_title_is_read_by_itself(read):
    """The title gives times, and no anchor to the body."""
    got = read("Ana Berg tiba hari itu.", title="Berg Tiba 5 Juni 2023")

    assert [("5 Juni 2023", "2023-06-05"), ("hari itu", None)] == got


def test_basis_is_named(lay):
    """Each value says by which rule it was had."""
    text = lay("Ana Berg tiba Jumat (25/2). Ia pergi kemarin dan diam selama tiga hari.")
    times, _ = find_times(text, published="2022-02-28T09:00+07:00", saved=None)

    assert ["weekday-year", "published", "length"] == [time.basis for time in times]
