"""Pieces of HTML are escaped in each part, whatever a record holds."""

import pytest

from ujar.records import (
    ArticleInfo,
    Entity,
    Issue,
    Move,
    PageInfo,
    Record,
    Resolved,
    Span,
    Statement,
    Term,
)
from ujar.serve.pieces import Pieces
from ujar.serve.room import make_room

TEXT = 'Usul "itu" ditolak <b>, kata Berg.'


def span(words):
    """Give the span of some words."""
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def make_pieces(focus="", base="?focus=", sid="s1", **fields):
    """Make the pieces of a page with one statement."""
    own = {
        "cue": span("kata"),
        "content": (span('Usul "itu" ditolak <b>'),),
        "time": Resolved("2030", "read", span("Berg")),
    }
    record = Record(
        PageInfo("a", None, "", len(TEXT)),
        ArticleInfo(body=(Span(0, len(TEXT), TEXT),), outlet="<i>"),
        entities=(Entity("e1", "person", "Ana <Berg>", anonymous=True, mentions=(span("Berg"),)),),
        statements=(Statement(sid, "mixed", "e1", **(own | fields)),),
    )
    room = make_room(record, TEXT, focus=focus)
    return Pieces(room, "en", base), room


def test_words_stand_in_their_bars():
    """Words are escaped, link to themselves, and stand within the bars of their lanes."""
    pieces, room = make_pieces(focus="s1.cue")
    words = pieces.runs(room.groups[0].blocks[0])
    cue = span("kata").start

    assert "Usul &#34;itu&#34; ditolak &lt;b&gt;" in words
    assert (
        f'<a class="w lit" id="w{cue}" data-f="s1.cue" tabindex="-1" href="?focus=w{cue}#lit">'
        '<span class="u said r1">kata</span></a>'
    ) in words


def test_value_is_a_link_to_its_words():
    """A value links to its words and says what it is."""
    pieces, room = make_pieces(focus="s1.cue")
    item = room.find("s1")

    assert (
        '<a class="v lit" data-k="s1.cue" data-say="Cue · s1" '
        f'href="?focus=s1.cue#w{span("kata").start}" aria-current="true">'
        '<bdi lang="id">kata</bdi></a>'
    ) == str(pieces.opener(item.get("cue"), item))


def test_page_without_an_address_links_to_words_alone():
    """What is pasted has no address to ask again; its links lead within the page."""
    pieces, room = make_pieces(base="")
    item = room.find("s1")

    assert f'href="#w{span("kata").start}"' in pieces.opener(item.get("cue"), item)
    assert 'href="#i-s1"' in pieces.runs(room.groups[0].blocks[0])


def test_chain_shows_who_is_not_named():
    """An unnamed source is dashed; an outlet without words of its own is no link."""
    pieces, room = make_pieces()
    first, last = (pieces.node(value) for value in room.find("s1").chain)

    assert 'class="node open"' in first
    assert "Ana &lt;Berg&gt;" in first
    assert '<span class="node">' in last
    assert "&lt;i&gt;" in last


def test_beside_a_value_stand_its_words_and_its_basis():
    """Where the value differs from the words, the words are shown, and how it was worked out."""
    pieces, room = make_pieces()
    beside = pieces.beside(room.find("s1").get("time"))

    assert "<bdi>Berg</bdi>" in beside
    assert "read as it stands" in beside


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("unnamed", '<span class="tag warn">unnamed source</span>'),
        ("mediator", '<span class="tag">mediator</span>'),
        ("topic:arms", '<span class="tag">arms</span>'),
        ("topic:<new>", '<span class="tag">&lt;new&gt;</span>'),
        ("due:2030-03", '<span class="tag">due March 2030</span>'),
        ("state-controlled", '<span class="tag">state-controlled</span>'),
    ],
)
def test_notes_are_worded(code, words):
    """A note is worded; a code that nobody has worded stands for itself."""
    assert words == str(make_pieces()[0].note(code))


def test_ids_that_mean_harm():
    """The ids of a record that came from elsewhere run nothing."""
    pieces, room = make_pieces(sid='"><script>alert(1)</script>')
    item = room.items["statement"][0]
    made = [pieces.runs(room.groups[0].blocks[0]), *map(pieces.node, item.chain)]
    made += [pieces.opener(value, item) for value in item.values]

    assert all("<script" not in html for html in made)


def test_numbered_terms_say_their_number():
    """Of several terms each says which it is."""
    term = Term(0, 4, "Usul")
    record = Record(
        PageInfo("a", None, "", len(TEXT)),
        ArticleInfo(),
        moves=(Move("m1", "OFFER", None, None, terms=(term, term), certainty="stated"),),
        issues=(Issue("paginated", 0, 0, "x"),),
    )
    room = make_room(record, TEXT)
    pieces = Pieces(room, "id", "")
    move = room.find("m1")

    assert ["Syarat · m1", "Syarat 2 · m1"] == [pieces.say(v, move) for v in move.all("term")]
    assert "dinyatakan pelakunya sendiri" == str(pieces.worded(move.get("certainty")))
