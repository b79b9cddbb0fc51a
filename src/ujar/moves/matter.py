"""Finds toward whom a verb goes by what its object is: who is to meet, or to give way.

In `Ruritania menuntut penarikan pasukan Syldavia` it is Syldavia, whose troops are to leave; in
`mengusulkan pertemuan antara Ruritania dan Syldavia` the one of the two who does not ask.

The places that a verb's row names are read in `ujar.moves.whom`. Nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import MUTUAL
from ujar.moves.roles import BETWEEN

if TYPE_CHECKING:
    from ujar.moves.place import Place

OWNER = "owner"
YIELDS = ("penarikan", "pelucutan", "perlucutan", "pengunduran diri")


def who_meet(place: Place, actors: list[int]) -> list[int]:
    """Give who is to meet or agree: `mengusulkan pertemuan antara X dan Y`, without who asks."""
    rows = [place.clauses.chunks[k].entry.noun for k in place.args.nouns]
    if not any(row is not None and (row.type in MUTUAL or row.type == "RETREAT") for row in rows):
        return []
    keys = place.receiving([m.key for m in place.args.get(BETWEEN) if not m.relative])
    same = place.scene.same_side
    return [k for k in keys if not any(same(k, actor) for actor in actors)]


def who_yields(place: Place) -> list[int]:
    """Give who is to give way: `menuntut penarikan pasukan X`."""
    chunks = place.clauses.chunks
    start = next((k for k in place.args.nouns if chunks[k].low.startswith(YIELDS)), None)
    if start is None:
        return []
    return [m.key for m in place.args.get(OWNER) if not m.relative and m.at > start]
