"""Reads an act from a noun: carried by a light verb.

`Ruritania melontarkan tuduhan terhadap Syldavia` is an ACCUSE; `Ruritania mencabut sanksi terhadap
Syldavia` a RETREAT, for the noun's act is ended.

A noun that stands alone is read in `ujar.moves.alone`. Nouns stand in `act_nouns`, the verbs that
carry them in `light_verbs`.
"""

from __future__ import annotations

from ujar.lexicon.shapes import ActNoun, LightVerb
from ujar.moves.about import lay_before, lay_clause, matter_at
from ujar.moves.act import HOSTILE, MUTUAL, Act
from ujar.moves.act import PROPOSALS as PROPOSED
from ujar.moves.mediators import names_mediator
from ujar.moves.moods import turn
from ujar.moves.place import Place
from ujar.moves.proposals import owner_of, proposers, read_held, read_proposed
from ujar.moves.purposes import written_to
from ujar.moves.roles import BETWEEN
from ujar.moves.tables import get_tables
from ujar.moves.verbs import by_content, pair_off, sides_of
from ujar.moves.ways import CLAUSED, carried_by, kind_of, way_of
from ujar.moves.welcomes import read_welcome
from ujar.moves.whom import ASKED, fronted, named_in_clause
from ujar.moves.words import CLITIC
from ujar.records import MoveType

ANSWERING = frozenset({"accept", "refuse", "answer"})
RUMOURS = frozenset({"spekulasi", "kabar", "rumor", "isu", "desas-desus"})
TO = "kepada"
FROM = "dari"
TOGETHER = "bersama"
ANSWERED = frozenset({"OFFER", "REQUEST", "THREATEN"})
OPPOSE = "menentang"
BY = "dengan"
STREET = "protes"
PUTS_OFF = frozenset({"menunda", "menangguhkan"})
STANCES = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
BARE = frozenset({"ACCUSE", "SUPPORT", "THREATEN", "AID"})
JUDGED = ("atas", "terhadap", "pada")
DEEDS = ("act", "force")
PAIR = 2


def read_light(place: Place) -> tuple[list[Act], int]:
    """Read the acts of a light verb, and the place of the noun that it carries, or -1."""
    light = place.chunk.entry.light
    at = carried_by(place) if light is not None else -1
    noun = place.clauses.chunks[at].entry.noun if at >= 0 else None
    if light is None or noun is None:
        return [], -1
    way = way_of(place, light, noun, at)
    if way in ("tell", "praise"):
        return [], -1
    if way == "contain":
        return read_held(place, at), at
    taken_up = noun.type == "ACCUSE" and _is_aside(place, at)
    alleged = way in ANSWERING and not taken_up and _is_alleged(place)
    if light.form in PUTS_OFF and noun.type in HOSTILE:
        # "menunda tarif terhadap X" spares him
        way = "end" if way == "refuse" else way
    kind = None if alleged else kind_of(way, noun.type)
    if _disapproves(place, light, noun, kind):
        kind = "ACCUSE"
    if kind is not None and not (way == "refuse" and light.way != "refuse"):
        kind = turn(kind, place.subject.moods)
    if kind is None:
        return [], at
    actors, recipients = _parties(place, noun, at, way, kind)
    if kind == "ACCEPT" and place.are_several(actors) and noun.type not in PROPOSED:
        # "X dan Y menyetujui gencatan senjata": an agreement of the two
        kind = "COOPERATE"
        actors, recipients = pair_off(place, actors)
    handed = _handed(place, recipients) if way == "give" and kind in PROPOSED else []
    recipients = [k for k in recipients if k not in handed]
    if kind == "OFFER" and way == "give":
        inner = Place(place.scene, place.sent, place.clauses, at)
        kind, promised = by_content(inner, kind, recipients)
        recipients = recipients or [k for k in promised if k not in actors]
    is_open = not recipients and way == "give" and kind in PROPOSED
    blames = way == "give" and kind in ("ACCUSE", "THREATEN") and not _is_done_by(place)
    blames = blames or (way == "give" and kind == "SANCTION" and not _is_aimed(place, at))
    undoes = not recipients and way == "end" and _points_back(place, at)
    if not (recipients or way in ANSWERING or is_open or blames or undoes):
        return [], at
    words = place.cue is not None or kind == "DENY"
    rule = f"noun:{place.chunk.low} {place.clauses.chunks[at].low}"
    made = place.make(kind, actors, recipients, rule, "word" if words else "deed")
    rumour = kind == "DENY" and noun.claim and (noun.form in RUMOURS or _tells_what(place, at))
    for act in made:
        # who told a rumour is not who last spoke: "menepis laporan bahwa ..."
        act.answers = act.recipient is None and not is_open and not rumour
        act.undoes = noun.type if undoes else None
        act.weak, act.open = is_open, is_open
        act.carrier = noun.carrier and not _asks_in(place)
        act.handed = handed[0] if handed else None
        _lay_noun(place, act, at)
    if way in ("accept", "refuse"):
        welcomed = read_welcome(place, noun, at, made)
        made += welcomed or read_proposed(place, at, made)
    if kind == "DENY" and taken_up:
        _answer_teller(place, made)
    if noun.type == "ACCUSE" and kind == "DENY" and (taken_up or not noun.claim):
        made += _implied(place, made, noun.type, at)
    return made, at


