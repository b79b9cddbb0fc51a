"""Finds the statements of an article: who said what to whom, through whom, within what.

`"Kami siap," kata Berg, seperti dikutip TASS.` gives one direct statement of Berg with the relay
TASS. Periods are read in order: relays, then quotations, then the cues of the writer's own clauses,
then what is said inside quotations; nesting follows from where the words stand.
"""

from __future__ import annotations

from itertools import pairwise

from ujar.article.text import Text
from ujar.entities.cast import Cast, Mention
from ujar.records import Issue, Statement, Time
from ujar.statements.anaphora import read_anaphora, read_fronted
from ujar.statements.caveats import mark_unverified
from ujar.statements.circumstances import add_relay
from ujar.statements.direct import read_direct
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.indirect import read_indirect
from ujar.statements.interview import find_turns, lay_turn
from ujar.statements.narration import read_narration
from ujar.statements.quotes import find_inner, find_quotes
from ujar.statements.relays import Relay, find_relays
from ujar.statements.stretch import Stretch
from ujar.statements.tails import STOPS
from ujar.statements.units import Period, Unit, cue_forms, cut_periods, lay_units
from ujar.statements.words import (
    connective_starts,
    connectives,
    connectives_by_start,
    relay_cues,
)

LONGEST_CREDIT = 10


def find_statements(
    text: Text, times: tuple[Time, ...], cast: Cast
) -> tuple[tuple[Statement, ...], tuple[Issue, ...]]:
    """Find who said what; ids of members stand as `str(key)` until the cast is frozen."""
    ctx = Context(text, cast, times)
    quotes = find_quotes(text)
    periods = cut_periods(text, quotes)
    turns = find_turns(ctx, periods)
    for number, period in enumerate(periods):
        if period.paragraph not in turns:
            _read_period(ctx, number, period)
        elif number == 0 or periods[number - 1].paragraph != period.paragraph:
            start, speaker = turns[period.paragraph]
            draft = lay_turn(ctx, period.paragraph, start, speaker)
            _finish(ctx, Stretch(period.units, 0, 0, drafts=[draft]), [], number)
    _hand_back(ctx.drafts)
    mark_unverified(ctx)
    return _assemble(ctx), tuple(dict.fromkeys(ctx.issues))


def _hand_back(drafts: list[Draft]) -> None:
    """Lay a quotation that goes on in the next paragraph on the speaker who is named there."""
    tops = [d for d in drafts if d.within is None]
    for before, after in reversed(list(pairwise(tops))):
        follows = after.quote and after.period - before.period <= 1
        if before.open_ended and follows and after.speaker is not None:
            before.speaker = after.speaker


def _read_period(ctx: Context, number: int, period: Period) -> None:
    ctx.before, ctx.period, ctx.number = ctx.period, period, number
    if not period.told:
        return
    units = period.units
    high = len(units)
    while high and units[high - 1].low in STOPS:
        high -= 1
    high = _before_credit(units, high)
    low = skip_connectives(units, high)
    relays = find_relays(ctx, units, low, high)
    blocked = [(r.low, r.high) for r in relays]
    blocked += [
        (unit_at(units, start), unit_at(units, end))
        for start, end in ctx.cast.withheld
        if units[0].start <= start < units[-1].end
    ]
    ctx.relayed = [(units[r.low].start, units[r.high - 1].end) for r in relays]
    ctx.carried = [
        (units[r.low].start, units[r.high - 1].end)
        for r in relays
        if "active" not in relay_cues()[units[r.cue].low]
    ]
    ctx.carried += [(m.start, m.end) for r in relays if (m := _last_of(ctx, units, r)) is not None]
    if relays and relays[0].low == low:
        low = relays[0].high
        while low < high and units[low].low == ",":
            low += 1
    stretch = Stretch(units, low, high, blocked)
    for draft in read_direct(ctx, period, low, high, blocked):
        first = unit_at(units, draft.start - 1)
        if first == len(units) or units[first].start > draft.start:
            first -= 1
        stretch.drafts.append(draft)
        stretch.ranges.append((first, unit_at(units, draft.end), draft))
        if draft.cue is not None:
            cue = unit_at(units, draft.cue[0])
            stretch.blocked.append((cue, cue + 1))
    asks = high < len(units) and units[high].low == "?"
    stretch.asks = asks
    if not (read_anaphora(ctx, stretch, number) or read_fronted(ctx, stretch)):
        read_indirect(ctx, stretch)
    _lend_cue(ctx, stretch, number)
    read_narration(ctx, stretch, relays)
    _finish(ctx, stretch, relays, number)


