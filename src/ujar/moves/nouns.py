"""Reads an act from a noun: carried by a light verb, or standing alone with its parties.

`Ruritania melontarkan tuduhan terhadap Syldavia` and `tuduhan Ruritania terhadap Syldavia` are both
an ACCUSE; `Ruritania mencabut sanksi terhadap Syldavia` is a RETREAT, for the noun's act is ended.

Nouns stand in `act_nouns`, the verbs that carry them in `light_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import MUTUAL, Act
from ujar.moves.clause import BETWEEN, Subject
from ujar.moves.moods import turn
from ujar.moves.verbs import acting, agents, find_certainty, lay_content, stands

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.lexicon.shapes import ActNoun
    from ujar.moves.clause import Arguments, Clauses
    from ujar.moves.scene import Scene
    from ujar.records import MoveType

NEAR = 4
NO_SUBJECT = Subject()
ENDED: dict[str, MoveType] = {
    "SANCTION": "RETREAT",
    "COERCE": "RETREAT",
    "ASSAULT": "RETREAT",
    "MOBILIZE": "RETREAT",
    "REQUEST": "CONCEDE",
    "THREATEN": "CONCEDE",
    "AID": "SANCTION",
    "COOPERATE": "REJECT",
    "CONSULT": "REJECT",
    "SUPPORT": "REJECT",
}


def read_light(scene: Scene, sent: Sentence, clauses: Clauses, at: int) -> tuple[list[Act], int]:
    """Read the acts of the light verb at a chunk, and the place of the noun that it carries."""
    chunks = clauses.chunks
    light = chunks[at].entry.light
    if light is None:
        return [], -1
    subject, args = clauses.subject(at), clauses.arguments(at)
    passive = chunks[at].entry.passive
    place = _noun_of(clauses, subject.words if passive else _object(clauses, at, args))
    noun = chunks[place].entry.noun if place >= 0 else None
    if noun is None:
        return [], -1
    kind = _kind(light.way, noun.type)
    kind = turn(kind, subject.moods) if kind else None
    if kind is None:
        return [], place
    actors = agents(scene, args) if passive else acting(scene, subject, kind)
    recipients = _recipients(scene, clauses, noun, args, place, light.way)
    if light.way == "get":
        actors, recipients = recipients, actors
    if kind in MUTUAL and not recipients and len(actors) > 1:
        actors, recipients = actors[:1], actors[1:]
    answers = light.way in ("accept", "refuse")
    if not recipients and not answers:
        return [], place
    made = []
    for actor in actors:
        for recipient in recipients or [None]:
            act = Act(
                kind, actor, recipient, sent.index, chunks[at].start, chunks[place].end,
                f"noun:{chunks[at].low} {chunks[place].low}",
            )
            act.said = scene.said_at(sent, chunks[at].start)
            act.spoken = scene.by_cue.get(chunks[at].start)
            act.certainty = find_certainty(scene, act, "deed", subject)
            act.answers = answers and recipient is None
            act.moods = frozenset(subject.moods)
            lay_content(clauses, clauses.arguments(place), act)
            if act.about is None:
                act.about = (chunks[place].start, chunks[max(place, args.end - 1)].end)
            made.append(act)
    return [a for a in made if stands(scene, a)], place


def _object(clauses: Clauses, at: int, args: Arguments) -> list[int]:
    """Give the first chunks of a verb's object, past a first member: `memberi X persyaratan`."""
    found = []
    for j in range(at + 1, min(at + 1 + NEAR, len(clauses.chunks))):
        kind = clauses.chunks[j].kind
        if kind in ("word", "noun", "determiner", "mention", "adverb"):
            found.append(j)
        else:
            break
    return found


def _noun_of(clauses: Clauses, words: list[int]) -> int:
    """Give the place of the act noun that heads a phrase, or -1."""
    for j in words:
        chunk = clauses.chunks[j]
        if chunk.entry.noun is not None:
            return j
    return -1


def _kind(way: str, kind: MoveType) -> MoveType | None:
    if way == "end":
        return ENDED.get(kind)
    if way == "refuse":
        return "DENY" if kind == "ACCUSE" else "REJECT"
    if way == "accept":
        return None if kind == "ACCUSE" else "ACCEPT"
    return kind


def _recipients(
    scene: Scene, clauses: Clauses, noun: ActNoun, args: Arguments, place: int, way: str
) -> list[int]:
    inner = clauses.arguments(place)
    if way == "get":
        slots: tuple[str, ...] = ("dari", "oleh", "owner", "object")
    elif way in ("accept", "refuse"):
        slots = ("owner", "object", "dari")
    elif way == "end":
        slots = (*noun.to, "dari", "owner")
    else:
        slots = noun.to
    for slot in slots:
        found = [m.key for m in inner.get(slot)] or [m.key for m in args.get(slot)]
        found = [key for key in found if scene.can_receive(key)]
        if found:
            return found
    if way == "give":
        found = [m.key for m in args.get("object") if m.at < place]
        return [key for key in found if scene.can_receive(key)]
    between = [m.key for m in inner.get(BETWEEN)]
    return [key for key in between if scene.can_receive(key)]


def read_noun(scene: Scene, sent: Sentence, clauses: Clauses, at: int) -> list[Act]:
    """Read the acts of a noun that stands alone with its parties."""
    chunk = clauses.chunks[at]
    noun = chunk.entry.noun
    if noun is None or not noun.alone:
        return []
    args = clauses.arguments(at)
    owners = [m.key for m in args.get("object") + args.get("owner") if m.at - at <= 2]
    between = [m.key for m in args.get(BETWEEN)]
    recipients: list[int] = []
    for slot in noun.to:
        recipients = [m.key for m in args.get(slot)]
        if recipients:
            break
    if between and noun.type in MUTUAL:
        rest = recipients if len(between) == 1 else between[1:2]
        owners, recipients = between[:1], rest
    made = []
    for owner in owners[:1]:
        for recipient in recipients or [None]:
            act = Act(
                noun.type, owner, recipient, sent.index, chunk.start, chunk.end, f"noun:{chunk.low}"
            )
            act.weak = recipient is None
            act.said = scene.said_at(sent, chunk.start)
            act.certainty = find_certainty(scene, act, "deed", NO_SUBJECT)
            lay_content(clauses, args, act)
            made.append(act)
    return [a for a in made if stands(scene, a)]
