"""Turns the type of an act by the moods of its verb: refused, to come, wished for, or no act.

`akan menyerang` is a threat and `tidak akan berunding` a refusal; `jika menyerang` is nothing.

What words carry a mood stands in `clause_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import FRIENDLY, HOSTILE, MUTUAL

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ujar.records import MoveType

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
        return _wished(kind)
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


def _wished(kind: MoveType) -> MoveType | None:
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
