"""Finds whose a clause of reason is, where the act before it blames or praises somebody for it.

In `Ruritania mengecam Syldavia karena menolak usulan itu` it is Syldavia who refused.

Of verbs that neither blame nor praise nothing is said here. The verbs stand in `act_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.roles import BOUNDS, Party, Subject

if TYPE_CHECKING:
    from ujar.moves.clause import Clauses

REASONS = frozenset({"karena", "lantaran", "sebab"})
FOR_IT = frozenset({"ACCUSE", "SUPPORT", "PROTEST", "SANCTION"})
SLOTS = ("object", "kepada", "terhadap")


def find_blamed(clauses: Clauses, j: int) -> Subject | None:
    """Find the subject that the word of reason at a chunk leaves to the object before it.

    None: the verb before it is no such verb, or its passive, whose subject goes on.
    """
    chunks = clauses.chunks
    if chunks[j].low not in REASONS:
        return None
    k = j - 1
    while k >= 0 and chunks[k].kind not in BOUNDS | {"comma"}:
        verb = chunks[k].entry.verb
        if verb is not None and verb.type in FOR_IT:
            break
        k -= 1
    if k < 0 or chunks[k].kind != "verb" or chunks[k].entry.passive:
        return None
    members = clauses.arguments(k).members
    held = [m for m in members if m.slot in SLOTS and not m.relative and m.at < j]
    parties = [Party(m.key, m.stand, m.at) for m in held if m.slot == held[0].slot]
    return Subject(parties=parties, words=[party.at for party in parties])
