"""Pages are cut into runs without loss, and bars of one row never meet."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.records import (
    ArticleInfo,
    Boilerplate,
    Entity,
    Move,
    PageInfo,
    Record,
    Span,
    Statement,
    Time,
)
from ujar.serve.items import make_items
from ujar.serve.lanes import ORDER, ROWS, WHOLE, make_blocks

TEXT = 'Menu\nUsul Ditolak\n"Usul itu kami tolak," kata Menlu Ruritania Ana Berg, Senin.\nKembali'


def span(words, text=TEXT):
    """Give the span of some words of a text, by their first place."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def make_record(text=TEXT, **fields):
    """Make a record of a page with a title, a paragraph and two lines of boilerplate."""
    body = span('"Usul itu kami tolak," kata Menlu Ruritania Ana Berg, Senin.')
    menu, end = span("Menu"), span("Kembali")
    known = {
        "page": PageInfo("a.txt", None, "sha256:0", len(text)),
        "article": ArticleInfo(title=span("Usul Ditolak"), body=(body,)),
        "boilerplate": (
            Boilerplate(menu.start, menu.end, "navigation", "x"),
            Boilerplate(end.start, end.end, "footer", "x"),
        ),
    }
    return Record(**(known | fields))


BERG = Entity("e1", "person", "Ana Berg", mentions=(span("Menlu Ruritania Ana Berg"),))
LAND = Entity("e2", "government", "Ruritania", mentions=(span("Ruritania"),))
SAID = Statement("s1", "direct", "e1", span("kata"), (span("Usul itu kami tolak,"),))
WHEN = Time(span("Senin").start, span("Senin").end, "Senin", "DATE", None, "unanchored")
FULL = make_record(statements=(SAID,), entities=(BERG, LAND), times=(WHEN,))


def cut(record, text=TEXT, **options):
    """Cut a record's page."""
    return make_blocks(record, make_items(record), len(text), **options)


def test_kinds_follow_the_page():
    """Each line of the page is a block of its kind, line ends lie between them."""
    kinds = [block.kind for block in cut(FULL)]

    assert ["navigation", "between", "title", "between", "body", "between", "footer"] == kinds


def test_words_are_cut_where_values_begin_and_end():
    """A run holds the words that the same values were read from."""
    body = cut(FULL)[4]
    runs = {TEXT[run.start : run.end]: run.keys for run in body.runs}

    assert ("s1.content",) == runs["Usul itu kami tolak,"]
    assert ("s1.cue",) == runs["kata"]
    assert ("e1.mentions", "s1.speaker") == runs["Menlu "]
    assert ("e1.mentions", "e2.mentions", "e2.name", "s1.speaker") == runs["Ruritania"]
    assert ("e1.mentions", "e1.name", "s1.speaker") == runs["Ana Berg"]
    assert () == runs['" ']


def test_nested_words_have_rows_of_their_own():
    """What lies within other words of its sort is one row farther from the words."""
    body = cut(FULL)[4]
    rows = {bar.item: bar.row for run in body.runs for bar in run.bars}

    assert {"e1": 0, "e2": 1, "t1": 2, "s1": 3} == rows
    assert 4 == body.rows


def test_sorts_that_are_not_drawn_take_no_rows():
    """Lanes that are hidden make room; their words still open their values."""
    body = cut(FULL, sorts=["statement"])[4]

    assert {("s1", 0)} == {(bar.item, bar.row) for run in body.runs for bar in run.bars}
    assert 1 == body.rows
    assert any("e2.mentions" in run.keys for run in body.runs)


def test_bars_that_touch_stand_in_different_rows():
    """Two mentions without a space between them are told apart."""
    first = Span(span("Ana").start, span("Ana").end, "Ana")
    second = Span(first.end, first.end + 5, TEXT[first.end : first.end + 5])
    people = (
        Entity("e1", "person", "Ana", mentions=(first,)),
        Entity("e2", "person", "Berg", mentions=(second,)),
    )
    bars = {bar for run in cut(make_record(entities=people))[4].runs for bar in run.bars}

    assert {("e1", 0), ("e2", 1)} == {(bar.item, bar.row) for bar in bars}


