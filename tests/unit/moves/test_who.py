"""Who does it to whom: passives, lists, shared subjects, who speaks, who is meant."""

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


def test_count_before_whom_it_hits(read):
    """`lebih dari` belongs to the number and opens no place of its own."""
    got = read("Syldavia menewaskan lebih dari 1.500 ribuan petani.")

    assert [("ASSAULT", "Syldavia", "ribuan petani")] == got.triples()


@pytest.mark.parametrize(
    "page",
    [
        "Menolak usulan itu, Ana Berg mengecam Syldavia.",
        "Selain menolak usulan itu, Ana Berg mengecam Syldavia.",
    ],
)
def test_clause_before_its_subject(read, page):
    """A clause with no subject that opens a sentence is of the subject of the main clause."""
    got = read(f"Syldavia mengajukan usulan damai kepada Ruritania. {page}")

    assert ("REJECT", "Ana Berg", "Syldavia") in got.triples()
    assert ("ACCUSE", "Ana Berg", "Syldavia") in got.triples()


def test_list_of_agents(read):
    """All of a list after a passive do it."""
    got = read("Serangan Syldavia dikecam Ruritania, Borduria, dan Molvania.")

    assert {"Ruritania", "Borduria", "Molvania"} == {t[1] for t in got.triples()} - {"Syldavia"}


def test_second_thing_asked(read):
    """A demand behind what one is ready for is a move of its own."""
    page = "Ana Berg menyatakan siap membantu Borduria dan menuntut Syldavia mundur."
    got = read(
        page,
        {
            "speaker": "Ana Berg",
            "cue": "menyatakan",
            "content": "siap membantu Borduria",
            "kind": "indirect",
        },
        {"speaker": "Ana Berg", "cue": "menuntut", "content": "Syldavia mundur"},
    )

    assert [("OFFER", "Ana Berg", "Borduria"), ("REQUEST", "Ana Berg", "Syldavia")] == (
        got.triples()
    )


def test_asked_for_help(read):
    """Whose help is asked for is who is asked."""
    assert [("REQUEST", "Ruritania", "Syldavia")] == (
        read("Ruritania meminta bantuan Syldavia.").triples()
    )


def test_help_against_another(read):
    """Who is promised help gets the offer, not he against whom."""
    got = read("Ruritania berjanji akan membantu Syldavia jika Borduria menyerang.")

    assert [("OFFER", "Ruritania", "Syldavia")] == got.triples()


def test_two_who_speak_as_one(read):
    """Each of two who demand something together demands it."""
    page = "Ruritania dan Borduria menuntut Syldavia mundur."
    said = {"speaker": "Ruritania", "cue": "menuntut", "content": "Syldavia mundur"}

    assert [("REQUEST", "Ruritania", "Syldavia"), ("REQUEST", "Borduria", "Syldavia")] == (
        read(page, said).triples()
    )


def test_number_about(read):
    """`sekitar` before a number opens no place."""
    assert [("ASSAULT", "Syldavia", "ribuan petani")] == (
        read("Syldavia menewaskan sekitar 300 ribuan petani.").triples()
    )


def test_what_there_is(read):
    """Behind `ada` stands who it is done to."""
    got = read("Ana Berg menyebut ada para pengungsi ditahan oleh Syldavia.")

    assert [("COERCE", "Syldavia", "para pengungsi")] == got.triples()


def test_who_turns_away(read):
    """Behind `namun` the subject that is named accuses, and not who spoke before it."""
    page = (
        "Ruritania mendesak Syldavia mundur, namun Ivo Lund menolak desakan itu dan menuduh "
        "Borduria berbohong."
    )
    said = {"speaker": "Ruritania", "cue": "menuduh", "content": "Borduria berbohong"}

    assert ("ACCUSE", "Ivo Lund", "Borduria") in read(page, said).triples()


def test_who_issues_a_paper(read):
    """Who puts out a paper asks for what it asks for."""
    got = read("Liga Pesisir mengeluarkan resolusi yang mendesak Syldavia mundur.")

    assert [("REQUEST", "Liga Pesisir", "Syldavia")] == got.triples()


