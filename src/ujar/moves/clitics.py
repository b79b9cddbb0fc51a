"""Finds whom `-nya` means on a preposition or on a verb that is done to somebody.

In `Ana Berg bertemu Ivo Lund. Ana Berg memintanya mundur.` it is Ivo Lund, whom the sentence
before names beside her.

What `-nya` means on a noun ("usulannya") is for `ujar.entities`. Nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.words import CLITIC

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene

TOUCHED = frozenset({"preposition", "verb"})
OBJECTS = frozenset({"object", "clause"})
THINGS = frozenset({"REJECT", "ACCEPT", "DENY", "OFFER", "COOPERATE", "RETREAT"})


def resolve_clitics(scene: Scene, sent: Sentence, clauses: Clauses) -> None:
    """Give `kepadanya` and `memintanya` their member: a person named before, not the subject."""
    endswith = scene.text.page.endswith
    for at, chunk in enumerate(clauses.chunks):
        if chunk.kind not in TOUCHED or chunk.key is not None:
            continue
        if not endswith(CLITIC, chunk.start, chunk.end):
            continue
        if chunk.kind == "preposition":
            key = _last_person(scene, sent, clauses, at)
        else:
            key = _done_to(scene, sent, clauses, at) if _takes_person(chunk) else None
        if key is not None:
            chunk.key, chunk.clitic = key, True


def _takes_person(chunk: Chunk) -> bool:
    """Tell whether a verb is done to somebody: `memintanya`; what one refuses is a thing."""
    row = chunk.entry.verb
    if row is None or chunk.entry.passive or row.type in THINGS:
        return False
    return not chunk.low.endswith(CLITIC) and not OBJECTS.isdisjoint(row.to)


def _last_person(scene: Scene, sent: Sentence, clauses: Clauses, at: int) -> int | None:
    """Give the last person named before a preposition in its sentence who is not the subject."""
    chunks = clauses.chunks
    verb = next((k for k in range(at, -1, -1) if chunks[k].kind == "verb"), None)
    own = {p.key for p in clauses.subject(verb).parties} if verb is not None else set()
    named = reversed(scene.mentions_between(sent.start, chunks[at].start))
    return next((m.key for m in named if m.key in scene.people and m.key not in own), None)


def _done_to(scene: Scene, sent: Sentence, clauses: Clauses, at: int) -> int | None:
    """Give the one person beside the subject in the verb's sentence so far, or in that before."""
    chunk = clauses.chunks[at]
    own = [p.key for p in clauses.subject(at).parties]
    speaker = scene.speaker(scene.by_cue.get(chunk.start))
    own = own or ([] if speaker is None else [speaker])
    if not own:
        return None
    before = scene.text.sentences[sent.index - 1].start if sent.index else sent.start
    for start, end in ((sent.start, chunk.start), (before, sent.start)):
        named = {m.key: m for m in scene.mentions_between(start, end) if m.key in scene.people}
        others = [k for k in named if not any(scene.same_side(k, one) for one in own)]
        if others:
            return others[0] if len(others) == 1 else None
    return None
