"""Reads words of blame, praise and denial in somebody's mouth as acts toward whom they are said of.

In `"Syldavia melanggar perjanjian," kata Ana Berg` the word "melanggar" is an ACCUSE of hers toward
Syldavia; `"Laporan itu bohong"` a DENY toward whoever said so. What is done to the speaker's own
side ("menyerang kami") blames whoever does it.

The words stand in `valence_words`. Irony is not seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.about import cut_about
from ujar.moves.act import PROPOSALS
from ujar.moves.roles import BOUNDS, SKIPPED
from ujar.moves.words import ANTI

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses
    from ujar.moves.place import Place
    from ujar.records import MoveType, Statement

NEXT = 2
THAT = "bahwa"
BESIDE = frozenset({"adverb", "word", "coordinator", "quote", "determiner"})
REACH = 3
SOURCES = frozenset({"dari", "oleh"})
FOLLOWS = frozenset({"verb", "word", "negation", "future"})
PASSED_OVER = frozenset({"kepada", "oleh", "menurut", "seperti"})
VERDICTS: dict[str, MoveType] = {"wrong": "ACCUSE", "harm": "ACCUSE", "good": "SUPPORT"}
WELFARE = frozenset({"keamanan", "keselamatan", "nasib", "kondisi", "penderitaan"})
FELT = frozenset({"object", "owner", "dengan", "atas", "terhadap", "kepada", "oleh"})
OVER = frozenset({"terhadap", "mengenai", "soal", "tentang", "atas"})
DEEDS = frozenset({"langkah", "tindakan", "keputusan", "kebijakan", "pilihan"})
HELD = frozenset({"dianggap", "dinilai", "disebut", "dituduh", "diduga"})
REACH = 6
RUMOURS = frozenset({"kabar", "rumor", "isu", "berita"})
LINKS = frozenset({"adalah", "merupakan", "menjadi"})
TURNS = frozenset({"negation", "condition", "future", "must", "may", "want"})


def read_verdict(place: Place, stmt: Statement, speaker: int) -> list[Act]:
    """Read the act of one word of blame, praise or denial."""
    if _is_held_by_others(place):
        return []
    if place.chunk.entry.verb is not None and place.subject.link == "purpose":
        # "X menelepon Y untuk berterima kasih": it is X who does
        return []
    kind = place.chunk.entry.valence or "harm"
    if kind == "false" and _is_of_deed(place):
        # "menyebut penjualan itu langkah keliru" denies nothing
        kind = "wrong"
    if kind == "false":
        return _deny(place, speaker)
    if kind == "dislike":
        return _dislike(place, stmt, speaker)
    if kind == "lapsed":
        return []
    if kind == "label":
        return read_label(place, stmt, speaker)
    if kind == "harm" and not _harms(place, speaker):
        return []
    if _is_turned(place, stmt):
        return []
    key = proposer_before(place)
    if kind == "wrong" and key is not None and not place.scene.is_own(key, speaker):
        return _lay(place, place.make("REJECT", [speaker], [key], "content:reject", "word"))
    target = _target(place, speaker)
    if target is None and kind == "harm":
        target = _topic(place, stmt, speaker)
    if target is None or place.scene.is_crowd(target):
        return []
    rule = f"content:{VERDICTS[kind].lower()}"
    return _lay(place, place.make(VERDICTS[kind], [speaker], [target], rule, "word"))


def read_label(place: Place, stmt: Statement, speaker: int) -> list[Act]:
    """Read `syarat X tak ubahnya ...`, `hanya akal-akalan X`: what X did or proposed is belittled.

    What is labelled without a name answers what the other side did ("sama saja dengan ...").
    """
    chunks = place.clauses.chunks
    after = chunks[place.at + 1] if place.at + 1 < len(chunks) else None
    start = stmt.content[0].start
    before = [c for c in chunks[: place.at] if c.start >= start]
    if any(c.kind == "verb" and not _links(c) for c in before) or _is_turned(place, stmt):
        return []
    keys = [c.key for c in before if c.key is not None]
    if after is not None and after.key is not None and not keys:
        keys = [after.key]
    found = [k for k in place.receiving(keys[:1]) if not place.scene.is_own(k, speaker)]
    if (keys and not found) or not before:
        return []
    made = _lay(place, place.make("ACCUSE", [speaker], found, "content:label", "word"))
    for act in made:
        act.answers, act.replies = act.recipient is None, act.recipient is None
        act.about = (before[0].start, chunks[place.at].end)
    return made


def _links(chunk: Chunk) -> bool:
    """Tell whether a verb only joins a thing to its label, or describes the thing."""
    return chunk.low in LINKS or chunk.entry.passive or chunk.low.startswith("di")


def proposer_before(place: Place) -> int | None:
    """Give whose proposal stands right before a word: `usulan X tidak adil`."""
    chunks = place.clauses.chunks
    k = place.at - 1
    while k > 0 and chunks[k].kind in SKIPPED:
        k -= 1
    noun = chunks[k - 1].entry.noun if k > 0 else None
    if noun is not None and noun.type in PROPOSALS:
        # "dukungan atas usulan X tidak adil" judges the support
        return None if k > 1 and chunks[k - 2].kind == "preposition" else chunks[k].key
    return _proposer_first(place)


def _proposer_first(place: Place) -> int | None:
    """Give whose proposal what is said opens with: `usulan yang dikirim oleh X sebagai ...`."""
    start = place.said.content[0].start if place.said is not None else place.chunk.start
    chunks = place.clauses.chunks
    first = next((k for k in range(place.at) if chunks[k].start >= start), place.at)
    noun = chunks[first].entry.noun
    if noun is None or noun.type not in PROPOSALS:
        return None
    args = place.clauses.arguments(first)
    members = [m for slot in ("object", "owner", "dari", "oleh") for m in args.get(slot)]
    return members[0].key if members and members[0].at < place.at else None


def _dislike(place: Place, stmt: Statement, speaker: int) -> list[Act]:
    """Read `saya tidak suka X`, `kami khawatir dengan apa yang dilakukan X`."""
    own = [p for p in place.subject.parties if place.scene.same_side(p.key, speaker)]
    if not own and place.subject.parties:
        return []
    if _is_for_sake_of(place):
        return []
    comma = _next_comma(place)
    found = [m.key for m in place.args.members if m.slot in FELT and m.at < comma]
    if place.chunk.low.endswith("nya") and not found and stmt.addressee is not None:
        found = [int(stmt.addressee)]
    found = [k for k in place.receiving(found) if not place.scene.is_own(k, speaker)]
    return (
        _lay(place, place.make("ACCUSE", [speaker], found[:1], "content:accuse", "word"))
        if found
        else []
    )


def _is_for_sake_of(place: Place) -> bool:
    """Tell whether it is for somebody that one fears: `prihatin atas nasib X` blames nobody."""
    chunks = place.clauses.chunks
    return any(chunks[k].low in WELFARE for k in place.args.nouns[:1])


def _next_comma(place: Place) -> int:
    chunks = place.clauses.chunks
    return next((k for k in range(place.at, len(chunks)) if chunks[k].kind == "comma"), len(chunks))


def _lay(place: Place, acts: list[Act]) -> list[Act]:
    end = place.args.end
    for act in acts:
        act.spoken = None
        last = max(place.at, end - 1)
        act.about = cut_about(place, (place.chunk.start, place.clauses.chunks[last].end))
    return acts


def _deny(place: Place, speaker: int) -> list[Act]:
    """Read `itu tidak benar`, `laporan X itu bohong`: toward X, or whoever made the claim."""
    chunks = place.clauses.chunks
    first = next((k for k in range(place.at - 1, -1, -1) if chunks[k].kind in BOUNDS or k == 0), 0)
    said = 0 if place.said is None else place.said.content[0].start
    # "menurut laporan X, Y menyebut tuduhan Z bohong": X stands before what is said
    first = next((k for k in range(first, place.at) if chunks[k].start >= said), first)
    if any(c.low == THAT and c.start > said for c in chunks[first : place.at]):
        # "X, kata Y, menyatakan bahwa isu itu bohong": that is X's to say
        return []
    said_of = [k for k in range(first, place.at) if chunks[k].kind == "demonstrative"]
    named = [k for k in range(first, place.at) if not _is_told_of(chunks, k)]
    owners = [chunks[k].key for k in named]
    others = [k for k in owners if k is not None and not place.scene.is_own(k, speaker)]
    if not said_of and not others:
        return []
    if any(chunks[k].key == speaker and k and _is_claim(place, k - 1) for k in named):
        # "klaim X itu bohong" is not said by X
        return []
    if not any(_is_claim(place, k) for k in range(first, place.at)):
        return []
    recipients = place.receiving(others[:1])
    acts = place.make("DENY", [speaker], recipients, "content:false", "word")
    for act in acts:
        act.answers = act.recipient is None
    return _lay(place, acts)


def _is_told_of(chunks: list[Chunk], k: int) -> bool:
    """Tell whether a rumour is about a member: in `kabar X sakit itu bohong` X did not say so."""
    after = chunks[k + 1].kind if k + 1 < len(chunks) else "stop"
    return k > 0 and chunks[k - 1].low in RUMOURS and after in FOLLOWS


def _is_held_by_others(place: Place) -> bool:
    """Tell whether a word is what something is held for by others: `yang dianggap teroris`."""
    chunks = place.clauses.chunks
    for k in range(place.at - 1, max(0, place.at - REACH), -1):
        if chunks[k].low in HELD:
            before = [c.kind for c in chunks[max(0, k - 2) : k]]
            return "relative" in before
        if chunks[k].kind == "comma":
            return False
    return False


def _is_of_deed(place: Place) -> bool:
    """Tell whether what is called false is something done: `langkah keliru`."""
    return place.at > 0 and place.clauses.chunks[place.at - 1].low in DEEDS


def _is_claim(place: Place, k: int) -> bool:
    """Tell whether a chunk stands for what somebody claims: `itu`, `tuduhan`, `laporan`."""
    chunk = place.clauses.chunks[k]
    noun = chunk.entry.noun
    return chunk.kind == "demonstrative" or (noun is not None and noun.type == "ACCUSE")


def _harms(place: Place, speaker: int) -> bool:
    """Tell whether harm is told of the speaker's own side."""
    low = place.chunk.low
    if low.startswith(ANTI):
        return low[len(ANTI) :] in place.scene.side_names(speaker)
    return any(
        m.slot in ("object", "owner") and place.scene.same_side(m.key, speaker)
        for m in place.args.members
    )


