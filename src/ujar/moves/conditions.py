"""Finds what an offer, a demand, an acceptance or a threat hangs on, and lays it on that act.

`Ruritania bersedia mundur asalkan Syldavia berunding` has the term "Syldavia berunding"; in `Jika
Syldavia berunding, Ruritania bersedia mundur` the same words are the term of what follows them.

What is only wished for (`jika ingin berunding, X harus ...`) is no condition of a demand. The words
stand in `term_cues`.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TermCue
from ujar.moves.roles import SKIPPED
from ujar.moves.terms import split_items

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk, Range
    from ujar.moves.clause import Clauses

KINDS = ("condition", "price", "first", "while", "unless")
HANGS: dict[str, frozenset[str]] = {
    "condition": frozenset({"OFFER", "REQUEST", "ACCEPT", "THREATEN"}),
    "price": frozenset({"OFFER", "REQUEST", "ACCEPT"}),
    "first": frozenset({"OFFER", "ACCEPT"}),
    "while": frozenset({"OFFER", "ACCEPT"}),
    "unless": frozenset({"THREATEN", "REJECT", "OFFER"}),
}
HANGING = frozenset(kind for kinds in HANGS.values() for kind in kinds)
EVEN = frozenset({"bahkan", "sekalipun", "walau"})
BEFORE = SKIPPED | {"subordinator", "comma", "coordinator"}
ASIDE = frozenset({"menurut", "demikian", "seperti", "sebagaimana"})
NEAR = 3


class Condition(NamedTuple):
    """A condition: the chunks of its cue and of its end, and the items that it holds."""

    kind: str
    at: int
    end: int
    fronted: bool
    items: list[Range]


@cache
def _cues() -> dict[str, str]:
    return {r.form: r.kind for r in get_lexicon().rows(TermCue) if r.kind in KINDS}


@cache
def _forms() -> frozenset[str]:
    return frozenset(_cues())


def find_conditions(clauses: Clauses) -> list[Condition]:
    """Find the conditions of a sentence, each with its items."""
    chunks = clauses.chunks
    found, at = [], 0
    while at < len(chunks) - 1:
        size = clauses.phrase_size(at, _forms())
        if not size or (at and chunks[at - 1].low in EVEN) or _is_otherwise(chunks, at + size):
            at += 1
            continue
        kind = _cues()[clauses.phrase_at(at)[size - 1]]
        fronted = all(c.kind in BEFORE for c in chunks[:at])
        end = _end_of(clauses, at + size, fronted=fronted)
        items = split_items(chunks, at + size, end)
        if items and (kind not in ("while", "first") or _is_clause(clauses, at + size, end)):
            found.append(Condition(kind, at, end, fronted, items))
        at += size
    return found


def _is_otherwise(chunks: list[Chunk], at: int) -> bool:
    """Tell whether only "not" follows: `jika tidak, X akan menyerang` names no condition."""
    pair = [chunk.kind for chunk in chunks[at : at + 2]]
    return pair == ["negation", "comma"]


def _end_of(clauses: Clauses, first: int, *, fronted: bool) -> int:
    """Give where a condition ends: before the main clause, before who says so, or with the rest."""
    chunks = clauses.chunks
    for k in range(first, len(chunks)):
        if chunks[k].kind == "stop":
            return k
        if chunks[k].kind == "comma" and (fronted or _is_said(clauses, k + 1)):
            return k
    return len(chunks)


def _is_said(clauses: Clauses, k: int) -> bool:
    """Tell whether words after a comma only tell who says so, or when: `, kata X`."""
    chunks = clauses.chunks
    while k < len(chunks) and chunks[k].kind == "quote":
        k += 1
    if k >= len(chunks):
        return True
    return chunks[k].entry.speech or chunks[k].kind == "time" or chunks[k].low in ASIDE


def _is_clause(clauses: Clauses, first: int, end: int) -> bool:
    """Tell whether words are a clause with a subject of its own, and no length of time."""
    chunks = clauses.chunks[first:end]
    if len(chunks) > 1 and (chunks[0].key is not None or chunks[0].capital):
        return True
    named = bool(chunks) and chunks[0].kind in ("mention", "word", "noun", "determiner")
    return named and any(c.kind == "verb" for c in chunks)


def lay_conditions(clauses: Clauses, acts: list[Act]) -> None:
    """Lay each condition of a sentence on the act that hangs on it."""
    if not any(act.type in HANGING for act in acts):
        return
    for cond in find_conditions(clauses):
        for act in _hanging(clauses, cond, acts):
            items = [_cut(act, item) for item in cond.items]
            if cond.kind == "price" and act.type == "REQUEST":
                # what is given for it hangs on the one thing that is asked, too
                act.returned = items[0]
                if not act.terms and len(act.items) == 1:
                    act.terms = [*act.items]
                continue
            act.terms += [item for item in items if item not in act.terms]
            act.conditional = act.conditional or act.type not in ("THREATEN", "REJECT")


def lay_fragment(clauses: Clauses, acts: list[Act], sent: int) -> None:
    """Lay a sentence that is but a condition on the offer before it: `Tetapi hanya jika X ...`."""
    near = takewhile(lambda act: act.sent >= sent - 1, reversed(acts))
    before = next((a for a in near if a.sent == sent - 1 and a.type in HANGS["while"]), None)
    found = find_conditions(clauses)[:1] if before is not None else []
    if before is None or not found or not found[0].fronted:
        return
    rest = clauses.chunks[found[0].end :]
    if all(c.kind in ("stop", "quote") for c in rest):
        before.terms += found[0].items
        before.conditional = True


def _hanging(clauses: Clauses, cond: Condition, acts: list[Act]) -> list[Act]:
    """Give the acts of the place that hangs on a condition: right before it, or after its comma."""
    fit = [a for a in acts if a.type in HANGS[cond.kind] and not a.implied]
    if cond.kind == "first":
        fit = [a for a in fit if a.only]
    if cond.fronted:
        end = clauses.chunks[min(cond.end, len(clauses.chunks) - 1)].start
        after = [a for a in fit if a.start >= end and a.type not in ("REQUEST", "THREATEN")]
        return [a for a in after if a.start == after[0].start]
    if _wishes(clauses, cond):
        fit = [a for a in fit if a.type != "REQUEST"]
    start = clauses.chunks[cond.at].start
    before = [a for a in fit if a.start < start]
    last = max((a.start for a in before), default=-1)
    return [a for a in before if a.start == last]


def _wishes(clauses: Clauses, cond: Condition) -> bool:
    near = clauses.chunks[cond.at : cond.at + NEAR]
    return any(chunk.kind == "want" for chunk in near)


def _cut(act: Act, item: Range) -> Range:
    """Cut a condition off where the words of whoever names it end."""
    start, end = item
    for stmt in (act.said, act.spoken):
        for piece in stmt.content if stmt is not None else ():
            if piece.start <= start < piece.end < end:
                end = piece.end
    return (start, end)
