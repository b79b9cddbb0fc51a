"""Names behind a plain noun: peoples, rebels, media; brackets that hold a body's other name."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Kurdi menolak usulan itu.", "Kurdi"),
        ("Suku minoritas Druze menolak usulan itu.", "Druze"),
        ("Di Zenda, etnis Rohingya menunggu kabar.", "Rohingya"),
        ("Komunitas Alawi menolak usulan itu.", "Alawi"),
    ],
)
def test_people_without_a_state(read, sentence, group):
    """A people is a group of its own, with or without the noun before it."""
    assert [group] == read(sentence).names("group")


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Pemimpin Kurdi Ana Berg menolak usulan itu.", "Kurdi"),
        ("Juru bicara Druze, Ana Berg, menolak usulan itu.", "Druze"),
    ],
)
def test_who_speaks_for_a_people(read, sentence, of):
    """Who leads a people speaks for it."""
    found = read(sentence)

    assert of == found.of("Ana Berg").of


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        ("Pemberontak T23 merebut kota itu. T23 menolak mundur.", "T23 menolak", "T23"),
        (
            "Kota itu direbut milisi Tambakan. Tambakan menolak mundur.",
            "Tambakan menolak",
            "Tambakan",
        ),
        ("Ia bergabung dengan kelompok T23. T23 menolak mundur.", "T23 menolak", "T23"),
        ("Gerakan Hamas menolak. Hamas menunggu.", "Gerakan Hamas", "Hamas"),
        ("Milisi pemberontak Houthi menolak.", "Milisi pemberontak Houthi", "Houthi"),
    ],
)
def test_rebels_by_their_one_name(read, page, words, name):
    """The one name behind "pemberontak", "milisi" or "kelompok" is the body's."""
    assert name == read(page).who(words)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Pemberontak Islamis merebut kota itu.", "organisation"),
        ("Para pemberontak Kuba merebut kota itu.", "organisation"),
    ],
)
def test_no_rebels_name(read, sentence, kind):
    """A word that names nobody, and a state, are no name of rebels."""
    assert [] == read(sentence).names(kind)


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (
            "Tentara Tambak Hijau (Green Tambak Army/GTA) menolak. GTA mundur.",
            "GTA mundur",
            "Tentara Tambak Hijau",
        ),
        (
            "Komite Sungai Bersama (Joint River Committee) bersidang. Joint River Committee bubar.",
            "Joint River Committee bubar",
            "Komite Sungai Bersama",
        ),
        ("RTF (Rapid Tambak Forces) menolak. RTF mundur.", "RTF (Rapid", "RTF"),
        (
            "Tentara Zenda (TZ) menyerang. TZ mengatakan kota itu aman.",
            "TZ mengatakan",
            "Tentara Zenda",
        ),
        (
            "Tentara Sungai Zenda-Organisasi Tambak (TSZ-OT) menolak. TSZ mundur.",
            "TSZ mundur",
            "Tentara Sungai Zenda-Organisasi Tambak",
        ),
        (
            "Panglima Pasukan Air Sungai Kuba (PASK) Ana Berg menolak. PASK mundur.",
            "PASK mundur",
            "Pasukan Air Sungai Kuba",
        ),
    ],
)
def test_bracket_names_the_body(read, page, words, name):
    """Brackets hold names of several words, two names, or the name that the letters stand for."""
    assert name == read(page).who(words)


def test_bracket_is_not_the_states(read):
    """A bracket behind a body that ends in a state abbreviates the body."""
    found = read("Pasukan Air Sungai Kuba (PASK) mundur. Kuba menolak PASK.")

    assert ["Kuba"] == found.mentions("Kuba")
    assert "Pasukan Air Sungai Kuba" == found.who("PASK", 1)


def test_letters_of_a_party_with_an_arabic_name(read):
    """A name with "al-" and its letters in brackets is a body's, not a person's."""
    found = read("Mereka menolak partai baru, Harakat Tambak al-Zenda (HTZ). HTZ menunggu.")

    assert ["Harakat Tambak al-Zenda"] == found.names("organisation")


def test_agency_of_a_state(read):
    """Common words may stand between a noun of media and the medium."""
    assert ["KCNA"] == read("Hal itu disiarkan kantor berita negara KCNA.").names("media")


def test_noun_of_a_verb_before_a_body(read):
    """The noun that opens a sentence is no part of the body's name behind it."""
    found = read("Bantahan Tentara Pembebasan Sungai Zenda (TPSZ) dibacakan di Strelsau.")

    assert ["Tentara Pembebasan Sungai Zenda"] == found.names("organisation")


def test_general_name_does_not_take_a_longer_one(read):
    """The parliament is not the town's council, whose name goes on in a common word."""
    found = read("Dewan Perwakilan Rakyat Daerah (DPRD) menolak. DPR setuju.")

    assert "Dewan Perwakilan Rakyat Daerah" != found.who("DPR setuju")


def test_channel_is_nobody(read):
    """Social media are no medium and no group."""
    assert () == read("Hal itu ramai di media sosial.").entities()


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (
            "Kelompok militan Lashkar-e-Taiba (LeT) menolak. LeT menunggu.",
            "LeT menunggu",
            "Lashkar-e-Taiba",
        ),
        (
            "Kelompok militan Kuba Harakat-e-Tambak menolak. Kelompok itu menunggu.",
            "Kelompok itu",
            "Harakat-e-Tambak",
        ),
    ],
)
def test_what_sort_of_group(read, page, words, name):
    """What sort of group it is, and of which state, stands before its name."""
    assert name == read(page).who(words)


def test_name_behind_a_capital_city(read):
    """The name behind "ibu kota" and its state is a city."""
    assert [] == read("Ia pergi ke ibukota Tambak, Zendara untuk berunding.").names("person")
