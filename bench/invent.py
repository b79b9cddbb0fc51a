"""Invents pages with statements and moves for measuring the store: many, plausible, repeatable.

`invent_records(30_000)` gives the records of 30,000 pages with ten statements each: utterances of
two thousand people of some dozen states over three years, each carried by one to five outlets, some
in changed words, half of the pages naming the agency that they have them from. The words are roots
of the package's own table, a few often and most seldom.
"""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from ujar.lexicon.loader import DATA
from ujar.records import (
    ArticleInfo,
    Entity,
    Move,
    PageInfo,
    Record,
    Resolved,
    Span,
    Statement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

STATEMENTS = 10
WORDS = 30
STATES = 40
PEOPLE = 2_000
OUTLETS = 150
AGENCIES = 6
DAYS = 1_096
FIRST = date(2021, 1, 1)
TYPES = ("OFFER", "REQUEST", "ACCEPT", "REJECT", "DENY", "ACCUSE", "THREATEN", "CONSULT")
GLUE = ("yang", "dan", "di", "untuk", "akan", "tidak", "dengan", "dari", "pada", "ini")


class Inventor:
    """Invents one page after the other; the same seed gives the same pages."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret hangs on it
        words = []
        for line in (DATA / "id" / "roots.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                words += line.split()
        self.random.shuffle(words)
        self.words = words
        self.weights = [1 / (rank + 10) for rank in range(len(words))]
        self.states = [self._make_name() + "ia" for _ in range(STATES)]
        self.people = [
            (f"{self._make_name()} {self._make_name()}", self.random.choice(self.states))
            for _ in range(PEOPLE)
        ]
        self.fame = list(accumulate(1 / (rank + 5) for rank in range(PEOPLE)))
        self.outlets = [f"{self._make_name()} Post" for _ in range(OUTLETS)]
        self.agencies = [f"Kantor {self._make_name()}" for _ in range(AGENCIES)]
        self.open: list[tuple[int, int, list[str], int]] = []

    def _make_name(self) -> str:
        syllables = (
            "ba",
            "ke",
            "lo",
            "mi",
            "ru",
            "ta",
            "ve",
            "zo",
            "ha",
            "si",
            "dra",
            "gon",
            "pel",
        )
        return "".join(self.random.choices(syllables, k=3)).title()

    def _say(self) -> list[str]:
        content = self.random.choices(self.words, self.weights, k=WORDS)
        return [
            self.random.choice(GLUE) if self.random.random() < 0.35 else word for word in content
        ]

    def _change(self, words: list[str]) -> list[str]:
        changed = [w for w in words if self.random.random() > 0.1]
        if self.random.random() < 0.5:
            cut = self.random.randrange(len(changed))
            changed = changed[cut:] + changed[:cut]
        return changed

    def make_record(self, number: int, total: int) -> Record:
        """Make the record of one page; the days go on with the numbers."""
        day = FIRST + timedelta(days=number * DAYS // total)
        name = f"{number:07d}.txt"
        entities: dict[str, Entity] = {}
        stmts: list[Statement] = []
        agency = self.random.choice(self.agencies) if self.random.random() < 0.5 else None
        if agency:
            entities["agency"] = Entity(id="agency", kind="media", name=agency)
        at = 0
        body = []
        for place in range(STATEMENTS):
            person, words = self._choose(number)
            text = " ".join(words)
            who, state = self.people[person]
            key = f"p{person}"
            role = f"Menteri {state}"
            entities.setdefault(key, Entity(id=key, kind="person", name=who, of=state, role=role))
            span = Span(at, at + len(text), text)
            at += len(text) + 1
            body.append(span)
            relays = ("agency",) if agency else ()
            stmts.append(
                Statement(
                    f"s{place + 1}", "direct", key, None, (span,), relays=relays, rule="bench"
                )
            )
        moves = self._make_moves(entities, stmts)
        return Record(
            page=PageInfo(name, None, hashlib.sha256(name.encode()).hexdigest(), at),
            article=ArticleInfo(
                title=body[0],
                body=tuple(body),
                published=Resolved(f"{day.isoformat()}T08:00+07:00"),
                outlet=self.random.choice(self.outlets),
            ),
            entities=tuple(entities.values()),
            statements=tuple(stmts),
            moves=moves,
        )

    def _choose(self, number: int) -> tuple[int, list[str]]:
        """Take up an utterance that is going round, or invent one."""
        self.open = [o for o in self.open if o[3] > 0 and number - o[0] < 60]
        if self.open and self.random.random() < 0.5:
            place = self.random.randrange(len(self.open))
            since, person, words, left = self.open[place]
            self.open[place] = (since, person, words, left - 1)
            return person, self._change(words)
        person = self.random.choices(range(PEOPLE), cum_weights=self.fame)[0]
        words = self._say()
        self.open.append((number, person, words, self.random.randrange(4)))
        return person, words

    def _make_moves(self, entities: dict[str, Entity], stmts: list[Statement]) -> tuple[Move, ...]:
        moves = []
        for place in range(2):
            stmt = stmts[place * 3]
            state = self.random.choice(self.states)
            entities.setdefault(state, Entity(id=state, kind="government", name=state))
            moves.append(
                Move(
                    id=f"m{place + 1}",
                    type=self.random.choice(TYPES),
                    actor=stmt.speaker,
                    recipient=state,
                    about=stmt.content[0],
                    statements=(stmt.id,),
                    evidence=stmt.content,
                    rule="bench",
                )
            )
        return tuple(moves)


def invent_records(pages: int, seed: int = 7) -> Iterator[Record]:
    """Invent the records of some pages."""
    inventor = Inventor(seed)
    for number in range(pages):
        yield inventor.make_record(number, pages)
