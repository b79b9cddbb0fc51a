"""Takes an unnamed speaker whom the cast holds by no noun into it: `kata seorang orator`.

`Seorang` and `salah seorang` tell that somebody speaks, whatever the noun; behind a cue such as
`kata` so does `salah satu`. The words of both stand in `data/id/function_words.csv`.
"""

from __future__ import annotations

from ujar.entities.cast import Mention
from ujar.records import EntityKind
from ujar.statements.draft import Context
from ujar.statements.predicates import is_verb
from ujar.statements.units import Unit
from ujar.statements.words import function_words, is_medium, modifiers, words

LONGEST = 6
CLOSED = ("preposition", "occasion", "relative")
ONE, PERSON, NEWS = "satu", "seorang", "berita"


def unnamed_before(ctx: Context, units: list[Unit], low: int, place: int) -> Mention | None:
    """Read the unnamed person that opens a clause and ends before its cue."""
    first = _noun_of(units, low)
    if first is None or units[first - 1].low == ONE:
        return None
    last = first
    while last <= place and units[last].low.isalpha() and not units[last].capital:
        if units[last].low in words("relative"):
            break
        last += 1
    ends = last > place or units[last].low in words("relative")
    return _take_in(ctx, units, low, last) if ends and last > first else None


def unnamed_behind(ctx: Context, units: list[Unit], place: int) -> Mention | None:
    """Read the unnamed person behind a cue, up to a circumstance or a mark."""
    first = _noun_of(units, place)
    if first is None or is_medium(units[first]):
        return None  # `bunyi salah satu spanduk`
    last = first
    while last < len(units) and units[last].low.isalpha() and not units[last].capital:
        if any(units[last].low in words(name) for name in CLOSED):
            break
        last += 1
    capital = last < len(units) and units[last].capital
    return _take_in(ctx, units, place, last) if last > first and not capital else None


def unnamed_audience(ctx: Context, units: list[Unit], at: int, high: int) -> Mention | None:
    """Read who is spoken to, by a noun: `kepada keluarga korban`, `di depan ratusan kader`."""
    first = units[at].low
    many = first in words("crowd") or first in words("quantifier")
    press = first in words("press")
    if first in function_words() and not (many or press):
        return None
    last = at
    while last < high and units[last].low.isalpha() and not units[last].capital:
        closed = any(units[last].low in words(name) for name in CLOSED) or is_verb(units[last])
        if closed or ctx.times_in(units[last].start, units[last].end):
            break
        last += 1
    if last <= at + many or (last < high and units[last].capital) or is_medium(units[at]):
        return None
    return _take_in(ctx, units, at, last, "group")


def addressed_organ(ctx: Context, units: list[Unit], at: int, high: int) -> Mention | None:
    """Read an organ of the press by its owner, or its name behind: `televisi negara Kuba, TVK`."""
    press = units[at].low in words("organ") or _is_agency(units, at, high)
    if not press or ctx.mention_over(units[at].start) is not None:
        return None
    last, owner = at, None
    while last < high and units[last].low.isalpha():
        unit = units[last]
        owned = ctx.mention_over(unit.start)
        inner = unit.low in words("carrier_noun") or unit.low in modifiers()
        closed = unit.low in function_words() and not inner
        if closed or (unit.capital and owned is None) or ctx.times_in(unit.start, unit.end):
            break
        if owned is not None and ctx.cast.members[owned.key].kind not in ("government", "place"):
            return None
        owner, last = owned or owner, last + 1
    if last + 1 < high and units[last].low == ",":
        named = ctx.mention_starting(units[last + 1].start)
        if named is not None and ctx.is_media(named.key):
            return named
    if last == at + 1 or last - at > LONGEST:
        return None
    start, end = units[at].start, units[last - 1].end
    name = ctx.page[start:end]
    key = ctx.member_called(name.casefold())
    if key is None:
        member = ctx.cast.add_member("media", name)
        state = ctx.cast.members[owner.key] if owner is not None else None
        member.of = state.name if state is not None and state.name[0].isupper() else None
        key = member.key
    mention = Mention(start, end, start, end, "unnamed", key)
    ctx.admit(mention)
    return mention


def _is_agency(units: list[Unit], at: int, high: int) -> bool:
    return units[at].low in words("carrier_noun") and at + 1 < high and units[at + 1].low == NEWS


def _noun_of(units: list[Unit], at: int) -> int | None:
    """Give the unit of the noun behind `seorang`, `salah seorang`, `salah satu`."""
    if at + 1 >= len(units):
        return None
    if units[at].low == PERSON:
        return at + 1
    pair = units[at].low in words("one_of") and units[at + 1].low in (PERSON, ONE)
    return at + 2 if pair and at + 2 < len(units) else None


def _take_in(
    ctx: Context, units: list[Unit], first: int, last: int, kind: EntityKind = "person"
) -> Mention | None:
    if last - first > LONGEST:
        return None
    start, end = units[first].start, units[last - 1].end
    if ctx.mentions(start, end):
        return None
    member = ctx.cast.add_member(kind, ctx.page[start:end])
    member.anonymous = kind == "person"
    mention = Mention(start, end, start, end, "unnamed", member.key)
    ctx.admit(mention)
    return mention
