"""Lays narration on the medium that a period names and no statement of its own holds.

`Dilansir AFP, kota itu jatuh.` is a statement of AFP; in `Dilansir AFP, Berg mengatakan ...` AFP is
a relay, and nothing is added here.
"""

from __future__ import annotations

from ujar.statements.draft import Context, Draft
from ujar.statements.relays import Relay
from ujar.statements.stretch import Stretch
from ujar.statements.units import Unit
from ujar.statements.words import is_medium, words

SHORTEST = 3


def _announces(units: list[Unit], stretch: Stretch) -> bool:
    """Tell whether a period only announces a list: `Berikut datanya yang dikutip dari X:`."""
    opens = units[stretch.low].low if stretch.low < len(units) else ""
    return units[-1].low == ":" or opens in words("announce")


def read_narration(ctx: Context, stretch: Stretch, relays: list[Relay]) -> None:
    """Make the last carrier of a period without a statement its speaker."""
    if not relays or stretch.loose is not None or any(not d.hearsay for d in stretch.drafts):
        return
    relay = relays[0]
    units = stretch.units
    if units[relay.low].low in words("relative") or _announces(units, stretch):
        return
    if relay.low < stretch.low:
        low, high = stretch.low, stretch.high
    else:
        low, high = stretch.low, relay.low
    while high > low and not units[high - 1].low[0].isalnum() and units[high - 1].quote is None:
        high -= 1
    if high - low < SHORTEST or units[low].low == "dalam":
        return
    taken = units[low].low in words("anaphor") or units[low].low in words("claim_noun")
    if taken and units[low + 1].low in words("demonstrative"):
        return
    cue = (units[relay.cue].start, units[relay.cue].end)
    quoted = any(u.quote for u in units[low:high])
    content = [(units[low].start, units[high - 1].end)]
    draft = Draft("mixed" if quoted else "indirect", cue, content, "carrier", "report")
    draft.speaker = relay.keys[0]
    draft.relays = list(relay.keys[1:])
    for unit in units[relay.cue + 1 : relay.high]:
        if is_medium(unit) and unit.low not in words("carrier_noun") and draft.medium is None:
            draft.medium = (unit.start, unit.end)
    stretch.drafts.append(draft)
    relays.clear()
    ctx.last_speaker = draft.speaker
