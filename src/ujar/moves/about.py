"""Sets what an act is about: the clause that it asks for or offers, else the thing.

`Ruritania menolak usulan gencatan senjata selama sebulan itu pada Senin` is about "usulan gencatan
senjata selama sebulan itu".

Conditions are told apart by `term_cues`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.roles import MOODS
from ujar.moves.whom import ENDS, get_conditions

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk, Range
    from ujar.moves.place import Place

ASIDE = frozenset({"kepada", "melalui", "lewat", "sejak"})
ABOUT = ("soal", "tentang", "terkait", "mengenai", "atas")


def lay_content(place: Place, act: Act) -> None:
    """Set what an act is about: the clause that it asks for, else its object."""
    chunks, args = place.clauses.chunks, place.args
    if args.complement is not None and not _hangs_on(place, args.complement):
        first = args.complement
        if chunks[first].kind == "complementizer" and first + 1 < len(chunks):
            first += 1
        while first - 1 > place.at and chunks[first - 1].kind in MOODS:
            first -= 1
        last = first
        while last + 1 < len(chunks) and not _ends(chunks, last + 1):
            last += 1
        while last > first and chunks[last].kind in ("quote", "comma"):
            last -= 1
        act.about = (chunks[first].start, chunks[last].end)
        act.items.append(act.about)
    else:
        matter = _matter(place)
        if matter is not None:
            act.about = matter_at(place, matter, args.end)


def _hangs_on(place: Place, end: int) -> bool:
    """Tell whether what follows is a condition: `menawarkan damai dengan syarat X mundur`."""
    near = range(place.at + 1, end)
    return any(not get_conditions().isdisjoint(place.clauses.phrase_at(k)) for k in near)


def matter_at(place: Place, first: int, end: int) -> Range:
    """Give the words of a matter: with what counts it, without whom it is said to and when."""
    chunks = place.clauses.chunks
    while first - 1 > place.at and _counts(chunks[first - 1]):
        first -= 1
    last = first
    while last + 1 < end and not _leaves_matter(place, last + 1, end):
        last += 1
    return (chunks[first].start, chunks[last].end)


def _counts(chunk: Chunk) -> bool:
    return chunk.low[:1].isdigit() or (chunk.kind == "determiner" and not chunk.capital)


def _leaves_matter(place: Place, k: int, end: int) -> bool:
    """Tell whether the matter of an act ends before a chunk: `kepada X`, `pada Senin`."""
    chunks = place.clauses.chunks
    if chunks[k].low in ASIDE or chunks[k].kind in ("time", "condition"):
        return True
    after = chunks[k + 1].kind if k + 1 < end else ""
    return chunks[k].kind == "preposition" and after == "time"


def _ends(chunks: list[Chunk], at: int) -> bool:
    """Tell whether a clause ends at a chunk; `sebelum Senin` ends none."""
    before_time = at + 1 < len(chunks) and chunks[at + 1].kind == "time"
    return chunks[at].kind in ENDS and not before_time


def _matter(place: Place) -> int | None:
    """Give where the matter of an act begins: its object, or what stands after `soal`."""
    if place.args.nouns:
        return place.args.nouns[0]
    chunks = place.clauses.chunks
    for at in range(place.at + 1, place.args.end - 1):
        if chunks[at].low in ABOUT:
            return at + 1
    return None
