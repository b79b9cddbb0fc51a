"""Texts that are much alike and still say two things are told apart, and why is said."""

import pytest

from ujar.links.contrast import find_contrast, find_names, find_slot, share_wording


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Gencatan itu berlaku 30 hari", "Gencatan itu berlaku 30 bulan", "other units"),
        ("Gencatan itu berlaku 30 hari", "Gencatan berlaku selama 30 hari", ""),
        ("Kami akan menarik pasukan", "Kami sudah menarik pasukan", "done on one page"),
        ("Kami akan menarik pasukan", "Kami menarik pasukan", ""),
        (
            "Ruritania menyerahkan daftar kepada Syldavia",
            "Syldavia menyerahkan daftar kepada Ruritania",
            "change places",
        ),
        (
            "Kami menembak setelah mereka menyeberang",
            "Mereka menembak setelah kami menyeberang",
            "change places",
        ),
        ("Meriam mereka menghantam gudang kami", "Gudang kami dihantam meriam mereka", ""),
        ("Kami menghormati mereka", "Kami menghormati mereka", ""),
    ],
)
def test_contrast(utter, left, right, reason):
    """Another unit, tense or order of the parties makes two utterances of two texts."""
    found = find_contrast(utter(1, "berg", left), utter(2, "berg", right))

    assert reason in found
    assert bool(reason) is bool(found)


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ("Pasukan kami merebut desa Ostrel", "Pasukan kami merebut desa Hortal", True),
        ("Pasukan kami merebut desa Ostrel", "Pasukan kami merebut desa Ostrell", False),
        ("Kami bertemu utusan di Klow", "Kami bertemu gubernur di Klow", False),
    ],
)
def test_slot(utter, left, right, names):
    """Two names in one place are two things, unless they are two spellings of one."""
    assert names is find_slot(utter(1, "berg", left), utter(2, "berg", right)).names


def test_names():
    """A first word is a name only if it is no common word."""
    assert {"zenda", "klow"} == find_names("Pasar Zenda dekat Klow")
    assert {"ostrel"} == find_names("Ostrel jatuh")


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ("gandum itu milik rakyat, bukan milik tentara", True),
        ("rakyatlah pemilik gandum tersebut", False),
        ("yang tidak akan pergi adalah kami", False),
    ],
)
def test_words_side_by_side(utter, other, shared):
    """A second translator shares no two words side by side; small words do not count."""
    one = utter(1, "berg", "Kami tidak akan lupa: gandum itu milik rakyat")

    assert shared is share_wording(one, utter(2, "berg", other))


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("Kapal gandum telah berlayar", "Kapal gandum akan berlayar", True),
        ("Utusan telah tiba dan pasar dibuka", "Utusan tiba dan pasar akan dibuka", False),
    ],
)
def test_tense_of_one_verb(utter, one, other, against):
    """What is done and what is to come are two things if it is the same that is done."""
    assert against is bool(find_contrast(utter(1, "berg", one), utter(2, "berg", other)))
