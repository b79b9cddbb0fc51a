"""The whole stage on any text: offsets hold, the same text gives the same cast."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ujar.article.text import Text
from ujar.entities.find import find_entities, find_names
from ujar.records import ArticleInfo, Span

TEXT = """Ana Berg Rudolf Hentzau Rusia AS Moskow Presiden Menteri Luar Negeri kata ujarnya , .
( ) " “ ” para sumber kedua itu tersebut mereka ia dia yang dan di ke dari untuk pihak Kementerian
militer mengatakan menolak seorang diplomat 41 tahun 60 persen Kabar Zenda / -
Rusia-Ukraina nya"""
WORDS = st.sampled_from(TEXT.split())
PAGES = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80)


def read(page):
    """The cast of a page that is one paragraph."""
    return find_entities(Text(page, ArticleInfo(body=(Span(0, len(page), page),))), ())


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_offsets_hold(page):
    """Every mention lies in the page, its head in it, its member in the cast."""
    cast = read(page)

    for mention in cast.mentions:
        assert 0 <= mention.start <= mention.head_start < mention.head_end <= mention.end
        assert mention.end <= len(page)
        assert 0 <= mention.key < len(cast.members)
    for entity in cast.freeze()[0]:
        assert entity.name
        assert all(page[m.start : m.end] == m.text for m in entity.mentions)


@settings(max_examples=50, deadline=None)
@given(PAGES)
def test_same_text_same_cast(page):
    """The same page gives the same entities."""
    assert read(page).freeze() == read(page).freeze()


@settings(max_examples=50, deadline=None)
@given(PAGES)
def test_names_lie_in_the_page(page):
    """The names for the benchmark are pieces of the page, with a class."""
    text = Text(page, ArticleInfo(body=(Span(0, len(page), page),)))

    for start, end, kind in find_names(text):
        assert page[start:end].strip()
        assert kind in ("PER", "ORG", "LOC")


def test_title_adds_nobody_that_only_looks_like_a_name():
    """Where every word has a capital, only known names count."""
    title = "Harga Beras Naik Tajam Jelang Panen"
    body = "Ana Berg menolak."
    page = f"{title}\n{body}"
    spans = (Span(0, len(title), title), Span(len(title) + 1, len(page), body))
    cast = find_entities(Text(page, ArticleInfo(title=spans[0], body=(spans[1],))), ())

    assert ["Ana Berg"] == [e.name for e in cast.freeze()[0]]


@pytest.mark.parametrize("word", ["Kecaman", "Hujatan", "Embargo"])
def test_nouns_of_acts_are_no_names(read, word):
    """The noun of an act that opens a sentence is nobody's name."""
    assert [] == read(f"{word} disampaikan kepada mereka.").names("person")
