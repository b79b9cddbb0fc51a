"""Two quotations of one speech, two spellings of one name, a spokesman without a name."""

import msgspec
import pytest

from ujar.links.echoes import find_echoes
from ujar.links.judge import judge
from ujar.links.names import fold_sound, sound_alike
from ujar.links.utterance import Voice, make_voice
from ujar.records import Entity

WALL = "Tembok itu kami bangun dengan batu dari kuil lama."
WELL = "Sumur di alun-alun tetap milik petani lembah."
SALT = "Garam dari danau itu tidak kami jual kepada saudagar mana pun."
FAIR = "Pekan raya tahun ini kami buka lebih awal."


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (f"{WALL} {WELL}", WELL, True),
        (f"{WALL} {WELL}", f"{WELL} {FAIR}", True),
        (f"{WALL} {WELL}", FAIR, False),
        (f"{WALL} Itu saja.", f"{FAIR} Itu saja.", False),
        (f"{WALL} {WELL}", "Sumur di alun-alun bukan milik petani lembah.", False),
    ],
)
def test_pages_that_quote_other_parts(utter, left, right, one):
    """Quotations that share a sentence are of one utterance."""
    found = judge(utter(1, "berg", left), utter(2, "berg", right))

    assert one is (found.score >= 0.5)


def test_reason_of_a_shared_sentence(utter):
    """That one sentence alone is the same is said."""
    found = judge(utter(1, "berg", f"{WALL} {WELL} {SALT}"), utter(2, "berg", f"{FAIR} {WELL}"))

    assert "one sentence of each is the same" in found.reasons


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("dorvansky", "dorwanskii", True),
        ("abdelkhar", "abdulqar", True),
        ("berg", "borg", False),
        ("lund", "lind", False),
        ("vellaqchi", "velaghchi", True),
        ("halvard", "hollander", False),
    ],
)
def test_spellings_of_a_name(one, other, alike):
    """Names from another script are spelled in many ways, with the same consonants."""
    assert alike is sound_alike(one, other)
    assert not alike or fold_sound(one) == fold_sound(other)


def test_echo_of_two_spellings(utter):
    """The statements of one speaker are compared however his name is spelled."""
    one = utter(1, "orlinsky", WALL)
    two = utter(2, "orlinskyy", WALL)

    assert [(1, 2)] == [(pair.left, pair.right) for pair in find_echoes([one, two])]


def test_spokesman_without_a_name():
    """An unnamed spokesman speaks for his body; an unnamed official is a source of his own."""
    spokesman = Entity("e1", "person", "juru bicara militer", "Ruritania", anonymous=True)
    official = Entity("e2", "person", "pejabat militer", "Ruritania", anonymous=True)
    side = ("ruritania",)

    assert Voice(side, side, False, False, "juru bicara militer") == make_voice(spokesman)
    assert make_voice(official).anonymous


@pytest.mark.parametrize(
    ("role", "one"), [("juru bicara militer", True), ("menteri pangan", False)]
)
def test_a_body_and_its_spokesman(utter, role, one):
    """What the body says on one page its spokesman says on another, in like words."""
    army = utter(1, "ministry", "Gudang gandum di lembah itu dibakar para perampok dari utara")
    said = utter(2, "orlinsky", "Perampok dari utara membakar lumbung, kata para petani lembah")
    speaker = make_voice(Entity("e1", "person", "Ivo Orlinsky", "Ruritania", role))
    found = judge(army, msgspec.structs.replace(said, voice=speaker))

    assert one is ("a body and its spokesman" in found.reasons)


def test_two_names_of_one_body():
    """A body is the same under its short name and in full."""
    short = make_voice(Entity("e1", "organisation", "PBB"))
    full = make_voice(Entity("e2", "organisation", "Perserikatan Bangsa-Bangsa"))

    assert short.name == full.name


@pytest.mark.parametrize(
    ("day", "text", "one"),
    [
        ("2030-03-06", "tidak ada utusan resmi yang kami kirim ke Klow pekan ini", True),
        ("2030-03-09", "tidak ada utusan resmi yang kami kirim ke Klow pekan ini", False),
        ("2030-03-09", "kami tidak mengirim utusan", True),
    ],
)
def test_a_denial_is_repeated(utter, day, text, one):
    """A short denial in other words some days later is a denial of its own."""
    found = judge(
        utter(1, "berg", "kami tidak mengirim utusan"),
        utter(2, "berg", text, day=day),
    )

    assert one is (found.score >= 0.3)


def test_the_side_of_an_army():
    """Who speaks for an army that the tables know speaks for its state; a party does not."""
    army = make_voice(Entity("e1", "person", "Ivo Orlinsky", "Tentara Nasional Indonesia"))
    party = make_voice(Entity("e2", "person", "Ivo Orlinsky", "Partai Golkar"))

    assert ("indonesia",) == army.side
    assert ("indonesia",) != party.side
