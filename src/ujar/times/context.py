"""What the resolving of a time may lean on: the reference time and what was dated before.

Nothing here reads words: `Reference` is made by `ujar.times.reference`, the `Context` is carried
from one expression to the next by `ujar.times.find`, and the rules read and return `Reading`s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from ujar.records import TimexType

if TYPE_CHECKING:
    from ujar.times.patterns import Expression


class Reference(NamedTuple):
    """The time from which an article speaks: its day, and by which rule it was had.

    `clock` is the minute of the day where it is known; `dated` holds the full dates of the text
    with their offsets, `latest` the day after which the page cannot speak of, `only` the day
    that the body tells of, where there is but one; `told` says that it is an event's, which no
    utterance on it can precede.
    """

    day: date | None
    basis: str
    clock: int | None = None
    dated: tuple[tuple[int, date], ...] = ()
    latest: date | None = None
    only: date | None = None
    told: bool = False


class Moment(Struct, frozen=True, gc=False):
    """A point that the text has fixed, from which later words may count.

    `unit` is how finely it was said; `clock` the minute of the day; `said` tells that it dates an
    utterance and not what is told; `full` that the words themselves gave the year,
    `dated` that they gave day and month.
    """

    day: date
    unit: str
    clock: int | None = None
    said: bool = False
    full: bool = False
    dated: bool = False
    sentence: int = 0
    paragraph: int = 0


class Reading(Struct, frozen=True, gc=False):
    """What an expression was read as; `doubt` is the code and message of an issue."""

    start: int
    end: int
    type: TimexType
    value: str | None
    basis: str
    moment: Moment | None = None
    doubt: tuple[str, str] | None = None


@dataclass
class Context:
    """What was dated so far in the text, and the expression that is being read.

    `sets` is the sentence in which something last was said to recur.
    """

    reference: Reference
    page: str = ""
    last: Moment | None = None
    told: Moment | None = None
    said: Moment | None = None
    weekdays: dict[int, date] = field(default_factory=dict)
    expressions: list[Expression] = field(default_factory=list)
    at: int = 0
    sets: int = -1

    @property
    def following(self) -> Expression | None:
        """Give the expression after the one that is being read."""
        return self.expressions[self.at + 1] if self.at + 1 < len(self.expressions) else None

    @property
    def preceding(self) -> Expression | None:
        """Give the expression before the one that is being read."""
        return self.expressions[self.at - 1] if self.at > 0 else None

    def note(self, moment: Moment) -> None:
        """Keep a moment for what follows."""
        self.last = moment
        if moment.unit == "D":
            if moment.said:
                self.said = moment
            else:
                self.told = moment
            if moment.dated:
                self.weekdays[moment.day.isoweekday()] = moment.day
