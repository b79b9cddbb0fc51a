"""Who does it to whom: passives, mediators, messengers, what is answered, who is meant."""

import pytest


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Syldavia dituduh Ruritania menyerang Borduria.",
            [("ACCUSE", "Ruritania", "Syldavia"), ("ASSAULT", "Syldavia", "Borduria")],
        ),
        (
            "Permintaan Ruritania agar Syldavia menarik pasukan ditolak Ivo Lund.",
            [("REQUEST", "Ruritania", "Syldavia"), ("REJECT", "Ivo Lund", "Ruritania")],
        ),
        (
            "Tawaran Ruritania untuk menjadi tuan rumah diterima Syldavia.",
            [("OFFER", "Ruritania", "Syldavia"), ("ACCEPT", "Syldavia", "Ruritania")],
        ),
        (
            "Syldavia menolak menarik pasukan meski telah diminta Borduria.",
            [("REJECT", "Syldavia", "Borduria"), ("REQUEST", "Borduria", "Syldavia")],
        ),
        (
            "Ruritania meminta Syldavia membuka pelabuhan, syarat yang ditolak Ivo Lund.",
            [("REQUEST", "Ruritania", "Syldavia"), ("REJECT", "Ivo Lund", "Ruritania")],
        ),
        (
            "Ruritania meminta Syldavia membuka pelabuhan, yang kemudian ditolak Ivo Lund.",
            [("REQUEST", "Ruritania", "Syldavia"), ("REJECT", "Ivo Lund", "Ruritania")],
        ),
    ],
)
def test_agents_of_passives(read, page, expected):
    """Who stands after a passive does it, however long what he answers is."""
    assert expected == read(page).triples()


def test_what_is_only_alleged(read):
    """What somebody is accused of by a named party is alleged."""
    got = read("Syldavia dituding oleh Ruritania menyerang Borduria.")

    assert ["alleged"] == [m.certainty for m in got.moves if m.type == "ASSAULT"]


@pytest.mark.parametrize("end", ["", ". Syldavia menolak usulan itu"])
def test_joint_mediators(read, end):
    """Mediators who are named together put forward one proposal."""
    got = read(f"Mediator Borduria dan Molvania mengajukan usulan kepada Syldavia{end}.")

    assert ("OFFER", "Mediator Borduria dan Molvania", "Syldavia") == got.triples()[0]
    assert 1 == sum(m.type == "OFFER" for m in got.moves)


def test_handed_to_mediators(read):
    """A proposal that mediators get is for whoever answers it, and they carried it."""
    got = read(
        "Ruritania menyerahkan usulan kepada mediator Borduria dan Molvania. "
        "Syldavia menolak usulan itu pada Senin. Borduria kecewa."
    )

    assert [("OFFER", "Ruritania", "Syldavia"), ("REJECT", "Syldavia", "Ruritania")] == (
        got.triples()
    )
    assert ["Borduria", "Molvania"] == got.via()[0]


def test_handed_to_mediators_alone(read):
    """Where nobody else is told of, the proposal went to the mediators."""
    got = read("Ruritania menyerahkan usulan kepada mediator Borduria dan Molvania.")

    assert [("OFFER", "Ruritania", "mediator Borduria dan Molvania")] == got.triples()


@pytest.mark.parametrize(
    "page",
    [
        "Syldavia menolak tawaran Ruritania yang dibawa Borduria.",
        "Syldavia menolak tawaran yang dibawa Borduria dari Ruritania.",
    ],
)
def test_messenger_in_a_relative_clause(read, page):
    """Who brought an offer has not made it."""
    got = read(page)

    assert [("REJECT", "Syldavia", "Ruritania"), ("OFFER", "Ruritania", "Syldavia")] == (
        got.triples()
    )
    assert ["Borduria"] == got.via()[1]


def test_envoy_of_one_side(read):
    """Of two people of one side, one may bring what the other proposes."""
    got = read("Utusan itu, Otto Lind, membawa usulan baru Ana Berg kepada Ivo Lund.")

    assert [("OFFER", "Ana Berg", "Ivo Lund")] == got.triples()


def test_answer_to_whom_the_sentence_opens_with(read):
    """What a fronted clause answers tells whom a refusal is toward."""
    got = read("Menanggapi usulan Borduria, Ana Berg menolak penarikan pasukan para demonstran.")

    assert ("REJECT", "Ana Berg", "Borduria") in got.triples()


def test_list_that_says_who_they_are(read):
    """A list between commas names those who were summed up before it."""
    got = read("Para demonstran, Ruritania dan Borduria, mendesak Syldavia mundur.")

    assert [("REQUEST", "Ruritania", "Syldavia"), ("REQUEST", "Borduria", "Syldavia")] == (
        got.triples()
    )


def test_what_a_speaker_asks_is_no_wish_of_another(read):
    """A speaker's own demand takes no mood from the clause that he accuses in before it."""
    page = "Ana Berg menuding Syldavia berupaya menyerang Klow dan meminta Borduria mundur."
    got = read(
        page,
        {"speaker": "Ana Berg", "cue": "meminta", "content": "Borduria mundur", "kind": "indirect"},
    )

    assert ("REQUEST", "Ana Berg", "Borduria", "stated") in [
        (*t, m.certainty) for t, m in zip(got.triples(), got.moves, strict=True)
    ]


@pytest.mark.parametrize(
    ("page", "speaker", "expected"),
    [
        (
            "Ana Berg mengatakan ia telah meminta Borduria mundur.",
            "Ana Berg",
            [("REQUEST", "Ana Berg", "Borduria")],
        ),
        (
            "Liga Pesisir mengatakan mereka telah meminta Borduria mundur.",
            "Liga Pesisir",
            [("REQUEST", "Liga Pesisir", "Borduria")],
        ),
        ("Ana Berg mengatakan mereka telah meminta Borduria mundur.", "Ana Berg", []),
    ],
)
def test_pronoun_that_opens_what_is_said(read, page, speaker, expected):
    """`ia` at the head of what somebody says is himself; `mereka` is a body, not a person."""
    content = page[page.index("mengatakan ") + len("mengatakan ") : -1]
    said = {"speaker": speaker, "cue": "mengatakan", "content": content, "kind": "indirect"}

    assert expected == read(page, said).triples()


def test_all_who_speak(read):
    """`mereka` in what two say together are both."""
    page = "Ruritania dan Borduria mengatakan mereka telah meminta Syldavia mundur."
    content = page[page.index("mereka") : -1]
    said = {"speaker": "Ruritania", "cue": "mengatakan", "content": content, "kind": "indirect"}

    assert [("REQUEST", "Ruritania", "Syldavia"), ("REQUEST", "Borduria", "Syldavia")] == (
        read(page, said).triples()
    )


def test_rumour_of_nobody(read):
    """A rumour about two parties is nobody's claim."""
    got = read("Ana Berg menepis spekulasi soal pertemuan antara Ivo Lund dan Otto Lind.")

    assert "DENY" not in [m.type for m in got.moves]


def test_count_before_whom_it_hits(read):
    """`lebih dari` belongs to the number and opens no place of its own."""
    got = read("Syldavia menewaskan lebih dari 1.500 ribuan petani.")

    assert [("ASSAULT", "Syldavia", "ribuan petani")] == got.triples()
