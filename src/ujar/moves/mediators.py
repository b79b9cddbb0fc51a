"""Takes mediators who are named together as one member: they put forward one and the same thing.

`mediator Graustark dan Borduria` is one group for which both states speak, as `para mediator
Graustark dan Borduria` is already in the cast; where it only passes something on, both are named.

Who a mention is, is for `ujar.entities`. The nouns stand in `go_betweens`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.cast import Mention
from ujar.moves.parties import is_mediator_name

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk
    from ujar.moves.scene import Scene

AND = frozenset({"dan", "serta"})
LISTED = frozenset({"comma", "coordinator"})
ACTIVE = ("me", "ber")
LONGEST = 8


def join_mediators(scene: Scene, chunks: list[Chunk]) -> None:
    """Make one mention of `mediator X dan Y` in a sentence's chunks, before keys are resolved."""
    for at in range(len(chunks) - 2, -1, -1):
        chunk = chunks[at]
        if chunk.kind != "mention" or chunk.key is None or not names_mediator(chunk):
            continue
        member = scene.cast.members[chunk.key]
        if member.kind != "group" or member.of is None:
            continue
        last = _find_last(scene, chunks, at)
        if last > at:
            chunks[at : last + 1] = [_join(scene, chunks[at : last + 1])]


def names_mediator(chunk: Chunk) -> bool:
    """Tell whether the words of a mention call it a mediator: `mediator Graustark`."""
    return is_mediator_name(chunk.low)


def _find_last(scene: Scene, chunks: list[Chunk], at: int) -> int:
    """Give the place of the last state of the list that begins with a mediator."""
    last, k = at, at + 1
    while k < min(len(chunks), at + LONGEST) and chunks[k].kind in LISTED:
        ends = chunks[k].kind == "coordinator"
        if ends and chunks[k].low not in AND:
            break
        k += 1
        if not ends and k < len(chunks) and chunks[k].low in AND:
            ends = True
            k += 1
        key = chunks[k].key if k < len(chunks) and chunks[k].kind == "mention" else None
        if key is None or scene.cast.members[key].kind not in ("government", "place"):
            break
        if ends:
            last = k
            break
        k += 1
    opens = at > 0 and chunks[at - 1].kind in ("preposition", "verb")
    after = chunks[last + 1] if last + 1 < len(chunks) else None
    if opens and after is not None and after.kind == "verb" and after.low.startswith(ACTIVE):
        # "meminta mediator X dan Y menolak": Y may begin a clause of its own
        return at
    return last


def _join(scene: Scene, chunks: list[Chunk]) -> Chunk:
    """Make the chunk of a list of mediators, and their member if the cast has none."""
    first, last = chunks[0], chunks[-1]
    name = " ".join(scene.text.page[first.start : last.end].split())
    key = scene.by_name.get(name.casefold())
    if key is None:
        members = scene.cast.members
        owners = [members[c.key] for c in chunks if c.key is not None]
        member = scene.cast.add_member("group", name)
        member.of = "; ".join(dict.fromkeys(o.of or o.name for o in owners))
        key = member.key
        scene.learn(key)
    scene.cast.add_mention(Mention(first.start, last.end, first.start, last.end, "unnamed", key))
    return first.cut(first.start, last.end, name.casefold(), key)
