"""Turns an exchange into rows of cards on lanes, with the lines that join answers to offers.

The offer "gencatan senjata" of one party through a go-between stands on that party's lane, its
arrow runs through the lane of the go-betweens to the other party's, and a line at the side leads
down to the row that rejects it. An offer or a demand that no stored page answers is `unanswered`.

Rows keep the order of the store. Lines are drawn row by row, as beginning, passing and ending
pieces, so that rows may be of any height and no script is needed. Nothing is worded here; it reads
no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.errors import RequestError
from ujar.serve.asked import check_length
from ujar.serve.places import make_href, page_href
from ujar.store.answers import Hit, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ujar.store.answers import Lane, Thread

FEWEST, MOST_PARTIES = 2, 5
MOST_TRACKS = 6  # lines side by side; an answer beyond that is only named
ASKING = frozenset({"OFFER", "REQUEST"})
TONES = {
    "ask": {"OFFER", "REQUEST"},
    "yes": {"ACCEPT", "CONCEDE", "SUPPORT", "COOPERATE", "AID", "RETREAT"},
    "no": {"REJECT", "DENY"},
    "meet": {"CONSULT"},
}
End = Literal["", "begin", "pass", "end", "turn"]


class Source(msgspec.Struct, frozen=True):
    """A page that tells a move: the hit, and where its words stand in the reading room."""

    hit: Hit
    href: str


class Card(msgspec.Struct, frozen=True):
    """A move of the exchange.

    Attributes:
        number: its place, from 1.
        step: the step of the thread.
        lane: the column of who acts, from 1.
        toward: the column of whom it is done to; 0 where that is nobody on a lane, or the same.
        passes: the columns that its arrow runs through on its way.
        leftward: whether the arrow points to the left.
        answers: the number of the card that it answers; 0 for none.
        answered: the numbers of the cards that answer it.
        tone: "ask", "yes", "no", "meet", or "press" for all that is done against somebody.
        unanswered: whether it asks for an answer and no stored page gives one.
        disputed: whether another account stands against it.
        denied: whether it is itself a denial, or told only as denied.
        sources: the pages that tell it.
        denials: the statements that give another account.
        tracks: the pieces of the lines at the side, leftmost first.
    """

    number: int
    step: Step
    lane: int
    toward: int
    passes: tuple[int, ...]
    leftward: bool
    answers: int
    answered: tuple[int, ...]
    tone: str
    unanswered: bool
    disputed: bool
    denied: bool
    sources: tuple[Source, ...]
    denials: tuple[Source, ...]
    tracks: tuple[End, ...] = ()


class Column(msgspec.Struct, frozen=True):
    """A column of the exchange.

    Attributes:
        number: its place, from 1.
        name: the party's name; empty for the column of all others.
        asked: the party as it was asked for.
        others: in the column of all others, who stands in it.
    """

    number: int
    name: str
    asked: str = ""
    others: tuple[str, ...] = ()


class ExchangeView(msgspec.Struct, frozen=True):
    """All that the page of an exchange shows.

    Attributes:
        parties: the parties as asked for.
        columns: the columns from left to right.
        cards: the moves from top to bottom.
        tracks: how many lines stand side by side at most.
        unanswered: how many cards wait for an answer.
        disputed: how many cards are disputed.
        cut: how many moves are left out at the end.
    """

    parties: tuple[str, ...]
    columns: tuple[Column, ...]
    cards: tuple[Card, ...]
    tracks: int
    unanswered: int
    disputed: int
    cut: int = 0


def make_exchange_view(thread: Thread, *, most: int = 300) -> ExchangeView:
    """Make the view of an exchange; of a very long one the first `most` moves."""
    columns = _make_columns(thread.lanes)
    steps = thread.steps[:most]
    numbers = {step.ref: number for number, step in enumerate(steps, 1)}
    answered: dict[int, list[int]] = {}
    for step in steps:
        if asked := numbers.get(step.in_reply_to or "", 0):
            answered.setdefault(asked, []).append(numbers[step.ref])
    # an answer may stand behind the cut: what has one is never shown as unanswered
    replied = {step.in_reply_to for step in thread.steps}
    cards = [
        _make_card(step, columns, numbers, answered, waits=step.ref not in replied)
        for step in steps
    ]
    drawn = draw_tracks([card.answers for card in cards])
    cards = [
        msgspec.structs.replace(card, tracks=tracks)
        for card, tracks in zip(cards, drawn, strict=True)
    ]
    return ExchangeView(
        parties=thread.parties,
        columns=columns,
        cards=tuple(cards),
        tracks=max((len(tracks) for tracks in drawn), default=0),
        unanswered=sum(card.unanswered for card in cards),
        disputed=sum(card.disputed for card in cards),
        cut=len(thread.steps) - len(steps),
    )


def _make_columns(lanes: Sequence[Lane]) -> tuple[Column, ...]:
    """Give each party a column, and one to all others: between two parties, behind more."""
    parties = [lane for lane in lanes if lane.kind == "party"]
    others = tuple(lane.name for lane in lanes if lane.kind != "party")
    place = 2 if len(parties) == 2 else len(parties) + 1  # noqa: PLR2004 - between two
    made = [
        Column(number + (number >= place), lane.name, lane.asked)
        for number, lane in enumerate(parties, 1)
    ]
    made.insert(place - 1, Column(place, "", others=others))
    return tuple(made)


def _make_card(
    step: Step,
    columns: tuple[Column, ...],
    numbers: dict[str, int],
    answered: dict[int, list[int]],
    *,
    waits: bool,
) -> Card:
    number = numbers[step.ref]
    lane = _find_column(step.actor_side, columns)
    toward = _find_column(step.recipient_side, columns) if step.recipient else 0
    toward = 0 if toward == lane else toward
    return Card(
        number=number,
        step=step,
        lane=lane,
        toward=toward,
        passes=tuple(range(min(lane, toward) + 1, max(lane, toward))) if toward else (),
        leftward=0 < toward < lane,
        answers=numbers.get(step.in_reply_to or "", 0),
        answered=tuple(answered.get(number, ())),
        tone=next((tone for tone, types in TONES.items() if step.type in types), "press"),
        unanswered=waits and step.type in ASKING,
        disputed=bool(
            step.disputes
            or step.disputed_by
            or step.denials
            or any(h.disputed for h in step.told_by)
        ),
        denied=step.type == "DENY" or step.certainty == "denied",
        sources=tuple(Source(hit, page_href(hit)) for hit in step.told_by),
        denials=tuple(Source(hit, page_href(hit)) for hit in step.denials),
    )


def _find_column(side: str | None, columns: tuple[Column, ...]) -> int:
    """Find the column of a side; who is no party stands with the go-betweens."""
    others = next(column.number for column in columns if not column.name)
    return next((c.number for c in columns if c.name and c.name == side), others)


def draw_tracks(answers: Sequence[int]) -> list[tuple[End, ...]]:
    """Draw the lines from rows to the rows that answer them.

    Args:
        answers: for each row the number of the row above that it answers, from 1; 0 for none.

    Returns:
        For each row the pieces of the lines at its side, the leftmost line first: where one begins,
        passes, ends, or ends and goes on to a further answer ("turn").
    """
    ends: dict[int, list[int]] = {}
    for row, asked in enumerate(answers, 1):
        if 0 < asked < row:
            ends.setdefault(asked, []).append(row)
    drawn: list[dict[int, End]] = [{} for _ in answers]
    free_from: list[int] = []  # for each track the last row that it is taken in
    for begin in sorted(ends):
        rows = ends[begin]
        track = _take_track(free_from, begin, rows[-1])
        if track >= MOST_TRACKS:
            continue
        for row in range(begin, rows[-1] + 1):
            drawn[row - 1][track] = _find_piece(row, begin, rows)
    return [
        tuple(pieces.get(n, "") for n in range(max(pieces, default=-1) + 1)) for pieces in drawn
    ]


def _take_track(taken: list[int], begin: int, end: int) -> int:
    for number, last in enumerate(taken):
        if last < begin:
            taken[number] = end
            return number
    taken.append(end)
    return len(taken) - 1


def _find_piece(row: int, begin: int, ends: list[int]) -> End:
    if row == begin:
        return "begin"
    if row == ends[-1]:
        return "end"
    return "turn" if row in ends else "pass"


class Parties(msgspec.Struct, frozen=True):
    """What an address asks for.

    Attributes:
        parties: the parties, each once.
        since: the first day, month or year.
        until: the last day, month or year.
    """

    parties: tuple[str, ...]
    since: str = ""
    until: str = ""

    @property
    def fields(self) -> int:
        """Count the fields of the form: one more than there are parties, but two at least."""
        return min(max(len(self.parties) + 1, FEWEST + 1), MOST_PARTIES)

    def beside(self, party: str) -> Parties:
        """Ask for a party beside the first one."""
        return msgspec.structs.replace(self, parties=(*self.parties[:1], party))

    def href(self, path: str = "/exchange") -> str:
        """Give the address that asks for this."""
        named = [("party", party) for party in self.parties]
        return make_href(path, *named, ("since", self.since), ("until", self.until))


def read_parties(values: Iterable[tuple[str, str]]) -> Parties:
    """Read what an address asks for.

    Raises:
        RequestError: `request-long`, `request-parties`.
    """
    parties: dict[str, str] = {}
    period = {"since": "", "until": ""}
    for name, value in values:
        text = " ".join(check_length(name, value).split())
        if name == "party" and text:
            parties.setdefault(text.casefold(), text)
        elif name in period:
            period[name] = text
    if len(parties) > MOST_PARTIES:
        raise RequestError("request-parties", f"party: at most {MOST_PARTIES} stand side by side")
    return Parties(tuple(parties.values()), **period)
