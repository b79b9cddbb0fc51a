"""Conditions: on which act they are laid, and where they end."""

import pytest

OFFER = "Ruritania bersedia berunding dengan Syldavia"


@pytest.mark.parametrize(
    ("page", "terms"),
    [
        (f"{OFFER} asalkan Syldavia mundur.", ["Syldavia mundur"]),
        (f"{OFFER} selama Syldavia menahan diri.", ["Syldavia menahan diri"]),
        (f"Jika Syldavia mundur, {OFFER}.", ["Syldavia mundur"]),
        (f"{OFFER}. Tetapi hanya jika Syldavia mundur.", ["Syldavia mundur"]),
        (f"{OFFER} jika Syldavia mundur, kata Ana Berg.", ["Syldavia mundur"]),
        (f"{OFFER} bahkan jika Syldavia menyerang.", []),
        (
            "Ruritania menawarkan damai kepada Syldavia dengan imbalan pertukaran tawanan.",
            ["pertukaran tawanan"],
        ),
        ("Jika perang ingin berakhir, Ruritania menuntut Syldavia mundur.", []),
        ("Ruritania mengancam akan menyerang Syldavia jika Klow jatuh.", ["Klow jatuh"]),
    ],
)
def test_conditions(read, page, terms):
    """A condition belongs to the act right before it, or right after it where it comes first."""
    assert terms == [t.text for t in read(page).moves[0].terms]


def test_condition_of_a_threat(read):
    """What a threat hangs on obliges nobody to do it."""
    term = read("Ruritania mengancam akan menyerang Syldavia jika Syldavia mundur.").only().terms[0]

    assert ("Syldavia mundur", None) == (term.text, term.obliged)


def test_price(read):
    """What the other side is to give is asked of it, in return for what is offered."""
    got = read("Ruritania menawarkan gandum kepada Syldavia dengan imbalan pertukaran tawanan.")
    term = got.only().terms[0]

    assert ("Syldavia", "asked") == (got.names[term.obliged.entity], term.obliged.basis)
    assert "gandum" == term.in_return.text


def test_return_for_what_is_asked(read):
    """What is given for several demands stands with each of them."""
    got = read(
        "Ruritania meminta Syldavia mundur dan membuka pelabuhan sebagai imbalan untuk gandum."
    )

    assert ["mundur", "membuka pelabuhan"] == [t.text for t in got.only().terms]
    assert {"gandum"} == {t.in_return.text for t in got.only().terms}


def test_list_of_another(read):
    """What one side demands is no term of what another has accepted."""
    got = read(
        "Syldavia menyetujui usulan damai Ruritania. Borduria akan setuju hanya jika semua "
        "tuntutannya dipenuhi, termasuk penarikan pasukan."
    )

    assert [()] * len(got.moves) == [m.terms for m in got.moves]
