"""Parties of hits are counted as the filters by them find."""

import pytest
from msgspec.structs import replace

from ujar.store import Query


@pytest.mark.parametrize("query", [{}, {"words": "surat"}, {"party": "Naveria"}])
def test_values_put_back_find_as_many_as_they_say(filled, query):
    """Each value of each facet, as a filter, gives the count that stands beside it."""
    query = Query(**query, parties=True)
    for role, facets in filled.find(query).facets.items():
        if role == "month" or getattr(query, role) is not None:
            continue
        for facet in facets:
            value = True if role in {"disputed", "anonymous"} else facet.value
            narrowed = replace(query, **{role: value}, facets=False, limit=0)
            assert facet.count == filled.find(narrowed).total, (role, facet)


def test_parties_are_sides_under_their_names(filled):
    """The commonest party is the state for which most of the people speak."""
    facets = filled.find(Query(parties=True)).facets

    assert {"Karvendia", "Zelmarka"} == {facet.value for facet in facets["party"][:2]}
    assert facets["via"]
    assert facets["addressee"]


def test_nothing_found_has_no_values(filled):
    """Where nothing is found every facet is empty."""
    assert {()} == set(filled.find(Query(words="tiadalah", parties=True)).facets.values())
