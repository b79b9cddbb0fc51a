"""Blows that are given back, and what is given back that is no blow."""

import pytest

R, S = "Ruritania", "Syldavia"


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania membalas serangan Syldavia.", ("ASSAULT", R, S)),
        ("Ruritania membalas serangan yang dilancarkan Syldavia.", ("ASSAULT", R, S)),
        ("Serangan Syldavia dibalas Ruritania.", ("ASSAULT", R, S)),
        ("Ruritania membalas tarif Syldavia.", ("SANCTION", R, S)),
        ("Ruritania akan membalas serangan Syldavia.", ("THREATEN", R, S)),
        ("Ruritania mengancam akan membalas serangan Syldavia.", ("THREATEN", R, S)),
        ("Ruritania akan membalas ancaman Syldavia.", ("THREATEN", R, S)),
        ("Ruritania akan membalas tindakan Syldavia.", ("THREATEN", R, S)),
    ],
)
def test_returned(read, page, move):
    """A blow in return hits whoever struck first; one to come is a threat."""
    assert [move] == read(page).triples()


@pytest.mark.parametrize("thing", ["surat", "pesan", "kunjungan", "kebaikan", "sapaan"])
@pytest.mark.parametrize("verb", ["membalas", "akan membalas"])
def test_no_blow(read, verb, thing):
    """Who answers a letter or a visit strikes and threatens nobody."""
    assert [] == read(f"Ruritania {verb} {thing} Syldavia.").triples()


def test_answer_to_the_blow(read):
    """A blow in return answers the first one."""
    got = read("Syldavia menyerang Ruritania. Ruritania membalas serangan Syldavia itu.")

    assert [None, "m1"] == [move.in_reply_to for move in got.moves]
