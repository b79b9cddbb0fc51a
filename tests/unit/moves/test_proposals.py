"""Proposals that a sentence takes for granted, passes on, keeps open or ends."""

import pytest

R, S = "Ruritania", "Syldavia"
LETTER = "Ruritania mengirim surat kepada Syldavia. "
OFFERED = "Ruritania menawarkan gencatan senjata kepada Syldavia. "
REFUSED = OFFERED + "Syldavia menolak tawaran itu. "


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (LETTER + "Surat itu memuat tawaran gencatan senjata.", "OFFER"),
        (LETTER + "Surat tersebut berisi tuntutan mundur.", "REQUEST"),
        (LETTER + "Surat itu mengandung ancaman.", "THREATEN"),
    ],
)
def test_what_a_letter_holds(read, page, kind):
    """Who sent a message makes the proposal in it, to whoever got it."""
    assert [(kind, R, S)] == read(page).triples()


@pytest.mark.parametrize("page", ["Selebaran itu memuat tawaran menarik.", "Surat itu berisi doa."])
def test_holding_is_no_proposal(read, page):
    """What no party sent, or what is no proposal, is no move."""
    assert [] == read(page).triples()


def test_bringer(read):
    """Who carries a demand does not make it: he is the messenger."""
    found = read("Ana Berg membawa tuntutan Borduria kepada Syldavia.")

    assert [("REQUEST", "Borduria", S)] == found.triples()
    assert [["Ana Berg"]] == found.via()


@pytest.mark.parametrize("words", ["tetap berlaku", "belum kedaluwarsa", "masih terbuka"])
def test_standing(read, words):
    """An offer that still stands after a refusal is made again, in reply to it."""
    said = f"tawaran Ruritania {words}"
    page = f"{REFUSED}Ana Berg menyatakan {said}."
    stmt = {"speaker": "Ana Berg", "cue": "menyatakan", "content": said, "kind": "indirect"}
    moves = read(page, stmt).moves

    assert ["OFFER", "REJECT", "OFFER"] == [m.type for m in moves]
    assert [None, "m1", "m2"] == [m.in_reply_to for m in moves]


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("Ruritania mencabut tawaran itu.", "withdrawn"),
        ("Ruritania menarik kembali tawarannya.", "withdrawn"),
        ("Tawaran itu gugur pada Senin.", "lapsed"),
        ("Ruritania tidak akan mencabut tawaran itu.", "open"),
        ("Syldavia mencabut tawaran lain.", "open"),
        ("Tawaran itu belum gugur.", "open"),
    ],
)
def test_endings(read, end, status):
    """Its own side takes an offer back, or it lapses; what is refused or another's ends nothing."""
    assert status == read(OFFERED + end).moves[0].status


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania siap menutup bendungan jika Syldavia tidak mundur.",
        "Jika Syldavia tidak mundur, Ruritania akan menutup bendungan.",
        "Ruritania bersiap memutus listrik apabila Syldavia tidak menjawab.",
    ],
)
def test_threat_by_condition(read, page):
    """What one side will do unless the other gives way is a threat toward it."""
    assert ("THREATEN", R, S) in read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania akan berunding jika Syldavia tidak menyerang.",
        "Ruritania menutup bendungan jika Syldavia tidak mundur.",
        "Harga akan naik jika Syldavia tidak mundur.",
        "Krisis itu akan berdampak buruk bagi Syldavia.",
        "Ruritania akan membantu Syldavia jika hujan tidak turun.",
    ],
)
def test_no_threat_by_condition(read, page):
    """A favour, a habit and a consequence threaten nobody."""
    assert "THREATEN" not in [kind for kind, _, _ in read(page).triples()]
