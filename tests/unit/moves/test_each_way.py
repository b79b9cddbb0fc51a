"""Acts of two on each other that a noun tells, and what one does after a passive of his own."""

import pytest


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("saling menjatuhkan sanksi", "SANCTION"),
        ("saling melontarkan ancaman", "THREATEN"),
        ("saling melancarkan serangan", "ASSAULT"),
        ("saling mengirim nota protes", "ACCUSE"),
        ("mengumumkan gencatan senjata", "RETREAT"),
        ("menyatakan gencatan senjata", "RETREAT"),
    ],
)
def test_a_noun_may_be_done_each_way(read, words, kind):
    """`saling` with a carried noun is an act either way, and so is a truce of two."""
    found = read(f"Ruritania dan Syldavia {words}.").triples()

    assert [(kind, "Ruritania", "Syldavia"), (kind, "Syldavia", "Ruritania")] == found


@pytest.mark.parametrize(
    ("page", "moves"),
    [
        (
            "Ruritania dan Syldavia menjatuhkan sanksi terhadap Borduria.",
            [("SANCTION", "Ruritania", "Borduria"), ("SANCTION", "Syldavia", "Borduria")],
        ),
        ("Ruritania mengumumkan gencatan senjata.", []),
        ("Ruritania dan Syldavia tidak saling menjatuhkan sanksi.", []),
    ],
)
def test_without_each_other_nothing_is_mutual(read, page, moves):
    """Two who act on a third, one alone and what was not done are no acts each way."""
    assert moves == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Hal itu disampaikan Ana Berg setelah bertemu Ivo Lund.",
        "Keputusan itu diumumkan oleh Ana Berg usai bertemu dengan Ivo Lund.",
        "Rencana itu diungkapkan Ana Berg, Senin, setelah menerima telepon dari Ivo Lund.",
        "Rencana itu dibeberkan Ana Berg ketika bertemu Ivo Lund.",
    ],
)
def test_who_told_it_is_who_met(read, page):
    """Behind a passive of a thing the clause with `setelah` is of its agent."""
    assert [("CONSULT", "Ana Berg", "Ivo Lund")] == read(page).triples()


def test_an_answer_behind_an_answer_has_the_same_subject(read):
    """In `diterima X, tetapi ditolak Y` it is the proposal that Y refuses, not X."""
    page = "Usulan Borduria diterima Ruritania, tetapi ditolak oleh Syldavia."

    assert ("REJECT", "Syldavia", "Borduria") in read(page).triples()
