"""Finds toward whom somebody acts who names nobody: the other side of what is told around it.

`Ruritania dan Syldavia berunding di Klow. Ruritania menuntut penarikan pasukan` is a REQUEST to
Syldavia; `Ruritania mengatakan Syldavia mengusulkan jeda` after it an OFFER to Ruritania.

Only who has dealings with the actor on the page is his other side, and only one side may be meant:
the one that the sentence names, the one that tells of it, or the one that was told of nearest.
A call (`menyerukan`) goes to nobody, an order (`perintah`) to one's own; a threat is taken where it
is with a blow or hangs on an agreement. Of what is asked of somebody who is no party (`meminta
warga pulang`) nothing is said. No data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import HOSTILE, MUTUAL, OPPOSED, PROPOSALS
from ujar.moves.tables import get_tables
from ujar.moves.topics import find_topic

if TYPE_CHECKING:
    from ujar.moves.act import Act, Acts
    from ujar.moves.scene import Scene

SOUGHT = PROPOSALS | {"REJECT", "ACCEPT", "THREATEN"}
DEALINGS = frozenset({"AID", "SUPPORT"})
TALKED = PROPOSALS | MUTUAL | {"RETREAT"}
CALLED = ("verb:menyeru", "verb:mengimbau", "verb:menghimbau", "verb:mendorong", "verb:mengajak")
OPENERS = frozenset({"untuk", "agar", "supaya", "kembali", "bahwa", "segera", "juga"})
OVER = frozenset({"terhadap", "atas", "kepada", "bagi", "dengan", "ke", "dari"})
BACK, AHEAD = 12, 6
NEAR, NEXT = 3, 1
FIRST = 3
AGAINST = "terhadap"
IN = "di"
AT_HOME = frozenset({"elections", "education", "health"})
MANY = 10
ASKING = frozenset({"verb:meminta", "verb:menuntut", "verb:minta", "verb:tuntut"})
AGENTLESS = "verb:di"
MEDIATES = "mediates"
ORDER = " perintah"  # of a ruler to his own


def find_opposite(scene: Scene, act: Act, acts: Acts) -> int | None:
    """Give the one side that an act without a recipient can be meant for."""
    if act.type not in SOUGHT or act.certainty in ("alleged", "denied") or act.actor < 0:
        return None
    if (
        act.rule.startswith(CALLED)
        or act.rule.endswith(ORDER)
        or _is_asked_of_others(scene, act)
        or _is_told(scene, act, acts)
    ):
        return None
    dealings = _dealings(scene, act, acts)
    if not dealings or not (_is_of_talks(scene, act) or act.rule in ASKING):
        return None
    found = _choose(scene, act, dealings)
    joint = [a.actor for a in acts.near(act.sent, 0) if a.start == act.start and a is not act]
    if found is None or any(scene.same_side(found, key) for key in joint):
        # "X dan Y siap berdamai": neither of them is offered it by the other
        return None
    return found


def _choose(scene: Scene, act: Act, dealings: list[tuple[int, int]]) -> int | None:
    """Give whom of those the sentence names, else who tells of it, else who was told of nearest."""
    named = _named(scene, act, [key for _, key in dealings])
    if named:
        return named[0] if _are_one(scene, named) else None
    speaker = scene.speaker(act.said)
    if speaker is not None and any(scene.same_side(speaker, key) for _, key in dealings):
        return None if scene.same_side(speaker, act.actor) else speaker
    around = [(at, key) for at, key in dealings if act.sent - NEAR <= at <= act.sent + NEXT]
    if not around:
        return None
    before = [pair for pair in around if pair[0] <= act.sent] or around
    nearest = min(abs(act.sent - at) for at, _ in before)
    found = [key for at, key in before if abs(act.sent - at) == nearest]
    return found[-1] if _are_one(scene, found) else None


def _dealings(scene: Scene, act: Act, acts: Acts) -> list[tuple[int, int]]:
    """Give with whom else an actor has to do around an act, by sentence."""
    found: list[tuple[int, int]] = []
    for other in acts.near(act.sent, BACK, AHEAD):
        if other is act or other.recipient is None or other.weak or other.actor < 0:
            continue
        if other.type in DEALINGS or _asks_to_mediate(scene, other):
            continue
        pair = (other.actor, other.recipient)
        own = [scene.same_side(key, act.actor) for key in pair]
        if own[0] == own[1]:
            continue
        if act.type == "ACCEPT" and other.type not in PROPOSALS | MUTUAL:
            continue
        if act.type == "OFFER" and own[0] and other.sent == act.sent and other.type in OPPOSED:
            # "menuduh X dan menawarkan hadiah"
            return []
        key = pair[0] if own[1] else pair[1]
        if scene.can_receive(key) and not (scene.is_medium(key) or scene.is_captive(key)):
            if scene.is_crowd(key) and other.type in HOSTILE:
                # those whom somebody took or hit are not who he deals with
                continue
            found.append((other.sent, key))
    return found


def _asks_to_mediate(scene: Scene, act: Act) -> bool:
    """Tell whether somebody is only asked to bring talks about: he is no side of them."""
    if act.type != "REQUEST" or act.about is None:
        return False
    forms = get_tables().forms
    lows = [t.low for t in scene.text.tokens_in(*act.about)[:FIRST]]
    return any(e.between == MEDIATES for low in lows for _, e in forms.get(low, ()))


def _named(scene: Scene, act: Act, known: list[int]) -> list[int]:
    """Give whom of those the act's own sentence names."""
    found = []
    sent = scene.text.sentences[act.sent]
    for mention in scene.mentions(sent):
        if scene.same_side(mention.key, act.actor):
            continue
        before = [t.low for t in scene.text.tokens_in(sent.start, mention.start)[-1:]]
        if before == [AGAINST] and mention.start > act.start:
            # "menolak sanksi terhadap X" is not said to X
            return []
        if before == [IN]:
            continue
        same = [k for k in known if scene.same_side(mention.key, k)]
        if same:
            unnamed = scene.cast.members[same[0]].anonymous and scene.can_receive(mention.key)
            found.append(mention.key if unnamed else same[0])
    return found