def read_each_way(place: Place) -> tuple[list[Act], int]:
    """Read `X dan Y saling menjatuhkan sanksi`, `X dan Y mengumumkan gencatan senjata`.

    Gives the acts and the place of the noun, or nothing and -1.
    """
    light = place.chunk.entry.light
    if light is None or light.way != "give" or place.passive:
        return [], -1
    at = carried_by(place)
    noun = place.clauses.chunks[at].entry.noun if at >= 0 else None
    if noun is None or not (place.mutual or noun.type == "RETREAT"):
        return [], -1
    kind = turn(noun.type, place.subject.moods)
    sides = sides_of(place, place.actors(noun.type)) if kind is not None else []
    if kind is None or len(sides) < PAIR or _recipients(place, noun, at, light.way):
        return [], -1
    rule, made = f"noun:{place.chunk.low} {place.clauses.chunks[at].low}", []
    for actor in sides:
        others = [key for key in sides if key != actor]
        made += place.make(kind, [actor], others, rule, "deed")
    for act in made:
        _lay_noun(place, act, at)
    return made, at


def _disapproves(place: Place, light: LightVerb, noun: ActNoun, kind: MoveType | None) -> bool:
    """Tell whether words only blame: a state's protest, and `menentang serangan X`."""
    if kind == "PROTEST":
        return noun.form == STREET and not _is_rally(place)
    return kind == "REJECT" and light.form == OPPOSE and noun.type in HOSTILE | {"PROTEST"}


def _is_done_by(place: Place) -> bool:
    """Tell whether a noun only names what is then told: `memberi peringatan dengan menyerang X`."""
    first = place.args.complement
    return first is not None and place.clauses.chunks[first - 1].low == BY


def _is_aimed(place: Place, at: int) -> bool:
    """Tell whether it is said whom a noun's act is to hit, be it nobody of the cast."""
    noun, chunks = place.clauses.chunks[at].entry.noun, place.clauses.chunks
    slots = frozenset(noun.to) if noun is not None else frozenset()
    return any(c.low in slots for c in chunks[at + 1 :])


def _asks_in(place: Place) -> bool:
    """Tell whether it is told what a letter asks for: `mengirim surat kepada X agar mundur`."""
    first = place.args.complement
    return first is not None and place.clauses.chunks[first].low in ASKED


def _points_back(place: Place, at: int) -> bool:
    """Tell whether what is ended was told of before: `membatalkan ancaman tersebut`."""
    chunks = place.clauses.chunks
    return at + 1 < len(chunks) and chunks[at + 1].kind == "demonstrative"


