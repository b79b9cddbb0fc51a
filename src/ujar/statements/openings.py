"""Finds where the content of a cue begins.

In `Berg mengatakan kepada Reuters bahwa kota itu aman` it begins behind `bahwa`; what stands
between are its circumstances. How a cue's content may follow is told by its `frames` in
`data/id/cues.csv`.
"""

from __future__ import annotations

from typing import NamedTuple

from ujar.lexicon.shapes import Cue
from ujar.statements.clauses import has_main_predicate
from ujar.statements.draft import Context, unit_at
from ujar.statements.objects import end_of_object, is_anaphor, is_now, is_predicated
from ujar.statements.predicates import has_predicate
from ujar.statements.quotes import Quote
from ujar.statements.tails import is_cut, skip_manner, starts_tail
from ujar.statements.units import QUOTE, Unit, cue_at
from ujar.statements.words import words

CLAUSE_WORDS = 4
NEAR = 8
FAR = 45
DAYS = (10, 11)  # the lengths of `2030-03-05` and `XXXX-WXX-2`
THAT = frozenset(("bahwa", "bahwasanya"))


class Opening(NamedTuple):
    """Where a content begins: its first unit, what opened it, and the units of circumstances.

    `addressed` is the member that stands as object before `bahwa` ("memberitahu Berg bahwa").
    """

    at: int
    how: str
    circumstances: tuple[int, int]
    addressed: int | None = None


def find_opening(
    ctx: Context, units: list[Unit], cue: int, high: int, row: Cue, *, document: bool = False
) -> Opening | None:
    """Find where the content of the cue `units[cue]` begins, before `units[high]`; None if nowhere.

    A document shows or finds something without `bahwa`, a person does not.
    """
    at = skip_manner(units, cue + 1, high)
    if at >= high:
        return None
    low, frames = units[at].low, row.frames
    if low == QUOTE:
        return Opening(at, "quote", (cue + 1, at))
    if at == cue + 1 and "that" in frames and _stands_for_that(units, at, high):
        return Opening(at + 1, "bahwa", (cue + 1, at))
    if low in (",", ":"):
        return _after_mark(ctx, units, cue, at, high, row)
    if low in _openers(row):
        return _after_opener(units, cue, at, high, row)
    if low in words("whether") and row.sense in ("ask", "show", "say", "think"):
        if "quote" in frames or "that" in frames or "whether" in frames:
            return Opening(at, "whether", (cue + 1, at))
        return None
    if low in words("as") and "call" in frames:
        return Opening(at + 1, "as", (cue + 1, at)) if at + 1 < high else None
    marked = _behind_date(ctx, units, cue, at, high, row) or _behind_colon(units, cue, at, high)
    if marked is not None:
        return marked
    later = _later_opener(ctx, units, at, high, row)
    if later is not None:
        return later
    around = low in words("preposition") or low in words("occasion") or _is_time(ctx, units[at])
    if around and not is_now(units, at):
        found = _after_circumstances(ctx, units, cue, at, high, row)
        if found is not None or "bare" not in frames or units[at].low in words("goal"):
            return found
        return _unbroken(ctx, units, cue, at, high)
    if document and row.sense == "show":
        return Opening(at, "direct", (cue + 1, at))
    return _direct(units, cue, at, high, row)


def _behind_date(
    ctx: Context, units: list[Unit], cue: int, at: int, high: int, row: Cue
) -> Opening | None:
    """Find content behind a day and no comma: `mengatakan pada Senin (1/4) kota itu aman`.

    Only a day with its date in brackets is sure to tell when it was said.
    """
    day = at
    while day < high and units[day].low in words("day_lead") and not _is_time(ctx, units[day]):
        day += 1
    found = ctx.times_in(units[day].start, units[day].end) if day < high else []
    if not found or "(" not in found[0].text or not {"that", "bare"} & set(row.frames):
        return None
    inner = unit_at(units, found[0].end)
    while inner < high and units[inner].low == ")":
        inner += 1
    if inner >= high or not units[inner].low[0].isalnum():
        return None
    low = units[inner].low
    if low in words("topic") and inner + 1 < high:
        return Opening(inner + 1, low, (cue + 1, inner))
    closed = low in words("opener") or low in words("preposition") or low in words("occasion")
    closed = closed or "bare" not in row.frames or cue_at(units[inner], "active") is not None
    return None if closed or is_cut(units, inner) else Opening(inner, "direct", (cue + 1, inner))


def _behind_colon(units: list[Unit], cue: int, at: int, high: int) -> Opening | None:
    """Find a quotation behind words of manner and a colon: `berkata sambil menangis: "..."`."""
    for place in range(at, min(high - 1, at + NEAR)):
        if units[place].low == ":":
            return (
                Opening(place + 1, "quote", (cue + 1, place))
                if units[place + 1].low == QUOTE
                else None
            )
        if units[place].quote is not None or cue_at(units[place], "active") is not None:
            return None
    return None


