"""Unnamed people: groups, somebody of a kind, sources and why they are not named."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "count"),
    [
        ("Para diplomat aliansi menolak.", "Para diplomat aliansi", "group", None),
        ("Menurut para ahli, kota itu aman.", "para ahli", "group", None),
        ("Pihak berwenang menutup jalan.", "Pihak berwenang", "group", None),
        ("Beberapa pengamat menilai kota itu aman.", "Beberapa pengamat", "group", None),
        ('"Turun!" teriak ribuan orang di Zenda.', "ribuan orang", "group", None),
        ("Massa aksi lainnya menolak.", "Massa aksi lainnya", "group", None),
        ("Pendukung perubahan nama menolak.", "Pendukung perubahan nama", "group", None),
        (
            "Seorang reporter Kuba bertanya apakah kota itu aman.",
            "Seorang reporter Kuba",
            "person",
            None,
        ),
        ("Sekitar 60 pengusaha Kuba hadir.", "60 pengusaha Kuba", "group", 60),
        ("Tiga petani menolak.", "Tiga petani", "group", 3),
        ("Sebanyak 70 persen mengatakan akan memilih.", "70 persen", "group", None),
        ("Kerumunan 300 orang menunggu.", "Kerumunan 300 orang", "group", 300),
        ("Penyidik mengatakan gudang itu kosong.", "Penyidik", "group", None),
        (
            "Tenda itu didirikan oleh mereka yang menolak pemilu.",
            "mereka yang menolak pemilu",
            "group",
            None,
        ),
        ("Sejumlah negara menolak.", "Sejumlah negara", "group", None),
        ("Salah satu dari mereka menolak.", "Salah satu dari mereka", "person", None),
        (
            "Pendukung usulan, termasuk Ana Berg, menolak.",
            "Pendukung usulan, termasuk Ana Berg",
            "group",
            None,
        ),
    ],
)
def test_unnamed(read, sentence, name, kind, count):
    """Groups and people of a kind are named as the page describes them."""
    found = [e for e in read(sentence).entities() if e.name == name]

    assert [(kind, True, count)] == [(e.kind, e.anonymous, e.count) for e in found]


def test_group_again(read):
    """The same noun is the same group; another one is another."""
    found = read("Para demonstran menolak. Polisi menunggu. Demonstran itu pulang. Warga diam.")

    assert found.who("Para demonstran") == found.who("Demonstran itu")
    assert found.who("Para demonstran") != found.who("Warga")


def test_noun_that_narrows_down_is_none(read):
    """The public of "opini publik" is nobody."""
    assert [] == read("Surat itu mengubah opini publik.").names("group")


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "of", "count", "rank"),
    [
        (
            "Seorang sumber senior Rusia menolak.",
            "Seorang sumber senior Rusia",
            "person",
            "Rusia",
            None,
            "senior",
        ),
        (
            "Tiga sumber dari pejabat Rusia dan Kuba menolak.",
            "Tiga sumber dari pejabat Rusia dan Kuba",
            "group",
            "Rusia; Kuba",
            3,
            None,
        ),
        ('"Tidak," kata sumber-sumber Rusia.', "sumber-sumber Rusia", "group", "Rusia", None, None),
        ("Sumber Kuba membantah kabar itu.", "Sumber Kuba", "person", "Kuba", None, None),
        (
            "Sumber kedua dari Rusia yang tahu mengatakan kota itu aman.",
            "Sumber kedua dari Rusia",
            "person",
            "Rusia",
            None,
            None,
        ),
    ],
)
def test_source(read, sentence, name, kind, of, count, rank):
    """An unnamed source has its description, whose it is, how many, and its rank."""
    found = [e for e in read(sentence).entities() if e.name == name]

    assert [(kind, of, count, rank)] == [(e.kind, e.of, e.count, e.rank) for e in found]


def test_sources_are_kept_apart(read):
    """Another source is "sumber kedua", the one last mentioned "sumber itu"."""
    found = read(
        "Seorang sumber senior menolak. Sumber itu diam. Sumber kedua membantah. "
        "Sumber tersebut pulang. Sumber ketiga menunggu."
    )

    assert found.who("Sumber itu") == "Seorang sumber senior"
    assert found.who("Sumber tersebut") == "Sumber kedua"
    assert len({found.who(w) for w in ("Sumber itu", "Sumber kedua", "Sumber ketiga")}) == 3


def test_water_is_no_source(read):
    """A source of something else than words is none."""
    assert [] == read("Sumber air di desa itu kering.").names("person")


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (
            "Seorang sumber diam. Sumber itu menolak disebutkan namanya karena perkara itu peka.",
            "perkara itu peka",
        ),
        (
            "Seorang diplomat yang enggan disebut namanya karena takut dipecat menilai kota aman.",
            "takut dipecat",
        ),
        ("Seorang diplomat yang enggan disebutkan namanya mengatakan kota itu aman.", None),
    ],
)
def test_reason(read, page, reason):
    """Why somebody is not named is read where the page says it."""
    (unnamed,) = [e for e in read(page).entities() if e.kind == "person"]

    assert reason == unnamed.anonymity_reason


@pytest.mark.parametrize(
    "words",
    [
        "meminta untuk tetap anonim",
        "berbicara dengan syarat anonim",
        "tidak ingin disebutkan namanya",
        "meminta agar identitasnya dirahasiakan",
        "meminta namanya tidak dipublikasikan",
        "menolak untuk diidentifikasi",
    ],
)
def test_who_will_not_be_named_is_a_source(read, words):
    """The words may stand in any order and be asked for, refused or agreed on."""
    found = read(f'Seorang diplomat yang {words} menolak. "Tidak," kata sumber itu.')

    assert "Seorang diplomat" == found.who("sumber itu")


def test_the_name_of_something_else_is_not_withheld(read):
    """`tidak menyebutkan nama kota itu` says nothing of who speaks."""
    found = read('Seorang diplomat tidak menyebutkan nama kota itu. "Tidak," kata sumber itu.')

    assert "Seorang diplomat" != found.who("sumber itu")


def test_one_who_is_not_named_is_a_source(read):
    """Whoever would not be named can be taken up by "sumber itu"."""
    found = read('Seorang diplomat yang enggan disebut namanya menolak. "Tidak," kata sumber itu.')

    assert "Seorang diplomat" == found.who("sumber itu")


def test_both_sources(read):
    """The two named before are "kedua sumber itu", as one."""
    found = read("Sumber pertama menolak. Sumber kedua diam. Kedua sumber itu pulang.")

    assert "Sumber pertama dan Sumber kedua" == found.who("Kedua sumber itu")


def test_both_leaders_are_no_body(read):
    """The body that was named last is not "kedua pemimpin"."""
    found = read("Liga Pesisir bersidang. Ana Berg membujuk kedua pemimpin untuk mundur.")

    assert "kedua pemimpin" == found.who("kedua pemimpin")


def test_states_of_a_kind(read):
    """States told by what they do are a group of their own."""
    found = read("Bantuan dari negara-negara yang mendukung perang ditolak.")

    assert any(n.startswith("negara-negara yang mendukung") for n in found.names("group"))


def test_source_at_the_end(read):
    """A sentence that breaks off behind "sumber yang" is read to its end."""
    assert ["Seorang sumber yang"] == [e.name for e in read("Seorang sumber yang").entities()]
