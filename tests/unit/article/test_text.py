"""Cutting an article into sentences and tokens."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from ujar.article.text import TOKEN, Text
from ujar.records import ArticleInfo, Span

LETTERS = st.sampled_from(list("aBé1ßǅ_-'’`.,:/()\"” \u00a0\n\t%"))


def cut(page):
    """The text of a page whose body is all of it."""
    return Text(page, ArticleInfo(body=(Span(0, len(page), page),)))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Ana tiba.", ["Ana", "tiba", "."]),
        ('Rusia-Ukraina, Jum\'at "ya".', ["Rusia-Ukraina", ",", "Jum'at", '"', "ya", '"', "."]),
        ("DilansirAFP 16.288 orang", ["Dilansir", "AFP", "16.288", "orang"]),
        ("Ana\u00a0Berg  (41)", ["Ana", "Berg", "(", "41", ")"]),
    ],
)
def test_tokens(page, expected):
    """Words keep their inner marks, other marks stand alone."""
    assert expected == [token.text for token in cut(page).tokens]


def test_sentences():
    """Points behind initials and in clock times end no sentence."""
    text = cut("Dr. Ana Berg tiba pukul 09.15. Ia diam.")

    assert [0, 31] == [sentence.start for sentence in text.sentences]
    assert list(range(11)) == [t.i for s in text.sentences for t in s.tokens]
    assert ["Ia", "diam"] == [t.text for t in text.tokens_in(31, 38)]


@settings(deadline=None)
@given(st.text(LETTERS, max_size=60))
def test_plain_words_need_no_pattern(page):
    """What is cut without the pattern is cut as the pattern would."""
    expected = [(m.start(), m.end(), m[0], m[0].casefold()) for m in TOKEN.finditer(page)]

    assert expected == [(t.start, t.end, t.text, t.low) for t in cut(page).tokens]
