"""Reads a tag behind a clause without marks, or in its middle: `..., kata Berg, ...`."""

from __future__ import annotations

from ujar.statements.circumstances import read_circumstances
from ujar.statements.contents import find_end
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.openings import CLAUSE_WORDS
from ujar.statements.predicates import has_predicate, is_auxiliary, is_verb
from ujar.statements.relays import read_cited
from ujar.statements.stretch import Stretch, count_words, kind_of
from ujar.statements.subjects import Subject, find_subject_after
from ujar.statements.units import CueForm, Unit, cue_at
from ujar.statements.words import modifiers, words

FARTHEST, LONGEST_PHRASE = 40, 6


def read_bare(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a tag behind a clause: `..., kata Berg` and `..., katanya`."""
    units = stretch.units
    if at == stretch.low:
        _read_front(ctx, stretch, at, form)
        return
    if "clause" not in form.row.frames:
        return
    if units[at - 1].low != "," and not _is_thrown_in(stretch, at, form):
        return
    subject = find_subject_after(ctx, units, at, clitic=form.clitic)
    if subject is not None and subject.key is not None:
        _lay_tag(ctx, stretch, at, form, subject)


def _is_thrown_in(stretch: Stretch, at: int, form: CueForm) -> bool:
    """Tell whether only the comma behind a tag stands: `Para petugas kata dia, tidak datang`."""
    units = stretch.units
    end = at + 1 if form.clitic else at + 2
    if end + 1 >= stretch.high or units[end].low != "," or stretch.inside(at) is not None:
        return False
    if not form.clitic and units[at + 1].low not in words("third"):
        return False
    before = units[stretch.low : at]
    return not has_predicate(before) and all(u.low.isalnum() for u in before)


def read_enclosed(ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject) -> bool:
    """Read a passive as a tag: `Harga itu, dikatakan Berg, naik`; False where it is none."""
    units = stretch.units
    end = at + 1 if form.clitic else max(at + 1, unit_at(units, subject.end))
    closed = end >= stretch.high or units[end].low == ","
    if not closed or at - 1 <= stretch.low or units[at - 1].low != ",":
        return False
    _lay_tag(ctx, stretch, at, form, subject)
    return True


def _lay_tag(ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject) -> None:
    """Lay out a tag and the clause before it, or around it."""
    units = stretch.units
    low = stretch.content_low(at)
    while low < at and units[low].low in (",", ";"):
        low += 1
    if low >= at - 1:
        return
    cue = (units[at].start, units[at].start + form.length)
    end = max(at + 1, unit_at(units, subject.end)) if not form.clitic else at + 1
    last = at - 1 if units[at - 1].low == "," else at
    content = [(units[low].start, units[last - 1].end)]
    rest = find_rest(ctx, stretch, low, last, end)
    if rest is not None:
        content.append((units[rest[0]].start, units[rest[1] - 1].end))
    elif count_words(ctx, units[low:last]) < CLAUSE_WORDS - 1 or last == at:
        return
    kind = kind_of(ctx, units[low:last])
    # Who says it is no subject of what stands behind the tag.
    ctx.carried.append((units[at].start, units[end - 1].end))
    draft = Draft(kind, cue, content, "tag", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    end = read_cited(ctx, units, end, stretch.high, draft)
    stop = next(
        (p for p in range(end, stretch.high) if cue_at(units[p], "active") or units[p].quote),
        stretch.high,
    )
    read_circumstances(ctx, units, end, stop if rest is None else rest[0], draft)
    stretch.add(draft, low, last)
    if rest is not None:
        stretch.ranges.append((*rest, draft))


def _read_front(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a tag before its clause: `Bahkan, kata Berg, kota itu aman`."""
    units = stretch.units
    if "clause" not in form.row.frames or stretch.voice is not None:
        return
    subject = find_subject_after(ctx, units, at, clitic=form.clitic)
    if subject is None or subject.key is None:
        return
    end = at + 1 if form.clitic else max(at + 1, unit_at(units, subject.end))
    if lay_quote(ctx, stretch, at, form, subject, end):
        return
    bounds = clause_behind(ctx, stretch, end)
    straight = end < stretch.high and opens_straight(ctx, units, end, stretch.high)
    person = ctx.cast.members[subject.key].kind == "person"
    if bounds is None or not (_opens(units, bounds[0]) or (straight and person)):
        return
    first, last = bounds
    cue = (units[at].start, units[at].start + form.length)
    content = [(units[first].start, units[last - 1].end)]
    draft = Draft(kind_of(ctx, units[first:last]), cue, content, "tag-front", form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    read_circumstances(ctx, units, end, first, draft)
    stretch.add(draft, first, last)


def lay_quote(
    ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject, end: int
) -> bool:
    """Lay the quotation behind a tag and a mark on its subject: `Kata Berg, "Kota itu aman."`."""
    units = stretch.units
    first = stretch.high - 1
    quote = units[first].quote
    if quote is None or first <= end or units[first - 1].low not in (",", ":"):
        return False
    around = units[end : first - 1]
    if any(cue_at(u, "active") or u.quote for u in around) or _tells(ctx, around):
        return False
    cue = (units[at].start, units[at].start + form.length)
    content = [(quote.inner_start, quote.inner_end)]
    draft = Draft("direct", cue, content, "tag-front", form.row.sense, quote=True)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    read_circumstances(ctx, units, end, first - 1, draft)
    stretch.add(draft, first, first + 1)
    return True


def _tells(ctx: Context, units: list[Unit]) -> bool:
    """Tell whether words between a tag and its quotation are more than its circumstances."""
    opens = ("preposition", "occasion", "addressee", "channel", "approached", "hailing")
    first = next((u for u in units if u.low != ","), None)
    if first is None or any(first.low in words(name) for name in opens):
        return False
    return not ctx.times_in(first.start, first.end)


def _opens(units: list[Unit], first: int) -> bool:
    """Tell whether a comma, or one with `bahwa`, stands before a clause."""
    return units[first - 1].low == "," or (
        units[first - 1].low in ("bahwa", "bahwasanya") and units[first - 2].low == ","
    )


def opens_straight(ctx: Context, units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a clause stands right behind a source: `Lanjut Berg kota itu tetap dijaga`."""
    opens = units[at]
    barred = ("preposition", "occasion", "relative", "quote_link", "coordinator", "channel")
    if not opens.low.isalpha() or any(opens.low in words(n) for n in (*barred, "hailing")):
        return False
    if opens.low in words("demonstrative") or opens.low in modifiers():
        return False
    if opens.capital or is_verb(opens) or ctx.times_in(opens.start, opens.end):
        return False
    comma = next((p for p in range(at, high) if units[p].low == ","), high)
    return comma - at >= CLAUSE_WORDS - 1 and has_predicate(units[at:comma])


def clause_behind(ctx: Context, stretch: Stretch, end: int) -> tuple[int, int] | None:
    """Find the clause behind a source that stands before it: the units of `kota itu aman`."""
    units = stretch.units
    inner = stretch.inside(end)
    limit = inner[1] if inner is not None else stretch.high
    first = end
    straight = end < limit and opens_straight(ctx, units, end, limit)
    for place in range(end, min(limit, end + FARTHEST) if not straight else end):
        if units[place].low == ",":
            first = place + 1
            closes = _closes_apposition(ctx, units, place, limit)
            if closes is not None:
                first = closes
            break
        if units[place].low == "bahwa":
            first = place + 1
            break
    while first + 1 < limit and units[first].low in ("bahwa", "bahwasanya"):
        first += 1
    first = _skip_relay(stretch, first)
    first = _skip_venue(ctx, units, first, limit)
    while (
        first < limit
        and ctx.times_in(units[first].start, units[first].end)
        and _comma_after(ctx, units, first, limit)
    ):
        first = _comma_after(ctx, units, first, limit)
    if first >= limit:
        return None
    last = find_end(ctx, units, first, limit, nested=inner is not None, shares=False)
    last = stretch.trim(first, last)
    return (first, last) if last - first >= CLAUSE_WORDS - 1 else None


def _skip_relay(stretch: Stretch, first: int) -> int:
    """Skip a relay between commas: `Menurut Berg, seperti dikutip AFP, ...`."""
    end = next((high for low, high in stretch.blocked if low <= first < high), first)
    closed = end > first and end < stretch.high and stretch.units[end].low == ","
    return end + 1 if closed else end


def _skip_venue(ctx: Context, units: list[Unit], first: int, limit: int) -> int:
    """Skip a place and a day between commas: `, di Zenda, Senin (11/3/2024), ...`."""
    if first >= limit or units[first].low not in words("place"):
        return first
    for place in range(first + 1, min(limit, first + LONGEST_PHRASE)):
        if units[place].low == "," and place + 1 < limit:
            timed = ctx.times_in(units[place + 1].start, units[place + 1].end)
            return place + 1 if timed else first
    return first


def _closes_apposition(ctx: Context, units: list[Unit], comma: int, limit: int) -> int | None:
    """Skip an apposition behind the source: `Menurut Berg, menteri luar negeri itu, ...`."""
    inner = comma + 1
    if inner >= limit:
        return None
    for place in range(inner, min(limit, inner + 14)):
        if units[place].low == ",":
            piece = units[inner:place]
            if has_predicate(piece[1:]):
                return None
            mention = ctx.mention_starting(piece[0].start)
            named = mention is not None and mention.end >= piece[-1].end
            opens = named or piece[0].low in words("one_of")
            opens = opens or piece[0].low in words("carrier_noun")
            return place + 1 if opens or len(piece) <= 1 else None
        if cue_at(units[place], "active") is not None:
            return None
    return None


def _comma_after(ctx: Context, units: list[Unit], at: int, limit: int) -> int:
    found = ctx.times_in(units[at].start, units[at].end)
    after = unit_at(units, found[0].end)
    return after + 1 if after < limit and units[after].low == "," else 0


def find_rest(
    ctx: Context, stretch: Stretch, low: int, high: int, end: int
) -> tuple[int, int] | None:
    """Find the rest of a clause that a tag broke: `Perundingan, kata Berg, dimulai besok`.

    It is one where nothing before the tag is a predicate and one stands behind it, or where a
    noun phrase that is closed (`angka itu`) stands before it.
    """
    units = stretch.units
    closed = _is_closed(units, low, high)
    named = _is_named(ctx, units, low, high)
    opens = _opens_circumstance(units, low) or units[low].low in words("subordinate")
    whole = has_predicate(units[low:high]) and not opens
    whole = whole or units[low].low in words("first")
    for place in range(end, min(stretch.high, end + 12)):
        if units[place].low == ",":
            after = place + 1
            opens = after < stretch.high and (
                units[after].low in words("reason") or _is_predicate(units, after, stretch.high)
            )
            if whole and not opens:
                return None
            if place + 1 >= stretch.high:
                return None
            if cue_at(units[place + 1], "active") is not None and not named:
                return None
            last = find_end(ctx, units, place + 1, stretch.high, nested=False, shares=False)
            last = stretch.trim(place + 1, last)
            unit = units[place + 1]
            told = closed or (named and not ctx.times_in(unit.start, unit.end))
            told = told or (not whole and _goes_on_small(units, place + 1, last))
            if last > place + 1 and (told or has_predicate(units[place + 1 : last])):
                return place + 1, last
            return None
    return None


def _is_predicate(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a predicate without a subject opens at a unit: `juga akan tiba`."""
    while at < high and units[at].low in modifiers() and not is_auxiliary(units[at]):
        at += 1
    return at + 1 < high and is_auxiliary(units[at]) and units[at].low not in words("subordinate")


def _goes_on_small(units: list[Unit], first: int, last: int) -> bool:
    """Tell whether words behind a tag go on with a clause that has told nothing so far."""
    unit = units[first]
    names = ("preposition", "occasion", "quote_link", "relative", "coordinator")
    opens = unit.capital or not unit.low.isalpha() or any(unit.low in words(n) for n in names)
    return not opens and last - first >= CLAUSE_WORDS


def _is_named(ctx: Context, units: list[Unit], low: int, high: int) -> bool:
    """Tell whether units are one party and nothing else."""
    mention = ctx.mention_starting(units[low].start)
    return mention is not None and mention.end >= units[high - 1].end


def _is_closed(units: list[Unit], low: int, high: int) -> bool:
    """Tell whether units are a noun phrase that ends: `Pengumuman ini`, `Anggarannya`."""
    last = units[high - 1].low
    if has_predicate(units[low:high]) or high - low > LONGEST_PHRASE:
        return False
    return last in words("demonstrative") or (high - low == 1 and last.endswith("nya"))


def _opens_circumstance(units: list[Unit], low: int) -> bool:
    word = units[low].low
    if word in words("quote_link"):  # `Begitu mendengar kabar itu, katanya, ...`
        return is_verb(units[low + 1])
    return word in words("preposition") or word in words("occasion")
