"""The compiled tables: each row can be found again, links between tables hold."""

import pytest

from ujar.article.text import TOKEN, Token
from ujar.entities.gazetteer import Entries, get_gazetteer
from ujar.entities.offices import terms_of
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Body, Capital, Country, Demonym, Leader, Place

NO_ENTRIES = Entries((), (), {})


def tokens_of(text):
    """The tokens of a text."""
    return [
        Token(m.start(), m.end(), m.group(), m.group().casefold(), i)
        for i, m in enumerate(TOKEN.finditer(text))
    ]


@pytest.mark.parametrize("shape", [Country, Capital, Demonym, Place, Body, Leader])
def test_every_name_is_found(shape):
    """Each form of a table of names is matched as a whole."""
    gazetteer = get_gazetteer()
    missed = []
    for row in get_lexicon().rows(shape):
        tokens = tokens_of(row.form)
        entries = gazetteer.opening[tokens[0].low].get("name", NO_ENTRIES)
        match = gazetteer.match(tokens, 0, entries)
        if match is None or match.after != len(tokens):
            missed.append(row.form)

    assert [] == missed


def test_links_hold():
    """Capitals, bynames and places name countries that the table has."""
    countries = {row.form for row in get_lexicon().rows(Country)}
    rows = [*get_lexicon().rows(Capital), *get_lexicon().rows(Demonym)]
    named = {row.country for row in rows} | {
        row.country for row in get_lexicon().rows(Place) if row.country
    }

    assert set() == named - countries


def test_terms_are_read():
    """Every term of the table of leaders has an office and its years."""
    rows = get_lexicon().rows(Leader)

    assert [len(row.terms) for row in rows] == [len(terms_of(row.form)) for row in rows]


@pytest.mark.parametrize(
    ("text", "found"), [("AS", True), ("As", False), ("RUSIA", True), ("rusia", False)]
)
def test_capitals_count(text, found):
    """Names need their capitals, abbreviations all of them."""
    gazetteer = get_gazetteer()
    tokens = tokens_of(text)
    entries = gazetteer.opening[tokens[0].low].get("name", NO_ENTRIES)

    assert found == (gazetteer.match(tokens, 0, entries) is not None)
