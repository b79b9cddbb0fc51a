"""Finds where the content of a cue ends.

`Berg mengatakan kota itu aman, seperti dikutip AFP` has the content `kota itu aman`: the relay is
another's. Where the words behind the end may belong to the content, a doubt says so.
"""

from __future__ import annotations

from ujar.statements.clauses import has_main_predicate
from ujar.statements.draft import Context
from ujar.statements.openings import CLAUSE_WORDS, NEAR
from ujar.statements.predicates import has_predicate, is_auxiliary, is_verb
from ujar.statements.tails import is_cut, skip_manner, starts_tail
from ujar.statements.units import QUOTE, CueForm, Unit, cue_at
from ujar.statements.words import break_words, mediums, modifiers, negators, words

NEAREST = 5
CARRIED = frozenset(("demand", "promise", "claim"))


def find_end(
    ctx: Context,
    units: list[Unit],
    first: int,
    high: int,
    *,
    nested: bool,
    relative: bool = False,
    holds: bool = True,
    shares: bool = True,
) -> int:
    """Find the unit before which a content that begins at `units[first]` ends.

    The content of a relative clause ends with it: at the next comma. What is hoped or demanded
    (`holds` false) may go on with a verb that would else be the speaker's: `berharap ia datang dan
    menjamin ...`. Around a tag (`shares` false) no verb has the speaker for its subject.
    """
    bare_verb = _opens_bare(units, first)
    breaks = break_words()
    if relative:
        high = _end_of_relative(units, first, high)
    for at in range(first + 1, high):
        low, inner = units[at].low, at + 1
        if low == QUOTE and _ends_within(ctx, units, first, at, high, holds=nested or relative):
            return inner
        if low not in breaks:
            continue
        if low == "," and inner < high:
            kept = not shares and _sets_right(units, first, inner)
            if relative or _ends_at_comma(ctx, units, first, inner, high, nested=nested, kept=kept):
                remark = not relative and units[inner].low in words("remark")
                return _close_call(ctx, units, at, high) if remark else at
            joined = units[inner].low in words("coordinator") and not nested
            listed = inner + 1 < high and units[inner + 1].capital
            listed = listed or not has_predicate(units[inner + 1 : high])
            if bare_verb and joined and not listed:
                return at
        elif low in words("coordinator") and inner < high and at > first + 1:
            form = (
                cue_at(units[skip_manner(units, inner, high)], "active")
                if (skip_manner(units, inner, high) < high)
                else None
            )
            kept = not holds and form is not None and _is_carried(units, form, inner, high)
            kept = kept or nested or not shares
            if form is not None and form.row.sense != "show" and not kept:
                return at
            if form is None and _is_new_clause(units, first, inner, high):
                return _close_call(ctx, units, at, high)
            if not nested and _is_new_predicate(units, first, inner):
                return _close_call(ctx, units, at, high)
        elif low in words("joiner") and not nested and _is_told(units, inner, high):
            return at
        elif (nested and low == "sehingga" and at > first + 1) or _opens_writers_own(
            ctx, units, at
        ):
            return _close_call(ctx, units, at, high)
        elif low == ";":
            return at
    return high


def _sets_right(units: list[Unit], first: int, inner: int) -> bool:
    """Tell whether `tapi` follows what is negated: `tidak menyerang, tapi warga yang ...`."""
    joins = units[inner].low in words("joiner")
    return joins and any(_negates(u) for u in units[first : inner - 1])


def _negates(unit: Unit) -> bool:
    """Tell whether a word negates, with or without `-lah`: `tidak`, `bukanlah`."""
    return unit.low.removesuffix("lah") in negators()


def _opens_bare(units: list[Unit], first: int) -> bool:
    """Tell whether a content opens with an auxiliary or behind `untuk`, if there is any."""
    low = units[first].low if first < len(units) else ""
    return low in words("auxiliary") or units[first - 1].low == "untuk"


def _end_of_relative(units: list[Unit], first: int, high: int) -> int:
    """Give the end of a relative clause: before the main verb that does away with its head.

    `klaim Berg yang menyebut kota itu aman (pun) langsung dibantah Syldavia`.
    """
    for at in range(first + 1, high):
        form = cue_at(units[at], "passive")
        if form is not None and form.row.sense == "deny":
            end = at
            while end > first + 1 and units[end - 1].low in modifiers() | words("manner"):
                end -= 1
            return end
    return high


def _ends_within(
    ctx: Context, units: list[Unit], first: int, at: int, high: int, *, holds: bool
) -> bool:
    """Tell whether the comma at which a content ends stands inside a quotation: `"tegas," `."""
    quote = units[at].quote
    if holds or quote is None or at + 1 >= high:
        return False
    comma = ctx.page[quote.inner_end - 1 : quote.inner_end] == ","
    return comma and _ends_at_comma(ctx, units, first, at + 1, high, nested=False)


def _is_carried(units: list[Unit], form: CueForm, inner: int, high: int) -> bool:
    """Tell whether a cue goes on with what is asked: `meminta ia tenang dan menjawab`."""
    if form.row.sense in CARRIED:
        return True
    after = skip_manner(units, inner, high) + 1
    return after < high and not (
        units[after].low in words("opener") or units[after].low in ",:" or units[after].quote
    )