def _is_turned(place: Place, stmt: Statement) -> bool:
    """Tell whether a word of blame is negated where it stands, or only foretold."""
    start = stmt.content[0].start
    for k in range(place.at - 1, max(-1, place.at - 1 - REACH), -1):
        chunk = place.clauses.chunks[k]
        if chunk.start < start:
            break
        if chunk.kind in TURNS:
            return True
    k = place.at
    while k >= 0 and place.clauses.chunks[k].kind not in BOUNDS:
        if place.clauses.chunks[k].kind == "verb":
            return not TURNS.isdisjoint(place.clauses.subject(k).moods)
        k -= 1
    return False


def _target(place: Place, speaker: int) -> int | None:
    """Find of whom a word is said: its owner or source, what it describes, or its subject."""
    for find in (_described, _owners, _named_before):
        found = find(place.clauses, place.at)
        for key in found:
            own = place.scene.is_own(key, speaker) or place.scene.is_own_body(speaker, key)
            if place.scene.can_receive(key) and not own:
                return key
        if found:
            return None
    return None


def _topic(place: Place, stmt: Statement, speaker: int) -> int | None:
    """Give the party of the other side with which a statement begins: who does the harm."""
    start = stmt.content[0].start
    for chunk in place.clauses.chunks[: place.at]:
        if chunk.start >= start and chunk.key is not None and place.scene.can_receive(chunk.key):
            return None if place.scene.is_own(chunk.key, speaker) else chunk.key
    return None


