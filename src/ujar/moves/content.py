"""Reads what a speaker does by what he says: asks, refuses, offers, threatens.

`"Syldavia harus mundur," kata Ana Berg` is a REQUEST of hers to Syldavia, `"Kami tidak akan
mundur"` a refusal of whatever was asked of her side, `"Kami akan membuka perbatasan bagi Syldavia"`
an offer.

Verbs that name the act themselves ("menuntut") are read in `ujar.moves.verbs`, words of blame and
praise in `ujar.moves.verdicts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.about import lay_deed
from ujar.moves.act import HOSTILE, PROPOSALS
from ujar.moves.place import STANDS_FOR, Place
from ujar.moves.proposals import proposers, read_standing
from ujar.moves.roles import SKIPPED
from ujar.moves.subjects import is_predicate
from ujar.moves.verdicts import proposer_before, read_label, read_verdict
from ujar.moves.words import ANTI

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses
    from ujar.moves.roles import Party
    from ujar.moves.scene import Scene
    from ujar.records import MoveType, Statement

UNTHINKABLE = "unthinkable"
URGING = frozenset({"urged", UNTHINKABLE})
LEADING = frozenset({"adverb", "comma", "coordinator", "bracket", "must", "time", "complementizer"})
SO_THAT = "agar"
STOP = "berhenti"
IN_RETURN = 5
PAIR = 2
EVERY = frozenset({"semua", "setiap", "seluruh", "tiap"})
TO_COME = frozenset({"future", "want"})
IN_FAVOUR = ("untuk", "bagi", "kepada")
UPON = ("object", "owner", "terhadap")
NEVER = frozenset({"bukan", "bukanlah", "tidak pernah", "tak pernah", "belum pernah"})
PAYING = frozenset({"membayar", "menanggung", "merasakan", "menerima"})
PRICES = frozenset({"harga", "mahal", "akibat", "akibatnya", "konsekuensi"})
WORDS_OF_ONES_OWN = frozenset({"komentar", "keterangan", "rincian", "detail", "pernyataan"})
THERE_IS = "ada"
SERIOUS = frozenset({"government", "organisation"})


def read_content(scene: Scene, sent: Sentence, clauses: Clauses, made: set[int]) -> list[Act]:
    """Read the acts that stand in what a sentence's statements say.

    Args:
        scene: the page.
        sent: the sentence.
        clauses: the sentence's clauses.
        made: the places of verbs that were read as acts already.
    """
    acts: list[Act] = []
    if not scene.is_voiced(sent):
        return acts
    for at, chunk in enumerate(clauses.chunks):
        valued = chunk.entry.valence not in ("", "wished") or chunk.low.startswith(ANTI)
        if chunk.kind not in ("verb", "negation") and not valued:
            continue
        stmt = scene.said_at(sent, chunk.start)
        speaker = scene.speaker(stmt)
        if stmt is None or speaker is None or not scene.is_voice(stmt):
            continue
        place = Place(scene, sent, clauses, at)
        if chunk.entry.valence in URGING:
            acts += read_urged(place, speaker, made)
            continue
        if chunk.kind == "negation":
            acts += _deny_self(place, speaker) or _deny_deed(place, speaker)
            acts += _refuse(place, speaker) if not acts or acts[-1].start != chunk.start else []
            continue
        if chunk.kind == "verb" and at not in made:
            acts += _read_verb(place, speaker)
        if chunk.kind == "verb" and _calls_it_surrender(clauses, at):
            acts += read_label(place, stmt, speaker)
        elif chunk.entry.valence == "standing":
            acts += read_standing(place, speaker)
        elif valued and not _is_blamed(stmt, clauses):
            acts += read_verdict(place, stmt, speaker)
    return acts


def read_urged(place: Place, speaker: int, made: set[int]) -> list[Act]:
    """Read `penting bagi X untuk mundur`, `mustahil kami mundur`: asked of X, or refused."""
    chunks, at = place.clauses.chunks, place.at + 1
    keys: list[int] = []
    while at < len(chunks) and (chunks[at].key is not None or _leads_on(chunks[at])):
        keys += [key] if (key := chunks[at].key) is not None else []
        at += 1
    if at >= len(chunks) or chunks[at].kind != "verb" or at in made or not keys:
        return []
    inner = Place(place.scene, place.sent, place.clauses, at)
    own = [place.scene.is_own(key, speaker) for key in keys]
    if not _is_doing(inner):
        return []
    if place.chunk.entry.valence == UNTHINKABLE:
        return _say(inner, "REJECT", speaker, proposers_after(inner)) if all(own) else []
    if any(own) or any(place.scene.is_crowd(key) for key in keys):
        return []
    return _say(inner, "REQUEST", speaker, keys)


def _leads_on(chunk: Chunk) -> bool:
    """Tell whether a small word may stand between an urging word and what is to be done."""
    return chunk.kind in LEADING or chunk.low in IN_FAVOUR or chunk.low == SO_THAT


def proposers_after(place: Place) -> list[int]:
    """Give whose proposal is the object of a verb: `mengabulkan permintaan X`."""
    nouns = place.args.nouns[:1]
    row = place.clauses.chunks[nouns[0]].entry.noun if nouns else None
    return proposers(place, nouns[0]) if row is not None and row.type in PROPOSALS else []


def _calls_it_surrender(clauses: Clauses, at: int) -> bool:
    """Tell whether a verb of giving in is what something is called: `sebagai daftar menyerah`."""
    row = clauses.chunks[at].entry.verb
    return row is not None and row.type == "CONCEDE" and at > 0 and is_predicate(clauses, at - 1)


def _is_blamed(stmt: Statement, clauses: Clauses) -> bool:
    """Tell whether a statement's own cue blames: `mengecam "rezim korup itu"` is one act."""
    if stmt.cue is None:
        return False
    for chunk in clauses.chunks:
        if chunk.start == stmt.cue.start:
            row = chunk.entry.verb
            return row is not None and row.type == "ACCUSE"
    return False


