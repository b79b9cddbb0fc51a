"""Moves of many pages become steps: merged, dated, in order, with what they answer."""

import pytest

from ujar.links.deeds import find_same_moves, find_sure_day, make_deeds
from ujar.links.groups import group_pairs
from ujar.links.threads import Told, make_steps
from ujar.records import ArticleInfo, Entity, Move, PageInfo, Record, Resolved, Span, Statement

ENTITIES = (
    Entity("rur", "government", "Ruritania"),
    Entity("syl", "government", "Syldavia"),
    Entity("berg", "person", "Ana Berg", "Ruritania", "Menlu"),
    Entity("lund", "person", "Peder Lund", "Borduria"),
    Entity("vell", "person", "Vell"),
)
YEARS = ("2030-03-05", "2030-03-05", None, "2033-03-05", "2033-03-05")
OFFER = "gencatan senjata selama 60 hari"


def span(text):
    """Make a span of some words."""
    return Span(0, len(text), text)


def tell(page, *moves, day="2030-03-05"):
    """Make the deeds of a page: (type, actor, recipient, about, more) each."""
    made = []
    for number, (type_, actor, recipient, about, *more) in enumerate(moves, 1):
        known = dict(more[0]) if more else {}
        time, words = known.pop("time", None), known.pop("evidence", (span(about),))
        made.append(
            Move(
                f"m{number}",
                type_,
                actor,
                recipient,
                about=span(about),
                evidence=words,
                time=Resolved(time) if time else None,
                **known,
            )
        )
    record = Record(
        PageInfo(f"{page}.txt", None, "", 0),
        ArticleInfo(published=Resolved(day) if day else None),
        entities=ENTITIES,
        moves=tuple(made),
    )
    ids = {move.id: page * 10 + number for number, move in enumerate(made, 1)}
    answers = {ids[m.id]: ids.get(m.in_reply_to or "") for m in made}
    about = {ids[m.id]: m.about.text for m in made}
    return [
        Told(d, f"{d.page}-m{d.id % 10}", answers[d.id], about[d.id])
        for d in make_deeds(record, page, ids)
    ]


