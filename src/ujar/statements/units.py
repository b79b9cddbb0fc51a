"""Lays an article out as periods of units: a sentence as the writer built it, each quote one unit.

`"Kami siap. Kami menunggu," kata Berg.` is one period of five units: the quote, `kata`, `Berg` and
the marks around them; the two sentences inside the quote are not cut. What a unit means is for the
modules that read periods.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from msgspec import Struct

from ujar.article.text import Text, Token, start_of
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Cue
from ujar.statements.quotes import Quote
from ujar.statements.words import relay_cues

QUOTE = "\u201c\u201d"
CLITIC = "nya"


class Quoted(Struct, frozen=True, eq=False, gc=False):
    """A whole quote as a unit, whose `low` is `QUOTE`."""

    start: int
    end: int
    quote: Quote
    low: str = QUOTE
    capital: bool = False


Unit: TypeAlias = Token | Quoted


class Period:
    """A run of units that the writer built as one sentence; `paragraph` is that of the text.

    `told` is false where neither a cue, a carrier nor a quotation stands in it. The units are laid
    out when they are asked for: half of all periods tell nothing.
    """

    __slots__ = ("_quotes", "_tokens", "_units", "paragraph", "told")

    def __init__(
        self, tokens: list[Token], quotes: list[Quote], paragraph: int, lows: list[str]
    ) -> None:
        self._tokens = tokens
        self._quotes = quotes
        self._units: list[Unit] | None = None
        self.paragraph = paragraph
        self.told = bool(quotes) or not triggers().isdisjoint(lows)

    @property
    def units(self) -> list[Unit]:
        """Give the units in order."""
        if self._units is None:
            self._units = lay_units(self._tokens, self._quotes)
        return self._units

    @units.setter
    def units(self, units: list[Unit]) -> None:
        self._units = units

    @property
    def start(self) -> int:
        """Give the offset at which it starts."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Give the offset at which it ends."""
        return self.units[-1].end


class CueForm(Struct, frozen=True, eq=False, gc=False):
    """A cue as it stands in the text: its row, its length without the clitic, and the clitic."""

    row: Cue
    length: int
    clitic: bool


def cut_periods(text: Text, quotes: list[Quote]) -> list[Period]:
    """Cut all paragraphs into periods, in order."""
    quoted: dict[int, list[Quote]] = {}
    for quote in quotes:
        quoted.setdefault(quote.paragraph, []).append(quote)
    periods: list[Period] = []
    for number, sentences in groupby(text.sentences, attrgetter("paragraph")):
        if number in quoted:
            starts = [sentence.start for sentence in sentences]
            periods += _cut(text, number, starts, quoted[number])
        else:
            periods += [_make(text, sentence.tokens, [], number) for sentence in sentences]
    return periods


def _make(text: Text, tokens: list[Token], quotes: list[Quote], number: int) -> Period:
    return Period(tokens, quotes, number, text.lows[tokens[0].i : tokens[-1].i + 1])


def _cut(text: Text, number: int, starts: list[int], quotes: list[Quote]) -> list[Period]:
    """Cut a paragraph with quotes into periods."""
    span = text.paragraphs[number]
    # An unclosed quote that fills the paragraph would hide a tag at its end; sentences still cut.
    held = [q for q in quotes if q.whole or not q.opened]
    cuts = _outside(starts, held)
    bounds = [*cuts[1:], span.end + 1]
    tokens = text.tokens_in(span.start, span.end)
    if len(held) < len(quotes):
        return _cut_units(lay_units(tokens, quotes), bounds, number)
    periods: list[Period] = []
    at = place = 0
    for bound in bounds:
        first, begin = at, place
        at = bisect_left(tokens, bound, first, key=start_of)
        while place < len(quotes) and quotes[place].start < bound:
            place += 1
        if first < at:
            periods.append(_make(text, tokens[first:at], quotes[begin:place], number))
    return periods


def _cut_units(units: list[Unit], bounds: list[int], number: int) -> list[Period]:
    periods: list[Period] = []
    at = 0
    for bound in bounds:
        first = at
        at = bisect_left(units, bound, first, key=start_of)
        if first < at:
            piece = units[first:at]
            quotes = [u.quote for u in piece if u.quote is not None]
            period = Period([], quotes, number, [unit.low for unit in piece])
            period.units = piece
            periods.append(period)
    return periods


def _outside(starts: list[int], quotes: list[Quote]) -> list[int]:
    """Give the offsets that stand in no quote; both lists are in order."""
    found = []
    place = 0
    for start in starts:
        while place < len(quotes) and quotes[place].end <= start:
            place += 1
        if place == len(quotes) or not quotes[place].start < start:
            found.append(start)
    return found


def lay_units(tokens: list[Token], quotes: list[Quote]) -> list[Unit]:
    """Lay tokens out as units, each of the quotes among them as one."""
    units: list[Unit] = []
    at = 0
    for quote in quotes:
        first = bisect_left(tokens, quote.start, at, key=start_of)
        units += tokens[at:first]
        at = bisect_left(tokens, quote.end, first, key=start_of)
        if first < at:
            units.append(Quoted(quote.start, quote.end, quote))
    units += tokens[at:]
    return units


@cache
def _cues() -> dict[str, dict[str, Cue]]:
    table: dict[str, dict[str, Cue]] = {}
    for row in get_lexicon().rows(Cue):
        table.setdefault(row.form, {}).setdefault(row.class_, row)
    return table


@cache
def cue_forms() -> dict[str, dict[str, CueForm]]:
    """Give each word that is a cue, with and without the clitic, and what it is in each class."""
    table = _cues()
    forms = {
        form: {name: CueForm(row, len(form), clitic=False) for name, row in rows.items()}
        for form, rows in table.items()
    }
    for form, rows in table.items():
        if form + CLITIC not in table:
            forms[form + CLITIC] = {
                name: CueForm(row, len(form), clitic=True) for name, row in rows.items()
            }
    return forms


@cache
def triggers() -> frozenset[str]:
    """Give the words without one of which a period holds no statement: cues and carriers."""
    forms = (*_cues(), *relay_cues())
    return frozenset((*forms, *(form + CLITIC for form in forms)))


def cue_at(unit: Unit, *classes: str) -> CueForm | None:
    """Give the cue of one of some classes that a unit is, with or without the clitic `-nya`."""
    found = cue_forms().get(unit.low)
    if found is not None:
        for name in classes:
            if name in found:
                return found[name]
    return None
