"""Finds toward whom a verb of acting goes, by the places that its row names.

In `Ruritania mendesak agar Syldavia mundur` it is the subject of the clause that is asked for; in
`mengancam akan menyerang Syldavia` whoever stands in what is threatened.

The places stand in `act_verbs`, in the column `to`.
"""

from __future__ import annotations

from itertools import product

from ujar.lexicon.shapes import ActVerb
from ujar.moves.act import MUTUAL, PROPOSALS
from ujar.moves.envoys import posted_to
from ujar.moves.matter import who_meet, who_yields
from ujar.moves.place import BY_FORCE, STANDS_FOR, WITH, Place
from ujar.moves.promises import content_verbs, demanders, helped, under_condition
from ujar.moves.roles import AGENT, BOUNDS, Argument, Arguments
from ujar.moves.via import is_go_between

ANSWERED = "answered"
CLAUSE = "clause"
OWNER = "owner"
OBJECT = "object"
OWNED = (OWNER, "dari")
DONE = ("pen", "pem", "peng", "pel")
GIVEN = frozenset({"CONCEDE", "AID", "SUPPORT", "OFFER"})
BLAMING = frozenset({"ACCUSE", "REQUEST", "SUPPORT"})
FROM = "dari"
TO = "ke"
PAIR = 2
WITHIN = "within"
AS = "sebagai"
OPENS = frozenset({"untuk", "akan"})
ASKED = frozenset({"agar", "supaya"})
POINTING = (" itu", " tersebut")
ANSWERS = frozenset({"REJECT", "ACCEPT", "DENY"})
HIT = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE"})
OFFER_SLOTS = ("dengan", "kepada", "untuk", "bagi", "antara", "terhadap")
CONTENT_SLOTS = ("object", "dengan", "kepada", "terhadap", "owner", "dari", "ke", "bagi")
ENDS = frozenset({"subordinator", "stop"})
TOWARD = frozenset({"kepada", "terhadap", "dengan"})
CONDUCT = frozenset({"sikap", "keputusan", "langkah", "tindakan", "pernyataan"})
OWED = frozenset({"pertanggungjawaban", "klarifikasi", "kejelasan", "kepastian"})


def find_patients(place: Place, row: ActVerb, _actors: list[int]) -> list[int]:
    """Find toward whom a passive verb goes: its subject, or whoever owns that."""
    parties = place.subject.parties
    for slot in row.to:
        if slot == "object":
            found = [p.key for p in parties if p.stand in STANDS_FOR]
        elif slot == "owner":
            found = [p.key for p in parties if p.stand is not None]
        else:
            found = [m.key for m in place.args.get(slot)] or _before(place, slot)
        found = place.receiving(found)
        if found:
            return found
    return []


def _before(place: Place, slot: str) -> list[int]:
    """Give the members in a slot of a passive's subject: `impor dari X dilarang Y`."""
    members = [m for k in place.subject.words[:1] for m in place.clauses.arguments(k).get(slot)]
    return [m.key for m in members if m.at < place.at]


def find_recipients(place: Place, row: ActVerb, actors: list[int]) -> list[int]:
    """Find toward whom an active verb goes, by the places that its row names, best first."""
    if row.type == "REQUEST" and _is_for_giving(place):
        found = place.receiving([m.key for m in place.args.get(OWNER) if not m.relative])
        if found:
            return found
    slots = (*row.to, WITHIN) if row.type in HIT else row.to
    if row.type == "REJECT" and _is_done(place):
        # "menolak pemindahan warga X": X are moved, and have asked for nothing
        slots = tuple(slot for slot in slots if slot != OWNER)
    for slot in slots:
        found = _in_slot(place, row, slot)
        found = place.suffering(found) if row.type in HIT else place.receiving(found)
        found = [k for k in found if not _as_host(place, k)]
        if found:
            return found
    return fronted(place, row.to) or _elsewhere(place, row, actors)


def fronted(place: Place, slots: tuple[str, ...]) -> list[int]:
    """Give the recipient with whom a clause opens: `Kepada X, Y menawarkan gencatan senjata`."""
    chunks, k = place.clauses.chunks, place.at
    while k > 0 and chunks[k - 1].kind not in BOUNDS:
        k -= 1
    while k < place.at and chunks[k].kind in ("quote", "adverb", "time"):
        k += 1
    if k + PAIR >= place.at or chunks[k].low not in TOWARD or chunks[k].low not in slots:
        return []
    key = chunks[k + 1].key
    return place.receiving([key]) if key is not None and chunks[k + PAIR].kind == "comma" else []


