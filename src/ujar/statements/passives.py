"""Reads passives and hearsay: `Kota itu dilaporkan jatuh`, `diprediksi para ahli akan jatuh`.

Without an agent the statement is hearsay and has no speaker; its content is the subject and the
rest of the clause. Passives that take up the sentence before are read by `anaphora`.
"""

from __future__ import annotations

from ujar.statements.anaphora import claim_before
from ujar.statements.circumstances import read_circumstances
from ujar.statements.clauses import has_main_predicate
from ujar.statements.contents import find_end
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.openings import CLAUSE_WORDS
from ujar.statements.predicates import has_predicate
from ujar.statements.stretch import Stretch, kind_of
from ujar.statements.subjects import Subject, find_subject_after
from ujar.statements.tags import read_enclosed
from ujar.statements.units import CueForm, Unit, cue_at
from ujar.statements.words import connectives, modifiers, negators, words

NEAREST, FARTHEST = 6, 12
ATTRIBUTES = frozenset(("diduga",))


def read_passive(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a passive that lays its clause on its agent, or on nobody (hearsay)."""
    units, sense = stretch.units, form.row.sense
    before, negated = _before_passive(stretch, at)
    joined = before >= stretch.low and units[before].low in words("coordinator")
    if negated or joined:
        return
    relative = before >= stretch.low and units[before].low in words("relative")
    agent = None if relative and sense == "hearsay" else _agent_of(ctx, units, at, form)
    if agent is not None and agent.key is None:
        agent = None
    if sense in ("say", "report", "deny", "ask"):
        if agent is not None and relative and sense == "deny":
            _read_denied(stretch, at, form, agent, before)
        elif agent is not None and sense == "deny" and before >= stretch.low:
            _lay_denied(ctx, stretch, at, form, agent)
        elif agent is not None and sense in ("say", "report"):
            if before < stretch.low or _is_fronted(units, stretch.low, at):
                _read_front(ctx, stretch, at, form, agent)
            elif not read_enclosed(ctx, stretch, at, form, agent):
                _read_linked(ctx, stretch, at, form, agent)
        return
    if agent is None and (
        sense in ("call", "opinion") or _is_own_report(units, at, before, stretch.high)
    ):
        return
    if not relative or sense == "call":
        _lay_passive(ctx, stretch, at, form, agent, opens=before < stretch.low)


def _lay_passive(
    ctx: Context, stretch: Stretch, at: int, form: CueForm, agent: Subject | None, *, opens: bool
) -> None:
    """Lay out a passive and its content; `opens` tells that no subject stands before it."""
    units, sense = stretch.units, form.row.sense
    late = _late_agent(units, at) if agent is not None and not form.clitic else None
    after = at + 1 if agent is None or form.clitic else max(at + 1, unit_at(units, agent.end))
    bounds = (
        _clause_of(ctx, stretch, at, after, form, agent)
        if late is None
        else (at + 1 + (units[at + 1].low in words("as")), late)
    )
    low = stretch.clause_low(at)
    if bounds is None or (agent is None and _has_source(ctx, units, at, low)):
        return
    first, last = bounds
    attributes = form.row.form in ATTRIBUTES and agent is None and has_main_predicate(units[low:at])
    if attributes and not has_predicate(units[first:last]):
        return  # `polisi menangkap diduga pelaku`
    content = [(units[first].start, units[last - 1].end)]
    subject = find_np_before(ctx, units, at, low) if sense != "call" else None
    if subject is None and sense == "hearsay" and first == after and not opens:
        return
    if subject is not None:
        content.insert(0, subject)
    cue = (units[at].start, units[at].start + form.length)
    kind = kind_of(ctx, units[first:last])
    draft = Draft(kind, cue, content, "passive", sense, hearsay=agent is None)
    if agent is not None:
        draft.speaker, draft.subject = agent.key, (agent.start, agent.end)
    stretch.add(draft, first, last)


def _clause_of(
    ctx: Context, stretch: Stretch, at: int, after: int, form: CueForm, agent: Subject | None
) -> tuple[int, int] | None:
    """Find the units behind a passive that belong to its content."""
    units, sense, first = stretch.units, form.row.sense, after
    while first < stretch.high and units[first].low in ("bahwa", ",", "bahwasanya"):
        first += 1
    if first >= stretch.high or _is_filed(units[first], form, agent):
        return None
    if units[first].low in words("as"):
        if sense == "hearsay" and agent is None:
            return None
        first += 1
    last = find_end(ctx, units, first, stretch.high, nested=stretch.inside(at) is not None)
    last = stretch.trim(first, last)
    shortest = 2
    if sense == "opinion" and units[first - 1].low not in words("as"):
        shortest = 2 if has_predicate(units[first:last]) else CLAUSE_WORDS
    return (first, last) if last - first >= shortest else None


def _read_denied(stretch: Stretch, at: int, form: CueForm, agent: Subject, before: int) -> None:
    """Read a denial in the writer's remark: `..., tuduhan yang dibantah Lind`."""
    units = stretch.units
    named = before > 0 and units[before - 1].low in words("denied") | words("anaphor")
    if not named or not stretch.drafts or stretch.drafts[-1].speaker == agent.key:
        return
    claim = stretch.drafts[-1]
    cue = (units[at].start, units[at].start + form.length)
    draft = Draft(claim.kind, cue, list(claim.content), "anaphora", "deny")
    draft.speaker, draft.subject = agent.key, (agent.start, agent.end)
    stretch.drafts.append(draft)


def _lay_denied(ctx: Context, stretch: Stretch, at: int, form: CueForm, agent: Subject) -> None:
    """Read `Kabar bahwa raja wafat dibantah Berg`; `Klaim Lind itu dibantah` takes up his claim."""
    units = stretch.units
    subject = find_np_before(ctx, units, at, stretch.clause_low(at))
    if subject is None:
        return
    low = stretch.clause_low(at)
    cue = (units[at].start, units[at].start + form.length)
    if all(u.low.isalnum() for u in units[low:at]):
        subject = (units[low].start, subject[1])  # with its `bahwa`
    begin = unit_at(units, subject[0])
    kind, content = kind_of(ctx, units[begin:at]), [subject]
    if units[unit_at(units, subject[1]) - 1].low in words("demonstrative"):
        claim = claim_before(ctx, agent.key)
        if claim is None:
            return
        kind, content = claim.kind, list(claim.content)
    elif unit_at(units, subject[1]) - begin < CLAUSE_WORDS - 1:
        return
    if units[begin].low in words("denied") and units[begin + 1].low in ("bahwa", "bahwasanya"):
        content = [(units[begin + 2].start, subject[1])]
    draft = Draft(kind, cue, content, "denied", "deny")
    draft.speaker, draft.subject = agent.key, (agent.start, agent.end)
    read_circumstances(ctx, units, unit_at(units, agent.end), stretch.high, draft)
    stretch.drafts.append(draft)


def _read_linked(ctx: Context, stretch: Stretch, at: int, form: CueForm, agent: Subject) -> None:
    """Read a tag behind a clause: `Kota itu aman, seperti dikatakan Berg`."""
    units, link = stretch.units, at - 1
    low = stretch.content_low(at)
    if link - 1 <= low or units[link].low not in words("quote_link") or units[link - 1].low != ",":
        return
    if stretch.drafts or link - 1 - low < CLAUSE_WORDS - 1:
        return
    cue = (units[at].start, units[at].start + form.length)
    content = [(units[low].start, units[link - 2].end)]
    kind = kind_of(ctx, units[low : link - 1])
    draft = Draft(kind, cue, content, "tag", form.row.sense)
    draft.speaker, draft.subject = agent.key, (agent.start, agent.end)
    read_circumstances(ctx, units, unit_at(units, agent.end), stretch.high, draft)
    stretch.add(draft, low, link - 1)


def _is_fronted(units: list[Unit], low: int, at: int) -> bool:
    """Tell whether only a phrase stands before a passive: `Selama banjir, dikatakan Berg bahwa`."""
    if at - 1 <= low or units[at - 1].low != ",":
        return False
    phrase = units[low : at - 1]
    bahwa = any(u.low == "bahwa" for u in units[at + 1 : at + 1 + NEAREST])
    return bahwa and all(u.low.isalnum() for u in phrase) and not has_predicate(phrase)


def _read_front(ctx: Context, stretch: Stretch, at: int, form: CueForm, agent: Subject) -> None:
    """Read a passive that opens its sentence: `Dikatakan Berg dalam suratnya bahwa ...`."""
    units, high = stretch.units, stretch.high
    end = at + 1 if form.clitic else unit_at(units, agent.end)
    for place in range(end, min(high - 1, end + NEAREST)):
        if units[place].low in ("bahwa", "bahwasanya", ","):
            break
        if cue_at(units[place], "active") is not None:
            return
    else:
        return
    if units[place].low == ",":
        that = _behind_apposition(units, place, high)
        if that is None and place > end:
            return
        place = place if that is None else that
    first = place + 1
    last = stretch.trim(first, find_end(ctx, units, first, high, nested=False))
    if last - first < CLAUSE_WORDS - 1 or units[first].quote is not None:
        return
    cue = (units[at].start, units[at].start + form.length)
    content = [(units[first].start, units[last - 1].end)]
    draft = Draft(kind_of(ctx, units[first:last]), cue, content, "tag-front", form.row.sense)
    draft.speaker, draft.subject = agent.key, (agent.start, agent.end)
    read_circumstances(ctx, units, end, place, draft)
    stretch.add(draft, first, last)


def _behind_apposition(units: list[Unit], comma: int, high: int) -> int | None:
    """Give the `bahwa` behind what the agent is: `Diakui Berg, kepala desa itu, bahwa ...`."""
    for at in range(comma + 1, min(high - 1, comma + FARTHEST)):
        if units[at].low in ("bahwa", "bahwasanya"):
            return at
        if cue_at(units[at], "active") is not None or has_predicate([units[at]]):
            return None
    return None


def _is_own_report(units: list[Unit], at: int, before: int, high: int) -> bool:
    """Tell whether the page takes up what it told: `Seperti diberitakan, ...`."""
    if before >= 0 and units[before].low in words("quote_link"):
        return True
    return at == 0 and at + 1 < high and units[at + 1].low in words("earlier")


def _is_filed(unit: Unit, form: CueForm, agent: Subject | None) -> bool:
    """Tell whether a passive is a deed, not talk: `dilaporkan ke polisi`, `dituduh oleh warga`."""
    if agent is None and unit.low in words("goal"):
        return True
    return "verbal" in form.row.frames and unit.low in words("preposition")


def _before_passive(stretch: Stretch, at: int) -> tuple[int, bool]:
    """Give the unit before a passive and its modifiers, and whether it is negated."""
    before = at - 1
    while before >= stretch.low and stretch.units[before].low in modifiers():
        before -= 1
    return before, before >= stretch.low and stretch.units[before].low in negators()


def _agent_of(ctx: Context, units: list[Unit], at: int, form: CueForm) -> Subject | None:
    if form.clitic:
        return find_subject_after(ctx, units, at, clitic=True)
    after = at + 1
    if after >= len(units):
        return None
    late = _late_agent(units, at)
    after = after if late is None else late
    marked = units[after].low in words("agent")
    mention = (
        ctx.mention_starting(units[after + marked].start) if after + marked < len(units) else None
    )
    if mention is None:
        return None
    member = ctx.cast.members[mention.key]
    if not marked and member.kind not in ("person", "group", "organisation", "government"):
        return None
    if not marked and form.row.form in ATTRIBUTES and mention.form != "name":
        return None
    accuses = "agent" in form.row.frames
    if not (marked or accuses) and form.row.sense == "hearsay" and member.kind == "government":
        return None
    return find_subject_after(ctx, units, after - 1, clitic=False)


def _late_agent(units: list[Unit], at: int) -> int | None:
    """Give the unit of `oleh` behind what somebody is called: `disebut "mustahil" oleh Berg`."""
    for place in range(at + 2, min(len(units) - 1, at + NEAREST)):
        unit = units[place]
        if unit.low in words("agent"):
            return place
        if unit.low == "," or (unit.quote is None and has_predicate([unit])):
            return None
    return None


def find_np_before(ctx: Context, units: list[Unit], at: int, low: int) -> tuple[int, int] | None:
    """Give the noun phrase before a passive: what the content says its rest about."""
    end = at
    if end > low:
        now = ctx.times_in(units[max(low, end - NEAREST)].start, units[end - 1].end)
        if now and now[-1].end >= units[end - 1].end:
            end = unit_at(units, now[-1].start)  # `Usulan itu saat ini disebut ...`
    while end > low and units[end - 1].low in modifiers():
        mention = ctx.mention_over(units[end - 1].start)
        if mention is not None:
            break
        if units[end - 1].low in words("demonstrative"):
            break
        end -= 1
    if end > low and units[end - 1].low == ",":
        mention = ctx.mention_over(units[end - 2].start) if end - 2 >= low else None
        if mention is None:
            return None
    if end <= low:
        return None
    mention = ctx.mention_over(units[end - 1].start) or (
        ctx.mention_over(units[end - 2].start) if end - 2 >= low else None
    )
    begin = low
    for place in range(end - 1, low - 1, -1):
        if mention is not None and mention.start <= units[place].start < mention.end:
            continue
        comma = units[place].low == "," and not (mention and place == end - 1)
        if comma or units[place].low in words("subordinate") or _governs(units, place, low):
            begin = place + 1
            break
    while begin < end and _opens_clause(units, begin):
        begin += 1
    return (units[begin].start, units[end - 1].end) if begin < end else None


def _has_source(ctx: Context, units: list[Unit], at: int, low: int) -> bool:
    """Tell whether a source stands right before a passive: `menurut dia diperkirakan`."""
    for place in range(at - 1, max(low, at - NEAREST) - 1, -1):
        if cue_at(units[place], "preposition") is not None:
            return True
        if ctx.mention_over(units[place].start) is None and units[place].low not in words("third"):
            return False
    return False


def _governs(units: list[Unit], place: int, low: int) -> bool:
    """Tell whether an active cue stands at a unit, so that what follows is its object."""
    return place > low and cue_at(units[place], "active") is not None


def _opens_clause(units: list[Unit], at: int) -> bool:
    low = units[at].low
    return low in words("coordinator") or (low,) in connectives("open") or low == "bahwa"


def read_rumour(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read `konon` and `kabarnya`: the rest of the clause, or all around them."""
    units = stretch.units
    start = at + 1
    while start < stretch.high and units[start].low in (",", "bahwa"):
        start += 1
    last = find_end(ctx, units, start, stretch.high, nested=False) if start < stretch.high else 0
    if last - start < CLAUSE_WORDS - 1:
        return
    content = [(units[start].start, units[last - 1].end)]
    low = stretch.clause_low(at)
    before = find_np_before(ctx, units, at, low)
    if before is not None:
        content.insert(0, before)
    cue = (units[at].start, units[at].start + form.length)
    draft = Draft("indirect", cue, content, "rumour", "hearsay", hearsay=True)
    stretch.add(draft, start, last)
