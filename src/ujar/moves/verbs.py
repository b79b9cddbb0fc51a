"""Reads an act from a verb of acting: who, toward whom, and about what.

`Ruritania mendesak Syldavia untuk menarik pasukan` becomes a REQUEST from Ruritania to Syldavia;
`usulan itu ditolak Ruritania` a REJECT whose recipient is still to be looked for.

What a verb's noun tells ("melontarkan tuduhan") is read in `ujar.moves.nouns`. The verbs stand in
`act_verbs`.
"""

from __future__ import annotations

from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ActVerb, Cue
from ujar.moves.about import lay_content
from ujar.moves.act import HOSTILE, MUTUAL, PROPOSALS, Act
from ujar.moves.envoys import CALL_IN, called_to, calls_in, is_own
from ujar.moves.moods import turn
from ujar.moves.place import Place
from ujar.moves.pressure import is_ultimatum
from ujar.moves.promises import content_verbs
from ujar.moves.proposals import proposers, read_proposed, takes_up
from ujar.moves.purposes import written_to
from ujar.moves.returns import RETURNS, strikes_back
from ujar.moves.whom import (
    ANSWERED,
    asked_by,
    find_patients,
    find_recipients,
    is_advice,
    is_pointed_at,
)
from ujar.records import MoveType

NOBODY = -1
PENAL = frozenset({"SANCTION", "COERCE"})
STATES = ("pemerintah", "negara")
CROWD_VERBS = frozenset({"memprotes"})
ONLY = frozenset({"hanya", "cuma", "sekadar"})
FROM = "dari"
OBJECT = "object"
TOGETHER = "bersama"
WITH = "dengan"
AGAINST = "melawan"
INTO = frozenset({"ke", "dalam", "kepada"})
MISHAPS = frozenset({"jatuh", "tenggelam", "terguling", "tergelincir", "kecelakaan"})
WHILE = frozenset({"saat", "ketika", "selama"})
BEFORE = frozenset({"sebelum"})
REASONS = frozenset({"karena", "lantaran", "sebab"})
FIGHTS = frozenset({"berjuang", "berperang", "bertempur", "bertarung", "melawan"})
VOICED = ("active", "passive")
SILENT = frozenset({"say", "report", "think"})
AGREEING = frozenset({"ACCEPT", "COOPERATE"})
AGREED = frozenset({"dengan", "atas", "terhadap", "pada"})
AS = "sebagai"
MATTERS = ("soal", "lewat", "melalui", "terkait", "mengenai")


def read_verb(place: Place) -> list[Act]:
    """Read the acts of a verb: one for each pair of actor and recipient."""
    row = place.chunk.entry.verb
    if row is None:
        return []
    agreed = _agreed_to(place) if row.type in AGREEING else -1
    kind = turn(row.type if agreed < 0 else "ACCEPT", place.subject.moods)
    if kind is None or not _fits(place, row):
        return []
    actors = place.actors(kind)
    if calls_in(place, row):
        kind, actors = "ACCUSE", actors or called_to(place)
    if place.mutual:
        sides = sides_of(place, actors)
        if len(sides) > 1:
            return _mutual(place, kind, sides, row)
    kind, actors, recipients = _parties(place, row, kind, actors)
    if not recipients and ANSWERED not in row.to:
        return _unaimed(place, kind, actors) if kind in HOSTILE | PROPOSALS else []
    if not actors and kind in HOSTILE and _takes_up(place, kind):
        actors = [NOBODY]
    if row.by == "either" and _is_verbal(place, actors, recipients):
        kind = "ACCUSE"
    elif kind == "ACCUSE":
        kind, recipients = _in_the_street(place, row, actors, recipients)
    made = place.make(kind, actors, recipients, f"verb:{place.chunk.low}", row.by)
    for act in made:
        act.answers = act.recipient is None
        act.feeling = row.by == "feeling"
        act.only = place.follows(ONLY)
        lay_content(place, act)
    if row.type == "OFFER" and kind == "ACCEPT":
        agreed = takes_up(place) or -1
    return made if agreed < 0 else made + read_proposed(place, agreed, made)


