"""An act: one reading of one place of the page, before several of them become a move."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ujar.moves.chunks import Range
    from ujar.records import Certainty, MoveType, Statement

WORDS = frozenset({"REQUEST", "OFFER", "THREATEN", "REJECT", "ACCEPT", "DENY"})
PROPOSALS = frozenset({"OFFER", "REQUEST"})
MUTUAL = frozenset({"CONSULT", "COOPERATE"})
HOSTILE = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
OPPOSED = ("ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "COERCE", "PROTEST", "REJECT")
FRIENDLY = frozenset({"AID", "SUPPORT", "RETREAT", "CONCEDE"})


@dataclass(slots=True, eq=False)
class Act:
    """What one place of the page tells: parties by key, words by offsets.

    `recipient` is empty while nobody has looked for it (`answers`); `hint` is who it might be,
    `answered` the type of the act after which the sentence sets it ("Setelah ..."), and `meets`
    whose request or offer the sentence says that it meets, `handed` the mediator to whom
    it was given. `items` are the clauses that it asks for
    or offers. `weak` acts and a message (`carrier`) are evidence only, and a `feeling` gives way to
    what else its actor does in the sentence. A proposal to nobody is `open` until somebody answers
    it, and `filled` then. `undoes` is the type of the act before it that it
    ends. An `implied` act is taken for granted by its answer, a
    `renewed` one made again after it; `only` tells that no more is offered. `scope` bounds the
    clause; `contrast` tells that the sentence opens against the one before it ("namun"),
    `conditional` that the act hangs on a condition, `reward` that it is what a term is met for;
    `returned` is what is given for what is asked.
    """

    type: MoveType
    actor: int
    recipient: int | None
    sent: int
    start: int
    end: int
    rule: str
    certainty: Certainty = "reported"
    answers: bool = False
    open: bool = False
    filled: bool = False
    weak: bool = False
    carrier: bool = False
    feeling: bool = False
    replies: bool = False
    undoes: MoveType | None = None
    implied: bool = False
    renewed: bool = False
    only: bool = False
    answered: str | None = None
    hint: int | None = None
    meets: int | None = None
    handed: int | None = None
    about: Range | None = None
    items: list[Range] = field(default_factory=list)
    terms: list[Range] = field(default_factory=list)
    venue: Range | None = None
    scope: Range = (0, 0)
    delegation: list[Range] = field(default_factory=list)
    contrast: bool = False
    conditional: bool = False
    reward: bool = False
    returned: Range | None = None
    said: Statement | None = None
    spoken: Statement | None = None
    moods: frozenset[str] = frozenset()


class Acts:
    """The acts of a page in their order, looked up by sentence."""

    def __init__(self, acts: list[Act]) -> None:
        self.all = sorted(acts, key=lambda a: (a.start, a.end))
        self.added: list[Act] = []
        self._by_sentence: dict[int, list[Act]] = {}
        for act in self.all:
            self._by_sentence.setdefault(act.sent, []).append(act)

    def add(self, act: Act) -> None:
        """Note an act that was found while the others are being settled."""
        self.added.append(act)

    def near(self, sent: int, back: int, ahead: int = 0) -> list[Act]:
        """Give the acts of a sentence and of so many before and after it, in order."""
        places = range(sent - back, sent + ahead + 1)
        return [act for at in places for act in self._by_sentence.get(at, ())]
