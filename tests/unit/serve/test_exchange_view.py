import pytest

from ujar.errors import RequestError
from ujar.serve.exchange_view import draw_tracks, make_exchange_view, read_parties
from ujar.store.answers import Hit, Lane, Step, Thread

LANES = (
    Lane("Ruritania", "party", "Ruritania"),
    Lane("Syldavia", "party", "SY"),
    Lane("Borduria", "between"),
)


def tell(ref, *, disputed=False):
    """Make the move of a page."""
    return Hit(
        ref=ref,
        sort="move",
        type="OFFER",
        actor=None,
        role=None,
        of=None,
        toward=None,
        via=(),
        relays=(),
        text="Ruritania menawarkan gencatan senjata",
        cue=None,
        denies=False,
        time=None,
        day="2030-03-05",
        dated=True,
        page_day="2030-03-05",
        anonymous=False,
        disputed=disputed,
        outlet="Warta Delta",
        page="a.txt",
        url=None,
        published=None,
        title=None,
    )


def do(ref, type_="OFFER", sides=("Ruritania", "Syldavia"), **more):
    """Make a step from one side to another."""
    actor, recipient = sides
    given = {
        "when": "2030-03-05",
        "first": "2030-03-05",
        "last": "2030-03-05",
        "by": None,
        "via": (),
        "about": None,
        "terms": (),
        "certainty": "stated",
        "in_reply_to": None,
        "reply_basis": "",
        "answered_by": (),
        "pages": 1,
        "told_by": (tell(f"aaaa-{ref}"),),
    }
    return Step(
        ref=ref,
        type=type_,
        actor=actor,
        actor_side=actor,
        recipient=recipient,
        recipient_side=recipient,
        **(given | more),
    )


def view(*steps, lanes=LANES, **more):
    """Make the view of steps."""
    return make_exchange_view(Thread(("Ruritania", "SY"), lanes, steps), **more)


def test_go_betweens_stand_between_two_parties():
    """Two parties have the column of all others between them; more have it behind."""
    two = view().columns
    three = view(lanes=(*LANES[:2], Lane("Borduria", "party", "Borduria"))).columns

    assert ["Ruritania", "", "Syldavia"] == [column.name for column in two]
    assert [1, 2, 3] == [column.number for column in two]
    assert ("Borduria",) == two[1].others
    assert ["Ruritania", "Syldavia", "Borduria", ""] == [column.name for column in three]
    assert [1, 2, 3, 4] == [column.number for column in three]


@pytest.mark.parametrize(
    ("sides", "lane", "toward", "passes", "leftward"),
    [
        (("Ruritania", "Syldavia"), 1, 3, (2,), False),
        (("Syldavia", "Ruritania"), 3, 1, (2,), True),
        (("Ruritania", "Borduria"), 1, 2, (), False),
        (("Borduria", "Syldavia"), 2, 3, (), False),
        (("Ruritania", None), 1, 0, (), False),
        (("Ruritania", "Ruritania"), 1, 0, (), False),
        ((None, "Ruritania"), 2, 1, (), True),
    ],
)
def test_an_arrow_leads_from_lane_to_lane(sides, lane, toward, passes, leftward):
    """A card stands on the lane of who acts, its arrow ends on the lane of whom it is done to."""
    (card,) = view(do("m1", sides=sides)).cards

    assert (lane, toward, passes, leftward) == (card.lane, card.toward, card.passes, card.leftward)


def test_answers_are_joined_to_what_they_answer():
    """An answer knows the number of its question, the question those of its answers."""
    back = ("Syldavia", "Ruritania")
    made = view(
        do("a"),
        do("b", "REJECT", back, in_reply_to="a"),
        do("c", "ACCEPT", back, in_reply_to="a"),
        do("d"),
    )

    assert [0, 1, 1, 0] == [card.answers for card in made.cards]
    assert (2, 3) == made.cards[0].answered
    assert [False, False, False, True] == [card.unanswered for card in made.cards]
    assert [("begin",), ("turn",), ("end",), ()] == [card.tracks for card in made.cards]
    assert (1, 1) == (made.tracks, made.unanswered)


def test_only_what_asks_for_an_answer_is_unanswered():
    """An accusation without an answer is no open question."""
    made = view(do("a", "ACCUSE"), do("b", "REQUEST"))

    assert [False, True] == [card.unanswered for card in made.cards]
    assert ["press", "ask"] == [card.tone for card in made.cards]


@pytest.mark.parametrize(
    "more",
    [
        {"disputes": ("d1",)},
        {"disputed_by": ("Karl Topolin",)},
        {"denials": (tell("aaaa-s1"),)},
        {"told_by": (tell("aaaa-m1", disputed=True),)},
    ],
)
def test_a_move_against_which_another_account_stands_is_disputed(more):
    """However the other account is known, the card says that there is one."""
    assert 1 == view(do("a", **more)).disputed
    assert 0 == view(do("a")).disputed


def test_a_long_exchange_is_cut_and_says_so():
    """What is left out is counted; a question answered behind the cut is not called unanswered."""
    back = ("Syldavia", "Ruritania")
    made = view(do("a"), do("b", "REJECT", back, in_reply_to="a"), most=1)

    assert (1, 1) == (len(made.cards), made.cut)
    assert not made.cards[0].unanswered


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], []),
        ([0, 0], [(), ()]),
        ([0, 0, 1], [("begin",), ("pass",), ("end",)]),
        ([0, 1, 2], [("begin",), ("end", "begin"), ("", "end")]),
        ([0, 0, 1, 2], [("begin",), ("pass", "begin"), ("end", "pass"), ("", "end")]),
        ([0, 1, 0, 3], [("begin",), ("end",), ("begin",), ("end",)]),
        ([2, 0], [(), ()]),  # an answer above its question has no line
        ([1], [()]),
    ],
)
def test_lines_do_not_run_into_each_other(answers, expected):
    """Lines that pass the same row stand side by side; a free place is used again."""
    assert expected == draw_tracks(answers)


def test_many_lines_at_once_are_not_all_drawn():
    """Of a hundred lines through one row six are drawn."""
    drawn = draw_tracks([0] * 100 + list(range(1, 101)))

    assert 6 == max(len(tracks) for tracks in drawn)


def test_parties_of_an_address():
    """Parties are read once each, empty fields not at all, and give the address back."""
    asked = read_parties(
        [("party", " AS "), ("party", ""), ("party", "as"), ("party", "Rusia"), ("since", "2022")]
    )

    assert (("AS", "Rusia"), "2022", "", 3) == (
        asked.parties,
        asked.since,
        asked.until,
        asked.fields,
    )
    assert "/exchange?party=AS&party=Rusia&since=2022" == asked.href()
    assert "/exchange?party=AS&party=X&since=2022" == asked.beside("X").href()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([("party", str(n)) for n in range(6)], "request-parties"),
        ([("party", "a" * 301)], "request-long"),
    ],
)
def test_too_much_is_refused(values, code):
    """More parties or letters than fit are an error with a code."""
    with pytest.raises(RequestError) as caught:
        read_parties(values)

    assert code == caught.value.code
