"""The marks that bench/cases.py gives, on records built by hand."""

import pytest
from marking.compare import same
from marking.moves import mark_moves
from marking.page import CASES, Case, load
from marking.statements import mark_statements
from marking.tally import Tally

HEAD = {"title": "Berita Uji", "published": "2024-03-14"}
TEXT = "“Kami siap,” kata Ana Berg. Ruritania menolak usulan Syldavia."
WANTED = {"speaker": "Ana Berg", "cue": "kata", "kind": "direct", "content": "Kami siap,"}
PEOPLE = (("e1", "Ana Berg", "Ruritania"), ("e2", "Syldavia", None), ("e3", "Ruritania", None))


def _case(kind, gold, got):
    case = Case({"construction": "x", "text": TEXT, kind: gold}, HEAD, kind, 1)
    entities = [{"id": i, "name": name, "of": of} for i, name, of in PEOPLE]
    case.__dict__["record"] = {"entities": entities, kind: got}
    return case


def _span(words):
    page = f"Berita Uji\n\n{TEXT}\n"
    start = page.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _statement(**changes):
    empty = dict.fromkeys(("addressee", "medium", "place", "time", "within", "verified"))
    plain = {
        "id": "s1",
        "kind": "direct",
        "speaker": "e1",
        "cue": _span("kata"),
        "content": [_span("Kami siap,")],
        "relays": [],
        "via": [],
        "hearsay": False,
        "denies": False,
        "rule": "r",
    }
    return {**empty, **plain, **changes}


def _move(**changes):
    empty = dict.fromkeys(("about", "venue", "medium", "time", "channel", "in_reply_to"))
    plain = {
        "id": "m1",
        "type": "REJECT",
        "actor": "e3",
        "recipient": "e2",
        "via": [],
        "terms": [],
        "certainty": "reported",
        "rule": "r",
    }
    return {**empty, **plain, **changes}


@pytest.mark.parametrize(
    ("expected", "want", "name", "side"),
    [
        (True, "ana berg", "Ana Berg", False),
        (False, "Ana", "Ana Berg", False),
        (True, ["Berg", "Ana Berg"], "Ana Berg", False),
        (True, "~seorang pejabat Ruritania", "seorang pejabat senior Ruritania", False),
        (False, "~seorang nelayan", "seorang pejabat senior Ruritania", False),
        (True, "Ruritania", "Ana Berg", True),
        (False, "Ruritania", "Ana Berg", False),
        (True, "", None, False),
        (False, "", "Ana Berg", False),
    ],
)
def test_names_are_compared_as_the_case_says(expected, want, name, side):
    """A list gives alternatives, "~" needs half of the words, a side stands for its people."""
    entity = {"name": name, "of": "Ruritania"} if name else None
    assert expected == same(want, entity, side=side)


def test_a_perfect_record_is_wholly_right():
    """Every measure of a record that says what the case says is full."""
    tally = Tally()
    assert mark_statements(_case("statements", [WANTED], [_statement()]), tally)
    assert [] == tally.notes
    assert {1.0} == {f["f1"] for f in tally.figures().values()}


@pytest.mark.parametrize(
    ("measure", "changes"),
    [
        ("speaker", {"speaker": "e2"}),
        ("cue", {"cue": None}),
        ("kind", {"kind": "mixed"}),
        ("relays", {"relays": ["e2"]}),
        ("addressee", {"addressee": "e2"}),
        ("place", {"place": {"start": 0, "end": 1, "text": "Klow"}}),
        ("hearsay", {"hearsay": True}),
        ("verified", {"verified": False}),
        ("nesting", {"within": "s9"}),
    ],
)
def test_one_wrong_field_is_noted_and_the_statement_still_found(measure, changes):
    """A wrong field counts against itself and the whole, not against finding."""
    tally = Tally()
    assert not mark_statements(_case("statements", [WANTED], [_statement(**changes)]), tally)
    assert [measure] == [note.split(":")[0] for note in tally.notes]
    assert 1.0 == tally.figures()["statements found"]["f1"]
    assert 0.0 == tally.figures()["statements, every field right"]["f1"]