def _owners(clauses: Clauses, at: int) -> list[int]:
    """Give the members to whom a word belongs: `kekejaman X`, `kebencian dari X`."""
    if clauses.chunks[at].kind == "verb":
        return [p.key for p in clauses.subject(at).parties]
    members = clauses.arguments(at).members
    near = [m.key for m in members if m.slot in ("object", "owner") and m.at <= at + NEXT]
    return near or [m.key for m in members if m.slot in SOURCES and not m.relative]


def _described(clauses: Clauses, at: int) -> list[int]:
    """Give the members in the noun phrase that a word describes: `siasat X yang kejam`."""
    chunks = clauses.chunks
    k = at - 1
    while k >= 0 and (chunks[k].kind in BESIDE or chunks[k].entry.valence):
        k -= 1
    if k < 0 or chunks[k].kind != "relative":
        return []
    return [p.key for p in clauses.antecedent(k).parties]


def _judges(clauses: Clauses, verb: int, at: int) -> bool:
    """Tell whether a verb of speech says what something is: `menyebut usulan X (sebagai) ...`."""
    chunks = clauses.chunks
    named = any(c.key is not None for c in chunks[verb + 1 : at])
    ends = any(c.kind in BOUNDS or c.kind == "comma" for c in chunks[verb + 1 : at])
    return chunks[verb].entry.speech and named and not ends


def _named_before(clauses: Clauses, at: int) -> list[int]:
    """Give the members named before a word in its clause, unless he is the one who suffers it."""
    chunks = clauses.chunks
    found: list[int] = []
    if chunks[at].kind != "verb" and at > 0 and chunks[at - 1].low in OVER:
        # "pengawasan terhadap pelanggaran": nobody is told to have done it
        return []
    verb = next((k for k in range(at - 1, -1, -1) if chunks[k].kind == "verb"), None)
    if verb is not None and chunks[at].kind != "verb" and not _judges(clauses, verb, at):
        if chunks[at - 1].kind == "word" and chunks[verb].entry.speech:
            # "melaporkan cuaca buruk": the word describes what is told
            return []
        anti = chunks[at].low.startswith(ANTI)
        if chunks[at].kind == "word" and not anti and not chunks[verb].entry.maker:
            # "menemukan pelanggaran", "mencegah korupsi": the subject is not to blame
            return []
    for k in range(at - 1, -1, -1):
        chunk = chunks[k]
        if chunk.kind in BOUNDS or chunk.low == "bahwa":
            break
        light = chunk.entry.light
        if light is not None and light.way in ("get", "receive"):
            return []
        if chunk.key is not None and not (k and chunks[k - 1].low in PASSED_OVER):
            found.append(chunk.key)
    return found[::-1]
