"""Holders of offices by the table of leaders and the article's date."""

import pytest


@pytest.mark.parametrize(
    ("published", "wikidata"),
    [("2023-05-01", "Q7747"), (None, None), ("2008-05-01", None)],
)
def test_office_without_name(read, published, wikidata):
    """An office whose holder is not named keeps its words; the id only when beyond doubt."""
    found = read("Presiden Rusia menolak hadir.", published=published)

    (office,) = [e for e in found.entities() if e.kind == "person"]

    assert ("Presiden Rusia", "Rusia", wikidata) == (office.name, office.of, office.wikidata)


def test_lone_name_of_a_holder(read):
    """A lone family name is the leader whose office the page names beside it."""
    found = read("Pemimpin Korea Utara tiba di Zenda. Kim menolak bicara.")

    assert found.who("Kim") == found.who("Pemimpin Korea Utara")
    assert "Q56226" == found.of("Kim").wikidata


def test_known_leader(read):
    """A leader by his short name has his id and his state."""
    found = read("Macron tiba di Zenda.")

    (leader,) = [e for e in found.entities() if e.kind == "person"]

    assert ("Macron", "Prancis") == (leader.name, leader.of)
    assert leader.wikidata is not None


def test_namesake_of_a_leader(read):
    """Somebody else of a leader's surname is himself."""
    found = read("Ana Macron tiba di Zenda. Ana Macron menolak.")

    assert [None] == [e.wikidata for e in found.entities() if e.kind == "person"]


@pytest.mark.parametrize("words", ["Menteri", "Menteri itu"])
def test_office_cut_short(read, words):
    """The first word of an office alone is its only holder on the page."""
    page = f"Menteri Luar Negeri Kuba Ana Berg tiba. Rudolf Hentzau, guru, diam. {words} diam."

    assert ["Menteri Luar Negeri Kuba Ana Berg", words] == read(page).mentions("Ana Berg")


@pytest.mark.parametrize("title", ["Ayatollah", "Kardinal", "Pangeran"])
def test_title_behind_an_office(read, title):
    """A title between an office and its holder's name is no second office."""
    found = read(f"Pemimpin Tertinggi Kuba, {title} Ivo Klow, diam.")

    assert ("Ivo Klow", "Kuba", "Pemimpin Tertinggi Kuba") == (
        found.of("Ivo Klow").name,
        found.of("Ivo Klow").of,
        found.of("Ivo Klow").role,
    )


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Utusan Putin, Ivo Klow, tiba", "Utusan Putin"),
        ("Utusan Putin untuk Timur Tengah, Ivo Klow, tiba", "Utusan Putin untuk Timur Tengah"),
        ("Utusan Putin untuk Timur Tengah Ivo Klow tiba", "Utusan Putin untuk Timur Tengah"),
        ("Utusan Vladimir Putin untuk Kuba Ivo Klow tiba", "Utusan Vladimir Putin untuk Kuba"),
    ],
)
def test_whose_envoy(read, words, role):
    """The leader named behind "utusan" is no envoy: he sent whoever is named next."""
    found = read(f"{words} di Zenda.")

    assert ("Ivo Klow", role) == (found.of("Ivo Klow").name, found.of("Ivo Klow").role)
    assert found.who("Putin") != "Ivo Klow"


def test_envoy_without_a_name(read):
    """An envoy whom the page does not name is not the leader who sent him."""
    found = read("Utusan khusus Putin tiba di Zenda. Putin diam.")

    assert found.who("Utusan khusus Putin") != found.who("Putin", 1)