def _agreed_to(place: Place) -> int:
    """Find the proposal to which somebody agrees: `sepakat dengan usulan X`; -1 for none."""
    chunks, after = place.clauses.chunks, place.at + 1
    if after + 1 >= len(chunks) or chunks[after].low not in AGREED:
        return -1
    noun = chunks[after + 1].entry.noun
    return after + 1 if noun is not None and noun.type in ("OFFER", "REQUEST") else -1


def _parties(
    place: Place, row: ActVerb, kind: MoveType, actors: list[int]
) -> tuple[MoveType, list[int], list[int]]:
    """Find toward whom a verb goes, what it is then, and who of its subjects does it."""
    find = find_patients if place.passive else find_recipients
    kind, recipients = by_content(place, kind, find(place, row, actors))
    if not recipients and place.cue is not None and place.cue.addressee is not None:
        recipients = place.receiving([int(place.cue.addressee)])
        # nobody tells of himself as of "diplomat itu"
        recipients = [k for k in recipients if k != place.scene.speaker(place.said)]
    if not recipients and place.subject.link in ("purpose", "relative"):
        recipients = place.receiving(written_to(place))
    if kind == "CONSULT":
        # whom a newspaper rings up only tells it something
        actors = [k for k in actors if not place.scene.is_medium(k)]
    if kind == "ACCEPT" and not recipients and place.are_several(actors):
        # "X dan Y menyetujui gencatan senjata": an agreement of the two
        kind = "COOPERATE"
    # "X dan Y menemui jalan buntu": whom they meet would stand behind it
    alone = row.to == (TOGETHER,) or (row.to == (OBJECT,) and not place.passive)
    pairs = not alone or place.has(TOGETHER)
    both = kind in MUTUAL or row.to == (WITH,)
    if both and not recipients and pairs and not _joins_third(place):
        actors, recipients = pair_off(place, actors)
    if row.by == "visit":
        # whoever of a crowd visits a country meets nobody
        actors = [k for k in actors if not place.scene.is_crowd(k)]
    if row.needs == "body":
        actors = [k for k in actors if k not in place.scene.people]
    if recipients and all(place.scene.is_own(k, a) for k in recipients for a in actors):
        recipients = _other_than(place, actors, recipients)
    if row.needs == "person":
        recipients = [k for k in recipients if place.scene.comes_by(k)]
    places = [k for k in recipients if place.scene.cast.members[k].kind == "place"]
    if row.type in HOSTILE and len(places) == len(recipients):
        # "menembaki wilayahnya, Klow dan Zenda"
        recipients = place.by_clitic(actors) or recipients
    if row.type == "RETREAT":
        recipients = [k for k in recipients if not _is_captive(place, k)]
    return kind, actors, recipients


def _other_than(place: Place, actors: list[int], recipients: list[int]) -> list[int]:
    """Give whom `negara itu` means as an object: nobody calls himself that."""
    known = [m for m in place.args.get("object") if is_pointed_at(place, m)]
    if not known or not actors:
        return recipients
    other = place.last_other(actors[0])
    return recipients if other is None else place.receiving([other])


def _in_the_street(
    place: Place, row: ActVerb, actors: list[int], recipients: list[int]
) -> tuple[MoveType, list[int]]:
    """Read `memprotes` of a crowd as a protest, `mengecam unjuk rasa` of those who rally."""
    if _is_rally(place):
        crowd = place.scene.last_crowd(place.chunk.start)
        recipients = recipients if crowd is None else [crowd]
    rallies = row.form in CROWD_VERBS and _are_crowds(place, actors)
    return "PROTEST" if rallies else "ACCUSE", recipients


