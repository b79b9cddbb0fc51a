"""Turns the type of an act by the moods of its verb: refused, to come, wished for, or no act.

`akan menyerang` is a threat and `tidak akan berunding` a refusal; `jika menyerang` is nothing.

What words carry a mood stands in `clause_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import FRIENDLY, HOSTILE, MUTUAL
from ujar.moves.roles import MOODS, SKIPPED, Subject

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses
    from ujar.records import MoveType

WILL = "akan"
WILL_NOT = "takkan"
DECIDED_NOT = "memutuskan untuk tidak"
KEEPS = frozenset({"REQUEST", "ACCUSE", "DENY", "PROTEST", "OFFER", "THREATEN"})


def turn(kind: MoveType, moods: AbstractSet[str]) -> MoveType | None:
    """Give the type of an act under the moods of its verb, or None where it is none.

    >>> turn("ASSAULT", {"future"})
    'THREATEN'
    """
    if moods & {"condition", "must", "judged"}:
        return None
    if "negation" in moods:
        return _refused(kind, moods)
    if "want" in moods:
        return _wished(kind, moods)
    if "may" in moods:
        return kind if kind in KEEPS else None
    if "future" in moods:
        return _to_come(kind)
    return kind


def _refused(kind: MoveType, moods: AbstractSet[str]) -> MoveType | None:
    if kind in ("ACCEPT", "OFFER"):
        return "REJECT"
    to_come = bool(moods & {"future", "want"})
    if to_come and (kind in MUTUAL or kind in FRIENDLY):
        return "REJECT"
    return None


def _wished(kind: MoveType, moods: AbstractSet[str]) -> MoveType | None:
    if kind == "CONSULT" and "future" in moods:
        # "akan berusaha membuka dialog dengan X": one says that one is ready
        return "OFFER"
    if kind == "CONSULT":
        return "REQUEST"
    if kind in ("COOPERATE", "AID"):
        return "OFFER"
    return None


def _to_come(kind: MoveType) -> MoveType | None:
    if kind in HOSTILE:
        return "THREATEN"
    if kind in ("AID", "RETREAT"):
        return "OFFER"
    return kind


def colour(found: Subject, chunk: Chunk) -> None:
    """Add the mood of a word; `tidak akan pernah` is both negated and to come."""
    found.moods.add(chunk.kind)
    if chunk.kind == "negation" and (WILL in chunk.low or chunk.low in (WILL_NOT, DECIDED_NOT)):
        found.moods.add("future")


def moods_before(clauses: Clauses, at: int) -> set[str]:
    """Give the moods of the words right before a verb, without those that it shares."""
    own, j = Subject(), at - 1
    while j >= 0 and clauses.chunks[j].kind in SKIPPED:
        if clauses.chunks[j].kind in MOODS:
            colour(own, clauses.chunks[j])
        j -= 1
    return own.moods