def _read_verb(place: Place, speaker: int) -> list[Act]:
    subject = place.subject
    if subject.link in ("purpose", "relative") or "condition" in subject.moods:
        return []
    parties = [p for p in subject.parties if p.stand in STANDS_FOR]
    if not parties:
        return []
    if place.scene.same_side(parties[0].key, speaker):
        return _of_own_side(place, parties[0].key, speaker)
    if "must" in subject.moods and place.chunk.low in PAYING and _has_price(place):
        # "X harus membayar mahal" asks for nothing
        return []
    if "must" in subject.moods and _is_doing(place):
        named = [p for p in parties if not _is_every(place, p) and not place.scene.is_crowd(p.key)]
        named = [p for p in named if not place.scene.is_own_body(speaker, p.key)]
        return _say(place, "REQUEST", speaker, [p.key for p in named]) if named else []
    if "negation" in subject.moods and _is_proposal(place):
        return _say(place, "REJECT", speaker, [parties[0].key])
    return []


def _has_price(place: Place) -> bool:
    after = place.at + 1
    chunks = place.clauses.chunks
    return after < len(chunks) and chunks[after].low in PRICES


def _deny_self(place: Place, speaker: int) -> list[Act]:
    """Read `saya bukan raja`, `kami tidak pernah menyerang mereka`: if anybody had said so."""
    if place.chunk.low not in NEVER:
        return []
    k = place.at - 1
    while k >= 0 and place.clauses.chunks[k].kind == "adverb":
        k -= 1
    key = place.clauses.chunks[k].key if k >= 0 else None
    if key is None or not place.scene.same_side(key, speaker):
        return []
    return _say(place, "DENY", speaker, [])


def _deny_deed(place: Place, speaker: int) -> list[Act]:
    """Read `tidak ada serangan`: if anybody had said so."""
    chunks, at = place.clauses.chunks, place.at + 1
    if at + 1 >= len(chunks) or chunks[at].low != THERE_IS:
        return []
    while at + 1 < len(chunks) and chunks[at + 1].kind in ("adverb", "determiner"):
        at += 1
    row = chunks[at + 1].entry.noun if at + 1 < len(chunks) else None
    first = place.said.content[0].start if place.said is not None else 0
    opens = not any(first <= c.start for c in chunks[: place.at] if c.kind not in SKIPPED)
    if row is None or row.type not in HOSTILE or not opens:
        return []
    made = _say(place, "DENY", speaker, [])
    for act in made:
        act.rule = "content:no-deed"
    return made


