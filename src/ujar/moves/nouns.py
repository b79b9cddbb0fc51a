"""Reads an act from a noun: carried by a light verb.

`Ruritania melontarkan tuduhan terhadap Syldavia` is an ACCUSE; `Ruritania mencabut sanksi terhadap
Syldavia` a RETREAT, for the noun's act is ended.

A noun that stands alone is read in `ujar.moves.alone`. Nouns stand in `act_nouns`, the verbs that
carry them in `light_verbs`.
"""

from __future__ import annotations

from ujar.lexicon.shapes import ActNoun, LightVerb
from ujar.moves.about import lay_before, lay_clause, matter_at, measures
from ujar.moves.act import HOSTILE, MUTUAL, Act
from ujar.moves.act import PROPOSALS as PROPOSED
from ujar.moves.chunks import Chunk
from ujar.moves.moods import turn
from ujar.moves.place import Place
from ujar.moves.proposals import owner_of, proposers, read_held, read_proposed
from ujar.moves.roles import BETWEEN
from ujar.moves.tables import get_tables
from ujar.moves.verbs import pair_off
from ujar.moves.whom import named_in_clause
from ujar.moves.words import CLITIC
from ujar.records import MoveType

NEAR = 4
ANSWERING = frozenset({"accept", "refuse", "answer"})
GIFTS = frozenset({"AID", "MOBILIZE", "RETREAT"})
TO_COME = frozenset({"future", "want"})
WITH = "dengan"
FROM = "dari"
ANSWERED = frozenset({"OFFER", "REQUEST", "THREATEN"})
INTO = " dalam"
GIVEN = ("kepada", "untuk", "bagi", "ke")
GIVING = frozenset({"memberi", "memberikan", "menghadiahkan", "menambah"})
PLANNED = frozenset({"langkah", "rencana", "upaya", "cara", "kemungkinan"})
OPPOSE = "menentang"
CLAUSED = frozenset({"OFFER", "REQUEST", "THREATEN", "ACCUSE"})
CLAUSE_ENDS = frozenset({"relative", "complementizer", "comma", "stop", "subordinator", "condition"})
TENSES = frozenset({"future", "negation", "must", "may"})
PASSIVE = "di"
STREET = "protes"
WELCOME = "menyambut"
STANCES = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
BARE = frozenset({"ACCUSE", "SUPPORT", "THREATEN", "AID"})
JUDGED = ("atas", "terhadap", "pada")
DEEDS = ("act", "force")
OBJECT = frozenset({"word", "noun", "determiner", "mention", "adverb"})
PROPOSALS = frozenset({"OFFER", "REQUEST", "COOPERATE", "CONSULT", "ACCUSE", "CONCEDE"})
TOUCH = frozenset({"erat", "fisik", "kulit", "mata", "badan"})
ENDED: dict[str, MoveType] = {
    "SANCTION": "RETREAT",
    "COERCE": "RETREAT",
    "ASSAULT": "RETREAT",
    "MOBILIZE": "RETREAT",
    "REQUEST": "CONCEDE",
    "THREATEN": "CONCEDE",
    "AID": "SANCTION",
    "COOPERATE": "REJECT",
    "CONSULT": "REJECT",
    "SUPPORT": "REJECT",
}


def read_light(place: Place) -> tuple[list[Act], int]:
    """Read the acts of a light verb, and the place of the noun that it carries, or -1."""
    light = place.chunk.entry.light
    at = _carried(place) if light is not None else -1
    noun = place.clauses.chunks[at].entry.noun if at >= 0 else None
    if light is None or noun is None:
        return [], -1
    way = _way_of(place, light, noun, at)
    if way in ("tell", "praise"):
        return [], -1
    if way == "contain":
        return read_held(place, at), at
    taken_up = noun.type == "ACCUSE" and _is_aside(place, at)
    alleged = way in ANSWERING and not taken_up and _is_alleged(place)
    kind = None if alleged else _kind(way, noun.type)
    if kind == "PROTEST" and noun.form == STREET and not _is_rally(place):
        # a state's protest is no crowd in the street
        kind = "ACCUSE"
    if kind == "REJECT" and light.form == OPPOSE and noun.type in HOSTILE | {"PROTEST"}:
        # "menentang serangan X" disapproves of it
        kind = "ACCUSE"
    if kind is not None and not (way == "refuse" and light.way != "refuse"):
        kind = turn(kind, place.subject.moods)
    if kind is None:
        return [], at
    actors, recipients = _parties(place, noun, at, way, kind)
    if kind == "ACCEPT" and len(actors) > 1 and noun.type not in PROPOSED:
        # "X dan Y menyetujui gencatan senjata": an agreement of the two
        kind = "COOPERATE"
        actors, recipients = pair_off(place, actors)
    is_open = not recipients and way == "give" and kind in PROPOSED
    if not recipients and way not in ANSWERING and not is_open:
        return [], at
    words = place.cue is not None or kind == "DENY"
    rule = f"noun:{place.chunk.low} {place.clauses.chunks[at].low}"
    made = place.make(kind, actors, recipients, rule, "word" if words else "deed")
    rumour = kind == "DENY" and noun.claim and _tells_what(place, at)
    for act in made:
        # who told a rumour is not who last spoke: "menepis laporan bahwa ..."
        act.answers = act.recipient is None and not is_open and not rumour
        act.weak, act.open = is_open, is_open
        act.carrier = noun.carrier
        _lay_noun(place, act, at)
    if way in ("accept", "refuse"):
        made += read_proposed(place, at, made)
    if kind == "DENY" and taken_up:
        _answer_teller(place, made)
    if noun.type == "ACCUSE" and kind == "DENY" and (taken_up or not noun.claim):
        made += _implied(place, made, noun.type, at)
    return made, at


