"""Reads a threat from a condition: what one side will do unless the other does what it wants.

`Ruritania siap menutup bendungan jika Syldavia tidak mundur` is a THREATEN toward Syldavia, and so
is `Jika Syldavia tidak mundur, Ruritania akan ...`.

A verb of acting that is a threat by itself is read in `ujar.moves.verbs`. What would be a favour is
no threat. Words of condition stand in `clause_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.about import lay_deed
from ujar.moves.act import FRIENDLY, HOSTILE, PROPOSALS
from ujar.moves.place import STANDS_FOR, Place

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.act import Act
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene

NEAR = 3
ENDS = frozenset({"comma", "stop", "subordinator"})
KIND = frozenset({"REJECT", "THREATEN", "REQUEST", "CONSULT", "ACCEPT"}) | FRIENDLY | PROPOSALS
WILL = frozenset({"future", "want"})


def read_pressure(scene: Scene, sent: Sentence, clauses: Clauses, acts: list[Act]) -> list[Act]:
    """Read what one side will do if another does not do something."""
    chunks = clauses.chunks
    for at, chunk in enumerate(chunks[:-NEAR]):
        if chunk.kind != "condition":
            continue
        key = chunks[at + 1].key
        refused = any(c.kind == "negation" for c in chunks[at + 2 : at + 2 + NEAR])
        if key is None or not refused or not scene.can_receive(key):
            continue
        end = next((k for k in range(at, len(chunks)) if chunks[k].kind in ENDS), len(chunks))
        for verb in _verbs(clauses, at, end):
            place = Place(scene, sent, clauses, verb)
            made = _threaten(place, key, acts)
            if made:
                made[0].terms = [(chunks[at + 1].start, chunks[end - 1].end)]
                return made
    return []


def is_ultimatum(clauses: Clauses, key: int) -> bool:
    """Tell whether a sentence makes something hang on what a member does not do."""
    chunks = clauses.chunks
    return any(
        chunk.kind == "condition"
        and chunks[at + 1].key == key
        and any(c.kind == "negation" for c in chunks[at + 2 : at + 2 + NEAR])
        for at, chunk in enumerate(chunks[:-NEAR])
    )


def _verbs(clauses: Clauses, first: int, end: int) -> list[int]:
    """Give the verbs of the main clause: before the condition, else right after its comma."""
    chunks = clauses.chunks
    before = [k for k in range(first) if chunks[k].kind == "verb" and not chunks[k].entry.speech]
    return before[-1:] or [k for k in range(end, len(chunks)) if chunks[k].kind == "verb"][:1]


def _is_favour(place: Place) -> bool:
    """Tell whether a verb ends something hostile: `mencabut sanksi`."""
    light = place.chunk.entry.light
    near = place.clauses.chunks[place.at + 1 : place.at + 1 + NEAR]
    hostile = any(c.entry.noun is not None and c.entry.noun.type in HOSTILE for c in near)
    return light is not None and light.way == "end" and hostile


def _threaten(place: Place, key: int, acts: list[Act]) -> list[Act]:
    moods, row = place.subject.moods, place.chunk.entry.verb
    if not moods & WILL or "negation" in moods or place.passive:
        return []
    if row is not None and row.type in KIND:
        return []
    if _is_favour(place):
        return []
    actors = [p.key for p in place.subject.parties if p.stand in STANDS_FOR]
    actors = [k for k in actors if place.scene.can_act(k) and not place.scene.same_side(k, key)]
    if any(act.type == "THREATEN" and act.actor in actors for act in acts):
        return []
    made = place.make("THREATEN", actors[:1], [key], f"if-not:{place.chunk.low}", "deed")
    for act in made:
        lay_deed(place, act)
    return made
