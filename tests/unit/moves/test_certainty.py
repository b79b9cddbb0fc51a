"""Whose word a move rests on, what became of it, and which codes it gets."""

import pytest


@pytest.mark.parametrize(
    ("page", "said", "certainty"),
    [
        ("Ruritania mengecam Syldavia.", (), "stated"),
        ("Ruritania menyerang Syldavia.", (), "reported"),
        ("Ruritania dilaporkan mengecam Syldavia.", (), "reported"),
        (
            "“Kami menyerang Syldavia,” kata Ana Berg.",
            ({"speaker": "Ana Berg", "content": "Kami menyerang Syldavia"},),
            "stated",
        ),
        (
            "Otto Lind menuduh Ruritania menyerang Syldavia.",
            (
                {
                    "speaker": "Otto Lind",
                    "cue": "menuduh",
                    "content": "Ruritania menyerang Syldavia",
                },
            ),
            "alleged",
        ),
        (
            "Ruritania membantah menyerang Syldavia.",
            (
                {
                    "speaker": "Ruritania",
                    "cue": "membantah",
                    "content": "menyerang Syldavia",
                    "denies": True,
                },
            ),
            "denied",
        ),
    ],
)
def test_certainty(read, page, said, certainty):
    """Whose word a move rests on."""
    assert certainty == next(
        m.certainty
        for m in read(page, *said).moves
        if m.type in ("ASSAULT", "ACCUSE") and m.rule != "verb:menuduh"
    )


def test_what_is_only_alleged(read):
    """What somebody is accused of by a named party is alleged."""
    got = read("Syldavia dituding oleh Ruritania menyerang Borduria.")

    assert ["alleged"] == [m.certainty for m in got.moves if m.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("page", "reality"),
    [
        ("Ana Berg akan bertemu Ivo Lund.", "planned"),
        ("Ana Berg bertemu Ivo Lund.", "actual"),
        ("Ruritania siap berunding dengan Syldavia asalkan pasukan ditarik.", "conditional"),
    ],
)
def test_reality(read, page, reality):
    """Done, still to come, or hanging on a condition."""
    assert reality == read(page).moves[0].reality


def test_dispute(read):
    """A denial of contact with the recipient disputes the move."""
    page = (
        "Ruritania menawarkan gencatan senjata kepada Syldavia.\nAna Berg membantah kontak "
        "dengan Syldavia."
    )
    said = {
        "speaker": "Ana Berg",
        "cue": "membantah",
        "content": "kontak dengan Syldavia",
        "denies": True,
    }

    assert ("s1",) == read(page, said).moves[0].disputed_by


def test_no_dispute_with_oneself(read):
    """Who refuses talks and denies another thing does not dispute his own refusal."""
    page = (
        "Ruritania membantah menerima surat Syldavia.\nAna Berg menolak perundingan dengan "
        "Syldavia."
    )
    denial = {
        "speaker": "Ruritania",
        "cue": "membantah",
        "content": "menerima surat Syldavia",
        "denies": True,
    }
    refusal = {
        "speaker": "Ana Berg",
        "cue": "menolak",
        "content": "perundingan dengan Syldavia",
        "denies": True,
    }
    moves = read(page, denial, refusal).moves

    assert [()] == [m.disputed_by for m in moves if m.type == "REJECT"]


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("Ruritania menuntut Syldavia menarik pasukan.", ("REQUEST", "yield", "military")),
        ("Ruritania meminta Syldavia berunding.", ("REQUEST", "meet", "diplomatic")),
        ("Ruritania menawarkan beras kepada Syldavia.", ("AGREE", None, None)),
        ("Ruritania membantah laporan Syldavia.", (None, None, None)),
    ],
)
def test_plover(read, page, codes):
    """The PLOVER type comes from the move's, mode and context from its words."""
    got = read(page).moves[0].plover

    assert codes == (got.type, got.mode, got.context)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("Ruritania meminta Syldavia berunding.", "106"),
        ("Ruritania menawarkan gencatan senjata kepada Syldavia.", "0356"),
        ("Ruritania membantah laporan Syldavia.", "016"),
        ("Ruritania menjatuhkan sanksi terhadap Syldavia.", "163"),
        ("Ana Berg menelepon Ivo Lund.", "041"),
        ("Ana Berg bertemu Ivo Lund.", "040"),
        ("Ruritania menyerang Syldavia.", "190"),
        ("Ana Berg menyerang Ivo Lund di pasar.", None),
        ("Otto Lind memukul Rika.", "182"),
        ("Otto Lind menusuk Rika.", None),
    ],
)
def test_cameo(read, page, code):
    """The first word that tells an aim gives the CAMEO code; where none is sure there is none."""
    assert code == read(page).moves[0].cameo


def test_one_move_of_several_sentences(read):
    """Two sentences on one act give one move with two pieces of evidence."""
    got = read("Ruritania mengecam Syldavia.\nAna Berg mengkritik Ivo Lund.").only()

    assert 2 == len(got.evidence)


def test_bodies_of_one_state_stay_apart(read):
    """Two bodies are two recipients."""
    got = read("Ruritania bekerja sama dengan Liga Pesisir. Ruritania menggandeng PT Dermaga.")

    assert ["Liga Pesisir", "PT Dermaga"] == [r for _, _, r in got.triples()]


def test_what_a_charge_tells(read):
    """What a charge tells behind `bahwa` is alleged, whoever makes it."""
    got = read("Hubungan memburuk dengan tuduhan bahwa Ruritania mendukung Borduria.")

    assert "alleged" == got.only().certainty
