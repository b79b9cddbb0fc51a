"""Lays sentences out as an article, so that only the times are under test."""

import pytest

from ujar.article.text import Text
from ujar.records import ArticleInfo, Span
from ujar.times.find import find_times


def lay_out(*paragraphs, title=None, between=""):
    """Make a text of a title and paragraphs; `between` stands in the page behind each paragraph."""
    page, spans = "", []
    for piece in ([title] if title is not None else []) + list(paragraphs):
        spans.append(Span(len(page), len(page) + len(piece), piece))
        page += f"{piece}\n{between}"
    head = spans.pop(0) if title is not None else None
    return Text(page, ArticleInfo(title=head, body=tuple(spans)))


@pytest.fixture(scope="session")
def lay():
    """Give the function that lays paragraphs out."""
    return lay_out


@pytest.fixture(scope="session")
def read():
    """Give a function that reads paragraphs and returns (words, value) of each time."""

    def read_times(*paragraphs, published=None, saved=None, **layout):
        times, _ = find_times(lay_out(*paragraphs, **layout), published=published, saved=saved)
        return [(time.text, time.value) for time in times]

    return read_times
