"""Reads who carried a statement to the page: media and people, nearest to the speaker first.

`kata Berg, seperti dikutip TASS dari Reuters` gives Reuters, then TASS; `menurut TASS yang dikutip
Newsweek` gives TASS, then Newsweek. A name that the cast does not know and that stands where only a
carrier can ("seperti dikutip X") is taken into the cast as a medium.
"""

from __future__ import annotations

from dataclasses import dataclass

from ujar.entities.cast import Mention
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.subjects import find_subject_after
from ujar.statements.units import Unit, cue_at
from ujar.statements.words import relay_cues, relay_starts, words

LONGEST_LEAD = 3
FULL_DATE = len("2030-03-05")


@dataclass(slots=True)
class Relay:
    """A relay phrase: its units, the unit of its cue, and its carriers, nearest first."""

    low: int
    high: int
    cue: int
    keys: list[int]
    quotes: bool = False


def find_relays(ctx: Context, units: list[Unit], low: int, high: int) -> list[Relay]:
    """Find all relay phrases among the units of a period, in order."""
    relays: list[Relay] = []
    cues, starts = relay_cues(), relay_starts()
    if cues.keys().isdisjoint([unit.low for unit in units[low:high]]):
        return relays
    at = low
    while at < high:
        if units[at].low not in starts:
            at += 1
            continue
        relay = _read_relay(ctx, units, at, high, low)
        if relay is None:
            at += 1
        else:
            relays.append(relay)
            at = relay.high
    return relays


def _read_relay(ctx: Context, units: list[Unit], at: int, high: int, low: int) -> Relay | None:
    cue = at
    while cue < high and (
        units[cue].low in words("quote_link") or units[cue].low in words("relative")
    ):
        cue += 1
    if cue >= high:
        return None
    classes = relay_cues().get(units[cue].low)
    if classes is None:
        return None
    before = units[at - 1].low if at > low else ","
    linked = cue > at or before == ","
    if "trailing" in classes and "passive" not in classes:
        return _read_trailing(ctx, units, cue, high, low)
    if "linked" in classes and units[at].low not in words("so"):
        return None
    loose = not linked and not (units[at].capital and at == low)
    if loose and "carried" not in classes:
        return None
    if cue > at and units[at].low in words("relative") and before != ",":
        previous = ctx.mention_over(units[at - 1].start) if at > low else None
        if previous is None or not ctx.is_media(previous.key):
            return None
    sure = bool(classes & {"passive", "active", "linked"})
    if units[cue].low in ("mengacu", "merujuk"):
        return None
    carrier = _read_carrier(ctx, units, cue + 1, high, sure=sure and not loose)
    if carrier is None:
        return None
    key, end = carrier
    if (loose or not sure) and not (ctx.is_media(key) or _cites(units, end, high)):
        return None
    if "active" in classes and at > low and not _is_cited(ctx, units, at, key):
        return None
    keys = [key, *_quoter(ctx, units, at, low, classes, key)]
    end = _read_chain(ctx, units, end, high, keys)
    closed = end + 1 < high and units[end].capital and units[end + 1].low == ","
    if closed and "active" in classes and not ctx.times_in(units[end].start, units[end].end):
        end += 1  # `mengutip sumber petinggi Ruritania, ...`: the state that the source is of
    end = _skip_date(ctx, units, end, high)
    return Relay(at, end, cue, keys, quotes="active" in classes)


