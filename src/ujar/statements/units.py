"""Lays an article out as periods of units: a sentence as the writer built it, each quote one unit.

`"Kami siap. Kami menunggu," kata Berg.` is one period of five units: the quote, `kata`, `Berg` and
the marks around them; the two sentences inside the quote are not cut. What a unit means is for the
modules that read periods.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ujar.article.text import Text, Token
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Cue
from ujar.statements.quotes import Quote
from ujar.statements.words import relay_cues

QUOTE = "\u201c\u201d"
CLITIC = "nya"


class Unit(NamedTuple):
    """A token outside quotes, or a whole quote (whose `low` is `QUOTE`)."""

    start: int
    end: int
    low: str
    quote: Quote | None = None
    capital: bool = False


class Period(NamedTuple):
    """A run of units that the writer built as one sentence; `paragraph` is that of the text."""

    units: list[Unit]
    paragraph: int
    start: int
    end: int


class CueForm(NamedTuple):
    """A cue as it stands in the text: its row, its length without the clitic, and the clitic."""

    row: Cue
    length: int
    clitic: bool


def cut_periods(text: Text, quotes: list[Quote]) -> list[Period]:
    """Cut all paragraphs into periods, in order."""
    by_paragraph: dict[int, list[Quote]] = {}
    for quote in quotes:
        by_paragraph.setdefault(quote.paragraph, []).append(quote)
    periods: list[Period] = []
    sentences = iter(text.sentences)
    sentence = next(sentences, None)
    for number in range(len(text.paragraphs)):
        starts = []
        while sentence is not None and sentence.paragraph == number:
            starts.append(sentence.start)
            sentence = next(sentences, None)
        periods += _cut(text, number, starts, by_paragraph.get(number, []))
    return periods


def _cut(text: Text, number: int, starts: list[int], quotes: list[Quote]) -> list[Period]:
    span = text.paragraphs[number]
    # An unclosed quote that fills the paragraph would hide a tag at its end; sentences still cut.
    held = [q for q in quotes if q.whole or not q.opened]
    cuts = _outside(starts, held)
    units = lay_units(text.tokens_in(span.start, span.end), quotes)
    bounds = [*cuts[1:], span.end + 1]
    periods: list[Period] = []
    at = 0
    for bound in bounds:
        first = at
        while at < len(units) and units[at].start < bound:
            at += 1
        if first < at:
            piece = units[first:at]
            periods.append(Period(piece, number, piece[0].start, piece[-1].end))
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
    place = 0
    for token in tokens:
        while place < len(quotes) and quotes[place].end <= token.start:
            place += 1
        if place < len(quotes) and quotes[place].start <= token.start:
            quote = quotes[place]
            if not units or units[-1].quote is not quote:
                units.append(Unit(quote.start, quote.end, QUOTE, quote))
            continue
        units.append(Unit(token.start, token.end, token.low, None, token.text[0].isupper()))
    return units


@cache
def _cues() -> dict[str, dict[str, Cue]]:
    table: dict[str, dict[str, Cue]] = {}
    for row in get_lexicon().rows(Cue):
        table.setdefault(row.form, {}).setdefault(row.class_, row)
    return table


@cache
def triggers() -> frozenset[str]:
    """Give the words without one of which a period holds no statement: cues and carriers."""
    forms = (*_cues(), *relay_cues())
    return frozenset((*forms, *(form + CLITIC for form in forms)))


def cue_at(unit: Unit, *classes: str) -> CueForm | None:
    """Give the cue of one of some classes that a unit is, with or without the clitic `-nya`."""
    low = unit.low
    table = _cues()
    found = table.get(low)
    clitic = found is None and low.endswith(CLITIC)
    if clitic:
        low = low[: -len(CLITIC)]
        found = table.get(low)
    if found is None:
        return None
    for name in classes:
        if name in found:
            return CueForm(found[name], len(low), clitic)
    return None
