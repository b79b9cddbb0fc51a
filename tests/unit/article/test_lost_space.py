"""Sentences whose spaces the page lost."""

import pytest

from ujar.article.text import Text
from ujar.records import ArticleInfo, Span


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("Berg tiba di kota itu.Namun ia segera pergi.", 2),
        ("Kota itu aman di Utara.Sementara itu, ia pergi.", 2),
        ('Lind diam."Kami akan tetap di sini," kata Berg.', 2),
        ("Ia menulis di Kabarklow.Com kemarin.", 1),
        ("Prof.Ana Berg tiba di kota itu.", 1),
        ("Nilai itu 3.500 Kilo.", 1),
    ],
)
def test_lost_space_behind_a_sentence(page, count):
    """A point between a small word and a capital one ends a sentence though its space is lost."""
    text = Text(page, ArticleInfo(body=(Span(0, len(page), page),)))

    assert count == len(text.sentences)