def _unaimed(place: Place, kind: MoveType, actors: list[int]) -> list[Act]:
    """Read a blow at nobody who is known: `menuduh X menembaki pasar`; whom it hit may follow.

    A proposal to nobody is `open` to whoever answers it: `mengusulkan gencatan senjata`.
    """
    row = place.chunk.entry.verb
    by = row.by if row is not None and kind in PROPOSALS else "deed"
    made = place.make(kind, actors[:1], [], f"verb:{place.chunk.low}", by)
    for act in made:
        act.weak, act.open = True, kind in PROPOSALS
        lay_content(place, act)
    return made


def _takes_up(place: Place, kind: MoveType) -> bool:
    """Tell whether a verb's subject takes up a deed that was told before: `serangan itu`."""
    chunks = place.clauses.chunks
    words = place.subject.words
    nouns = [chunks[k].entry.noun for k in words]
    known = any(chunks[k].kind == "demonstrative" for k in words)
    return known and any(n is not None and n.type == kind for n in nouns)


def _joins_third(place: Place) -> bool:
    """Tell whether those who act join something else, and not each other: `bergabung ke X`."""
    after = place.at + 1
    chunks = place.clauses.chunks
    return after < len(chunks) and chunks[after].low in INTO


def sides_of(place: Place, actors: list[int]) -> list[int]:
    """Give those who act on each other, each by himself: `para pejabat X dan Y`, `keduanya`."""
    words = place.subject.words
    if place.clauses.names_both(words):
        pair = place.both(known=bool(actors))
        if pair:
            return pair
    return [part for actor in actors for part in place.scene.parts(actor)]


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
    if row.form == AGAINST and place.subject.link == "serial" and _has_object(place):
        # "menangguhkan perkara melawan X"
        return False
    if row.type == "REJECT" and _keeps_silent(place):
        return False
    if row.type == "ACCEPT" and place.pending:
        return False
    if row.form.startswith(CALL_IN) and row.type != "SANCTION" and is_own(place):
        return False
    if row.needs == "complement":
        return place.passive or place.args.complement is not None or calls_in(place, row)
    if row.needs == "future" and row.form == RETURNS and not strikes_back(place):
        return False
    if row.needs == "future":
        return "future" in place.subject.moods
    if row.needs == "as":
        return place.has(AS)
    if row.needs == "from":
        return place.has(FROM)
    if row.type == "ASSAULT" and (place.follows(ONLY) or _by_accident(place)):
        return False
    if "negation" in place.subject.moods and row.type == "OFFER" and ANSWERED not in row.to:
        # "tidak pernah menawarkan" is no refusal
        return False
    if row.type == "CONSULT" and place.follows(BEFORE):
        # "sebelum bertemu X, Y ..." tells of no meeting yet
        return False
    # "saat berkunjung ke X" tells where something else was done
    return not (row.by == "visit" and place.follows(WHILE))


def _has_object(place: Place) -> bool:
    """Tell whether a noun stands right before a verb that follows another."""
    return place.at > 0 and place.clauses.chunks[place.at - 1].kind in ("word", "noun")


def _by_accident(place: Place) -> bool:
    """Tell whether what kills is a mishap: `pesawat X jatuh, menewaskan Y`."""
    before = place.clauses.chunks[: place.at]
    return any(chunk.low in MISHAPS for chunk in before)


def _keeps_silent(place: Place) -> bool:
    """Tell whether only speech or a view is refused: `enggan menjelaskan`, `menolak menganggap`."""
    rest = place.clauses.chunks[place.at + 1 : place.at + 3]
    said = [chunk for chunk in rest if chunk.low != "untuk"]
    # "enggan disebut namanya"
    return bool(said) and (said[0].kind == "hearsay" or said[0].low in _speech_verbs())


@cache
def _speech_verbs() -> frozenset[str]:
    rows = get_lexicon().rows(Cue)
    return frozenset(r.form for r in rows if r.class_ in VOICED and r.sense in SILENT)