def _in_slot(place: Place, row: ActVerb, slot: str) -> list[int]:
    """Give the members in one of the places that a row names."""
    if slot == CLAUSE:
        return _clause_subject(place)
    if row.by == "feeling":
        return [m.key for m in place.args.get(slot) if m.stand in BY_FORCE or _is_deed(place, m)]
    found = [
        m.key
        for m in place.args.get(slot)
        if not (row.type == "REJECT" and slot == FROM and _of_talks(place, m))
        and (not m.relative or (slot == OWNER and row.type in ANSWERS))
        and not _begins_span(place, m)
        and not _is_teller(place, m)
    ]
    if slot not in (OBJECT, OWNER) and len(found) > 1:
        # "dengan X sebagai tanda setia dengan Y": only the first says toward whom
        found = _first_of(place, slot, found)
    if slot == OBJECT and any(len(place.scene.parts(k)) > 1 for k in found):
        # "keduanya, kebijakan X dan keputusan Y": the list says who they are
        return [m.key for m in place.args.get(OWNER) if not m.relative] or found
    return found


def _is_deed(place: Place, member: Argument) -> bool:
    """Tell whether it is what a member does that one feels about: `kecewa atas sikap X`."""
    return place.clauses.chunks[member.at - 1].low in CONDUCT


def _first_of(place: Place, slot: str, found: list[int]) -> list[int]:
    """Keep of the members in a slot those of its first phrase, if `sebagai` opens another."""
    chunks = place.clauses.chunks
    members = [m for m in place.args.get(slot) if m.key in found and not m.relative]
    if len({m.head for m in members}) < PAIR:
        return found
    end = next((k for k in range(place.at, place.args.end) if chunks[k].low == AS), None)
    return [m.key for m in members if m.at < end] or found if end is not None else found


def _elsewhere(place: Place, row: ActVerb, actors: list[int]) -> list[int]:
    """Find the recipient where no place that its row names holds one: in what is said or done."""
    if row.type == "ACCUSE" and place.args.complement is not None and CLAUSE not in row.to:
        return place.receiving(_clause_subject(place))
    if row.type in PROPOSALS and (found := who_meet(place, actors)):
        return found
    if row.type in BLAMING and (row.type == "ACCUSE" or _is_done(place)):
        return place.receiving(_doers(place) or who_yields(place) or _who_owns(place, row))
    if row.type == "OFFER" and _is_done(place):
        found = place.receiving([m.key for m in place.args.get(OWNER) if not m.relative])
        if found:
            return found
    if row.type == "THREATEN" and is_advice(place):
        return place.receiving(_clause_subject(place))
    if row.type in ("OFFER", "THREATEN"):
        found = helped(place, row, actors) or demanders(place, row, actors)
        found = found or place.receiving(under_condition(place, actors))
        if found:
            return found
    if row.type == "SANCTION":
        return place.receiving(posted_to(place))
    if row.type == "ACCEPT":
        return place.receiving(_doers(place)) or _in_talks(place, actors)
    if row.type == "REQUEST" and _are_talks(place):
        # "menuntut perundingan langsung dengan X"
        return place.receiving([m.key for m in place.args.get(WITH) if not m.relative])
    if row.type == "REJECT" and ANSWERED not in row.to:
        return []
    if row.type == "REJECT" and _are_talks(place):
        found = [m.key for m in place.args.get(WITH) if m.stand in (None, "party")]
        return place.receiving(found) or _in_content(place, actors, meeting=False)
    if row.type in ("OFFER", "THREATEN", "REJECT", "REQUEST", "PROTEST", "MOBILIZE"):
        return _in_content(place, actors, meeting=row.type == "REQUEST")
    return []


def _are_talks(place: Place) -> bool:
    """Tell whether the object of a verb is talks: `menolak kemungkinan pertemuan dengan X`."""
    rows = [place.clauses.chunks[k].entry.noun for k in place.args.nouns]
    return any(row is not None and row.type in MUTUAL for row in rows)


def _of_talks(place: Place, member: Argument) -> bool:
    """Tell whether talks are only called by a name: `keluar dari perundingan X`."""
    noun = place.clauses.chunks[member.at - 1].entry.noun
    return noun is not None and noun.type in MUTUAL


