"""Reads what a speaker does by what he says: asks, refuses, threatens, blames, praises, denies.

`"Syldavia harus mundur," kata Ana Berg` is a REQUEST of hers to Syldavia, and `"Kami tidak akan
mundur"` a refusal of whatever was asked of her side. A word of blame in her mouth is an ACCUSE
toward the party of the other side that it is said of.

Verbs that name the act themselves ("menuntut") are read in `ujar.moves.verbs`. Words of blame and
praise stand in `valence_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import Act
from ujar.moves.place import STANDS_FOR
from ujar.moves.roles import BOUNDS
from ujar.moves.scene import ANTI
from ujar.moves.settle import PROPOSALS

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene
    from ujar.records import MoveType, Statement

TO_COME = frozenset({"future", "want"})
VERDICTS: dict[str, MoveType] = {"wrong": "ACCUSE", "harm": "ACCUSE", "good": "SUPPORT"}
NEXT = 2
SOURCES = frozenset({"dari", "oleh"})
PASSED_OVER = frozenset({"kepada", "oleh", "menurut", "seperti"})


def read_content(scene: Scene, sent: Sentence, clauses: Clauses, made: set[int]) -> list[Act]:
    """Read the acts that stand in what a sentence's statements say.

    Args:
        scene: the page.
        sent: the sentence.
        clauses: the sentence's clauses.
        made: the places of verbs that were read as acts already.
    """
    acts: list[Act] = []
    for at, chunk in enumerate(clauses.chunks):
        valence = chunk.entry.valence
        hostile = chunk.low.startswith(ANTI)
        if chunk.kind != "verb" and not valence and not hostile:
            continue
        stmt = scene.said_at(sent, chunk.start)
        speaker = scene.speaker(stmt)
        if stmt is None or speaker is None or stmt.denies or not scene.can_act(speaker):
            continue
        if scene.looks_on(speaker):
            continue
        if chunk.kind == "verb" and at not in made:
            acts += _read_verb(scene, sent, clauses, at, stmt, speaker)
        if valence or hostile:
            acts += _read_valence(scene, sent, clauses, at, stmt, speaker)
    return acts


def _read_verb(
    scene: Scene, sent: Sentence, clauses: Clauses, at: int, stmt: Statement, speaker: int
) -> list[Act]:
    subject = clauses.subject(at)
    if subject.link in ("purpose", "relative") or "condition" in subject.moods:
        return []
    parties = [p for p in subject.parties if p.stand in STANDS_FOR]
    if not parties:
        return []
    own = scene.same_side(parties[0].key, speaker)
    if "must" in subject.moods and not own and _is_doing(clauses, at):
        asked = [p.key for p in parties if scene.can_receive(p.key)]
        return [
            _make(scene, sent, clauses, at, "REQUEST", speaker, stmt, recipient=key)
            for key in asked
        ]
    if "negation" in subject.moods and not own and _is_proposal(clauses, subject.words):
        act = _make(scene, sent, clauses, at, "REJECT", speaker, stmt, recipient=parties[0].key)
        return [act]
    if "negation" in subject.moods and own and subject.moods & TO_COME:
        act = _make(scene, sent, clauses, at, "REJECT", parties[0].key, stmt)
        act.answers = True
        if stmt.addressee is not None and scene.cast.members[int(stmt.addressee)].kind in (
            "government",
            "organisation",
        ):
            act.recipient = int(stmt.addressee)
        return [act] if scene.can_act(act.actor) else []
    return []


def _is_proposal(clauses: Clauses, words: list[int]) -> bool:
    """Tell whether a subject is what somebody proposed, or his message: `usulan X tidak adil`."""
    noun = clauses.chunks[words[0]].entry.noun if words else None
    return noun is not None and (noun.carrier or noun.type in PROPOSALS)


def _is_doing(clauses: Clauses, at: int) -> bool:
    """Tell whether a verb is something that one can be asked to do: `menarik`, not `kalah`."""
    chunk = clauses.chunks[at]
    if chunk.entry.passive:
        return False
    return chunk.low.startswith(("me", "ber")) or chunk.entry.motion or chunk.entry.is_act


def _read_valence(
    scene: Scene, sent: Sentence, clauses: Clauses, at: int, stmt: Statement, speaker: int
) -> list[Act]:
    chunk = clauses.chunks[at]
    kind = chunk.entry.valence or "harm"
    if kind == "harm" and not _harms(scene, clauses, at, speaker):
        return []
    if _is_denied(clauses, at, stmt):
        return []
    target = _target(scene, clauses, at, speaker)
    if target is None and kind == "harm":
        target = _topic(scene, clauses, at, stmt, speaker)
    if target is None:
        return []
    act = _make(scene, sent, clauses, at, VERDICTS[kind], speaker, stmt, recipient=target)
    return [act]


def _harms(scene: Scene, clauses: Clauses, at: int, speaker: int) -> bool:
    """Tell whether harm is told of the speaker's own side."""
    chunk = clauses.chunks[at]
    if chunk.low.startswith(ANTI):
        name = chunk.low[len(ANTI) :]
        return any(name == part for part in scene.side_names(speaker))
    args = clauses.arguments(at)
    return any(
        m.slot in ("object", "owner") and scene.same_side(m.key, speaker) for m in args.members
    )


