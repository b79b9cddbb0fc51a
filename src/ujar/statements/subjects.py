"""Finds who stands as the subject of a cue: before it, after it, or in its clitic.

In `Berg, yang baru tiba dari Syldavia, mengatakan` the subject of `mengatakan` is Berg: a party
under a preposition or inside a relative clause is none. Who a mention stands for is the cast's
knowledge; only the speaker that a pronoun takes up is chosen here, with the last speaker in mind.
"""

from __future__ import annotations

from typing import NamedTuple

from ujar.entities.cast import Mention
from ujar.statements.draft import Context, unit_at
from ujar.statements.units import CLITIC, QUOTE, Unit
from ujar.statements.words import is_medium, modifiers, negators, words

FARTHEST, LONGEST_ROLE = 40, 10


class Subject(NamedTuple):
    """Who stands as subject: the member's key, the words, and whether the cue is negated.

    `shared` tells that the words stand with an earlier verb and were carried over, `relative`
    that the cue stands in a relative clause of the subject; `document` is the span of the document
    that speaks for its issuer.
    """

    key: int | None
    start: int
    end: int
    negated: bool = False
    shared: bool = False
    relative: bool = False
    document: tuple[int, int] | None = None


def find_subject(ctx: Context, units: list[Unit], at: int, low: int) -> Subject | None:
    """Find the subject that stands before the cue `units[at]`, not before `units[low]`."""
    place, negated = _skip_modifiers(ctx, units, at - 1, low)
    if place < low:
        return Subject(None, 0, 0, negated) if negated else None
    mention = (
        _find_mention(ctx, units, place, low)
        or _name_before(ctx, units, place, low)
        or _name_apart(ctx, units, place, low)
    )
    if mention is None:
        unit = units[place]
        if unit.low in words("third") or unit.low in words("third_plural"):
            return Subject(None, unit.start, unit.end, negated)
        return Subject(None, 0, 0, negated) if negated else None
    relative = units[place].low in words("relative")
    return Subject(resolve(ctx, mention), mention.start, mention.end, negated, relative=relative)


def _skip_modifiers(ctx: Context, units: list[Unit], place: int, low: int) -> tuple[int, bool]:
    negated = False
    while place >= low:
        unit = units[place]
        if unit.low in negators():
            negated = True
        elif unit.low not in modifiers() or ctx.mention_over(unit.start) is not None:
            break
        place -= 1
    return place, negated


