"""Reads that a proposal is no more: taken back by who made it, or lapsed.

`Ruritania mencabut tawarannya` withdraws an OFFER of Ruritania's; `tawaran itu sudah kedaluwarsa`
tells that one has lapsed. An end that is refused, to come or conditional is none.

Words for what has lapsed stand among the `valence_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ujar.moves.act import PROPOSALS
from ujar.moves.roles import AGENT, BOUNDS, UNREAL

if TYPE_CHECKING:
    from ujar.moves.clause import Clauses
    from ujar.records import MoveType, Status

UNTOLD = UNREAL | {"judged"}
TAKES_BACK = frozenset(
    {"menarik", "menarik kembali", "mencabut", "mencabut kembali", "membatalkan"}
)
NEAR = 3


class Ending(NamedTuple):
    """How a proposal of a type ended, and whose it was, if the words say so."""

    type: MoveType
    owner: int | None
    how: Status


def read_endings(clauses: Clauses) -> list[Ending]:
    """Read the ends of proposals that the clauses of a sentence tell."""
    found = []
    for at, chunk in enumerate(clauses.chunks):
        light = chunk.entry.light
        if light is not None and light.form in TAKES_BACK:
            ending = _taken_back(clauses, at)
        elif chunk.entry.valence == "lapsed":
            ending = _lapsed(clauses, at)
        else:
            continue
        if ending is not None:
            found.append(ending)
    return found


def _taken_back(clauses: Clauses, at: int) -> Ending | None:
    subject = clauses.subject(at)
    if not UNTOLD.isdisjoint(subject.moods):
        return None
    passive = clauses.chunks[at].entry.passive
    kind = _proposal(clauses, subject.words if passive else list(range(at + 1, at + 1 + NEAR)))
    if kind is None:
        return None
    agents = [m.key for m in clauses.arguments(at).get(AGENT)]
    owners = agents if passive else [p.key for p in subject.parties]
    return Ending(kind, owners[0] if owners else None, "withdrawn")


def _lapsed(clauses: Clauses, at: int) -> Ending | None:
    first = at
    while first > 0 and clauses.chunks[first - 1].kind not in BOUNDS:
        first -= 1
    before = clauses.chunks[first:at]
    if any(chunk.kind in UNTOLD for chunk in before):
        return None
    kind = _proposal(clauses, list(range(first, at)))
    owner = next((chunk.key for chunk in before if chunk.key is not None), None)
    return None if kind is None else Ending(kind, owner, "lapsed")


def _proposal(clauses: Clauses, places: list[int]) -> MoveType | None:
    """Give the type of the first noun for a proposal at some places."""
    for k in places:
        noun = clauses.chunks[k].entry.noun if k < len(clauses.chunks) else None
        if noun is not None and noun.type in PROPOSALS:
            return noun.type
    return None
