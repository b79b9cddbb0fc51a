"""Chooses, of all words that stand for an entity, those by which a statement or a move names it.

In "Ana Berg tiba. Usul itu kami tolak, kata Berg." the speaker of the statement around "kata" is
opened by "Berg", which stands nearer to the cue than "Ana Berg".

A record says who speaks, not by which of his mentions; this is only which words are lit. It reads
no data file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

Place = tuple[int, int]
AROUND = 20  # mentions before and after that are looked at


class Setting(msgspec.Struct, frozen=True):
    """Where a statement or a move stands.

    Attributes:
        near: the words that the party belongs to: the cue, what is offered.
        within: words that hold the party rather than others: a move's evidence.
        avoid: words that hold it only for want of others: what is said.
        paragraphs: where each paragraph of the article begins, in order.
    """

    near: tuple[Place, ...]
    within: tuple[Place, ...] = ()
    avoid: tuple[Place, ...] = ()
    paragraphs: tuple[int, ...] = ()


def find_nearest(mentions: Sequence[Place], setting: Setting) -> tuple[Place, ...]:
    """Choose one of an entity's mentions, which stand in order; none where it has none.

    Mentions of the same paragraph come first, then the last one before it, then any. Of a
    paragraph that names the entity very often only those around are looked at.
    """
    if not mentions or not setting.near:
        return tuple(mentions[:1])
    anchor = setting.near[0]
    at = bisect_left(mentions, anchor)
    around = mentions[max(at - AROUND, 0) : at + AROUND]
    paragraph = bisect_right(setting.paragraphs, anchor[0])
    here = [m for m in around if bisect_right(setting.paragraphs, m[0]) == paragraph]
    if here:
        return (min(here, key=lambda m: _rank(m, anchor, setting)),)
    return (mentions[max(at - 1, 0)],)


def is_elsewhere(chosen: tuple[Place, ...], setting: Setting) -> bool:
    """Tell whether the words that were chosen stand in another paragraph."""
    if not chosen or not setting.near:
        return False
    own, other = (bisect_right(setting.paragraphs, at[0][0]) for at in (setting.near, chosen))
    return own != other


def _rank(mention: Place, anchor: Place, setting: Setting) -> tuple[bool, bool, int, int]:
    outside = bool(setting.within) and not _is_in(mention, setting.within)
    distance = max(mention[0] - anchor[1], anchor[0] - mention[1], 0)
    return _is_in(mention, setting.avoid), outside, distance, mention[0]


def _is_in(mention: Place, places: tuple[Place, ...]) -> bool:
    return any(start <= mention[0] and mention[1] <= end for start, end in places)
