"""Settles what single places leave open: whom an answer answers, and which acts are one move.

After `AS menyampaikan syarat kepada Ruritania` a refusal by Ruritania's own spokesman, said to
nobody, is one toward AS; several sentences on one act between two sides become one group.

Nothing is read from words here, and nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.scene import Scene

ANSWERED = {
    "REJECT": ("OFFER", "REQUEST", "THREATEN"),
    "ACCEPT": ("OFFER", "REQUEST"),
    "OFFER": ("REQUEST",),
    "DENY": ("ACCUSE", "PROTEST"),
}


def find_answered(scene: Scene, act: Act, acts: list[Act]) -> Act | None:
    """Find the act that one answers: the last before it of the other side, or the next after it."""
    kinds = ANSWERED.get(act.type, ())
    found: Act | None = None
    for other in acts:
        if other.type not in kinds or scene.same_side(other.actor, act.actor):
            continue
        if act.recipient is not None and not scene.same_side(other.actor, act.recipient):
            continue
        if other.recipient is not None and not scene.same_side(other.recipient, act.actor):
            continue
        if found is None or other.start < act.start:
            found = other
    return found


def settle(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give every answer its recipient; answers to nothing on the page are left out."""
    kept = []
    for act in acts:
        if act.recipient is None and act.answers:
            asked = find_answered(scene, act, acts)
            if asked is None:
                continue
            act.recipient = asked.actor
            if asked.recipient is None:
                asked.recipient, asked.weak = act.actor, False
        kept.append(act)
    return [a for a in kept if a.recipient is not None or a.weak]


def group(scene: Scene, acts: list[Act]) -> list[list[Act]]:
    """Put the acts of one type between two sides together, in order of their first place."""
    groups: list[list[Act]] = []
    for act in sorted(acts, key=lambda a: (a.weak, a.start)):
        for known in groups:
            if _same_move(scene, known[0], act):
                known.append(act)
                break
        else:
            if not act.weak:
                groups.append([act])
    for known in groups:
        known.sort(key=lambda a: (a.start, a.end))
    return sorted(groups, key=lambda g: (g[0].start, g[0].end))


def _same_move(scene: Scene, one: Act, other: Act) -> bool:
    if one.type != other.type or one.recipient is None:
        return False
    if other.recipient is None:
        return scene.same_side(one.actor, other.actor)
    straight = scene.same_side(one.actor, other.actor) and scene.same_side(
        one.recipient, other.recipient
    )
    if straight or one.type not in ("CONSULT", "COOPERATE"):
        return straight
    return scene.same_side(one.actor, other.recipient) and scene.same_side(
        one.recipient, other.actor
    )
