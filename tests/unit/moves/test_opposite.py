"""Toward whom somebody acts who names nobody: the other side of what is told around it."""

import pytest

TALKS = "Ruritania dan Syldavia berunding di Klow. "
CONSULT = ("CONSULT", "Ruritania", "Syldavia")


@pytest.mark.parametrize(
    ("words", "move"),
    [
        ("Ruritania menuntut penarikan pasukan.", ("REQUEST", "Ruritania", "Syldavia")),
        ("Syldavia menuntut pencabutan sanksi.", ("REQUEST", "Syldavia", "Ruritania")),
        ("Ruritania meminta perpanjangan waktu.", ("REQUEST", "Ruritania", "Syldavia")),
        ("Ruritania mengusulkan gencatan senjata.", ("OFFER", "Ruritania", "Syldavia")),
        ("Ana Berg menawarkan pertukaran tahanan.", ("OFFER", "Ana Berg", "Syldavia")),
        ("Namun, Ruritania menolak gencatan senjata.", ("REJECT", "Ruritania", "Syldavia")),
        ("Ivo Lund menolak keras.", ("REJECT", "Ivo Lund", "Ruritania")),
        ("Syldavia setuju memperpanjang perundingan.", ("ACCEPT", "Syldavia", "Ruritania")),
        (
            "Ruritania mengancam akan keluar dari perundingan.",
            ("THREATEN", "Ruritania", "Syldavia"),
        ),
        (
            "Ruritania mengancam akan menembak jika kesepakatan tidak tercapai.",
            ("THREATEN", "Ruritania", "Syldavia"),
        ),
        ("Ruritania mengancam akan melancarkan serangan.", ("THREATEN", "Ruritania", "Syldavia")),
        (
            "Ruritania mengajukan tuntutan yang harus dipenuhi Syldavia.",
            ("REQUEST", "Ruritania", "Syldavia"),
        ),
    ],
)
def test_who_deals_with_one_other_acts_toward_him(read, words, move):
    """A demand, an offer or an answer to nobody goes to the other of two who talk."""
    assert [CONSULT, move] == read(TALKS + words).triples()


@pytest.mark.parametrize(
    "words",
    [
        "Ruritania menyerukan gencatan senjata.",
        "Ruritania mengimbau penghentian pertempuran.",
        "Ruritania mengeluarkan perintah yang memungkinkan bea masuk.",
        "Ruritania mengancam akan memecat menterinya.",
        "Ruritania meminta warga meninggalkan perbatasan.",
        "Ruritania menawarkan beasiswa bagi pelajar.",
        "Ana Berg tidak akan memberikan suara dalam pemilihan.",
        "Ruritania menyetujui anggaran kesehatan.",
        "Borduria mengusulkan gencatan senjata.",
    ],
)
def test_what_is_no_dealing_goes_to_nobody(read, words):
    """Calls, matters at home, what is asked of people at large and a third's words stay alone."""
    assert [CONSULT] == read(TALKS + words).triples()


def test_two_other_sides_leave_it_open(read):
    """Where an actor deals with two, nobody knows which one he means."""
    page = "Ruritania bertemu Syldavia dan Borduria. Ruritania menuntut penarikan pasukan."

    assert not [t for t in read(page).triples() if t[0] == "REQUEST"]


def test_the_one_whom_the_sentence_names_is_meant(read):
    """Of two other sides it is the one that stands in the sentence."""
    page = (
        "Ruritania bertemu Syldavia dan Borduria. "
        "Ruritania menuntut penarikan pasukan, tetapi Borduria diam."
    )

    assert ("REQUEST", "Ruritania", "Borduria") in read(page).triples()


def test_two_who_are_ready_offer_each_other_nothing(read):
    """Of two who are said to be ready neither makes the other an offer."""
    page = TALKS + "Ruritania dan Syldavia siap melanjutkan perundingan."

    assert not [t for t in read(page).triples() if t[0] == "OFFER"]


@pytest.mark.parametrize(
    "words",
    [
        "Ana Berg menawarkan kerja sama untuk menyelidiki insiden itu, tetapi Syldavia diam.",
        'Ana Berg menawarkan "suasana yang layak untuk menggelar dialog".',
    ],
)
def test_what_is_offered_may_stand_before_its_clause(read, words):
    """A thing between the verb and what it is for is no one of whom something is asked."""
    assert ("OFFER", "Ana Berg", "Syldavia") in read(TALKS + words).triples()


def test_who_is_ready_to_accept_a_proposal_has_got_one(read):
    """Beside an acceptance in words stands the proposal that it accepts."""
    page = "Ruritania menyatakan kesediaan untuk menerima usulan yang diajukan Syldavia."

    assert [("ACCEPT", "Ruritania", "Syldavia"), ("OFFER", "Syldavia", "Ruritania")] == sorted(
        read(page).triples()
    )
