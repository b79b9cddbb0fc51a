"""What holds for any text: offsets, order, determinism, and no value finer than its words."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ujar.article.text import Text
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import DayPart, Holiday, Month, Numeral, TimeWord, Weekday
from ujar.records import ArticleInfo, Span
from ujar.times.find import find_times

SHAPES = (TimeWord, Month, Weekday, DayPart, Numeral, Holiday)
FORMS = sorted({row.form for shape in SHAPES for row in get_lexicon().rows(shape)})
WORDS = st.one_of(
    st.sampled_from(FORMS),
    st.sampled_from(FORMS).map(str.title),
    st.sampled_from(
        ["25/2", "31/4", "11/7/2023", "06.12", "2-3", "1990-an", "0", "99", "3x24", "ke-2"]
    ),
    st.integers(0, 3000).map(str),
    st.text(max_size=4),
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
STAMPS = st.one_of(st.none(), st.just(""), st.dates().map(str), st.datetimes().map(str), st.text())
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1))
VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF|P[0-9XYMWDTHS.]+"
    r"|(?:\d{2,4}|XXXX)(?:-[0-9A-Z-]+)?(?:T[0-9A-Z:]+)?(?:/.+)?"
)


def read(page, published=None, saved=None):
    """Read a page that is one paragraph."""
    text = Text(page, ArticleInfo(body=(Span(0, len(page), page),)))
    return find_times(text, published=published, saved=saved)


@given(st.one_of(TEXTS, st.text()), STAMPS, STAMPS)
@settings(deadline=None, max_examples=300)
def test_any_text(page, published, saved):
    """Any text is read; each time's words are the page's, in order and apart; values are TIMEX3."""
    times, issues = read(page, published, saved)

    assert all(page[t.start : t.end] == t.text and t.text for t in times)
    assert all(a.end <= b.start for a, b in pairwise(times))
    assert all(t.value is None or VALUE.fullmatch(t.value) for t in times)
    assert all(0 <= i.start < i.end <= len(page) for i in issues)
    assert (times, issues) == read(page, published, saved)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("tahun lalu", r"\d{4}"),
        ("dua tahun lalu", r"\d{4}"),
        ("bulan depan", r"\d{4}-\d\d"),
        ("tiga bulan lalu", r"\d{4}-\d\d"),
        ("pada Mei", r"(?:\d{4}|XXXX)-\d\d"),
        ("pekan lalu", r"\d{4}-W\d\d"),
        ("dua pekan lalu", r"\d{4}-W\d\d"),
        ("akhir bulan lalu", r"\d{4}-\d\d-END"),
        ("Kamis", r"\d{4}-\d\d-\d\d"),
        ("Kamis malam", r"\d{4}-\d\d-\d\dTEV"),
        ("dua hari lalu", r"\d{4}-\d\d-\d\d"),
        ("pukul 7 pagi", r"\d{4}-\d\d-\d\dT07:00"),
    ],
)
@given(DAYS)
@settings(deadline=None, max_examples=30)
def test_no_finer_than_the_words(words, form, day):
    """Whatever the day of publication, the value has the precision of the words."""
    times, _ = read(f"Ana Berg tiba {words}.", str(day))

    assert re.fullmatch(form, times[0].value)


@given(DAYS)
@settings(deadline=None, max_examples=50)
def test_bare_weekday_lies_within_the_week_before(day):
    """A bare weekday is no more than six days before the publication."""
    times, _ = read("Ana Berg tiba pada Kamis.", str(day))

    assert times[0].value in {str(day - timedelta(days=n)) for n in range(7)}