def _is_for_giving(place: Place) -> bool:
    """Tell whether what is asked for is somebody's to give: `permintaan maaf X`, `bantuan X`."""
    nouns = place.args.nouns
    row = place.clauses.chunks[nouns[0]].entry.noun if nouns else None
    return row is not None and row.type in GIVEN


def _in_talks(place: Place, actors: list[int]) -> list[int]:
    """Give with whom somebody agrees to talk: `setuju untuk melanjutkan pembicaraan dengan X`."""
    chunks, own = place.clauses.chunks, place.scene.same_side
    for at in content_verbs(place):
        args = place.clauses.arguments(at)
        kinds = {row.type for k in args.nouns if (row := chunks[k].entry.noun) is not None}
        verb = chunks[at].entry.verb
        if "CONSULT" in kinds or (verb is not None and verb.type == "CONSULT"):
            found = place.receiving([m.key for m in args.get(WITH)])
            return [k for k in found if not any(own(k, actor) for actor in actors)]
    return []


def _doers(place: Place) -> list[int]:
    """Give who did what is blamed or asked to be ended: `mengecam langkah yang diambil oleh X`."""
    chunks, found = place.clauses.chunks, []
    for m in place.args.members:
        passive = chunks[m.head - 1 if m.slot == AGENT else m.head]
        if m.relative and m.slot in (AGENT, OWNER) and passive.entry.light is not None:
            found.append(m.key)
    return found[:1]


def is_advice(place: Place) -> bool:
    """Tell whether it is said what is to be done: `memperingatkan agar tidak mundur`."""
    first = place.args.complement
    return first is not None and place.clauses.chunks[first].low in ASKED


def _is_done(place: Place) -> bool:
    """Tell whether what is asked for is something done: `pencabutan sanksi`, `penarikan`."""
    nouns = place.args.nouns
    low = place.clauses.chunks[nouns[0]].low if nouns else ""
    return (low.startswith(DONE) and low.endswith("an")) or low in OWED


def _who_owns(place: Place, row: ActVerb) -> list[int]:
    """Give whose doing is asked for: X in `menuntut pembongkaran program nuklir X`."""
    owners = [m.key for m in place.args.get(OWNER) if not m.relative]
    return owners if row.type == "REQUEST" else []


def _begins_span(place: Place, member: Argument) -> bool:
    """Tell whether a member is where something is moved from: `dari X ke Y`."""
    chunks, after = place.clauses.chunks, member.at + 1
    return member.slot == FROM and after < len(chunks) and chunks[after].low == TO


def is_pointed_at(place: Place, member: Argument) -> bool:
    """Tell whether a member is taken up again: `negara itu`."""
    chunks, after = place.clauses.chunks, member.at + 1
    known = after < len(chunks) and chunks[after].kind == "demonstrative"
    return known or chunks[member.at].low.endswith(POINTING)


def _is_teller(place: Place, member: Argument) -> bool:
    """Tell whether a member is who tells of it: nobody calls himself `diplomat itu`."""
    return is_pointed_at(place, member) and member.key == place.scene.speaker(place.said)


def _as_host(place: Place, key: int) -> bool:
    """Tell whether a member stands there as a third: `dengan X sebagai tuan rumah`."""
    chunks = place.clauses.chunks
    for m in place.args.members:
        if m.key == key and m.at + 2 < len(chunks) and chunks[m.at + 1].low == AS:
            return is_go_between(chunks[m.at + 2])
    return False


def named_in_clause(place: Place, kind: str) -> list[int]:
    """Give whom the clause of a noun names: `permintaan agar X mundur`, `tuduhan bahwa X ...`."""
    if kind == "REQUEST":
        return asked_by(place)
    if kind == "OFFER":
        return asked_by(place) or _in_content(place, place.actors("OFFER"), meeting=False)
    first = place.args.complement
    if first is None:
        return []
    if kind == "ACCUSE" or place.clauses.chunks[first].low in ASKED:
        return place.receiving(_clause_subject(place))
    if kind in HIT:
        return []
    return _in_content(place, place.actors("THREATEN"), meeting=False)


