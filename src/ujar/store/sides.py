"""Tells on which lane of a thread the parties of its moves stand.

In the thread of "Zelmarka" and "Karvendia" what Menlu Ilka Dorvan does stands on the lane of
Karvendia; what Tomas Elvane does on that of his own state. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from ujar.store import schema
from ujar.store.facets import load_names
from ujar.store.hits import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection


class Sides:
    """The lanes of a thread.

    Attributes:
        parties: for each party's lane the name by which it was asked for.
    """

    def __init__(
        self, connection: Connection, asked: Sequence[str], named: Sequence[set[int]]
    ) -> None:
        self.connection = connection
        self.parties: dict[str, str] = {}
        self._lanes: dict[int, str] = {}
        self._found: dict[tuple[str, str], str] = {}
        for name, profiles in zip(asked, named, strict=True):
            lane = self._name_party(name, profiles)
            self.parties.setdefault(lane, name)
            for number in profiles:
                self._lanes.setdefault(number, lane)

    def _name_party(self, asked: str, numbers: set[int]) -> str:
        """Name a party by the state that it is, or by the one actor that it is."""
        profiles, actors = schema.profiles, schema.actors
        states: dict[str, int] = {}
        every: set[str] = set()
        for some in in_chunks(sorted(numbers)):
            query = (
                select(profiles.c.kind, actors.c.name, actors.c.pages)
                .join(actors, actors.c.id == profiles.c.actor_id)
                .where(profiles.c.id.in_(some))
            )
            for kind, name, pages in self.connection.execute(query):
                every.add(name)
                if kind == "government":
                    states[name] = pages
        if states:
            return min(states, key=lambda name: (-states[name], name))
        return every.pop() if len(every) == 1 else asked

    def load(self, items: Iterable[int]) -> None:
        """Load the lanes of the actors and recipients of some moves."""
        rows: list[Any] = []
        parties, pages, table = schema.parties, schema.pages, schema.items
        for some in in_chunks(items):
            query = (
                select(
                    (pages.c.ref + "-" + table.c.local).label("ref"),
                    parties.c.role,
                    parties.c.profile_id,
                )
                .join(table, table.c.id == parties.c.item_id)
                .join(pages, pages.c.id == table.c.page_id)
                .where(parties.c.item_id.in_(some), parties.c.role.in_(["actor", "recipient"]))
            )
            rows += self.connection.execute(query).all()
        others = sorted({row.profile_id for row in rows} - self._lanes.keys())
        self._lanes |= self._name_others(others)
        for row in rows:
            self._found.setdefault((row.ref, row.role), self._lanes[row.profile_id])

    def _name_others(self, numbers: list[int]) -> dict[int, str]:
        """Name the lanes of profiles that belong to none of the parties: a state, else a name."""
        profiles = schema.profiles
        lanes = load_names(self.connection, numbers)
        for some in in_chunks(numbers):
            state = func.coalesce(profiles.c.of, profiles.c.name)
            query = select(profiles.c.id, state).where(
                profiles.c.id.in_(some), profiles.c.of.is_not(None)
            )
            lanes.update((number, name) for number, name in self.connection.execute(query))
        return lanes

    def find(self, ref: str, role: str) -> str | None:
        """Give the lane of the one who has a role in a move; None where the page names nobody."""
        return self._found.get((ref, role))
