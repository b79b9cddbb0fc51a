"""Whom `-nya` means on a verb."""

import pytest

MET = "Ana Berg bertemu Ivo Lund. "


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ana Berg memintanya mundur.", ("REQUEST", "Ana Berg", "Ivo Lund")),
        ("Ana Berg mendesaknya untuk mundur.", ("REQUEST", "Ana Berg", "Ivo Lund")),
        ("Ana Berg mengancamnya dengan sanksi.", ("THREATEN", "Ana Berg", "Ivo Lund")),
        ("Ivo Lund memujinya.", ("SUPPORT", "Ivo Lund", "Ana Berg")),
        ("Ivo Lund mengkritiknya karena lamban.", ("ACCUSE", "Ivo Lund", "Ana Berg")),
    ],
)
def test_done_to(read, page, move):
    """`-nya` on a verb is the other of two persons of the sentence before."""
    assert move == read(MET + page).triples()[1]


@pytest.mark.parametrize(
    "page",
    [
        "Ana Berg dan Otto Lind bertemu Ivo Lund. Rika memujinya.",
        "Hujan turun di Klow. Ana Berg memujinya.",
    ],
)
def test_nobody_or_several(read, page):
    """Where several may be meant, or nobody, `-nya` stays empty."""
    assert "SUPPORT" not in [kind for kind, _, _ in read(page).triples()]
