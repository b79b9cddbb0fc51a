"""Reads places that tell of a meeting, an agreement or a protest and name no parties.

After `Ana Berg dan Ivo Lund menandatangani perjanjian itu` the sentence `Perjanjian itu diteken di
Klow, Senin` tells where and when; `Pertemuan ini ...` tells that the two who signed had met.

A place that fits several moves of the page is left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ujar.moves.act import Act
from ujar.moves.setting import find_venue

if TYPE_CHECKING:
    from ujar.moves.place import Place
    from ujar.moves.scene import Scene

KINDS = frozenset({"CONSULT", "COOPERATE", "PROTEST"})
NOBODY = -1
MAY = "may"


def read_loose(place: Place) -> list[Act]:
    """Read the act of a noun without parties, if the sentence speaks of it as of one known."""
    noun = place.chunk.entry.noun
    if noun is None or noun.type not in KINDS or not _is_known(place):
        return []
    verb = _verb_after(place)
    if verb is not None and MAY in place.clauses.subject(verb).moods:
        return []  # "pembicaraan dapat dimulai": not of the one that was held
    acts = place.make(noun.type, [NOBODY], [], f"noun:{place.chunk.low}", "deed")
    for act in acts:
        act.weak, act.certainty = True, "reported"
        if act.venue is None and verb is not None:
            act.venue = find_venue(place.clauses, verb)
    return acts


def _verb_after(place: Place) -> int | None:
    chunks = place.clauses.chunks
    return next((k for k in range(place.at + 1, len(chunks)) if chunks[k].kind == "verb"), None)


def _is_known(place: Place) -> bool:
    """Tell whether a noun is taken up again, or is what a verb tells something of."""
    chunks, at = place.clauses.chunks, place.at
    if at + 1 < len(chunks) and chunks[at + 1].kind == "demonstrative":
        return True
    if at + 1 < len(chunks) and chunks[at + 1].kind == "relative":
        return True
    verb = _verb_after(place)
    return verb is not None and at in place.clauses.subject(verb).words


def attach(scene: Scene, groups: list[list[Act]], loose: list[Act]) -> None:
    """Lay loose acts on the one move of the page that each can tell of."""
    by_type: dict[str, list[list[Act]]] = {}
    for known in groups:
        by_type.setdefault(known[0].type, []).append(known)
    signed = [g[0] for g in by_type.get("COOPERATE", ()) if _are_people(scene, g[0])]
    for act in loose:
        fitting = by_type.get(act.type, [])
        if len(fitting) == 1:
            lead = fitting[0][0]
            fitting[0].append(replace(act, actor=lead.actor, recipient=lead.recipient))
        elif not fitting and act.type == "CONSULT" and len(signed) == 1:
            pair = signed[0]
            if pair.start < act.start:
                met = replace(act, actor=pair.actor, recipient=pair.recipient, weak=False)
                met.venue = act.venue or pair.venue
                groups.append([met])
                by_type["CONSULT"] = [groups[-1]]


def _are_people(scene: Scene, act: Act) -> bool:
    members = scene.cast.members
    return act.recipient is not None and all(
        members[key].kind == "person" for key in (act.actor, act.recipient)
    )