def _refuse(place: Place, speaker: int) -> list[Act]:
    """Read `usulan X tidak realistis`: what another proposed is not found good."""
    chunks = place.clauses.chunks
    key = proposer_before(place)
    after = place.at + 1
    if key is None or place.scene.is_own(key, speaker):
        return []
    while after < len(chunks) and chunks[after].kind == "may":
        after += 1
    if after >= len(chunks):
        return []
    light = chunks[after].entry.light
    taken = light is not None and light.way == "receive" and chunks[after].entry.passive
    if chunks[after].kind != "word" and not taken:
        return []
    return _say(place, "REJECT", speaker, [key])


def _of_own_side(place: Place, actor: int, speaker: int) -> list[Act]:
    """Read what a speaker says that his own side will do, or will not."""
    moods = place.subject.moods
    if not moods & TO_COME or not place.scene.can_act(actor):
        return []
    if "negation" in moods:
        if _is_silence(place):
            return []
        addressee = place.said.addressee if place.said is not None else None
        if addressee is not None and place.scene.cast.members[int(addressee)].kind in SERIOUS:
            return _say(place, "REJECT", actor, [int(addressee)])
        return _say(place, "REJECT", actor, [])
    if "future" not in moods:
        return []
    for kind, slots in (("THREATEN", UPON), ("OFFER", IN_FAVOUR)):
        if kind == "THREATEN" and place.chunk.entry.valence != "harm":
            continue
        others = _others(place, slots, speaker)
        if others:
            return _say(place, kind, actor, others)  # type: ignore[arg-type]
    other = _in_return(place)
    return _say(place, "OFFER", actor, [other]) if other is not None else []


def _in_return(place: Place) -> int | None:
    """Give who is to end something, too: `kami akan menghentikan blokade jika X mundur`."""
    chunks = place.clauses.chunks
    if not _ends(place.chunk):
        return None
    at = next((k for k in range(place.at, len(chunks)) if chunks[k].kind == "condition"), -1)
    near = [c for c in chunks[at + 1 : at + 1 + IN_RETURN] if c.kind not in SKIPPED]
    if at < 0 or len(near) < PAIR or near[0].key is None or not _ends(near[1]):
        return None
    negated = any(c.kind == "negation" for c in chunks[at : at + IN_RETURN])
    return None if negated else near[0].key


def _ends(chunk: Chunk) -> bool:
    """Tell whether a verb ends something: `menghentikan`, `berhenti`, `mundur`."""
    light, row = chunk.entry.light, chunk.entry.verb
    ends = light is not None and light.way == "end"
    return ends or chunk.low == STOP or (row is not None and row.type == "RETREAT")


def _is_silence(place: Place) -> bool:
    """Tell whether it is only words that are refused: `tidak akan memberi komentar`."""
    chunks, after = place.clauses.chunks, place.at + 1
    if place.chunk.entry.speech and not place.chunk.entry.is_act:
        return True
    return after < len(chunks) and chunks[after].low in WORDS_OF_ONES_OWN


def _others(place: Place, slots: tuple[str, ...], speaker: int) -> list[int]:
    """Give the parties of other sides that stand in some slots after the verb."""
    return [
        m.key
        for slot in slots
        for m in place.args.get(slot)
        if place.scene.can_receive(m.key) and not place.scene.same_side(m.key, speaker)
    ]


def _say(place: Place, kind: MoveType, actor: int, recipients: list[int]) -> list[Act]:
    found = place.receiving(recipients)
    if recipients and not found:
        return []
    acts = place.make(kind, [actor], found, f"content:{kind.lower()}", "word")
    for act in acts:
        act.spoken = None
        act.answers = act.recipient is None
        lay_deed(place, act)
    return acts


def _is_every(place: Place, party: Party) -> bool:
    """Tell whether a party is all of a kind: `semua pilot`."""
    return party.at > 0 and place.clauses.chunks[party.at - 1].low in EVERY


def _is_proposal(place: Place) -> bool:
    """Tell whether a subject is what somebody proposed, or his message: `usulan X tidak adil`."""
    words = place.subject.words
    noun = place.clauses.chunks[words[0]].entry.noun if words else None
    return noun is not None and (noun.carrier or noun.type in PROPOSALS)


def _is_doing(place: Place) -> bool:
    """Tell whether a verb is something that one can be asked to do: `menarik`, not `kalah`."""
    if place.passive:
        return False
    chunk = place.chunk
    return chunk.low.startswith(("me", "ber")) or chunk.entry.motion or chunk.entry.is_act
