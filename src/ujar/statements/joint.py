"""Joins those who speak as one: `Ana Berg, Karl Lind, dan Ota Hynek mengatakan ...`.

The statement is that of a group with all their names, `Ana Berg, Karl Lind, dan Ota Hynek`. People
are joined with people, states and bodies with states and bodies; `antara Berg dan Lind` joins
nobody, and `Berg bersama Lind` leaves Berg the one who speaks.
"""

from __future__ import annotations

from ujar.entities.cast import Mention
from ujar.statements.draft import Context, unit_at
from ujar.statements.units import Unit
from ujar.statements.words import words

BODIES = ("government", "organisation")
MOST = 6


def join_before(ctx: Context, units: list[Unit], mention: Mention, low: int) -> Mention | None:
    """Give the group whose last name a subject before its cue is; None where he is alone."""
    if mention.form != "name":
        return None
    names = [mention]
    first = unit_at(units, mention.start)
    while len(names) < MOST:
        last = _place_before(units, first, low, opens=len(names) == 1)
        before = ctx.mention_over(units[last].start) if last is not None else None
        if before is None or last is None or not _is_like(ctx, before, mention):
            break
        if before.end != units[last].end or before.start < units[low].start:
            break
        names.insert(0, before)
        first = unit_at(units, before.start)
    if len(names) == 1 or (first > low and units[first - 1].low in words("preposition")):
        return None
    if first > low and units[first - 1].low.isalpha() and units[first - 1].low in words("pair"):
        return None
    return _group(ctx, names)


def _place_before(units: list[Unit], first: int, low: int, *, opens: bool) -> int | None:
    """Give the unit before `dan`, `, dan` or, further to the left, before a comma."""
    at = first - 1
    if at <= low:
        return None
    if opens:
        if units[at].low not in words("pair"):
            return None
        at -= 1
        return at - 1 if at > low and units[at].low == "," else at
    return at - 1 if units[at].low == "," else None


def join_after(ctx: Context, units: list[Unit], mention: Mention) -> Mention | None:
    """Give the group whose first name stands behind a cue; None where he is alone."""
    if mention.form != "name":
        return None
    names = [mention]
    closed = False
    at = unit_at(units, mention.end)
    while not closed and at + 1 < len(units) and len(names) < MOST:
        comma = units[at].low == ","
        pair = at + comma
        closed = units[pair].low in words("pair")
        if not (comma or closed) or pair + closed >= len(units):
            return None
        after = ctx.mention_starting(units[pair + closed].start)
        if after is None or not _is_like(ctx, after, mention):
            return None
        names.append(after)
        at = unit_at(units, after.end)
    return _group(ctx, names) if closed else None


def _is_like(ctx: Context, other: Mention, mention: Mention) -> bool:
    if other.form != "name" or other.key == mention.key:
        return False
    kinds = ctx.cast.members[other.key].kind, ctx.cast.members[mention.key].kind
    return kinds == ("person", "person") or all(kind in BODIES for kind in kinds)


def _group(ctx: Context, names: list[Mention]) -> Mention:
    keys = tuple(m.key for m in names)
    key = ctx.groups.get(keys)
    if key is None:
        said = [ctx.cast.members[k].name for k in keys]
        last = f", dan {said[-1]}" if len(said) > 2 else f" dan {said[-1]}"  # noqa: PLR2004
        name = ", ".join(said[:-1]) + last
        key = ctx.member_called(name.casefold())  # "kedua pihak" may have made it
        if key is None:
            key = ctx.cast.add_member("group", name).key
        ctx.cast.members[key].count = len(said)
        ctx.groups[keys] = key
    start, end = names[0].start, names[-1].end
    mention = Mention(start, end, start, end, "name", key)
    ctx.cast.add_mention(mention)
    return mention
