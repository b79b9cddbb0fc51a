"""The cast itself: mentions in order, mentions in one another, freezing."""

import pytest

from ujar.article.text import Text
from ujar.entities.cast import Cast, Mention
from ujar.records import ArticleInfo, Span

PAGE = "Menlu Kuba Ana Berg menolak. Kuba diam."


@pytest.fixture
def cast():
    """Give a cast of two members, one mentioned inside the other's mention."""
    found = Cast(Text(PAGE, ArticleInfo(body=(Span(0, len(PAGE), PAGE),))))
    state = found.add_member("government", "Kuba")
    person = found.add_member("person", "Ana Berg")
    found.add_mention(Mention(29, 33, 29, 33, "name", state.key))
    found.add_mention(Mention(6, 10, 6, 10, "name", state.key))
    found.add_mention(Mention(0, 19, 11, 19, "name", person.key))
    return found


def test_mentions_are_in_order(cast):
    """Mentions come by their start, however they were added."""
    assert [0, 6, 29] == [m.start for m in cast.mentions]


def test_outermost_mention(cast):
    """A noun phrase stands for its widest mention, a part of it for its own."""
    assert "Ana Berg" == cast.member_at(0, 19).name
    assert "Kuba" == cast.member_at(6, 10).name
    assert cast.member_at(20, 28) is None


def test_same_head_is_replaced(cast):
    """A mention with the same head takes the place of the one before."""
    cast.add_mention(Mention(29, 33, 29, 33, "name", 1))

    assert "Ana Berg" == cast.member_at(29, 33).name
    assert 3 == len(cast.mentions)


def test_freeze(cast):
    """Ids go by first mention; who is not mentioned stays out unless he is used."""
    cast.add_member("person", "Rudolf Hentzau")

    entities, ids = cast.freeze()
    more, _ = cast.freeze({2})

    assert ["Ana Berg", "Kuba"] == [e.name for e in entities]
    assert {0: "e2", 1: "e1"} == ids
    assert ["Ana Berg", "Kuba", "Rudolf Hentzau"] == [e.name for e in more]


def test_pronoun_without_resolver(cast):
    """A cast made by hand gives back what the caller expects."""
    assert 1 == cast.resolve_pronoun(0, prefer=1)
    assert cast.resolve_pronoun(0) is None