def test_what_goes_over_the_edge_is_cut_off():
    """Spans that reach beyond the page, or into the next block, lose no character."""
    wild = Statement("s1", "indirect", None, None, (Span(30, 10_000, "x"), Span(200, 10, "x")))
    blocks = cut(make_record(statements=(wild,)))

    assert list(range(len(TEXT))) == [
        at for block in blocks for run in block.runs for at in range(run.start, run.end)
    ]


def test_empty_page_has_no_blocks():
    """A page without words is no words."""
    assert () == make_blocks(Record(PageInfo("", None, "", 0), ArticleInfo()), (), 0)


def test_too_many_rows_are_not_drawn():
    """A block has at most so many rows; the other values are still opened by their words."""
    said = tuple(
        Statement(f"s{n}", "indirect", None, None, (Span(20 + n, 80, TEXT[20 + n : 80]),))
        for n in range(40)
    )
    body = cut(make_record(statements=said))[4]

    assert ROWS == body.rows
    assert 40 == max(len(run.keys) for run in body.runs)


place = st.tuples(st.integers(0, 130), st.integers(0, 40)).map(
    lambda p: Span(p[0], p[0] + p[1], "")
)
places = st.lists(place, max_size=4).map(tuple)
WILD = "abc defg\n" * 12


@st.composite
def records(draw):
    """Draw records with spans anywhere, over each other and over the edge of the page."""
    statements = [
        Statement(f"s{n}", "indirect", "e1", draw(st.none() | place), draw(places))
        for n in range(draw(st.integers(0, 5)))
    ]
    moves = [
        Move(f"m{n}", "OFFER", "e1", None, about=draw(st.none() | place), evidence=draw(places))
        for n in range(draw(st.integers(0, 5)))
    ]
    entities = [
        Entity(f"e{n}", "person", "abc", mentions=draw(places))
        for n in range(draw(st.integers(0, 4)))
    ]
    times = [Time(s.start, s.end, "", "DATE", None, "read") for s in draw(places)]
    lines = [Boilerplate(s.start, s.end, "related", "x") for s in draw(places)]
    article = ArticleInfo(title=draw(st.none() | place), body=draw(places))
    page = PageInfo("a", None, "", len(WILD))
    return Record(
        page, article, tuple(lines), tuple(times), tuple(entities), tuple(statements), tuple(moves)
    )


@given(records())
def test_every_character_stands_exactly_once(record):
    """Runs follow each other from the first character to the last."""
    runs = [run for block in cut(record, WILD) for run in block.runs]

    assert WILD == "".join(WILD[run.start : run.end] for run in runs)
    assert all(run.start < run.end for run in runs)
    assert [run.end for run in runs[:-1]] == [run.start for run in runs[1:]]


@given(records())
def test_runs_open_the_values_whose_words_they_are(record):
    """A run has the key of a value just where it lies within the value's words."""
    items = make_items(record)
    values = [value for item in items for value in item.values]
    for block in cut(record, WILD):
        for run in block.runs:
            holding = {
                value.key
                for value in values
                for start, end in value.spans
                if start <= run.start and run.end <= end
            }

            assert holding == set(run.keys)


@given(records())
def test_bars_of_one_row_never_meet(record):
    """In a row of a block no two items overlap or touch, and sorts do not mix."""
    for block in cut(record, WILD):
        rows = {}
        for run in block.runs:
            assert len(run.bars) == len({bar.row for bar in run.bars})
            for bar in run.bars:
                assert bar.row < block.rows
                rows.setdefault(bar.row, []).append((run.start, run.end, bar))
        for bars in rows.values():
            assert 1 == len({bar.sort for _, _, bar in bars})
            for (_, end, bar), (start, _, other) in pairwise(bars):
                assert bar.item == other.item or end < start


@given(records())
def test_rows_are_ordered_by_sort(record):
    """People stand nearest to the words, then times, statements and moves."""
    for block in cut(record, WILD):
        for run in block.runs:
            sorts = [ORDER.index(bar.sort) for bar in run.bars]

            assert sorted(sorts) == sorts


@pytest.mark.parametrize("sort", sorted(WHOLE))
def test_words_of_one_item_share_a_row(sort):
    """The cue and the content of a statement are underlined in one row."""
    bars = {
        bar.row for block in cut(FULL) for run in block.runs for bar in run.bars if bar.sort == sort
    }

    assert len(bars) <= 1
