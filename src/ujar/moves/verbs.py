"""Reads an act from a verb of acting: who, toward whom, and about what.

`Ruritania mendesak Syldavia untuk menarik pasukan` becomes a REQUEST from Ruritania to Syldavia;
`usulan itu ditolak Ruritania` a REJECT whose recipient is still to be looked for.

What a verb's noun tells ("melontarkan tuduhan") is read in `ujar.moves.nouns`. The verbs stand in
`act_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import Act
from ujar.moves.clause import AGENT
from ujar.moves.moods import turn

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.lexicon.shapes import ActVerb
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Arguments, Clauses, Subject
    from ujar.moves.scene import Scene
    from ujar.records import Certainty, MoveType, Statement

STANDS_FOR = (None, "party", "act")
BY_FORCE = (*STANDS_FOR, "force")
ANSWERED = "answered"
CONTENT_SLOTS = ("object", "dengan", "kepada", "terhadap", "owner", "dari", "ke")


def read_verb(scene: Scene, sent: Sentence, clauses: Clauses, at: int) -> list[Act]:
    """Read the acts of the verb at a chunk: one for each pair of actor and recipient."""
    chunk = clauses.chunks[at]
    row = chunk.entry.verb
    if row is None:
        return []
    subject, args = clauses.subject(at), clauses.arguments(at)
    kind = turn(row.type, subject.moods)
    if kind is None:
        return []
    cue = scene.by_cue.get(chunk.start)
    if chunk.entry.passive:
        actors = agents(scene, args)
        recipients = _patients(scene, row, subject, args)
    else:
        actors = acting(scene, subject, kind)
        recipients = find_recipients(scene, clauses, row, args)
    if cue is not None and scene.speaker(cue) is not None and not chunk.entry.passive:
        speaker = scene.speaker(cue)
        actors = [speaker] if speaker is not None and scene.can_act(speaker) else actors
        if not recipients and cue.addressee is not None and row.by == "word":
            recipients = [int(cue.addressee)]
    if row.needs and args.complement is None:
        return []
    if not recipients and kind in ("CONSULT", "COOPERATE") and len(actors) > 1:
        actors, recipients = actors[:1], actors[1:]
    answers = ANSWERED in row.to
    if not actors or not (recipients or answers):
        return []
    made = []
    for actor in actors:
        for recipient in recipients or [None]:
            act = _make(scene, sent, chunk, kind, actor, recipient, cue)
            act.certainty = find_certainty(scene, act, row.by, subject)
            act.answers = answers and recipient is None
            act.moods = frozenset(subject.moods)
            lay_content(clauses, args, act)
            made.append(act)
    return [a for a in made if stands(scene, a)]


def stands(scene: Scene, act: Act) -> bool:
    """Tell whether an act has parties that may act on one another."""
    if not scene.can_act(act.actor):
        return False
    if act.recipient is None:
        return True
    return scene.can_receive(act.recipient) and act.actor != act.recipient


def _make(
    scene: Scene,
    sent: Sentence,
    chunk: Chunk,
    kind: MoveType,
    actor: int,
    recipient: int | None,
    cue: Statement | None,
) -> Act:
    act = Act(kind, actor, recipient, sent.index, chunk.start, chunk.end, f"verb:{chunk.low}")
    act.spoken = cue
    act.said = scene.said_at(sent, chunk.start)
    return act


def agents(scene: Scene, args: Arguments) -> list[int]:
    """Find who does what a passive verb tells: after `oleh`, or right after the verb."""
    found = args.get(AGENT) or [m for m in args.members if m.slot == "object"][:1]
    return [m.key for m in found if scene.can_act(m.key) and m.stand in BY_FORCE]


def acting(scene: Scene, subject: Subject, kind: MoveType) -> list[int]:
    """Find who does what an active verb tells."""
    allowed = BY_FORCE if kind in ("ASSAULT", "COERCE", "MOBILIZE") else STANDS_FOR
    return [p.key for p in subject.parties if p.stand in allowed and scene.can_act(p.key)]


def _patients(scene: Scene, row: ActVerb, subject: Subject, args: Arguments) -> list[int]:
    for slot in row.to:
        if slot == "object":
            found = [p.key for p in subject.parties if p.stand in STANDS_FOR]
        elif slot == "owner":
            found = [p.key for p in subject.parties if p.stand is not None]
        else:
            found = [m.key for m in args.get(slot)]
        found = [key for key in found if scene.can_receive(key)]
        if found:
            return found
    return []


def find_recipients(scene: Scene, clauses: Clauses, row: ActVerb, args: Arguments) -> list[int]:
    """Find toward whom an active verb goes, by the places that its row names, best first."""
    for slot in row.to:
        if slot == "clause":
            found = _clause_subject(clauses, args)
        else:
            found = [m.key for m in args.get(slot)]
        found = [key for key in found if scene.can_receive(key)]
        if found:
            return found
    if row.type in ("OFFER", "THREATEN", "REJECT", "ACCEPT", "REQUEST"):
        return _in_content(scene, clauses, args)
    return []


def _clause_subject(clauses: Clauses, args: Arguments) -> list[int]:
    """Give the subject of the clause that a verb asks for: `agar X menarik pasukan`."""
    if args.complement is None:
        return []
    chunks = clauses.chunks
    for at in range(args.complement + 1, len(chunks)):
        if chunks[at].kind == "verb":
            found = clauses.subject(at)
            return [p.key for p in found.parties if p.stand in STANDS_FOR and p.at > args.complement]
        if chunks[at].kind in ("subordinator", "stop"):
            break
    return []


def _in_content(scene: Scene, clauses: Clauses, args: Arguments) -> list[int]:
    """Find the recipient inside what is offered, refused or threatened."""
    verb = content_verb(clauses, args)
    if verb is None:
        return []
    inner = clauses.arguments(verb)
    row = clauses.chunks[verb].entry.verb
    slots = [s for s in row.to if s not in (ANSWERED, "clause")] if row else CONTENT_SLOTS
    for slot in slots:
        found = [m.key for m in inner.get(slot) if m.stand in (None, "party") or slot == "owner"]
        found = [key for key in found if scene.can_receive(key)]
        if found:
            return found
    return []


def content_verb(clauses: Clauses, args: Arguments) -> int | None:
    """Give the place of the verb of the clause that a verb asks for."""
    if args.complement is None:
        return None
    chunks = clauses.chunks
    for at in range(args.complement, len(chunks)):
        if chunks[at].kind == "verb":
            return at
        if chunks[at].kind in ("subordinator", "stop", "comma"):
            return None
    return None


def lay_content(clauses: Clauses, args: Arguments, act: Act) -> None:
    """Set what an act is about: the clause that it asks for, else its object."""
    chunks = clauses.chunks
    if args.complement is not None:
        first = args.complement
        if chunks[first].kind == "complementizer" and first + 1 < len(chunks):
            first += 1
        last = first
        while last + 1 < len(chunks) and chunks[last + 1].kind not in ("subordinator", "stop"):
            last += 1
        while last > first and chunks[last].kind in ("quote", "comma"):
            last -= 1
        act.about = (chunks[first].start, chunks[last].end)
        act.items.append(act.about)
    elif args.nouns:
        act.about = (chunks[args.nouns[0]].start, chunks[args.end - 1].end)


def find_certainty(scene: Scene, act: Act, by: str, subject: Subject) -> Certainty:
    """Tell whose word an act rests on."""
    if act.said is not None:
        speaker = scene.speaker(act.said)
        if speaker is not None and scene.same_side(speaker, act.actor):
            return "denied" if act.said.denies else "stated"
        return "alleged" if act.said.denies else "reported"
    if "hearsay" in subject.moods:
        return "reported"
    return "stated" if by == "word" else "reported"
