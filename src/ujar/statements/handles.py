"""Finds who stands behind the name of an account: `tulis @hujanklow`, `ujar akun tersebut`.

In `Seorang warga lewat akun Twitter @hujanklow` the account is that citizen's; an account that
nobody is named with is a person known by that name alone.
"""

from __future__ import annotations

from ujar.statements.draft import Context
from ujar.statements.names import note
from ujar.statements.units import Unit
from ujar.statements.words import words

SIGN, ACCOUNT = "@", "akun"
NEAREST, FARTHEST, LONGEST_SEARCH = 4, 400, 8000


def find_account(ctx: Context, units: list[Unit], at: int) -> tuple[int, int, int] | None:
    """Give the owner of the account named or taken up at a unit, and the offsets of its words."""
    first = at
    while at < len(units) and at - first < NEAREST and units[at].low != SIGN:
        if first == at and units[at].low != ACCOUNT:
            return None
        if units[at].low in words("demonstrative"):
            owner = last_account(ctx, units[first].start)
            return None if owner is None else (owner, units[first].start, units[at].end)
        at += 1
    if at + 1 >= len(units) or units[at].low != SIGN or units[at + 1].start != units[at].end:
        return None
    start, end = units[at].start, units[at + 1].end
    return _owner(ctx, start, end), units[first].start, end


def last_account(ctx: Context, offset: int) -> int | None:
    """Give the owner of the account that is named last before an offset."""
    low = max(0, offset - FARTHEST)
    at = ctx.page.rfind(SIGN, low, offset)
    tokens = ctx.text.tokens_in(at + 1, offset) if at >= 0 else []
    if not tokens or tokens[0].start != at + 1 or not tokens[0].is_word:
        return None
    return _owner(ctx, at, tokens[0].end)


def account_introduced(ctx: Context) -> int | None:
    """Give the owner of the account with which the sentence before, `Akun @x menjawab`, begins."""
    before = ctx.before
    if before is None or not any(u.low == SIGN for u in before.units):
        return None
    opens = before.units[0]
    named = opens.low in (SIGN, ACCOUNT) or before.units[-1].end - opens.start < FARTHEST // NEAREST
    return last_account(ctx, before.end) if named else None


def _owner(ctx: Context, start: int, end: int) -> int:
    name = ctx.page[start:end]
    known = ctx.member_named(name)
    if known is not None:
        return known
    first = ctx.page.find(name, max(0, start - LONGEST_SEARCH))
    sentence = ctx.text.sentence_at(first)
    if sentence is not None:
        tokens = [t for t in sentence.tokens if t.start < first]
        lead = next((t.start for t in reversed(tokens) if t.low == ACCOUNT), sentence.start)
        for mention in reversed(ctx.mentions(sentence.start, lead)):
            if ctx.cast.members[mention.key].kind == "person":
                return mention.key
    return note(ctx, start, end, ctx.cast.add_member("person", name).key).key
