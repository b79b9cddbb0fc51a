"""Toward whom an act goes: beside its noun, in what is asked for, before whose seat."""

import pytest

R, S, B = "Ruritania", "Syldavia", "Borduria"


def test_apposition(read):
    """What somebody is, between commas, does not hide that he is the subject."""
    page = "Ruritania, negeri yang dikepung di utara, menolak usulan Syldavia."

    assert ("REJECT", R, S) in read(page).triples()


def test_both_who_are_asked(read):
    """Each of those who stand in the clause that is asked for is asked."""
    page = "Ruritania menuntut agar Syldavia dan Borduria agar menghentikan ekspor senjata."

    assert [("REQUEST", R, S), ("REQUEST", R, B)] == read(page).triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania mengecam serangan yang dilancarkan oleh Syldavia.", ("ACCUSE", R, S)),
        ("Ruritania menuntut pencabutan sanksi yang diterapkan oleh Syldavia.", ("REQUEST", R, S)),
    ],
)
def test_whose_doing(read, page, move):
    """What is blamed or asked to be ended is of whoever did it."""
    assert move in read(page).triples()


def test_mood_goes_on(read):
    """What has to be done is not done, however many verbs tell it."""
    said = "Ruritania harus berhenti menekan, berhenti mengancam Syldavia"
    stmt = {"speaker": "Ivo Lund", "cue": "kata", "content": said}

    assert [("REQUEST", "Ivo Lund", R)] == read(f"{said}, kata Ivo Lund.", stmt).triples()


def test_doubled_force(read):
    """Ships are a force, one or many."""
    page = "Kapal-kapal Ruritania menyerang Syldavia."

    assert [("ASSAULT", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ribuan petani menggelar aksi di depan Liga Pesisir.",
        "Ribuan petani menggelar aksi demonstrasi di depan Gedung Liga Pesisir.",
    ],
)
def test_before_the_seat(read, page):
    """Who rallies before the seat of a body protests toward it."""
    assert ("PROTEST", "ribuan petani", "Liga Pesisir") in read(page).triples()


def test_origin(read):
    """Where somebody is from is no condition."""
    assert [("ASSAULT", R, "warga")] == read("Ruritania menyerang warga asal Syldavia.").triples()


def test_manner(read):
    """How something is done is no verb of its own."""
    page = "Syldavia menolak jeda panjang. Ruritania mengusulkan jeda panjang secara bergantian."

    assert [("REJECT", S, R), ("OFFER", R, S)] == read(page).triples()


def test_after_a_span_of_time(read):
    """A clause begins after the time that opens its sentence."""
    page = "Selama lebih dari Februari 2024 Ruritania menyerang Syldavia."

    assert [("ASSAULT", R, S)] == read(page).triples()


def test_main_subject(read):
    """A verb after the comma goes with the main verb, and not with the one of the aside."""
    page = "Ruritania melarang Syldavia pergi ketika Borduria datang, menyerang Liga Pesisir."

    assert ("ASSAULT", R, "Liga Pesisir") in read(page).triples()


def test_from_whom_to_whom(read):
    """A noun with from whom and to whom it goes tells an act without a verb."""
    page = "Setiap nota dibalas dengan nota protes dari Ruritania kepada Syldavia."

    assert [("ACCUSE", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania menunda perundingan Liga Pesisir dengan Syldavia.", ("REJECT", R, S)),
        ("Ruritania menyatakan setuju untuk melanjutkan dialog dengan Syldavia.", ("ACCEPT", R, S)),
        ("Ruritania menuntut permintaan maaf Syldavia.", ("REQUEST", R, S)),
        ("Ruritania mengulangi permintaannya agar Syldavia mundur.", ("REQUEST", R, S)),
        ("Perundingan batal karena tuntutan Ruritania agar Syldavia mundur.", ("REQUEST", R, S)),
        ("Ruritania melakukan pengetatan sanksi terhadap Syldavia.", ("SANCTION", R, S)),
        ("Baik Ruritania maupun Borduria menyerang Syldavia.", ("ASSAULT", R, S)),
        ("Ruritania – negeri di utara – menyerang Syldavia.", ("ASSAULT", R, S)),
    ],
)
def test_toward_whom(read, page, move):
    """Toward whom an act goes may stand beside its noun, or in what is asked for."""
    assert move in read(page).triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania menangguhkan bantuan militer kepada Syldavia.", ("SANCTION", R, S)),
        ("Ruritania mengirimkan sistem pertahanan udara ke Syldavia.", ("AID", R, S)),
        ("Ruritania menolak bantuan militer Syldavia.", ("REJECT", R, S)),
    ],
)
def test_aid(read, page, move):
    """Who puts off what he gives punishes; who puts off what he gets refuses."""
    assert [move] == read(page).triples()
