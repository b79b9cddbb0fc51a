"""Settles what single places leave open: whom an act answers, and what it turns out to be.

After `Syldavia menyampaikan syarat kepada Ruritania` a refusal by Ruritania's own spokesman, said
to nobody, is one toward Syldavia; an offer `sesuai permintaan Syldavia` accepts.

No word is read here, and nothing has data of its own.
"""

from __future__ import annotations

from dataclasses import replace

from ujar.moves.act import HOSTILE, OPPOSED, Act, Acts
from ujar.moves.answered import find_answered, names_proposal
from ujar.moves.folding import fold
from ujar.moves.grouping import on_one_matter
from ujar.moves.opposite import find_opposite
from ujar.moves.promised import is_promised, lay_on_talk
from ujar.moves.scene import Scene

COUNTERED = ("REQUEST", "OFFER", "THREATEN")
SETTING = ("REQUEST", "DENY")
BLAMING = ("THREATEN", "ACCUSE")
REACH = 2
FAR_BLOW = 6
AHEAD = 12
FAR = 120
NEAR = 4


def settle(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give every act its recipient; answers to nothing on the page are left out."""
    acts = _take_up(scene, acts)
    pool = Acts(acts)
    _turn_to_accept(scene, pool.all)
    _turn_to_protest(scene, pool.all)
    for act in pool.all:
        if act.open and act.type == "OFFER":
            _counter(scene, act, pool)
        if act.open:
            lay_on_talk(act, pool)
        if act.recipient is None and act.answers:
            act.weak = act.weak or not _look_for_recipient(scene, act, pool)
    for act in pool.all:
        if act.open and act.recipient is None and act.handed is not None:
            _hand(scene, act, pool)
    kept = _turn_to_other_side(scene, pool) + pool.added
    kept = fold(scene, kept)
    kept += _protests(scene, kept)
    return [a for a in kept if a.recipient is not None or (a.weak and not a.open)]


def _turn_to_other_side(scene: Scene, acts: Acts) -> list[Act]:
    """Lay what names nobody on the actor's other side; answers to nobody are left out."""
    bare = [a for a in acts.all if a.recipient is None and (a.open or a.answers)]
    sides = [find_opposite(scene, act, acts) for act in bare]
    for act, side in zip(bare, sides, strict=True):
        if side is not None:
            act.recipient, act.weak, act.open = side, False, False
    return [a for a in acts.all if a.recipient is not None or not a.answers or a.type == "OFFER"]


def _counter(scene: Scene, act: Act, acts: Acts) -> None:
    """Lay an offer to nobody on who asked its actor for something in the same sentence."""
    for other in acts.near(act.sent, 0):
        if other.type not in COUNTERED or other.start > act.start or other.recipient is None:
            continue
        asked = scene.same_side(other.recipient, act.actor)
        if asked and not scene.same_side(other.actor, act.actor):
            act.recipient, act.weak, act.open, act.replies = other.actor, False, False, True


def _hand(scene: Scene, act: Act, acts: Acts) -> None:
    """Lay what was handed to mediators on whom it is told to be for, else on them."""
    act.open = False
    for other in acts.near(act.sent, REACH, REACH):
        told = other is not act and other.recipient is not None and other.type == act.type
        if told and scene.same_side(other.actor, act.actor):
            return
    act.recipient, act.weak = act.handed, False


def _take_up(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give `serangan itu menewaskan Y` the actor of the last such blow that hit nobody known."""
    kept: list[Act] = []
    blows: dict[str, Act] = {}
    for act in sorted(acts, key=lambda a: (a.start, a.end)):
        if act.type in HOSTILE and act.actor >= 0:
            blows[act.type] = act
        elif act.actor < 0:
            blow = blows.get(act.type)
            if blow is None or not blow.weak or act.sent - blow.sent > FAR_BLOW:
                continue
            if act.recipient is None or scene.same_side(blow.actor, act.recipient):
                continue
            act.actor, act.certainty = blow.actor, blow.certainty
        kept.append(act)
    return kept


def _turn_to_accept(scene: Scene, acts: list[Act]) -> None:
    """Read an offer that names the request that it meets as an acceptance."""
    for act in acts:
        owner = act.meets
        if owner is None or scene.same_side(owner, act.actor):
            continue
        if act.type == "OFFER":
            act.type = "ACCEPT"
        answers = act.rule.startswith("noun:") and not names_proposal(scene, act)
        if act.recipient is None or answers or scene.same_side(act.recipient, act.actor):
            act.recipient = owner


def _look_for_recipient(scene: Scene, act: Act, acts: Acts) -> bool:
    """Find who an act answers, and whom; tell whether anybody was found."""
    _answer(scene, act, acts)
    return act.recipient is not None


def _answer(scene: Scene, act: Act, acts: Acts) -> None:
    if act.renewed:
        _renew(scene, act, acts)
        return
    if act.undoes is not None:
        act.recipient = _undone_toward(scene, act, acts)
        return
    if act.type == "OFFER" and is_promised(scene, act, acts):
        return
    if act.only or act.type == "SANCTION" or (act.type in BLAMING and not act.replies):
        act.recipient = _same_target(scene, act, acts)
        if act.recipient is not None:
            return
    asked = find_answered(scene, act, acts) or _denied(scene, act, acts)
    if asked is not None and act.rule == "content:deny" and not on_one_matter(scene, act, asked):
        asked = None if act.moods & {"negation"} else asked
    if asked is not None:
        act.recipient = asked.actor
        if asked.recipient is None:
            asked.recipient, asked.weak, asked.open = act.actor, False, False
            asked.filled = True
        if act.type == "OFFER" and not act.only and on_one_matter(scene, act, asked):
            act.type = "ACCEPT"
    elif act.type in ("REJECT", "ACCEPT") and _answers_too(scene, act, acts):
        return
    elif act.type == "DENY" and act.rule != "content:deny":
        accuser = _accuser(scene, act, acts)
        act.recipient = scene.last_claim(act.actor, act.sent) if accuser is None else accuser
    elif act.type in ("THREATEN", "ACCUSE") and act.replies:
        act.recipient = act.hint


def _denied(scene: Scene, act: Act, acts: Acts) -> Act | None:
    """Find the charge that a verb of refusing denies: `X dituduh bohong, dan X menampiknya`."""
    if act.type != "REJECT" or act.spoken is None or not act.spoken.denies:
        return None
    act.type = "DENY"
    found = find_answered(scene, act, acts)
    act.type = "REJECT" if found is None else "DENY"
    return found


def _undone_toward(scene: Scene, act: Act, acts: Acts) -> int | None:
    """Give toward whom somebody did what he ends: `membatalkan ancaman itu`."""
    for other in reversed(acts.near(act.sent, AHEAD)):
        done = other.type == act.undoes and other.recipient is not None
        if done and other.start < act.start and scene.same_side(other.actor, act.actor):
            return other.recipient
    return None


def _accuser(scene: Scene, act: Act, acts: Acts) -> int | None:
    """Give who accuses in the sentence of a denial: `X menuduh Z, namun Y membantah`."""
    near = [a.actor for a in acts.near(act.sent, 0) if a.type == "ACCUSE" and a.start < act.start]
    found = [key for key in near if not scene.same_side(key, act.actor)]
    return found[-1] if found else None


def _answers_too(scene: Scene, act: Act, acts: Acts) -> bool:
    """Lay a second answer on the same proposal: `usulan itu diterima X, tetapi ditolak Y`."""
    reach = NEAR if names_proposal(scene, act) else 1
    for other in reversed(acts.near(act.sent, reach)):
        if not other.filled or scene.same_side(other.actor, act.actor):
            continue
        act.recipient = other.actor
        acts.add(replace(other, recipient=act.actor))
        return True
    return False


def _renew(scene: Scene, act: Act, acts: Acts) -> None:
    """Lay an offer that still stands on whoever refused it, or to whom it was first made."""
    near = acts.near(act.sent, FAR, FAR)
    refused = [
        a
        for a in near
        if a.type == "REJECT"
        and a.recipient is not None
        and scene.same_side(a.recipient, act.actor)
        and not scene.same_side(a.actor, act.actor)
    ]
    made = [a for a in near if a.type == "OFFER" and a is not act and a.recipient is not None]
    made = [a for a in made if scene.same_side(a.actor, act.actor)]
    if refused:
        act.recipient, act.replies = refused[-1].actor, True
    elif made:
        act.recipient, act.renewed = made[-1].recipient, False


def _same_target(scene: Scene, act: Act, acts: Acts) -> int | None:
    """Give whom the same actor acts toward in the same sentence, or alone opposed just before."""
    near = [
        a
        for a in acts.near(act.sent, REACH)
        if a is not act
        and a.recipient is not None
        and scene.same_side(a.actor, act.actor)
        and (a.type in OPPOSED or (a.type in SETTING and (act.only or a.sent == act.sent)))
    ]
    same = [a.recipient for a in near if a.sent == act.sent]
    if same:
        return same[-1]
    if act.only:
        return near[-1].recipient if near else None
    return near[-1].recipient if len({a.recipient for a in near}) == 1 else None


def _turn_to_protest(scene: Scene, acts: list[Act]) -> None:
    """Read the slogans of a crowd in the street as a protest toward whom they name."""
    for act in acts:
        if act.recipient is None or not act.rule.startswith("content:"):
            continue
        slogan = act.type in ("ACCUSE", "REQUEST")
        if slogan and scene.is_protester(act.actor, against=act.recipient):
            act.type, act.certainty = "PROTEST", "reported"


def _protests(scene: Scene, acts: list[Act]) -> list[Act]:
    """Read what a crowd in the street says against somebody as a protest toward him."""
    found = []
    for act in acts:
        if act.recipient is None or not scene.is_protester(act.actor, against=act.recipient):
            continue
        if act.type == "ACCUSE" and not act.replies:
            rule = f"protest:{act.rule}"
            found.append(replace(act, type="PROTEST", rule=rule, certainty="reported"))
    return found