def _before_credit(units: list[Unit], high: int) -> int:
    """Leave out what stands in brackets behind the last stop: `... aman. (ana/klow)`."""
    if high and units[high - 1].low == ")":
        for at in range(high - 2, max(high - LONGEST_CREDIT, 1), -1):
            if units[at].low == "(":
                return at - 1 if units[at - 1].low in STOPS else high
    return high


def _last_of(ctx: Context, units: list[Unit], relay: Relay) -> Mention | None:
    """Give a party at the end of a relay that carries nothing: the state of `sumber Ruritania`."""
    mention = ctx.mention_over(units[relay.high - 1].start)
    return None if mention is None or mention.key in relay.keys else mention


def skip_connectives(units: list[Unit], high: int) -> int:
    """Skip the words that open a sentence outside its content: "Namun,", "Sementara itu,"."""
    low = 0
    if high and units[0].low in connective_starts():
        for form in connectives_by_start("open").get(units[0].low, ()):
            if all(n < high and units[n].low == w for n, w in enumerate(form)):
                low = len(form)
                break
        listed = (units[0].low,) in connectives("listed")
        if listed and high > 1 and units[1].low == ",":
            low = max(low, 1)
    while low < high and units[low].low == ",":
        low += 1
    return low


def _lend_cue(ctx: Context, stretch: Stretch, number: int) -> None:
    """Give a cue without content to the quotation without cue right before it."""
    if stretch.loose is None or stretch.drafts or not ctx.drafts:
        return
    at, form, subject = stretch.loose
    last = ctx.drafts[-1]
    if form.row.sense == "deny" or ctx.before is None or ctx.period is None:
        return
    if ctx.before.paragraph != ctx.period.paragraph:
        return
    unit = stretch.units[at]
    if last.quote and last.cue is None and last.period == number - 1 and subject.key is not None:
        last.cue = (unit.start, unit.start + form.length)
        last.speaker, last.subject = subject.key, (subject.start, subject.end)
        ctx.last_speaker = subject.key


def _finish(ctx: Context, stretch: Stretch, relays: list[Relay], number: int) -> None:
    if not stretch.drafts:
        return
    for draft in stretch.drafts:
        draft.period = number
    _close_inner(stretch.drafts)
    nest(stretch.drafts)
    for draft in stretch.drafts:
        if draft.within is None:
            for relay in relays:
                _add_carriers(ctx, draft, relay)
    tops = [d for d in stretch.drafts if d.within is None]
    tops.sort(key=lambda d: d.cue[0] if d.cue is not None else d.start)
    for draft in tops:
        if draft.speaker is not None:
            ctx.last_speaker, ctx.last_period = draft.speaker, number
            _note_issuer(ctx, draft)
            if ctx.cast.members[draft.speaker].kind == "person":
                ctx.last_person, ctx.last_person_period = draft.speaker, number
        carriers = [k for k in (draft.speaker, *draft.relays) if k is not None and ctx.is_media(k)]
        ctx.last_medium = carriers[-1] if carriers else ctx.last_medium
    inner: list[Draft] = []
    for draft in tops:
        if draft.quote:
            inner += _read_inside(ctx, draft)
    ctx.drafts += sorted([*stretch.drafts, *inner], key=lambda d: (d.start, -d.end))


