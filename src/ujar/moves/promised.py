"""Finds to whom an offer without a recipient is made.

`Ruritania menolak bertemu Syldavia. Syldavia menyatakan siap kembali berunding` is an OFFER of
Syldavia to Ruritania, that had just turned it down.

Verbs of promising stand here, what talks are called among the `act_verbs` and `act_nouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import OPPOSED
from ujar.moves.tables import get_tables

if TYPE_CHECKING:
    from ujar.moves.act import Act, Acts
    from ujar.moves.scene import Scene

PROMISES = frozenset({"berjanji", "menjanjikan", "berkomitmen", "bersumpah", "menjamin"})
SETTING = ("REQUEST", "DENY")
REACH = 2
TOWARD = (*OPPOSED, *SETTING)
AHEAD = 12


def is_promised(scene: Scene, act: Act, acts: Acts) -> bool:
    """Tell whether it is found to whom an offer without one is made."""
    outer = scene.speaker(act.said)
    if outer is not None and _promised_to(scene, act, outer):
        act.recipient = outer
        return True
    act.recipient = _talks_with(scene, act, acts)
    if act.recipient is not None:
        return True
    accepted = [a for a in acts.near(act.sent, 1) if a.type == "ACCEPT" and a.start < act.start]
    if accepted and scene.same_side(accepted[-1].actor, act.actor):
        # "menyambut ajakan itu dan bersedia mengirim anggota"
        act.type, act.recipient = "ACCEPT", accepted[-1].recipient
    return act.recipient is not None


def _talks_with(scene: Scene, act: Act, acts: Acts) -> int | None:
    """Give with whom one is ready to talk who names nobody: whoever last acted toward him."""
    if act.about is None or not _are_talks(scene, act):
        return None
    near = [
        a.actor
        for a in acts.near(act.sent, REACH)
        if a.recipient is not None and a.start < act.start and a.type in TOWARD
        if scene.same_side(a.recipient, act.actor) and not scene.same_side(a.actor, act.actor)
    ]
    return near[-1] if near else None


def _are_talks(scene: Scene, act: Act) -> bool:
    first = scene.text.tokens_in(*(act.about or (0, 0)))[:AHEAD]
    options = [e for t in first for rest, e in get_tables().forms.get(t.low, ()) if not rest]
    rows = [e.verb or e.noun for e in options]
    return any(row is not None and row.type == "CONSULT" for row in rows)


def _promised_to(scene: Scene, act: Act, speaker: int) -> bool:
    """Tell whether who tells of a promise speaks for whom it was made to: `Y bilang X berjanji`.

    Whoever tells that another is ready for something only says so.
    """
    if scene.same_side(speaker, act.actor) or not scene.speaks_for_state(speaker):
        return False
    return act.rule.removeprefix("verb:") in PROMISES and not scene.is_crowd(act.actor)


def lay_on_talk(act: Act, acts: Acts) -> None:
    """Lay a proposal to nobody on whom its actor talks to: `menelepon X dan meminta ...`."""
    talks = [a for a in acts.near(act.sent, 0) if a.type == "CONSULT" and a.recipient is not None]
    if len(talks) != 1 or talks[0].start > act.start or act.moods or talks[0].moods:
        return
    if act.actor == talks[0].actor and act.said is talks[0].said:
        act.recipient, act.weak, act.open = talks[0].recipient, False, False
