"""Finds whose words a quotation without a cue is: announced before it, or signed behind it.

`Berikut pernyataan Berg:` lays the quotation in the next paragraph on Berg; `“Kami siap.” – Lind`
lays it on Lind. Where several are announced (`Berikut beberapa cuitan warga:`), it is nobody's
until somebody signs it. The words that announce stand in `data/id/function_words.csv`.
"""

from __future__ import annotations

import re

from ujar.statements.circumstances import read_circumstances
from ujar.statements.draft import Context, Draft
from ujar.statements.subjects import find_subject
from ujar.statements.units import Period, Unit, cue_at
from ujar.statements.words import is_medium, words

SIGNATURE = re.compile(r" ?[–—-] ?([A-Z@])")
SPEAKERS = ("person", "government", "organisation", "group")
REACH, NEAREST = 3, 3


def is_announced(ctx: Context) -> bool:
    """Tell whether the sentence before announces a quotation."""
    before = ctx.before
    if before is None or ctx.period is None or before.paragraph == ctx.period.paragraph:
        return False
    units = before.units
    if units[-1].low == ":":
        return True
    return units[0].low in words("announce") and any(is_medium(u) for u in units[: 2 * NEAREST])


def lay_announced(ctx: Context, draft: Draft) -> None:
    """Lay an announced quotation on its owner, with the circumstances of what announces it."""
    before = ctx.before
    if before is None:
        return
    units = before.units
    draft.speaker = _find_owner(ctx, before, units)
    draft.rule = "announced"
    if draft.speaker is None:
        ctx.last_speaker = None
    else:
        read_circumstances(ctx, units, 0, len(units), draft)


def _find_owner(ctx: Context, before: Period, units: list[Unit]) -> int | None:
    for at, unit in enumerate(units):
        if at and cue_at(unit, "active") is not None:
            subject = find_subject(ctx, units, at, 0)
            return None if subject is None or subject.negated else subject.key
    noun = next((n for n, unit in enumerate(units) if is_medium(unit)), None)
    if noun is None or any(u.low in words("quantifier") for u in units[max(0, noun - 2) : noun]):
        return None
    named = ctx.mentions(units[noun].end, units[-1].end)
    people = [m for m in named if ctx.cast.members[m.key].kind == "person"]
    if people:
        return people[0].key if len({m.key for m in people}) == 1 else None
    closed = any(u.low in words("demonstrative") for u in units[noun:])
    return _told_of(ctx, before.start) if closed or units[noun].low.endswith("nya") else None


def _told_of(ctx: Context, offset: int) -> int | None:
    """Give the person with whom a sentence shortly before begins: whom the page tells of."""
    here = ctx.text.sentence_at(offset)
    if here is None:
        return None
    for back in range(here.index - 1, max(-1, here.index - 1 - REACH), -1):
        mention = ctx.mention_starting(ctx.text.sentences[back].start)
        if mention is not None and ctx.cast.members[mention.key].kind == "person":
            return mention.key
    return None


def read_signature(ctx: Context, end: int) -> tuple[bool, int | None]:
    """Tell whether a dash and a name sign the quotation that ends at an offset, and whose it is."""
    signed = SIGNATURE.match(ctx.page, end)
    if signed is None:
        return False, None
    mention = ctx.mention_starting(signed.start(1))
    if mention is not None and ctx.cast.members[mention.key].kind in SPEAKERS:
        return True, mention.key
    return True, None
