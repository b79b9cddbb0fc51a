"""States: names, abbreviations, capitals that act and capitals where things are."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Rusia menolak usulan itu.", "Rusia", "Rusia"),
        ("Amerika Serikat (AS) menolak. AS diam.", "AS diam", "Amerika Serikat"),
        ("Moskow menolak usulan itu.", "Moskow", "Rusia"),
        ("Kremlin menolak usulan itu.", "Kremlin", "Rusia"),
        ("Gedung Putih membantah kabar itu.", "Gedung Putih", "Amerika Serikat"),
        ("Ia mengirim surat kepada Washington.", "Washington", "Amerika Serikat"),
        ("Athena bersikeras menolak.", "Athena", "Yunani"),
        ("Kyiv menolak usulan itu.", "Kyiv", "Ukraina"),
        ("Pemerintah Kuba menolak usulan itu.", "Pemerintah Kuba", "Kuba"),
        ("Rezim Suriah menolak usulan itu.", "Rezim Suriah", "Suriah"),
        ("Pihak Rusia menolak usulan itu.", "Pihak Rusia", "Rusia"),
        (
            "Amerika Serikat menolak. Negeri Paman Sam itu diam.",
            "Negeri Paman Sam",
            "Amerika Serikat",
        ),
        ("Perang Rusia-Ukraina berlanjut.", "Ukraina", "Ukraina"),
    ],
)
def test_government(read, sentence, words, name):
    """A name, a capital that acts, a seat of power and "pemerintah X" are the government."""
    member = read(sentence).of(words)

    assert member is not None
    assert (name, "government") == (member.name, member.kind)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Para perunding tiba di Moskow.", "Moskow"),
        ("Ia pergi ke Washington.", "Washington"),
        ("Ia tiba di ibu kota Mesir, Kairo.", "Kairo"),
        ("Ia bertemu Ana Berg di Singapura.", "Singapura"),
        ("Gudang itu terletak di Strelsau.", "Strelsau"),
    ],
)
def test_place(read, sentence, words):
    """A capital or a state that is only somewhere to be is a place."""
    member = read(sentence).of(words)

    assert member is not None
    assert "place" == member.kind


def test_name_is_as_on_the_page(read):
    """Of several names of a state the plain one of the page is taken."""
    found = read("Federasi Rusia menolak. Rusia diam. Cina juga diam. RRT menunggu.")

    assert ["Rusia", "Cina"] == found.names("government")


def test_small_letters_are_no_abbreviation(read):
    """Abbreviations count only as they are written."""
    found = read("As roda itu patah.")

    assert [] == found.names("government")


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        ("Rusia dan Kuba berunding. Kedua negara sepakat.", "Kedua negara", "Rusia dan Kuba"),
        ("Rusia dan Kuba berunding. Keduanya sepakat.", "Keduanya", "Rusia dan Kuba"),
        ("Berg meminta Kuba membantu, tetapi negara itu menolak.", "negara itu", "Kuba"),
    ],
)
def test_states_taken_up(read, page, words, name):
    """The two named before are "kedua negara", the one "negara itu"."""
    assert name == read(page).who(words)


def test_unknown_state_is_learned(read):
    """A name behind an office of states, and by itself elsewhere, is a state on that page."""
    found = read(
        "Presiden Ruritania Ana Berg menolak usulan itu. Ruritania menunggu jawaban. "
        "Kementerian Pertahanan Ruritania diam."
    )

    assert ["Ruritania"] == found.names("government")
    assert [("Ana Berg", "Ruritania")] == [
        (e.name, e.of) for e in found.entities() if e.kind == "person"
    ]


def test_family_name_is_no_state(read):
    """Whose first name the page gives is a person, whatever government is his."""
    found = read("Rudolf Hentzau menang. Pemerintah Hentzau menolak. Hentzau diam.")

    assert "Hentzau" not in found.names("government")


def test_office_and_people_of_an_unknown_name_make_a_state(read):
    """Behind "pejabat" and "perdana menteri" on one page stands a state, not the minister."""
    found = read(
        "Seorang pejabat Graustark membantah kabar itu. Kantor Perdana Menteri Graustark diam."
        " Surat itu menyebut penarikan pasukan Graustark dari sungai."
    )

    assert ["Graustark"] == found.names("government")


def test_office_alone_before_an_unknown_name_makes_no_state(read):
    """An office alone may stand before the name of who holds it."""
    found = read("Perdana Menteri Hentzau menolak usulan itu. Hentzau lalu pergi.")

    assert [] == found.names("government")


def test_cabinet_of_its_head_makes_no_state(read):
    """A cabinet goes by the name of its prime minister."""
    found = read("Surat itu ditutup-tutupi karena kabinet Brennick terbelah. Brennick diam.")

    assert "Brennick" not in found.names("government")


@pytest.mark.parametrize(
    ("page", "words", "kind"),
    [
        ("Kuba menolak tawaran dari Moskow.", "Moskow", "government"),
        ("Ada kecaman keras dari Moskow.", "Moskow", "government"),
        ("Ada laporan dari Moskow.", "Moskow", "place"),
        ("Ana Berg tiba dari Moskow.", "Moskow", "place"),
    ],
)
def test_message_from_a_capital(read, page, words, kind):
    """What is offered or demanded from a capital is so by its government."""
    assert kind == read(page).of(words).kind
