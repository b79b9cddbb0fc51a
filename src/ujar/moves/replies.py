"""Joins an answer to what it answers, on the page.

`Ruritania menarik pasukan sesuai permintaan Syldavia` meets Syldavia's request; a refusal, a denial
or a blow in return goes with what the other side had done toward this one.

The words that tell an answer stand in `reply_words`; verbs of answering among the `light_verbs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import PROPOSALS
from ujar.moves.answered import ANSWERED, may_answer
from ujar.moves.grouping import on_one_matter
from ujar.moves.roles import AGENT

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene

AFTER = frozenset({"setelah", "usai", "sesudah"})
THOUGH = frozenset({"meski", "meskipun", "walau", "walaupun", "kendati"})
NEAR = 3
MOST = 200
UNREAL = frozenset({"negation", "condition"})
RENEWED = ("REJECT",)
ALWAYS = frozenset({"REJECT", "ACCEPT", "DENY"})


def mark_replies(scene: Scene, clauses: Clauses, acts: list[Act]) -> None:
    """Mark the acts of a sentence that says that they answer, and whose proposal they meet."""
    if not acts:
        return
    chunks = clauses.chunks
    replying = False
    met: int | None = None
    for at, chunk in enumerate(chunks):
        light = chunk.entry.light
        if light is not None and light.way == "answer":
            # "jika X tidak menjawab surat itu" answers nothing
            replying = replying or not clauses.subject(at).moods & UNREAL
        if chunk.low in THOUGH:
            pressed = _who_presses(clauses, at)
            met = pressed if pressed is not None else met
        if chunk.entry.reply:
            owner = _proposer(clauses, at)
            met = owner if owner is not None else met
    before, told = _after_whom(clauses)
    for act in acts:
        act.answered = told
        act.replies = replying or (
            before is not None
            and act.recipient is not None
            and scene.same_side(before, act.recipient)
        )
        if before is not None and act.recipient is None:
            act.replies = not scene.same_side(before, act.actor)
            act.hint = before if act.replies else act.hint
        if met is not None and not (act.implied or scene.same_side(met, act.actor)):
            act.meets, act.replies = met, True


def _after_whom(clauses: Clauses) -> tuple[int | None, str | None]:
    """Give whose act, and what, a sentence begins with: `Setelah X mengkritik Y, ...`."""
    chunks = clauses.chunks
    if not chunks or chunks[0].low not in AFTER:
        return None, None
    for at, chunk in enumerate(chunks):
        if chunk.kind == "comma":
            break
        if chunk.kind == "verb" and chunk.entry.is_act:
            parties = clauses.subject(at).parties
            row = chunk.entry.verb
            told = row.type if row is not None else None
            return (parties[0].key, told) if parties else (None, None)
    return None, None


def _who_presses(clauses: Clauses, at: int) -> int | None:
    """Give who is told to have asked for what is refused: `menolak mundur meski didesak X`."""
    chunks = clauses.chunks
    for k in range(at + 1, min(at + 1 + NEAR, len(chunks))):
        row = chunks[k].entry.verb
        if row is None or row.type != "REQUEST" or not chunks[k].entry.passive:
            continue
        args = clauses.arguments(k)
        by = args.get(AGENT) or [m for m in args.get("object") if m.at == k + 1]
        return by[0].key if by else None
    return None


def _proposer(clauses: Clauses, at: int) -> int | None:
    """Give whose request or offer stands after a word of answering."""
    chunks = clauses.chunks
    for k in range(at + 1, min(at + 1 + NEAR, len(chunks))):
        noun = chunks[k].entry.noun
        if noun is not None and noun.type in PROPOSALS:
            members = clauses.arguments(k).members
            owners = [m.key for m in members if m.slot in ("object", "owner", "dari")]
            return owners[0] if owners else None
    return None


def find_replies(scene: Scene, groups: list[list[Act]]) -> list[int | None]:
    """Give for each group of acts the place of the group that it answers; none answer in a ring."""
    found: list[int | None] = [None] * len(groups)
    for n in range(len(groups)):
        found[n] = _find_reply(scene, groups, n, found)
    return found


def _find_reply(
    scene: Scene, groups: list[list[Act]], n: int, known: list[int | None]
) -> int | None:
    own = groups[n][0]
    if own.type not in ALWAYS and not any(a.replies for a in groups[n]):
        return None
    found: int | None = None
    best = (False, False, False, False)
    for m in range(max(0, n - MOST), min(len(groups), n + MOST)):
        lead = groups[m][0]
        if m == n or lead.type not in (RENEWED if own.renewed else ANSWERED.get(own.type, ())):
            continue
        if lead.recipient is None or own.recipient is None:
            continue
        if not scene.same_side(lead.actor, own.recipient):
            continue
        if not scene.same_side(lead.recipient, own.actor):
            continue
        later = min(a.start for a in groups[m]) > max(a.start for a in groups[n])
        if not may_answer(scene, own, lead, later=later) or _leads_back(known, m, n):
            continue
        exact = scene.one_party(lead.recipient, own.actor)
        rank = (lead.type == own.answered, on_one_matter(scene, own, lead), exact, not later)
        if found is None or rank >= best:
            found, best = (found if found is not None and later and rank == best else m), rank
    return found


def _leads_back(known: list[int | None], m: int, n: int) -> bool:
    """Tell whether a group answers, by whatever steps, another one."""
    seen = 0
    at: int | None = m
    while at is not None and seen <= len(known):
        if at == n:
            return True
        at, seen = known[at], seen + 1
    return False
