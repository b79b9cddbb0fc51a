"""Which noun a light verb carries, and which way."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        (
            "Ruritania mengumumkan penangguhan kerja sama dengan Syldavia.",
            ("REJECT", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania mengumumkan pencabutan sanksi terhadap Syldavia.",
            ("RETREAT", "Ruritania", "Syldavia"),
        ),
        ("Ruritania menunda tarif terhadap Syldavia.", ("RETREAT", "Ruritania", "Syldavia")),
        (
            "Ruritania dan Syldavia mengumumkan kesepakatan damai.",
            ("COOPERATE", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania menyampaikan protes kepada Syldavia.",
            ("ACCUSE", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania melontarkan tuduhan bahwa Syldavia menyerang kapalnya.",
            ("ACCUSE", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania melontarkan ancaman akan menyerang Syldavia.",
            ("THREATEN", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania menjatuhkan sanksi agar Syldavia mau berunding.",
            ("SANCTION", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania menempatkan 300 tentara di dekat perbatasan Syldavia.",
            ("MOBILIZE", "Ruritania", "Syldavia"),
        ),
    ],
)
def test_carried(read, sentence, move):
    """A noun goes with its verb, with the noun of a verb of ending, and with its own clause."""
    assert [move] == read(sentence).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruritania menyatakan bantuan untuk Syldavia akan dihentikan.",
        "Ruritania menunda pencabutan sanksi terhadap Syldavia.",
    ],
)
def test_not_carried(read, sentence):
    """What is told of a noun is no act of who tells it; an end that is put off is none."""
    assert [] == read(sentence).triples()


def test_claim_in_an_aside_is_denied(read):
    """A claim that takes up what was just said answers whoever said it."""
    page = "Ruritania menuduh Syldavia menyerang Klow—klaim yang dibantah Syldavia."

    assert ("DENY", "Syldavia", "Ruritania") in read(page).triples()


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        (
            "Ruritania menegaskan kembali kesiapannya untuk berunding dengan Syldavia.",
            ("OFFER", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania menegaskan kembali kesiapannya untuk menyerang Syldavia.",
            ("THREATEN", "Ruritania", "Syldavia"),
        ),
        ("Ruritania menyiapkan sanksi terhadap Syldavia.", ("THREATEN", "Ruritania", "Syldavia")),
        (
            "Ruritania mengumumkan pemberlakuan tarif sebesar 10 persen terhadap Syldavia.",
            ("SANCTION", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania mengeluarkan protes keras dan meminta Syldavia menarik kapalnya.",
            ("ACCUSE", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania melayangkan surat kepada Syldavia untuk meminta bantuan.",
            ("REQUEST", "Ruritania", "Syldavia"),
        ),
        ("Ruritania tidak memenuhi panggilan Syldavia.", ("REJECT", "Ruritania", "Syldavia")),
    ],
)
def test_promised_and_asked(read, sentence, move):
    """What is promised turns on its matter; blame without an aim goes where the demand goes."""
    assert move in read(sentence).triples()


def test_end_of_what_was_told(read):
    """Who ends what was told before does so toward the same party."""
    page = "Ruritania mengancam Syldavia. Kemudian Ruritania membatalkan ancaman tersebut."

    assert ("CONCEDE", "Ruritania", "Syldavia") in read(page).triples()
