"""Reads what a letter or a call is for: who writes or rings up to ask for something asks for it.

`Ruritania mengirim surat kepada Syldavia untuk meminta bantuan` is a REQUEST to Syldavia, and so
is `Ana Berg menelepon Ivo Lund untuk meminta bantuan`.

What somebody only travels for or plans is no act. Calls and meetings stand in `act_verbs`, letters
in `act_nouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.phrases import is_message
from ujar.moves.place import STANDS_FOR
from ujar.moves.roles import UNREAL

if TYPE_CHECKING:
    from ujar.lexicon.shapes import ActVerb
    from ujar.moves.place import Place

LETTER_TO = ("kepada", "pada", "ke")
CALLED = ("object", "dengan", "kepada", "ke")
WORDS = frozenset({"REQUEST", "SUPPORT", "ACCUSE", "OFFER", "CONCEDE"})


def written_to(place: Place) -> list[int]:
    """Give to whom a letter or a call goes in which one asks: `menelepon X untuk meminta`."""
    governor = place.subject.governor
    if governor is None:
        return []
    chunks = place.clauses.chunks
    args = place.clauses.arguments(governor)
    if any(is_message(c) for c in chunks[governor : place.at]):
        return [m.key for slot in LETTER_TO for m in args.get(slot) if not m.relative]
    if not talks(place):
        return []
    near = [m for slot in CALLED for m in args.get(slot) if not m.relative and m.at < place.at]
    found = [m.key for m in near if m.stand in STANDS_FOR]
    own = place.subject.parties
    return [k for k in found if not any(place.scene.same_side(k, p.key) for p in own)]


def talks(place: Place) -> bool:
    """Tell whether words are spoken in a talk that was held: `menelepon X untuk berterima kasih`.

    What is asked of somebody, offered or said to him there; a deed is not done by talking.
    """
    governor = place.subject.governor
    if governor is None or place.passive or not _is_said(place):
        return False
    row: ActVerb | None = place.clauses.chunks[governor].entry.verb
    if row is None or row.type != "CONSULT" or row.by == "visit":
        return False
    return not (place.clauses.subject(governor).moods | place.subject.moods) & UNREAL


def _is_said(place: Place) -> bool:
    """Tell whether the verb at a place, or the noun that it carries, is an act of words."""
    entry = place.chunk.entry
    if entry.verb is not None:
        return entry.verb.type in WORDS and entry.verb.by == "word"
    if entry.light is None or entry.light.way != "give":
        return False
    near = place.clauses.chunks[place.at + 1 : place.at + 3]
    return any(c.entry.noun is not None and c.entry.noun.type in WORDS for c in near)
