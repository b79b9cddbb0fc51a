"""Reads an act from a verb of acting: who, toward whom, and about what.

`Ruritania mendesak Syldavia untuk menarik pasukan` becomes a REQUEST from Ruritania to Syldavia;
`usulan itu ditolak Ruritania` a REJECT whose recipient is still to be looked for.

What a verb's noun tells ("melontarkan tuduhan") is read in `ujar.moves.nouns`. The verbs stand in
`act_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import HOSTILE, MUTUAL
from ujar.moves.moods import turn
from ujar.moves.place import STANDS_FOR
from ujar.moves.roles import MOODS
from ujar.moves.via import is_go_between

if TYPE_CHECKING:
    from ujar.lexicon.shapes import ActVerb
    from ujar.moves.act import Act
    from ujar.moves.place import Place
    from ujar.records import MoveType

ANSWERED = "answered"
CLAUSE = "clause"
OWNER = "owner"
OBJECT = "object"
STATES = ("pemerintah", "negara")
ANSWERS = frozenset({"REJECT", "ACCEPT", "DENY"})
HIT = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE"})
AS = "sebagai"
CROWD_VERBS = frozenset({"memprotes"})
OFFER_SLOTS = ("dengan", "kepada", "untuk", "bagi", "antara", "terhadap")
CONTENT_SLOTS = ("object", "dengan", "kepada", "terhadap", "owner", "dari", "ke")
ENDS = frozenset({"subordinator", "stop"})
WHILE = frozenset({"saat", "ketika", "selama"})
REASONS = frozenset({"karena", "lantaran", "sebab"})
MATTERS = ("soal", "lewat", "melalui", "terkait", "mengenai")
ABOUT = ("soal", "tentang", "terkait", "mengenai", "atas")


def read_verb(place: Place) -> list[Act]:
    """Read the acts of a verb: one for each pair of actor and recipient."""
    row = place.chunk.entry.verb
    kind = turn(row.type, place.subject.moods) if row is not None else None
    if row is None or kind is None or not _fits(place, row):
        return []
    actors = place.actors(kind)
    if place.mutual and len(actors) > 1:
        return _mutual(place, kind, actors, row)
    if place.passive:
        recipients = _patients(place, row)
    else:
        recipients = _recipients(place, row, actors)
    kind, recipients = _by_content(place, kind, recipients)
    if not recipients and place.cue is not None and place.cue.addressee is not None:
        recipients = place.receiving([int(place.cue.addressee)])
    if kind in MUTUAL and not recipients:
        actors, recipients = pair_off(place, actors)
    if row.needs == "person":
        recipients = [k for k in recipients if place.scene.cast.members[k].kind == "person"]
    if row.type == "RETREAT":
        recipients = [k for k in recipients if not _is_captive(place, k)]
    answers = ANSWERED in row.to
    if not recipients and not answers:
        return []
    if kind == "ACCUSE" and _is_rally(place):
        # "mengecam unjuk rasa itu" blames those who rally
        crowd = place.scene.last_crowd(place.chunk.start)
        recipients = recipients if crowd is None else [crowd]
    if kind == "ACCUSE" and row.form in CROWD_VERBS and _are_crowds(place, actors):
        kind = "PROTEST"
    if row.by == "either" and _is_verbal(place, actors, recipients):
        kind = "ACCUSE"
    made = place.make(kind, actors, recipients, f"verb:{place.chunk.low}", row.by)
    for act in made:
        act.answers = act.recipient is None
        act.feeling = row.by == "feeling"
        lay_content(place, act)
    return made


def _mutual(place: Place, kind: MoveType, actors: list[int], row: ActVerb) -> list[Act]:
    """Read `X dan Y saling menuduh`: one act each way."""
    made = []
    for actor in actors:
        others = [key for key in actors if key != actor]
        made += place.make(kind, [actor], others, f"verb:{place.chunk.low}", row.by)
    for act in made:
        lay_content(place, act)
    return made


def _fits(place: Place, row: ActVerb) -> bool:
    """Tell whether a verb has what its row needs."""
    if row.needs == "complement":
        return place.passive or place.args.complement is not None
    if row.needs == "future":
        return "future" in place.subject.moods
    if "negation" in place.subject.moods and row.type == "OFFER" and ANSWERED not in row.to:
        # "tidak pernah menawarkan" is no refusal
        return False
    # "saat berkunjung ke X" tells where something else was done
    return not (row.by == "visit" and place.follows(WHILE))


def pair_off(place: Place, actors: list[int]) -> tuple[list[int], list[int]]:
    """Split those who act together: the first is the actor; `kedua negara` are the last two named."""
    words = place.subject.words
    start = place.clauses.chunks[words[0]].start if words else place.chunk.start
    if not actors and place.clauses.names_both(words):
        actors = place.scene.last_pair(start)
    if len(actors) == 1:
        actors = place.scene.parts(actors[0])
    if len(actors) > 1 and _names_states(place):
        members = place.scene.cast.members
        if any(members[key].kind == "organisation" for key in actors):
            actors = place.scene.last_pair(start, states=True)
    return actors[:1], actors[1:]


def _names_states(place: Place) -> bool:
    words = place.subject.words
    if not words:
        return False
    chunks = place.clauses.chunks
    low = place.scene.text.page[chunks[words[0]].start : chunks[words[-1]].end].casefold()
    return any(word in low for word in STATES)


def _patients(place: Place, row: ActVerb) -> list[int]:
    parties = place.subject.parties
    for slot in row.to:
        if slot == "object":
            found = [p.key for p in parties if p.stand in STANDS_FOR]
        elif slot == "owner":
            found = [p.key for p in parties if p.stand is not None]
        else:
            found = [m.key for m in place.args.get(slot)]
        found = place.receiving(found)
        if found:
            return found
    return []


def _recipients(place: Place, row: ActVerb, actors: list[int]) -> list[int]:
    """Find toward whom an active verb goes, by the places that its row names, best first."""
    for slot in row.to:
        if slot == CLAUSE:
            found = _clause_subject(place)
        elif row.by == "feeling":
            found = [m.key for m in place.args.get(slot) if m.stand in STANDS_FOR]
        else:
            found = [
                m.key
                for m in place.args.get(slot)
                if not m.relative or (slot == OWNER and row.type in ANSWERS)
            ]
        if slot == OBJECT and any(len(place.scene.parts(k)) > 1 for k in found):
            # "keduanya, kebijakan X dan keputusan Y": the list says who they are
            found = [m.key for m in place.args.get(OWNER) if not m.relative] or found
        found = place.suffering(found) if row.type in HIT else place.receiving(found)
        found = [k for k in found if not _as_host(place, k)]
        if found:
            return found
    if row.type in ("OFFER", "THREATEN"):
        found = place.receiving(_under_condition(place, actors))
        if found:
            return found
    if row.type == "REJECT" and ANSWERED not in row.to:
        return []
    if row.type in ("OFFER", "THREATEN", "REJECT", "REQUEST", "PROTEST", "MOBILIZE"):
        return _in_content(place, actors, meeting=row.type == "REQUEST")
    return []


def _as_host(place: Place, key: int) -> bool:
    """Tell whether a member stands there as a third: `dengan X sebagai tuan rumah`."""
    chunks = place.clauses.chunks
    for m in place.args.members:
        if m.key == key and m.at + 1 < len(chunks) and chunks[m.at + 1].low == AS:
            return is_go_between(place.clauses.phrase_at(m.at + 2))
    return False


def _under_condition(place: Place, actors: list[int]) -> list[int]:
    """Give who has to do what an offer or a threat depends on: `jika X menarik pasukan`."""
    chunks = place.clauses.chunks
    for at, chunk in enumerate(chunks[:-1]):
        key = chunks[at + 1].key
        if chunk.kind != "condition" or key is None:
            continue
        if not any(place.scene.same_side(key, a) for a in actors):
            return [key]
    return []


def _clause_subject(place: Place) -> list[int]:
    """Give the subject of the clause that a verb asks for: `agar X menarik pasukan`."""
    first = place.args.complement
    for at in content_verbs(place)[:1]:
        found = place.clauses.subject(at).parties
        return [
            p.key for p in found if p.stand in STANDS_FOR and first is not None and p.at > first
        ]
    return []


def _in_content(place: Place, actors: list[int], *, meeting: bool) -> list[int]:
    """Find the recipient inside what is offered, refused or threatened."""
    kind = place.chunk.entry.verb.type if place.chunk.entry.verb is not None else ""
    generic = OFFER_SLOTS if kind == "OFFER" else CONTENT_SLOTS
    for at in content_verbs(place):
        row = place.clauses.chunks[at].entry.verb
        if meeting and (row is None or row.type != "CONSULT"):
            return []
        slots = [s for s in row.to if s not in (ANSWERED, CLAUSE)] if row else generic
        args = place.clauses.arguments(at)
        for slot in slots:
            found = [m.key for m in args.get(slot) if m.stand in (None, "party") or slot == "owner"]
            found = [
                key
                for key in place.receiving(found)
                if not any(place.scene.same_side(key, actor) for actor in actors)
            ]
            if found:
                return found
    return []


def _by_content(place: Place, kind: MoveType, recipients: list[int]) -> tuple[MoveType, list[int]]:
    """Turn a promise to do harm into a threat toward whom it is to be done."""
    if kind != "OFFER":
        return kind, recipients
    for at in content_verbs(place):
        entry = place.clauses.chunks[at].entry
        row = entry.verb
        if "negation" in place.clauses.subject(at).moods:
            return kind, recipients
        if entry.valence == "harm" or (row and (row.type in HOSTILE or row.type == "THREATEN")):
            args = place.clauses.arguments(at)
            found = place.receiving([m.key for m in args.get("object") + args.get("owner")])
            return "THREATEN", found or recipients
    return kind, recipients


def content_verbs(place: Place) -> list[int]:
    """Give the places of the verbs of the clause that a verb asks for."""
    if place.args.complement is None:
        return []
    found = []
    chunks = place.clauses.chunks
    for at in range(place.args.complement, len(chunks)):
        if chunks[at].kind == "verb":
            found.append(at)
        elif chunks[at].kind in ENDS:
            break
    return found


def _is_verbal(place: Place, actors: list[int], recipients: list[int]) -> bool:
    """Tell an attack in words from one in deed: a person, upon another, for a reason or a matter."""
    members = place.scene.cast.members
    if any(members[k].kind != "person" for k in actors):
        return False
    if any(members[k].kind == "government" for k in recipients):
        return False
    end = place.args.end
    chunks = place.clauses.chunks
    reasoned = end < len(chunks) and chunks[end].low in REASONS
    return reasoned or any(c.low in MATTERS for c in chunks[place.at : end])


def _is_captive(place: Place, key: int) -> bool:
    """Tell whether a member is set free and no party: hostages of whom no state is told."""
    member = place.scene.cast.members[key]
    return member.kind == "group" and member.of is None


def _is_rally(place: Place) -> bool:
    nouns = place.args.nouns
    noun = place.clauses.chunks[nouns[0]].entry.noun if nouns else None
    return noun is not None and noun.type == "PROTEST"


def _are_crowds(place: Place, actors: list[int]) -> bool:
    members = place.scene.cast.members
    return bool(actors) and all(members[k].kind == "group" for k in actors)


def lay_content(place: Place, act: Act) -> None:
    """Set what an act is about: the clause that it asks for, else its object."""
    chunks, args = place.clauses.chunks, place.args
    if args.complement is not None:
        first = args.complement
        if chunks[first].kind == "complementizer" and first + 1 < len(chunks):
            first += 1
        while first - 1 > place.at and chunks[first - 1].kind in MOODS:
            first -= 1
        last = first
        while last + 1 < len(chunks) and chunks[last + 1].kind not in ENDS:
            last += 1
        while last > first and chunks[last].kind in ("quote", "comma"):
            last -= 1
        act.about = (chunks[first].start, chunks[last].end)
        act.items.append(act.about)
    else:
        first = _matter(place)
        if first is not None:
            act.about = (chunks[first].start, chunks[args.end - 1].end)


def _matter(place: Place) -> int | None:
    """Give where the matter of an act begins: its object, or what stands after `soal`."""
    if place.args.nouns:
        return place.args.nouns[0]
    chunks = place.clauses.chunks
    for at in range(place.at + 1, place.args.end - 1):
        if chunks[at].low in ABOUT:
            return at + 1
    return None
