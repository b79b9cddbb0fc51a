"""A sentence with what the gazetteer sees in it."""

import pytest

from ujar.article.text import Text
from ujar.entities.phrase import Sight
from ujar.records import ArticleInfo, Span

PAGE = "Ia diam. Kemarin Menteri Luar Negeri Kuba tiba di Zenda."


def look(timed=()):
    """The second sentence of a page, some tokens of which lie in times."""
    text = Text(PAGE, ArticleInfo(body=(Span(0, len(PAGE), PAGE),)))
    return Sight(text, text.sentences[1], timed)


@pytest.mark.parametrize(("at", "expected"), [(-1, ""), (0, "kemarin"), (9, ""), (20, "")])
def test_low_around_the_sentence(at, expected):
    """Before a sentence and behind it stand empty words, none of them with a capital."""
    assert expected == look().low(at)
    assert (at == 0) == look().capital(at)


def test_times_count_in_the_sentence():
    """The numbers of timed tokens are those of the page; a sentence counts its own."""
    assert {0} == look([1, 3]).timed
    assert set() == look([1, 40]).timed


def test_what_the_gazetteer_sees():
    """Nouns and names are known by where they stand, a name by each of its words."""
    s = look()
    noun = s.nouns.get(1)

    assert noun is not None
    assert "Menteri Luar Negeri" == s.text(noun.first, noun.after)
    assert [4] == list(s.names) == list(s.inside)
    assert s.nouns.get(5) is None


@pytest.mark.parametrize(
    ("at", "most", "timed", "expected"),
    [(1, 12, (), 5), (1, 2, (), 3), (1, 12, (6,), 3), (5, 12, (), 5)],
)
def test_run_end(at, most, timed, expected):
    """A run of capitals ends before a word in small letters, a time, or when it is long enough."""
    assert expected == look(timed).run_end(at, most)
