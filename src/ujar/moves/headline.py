"""Checks the title: a move that it tells and that nothing in the body bears out is an issue.

Above an article in which Ruritania only `menunda` an offer, the title `Ruritania Terima Usulan
Syldavia` gets the issue `headline-unsupported`; above one in which it refuses to withdraw,
`Ruritania Setuju Tarik Pasukan` gets `headline-denied`.

Titles use verbs without their prefix ("Tolak", "Minta"); these are read in titles alone. A title
with no party that the cast knows is not checked. The verbs stand in `act_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import Act
from ujar.moves.place import Place
from ujar.moves.scene import Scene
from ujar.moves.verbs import read_verb
from ujar.records import Issue, Move

if TYPE_CHECKING:
    from ujar.article.text import Sentence

NEAR_TYPES = (
    frozenset({"OFFER", "ACCEPT", "SUPPORT", "AID", "COOPERATE", "CONSULT", "CONCEDE", "RETREAT"}),
    frozenset({"REJECT", "DENY", "ACCUSE", "THREATEN", "PROTEST", "REQUEST"}),
    frozenset({"SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "THREATEN"}),
)
AGREEING = frozenset({"OFFER", "ACCEPT", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT"})
REFUSING = frozenset({"REJECT", "DENY"})
SHORTEST = 5
DENIED = "The title tells a move whose contrary its own actor says in the body."
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
                Issue("headline-denied", act.start, act.end, DENIED)
                for act in acts
                if any(_denies(scene, act, m, sent) for m in moves)
                and not any(_agrees(scene, act, m) for m in moves)
            ]
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


def _denies(scene: Scene, act: Act, move: Move, sent: Sentence) -> bool:
    """Tell whether the actor of the title's move refuses or denies that very thing in the body."""
    contrary = act.type in AGREEING and move.type in REFUSING
    if not contrary or move.actor is None or move.certainty != "stated":
        return False
    if not scene.same_side(act.actor, int(move.actor)):
        return False
    words = {t.low for t in sent.tokens if t.is_word and len(t.low) >= SHORTEST}
    spans = [move.about] if move.about is not None else list(move.evidence)
    told = {t.low for s in spans for t in scene.text.tokens_in(s.start, s.end)}
    own = scene.side_names(act.actor) | scene.side_names(int(move.actor))
    return bool({w for w in words & told if not any(w in name for name in own)})


def _agrees(scene: Scene, act: Act, move: Move) -> bool:
    """Tell whether the body has the actor of the title's move agree to something, too."""
    same = move.actor is not None and scene.same_side(act.actor, int(move.actor))
    return same and move.type == act.type