def _way_of(place: Place, light: LightVerb, noun: ActNoun, at: int) -> str:
    """Tell which way a light verb carries this noun.

    "" is no way; "tell" only tells of it, and "praise" is an act of the verb's own.
    """
    way: str = light.way
    moods = place.subject.moods
    if way == "receive":
        way = "accept" if noun.type in PROPOSALS and not _is_got(place, noun) else "get"
    if (noun.claim and way != "refuse") or (way == "accept" and place.pending):
        return ""
    if way == "accept" and noun.type == "REQUEST" and not noun.alone:
        # "memenuhi persyaratan" grants nothing to anybody
        return ""
    if light.form.startswith(WELCOME) and noun.type not in ANSWERED:
        return "praise"
    if way == "end" and place.follows(PLANNED):
        # "membahas langkah mengakhiri perang" ends none
        return ""
    if noun.type == "ASSAULT" and light.form in GIVING:
        # "memberikan rudal kepada X" hits nobody
        return ""
    if noun.type == "AID" and light.form == OPPOSE:
        # "menentang bantuan untuk X" is no end of it
        return ""
    if way == "accept" and noun.type in HOSTILE:
        # "menyetujui operasi militer" is an order
        return ""
    if light.form.endswith(INTO) and noun.type not in MUTUAL:
        # "terlibat dalam serangan" does not tell whose it was
        return ""
    if way == "refuse" and noun.type == "AID" and _is_given(place):
        # "menangguhkan bantuan kepada X" is done by who gives it
        return "end"
    if way == "occur" and noun.type != "RETREAT":
        return ""
    if way == "get" and "negation" in moods and moods & TO_COME:
        # "tidak akan menerima bantuan dari X" refuses it
        return "refuse"
    if way == "give" and place.chunk.entry.speech and _opens_clause(place, at):
        # "menyatakan bantuan untuk X akan dihentikan"
        return "tell"
    if way == "give" and noun.type in MUTUAL and place.chunk.entry.speech:
        # "mengungkapkan pertemuan X dan Y", but "X dan Y mengumumkan kesepakatan"
        agreed = noun.type == "COOPERATE" and len(place.subject.parties) > 1
        return "hold" if agreed else "tell"
    return way


def _opens_clause(place: Place, at: int) -> bool:
    """Tell whether a noun is the subject of what is told: `menyatakan sanksi itu akan dicabut`."""
    chunks = place.clauses.chunks
    for k in range(at + 1, len(chunks)):
        kind = chunks[k].kind
        if kind in CLAUSE_ENDS or chunks[k].entry.verb is not None:
            return False
        if kind in TENSES or (kind == "verb" and chunks[k].low.startswith(PASSIVE)):
            return True
    return False


def _is_given(place: Place) -> bool:
    """Tell whether it is said to whom something goes: `bantuan kepada X`."""
    return any(not m.relative for slot in GIVEN for m in place.args.get(slot))


def _is_got(place: Place, noun: ActNoun) -> bool:
    """Tell whether a proposal only comes in: `menerima usulan dari X`, not `menerima usulan X`."""
    return noun.type in PROPOSED and any(not m.relative for m in place.args.get(FROM))


