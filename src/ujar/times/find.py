"""Turns an article's title and body into its time expressions, with TIMEX3 values.

`Rusia menyerang pada Kamis, kata Zelensky, Jumat (25/2).` on a page saved in 2024 gives the dates
2022-02-24 and 2022-02-25: the year is the latest in which 25 February is a Friday, and the bare
Thursday is the one before it. `basis` names the rule of each value.

What the words do not fix stays open: `XXXX-06-12` without a year, no value for a length without a
number. Data: `time_patterns` and the tables that `ujar.times.words` names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.records import Issue, Time
from ujar.times.context import Context, Reading
from ujar.times.events import count_event_days
from ujar.times.patterns import Expression, read_expressions
from ujar.times.reference import find_reference
from ujar.times.resolve import resolve_expressions
from ujar.times.words import get_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.article.text import Sentence, Text

UNANCHORED = "time-unanchored"


def find_times(
    text: Text, *, published: str | None, saved: str | None
) -> tuple[tuple[Time, ...], tuple[Issue, ...]]:
    """Find and resolve the time expressions of title and body, in order of `start`.

    Args:
        text: title and body of the page.
        published: ISO 8601 time of publication, where known.
        saved: ISO 8601 day on which the copy was made, where known.

    Returns:
        The times, and an issue for each whose words contradict each other or lack an anchor.
    """
    signs = get_vocabulary().spell(text.forms)
    title = _find_expressions(text, text.title, signs)
    body = _find_expressions(text, text.sentences, signs)
    reference = find_reference(text, body, published=published, saved=saved)
    pairs: list[tuple[Expression, Reading]] = []
    for expressions in (title, body):
        context = Context(reference, text.page)
        pairs += count_event_days(text.page, resolve_expressions(expressions, context))
    readings = sorted((reading for _, reading in pairs), key=lambda r: (r.start, r.end))
    times = tuple(_make_time(text.page, reading) for reading in readings)
    issues = tuple(issue for reading in readings if (issue := _make_issue(reading)) is not None)
    return times, issues


def _find_expressions(text: Text, sentences: Iterable[Sentence], signs: str) -> list[Expression]:
    """Find the expressions of some sentences, by the signs of all words of the text."""
    may_tell = get_vocabulary().may_tell
    found: list[Expression] = []
    for number, sent in enumerate(sentences):
        tokens = sent.tokens
        first = tokens[0].i
        last = first + len(tokens)
        if may_tell(text.lows, signs, first, last):
            signed = signs[first:last]
            found += read_expressions(text.page, tokens, signed, number, sent.paragraph)
    return found


def _make_time(page: str, reading: Reading) -> Time:
    start, end = reading.start, reading.end
    return Time(start, end, page[start:end], reading.type, reading.value, reading.basis)


def _make_issue(reading: Reading) -> Issue | None:
    if reading.doubt is not None:
        code, message = reading.doubt
        return Issue(code, reading.start, reading.end, message)
    if reading.basis == "unanchored":
        message = "nothing on the page says from when this time counts"
        return Issue(UNANCHORED, reading.start, reading.end, message)
    return None
