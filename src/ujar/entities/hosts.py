"""Finds whom the words beside a phrase name already: a government by its head, a body told of.

`pemerintahan Hentzau` is the state of which Hentzau is president on the page, and in `Brigade
Tambak, sayap militer Front Zenda,` the second phrase is the first body again, which it is of.

A body's noun that takes it up ("partai itu", "Mahkamah menilai") is the last body of that noun,
else the only one near; all else that takes up is for `ujar.entities.resolve`. The nouns stand in
`data/id/body_nouns.csv` and `role_nouns.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bridges import is_called
from ujar.entities.fold import words_of
from ujar.entities.gazetteer import get_gazetteer
from ujar.lexicon.shapes import BodyNoun

if TYPE_CHECKING:
    from ujar.entities.cast import Cast, Member
    from ujar.entities.join import Joiner, Seen
    from ujar.entities.memory import Memory
    from ujar.entities.namesakes import Person
    from ujar.entities.phrase import Phrase, Sight

ONE = "sebuah"
ARMS = ("sayap militer", "sayap bersenjata", "sayap politik")
KINDS = ("kelompok", "organisasi", "gerakan", "partai", "milisi")
NEAR = 2  # sentences
BODIES = ("organisation", "media")
GOVERNING = frozenset({"pemerintah", "pemerintahan", "rezim"})


class Hosts:
    """Knows the people and bodies of the page by whom a phrase beside them is known."""

    def __init__(self, joiner: Joiner, people: list[Person]) -> None:
        self.joiner = joiner
        self.people = people

    def find(self, item: Seen, group: list[Seen]) -> Member | None:
        """Give the member that the words beside a phrase name already, or None."""
        phrase = item.phrase
        if phrase.sort == "country" and phrase.noun == "government" and not phrase.of:
            return self._governed(item, group)
        if phrase.sort not in ("body", "group", "description") or not _tells(item):
            return None
        return self._told(item, group)

    def _governed(self, item: Seen, group: list[Seen]) -> Member | None:
        """Give the state of "pemerintahan Hentzau"."""
        phrase, s = item.phrase, item.sight
        if phrase.kind not in GOVERNING:
            return None
        rest = s.text(phrase.head + 1, phrase.after) if phrase.after > phrase.head + 1 else ""
        if rest:
            words = words_of(rest)
            fitting = [p for p in self.people if p.fits(words)]
            member = fitting[0].member if len(fitting) == 1 else None
        else:
            behind = next((i for i in group if i.phrase.first == phrase.after), None)
            named = behind is not None and behind.phrase.sort == "person"
            member = behind.member if behind is not None and named else None
        if member is None or member.of is None:
            return None
        if member.of in get_gazetteer().countries:
            return self.joiner.state(member.of)
        return next((m for m in self.joiner.states.values() if _is_called(m, member.of)), None)

    def _told(self, item: Seen, group: list[Seen]) -> Member | None:
        """Give the body beside which a phrase only tells what it is."""
        phrase, s = item.phrase, item.sight
        arm = (phrase.noun or "").startswith(ARMS)
        comma = phrase.first - (2 if s.low(phrase.first - 1) == ONE else 1)
        before = next((i for i in group if i.phrase.after == comma), None)
        if before is not None and s.low(comma) == "," and _is_named(before):
            closed = s.low(phrase.after) in (",", ".", "yang", "") and not _lists(s, phrase)
            return _told_of(before, phrase, self.joiner) if closed else None
        comma = phrase.after + (s.low(phrase.after) == ",")
        behind = next((i for i in group if i.phrase.first == comma), None) if arm else None
        if behind is None or not _is_named(behind):
            return None
        return _told_of(behind, phrase, self.joiner)


def find_again(item: Seen, cast: Cast, memory: Memory) -> Member | None:
    """Give the body that a phrase takes up: the last of its noun, else the only one near."""
    phrase, s = item.phrase, item.sight
    number, start = s.sentence.index, s.tokens[phrase.first].start
    near: dict[int, Member] = {}
    for trace in memory.back(number, start):
        member = cast.members[trace.key]
        if member.kind not in BODIES or trace.kind == "place":
            continue
        if is_called(member, phrase.noun or ""):
            return member
        if trace.sentence >= number - NEAR and member.kind == _kind(phrase):
            near.setdefault(member.key, member)
    pointed = phrase.after > phrase.head_after
    return next(iter(near.values())) if pointed and len(near) == 1 else None


def _kind(phrase: Phrase) -> str:
    return "media" if phrase.sort == "media" else "organisation"


def _tells(item: Seen) -> bool:
    """Tell whether a phrase opens with a plain noun that says what sort of body somebody is."""
    phrase, s = item.phrase, item.sight
    if phrase.row is not None or phrase.definite or phrase.count is not None:
        return False
    noun = (phrase.noun or "").casefold()
    plain = s.texts[phrase.head].islower() or s.opens(phrase.head)
    return plain and noun.startswith((*ARMS, *KINDS))


def _is_named(item: Seen) -> bool:
    """Tell whether a phrase is a body by its own name."""
    phrase, s = item.phrase, item.sight
    if item.member is None or phrase.sort != "body" or item.member.kind != "organisation":
        return False
    head = s.heads.get(phrase.head)
    plain = head is not None and isinstance(head.entry.row, BodyNoun) and not s.capital(phrase.head)
    return not plain and s.capital(phrase.head)


def _lists(s: Sight, phrase: Phrase) -> bool:
    """Tell whether a phrase behind a comma is one of a list: ", kelompok Tambak, dan Kuba"."""
    after = phrase.after
    return s.low(after) == "dan" or (s.low(after) == "," and s.low(after + 1) == "dan")


def _told_of(host: Seen, phrase: Phrase, joiner: Joiner) -> Member | None:
    """Give the body that is told of, which then is of whom the words name."""
    member = host.member
    owners = [n for n in joiner.owners(phrase) if member is not None and n != member.name]
    if member is not None and member.of is None and owners:
        member.of = owners[0]
    return member


def _is_called(member: Member, name: str) -> bool:
    return name == member.name or name in member.aliases