def _parties(
    place: Place, noun: ActNoun, at: int, way: str, kind: MoveType
) -> tuple[list[int], list[int]]:
    """Find who does what a carried noun tells, and toward whom."""
    actors = place.actors(kind)
    own = [] if place.passive else [p.key for p in place.subject.parties]
    recipients = [k for k in _recipients(place, noun, at, way) if k not in actors + own]
    if way == "get":
        return recipients, actors
    if way == "give" and recipients:
        owner = owner_of(place, at, actors)
        if owner is not None:
            # "membawa tuntutan X kepada Y": who carries it does not make it
            return [owner], [k for k in recipients if not place.scene.same_side(k, owner)]
    if way == "occur":
        return recipients[:1], recipients[1:]
    if kind in MUTUAL and not recipients:
        actors, recipients = pair_off(place, actors)
        recipients = recipients or _beside(place, actors, kind)
    if not recipients and way in ("accept", "refuse") and _has_clitic(place, at):
        # "mencekal tawaran keanggotaannya": of whoever was named last
        others = [place.last_other(actor) for actor in actors[:1]]
        recipients = place.receiving([key for key in others if key is not None])
    if not recipients and kind in HOSTILE:
        recipients = _who_tells(place, actors)
    return actors, recipients


def _implied(place: Place, made: list[Act], kind: MoveType, at: int) -> list[Act]:
    """Read from `X membantah tuduhan Y` that Y accused X."""
    found = []
    for act in made:
        if act.recipient is not None and place.scene.can_act(act.recipient):
            rule = f"noun:{place.clauses.chunks[at].low}"
            found += place.make(kind, [act.recipient], [act.actor], rule, "deed")
    for act in found:
        act.spoken = place.scene.by_cue.get(place.clauses.chunks[at].start)
        told = act.spoken is not None and act.spoken.speaker == str(act.actor)
        act.certainty = "stated" if told else "reported"
    return found


def _beside(place: Place, actors: list[int], kind: MoveType) -> list[int]:
    """Find with whom one meets who only says "kita": the last person of another side."""
    parties = place.subject.parties
    if kind != "CONSULT" or len(actors) != 1 or not parties:
        return []
    if place.clauses.chunks[parties[0].at].low not in get_tables().first_person:
        return []
    found = place.scene.last_other(actors[0], place.chunk.start, place.sent.index)
    return [] if found is None else [found]


def _has_clitic(place: Place, at: int) -> bool:
    page, chunks = place.scene.text.page, place.clauses.chunks
    near = [k for k in (at, at + 1) if k < len(chunks)]
    return any(
        chunks[k].key is None and page[chunks[k].start : chunks[k].end].endswith(CLITIC)
        for k in near
    )


def _who_tells(place: Place, actors: list[int]) -> list[int]:
    """Take what somebody tells of the other side's blows as done to his own."""
    speaker = place.scene.speaker(place.said)
    if speaker is None or not place.scene.is_state_side(speaker):
        return []
    if not all(place.scene.is_state_side(actor) for actor in actors):
        return []
    return [] if any(place.scene.same_side(speaker, a) for a in actors) else [speaker]


def _carried(place: Place) -> int:
    """Find the noun that a light verb carries: in its object, or in the subject of a passive."""
    chunks = place.clauses.chunks
    light = place.chunk.entry.light
    if light is not None and place.passive and light.way == "answer":
        # "ancaman itu ditanggapi X" does not tell how
        return -1
    if place.passive or (light is not None and light.way == "occur"):
        return next((k for k in place.subject.words if chunks[k].entry.noun is not None), -1)
    if light is not None and light.way == "answer":
        return _after_with(place)
    for k in range(place.at + 1, min(place.at + 1 + NEAR, len(chunks))):
        if chunks[k].kind not in OBJECT:
            break
        noun = chunks[k].entry.noun
        if noun is not None:
            # "pelacakan kontak" is no contact; "500 ton gandum" is a gift all the same
            before = chunks[k - 1]
            headed = k - 1 > place.at and before.kind == "word" and not measures(before)
            headed = headed or (k + 1 < len(chunks) and chunks[k + 1].low in TOUCH)
            return -1 if headed and noun.type not in GIFTS else k
    return -1


def carries_nothing(chunks: list[Chunk], at: int) -> bool:
    """Tell at little cost whether no act can stand at a verb: a light one with no noun near it."""
    entry = chunks[at].entry
    if entry.light is None or entry.passive or entry.verb or entry.noun or entry.agent:
        return False
    near = chunks[at + 1 : at + 1 + NEAR]
    return entry.light.way not in ("occur", "answer") and all(c.entry.noun is None for c in near)


def _after_with(place: Place) -> int:
    """Find the noun with which somebody answers: `menanggapi klaim itu dengan ejekan`."""
    chunks = place.clauses.chunks
    for k in range(place.at + 1, min(place.args.end, len(chunks) - 1)):
        if chunks[k].low == WITH and chunks[k + 1].entry.noun is not None:
            return k + 1
    return -1