def _is_denied(clauses: Clauses, at: int, stmt: Statement) -> bool:
    """Tell whether a word of blame is negated where it stands, or only foretold."""
    start = stmt.content[0].start
    for k in range(at - 1, max(-1, at - 4), -1):
        chunk = clauses.chunks[k]
        if chunk.start < start:
            break
        if chunk.kind in ("negation", "condition", "future"):
            return True
    return False


def _target(scene: Scene, clauses: Clauses, at: int, speaker: int) -> int | None:
    """Find of whom a word is said: its owner or source, what it describes, or its subject."""
    for found in (_owners(clauses, at), _described(clauses, at), _named_before(clauses, at)):
        for key in found:
            if scene.can_receive(key) and not scene.same_side(key, speaker):
                return key
        if found:
            return None
    return None


def _topic(scene: Scene, clauses: Clauses, at: int, stmt: Statement, speaker: int) -> int | None:
    """Give the party of the other side with which a statement begins: who does the harm."""
    start = stmt.content[0].start
    for chunk in clauses.chunks[:at]:
        if chunk.start >= start and chunk.key is not None and scene.can_receive(chunk.key):
            return None if scene.same_side(chunk.key, speaker) else chunk.key
    return None


def _owners(clauses: Clauses, at: int) -> list[int]:
    """Give the members to whom a word belongs: `kekejaman X`, `kebencian dari X`."""
    args = clauses.arguments(at)
    if clauses.chunks[at].kind == "verb":
        return [p.key for p in clauses.subject(at).parties]
    near = [m.key for m in args.members if m.slot in ("object", "owner") and m.at <= at + NEXT]
    return near or [m.key for m in args.members if m.slot in SOURCES and not m.relative]


def _described(clauses: Clauses, at: int) -> list[int]:
    """Give the members in the noun phrase that a word describes: `siasat X yang kejam`."""
    chunks = clauses.chunks
    k = at - 1
    while k >= 0 and (chunks[k].kind in ("adverb", "word", "coordinator", "quote")):
        k -= 1
    if k < 0 or chunks[k].kind != "relative":
        return []
    return [p.key for p in clauses.antecedent(k).parties]


def _named_before(clauses: Clauses, at: int) -> list[int]:
    """Give the members named before a word in its clause, unless he is the one who suffers it."""
    chunks = clauses.chunks
    found: list[int] = []
    for k in range(at - 1, -1, -1):
        chunk = chunks[k]
        if chunk.kind in BOUNDS or chunk.low == "bahwa":
            break
        light = chunk.entry.light
        if light is not None and light.way in ("get", "receive"):
            return []
        if chunk.key is not None and not (k and chunks[k - 1].low in PASSED_OVER):
            found.append(chunk.key)
    return found[::-1]


def _make(
    scene: Scene,
    sent: Sentence,
    clauses: Clauses,
    at: int,
    kind: MoveType,
    actor: int,
    stmt: Statement,
    *,
    recipient: int | None = None,
) -> Act:
    chunk = clauses.chunks[at]
    act = Act(kind, actor, recipient, sent.index, chunk.start, chunk.end, f"content:{kind.lower()}")
    act.said = stmt
    act.certainty = scene.certainty_of(stmt, actor)
    end = clauses.arguments(at).end
    act.about = (chunk.start, clauses.chunks[max(at, end - 1)].end)
    return act
