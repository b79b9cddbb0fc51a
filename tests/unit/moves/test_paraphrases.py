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
        ("Pujian dilontarkan oleh Ruritania kepada Syldavia.", "SUPPORT"),
        ("Kecaman disampaikan Ruritania terhadap Syldavia.", "ACCUSE"),
    ],
)
def test_passive_with_its_noun(read, sentence, kind):
    """A passive carries its noun as the active does."""
    assert (kind, R, S) in read(sentence).triples()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruritania menerima syarat itu.",
        "Ruritania hanya menargetkan pangkalan Syldavia.",
    ],
)
def test_no_act(read, sentence):
    """A condition of nobody's is accepted from nobody; what was spared is no blow."""
    assert [] == read(sentence).triples()
