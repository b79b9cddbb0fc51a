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


def test_list_of_agents(read):
    """All of a list after a passive do it."""
    got = read("Serangan Syldavia dikecam Ruritania, Borduria, dan Molvania.")

    assert {"Ruritania", "Borduria", "Molvania"} == {t[1] for t in got.triples()} - {"Syldavia"}


def test_both_states_agree(read):
    """A truce that two states agree to is an agreement of the two."""
    got = read("Ruritania dan Syldavia bertempur. Kedua negara menyetujui gencatan senjata.")

    assert ("COOPERATE", "Ruritania", "Syldavia") in got.triples()


def test_what_is_refused_was_asked(read):
    """A refusal of what somebody asked tells of his request."""
    got = read("Ana Berg menolak penarikan pasukan yang diminta Syldavia.")

    assert [("REJECT", "Ana Berg", "Syldavia"), ("REQUEST", "Syldavia", "Ana Berg")] == (
        got.triples()
    )


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


def test_what_is_only_called_for(read):
    """What a call asks two to do is not done."""
    got = read("Seruan Ana Berg agar Syldavia dan Borduria berunding didengar para demonstran.")

    assert "CONSULT" not in [m.type for m in got.moves]


def test_asked_for_help(read):
    """Whose help is asked for is who is asked."""
    assert [("REQUEST", "Ruritania", "Syldavia")] == (
        read("Ruritania meminta bantuan Syldavia.").triples()
    )


def test_help_against_another(read):
    """Who is promised help gets the offer, not he against whom."""
    got = read("Ruritania berjanji akan membantu Syldavia jika Borduria menyerang.")

    assert [("OFFER", "Ruritania", "Syldavia")] == got.triples()


def test_mediators_of_a_truce(read):
    """Those who brokered a truce are named with it, and each of them."""
    got = read(
        "Gencatan senjata antara Ruritania dan Syldavia yang ditengahi Borduria dan Molvania "
        "mulai berlaku Senin."
    )

    assert [["Borduria", "Molvania"]] == got.via()


def test_what_is_asked_to_be_done(read):
    """What a list asks for is not done yet."""
    got = read("Borduria menyerahkan daftar warga yang diminta dibebaskan Syldavia.")

    assert "RETREAT" not in [m.type for m in got.moves]


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


def test_clause_put_in_between(read):
    """A list goes on behind a clause that tells of its first member."""
    got = read("Perjanjian antara Ruritania, yang mendukung Molvania, dan Syldavia berlaku.")

    assert [("COOPERATE", "Ruritania", "Syldavia"), ("SUPPORT", "Ruritania", "Molvania")] == (
        got.triples()
    )


def test_state_and_body_meet(read):
    """`pemerintah X dan Y` are the two who are named, and no two states before them."""
    got = read("Borduria dan Molvania menonton. Pemerintah Ruritania dan Liga Pesisir berdialog.")

    assert [("CONSULT", "Ruritania", "Liga Pesisir")] == got.triples()


def test_talks_asked_for(read):
    """With whom one demands talks is who is asked."""
    assert [("REQUEST", "Ruritania", "Syldavia")] == (
        read("Ruritania menuntut perundingan langsung dengan Syldavia.").triples()
    )


def test_what_there_is(read):
    """Behind `ada` stands who it is done to."""
    got = read("Ana Berg menyebut ada para pengungsi ditahan oleh Syldavia.")

    assert [("COERCE", "Syldavia", "para pengungsi")] == got.triples()


def test_asked_to_mediate(read):
    """Who is asked to bring something about is no go-between."""
    got = read("Ruritania meminta Syldavia mendesak Borduria memfasilitasi pertukaran tawanan.")

    assert [[]] == got.via()


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


def test_refused_by_a_pronoun(read):
    """`menolaknya` refuses what was just put forward."""
    got = read("Ana Berg mengusulkan gencatan senjata. Syldavia menolaknya.")

    assert [("OFFER", "Ana Berg", "Syldavia"), ("REJECT", "Syldavia", "Ana Berg")] == got.triples()


def test_who_is_moved_has_asked_nothing(read):
    """Of a deed that is refused its object is not who is refused."""
    assert [] == read("Ruritania menolak pemindahan para pengungsi.").triples()


@pytest.mark.parametrize(
    "page",
    [
        "Syldavia belum menanggapi usulan Ruritania.",
        "Menanggapi usulan Ruritania, Syldavia berdiam diri.",
    ],
)
def test_proposal_that_is_answered_somehow(read, page):
    """Whatever the answer is, whose proposal it was has made one."""
    assert [("OFFER", "Ruritania", "Syldavia")] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Borduria menyatakan Ivo Lund tidak diizinkan bertemu dengan Ana Berg.",
        "Borduria ingin Ivo Lund bertemu dengan Ana Berg.",
    ],
)
def test_what_is_only_allowed_or_wished(read, page):
    """A meeting that is not allowed, or only wished for, has not been held."""
    assert "CONSULT" not in [m.type for m in read(page).moves]


def test_what_makes_somebody_act(read):
    """Behind `menyebabkan` stands who acts."""
    got = read("Otto Lind mengecam keputusan yang menyebabkan Ruritania mengancam Syldavia.")

    assert ("THREATEN", "Ruritania", "Syldavia") in got.triples()


def test_demand_behind_an_agreement(read):
    """A demand behind what somebody agrees to is a move of its own."""
    page = "Ana Berg setuju untuk membatasi tembakan dan menuntut Syldavia mundur."
    said = {"speaker": "Ana Berg", "cue": "menuntut", "content": "Syldavia mundur"}

    assert ("REQUEST", "Ana Berg", "Syldavia") in read(page, said).triples()


def test_two_meet_a_third(read):
    """`pertemuan antara X dan Y bersama Z`: those two met Z."""
    got = read("Hal itu dibahas dalam pertemuan antara Ana Berg dan Otto Lind bersama Ivo Lund.")

    assert [("CONSULT", "Ana Berg", "Ivo Lund"), ("CONSULT", "Otto Lind", "Ivo Lund")] == (
        got.triples()
    )


@pytest.mark.parametrize("end", ["mundur", "mundur dan", "mundur dan menarik kapal"])
def test_demand_that_the_page_breaks_off(read, end):
    """What is asked for may be the last word of a sentence that no mark ends."""
    assert ("REQUEST", "Ruritania", "Syldavia") in (
        read(f"Ruritania mendesak Syldavia {end}").triples()
    )
