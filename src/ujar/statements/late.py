"""Reads a tag with its subject first behind a clause: `..., Berg mengatakan kepada wartawan`.

`Kota itu aman, Berg mengatakan` is a statement of Berg whose content stands before the verb; a verb
with an object of its own (`Berg menyampaikan salam`) is none.
"""

from __future__ import annotations

from ujar.statements.circumstances import add_relay, read_circumstances
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.openings import CLAUSE_WORDS
from ujar.statements.stretch import Stretch, count_words, kind_of
from ujar.statements.subjects import Subject
from ujar.statements.units import CueForm, Unit, cue_at
from ujar.statements.words import words


def read_late(ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject) -> bool:
    """Read a tag with its subject first behind a clause: `..., Berg mengatakan kepada wartawan`."""
    units = stretch.units
    begin = unit_at(units, subject.start)
    if subject.key is None or subject.shared or begin - 1 <= stretch.low:
        return False
    if units[begin - 1].low != "," or form.row.sense not in ("say", "report"):
        return False
    low = stretch.content_low(begin)
    told = ctx.mention_starting(units[at + 1].start) if at + 1 < stretch.high else None
    tells = told is not None and "told" in form.row.frames
    behind = unit_at(units, told.end) - 1 if told is not None and tells else at
    if count_words(ctx, units[low : begin - 1]) < CLAUSE_WORDS or _has_object(
        units, behind, stretch.high
    ):
        return False
    if not _is_told(units, low, begin - 2):
        return False
    if units[low].low in words("preposition") or units[low].low in words("occasion"):
        return False
    cue = (units[at].start, units[at].start + form.length)
    content = [(units[low].start, units[begin - 2].end)]
    kind = kind_of(ctx, units[low : begin - 1])
    draft = Draft(kind, cue, content, "tag-late", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    if tells and told is not None:
        draft.addressee = told.key
        if ctx.is_media(told.key):
            add_relay(ctx, draft, told.key)
    read_circumstances(ctx, units, behind + 1, stretch.high, draft)
    stretch.add(draft, low, begin - 1)
    return True


def _is_told(units: list[Unit], low: int, last: int) -> bool:
    """Tell whether units can be a clause: no bare title, and no clause that only says."""
    small = [u for u in units[low : last + 1] if u.low.isalpha() and not u.capital]
    names = [u for u in small if u.low not in words("preposition")]
    return len(names) >= CLAUSE_WORDS - 1 and cue_at(units[last], "active") is None


def _has_object(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether words follow a late cue that are no circumstance of it."""
    after = at + 1
    if after >= high or not units[after].low.isalpha():
        return False
    low = units[after].low
    return low not in words("preposition") and low not in words("occasion")
