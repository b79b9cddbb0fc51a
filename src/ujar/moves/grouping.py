"""Puts the acts that tell of one move together: one type, the same parties, one matter.

Three sentences on one offer of Ruritania to Syldavia are one group, and so is the lobbying for it.

No word is read here, and nothing has data of its own.
"""

from __future__ import annotations

from ujar.moves.act import MUTUAL, PROPOSALS, Act
from ujar.moves.scene import Scene
from ujar.moves.tables import get_tables
from ujar.moves.topics import find_topic

SHORTEST = 5
MATTER = frozenset({"noun", "verb", "word", ""})
MOST = 200


def group(scene: Scene, acts: list[Act]) -> list[list[Act]]:
    """Put the acts of one type between two sides together, in order of their first place."""
    groups: list[list[Act]] = []
    by_type: dict[str, list[list[Act]]] = {}
    for act in sorted(acts, key=lambda a: (a.carrier, a.weak, a.start, a.end)):
        kinds = sorted(PROPOSALS) if act.carrier else [act.type]
        near = [known for kind in kinds for known in by_type.get(kind, ())[-MOST:]]
        found = next((known for known in near if _same_move(scene, known[0], act)), None)
        if found is not None:
            found.append(act)
        elif not act.weak and not act.carrier:
            groups.append([act])
            by_type.setdefault(act.type, []).append(groups[-1])
    groups = _join_lobbying(scene, groups)
    for known in groups:
        kind = known[0].type
        known.sort(key=lambda a: (a.recipient is None, _is_aside(a, kind), a.start, a.end))
    return sorted(groups, key=lambda g: (min(a.start for a in g), g[0].type, g[0].start))


def _is_aside(act: Act, kind: str) -> bool:
    return act.weak or act.carrier or act.implied or act.type != kind


def _same_move(scene: Scene, one: Act, other: Act) -> bool:
    """Tell whether two acts are one move: one type between the same parties."""
    if one.type != other.type and not (other.carrier and one.type in PROPOSALS):
        return False
    if one.recipient is None or (one.renewed, one.only) != (other.renewed, other.only):
        return False
    if other.recipient is None:
        return scene.same_side(one.actor, other.actor)
    one_party = scene.one_party
    if scene.are_groups(one.recipient, other.recipient) and one_party(one.actor, other.actor):
        return one.recipient == other.recipient or on_one_matter(scene, one, other)
    if one.type == "DENY" and _are_two(scene, one, other) and not on_one_matter(scene, one, other):
        # two of one state who each deny something else
        return False
    straight = one_party(one.actor, other.actor) and one_party(one.recipient, other.recipient)
    if straight or one.type not in MUTUAL:
        return straight
    if one.actor == other.actor and scene.is_company(one.recipient, other.recipient):
        # "X bertemu Y dan pejabat lainnya": those with Y are of his party
        return True
    return one_party(one.actor, other.recipient) and one_party(one.recipient, other.actor)


def _are_two(scene: Scene, one: Act, other: Act) -> bool:
    """Tell whether two acts are by two people."""
    return one.actor != other.actor and {one.actor, other.actor} <= scene.people


def _join_lobbying(scene: Scene, groups: list[list[Act]]) -> list[list[Act]]:
    """Take a request on the very matter of an offer between the same two as part of the offer."""
    offers = [g for g in groups if g[0].type == "OFFER"]
    kept = []
    for known in groups:
        offer = None
        if known[0].type == "REQUEST":
            near = offers[-MOST:]
            offer = next((o for o in near if _proposes_same(scene, o[0], known[0])), None)
        if offer is None:
            kept.append(known)
        else:
            offer.extend(known)
    return kept


def _proposes_same(scene: Scene, offer: Act, request: Act) -> bool:
    if offer.recipient is None or request.recipient is None:
        return False
    return (
        scene.same_side(offer.actor, request.actor)
        and scene.same_side(offer.recipient, request.recipient)
        and on_one_matter(scene, offer, request)
    )


def on_one_matter(scene: Scene, one: Act, other: Act) -> bool:
    """Tell whether two acts are about the same: one topic, or a longer word that both hold."""
    return not matter_of(scene, one).isdisjoint(matter_of(scene, other))


def matter_of(scene: Scene, act: Act) -> frozenset[str]:
    """Give the longer words of what an act is about, and its topic, without `usulan` and its like.

    Empty where it only points at something told before: `usulan itu`.
    """
    if act.about is None:
        return frozenset()
    if act.about not in scene.matters:
        tokens, forms = scene.text.tokens_in(*act.about), get_tables().forms
        long = [t for t in tokens if len(t.low) >= SHORTEST and t.is_word and not t.is_capital]
        lows = {t.low for t in long} - scene.proposal_nouns
        words = {low for low in lows if low not in forms or forms[low][-1][1].kind in MATTER}
        topic = find_topic(scene.text.page[slice(*act.about)])
        scene.matters[act.about] = frozenset(words | ({topic} if topic else set()))
    return scene.matters[act.about]
