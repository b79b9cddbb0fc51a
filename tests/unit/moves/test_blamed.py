"""Whose act a clause is about, where another's act, aim or opinion stands before it."""

import pytest


@pytest.mark.parametrize(
    ("page", "moves"),
    [
        (
            "Ruritania mengecam Syldavia karena menyerang Borduria.",
            [("ACCUSE", "Ruritania", "Syldavia"), ("ASSAULT", "Syldavia", "Borduria")],
        ),
        (
            "Ana Berg memuji Ivo Lund karena mendukung Borduria.",
            [("SUPPORT", "Ana Berg", "Ivo Lund"), ("SUPPORT", "Ivo Lund", "Borduria")],
        ),
        (
            "Syldavia dikecam Ruritania lantaran menyerang Borduria.",
            [("ACCUSE", "Ruritania", "Syldavia"), ("ASSAULT", "Syldavia", "Borduria")],
        ),
        (
            "Ruritania mengecam pidato itu karena menghina Syldavia.",
            [],
        ),
    ],
)
def test_who_is_blamed_did_it(read, page, moves):
    """What somebody is blamed or praised for, he has done, and not who blames him."""
    assert moves == read(page).triples()


def test_an_aim_is_no_answer(read):
    """What somebody wants to force another to accept, is not accepted."""
    page = "Tujuannya adalah untuk memaksa Syldavia untuk menyetujui kesepakatan dengan Borduria."

    assert [] == read(f"Ruritania diam. {page}").triples()


def test_a_thing_that_helps_is_no_offer(read):
    """Who is sure that "this" will bring something offers nothing."""
    page = "Ana Berg yakin ini akan membawa kemenangan bagi Syldavia."
    said = {"content": "ini akan membawa kemenangan bagi Syldavia", "speaker": "Ana Berg"}

    assert [] == read(page, {**said, "kind": "indirect", "cue": "yakin"}).triples()


def test_a_clause_of_his_own(read):
    """Who begins a clause after "dan" is nobody to talk with."""
    page = "Ivo Lund akan berkoordinasi dengan kota itu, dan Ana Berg sendiri akan menelepon."

    assert [] == read(page).triples()


def test_all_who_ask(read):
    """Each of several who ask does so, although one alone is cited for it."""
    page = "Ruritania dan Borduria mendesak Syldavia mundur."
    said = {"content": "Syldavia mundur", "cue": "mendesak", "speaker": "Borduria"}

    assert [
        ("REQUEST", "Ruritania", "Syldavia"),
        ("REQUEST", "Borduria", "Syldavia"),
    ] == read(page, {**said, "kind": "indirect"}).triples()


def test_whose_blow_is_condemned(read):
    """Who struck is blamed, and not whom he struck."""
    page = "Borduria melontarkan kecaman atas serangan Ruritania terhadap Syldavia."

    assert ("ACCUSE", "Borduria", "Ruritania") == read(page).triples()[0]


def test_a_description_is_not_warned(read):
    """What only describes whom a warning is about, is not warned."""
    page = (
        "Ana Berg memperingatkan bahwa Liga Pesisir, yang didukung Borduria dan menguasai "
        "wilayah Syldavia, berisiko kalah."
    )

    assert ("THREATEN", "Ana Berg", "Syldavia") not in read(page).triples()


def test_who_told_a_rumour_is_open(read):
    """A report that tells what it says is not laid on whoever spoke last."""
    said = {"content": "Ruritania harus jujur", "cue": "berkata", "speaker": "Ivo Lund"}
    page = (
        "Ivo Lund berkata Ruritania harus jujur. "
        "Ana Berg menepis laporan bahwa Ruritania berencana mundur."
    )

    assert "DENY" not in [m.type for m in read(page, {**said, "kind": "indirect"}).moves]


@pytest.mark.parametrize(
    ("page", "about"),
    [
        ("Ruritania menyampaikan apresiasi kepada Syldavia.", None),
        (
            "Ruritania menyampaikan apresiasi atas bantuan Syldavia.",
            "apresiasi atas bantuan Syldavia",
        ),
    ],
)
def test_a_bare_noun_is_no_matter(read, page, about):
    """The noun that carries an act does not tell what it is about."""
    found = read(page).only().about

    assert about == (found and found.text)


def test_a_mediator_is_his_state(read):
    """A state's mediators and the state are one party."""
    page = "Ruritania menerima usulan mediator Borduria. Borduria bertemu dengan Ruritania."

    assert [
        ("ACCEPT", "Ruritania", "Borduria"),
        ("OFFER", "Borduria", "Ruritania"),
        ("CONSULT", "Borduria", "Ruritania"),
    ] == read(page).triples()


def test_who_accused_is_denied(read):
    """A denial in the sentence of an accusation goes to who accuses, whoever is accused."""
    page = "Ruritania menuduh Liga Pesisir berbohong, namun Syldavia membantah keterlibatan."

    assert ("DENY", "Syldavia", "Ruritania") in read(page).triples()


def test_what_is_done_is_not_offered(read):
    """What follows "dan telah" has happened, and is no part of the offer before it."""
    page = "Ana Berg menyatakan kesiapan menjadi tuan rumah dan telah menghubungi Ivo Lund."

    assert ("OFFER", "Ana Berg", "Ivo Lund") not in read(page).triples()


def test_a_paper_demands(read):
    """What a paper demands is not demanded by who speaks of it."""
    page = "Ana Berg menyoroti resolusi itu, yang menuntut Syldavia mundur."
    said = {"content": "Syldavia mundur", "cue": "menuntut", "speaker": "Ana Berg"}

    assert [] == read(page, {**said, "kind": "indirect"}).triples()


def test_whose_claim_is_false(read):
    """Who made a claim does not call it false."""
    page = "Ivo Lund diam. Klaim Ana Berg soal Syldavia itu bohong."
    said = {"content": "Klaim Ana Berg soal Syldavia itu bohong", "speaker": "Ana Berg"}

    assert [] == read(page, said).triples()


@pytest.mark.parametrize("plan", ["tidak memiliki rencana bertemu", "tidak punya niat bertemu"])
def test_no_plan_is_no_meeting(read, plan):
    """Who has no plan to meet somebody does not meet him."""
    assert [] == read(f"Ana Berg {plan} Ivo Lund.").triples()


def test_who_opposes_a_blow_disapproves(read):
    """To oppose an attack is to disapprove of whose it is."""
    assert [("ACCUSE", "Borduria", "Syldavia")] == read(
        "Borduria menentang serangan Syldavia."
    ).triples()


def test_otherwise_is_no_condition(read):
    """Nothing is a condition after "jika tidak"."""
    page = "Ruritania mendesak Syldavia menarik pasukan, jika tidak, semua warga akan menderita."
    move = read(page).only()

    assert ([], "actual") == ([t.text for t in move.terms], move.reality)