def _add_carriers(ctx: Context, draft: Draft, relay: Relay) -> None:
    """Add who carried a statement; what a medium reports, quoting somebody, is that one's."""
    cited = relay.keys[0]
    reports = draft.speaker is not None and draft.rule.startswith("verb-")
    if reports and relay.quotes and not ctx.is_media(cited) and ctx.is_media(draft.speaker or 0):
        draft.speaker, cited = cited, draft.speaker or 0
        add_relay(ctx, draft, cited)
    for key in relay.keys:
        add_relay(ctx, draft, key)


def _close_inner(drafts: list[Draft]) -> None:
    """End what is said inside another content where that ends: no ", media negara melaporkan"."""
    for holder in drafts:
        if holder.cue is None or holder.cue[0] < holder.end:
            continue
        for draft in drafts:
            inside = draft.cue is not None and holder.start <= draft.cue[0] and not draft.quote
            if inside and draft.start < holder.end and draft.end >= holder.cue[1]:
                draft.content[-1] = (draft.content[-1][0], holder.end)


def _note_issuer(ctx: Context, draft: Draft) -> None:
    """Keep whose document carried a statement, for `pernyataan itu` further on."""
    if draft.medium is not None and draft.speaker is not None:
        noun = ctx.page[draft.medium[0] : draft.medium[1]].casefold().split(maxsplit=1)[0]
        ctx.issuers[noun.removesuffix("nya")] = draft.speaker


def _read_inside(ctx: Context, draft: Draft) -> list[Draft]:
    """Read what is said inside a quotation, each sentence of it as a stretch of its own."""
    found: list[Draft] = []
    ctx.voice = draft.speaker
    for start, end in draft.content:
        tokens = ctx.text.tokens_in(start, end)
        if cue_forms().keys().isdisjoint([token.low for token in tokens]):
            continue
        units = lay_units(tokens, find_inner(ctx.text, start, end, 0))
        stops = {s.start for s in ctx.text.sentences_in(start, end)}
        low = 0
        for at in range(1, len(units) + 1):
            if at < len(units) and units[at].start not in stops:
                continue
            inner = Stretch(units, low, at, voice=draft.speaker)
            read_indirect(ctx, inner)
            found += [d for d in inner.drafts if not d.hearsay]
            low = at
    ctx.voice = None
    for inner_draft in found:
        inner_draft.period = draft.period
        inner_draft.within = inner_draft.within or draft
    nest(found, outer=draft)
    return found


def nest(drafts: list[Draft], outer: Draft | None = None) -> None:
    """Set for each draft the smallest other one in whose content it stands, cue and all."""
    for draft in drafts:
        cue = draft.cue if draft.cue is not None else (draft.start, draft.end)
        low, high = min(cue[0], draft.start), max(cue[1], draft.end)
        holders = [
            d
            for d in drafts
            if d is not draft and any(s <= low and high <= e for s, e in d.content)
        ]
        if holders:
            draft.within = min(holders, key=lambda d: d.end - d.start)
        elif outer is not None:
            draft.within = outer


def _assemble(ctx: Context) -> tuple[Statement, ...]:
    ids = {id(draft): f"s{n}" for n, draft in enumerate(ctx.drafts, 1)}
    return tuple(_freeze(ctx, draft, ids) for draft in ctx.drafts)


def _freeze(ctx: Context, draft: Draft, ids: dict[int, str]) -> Statement:
    span = ctx.text.span
    return Statement(
        id=ids[id(draft)],
        kind=draft.kind,
        speaker=_key(draft.speaker),
        cue=span(*draft.cue) if draft.cue is not None else None,
        content=tuple(span(*c) for c in draft.content),
        addressee=_key(draft.addressee),
        relays=tuple(str(k) for k in draft.relays),
        via=tuple(str(k) for k in draft.via),
        medium=span(*draft.medium) if draft.medium is not None else None,
        place=span(*draft.place) if draft.place is not None else None,
        time=draft.time,
        within=ids.get(id(draft.within)) if draft.within is not None else None,
        hearsay=draft.hearsay,
        denies=draft.sense == "deny",
        verified=draft.verified,
        rule=draft.rule,
    )


def _key(key: int | None) -> str | None:
    return None if key is None else str(key)
