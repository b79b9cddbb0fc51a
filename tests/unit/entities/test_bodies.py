"""Bodies and media: nouns that head their names, abbreviations, whose they are."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "name", "of"),
    [
        ("Kementerian Luar Negeri Rusia menolak.", "Kementerian Luar Negeri Rusia", "Rusia"),
        ("Militer Ukraina menolak.", "Militer Ukraina", "Ukraina"),
        ("Tentara Ukraina mundur.", "Tentara Ukraina", "Ukraina"),
        ("Sayap bersenjata Hamas menolak.", "Sayap bersenjata Hamas", "Hamas"),
        (
            "Badan Energi Atom Internasional (IAEA) menolak.",
            "Badan Energi Atom Internasional",
            "PBB",
        ),
        ("Badan Tambak dan Sungai (BTS) menolak.", "Badan Tambak dan Sungai", None),
        (
            "Menurut kantor Perdana Menteri Australia, usulan itu ditolak.",
            "kantor Perdana Menteri Australia",
            "Australia",
        ),
        ("Komisi pemilihan negara mengatakan suara dihitung.", "Komisi pemilihan negara", None),
        ("Zenda River Institute menolak.", "Zenda River Institute", None),
        ("Kedutaan Besar Rusia di Zenda menolak.", "Kedutaan Besar Rusia", "Rusia"),
        ("Kepolisian Strelsau menutup jalan.", "Kepolisian Strelsau", None),
        (
            "Pemantau Tambak Zenda, organisasi yang mencatat banjir, menolak.",
            "Pemantau Tambak Zenda",
            None,
        ),
    ],
)
def test_body(read, sentence, name, of):
    """A body is read with its whole name and whose it is."""
    found = [e for e in read(sentence).entities() if e.name == name]

    assert [("organisation", of)] == [(e.kind, e.of) for e in found]


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        ("Badan Tambak Zenda (BTZ) menolak. BTZ diam.", "BTZ diam", "Badan Tambak Zenda"),
        (
            "Kementerian Luar Negeri Rusia menolak. Kemlu Rusia diam.",
            "Kemlu Rusia",
            "Kementerian Luar Negeri Rusia",
        ),
        (
            "Kedutaan Besar Rusia menolak. Kedubes Rusia diam.",
            "Kedubes Rusia",
            "Kedutaan Besar Rusia",
        ),
        ("Uni Eropa menolak. UE diam. Blok itu menunggu.", "Blok itu", "Uni Eropa"),
        (
            "Kementerian Sungai Kuba menolak. Kementerian itu menunggu.",
            "Kementerian itu",
            "Kementerian Sungai Kuba",
        ),
        ("Dewan Keamanan PBB bersidang. DK PBB menolak.", "DK PBB", "Dewan Keamanan PBB"),
    ],
)
def test_body_again(read, page, words, name):
    """Abbreviations and "kementerian itu" are the body named before."""
    assert name == read(page).who(words)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ia berbicara kepada kantor berita Kabarzenda.", "Kabarzenda"),
        ("Stasiun televisi Kabar Zenda memuatnya.", "Kabar Zenda"),
        ("Hentzau menolak, seperti dikutip Kabarzenda.", "Kabarzenda"),
        ("Melansir Kabarzenda, usulan itu ditolak.", "Kabarzenda"),
        ('"Tidak," kata Ana Berg kepada Kabarzenda.', "Kabarzenda"),
        ("Zenda Times memuat surat itu.", "Zenda Times"),
        ("Ia berbicara kepada Radio Strelsau.", "Radio Strelsau"),
    ],
)
def test_medium(read, sentence, name):
    """A noun of media, a cue of carriers and a lone name that was told make a medium."""
    assert [name] == read(sentence).names("media")


def test_general_events_are_no_names(read):
    """Abbreviations that name no body are none."""
    found = read("KTT itu membahas RUU baru. PSBB berlaku.")

    assert [] == found.names("organisation")


@pytest.mark.parametrize(
    "sentence",
    ["Rusia menarik pasukannya dari Ukraina.", "Rusia menarik mundur tentaranya dari Ukraina."],
)
def test_where_own_troops_are_moved_from(read, sentence):
    """`dari` behind a verb of moving tells from where somebody's own are taken."""
    assert "Ukraina" == read(sentence).who("Ukraina")
