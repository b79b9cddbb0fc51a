"""Reads quotations that stand before their cue, or alone.

`"Kami siap," ujar diplomat itu kepada wartawan.` is speech with the tag `ujar`; `"Kami siap."` in a
paragraph of its own goes on with the voice before it. A quoted word inside the writer's sentence is
no speech: it is left for the clause around it. Quotations behind a cue are read by
`ujar.statements.indirect`.
"""

from __future__ import annotations

from typing import NamedTuple

from ujar.statements.announced import is_announced, lay_announced, read_signature
from ujar.statements.circumstances import read_circumstances
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.names import person_introduced
from ujar.statements.predicates import is_verb
from ujar.statements.quotes import Quote
from ujar.statements.relays import read_cited, read_conveyed
from ujar.statements.subjects import Subject, find_subject, find_subject_after
from ujar.statements.units import CLITIC, QUOTE, Period, Unit, cue_at
from ujar.statements.words import function_words, is_medium, modifiers, words

SHORTEST, NEAREST = 4, 6
ENDS = frozenset(",.!?…")


class Tag(NamedTuple):
    """A tag behind a quotation: the units of its cue and the unit behind it, and its subject."""

    cue: int
    length: int
    end: int
    subject: Subject | None
    sense: str


def read_direct(
    ctx: Context, period: Period, low: int, high: int, blocked: list[tuple[int, int]]
) -> list[Draft]:
    """Read the quotations of a period that open it or stand before a tag."""
    units = period.units
    drafts: list[Draft] = []
    for at in [n for n in range(low, high) if units[n].quote is not None]:
        quote = units[at].quote
        if quote is None or (drafts and drafts[-1].end >= quote.inner_start):
            continue
        if drafts and _goes_on(ctx, units, at, drafts[-1], low):
            drafts[-1].content.append((quote.inner_start, quote.inner_end))
            continue
        opens = at == low or units[at - 1].low in (".", "!", "?")
        named = _read_name(ctx, units, low, at)
        opens = opens or _has_lost_stop(ctx, units, at, high)
        if not (opens or named) or not is_speech(ctx, quote, units, at, high):
            continue
        draft = _make(ctx, units, at, high, quote, blocked, named)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _has_lost_stop(ctx: Context, units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a quotation with a tag stands behind a sentence that lost its full stop."""
    quote = units[at].quote
    if quote is None or not ctx.page[quote.inner_start : quote.inner_end].lstrip()[:1].isupper():
        return False
    if units[at - 1].low in (",", ":") or cue_at(units[at - 1], "active", "noun") is not None:
        return False
    long = quote.inner_end - quote.inner_start > SHORTEST * SHORTEST
    return long and at + 1 < high and cue_at(units[at + 1], "bare") is not None


def _make(
    ctx: Context,
    units: list[Unit],
    at: int,
    high: int,
    quote: Quote,
    blocked: list[tuple[int, int]],
    named: Subject | None,
) -> Draft | None:
    content = [(quote.inner_start, quote.inner_end)]
    if named is not None:
        return Draft("direct", None, content, "named", speaker=named.key, quote=True)
    tag = read_tag(ctx, units, at + 1, high, blocked)
    if tag is None:
        draft = Draft("direct", None, content, "quote-alone", quote=True)
        draft.open_ended = not quote.closed
        signed, signer = read_signature(ctx, units[at].end)
        if signed:
            draft.speaker = signer
            return draft
        if is_announced(ctx):
            lay_announced(ctx, draft)
            return draft
        recent = ctx.number - ctx.last_period <= 1
        issued = ctx.before is not None and any(is_medium(u) for u in ctx.before.units)
        draft.speaker = None if recent else person_introduced(ctx, first=False, near=issued)
        if draft.speaker is None:
            draft.speaker = _person_behind(ctx, units, at, high) or _who_goes_on(ctx, draft)
        ctx.doubt(
            "speaker-carried" if draft.speaker is not None else "speaker-missing",
            *content[0],
            "a quotation without a cue; it is laid on who spoke before it, if anybody did",
        )
        return draft
    cue = (units[tag.cue].start, units[tag.cue].start + tag.length)
    draft = Draft("direct", cue, content, "quote-tag", tag.sense, quote=True)
    if tag.subject is not None:
        draft.speaker = tag.subject.key
        draft.subject = (tag.subject.start, tag.subject.end)
    after = tag.cue + 1
    while after < high and units[after].low in words("document_lead"):
        after += 1
    if draft.speaker is None and after < high and is_medium(units[after]):
        draft.medium = (units[after].start, units[after].end)
        issuer = ctx.mention_starting(units[after + 1].start) if after + 1 < high else None
        if issuer is not None:
            draft.speaker, draft.subject = issuer.key, (issuer.start, issuer.end)
        elif after + 1 < high and units[after + 1].low in words("demonstrative"):
            draft.speaker = ctx.issuers.get(units[after].low)
    elif draft.speaker is None:
        ctx.doubt("speaker-missing", *cue, "nobody could be found who speaks here")
    end = read_cited(ctx, units, tag.end, high, draft)
    end = read_conveyed(ctx, units, end, high, draft)
    read_circumstances(ctx, units, end, stretch(units, end, high), draft)
    noun = cue_at(units[tag.cue], "bare") is None
    if noun and draft.medium is None and is_medium(units[tag.cue]):
        draft.medium = (units[tag.cue].start, units[tag.cue].end)
    _read_dialogue(ctx, draft)
    return draft


def _person_behind(ctx: Context, units: list[Unit], at: int, high: int) -> int | None:
    """Give the one person named behind a quotation: `"Saya lari," suara Ana Berg tercekat`."""
    if at + 1 >= high or ctx.page[units[at].end - 2] != ",":
        return None
    named = ctx.mentions(units[at].end, units[high - 1].end)
    keys = {m.key for m in named if ctx.cast.members[m.key].kind == "person"}
    return keys.pop() if len(keys) == 1 else None


def _who_goes_on(ctx: Context, draft: Draft) -> int | None:
    """Give who spoke last; `saya` is said by no state, body or medium."""
    last = ctx.last_speaker
    if last is None or ctx.cast.members[last].kind not in ("government", "organisation", "media"):
        return last
    lows = {t.low for t in ctx.text.tokens_in(draft.start, draft.end)}
    return None if lows & words("single") else last


def _read_dialogue(ctx: Context, draft: Draft) -> None:
    """Find whom an answer goes to: the one who spoke right before."""
    last = next((d for d in reversed(ctx.drafts) if d.within is None), None)
    if last is None or draft.addressee is not None or draft.cue is None:
        return
    if last.speaker is None or last.speaker == draft.speaker:
        return
    cue = ctx.page[draft.cue[0] : draft.cue[1]].casefold()
    spoken = {t.low for t in ctx.text.tokens_in(draft.start, draft.end)}
    answers = cue in words("answer") and last.kind == "direct"
    if answers or (last.addressee == draft.speaker and spoken & words("second")):
        draft.addressee = last.speaker


def stretch(units: list[Unit], at: int, high: int) -> int:
    """Give the unit up to which a tag's circumstances reach: a quote or a further cue."""
    for place in range(at, high):
        told = cue_at(units[place], "active") is not None
        before = units[place - 1].low
        told = told and (before not in words("occasion") or before in words("while"))
        if units[place].low == QUOTE or told:
            return place
    return high


def is_speech(ctx: Context, quote: Quote, units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a quote is speech and no word held at arm's length."""
    inner = ctx.page[quote.inner_start : quote.inner_end].strip()
    if not inner:
        return False
    if inner[-1] in ENDS or not quote.closed:
        return True
    if all(w[0].isupper() or w in words("preposition") for w in inner.split()):
        return at + 1 < high and cue_at(units[at + 1], "bare") is not None
    after = units[at + 1].low if at + 1 < high else "."
    if after == ",":
        return True
    if len(inner.split()) < SHORTEST:
        return cue_at(units[at + 1], "bare") is not None if at + 1 < high else False
    return True


def _read_name(ctx: Context, units: list[Unit], low: int, at: int) -> Subject | None:
    """Read `Berg: "..."`: a party and a colon before the quotation."""
    if at - 2 < low or units[at - 1].low != ":":
        return None
    mention = ctx.mention_over(units[at - 2].start)
    if units[at - 2].low == ")" and at - 3 > low:  # `- Partai Maju (Ana Berg): "..."`
        inner = ctx.mention_over(units[at - 3].start)
        first = unit_at(units, inner.start) if inner is not None else at
        if inner is None or units[first - 1].low != "(" or first > low + NEAREST:
            return None
        return Subject(inner.key, inner.start, inner.end)
    if mention is None or unit_at(units, mention.start) > low + 1:
        return None
    return Subject(mention.key, mention.start, mention.end)


def _goes_on(ctx: Context, units: list[Unit], at: int, draft: Draft, low: int) -> bool:
    """Tell whether a quote goes on with one that a tag broke: `"A," kata Berg, "dan B."`."""
    if draft.cue is None or at - 1 < low or units[at - 1].low not in (",", "—", "–", "-"):
        return False
    if ctx.page[draft.end - 1] in ".!?" or draft.cue[0] < draft.end:
        return False
    return not any(
        cue_at(u, "active") is not None for u in units[unit_at(units, draft.cue[1]) : at]
    )


def read_tag(
    ctx: Context, units: list[Unit], at: int, high: int, blocked: list[tuple[int, int]]
) -> Tag | None:
    """Read the tag that starts behind a quotation; None where none does."""
    place = at
    while place < high:
        span = next((b for b in blocked if b[0] <= place < b[1]), None)
        if span is not None:
            place = span[1]
        elif (
            units[place].low in (",", ".")
            or units[place].low in words("quote_link")
            or (units[place].low in words("relative") and place > at)
            or (units[place].low in modifiers() and _tag_cue(units, place + 1, high))
        ):
            place += 1
        else:
            break
    if place >= high:
        return None
    form = cue_at(units[place], "bare", "preposition")
    if form is None and place > at and units[place - 1].low in words("quote_link"):
        noun = _read_noun_tag(ctx, units, place, high)
        if noun is not None:
            return noun
    if form is None:
        form = cue_at(units[place], "passive")
        if form is not None and form.row.sense not in ("say", "report", "deny"):
            form = None
    if form is not None:
        subject = find_subject_after(ctx, units, place, clitic=form.clitic)
        end = place + 1
        if subject is not None and not form.clitic:
            end = max(end, unit_at(units, subject.end))
        return Tag(place, form.length, end, subject, form.row.sense)
    return _read_unlisted(ctx, units, at, place, high) or _read_late_cue(ctx, units, place, high)


def _read_unlisted(ctx: Context, units: list[Unit], at: int, place: int, high: int) -> Tag | None:
    """Read a tag with a word that no list holds: `"Keluar," hardik Berg.`, `"...," ketusnya.`.

    A comma closes the quotation, and nothing but a circumstance follows.
    """
    quote, unit = units[at - 1].quote, units[place]
    if quote is None or "," not in (ctx.page[quote.inner_end - 1], units[at].low):
        return None
    low = unit.low
    if unit.capital or not low.isalpha() or len(low) < SHORTEST or low in function_words():
        return None
    if is_verb(unit) or is_medium(unit) or ctx.mention_over(unit.start) is not None:
        return None
    clitic = low.endswith(CLITIC) and len(low) > SHORTEST + len(CLITIC)
    named = ctx.mention_starting(units[place + 1].start) if place + 1 < high else None
    third = place + 1 < high and units[place + 1].low in words("third")
    person = named is not None and ctx.cast.members[named.key].kind == "person"
    if not (clitic or third or person):
        return None
    subject = find_subject_after(ctx, units, place, clitic=clitic)
    if subject is None or subject.key is None:
        return None
    end = place + 1 if clitic else max(place + 1, unit_at(units, subject.end))
    after = units[end].low if end < high else "."
    if after[0].isalpha() and not any(after in words(n) for n in ("preposition", "occasion")):
        return None
    return Tag(place, len(low) - len(CLITIC) * clitic, end, subject, "say")


def _read_noun_tag(ctx: Context, units: list[Unit], at: int, high: int) -> Tag | None:
    """Read a noun that tells whose words these are: `"...," demikian pernyataan Berg`."""
    form = cue_at(units[at], "noun")
    if form is None:
        return None
    for place in range(at + 1, min(high, at + NEAREST)):
        mention = ctx.mention_starting(units[place].start)
        if mention is not None and ctx.cast.members[mention.key].kind != "place":
            found = find_subject_after(ctx, units, place - 1, clitic=False)
            subject = found or Subject(mention.key, mention.start, mention.end)
            end = unit_at(units, max(mention.end, subject.end))
            return Tag(at, form.length, end, subject, form.row.sense)
        if not units[place].low.isalpha() or units[place].low in words("place"):
            return None
    return None


def _tag_cue(units: list[Unit], at: int, high: int) -> bool:
    return at < high and cue_at(units[at], "bare") is not None


def _read_late_cue(ctx: Context, units: list[Unit], at: int, high: int) -> Tag | None:
    """Read a tag whose subject stands first: `"...," Berg mengatakan kepada wartawan`."""
    first = ctx.mention_over(units[at].start)
    if first is None and units[at].low not in words("third"):
        return None
    for place in range(at + 1, min(high, at + 45)):
        if units[place].low == QUOTE:
            return None
        form = cue_at(units[place], "active")
        if form is None:
            continue
        subject = find_subject(ctx, units, place, at)
        if subject is None or subject.negated or subject.key is None:
            return None
        return Tag(place, form.length, place + 1, subject, form.row.sense)
    return None
