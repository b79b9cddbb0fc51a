"""Reads what a cue lays on its subject in the writer's own sentence.

`Berg mengatakan kota itu aman dan berjanji kembali.` gives two statements of Berg. The constructions:
a verb before its content, a tag behind it (`..., kata Berg`), `menurut`, passives with and without
an agent, nouns that govern `bahwa`. Which words are cues, and how their content follows, stands in
`data/id/cues.csv`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ujar.statements.circumstances import read_circumstances
from ujar.statements.contents import Opening, find_end, find_opening
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.subjects import (
    Subject,
    carried_over,
    find_document,
    find_subject,
    find_subject_after,
)
from ujar.statements.units import QUOTE, CueForm, Unit, cue_at
from ujar.statements.predicates import has_predicate, last_predicate
from ujar.statements.words import connectives, is_medium, modifiers, negators, words

CLASSES = ("active", "passive", "state", "noun", "preposition", "bare")
CLAUSE_WORDS = 4


@dataclass(slots=True)
class Stretch:
    """Units that are read together: a period, or a sentence inside a quotation.

    `blocked` are unit ranges that belong to relays or tags, `voice` the speaker of the quotation
    that the units stand in.
    """

    units: list[Unit]
    low: int
    high: int
    blocked: list[tuple[int, int]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    ranges: list[tuple[int, int, Draft]] = field(default_factory=list)
    voice: int | None = None
    loose: tuple[int, CueForm, Subject] | None = None


def read_indirect(ctx: Context, stretch: Stretch) -> None:
    """Read all cues of a stretch, left to right, into its drafts."""
    at = stretch.low
    while at < stretch.high:
        span = next((b for b in stretch.blocked if b[0] <= at < b[1]), None)
        if span is not None:
            at = span[1]
            continue
        form = cue_at(stretch.units[at], *CLASSES)
        if form is not None:
            _read_cue(ctx, stretch, at, form)
        at += 1


def _read_cue(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    name = form.row.class_
    if name == "active":
        read_active(ctx, stretch, at, form)
    elif name == "state":
        _read_state(ctx, stretch, at, form)
    elif name == "preposition":
        _read_preposition(ctx, stretch, at, form)
    elif name == "passive":
        _read_passive(ctx, stretch, at, form)
    elif name == "noun":
        _read_noun(ctx, stretch, at, form)
    if name == "bare" or (name != "preposition" and cue_at(stretch.units[at], "bare")):
        bare = cue_at(stretch.units[at], "bare")
        if bare is not None:
            _read_bare(ctx, stretch, at, bare)


def _inside(stretch: Stretch, at: int) -> tuple[int, int, Draft] | None:
    """Give the innermost content that a unit stands in."""
    found = [r for r in stretch.ranges if r[0] <= at < r[1]]
    return min(found, key=lambda r: r[1] - r[0]) if found else None


def _clause_low(stretch: Stretch, at: int) -> int:
    inner = _inside(stretch, at)
    low = inner[0] if inner is not None else stretch.low
    for first, last, _ in stretch.ranges:
        if last <= at:
            low = max(low, first if first <= low < last else low)
    return low


def _add(stretch: Stretch, draft: Draft, first: int, last: int) -> None:
    stretch.drafts.append(draft)
    stretch.ranges.append((first, last, draft))


def read_active(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a verb before its content, or with a content that stands elsewhere."""
    units = stretch.units
    low = _clause_low(stretch, at)
    subject = _subject_of(ctx, stretch, at, low)
    if subject is None or subject.negated:
        return
    document = subject.document is not None
    opening = find_opening(ctx, units, at, stretch.high, form.row, document=document)
    if opening is None:
        if _read_late(ctx, stretch, at, form, subject):
            return
        if stretch.loose is None and form.row.sense not in ("demand", "wish", "show"):
            stretch.loose = (at, form, subject)
        return
    nested = _inside(stretch, at) is not None
    high = _inside(stretch, at)
    limit = high[1] if high is not None else stretch.high
    if opening.at >= limit:
        return
    draft, last = _lay(ctx, stretch, at, form, opening, limit, nested=nested, relative=subject.relative)
    if draft is None:
        return
    draft.speaker = subject.key
    draft.subject = (subject.start, subject.end)
    draft.addressee = opening.addressed
    draft.medium = subject.document
    if form.row.sense == "demand" and opening.how == "direct" and draft.addressee is None:
        draft.addressee = _asked(ctx, units, opening.at)
    _read_around(ctx, stretch, at, subject, opening, draft, last, low)
    if subject.key is None and subject.document is None:
        ctx.doubt("speaker-missing", *draft.cue or (0, 0), "nobody could be found who speaks here")
    _add(stretch, draft, opening.at, last)


