"""Finds whom a medium quotes before a cue: `AFP mengutip Berg (yang) mengatakan bahwa ...`.

`AFP melaporkan, mengutip Berg, bahwa kota itu aman` is a statement of Berg that AFP carried, and so
is `Kabar Klow memuat artikel yang mengutip Berg yang mengatakan ...`. The verbs of quoting stand in
`data/id/relay_cues.csv`.
"""

from __future__ import annotations

from ujar.statements.draft import Context, unit_at
from ujar.statements.openings import Opening
from ujar.statements.predicates import has_predicate
from ujar.statements.subjects import Subject, find_subject_after
from ujar.statements.units import Unit, cue_at
from ujar.statements.words import modifiers, relay_cues, words

LONGEST, REACH = 16, 8


def find_quoted(ctx: Context, units: list[Unit], at: int, low: int) -> tuple[Subject, int] | None:
    """Find who is quoted right before the cue `units[at]`, and the key of the medium."""
    for place in range(at - 2, max(low, at - LONGEST), -1):
        unit = units[place]
        if quotes(unit):
            medium = _medium_before(ctx, units, place, low)
            subject = _quoted_behind(ctx, units, place) if medium is not None else None
            if medium is None or subject is None or subject.key == medium:
                return None
            return (subject, medium) if _leads_to(units, subject, at) else None
        if unit.quote is not None or cue_at(unit, "active") is not None:
            return None
    return None


def find_cited(ctx: Context, units: list[Unit], at: int, medium: int | None) -> Subject | None:
    """Find whom a medium quotes behind its cue: `AFP melaporkan, mengutip Berg, bahwa ...`."""
    place = at + 1 + (units[at + 1].low == ",") if at + 1 < len(units) else at
    if place + 1 >= len(units) or not quotes(units[place]):
        return None
    if medium is None or not ctx.is_media(medium):
        return None
    subject = _quoted_behind(ctx, units, place)
    if subject is None or subject.key is None or subject.key == medium:
        return None
    return None if ctx.is_media(subject.key) else subject


def medium_quoting(ctx: Context, units: list[Unit], at: int, low: int) -> int | None:
    """Give the medium that quotes what a noun tells: `AFP mengutip pernyataan Berg bahwa ...`."""
    quoted = at > low and quotes(units[at - 1])
    return _medium_before(ctx, units, at - 1, low) if quoted else None


def open_cited(units: list[Unit], cited: Subject, at: int, high: int) -> Opening | None:
    """Find the content behind who is quoted: `AFP melaporkan mengutip Berg bahwa ...`."""
    after = unit_at(units, cited.end)
    opens = after + 1 < high and units[after].low in ("bahwa", "bahwasanya", ",")
    if not opens or units[at + 1].low == ",":
        return None
    return Opening(after + 1, units[after].low, (at + 1, after))


def quotes(unit: Unit) -> bool:
    """Tell whether a word says that somebody quotes: `mengutip`, `melansir`."""
    return "active" in relay_cues().get(unit.low, frozenset())


def _quoted_behind(ctx: Context, units: list[Unit], place: int) -> Subject | None:
    after = place + 1
    while after < len(units) and (
        units[after].low in words("claim_noun")
        or units[after].low in words("relay_glue")
        or units[after].low == "bahwa"
    ):
        after += 1
    subject = find_subject_after(ctx, units, after - 1, clitic=False)
    return None if subject is None or subject.key is None else subject


def _medium_before(ctx: Context, units: list[Unit], place: int, low: int) -> int | None:
    """Give the medium that quotes: the party before the verb, or before what it published."""
    for before in range(place - 1, max(low - 1, place - REACH), -1):
        mention = ctx.mention_over(units[before].start)
        if mention is not None:
            return mention.key if ctx.is_media(mention.key) else None
        if not units[before].low.isalpha() and units[before].low != ",":
            return None
    return None


def _leads_to(units: list[Unit], subject: Subject, at: int) -> bool:
    """Tell whether nothing but a comma, `yang` and small words part who is quoted from a cue."""
    between = units[unit_at(units, subject.end) : at]
    if between and between[0].low == "," and between[-1].low != ",":
        between = between[:-1] if between[-1].low in words("relative") else between
    apart = bool(between) and between[0].low == between[-1].low == ","
    if apart or (between and between[0].low in words("hailing")):
        return not has_predicate(between)
    return all(u.low in words("relative") or u.low in modifiers() for u in between)
