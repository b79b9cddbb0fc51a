"""Tells what became of an offer or a demand, as far as its page tells.

An OFFER that a REJECT of the page answers is "rejected"; one that its own side takes back is
"withdrawn"; one that nothing answers is "open".

No word is read here, and nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from ujar.moves.endings import Ending
    from ujar.moves.scene import Scene
    from ujar.records import Move, Status

ASKED = frozenset({"OFFER", "REQUEST"})
KEPT = frozenset({"accepted", "accepted-with-terms"})


def add_statuses(scene: Scene, moves: tuple[Move, ...], endings: list[Ending]) -> tuple[Move, ...]:
    """Give every offer and demand its status, from the moves that answer it and how it ended."""
    answers: dict[str, list[Move]] = {}
    for move in moves:
        if move.in_reply_to is not None:
            answers.setdefault(move.in_reply_to, []).append(move)
    return tuple(
        msgspec.structs.replace(
            move, status=_ended(scene, move, endings, _status(move, answers.get(move.id, [])))
        )
        if move.type in ASKED
        else move
        for move in moves
    )


def _status(move: Move, answers: list[Move]) -> Status:
    """Read the last answer; who disputes an offer that nobody answers denies that it was made."""
    for answer in reversed(answers):
        if answer.type == "REJECT":
            return "rejected"
        if answer.type == "ACCEPT":
            return "accepted-with-terms" if answer.terms else "accepted"
        if answer.type in ASKED:
            return "countered"
    return "denied" if move.disputed_by and not answers else "open"


def _ended(scene: Scene, move: Move, endings: list[Ending], status: Status) -> Status:
    """Let an end that the page tells of stand over a status, but not over an acceptance."""
    if status in KEPT or move.actor is None:
        return status
    for end in reversed(endings):
        whose = end.owner is None or scene.same_side(end.owner, int(move.actor))
        if end.type == move.type and whose:
            return end.how
    return status
