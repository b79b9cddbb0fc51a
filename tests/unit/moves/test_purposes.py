"""What a call or a talk is for, and who is asked for something in one."""

import pytest

A, L = "Ana Berg", "Ivo Lund"


@pytest.mark.parametrize(
    ("aim", "kind"),
    [
        ("untuk berterima kasih", "SUPPORT"),
        ("untuk mengucapkan selamat", "SUPPORT"),
        ("untuk menyampaikan belasungkawa", "SUPPORT"),
        ("untuk meminta bantuan", "REQUEST"),
        ("dan meminta tarif diturunkan", "REQUEST"),
        ("dan mengusulkan kerja sama", "OFFER"),
    ],
)
@pytest.mark.parametrize("call", ["menelepon", "bertemu"])
def test_said_in_a_talk(read, call, aim, kind):
    """What somebody talks to another for, he says to him."""
    got = read(f"Ana Berg {call} Ivo Lund {aim}.").triples()

    assert [("CONSULT", A, L), (kind, A, L)] == got


@pytest.mark.parametrize(
    "page",
    [
        "Ana Berg akan menelepon Ivo Lund untuk meminta bantuan.",
        "Ana Berg bertemu Ivo Lund untuk menghentikan perang.",
        "Ana Berg bertemu Ivo Lund guna membahas perbatasan.",
    ],
)
def test_only_meant(read, page):
    """What is to be done, or to come of a talk, is no act yet."""
    assert [("CONSULT", A, L)] == read(page).triples()
