"""Reads a blow that is given back: it hits whoever struck first.

`Ruritania membalas serangan Syldavia` is an ASSAULT upon Syldavia, `akan membalas` a THREATEN.

With what somebody strikes back ("dengan menjatuhkan sanksi") is an act of its own, and read as
such. The nouns stand in `act_nouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import HOSTILE, OPPOSED
from ujar.moves.moods import turn
from ujar.moves.roles import AGENT

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.place import Place

RETURNS = "membalas"
WITH = "dengan"
DEEDS = frozenset({"tindakan", "langkah", "kebijakan", "keputusan", "aksi"})
WHOSE = ("object", "owner", "dari", AGENT)


def read_return(place: Place) -> list[Act]:
    """Read `membalas serangan X` and `serangan X dibalas Y`: one hits who hit him."""
    light, chunks = place.chunk.entry.light, place.clauses.chunks
    if light is None or light.form != RETURNS or place.has(WITH):
        return []
    near = place.subject.words if place.passive else range(place.at + 1, place.args.end)
    at = next((k for k in near if chunks[k].kind in ("noun", "verb")), -1)
    noun = chunks[at].entry.noun if at >= 0 else None
    kind = turn(noun.type, place.subject.moods) if noun is not None else None
    if noun is None or kind is None or noun.type not in HOSTILE or place.args.complement:
        return []
    members = place.clauses.arguments(at).members
    hit = next((m.key for slot in WHOSE for m in members if m.slot == slot), None)
    if hit is None:
        return []
    rule = f"noun:{place.chunk.low} {chunks[at].low}"
    made = place.make(kind, place.actors(kind), place.suffering([hit]), rule, "deed")
    for act in made:
        act.replies = True
    return [act for act in made if act.recipient is not None]


def strikes_back(place: Place) -> bool:
    """Tell whether what is to be given back is a blow or a deed, and not a letter or a visit."""
    chunks, nouns = place.clauses.chunks, place.args.nouns
    if not nouns:
        return True
    entry = chunks[nouns[0]].entry
    if entry.noun is not None:
        return entry.noun.type in OPPOSED
    return bool(entry.valence) or chunks[nouns[0]].low in DEEDS