def _is_of_talks(scene: Scene, act: Act) -> bool:
    """Tell whether an act is about what parties deal with each other in: `menolak gencatan`."""
    if act.about is None:
        return not act.rule.startswith("content:")
    start, end = min(act.end, act.about[0]), act.about[1]
    topic = find_topic(scene.text.page[start:end])
    if topic is not None and topic not in AT_HOME:
        return True
    dealt = TALKED
    if act.type == "THREATEN":  # with a blow, or if no agreement comes: the condition tells, too
        end, dealt = scene.text.sentences[act.sent].end, TALKED | HOSTILE
    forms, lows = get_tables().forms, [t.low for t in scene.text.tokens_in(start, end)[:MANY]]
    for at, low in enumerate(lows):
        for rest, entry in forms.get(low, ()):
            row = entry.noun
            if row is None or row.type not in dealt:
                continue
            if lows[at + 1 : at + 1 + len(rest)] == list(rest):
                return True
    return False


def _is_told(scene: Scene, act: Act, acts: Acts) -> bool:
    """Tell whether a proposal is one that was told before, or its matter is not said."""
    if act.type not in PROPOSALS:
        return False
    if any(a.implied and scene.same_side(a.actor, act.actor) for a in acts.near(act.sent, 0)):
        # "menolak usulan yang diajukan X": it was read with its answer
        return True
    if act.about is None:
        return not act.rule.startswith(AGENTLESS)
    named = act.rule.startswith("noun:")
    if act.type == "OFFER" and not named:
        return False
    # "usulan itu"; what is asked for after an offer of one's own are its terms
    kinds = PROPOSALS if named else {"OFFER"}
    return any(
        a.type in kinds and a.start < act.start and scene.same_side(a.actor, act.actor)
        for a in acts.near(act.sent, BACK)
    )


def _are_one(scene: Scene, keys: list[int]) -> bool:
    first = scene.cast.members[keys[0]].name.casefold()
    for key in keys[1:]:
        other = scene.cast.members[key].name.casefold()
        # "kelompok gerilya X" is X
        if not (scene.same_side(keys[0], key) or first.endswith(other) or other.endswith(first)):
            return False
    return True


def _is_asked_of_others(scene: Scene, act: Act) -> bool:
    """Tell whether what is asked or offered opens with somebody: `meminta warga pulang`."""
    if act.type not in PROPOSALS or act.about is None or not act.rule.startswith("verb:"):
        return False
    start, end = act.about
    between = [t.low for t in scene.text.tokens_in(act.end, start)]
    if act.type == "OFFER":
        # "menawarkan kerja sama untuk menyelidiki Z": what is offered
        return any(low in OVER for low in between)
    if start > act.end and any(low.isalpha() and low not in OPENERS for low in between):
        return True
    first = scene.text.tokens_in(start, end)[:FIRST]
    return any(t.low in OVER for t in first)
