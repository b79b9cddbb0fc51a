"""Echoes are found among candidates, whatever the order and however pages come."""

import itertools

import msgspec
import pytest

from ujar.links.echoes import find_echoes
from ujar.links.groups import SURE, group_pairs
from ujar.links.judge import are_one
from ujar.links.names import fold_name, fold_state
from ujar.links.utterance import Voice

SAID = "Kami tidak akan mundur dari perbukitan timur"
RETOLD = "Dari bukit-bukit di timur, pasukan kami tak akan ditarik mundur"


def pairs_of(found):
    """Give the numbers of the pairs."""
    return [(pair.left, pair.right) for pair in found]


@pytest.mark.parametrize(
    ("text", "known", "together"),
    [
        (SAID, {}, True),
        (RETOLD, {}, True),
        (SAID, {"day": "2030-03-20"}, False),  # few words can be said again
        (RETOLD, {"day": "2030-03-20"}, False),
        (SAID, {"said": "2030-04-01", "day": "2030-04-01"}, False),
        ("Kami akan mundur dari perbukitan timur", {}, False),
        ("Kami menuntut ganti rugi atas pasar yang hancur", {}, False),
        (SAID, {"day": None}, True),
    ],
)
def test_one_speaker(utter, text, known, together):
    """Statements of one speaker are one utterance if words, days and sense agree."""
    found = find_echoes([utter(1, "berg", SAID), utter(2, "berg", text, **known)])

    assert together is (pairs_of(found) == [(1, 2)])


def test_long_quotation_on_a_later_page(utter):
    """Many of the same words are quoted again, not said again, unless a day says otherwise."""
    words = (
        "Jembatan timur kami pertahankan dengan artileri, kapal, doa dan gandum, "
        "sampai salju mencair di lereng gunung"
    )
    one, two = utter(1, "berg", words), utter(2, "berg", words, day="2030-03-25")
    three = utter(3, "berg", words, day="2030-03-25", said="2030-03-24")

    assert [(1, 2)] == pairs_of(find_echoes([one, two]))
    assert [] == find_echoes([one, three])


def test_two_days(utter):
    """Words that were said on two days are two utterances."""
    one = utter(1, "berg", SAID, said="2030-03-04")
    two = utter(2, "berg", SAID, said="2030-04-19", day="2030-04-20")

    assert [] == find_echoes([one, two])


def test_two_speakers(utter):
    """The same words of two people are no echo."""
    assert [] == find_echoes([utter(1, "berg", SAID), utter(2, "halvard", SAID)])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("31 orang tewas di pasar Zenda", "dua puluh tiga orang tewas di pasar Zenda"),
        ("Perundingan ditunda sampai 10 Maret", "Perundingan ditunda sampai 17 Maret"),
        ("Presiden akan bertemu utusan besok", "Presiden akan bertemu gubernur besok"),
    ],
)
def test_near_misses(utter, one, two):
    """Another number, or another filling of one frame, is another utterance."""
    assert [] == find_echoes([utter(1, "berg", one), utter(2, "berg", two)])


def test_page_decides_what_is_in_doubt(utter):
    """The reasons say where the rest of two pages decided."""
    both = [utter(1, "berg", SAID), utter(2, "berg", RETOLD)]
    [pair] = find_echoes(both)

    assert "same speaker" == pair.reasons[0]
    assert 0.5 <= pair.score <= 1


def test_as_they_come(utter):
    """Pages linked one by one, in any order, give the pairs of all at once."""
    every = [utter(1, "berg", SAID), utter(2, "berg", RETOLD), utter(3, "berg", SAID)]
    at_once = pairs_of(find_echoes(every))

    for order in itertools.permutations(every):
        known = []
        found = []
        for utterance in order:
            found += pairs_of(find_echoes([utterance], known))
            known.append(utterance)
        assert at_once == sorted(found)


def test_groups(utter):
    """Pairs gather into groups; what is of one page may be kept apart."""
    every = [utter(n, "berg", SAID) for n in (1, 2, 3)]
    pairs = find_echoes(every)

    assert [(1, 2, 3)] == group_pairs(pairs, str)
    assert [(1, 2)] == group_pairs(pairs, str, page=lambda n: n % 2)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Kami akan menjawab surat itu setelah berbicara dengan dewan", True),
        ("Kami akan menjawab serangan itu setelah berbicara dengan dewan", False),
    ],
)
def test_one_word_apart(utter, text, same):
    """Texts that are the same but for one word of the matter are two utterances."""
    one = utter(1, "berg", "Kami akan menjawab pesan itu setelah berbicara dengan dewan")

    assert same is bool(find_echoes([one, utter(2, "berg", text)]))


def test_one_word_apart_in_a_long_text(utter):
    """One word of a translator's makes two long texts no two, and leaves no doubt of it."""
    words = (
        "Jembatan timur kami {} dengan artileri, kapal, doa dan gandum, sampai salju mencair di "
        "lereng gunung dan kapal pulang ke teluk"
    )
    one = utter(1, "berg", words.format("pertahankan"))
    two = utter(2, "berg", "Warga tahu: " + words.format("rebut").replace("gandum", "roti"))

    assert SURE <= find_echoes([one, two])[0].score


def test_ministry_and_minister(utter):
    """What one page lays on the minister and another on the ministry is one utterance."""
    text = "Kapal gandum boleh berlayar di teluk tanpa diperiksa oleh pihak mana pun"
    told = utter(1, "berg", text), utter(2, "ministry", f"{text}, kecuali kapal perang")
    other = utter(3, "ministry", "Kapal perang akan diperiksa di teluk")

    assert [(1, 2)] == pairs_of(find_echoes([*told, other]))


def test_matter_of_two_pages_decides_nothing(utter):
    """Statements in doubt need more in common than what both pages are about."""
    same = "Lembah itu ramai sejak jembatan apung dibuka, dan para petani kembali menanam padi"
    texts = [
        "Kami siap menyewakan jembatan apung di lembah selama sebulan penuh",
        "insinyur kami memeriksa tiang jembatan apung di lembah",
    ]
    pages = [
        [utter(1, "berg", same), *(_put(utter(2, "berg", texts[0]), 1),)],
        [utter(3, "berg", same), *(_put(utter(4, "berg", texts[1]), 3),)],
    ]

    assert [(1, 3)] == pairs_of(find_echoes([u for page in pages for u in page]))


def _put(utterance, page):
    """Put a statement on another page."""
    return msgspec.structs.replace(utterance, page=page)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (("Omar Halvic", "Borduria"), ("Sayid Omar Halvic", "Borduria"), True),
        (("Basem Halvic", "biro politik Front Zenda"), ("Bassem Halvic", "Front Zenda"), True),
        (("Omar Halvic", "Borduria"), ("Omar Halvik", "Syldavia"), False),
    ],
)
def test_one_name_of_two_pages(one, two, same):
    """A fuller name is the same person's, and so is one of a part of the same body."""
    voices = [
        Voice(fold_name(name), fold_state(of), person=True, anonymous=False, label=name)
        for name, of in (one, two)
    ]

    assert same is are_one(*voices)