def test_that_state_is_another(read):
    """An object `negara itu` is never the subject's own state."""
    page = "Ana Berg memutus hubungan dengan Syldavia setelah menuduh Ruritania itu berbohong."

    assert ("ACCUSE", "Ana Berg", "Syldavia") in read(page).triples()


def test_what_makes_somebody_act(read):
    """Behind `menyebabkan` stands who acts."""
    got = read("Otto Lind mengecam keputusan yang menyebabkan Ruritania mengancam Syldavia.")

    assert ("THREATEN", "Ruritania", "Syldavia") in got.triples()


def test_demand_behind_an_agreement(read):
    """A demand behind what somebody agrees to is a move of its own."""
    page = "Ana Berg setuju untuk membatasi tembakan dan menuntut Syldavia mundur."
    said = {"speaker": "Ana Berg", "cue": "menuntut", "content": "Syldavia mundur"}

    assert ("REQUEST", "Ana Berg", "Syldavia") in read(page, said).triples()


@pytest.mark.parametrize("end", ["mundur", "mundur dan", "mundur dan menarik kapal"])
def test_demand_that_the_page_breaks_off(read, end):
    """What is asked for may be the last word of a sentence that no mark ends."""
    assert ("REQUEST", "Ruritania", "Syldavia") in (
        read(f"Ruritania mendesak Syldavia {end}").triples()
    )


@pytest.mark.parametrize(
    ("page", "moves"),
    [
        (
            "Otto Lind menolak usulan Liga Pesisir—Ruritania, Syldavia, dan Borduria—pada Senin.",
            [("REJECT", "Otto Lind", "Liga Pesisir"), ("OFFER", "Liga Pesisir", "Otto Lind")],
        ),
        (
            "Ana Berg meminta Liga Pesisir – badan Syldavia – untuk membuka arsip.",
            [("REQUEST", "Ana Berg", "Liga Pesisir")],
        ),
    ],
)
def test_between_dashes(read, page, moves):
    """What stands between dashes says who somebody is, and names no others."""
    assert moves == read(page).triples()


@pytest.mark.parametrize("when", ["sejak Senin telah", "pada Senin", "sejak Februari 2024"])
def test_time_behind_yang(read, when):
    """A time with its preposition may stand between `yang` and its verb."""
    got = read(f"Ana Berg menonton laga Liga Pesisir yang {when} menyerang Syldavia.").triples()

    assert ("ASSAULT", "Ana Berg", "Syldavia") not in got


@pytest.mark.parametrize(
    ("page", "moves"),
    [
        ("Ruritania menolak usulan Liga Pesisir atau Serikat Buruh.", ["Liga Pesisir"]),
        (
            "Ruritania bertemu dengan banyak pihak, baik Liga Pesisir atau Serikat Buruh.",
            ["Liga Pesisir", "Serikat Buruh"],
        ),
    ],
)
def test_one_or_the_other(read, page, moves):
    """Behind `atau` stands another name of the same, unless `baik` tells that it is both."""
    assert moves == [t[2] for t in read(page).triples() if t[1] == "Ruritania"]


def test_who_signed(read):
    """Who signed a treaty agreed with each other, and not with whom they met besides."""
    page = (
        "Otto Lind memuji perjanjian damai yang ditandatangani oleh Ruritania dan Syldavia, serta "
        "pertemuan dengan Borduria."
    )

    assert ("COOPERATE", "Ruritania", "Syldavia") in read(page).triples()
    assert ("COOPERATE", "Ruritania", "Borduria") not in read(page).triples()


def test_who_does_not_come(read):
    """Who does not come down to meet a crowd does not meet it, nor does who waits for him."""
    page = (
        "Para demonstran berorasi di depan gedung itu dan Ana Berg tidak kunjung turun menemui "
        "para demonstran."
    )

    assert "CONSULT" not in [kind for kind, _, _ in read(page).triples()]
