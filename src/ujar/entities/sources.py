"""Keeps unnamed sources apart, and reads why they are not named.

`seorang sumber senior`, `Sumber kedua` and `sumber ketiga` are three people; `sumber itu` is the
one last mentioned. `menolak disebutkan namanya karena perkara itu peka` gives the reason.

The words stand in `data/id/source_phrases.csv`; `withheld` finds such words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.fold import fold
from ujar.entities.grammar import says
from ujar.entities.withheld import find_withheld

if TYPE_CHECKING:
    from ujar.entities.cast import Cast, Member
    from ujar.entities.join import Seen
    from ujar.entities.phrase import Phrase, Sight

FAR = 12
STOPS = frozenset('.,;:"”“)')


class Sources:
    """The unnamed sources of a page, in order of mention."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.mentioned: list[Member] = []
        self.unnamed: Member | None = None
        self._ordinals: dict[int, Member] = {}
        self._names: dict[str, Member] = {}

    def find(self, phrase: Phrase, of: str | None) -> Member:
        """Give the source that a description stands for, a new one where it is new."""
        if phrase.definite and phrase.ordinal is None and self.mentioned:
            member = self.mentioned[-1]
        elif phrase.definite and phrase.ordinal is None and self.unnamed is not None:
            member = self.unnamed
        elif phrase.ordinal is not None and phrase.ordinal in self._ordinals:
            member = self._ordinals[phrase.ordinal]
        else:
            member = self._same(phrase) or self._make(phrase, of)
        self.mentioned.append(member)
        return member

    def _same(self, phrase: Phrase) -> Member | None:
        if phrase.indefinite or phrase.ordinal is not None:
            return None
        return self._names.get(fold(phrase.name))

    def _make(self, phrase: Phrase, of: str | None) -> Member:
        member = self.cast.add_member("group" if phrase.plural else "person", phrase.name)
        member.anonymous = True
        member.count = phrase.count if phrase.plural else None
        member.of, member.rank = of, phrase.rank
        if phrase.ordinal is not None:
            self._ordinals[phrase.ordinal] = member
        self._names.setdefault(fold(phrase.name), member)
        return member


def note_reasons(s: Sight, items: list[Seen], sources: Sources) -> None:
    """Give the unnamed people of a sentence the reason for which they are not named.

    Whoever will not be named is then a source that "sumber itu" can take up.
    """
    found = find_withheld(s)
    if found is None:
        return
    first, after = found
    sources.cast.withheld.append((s.tokens[first].start, s.tokens[after - 1].end))
    unnamed = (i for i in items if i.member is not None and i.member.anonymous)
    before = [i.member for i in unnamed if i.phrase.first < first and i.member is not None]
    if before:
        sources.unnamed = before[-1]
        before[-1].anonymity_reason = _read_reason(s, after)


def _resumes(s: Sight, first: int, at: int) -> bool:
    """Tell whether the sentence's own verb of saying stands at a token, behind the reason."""
    return at > first + 1 and says(s, at) and s.low(at) != "berbicara"


def _read_reason(s: Sight, at: int) -> str | None:
    for k in range(at, min(at + FAR, s.size)):
        match = s.small(k, "source reason")
        if match is None:
            if s.tokens[k].text in '."”“':
                return None
            continue
        end = match.after
        while (
            end < s.size and s.tokens[end].text not in STOPS and not _resumes(s, match.after, end)
        ):
            end += 1
        return s.text(match.after, end) if end > match.after else None
    return None
