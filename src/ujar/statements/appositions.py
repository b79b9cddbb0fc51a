"""Tells how names stand around a subject: in appositions, under prepositions, before `yang`.

In `Ana Berg, ajudan Lind, mengatakan` it is Ana Berg who speaks; in `antara Berg dan Lind` neither
is a subject; `harian itu` takes a medium up.
"""

from __future__ import annotations

from ujar.entities.cast import Mention
from ujar.statements.draft import Context, unit_at
from ujar.statements.predicates import is_verb
from ujar.statements.units import Unit
from ujar.statements.words import is_medium, relay_cues, words

NEAREST = 3


def find_antecedent(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    """Find whom `yang` goes on about, though a preposition stands before: `oleh Berg, yang ...`."""
    last = place - 1 - (units[place - 1].low == ",")
    if units[place].low not in words("relative") or last <= low:
        return None
    mention = ctx.mention_over(units[last].start)
    if mention is None or ctx.cast.members[mention.key].kind == "place":
        return None
    first = unit_at(units, mention.start)
    before = units[first - 1].low if first > low else ""
    issued = before == "dari" and first - 2 >= low and is_medium(units[first - 2])
    return mention if issued or before in words("partner") else None


def is_that_medium(units: list[Unit], place: int, low: int) -> bool:
    """Tell whether units take a medium up: `harian itu`, `surat kabar tersebut`."""
    if place - 1 < low or units[place].low not in words("demonstrative"):
        return False
    noun, before = units[place - 1].low, units[place - 2].low if place - 2 >= low else ""
    carriers = words("carrier_noun")
    return noun in words("outlet_noun") or (noun in carriers and before in carriers)


def closes_description(units: list[Unit], mention: Mention, low: int) -> bool:
    """Tell whether a name only ends a description: `bos Borduria Air dan Klow Air itu`."""
    after, first = unit_at(units, mention.end), unit_at(units, mention.start)
    if mention.form != "name" or after >= len(units):
        return False
    if units[after].low not in words("demonstrative"):
        return False
    begin = first
    while begin > low and units[begin - 1].low[0].isalnum():
        begin -= 1
    return (
        begin < first and not units[begin].capital and units[begin].low not in words("preposition")
    )


def is_joined_under(ctx: Context, units: list[Unit], begin: int, low: int) -> bool:
    """Tell whether a party is joined to one under a preposition: `antara Berg dan Lind`."""
    if begin - 2 < low or units[begin - 1].low not in words("pair"):
        return False
    before = ctx.mention_over(units[begin - 2].start)
    first = unit_at(units, before.start) if before is not None else low
    return first > low and units[first - 1].low in words("preposition")


def is_cited(ctx: Context, units: list[Unit], begin: int, low: int) -> bool:
    """Tell whether a party only stands in a source: `Ana, mengutip petinggi Ruritania, ...`."""
    for at in range(begin - 1, max(low, begin - NEAREST) - 1, -1):
        unit = units[at]
        if "active" in relay_cues().get(unit.low, frozenset()):
            return not any(start <= unit.start < end for start, end in ctx.relayed)
        if not unit.low.isalpha() or unit.low in words("opener"):
            return False
    return False


def is_source_of(units: list[Unit], begin: int, low: int) -> bool:
    """Tell whether a party only issued what others say: `para ahli dalam survei Opinio`."""
    for at in range(begin - 1, max(low, begin - NEAREST) - 1, -1):
        if is_medium(units[at]):
            return at - 2 > low and units[at - 1].low in words("preposition")
        if not units[at].low.isalpha() or units[at].capital:
            return False
    return False


def head_of_apposition(
    ctx: Context, units: list[Unit], mention: Mention, low: int
) -> Mention | None:
    """Find whom an apposition that ends in a name tells of: `Ana Berg, ajudan Lind, mengatakan`."""
    first, after = unit_at(units, mention.start), unit_at(units, mention.end)
    if after >= len(units) or units[after].low != ",":
        return None
    at = first - 1
    while at > low and units[at].low.isalpha() and not units[at].capital:
        at -= 1
    roled = mention.start < mention.head_start and not units[first].capital
    roled = roled and " " not in ctx.page[mention.head_start : mention.head_end]
    if at <= low or (at == first - 1 and not roled) or units[at].low != ",":
        return None
    opens = units[at + 1].low
    if any(opens in words(name) for name in ("coordinator", "preposition", "occasion", "fronting")):
        return None
    if any(is_verb(u) for u in units[at + 1 : first]):
        return None
    head = ctx.mention_over(units[at - 1].start)
    if head is None or head.form != "name" or head.key == mention.key:
        return None
    begin = unit_at(units, head.start)
    under = begin > low and units[begin - 1].low in words("preposition")
    return head if ctx.cast.members[head.key].kind == "person" and not under else None


def in_relative(units: list[Unit], begin: int, low: int) -> bool:
    """Tell whether a relative clause is open at a unit: a `yang` before it in its comma piece."""
    for at in range(begin - 1, low - 1, -1):
        if units[at].low == ",":
            return False
        if units[at].low in words("relative"):
            return at > low
    return False


def heads_relative(units: list[Unit], mention: Mention) -> bool:
    """Tell whether `yang` follows a mention, with or without a comma."""
    after = unit_at(units, mention.end)
    if after + 1 < len(units) and units[after].low == ",":
        after += 1
    return after < len(units) and units[after].low in words("relative")


def name_with_role(ctx: Context, units: list[Unit], mention: Mention) -> Mention | None:
    """Give the name right before a role: `Ana Berg Direktur Bank itu`, `Berg seorang guru`."""
    first = unit_at(units, mention.start)
    if mention.form not in ("role", "description", "unnamed") or first == 0:
        return None
    before = ctx.mention_over(units[first - 1].start)
    if before is None or before.form != "name" or before.end != units[first - 1].end:
        return None
    return before if ctx.cast.members[before.key].kind == "person" else None


def head_of_office(ctx: Context, units: list[Unit], mention: Mention, low: int) -> Mention | None:
    """Find whose office ends in a name: `Ana Berg selaku Ketua Dewan Klow mengatakan`."""
    for at in range(unit_at(units, mention.start) - 1, low, -1):
        if units[at].low in words("hailing"):
            before = ctx.mention_over(units[at - 1].start)
            if before is None or before.form != "name" or before.key == mention.key:
                return None
            return before if ctx.cast.members[before.key].kind == "person" else None
        if not units[at].low[0].isalnum() or is_verb(units[at]):
            return None
        if units[at].low in words("relative"):
            return None
    return None


def find_apposed(ctx: Context, units: list[Unit], place: int, mention: Mention) -> Mention | None:
    """Find the full name behind a single word after a role: `kata pelatih Klow, Ana Berg`."""
    after = unit_at(units, mention.end)
    if mention.head_start == units[place].start:
        return None
    limit = min(len(units), after + NEAREST + 1)
    while after < limit and units[after].low.isalnum() and not units[after].capital:
        after += 1
    if after + 2 >= len(units):
        return None
    if units[after].low != ",":
        return None
    if len(ctx.page[mention.head_start : mention.head_end].split()) > 1:
        return None
    found = ctx.mention_starting(units[after + 1].start)
    if found is None or found.form != "name" or found.key == mention.key:
        return None
    end = unit_at(units, found.end)
    alone = end >= len(units) or not units[end].low[0].isalpha()
    named = units[after + 1].end < found.end and ctx.cast.members[found.key].kind == "person"
    return found if named and (alone or units[end].low in words("preposition")) else None
