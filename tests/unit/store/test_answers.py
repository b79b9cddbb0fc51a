"""Traces and threads over the sample pages, in both databases."""

import pytest

from ujar.errors import RequestError
from ujar.records import ArticleInfo, Entity, Move, PageInfo, Record, Resolved, Span, Statement


def ref_of(store, words):
    """Give the ref of the only statement that holds some words."""
    [hit] = [h for h in store.find(words).hits if h.sort == "statement"]
    return hit.ref


def test_trace(filled):
    """Three pages with one source are one independent report, each with its reason."""
    trace = filled.trace(ref_of(filled, "moncong meriam"))

    assert ("Corvina", 3, 1) == (trace.origin, trace.pages, trace.independent)
    assert ["05", "06", "07"] == [carrier.hit.page[:2] for carrier in trace.carriers]
    assert trace.first == trace.carriers[0].hit.ref
    assert all(carrier.compared for carrier in trace.carriers)
    assert "names Corvina, as page " in trace.carriers[1].why


def test_trace_of_what_is_alone(filled):
    """A statement of one page is its own origin."""
    trace = filled.trace(ref_of(filled, "pulang Tarvik Ostrel pintu"))

    assert (None, 1, 1, "one page carries it") == (
        trace.origin,
        trace.pages,
        trace.independent,
        trace.why,
    )


def test_disputes(filled):
    """A disputed statement shows both texts."""
    trace = filled.trace(ref_of(filled, "rekannya berjanji sebelum akhir Maret"))
    [dispute] = trace.disputes

    assert {"Mirelle Aband", "Ilka Dorvan"} == {
        hit.actor for side in dispute.sides for hit in side.hits
    }


@pytest.mark.parametrize("ref", ["x", "x-s1", "0000-s1", "", "%%%%-s1"])
def test_unknown_ref(filled, ref):
    """A ref that names nothing is said to."""
    with pytest.raises(RequestError, match="request-ref"):
        filled.trace(ref)


def test_thread(filled):
    """The exchange stands in the order of what happened, each move once with all its pages."""
    thread = filled.thread("Zelmarka", "Karvendia")
    steps = {step.ref: step for step in thread.steps}
    days = [step.when or step.by for step in thread.steps if step.when]
    offer = next(step for step in thread.steps if step.type == "OFFER")
    refusal = next(step for step in thread.steps if step.type == "REJECT")

    assert days == sorted(days)
    assert (5, 3) == (offer.pages, len(offer.terms))
    assert ("2024-02-14", ("Tomas Elvane", "Naveria")) == (offer.when, offer.via)
    assert ("Ilka Dorvan", "2024-02-17", 3) == (refusal.actor, refusal.when, refusal.pages)
    assert offer is steps[refusal.in_reply_to]


def test_lanes(filled):
    """A thread has a lane for each party, by its name, then those of go-betweens and others."""
    thread = filled.thread("Zelmarka", "Karvendia")
    lanes = {lane.name: lane.kind for lane in thread.lanes}
    offer = next(step for step in thread.steps if step.type == "OFFER")

    assert ("party", "party") == (lanes["Zelmarka"], lanes["Karvendia"])
    assert ["party", "party"] == [lane.kind for lane in thread.lanes[:2]]
    assert "between" == lanes["Tomas Elvane"]
    assert ("Zelmarka", "Karvendia") == (offer.actor_side, offer.recipient_side)
    assert all(
        {step.actor_side, step.recipient_side} - {None} <= set(lanes) for step in thread.steps
    )


def test_denials(store):
    """Who gives another account of a step stands with his words."""
    span = Span(0, 5, "usul")
    people = (
        Entity("a", "government", "Ruritania"),
        Entity("b", "government", "Syldavia"),
        Entity("c", "person", "seorang pejabat", "Syldavia", anonymous=True),
    )
    record = Record(
        PageInfo("a.txt", None, "sha256:1", 5),
        ArticleInfo(body=(span,), published=Resolved("2030-03-05")),
        entities=people,
        statements=(
            Statement("s1", "indirect", "a", None, (span,)),
            Statement("s2", "indirect", "c", None, (span,), denies=True),
        ),
        moves=(
            Move(
                "m1", "OFFER", "a", "b", disputed_by=("s2",), statements=("s1",), evidence=(span,)
            ),
        ),
    )
    store.add([record])
    store.link()
    [step] = store.thread("Ruritania", "Syldavia").steps

    assert (("seorang pejabat",), 1) == (step.disputed_by, len(step.denials))
    assert step.denials[0].denies


def test_what_stands_beside_an_exchange(filled):
    """Moves with a go-between of the parties are shown, say so, and can be left out."""
    every = filled.thread("Zelmarka", "Karvendia").steps
    alone = filled.thread("Zelmarka", "Karvendia", beside=False).steps

    assert {"go-between"} <= {step.beside for step in every} - {""}
    assert [step.ref for step in every if not step.beside] == [step.ref for step in alone]


def test_answers_know_each_other(filled):
    """A step names those that answer it, and none stands before what it answers."""
    steps = filled.thread("Zelmarka", "Karvendia").steps
    places = {step.ref: place for place, step in enumerate(steps)}

    for step in steps:
        assert all(places[ref] > places[step.ref] for ref in step.answered_by)


def test_period(filled):
    """A thread of a period holds the steps that can have been in it."""
    steps = filled.thread("Zelmarka", "Karvendia", since="2024-02-17", until="2024-02-17").steps

    assert steps
    assert all((step.first or step.by) <= "2024-02-17" for step in steps)
    assert all((step.last or step.by) >= "2024-02-17" for step in steps)


def test_a_year_stands_by_its_first_day(store):
    """A move of "2023" stands before one of July 2023, and after one of 2022."""
    pages = [
        (2, "Pada Juli 2023 Syldavia menolak usul Ruritania."),
        (1, "Pada 2023 Ruritania menawarkan gencatan senjata kepada Syldavia."),
        (0, "Pada 5 Maret 2022 Ruritania menuntut Syldavia menarik pasukannya."),
    ]
    store.add([{"name": f"{n}.txt", "text": f"{text} Demikian berita ini."} for n, text in pages])
    store.link()
    whens = [step.when for step in store.thread("Ruritania", "Syldavia").steps if step.when]

    assert sorted(whens) == whens


def test_thread_of_the_other_order(filled):
    """The order in which the parties are named plays no part."""
    one, two = filled.thread("Zelmarka", "Karvendia"), filled.thread("Karvendia", "Zelmarka")

    assert one.steps == two.steps


def test_thread_with_a_stranger(filled):
    """A party that the store does not know is said to be unknown."""
    with pytest.raises(RequestError, match="request-party"):
        filled.thread("Zelmarka", "Ruritania")


def test_decisions_can_be_undone(filled):
    """A person's decision parts two profiles, and undoing it joins them again."""
    before = list(filled.dump())
    one, two = [p["ref"] for p in filled.profiles("Dorvan") if p["role"] != "Menlu"][:2]
    number = filled.decide(one, two, "different")
    apart = {p["ref"]: p["actor"] for p in filled.profiles("Dorvan")}
    filled.undo(number)

    assert apart[one] != apart[two]
    assert before == [line for line in filled.dump() if not line.startswith(b'{"decision"')]


@pytest.mark.parametrize(
    ("left", "right", "verdict", "code"),
    [("x", "y", "same", "request-profile"), ("x", "y", "maybe", "request-verdict")],
)
def test_wrong_decisions(filled, left, right, verdict, code):
    """A decision about nothing, or that decides nothing, is refused."""
    with pytest.raises(RequestError, match=code):
        filled.decide(left, right, verdict)
