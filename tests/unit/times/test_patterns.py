"""Each pattern reads the example in its row."""

from itertools import product

import pytest

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TimePattern, TimeWord
from ujar.times.patterns import NAME, find_expressions, get_patterns
from ujar.times.resolve import RULES
from ujar.times.words import BESIDE, INNER, TRIGGERS, get_vocabulary

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


def test_what_is_not_read_holds_no_expression():
    """No pattern fits words without a trigger, nor a plain number without a word beside it.

    What a dash joins to one word ("Jan-Mar") is looked at by itself.
    """
    chars, regex = get_vocabulary().chars, get_patterns().regex
    digits = {"year", "fulldate", "shortdate", "clock", "tens"}
    plain = sorted(set(chars) - TRIGGERS - BESIDE - digits - {"block"})
    beside = sorted(set(plain) - {"number", "dash"} | BESIDE)
    lines = (
        "".join(chars[kind] for kind in kinds)
        for some in (plain, beside)
        for kinds in product(some, repeat=3)
    )

    assert [] == [line for line in lines if regex.search(line)]
