"""A page is put together with what is lit, what is open and what is folded."""

import pytest

from ujar.records import ArticleInfo, Boilerplate, Entity, PageInfo, Record, Span, Statement
from ujar.serve.room import UNKNOWN, make_room

TEXT = "Menu\nDepan\n\nFoto: A\nUsul itu ditolak, kata Berg.\nBaca juga"


def span(words):
    """Give the span of some words, by their first place."""
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def line(words, kind):
    """Give a line of boilerplate."""
    return Boilerplate(span(words).start, span(words).end, kind, "x")


RECORD = Record(
    PageInfo("a.txt", None, "sha256:0", len(TEXT)),
    ArticleInfo(body=(span("Usul itu ditolak, kata Berg."),)),
    boilerplate=(
        line("Menu", "navigation"),
        line("Depan", "navigation"),
        line("Foto: A", "caption"),
        line("Baca juga", "related"),
    ),
    entities=(Entity("e1", "person", "Berg", mentions=(span("Berg"),)),),
    statements=(Statement("s1", "indirect", "e1", span("kata"), (span("Usul itu ditolak"),)),),
)


def test_lines_of_one_kind_stand_together():
    """Neighbouring lines of a menu are one group, blank lines between them or not."""
    groups = make_room(RECORD, TEXT).groups

    assert ["navigation", "caption", "body", "related"] == [group.kind for group in groups]
    assert [2, 1, 1, 1] == [group.lines for group in groups]
    assert [True, False, False, True] == [group.folded for group in groups]


def test_all_words_are_in_the_groups():
    """Groups hold the whole page."""
    room = make_room(RECORD, TEXT)
    words = [room.say(run) for g in room.groups for block in g.blocks for run in block.runs]

    assert TEXT == "".join(words)


def test_kinds_that_are_asked_for_are_unfolded():
    """What is asked for replaces what is unfolded as a rule."""
    room = make_room(RECORD, TEXT, shown=["related", "nonsense"])

    assert {"related"} == room.shown
    assert [True, True, False, False] == [group.folded for group in room.groups]
    assert {"navigation": 2, "caption": 1, "related": 1} == room.kinds


@pytest.mark.parametrize(
    ("focus", "lit", "is_open"),
    [
        ("", set(), set()),
        ("s1.cue", {"s1.cue"}, {"s1"}),
        ("s1", {"s1.cue", "s1.content", "s1.speaker"}, {"s1"}),
        (f"w{TEXT.index('Berg')}", {"s1.speaker", "e1.name", "e1.mentions"}, {"s1", "e1"}),
        ("w0", set(), set()),
        ("w9999999999999999999999", set(), set()),
        ("s9", set(), set()),
        ("<script>", set(), set()),
    ],
)
def test_focus_lights_and_opens(focus, lit, is_open):
    """A value, an item or a place is lit; what the page does not know lights nothing."""
    room = make_room(RECORD, TEXT, focus=focus)

    assert lit == room.lit
    assert is_open == room.open
    assert lit == {value.key for _, value in room.lit_values}


def test_folded_lines_open_when_they_are_lit():
    """Words that are lit are in sight."""
    entity = Entity("e1", "place", "Depan", mentions=(span("Depan"),))
    record = Record(RECORD.page, RECORD.article, RECORD.boilerplate, entities=(entity,))

    assert make_room(record, TEXT).groups[0].folded
    assert not make_room(record, TEXT, focus="e1").groups[0].folded


def test_hidden_lanes_are_not_drawn():
    """A sort that is hidden has no bars, but its words open it still."""
    room = make_room(RECORD, TEXT, hidden=["entity", "nonsense"], focus="e1")
    bars = [bar for g in room.groups for b in g.blocks for run in b.runs for bar in run.bars]

    assert {"statement"} == {bar.sort for bar in bars}
    assert {"e1.name", "e1.mentions"} == room.lit


def test_page_whose_text_is_not_kept():
    """Without the text what the record holds of it is put together, the rest marked."""
    room = make_room(RECORD, None)

    assert not room.whole
    assert len(TEXT) == len(room.text)
    assert "Usul itu ditolak, kata Berg." in room.text
    assert room.text.startswith(UNKNOWN)
    assert "kata" == room.words(room.find("s1").get("cue"))
