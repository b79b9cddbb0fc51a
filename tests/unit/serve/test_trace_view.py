import pytest
from msgspec.structs import replace

from ujar.errors import RequestError
from ujar.serve.trace_view import MOST_CARRIERS, make_trace_view, name_pages
from ujar.store.answers import Carrier, Dispute, Hit, Side, Trace

FIRST = Hit(
    ref="aaaa-s1",
    sort="statement",
    type="direct",
    actor="Ana Berg",
    role="Menlu Ruritania",
    of="Ruritania",
    toward=None,
    via=(),
    relays=(),
    text="Kami siap berunding",
    cue="kata",
    denies=False,
    time=None,
    day="2030-03-05",
    dated=False,
    page_day="2030-03-05",
    anonymous=False,
    disputed=False,
    outlet="Warta Delta",
    page="a.txt",
    url=None,
    published=None,
    title=None,
)
SECOND = replace(
    FIRST, ref="bbbb-s3", text="Kami mau berunding", cue="ujar", relays=("Corvina",), outlet=None
)
OTHER = replace(FIRST, ref="cccc-s2", actor="Karl Topolin", text="Mereka tidak siap")


def trace(*hits, disputes=()):
    """Make the trace of the first of some tellings."""
    compared = [
        ({"with": other.ref, "score": 0.8, "reasons": ["same speaker"]},)
        for other in (hits[-1], *[hits[0]] * (len(hits) - 1))
    ]
    carriers = tuple(
        Carrier(hit, "Corvina", 1, "names Corvina", c)
        for hit, c in zip(hits, compared, strict=True)
    )
    return Trace(
        hit=hits[0],
        chain=("Ana Berg", "Warta Delta"),
        first=hits[0].ref,
        origin="Corvina",
        why="2 of 2 pages name Corvina",
        pages=len(hits),
        independent=1,
        carriers=carriers,
        disputes=disputes,
    )


def test_each_telling_is_held_to_the_first():
    """The second telling says which words and which fields it changed."""
    first, second = make_trace_view(trace(FIRST, SECOND)).tellings

    assert (True, None, "") == (first.base, first.differences, first.against)
    assert (("siap",), ("mau",)) == (second.differences.gone, second.differences.new)
    assert [("cue", "kata", "ujar"), ("relays", "", "Corvina")] == [
        (change.field, change.before, change.after) for change in second.changes
    ]
    assert (0.8, ("same speaker",)) == (second.score, second.reasons)
    assert [True, False] == [first.asked, second.asked]


def test_a_telling_of_another_of_his_side():
    """A page that lays the words on the ministry says so beside the page that has the minister."""
    ministry = replace(SECOND, actor="Kementerian Ruritania", cue="kata", relays=())
    _, second = make_trace_view(trace(FIRST, ministry)).tellings

    assert [("speaker", "Ana Berg", "Kementerian Ruritania")] == [
        (change.field, change.before, change.after) for change in second.changes
    ]


def test_tellings_can_be_held_to_another_one():
    """With another telling as the base, the first is shown as what differs."""
    first, second = make_trace_view(trace(FIRST, SECOND), "bbbb-s3").tellings

    assert ("mau",) == first.differences.gone
    assert second.base
    assert "/trace/aaaa-s1?against=aaaa-s1" == first.against


def test_a_base_that_is_no_telling_is_refused():
    """Only one of the tellings can be the base."""
    with pytest.raises(RequestError) as caught:
        make_trace_view(trace(FIRST), "cccc-s2")

    assert "request-ref" == caught.value.code


def test_who_stands_against_it():
    """Those on the other side of a dispute are named, those who tell it are not."""
    dispute = Dispute("d1", "account", ("says the opposite",), (Side((FIRST,)), Side((OTHER,))))
    view = make_trace_view(trace(FIRST, disputes=(dispute,)))

    assert ("Karl Topolin",) == view.speakers
    assert [["aaaa-s1"], ["cccc-s2"]] == [
        [place.hit.ref for place in side] for side in view.quarrels[0].sides
    ]
    assert "/trace/cccc-s2" == view.quarrels[0].sides[1][0].trace


def test_a_long_trace_is_cut_and_says_so():
    """Of very many tellings the first are laid out, and the rest are counted."""
    many = [replace(FIRST, ref=f"a{n:03}-s1") for n in range(MOST_CARRIERS + 5)]
    view = make_trace_view(trace(*many))

    assert (MOST_CARRIERS, 5) == (len(view.tellings), view.cut)


def test_pages_are_called_by_their_outlet():
    """A page without an outlet keeps its name."""
    assert {"aaaa": "Warta Delta", "bbbb": "a.txt"} == name_pages(trace(FIRST, SECOND))
