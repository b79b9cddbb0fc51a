"""Reads what stands around a cue: to whom, by which channel, through whom, where and when.

`kata Berg kepada Reuters dalam pesan video di Belmora, Jumat (25/2)` gives addressee and relay
Reuters, medium `pesan video`, place `Belmora` and the time of `Jumat (25/2)`.
"""

from __future__ import annotations

from ujar.entities.cast import Mention
from ujar.records import Resolved, Time
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.predicates import is_auxiliary, is_verb
from ujar.statements.tails import is_cut
from ujar.statements.units import CLITIC, QUOTE, Unit
from ujar.statements.unnamed import addressed_organ, unnamed_audience
from ujar.statements.words import aside_words, circumstance_words, is_medium, relay_cues, words

FARTHEST_NAME = 3
DEEDS = ("me", "di")  # `tertulis`, `bersama` go with a noun
FARTHEST = 8000  # characters back in which the speaker may have been spoken of
ARTICLES = frozenset(("sebuah", "suatu", "salah", "satu", "saat"))
AND = "dan"
OTHER_CLAUSE = frozenset({"bahwa", "setelah", "sebelum", "usai", "karena"})


def read_circumstances(ctx: Context, units: list[Unit], low: int, high: int, draft: Draft) -> None:
    """Read the circumstances that stand in `units[low:high]` into a draft; set fields stay."""
    aside = find_asides(ctx, units, low, high, draft)
    opening = circumstance_words()
    at = low
    while at < high:
        word = units[at].low
        if word not in opening:
            at += 1
            continue
        step = 0
        if word in words("approached"):
            step = _read_asker(ctx, units, at, high, draft)
        if word == "di" and at + 1 < high and units[at + 1].low in words("facing"):
            step = _read_addressee(ctx, units, at + 1, high, draft)
            step += step > 0
        if word in words("addressee"):
            step = _read_addressee(ctx, units, at, high, draft)
        if not step and word in words("channel") and not _is_others(ctx, units, at):
            step = _read_medium(ctx, units, at, high, draft)
        if not step and word in words("go_between"):
            step = _read_via(ctx, units, at, high, draft)
        if not step and word in words("place") and word != "dari" and at not in aside:
            step = _read_place(ctx, units, at, high, draft)
        at += max(step, 1)
    if draft.time is None:
        draft.time = _pick_time(ctx, units, low, high, aside)


def tells_of_saying(units: list[Unit], low: int, high: int) -> bool:
    """Tell whether a phrase put first tells how it was said: `Saat ditemui di Klow, ...`."""
    opens = units[low].low
    if opens in words("reacting") or any(u.low in words("approached") for u in units[low:high]):
        return True
    channel = opens in words("channel") or opens in words("occasion")
    return channel and any(is_medium(u) for u in units[low + 1 : min(high, low + FARTHEST_NAME)])


def find_asides(ctx: Context, units: list[Unit], low: int, high: int, draft: Draft) -> set[int]:
    """Find the units that tell who the speaker is, or who carried his words, not how he spoke.

    `kata Berg, guru di Zenda, saat ...`: what follows a comma without a word that opens a
    circumstance, what follows `yang`, what follows a noun that is still open (`kata seorang
    pedagang di pasar`), and what follows the word of a relay.
    """
    aside: set[int] = set()
    inside = low < high and _is_open(units, low, draft) and not _is_known(ctx, draft)
    turning = aside_words()
    for start, end in ctx.relayed:
        aside.update(range(max(low, unit_at(units, start)), min(high, unit_at(units, end))))
    for at in range(low, high):
        word = units[at].low
        if word not in turning:
            if inside:
                aside.add(at)
            continue
        carries = relay_cues().get(word, frozenset())
        linked = at > low and units[at - 1].low in words("quote_link")
        reported = word in words("report") and _is_report(ctx, units, at, high)
        passed = linked and bool({"passive", "active"} & carries)
        if reported or passed or "carried" in carries:
            aside.update(range(at, high))
            break
        if word == "," and at + 1 < high and units[at + 1].low in words("relative"):
            inside = at == low and draft.subject is not None
        elif word == ",":
            inside = at + 1 < high and _opens_aside(ctx, units, at + 1)
        elif word in words("relative"):
            after = units[at + 1].low if at + 1 < high else ""
            told = after in words("received") or after in words("seated")
            inside = inside or told or (at == low and draft.subject is not None)
        elif word in words("topic"):
            inside = inside or at == low or units[at - 1].low in words("approached")
        elif word in words("occasion") or word in words("approached") or _leads_to(units, at):
            inside = False
        if inside:
            aside.add(at)
    return aside


def _leads_to(units: list[Unit], at: int) -> bool:
    """Tell whether a unit leads to who is spoken to: `kepada`, `di hadapan`."""
    faces = units[at].low in words("facing") and units[at - 1].low == "di"
    return faces or units[at].low == "kepada"


