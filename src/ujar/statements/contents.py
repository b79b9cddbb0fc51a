"""Finds where the content of a cue begins and where it ends.

`Berg mengatakan kepada Reuters bahwa kota itu aman, seperti dikutip AFP.` has the content `kota itu
aman`: what stands between cue and `bahwa` are its circumstances, and the relay is another's. How
a cue's content may follow is told by its `frames` in `data/id/cues.csv`.
"""

from __future__ import annotations

from typing import NamedTuple

from ujar.lexicon.shapes import Cue
from ujar.statements.draft import Context, unit_at
from ujar.statements.predicates import has_predicate
from ujar.statements.quotes import Quote
from ujar.statements.units import QUOTE, Unit, cue_at
from ujar.statements.words import connectives, is_medium, mediums, words

CLAUSE_WORDS = 4
NEAR = 8
FAR = 45
CARRIED = frozenset(("demand", "promise", "claim"))
STOPS = frozenset(".!?…;")


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
    at = _skip_manner(units, cue + 1, high)
    if at >= high:
        return None
    low, frames = units[at].low, row.frames
    if low == QUOTE:
        return Opening(at, "quote", (cue + 1, at))
    if low in (",", ":"):
        return _after_mark(ctx, units, cue, at, high, row)
    if low in _openers(row):
        inner = at + 1
        if low in ("agar", "supaya", "untuk") and not _takes_order(row):
            return None
        if inner < high and units[inner].low == QUOTE:
            how = "quote-fitted" if low == "untuk" else "quote"
            return Opening(inner, how, (cue + 1, at))
        return Opening(inner, low, (cue + 1, at)) if inner < high else None
    if low in words("whether") and row.sense in ("ask", "show", "say", "think"):
        if "quote" in frames or "that" in frames or "whether" in frames:
            return Opening(at, "whether", (cue + 1, at))
        return None
    if low in words("as") and "call" in frames:
        return Opening(at + 1, "as", (cue + 1, at)) if at + 1 < high else None
    later = _later_opener(ctx, units, at, high, row)
    if later is not None:
        return later
    if low in words("preposition") or low in words("occasion") or _is_time(ctx, units[at]):
        found = _after_circumstances(ctx, units, cue, at, high, row)
        if found is not None or "bare" not in frames or units[at].low in words("goal"):
            return found
        return _unbroken(units, cue, at, high)
    if document and row.sense == "show":
        return Opening(at, "direct", (cue + 1, at))
    return _direct(units, cue, at, high, row)


def _skip_manner(units: list[Unit], at: int, high: int) -> int:
    while at < high:
        low = units[at].low
        if low == "secara" and at + 1 < high:
            at += 2
        elif low in words("manner"):
            at += 1
        else:
            break
    return at


def _openers(row: Cue) -> frozenset[str]:
    return _NP_OPENERS if "np" in row.frames and row.sense != "demand" else _OPENERS


_OPENERS = frozenset(("bahwa", "bahwasanya", "kalau", "agar", "supaya", "untuk"))
_NP_OPENERS = _OPENERS | {"mengenai", "soal", "tentang"}


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
    if low in _openers(row):
        return Opening(inner + 1, low, (cue + 1, at)) if inner + 1 < high else None
    if row.class_ == "active" and not {"that", "bare", "comma"} & set(row.frames):
        return None
    if starts_tail(ctx, units, inner, high) or _is_cut(units, inner):
        return None
    enclosed = _enclosed(ctx, units, inner, high)
    if enclosed is not None:
        return Opening(enclosed, "comma", (cue + 1, enclosed))
    return Opening(inner, "comma", (cue + 1, at))


def _enclosed(ctx: Context, units: list[Unit], inner: int, high: int) -> int | None:
    """Give the place after a circumstance between commas (", pada Senin, bahwa ...")."""
    if units[inner].low not in words("preposition") and not _is_time(ctx, units[inner]):
        return None
    for at in range(inner, min(high, inner + FAR)):
        if units[at].low == "," and at + 1 < high and units[at + 1].low in _OPENERS:
            return at + 2 if at + 2 < high else None
        if cue_at(units[at], "active") is not None:
            return None
    return None


