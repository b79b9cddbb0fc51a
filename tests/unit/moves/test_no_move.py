"""What reads like an act of somebody toward another and is none."""

import pytest


def test_names_no_kin_as_actor(read):
    """Whose sister somebody is does nothing himself."""
    assert [] == read("Saudari Ana Berg mengecam Syldavia.").triples()
    assert [("ACCUSE", "Ana Berg", "Syldavia")] == read("Ana Berg mengecam Syldavia.").triples()


def test_reads_no_demand_in_a_price(read):
    """`X harus membayar mahal` asks nothing of X."""
    page = "Ana Berg mengatakan Syldavia harus membayar mahal."
    said = {
        "content": "Syldavia harus membayar mahal",
        "cue": "mengatakan",
        "speaker": "Ana Berg",
        "kind": "indirect",
    }
    assert [] == read(page, said).triples()


def test_reads_no_threat_in_advice_to_nobody(read):
    """`memperingatkan agar ...` threatens nobody who is only named in it."""
    page = "Ana Berg memperingatkan agar tidak mengurangi bantuan terhadap Syldavia."
    assert [] == read(page).triples()


def test_reads_no_threat_in_a_promise_to_free_who_is_held(read):
    """What was done to those in `yang ...` is not what is promised."""
    page = "Ruritania bersedia membantu Syldavia yang diserang Borduria."
    assert "THREATEN" not in [kind for kind, _, _ in read(page).triples()]


def test_takes_no_verdict_of_others(read):
    """`yang dianggap kejam oleh X` is not what the speaker finds."""
    page = (
        "Ana Berg mengatakan pasukan itu meninggalkan kelompok yang dianggap kejam oleh Syldavia."
    )
    said = {
        "content": "pasukan itu meninggalkan kelompok yang dianggap kejam oleh Syldavia",
        "cue": "mengatakan",
        "speaker": "Ana Berg",
        "kind": "indirect",
    }
    assert [] == read(page, said).triples()


def test_addresses_nobody_who_tells_of_it_himself(read):
    """Whoever tells of a request is not the one whom it was put to."""
    page = "Otto Lind mengatakan bahwa Ruritania meminta diplomat itu mundur."
    told = {
        "content": "Ruritania meminta diplomat itu mundur",
        "cue": "mengatakan",
        "speaker": "Otto Lind",
        "kind": "indirect",
    }
    asked = {
        "content": "mundur",
        "cue": "meminta",
        "speaker": "Ruritania",
        "addressee": "Otto Lind",
        "kind": "indirect",
    }
    assert ("REQUEST", "Ruritania", "Otto Lind") not in read(page, told, asked).triples()


def test_rumour_of_nobody(read):
    """A rumour about two parties is nobody's claim."""
    got = read("Ana Berg menepis spekulasi soal pertemuan antara Ivo Lund dan Otto Lind.")

    assert "DENY" not in [m.type for m in got.moves]


@pytest.mark.parametrize(
    "page",
    [
        "Hentikan serangan itu, Ana Berg meminta Syldavia.",
        "Menolak usulan itu. Ana Berg mengecam Syldavia.",
    ],
)
def test_no_subject_behind_the_clause(read, page):
    """What is no such clause takes no subject from behind it."""
    assert "REJECT" not in [m.type for m in read(page).moves]


def test_what_is_asked_to_be_done(read):
    """What a list asks for is not done yet."""
    got = read("Borduria menyerahkan daftar warga yang diminta dibebaskan Syldavia.")

    assert "RETREAT" not in [m.type for m in got.moves]


def test_who_is_moved_has_asked_nothing(read):
    """Of a deed that is refused its object is not who is refused."""
    assert [] == read("Ruritania menolak pemindahan para pengungsi.").triples()


def test_moved_from(read):
    """Where something is moved from is not asked."""
    assert [] == read("Ruritania meminta perubahan tempat dari Syldavia ke Borduria.").triples()


def test_part_in_a_blow(read):
    """Who is told to have part in an attack did not for that attack the one who says so."""
    page = "Ruritania terlibat dalam serangan terhadap Syldavia."

    assert [] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Kesediaan Ruritania berunding dengan Syldavia diragukan.",
        "Ancaman Ruritania menyerang Syldavia membuat harga naik.",
        "Ruritania mengirim rudal ke Syldavia.",
        "Tidak benar bahwa Ana Berg bertemu Ivo Lund, kata Otto Lind.",
        "Ruritania mengumumkan gencatan senjata.",
        "Syldavia menyerang Ruritania. Borduria mengumumkan sanksi baru.",
        "Ruritania mengecam Syldavia. Ruritania mengumumkan tarif terhadap baja impor.",
    ],
)
def test_only_named(read, page):
    """What is only offered, denied or aimed at nobody is not done to anybody."""
    deeds = {"CONSULT", "ASSAULT", "AID", "SANCTION", "RETREAT", "OFFER"}
    assert not [t for t in read(page).triples() if t[0] in deeds and t[1] != "Syldavia"]


def test_who_is_only_spoken_of(read):
    """Whom a second `yang` is about stands before the first, not inside it."""
    got = read("Ana Berg mengecam geng yang didukung Ivo Lund, yang menyerang Ruritania.")

    assert ("ASSAULT", "Ivo Lund", "Ruritania") not in got.triples()


def test_where_marchers_are_from(read):
    """Where those who march come from is not whom they march against."""
    page = "Ribuan petani yang turun ke jalan berasal dari pabrik di Syldavia."

    assert [] == read(page).triples()


def test_denial_that_another_tells_of(read):
    """That X called a rumour false is X's denial, and none of him who tells of it."""
    content = "Liga Pesisir menyatakan bahwa isu banjir itu tidak benar"
    page = f"{content}, kata Ana Berg."
    said = {"speaker": "Ana Berg", "content": content, "kind": "indirect"}

    assert [] == read(page, said).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ana Berg siap mendukung proses damai yang dipimpin oleh Syldavia.",
        "Ruritania mengatakan Liga Pesisir harus menengahi perundingan. Ruritania siap berunding.",
    ],
)
def test_offered_to_nobody(read, page):
    """Who leads a process, or is to mediate, is offered nothing by being named."""
    assert "OFFER" not in [kind for kind, _, _ in read(page).triples()]


def test_readiness_before_it_is_asked_for(read):
    """What one is ready for is no answer to what is asked for only afterwards."""
    page = "Ruritania siap berunding. Ana Berg mendesak Ruritania berunding dengan Syldavia."

    assert "ACCEPT" not in [kind for kind, _, _ in read(page).triples()]
