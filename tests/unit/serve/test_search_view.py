import pytest
from msgspec.structs import replace

from ujar.serve.asked import Asked
from ujar.serve.search_view import make_search_view
from ujar.serve.texts import LANGUAGES, read_texts
from ujar.store.answers import Facet, Found, Hit

HIT = Hit(
    ref="aaaa-s1",
    sort="statement",
    type="direct",
    actor="Ana Berg",
    role="Menlu Ruritania",
    of="Ruritania",
    toward=None,
    via=("Karl Topolin",),
    relays=("Corvina",),
    text="Usul itu kami tolak",
    cue="kata",
    denies=False,
    time=None,
    day="2030-03-05",
    dated=False,
    page_day="2030-03-05",
    anonymous=False,
    disputed=False,
    outlet="Warta Delta",
    page="a.txt",
    url=None,
    published=None,
    title=None,
)


def find(count, total=None, **facets):
    """Make what a search found."""
    hits = tuple(replace(HIT, ref=f"aaaa-s{n}") for n in range(count))
    total = count if total is None else total
    return Found(hits, total, truncated=total > count, facets=facets)


def test_a_row_carries_its_words_and_chain():
    """A row has its number, its marked words, its chain, and the address of its words."""
    (row,) = make_search_view(Asked(q="menolak"), find(1)).rows

    assert 1 == row.number
    assert ["tolak"] == [piece.text for piece in row.pieces if piece.mark]
    assert ("Ana Berg", "Karl Topolin", "Corvina", "Warta Delta") == row.chain
    assert row.href.startswith("/pages/aaaa?focus=s0")
    assert "/trace/aaaa-s0" == row.trace


def test_a_facet_value_toggles():
    """A value leads to the view with it; where it is chosen, to the view without."""
    found = find(1, 3, speaker=(Facet("Ana Berg", 3), Facet("B", 1)))
    off = make_search_view(Asked(q="usul", page=2), found).facets[0]
    on = make_search_view(Asked(q="usul", speaker="ana berg"), found).facets[0]

    assert ("speaker", "/search?q=usul&speaker=Ana+Berg", 3, False) == (
        off.name,
        off.values[0].href,
        off.values[0].count,
        off.values[0].chosen,
    )
    assert [
        ("ana berg", "/search?q=usul", 3, True),
        ("B", "/search?q=usul&speaker=B", 1, False),
    ] == [(v.value, v.href, v.count, v.chosen) for v in on.values]


def test_a_month_is_toggled_by_both_its_days():
    """The month of a facet filters from its first day to its last."""
    found = find(1, 3, month=(Facet("2030-03", 3),))
    off = make_search_view(Asked(), found).facets[0].values[0]
    on = make_search_view(Asked(since="2030-03", until="2030-03"), found).facets[0].values[0]

    assert ("/search?since=2030-03&until=2030-03", False) == (off.href, off.chosen)
    assert ("/search", True) == (on.href, on.chosen)


def test_flags_stand_together():
    """What is disputed and what is unnamed are one group of marks."""
    found = find(1, 3, disputed=(Facet("yes", 2),), anonymous=(Facet("yes", 1),))
    (group,) = make_search_view(Asked(), found).facets

    assert "flags" == group.name
    assert ["/search?disputed=yes", "/search?anonymous=yes"] == [v.href for v in group.values]


def test_chosen_filters_can_be_taken_out_one_by_one():
    """Each filter has the address without it; words stay when all are taken out."""
    view = make_search_view(Asked(q="usul", party="AS", type="offer"), find(0))

    assert [
        ("party", "AS", "", "/search?q=usul&type=offer"),
        ("type", "offer", "move.OFFER", "/search?q=usul&party=AS"),
    ] == [(c.name, c.value, c.key, c.href) for c in view.chosen]
    assert "/search?q=usul" == view.clear
    assert (0, 0, 0) == (view.total, view.first, view.last)


@pytest.mark.parametrize(
    ("page", "total", "expected"),
    [
        (1, 20, []),
        (1, 21, [1, 2]),
        (1, 200, [1, 2, 3, None, 10]),
        (5, 200, [1, None, 3, 4, 5, 6, 7, None, 10]),
        (10, 200, [1, None, 8, 9, 10]),
        (1, 1_000_000, [1, 2, 3, None, 501]),
    ],
)
def test_pages_around_this_one_are_named(page, total, expected):
    """The first, the last and the near pages are named; none is deeper than the store answers."""
    view = make_search_view(Asked(page=page), find(20, total))

    assert expected == [one.number for one in view.pages]
    assert [page] * (total > 20) == [p.number for p in view.pages if p.number and not p.href]
    assert (page > 1) == bool(view.back)


def test_downloads_ask_for_all_rows_of_the_view():
    """A download has the filters of the view, and neither its page nor its size."""
    view = make_search_view(Asked(q="usul", party="AS", page=3, rows=50), find(1, 300))

    assert "/api/v1/find.csv?q=usul&party=AS" == view.csv
    assert "/api/v1/find.jsonl?q=usul&party=AS" == view.jsonl


def test_codes_are_worded_in_both_languages():
    """Every type that can be searched for has its words."""
    from ujar.serve.search_view import list_types

    missing = [key for key, _ in list_types() if not all(read_texts()[key][c] for c in LANGUAGES)]

    assert [] == missing
