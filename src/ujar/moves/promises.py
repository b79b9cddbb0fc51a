"""Finds toward whom a promise or a threat goes, by what is promised and on what it hangs.

In `Ruritania berjanji membantu Syldavia jika Borduria menyerang` it is Syldavia; in `mengancam
akan menyerang jika Syldavia tidak mundur` Syldavia, too.

The words for a condition stand in `term_cues`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TermCue
from ujar.moves.place import STANDS_FOR

if TYPE_CHECKING:
    from ujar.lexicon.shapes import ActVerb
    from ujar.moves.chunks import Chunk
    from ujar.moves.place import Place

OBJECT = "object"
OWNER = "owner"
ENDS = frozenset({"subordinator", "stop"})
HELP = frozenset({"AID", "SUPPORT"})
DONE_BY_NOW = frozenset({"telah", "sudah"})
LASTING = frozenset({"selama", "sepanjang"})


def content_verbs(place: Place) -> list[int]:
    """Give the places of the verbs of the clause that a verb asks for."""
    if place.args.complement is None:
        return []
    found = []
    chunks = place.clauses.chunks
    for at in range(place.args.complement, len(chunks)):
        if chunks[at].kind == "verb":
            found.append(at)
        elif is_told(chunks[at : at + 2]):
            # "siap membantu X dan telah menelepon Y": what follows is done, and not offered
            break
        elif chunks[at].kind in ENDS or chunks[at].kind == "condition" or chunks[at].low in LASTING:
            break
    return found


def is_told(pair: list[Chunk]) -> bool:
    """Tell whether what comes after a coordinator has happened: `dan telah`."""
    return len(pair) > 1 and pair[0].kind == "coordinator" and pair[1].low in DONE_BY_NOW


@cache
def get_conditions() -> frozenset[str]:
    """Give the words that open a condition: `dengan syarat`."""
    rows = get_lexicon().rows(TermCue)
    return frozenset(row.form for row in rows if row.kind == "condition")


def under_condition(place: Place, actors: list[int]) -> list[int]:
    """Give who has to do what an offer or a threat depends on: `jika X menarik pasukan`."""
    chunks = place.clauses.chunks
    for at in range(len(chunks) - 1):
        size = place.clauses.phrase_size(at, get_conditions())
        if not size and chunks[at].kind != "condition":
            continue
        after = at + max(size, 1)
        key = chunks[after].key if after < len(chunks) else None
        if key is None:
            continue
        if not any(place.scene.same_side(key, a) for a in actors):
            return [key]
    return []


def helped(place: Place, offer: ActVerb, actors: list[int]) -> list[int]:
    """Give who is to be helped: `berjanji membantu X jika Y menyerang`."""
    for at in content_verbs(place)[:1]:
        row = place.clauses.chunks[at].entry.verb
        if offer.type != "OFFER" or row is None or row.type not in HELP:
            return []
        members = place.clauses.arguments(at).get(OBJECT)
        near = [m.key for m in members if m.stand in STANDS_FOR and not m.relative]
        found = [k for k in place.receiving(near) if not place.scene.is_captive(k)]
        return [k for k in found if not any(place.scene.same_side(k, a) for a in actors)]
    return []


def demanders(place: Place, offer: ActVerb, actors: list[int]) -> list[int]:
    """Give whose demand is to be met: `berjanji menindaklanjuti tuntutan X`."""
    chunks = place.clauses.chunks
    for at in content_verbs(place)[:1] if offer.type == "OFFER" else ():
        args = place.clauses.arguments(at)
        row = chunks[args.nouns[0]].entry.noun if args.nouns else None
        if row is None or row.type != "REQUEST":
            return []
        found = place.receiving([m.key for m in args.get(OWNER) if not m.relative])
        return [k for k in found if not any(place.scene.same_side(k, a) for a in actors)]
    return []
