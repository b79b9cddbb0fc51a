"""What is kept of a word as it is written."""

import pytest

from ujar.article.forms import FORMS, LONGEST, Forms
from ujar.article.text import Text
from ujar.records import ArticleInfo, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg", ("berg", True, True)),
        ("tiba", ("tiba", False, False)),
        ("16.288", ("16.288", False, False)),
        ("\U0001d400", ("\U0001d400", True, False)),
    ],
)
def test_form(text, expected):
    """A form knows its small letters; a capital without small letters opens no name."""
    form = Forms()[text]

    assert expected == (form.low, form.upper, form.capital)


def test_tokens_share_their_form():
    """Each token has a form, the same for all that are written alike."""
    page = "Ana tiba. Ana diam."
    text = Text(page, ArticleInfo(body=(Span(0, len(page), page),)))

    assert [t.text for t in text.tokens] == text.texts
    assert text.forms[0] is text.forms[3] is FORMS["Ana"]


def test_what_is_too_long_is_not_kept():
    """A run of letters without end is made anew each time."""
    forms = Forms()
    word = "a" * (LONGEST + 1)

    assert word == forms[word].text
    assert {} == forms
