"""Deeds that are only named, and whom they hit."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        (
            "Serangan Ruritania terhadap Syldavia berlanjut.",
            ("ASSAULT", "Ruritania", "Syldavia"),
        ),
        (
            "Borduria prihatin sejak invasi Ruritania ke Syldavia.",
            ("ASSAULT", "Ruritania", "Syldavia"),
        ),
        (
            "Bantuan Ruritania untuk Syldavia tiba di pelabuhan.",
            ("AID", "Ruritania", "Syldavia"),
        ),
        (
            "Sanksi Ruritania terhadap Syldavia diperpanjang.",
            ("SANCTION", "Ruritania", "Syldavia"),
        ),
        (
            "Serangan terhadap Syldavia oleh Ruritania berlanjut.",
            ("ASSAULT", "Ruritania", "Syldavia"),
        ),
    ],
)
def test_named_deed(read, sentence, move):
    """A deed with its doer and with whom it hits is told by its noun."""
    assert move in read(sentence).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Borduria menilai kemungkinan serangan Ruritania terhadap Syldavia kecil.",
        "Borduria ingin mencegah serangan Ruritania terhadap Syldavia.",
        "Serangan Ruritania terhadap Syldavia tidak akan terjadi.",
        "Borduria membahas rencana serangan Ruritania terhadap Syldavia.",
    ],
)
def test_deed_that_is_only_feared(read, sentence):
    """What is feared, planned, prevented or denied has not happened."""
    assert "ASSAULT" not in [kind for kind, _, _ in read(sentence).triples()]


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        (
            "Ruritania menuduh Syldavia menyerang Klow, sebuah tuduhan yang dibantah Syldavia.",
            ("DENY", "Syldavia", "Ruritania"),
        ),
        (
            "Tuntutan utama Ruritania agar Syldavia mundur belum dijawab.",
            ("REQUEST", "Ruritania", "Syldavia"),
        ),
        (
            "Serangan militer terbaru Ruritania terhadap Syldavia berlanjut.",
            ("ASSAULT", "Ruritania", "Syldavia"),
        ),
    ],
)
def test_graded_nouns(read, sentence, move):
    """What grades a noun of acting stands between it and whose it is."""
    assert move in read(sentence).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Perang dipicu tuduhan Ruritania menyembunyikan pemberontak. Syldavia memantau.",
        "Ana Berg berjanji membuka dialog dengan warga.",
    ],
)
def test_no_deed_yet(read, sentence):
    """Who is blamed blames nobody, and what is only promised has not been done."""
    assert not [k for k, _, _ in read(sentence).triples() if k in ("ACCUSE", "CONSULT")]
