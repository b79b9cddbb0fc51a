"""Checks the title: a move that it tells and that nothing in the body bears out is an issue.

Above an article in which Ruritania only `menunda` an offer, the title `Ruritania Terima Usulan
Syldavia` gets the issue `headline-unsupported`.

Titles use verbs without their prefix ("Tolak", "Minta"); these are read in titles alone. A title
with no party that the cast knows is not checked. The verbs stand in `act_verbs`.
"""

from __future__ import annotations

from ujar.moves.act import Act
from ujar.moves.place import Place
from ujar.moves.scene import Scene
from ujar.moves.verbs import read_verb
from ujar.records import Issue, Move

NEAR_TYPES = (
    frozenset({"OFFER", "ACCEPT", "SUPPORT", "AID", "COOPERATE", "CONSULT", "CONCEDE", "RETREAT"}),
    frozenset({"REJECT", "DENY", "ACCUSE", "THREATEN", "PROTEST", "REQUEST"}),
    frozenset({"SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "THREATEN"}),
)
MESSAGE = "The title tells a move that no statement and no narration of the body bears out."


def check_headline(scene: Scene, moves: tuple[Move, ...]) -> tuple[Issue, ...]:
    """Give an issue for every move of the title that the body does not bear out."""
    issues = []
    for sent in scene.text.title:
        clauses = scene.title_clauses(sent)
        if clauses is None or not moves:
            continue
        for at, chunk in enumerate(clauses.chunks):
            if chunk.kind != "verb" or chunk.entry.verb is None:
                continue
            acts = read_verb(Place(scene, sent, clauses, at))
            issues += [
                Issue("headline-unsupported", act.start, act.end, MESSAGE)
                for act in acts
                if act.recipient is not None and not any(_bears(scene, act, m) for m in moves)
            ]
    return tuple(dict.fromkeys(issues))


def _bears(scene: Scene, act: Act, move: Move) -> bool:
    """Tell whether a move of the body is of the kind of the title's, between the same sides."""
    if move.actor is None or move.recipient is None or act.recipient is None:
        return False
    if not any(act.type in near and move.type in near for near in NEAR_TYPES):
        return False
    actor, recipient = int(move.actor), int(move.recipient)
    sides = scene.same_side
    straight = sides(act.actor, actor) and sides(act.recipient, recipient)
    return straight or (sides(act.actor, recipient) and sides(act.recipient, actor))
