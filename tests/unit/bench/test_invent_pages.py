"""Invented pages are the same each time, and what a reader can read."""

from invent_pages import invent_english, invent_pages

import ujar


def test_pages_are_repeatable():
    """The same seed gives the same pages, another one others."""
    pages = list(invent_pages(30))

    assert pages == list(invent_pages(30))
    assert pages != list(invent_pages(30, seed=2))
    assert all(20 <= len(page["text"].split()) <= 60 for page in pages)


def test_pages_can_be_read():
    """Most pages give a statement or a move."""
    records = list(ujar.read_many(list(invent_pages(40))))

    assert 30 <= sum(1 for record in records if record.statements or record.moves)


def test_english():
    """English texts have the sizes that were asked for, by a sentence more at most."""
    sizes = [len(text.split()) for text in invent_english([50, 200])]

    assert all(0 <= size - wanted < 40 for size, wanted in zip(sizes, [50, 200], strict=True))
