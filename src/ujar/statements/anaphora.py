"""Reads sentences that lay the sentence before them on somebody.

`Kota itu jatuh. Itu disampaikan Berg pada Senin.` makes `Kota itu jatuh` a statement of Berg; where
the first sentence already lays its content on him, only circumstances are added. `Hal senada` says
that another said something like it, which lays nothing.
"""

from __future__ import annotations

from ujar.statements.circumstances import read_circumstances
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.stretch import Stretch
from ujar.statements.subjects import Subject, find_subject_after
from ujar.statements.tails import STOPS
from ujar.statements.units import CueForm, Unit, cue_at, cue_forms
from ujar.statements.words import modifiers, negators, words

FARTHEST, REACH = 6, 4


def read_anaphora(ctx: Context, stretch: Stretch, number: int) -> bool:
    """Read a period that takes up the one before; False where it is none."""
    found = _find_cue(ctx, stretch)
    if found is None:
        _take_up_likewise(ctx, stretch, number)
        return False
    at, form, subject = found
    if subject is None or subject.key is None:
        return False
    units, high = stretch.units, stretch.high
    cue = (units[at].start, units[at].start + form.length)
    end = max(at + 1, unit_at(units, subject.end))
    if subject.end <= units[at].start:
        end = at + 1
    stop = next((p for p in range(end, high) if units[p].low in words("reacting")), high)
    before = [d for d in ctx.drafts if d.period == number - 1 and d.within is None]
    if before and form.row.sense == "deny" and before[-1].speaker != subject.key:
        claim = _claim_of(ctx, before[-1])
        denied = Draft(claim.kind, cue, list(claim.content), "anaphora", "deny")
        denied.speaker, denied.subject = subject.key, (subject.start, subject.end)
        read_circumstances(ctx, units, end, stop, denied)
        stretch.drafts.append(denied)
        return True
    if before:
        if before[-1].cue is None or before[-1].speaker is None:
            before[-1].cue, before[-1].speaker = before[-1].cue or cue, subject.key
            before[-1].hearsay = False
            ctx.last_speaker = subject.key
        if before[-1].speaker == subject.key:
            read_circumstances(ctx, units, end, stop, before[-1])
            return True
        return True
    span = _sentence_before(ctx, units[0].start)
    if span is None:
        return False
    sense = form.row.sense
    draft = Draft("indirect", cue, [span], "anaphora", sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    read_circumstances(ctx, units, end, stop, draft)
    stretch.drafts.append(draft)
    return True


def _claim_of(ctx: Context, last: Draft) -> Draft:
    """Give the statement that a denial takes up: the last that accuses or claims, or the last."""
    recent = [d for d in ctx.drafts[-REACH:] if d.within is None]
    charge = next((d for d in reversed(recent) if d.sense in ("accuse", "claim")), None)
    told = (d for d in reversed(recent) if d.kind != "direct" and d.speaker == last.speaker)
    return charge or next(told, last)


def claim_before(ctx: Context, denier: int | None) -> Draft | None:
    """Give the statement of another right before that somebody denies."""
    recent = [d for d in ctx.drafts[-REACH:] if d.within is None]
    if not recent or ctx.number - recent[-1].period > 1:
        return None
    claim = _claim_of(ctx, recent[-1])
    return claim if claim.speaker != denier else None


def read_denial(ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject) -> bool:
    """Read `Lind menyangkal tudingan itu`, where somebody else's statement stands before."""
    units, after = stretch.units, at + 1
    if form.row.sense != "deny" or subject.key is None:
        return False
    taken = form.clitic and (after >= stretch.high or not units[after].low.isalpha())
    if not (taken or _names_denied(units, after, stretch.high)):
        return False
    claim = claim_before(ctx, subject.key)
    if claim is None:
        return False
    cue = (units[at].start, units[at].start + form.length)
    denied = Draft(claim.kind, cue, list(claim.content), "anaphora", "deny")
    denied.speaker, denied.subject = subject.key, (subject.start, subject.end)
    read_circumstances(ctx, units, min(after + 2, stretch.high), stretch.high, denied)
    stretch.drafts.append(denied)
    return True


def _names_denied(units: list[Unit], at: int, high: int) -> bool:
    named = words("denied") | words("anaphor")
    return at + 1 < high and units[at].low in named and units[at + 1].low in words("demonstrative")


def read_fronted(ctx: Context, stretch: Stretch) -> bool:
    """Read `Bahwa kota itu aman dikatakan (oleh) Berg`; False where the period is none."""
    units = stretch.units
    if stretch.low >= stretch.high or units[stretch.low].low != "bahwa":
        return False
    for at in range(stretch.low + 3, stretch.high):
        form = cue_at(units[at], "passive")
        if form is None or form.row.sense not in ("say", "deny"):
            continue
        subject = find_subject_after(ctx, units, at, clitic=form.clitic)
        if subject is None or subject.key is None:
            continue
        cue = (units[at].start, units[at].start + form.length)
        content = [stretch.span(stretch.low + 1, at)]
        draft = Draft("indirect", cue, content, "fronted", form.row.sense)
        draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
        read_circumstances(ctx, units, unit_at(units, subject.end), stretch.high, draft)
        stretch.add(draft, stretch.low + 1, at)
        return True
    return False


def _find_cue(ctx: Context, stretch: Stretch) -> tuple[int, CueForm, Subject | None] | None:
    units, low, high = stretch.units, stretch.low, stretch.high
    if low >= high:
        return None
    closing = _find_closing(ctx, units, low, high)
    if closing is not None:
        return closing
    if units[low].low not in words("anaphor") and units[low].low not in words("told_noun"):
        return None
    at = low + 1
    while at < high and (units[at].low in words("demonstrative") or units[at].low in modifiers()):
        at += 1
    if at >= high or at - low > FARTHEST or units[at].low in negators():
        return None
    alone = units[low].low in words("demonstrative")
    if at == low + 1 and not alone:
        return None
    form = cue_at(units[at], "passive")
    if form is None:
        return _find_object_voice(ctx, units, at, high)
    if form.row.sense not in ("say", "deny"):
        return None
    return at, form, find_subject_after(ctx, units, at, clitic=form.clitic)


def _find_closing(
    ctx: Context, units: list[Unit], low: int, high: int
) -> tuple[int, CueForm, Subject | None] | None:
    """Read `Demikian keterangan Berg kepada wartawan.`: a noun and whose words those were."""
    if low + 2 >= high or units[low].low not in words("quote_link"):
        return None
    form = cue_at(units[low + 1], "noun")
    if form is None or form.clitic or any(u.low == "bahwa" for u in units[low:high]):
        return None
    for place in range(low + 2, min(high, low + FARTHEST)):
        mention = ctx.mention_starting(units[place].start)
        if mention is not None and ctx.cast.members[mention.key].kind != "place":
            return low + 1, form, Subject(mention.key, mention.start, mention.end)
        if not units[place].low.isalpha() or units[place].low in words("preposition"):
            return None
    return None


def _find_object_voice(
    ctx: Context, units: list[Unit], at: int, high: int
) -> tuple[int, CueForm, Subject | None] | None:
    """Read `Permintaan itu ia sampaikan`: the one who says it stands before the bare verb."""
    subject = find_subject_after(ctx, units, at - 1, clitic=False)
    verb = unit_at(units, subject.end) if subject is not None else high
    if verb >= high:
        return None
    forms = cue_forms().get(f"di{units[verb].low}", {})
    form = forms.get("passive")
    if form is None or form.row.sense != "say":
        return None
    return verb, CueForm(form.row, len(units[verb].low), clitic=False), subject


def _take_up_likewise(ctx: Context, stretch: Stretch, number: int) -> None:
    """Note who speaks next: `Hal senada diungkapkan Lind. "..."`."""
    units, low = stretch.units, stretch.low
    if low + 2 >= stretch.high or units[low].low not in words("anaphor"):
        return
    for at in range(low + 1, min(stretch.high, low + FARTHEST)):
        form = cue_at(units[at], "passive")
        if form is not None and form.row.sense == "say":
            subject = find_subject_after(ctx, units, at, clitic=form.clitic)
            if subject is not None and subject.key is not None and not form.clitic:
                ctx.last_speaker, ctx.last_period = subject.key, number
            return
        if units[at].low not in words("likewise") and units[at].low not in modifiers():
            return


def _sentence_before(ctx: Context, offset: int) -> tuple[int, int] | None:
    """Give the span of the sentence before an offset, without its final mark."""
    here = ctx.text.sentence_at(offset)
    if here is None or here.index == 0:
        return None
    sentence = ctx.text.sentences[here.index - 1]
    tokens = sentence.tokens
    last = len(tokens)
    while last and tokens[last - 1].text in STOPS:
        last -= 1
    return (tokens[0].start, tokens[last - 1].end) if last else None
