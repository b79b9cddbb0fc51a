"""A statement while its page is still being read, and what all readers of periods share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec import Struct

from ujar.article.text import Text, start_of
from ujar.entities.cast import Cast, Mention
from ujar.records import Issue, Resolved, StatementKind, Time
from ujar.statements.units import Period, Unit

Range = tuple[int, int]
SHORTEST_NAME, MOST_NAMESAKES = 4, 20


class Draft(Struct, eq=False):
    """A statement in the making; members of the cast stand by their keys, spans as offsets.

    `first` and `last` bound the units of its clause within the period, `own` tells that the subject
    stands with the cue and was not carried over.
    """

    kind: StatementKind
    cue: Range | None
    content: list[Range]
    rule: str
    sense: str = "say"
    speaker: int | None = None
    subject: Range | None = None
    addressee: int | None = None
    relays: list[int] = []
    via: list[int] = []
    medium: Range | None = None
    place: Range | None = None
    time: Resolved | None = None
    within: Draft | None = None
    hearsay: bool = False
    verified: bool | None = None
    quote: bool = False
    period: int = -1
    open_ended: bool = False

    @property
    def start(self) -> int:
        """Give the offset at which the content starts."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Give the offset at which the content ends."""
        return self.content[-1][1]


class Context:
    """What the readers of periods know: text, cast, times, and the statements read so far."""

    def __init__(self, text: Text, cast: Cast, times: tuple[Time, ...]) -> None:
        self.text = text
        self.page = text.page
        self.cast = cast
        self.times = times
        self.drafts: list[Draft] = []
        self.issues: list[Issue] = []
        self.last_speaker: int | None = None
        self.last_period = -1
        self.last_medium: int | None = None
        self.last_person: int | None = None
        self.last_person_period = -1
        self.period: Period | None = None
        self.before: Period | None = None
        self.number = 0
        self.voice: int | None = None
        self.carried: list[Range] = []
        self.relayed: list[Range] = []
        self.issuers: dict[str, int] = {}
        self.groups: dict[tuple[int, ...], int] = {}
        self._time_starts = [t.start for t in times]
        self._small: set[str] | None = None
        self._by_word: dict[str, list[int]] = {}
        self._by_start: dict[str, list[int]] = {}
        self._by_fold: dict[str, int] = {}
        self._named = 0
        self._outer: list[Mention] = []
        self._outer_starts: list[int] = []
        self.refresh()

    def refresh(self) -> None:
        """Take in the cast's mentions anew: those that stand in no wider mention."""
        outer: list[Mention] = []
        end = start = -1
        for mention in self.cast.mentions:
            if mention.end <= end:
                continue
            if mention.start == start:  # of two that start together the wider one comes later
                outer[-1] = mention
            else:
                outer.append(mention)
            start, end = mention.start, mention.end
        self._outer = outer
        self._outer_starts = [m.start for m in outer]

    def admit(self, mention: Mention) -> None:
        """Add a mention that only the statements see, to the cast and to the outermost ones."""
        self.cast.add_mention(mention)
        at = bisect_left(self._outer_starts, mention.start)
        self._outer.insert(at, mention)
        self._outer_starts.insert(at, mention.start)

    def member_named(self, name: str) -> int | None:
        """Give the member, no place, in whose name some words stand; the first of several."""
        self._index_names()
        members = self.cast.members
        keys = self._by_word.get(name.split(maxsplit=1)[0], ())
        return next((k for k in keys if f" {name} " in f" {members[k].name} "), None)

    def _index_names(self) -> None:
        members = self.cast.members
        for key in range(self._named, len(members)):
            if members[key].kind != "place":
                self._by_fold.setdefault(members[key].name.casefold(), key)
                for word in members[key].name.split():
                    self._by_word.setdefault(word, []).append(key)
                    if members[key].kind == "person":
                        self._by_start.setdefault(word[:SHORTEST_NAME], []).append(key)
        self._named = len(members)

    def member_called(self, noun: str) -> int | None:
        """Give the first member, no place, whose whole name is a noun in small letters."""
        self._index_names()
        return self._by_fold.get(noun)

    def person_shortened(self, name: str) -> int | None:
        """Give the one person of whose name some word only begins with a short name."""
        self._index_names()
        keys = set(self._by_start.get(name[:SHORTEST_NAME], ())[: MOST_NAMESAKES + 1])
        if len(name) < SHORTEST_NAME or len(keys) > MOST_NAMESAKES:
            return None
        members = self.cast.members
        found = [
            k for k in sorted(keys) if any(w.startswith(name) for w in members[k].name.split())
        ]
        return found[0] if len(found) == 1 else None

    def mentions(self, start: int, end: int) -> list[Mention]:
        """Give the outermost mentions that start within a span, in order."""
        low = bisect_left(self._outer_starts, start)
        high = bisect_left(self._outer_starts, end)
        return self._outer[low:high]

    def mention_starting(self, start: int) -> Mention | None:
        """Give the outermost mention that starts at an offset."""
        at = bisect_left(self._outer_starts, start)
        if at < len(self._outer) and self._outer_starts[at] == start:
            return self._outer[at]
        return None

    def mention_over(self, offset: int) -> Mention | None:
        """Give the outermost mention that covers an offset."""
        at = bisect_right(self._outer_starts, offset) - 1
        if at >= 0 and self._outer[at].end > offset:
            return self._outer[at]
        return None

    def times_in(self, start: int, end: int) -> list[Time]:
        """Give the time expressions that start within a span, in order."""
        low = bisect_left(self._time_starts, start)
        high = bisect_left(self._time_starts, end)
        return list(self.times[low:high])

    def in_small_letters(self, word: str) -> bool:
        """Tell whether a word stands on the page in small letters, as no name does."""
        if self._small is None:
            self._small = {t.text for t in self.text.tokens if t.text.islower()}
        return word in self._small

    def is_media(self, key: int) -> bool:
        """Tell whether a member is a medium."""
        return self.cast.members[key].kind == "media"

    def doubt(self, code: str, start: int, end: int, message: str) -> None:
        """Note a doubt about some words."""
        self.issues.append(Issue(code, start, end, message))


def unit_at(units: list[Unit], offset: int) -> int:
    """Give the index of the first unit that starts at an offset or after it."""
    return bisect_left(units, offset, key=start_of)


__all__ = ["Context", "Draft", "Period", "Range", "unit_at"]
