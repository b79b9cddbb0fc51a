"""Puts moves of many pages into steps: one move once, in order, with what it answers.

An offer on five pages is one step, told by five; "menolak tawaran itu" on a later page answers it.
A step has the day that its pages give, the most exact first, or else the latest that it can have
been: the day of the earliest page. Answers stand after what they answer. Where a page does not say
what a refusal answers, the latest fitting offer of the other side is taken if their matter is
alike or of one topic, and the step says so. Topics are read by `ujar.moves.topics`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec

from ujar.links.days import count_days
from ujar.links.deeds import (
    NEAR_DAYS,
    SAME_DAYS,
    Deed,
    compare_matter,
    find_deed_side,
    find_sure_day,
)
from ujar.links.names import make_ref
from ujar.links.parts import TermParts
from ujar.moves.topics import find_topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ANSWERS = {
    "ACCEPT": ("OFFER", "REQUEST"),
    "REJECT": ("OFFER", "REQUEST"),
    "CONCEDE": ("REQUEST", "THREATEN"),
    "DENY": ("ACCUSE", "ASSAULT", "MOBILIZE"),
}
ANSWER_DAYS = 60  # between a question and its answer
ALIKE = 0.5  # likeness of the matter of a question and its answer
CERTAINTY = ("stated", "reported", "alleged", "denied")
LATE = "9999-12-31"
SAID = "said by a page"  # why one step answers another


class Told(msgspec.Struct, frozen=True):
    """A move of a page, and what its page says of it.

    Attributes:
        deed: the move as it is compared.
        ref: what it is called.
        answers: the number of the move of its page that it answers.
        about: what is asked, offered or answered.
        terms: the conditions.
        certainty: as in the record.
        deniers: who gives another account, as the page says.
        denied: the refs of the statements in which they do.
        said: the refs of the statements that it was read from.
        matters: the sides that its words name beside those that act in it.
        place: its number among the moves of its page, by where their words begin.
        parts: for each of `terms` its parts.
        cameo: the CAMEO code.
    """

    deed: Deed
    ref: str
    answers: int | None = None
    about: str | None = None
    terms: tuple[str, ...] = ()
    certainty: str = "reported"
    deniers: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    place: int = 0
    parts: tuple[TermParts, ...] = ()
    cameo: str | None = None


class Step(msgspec.Struct, frozen=True):
    """One move with all its evidence.

    Attributes:
        ref: what it is called.
        type: the type of the move.
        first: the first day on which it can have been done.
        last: the last day; the same as `first` for an exact day.
        dated: whether a page gives its day; else the days are those of the earliest page.
        moves: the refs of its moves, earliest page first.
        answers: the ref of the step that it answers.
        basis: why.
        about: what is asked, offered or answered, as the page with the most terms has it; of
            several the one whose words are most like those of the others.
        terms: the conditions, as that page has them.
        certainty: the strongest that a page gives.
        deniers: who gives another account, as pages say.
        denied: the refs of the statements in which they do.
        said: the refs of the statements that it was read from.
        matters: the sides that its words name beside those that act in it.
        place: its number among the moves of its earliest page.
        parts: for each of `terms` its parts.
        cameo: the CAMEO code, of the page with the most terms that has one.
    """

    ref: str
    type: str
    first: str | None
    last: str | None
    dated: bool
    moves: tuple[str, ...]
    answers: str | None = None
    basis: str = ""
    about: str | None = None
    terms: tuple[str, ...] = ()
    certainty: str = "reported"
    deniers: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    place: int = 0
    parts: tuple[TermParts, ...] = ()
    cameo: str | None = None


def make_steps(moves: Iterable[Told], groups: Iterable[tuple[int, ...]]) -> list[Step]:
    """Make the steps of all moves, in the order in which they were done."""
    told = {move.deed.id: move for move in moves}
    grouped = [[told[n] for n in numbers if n in told] for numbers in groups]
    taken = {move.deed.id for members in grouped for move in members}
    grouped += [[move] for number, move in told.items() if number not in taken]
    parts = _make_parts(members for members in grouped if members)
    joined = _join_answers(parts)
    if len(joined) < len(parts):
        parts = _make_parts(joined)
    _find_answers(parts)
    for part in parts:
        part.bound_question()
    return [part.make_step() for part in _put_in_order(parts)]


def _make_parts(grouped: Iterable[list[Told]]) -> list[_Part]:
    """Make the parts of the exchange, each with what its pages say that it answers."""
    parts = [_Part(members) for members in grouped]
    owner = {move.deed.id: part for part in parts for move in part.members}
    for part in parts:
        part.find_own_answer(owner)
    return parts


def _join_answers(parts: list[_Part]) -> list[list[Told]]:
    """Join what other pages tell as the same answer of one side to one question, near in time."""
    known: dict[tuple[object, ...], list[list[Told]]] = defaultdict(list)
    grouped: list[list[Told]] = []
    for part in sorted(parts, key=_Part.sort_key):
        sides = (find_deed_side(part.deed.actor), find_deed_side(part.deed.recipient))
        if part.answers is None or not all(sides):
            grouped.append(part.members)
            continue
        same = known[id(part.answers), part.type, *sides]
        one = next((known for known in same if _tell_one_answer(known, part.members)), None)
        if one is None:
            one = []
            same.append(one)
            grouped.append(one)
        one.extend(part.members)
    return grouped


def _tell_one_answer(ours: list[Told], theirs: list[Told]) -> bool:
    """Tell whether two answers to one question can be one: of other pages, and within days."""
    if {m.deed.page for m in ours} & {m.deed.page for m in theirs}:
        return False
    one, other = ours[0].deed, theirs[0].deed
    if one.days and other.days:
        return abs(count_days(one.days.first, other.days.first)) <= SAME_DAYS
    days = find_sure_day(one), find_sure_day(other)
    return None not in days and abs(count_days(str(days[0]), str(days[1]))) <= NEAR_DAYS


class _Part:
    """A step that is being made."""

    def __init__(self, members: list[Told]) -> None:
        self.members = sorted(members, key=lambda m: (m.deed.day or LATE, m.ref))
        first = self.members[0]
        self.ref = make_ref("step", first.ref)
        self.deed = first.deed
        types = Counter(m.deed.type for m in self.members)
        self.type = types.most_common(1)[0][0]  # of equal ones that of the earliest page
        days = [m.deed.days for m in self.members if m.deed.days is not None]
        told = Counter(days)  # of two days one beside the other that which most pages give
        days.sort(key=lambda d: (not d.exact, count_days(d.first, d.last), -told[d]))
        self.days = days[0] if days else None
        self.by = first.deed.day
        topics = [find_topic(m.about) for m in self.members if m.about]
        self.topics = {topic for topic in topics if topic is not None}
        self.answers: _Part | None = None
        self.basis = ""

    def sort_key(self) -> tuple[object, ...]:
        first = self.days.first if self.days else self.by
        last = self.days.last if self.days else self.by
        return (first or LATE, last or LATE, self.days is None, self.ref)

    def find_own_answer(self, owner: Mapping[int, _Part]) -> None:
        for move in self.members:
            part = owner.get(move.answers) if move.answers is not None else None
            if part is not None and part is not self:
                self.answers, self.basis = part, SAID
                return

    def bound_question(self) -> None:
        """Bound the question of which no page gives the day by the day of its answer."""
        asked = self.answers
        if asked is None or asked.days is not None or self.basis != SAID:
            return
        last = self.days.last if self.days else self.by
        if last is not None and (asked.by is None or last < asked.by):
            asked.by = last

    def _gather(self, field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part for m in self.members for part in getattr(m, field)))

    def _rank_matter(self, move: Told) -> tuple[int, bool, float]:
        """Rank how well a page gives the matter: with most terms, then in the words of most."""
        own = move.deed.about
        shared = sum(compare_matter(own, m.deed.about) for m in self.members if m is not move)
        return len(move.terms), move.about is not None, round(shared, 6)

    def make_step(self) -> Step:
        richest = max(self.members, key=self._rank_matter)
        coded = [m.cameo for m in (richest, *self.members) if m.cameo is not None]
        return Step(
            ref=self.ref,
            type=self.type,
            first=self.days.first if self.days else self.by,
            last=self.days.last if self.days else self.by,
            dated=self.days is not None,
            moves=tuple(move.ref for move in self.members),
            answers=self.answers.ref if self.answers else None,
            basis=self.basis,
            about=richest.about,
            terms=richest.terms,
            certainty=min((m.certainty for m in self.members), key=CERTAINTY.index),
            deniers=self._gather("deniers"),
            denied=self._gather("denied"),
            said=self._gather("said"),
            matters=self._gather("matters"),
            place=self.members[0].place,
            parts=richest.parts,
            cameo=coded[0] if coded else None,
        )


def _find_answers(parts: list[_Part]) -> None:
    """Join answers to the latest fitting question of another page."""
    questions: dict[tuple[object, ...], list[_Part]] = defaultdict(list)
    for part in sorted(parts, key=_Part.sort_key):
        sides = (find_deed_side(part.deed.actor), find_deed_side(part.deed.recipient))
        if all(sides):
            questions[part.type, *sides].append(part)
    for part in parts:
        if part.answers is not None or part.type not in ANSWERS:
            continue
        sides = (find_deed_side(part.deed.recipient), find_deed_side(part.deed.actor))
        found = [
            (question, likeness)
            for type_ in ANSWERS[part.type]
            for question in questions[type_, *sides]
            if _comes_before(question, part)
            and (
                (likeness := _compare(question.deed, part.deed)) >= ALIKE or _shared(question, part)
            )
        ]
        if found:
            part.answers, likeness = max(found, key=lambda f: (f[0].sort_key(), f[1]))
            part.basis = f"the latest that fits; likeness of the matter {likeness:.2f}"
            if likeness < ALIKE:
                part.basis = f"the latest that fits; both about {_shared(part.answers, part)}"


def _shared(question: _Part, answer: _Part) -> str:
    """Give the topic of which both speak: "berdiskusi" and "perundingan" are about negotiation."""
    return min(question.topics & answer.topics, default="")


def _comes_before(question: _Part, answer: _Part) -> bool:
    asked, given = question.sort_key()[0], answer.sort_key()[1]
    if LATE in {asked, given} or question is answer:
        return False
    return 0 <= count_days(str(asked), str(given)) <= ANSWER_DAYS


def _compare(question: Deed, answer: Deed) -> float:
    return max(
        compare_matter(question.matter, answer.matter),
        0.8 * compare_matter(question.told, answer.told),
    )


def _put_in_order(parts: list[_Part]) -> list[_Part]:
    """Sort by day; an answer whose question would stand later is put right after it."""
    ordered: list[_Part] = []
    placed: set[int] = set()
    waiting: dict[int, list[_Part]] = defaultdict(list)

    def place(part: _Part) -> None:
        stack = [part]
        while stack:
            this = stack.pop()
            ordered.append(this)
            placed.add(id(this))
            stack += reversed(waiting.pop(id(this), []))

    for part in sorted(parts, key=_Part.sort_key):
        if part.answers is not None and id(part.answers) not in placed:
            waiting[id(part.answers)].append(part)
        else:
            place(part)
    left = [part for parts_ in waiting.values() for part in parts_ if id(part) not in placed]
    return ordered + sorted(left, key=_Part.sort_key)