def pair_off(place: Place, actors: list[int]) -> tuple[list[int], list[int]]:
    """Split those who act together: the first acts; `kedua negara` are the last two named."""
    words = place.subject.words
    start = place.clauses.chunks[words[0]].start if words else place.chunk.start
    if place.clauses.names_both(words):
        actors = place.both(known=bool(actors)) or actors
    if len(actors) == 1:
        actors = place.scene.parts(actors[0])
    listed = any(place.clauses.chunks[k].kind == "coordinator" for k in words)
    if len(actors) > 1 and not listed and _names_states(place):
        members = place.scene.cast.members
        if any(members[key].kind == "organisation" for key in actors):
            actors = place.scene.last_pair(start, states=True)
    return actors[:1], actors[1:] or _together_with(place, actors)


def _together_with(place: Place, actors: list[int]) -> list[int]:
    """Give with whom somebody acts who is named before the verb: `X bersama Y menandatangani`."""
    words, chunks = place.subject.words, place.clauses.chunks
    for k in range(words[-1] + 1 if words else place.at, place.at):
        if chunks[k].low.startswith(TOGETHER) and chunks[k].kind == "preposition":
            key = chunks[k + 1].key
            known = key is not None and place.scene.can_act(key)
            apart = key is not None and not any(place.scene.same_side(key, a) for a in actors)
            return [key] if key is not None and known and apart else []
    return []


def _names_states(place: Place) -> bool:
    words = place.subject.words
    if not words:
        return False
    chunks = place.clauses.chunks
    low = place.scene.text.page[chunks[words[0]].start : chunks[words[-1]].end].casefold()
    return any(word in low for word in STATES)


def by_content(place: Place, kind: MoveType, recipients: list[int]) -> tuple[MoveType, list[int]]:
    """Turn a promise to do harm into a threat toward whom it is to be done."""
    if kind != "OFFER":
        return kind, recipients
    if not recipients and is_advice(place) and (asked := asked_by(place)):
        # "mengusulkan agar X menarik pasukannya"
        return "REQUEST", asked
    taken = takes_up(place)
    if taken is not None:
        return "ACCEPT", proposers(place, taken) or recipients
    for at in content_verbs(place):
        entry = place.clauses.chunks[at].entry
        row = entry.verb
        subject = place.clauses.subject(at)
        if subject.link == "relative":
            # "bersedia membebaskan mereka yang ditahan"
            continue
        if "negation" in subject.moods:
            # "berjanji tidak akan berunding dengan X"
            return "REJECT" if row is not None and row.type in MUTUAL else kind, recipients
        if place.clauses.chunks[at].low in FIGHTS:
            # "siap berjuang sampai akhir"
            return "THREATEN", recipients
        if entry.valence == "harm" or (row and (row.type in HOSTILE or row.type == "THREATEN")):
            args = place.clauses.arguments(at)
            found = place.receiving([m.key for m in args.get("object") + args.get("owner")])
            return "THREATEN", found or recipients
        struck = _struck_by(place, at)
        if struck is not None:
            return "THREATEN", struck or recipients
        light = entry.light
        mild = (row and row.type not in HOSTILE) or (light and light.way == "end")
        if not mild and any(is_ultimatum(place.clauses, key) for key in recipients):
            # "siap menutup bendungan jika X tidak mundur"
            return "THREATEN", recipients
    return kind, recipients


def _struck_by(place: Place, at: int) -> list[int] | None:
    """Give whom a blow is to hit that is promised by its noun: `siap menjatuhkan sanksi pada X`."""
    light = place.clauses.chunks[at].entry.light
    if light is None or light.way != "give":
        return None
    args = place.clauses.arguments(at)
    for k in args.nouns:
        noun = place.clauses.chunks[k].entry.noun
        if noun is not None and (noun.type in PENAL or (noun.type == "ASSAULT" and noun.alone)):
            return place.receiving([m.key for slot in noun.to for m in args.get(slot)])
    return None


def _is_verbal(place: Place, actors: list[int], recipients: list[int]) -> bool:
    """Tell an attack in words from one in deed: a person, upon another, for a reason."""
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