def steps_of(*pages):
    """Link the moves of some pages and give their steps."""
    told = [move for page in pages for move in page]
    pairs = find_same_moves([move.deed for move in told], [], set())
    refs = {move.deed.id: move.ref for move in told}
    days = {move.deed.id: find_sure_day(move.deed) for move in told}
    groups = group_pairs(pairs, refs.__getitem__, page=lambda n: n // 10, day=days.__getitem__)
    return make_steps(told, groups)


@pytest.mark.parametrize(
    ("other", "merged"),
    [
        (("OFFER", "rur", "syl", "gencatan senjata"), True),
        (("OFFER", "berg", "syl", "tawaran gencatan senjata 60 hari"), True),
        (("OFFER", "syl", "rur", OFFER), False),
        (("REQUEST", "rur", "syl", OFFER), True),
        (("REQUEST", "rur", "syl", "pertukaran tahanan"), False),
        (("THREATEN", "rur", "syl", OFFER), False),
        (("OFFER", "rur", "syl", "pertukaran tahanan"), False),
        (("OFFER", "rur", "syl", OFFER, {"time": "2030-01-02"}), False),
        (("OFFER", "rur", "syl", OFFER, {"time": "2030-03"}), True),
    ],
)
def test_merging(other, merged):
    """The same move of two pages is one step: type, parties, matter and days agree."""
    told = tell(1, ("OFFER", "rur", "syl", OFFER, {"time": "2030-03-04", "via": ("lund",)}))

    assert merged is (len(steps_of(told, tell(2, other))) == 1)


@pytest.mark.parametrize(
    ("type_", "merged"), [("COOPERATE", True), ("CONSULT", True), ("AID", False)]
)
def test_mutual_acts_have_no_direction(type_, merged):
    """Two pages that name the parties of an agreement in either order tell one agreement."""
    one, two = tell(1, (type_, "rur", "syl", OFFER)), tell(2, (type_, "syl", "rur", OFFER))

    assert merged is (len(steps_of(one, two)) == 1)


@pytest.mark.parametrize("types", [("COOPERATE", "ACCEPT"), ("RETREAT", "COOPERATE")])
def test_one_truce_of_two_types(types):
    """A truce is one step, whatever type its pages give it; most pages name the type."""
    pages = [tell(n, (t, "rur", "syl", OFFER)) for n, t in enumerate((*types, types[1]), 1)]
    [step] = steps_of(*pages)

    assert (types[1], 3) == (step.type, len(step.moves))


@pytest.mark.parametrize(("about", "merged"), [(OFFER, True), ("pertukaran tahanan", False)])
def test_page_without_a_day(about, merged):
    """A move of a page without a day is joined to the same of a page that has one."""
    one = tell(1, ("REJECT", "rur", "syl", OFFER))
    two = tell(2, ("REJECT", "berg", "syl", about), day=None)

    assert merged is (len(steps_of(one, two)) == 1)
    assert merged is (len(steps_of(two, one)) == 1)


def test_matter_in_the_words_of_the_other_page():
    """What one page gives as the matter may stand in the other's words outside of it."""
    one = tell(1, ("REJECT", "rur", "syl", OFFER))
    words = span(f"usulan mediasi yang memuat {OFFER} dari Syldavia")
    two = tell(2, ("REJECT", "rur", "syl", "usulan mediasi", {"evidence": (words,)}))

    assert 1 == len(steps_of(one, two))


@pytest.mark.parametrize(("who", "merged"), [("berg", True), ("rur", False)])
def test_meeting_of_two_people(who, merged):
    """Two pages that tell of a meeting of the same two people need less in common."""
    told = (
        "pertemuan di istana Klow pada sore hari",
        "jumpa pers di Klow menjelang malam sesudah pertemuan",
    )
    one, two = (tell(n, ("CONSULT", who, "lund", text)) for n, text in enumerate(told, 1))

    assert merged is (len(steps_of(one, two)) == 1)


def test_page_without_a_day_joins_no_two_years():
    """Refusals of two years stay two, though a page without a day is like both."""
    told = [tell(n, ("REJECT", "rur", "syl", OFFER), day=day) for n, day in enumerate(YEARS, 1)]

    assert 1 < len(steps_of(*told))


def test_two_moves_of_a_page():
    """Two moves of one page stay two, whatever they have in common with another page's."""
    offer = ("OFFER", "rur", "syl", OFFER)

    assert 2 == len(steps_of(tell(1, offer, offer), tell(2, offer)))


def test_order_is_that_of_the_events():
    """What happened first stands first, though it was printed later."""
    late = tell(
        1, ("REQUEST", "rur", "syl", "ganti rugi", {"time": "2030-02-01"}), day="2030-04-01"
    )
    early = tell(2, ("ACCUSE", "syl", "rur", "serangan di Zenda"), day="2030-03-01")

    assert ["REQUEST", "ACCUSE"] == [step.type for step in steps_of(early, late)]


def test_answer_of_the_page():
    """An answer stands after what it answers, and says that a page says so."""
    told = tell(
        1,
        ("REJECT", "syl", "rur", "tawaran itu", {"in_reply_to": "m2", "time": "2030-03-01"}),
        ("OFFER", "rur", "syl", OFFER, {"time": "2030-03"}),
    )
    offer, reject = steps_of(told)

    assert ("OFFER", "REJECT", offer.ref) == (offer.type, reject.type, reject.answers)
    assert "said by a page" == reject.basis


def test_answer_on_another_page():
    """A refusal without its offer is joined to the latest fitting offer of the other side."""
    offer = tell(1, ("OFFER", "rur", "syl", OFFER), day="2030-03-01")
    other = tell(2, ("OFFER", "syl", "rur", OFFER), day="2030-03-02")
    reject = tell(3, ("REJECT", "syl", "rur", "tawaran gencatan senjata"), day="2030-03-06")
    steps = {step.moves[0]: step for step in steps_of(offer, other, reject)}

    assert steps["1-m1"].ref == steps["3-m1"].answers
    assert steps["3-m1"].basis.startswith("the latest that fits")


def test_answer_of_one_topic():
    """A refusal of talks answers the call for talks, in whatever words either page has it."""
    asked = tell(1, ("REQUEST", "rur", "syl", "berdiskusi mengenai kesepakatan baru"))
    refused = tell(2, ("REJECT", "syl", "rur", "perundingan langsung"), day="2030-03-09")
    steps = steps_of(asked, refused)

    assert steps[0].ref == steps[1].answers
    assert "both about negotiation" in steps[1].basis


def test_days_of_a_step():
    """The most exact day that a page gives is the step's; else the earliest page's."""
    exact = steps_of(
        tell(1, ("OFFER", "rur", "syl", OFFER, {"time": "2030-03"})),
        tell(2, ("OFFER", "rur", "syl", OFFER, {"time": "2030-03-04"})),
    )
    open_ = steps_of(
        tell(1, ("OFFER", "rur", "syl", OFFER)),
        tell(2, ("OFFER", "rur", "syl", OFFER), day="2030-03-07"),
    )

    assert [("2030-03-04", "2030-03-04", True)] == [(s.first, s.last, s.dated) for s in exact]
    assert [("2030-03-05", False)] == [(s.last, s.dated) for s in open_]


def offer_of(page, day, text, *pieces):
    """Make the told moves of a page from words: an offer, and the refusal that names it."""
    evidence = (Span(0, len(text), text),)

    def cut(words):
        at = text.index(words)
        return Span(at, at + len(words), words)

    stmt = Statement("s1", "indirect", "berg", None, evidence, time=Resolved(day))
    moves = tuple(
        Move(
            f"m{n}",
            type_,
            *(("rur", "syl") if type_ == "OFFER" else ("syl", "rur")),
            about=cut(about),
            evidence=evidence,
            statements=("s1",),
            **{name: make(cut) for name, make in more.items()},
        )
        for n, (type_, about, more) in enumerate(pieces, 1)
    )
    record = Record(
        PageInfo(f"{page}.txt", None, "", 0),
        ArticleInfo(published=Resolved(day)),
        entities=ENTITIES,
        statements=(stmt,),
        moves=moves,
    )
    ids = {move.id: page * 10 + n for n, move in enumerate(moves, 1)} | {"s1": page * 10}
    answers = {ids[m.id]: ids.get(m.in_reply_to or "") for m in moves}
    about = {ids[m.id]: m.about.text if m.about else None for m in moves}
    return [
        Told(d, f"{d.page}-m{d.id % 10}", answers[d.id], about[d.id])
        for d in make_deeds(record, page, ids)
    ]


@pytest.mark.parametrize(("day", "steps"), [("2030-03-13", 2), ("2030-04-20", 3)])
def test_an_offer_that_its_refusal_names(day, steps):
    """A refusal "menolak tawaran gencatan senjata" days later names the old offer alone."""
    offer = tell(1, ("OFFER", "rur", "syl", OFFER), day="2030-03-05")
    refusal = offer_of(
        2,
        day,
        "Syldavia menolak tawaran gencatan senjata dari Ruritania",
        ("REJECT", "tawaran gencatan senjata dari Ruritania", {"in_reply_to": lambda _: "m2"}),
        ("OFFER", "gencatan senjata", {}),
    )
    found = steps_of(offer, refusal)

    assert steps == len(found)
    assert ("OFFER", "2030-03-05") == (found[0].type, found[0].last)


@pytest.mark.parametrize(
    ("type_", "text", "about", "time", "dated"),
    [
        ("OFFER", "tawaran itu berlaku sampai 1 April", "berlaku sampai 1 April", "1 April", False),
        ("OFFER", "Pada 1 April ia menawarkan damai", "damai", "1 April", True),
        (
            "ACCUSE",
            "menuduh mereka menembak pada 1 April",
            "menembak pada 1 April",
            "1 April",
            False,
        ),
    ],
)
def test_the_time_of_the_matter(type_, text, about, time, dated):
    """A day until which an offer stands, or on which the accused did it, is not the move's."""
    told = offer_of(
        1,
        "2030-04-02",
        text,
        (type_, about, {"time": lambda cut: Resolved("2030-04-01", evidence=cut(time))}),
    )

    assert dated is (told[0].deed.days == ("2030-04-01", "2030-04-01"))


def test_a_person_without_a_side():
    """A page that names the recipient alone does not speak against the other's state."""
    one = tell(1, ("OFFER", "rur", "syl", OFFER, {"via": ("lund",)}))
    two = tell(2, ("OFFER", "rur", "vell", "gencatan senjata", {"via": ("lund",)}))

    assert 1 == len(steps_of(one, two))
