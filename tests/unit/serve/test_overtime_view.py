import pytest

from ujar.errors import RequestError
from ujar.serve.overtime_view import AskedTime, make_counts, make_time_view, read_time, widen
from ujar.serve.plot import Count
from ujar.store.answers import Facet
from ujar.store.listings import Bar, OverTime


class Told:
    """Stands for a store that tells the same bars of every party."""

    def __init__(self, *days):
        self.days = days
        self.asked = []

    def over_time(self, query, *, by, group, **_more):
        """Tell the bars, and note what was asked."""
        self.asked.append((query.party, query.since, query.until, by, group))
        values = (Facet("AS", 2), Facet("", 1))
        firsts = [day[:8] + "01" if by == "month" else day for day in self.days]
        bars = tuple(Bar("", first, first, "statement", 1) for first in firsts)
        return OverTime(by, group, bars, values, len(bars), 1)


def test_an_address_and_what_it_asks_for_are_one():
    """Parties, words and period are read, and give the address back."""
    asked = read_time(
        [("party", "AS"), ("party", "as"), ("party", ""), ("q", "usul"), ("since", "2024")]
    )

    assert AskedTime(("AS",), "usul", "2024") == asked
    assert "/time?party=AS&q=usul&since=2024" == asked.href()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([("party", str(n)) for n in range(6)], "request-parties"),
        ([("by", "year")], "request-group"),
        ([("q", "a" * 301)], "request-long"),
    ],
)
def test_what_is_not_understood_is_refused(values, code):
    """A wrong value is an error with a code."""
    with pytest.raises(RequestError) as caught:
        read_time(values)

    assert code == caught.value.code


@pytest.mark.parametrize(
    ("value", "by", "last", "expected"),
    [
        ("2024-02-15", "week", False, "2024-02-12"),
        ("2024-02-15", "week", True, "2024-02-18"),
        ("2024-02", "week", False, "2024-01-29"),
        ("2024", "month", True, "2024-12"),
        ("", "week", True, None),
    ],
)
def test_the_first_and_last_period_are_whole(value, by, last, expected):
    """A bar counts its whole week, so a period begins on a Monday and ends on a Sunday."""
    assert expected == widen(value, by, last=last)


def test_a_day_that_is_none_is_refused():
    """Words are no day."""
    with pytest.raises(RequestError) as caught:
        widen("kemarin", "week", last=False)

    assert "request-day" == caught.value.code


def test_the_parties_of_an_address_are_counted_one_by_one():
    """Each party is a question of its own, as its search is."""
    store = Told("2024-02-12")
    view = make_time_view(store, AskedTime(("AS", "Rusia"), since="2024-02-14"))

    assert [
        ("AS", "2024-02-12", None, "week", "sort"),
        ("Rusia", "2024-02-12", None, "week", "sort"),
    ] == (store.asked)
    assert (("AS", "Rusia"), "week", 2) == (view.parties, view.by, view.undated)


def test_without_parties_the_most_told_are_shown():
    """The store names them; what it does not tell apart is no party."""
    store = Told("2024-02-12")

    assert ("AS",) == make_time_view(store, AskedTime()).parties
    assert ("party", "sort") == tuple(asked[4] for asked in store.asked)


def test_a_long_time_is_shown_by_month():
    """More weeks than fit are counted by month, unless weeks are asked for."""
    store = Told("2020-01-06", "2024-02-12")

    assert "month" == make_time_view(store, AskedTime(("AS",))).by
    weeks = make_time_view(store, AskedTime(("AS",), by="week"))
    assert "week" == weeks.by
    assert "/time?party=AS&until=2022-12-25&by=week" == weeks.earlier


def test_bars_of_a_store_are_counts_of_a_plot():
    """A bar keeps its party, sort, days and count."""
    told = {"AS": OverTime("week", "sort", (Bar("w", "a", "b", "move", 3),), (), 3, 0)}

    assert [Count("AS", "move", "a", "b", 3)] == make_counts(told)
