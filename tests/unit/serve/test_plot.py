import pytest

from ujar.serve.plot import HALF, LEFT, MOST, Count, count_periods, find_week, make_plot


def count(number, first="2024-02-12", last="2024-02-18", party="AS", sort="statement"):
    """Make a count."""
    return Count(party, sort, first, last, number)


def test_statements_stand_up_and_moves_hang_down():
    """Bars are as high as their count on the common scale, at both sides of the line."""
    plot = make_plot(["AS"], [count(4), count(1, sort="move")])
    up, down = plot.panels[0].bars

    assert (4, float(HALF), plot.panels[0].line) == (plot.scale, up.height, up.y + up.height)
    assert (HALF / 4, plot.panels[0].line) == (down.height, down.y)
    assert up.x == down.x
    assert (4, 1) == (plot.panels[0].statements, plot.panels[0].moves)


def test_a_bar_leads_to_the_search_of_its_week_and_party():
    """The address has the party, the sort, both days and the words."""
    bar = make_plot(["AS"], [count(1)], words="usul").panels[0].bars[0]

    assert "/search?q=usul&party=AS&type=statement&since=2024-02-12&until=2024-02-18" == bar.href


def test_weeks_without_anything_keep_their_place():
    """The third week stands two places right of the first; the table leaves the second out."""
    plot = make_plot(["AS"], [count(1), count(1, "2024-02-26", "2024-03-03")])
    first, third = plot.panels[0].bars
    step = (plot.right - LEFT) / 3

    assert third.x - first.x == pytest.approx(2 * step, abs=0.2)
    assert ["2024-02-12", "2024-02-26"] == [row[0] for row in plot.rows]
    assert [
        "2024-02",
    ] == [tick.month for tick in plot.ticks][:1]


def test_months_begin_and_end_with_the_calendar():
    """A plot by months has a place for each month between the first and the last."""
    plot = make_plot(
        ["AS"],
        [count(1, "2023-12-01", "2023-12-31"), count(2, "2024-02-01", "2024-02-29")],
        by="month",
    )

    assert ("2023-12-01", "2024-02-29") == (plot.since, plot.until)
    assert 3 == count_periods("2023-12-05", "2024-02-01", "month")


def test_a_long_time_shows_its_end_and_says_so():
    """Of more periods than fit the latest are shown."""
    plot = make_plot(["AS"], [count(9, "2020-01-06", "2020-01-12"), count(1)])

    assert plot.cut == count_periods("2020-01-06", "2024-02-18", "week") - MOST
    assert (1, 1) == (len(plot.panels[0].bars), plot.scale)


def test_parties_have_a_panel_each_in_order():
    """A party without anything keeps its panel; what was not asked for has none."""
    plot = make_plot(["Rusia", "AS"], [count(1), count(5, party="Borduria")])

    assert ["Rusia", "AS"] == [panel.party for panel in plot.panels]
    assert () == plot.panels[0].bars
    assert plot.panels[0].bottom < plot.panels[1].top
    assert ((0, ""), (0, "")) == plot.rows[0][2][:2]


def test_nothing_gives_no_plot():
    """Without a count there is nothing to lay out."""
    assert make_plot(["AS"], []) is None
    assert make_plot([], [count(3)]) is None


@pytest.mark.parametrize(
    ("highest", "scale"), [(1, 1), (3, 4), (5, 5), (6, 10), (11, 20), (45, 50), (999, 1000)]
)
def test_the_scale_is_a_round_number(highest, scale):
    """The top of a panel is a number that reads well."""
    assert scale == make_plot(["AS"], [count(highest)]).scale


def test_a_week_begins_on_monday():
    """Sunday ends the week of its Monday, across a year's end, too."""
    assert ("2024-02-12", "2024-02-18") == find_week("2024-02-18")
    assert ("2023-12-25", "2023-12-31") == find_week("2023-12-31")