def promised_in(place: Place, owners: list[int]) -> list[int]:
    """Give whom the clause of a noun of offering names: `janji X untuk membantu Y`."""
    first, chunks = place.args.complement, place.clauses.chunks
    if first is None or not (chunks[first].low in OPENS or chunks[first].kind == "verb"):
        return []
    same = place.scene.same_side
    for at in content_verbs(place)[:1]:
        row, args = chunks[at].entry.verb, place.clauses.arguments(at)
        for slot in row.to if row is not None else OFFER_SLOTS:
            near = [m.key for m in args.get(slot) if m.stand in STANDS_FOR and not m.relative]
            found = [k for k in place.receiving(near) if not place.scene.is_captive(k)]
            if found:
                return [k for k in found if not any(same(k, owner) for owner in owners)]
    return []


def asked_by(place: Place) -> list[int]:
    """Give who is to do what a noun of asking asks for: `permintaan agar X mundur`."""
    first = place.args.complement
    if first is None or place.clauses.chunks[first].kind != "complementizer":
        return []
    return place.receiving(_clause_subject(place))


def _clause_subject(place: Place) -> list[int]:
    """Give the subject of the clause that a verb asks for: `agar X menarik pasukan`."""
    first = place.args.complement or place.at
    if place.clauses.chunks[first].kind == "verb":
        # "menuduh kapal X memasuki wilayahnya"
        first = place.at
    for at in content_verbs(place)[:1]:
        found = place.clauses.subject(at).parties
        row = place.chunk.entry.verb or place.chunk.entry.noun
        allowed = BY_FORCE if row is not None and row.type == "ACCUSE" else STANDS_FOR
        return [p.key for p in found if p.stand in allowed and p.at > first]
    return []


def _in_content(place: Place, actors: list[int], *, meeting: bool) -> list[int]:
    """Find the recipient inside what is offered, refused or threatened."""
    kind = place.chunk.entry.verb.type if place.chunk.entry.verb is not None else ""
    if kind == "PROTEST" and place.subject.link == "relative":
        # "warga yang berpawai berasal dari X": what follows is no slogan
        return []
    generic = OFFER_SLOTS if kind == "OFFER" else CONTENT_SLOTS
    for at in content_verbs(place):
        row = place.clauses.chunks[at].entry.verb
        if meeting and (row is None or row.type != "CONSULT"):
            return []
        if _within_relative(place, at):
            continue
        slots = [s for s in row.to if s not in (ANSWERED, CLAUSE)] if row else generic
        args = place.clauses.arguments(at)
        if kind == "REJECT" and _are_proposals(place, args):
            # "menolak menandatangani usulan X"
            slots = [*CONTENT_SLOTS]
        # "mendukung proses yang dipimpin X" offers X nothing
        deep = (False,) if kind == "OFFER" else (False, True)
        for relative, slot in product(deep, slots):
            found = [
                m.key
                for m in _before_verb(place, args.get(slot))
                if m.relative is relative and (m.stand in (None, "party") or slot in OWNED)
            ]
            found = [
                key
                for key in place.receiving(found)
                if not any(place.scene.same_side(key, actor) for actor in actors)
                and not place.scene.is_captive(key)
            ]
            if found:
                return found
    return []


def _are_proposals(place: Place, args: Arguments) -> bool:
    """Tell whether what follows a verb is something that somebody proposed."""
    rows = [place.clauses.chunks[k].entry.noun for k in args.nouns[:1]]
    return any(row is not None and row.type in PROPOSALS for row in rows)


def _before_verb(place: Place, members: list[Argument]) -> list[Argument]:
    """Leave out who begins a clause of his own: `siap berunding dengan X dan Y menolak`."""
    chunks = place.clauses.chunks
    if len(members) < PAIR:
        return members
    k = members[-1].at + 1
    while k < len(chunks) and chunks[k].kind in ("mention", "demonstrative"):
        k += 1
    after = chunks[k] if k < len(chunks) else None
    acts = after is not None and after.kind == "verb" and not after.entry.passive
    return members[:-1] if acts else members


def _within_relative(place: Place, at: int) -> bool:
    """Tell whether a verb only describes somebody: `bahwa X, yang kalah dan kehilangan Y, ...`."""
    chunks, k = place.clauses.chunks, at - 1
    if place.clauses.subject(at).link == "relative":
        return True
    if chunks[k].kind != "coordinator":
        return False
    while k > place.at and chunks[k].kind not in ENDS and chunks[k].kind != "comma":
        if chunks[k].kind == "relative":
            return chunks[k - 1].kind == "comma"
        k -= 1
    return False
