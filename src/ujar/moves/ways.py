"""Tells which noun a light verb carries, and which way: gives it, gets it, refuses or ends it.

In `Ruritania mengumumkan penangguhan kerja sama dengan Syldavia` the noun is "kerja sama", and it
is refused; "menerima usulan X" accepts it, "menerima bantuan X" gets it.

The act that comes of it is read in `ujar.moves.nouns`. Verbs stand in `light_verbs`, nouns in
`act_nouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.about import measures
from ujar.moves.act import HOSTILE, MUTUAL
from ujar.moves.act import PROPOSALS as PROPOSED
from ujar.moves.proposals import proposers
from ujar.moves.tables import get_tables

if TYPE_CHECKING:
    from ujar.lexicon.shapes import ActNoun, LightVerb
    from ujar.moves.chunks import Chunk
    from ujar.moves.place import Place
    from ujar.records import MoveType


NEAR = 4
GIFTS = frozenset({"AID", "MOBILIZE", "RETREAT"})
TO_COME = frozenset({"future", "want"})
WITH = "dengan"
FROM = "dari"
ANSWERED = frozenset({"OFFER", "REQUEST", "THREATEN"})
INTO = " dalam"
GIVEN = ("kepada", "untuk", "bagi", "ke")
GIVING = frozenset({"memberi", "memberikan", "menghadiahkan", "menambah"})
SENDING = frozenset({"mengirim", "mengirimkan", "menyerahkan"})
PLANNED = frozenset({"langkah", "rencana", "upaya", "cara", "kemungkinan"})
OPPOSE = "menentang"
CLAUSED = frozenset({"OFFER", "REQUEST", "THREATEN", "ACCUSE"}) | HOSTILE
CLAUSE_ENDS = frozenset(
    {"relative", "complementizer", "comma", "stop", "subordinator", "condition"}
)
TENSES = frozenset({"future", "negation", "must", "may"})
PASSIVE = "di"
FOR = "untuk"
BY_GIVER = {"refuse": "end", "accept": "give"}
NOT = frozenset({"tidak", "tak", "enggan", "menolak"})
WELCOME = "menyambut"
AGREES = frozenset({"menyepakati", "menandatangani", "meneken", "meratifikasi"})
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


def way_of(place: Place, light: LightVerb, noun: ActNoun, at: int) -> str:
    """Tell which way a light verb carries this noun.

    "" is no way; "tell" only tells of it, and "praise" is an act of the verb's own.
    """
    way = _by_head(place, light, at)
    moods = place.subject.moods
    if way == "receive":
        way = "accept" if noun.type in PROPOSALS and not _is_got(place, noun) else "get"
    if (noun.claim and way != "refuse") or (way == "accept" and place.pending):
        return ""
    refused = "negation" in moods
    if way == "accept" and noun.type == "REQUEST" and not noun.alone and not refused:
        # "memenuhi persyaratan" grants nothing to anybody, but "menerima syarat X" does
        return way if light.way == "receive" and proposers(place, at) else ""
    if light.form.startswith(WELCOME) and noun.type not in ANSWERED:
        return "praise"
    if way == "end" and place.follows(PLANNED):
        # "membahas langkah mengakhiri perang" ends none
        return ""
    sent = light.form in GIVING or (light.form in SENDING and not noun.alone)
    if noun.type == "ASSAULT" and sent:
        # "memberikan rudal kepada X" hits nobody, "mengirim rudal ke X" does not tell
        return ""
    if noun.type == "AID" and light.form == OPPOSE:
        # "menentang bantuan untuk X" is no end of it
        return ""
    if way == "accept" and noun.type in HOSTILE and not (refused and noun.type == "COERCE"):
        # "menyetujui operasi militer" is an order
        return ""
    if light.form.endswith(INTO) and noun.type not in MUTUAL:
        # "terlibat dalam serangan" does not tell whose it was
        return ""
    if noun.type == "AID" and way in BY_GIVER and _is_given(place):
        # "menangguhkan bantuan kepada X", "menyetujui penjualan senjata kepada X"
        return BY_GIVER[way]
    if way == "occur" and noun.type != "RETREAT":
        return ""
    if way in ("get", "answer"):
        return _by_mood(place, way, noun)
    told = noun.type not in CLAUSED and place.chunk.entry.speech
    if way == "give" and told and at > place.at and _opens_clause(place, at):
        # "menyatakan bantuan untuk X akan dihentikan"
        return "tell"
    if way == "give" and noun.type in MUTUAL and place.chunk.entry.speech:
        # "mengungkapkan pertemuan X dan Y", but "X dan Y mengumumkan kesepakatan"
        sides = [k for p in place.subject.parties for k in place.scene.parts(p.key)]
        agreed = noun.type == "COOPERATE" and len(sides) > 1
        return "hold" if agreed else "tell"
    return way


def _by_mood(place: Place, way: str, noun: ActNoun) -> str:
    """Give the way of what somebody gets or answers, or does not."""
    moods = place.subject.moods
    if way == "answer" and _is_unanswered(place):
        return "refuse" if noun.type in PROPOSED else ""
    if way == "get" and "negation" in moods:
        # "tidak akan menerima bantuan dari X" refuses it; "belum menerima usulan dari X" tells
        # neither that it was made nor an answer
        return "refuse" if moods & TO_COME else ""
    return way


def _by_head(place: Place, light: LightVerb, at: int) -> str:
    """Give the way of a light verb, or of the noun of one between it and what it carries.

    `mengumumkan penangguhan kerja sama` is as good as doing it.
    """
    chunks = place.clauses.chunks
    noun = chunks[at].entry.noun
    if light.form in AGREES and noun is not None and noun.type in PROPOSED:
        # "menyepakati usulan X"
        return "accept"
    ended = get_tables().nominals.get(chunks[at - 1].low) if at - 1 > place.at else None
    if ended is None or ended == "give":
        # "mengumumkan pemberlakuan tarif"
        return light.way
    return ended if light.way in ("give", "hold") else ""


def _opens_clause(place: Place, at: int) -> bool:
    """Tell whether a noun is the subject of what is told: `menyatakan sanksi itu akan dicabut`."""
    chunks = place.clauses.chunks
    for k in range(at + 1, len(chunks)):
        kind = chunks[k].kind
        if chunks[k].low == FOR and k + 1 < len(chunks) and chunks[k + 1].kind == "mention":
            continue
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


def carried_by(place: Place) -> int:
    """Find the noun that a light verb carries: in its object, or in the subject of a passive."""
    chunks = place.clauses.chunks
    light = place.chunk.entry.light
    if light is not None and place.passive and light.way == "answer":
        # "ancaman itu ditanggapi X" does not tell how
        return -1
    if place.passive or (light is not None and light.way == "occur"):
        return next((k for k in place.subject.words if chunks[k].entry.noun is not None), -1)
    if light is not None and light.way == "answer" and not _is_unanswered(place):
        return _after_with(place)
    first = place.at + 1
    if first + 1 < len(chunks) and chunks[first].low in GIVEN and chunks[first + 1].key is not None:
        # "menyampaikan kepada X tawaran gencatan senjata"
        first += 2
    for k in range(first, min(first + NEAR, len(chunks))):
        if chunks[k].kind not in OBJECT:
            break
        noun = chunks[k].entry.noun
        if noun is None and chunks[k].kind == "mention" and not chunks[k].capital:
            # "mengirim 5.000 tentara"
            chunks[k].entry = place.scene.gift_in(chunks[k])
            noun = chunks[k].entry.noun
        if noun is not None:
            # "pelacakan kontak" is no contact; "500 ton gandum" is a gift all the same
            before = chunks[k - 1]
            headed = k > first and before.kind == "word" and not measures(before)
            headed = headed and before.low not in get_tables().nominals
            headed = headed or (k + 1 < len(chunks) and chunks[k + 1].low in TOUCH)
            return -1 if headed and noun.type not in GIFTS else k
    return -1


def _is_unanswered(place: Place) -> bool:
    """Tell whether somebody will not answer: `tidak menanggapi tawaran X`, but not `belum`."""
    chunks, k = place.clauses.chunks, place.at - 1
    while k >= 0 and chunks[k].kind == "adverb":
        k -= 1
    return k >= 0 and chunks[k].low in NOT


def carries_nothing(chunks: list[Chunk], at: int) -> bool:
    """Tell at little cost whether no act can stand at a verb: a light one with no noun near it."""
    entry = chunks[at].entry
    if entry.light is None or entry.passive or entry.verb or entry.noun or entry.agent:
        return False
    near = chunks[at + 1 : at + 1 + NEAR]
    if entry.light.way in ("occur", "answer"):
        return False
    return all(c.entry.noun is None and (c.kind != "mention" or c.capital) for c in near)


def _after_with(place: Place) -> int:
    """Find the noun with which somebody answers: `menanggapi klaim itu dengan ejekan`."""
    chunks = place.clauses.chunks
    for k in range(place.at + 1, min(place.args.end, len(chunks) - 1)):
        if chunks[k].low == WITH and chunks[k + 1].entry.noun is not None:
            return k + 1
    return -1


def kind_of(way: str, kind: MoveType) -> MoveType | None:
    """Give the type of a noun's act when it is carried that way."""
    if not way:
        return None
    if way == "end":
        return ENDED.get(kind)
    if way == "prepare":
        return "THREATEN" if kind in HOSTILE else "OFFER" if kind == "AID" else None
    if way == "refuse":
        return "DENY" if kind == "ACCUSE" else "REJECT"
    if way == "accept":
        return None if kind == "ACCUSE" else "ACCEPT"
    if way == "hold" and kind == "RETREAT":
        # a truce that is agreed on is an agreement
        return "COOPERATE"
    return kind
