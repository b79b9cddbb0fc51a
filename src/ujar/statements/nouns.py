"""Reads nouns that govern `bahwa`: `tuduhan Berg bahwa ...`, `memberi instruksi agar ...`."""

from __future__ import annotations

from ujar.statements.circumstances import add_relay, read_circumstances
from ujar.statements.contents import find_end
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.openings import CLAUSE_WORDS
from ujar.statements.predicates import has_predicate, last_predicate
from ujar.statements.quoting import medium_quoting
from ujar.statements.stretch import Stretch, kind_of
from ujar.statements.subjects import Subject, find_subject_after
from ujar.statements.units import CueForm, Unit, cue_at
from ujar.statements.verbs import find_asked, find_shared_subject
from ujar.statements.words import words


def read_noun(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a noun that governs `bahwa`: `tuduhan Berg bahwa ...`, `memberi instruksi bahwa ...`."""
    units = stretch.units
    if at == stretch.low and _read_heading(ctx, stretch, at, form):
        return
    passed = at > stretch.low and units[at].low in words("told_noun")
    passed = passed and units[at - 1].low in words("light_verb") and _takes_object(units[at - 1])
    that = next(
        (
            p
            for p in range(at + 1, min(stretch.high, at + 9))
            if units[p].low in ("bahwa", "bahwasanya", "agar", ",", ".")
            or units[p].quote
            or (units[p].low == "untuk" and passed)
        ),
        None,
    )
    if that is None or that + 1 >= stretch.high or units[that].low in (",", "."):
        return
    if units[that].low == "agar" and form.row.sense != "demand" and not passed:
        return
    if any(cue_at(u, "active") is not None for u in units[at + 1 : that]):
        return
    governs = cue_at(units[at - 1], "active") if at > stretch.low else None
    if governs is not None and governs.row.sense == "demand":
        return  # `meminta instruksi Berg agar ...`: nothing is said yet
    first = that + 1 if units[that].quote is None else that
    light = at > stretch.low and units[at - 1].low in words("light_verb")
    subject: Subject | None
    if light:
        subject = find_shared_subject(ctx, stretch, at - 1, stretch.clause_low(at - 1))
        if subject is None or subject.negated:
            return
    else:
        subject = _owner_of(ctx, units, at, that, form)
    if subject is None or subject.key is None:
        return
    if not light and units[that].quote and unit_at(units, subject.end) < that:
        return  # `menyebut harapan Berg untuk menang sebagai "mimpi"`
    inner = stretch.inside(at)
    limit = inner[1] if inner is not None else stretch.high
    limit = min([limit, *(low for low, _ in stretch.blocked if low > first)])
    last = find_end(ctx, units, first, limit, nested=inner is not None)
    if at == stretch.low and not light:
        last = last_predicate(units, first + 2, last) or last
    last = stretch.trim(first, last)
    if last - first < 2:  # noqa: PLR2004 - a clause has two words
        return
    if any(d.start == units[first].start for d in stretch.drafts):
        return
    start = units[at - 1].start if light else units[at].start
    cue = (start, units[at].start + form.length)
    kind = kind_of(ctx, units[first:last])
    content = [(units[first].start, units[last - 1].end)]
    draft = Draft(kind, cue, content, "noun", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    medium = medium_quoting(ctx, units, at, stretch.low)
    if medium is not None:
        add_relay(ctx, draft, medium)
    read_circumstances(ctx, units, at + 1, that, draft)
    if light and draft.addressee is None:
        draft.addressee = find_asked(ctx, units, at + 1)
    stretch.add(draft, first, last)


def _takes_object(unit: Unit) -> bool:
    """Tell whether a verb passes a noun on, and opens no clause of its own: `menyampaikan`."""
    form = cue_at(unit, "active")
    return form is None or "bare" not in form.row.frames


def _read_heading(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> bool:
    """Read `Pandangan Berg, kota itu aman`: noun, name and comma stand before the clause."""
    units, high = stretch.units, stretch.high
    owner = ctx.mention_starting(units[at + 1].start) if at + 1 < high else None
    if owner is None or form.clitic or ctx.cast.members[owner.key].kind != "person":
        return False
    comma = unit_at(units, owner.end)
    if owner.form != "name" or comma + CLAUSE_WORDS >= high or units[comma].low != ",":
        return False
    first = comma + 1
    if cue_at(units[first], "preposition", "bare", "active") is not None:
        return False
    last = stretch.trim(first, find_end(ctx, units, first, high, nested=False, shares=False))
    if last - first < CLAUSE_WORDS or not has_predicate(units[first:last]):
        return False
    cue = (units[at].start, units[at].end)
    content = [(units[first].start, units[last - 1].end)]
    draft = Draft(kind_of(ctx, units[first:last]), cue, content, "noun-front", form.row.sense)
    draft.speaker, draft.subject = owner.key, (owner.start, owner.end)
    stretch.add(draft, first, last)
    return True


def _owner_of(ctx: Context, units: list[Unit], at: int, that: int, form: CueForm) -> Subject | None:
    if form.clitic:
        return find_subject_after(ctx, units, at, clitic=True)
    for place in range(at + 1, that):
        mention = ctx.mention_over(units[place].start)
        if mention is not None:
            return Subject(mention.key, mention.start, mention.end)
        if units[place].low not in ("dari", "oleh", "pihak"):
            return None
    return None