def _is_open(units: list[Unit], low: int, draft: Draft) -> bool:
    """Tell whether a description of the speaker goes on: `seorang pedagang di Pasar Legi`."""
    if draft.subject is None or units[low].low not in words("place") or low == 0:
        return False
    last = units[low - 1]
    if not draft.subject[0] < last.end <= draft.subject[1] or last.capital:
        return False
    if units[unit_at(units, draft.subject[0])].low in words("crowd"):
        return False
    return last.low.isalpha() and not (
        last.low in words("demonstrative") or last.low in words("third") or _is_cue(draft, last)
    )


def _is_known(ctx: Context, draft: Draft) -> bool:
    """Tell whether the speaker was spoken of before: nothing more is told of who he is."""
    subject, key = draft.subject, draft.speaker
    if subject is None or key is None:
        return False
    return any(m.key == key for m in ctx.mentions(subject[0] - FARTHEST, subject[0]))


def _is_cue(draft: Draft, unit: Unit) -> bool:
    return draft.cue is not None and unit.start == draft.cue[0]


def _opens_aside(ctx: Context, units: list[Unit], at: int) -> bool:
    """Tell whether an apposition opens at a unit: no circumstance, time or name of a place."""
    unit = units[at]
    if unit.low in words("refers"):
        # "kata Berg, mengacu pada perang tahun 1999": the year is not that of his words
        return True
    if unit.low in words("preposition") or unit.low in words("occasion") or unit.quote:
        return False
    if unit.low in words("approached") or unit.low in words("day") or is_cut(units, at):
        return False
    mention = ctx.mention_starting(unit.start)
    if mention is not None and ctx.cast.members[mention.key].kind == "place":
        return False
    return not ctx.times_in(unit.start, unit.end)