def _later_opener(ctx: Context, units: list[Unit], at: int, high: int, row: Cue) -> Opening | None:
    """Find a `bahwa` (or an order's `agar`, `untuk`) or a quotation behind the circumstances."""
    if row.class_ == "active" and not {"that", "whether", "vp", "np", "quote"} & set(row.frames):
        return None
    circumstance = units[at].low in words("preposition") or _is_time(ctx, units[at])
    if not circumstance and row.sense == "promise":
        goal = next((p for p in range(at, min(high, at + FAR)) if units[p].low in _OPENERS), at)
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
        if low in ("bahwa", "bahwasanya", "kalau") or (
            low in ("agar", "supaya", "untuk") and row.sense in ("demand", "promise")
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


def _unbroken(units: list[Unit], cue: int, at: int, high: int) -> Opening | None:
    """Find content that opens with a circumstance and no comma: `menyebutkan selama libur ...`."""
    stop = next((p for p in range(at, high) if units[p].low in words("relative")), high)
    if stop - at < NEAR or not has_predicate(units[at + 2 : stop]):
        return None
    return Opening(at, "direct", (cue + 1, at))


def _after_circumstances(
    ctx: Context, units: list[Unit], cue: int, at: int, high: int, row: Cue
) -> Opening | None:
    """Find content behind circumstances that a comma closes: "mengatakan pada Senin, ..."."""
    if not {"that", "bare"} & set(row.frames) or row.sense == "show":
        return None
    for place in range(at, min(high, at + FAR)):
        if units[place].low == ",":
            inner = place + 1
            if inner + 2 >= high or starts_tail(ctx, units, inner, high):
                return None
            low = units[inner].low
            if _is_cut(units, inner) or low in words("relative") or low in words("coordinator"):
                return None
            if _is_time(ctx, units[inner]) or units[inner].low in words("preposition"):
                continue
            return Opening(inner, "comma", (cue + 1, place))
        if cue_at(units[place], "active") is not None:
            return None
    return None


def _direct(units: list[Unit], cue: int, at: int, high: int, row: Cue) -> Opening | None:
    frames = row.frames
    low = units[at].low
    here = Opening(at, "direct", (cue + 1, at))
    if _is_anaphor(units, at, high):
        return None
    if "vp" in frames and low in words("auxiliary"):
        return here
    governs = at + 1 < high and units[at + 1].low in ("bahwa", "bahwasanya")
    if governs and cue_at(units[at], "noun") is not None:
        return Opening(at + 2, "bahwa", (cue + 1, at)) if at + 2 < high else None
    if low == "adanya" and {"that", "bare", "verbal"} & set(frames):
        return here
    if low in words("idiom") and row.sense == "demand":
        return None
    if low in words("self") and "vp" not in frames:
        return None
    if "claim" in frames and words("denied") & {low, low.removesuffix("nya")}:
        return here
    if "object-agar" in frames:
        goal = any(u.low in _OPENERS for u in units[at + 1 : min(high, at + 1 + NEAR)])
        return here if goal else None
    if "np" in frames or "object" in frames:
        return here
    if "bare" in frames and (row.sense != "deny" or has_predicate(units[at:high])):
        return here
    if "verbal" in frames and has_predicate(units[at:high]):
        return here
    if "call" in frames and any(u.low in words("as") for u in units[at : at + FAR]):
        return here
    return None


def _is_anaphor(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether only `hal itu` and its like follow, so that the content stands elsewhere."""
    if units[at].low not in words("anaphor") and units[at].low not in words("demonstrative"):
        return False
    after = at + 1
    while after < high and units[after].low in words("demonstrative"):
        after += 1
    if after == at + 1 and units[at].low not in words("demonstrative"):
        return False
    return after >= high or units[after].low in words("preposition") or units[after].low in ",."


def _is_time(ctx: Context, unit: Unit) -> bool:
    found = ctx.times_in(unit.start, unit.end)
    return bool(found)


def _is_cut(units: list[Unit], at: int, *uses: str) -> bool:
    return any(
        all(at + n < len(units) and units[at + n].low == w for n, w in enumerate(form))
        for use in uses or ("cut",)
        for form in connectives(use)
    )


def starts_tail(ctx: Context, units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a tag or a relay starts at a unit: `kata Berg`, `seperti dikutip AFP`."""
    unit = units[at]
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


def find_end(
    ctx: Context,
    units: list[Unit],
    first: int,
    high: int,
    *,
    nested: bool,
    relative: bool = False,
    holds: bool = True,
) -> int:
    """Find the unit before which a content that begins at `units[first]` ends.

    The content of a relative clause ends with it: at the next comma. What is hoped or demanded
    (`holds` false) may go on with a verb that would else be the speaker's: `berharap ia datang dan
    menjamin ...`.
    """
    bare_verb = units[first].low in words("auxiliary") or units[first - 1].low == "untuk"
    for at in range(first + 1, high):
        low = units[at].low
        inner = at + 1
        if low == "," and inner < high:
            if relative or _ends_at_comma(ctx, units, inner, high, nested=nested):
                remark = not relative and units[inner].low in words("remark")
                return _close_call(ctx, units, at, high) if remark else at
            if bare_verb and units[inner].low in words("coordinator") and not nested:
                return at
        elif low in words("coordinator") and inner < high and at > first + 1:
            form = (
                cue_at(units[_skip_manner(units, inner, high)], "active")
                if (_skip_manner(units, inner, high) < high)
                else None
            )
            kept = not holds and form is not None and form.row.sense in CARRIED
            if form is not None and form.row.sense != "show" and not (nested or kept):
                return at
            if form is None and _is_new_clause(units, first, inner, high):
                return _close_call(ctx, units, at, high)
            if not nested and _is_new_predicate(units, first, inner):
                return _close_call(ctx, units, at, high)
        elif (nested and low == "sehingga" and at > first + 1) or _opens_writers_own(
            ctx, units, at
        ):
            return _close_call(ctx, units, at, high)
        elif low == ";":
            return at
    return high


def _close_call(ctx: Context, units: list[Unit], at: int, high: int) -> int:
    """Note that a content may go on where it is ended, and give its end."""
    ctx.doubt(
        "content-end",
        units[at].start,
        units[high - 1].end,
        "the statement is ended before these words; they may belong to it",
    )
    return at


def _is_new_predicate(units: list[Unit], first: int, inner: int) -> bool:
    """Tell whether `dan telah ...` goes on with the subject of the cue, not of the content.

    It does where the content so far tells of nothing that is done: `bersikeras bahwa kota itu
    miliknya dan telah menolak tawaran`.
    """
    perfect = words("perfect")
    return units[inner].low in perfect and not any(u.low in perfect for u in units[first:inner])


def _opens_writers_own(ctx: Context, units: list[Unit], at: int) -> bool:
    """Tell whether a unit is a `yang` right behind quoted speech: the writer's own words."""
    quote = units[at - 1].quote
    if quote is None or units[at].low not in words("relative"):
        return False
    return len(ctx.page[quote.inner_start : quote.inner_end].split()) > CLAUSE_WORDS


def _is_new_clause(units: list[Unit], first: int, inner: int, high: int) -> bool:
    """Tell whether `dan sebuah kampanye telah ...` goes on with a clause of the writer's.

    Only behind a content without `bahwa`, and with an indefinite subject of its own.
    """
    if units[first - 1].low in _OPENERS or units[inner].low not in words("indefinite"):
        return False
    return any(u.low in words("perfect") for u in units[inner + 1 : min(high, inner + NEAR)])


def _ends_at_comma(ctx: Context, units: list[Unit], inner: int, high: int, *, nested: bool) -> bool:
    low = units[inner].low
    if starts_tail(ctx, units, inner, high):
        aside = nested and inner + 1 < high and units[inner + 1].low == ","
        return not (aside and cue_at(units[inner], "preposition") is not None)
    if nested:
        return False
    if units[inner].capital and is_all_time(ctx, units, inner, high):
        return True
    if _is_cut(units, inner, "cut", "concede") or cue_at(units[inner], "active") is not None:
        return True
    if low in words("coordinator") and inner + 1 < high:
        return cue_at(units[inner + 1], "active") is not None
    if low in words("remark"):
        return _is_remark(units, inner, high)
    if low in words("channel") and inner + 1 < high:
        rest = [u.low for u in units[inner + 1 : inner + 3]]
        return any(word.removesuffix("nya") in mediums() for word in rest)
    return False


def is_all_time(ctx: Context, units: list[Unit], low: int, high: int) -> bool:
    """Tell whether units are nothing but a time: `, Senin (11/3/2024)` at the end of a sentence."""
    found = ctx.times_in(units[low].start, units[high - 1].end)
    return (
        bool(found)
        and found[0].start == units[low].start
        and (found[-1].end >= units[high - 1].start)
    )


def _is_remark(units: list[Unit], inner: int, high: int) -> bool:
    """Tell whether `, yang ...` or `, salah satu ...` runs to the end: the writer's own remark."""
    if units[inner].low == "salah" and (inner + 1 >= high or units[inner + 1].low != "satu"):
        return False
    return not any(u.low == "," for u in units[inner:high])