def test_an_open_field_is_not_marked():
    """What the codebook leaves open is left alone."""
    wanted = {**WANTED, "open": ["speaker"]}
    got = [_statement(speaker="e2")]
    assert mark_statements(_case("statements", [wanted], got), Tally())


def test_a_statement_in_doubt_is_neither_missed_nor_a_false_alarm():
    """Doubt takes a statement out of the count on both sides."""
    wanted = {**WANTED, "doubt": True}
    for got in ([], [_statement()]):
        tally = Tally()
        assert mark_statements(_case("statements", [wanted], got), tally)
        assert 0 == tally.rows["statements found"]["predicted"]


def test_a_counter_example_passes_only_when_nothing_is_read():
    """A reading where the case wants none is a false alarm."""
    tally = Tally()
    assert mark_statements(_case("statements", [], []), tally)
    assert not mark_statements(_case("statements", [], [_statement()]), tally)
    assert tally.notes[0].startswith("false alarm")


def test_statements_with_the_same_words_are_paired_by_their_cue():
    """A claim and its denial may share their words."""
    denied = {**WANTED, "cue": "menolak", "denies": True}
    got = [_statement(), _statement(id="s2", cue=_span("menolak"), denies=True)]
    assert mark_statements(_case("statements", [denied, WANTED], got), Tally())


def test_a_move_counts_by_type_and_parties():
    """The person stands for the side, and another type is noted as a confusion."""
    wanted = {"type": "REJECT", "actor": "Ruritania", "recipient": "Syldavia"}
    assert mark_moves(_case("moves", [wanted], [_move(actor="e1")]), Tally())
    tally = Tally()
    assert not mark_moves(_case("moves", [wanted], [_move(type="ACCEPT")]), tally)
    assert "confusion: x #1: REJECT read as ACCEPT" in tally.notes


def test_a_mutual_move_counts_either_way_round():
    """A meeting has no direction, a refusal has."""
    wanted = {"type": "CONSULT", "actor": "Syldavia", "recipient": "Ruritania"}
    assert mark_moves(_case("moves", [wanted], [_move(type="CONSULT")]), Tally())
    turned = {**wanted, "type": "REJECT"}
    assert not mark_moves(_case("moves", [turned], [_move()]), Tally())


def test_an_answer_needs_the_move_that_it_answers():
    """A reply that is wanted and not read is wrong, even where its offer was missed."""
    wanted = [
        {"type": "OFFER", "actor": "Syldavia", "recipient": "Ruritania"},
        {"type": "REJECT", "actor": "Ruritania", "recipient": "Syldavia", "in_reply_to": 1},
    ]
    tally = Tally()
    mark_moves(_case("moves", wanted, [_move()]), tally)
    assert 0 == tally.rows["reply to"]["hit"]


@pytest.mark.parametrize("fault", [{"content": "Mereka siap,"}, {"spaeker": "Ana Berg"}])
def test_a_case_that_does_not_fit_its_text_is_refused(fault):
    """Words that the text lacks, and fields that do not exist, stop the bench."""
    with pytest.raises(SystemExit):
        _case("statements", [{**WANTED, **fault}], [])


def test_the_case_files_hold_what_they_promise():
    """150 sentences, 30 passages, 120 moves, and counter-examples for every type of move."""
    statements, moves = load("statements"), load("moves")
    passages = [c for c in statements if c.page.count("\n") > 4]
    assert len(passages) >= 30
    assert len(statements) - len(passages) >= 150
    assert len(moves) >= 120
    types = {g["type"] for c in moves for g in c.gold}
    against = {c.construction.split(",")[0] for c in moves if c.counter}
    assert set() == types - against
    assert CASES.is_dir()
