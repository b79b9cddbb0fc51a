"""Joins the people, governments and bodies of many pages into actors, each join with its reason.

"Menlu Karvendia Ilka Dorvan" of one page and "Ilka Dorvan" of another are one actor by their name;
"Menlu Dorvan" joins them by surname and office, if nobody else of that surname fits and the pages
are near in time. Nobody is joined on a surname alone, on a state that differs, or against a
Wikidata id. An unnamed source is an actor of its own on each page.

What a person decided (`same`, `different`) comes first. The result depends on the profiles and the
decisions alone, not on the order in which pages came. It reads no data file of its own.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz.distance import JaroWinkler

from ujar.links.days import count_days
from ujar.links.names import fold_name, fold_role, fold_state, holds_in_order, make_ref, sound_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OFFICE_DAYS = 730  # between pages on which an office can be taken as the same person's
NEAR_DAYS = 60  # the same where the state, or the office, is not said
ALIKE = 0.93  # Jaro-Winkler of two spellings of one name
SHORT = 3  # letters of a name that is too short for two spellings
CROWD = 200  # spellings of one surname that are compared with each other


class Profile(msgspec.Struct, frozen=True):
    """An entity as pages give it, and when they do.

    Attributes:
        ref: made from what follows; of an unnamed source from its page, too.
        kind: as in the record.
        name: the fullest name on the page.
        of: the state or body that it speaks for.
        role: the office as written.
        wikidata: the Wikidata item.
        anonymous: whether it is an unnamed source.
        count: on how many pages it stands.
        first: the day of the earliest of them.
        last: the day of the latest of them.
    """

    ref: str
    kind: str
    name: str
    of: str | None = None
    role: str | None = None
    wikidata: str | None = None
    anonymous: bool = False
    count: int = 1
    first: str | None = None
    last: str | None = None


class Actor(msgspec.Struct, frozen=True):
    """Profiles that are one person, government or body.

    `reasons` says for each profile, in the order of `profiles`, why it stands here.
    """

    ref: str
    kind: str
    name: str
    of: str | None
    wikidata: str | None
    anonymous: bool
    profiles: tuple[str, ...]
    reasons: tuple[str, ...]


class Decision(msgspec.Struct, frozen=True):
    """What a person decided of two profiles."""

    left: str
    right: str
    same: bool


def join_actors(profiles: Iterable[Profile], decisions: Iterable[Decision] = ()) -> list[Actor]:
    """Join profiles into actors, sorted by name."""
    every = sorted(profiles, key=lambda p: p.ref)
    joined = _Joined(every, list(decisions))
    named = [p for p in every if not p.anonymous]
    for left, right, reason in _find_joins(named):
        joined.join(left, right, reason)
    for single, whole, reason in _find_surnames(named, joined):
        joined.join(single, whole, reason)
    return sorted(joined.make_actors(), key=lambda a: (a.name, a.ref))


class _Joined:
    """Which profiles are one, so far; refuses what cannot be."""

    def __init__(self, profiles: list[Profile], decisions: list[Decision]) -> None:
        self.profiles = {p.ref: p for p in profiles}
        self.root = {p.ref: p.ref for p in profiles}
        self.parts = {p.ref: [p.ref] for p in profiles}
        self.items = {p.ref: {p.wikidata} if p.wikidata else set() for p in profiles}
        self.reasons = dict.fromkeys(self.root, "alone")
        known = [d for d in decisions if d.left in self.root and d.right in self.root]
        self.apart: dict[str, set[str]] = defaultdict(set)
        for decision in known:
            if decision.same:
                self.join(decision.left, decision.right, "decided by a person")
            else:
                self.apart[decision.left].add(decision.right)
                self.apart[decision.right].add(decision.left)

    def find(self, ref: str) -> str:
        while self.root[ref] != ref:
            self.root[ref] = self.root[self.root[ref]]
            ref = self.root[ref]
        return ref

    def join(self, left: str, right: str, reason: str) -> bool:
        a, b = sorted((self.find(left), self.find(right)))
        if a == b:
            return True
        if len(self.items[a] | self.items[b]) > 1:
            return False
        if any(self.apart[ref] & set(self.parts[b]) for ref in self.parts[a]):
            return False
        for ref in (left, right):
            if self.reasons[ref] == "alone":
                self.reasons[ref] = reason
        self.root[b] = a
        self.parts[a] += self.parts.pop(b)
        self.items[a] |= self.items.pop(b)
        return True

    def make_actors(self) -> Iterator[Actor]:
        used: set[str] = set()
        for refs in self.parts.values():
            members = sorted((self.profiles[ref] for ref in refs), key=_rank)
            best = members[0]
            of = next((p.of for p in members if p.of), None)
            key: tuple[str | None, ...] = (best.kind, best.wikidata or best.name, of)
            if best.anonymous:
                key = (*key, best.ref)
            ref = make_ref(*key)
            if ref in used:
                ref = make_ref(*key, members[0].ref)
            used.add(ref)
            yield Actor(
                ref=ref,
                kind=best.kind,
                name=best.name,
                of=of,
                wikidata=next((p.wikidata for p in members if p.wikidata), None),
                anonymous=best.anonymous,
                profiles=tuple(p.ref for p in members),
                reasons=tuple(self.reasons[p.ref] for p in members),
            )


def _rank(profile: Profile) -> tuple[object, ...]:
    """Put the profile that names an actor best first: one with a full name, seen often."""
    words = len(fold_name(profile.name))
    full = profile.kind != "person" or words > 1
    return (not full, not profile.wikidata, -profile.count, -words, profile.name, profile.ref)


def _find_joins(profiles: list[Profile]) -> Iterator[tuple[str, str, str]]:
    """Give pairs that are one by Wikidata, by name, or by two spellings of a name."""
    by_item: dict[str, list[Profile]] = defaultdict(list)
    by_name: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    by_last: dict[tuple[str, tuple[str, ...]], list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.wikidata:
            by_item[profile.wikidata].append(profile)
        words = fold_name(profile.name)
        if profile.kind == "person" and len(words) > 1:
            by_last[(words[-1][:1], fold_state(profile.of or ""))].append(profile)
        kind = "person" if profile.kind == "person" else "body"
        by_name[(kind, _name_key(profile))].append(profile)
    for same in by_item.values():
        yield from ((same[0].ref, other.ref, "same Wikidata item") for other in same[1:])
    for same in by_name.values():
        yield from _join_namesakes(same)
    for near in by_last.values():
        yield from _join_spellings(near)


def _name_key(profile: Profile) -> tuple[str, ...]:
    return fold_name(profile.name) if profile.kind == "person" else fold_state(profile.name)


def _join_namesakes(profiles: list[Profile]) -> Iterator[tuple[str, str, str]]:
    """Join those of one name, side by side; one that says no side joins if there is one only."""
    person = profiles[0].kind == "person"
    if person and len(fold_name(profiles[0].name)) == 1:
        yield from _join_single_names(profiles)
        return
    if profiles[0].kind == "government":
        yield from ((profiles[0].ref, p.ref, "same name") for p in profiles[1:])
        return
    sides: dict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for profile in profiles:
        sides[fold_state(profile.of or "")].append(profile)
    open_ = sides.pop((), [])
    for same in sides.values():
        yield from ((same[0].ref, p.ref, "same name and side") for p in same[1:])
    if len(sides) > 1:
        for a, b in combinations(sorted(sides), 2):
            for left in sides[a]:
                role = fold_role(left.role or "", left.of)
                for right in sides[b]:
                    if role and role == fold_role(right.role or "", right.of):
                        yield left.ref, right.ref, "same name and office"
    first = next(iter(sides.values()))[0] if len(sides) == 1 else None
    target = first or (open_[0] if open_ else None)
    if target is not None:
        yield from ((target.ref, p.ref, "same name") for p in open_ if p is not target)


def _join_single_names(profiles: list[Profile]) -> Iterator[tuple[str, str, str]]:
    same: dict[tuple[object, ...], Profile] = {}
    for profile in profiles:
        role = fold_role(profile.role or "", profile.of)
        if not role or not profile.of:
            continue
        known = same.setdefault((role, fold_state(profile.of)), profile)
        if known is not profile:
            yield known.ref, profile.ref, "same name, office and side"


def _join_spellings(profiles: list[Profile]) -> Iterator[tuple[str, str, str]]:
    """Join names of one side that differ in spelling or in a middle name."""
    if len(profiles) > CROWD:
        profiles = sorted(profiles, key=lambda p: (-p.count, p.ref))[:CROWD]
    for left, right in combinations(profiles, 2):
        a, b = fold_name(left.name), fold_name(right.name)
        if a == b:
            continue
        if a[-1] == b[-1] and (holds_in_order(a, b) or holds_in_order(b, a)):
            if left.of:
                yield left.ref, right.ref, "one name in the other, same side"
        elif left.of and len(a) == len(b) and _same_office(left, right) and _are_alike(a, b):
            yield left.ref, right.ref, "two spellings of one name, same office and side"


def _are_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return all(
        x == y or (len(x) > SHORT and (JaroWinkler.similarity(x, y) >= ALIKE or sound_alike(x, y)))
        for x, y in zip(a, b, strict=True)
    )


def _same_office(left: Profile, right: Profile) -> bool:
    role = fold_role(left.role or "", left.of)
    return bool(role) and role == fold_role(right.role or "", right.of)


def _find_surnames(profiles: list[Profile], joined: _Joined) -> Iterator[tuple[str, str, str]]:
    """Give for names of one word the only person of that surname who fits."""
    whole: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        words = fold_name(profile.name)
        if profile.kind == "person" and len(words) > 1:
            for word in dict.fromkeys((words[-1], words[0])):
                whole[word].append(profile)
    for single in profiles:
        words = fold_name(single.name)
        if single.kind != "person" or len(words) != 1:
            continue
        fitting = [(other, reason) for other in whole[words[0]] if (reason := _fits(single, other))]
        if len({joined.find(other.ref) for other, _ in fitting}) == 1:
            other, reason = fitting[0]
            yield single.ref, other.ref, reason


def _fits(single: Profile, whole: Profile) -> str | None:
    """Say why a name of one word can be this person; None where too little speaks for it."""
    gap = _find_gap(single, whole)
    sides = fold_state(single.of or ""), fold_state(whole.of or "")
    roles = (
        fold_role(single.role or "", single.of or whole.of),
        fold_role(whole.role or "", whole.of),
    )
    if all(sides) and sides[0] != sides[1]:
        return None
    if all(roles) and roles[0] == roles[1]:
        if all(sides) and gap <= OFFICE_DAYS:
            return "surname, office and side"
        return "surname and office, near in time" if gap <= NEAR_DAYS else None
    if all(roles) or not all(sides):
        return None
    return "surname and side, near in time" if gap <= NEAR_DAYS else None


def _find_gap(a: Profile, b: Profile) -> int:
    """Count the days between the pages of two profiles; 0 where they overlap or have no day."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0
    return max(count_days(a.last, b.first), count_days(b.last, a.first), 0)
