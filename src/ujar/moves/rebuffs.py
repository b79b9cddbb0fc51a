"""Reads a bare answer at the end of a clause.

In `Ruritania meminta Syldavia mundur, tetapi ditolak` who was asked refuses: a REJECT of Syldavia's
to Ruritania. An answer with an agent or a subject of its own (`usulan itu ditolak Borduria`) is
read as any passive.

What verbs answer, stands among the `light_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import PROPOSALS
from ujar.moves.place import Place
from ujar.moves.roles import SKIPPED

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.act import Act
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene
    from ujar.records import MoveType

TURNS = frozenset({"dan", "tetapi", "tapi", "namun", "lalu"})
ANSWERS: dict[str, MoveType] = {"refuse": "REJECT", "accept": "ACCEPT", "receive": "ACCEPT"}
UNSURE = frozenset({"condition", "may", "future", "want", "must"})
NOT_YET = "belum"
COMMA = "comma"


def read_rebuffs(
    scene: Scene, sent: Sentence, clauses: Clauses, acts: list[Act], made: set[int]
) -> list[Act]:
    """Read the answers of a sentence that name neither who answers nor what.

    Args:
        scene: the page.
        sent: the sentence.
        clauses: the sentence's clauses.
        acts: the acts that were read in the sentence.
        made: the places of verbs that were read as acts already.
    """
    asked = [a for a in acts if a.type in PROPOSALS and a.recipient is not None and not a.weak]
    if not asked:
        return []
    found: list[Act] = []
    for at, chunk in enumerate(clauses.chunks):
        light = chunk.entry.light
        if at in made or not chunk.entry.passive or light is None or light.way not in ANSWERS:
            continue
        before = [a for a in asked if a.start < chunk.start]
        if not before or not _is_bare(clauses, at):
            continue
        kind, last = ANSWERS[light.way], before[-1]
        moods = {clauses.chunks[k].kind for k in _colours(clauses, at)}
        if moods & UNSURE or last.recipient is None or not scene.can_act(last.recipient):
            continue
        if "negation" in moods:
            if kind == "REJECT" or any(
                clauses.chunks[k].low == NOT_YET for k in _colours(clauses, at)
            ):
                continue
            kind = "REJECT"
        place = Place(scene, sent, clauses, at)
        for act in place.make(kind, [last.recipient], [last.actor], f"verb:{chunk.low}", "deed"):
            act.about = last.about if last.about and last.about[1] <= chunk.start else None
            found.append(act)
    return found


def _colours(clauses: Clauses, at: int) -> list[int]:
    """Give the small words between an answer and the word that joins it."""
    k = at - 1
    while k >= 0 and clauses.chunks[k].kind in SKIPPED | UNSURE:
        k -= 1
    return list(range(k + 1, at))


def _is_bare(clauses: Clauses, at: int) -> bool:
    """Tell whether an answer has neither a subject nor an agent of its own."""
    chunks = clauses.chunks
    first = _colours(clauses, at)
    joint = (first[0] if first else at) - 1
    if joint < 0 or chunks[joint].low not in TURNS:
        return False
    after = at + 1
    while after < len(chunks) and chunks[after].kind in ("adverb", "time"):
        after += 1
    if after >= len(chunks):
        return True
    ends = chunks[after].kind in (COMMA, "stop", "subordinator", "quote")
    return ends and not clauses.arguments(at).get("oleh")