def _after_opener(units: list[Unit], cue: int, at: int, high: int, row: Cue) -> Opening | None:
    low, inner = units[at].low, at + 1
    if inner >= high:
        return None
    if low in words("order") and not _takes_order(row):
        if "bare" not in row.frames:
            return None
        if low != "untuk":
            return Opening(inner, low, (cue + 1, at))
        told = high - at >= NEAR and has_main_predicate(units[inner + 1 : high])
        return Opening(at, "direct", (cue + 1, at)) if told else None
    inner += units[inner].low == "," and inner + 1 < high
    if units[inner].low == QUOTE:
        return Opening(inner, "quote-fitted" if low == "untuk" else "quote", (cue + 1, at))
    return Opening(inner, low, (cue + 1, at))


def _stands_for_that(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether `jika` stands for `bahwa`: no clause follows that it would be a condition of."""
    return (
        units[at].low in words("suppose")
        and at + 1 < high
        and all(u.low != "," for u in units[at:high])
    )


def _openers(row: Cue) -> frozenset[str]:
    takes_topic = ("np" in row.frames and row.sense != "demand") or row.sense == "warn"
    return words("opener") | words("topic") if takes_topic else words("opener")


def _takes_order(row: Cue) -> bool:
    return row.sense in ("demand", "promise", "threat", "wish") or bool({"vp"} & set(row.frames))


def _after_mark(
    ctx: Context, units: list[Unit], cue: int, at: int, high: int, row: Cue
) -> Opening | None:
    inner = at + 1
    if inner >= high:
        return None
    low = units[inner].low
    if low == QUOTE:
        return Opening(inner, "quote", (cue + 1, at))
    orders = low in words("order") and not _takes_order(row)
    if low in _openers(row) and not orders:
        return Opening(inner + 1, low, (cue + 1, at)) if inner + 1 < high else None
    if row.class_ == "active" and not {"that", "bare", "comma"} & set(row.frames):
        return None
    if low in words("coordinator"):  # `telah menjelaskan, dan melakukan mediasi`
        return None
    enclosed = _enclosed(ctx, units, inner, high)
    if enclosed is not None:
        return Opening(enclosed, "comma", (cue + 1, enclosed))
    if starts_tail(ctx, units, inner, high) or is_cut(units, inner):
        return None
    return Opening(inner, "comma", (cue + 1, at))


def _enclosed(ctx: Context, units: list[Unit], inner: int, high: int) -> int | None:
    """Give the place after a circumstance between commas (", pada Senin, bahwa ...").

    Before `bahwa` it may be anything that tells nothing itself: ", tanpa merinci, bahwa ...".
    """
    circumstance = units[inner].low in words("preposition") or _is_time(ctx, units[inner])
    openers = words("opener") if circumstance else THAT
    for at in range(inner, min(high, inner + FAR)):
        if units[at].low == "," and at + 1 < high and units[at + 1].low in openers:
            return at + 2 if at + 2 < high else None
        ends = at + 1 < high and units[at + 1].low == ","
        if cue_at(units[at], "active") is not None and not ends:
            return None
    return None


def _later_opener(ctx: Context, units: list[Unit], at: int, high: int, row: Cue) -> Opening | None:
    """Find a `bahwa` (or an order's `agar`, `untuk`) or a quotation behind the circumstances."""
    if row.class_ == "active" and not {"that", "whether", "vp", "np", "quote"} & set(row.frames):
        return None
    circumstance = units[at].low in words("preposition") or _is_time(ctx, units[at])
    if not circumstance and row.sense == "promise":
        goal = next(
            (p for p in range(at, min(high, at + FAR)) if units[p].low in words("opener")), at
        )
        circumstance = goal > at and not has_predicate(units[at:goal])
    limit = min(high, at + (FAR if circumstance else NEAR))
    addressed = None
    if not circumstance:
        mention = ctx.mention_starting(units[at].start)
        if mention is None or row.sense == "demand":
            return None
        addressed = mention.key
        after = unit_at(units, mention.end)
        if after >= high or units[after].low not in ("bahwa", ","):
            return None
        limit = min(high, after + 3)
    for place in range(at, limit):
        low = units[place].low
        stands = circumstance and "that" in row.frames and _stands_for_that(units, place, high)
        if (
            low in THAT
            or low == "kalau"
            or stands
            or (low in ("agar", "supaya", "untuk") and row.sense in ("demand", "promise", "warn"))
        ):
            inner = place + 1
            if inner >= high:
                return None
            how = low
            if units[inner].low == QUOTE:
                how = "quote-fitted" if low == "untuk" else "quote"
            return Opening(inner, how, (at, place), addressed)
        if low in words("whether") and row.sense == "ask":
            return Opening(place, "whether", (at, place))
        if low == QUOTE and (circumstance or units[place - 1].low in ",:"):
            quote = units[place].quote
            if quote is not None and is_clause(ctx, quote):
                return Opening(place, "quote", (at, place), addressed)
        if cue_at(units[place], "active") is not None and place > at:
            return None
    return None


def is_clause(ctx: Context, quote: Quote) -> bool:
    """Tell whether a quote is long enough to be a clause, or closes like one."""
    inner = ctx.page[quote.inner_start : quote.inner_end].strip()
    return len(inner.split()) >= CLAUSE_WORDS or inner[-1:] in (".", ",", "!", "?")


def _unbroken(ctx: Context, units: list[Unit], cue: int, at: int, high: int) -> Opening | None:
    """Find content that opens with a circumstance and no comma: `menyebutkan selama libur ...`.

    In `mengatakan pada hari Senin Ruritania akan mundur` the day is that of the saying.
    """
    said = _behind_day(ctx, units, at, high)
    if said is not None:
        return Opening(said, "direct", (cue + 1, said))
    stop = next((p for p in range(at, high) if units[p].low in words("relative")), high)
    if stop - at < NEAR or not has_predicate(units[at + 2 : stop]):
        return None
    return Opening(at, "direct", (cue + 1, at))


def _behind_day(ctx: Context, units: list[Unit], at: int, high: int) -> int | None:
    """Give the unit behind `pada hari Senin`, where the subject of a clause stands there."""
    if units[at].low != "pada" or at + 1 >= high or not units[at + 1].low.isalpha():
        return None
    found = ctx.times_in(units[at + 1].start, units[at + 1].end)
    if not found or len(found[0].value or "") not in DAYS:
        return None
    after = unit_at(units, found[0].end)
    if after >= high or not (units[after].capital or units[after].low in words("third")):
        return None
    return after if has_predicate(units[after + 1 : high]) else None


def _after_circumstances(
    ctx: Context, units: list[Unit], cue: int, at: int, high: int, row: Cue
) -> Opening | None:
    """Find content behind circumstances that a comma closes: "mengatakan pada Senin, ..."."""
    if not {"that", "bare"} & set(row.frames) or row.sense == "show":
        return None
    if at == cue + 1 and _opens_clause(units, at, high):
        return Opening(at, "comma", (cue + 1, at))
    for place in range(at, min(high, at + FAR)):
        if units[place].low == ",":
            inner = place + 1
            if inner + 2 >= high or starts_tail(ctx, units, inner, high):
                return None
            low = units[inner].low
            if is_cut(units, inner) or low in words("relative") or low in words("coordinator"):
                return None
            if _is_time(ctx, units[inner]) or units[inner].low in words("preposition"):
                continue
            return Opening(inner, "comma", (cue + 1, place))
        if cue_at(units[place], "active") is not None:
            return None
    return None


def _opens_clause(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a clause of time belongs to what is said: `mengatakan sejak ia pulang, ...`.

    It has a subject of its own; `mengatakan saat ditemui` tells when he said it.
    """
    if units[at].low not in words("subordinate") or at + 2 >= high:
        return False
    subject = units[at + 1]
    if subject.low not in words("third") and subject.low not in words("third_plural"):
        return False
    comma = next((p for p in range(at, min(high, at + FAR)) if units[p].low == ","), high)
    return comma < high and has_predicate(units[at + 2 : comma])


def _direct(units: list[Unit], cue: int, at: int, high: int, row: Cue) -> Opening | None:
    frames = row.frames
    low = units[at].low
    here = Opening(at, "direct", (cue + 1, at))
    if low in ("demikian", "begitu") or is_anaphor(units, at, high):
        return None
    if "vp" in frames and low in words("auxiliary"):
        return here
    governs = at + 1 < high and units[at + 1].low in THAT
    if governs and cue_at(units[at], "noun") is not None:
        return Opening(at + 2, "bahwa", (cue + 1, at)) if at + 2 < high else None
    if low == "adanya" and {"that", "bare", "verbal"} & set(frames):
        return here
    if low in words("idiom") and row.sense == "demand":
        return None
    if low in words("self") and "vp" not in frames and not is_predicated(units, at + 1, high):
        return None
    claimed = "claim" in frames and words("denied") & {low, low.removesuffix("nya")}
    if claimed or ("possible" in frames and low in words("possible")):
        return here
    if "object-agar" in frames:
        goal = any(u.low in words("opener") for u in units[at + 1 : min(high, at + 1 + NEAR)])
        return here if goal else None
    if "count" in frames and (low[0].isdigit() or low in words("amount")):
        return here
    if "np" in frames or "object" in frames:
        return here
    if "bare" in frames and (row.sense != "deny" or has_predicate(units[at:high])):
        return here
    if "verbal" in frames and has_main_predicate(units[at : end_of_object(units, at, high)]):
        return here
    if "call" in frames and any(u.low in words("as") for u in units[at : at + FAR]):
        return here
    return None


def _is_time(ctx: Context, unit: Unit) -> bool:
    found = ctx.times_in(unit.start, unit.end)
    return bool(found)
