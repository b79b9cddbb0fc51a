"""One act told in many ways: the words and the build of a sentence change, the move does not."""

import pytest

R, S = "Ruritania", "Syldavia"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("menolak menandatangani usulan Syldavia", "REJECT"),
        ("enggan menerima tawaran Syldavia", "REJECT"),
        ("menolak tunduk pada tuntutan Syldavia", "REJECT"),
        ("tidak akan tunduk pada tuntutan yang diajukan Syldavia", "REJECT"),
        ("tidak menggubris seruan Syldavia", "REJECT"),
        ("tak menghiraukan peringatan Syldavia", "REJECT"),
        ("keberatan dengan usulan Syldavia", "REJECT"),
        ("mundur dari perundingan dengan Syldavia", "REJECT"),
        ("meninggalkan meja perundingan dengan Syldavia", "REJECT"),
        ("merobek perjanjian dengan Syldavia", "REJECT"),
        ("memboikot pertemuan dengan Syldavia", "REJECT"),
        ("akhirnya menerima syarat Syldavia", "ACCEPT"),
        ("menanggapi positif tawaran Syldavia", "ACCEPT"),
        ("menyanggupi permintaan dari Syldavia", "ACCEPT"),
        ("membuka pintu dialog dengan Syldavia", "OFFER"),
        ("membuka diri untuk berunding dengan Syldavia", "OFFER"),
        ("berjanji menarik pasukannya dari Syldavia", "OFFER"),
        ("bertekad membalas serangan Syldavia", "THREATEN"),
        ("memperingatkan akan membalas setiap serangan Syldavia", "THREATEN"),
        ("mengobral ancaman kepada Syldavia", "THREATEN"),
        ("menumpahkan kekesalan kepada Syldavia", "ACCUSE"),
        ("mengambinghitamkan Syldavia atas krisis itu", "ACCUSE"),
        ("menyasar pangkalan udara Syldavia", "ASSAULT"),
        ("menerobos wilayah udara Syldavia", "ASSAULT"),
        ("memusatkan pasukan di perbatasan dengan Syldavia", "MOBILIZE"),
        ("menurunkan tingkat hubungan diplomatik dengan Syldavia", "SANCTION"),
        ("menarik pasukannya dari Syldavia", "RETREAT"),
        ("memangkas tarif terhadap Syldavia", "RETREAT"),
        ("bertekuk lutut kepada Syldavia", "CONCEDE"),
    ],
)
def test_words(read, words, kind):
    """The commonest words of a newsroom for one act give its move."""
    assert (kind, R, S) in read(f"Ruritania {words}.").triples()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Aset Syldavia dibekukan Ruritania.", "SANCTION"),
        ("Hubungan diplomatik dengan Syldavia diputus Ruritania.", "SANCTION"),
        ("Impor minyak dari Syldavia dilarang oleh Ruritania.", "SANCTION"),
        ("Perbatasan dengan Syldavia ditutup Ruritania.", "SANCTION"),
        ("Pasukan ditarik dari Syldavia oleh Ruritania.", "RETREAT"),
        ("Pujian dilontarkan oleh Ruritania kepada Syldavia.", "SUPPORT"),
        ("Kecaman disampaikan Ruritania terhadap Syldavia.", "ACCUSE"),
    ],
)
def test_passive_with_its_noun(read, sentence, kind):
    """A passive carries its noun as the active does, and takes up its verb's own noun."""
    assert (kind, R, S) in read(sentence).triples()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kepada Syldavia, Ruritania melayangkan tuntutan.", "REQUEST"),
        ("Terhadap Syldavia, Ruritania menjatuhkan sanksi baru.", "SANCTION"),
        ("Ruritania memberikan kepada Syldavia tenggat dua pekan untuk mundur.", "REQUEST"),
        ("Ruritania menyampaikan kepada Syldavia tawaran gencatan senjata.", "OFFER"),
    ],
)
def test_recipient_before_what_is_given(read, sentence, kind):
    """The recipient may open the sentence or stand before what is given."""
    assert [(kind, R, S)] == read(sentence).triples()


@pytest.mark.parametrize(
    "words",
    [
        "mengusulkan agar Syldavia menarik pasukannya",
        "menuntut pertanggungjawaban Syldavia",
        "menagih janji Syldavia",
    ],
)
def test_what_is_asked_of_its_owner(read, words):
    """What somebody is to do or owes is asked of him."""
    assert [("REQUEST", R, S)] == read(f"Ruritania {words}.").triples()


def test_refusal_to_meet_a_proposal_to_nobody(read):
    """Who will not meet `tuntutan itu` refuses whoever put it forward."""
    page = "Syldavia mengajukan tuntutan. Ruritania menolak memenuhi tuntutan itu."

    assert [("REQUEST", S, R), ("REJECT", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Kepada para wartawan, Ruritania melayangkan tuntutan.",
        "Hubungan diplomatik kedua negara diputus.",
        "Ruritania menerima syarat itu.",
        "Ruritania hanya menargetkan pangkalan Syldavia.",
    ],
)
def test_no_act(read, sentence):
    """A condition of nobody's is accepted from nobody; what was spared is no blow."""
    assert [] == read(sentence).triples()