def _find_mention(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    nearest: Mention | None = None
    first = units[low].start
    for at in range(place, max(low, place - FARTHEST) - 1, -1):
        unit = units[at]
        if nearest is not None and unit.start >= nearest.start:
            continue
        mention = ctx.mention_over(unit.start)
        if mention is None and nearest is None:
            mention = _bare_pronoun(ctx, unit)
        if mention is None or mention.start < first:
            if unit.low == QUOTE:
                break
            continue
        begin = unit_at(units, mention.start)
        if begin > low and units[begin - 1].low in words("preposition"):
            continue
        if nearest is None:
            nearest = mention
            if not _in_relative(units, begin, low):
                break
        elif begin + 1 < len(units) and _heads_relative(units, mention):
            return mention
    return nearest


def _name_before(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    """Take a run of capitals right before a cue for its subject where the cast has none.

    It is the member whose name holds it; else, where its words stand nowhere in small letters, a
    person of that name.
    """
    first = place
    while first > low and units[first - 1].capital and units[first - 1].quote is None:
        first -= 1
    if not units[place].capital or (first > low and units[first - 1].low in words("preposition")):
        return None
    start, end = units[first].start, units[place].end
    name = ctx.page[start:end]
    known = ctx.member_named(name)
    if known is not None:
        return _note(ctx, start, end, known)
    if first == low and ctx.in_small_letters(units[first].low):
        return None
    return _note(ctx, start, end, ctx.cast.add_member("person", name).key)


def _name_apart(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    """Take two capitals or more before a comma: `Ana Berg, Kamis, mengatakan`."""
    comma = next((p for p in range(low + 2, place + 1) if units[p].low == ","), None)
    if comma is None or not (units[comma - 1].capital and units[comma - 2].capital):
        return None
    if ctx.times_in(units[comma - 2].start, units[comma - 1].end):
        return None
    return _name_before(ctx, units, comma - 1, low)


def _note(ctx: Context, start: int, end: int, key: int) -> Mention:
    mention = Mention(start, end, start, end, "name", key)
    ctx.admit(mention)
    return mention


def _bare_pronoun(ctx: Context, unit: Unit) -> Mention | None:
    """Give a mention for a pronoun that the cast holds none for."""
    key: int | None = None
    if unit.low in words("third"):
        key = resolve_third(ctx, unit.start)
    elif unit.low in words("first"):
        key = ctx.voice
    if key is None:
        return None
    return Mention(unit.start, unit.end, unit.start, unit.end, "pronoun", key)


def _in_relative(units: list[Unit], begin: int, low: int) -> bool:
    """Tell whether a relative clause is open at a unit: a `yang` before it in its comma piece."""
    for at in range(begin - 1, low - 1, -1):
        if units[at].low == ",":
            return False
        if units[at].low in words("relative"):
            return at > low
    return False


def _heads_relative(units: list[Unit], mention: Mention) -> bool:
    after = unit_at(units, mention.end)
    if after + 1 < len(units) and units[after].low == ",":
        after += 1
    return after < len(units) and units[after].low in words("relative")


def find_subject_after(ctx: Context, units: list[Unit], at: int, *, clitic: bool) -> Subject | None:
    """Find the subject that stands after a bare or passive cue, or in its clitic."""
    unit = units[at]
    if clitic:
        key = resolve_third(ctx, unit.end - len(CLITIC))
        return Subject(key, unit.end - len(CLITIC), unit.end)
    place = at + 1
    while place < len(units) and (
        units[place].low in words("agent") or units[place].low in modifiers()
    ):
        place += 1
    if place >= len(units):
        return None
    mention = ctx.mention_starting(units[place].start) or ctx.mention_over(units[place].start)
    if mention is None or mention.form in ("description", "unnamed", "role"):
        mention = _named_behind(ctx, units, place) or mention
    if mention is not None:
        return Subject(resolve(ctx, mention), mention.start, mention.end)
    if units[place].low in words("third"):
        unit = units[place]
        return Subject(resolve_third(ctx, unit.start), unit.start, unit.end)
    return None


def _named_behind(ctx: Context, units: list[Unit], place: int) -> Mention | None:
    """Find the name behind a role: `kata direktur badan itu, Ana Berg,`, `kata warga bernama Lind`.

    One comma may stand between, if the name then stands alone.
    """
    comma = False
    for at in range(place, min(len(units), place + LONGEST_ROLE)):
        unit = units[at]
        if unit.low == "," and not comma:
            comma = True
            continue
        mention = ctx.mention_starting(unit.start)
        if mention is not None and mention.form == "name":
            person = ctx.cast.members[mention.key].kind == "person"
            after = unit_at(units, mention.end)
            alone = after >= len(units) or not units[after].low[0].isalpha()
            if person and (not comma or alone or units[after].low in words("preposition")):
                return mention
            if comma:
                return None
        elif comma or unit.low in words("preposition") or not unit.low[0].isalnum():
            return None
    return None


def resolve(ctx: Context, mention: Mention) -> int | None:
    """Give the member that a mention stands for, a pronoun with the last speaker in mind."""
    if mention.form not in ("pronoun", "clitic"):
        return mention.key
    head = ctx.page[mention.head_start : mention.head_end].casefold()
    if head in words("third"):
        return resolve_third(ctx, mention.start)
    if head in words("first") and ctx.voice is not None:
        return ctx.voice
    return mention.key


def resolve_third(ctx: Context, offset: int) -> int | None:
    """Give the person that `ia`, `dia` or `-nya` at an offset takes up."""
    last = ctx.last_speaker
    if last is not None and ctx.number - ctx.last_period <= 1 and ctx.voice is None:
        near = ctx.period is not None and ctx.mentions(ctx.period.start, offset)
        if ctx.cast.members[last].kind == "person" and not near:
            return last
    recent = ctx.number - ctx.last_period <= 1
    if last is not None and (recent or ctx.cast.members[last].kind == "person"):
        return ctx.cast.resolve_pronoun(offset, prefer=last)
    # A state that spoke a while ago is no `ia`: a person nearer by is asked for first.
    found = ctx.cast.resolve_pronoun(offset, prefer=None)
    return found if found is not None else last


def carried_over(ctx: Context, units: list[Unit], at: int, low: int) -> Subject | None:
    """Find the subject of a verb that shares one with the clause before it.

    `Berg menolak usulan itu dan menuding Syldavia ...`: the first party of the period that stands
    under no preposition.
    """
    first, bound = units[low].start, units[at].start
    for mention in ctx.mentions(first, bound):
        begin = unit_at(units, mention.start)
        if begin > low and units[begin - 1].low in words("preposition"):
            continue
        if begin < len(units) and units[begin].low != QUOTE:
            return Subject(resolve(ctx, mention), mention.start, mention.end, shared=True)
    return None


def find_document(ctx: Context, units: list[Unit], at: int, low: int) -> Subject | None:
    """Find a document that stands as subject: `Survei yang dirilis oleh X menunjukkan ...`.

    Its issuer is the party behind `oleh`, or the one that its noun phrase names first.
    """
    comma = next((p + 1 for p in range(at - 2, low, -1) if units[p].low == ","), low)
    for begin in (low, comma):
        first = begin
        while first < at and units[first].low in words("document_lead"):
            first += 1
        if first < at and is_medium(units[first]):
            return _document(ctx, units, first, at)
    return None


def _document(ctx: Context, units: list[Unit], first: int, at: int) -> Subject:
    last = first
    while last + 1 < at and units[last + 1].low not in words("preposition"):
        low = units[last + 1].low
        stop = low in words("relative") or low in words("demonstrative") or not low[0].isalnum()
        if stop or low in modifiers() or ctx.mention_over(units[last + 1].start) is not None:
            break
        last += 1
    span = (units[first].start, units[last].end)
    for mention in ctx.mentions(units[last].end, units[at].start):
        begin = unit_at(units, mention.start)
        marked = units[begin - 1].low in ("oleh", "dari") or begin == last + 1
        if marked and ctx.cast.members[mention.key].kind != "place":
            return Subject(mention.key, mention.start, mention.end, document=span)
    return Subject(None, *span, document=span)