def _read_asker(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    """Read who asked: `saat dihubungi Reuters`, `ditemui wartawan`."""
    inner = at + 1
    while inner < high and units[inner].low in words("agent"):
        inner += 1
    mention = ctx.mention_starting(units[inner].start) if inner < high else None
    if mention is None or draft.addressee is not None or mention.key == draft.speaker:
        return 0
    told = ctx.is_media(mention.key)
    if not told and units[inner].low not in words("press"):
        return 0
    draft.addressee = mention.key
    if told:
        add_relay(ctx, draft, mention.key)
    return unit_at(units, mention.end) - at


def _read_addressee(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    inner = at + 1
    if inner >= high or draft.addressee is not None:
        return 0
    if units[at].low != "kepada" and units[at - 1].low in words("refers"):
        return 0
    organ = addressed_organ(ctx, units, inner, high) if units[at].low == "kepada" else None
    while organ is None and inner + 1 < high and units[inner].low in words("carrier_noun"):
        if ctx.mention_over(units[inner].start) is not None:
            break
        inner += 1
    mention = organ or _employer(ctx, units, inner, high) or ctx.mention_over(units[inner].start)
    said = units[at].low == "kepada" or units[at].low in words("facing")
    if mention is None and said and not _is_described(units, at):
        mention = unnamed_audience(ctx, units, inner, high)
    if mention is None:
        return 0
    member = ctx.cast.members[mention.key]
    if units[at].low != "kepada" and member.kind not in ("person", "group", "media"):
        return 0
    if member.kind == "place" or mention.key == draft.speaker:
        return 0
    draft.addressee = mention.key
    if member.kind == "media":
        add_relay(ctx, draft, mention.key)
    return unit_at(units, mention.end) - at


def _is_others(ctx: Context, units: list[Unit], at: int) -> bool:
    """Tell whether a channel is that of a relay, or of what somebody took part in."""
    if any(start <= units[at].start < end for start, end in ctx.relayed):
        return True
    return _is_described(units, at) and units[at - 1].low in words("present")


def _employer(ctx: Context, units: list[Unit], at: int, high: int) -> Mention | None:
    """Give the medium of a reporter who is told something: `kepada koresponden Kabar Klow`."""
    if at + 1 >= high or units[at].low not in words("press"):
        return None
    mention = ctx.mention_starting(units[at + 1].start)
    over = ctx.mention_over(units[at].start)
    if mention is None and over is not None and over.end > units[at].end:
        start, end = units[at + 1].start, over.end
        key = ctx.member_named(ctx.page[start:end])
        mention = Mention(start, end, start, end, "name", key) if key is not None else None
    return mention if mention is not None and ctx.is_media(mention.key) else None


def _is_described(units: list[Unit], at: int) -> bool:
    """Tell whether `yang` stands right before: `yang setia kepada raja` tells who somebody is."""
    return any(u.low in words("relative") for u in units[max(0, at - FARTHEST_NAME) : at])


def add_relay(ctx: Context, draft: Draft, key: int) -> None:
    """Add a carrier to a draft's relays unless it is the page's own outlet or there already."""
    outlet = ctx.text.article.outlet
    member = ctx.cast.members[key]
    if outlet is not None and member.name.casefold() == outlet.casefold():
        return
    if key not in draft.relays and key != draft.speaker:
        draft.relays.append(key)


def _read_medium(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    inner = at + 1
    while inner < high and units[inner].low in ARTICLES:
        inner += 1
    if inner >= high or not (is_medium(units[inner]) or units[inner].low in words("broadcast")):
        return 0
    if _is_report(ctx, units, inner, high):
        mention = ctx.mention_over(units[inner + 1].start)
        if mention is not None and mention.key != draft.speaker and draft.speaker is not None:
            add_relay(ctx, draft, mention.key)
            return unit_at(units, mention.end) - at
    end = inner + 1
    while end < high and _goes_on(ctx, units, end):
        end += 1
    if draft.medium is None:
        draft.medium = (units[inner].start, units[end - 1].end)
    step = end - at
    facing = units[inner:end] if end + 1 < high and units[end].low != "kepada" else []
    shared = any(u.low.removesuffix(CLITIC) in words("press_talk") for u in facing)
    if end + 1 < high and units[end].low in ("dengan", "bersama", "kepada") and not shared:
        mention = ctx.mention_over(units[end + 1].start)
        if mention is not None and draft.addressee is None and mention.key != draft.speaker:
            draft.addressee = mention.key
            if ctx.is_media(mention.key):
                add_relay(ctx, draft, mention.key)
            step = unit_at(units, mention.end) - at
    return step


def _is_report(ctx: Context, units: list[Unit], at: int, high: int) -> bool:
    """Tell whether a medium's report carries what is said: `dalam laporan AFP`."""
    if at + 1 >= high or units[at].low not in words("report"):
        return False
    mention = ctx.mention_over(units[at + 1].start)
    return mention is not None and ctx.is_media(mention.key)


def _goes_on(ctx: Context, units: list[Unit], at: int) -> bool:
    low = units[at].low
    if low == "di":
        after = units[at + 1] if at + 1 < len(units) else None
        return after is not None and is_medium(after)
    if low == QUOTE or not low[0].isalnum() or low in words("relative"):
        return False
    if low in words("auxiliary") or is_auxiliary(units[at]):
        return False
    if is_verb(units[at]) and low.startswith(DEEDS):
        return False
    if low in words("preposition") or low in words("demonstrative") or low in words("occasion"):
        return False
    return not ctx.times_in(units[at].start, units[at].end)


def _read_via(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    inner = at + 1
    if inner >= high:
        return 0
    mention = ctx.mention_over(units[inner].start)
    if mention is None or ctx.cast.members[mention.key].kind in ("place", "media"):
        return 0
    if mention.key not in draft.via:
        draft.via.append(mention.key)
    return unit_at(units, mention.end) - at


def _read_place(ctx: Context, units: list[Unit], at: int, high: int, draft: Draft) -> int:
    """Read the name of a place behind `di`: capitals, with the names that commas add to it."""
    end = at + 1
    if end < high and units[end].low == ".":
        end += 1
    noun = end < high and units[end].low.removesuffix("nya") in words("place_noun")
    while end < high and not units[end].capital and end - at <= FARTHEST_NAME:
        if units[end].low in words("place") or not _goes_on(ctx, units, end):
            break
        end += 1
    if end >= high or not units[end].capital:
        named = noun and end + 1 < high and units[end].low == "," and units[end + 1].capital
        if not named or ctx.times_in(units[end + 1].start, units[end + 1].end):
            if noun and draft.place is None:
                draft.place = (units[at + 1].start, units[end - 1].end)
            return 0
    first = end
    while end < high:
        unit = units[end]
        comma = unit.low in ",/" and end + 1 < high and units[end + 1].capital
        if comma and not ctx.times_in(units[end + 1].start, units[end + 1].end):
            end += 2
        elif _goes_on(ctx, units, end) and not is_verb(unit):
            end += 1
        else:
            break
    if end > first and units[end - 1].low == AND:
        # "di Klow dan mendesak ..."
        end -= 1
    if end == first:
        return 0
    if draft.place is None:
        draft.place = (units[at + 1].start, units[end - 1].end)
    return end - at


def _pick_time(
    ctx: Context, units: list[Unit], low: int, high: int, aside: set[int]
) -> Resolved | None:
    if low >= high:
        return None
    for time in ctx.times_in(units[low].start, units[high - 1].end):
        told = time.value is not None and time.type in ("DATE", "TIME")
        told = told and time.value != "PRESENT_REF"
        at = unit_at(units, time.start)
        if told and at not in aside and not _is_inner(units, low, at, high):
            return as_resolved(ctx, time)
    return None


def _is_inner(units: list[Unit], low: int, at: int, high: int) -> bool:
    """Tell whether a time belongs to another clause than the saying.

    `Menanggapi kabar bahwa Lind tiba pada Mei, Berg mengatakan ...`, `Kota sepi selama akhir pekan
    setelah Berg mengatakan ...`.
    """
    if any(unit.low == "bahwa" for unit in units[low : min(at, high)]):
        return True
    after = [unit.low for unit in units[at:high]]
    hangs = max((n for n, low in enumerate(after) if low in OTHER_CLAUSE), default=None)
    return hangs is not None and "," not in after[hangs:]


def as_resolved(ctx: Context, time: Time) -> Resolved:
    """Turn a time expression into the value that a statement carries."""
    return Resolved(time.value or "", time.basis, ctx.text.span(time.start, time.end))
