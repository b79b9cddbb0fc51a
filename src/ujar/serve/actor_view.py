"""Turns the statements and moves of an actor into the offices under which pages name him.

"Menlu Ruritania" from 5 March 2030 on and "Perdana Menteri Ruritania" from 2 June 2031 on are two
offices of Ana Berg, each with the first and last day of the pages that write it. Who is one actor
was decided when the pages were linked; nothing is worded here, and no data file is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ujar.serve.asked import Asked
from ujar.serve.search_view import Row, make_row
from ujar.store.listings import ActorCard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ujar.store.answers import Found, Hit

READ = 200  # statements and moves from which offices are read, the latest
SHOWN = 10  # that are shown


class Office(msgspec.Struct, frozen=True):
    """An office as pages write it: its words, first and last day, and how often."""

    role: str
    first: str | None
    last: str | None
    count: int


class ActorView(msgspec.Struct, frozen=True):
    """All that the page of an actor shows.

    Attributes:
        card: the actor, and the names that were joined in him.
        offices: the offices, earliest first.
        rows: the latest statements and moves.
        total: how many there are.
        search: the address of all of them.
    """

    card: ActorCard
    offices: tuple[Office, ...]
    rows: tuple[Row, ...]
    total: int
    search: str


def make_actor_view(card: ActorCard, found: Found) -> ActorView:
    """Make the view of an actor from what a search for him found, the latest first."""
    return ActorView(
        card=card,
        offices=list_offices(found.hits),
        rows=tuple(make_row(hit, n) for n, hit in enumerate(found.hits[:SHOWN], 1)),
        total=found.total,
        search=Asked(speaker=card.row.name).href(),
    )


def list_offices(hits: Iterable[Hit]) -> tuple[Office, ...]:
    """List the offices under which hits name who speaks, by their first day."""
    days: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for hit in hits:
        if hit.role:
            counts[hit.role] = counts.get(hit.role, 0) + 1
            days.setdefault(hit.role, []).extend([hit.page_day] if hit.page_day else [])
    offices = [
        Office(role, _pick(days[role], 0), _pick(days[role], -1), count)
        for role, count in counts.items()
    ]
    return tuple(sorted(offices, key=lambda o: (o.first or "9999", o.role)))


def _pick(days: Sequence[str], place: int) -> str | None:
    return sorted(days)[place] if days else None
