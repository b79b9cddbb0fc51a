"""Tells which act another answers: the last one of the other side, if both are on one matter.

After `Ruritania mengusulkan jeda. Hujan turun.` the refusal `Syldavia menolak usulan itu` answers
that proposal, and not a threat told long before.

Words of answering stand in `light_verbs`, what proposals are called in `act_nouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import OPPOSED, PROPOSALS
from ujar.moves.grouping import matter_of, on_one_matter
from ujar.moves.tables import get_tables
from ujar.moves.topics import find_topic
from ujar.moves.words import CLITIC

if TYPE_CHECKING:
    from ujar.moves.act import Act, Acts
    from ujar.moves.scene import Scene

ANSWERED: dict[str, tuple[str, ...]] = {
    "REJECT": ("OFFER", "REQUEST", "THREATEN"),
    "ACCEPT": ("OFFER", "REQUEST"),
    "OFFER": ("REQUEST",),
    "DENY": ("ACCUSE", "PROTEST"),
    "ACCUSE": OPPOSED,
    "THREATEN": OPPOSED,
    "SANCTION": OPPOSED,
    "ASSAULT": OPPOSED,
    "CONCEDE": ("REQUEST", "THREATEN", "ACCUSE", "PROTEST"),
}
BEFORE = "sebelumnya"
FAR_BLOW = 6
AHEAD = 12
FAR = 120
NEAR = 4
HEAD = 3
TAKEN = ("accept", "receive", "hold")


def find_answered(scene: Scene, act: Act, acts: Acts) -> Act | None:
    """Find the act that one answers: the last before it of the other side, or the next after it."""
    kinds = ANSWERED.get(act.type, ())
    found: Act | None = None
    for other in acts.near(act.sent, FAR, FAR):
        if other is act or other.type not in kinds or scene.same_side(other.actor, act.actor):
            continue
        if act.recipient is not None and not scene.same_side(other.actor, act.recipient):
            continue
        if act.type == "OFFER" and other.start > act.start:
            # "siap berunding" does not meet what is asked for afterwards
            continue
        if other.recipient is None and other.answers:
            continue
        if other.recipient is not None and not scene.same_side(other.recipient, act.actor):
            continue
        if other.open and not _takes_up(scene, act, other):
            continue
        if not other.open and not _may_be_answered(scene, act, other):
            continue
        if found is None or other.start < act.start:
            found = other
    return found


def _may_be_answered(scene: Scene, act: Act, other: Act) -> bool:
    far = act.rule.startswith("content:") or abs(act.sent - other.sent) > 1
    later = other.start > act.start
    return not (other.weak and far) and may_answer(scene, act, other, later=later)


def _takes_up(scene: Scene, act: Act, proposal: Act) -> bool:
    """Tell whether an answer takes up a proposal to nobody that is told near it."""
    if abs(act.sent - proposal.sent) > NEAR:
        return False
    if act.start > proposal.start:
        other = matter_of(scene, act) and matter_of(scene, proposal)
        named = not other and names_proposal(scene, act)
        return named or on_one_matter(scene, act, proposal)
    # told afterwards, one topic alone does not tell that it is the same
    return bool((matter_of(scene, act) & matter_of(scene, proposal)) - _topics(scene, act))


def _topics(scene: Scene, act: Act) -> set[str]:
    words = "" if act.about is None else scene.text.page[slice(*act.about)]
    topic = find_topic(words)
    return {topic} if topic else set()


def names_proposal(scene: Scene, act: Act) -> bool:
    """Tell whether what is answered is called a proposal: `menolak (memenuhi) permintaan itu`."""
    if act.about is None:
        # "X menolaknya": what was just put forward
        return scene.text.page[act.start : act.end].endswith(CLITIC)
    for token in scene.text.tokens_in(*act.about)[:HEAD]:
        entries = [e for _, e in get_tables().forms.get(token.low, ())]
        if any(e.noun is not None and e.noun.type in PROPOSALS for e in entries):
            return True
        if not any(e.light is not None and e.light.way in TAKEN for e in entries):
            break
    return False


def may_answer(scene: Scene, own: Act, lead: Act, *, later: bool) -> bool:
    """Tell whether one act may answer another, by what both are about and which is told first.

    A refusal or acceptance that names its matter answers a proposal of that matter; `usulan itu`
    points back. A threat is answered only right after it, and nothing answers what is told later,
    unless its matter, or the word for a denial, says so.
    """
    if own.implied or own.renewed or own.meets is not None or own.answered == lead.type:
        return True
    if own.type == "DENY" and not later and _is_told_back(scene, own, lead):
        return on_one_matter(scene, own, lead)
    if own.type == "DENY":
        return not later or own.rule.startswith("noun:") or on_one_matter(scene, own, lead)
    if own.type not in ("REJECT", "ACCEPT"):
        return not later
    one = on_one_matter(scene, own, lead)
    if own.type in ("REJECT", "ACCEPT") and not (later or one) and _is_told_back(scene, own, lead):
        return False
    if lead.type == "THREATEN":
        return not later and (own.replies or own.sent - lead.sent <= (FAR_BLOW if one else 1))
    if one or lead.implied:
        return True
    said, known = own.rule.startswith("content:"), matter_of(scene, lead)
    if later:
        # "Kami tidak akan mundur", and only then what was demanded
        return said and not known and lead.sent - own.sent <= AHEAD
    if said or scene.points_back(own.sent) or _is_taken_up(scene, own):
        return True
    return not (matter_of(scene, own) and known)


def _is_taken_up(scene: Scene, act: Act) -> bool:
    """Tell whether what is answered is only pointed at: `menolak melakukannya`."""
    words = [] if act.about is None else scene.text.tokens_in(*act.about)
    return len(words) == 1 and words[0].low.endswith(CLITIC)


def _is_told_back(scene: Scene, own: Act, lead: Act) -> bool:
    """Tell whether an act happened before the one that is told before it: `Sebelumnya, X ...`."""
    first = scene.text.sentences[own.sent].tokens[0].low
    return own.sent > lead.sent and first == BEFORE
