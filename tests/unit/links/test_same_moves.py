"""Moves of two pages are one move, though their words and the names in them differ."""

import pytest

from ujar.links.deeds import find_same_moves, make_deeds
from ujar.links.threads import Told, make_steps
from ujar.records import ArticleInfo, Entity, Move, PageInfo, Record, Resolved, Span

ENTITIES = (
    Entity("syl", "government", "Syldavia"),
    Entity("orl", "person", "Ivo Orlinsky", "Ruritania", "Presiden"),
    Entity("orlskii", "person", "Ivo Orlinskyy", "Ruritania", "Presiden"),
    Entity("lund", "person", "Peder Lund", "Ruritania", "Menlu"),
)


def span(text):
    """Make a span of some words."""
    return Span(0, len(text), text)


def deed(page, type_, actor, about, day="2030-03-05", time=None, number=None, words=None):
    """Make the deed of a page that tells one move toward Syldavia."""
    own = Resolved(time, evidence=Span(200, 201, "x")) if time else None
    words = (span(words or about),)
    move = Move("m1", type_, actor, "syl", about=span(about), evidence=words, time=own)
    record = Record(
        PageInfo(f"{page}.txt", None, "", 0),
        ArticleInfo(published=Resolved(day)),
        entities=ENTITIES,
        moves=(move,),
    )
    return make_deeds(record, page, {"m1": number or page})[0]


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (("OFFER", "orl", "duduk bersama di meja perundingan", "2030-03-06"), True),
        (("OFFER", "orlskii", "duduk bersama di meja perundingan", "2030-03-06"), True),
        (("OFFER", "orl", "duduk bersama di meja perundingan", "2030-03-09"), False),
        (("OFFER", "lund", "duduk bersama di meja perundingan", "2030-03-06"), False),
        (("OFFER", "orl", "pertukaran tahanan", "2030-03-06"), False),
        (("THREATEN", "orl", "duduk bersama di meja perundingan", "2030-03-06"), False),
    ],
)
def test_one_matter_in_other_words(other, one):
    """What one person offers of one topic within a day is one offer, in whatever words."""
    first = deed(1, "OFFER", "orl", "dialog langsung soal perbatasan")
    found = find_same_moves([first, deed(2, *other)], [], set())

    assert one is bool(found)


@pytest.mark.parametrize(
    ("type_", "time", "days"),
    [
        ("OFFER", "2030-03-12", None),
        ("OFFER", "2030-03-04", ("2030-03-04", "2030-03-04")),
        ("CONSULT", "2030-03-12", ("2030-03-12", "2030-03-12")),
    ],
)
def test_days_to_come(type_, time, days):
    """Nobody made an offer on a day that is yet to come; for that day he offers something."""
    assert days == deed(1, type_, "orl", "bertemu di Klow", time=time).days


@pytest.mark.parametrize(
    ("page", "day", "steps"),
    [(3, "2030-03-06", 2), (3, "2030-03-16", 3), (2, "2030-03-05", 3)],
)
def test_one_answer_to_one_question(page, day, steps):
    """What two pages tell as the answer to one question is one answer, if they are near."""
    asked = Told(deed(1, "OFFER", "orl", "gandum"), "1-m1")
    one = Told(deed(2, "REJECT", "lund", "usulan itu", number=21), "2-m1", 1)
    two = Told(deed(page, "REJECT", "orl", "ajakan tersebut", day=day, number=31), "3-m1", 1)

    assert steps == len(make_steps([asked, one, two], []))


def test_a_question_was_asked_before_its_answer():
    """An offer of which no page gives the day was made by the day of its answer."""
    asked = Told(deed(1, "OFFER", "orl", "gandum", day="2030-03-09"), "1-m1")
    answer = Told(deed(2, "REJECT", "lund", "itu", time="2030-03-04", number=21), "2-m1", 1)
    first, second = make_steps([asked, answer], [])

    assert ("OFFER", "2030-03-04") == (first.type, first.last)
    assert first.ref == second.answers


@pytest.mark.parametrize(
    ("words", "day", "one"),
    [
        ("Sebelumnya, Orlinsky menawarkan gandum dan garam", "2030-03-15", True),
        ("Orlinsky menawarkan gandum dan garam", "2030-03-15", False),
        ("Sebelumnya, Orlinsky menawarkan gandum dan garam", "2030-04-15", False),
    ],
)
def test_what_a_later_page_tells_as_background(words, day, one):
    """A page of the next weeks that tells what was before tells no new move."""
    first = deed(1, "OFFER", "orl", "gandum dan garam")
    later = deed(2, "OFFER", "orl", "gandum dan garam", day=day, words=words)

    assert one is bool(find_same_moves([first, later], [], set()))
