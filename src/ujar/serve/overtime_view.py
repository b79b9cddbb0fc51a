"""Turns what is asked over time into counts of a few parties, by week or by month.

`/time?party=AS&party=Rusia&since=2024-02` asks for two panels from the week that holds 1 February
2024. Without parties the four of whom most is told are shown. The first and last week are always
whole, so that the search to which a bar leads finds exactly what it counts. What "Kami siap" counts
for is decided by the store; it reads no data file.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from ujar.errors import RequestError
from ujar.links.days import find_days
from ujar.serve.asked import check_length
from ujar.serve.exchange_view import MOST_PARTIES
from ujar.serve.places import make_href
from ujar.serve.plot import MOST, Count, Plot, count_periods, find_week, make_plot
from ujar.store.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.store import Store
    from ujar.store.listings import OverTime

SHOWN = 4  # parties that are shown where none is asked for
STEPS = ("week", "month")


class AskedTime(msgspec.Struct, frozen=True):
    """What an address asks for.

    Attributes:
        parties: the parties, each once.
        q: words that narrow what is counted.
        since: the first day, month or year.
        until: the last day, month or year.
        by: "week", "month", or empty for what fits.
    """

    parties: tuple[str, ...] = ()
    q: str = ""
    since: str = ""
    until: str = ""
    by: str = ""

    def href(self, path: str = "/time") -> str:
        """Give the address that asks for this."""
        named = [("party", party) for party in self.parties]
        rest = [(name, getattr(self, name)) for name in ("q", "since", "until", "by")]
        return make_href(path, *named, *rest)


class TimeView(msgspec.Struct, frozen=True):
    """All that the page shows.

    Attributes:
        parties: the parties that are shown.
        by: "week" or "month".
        plot: the plot; null where there is nothing to show.
        undated: how many statements and moves of these parties have no day.
        earlier: the address of the time before the plot; empty where all is shown.
        week: the address of the same by week.
        month: the address of the same by month.
    """

    parties: tuple[str, ...]
    by: str
    plot: Plot | None
    undated: int
    earlier: str
    week: str
    month: str


def read_time(values: Iterable[tuple[str, str]]) -> AskedTime:
    """Read what an address asks for.

    Raises:
        RequestError: `request-long`, `request-parties`, `request-group`.
    """
    parties: dict[str, str] = {}
    plain = dict.fromkeys(("q", "since", "until", "by"), "")
    for name, value in values:
        text = " ".join(check_length(name, value).split())
        if name == "party" and text:
            parties.setdefault(text.casefold(), text)
        elif name in plain:
            plain[name] = text
    if len(parties) > MOST_PARTIES:
        raise RequestError("request-parties", f"party: at most {MOST_PARTIES} stand side by side")
    if plain["by"] not in {"", *STEPS}:
        raise RequestError("request-group", f"by: it is one of {', '.join(STEPS)}")
    return AskedTime(tuple(parties.values()), **plain)


def make_time_view(store: Store, asked: AskedTime) -> TimeView:
    """Ask the store for what is to be shown, and lay it out.

    Raises:
        RequestError: `request-day`, `request-words`.
    """
    by = asked.by or "week"
    parties = asked.parties or _choose_parties(store, asked)
    told = _count(store, asked, parties, by)
    if not asked.by and _spans(told) > MOST:
        by = "month"
        told = _count(store, asked, parties, by)
    plot = make_plot(parties, make_counts(told), by=by, words=asked.q)
    earlier = ""
    if plot and plot.cut:
        before = date.fromisoformat(plot.since) - timedelta(days=1)
        change = {"since": "", "until": before.isoformat(), "by": by}
        earlier = msgspec.structs.replace(asked, parties=parties, **change).href()
    return TimeView(
        parties=parties,
        by=by,
        plot=plot,
        undated=sum(over.undated for over in told.values()),
        earlier=earlier,
        week=msgspec.structs.replace(asked, by="week").href(),
        month=msgspec.structs.replace(asked, by="month").href(),
    )


def make_counts(told: dict[str, OverTime]) -> list[Count]:
    """Make the counts of a plot from what the store told of each party."""
    return [
        Count(party, bar.value, bar.first, bar.last, bar.count)
        for party, over in told.items()
        for bar in over.bars
    ]


def widen(value: str, by: str, *, last: bool) -> str | None:
    """Give the first day of the week or month of a day, or with `last` its last day.

    Raises:
        RequestError: `request-day`.
    """
    if not value:
        return None
    days = find_days(value)
    if days is None:
        raise RequestError(
            "request-day", f"{value}: a day is 2024-02-14, a month 2024-02, a year 2024"
        )
    day = days.last if last else days.first
    if by == "month":
        return day[:7]
    return find_week(day)[1 if last else 0]


def _choose_parties(store: Store, asked: AskedTime) -> tuple[str, ...]:
    query = Query(words=asked.q, since=asked.since or None, until=asked.until or None)
    told = store.over_time(query, by="month", group="party", top=SHOWN)
    return tuple(facet.value for facet in told.values if facet.value)


def _count(
    store: Store, asked: AskedTime, parties: tuple[str, ...], by: str
) -> dict[str, OverTime]:
    since = widen(asked.since, by, last=False)
    until = widen(asked.until, by, last=True)
    return {
        party: store.over_time(
            Query(words=asked.q, party=party, since=since, until=until), by=by, group="sort"
        )
        for party in parties
    }


def _spans(told: dict[str, OverTime]) -> int:
    """Count the weeks from the first bar to the last."""
    bars = [bar for over in told.values() for bar in over.bars]
    if not bars:
        return 0
    return count_periods(min(b.first for b in bars), max(b.last for b in bars), "week")