def _read_late(
    ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject
) -> bool:
    """Read a tag with its subject first behind a clause: `..., Berg mengatakan kepada wartawan`."""
    units = stretch.units
    begin = unit_at(units, subject.start)
    if subject.key is None or subject.shared or begin - 1 <= stretch.low:
        return False
    if units[begin - 1].low != "," or form.row.sense not in ("say", "report"):
        return False
    low = _content_low(stretch, begin)
    if count_words(ctx, units[low : begin - 1]) < CLAUSE_WORDS + 1:
        return False
    if units[low].low in words("preposition") or units[low].low in words("occasion"):
        return False
    cue = (units[at].start, units[at].start + form.length)
    content = [(units[low].start, units[begin - 2].end)]
    kind = "mixed" if is_mixed(ctx, units[low : begin - 1]) else "indirect"
    draft = Draft(kind, cue, content, "tag-late", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    read_circumstances(ctx, units, at + 1, stretch.high, draft)
    _add(stretch, draft, low, begin - 1)
    return True


def _asked(ctx: Context, units: list[Unit], at: int) -> int | None:
    """Give the party of whom something is demanded: the object that the content opens with."""
    mention = ctx.mention_starting(units[at].start)
    if mention is None or ctx.cast.members[mention.key].kind == "place":
        return None
    return mention.key


def _subject_of(ctx: Context, stretch: Stretch, at: int, low: int) -> Subject | None:
    units = stretch.units
    before = at - 1
    while before >= low and units[before].low in modifiers():
        before -= 1
    joined = before >= low and (
        units[before].low in words("coordinator")
        or units[before].low in words("joiner")
        or units[before].low in (",", "dengan")
    )
    if joined or before < low:
        last = next((d for d in reversed(stretch.drafts) if d.subject is not None), None)
        near = find_subject(ctx, units, at, low) if joined and units[before].low == "," else None
        if near is not None and near.key is not None and _closes_at(units, near, before):
            return near
        if last is not None and last.subject is not None and before >= stretch.low:
            return Subject(last.speaker, *last.subject, shared=True)
        if before >= low:
            shared = carried_over(ctx, units, at, low)
            if shared is not None:
                return shared
    subject = find_subject(ctx, units, at, low)
    if subject is not None and subject.negated:
        return subject
    document = find_document(ctx, units, at, low)
    if document is not None and (subject is None or subject.key == document.key):
        return document
    return subject if subject is not None and subject.key is not None else None


def _closes_at(units: list[Unit], subject: Subject, comma: int) -> bool:
    """Tell whether a subject's words (with an apposition) end right before a comma."""
    return units[comma - 1].end <= subject.end or _apposed(units, subject, comma)


def _apposed(units: list[Unit], subject: Subject, comma: int) -> bool:
    after = unit_at(units, subject.end)
    return after < comma and units[after].low == ","


def _lay(
    ctx: Context,
    stretch: Stretch,
    at: int,
    form: CueForm,
    opening: Opening,
    limit: int,
    *,
    nested: bool,
    relative: bool,
) -> tuple[Draft | None, int]:
    """Lay out the content that a cue opens; gives the draft and the unit behind the content."""
    units = stretch.units
    cue = (units[at].start, units[at].start + form.length)
    for low, _ in stretch.blocked:
        if opening.at < low < limit:
            limit = low
    if opening.how in ("quote", "quote-fitted") or units[opening.at].quote is not None:
        found = _lay_quote(ctx, units, opening, limit, cue, form)
        if found is not None:
            return found
    inner = nested or stretch.voice is not None
    last = find_end(ctx, units, opening.at, limit, nested=inner, relative=relative)
    while last > opening.at and not _is_worded(units[last - 1]):
        last -= 1
    if last <= opening.at:
        return None, last
    start, end = units[opening.at].start, units[last - 1].end
    quoted = is_mixed(ctx, units[opening.at : last])
    if not _has_substance(units, opening, last, form):
        return None, last
    kind = "mixed" if quoted else "indirect"
    return Draft(kind, cue, [(start, end)], f"verb-{opening.how}", form.row.sense), last


def count_words(ctx: Context, units: list[Unit]) -> int:
    """Count the words of units, those inside quotes too."""
    return sum(len(ctx.page[u.start : u.end].split()) if u.quote else 1 for u in units)


def is_mixed(ctx: Context, units: list[Unit]) -> bool:
    """Tell whether quoted words stand among units; a name in marks is none."""
    for unit in units:
        if unit.quote is not None:
            words_in = ctx.page[unit.quote.inner_start : unit.quote.inner_end].split()
            if any(word[0].islower() for word in words_in):
                return True
    return False


def _is_worded(unit: Unit) -> bool:
    return unit.low == QUOTE or unit.low[0].isalnum() or unit.low in ")%]"


def _has_substance(units: list[Unit], opening: Opening, last: int, form: CueForm) -> bool:
    """Tell whether a content says something: one bare word after a verb is an object, no content."""
    count = last - opening.at
    if opening.how == "direct" and "np" not in form.row.frames:
        return count >= CLAUSE_WORDS - 1 or any(u.quote for u in units[opening.at : last])
    if opening.how == "direct" and form.row.sense in ("say", "claim", "report"):
        return count >= CLAUSE_WORDS - 1 or units[opening.at].quote is not None
    return count >= 2 or units[opening.at].quote is not None  # noqa: PLR2004 - a word alone


def _lay_quote(
    ctx: Context,
    units: list[Unit],
    opening: Opening,
    limit: int,
    cue: tuple[int, int],
    form: CueForm,
) -> tuple[Draft, int] | None:
    """Lay out a quotation behind a cue: direct where it is a clause by itself, else mixed."""
    quote = units[opening.at].quote
    if quote is None:
        return None
    follows = opening.at + 1 < limit and units[opening.at + 1].low not in (",", ".")
    if follows and _is_worded(units[opening.at + 1]):
        return None
    inner = ctx.page[quote.inner_start : quote.inner_end].strip()
    length = len(inner.split())
    joined = units[opening.at - 1].end <= cue[1] and not {"that", "bare"} & set(form.row.frames)
    ends = inner[-1:] in (",", "!", "?")
    shortest = 2 * CLAUSE_WORDS if joined and not ends else CLAUSE_WORDS
    fitted = opening.how in ("quote-fitted", "as") or length < shortest
    kind = "mixed" if fitted else "direct"
    content = [(quote.inner_start, quote.inner_end)]
    draft = Draft(kind, cue, content, "verb-quote", form.row.sense, quote=True)
    return draft, opening.at + 1


def _read_around(
    ctx: Context,
    stretch: Stretch,
    at: int,
    subject: Subject,
    opening: Opening,
    draft: Draft,
    last: int,
    low: int,
) -> None:
    """Read the circumstances before the subject, around the cue, and behind the content."""
    units = stretch.units
    read_circumstances(ctx, units, *opening.circumstances, draft)
    end = unit_at(units, subject.end)
    if not subject.shared and end < at:
        _read_between(ctx, units, end, at, draft)
    begin = unit_at(units, subject.start)
    if not subject.shared and low < begin and units[low].low not in words("apart"):
        read_circumstances(ctx, units, low, begin, draft)
    if subject.shared:
        _share(ctx, stretch, at, low, draft)
    inner = _inside(stretch, at)
    limit = inner[1] if inner is not None else stretch.high
    if last < limit and units[last].low == "," and draft.quote:
        read_circumstances(ctx, units, last, limit, draft)


def _read_between(ctx: Context, units: list[Unit], low: int, high: int, draft: Draft) -> None:
    """Read what stands between subject and cue; a place in an apposition is not that of saying."""
    place = draft.place
    read_circumstances(ctx, units, low, high, draft)
    if units[low].low == ",":
        draft.place = place


def _share(ctx: Context, stretch: Stretch, at: int, low: int, draft: Draft) -> None:
    """Take over the circumstances of the clause that a statement shares its subject with."""
    last = next((d for d in reversed(stretch.drafts) if d.subject == draft.subject), None)
    if last is None:
        if low < at:
            read_circumstances(ctx, stretch.units, low, at, draft)
        return
    draft.medium = draft.medium or last.medium
    if draft.addressee is None and last.sense not in ("demand",):
        draft.addressee = last.addressee


def _read_state(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    units = stretch.units
    if form.row.sense == "hearsay":
        _read_rumour(ctx, stretch, at, form)
        return
    after = at + 1
    if after >= stretch.high or units[after].low not in ("bahwa", "bahwasanya", ","):
        if "bare" not in form.row.frames or after >= stretch.high:
            return
        if ctx.mention_starting(units[after].start) is None:
            return
    read_active(ctx, stretch, at, form)


def _read_rumour(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read `konon` and `kabarnya`: the rest of the clause, or all around them."""
    units = stretch.units
    start = at + 1
    while start < stretch.high and units[start].low in (",", "bahwa"):
        start += 1
    last = find_end(ctx, units, start, stretch.high, nested=False) if start < stretch.high else 0
    if last - start < CLAUSE_WORDS - 1:
        return
    content = [(units[start].start, units[last - 1].end)]
    low = _clause_low(stretch, at)
    before = _np_before(ctx, units, at, low)
    if before is not None:
        content.insert(0, before)
    cue = (units[at].start, units[at].start + form.length)
    draft = Draft("indirect", cue, content, "rumour", "hearsay", hearsay=True)
    _add(stretch, draft, start, last)


def _read_bare(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a tag behind a clause: `..., kata Berg` and `..., katanya`."""
    units = stretch.units
    if "clause" not in form.row.frames or at <= stretch.low or units[at - 1].low != ",":
        return
    subject = find_subject_after(ctx, units, at, clitic=form.clitic)
    if subject is None or subject.key is None:
        return
    low = _content_low(stretch, at)
    while low < at and units[low].low in (",", ";"):
        low += 1
    if low >= at - 1:
        return
    cue = (units[at].start, units[at].start + form.length)
    end = max(at + 1, unit_at(units, subject.end)) if not form.clitic else at + 1
    content = [(units[low].start, units[at - 2].end)]
    rest = _rest_behind(ctx, stretch, low, at - 1, end)
    if rest is not None:
        content.append((units[rest[0]].start, units[rest[1] - 1].end))
    elif count_words(ctx, units[low : at - 1]) < CLAUSE_WORDS - 1:
        return
    kind = "mixed" if is_mixed(ctx, units[low : at - 1]) else "indirect"
    draft = Draft(kind, cue, content, "tag", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    stop = next(
        (p for p in range(end, stretch.high) if cue_at(units[p], "active") or units[p].quote),
        stretch.high,
    )
    read_circumstances(ctx, units, end, stop if rest is None else rest[0], draft)
    _add(stretch, draft, low, at - 1)
    if rest is not None:
        stretch.ranges.append((*rest, draft))


def _rest_behind(
    ctx: Context, stretch: Stretch, low: int, high: int, end: int
) -> tuple[int, int] | None:
    """Find the rest of a clause that a tag broke: `Perundingan, kata Berg, dimulai besok`.

    It is one where nothing before the tag is a predicate and one stands behind it.
    """
    units = stretch.units
    if has_predicate(units[low:high]) and not _opens_circumstance(units, low):
        return None
    for place in range(end, min(stretch.high, end + 12)):
        if units[place].low == ",":
            if place + 1 >= stretch.high or cue_at(units[place + 1], "active") is not None:
                return None
            last = find_end(ctx, units, place + 1, stretch.high, nested=False)
            while last > place + 1 and not _is_worded(units[last - 1]):
                last -= 1
            if last > place + 1 and has_predicate(units[place + 1 : last]):
                return place + 1, last
            return None
    return None


def _opens_circumstance(units: list[Unit], low: int) -> bool:
    word = units[low].low
    return word in words("preposition") or word in words("occasion")


def _content_low(stretch: Stretch, at: int) -> int:
    """Give the unit at which a clause before a tag begins: after an earlier statement's clause."""
    low = stretch.low
    for _, last, draft in stretch.ranges:
        if draft.quote and last <= at:
            low = max(low, last)
        elif draft.rule == "tag" and last < at:
            low = max(low, last + 2)
    return low


def _read_preposition(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    units = stretch.units
    if form.clitic:
        subject = find_subject_after(ctx, units, at, clitic=True)
        end = at + 1
    else:
        found = _source_after(ctx, units, at, stretch.high)
        if found is None:
            return
        subject, end = found
    if subject is None or subject.key is None:
        return
    holder = _inside(stretch, at)
    if subject.key == (holder[2].speaker if holder is not None else stretch.voice):
        return
    length = form.length
    cue_end = units[at].start + length
    if form.row.form == "berdasarkan":
        if at + 1 >= stretch.high or not is_medium(units[at + 1]):
            return
        cue_end = units[at + 1].end
    cue = (units[at].start, cue_end)
    front = at <= stretch.low or units[at - 1].low != ","
    if not front:
        low = _content_low(stretch, at)
        front = low < at - 1 and _rest_behind(ctx, stretch, low, at - 1, end) is not None
    bounds = (
        _after_source(ctx, stretch, end) if front else _before_source(ctx, stretch, at)
    )
    if bounds is None:
        return
    first, last = bounds
    head = None
    if front and at > stretch.low + 1 and units[at - 1].low == ",":
        head = (units[_content_low(stretch, at)].start, units[at - 2].end)
    kind = "mixed" if is_mixed(ctx, units[first:last]) else "indirect"
    content = [(units[first].start, units[last - 1].end)]
    if head is not None:
        content.insert(0, head)
    draft = Draft(kind, cue, content, form.row.form, form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    if not form.clitic and is_medium(units[at + 1]):
        stop = unit_at(units, subject.start)
        draft.medium = (units[at + 1].start, units[max(stop - 1, at + 1)].end)
        if units[max(stop - 1, at + 1)].low in words("preposition"):
            draft.medium = (units[at + 1].start, units[at + 1].end)
    _add(stretch, draft, first, last)


def _source_after(
    ctx: Context, units: list[Unit], at: int, high: int
) -> tuple[Subject, int] | None:
    """Read who stands after `menurut`: a party, or the issuer of a document."""
    for place in range(at + 1, min(high, at + 9)):
        if units[place].low == "," or units[place].low in words("relative"):
            return None
        mention = ctx.mention_over(units[place].start)
        if mention is None:
            if units[place].low in words("third"):
                found = find_subject_after(ctx, units, place - 1, clitic=False)
                return (found, place + 1) if found is not None else None
            continue
        if ctx.cast.members[mention.key].kind == "place":
            continue
        if place > at + 1 and not is_medium(units[at + 1]) and mention.start > units[at + 1].start:
            if not units[at + 1].low[0].isalpha() or place > at + 3:
                return None
        key = find_subject_after(ctx, units, place - 1, clitic=False)
        if key is None:
            return None
        return key, unit_at(units, mention.end)
    return None


def _after_source(ctx: Context, stretch: Stretch, end: int) -> tuple[int, int] | None:
    units = stretch.units
    inner = _inside(stretch, end)
    limit = inner[1] if inner is not None else stretch.high
    first = end
    for place in range(end, min(limit, end + 40)):
        if units[place].low == ",":
            first = place + 1
            closes = _closes_apposition(ctx, units, place, limit)
            if closes is not None:
                first = closes
            break
        if units[place].low in ("bahwa",):
            first = place + 1
            break
    while first < limit and ctx.times_in(units[first].start, units[first].end) and _comma_after(
        ctx, units, first, limit
    ):
        first = _comma_after(ctx, units, first, limit)
    if first >= limit:
        return None
    last = find_end(ctx, units, first, limit, nested=inner is not None)
    while last > first and not _is_worded(units[last - 1]):
        last -= 1
    return (first, last) if last - first >= CLAUSE_WORDS - 1 else None


def _closes_apposition(ctx: Context, units: list[Unit], comma: int, limit: int) -> int | None:
    """Skip an apposition behind the source: `Menurut Berg, menteri luar negeri itu, ...`."""
    inner = comma + 1
    if inner >= limit:
        return None
    for place in range(inner, min(limit, inner + 14)):
        if units[place].low == ",":
            piece = units[inner:place]
            mention = ctx.mention_starting(piece[0].start)
            named = mention is not None and mention.end >= piece[-1].end
            opens = named or piece[0].low in words("quantifier")
            opens = opens or piece[0].low in words("carrier_noun")
            return place + 1 if opens or len(piece) <= 1 else None
        if cue_at(units[place], "active") is not None:
            return None
    return None


def _comma_after(ctx: Context, units: list[Unit], at: int, limit: int) -> int:
    found = ctx.times_in(units[at].start, units[at].end)
    after = unit_at(units, found[0].end)
    return after + 1 if after < limit and units[after].low == "," else 0


def _before_source(ctx: Context, stretch: Stretch, at: int) -> tuple[int, int] | None:
    """Find the clause that `..., menurut X` takes: the last one before it."""
    units = stretch.units
    low = _content_low(stretch, at)
    last = at - 1
    first = last
    pieces = _pieces(units, low, last)
    for begin, end in reversed(pieces):
        if first != last and not _is_fronted(units, begin, end):
            break
        first = begin
        if units[begin].low in words("coordinator") or units[begin].low in words("relative"):
            break
    while first < last and (
        units[first].low in words("coordinator") or units[first].low in ("tempat", "di", "mana")
    ):
        if units[first].low == "di":
            break
        first += 1
    return (first, last) if last - first >= CLAUSE_WORDS - 1 else None


def _pieces(units: list[Unit], low: int, high: int) -> list[tuple[int, int]]:
    cuts = [low, *(n + 1 for n in range(low, high) if units[n].low == ","), high + 1]
    return [(a, b - 1) for a, b in zip(cuts, cuts[1:], strict=False) if a < b - 1]


def _is_fronted(units: list[Unit], begin: int, end: int) -> bool:
    """Tell whether a comma piece is a circumstance put first: it opens with a preposition."""
    low = units[begin].low
    opens = low in words("preposition") or low in words("occasion")
    return opens and low not in words("coordinator") and end - begin <= 2 * CLAUSE_WORDS


def _read_passive(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    units = stretch.units
    sense = form.row.sense
    before = at - 1
    while before >= stretch.low and units[before].low in modifiers():
        before -= 1
    if before >= stretch.low and units[before].low in negators():
        return
    relative = before >= stretch.low and units[before].low in words("relative")
    agent = None if relative and sense == "hearsay" else _agent_of(ctx, units, at, form)
    if agent is not None and agent.key is None:
        agent = None
    if sense in ("say", "report", "deny", "ask"):
        return
    if (relative and sense != "call") or (sense == "call" and agent is None) or (sense == "opinion" and agent is None):
        return
    after = at + 1 if agent is None or form.clitic else max(at + 1, unit_at(units, agent.end))
    first = after
    while first < stretch.high and units[first].low in ("bahwa", ",", "bahwasanya"):
        first += 1
    if first >= stretch.high or (agent is None and units[first].low in words("goal")):
        return
    named = units[first].low in words("as") and (sense == "hearsay")
    if named and agent is None:
        return
    if units[first].low in words("as"):
        first += 1
    last = find_end(ctx, units, first, stretch.high, nested=_inside(stretch, at) is not None)
    while last > first and not _is_worded(units[last - 1]):
        last -= 1
    if last - first < 2:  # noqa: PLR2004 - one word behind the cue is a name
        return
    content = [(units[first].start, units[last - 1].end)]
    low = _clause_low(stretch, at)
    subject = _np_before(ctx, units, at, low) if sense != "call" else None
    if subject is None and sense == "hearsay" and first == after and before >= stretch.low:
        return
    if subject is not None:
        content.insert(0, subject)
    cue = (units[at].start, units[at].start + form.length)
    kind = "mixed" if is_mixed(ctx, units[first:last]) else "indirect"
    draft = Draft(kind, cue, content, "passive", sense, hearsay=agent is None)
    if agent is not None:
        draft.speaker, draft.subject = agent.key, (agent.start, agent.end)
    _add(stretch, draft, first, last)


def _agent_of(ctx: Context, units: list[Unit], at: int, form: CueForm) -> Subject | None:
    if form.clitic:
        return find_subject_after(ctx, units, at, clitic=True)
    after = at + 1
    if after >= len(units):
        return None
    marked = units[after].low in words("agent")
    mention = ctx.mention_starting(units[after + marked].start) if after + marked < len(units) else None
    if mention is None:
        return None
    member = ctx.cast.members[mention.key]
    if not marked and member.kind not in ("person", "group", "organisation", "government"):
        return None
    if not marked and form.row.sense == "hearsay" and member.kind == "government":
        return None
    return find_subject_after(ctx, units, at, clitic=False)


def _np_before(ctx: Context, units: list[Unit], at: int, low: int) -> tuple[int, int] | None:
    """Give the noun phrase before a passive: what the content says its rest about."""
    end = at
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
        if units[place].low == "," and not (mention and place == end - 1):
            begin = place + 1
            break
    while begin < end and _opens_clause(units, begin):
        begin += 1
    return (units[begin].start, units[end - 1].end) if begin < end else None


def _opens_clause(units: list[Unit], at: int) -> bool:
    low = units[at].low
    return low in words("coordinator") or (low,) in connectives("open") or low == "bahwa"


def _read_noun(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a noun that governs `bahwa`: `tuduhan Berg bahwa ...`, `memberi instruksi bahwa ...`."""
    units = stretch.units
    that = next(
        (
            p
            for p in range(at + 1, min(stretch.high, at + 9))
            if units[p].low in ("bahwa", "bahwasanya", "agar", ",", ".") or units[p].quote
        ),
        None,
    )
    if that is None or that + 1 >= stretch.high or units[that].low in (",", "."):
        return
    if units[that].low == "agar" and form.row.sense != "demand":
        return
    if any(cue_at(u, "active") is not None for u in units[at + 1 : that]):
        return
    first = that + 1 if units[that].quote is None else that
    light = at > stretch.low and units[at - 1].low in words("light_verb")
    subject: Subject | None
    if light:
        subject = _subject_of(ctx, stretch, at - 1, _clause_low(stretch, at - 1))
        if subject is None or subject.negated:
            return
    else:
        subject = _owner_of(ctx, units, at, that, form)
    if subject is None or subject.key is None:
        return
    inner = _inside(stretch, at)
    limit = inner[1] if inner is not None else stretch.high
    last = find_end(ctx, units, first, limit, nested=inner is not None)
    if at == stretch.low and not light:
        last = last_predicate(units, first + 2, last) or last
    while last > first and not _is_worded(units[last - 1]):
        last -= 1
    if last - first < 2:  # noqa: PLR2004 - a clause has two words
        return
    start = units[at - 1].start if light else units[at].start
    cue = (start, units[at].start + form.length)
    kind = "mixed" if is_mixed(ctx, units[first:last]) else "indirect"
    content = [(units[first].start, units[last - 1].end)]
    draft = Draft(kind, cue, content, "noun", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    read_circumstances(ctx, units, at + 1, that, draft)
    if light and draft.addressee is None:
        draft.addressee = _asked(ctx, units, at + 1)
    _add(stretch, draft, first, last)


def _owner_of(
    ctx: Context, units: list[Unit], at: int, that: int, form: CueForm
) -> Subject | None:
    if form.clitic:
        return find_subject_after(ctx, units, at, clitic=True)
    for place in range(at + 1, that):
        mention = ctx.mention_over(units[place].start)
        if mention is not None:
            return Subject(mention.key, mention.start, mention.end)
        if units[place].low not in ("dari", "oleh", "pihak"):
            return None
    return None