@pytest.mark.parametrize(
    "between",
    [
        "untuk kesekian kalinya",
        "secara tidak langsung",
        "terang-terangan",
        "yang juga anggota Liga Pesisir",
        ", kendati demikian,",
        ", meski hujan turun,",
    ],
)
def test_what_stands_between(read, between):
    """What tells how or who, between subject and verb, takes neither away."""
    page = f"Ruritania {between} mengecam Syldavia.".replace(" ,", ",")

    assert [("ACCUSE", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Kecaman pertama Ruritania terhadap Syldavia itu datang Senin.", ("ACCUSE", R, S)),
        ("Kecaman oleh Ruritania terhadap Syldavia menuai reaksi.", ("ACCUSE", R, S)),
        ("Protes Ruritania terhadap Syldavia menuai reaksi.", ("ACCUSE", R, S)),
        ("Protes para demonstran terhadap Syldavia meluas.", ("PROTEST", "para demonstran", S)),
        ("Embargo Ruritania terhadap Syldavia menuai reaksi.", ("SANCTION", R, S)),
        ("Pasukan Ruritania dan Syldavia bentrok di Klow.", ("ASSAULT", R, S)),
        ("Kota itu dan Syldavia digempur rudal Ruritania.", ("ASSAULT", R, S)),
    ],
)
def test_nouns_and_clashes(read, sentence, move):
    """A noun with its parties, two who clash, and a weapon that strikes tell who did it."""
    assert [move] == read(sentence).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Berg khawatir Syldavia akan menyerang Borduria.",
        "Warga takut Syldavia menyerang Borduria.",
        "Ana Berg yang enggan disebut namanya pulang ke Borduria.",
    ],
)
def test_what_is_feared_is_not_done(read, sentence):
    """Who fears an attack makes none, nor has anybody made it; who hides a name refuses nothing."""
    assert [] == read(sentence).triples()


def test_whose_belief_it_is(read):
    """What somebody believes another did is the other's deed."""
    assert [("ASSAULT", S, "Borduria")] == read(
        "Warga yakin Syldavia menyerang Borduria."
    ).triples()


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ("Syldavia menawarkan gencatan senjata kepada Ruritania, tetapi ditolak.", "REJECT"),
        ("Syldavia menawarkan bantuan kepada Ruritania, namun ditolak mentah-mentah.", "REJECT"),
        (
            "Syldavia meminta Ruritania mundur, tetapi Ruritania menolak melakukannya.",
            "REJECT",
        ),
        (
            "Syldavia meminta Ruritania membuka perbatasan, dan Ruritania menyetujuinya.",
            "ACCEPT",
        ),
    ],
)
def test_answer_in_the_same_sentence(read, page, answer):
    """An answer without a word of its own for what it answers is the answer of who was asked."""
    assert (answer, R, S) in read(page).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruritania menantang Syldavia di semifinal.",
        "Ruritania menahan imbang Syldavia.",
        "Ana Berg memperkirakan Syldavia akan menolak usulan Borduria.",
    ],
)
def test_games_and_guesses(read, sentence):
    """A game is no fight, and what is foretold of somebody has not been done."""
    assert [] == read(sentence).triples()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("tidak sepakat dengan usulan Syldavia", "REJECT"),
        ("menyepakati usulan Syldavia", "ACCEPT"),
        ("merekomendasikan agar Syldavia membuka perbatasan", "REQUEST"),
        ("tak segan menyerang Syldavia", "THREATEN"),
        ("menggelar latihan bersama Syldavia", "COOPERATE"),
        ("kecewa atas sikap Syldavia", "ACCUSE"),
        ("murka atas serangan Syldavia", "ACCUSE"),
        ("menggeser kapal induk ke dekat Syldavia", "MOBILIZE"),
        ("mengirim surat kepada Syldavia yang meminta penghentian serangan", "REQUEST"),
    ],
)
def test_build_of_a_sentence(read, words, kind):
    """Agreeing that is negated, a feeling at what is done, and a letter go with who they mean."""
    assert (kind, R, S) in read(f"Ruritania {words}.").triples()


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Bentrokan antara pasukan Ruritania dan Syldavia meluas.", ("ASSAULT", R, S)),
        ("Pembicaraan damai Ruritania dan Syldavia dimulai.", ("CONSULT", R, S)),
        ("Kecaman terhadap Syldavia juga datang dari Ruritania.", ("ACCUSE", R, S)),
        ("Dukungan kepada Syldavia datang dari Ruritania.", ("SUPPORT", R, S)),
        ("Syldavia menjadi sasaran serangan Ruritania.", ("ASSAULT", R, S)),
        ("Ruritania termasuk negara yang mengecam Syldavia.", ("ACCUSE", R, S)),
        ("Ruritania menghentikan sementara bantuan kepada Syldavia.", ("SANCTION", R, S)),
        ("Ruritania tidak akan tunduk pada tekanan Syldavia.", ("REJECT", R, S)),
    ],
)
def test_who_stands_where(read, sentence, move):
    """Both sides are found wherever a noun or an idiom puts them."""
    assert [move] == read(sentence).triples()
