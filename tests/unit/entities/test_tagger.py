"""The tagger of runs of capitals."""

import pytest

from ujar.article.text import Text
from ujar.entities.model import LABELS, get_model, shape
from ujar.entities.phrase import Sight
from ujar.entities.tagger import tag
from ujar.records import ArticleInfo, Span


def tags_of(sentence):
    """The names that the tagger sees in a sentence, with their classes."""
    text = Text(sentence, ArticleInfo(body=(Span(0, len(sentence), sentence),)))
    sight = Sight(text, text.sentences[0])
    return [(sight.text(a, b), kind) for a, (b, kind) in sorted(tag(sight).items())]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Usulan itu ditolak, kata Rudolf Hentzau kemarin.", [("Rudolf Hentzau", "PER")]),
        ("Gudang itu terletak di Strelsau.", [("Strelsau", "LOC")]),
        ("usulan itu ditolak.", []),
    ],
)
def test_tags(sentence, expected):
    """Runs of capitals are people and places by their words and neighbours."""
    assert expected == tags_of(sentence)


def test_model_is_whole():
    """Each feature and each step has a weight for every label."""
    model = get_model()

    assert all(len(row) == len(LABELS) for row in model.weights.values())
    assert [len(LABELS)] * len(LABELS) == [len(row) for row in model.steps]
    assert {"purpose", "reader", "source", "licence", "date"} <= set(model.about)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg", "Xx"),
        ("AS", "XX"),
        ("B", "X"),
        ("12", "d"),
        ("(", "("),
        ("KNews", "XxX"),
        ("al", "x"),
    ],
)
def test_shape(text, expected):
    """The pattern of a word is told by its capitals, letters and digits."""
    assert expected == shape(text)
