"""Reads a welcome by one to whom nothing was offered: he praises, and accepts nothing.

`Borduria menyambut kesediaan Ruritania untuk berunding dengan Syldavia` is a SUPPORT of Borduria's,
and tells of an OFFER by Ruritania to Syldavia.

A welcome by whoever an offer is for accepts it. Nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.about import lay_content
from ujar.moves.act import PROPOSALS
from ujar.moves.whom import promised_in

if TYPE_CHECKING:
    from ujar.lexicon.shapes import ActNoun
    from ujar.moves.act import Act
    from ujar.moves.place import Place

WELCOME = "menyambut"


def read_welcome(place: Place, noun: ActNoun, at: int, made: list[Act]) -> list[Act]:
    """Turn the acceptances of others' business into praise, and give the proposals told of."""
    light = place.chunk.entry.light
    if light is None or not light.form.startswith(WELCOME) or noun.type not in PROPOSALS:
        return []
    found: list[Act] = []
    inner = type(place)(place.scene, place.sent, place.clauses, at)
    for act in made:
        if act.type != "ACCEPT" or act.recipient is None:
            continue
        meant = [k for k in _meant(inner, noun, act.recipient) if k != act.recipient]
        if not meant or any(place.scene.same_side(k, act.actor) for k in meant):
            continue
        act.type = "SUPPORT"
        rule = f"noun:{inner.chunk.low}"
        found += place.make(noun.type, [act.recipient], meant, rule, "deed")
    for act in found:
        act.start, act.end = inner.chunk.start, inner.chunk.end
        act.implied, act.spoken, act.certainty, act.venue = True, None, "reported", None
        lay_content(inner, act)
    return found


def _meant(inner: Place, noun: ActNoun, owner: int) -> list[int]:
    """Give for whom a proposal is: in the places of its noun, or in its clause."""
    for slot in noun.to:
        near = [m.key for m in inner.args.get(slot) if not m.relative]
        if near:
            return inner.receiving(near)
    return promised_in(inner, [owner])
