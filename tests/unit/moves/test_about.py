"""What a move is about: the thing offered, asked or refused, and where its words end."""

import pytest

import ujar


@pytest.mark.parametrize(
    ("page", "about"),
    [
        (
            "Ruritania menolak perundingan langsung dengan Syldavia selama Syldavia mengancam.",
            "perundingan langsung dengan Syldavia",
        ),
        (
            "Ruritania menolak tawaran damai Syldavia dengan menyebutnya jebakan.",
            "tawaran damai Syldavia",
        ),
        (
            "Ruritania mengusulkan kepada Syldavia melalui Borduria untuk gencatan senjata.",
            "gencatan senjata",
        ),
        (
            "Ruritania mengusulkan kepada Syldavia melalui Borduria, untuk gencatan senjata.",
            "gencatan senjata",
        ),
        (
            "Ruritania mengusulkan kepada Syldavia gencatan senjata di Klow.",
            "gencatan senjata di Klow",
        ),
        (
            "Ruritania mengusulkan kepada Syldavia dan Borduria gencatan senjata di Klow.",
            "gencatan senjata di Klow",
        ),
        (
            "Ruritania mendesak Syldavia dan Borduria mundur dari Klow.",
            "mundur dari Klow",
        ),
        (
            "Ruritania menawarkan kepada Syldavia di Klow sebuah perjanjian damai.",
            "sebuah perjanjian damai",
        ),
        (
            "Ruritania menuntut Syldavia mundur dari Klow sebagai syarat gencatan senjata.",
            "mundur dari Klow",
        ),
        (
            "Ruritania menawarkan gencatan senjata kepada Syldavia jika pasukan ditarik.",
            "gencatan senjata",
        ),
        (
            "Ruritania mendesak Syldavia mundur dari Klow, menurut pernyataan istana.",
            "mundur dari Klow",
        ),
        (
            "Ruritania meminta Syldavia membebaskan tahanan, sebagai imbalan untuk gandum.",
            "membebaskan tahanan",
        ),
        (
            "Ruritania menuduh Syldavia tidak sungguh berupaya mengakhiri perang.",
            "tidak sungguh berupaya mengakhiri perang",
        ),
        (
            "Ruritania mengusulkan damai kepada Syldavia. Usulan itu ditolak Syldavia.",
            "damai",
        ),
    ],
)
def test_about(read, page, about):
    """It ends before another clause, a condition, an aside; how long it lasts belongs to it."""
    assert about == read(page).moves[0].about.text


def test_about_of_a_passive(read):
    """What stands before a passive refusal is what is refused."""
    got = read("Ruritania mengusulkan damai kepada Syldavia. Usulan itu ditolak Syldavia.")

    assert "Usulan itu" == got.moves[1].about.text


@pytest.mark.parametrize(
    ("page", "about"),
    [
        ("Usulan Syldavia untuk berunding di Klow sudah ditolak Ruritania.", "berunding di Klow"),
        ("Usulan damai Syldavia itu ditolak Ruritania.", "Usulan damai Syldavia itu"),
    ],
)
def test_about_told_before(read, page, about):
    """What a proposal is for counts before its name."""
    got = next(move for move in read(page).moves if move.type == "REJECT")

    assert about == got.about.text


def test_proposal_of_several(read):
    """Each of several who made a proposal is refused; who only backs it is not."""
    got = read("Ruritania menolak usulan damai yang diajukan oleh Syldavia dan Borduria.")

    assert [("REJECT", "Ruritania", "Syldavia"), ("REJECT", "Ruritania", "Borduria")] == [
        t for t in got.triples() if t[0] == "REJECT"
    ]


@pytest.mark.parametrize("length", ["selama 30 hari", "selama sebulan", "30 hari"])
def test_length(length):
    """How long a matter is to last belongs to it; the day on which it is proposed does not."""
    page = f"Prancis mengusulkan gencatan senjata {length} kepada Jerman pada Senin (1/1/2024)."

    assert f"gencatan senjata {length}" == ujar.read(page).moves[0].about.text


@pytest.mark.parametrize("much", ["12", "12 butir", "dua paket", "serangkaian", "draf"])
def test_how_much_of_a_noun(read, much):
    """Numbers and measures before a noun of acting head nothing, and belong to the matter."""
    got = read(f"Ruritania mengajukan {much} usulan kepada Syldavia.")

    assert [("OFFER", "Ruritania", "Syldavia")] == got.triples()
    assert f"{much} usulan" == got.moves[0].about.text


def test_call_upon_two(read):
    """Each of two of whom something is asked is asked."""
    got = read("Ruritania mendesak Syldavia dan Borduria mundur dari Klow.")

    assert [("REQUEST", "Ruritania", "Syldavia"), ("REQUEST", "Ruritania", "Borduria")] == (
        got.triples()
    )


def test_what_somebody_is_asked_not_to_do(read):
    """The negation belongs to what is asked for."""
    (move,) = read("Ruritania meminta Syldavia untuk tidak menyerang Borduria.").moves

    assert "tidak menyerang Borduria" == move.about.text


def test_marks_are_whole(read):
    """A matter takes in the closing mark of what it quotes."""
    got = read('Ruritania menolak usulan Syldavia untuk "menukar pasukan".')

    assert got.moves[0].about.text.count('"') in (0, 2)


def test_critic_is_no_term(read):
    """`termasuk dari X` tells who else did something, and lists nothing that is offered."""
    got = read(
        "Ruritania menyetujui usulan Syldavia. Usulan itu mendapat kritik, termasuk dari Borduria."
    )

    assert [()] == list({move.terms for move in got.moves})


@pytest.mark.parametrize(
    ("page", "about"),
    [
        (
            "Ruritania menjatuhkan sanksi terhadap Syldavia, yang mendorongnya untuk mundur.",
            "sanksi terhadap Syldavia",
        ),
        (
            "Ruritania mendesak Syldavia, yang sudah kalah, agar kembali berunding.",
            "kembali berunding",
        ),
    ],
)
def test_clause_of_a_remark(read, page, about):
    """What a remark between commas asks for is not what the act is about."""
    assert about == read(page).moves[0].about.text


@pytest.mark.parametrize(
    ("page", "about"),
    [
        ("Tawaran Ruritania untuk membantu Syldavia dikecam Borduria.", "membantu Syldavia"),
        ("Usulan Ruritania untuk berunding dengan Syldavia ditolak.", "berunding dengan Syldavia"),
        ("Ruritania menuntut sanksi Syldavia dicabut.", "sanksi Syldavia dicabut"),
        ("Ruritania meminta Syldavia agar tahanan dibebaskan.", "tahanan dibebaskan"),
    ],
)
def test_whose_passive(read, page, about):
    """A passive behind a noun's clause tells what became of it; before one stands its subject."""
    assert about == read(page).moves[0].about.text


@pytest.mark.parametrize(
    ("page", "about"),
    [
        ("Ruritania memulihkan hubungan diplomatik dengan Syldavia.", "hubungan diplomatik"),
        ("Ruritania memutus hubungan dagang dengan Syldavia.", "hubungan dagang"),
    ],
)
def test_noun_of_the_verb(read, page, about):
    """A noun that belongs to the verb belongs to what it is about, too."""
    assert read(page).only().about.text.startswith(about)


def test_for_a_while(read):
    """`sementara` behind a verb tells how long, and begins no clause."""
    got = read("Ruritania meminta Syldavia menghentikan sementara ekspor gandum.")

    assert "menghentikan sementara ekspor gandum" == got.only().about.text