def _handed(place: Place, recipients: list[int]) -> list[int]:
    """Give the mediators to whom a proposal is only handed: `kepada mediator X dan Y`."""
    chunks = place.clauses.chunks
    named = {m.key for m in place.args.get(TO) if names_mediator(chunks[m.at])}
    return [key for key in recipients if key in named]


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
    if not recipients and place.subject.link == "purpose" and way == "give":
        # "menelepon X untuk menyampaikan belasungkawa"
        recipients = place.receiving(written_to(place))
    if kind in MUTUAL and place.passive and len(actors) > 1:
        # "perjanjian yang ditandatangani oleh X dan Y, serta pertemuan dengan Z"
        recipients = []
    if kind in MUTUAL and not recipients:
        actors, recipients = pair_off(place, actors)
        recipients = recipients or _beside(place, actors, kind)
    if not recipients and way in ("accept", "refuse") and _has_clitic(place, at):
        # "mencekal tawaran keanggotaannya": of whoever was named last
        others = [place.last_other(actor) for actor in actors[:1]]
        recipients = place.receiving([key for key in others if key is not None])
    if not recipients and kind in HOSTILE and not _names_object(place, at):
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
    if any(place.scene.same_side(speaker, a) for a in actors):
        return []
    owner = place.scene.cast.members[speaker].of or ""
    return [place.scene.governments.get(owner.casefold(), speaker)]


def _names_object(place: Place, at: int) -> bool:
    """Tell whether a noun says whom it hit, whoever that is: `penangkapan para pejuang`."""
    inner = place.clauses.arguments(at)
    return any(not m.relative for m in inner.get("object"))


def _recipients(place: Place, noun: ActNoun, at: int, way: str) -> list[int]:
    inner = place.clauses.arguments(at)
    if way in ("accept", "refuse") and noun.type in ANSWERED:
        return proposers(place, at) or _who_apposes(place, at)
    if way == "get":
        slots: tuple[str, ...] = ("dari", "oleh", "owner", "object")
        if noun.type == "RETREAT":
            # "menerima jenazah X": it is not X who hands it over
            return place.receiving([m.key for m in place.args.get(FROM) if not m.relative])
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
        found = found or fronted(place, noun.to)
        if found or noun.type not in STANCES:
            return found
        # "menyatakan penolakan terhadap rencana yang diajukan X"
        found = place.receiving([m.key for m in inner.get("owner") if m.relative])[:1]
        return found or _met_with(place, at, noun)
    if way in ("accept", "refuse") and noun.type not in MUTUAL:
        # "menepis kabar pertemuan antara X dan Y"
        return []
    beside = inner.get("object") if noun.form.endswith(TOGETHER) else []
    # "perundingan antara X dan Y", "latihan bersama X"
    return place.receiving([m.key for m in inner.get(BETWEEN) or beside])


def _met_with(place: Place, at: int, noun: ActNoun) -> list[int]:
    """Give with whom the talks are that somebody stands to: `penolakan atas dialog dengan X`."""
    chunks = place.clauses.chunks
    to = next((k for k in range(at + 1, len(chunks) - 1) if chunks[k].low in noun.to), None)
    talks = chunks[to + 1].entry.noun if to is not None else None
    if to is None or talks is None or talks.type not in MUTUAL:
        return []
    inner = place.clauses.arguments(to + 1)
    return place.receiving([m.key for slot in talks.to for m in inner.get(slot)])[:1]


def _is_aside(place: Place, at: int) -> bool:
    """Tell whether a noun takes up what was said before it: `..., klaim yang dibantah X`."""
    chunks, k = place.clauses.chunks, at - 1
    while k > 0 and chunks[k].kind == "determiner":
        k -= 1
    return k >= 0 and chunks[k].kind == "comma" and chunks[at + 1].kind == "relative"


def _answer_teller(place: Place, made: list[Act]) -> None:
    """Lay a denial of what was just said on who said it, if nobody else is named."""
    speaker = place.scene.speaker(place.said)
    if speaker is None or not place.scene.can_receive(speaker):
        return
    for act in made:
        if act.recipient is None and not place.scene.same_side(speaker, act.actor):
            act.recipient, act.answers = speaker, False


def _who_apposes(place: Place, at: int) -> list[int]:
    """Give whose demand it is that a sentence names afterwards: `..., tuntutan yang ditolak X`."""
    chunks, speaker = place.clauses.chunks, place.scene.speaker(place.said)
    before = chunks[at - 1].kind if at else ""
    apposed = before == "comma" or (before == "determiner" and chunks[at - 2].kind == "comma")
    told = place.passive and place.subject.link == "relative" and speaker is not None
    return place.receiving([speaker]) if apposed and told and speaker is not None else []


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
