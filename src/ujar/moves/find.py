"""Finds the moves of an article: reads acts sentence by sentence, settles, groups and builds them.

`Ruritania mendesak Syldavia mundur. Syldavia menolak permintaan itu.` gives a REQUEST, and a REJECT
in reply to it.

What acts are, is in the modules that this one calls; the data files are named there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.accounts import Accounts
from ujar.moves.act import WORDS, Act
from ujar.moves.alone import read_agent, read_noun
from ujar.moves.build import build_move
from ujar.moves.conditions import lay_conditions, lay_fragment
from ujar.moves.content import read_content
from ujar.moves.doubt import is_supposed
from ujar.moves.endings import Ending, read_endings
from ujar.moves.grouping import group
from ujar.moves.headline import check_headline
from ujar.moves.loose import attach, read_loose
from ujar.moves.nouns import read_each_way, read_light
from ujar.moves.phrases import is_message, names_agent
from ujar.moves.place import Place
from ujar.moves.pressure import read_pressure
from ujar.moves.promises import is_told
from ujar.moves.proposals import read_asked, read_met
from ujar.moves.purposes import talks
from ujar.moves.rebuffs import read_rebuffs
from ujar.moves.replies import find_replies, mark_replies
from ujar.moves.returns import read_return
from ujar.moves.roles import MOODS
from ujar.moves.scene import Scene
from ujar.moves.settle import settle
from ujar.moves.status import add_statuses
from ujar.moves.terms import Lists, add_details, find_inline, find_owner, lay_lists
from ujar.moves.verbs import read_verb
from ujar.moves.via import GoBetweens
from ujar.moves.ways import carries_nothing
from ujar.moves.words import BETWEEN, BLAME, CONDITION, LAPSED, LIGHT, LIST, MOOD, NEGATION, VERDICT

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text
    from ujar.entities.cast import Cast
    from ujar.moves.clause import Clauses
    from ujar.records import Issue, Move, Statement, Time


REACH = 3
REASON = "alasan"
PROMISES = "OFFER"
ABOUT = frozenset({"tentang", "soal", "mengenai", "perihal", "terkait"})
BY = "dengan"
APART = 3
PERMITS = frozenset({"mengizinkan", "diizinkan", "memperbolehkan", "diperbolehkan"})


def find_moves(
    text: Text, times: tuple[Time, ...], cast: Cast, statements: tuple[Statement, ...]
) -> tuple[tuple[Move, ...], tuple[Issue, ...]]:
    """Find who did what toward whom; members stand as `str(key)` until the cast is frozen."""
    scene = Scene(text, times, cast, statements)
    between = GoBetweens(scene)
    lists = Lists(text)
    acts: list[Act] = []
    loose: list[Act] = []
    endings: list[Ending] = []
    for sent in text.sentences:
        near = bool(acts) and acts[-1].sent >= sent.index - REACH
        clauses = scene.clauses(sent, near=near)
        if clauses is None:
            continue
        if clauses.hints & (BETWEEN | LIGHT):
            between.read(sent, clauses)
        if clauses.hints & (LAPSED | LIGHT):
            endings += read_endings(clauses)
        inline = find_inline(clauses) if clauses.hints & LIST else []
        if inline:
            lists.inline[sent.index] = inline
            owner = find_owner(clauses)
            if owner is not None:
                lists.owners[sent.index] = owner
        if sent.index not in lists.members:
            found = read_sentence(scene, sent, clauses, loose)
            if not found and clauses.hints & CONDITION:
                lay_fragment(clauses, acts, sent.index)
            acts += found
    acts = settle(scene, acts)
    lay_lists(scene, lists, acts)
    groups = group(scene, acts)
    attach(scene, groups, loose)
    replies = find_replies(scene, groups)
    between.learn(groups)
    accounts = Accounts(scene)
    moves = tuple(
        build_move(scene, known, number, reply, between, accounts)
        for number, (known, reply) in enumerate(zip(groups, replies, strict=True), 1)
    )
    return add_statuses(scene, moves, endings), check_headline(scene, moves)


def read_sentence(
    scene: Scene, sent: Sentence, clauses: Clauses, loose: list[Act] | None = None
) -> list[Act]:
    """Read the acts of one sentence, from its verbs and nouns in order.

    Acts without parties are added to `loose`.
    """
    loose = [] if loose is None else loose
    acts: list[Act] = []
    taken: set[int] = set()
    made: set[int] = set()
    for at, chunk in enumerate(clauses.chunks):
        if not chunk.entry.is_act or at in taken:
            continue
        named = chunk.kind == "hearsay" and names_agent(clauses, at)
        if not (named or chunk.kind in ("noun", "verb") or chunk.entry.agent is not None):
            continue
        if carries_nothing(clauses.chunks, at) or is_supposed(clauses, at):
            continue
        place = Place(scene, sent, clauses, at)
        if chunk.kind == "noun":
            found = read_noun(place)
            if not found:
                loose += read_loose(place)
        elif chunk.entry.agent is not None:
            found = read_agent(place)
        else:
            found = _read_verbal(place, made, taken)
        if any(not act.weak for act in found):
            made.add(at)
            kinds = {a.type for a in found if not a.carrier} & (WORDS - {"DENY"})
            if kinds and chunk.kind == "verb":
                taken |= _content(place, by_doing="OFFER" not in kinds)
        acts += found
    if clauses.hints & (BLAME | VERDICT | MOOD | NEGATION):
        acts += read_content(scene, sent, clauses, made | taken)
    if clauses.hints & CONDITION:
        acts += read_pressure(scene, sent, clauses, acts)
    if acts and any(chunk.entry.game for chunk in clauses.chunks):
        # "X menantang Y di semifinal"
        return []
    acts += read_rebuffs(scene, sent, clauses, acts, made)
    mark_replies(scene, clauses, acts)
    add_details(clauses, acts)
    lay_conditions(clauses, acts)
    return acts


def _read_verbal(place: Place, made: set[int], taken: set[int]) -> list[Act]:
    """Read the acts of a verb by its own meaning, or by the noun that it carries."""
    if place.chunk.kind == "hearsay":
        return read_verb(place)
    if not _is_real(place, made):
        return []
    returned = read_return(place)
    if returned:
        return returned
    place.take_noun()
    found, carried = read_each_way(place)
    if not found:
        found, carried = read_light(place)
    if carried >= 0:
        taken.add(carried)
    if not found and (carried < 0 or _gives(place)):
        found = read_verb(place)
    return found + read_asked(place, found) if found else read_met(place)


def _gives(place: Place) -> bool:
    """Tell whether a light verb is one that may be meant by itself: `melepaskan sandera X`."""
    light = place.chunk.entry.light
    return light is not None and light.way == "give"


def _is_real(place: Place, made: set[int]) -> bool:
    """Tell whether a governed verb tells something that happened, and not only what is asked."""
    if place.at and place.clauses.chunks[place.at - 1].low in ABOUT:
        # "usulan tentang melucuti X"
        return False
    governor, link = place.subject.governor, place.subject.link
    if governor is not None and place.clauses.chunks[governor].low in PERMITS:
        # "tidak diizinkan bertemu X"
        return False
    if _is_only_named(place):
        return False
    if governor is None or link in ("content", "doing"):
        return True
    entry = place.clauses.chunks[governor].entry
    if link == "serial":
        if entry.passive and entry.verb is not None and entry.verb.type == "REQUEST":
            # "diharapkan mendukung Y" is what is hoped for
            return False
        if entry.verb is not None and entry.verb.type == PROMISES:
            # "berjanji membuka dialog dengan X": nobody has done so yet
            return False
        denied = entry.verb is not None and entry.verb.type == "DENY"
        return denied or governor not in made
    if link == "purpose":
        between = place.clauses.chunks[governor : place.at]
        if talks(place):
            return True
        return entry.motion or any(c.low == REASON or is_message(c) for c in between)
    if governor in made:
        return entry.verb is not None and entry.verb.type == "ACCUSE"
    # a thing that drives somebody to act: "kebijakan itu mendorong X untuk menetapkan tarif"
    above = place.clauses.subject(governor)
    if above.link == "purpose":
        # "tujuannya adalah untuk memaksa X untuk menyetujui Y"
        return False
    return bool(above.words) and not above.parties


def _is_only_named(place: Place) -> bool:
    """Tell whether a noun of offering or asking tells what for: `kesediaan X berunding`."""
    chunks, words = place.clauses.chunks, place.subject.words
    noun = chunks[words[0]].entry.noun if words and words[0] < place.at else None
    if noun is None or noun.type not in WORDS or noun.claim or place.passive:
        return False
    row = place.chunk.entry.verb
    told = any(c.kind == "verb" or c.kind in MOODS for c in chunks[words[-1] + 1 : place.at])
    return row is not None and row.by != "word" and not told


def _apposes(clauses: Clauses, end: int) -> bool:
    """Tell whether a comma ends what is asked: `meminta X mundur, (syarat) yang ditolak X`."""
    chunks = clauses.chunks
    if chunks[end].kind != "comma" or chunks[end - 1].kind == "mention":
        return False
    near = [c.kind for c in chunks[end + 1 : end + 1 + APART]]
    return "relative" in near and near[: near.index("relative")].count("verb") == 0


def _is_answered(clauses: Clauses, end: int) -> bool:
    """Tell whether a comma ends what is asked: `meminta X mundur, dan X menyetujuinya`."""
    chunks = clauses.chunks[end : end + 4]
    if [c.kind for c in chunks] != ["comma", "coordinator", "mention", "verb"]:
        return False
    row = chunks[-1].entry.verb
    return row is not None and row.type in ("REJECT", "ACCEPT")


def _asks_too(place: Place, end: int) -> bool:
    """Tell whether a speaker asks or blames once more: `siap mundur dan menuntut X pergi`."""
    chunks = place.clauses.chunks
    if chunks[end].kind != "coordinator" or end + 1 >= len(chunks):
        return False
    cue = place.scene.by_cue.get(chunks[end + 1].start)
    if cue is None:
        return False
    speaker = place.scene.speaker(cue)
    told = place.scene.said_at(place.sent, chunks[end + 1].start)
    own = [p.key for p in place.subject.parties]
    if place.cue is not None and place.cue.speaker is not None:
        own.append(int(place.cue.speaker))
    return speaker is not None and speaker in own and told is place.said


def _content(place: Place, *, by_doing: bool) -> set[int]:
    """Give the places of what a verb asks for, and not of what it is done by."""
    args, clauses = place.args, place.clauses
    if args.complement is None:
        return set()
    chunks, end = clauses.chunks, args.complement
    if by_doing and chunks[end - 1].low == BY:
        # "memberi peringatan dengan memberlakukan pajak"
        return set()
    while end < len(chunks) and chunks[end].kind not in ("subordinator", "stop"):
        if chunks[end - 1].kind == "comma" and chunks[end].kind == "preposition":
            # "menolak berunding, menyusul pertemuan X dan Y"
            break
        if is_told(chunks[end : end + 2]) or _apposes(clauses, end) or _asks_too(place, end):
            break
        if _is_answered(clauses, end):
            break
        end += 1
    return set(range(args.complement, end))
