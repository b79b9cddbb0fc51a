"""Reads proposals that a sentence takes for granted: what is refused, passed on, or still stands.

`Ruritania menolak tawaran gencatan senjata Syldavia` tells of an OFFER by Syldavia beside the
REJECT; `surat itu memuat tuntutan` of a REQUEST by whoever sent the letter; `tawaran kami masih
berlaku` makes the offer once more.

The nouns stand in `act_nouns`, verbs of holding words among the `light_verbs`, words for what still
stands among the `valence_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.about import is_length, lay_before, lay_content
from ujar.moves.act import PROPOSALS
from ujar.moves.place import STANDS_FOR
from ujar.moves.roles import BOUNDS

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk
    from ujar.moves.place import Place

MATTER = frozenset({"word", "noun", "quote"})
OWNERS = ("owner", "object", "dari", "oleh")
FROM = "dari"
NEAR = 4
REACH = 6


def read_proposed(place: Place, at: int, answers: list[Act]) -> list[Act]:
    """Read the proposal that an answer names with its owner: `menolak usulan X`.

    Args:
        place: the verb that answers.
        at: the place of the proposal's noun.
        answers: the acts of answering.
    """
    noun = place.clauses.chunks[at].entry.noun
    if noun is None or noun.type not in PROPOSALS:
        return []
    if place.said is not None and place.scene.is_accusation(place.said):
        return []
    named = {member.key for member in place.clauses.arguments(at).members}
    made: list[Act] = []
    for act in answers:
        if act.type not in ("REJECT", "ACCEPT") or act.recipient is None:
            continue
        if not place.scene.can_act(act.recipient) or act.recipient not in named:
            continue
        rule = f"noun:{place.clauses.chunks[at].low}"
        for found in place.make(noun.type, [act.recipient], [act.actor], rule, "deed"):
            _lay_matter(place, at, found)
            found.start, found.end = place.clauses.chunks[at].start, place.clauses.chunks[at].end
            found.implied, found.spoken, found.certainty = True, None, "reported"
            found.venue = None
            made.append(found)
    return made


def read_asked(place: Place, answers: list[Act]) -> list[Act]:
    """Read what an answer says was asked or offered: `menolak pencabutan sanksi yang diminta X`."""
    made: list[Act] = []
    answered = {a.recipient: a for a in answers if a.type in ("REJECT", "ACCEPT")}
    if not answered or any(a.implied for a in answers):
        return made
    chunks = place.clauses.chunks
    for m in place.args.members:
        row = chunks[m.head].entry.verb
        told = m.relative and chunks[m.head].entry.passive and m.key in answered
        if row is None or not told or row.type not in PROPOSALS or not place.scene.can_act(m.key):
            continue
        rule = f"verb:{chunks[m.head].low}"
        for found in place.make(row.type, [m.key], [answered[m.key].actor], rule, "deed"):
            found.start, found.end = chunks[m.head].start, chunks[m.head].end
            found.implied, found.spoken, found.certainty = True, None, "reported"
            found.about, found.venue = answered[m.key].about, None
            made.append(found)
        return made
    return made


def read_met(place: Place) -> list[Act]:
    """Read `menanggapi usulan X`: whatever the answer is, X had made a proposal."""
    light, after = place.chunk.entry.light, place.at + 1
    chunks = place.clauses.chunks
    if light is None or light.way != "answer" or place.passive or after >= len(chunks):
        return []
    noun = chunks[after].entry.noun
    if noun is None or noun.type not in PROPOSALS or noun.type == "REQUEST":
        return []
    parties = [p.key for p in place.subject.parties if p.stand in STANDS_FOR]
    made: list[Act] = []
    named = {m.key for m in place.clauses.arguments(after).members if not m.relative}
    for key in proposers(place, after):
        if key in named and place.scene.can_act(key):
            made += place.make(noun.type, [key], parties[:1], f"noun:{chunks[after].low}", "deed")
    for act in made:
        act.start, act.end = chunks[after].start, chunks[after].end
        act.weak, act.spoken, act.certainty = act.recipient is None, None, "reported"
        act.implied = True
        _lay_matter(place, after, act)
    return made


def proposers(place: Place, at: int) -> list[int]:
    """Give whose the proposal at a place is: `usulan X`, `usulan yang diajukan X dan Y`.

    One who only backs it (`usulan yang didukung X`) has not made it.
    """
    chunks, members = place.clauses.chunks, place.clauses.arguments(at).members
    for slot in OWNERS:
        own = [m.key for m in members if m.slot == slot and not m.relative]
        found = place.receiving(own)
        if found:
            return found
    told = [m for m in members if m.slot == OWNERS[0] and m.relative]
    sent = [m.key for m in members if m.slot == FROM and m.relative]
    if sent and any(_brings(chunks[m.head]) for m in told):
        # "tawaran yang dibawa Y dari X"
        return place.receiving(sent[:1])
    return place.receiving([m.key for m in told if _proposes(chunks[m.head])])


def takes_up(place: Place) -> int | None:
    """Give the place of the proposal that somebody is ready to accept: `siap menerima usulan X`."""
    chunks, first = place.clauses.chunks, place.args.complement
    if first is not None and chunks[first].kind == "complementizer":
        first = next((k for k in range(first, len(chunks)) if chunks[k].kind == "verb"), None)
    if first is None or "negation" in place.subject.moods:
        return None
    light, after = chunks[first].entry.light, chunks[first + 1 : first + 1 + NEAR]
    if light is None or light.way not in ("accept", "receive"):
        return None
    near = (k for k, c in enumerate(after, first + 1) if _is_proposal(c))
    return next(near, None)


def _is_proposal(chunk: Chunk) -> bool:
    return chunk.entry.noun is not None and chunk.entry.noun.type in PROPOSALS


def _proposes(chunk: Chunk) -> bool:
    """Tell whether a verb may tell who made a proposal."""
    row, light = chunk.entry.verb, chunk.entry.light
    if light is not None:
        return light.way in ("give", "hold")
    return row is None or row.type in PROPOSALS


def _brings(chunk: Chunk) -> bool:
    """Tell whether a verb may tell who passes something on: `dibawa`."""
    return chunk.entry.light is not None and chunk.entry.light.way == "give"


def _lay_matter(place: Place, at: int, act: Act) -> None:
    """Set what a proposal is for: the words between its noun and whose it is, or its clause."""
    chunks = place.clauses.chunks
    if at < place.at and place.clauses.arguments(at).complement is not None:
        # "usulan X untuk berunding ditolak Y"
        lay_before(_at(place, at), act, place.at)
        return
    end = at + 1
    while end < len(chunks) and (chunks[end].kind in MATTER or is_length(_at(place, at), end)):
        end += 1
    if end > at + 1:
        act.about = (chunks[at + 1].start, chunks[end - 1].end)
    else:
        lay_content(_at(place, at), act)
        act.items.clear()


def _at(place: Place, at: int) -> Place:
    return type(place)(place.scene, place.sent, place.clauses, at)


def owner_of(place: Place, at: int, actors: list[int]) -> int | None:
    """Give whose proposal somebody only passes on: `membawa tuntutan X kepada Y`."""
    noun = place.clauses.chunks[at].entry.noun
    if noun is None or noun.type not in PROPOSALS:
        return None
    inner = place.clauses.arguments(at)
    for member in (*inner.get("object"), *inner.get("owner"), *inner.get("dari")):
        near = member.at - at <= NEAR and not member.relative and member.head in (at, member.at - 1)
        near = near and member.stand != "other"
        if not near or not place.scene.can_act(member.key):
            continue
        if all(place.scene.are_apart(member.key, actor) for actor in actors):
            return member.key
    return None


def read_held(place: Place, at: int) -> list[Act]:
    """Read `surat itu berisi tawaran`: by whoever sent the message, to whoever got it."""
    noun = place.clauses.chunks[at].entry.noun
    if noun is None or noun.type not in PROPOSALS | {"THREATEN"}:
        return []
    if not any(_is_message(place, k) for k in _words_before(place)):
        return []
    known = [m for m in place.scene.messages if place.sent.index - m[0] <= REACH]
    if not known:
        return []
    _, sender, receiver = known[-1]
    rule = f"noun:{place.clauses.chunks[at].low}"
    made = place.make(noun.type, [sender], [receiver], rule, "deed")
    for act in made:
        act.certainty = "reported"
        _lay_matter(place, at, act)
    return made


def _words_before(place: Place) -> list[int]:
    """Give the words of a subject; what `yang` describes may stand before `kepada X`."""
    words = place.subject.words
    if place.subject.link != "relative" or not words:
        return words
    return list(range(max(0, words[0] - NEAR), words[-1] + 1))


def _is_message(place: Place, k: int) -> bool:
    noun = place.clauses.chunks[k].entry.noun
    return noun is not None and noun.carrier


def read_standing(place: Place, speaker: int) -> list[Act]:
    """Read `tawaran kami masih berlaku`: the speaker's side makes its proposal once more."""
    chunks = place.clauses.chunks
    for k in range(place.at - 1, -1, -1):
        if chunks[k].kind in BOUNDS:
            break
        noun = chunks[k].entry.noun
        if noun is None or noun.type != "OFFER":
            continue
        owners = [c.key for c in chunks[k : place.at] if c.key is not None]
        if owners and not place.scene.same_side(owners[0], speaker):
            return []
        made = place.make("OFFER", [speaker], [], "content:standing", "word")
        for act in made:
            act.answers = act.renewed = True
            act.spoken = None
            act.about = (chunks[k].start, chunks[max(place.at, place.args.end - 1)].end)
        return made
    return []
