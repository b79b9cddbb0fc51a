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


def test_reward_for_one_demand(read):
    """What is given for a single demand hangs on that demand."""
    got = read("Ruritania meminta Syldavia menarik pasukannya dengan imbalan pencabutan sanksi.")

    [term] = got.moves[0].terms
    assert "menarik pasukannya" == term.text
    assert term.in_return is not None
    assert "pencabutan sanksi" == term.in_return.text


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        (
            "Ana Berg bersama Ivo Lund menandatangani perjanjian itu.",
            ("COOPERATE", "Ana Berg", "Ivo Lund"),
        ),
        (
            "Ruritania mendesak Syldavia dengan mengancam akan menyerang Syldavia.",
            ("THREATEN", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania membalas dengan kapal, drone, dan tank, menewaskan tentara Syldavia.",
            ("ASSAULT", "Ruritania", "Syldavia"),
        ),
    ],
)
def test_by_what_it_is_done(read, sentence, move):
    """Who does a thing does what it is done by, and so does who stands beside him."""
    assert move in read(sentence).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga asing yang mengunjungi Ruritania menginap di Klow.",
        "Ruritania membahas usulan tentang melucuti Syldavia.",
        "Borduria menyesalkan serangan Ruritania di Syldavia, yang menewaskan warga Borduria.",
    ],
)
def test_no_doer(read, sentence):
    """Tourists meet nobody, a topic is no deed, and where a blow fell has struck nobody."""
    got = read(sentence).triples()

    assert not [move for move in got if move[0] in ("CONSULT", "COERCE")]
    assert not [move for move in got if move[:2] == ("ASSAULT", "Syldavia")]


@pytest.mark.parametrize(
    ("page", "move"),
    [
        (
            "Ruritania mengirim surat kepada Syldavia agar menarik pasukannya.",
            ("REQUEST", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania menuduh kapal-kapal Syldavia memasuki perairannya.",
            ("ACCUSE", "Ruritania", "Syldavia"),
        ),
    ],
)
def test_aims(read, page, move):
    """A letter asks what its clause says, and blame of ships is of whose they are."""
    assert move in read(page).triples()


@pytest.mark.parametrize("ready", ["siap", "menyatakan kesiapan untuk", "berjanji"])
def test_ready_to_punish(read, ready):
    """Who is ready to impose sanctions threatens whom they are to hit."""
    sentence = f"Ruritania {ready} menjatuhkan sanksi terhadap Syldavia."

    assert [("THREATEN", "Ruritania", "Syldavia")] == read(sentence).triples()
