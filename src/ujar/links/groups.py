"""Gathers pairs into groups: what is one with one another, all told.

The surest pairs join first. What is held together by few doubtful pairs stays apart: "A is like B"
and "B is like C" is not enough where A and C could have been a pair. Moves of one page are never
one move ("menolak" twice on a page are two refusals), nor are those of two years, though a page
without a day is like both. The order of pages plays no part. It reads no data file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ujar.links.days import count_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ujar.links.echoes import Pair

SURE = 0.65  # a score from which a pair joins two groups by itself
FAR_DAYS = 90  # between the days of things that can be one
PART = 0.2  # the part of all pairs between two groups that must be there otherwise


def group_pairs(
    pairs: Iterable[Pair],
    name: Callable[[int], str],
    *,
    page: Callable[[int], int] | None = None,
    day: Callable[[int], str | None] | None = None,
) -> list[tuple[int, ...]]:
    """Gather pairs into groups of two or more.

    Args:
        pairs: pairs of things that are one.
        name: gives a thing's ref, by which ties are settled.
        page: gives a thing's page, if two things of one page cannot be one.
        day: gives its day, if things that lie far apart cannot be one; None joins no two years.

    Returns:
        The groups, sorted by the refs of their members.
    """
    ordered = sorted(pairs, key=lambda p: (-p.score, *sorted((name(p.left), name(p.right)))))
    near: dict[int, set[int]] = defaultdict(set)
    stands: dict[int, int] = {}
    for pair in ordered:
        near[pair.left].add(pair.right)
        near[pair.right].add(pair.left)
        stands[pair.left], stands[pair.right] = pair.pages
    group = {number: {number} for number in near}
    for pair in ordered:
        left, right = group[pair.left], group[pair.right]
        if left is right or not _may_join(left, right, pair.score, near, stands):
            continue
        if page is not None and {page(n) for n in left} & {page(n) for n in right}:
            continue
        if day is not None and _span_days(left | right, day) > FAR_DAYS:
            continue
        small, large = sorted((left, right), key=len)
        large |= small
        for number in small:
            group[number] = large
    found = {id(members): members for members in group.values() if len(members) > 1}
    return sorted(
        (tuple(sorted(members, key=name)) for members in found.values()),
        key=lambda members: [name(n) for n in members],
    )


def _span_days(members: set[int], day: Callable[[int], str | None]) -> int:
    days = [known for number in members if (known := day(number)) is not None]
    return count_days(min(days), max(days)) if days else 0


def _may_join(
    left: set[int],
    right: set[int],
    score: float,
    near: dict[int, set[int]],
    stands: dict[int, int],
) -> bool:
    """Tell whether enough of the pairs between two groups are there; none is of one page."""
    if score >= SURE or len(left) == len(right) == 1:
        return True
    small, large = sorted((left, right), key=len)
    there = sum(len(near[number] & large) for number in small)
    ours, theirs = (Counter(stands[number] for number in group) for group in (small, large))
    same = sum(count * theirs[page] for page, count in ours.items())
    return there >= PART * (len(small) * len(large) - same)