def _kind(way: str, kind: MoveType) -> MoveType | None:
    """Give the type of a noun's act when it is carried that way."""
    if not way:
        return None
    if way == "end":
        return ENDED.get(kind)
    if way == "refuse":
        if kind in HOSTILE:
            # "menunda tarif terhadap X" spares him
            return "RETREAT"
        return "DENY" if kind == "ACCUSE" else "REJECT"
    if way == "accept":
        return None if kind == "ACCUSE" else "ACCEPT"
    if way == "hold" and kind == "RETREAT":
        # a truce that is agreed on is an agreement
        return "COOPERATE"
    return kind


def _recipients(place: Place, noun: ActNoun, at: int, way: str) -> list[int]:
    inner = place.clauses.arguments(at)
    if way in ("accept", "refuse") and noun.type in ANSWERED:
        return proposers(place, at)
    if way == "get":
        slots: tuple[str, ...] = ("dari", "oleh", "owner", "object")
    elif way in ("accept", "refuse"):
        slots = ("owner", "object", "dari")
        if noun.type in MUTUAL:
            # "menangguhkan pembicaraan keanggotaan X dengan Y"
            slots = (*noun.to, *slots)
    elif way == "end":
        slots = (*noun.to, "dari", "owner")
    elif way == "answer":
        return place.receiving([m.key for m in place.args.get("owner") if m.at < at])
    else:
        slots = noun.to
    take = place.suffering if noun.type in ("ASSAULT", "PROTEST") else place.receiving
    if noun.type == "ACCUSE" and (blamed := take(_doers_judged(place, at))):
        return blamed
    for slot in slots:
        found = take([m.key for m in inner.get(slot) or place.args.get(slot)])
        if found:
            return found
    if way == "give":
        found = place.receiving([m.key for m in place.args.get("object") if m.at < at])
        if not found and noun.type in CLAUSED:
            # "mengulangi permintaan agar X mundur"
            found = named_in_clause(Place(place.scene, place.sent, place.clauses, at), noun.type)
        if found or noun.type not in STANCES:
            return found
        # "menyatakan penolakan terhadap rencana yang diajukan X"
        return place.receiving([m.key for m in inner.get("owner") if m.relative])[:1]
    return place.receiving([m.key for m in inner.get(BETWEEN)])


def _is_aside(place: Place, at: int) -> bool:
    """Tell whether a noun takes up what was said before it: `..., klaim yang dibantah X`."""
    chunks = place.clauses.chunks
    return at > 0 and chunks[at - 1].kind == "comma" and chunks[at + 1].kind == "relative"


def _answer_teller(place: Place, made: list[Act]) -> None:
    """Lay a denial of what was just said on who said it, if nobody else is named."""
    speaker = place.scene.speaker(place.said)
    for act in made:
        if act.recipient is None and speaker is not None and place.scene.can_receive(speaker):
            if not place.scene.same_side(speaker, act.actor):
                act.recipient, act.answers = speaker, False


def _tells_what(place: Place, at: int) -> bool:
    """Tell whether a noun's clause comes right after it: `laporan bahwa X mundur`."""
    chunks = place.clauses.chunks
    return at + 1 < len(chunks) and chunks[at + 1].kind == "complementizer"


def _doers_judged(place: Place, at: int) -> list[int]:
    """Give who did what is blamed: X in `kecaman atas serangan X terhadap Y`."""
    members = place.clauses.arguments(at).members
    near = [m for m in members if m.slot in JUDGED and not m.relative]
    if len(near) > 1 and near[0].stand in DEEDS and near[1].head > near[0].at:
        return [near[0].key]
    return []


def _is_rally(place: Place) -> bool:
    """Tell whether those who protest are a crowd, or nobody who is named."""
    members = place.scene.cast.members
    return all(members[p.key].kind == "group" for p in place.subject.parties)


def _is_alleged(place: Place) -> bool:
    """Tell whether only an accusation says that somebody answered: `menuduh X memblokir usulan`."""
    return place.said is not None and place.scene.is_accusation(place.said)


def _lay_noun(place: Place, act: Act, at: int) -> None:
    """Set what an act is about: what its noun asks for, else the noun's own phrase."""
    inner = Place(place.scene, place.sent, place.clauses, at)
    if at < place.at:
        # "usulan X itu ditolak Y"
        lay_before(inner, act, place.at)
    elif not lay_clause(inner, act):
        act.about = matter_at(place, at, max(at + 1, place.args.end))
        if act.type in BARE and act.about == (inner.chunk.start, inner.chunk.end):
            # "menyampaikan apresiasi kepada X": the noun alone tells nothing
            act.about = None