def _cites(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether who ends before a unit quotes another: `Menurut Klow, mengutip Maro, ...`."""
    if at + 1 >= high or units[at].low != ",":
        return False
    return "active" in relay_cues().get(units[at + 1].low, frozenset())


def _quoter(
    ctx: Context, units: list[Unit], at: int, low: int, classes: frozenset[str], key: int
) -> list[int]:
    """Give the medium before a comma that quotes: `Kabar Klow, mengutip Berg, melaporkan`."""
    if "active" not in classes or at - 2 < low or units[at - 1].low != ",":
        return []
    before = ctx.mention_over(units[at - 2].start)
    quotes = before is not None and ctx.is_media(before.key) and before.key != key
    return [before.key] if before is not None and quotes else []


def _is_cited(ctx: Context, units: list[Unit], at: int, key: int) -> bool:
    """Tell whether `, mengutip X` carries: X is a medium, or a medium stands before the comma."""
    if ctx.is_media(key) or at < 2:  # noqa: PLR2004 - a name and a comma
        return True
    before = ctx.mention_over(units[at - 2].start)
    return before is None or ctx.is_media(before.key)


def _read_trailing(ctx: Context, units: list[Unit], cue: int, high: int, low: int) -> Relay | None:
    """Read `..., Associated Press melaporkan` at the end of a period."""
    if cue + 1 < high and not ctx.times_in(units[cue + 1].start, units[high - 1].end):
        return None
    mention = ctx.mention_over(units[cue - 1].start) if cue > low else None
    if mention is None or not ctx.is_media(mention.key):
        return None
    begin = unit_at(units, mention.start)
    if begin <= low or units[begin - 1].low != ",":
        return None
    return Relay(begin, high, cue, [mention.key])


def _read_carrier(
    ctx: Context, units: list[Unit], at: int, high: int, *, sure: bool
) -> tuple[int, int] | None:
    """Read the name of a carrier; gives its key and the unit after it."""
    while at < high and units[at].low in words("relay_glue"):
        at += 1
    first = at
    while at < high and not units[at].capital and ctx.mention_over(units[at].start) is None:
        if units[at].low not in words("carrier_noun") and at - first >= LONGEST_LEAD:
            return None
        if not units[at].low[0].isalnum() or units[at].low in words("opener"):
            return None
        at += 1
    if at >= high:
        return None
    mention = ctx.mention_over(units[at].start)
    if mention is not None and mention.form in ("pronoun", "clitic"):
        return None
    if mention is not None and _is_state_carrier(units, first, at):
        return _take_in(ctx, units, at + 1, high)
    if mention is not None:
        named = _read_apposed(ctx, units, first, mention, high)
        if named is not None:
            return named
        member = ctx.cast.members[mention.key]
        described = any(u.low not in words("carrier_noun") for u in units[first:at])
        if described and member.kind == "government" and mention.start == units[at].start:
            return None  # `mengutip petinggi Ruritania`: one of the state, not the state
        if member.kind == "place" or ctx.times_in(mention.start, mention.end):
            return None
        end = max(unit_at(units, mention.end), at + 1)
        return mention.key, _skip_domain(units, end, high)
    if not sure or ctx.times_in(units[at].start, units[at].end):
        return None
    return _take_in(ctx, units, at, high)


def _is_state_carrier(units: list[Unit], first: int, at: int) -> bool:
    """Tell whether a small word parts a carrier's noun from its name: `kantor berita negara`."""
    if units[first].low not in words("carrier_noun") or units[at].capital or at + 1 >= len(units):
        return False
    return units[at].low not in words("carrier_noun") and units[at + 1].capital


def _take_in(ctx: Context, units: list[Unit], at: int, high: int) -> tuple[int, int] | None:
    """Take a run of capitals into the cast as a medium."""
    end = at
    while end < high and units[end].capital and not ctx.times_in(units[end].start, units[end].end):
        end += 1
    if end == at:
        return None
    start, stop = units[at].start, units[end - 1].end
    member = ctx.cast.add_member("media", ctx.page[start:stop])
    ctx.admit(Mention(start, stop, start, stop, "name", member.key))
    return member.key, end


def _read_apposed(
    ctx: Context, units: list[Unit], first: int, mention: Mention, high: int
) -> tuple[int, int] | None:
    """Read the name behind a carrier's noun and its state: `kantor berita Ruritania, Klow`."""
    comma = unit_at(units, mention.end)
    if units[first].low not in words("carrier_noun") or comma + 1 >= high:
        return None
    state = ctx.cast.members[mention.key].kind in ("government", "place")
    if not state or units[comma].low != "," or not units[comma + 1].capital:
        return None
    if ctx.times_in(units[comma + 1].start, units[comma + 1].end):
        return None
    found = ctx.mention_starting(units[comma + 1].start)
    if found is None:
        return _take_in(ctx, units, comma + 1, high)
    if ctx.cast.members[found.key].kind in ("government", "place"):
        return None
    return found.key, unit_at(units, found.end)


def _skip_domain(units: list[Unit], end: int, high: int) -> int:
    """Skip the ending of a web address that is glued to a name: `Aviasi.net`."""
    while end + 1 < high and units[end].low == "." and units[end + 1].start == units[end].end:
        if units[end].start != units[end - 1].end:
            break
        end += 2
    return end


def _read_chain(ctx: Context, units: list[Unit], at: int, high: int, keys: list[int]) -> int:
    """Read on: "dari Y" is nearer to the speaker, "yang dikutip Z" farther from him."""
    while at < high:
        place = at
        while place < high and units[place].low in (",", "yang", "seperti", "sebagaimana"):
            place += 1
        if place >= high:
            return at
        low = units[place].low
        classes = relay_cues().get(low, frozenset())
        if (low == "dari" and place == at) or "active" in classes:
            nearer = True
        elif "passive" in classes and place > at:
            nearer = False
        else:
            joined = _read_joined(ctx, units, at, high)
            if joined is None:
                return at
            keys += [joined[0]] * (joined[0] not in keys)
            at = joined[1]
            continue
        carrier = _read_carrier(ctx, units, place + 1, high, sure=low != "dari")
        if carrier is None:
            return at
        key, end = carrier
        if low == "dari" and not ctx.is_media(key):
            return at
        if key not in keys:
            keys.insert(0, key) if nearer else keys.append(key)
        at = end
    return at


def _read_joined(ctx: Context, units: list[Unit], at: int, high: int) -> tuple[int, int] | None:
    """Read one more medium that carried the same: `dilansir AFP, TASS, dan Kabar Klow`."""
    place = at + (units[at].low == ",")
    place += place < high and units[place].low in words("pair")
    if place == at or place >= high:
        return None
    mention = ctx.mention_starting(units[place].start)
    if mention is None or not ctx.is_media(mention.key):
        return None
    end = unit_at(units, mention.end)
    if (
        end < high
        and units[end].low[0].isalnum()
        and not ctx.times_in(units[end].start, mention.end + 2)
    ):
        return None
    return mention.key, end


def _skip_date(ctx: Context, units: list[Unit], at: int, high: int) -> int:
    """Skip the date of a relay: ", Rabu, 1 Februari 2023" or "pada Rabu (1/2)"."""
    place = at
    while place < high and units[place].low in (",", "pada", "hari"):
        found = ctx.times_in(units[place].start, units[place].end)
        place += 1
        if found:
            break
    else:
        if place >= high:
            return at
        found = ctx.times_in(units[place].start, units[place].end)
    if not found or found[0].type not in ("DATE", "TIME"):
        return at
    named = found[0].text.removeprefix("hari ")[:1]
    dated = named.isdigit() and len(found[0].value or "") >= FULL_DATE
    return unit_at(units, found[0].end) if named.isupper() or dated else at


def read_conveyed(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    """Read who passed words on: `kata Berg, seperti disampaikan Lind`; gives the unit behind."""
    link = at + (at < high and units[at].low == ",")
    if draft.speaker is None or link + 2 > high or units[link].low not in words("quote_link"):
        return at
    form = cue_at(units[link + 1], "passive") if link + 1 < high else None
    if form is None or form.clitic or form.row.sense != "say":
        return at
    found = find_subject_after(ctx, units, link + 1, clitic=False)
    if found is None or found.key is None or found.key == draft.speaker:
        return at
    draft.relays.append(found.key)
    return max(link + 2, unit_at(units, found.end))


def read_cited(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    """Read whom the medium of a tag quotes: `kata AFP mengutip Berg`; gives the unit behind."""
    if at + 1 >= high or draft.speaker is None or not ctx.is_media(draft.speaker):
        return at
    if units[at].low == "," and at + 2 < high:
        at += 1
    if "active" not in relay_cues().get(units[at].low, frozenset()):
        return at
    found = find_subject_after(ctx, units, at, clitic=False)
    if found is None or found.key is None or found.key == draft.speaker:
        return at
    draft.relays.append(draft.speaker)
    draft.speaker, draft.subject = found.key, (found.start, found.end)
    return unit_at(units, found.end)
