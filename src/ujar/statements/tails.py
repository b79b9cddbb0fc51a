"""Tells what may not belong to a content: tags, relays, words that break off, words of manner."""

from __future__ import annotations

from ujar.statements.draft import Context
from ujar.statements.units import Unit, cue_at
from ujar.statements.words import connectives_by_start, is_medium, relay_cues, words

STOPS = frozenset(".!?…;")


def starts_tail(ctx: Context, units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a tag or a relay starts at a unit: `kata Berg`, `seperti dikutip AFP`."""
    unit = units[at]
    cites = at + (unit.low == "dengan")
    if cites + 1 < high and "active" in relay_cues().get(units[cites].low, frozenset()):
        return True
    inner = at
    while inner < high and (
        units[inner].low in words("quote_link") or units[inner].low in words("relative")
    ):
        inner += 1
    if inner > at and unit.low not in words("quote_link"):
        return False
    return inner < high and _is_tag(ctx, units, inner, high)


def _is_tag(ctx: Context, units: list[Unit], at: int, high: int) -> bool:
    form = cue_at(units[at], "bare", "preposition", "passive")
    if form is None:
        return False
    if form.clitic:
        return form.row.class_ != "passive" or form.row.sense == "say"
    if form.row.class_ == "passive":
        return form.row.sense == "report"
    if "clause" not in form.row.frames and form.row.class_ == "bare":
        return False
    after = at + 1
    if after < high and units[after].low in words("agent"):
        after += 1
    if form.row.class_ == "preposition" and after < high and is_medium(units[after]):
        return True
    return after < high and (
        ctx.mention_over(units[after].start) is not None or units[after].low in words("third")
    )


def skip_manner(units: list[Unit], at: int, high: int) -> int:
    """Skip words of manner behind a verb: `lagi`, `juga`, `secara terbuka`."""
    while at < high:
        low = units[at].low
        if low == "secara" and at + 1 < high:
            at += 2
        elif low in words("manner"):
            at += 1
        else:
            break
    return at


def is_cut(units: list[Unit], at: int, *uses: str) -> bool:
    """Tell whether a word that breaks a content off stands at a unit."""
    forms = connectives_by_start(*(uses or ("cut",))).get(units[at].low, ())
    return any(
        all(at + n < len(units) and units[at + n].low == w for n, w in enumerate(form))
        for form in forms
    )
