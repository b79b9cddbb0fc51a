"""Turns counts by week and party into a plot: one panel a party, statements up and moves down.

Four statements of Ruritania ("Kami siap berunding") and one move in the week from 12 to 18 February
2024 are two bars of its panel at one place, one on each side of the line; each leads to the search
of that week and party. All panels have one scale. Places are numbers in the plot's own units, so
that the page needs neither script nor styles of its own. Nothing is counted or worded here; it
reads no data file.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from ujar.serve.places import make_href

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH = 960
LEFT = 44  # room for the numbers of the scale
RIGHT = 8
HALF = 52  # height of a panel's half
HEAD = 26  # room above a panel for its name
FOOT = 28  # room below the last panel for the months
APART = 64  # units between two names of months
LEAST = 2  # height of the smallest bar
WIDEST = 40  # width of a bar where there are few
GAP = 0.18  # of a period's width that is left free
MOST = 60  # periods on one plot
SORTS = ("statement", "move")


class Count(msgspec.Struct, frozen=True):
    """How many statements or moves of a party stand in a period, from its first to its last day."""

    party: str
    sort: str
    first: str
    last: str
    count: int


class Bar(msgspec.Struct, frozen=True):
    """A bar of a panel.

    `x`, `y`, `width` and `height` are the bar's; `top` and `tall` the stretch that can be clicked.
    """

    sort: str
    first: str
    last: str
    count: int
    href: str
    x: float
    y: float
    width: float
    height: float
    top: float
    tall: float


class Panel(msgspec.Struct, frozen=True):
    """The bars of a party, around a line.

    Attributes:
        party: the party, as it is searched for.
        line: where its line stands.
        top: where it begins.
        bottom: where it ends.
        bars: its bars, by time.
        statements: how many statements it has in all.
        moves: how many moves.
    """

    party: str
    line: float
    top: float
    bottom: float
    bars: tuple[Bar, ...]
    statements: int
    moves: int


class Tick(msgspec.Struct, frozen=True):
    """The first period of a month: where it stands, and the month."""

    x: float
    month: str


class Plot(msgspec.Struct, frozen=True):
    """A whole plot.

    Attributes:
        by: "week" or "month".
        width: its width.
        height: its height.
        left: where the lines begin.
        right: where they end.
        scale: the count at the top of a panel.
        panels: its panels.
        ticks: the months that are named.
        rows: for each period that has any: its first and last day, and for each panel the counts of
            statements and of moves with their addresses.
        cut: how many earlier periods are left out.
        since: the first day that is shown.
        until: the last day.
    """

    by: str
    width: int
    height: int
    left: int
    right: int
    scale: int
    panels: tuple[Panel, ...]
    ticks: tuple[Tick, ...]
    rows: tuple[tuple[str, str, tuple[tuple[int, str], ...]], ...]
    cut: int
    since: str
    until: str


def make_plot(
    parties: Sequence[str], counts: Sequence[Count], *, by: str = "week", words: str = ""
) -> Plot | None:
    """Lay out a plot; None where there is nothing to show.

    Args:
        parties: the parties, a panel each, from top to bottom.
        counts: the counts; those of others than `parties` are left out.
        by: "week" or "month".
        words: words to which the counts were narrowed, for the addresses.
    """
    known = {(c.party, c.sort, c.first): c for c in counts if c.count and c.party in parties}
    if not known:
        return None
    every = list(
        _list_periods(min(c.first for c in known.values()), max(c.last for c in known.values()), by)
    )
    periods = every[-MOST:]
    shown = [c for c in known.values() if c.first >= periods[0][0]]
    scale = _round_up(max(c.count for c in shown))
    step = (WIDTH - LEFT - RIGHT) / len(periods)
    places = {first: LEFT + n * step for n, (first, _) in enumerate(periods)}
    panels = tuple(
        _make_panel(party, n, [c for c in shown if c.party == party], places, step, scale, words)
        for n, party in enumerate(parties)
    )
    return Plot(
        by=by,
        width=WIDTH,
        height=len(parties) * (HEAD + 2 * HALF) + FOOT,
        left=LEFT,
        right=WIDTH - RIGHT,
        scale=scale,
        panels=panels,
        ticks=tuple(_make_ticks(places)),
        rows=tuple(_make_rows(periods, parties, known, words)),
        cut=len(every) - len(periods),
        since=periods[0][0],
        until=periods[-1][1],
    )


def find_href(count: Count, words: str = "") -> str:
    """Give the address of the search for what a bar counts."""
    return make_href(
        "/search",
        ("q", words),
        ("party", count.party),
        ("type", count.sort),
        ("since", count.first),
        ("until", count.last),
    )


def find_week(day: str) -> tuple[str, str]:
    """Give the Monday and the Sunday of the week of a day."""
    given = date.fromisoformat(day)
    monday = given - timedelta(days=given.weekday())
    return monday.isoformat(), (monday + timedelta(days=6)).isoformat()


def count_periods(first: str, last: str, by: str) -> int:
    """Count the weeks or months from one day to another."""
    return sum(1 for _ in _list_periods(first, last, by))


def _list_periods(first: str, last: str, by: str) -> Iterator[tuple[str, str]]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    start = start.replace(day=1) if by == "month" else start - timedelta(days=start.weekday())
    while start <= end:
        after = _next_month(start) if by == "month" else start + timedelta(days=7)
        yield start.isoformat(), (after - timedelta(days=1)).isoformat()
        start = after


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _make_panel(
    party: str,
    number: int,
    counts: list[Count],
    places: dict[str, float],
    step: float,
    scale: int,
    words: str,
) -> Panel:
    top = number * (HEAD + 2 * HALF) + HEAD
    line = top + HALF
    bars = [
        _make_bar(count, places[count.first], step, line, scale, words)
        for count in sorted(counts, key=lambda c: (c.first, SORTS.index(c.sort)))
    ]
    return Panel(
        party=party,
        line=line,
        top=top,
        bottom=line + HALF,
        bars=tuple(bars),
        statements=sum(c.count for c in counts if c.sort == SORTS[0]),
        moves=sum(c.count for c in counts if c.sort == SORTS[1]),
    )


def _make_bar(count: Count, x: float, step: float, line: float, scale: int, words: str) -> Bar:
    height = max(round(HALF * count.count / scale, 1), LEAST)
    width = min(step * (1 - GAP), WIDEST)
    up = count.sort == SORTS[0]
    return Bar(
        sort=count.sort,
        first=count.first,
        last=count.last,
        count=count.count,
        href=find_href(count, words),
        x=round(x + (step - width) / 2, 1),
        y=round(line - height, 1) if up else line,
        width=round(width, 1),
        height=height,
        top=line - HALF if up else line,
        tall=HALF,
    )


def _make_ticks(places: dict[str, float]) -> Iterator[Tick]:
    """Name the first period of each month, where there is room."""
    free, month = 0.0, ""
    for first, x in places.items():
        if first[:7] != month and x >= free:
            yield Tick(round(x, 1), first[:7])
            free = x + APART
        month = first[:7]


def _make_rows(
    periods: list[tuple[str, str]],
    parties: Sequence[str],
    known: dict[tuple[str, str, str], Count],
    words: str,
) -> Iterator[tuple[str, str, tuple[tuple[int, str], ...]]]:
    for first, last in periods:
        found = [known.get((party, sort, first)) for party in parties for sort in SORTS]
        if any(found):
            yield (
                first,
                last,
                tuple((c.count, find_href(c, words)) if c else (0, "") for c in found),
            )


def _round_up(count: int) -> int:
    """Round up to 1, 2, 4, 5 or 10 of the count's order, so that the scale reads well."""
    order = 1
    while True:
        for step in (1, 2, 4, 5):
            if count <= step * order:
                return step * order
        order *= 10
