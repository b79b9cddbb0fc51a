"""Searches give the same hits in both databases, by stems, with filters and facets."""

import pytest

from ujar.errors import RequestError
from ujar.store import Query


def short(found):
    """Give the pages and ids of hits, sorted."""
    return sorted(f"{hit.page[:2]}#{hit.ref.rpartition('-')[2]}" for hit in found.hits)


@pytest.mark.parametrize("words", ["menolak gencatan", "ditolak gencatan", "penolakan gencatan"])
def test_stems(filled, words):
    """All forms of a word find each other."""
    assert ["05#m1", "05#m2", "05#s1", "06#m1", "06#m2"] == short(filled.find(words))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            Query(words='"daftar menyerah"', type="statement"),
            ["05#s6", "06#s5", "07#s3", "12#s5", "12#s6"],
        ),
        (Query(words="pelipis", type="statement"), ["05#s5", "06#s4", "07#s2"]),
        (Query(speaker="Dorvan", since="2024-03", type="direct"), ["13#s6"]),
        (Query(type="reject", party="Karvendia", until="2024-02-20"), ["05#m2", "06#m2", "07#m2"]),
        (Query(type="OFFER", via="Naveria"), ["05#m1", "06#m1", "07#m1"]),
        (Query(addressee="Corvina", outlet="lumantara"), ["05#s1", "05#s8"]),
        (Query(anonymous=True, type="statement", until="2024-02-15"), ["03#s6", "03#s7", "04#s4"]),
        (
            Query(disputed=True, outlet="Gardukata.com", words="artileri"),
            ["13#s1", "13#s2", "13#s4"],
        ),
        (Query(words="tidakadakataini"), []),
        (Query(speaker="Nobody"), []),
        (Query(party="100%"), []),
    ],
)
def test_filters(filled, query, expected):
    """Each filter narrows the search."""
    assert expected == short(filled.find(query))


def test_facets(filled):
    """Facets count all hits, also those that are not shown."""
    found = filled.find(Query(words="surat", limit=1))

    assert (1, True) == (len(found.hits), found.truncated)
    assert found.total == sum(facet.count for facet in found.facets["type"])
    assert ("Ilka Dorvan", 6) in [(f.value, f.count) for f in found.facets["speaker"]]


def test_hits_show_words_address_and_day(filled):
    """A hit holds the page's words and where they stand."""
    [hit] = filled.find(Query(words="meriam moncong", type="statement")).hits

    assert "Bangsa mana yang sudi berunding dengan moncong meriam menempel di pelipis?" == hit.text
    assert ("Ilka Dorvan", "lintasKelir", "2024-02-18") == (hit.actor, hit.outlet, hit.day)
    assert ("06-lintaskelir-penolakan.txt", None) == (hit.page, hit.url)


@pytest.mark.parametrize(
    ("query", "code"),
    [(Query(since="kemarin"), "request-day"), (Query(words="—"), "request-words")],
)
def test_wrong_questions(filled, query, code):
    """A question that cannot be answered says why."""
    with pytest.raises(RequestError) as caught:
        filled.find(query)

    assert code == caught.value.code


@pytest.mark.parametrize(
    "words", ["a OR b", "NEAR(a b)", "x*", "stems:a", "(", "'", "a & !b", "%_"]
)
def test_query_language_is_no_door(filled, words):
    """Words are words: nothing in them is taken for a command of the database."""
    if any(character.isalnum() for character in words):
        assert filled.find(words).total < 166
    else:
        with pytest.raises(RequestError, match="request-words"):
            filled.find(words)