def _is_told(units: list[Unit], inner: int, high: int) -> bool:
    """Tell whether a further cue of the same subject follows: `namun mengatakan`."""
    at = skip_manner(units, inner, high)
    form = cue_at(units[at], "active") if at < high else None
    return form is not None and form.row.sense != "show"


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
    if units[first - 1].low in words("opener") or units[inner].low not in words("indefinite"):
        return False
    return any(u.low in words("perfect") for u in units[inner + 1 : min(high, inner + NEAR)])


def _goes_on_against(units: list[Unit], first: int, inner: int, high: int) -> bool:
    """Tell whether `tapi` sets right what the content negates: `tidak menang, tapi malah kalah`."""
    after = inner + 1
    if units[inner].low not in words("joiner") or after >= high:
        return False
    if is_cut(units, first, "concede") and not any(
        units[p].low == "," and units[p + 1].low in words("joiner") for p in range(first, inner - 1)
    ):
        # `meski mahal, namun laku`: the second half of one clause.
        return True
    denies = units[after].low in negators() and after + 1 < high
    if denies and units[after + 1].low in words("preposition"):
        # `bagus pada babak pertama, tapi tidak pada babak kedua` leaves the verb out.
        return True
    if not any(_negates(u) for u in units[first:inner]):
        return False
    straight = units[after].low in modifiers() or is_auxiliary(units[after])
    return straight and cue_at(units[skip_manner(units, after, high - 1)], "active") is None


def _closes_apposition(units: list[Unit], first: int, inner: int) -> bool:
    """Tell whether a comma parts a subject from its verb: `bahwa rekannya, Karl Topolin, berjanji`.

    A clause with `bahwa` has a predicate; where none stands so far, it follows.
    """
    if units[first - 1].low not in words("opener"):
        return False
    told = units[first : inner - 1]
    return any(u.low == "," for u in told) and not has_predicate(told)


def _ends_at_comma(
    ctx: Context,
    units: list[Unit],
    first: int,
    inner: int,
    high: int,
    *,
    nested: bool,
    kept: bool = False,
) -> bool:
    low = units[inner].low
    if kept:
        return False
    if starts_tail(ctx, units, inner, high):
        aside = nested and inner + 1 < high and units[inner + 1].low == ","
        return not (aside and cue_at(units[inner], "preposition") is not None)
    if nested:
        return low in words("joiner") and _turns_to_voice(units, inner, high)
    if units[inner].capital and is_all_time(ctx, units, inner, high):
        return True
    if _goes_on_against(units, first, inner, high) or _closes_apposition(units, first, inner):
        return False
    if is_cut(units, inner) and _tells_of_rest(units, inner, high):
        return False
    if is_cut(units, inner, "cut", "concede"):
        return True
    if cue_at(units[inner], "active") is not None:
        return not _is_listed(units, inner, high)
    if low in words("coordinator") and inner + 1 < high:
        return cue_at(units[inner + 1], "active") is not None
    if low in words("remark"):
        listed = any(u.low == "," for u in units[first : inner - 1])
        if listed and not has_main_predicate(units[first : inner - 1]):
            return False
        return _is_remark(units, inner, high)
    if low in words("denied") or low in words("anaphor"):
        return inner + 1 < high and units[inner + 1].low in words("relative")
    if low in words("channel") and inner + 1 < high:
        rest = [u.low for u in units[inner + 1 : inner + 3]]
        return any(word.removesuffix("nya") in mediums() for word in rest)
    return False


def _is_listed(units: list[Unit], inner: int, high: int) -> bool:
    """Tell whether a cue behind a comma is one of several deeds that the content lists.

    `menjaga konvoi, memastikan jalan yang lancar, serta merawat warga`: it has an object and no
    clause, and `serta` and a further verb close the list.
    """
    comma = next((p for p in range(inner + 1, high) if units[p].low == ","), high)
    opens = any(u.low in words("opener") or u.quote for u in units[inner + 1 : comma])
    if comma == high or opens or has_main_predicate(units[inner + 1 : comma]):
        return False
    closes = (p for p in range(comma, high - 1) if units[p].low == ",")
    return any(
        units[p + 1].low in words("coordinator") and p + 2 < high and is_verb(units[p + 2])
        for p in closes
    )


def _turns_to_voice(units: list[Unit], inner: int, high: int) -> bool:
    """Tell whether `tetapi kami ...` turns from what somebody said to the one who tells of it."""
    clause = units[inner + 1 : min(high, inner + NEAREST + 1)]
    first = next((n for n, u in enumerate(clause) if u.low in words("first")), None)
    return first is not None and not any(is_verb(u) for u in clause[:first])


def _tells_of_rest(units: list[Unit], inner: int, high: int) -> bool:
    """Tell whether a further clause counts the rest: `tiga tewas, sementara dua lainnya luka`."""
    return any(u.low in words("remainder") for u in units[inner + 1 : min(high, inner + NEAREST)])


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
