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
