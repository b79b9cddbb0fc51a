"""Reads an act from a noun that stands alone with its parties.

`tuduhan Ruritania terhadap Syldavia` is an ACCUSE, `perjanjian antara Ruritania dan Syldavia` a
COOPERATE, and whoever `adalah pengkritik Ruritania` blames it.

The nouns stand in `act_nouns`, where `alone` says so, and in `agent_nouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.lexicon.shapes import ActNoun
from ujar.moves.about import lay_content
from ujar.moves.act import HOSTILE, MUTUAL, PROPOSALS, Act
from ujar.moves.brokered import is_brokered
from ujar.moves.mediators import names_mediator
from ujar.moves.place import ANSWERS, BY_FORCE, FORCEFUL, STANDS_FOR, Place
from ujar.moves.roles import AGENT, BETWEEN, BOUNDS, TELLS, UNREAL, Argument
from ujar.moves.tables import get_tables
from ujar.moves.whom import HIT, asked_by, promised_in

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk
    from ujar.records import MoveType

NEAR = 4
THANKS = frozenset({"SUPPORT", "CONCEDE"})
ASKED = frozenset({"REQUEST", "SUPPORT", "OFFER", "REJECT"})
DURING = frozenset({"dalam", "usai", "setelah", "seusai", "selama"})
WISH = frozenset({"agar", "supaya"})
WITH = "dengan"
TOGETHER = "bersama"
FROM = "dari"
ATTENDED = frozenset({"dihadiri", "diikuti", "mempertemukan", "melibatkan"})
PROMISED = frozenset({"OFFER", "THREATEN"})
DEEDS = frozenset({"ASSAULT", "SANCTION", "AID", "COERCE", "RETREAT"})
BACKING = "dukungan"
VOICE = ("me", "ber")
FACTUAL = frozenset({"menyusul", "sejak", "akibat", "dalam"})
AS = "sebagai"
OVER = ("atas", "owner")
SIGNS = frozenset({"tanda", "bentuk", "wujud", "ungkapan", "simbol"})
FALLS = frozenset({"tewas", "terluka", "gugur", "terbunuh", "meninggal"})
BOTH = 2
COMES = frozenset({"datang", "mengalir", "berdatangan", "muncul"})
HELD = frozenset({"digelar", "diadakan", "dihelat", "diteken", "ditandatangani"})
GOING_ON = frozenset({"dimulai", "berlangsung", "berjalan", "berlanjut", "dilanjutkan"})


def read_noun(place: Place) -> list[Act]:
    """Read the acts of a noun that stands alone with its parties."""
    noun = place.chunk.entry.noun
    if noun is not None and (sign := _as_sign(place)):
        return _read_sign(place, noun, sign)
    if noun is not None and is_brokered(place, noun):
        return _read_brokered(place, noun)
    if noun is None or not (noun.alone or _goes_between(place, noun)):
        return []
    if (noun.type in MUTUAL or noun.type in DEEDS) and _is_wished(place):
        return []
    clash = noun.type == "ASSAULT" and noun.to == (WITH,)
    if (noun.type in DEEDS and not clash) or noun.form.startswith(BACKING):
        return _read_deed(place, noun)
    pairs = _pairs(place, noun) if noun.type in MUTUAL or clash else []
    if not pairs and not clash:
        owners = [m.key for m in _owners(place) if m.stand in STANDS_FOR or not noun.alone]
        take = place.suffering if noun.type in HIT else place.receiving
        given = (_members(place, slot) for slot in noun.to)
        recipients = next((r for keys in given if (r := take(keys))), [])
        by = [m.key for m in place.args.get(AGENT) if not m.relative]
        if by and owners and noun.type in ANSWERS:
            # "penolakan usulan Y oleh X"
            owners, recipients = by, recipients or place.receiving(owners[:1])
        owners = owners or by or _whence(place)
        recipients = recipients or (asked_by(place) if noun.type == "REQUEST" else [])
        if not recipients and noun.type in PROMISED and owners:
            recipients = promised_in(place, owners[:1])
        if noun.type == "ACCUSE" and not recipients and _is_accused_of(place):
            return []
        if not owners and noun.type in THANKS:
            speaker = place.scene.speaker(place.said)
            owners = [] if speaker is None or not recipients else [speaker]
        pairs = [(owner, recipients) for owner in owners[:1]]
    made = []
    for owner, recipients in pairs:
        if place.scene.can_act(owner):
            # a state's protest is made in words
            words = noun.type == "PROTEST" and not place.scene.is_crowd(owner)
            kind: MoveType = "ACCUSE" if words else noun.type
            made += place.make(kind, [owner], recipients, f"noun:{place.chunk.low}", "deed")
    for act in made:
        act.answers = act.recipient is None and noun.type == "REJECT"
        act.weak = act.recipient is None and not act.answers
        act.certainty = (
            "reported" if act.certainty == "stated" and place.said is None else act.certainty
        )
        lay_content(place, act)
    return made


def _read_brokered(place: Place, noun: ActNoun) -> list[Act]:
    """Read `X menengahi gencatan senjata antara Y dan Z`: Y and Z agreed on it."""
    made: list[Act] = []
    for owner, recipients in _pairs(place, noun):
        rule = f"noun:{place.chunk.low}"
        made += place.make("COOPERATE", [owner], recipients, rule, "deed")
    for act in made:
        act.about = (place.chunk.start, place.chunk.end)
    return made


def _whence(place: Place) -> list[int]:
    """Give from whom something comes: `kecaman terhadap X juga datang dari Y`."""
    chunks = place.clauses.chunks
    verb = next((k for k in range(place.at + 1, len(chunks)) if chunks[k].kind == "verb"), None)
    if verb is None or chunks[verb].low not in COMES or place.clauses.subject(verb).moods:
        return []
    return [m.key for m in place.clauses.arguments(verb).get(FROM) if not m.relative]


def _is_accused_of(place: Place) -> bool:
    """Tell whether a noun of blame names who is blamed: `tuduhan X menyembunyikan senjata`."""
    chunks = place.clauses.chunks
    for m in _owners(place):
        after = chunks[m.at + 1] if m.at + 1 < len(chunks) else None
        if after is not None and after.kind == "verb" and after.low.startswith(VOICE):
            return True
    return False


def _read_deed(place: Place, noun: ActNoun) -> list[Act]:
    """Read a deed that is only named: `serangan X terhadap Y`, `Z tewas dalam serangan X`."""
    if _is_unreal(place):
        return []
    allowed = BY_FORCE if noun.type in FORCEFUL else STANDS_FOR
    owners = [m.key for m in place.args.get(AGENT) if not m.relative and m.stand in allowed]
    owners = owners or [m.key for m in _owners(place) if m.stand in allowed]
    owners = [k for k in dict.fromkeys(owners or _whence(place)) if place.scene.can_act(k)]
    take = place.suffering if noun.type == "ASSAULT" else place.receiving
    found = (
        take([m.key for m in place.args.get(slot) if not m.relative and m.key not in owners])
        for slot in noun.to
    )
    recipients = next(filter(None, found), []) or _fallen(place, noun)
    if not recipients and noun.type in HOSTILE:
        recipients = place.by_clitic(owners)
    made = place.make(noun.type, owners, recipients, f"noun:{place.chunk.low}", "deed")
    return [act for act in made if act.recipient is not None]


def _read_sign(place: Place, noun: ActNoun, actors: list[int]) -> list[Act]:
    """Read what a deed is meant for: `mengirim utusan sebagai tanda dukungan kepada Y`."""
    found = (place.receiving([m.key for m in place.args.get(slot)]) for slot in (*noun.to, *OVER))
    recipients = next(filter(None, found), [])
    crowd = any(place.scene.is_crowd(key) for key in actors)
    kind = "ACCUSE" if noun.type == "PROTEST" and not crowd else noun.type
    made = place.make(kind, actors, recipients, f"noun:{place.chunk.low}", "deed")
    for act in made:
        lay_content(place, act)
    return [act for act in made if act.recipient is not None]


def _as_sign(place: Place) -> list[int]:
    """Give who does something as a sign of it: `X mengirim utusan sebagai tanda dukungan`."""
    chunks, k = place.clauses.chunks, place.at - 1
    while k >= 0 and chunks[k].low in SIGNS:
        k -= 1
    noun = place.chunk.entry.noun
    meant = noun is not None and (
        noun.type == "PROTEST" or (noun.type == "SUPPORT" and k < place.at - 1)
    )
    if k < 0 or chunks[k].low != AS or not meant:
        # what somebody only calls "ancaman terhadap X" is no threat of his
        return []
    verb = next((n for n in range(k - 1, -1, -1) if chunks[n].kind == "verb"), None)
    return [] if verb is None else [p.key for p in place.clauses.subject(verb).parties]


def _is_unreal(place: Place) -> bool:
    """Tell whether a deed is only feared, prevented or to come: `mencegah serangan X ke Y`."""
    chunks, at = place.clauses.chunks, place.at
    if chunks[at - 1].kind == "noun" or chunks[at - 1].low in get_tables().nominals:
        return at > 0
    if at > 1 and chunks[at - 1].kind == "preposition" and chunks[at - 2].entry.valence == "wished":
        return True
    if at and chunks[at - 1].low in FACTUAL:
        return False
    for k in range(at - 1, -1, -1):
        if chunks[k].kind in BOUNDS or chunks[k].kind in ("comma", "condition"):
            return chunks[k].kind == "condition"
        if chunks[k].kind == "verb":
            return not _leaves_it_real(chunks[k]) or bool(place.clauses.subject(k).moods & UNREAL)
    verb = next((k for k in range(at + 1, len(chunks)) if chunks[k].kind == "verb"), None)
    if verb is None or at not in place.clauses.subject(verb).words:
        return False
    return bool(place.clauses.subject(verb).moods & UNREAL)


def _leaves_it_real(verb: Chunk) -> bool:
    """Tell whether what a verb is done about has happened: one blames, answers or ends a deed."""
    row, light = verb.entry.verb, verb.entry.light
    if row is not None and row.type in ("ACCUSE", "SUPPORT"):
        return True
    return (
        verb.entry.speech
        or verb.low in FALLS
        or (row is None and light is None and verb.entry.valence != "wished")
    )


def _fallen(place: Place, noun: ActNoun) -> list[int]:
    """Give who fell in a blow: `Z tewas dalam serangan X`."""
    chunks, k = place.clauses.chunks, place.at - 1
    while k > 0 and chunks[k].kind in ("determiner", "word"):
        k -= 1
    if noun.type != "ASSAULT" or k < 1 or chunks[k].kind != "preposition":
        return []
    verb = next((n for n in range(k - 1, -1, -1) if chunks[n].kind == "verb"), None)
    if verb is None or chunks[verb].low not in FALLS:
        return []
    return place.suffering([p.key for p in place.clauses.subject(verb).parties])


def read_agent(place: Place) -> list[Act]:
    """Read `X adalah pengkritik Y`: what X is, he does toward Y."""
    kind = place.chunk.entry.agent
    chunks = place.clauses.chunks
    verb = next(
        (k for k in range(place.at - 1, max(-1, place.at - NEAR), -1) if chunks[k].low in TELLS),
        None,
    )
    if kind is None or verb is None:
        return []
    subject = place.clauses.subject(verb)
    if subject.moods & {"negation", "condition", "want", "may"}:
        return []
    actors = [p.key for p in subject.parties if p.stand is None and place.scene.can_act(p.key)]
    owners = [m.key for m in _owners(place)]
    return (
        place.make(kind, actors[:1], place.receiving(owners[:1]), f"noun:{place.chunk.low}", "deed")
        if owners
        else []
    )


def _owners(place: Place) -> list[Argument]:
    args = place.args
    near = [m for m in args.get("object") + args.get("owner") if m.at - place.at <= NEAR]
    near += [m for m in args.get(FROM) if m.at - place.at <= NEAR]
    return [m for m in near if not m.relative and not _is_closed(place, m.at)]


def _goes_between(place: Place, noun: ActNoun) -> bool:
    """Tell whether it is said from whom a noun goes to whom: `nota protes dari X kepada Y`."""
    sent = any(not m.relative for m in place.args.get(FROM))
    return sent and any(_keys(place, slot) for slot in noun.to)


def _is_closed(place: Place, end: int) -> bool:
    """Tell whether a noun phrase has ended before a place: in `tawaran itu ia bawa` it has."""
    return any(chunk.kind == "demonstrative" for chunk in place.clauses.chunks[place.at + 1 : end])


def _members(place: Place, slot: str) -> list[int]:
    """Give the members in a slot; mediators only hand on what is put forward: `usulan X kepada`."""
    noun, chunks = place.chunk.entry.noun, place.clauses.chunks
    handed = noun is not None and noun.type in PROPOSALS
    members = [m for m in place.args.get(slot) if not m.relative]
    return [m.key for m in members if not (handed and names_mediator(chunks[m.at]))]


def _keys(place: Place, slot: str) -> list[int]:
    return place.receiving(_members(place, slot))


def _pairs(place: Place, noun: ActNoun) -> list[tuple[int, list[int]]]:
    """Read `antara A dan B, serta antara C dan D`, and `antara A dengan B`."""
    by_head: dict[int, list[int]] = {}
    for member in place.args.get(BETWEEN):
        if not member.relative and place.scene.can_receive(member.key):
            by_head.setdefault(member.head, []).append(member.key)
    pairs = []
    for keys in by_head.values():
        met = [m.key for m in place.args.get(TOGETHER) if not m.relative and m.key not in keys]
        if len(keys) > 1 and met:
            # "antara X dan Y bersama Z": X and Y met Z
            pairs += [(key, place.receiving(met[:1])) for key in keys]
            continue
        others = keys[1:] or next((r for slot in noun.to if (r := _keys(place, slot))), [])
        if others:
            pairs.append((keys[0], others))
    pairs = pairs or _attended(place) or _named_beside(place)
    return pairs or ((_met(place) or _going_on(place)) if noun.type == "CONSULT" else [])


def _named_beside(place: Place) -> list[tuple[int, list[int]]]:
    """Read `perundingan X-Y digelar`, `pembicaraan X dan Y dimulai`."""
    chunks = place.clauses.chunks
    verb = next((k for k in range(place.at + 1, len(chunks)) if chunks[k].kind == "verb"), None)
    if verb is None or chunks[verb].low not in GOING_ON | HELD:
        return []
    members = [m.key for m in place.args.get("object") if not m.relative and m.stand is None]
    keys = [part for key in members for part in place.scene.parts(key)]
    return [(keys[0], keys[1:])] if len(keys) == BOTH and place.scene.can_act(keys[0]) else []


def _is_wished(place: Place) -> bool:
    """Tell whether talks are only spoken of: `kemungkinan dialog`, `mendukung dialog antara`."""
    near = True
    for n, chunk in enumerate(reversed(place.clauses.chunks[: place.at])):
        if chunk.kind in BOUNDS or chunk.kind == "comma":
            return False
        if chunk.low in WISH:
            return True
        put_off = get_tables().nominals.get(chunk.low, "give") != "give"
        if near and n < NEAR and (put_off or chunk.entry.valence == "wished"):
            return True
        if near and chunk.kind == "verb":
            row, near = chunk.entry.verb, False
            if n < NEAR and row is not None and row.type in ASKED:
                return True
    return False


def _met(place: Place) -> list[tuple[int, list[int]]]:
    """Read `X mengatakan itu dalam pertemuan dengan Y`, `usai pertemuan dengan Y, X ...`."""
    chunks, k = place.clauses.chunks, place.at - 1
    while k >= 0 and chunks[k].kind in ("determiner", "word"):
        k -= 1
    others = place.receiving([m.key for m in place.args.get(WITH) if not m.relative])
    if k < 0 or chunks[k].low not in DURING or not others:
        return []
    verbs = [n for n, chunk in enumerate(chunks) if chunk.kind == "verb"]
    for n in [n for n in reversed(verbs) if n < k] or [n for n in verbs if n > place.at][:1]:
        actors = Place(place.scene, place.sent, place.clauses, n).actors("CONSULT")
        if actors:
            return [(actors[0], others[:1])]
    return []


def _going_on(place: Place) -> list[tuple[int, list[int]]]:
    """Read `X mengatakan pembicaraan dengan Y telah dimulai`: who says so talks."""
    chunks = place.clauses.chunks
    verb = next((k for k in range(place.at + 1, len(chunks)) if chunks[k].kind == "verb"), None)
    speaker = place.scene.speaker(place.said)
    if verb is None or speaker is None or chunks[verb].low not in GOING_ON:
        return []
    if place.clauses.subject(verb).moods & UNREAL or not place.scene.speaks_for_state(speaker):
        return []
    others = place.receiving([m.key for m in place.args.get(WITH) if not m.relative])
    return [(speaker, others[:1])] if others and place.scene.can_act(speaker) else []


def _attended(place: Place) -> list[tuple[int, list[int]]]:
    """Read `perundingan itu dihadiri (oleh) X dan Y`, `mempertemukan X dan Y`."""
    chunks = place.clauses.chunks
    verb = next((k for k in range(place.at + 1, len(chunks)) if chunks[k].kind == "verb"), None)
    if verb is None or chunks[verb].low not in ATTENDED:
        return []
    if place.at not in place.clauses.subject(verb).words:
        return []
    args = place.clauses.arguments(verb)
    members = [m.key for m in args.get(AGENT) or args.get("object") if not m.relative]
    keys = [part for key in members for part in place.scene.parts(key)]
    keys = [key for key in keys if place.scene.can_act(key)]
    return [(keys[0], keys[1:])] if len(keys) > 1 else []
