"""What a speaker does by what he says."""

import pytest


def berg(content, **more):
    """A quotation of Ana Berg, of Ruritania."""
    return {"speaker": "Ana Berg", "cue": "kata", "content": content, **more}


@pytest.mark.parametrize(
    ("content", "move"),
    [
        ("Syldavia harus menarik pasukan", ("REQUEST", "Ana Berg", "Syldavia")),
        ("Syldavia melanggar perjanjian", ("ACCUSE", "Ana Berg", "Syldavia")),
        ("Kekejaman Syldavia sudah keterlaluan", ("ACCUSE", "Ana Berg", "Syldavia")),
        ("Syldavia menyerang kami", ("ASSAULT", "Syldavia", "Ana Berg")),
        ("Tujuan Syldavia adalah menghancurkan Ruritania", ("ACCUSE", "Ana Berg", "Syldavia")),
        ("Syldavia menyiapkan keputusan anti-Ruritania", ("ACCUSE", "Ana Berg", "Syldavia")),
        ("Saya tidak suka Otto Lind", ("ACCUSE", "Ana Berg", "Otto Lind")),
        ("Otto Lind pemimpin yang hebat", ("SUPPORT", "Ana Berg", "Otto Lind")),
        ("Terima kasih kepada Syldavia", ("SUPPORT", "Ana Berg", "Syldavia")),
        ("Kami siap berunding dengan Syldavia", ("OFFER", "Ana Berg", "Syldavia")),
        ("Kami akan membuka pasar bagi Syldavia", ("OFFER", "Ana Berg", "Syldavia")),
        ("Kami akan membalas Syldavia", ("THREATEN", "Ana Berg", "Syldavia")),
        ("Usulan Syldavia tidak adil", ("REJECT", "Ana Berg", "Syldavia")),
    ],
)
def test_said(read, content, move):
    """Demand, blame, praise, offer, threat and refusal are read from the words."""
    got = read(f"“{content},” kata Ana Berg.", berg(content))

    assert move in got.triples()


@pytest.mark.parametrize(
    "content",
    [
        "Syldavia harus kalah",
        "Semua negara harus menarik pasukan",
        "Syldavia tidak melanggar perjanjian",
        "Jika Syldavia melanggar perjanjian, kami pulang",
        "Syldavia akan merugikan diri sendiri",
        "Ruritania menemukan pelanggaran di Syldavia",
        "Kami tidak akan mundur",
        "Saya bukan raja",
        "Kami melaporkan cuaca buruk di Syldavia",
    ],
)
def test_said_and_no_move(read, content):
    """States, prophecies, negations and answers to nothing are no moves."""
    assert [] == read(f"“{content},” kata Ana Berg.", berg(content)).triples()


def test_refusal_answers_a_demand(read):
    """What one's side will not do refuses what was asked of it."""
    content = "Kami tidak akan pernah mundur"
    got = read(f"Syldavia menuntut Ruritania mundur.\n“{content},” kata Ana Berg.", berg(content))

    assert ("REJECT", "Ana Berg", "Syldavia") == got.triples()[1]
    assert "m1" == got.moves[1].in_reply_to
    assert "stated" == got.moves[1].certainty


def test_denial_in_a_quotation(read):
    """`itu tidak benar` denies what somebody accused the speaker's side of."""
    content = "Itu tidak benar"
    got = read(f"Syldavia menuduh Ruritania berbohong.\n“{content},” kata Ana Berg.", berg(content))

    assert ("DENY", "Ana Berg", "Syldavia") == got.triples()[1]


def test_expert_does_not_act(read):
    """One who judges for a living accuses nobody."""
    content = "Syldavia melanggar perjanjian"
    page = f"“{content},” kata Rika."

    assert [("ACCUSE", "Rika", "Syldavia")] == read(
        page, {**berg(content), "speaker": "Rika"}
    ).triples()


def test_blame_of_the_cue_is_one_act(read):
    """The content of `mengecam` blames no more than the cue does."""
    page = "Ana Berg mengecam “rezim korup Syldavia”."
    said = {"speaker": "Ana Berg", "cue": "mengecam", "content": "rezim korup Syldavia"}

    assert [("ACCUSE", "Ana Berg", "Syldavia")] == read(page, {**said, "kind": "mixed"}).triples()
