"""Finds the moves of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import WORDS, Act
from ujar.moves.content import read_content
from ujar.moves.nouns import read_light, read_noun
from ujar.moves.place import Place
from ujar.moves.replies import mark_replies
from ujar.moves.scene import Scene
from ujar.moves.settle import group, settle
from ujar.moves.verbs import read_verb
from ujar.records import Issue, Move, Statement, Time

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text
    from ujar.entities.cast import Cast
    from ujar.moves.clause import Clauses


def find_moves(
    text: Text, times: tuple[Time, ...], cast: Cast, statements: tuple[Statement, ...]
) -> tuple[tuple[Move, ...], tuple[Issue, ...]]:
    """Find who did what toward whom; ids of members stand as `str(key)` until the cast is frozen."""
    scene = Scene(text, times, cast, statements)
    acts: list[Act] = []
    for sent in text.sentences:
        clauses = scene.clauses(sent)
        if clauses is not None:
            acts += read_sentence(scene, sent, clauses)
    moves = []
    for number, known in enumerate(group(scene, settle(scene, acts)), 1):
        moves.append(_build(scene, known, f"m{number}"))
    return tuple(moves), ()


def read_sentence(scene: Scene, sent: Sentence, clauses: Clauses) -> list[Act]:
    """Read the acts of one sentence, from its verbs and nouns in order."""
    acts: list[Act] = []
    taken: set[int] = set()
    made: set[int] = set()
    for at, chunk in enumerate(clauses.chunks):
        if not chunk.entry.is_act or at in taken or chunk.kind not in ("noun", "verb"):
            continue
        place = Place(scene, sent, clauses, at)
        if chunk.kind == "noun":
            found = read_noun(place)
        elif _is_real(place, made):
            found, carried = read_light(place)
            if carried >= 0:
                taken.add(carried)
            else:
                found = read_verb(place)
        else:
            continue
        if found:
            made.add(at)
            if any(a.type in WORDS for a in found) and chunk.kind == "verb":
                taken |= _content(clauses, at)
        acts += found
    acts += read_content(scene, sent, clauses, made | taken)
    mark_replies(scene, clauses, acts)
    return acts


def _is_real(place: Place, made: set[int]) -> bool:
    """Tell whether a governed verb tells something that happened, and not only what is asked."""
    governor, link = place.subject.governor, place.subject.link
    if governor is None:
        return True
    entry = place.clauses.chunks[governor].entry
    if link == "serial":
        return governor not in made
    if link == "purpose":
        return entry.motion
    if governor in made:
        return entry.verb is not None and entry.verb.type == "ACCUSE"
    # a thing that drives somebody to act: "kebijakan itu mendorong X untuk menetapkan tarif"
    above = place.clauses.subject(governor)
    return bool(above.words) and not above.parties


def _content(clauses: Clauses, at: int) -> set[int]:
    args = clauses.arguments(at)
    if args.complement is None:
        return set()
    end = args.complement
    while end < len(clauses.chunks) and clauses.chunks[end].kind not in ("subordinator", "stop"):
        end += 1
    return set(range(args.complement, end))


def _build(scene: Scene, known: list[Act], name: str) -> Move:
    first = next(a for a in known if a.recipient is not None)
    lead = next((a for a in known if a.certainty == "stated"), first)
    spans = sorted(
        {(scene.text.sentences[a.sent].start, scene.text.sentences[a.sent].end) for a in known}
    )
    return Move(
        id=name,
        type=first.type,
        actor=str(first.actor),
        recipient=str(first.recipient),
        about=scene.text.span(*lead.about) if lead.about else None,
        certainty=lead.certainty,
        evidence=tuple(scene.text.span(a, b) for a, b in spans),
        rule=first.rule,
    )
