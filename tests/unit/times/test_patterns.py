"""Each pattern reads the example in its row."""

import pytest

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TimePattern, TimeWord
from ujar.times.patterns import NAME, find_expressions
from ujar.times.resolve import RULES
from ujar.times.words import INNER, TRIGGERS, get_vocabulary

ROWS = [row for row in get_lexicon().rows(TimePattern) if row.rule]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_example(lay, row):
    """The example holds an expression of the row's rule."""
    text = lay(row.example)
    found = [
        expr.rule
        for number, sent in enumerate(text.sentences)
        for expr in find_expressions(text.page, sent.tokens, number, 0)
    ]

    assert row.rule in found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_rule(row):
    """The rule is one that there is."""
    assert row.rule in RULES


def test_kinds():
    """Each kind that a pattern names has words, and each kind that is named in code, too."""
    kinds = set(get_vocabulary().chars)
    pieces = {row.name for row in get_lexicon().rows(TimePattern) if not row.rule}
    named = {n for row in get_lexicon().rows(TimePattern) for n in NAME.findall(row.form)}

    assert set() == named - kinds - pieces
    assert set() == (INNER | TRIGGERS) - kinds


def test_each_kind_is_used():
    """A word of a kind that no pattern and no rule names would do nothing."""
    named = {n for row in get_lexicon().rows(TimePattern) for n in NAME.findall(row.form)}
    by_rules = {"will", "quote", "both", "stop"}

    assert set() == {row.kind for row in get_lexicon().rows(TimeWord)} - named - by_rules
