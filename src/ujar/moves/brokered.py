"""Tells of a truce whether somebody brokered it between two: then they agreed on it.

`Borduria menengahi gencatan senjata antara Ruritania dan Syldavia` is a COOPERATE of the two; what
Borduria only tries to broker is nothing yet.

The verbs stand in `go_betweens`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.roles import UNREAL

if TYPE_CHECKING:
    from ujar.lexicon.shapes import ActNoun
    from ujar.moves.place import Place

BROKERS = frozenset({"mediates", "mediated"})
TRUCE = "RETREAT"
NEAR = 2


def is_brokered(place: Place, noun: ActNoun) -> bool:
    """Tell whether a truce is what a verb of brokering right before it, or of it, tells of."""
    if noun.type != TRUCE:
        return False
    chunks, clauses = place.clauses.chunks, place.clauses
    for k in range(place.at - 1, max(-1, place.at - 1 - NEAR), -1):
        if chunks[k].kind == "verb":
            return chunks[k].entry.between in BROKERS and _is_told(place, k)
    verb = next((k for k in range(place.at + 1, len(chunks)) if chunks[k].kind == "verb"), None)
    if verb is None or chunks[verb].entry.between not in BROKERS:
        return False
    return place.at in clauses.subject(verb).words and _is_told(place, verb)


def _is_told(place: Place, verb: int) -> bool:
    found = place.clauses.subject(verb)
    return not found.moods & UNREAL and found.link not in ("purpose", "control")
