"""Folds acts of one sentence or of two that follow each other into what they come to together.

A demand after an offer with "namun" is that offer's terms; a feeling gives way to what else its
actor does; who denies what two accuse him of answers both.

No data of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ujar.moves.act import Act, Acts

if TYPE_CHECKING:
    from ujar.moves.scene import Scene

REACH = 2


def fold(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give the acts that are left, when all are settled."""
    kept = _drop_feelings(scene, acts)
    kept = _lay_conditions(scene, kept)
    kept = _drop_openness(scene, kept)
    return kept + _deny_to_all(kept)


def _deny_to_all(acts: list[Act]) -> list[Act]:
    """Lay a denial on each of those who accuse together: `X dan Y menuduh Z, yang membantahnya`."""
    pool, found = Acts(acts), []
    for act in acts:
        if act.type != "DENY" or act.recipient is None:
            continue
        near = [a for a in pool.near(act.sent, 1) if a.type == "ACCUSE" and a.start < act.start]
        own = [a for a in near if a.recipient == act.actor and a.actor == act.recipient]
        told = {a.recipient for a in pool.near(act.sent, 0) if a.type == act.type}
        for other in near:
            joint = any(other.start == a.start and other.recipient == a.recipient for a in own)
            if joint and other.actor not in told:
                told.add(other.actor)
                found.append(replace(act, recipient=other.actor))
    return found


def _lay_conditions(scene: Scene, acts: list[Act]) -> list[Act]:
    """Take a demand that follows an offer of the same actor with "namun" as the offer's terms."""
    pool = Acts(acts)
    kept = []
    for act in acts:
        offer = _before_it(scene, act, pool, "OFFER") if act.contrast else None
        if act.type == "REQUEST" and offer is not None:
            offer.terms += act.items
        else:
            kept.append(act)
    return kept


def _drop_openness(scene: Scene, acts: list[Act]) -> list[Act]:
    """Leave out an offer that its actor takes back with "namun" in what he says next."""
    pool = Acts(acts)
    dropped: set[int] = set()
    for act in acts:
        if act.type == "REJECT" and act.contrast:
            offer = _before_it(scene, act, pool, "OFFER")
            if offer is not None and _toward_same(scene, offer, act):
                dropped.add(id(offer))
    return [a for a in acts if id(a) not in dropped]


def _before_it(scene: Scene, act: Act, acts: Acts, kind: str) -> Act | None:
    """Give the last act of a type by the same actor's side shortly before another."""
    near = [
        a
        for a in acts.near(act.sent, REACH)
        if a.type == kind and a.start < act.start and scene.same_side(a.actor, act.actor)
    ]
    return near[-1] if near else None


def _toward_same(scene: Scene, one: Act, other: Act) -> bool:
    if one.recipient is None or other.recipient is None:
        return one.recipient == other.recipient
    return scene.same_side(one.recipient, other.recipient)


def _drop_feelings(scene: Scene, acts: list[Act]) -> list[Act]:
    """Leave out a feeling where its actor does more toward the same party in the same sentence."""
    pool = Acts(acts)
    return [
        a
        for a in acts
        if not a.feeling
        or not any(
            b is not a
            and b.recipient is not None
            and a.recipient is not None
            and not b.weak
            and scene.same_side(a.actor, b.actor)
            and scene.same_side(a.recipient, b.recipient)
            for b in pool.near(a.sent, 0)
        )
    ]
