"""Reads whom a preposition names as the source: `menurut Berg`, `berdasarkan data kementerian`."""

from __future__ import annotations

from itertools import pairwise

from ujar.entities.cast import Mention
from ujar.statements.circumstances import add_relay, read_circumstances, tells_of_saying
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.names import note
from ujar.statements.openings import CLAUSE_WORDS
from ujar.statements.predicates import has_predicate, is_auxiliary, is_verb
from ujar.statements.stretch import Stretch, kind_of
from ujar.statements.subjects import Subject, find_subject_after
from ujar.statements.tags import clause_behind, find_rest, lay_quote
from ujar.statements.units import CueForm, Unit
from ujar.statements.words import is_medium, words

FARTHEST, REACH, LONGEST_SUBJECT = 3, 14, 12


def read_preposition(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read `menurut X, ...`, `..., menurut X` (which takes its last clause), `menurutnya`."""
    units = stretch.units
    if form.clitic:
        subject = find_subject_after(ctx, units, at, clitic=True)
        end = at + 1
    else:
        found = _source_after(ctx, units, at, stretch.high)
        if found is None:
            return
        subject, end = found
    if subject is None or (subject.key is None and subject.document is None):
        return
    holder = stretch.inside(at)
    if form.clitic and holder is not None:
        return
    if not form.clitic and _carries(ctx, stretch, at, subject):
        return
    if subject.key is not None and subject.key == (
        holder[2].speaker if holder is not None else stretch.voice
    ):
        return
    cue = _cue_of(stretch, at, form)
    if cue is not None:
        _lay_source(ctx, stretch, at, form, subject, end, cue)


def _cue_of(stretch: Stretch, at: int, form: CueForm) -> tuple[int, int] | None:
    """Give the offsets of a cue, `berdasarkan` with its document; None where that is none."""
    units = stretch.units
    if form.row.form != "berdasarkan":
        return units[at].start, units[at].start + form.length
    quoted = stretch.voice is not None and at > stretch.low
    if quoted or at + 1 >= stretch.high or not is_medium(units[at + 1]):
        return None
    return units[at].start, units[at + 1].end


def _lay_source(
    ctx: Context,
    stretch: Stretch,
    at: int,
    form: CueForm,
    subject: Subject,
    end: int,
    cue: tuple[int, int],
) -> None:
    """Lay the clause of a source on it: the clause behind, around or before it."""
    units = stretch.units
    opens = at == stretch.low and subject.document is None
    if opens and lay_quote(ctx, stretch, at, form, subject, end):
        return
    if at > stretch.low and units[at - 1].low in words("relative"):
        _lay_relative(ctx, stretch, form, subject, end, cue)
        return
    front = at <= stretch.low or units[at - 1].low != ","
    low = stretch.content_low(at)
    said = low < at - 1 and units[at - 1].low == "," and tells_of_saying(units, low, at - 1)
    if not front:
        front = said or (low < at - 1 and find_rest(ctx, stretch, low, at - 1, end) is not None)
    front = front or (form.clitic is False and _goes_straight_on(units, end, stretch.high))
    bounds = clause_behind(ctx, stretch, end) if front else _before_source(stretch, at)
    if bounds is None:
        return
    first, last = bounds
    head = None
    if front and at > stretch.low + 1 and units[at - 1].low == ",":
        head = None if said else (units[low].start, units[at - 2].end)
    elif front and first == end:
        begin = _subject_before(units, low, at)
        head = (units[begin].start, units[at - 1].end) if begin < at else None
    kind = kind_of(ctx, units[first:last])
    content = [(units[first].start, units[last - 1].end)]
    if head is not None:
        content.insert(0, head)
    if head is not None:
        ctx.carried.append((units[at].start, units[end - 1].end))
    draft = Draft(kind, cue, content, form.row.form, form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    draft.medium = subject.document
    if said:
        read_circumstances(ctx, units, low, at - 1, draft)
    stretch.add(draft, first, last)


def _lay_relative(
    ctx: Context, stretch: Stretch, form: CueForm, subject: Subject, end: int, cue: tuple[int, int]
) -> None:
    """Lay the rest of a relative clause on its source: `yang menurut Berg sepi, akan dibongkar`."""
    units = stretch.units
    limit = stretch.limit(end)
    last = next((p for p in range(end, limit) if units[p].low == ","), limit)
    last = stretch.trim(end, last)
    if last - end < CLAUSE_WORDS - 2:
        return
    content = [(units[end].start, units[last - 1].end)]
    draft = Draft(kind_of(ctx, units[end:last]), cue, content, form.row.form, form.row.sense)
    draft.speaker, draft.subject = subject.key, (subject.start, subject.end)
    draft.medium = subject.document
    stretch.add(draft, end, last)


def _carries(ctx: Context, stretch: Stretch, at: int, subject: Subject) -> bool:
    """Take `..., menurut Klow` behind a statement with its own speaker for who carried it."""
    if subject.key is None or stretch.voice is not None or stretch.units[at - 1].low != ",":
        return False
    if ctx.cast.members[subject.key].kind not in ("media", "organisation", "person"):
        return False
    ended = [d for d in stretch.drafts if d.end == stretch.units[at - 2].end and d.cue]
    last = min(ended, key=lambda d: d.start, default=None)
    if last is None or last.sense not in ("say", "report") or not last.rule.startswith("verb-"):
        return False
    reported = stretch.units[at + 1].low in words("report") and ctx.is_media(subject.key)
    if last.speaker is None or (subject.document is not None and not reported):
        return False
    add_relay(ctx, last, subject.key)
    return True


def _subject_before(units: list[Unit], low: int, at: int) -> int:
    """Give where the subject before a source begins: `Harga itu menurutnya akan naik`."""
    begin = at
    while begin > low and at - begin < LONGEST_SUBJECT:
        word = units[begin - 1].low
        joined = word in words("coordinator") and has_predicate(units[low : begin - 1])
        if not word[0].isalnum() or word in words("subordinate") or joined:
            break
        begin -= 1
    whole = begin == low or at - begin < LONGEST_SUBJECT
    opens = begin < at and (is_verb(units[begin]) or units[begin].low in words("preposition"))
    return begin if whole and not opens else at


def _named_later(ctx: Context, units: list[Unit], mention: Mention, high: int) -> Mention | None:
    """Give the full name between commas behind a role that was taken for a name.

    `Menurut Manajer Riset Pangan dan Gizi Maro, Ana Berg, ...`.
    """
    after = unit_at(units, mention.end)
    comma = next((p for p in range(after, min(high, after + REACH)) if units[p].low == ","), high)
    plain = all(u.low.isalnum() or u.low in "()" for u in units[after:comma])
    if comma == after or comma + 1 >= high or not plain:
        return None
    found = ctx.mention_starting(units[comma + 1].start)
    if found is None or found.form != "name" or found.end <= units[comma + 1].end:
        return None
    closed = unit_at(units, found.end)
    person = ctx.cast.members[found.key].kind == "person"
    plain = not has_predicate(units[after:comma])
    return found if person and plain and closed < high and units[closed].low == "," else None


def _goes_straight_on(units: list[Unit], end: int, high: int) -> bool:
    """Tell whether a predicate follows a source without a comma: `menurut dia akan naik`."""
    return end < high and (is_auxiliary(units[end]) or is_verb(units[end]))


def _source_after(
    ctx: Context, units: list[Unit], at: int, high: int
) -> tuple[Subject, int] | None:
    """Read who stands after `menurut`: a party, a document's issuer, or a document alone."""
    if at + 1 < high and units[at + 1].low in words("first"):
        return None
    named = _glued_name(ctx, units, at)
    if named is not None:
        return Subject(named.key, named.start, named.end), unit_at(units, named.end)
    if at + 1 < high and is_medium(units[at + 1]):
        return _document_after(ctx, units, at + 1, high)
    reach = at + 2 if units[at].low == "versi" else at + REACH
    for place in range(at + 1, min(high, reach)):
        low = units[place].low
        if low == "," or low in words("relative") or low in words("law"):
            return None
        mention = ctx.mention_over(units[place].start)
        if mention is None:
            if units[place].low in words("third"):
                found = find_subject_after(ctx, units, place - 1, clitic=False)
                return (found, place + 1) if found is not None else None
            continue
        if ctx.cast.members[mention.key].kind == "place":
            continue
        apart = place > at + 1 and mention.start > units[at + 1].start
        far = apart and place > at + FARTHEST and not is_medium(units[at + 1])
        if far and not _closes_role(ctx, units, mention, high):
            return None
        later = _named_later(ctx, units, mention, high)
        if later is not None:
            return Subject(later.key, later.start, later.end), unit_at(units, later.end)
        source = find_subject_after(ctx, units, place - 1, clitic=False)
        if source is None:
            return None
        return source, unit_at(units, max(mention.end, source.end))
    return None


def _glued_name(ctx: Context, units: list[Unit], at: int) -> Mention | None:
    """Give the name behind a cue that the cast took for the first word of the name."""
    over = ctx.mention_over(units[at].start)
    if over is None or at + 1 >= len(units) or over.end < units[at + 1].end:
        return None
    last = at + 1
    while last + 1 < len(units) and units[last + 1].capital and units[last].capital:
        last += 1
    if not units[at + 1].capital:
        return None
    start, end = units[at + 1].start, units[last].end
    return note(ctx, start, end, ctx.cast.add_member("person", ctx.page[start:end]).key)


def _closes_role(ctx: Context, units: list[Unit], mention: Mention, high: int) -> bool:
    """Tell whether a person's name ends a long role: `menurut dokter pakar gizi Ana Berg, ...`."""
    after = unit_at(units, mention.end)
    person = mention.form == "name" and ctx.cast.members[mention.key].kind == "person"
    return person and after < high and units[after].low == ","


def _document_after(
    ctx: Context, units: list[Unit], first: int, high: int
) -> tuple[Subject, int] | None:
    """Read a document behind `menurut` and its issuer: the first party in its noun phrase."""
    end = first + 1
    while end < min(high, first + 12) and units[end].low not in (",", "yang", "bahwa"):
        mention = ctx.mention_over(units[end].start)
        if mention is not None and ctx.cast.members[mention.key].kind != "place":
            stop = max(end, first + 1)
            while stop > first + 1 and units[stop - 1].low in words("preposition"):
                stop -= 1
            span = (units[first].start, units[stop - 1].end)
            owner = _named_later(ctx, units, mention, high) or mention
            found = Subject(owner.key, owner.start, owner.end, document=span)
            return found, unit_at(units, owner.end)
        end += 1
    while end > first + 1 and units[end - 1].low in words("demonstrative"):
        end -= 1
    span = (units[first].start, units[end - 1].end)
    taken = end < high and units[end].low in words("demonstrative")
    issuer = ctx.issuers.get(units[first].low) if taken else None
    return Subject(issuer, *span, document=span), end


def _before_source(stretch: Stretch, at: int) -> tuple[int, int] | None:
    """Find the clause that `..., menurut X` takes: the last one before it."""
    units = stretch.units
    low = stretch.content_low(at)
    last = at - 1
    first = last
    pieces = _pieces(units, low, last)
    for begin, end in reversed(pieces):
        if first != last and not _is_fronted(units, begin, end):
            break
        first = begin
        if units[begin].low in words("coordinator") or units[begin].low in words("relative"):
            break
    first = _with_subject(units, pieces, first)
    while first < last and (
        units[first].low in words("coordinator") or units[first].low in ("tempat", "di", "mana")
    ):
        if units[first].low == "di":
            break
        first += 1
    return (first, last) if last - first >= CLAUSE_WORDS - 1 else None


def _with_subject(units: list[Unit], pieces: list[tuple[int, int]], first: int) -> int:
    """Take in the subject of a verb behind a comma: `Berg pergi, meninggalkan kota, menurut X`."""
    before = [piece for piece in pieces if piece[1] < first]
    if first >= len(units) or not before or not is_verb(units[first]):
        return first
    for begin, end in reversed(before):
        first = begin
        if has_predicate(units[begin:end]) and not is_verb(units[begin]):
            break
    return first


def _pieces(units: list[Unit], low: int, high: int) -> list[tuple[int, int]]:
    cuts = [low, *(n + 1 for n in range(low, high) if units[n].low == ","), high + 1]
    return [(a, b - 1) for a, b in pairwise(cuts) if a < b - 1]


def _is_fronted(units: list[Unit], begin: int, end: int) -> bool:
    """Tell whether a comma piece is a circumstance put first: it opens with a preposition."""
    low = units[begin].low
    opens = low in words("preposition") or low in words("occasion")
    return opens and low not in words("coordinator") and end - begin <= 2 * CLAUSE_WORDS
