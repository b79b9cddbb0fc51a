"""Reads a tag behind a clause without marks, or in its middle: `..., kata Berg, ...`."""

from __future__ import annotations

from ujar.statements.circumstances import read_circumstances
from ujar.statements.contents import find_end
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.openings import CLAUSE_WORDS
from ujar.statements.predicates import has_predicate
from ujar.statements.stretch import Stretch, count_words, kind_of
from ujar.statements.subjects import find_subject_after
from ujar.statements.units import CueForm, Unit, cue_at
from ujar.statements.words import words


def read_bare(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a tag behind a clause: `..., kata Berg` and `..., katanya`."""
    units = stretch.units
    if "clause" not in form.row.frames or at <= stretch.low or units[at - 1].low != ",":
        return
    subject = find_subject_after(ctx, units, at, clitic=form.clitic)
    if subject is None or subject.key is None:
        return
    low = stretch.content_low(at)
    while low < at and units[low].low in (",", ";"):
        low += 1
    if low >= at - 1:
        return
    cue = (units[at].start, units[at].start + form.length)
    end = max(at + 1, unit_at(units, subject.end)) if not form.clitic else at + 1
    content = [(units[low].start, units[at - 2].end)]
    rest = find_rest(ctx, stretch, low, at - 1, end)
    if rest is not None:
        content.append((units[rest[0]].start, units[rest[1] - 1].end))
    elif count_words(ctx, units[low : at - 1]) < CLAUSE_WORDS - 1:
        return
    kind = kind_of(ctx, units[low : at - 1])
    draft = Draft(kind, cue, content, "tag", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    stop = next(
        (p for p in range(end, stretch.high) if cue_at(units[p], "active") or units[p].quote),
        stretch.high,
    )
    read_circumstances(ctx, units, end, stop if rest is None else rest[0], draft)
    stretch.add(draft, low, at - 1)
    if rest is not None:
        stretch.ranges.append((*rest, draft))


def find_rest(
    ctx: Context, stretch: Stretch, low: int, high: int, end: int
) -> tuple[int, int] | None:
    """Find the rest of a clause that a tag broke: `Perundingan, kata Berg, dimulai besok`.

    It is one where nothing before the tag is a predicate and one stands behind it.
    """
    units = stretch.units
    whole = has_predicate(units[low:high]) and not _opens_circumstance(units, low)
    for place in range(end, min(stretch.high, end + 12)):
        if units[place].low == ",":
            if whole and (place + 1 >= stretch.high or units[place + 1].low not in words("reason")):
                return None
            if place + 1 >= stretch.high or cue_at(units[place + 1], "active") is not None:
                return None
            last = find_end(ctx, units, place + 1, stretch.high, nested=False)
            last = stretch.trim(place + 1, last)
            if last > place + 1 and has_predicate(units[place + 1 : last]):
                return place + 1, last
            return None
    return None


def _opens_circumstance(units: list[Unit], low: int) -> bool:
    word = units[low].low
    return word in words("preposition") or word in words("occasion")
