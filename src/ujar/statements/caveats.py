"""Marks statements that the article itself calls unverified.

`Klaim Ukraina itu belum bisa diverifikasi secara independen.` sets `verified` to false on the last
statement of Ukraine or of one who speaks for it; without an owner, on the last statement before.
"""

from __future__ import annotations

from ujar.statements.draft import Context, Draft
from ujar.statements.words import negators, words

REACH = 4


def mark_unverified(ctx: Context) -> None:
    """Find the caveats of the article and mark the statements that they speak of."""
    found = words("unverified")
    if found.isdisjoint(ctx.text.lows):
        return
    for sentence in ctx.text.sentences:
        lows = [t.low for t in sentence.tokens]
        if found.isdisjoint(lows):
            continue
        verb = next(n for n, low in enumerate(lows) if low in words("unverified"))
        if not any(low in negators() for low in lows[:verb]):
            continue
        if not any(low.removesuffix("nya") in words("claim_noun") for low in lows):
            continue
        # Whose the claim is: not who would have to confirm it.
        place = sentence.tokens[verb]
        passive = place.low.startswith("di")
        owned = (sentence.start, place.start) if passive else (place.end, sentence.end)
        draft = _claim_before(ctx, sentence.start, owned)
        if draft is not None:
            draft.verified = False


def _claim_before(ctx: Context, start: int, owned: tuple[int, int]) -> Draft | None:
    before = [d for d in ctx.drafts if d.end <= start and d.within is None]
    recent = before[-REACH:]
    if not recent:
        return None
    owners = {ctx.cast.members[m.key].name for m in ctx.mentions(*owned)}
    for draft in reversed(recent):
        if draft.speaker is None:
            continue
        member = ctx.cast.members[draft.speaker]
        if member.name in owners or member.of in owners:
            return draft
    return recent[-1]
