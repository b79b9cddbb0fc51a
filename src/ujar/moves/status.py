"""Tells what became of an offer or a demand, as far as its page tells.

An OFFER that a REJECT of the page answers is "rejected"; one that nothing answers is "open".

No word is read here, and nothing has data of its own.
"""

from __future__ import annotations

import msgspec

from ujar.records import Move, Status

ASKED = frozenset({"OFFER", "REQUEST"})


def add_statuses(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Give every offer and demand its status, from the moves that answer it."""
    answers: dict[str, list[Move]] = {}
    for move in moves:
        if move.in_reply_to is not None:
            answers.setdefault(move.in_reply_to, []).append(move)
    return tuple(
        msgspec.structs.replace(move, status=_status(move, answers.get(move.id, [])))
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
