"""Marks are paired by what stands around them, whatever their shape."""

import pytest

from ujar.article.text import Text
from ujar.records import ArticleInfo, Span
from ujar.statements.quotes import find_quotes


def pair(page):
    """Pair the marks of a page of plain paragraphs."""
    spans, at = [], 0
    for line in page.split("\n"):
        spans.append(Span(at, at + len(line), line))
        at += len(line) + 1
    text = Text(page, ArticleInfo(body=tuple(spans)))
    return [(page[q.inner_start : q.inner_end], q.opened, q.closed) for q in find_quotes(text)]


@pytest.mark.parametrize(
    "page",
    [
        "“Kota itu aman,” kata Berg.",
        '"Kota itu aman," kata Berg.',
        '“Kota itu aman," kata Berg.',
        "“Kota itu aman,“ kata Berg.",
        "„Kota itu aman,“ kata Berg.",
        "«Kota itu aman,» kata Berg.",
        "''Kota itu aman,'' kata Berg.",
        "’’Kota itu aman,’’ kata Berg.",
        "‘‘Kota itu aman,’’ kata Berg.",
        '"Kota itu aman,’’ kata Berg.',
        "&ldquo;Kota itu aman,&rdquo; kata Berg.",
        "â€œKota itu aman,â€\x9d kata Berg.",
        "'Kota itu aman,' kata Berg.",
        "‘Kota itu aman,’ kata Berg.",
    ],
)
def test_marks_of_any_shape(page):
    """Curly, straight, low, angled, doubled, broken and single marks all pair."""
    assert [("Kota itu aman,", True, True)] == pair(page)


def test_apostrophes_are_no_marks():
    """Jum'at and Ma’ruf hold apostrophes, not quotations."""
    assert [] == pair("Pada Jum'at, Ma’ruf dan Qur'an tidak dikutip.")


def test_lost_closing_mark():
    """A quote without its closing mark runs to the end of the paragraph."""
    assert [("Kota itu aman.", True, False)] == pair("“Kota itu aman.\nIa diam.")


def test_lost_closing_mark_before_a_tag():
    """The tag is not taken into a quote that was never closed."""
    assert [("benar-benar gelap", True, False)] == pair("Kota “benar-benar gelap, kata Berg.")


def test_lost_opening_mark():
    """A closing mark behind a comma closes what opened with the paragraph."""
    assert [("Kota itu aman,", False, True)] == pair("Kota itu aman,” kata Berg.")


def test_quote_over_paragraphs():
    """The paragraph between an opening and a closing one belongs to the quote."""
    assert [
        ("Kami siap.", True, False),
        ("Kami menunggu.", False, False),
        ("Kami pulang,", False, True),
    ] == pair("“Kami siap.\nKami menunggu.\nKami pulang,” kata Berg.")


def test_nested_marks_of_one_shape():
    """An inner quote of the same marks does not close the outer one."""
    assert [("Ia berkata “jangan”, lalu pergi,", True, True)] == pair(
        "“Ia berkata “jangan”, lalu pergi,” kata Berg."
    )


def test_marks_with_white_space_on_both_sides():
    """Spaced marks open and close in turn."""
    assert [(" Kota itu aman, ", True, True)] == pair('" Kota itu aman, " kata Berg.')
