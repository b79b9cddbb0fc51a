"""Terms are taken apart: who, for whom, by when, how much, in return for what."""

import pytest

OFFERED = "Ruritania menawarkan gencatan senjata kepada Syldavia dengan syarat"


def _term(found, number=0):
    names = found.names
    term = next(m for m in found.moves if m.terms).terms[number]
    obliged = term.obliged and (names[term.obliged.entity], term.obliged.basis)
    return (
        term.text,
        obliged,
        term.beneficiary and names[term.beneficiary.entity],
        term.amount and term.amount.text,
        term.in_return and term.in_return.text,
    )


@pytest.mark.parametrize(
    ("page", "number", "want"),
    [
        (
            "Ruritania menuntut Syldavia menarik dua brigade dan membebaskan 40 tawanan.",
            1,
            ("membebaskan 40 tawanan", ("Syldavia", "asked"), None, "40 tawanan", None),
        ),
        (
            f"{OFFERED} Syldavia membuka pelabuhan bagi kapal Ruritania.",
            0,
            (
                "Syldavia membuka pelabuhan bagi kapal Ruritania",
                ("Syldavia", None),
                "Ruritania",
                None,
                "gencatan senjata",
            ),
        ),
        (
            f"{OFFERED} semua tawanan dibebaskan.",
            0,
            ("semua tawanan dibebaskan", None, None, None, "gencatan senjata"),
        ),
        (
            "Ruritania berjanji kepada Syldavia akan menarik pasukan dan membayar US$20 juta.",
            1,
            ("membayar US$20 juta", ("Ruritania", "promised"), None, "US$20 juta", None),
        ),
    ],
)
def test_duty(read, page, number, want):
    """A term's own subject has to do it; without one, whoever it was asked of, or promised it."""
    assert want == _term(read(page), number)


def test_due_is_no_amount(read):
    """A time is when it falls due and not how much."""
    term = read("Ruritania meminta Syldavia mundur sebelum Senin dan berunding.").moves[0].terms[0]

    assert ("2024-03-11", None) == (term.due, term.amount)


def test_reward(read):
    """What is promised "sebagai imbalan" is what the terms are met for."""
    page = (
        "Ruritania menawarkan gencatan senjata kepada Syldavia. Ada dua syarat.\n"
        "1. membuka pelabuhan;\n2. membebaskan tawanan.\n"
        "Sebagai imbalan, Ruritania berjanji kepada Syldavia akan menarik pasukan."
    )
    offer = read(page).moves[0]

    assert ["membuka pelabuhan", "membebaskan tawanan"] == [t.text for t in offer.terms]
    assert {"akan menarik pasukan"} == {t.in_return.text for t in offer.terms}
