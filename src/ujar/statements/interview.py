"""Reads interviews printed with names in front: `Berg: Kami siap.`, `Tanya: ...`, `Jawab: ...`.

A page is such an interview where at least two paragraphs open so. What stands behind a name is the
speech of that party; what stands behind `Tanya` is a question that nobody named asks. Quotation
marks behind the colon are read by `direct`.
"""

from __future__ import annotations

from ujar.statements.draft import Context, Draft
from ujar.statements.units import Period
from ujar.statements.words import words

FEWEST = 2
LONGEST_NAME = 6


def find_turns(ctx: Context, periods: list[Period]) -> dict[int, tuple[int, int | None]]:
    """Find the paragraphs that open with a name: the offset behind the colon, and the speaker."""
    turns: dict[int, tuple[int, int | None]] = {}
    seen: set[int] = set()
    for period in periods:
        if period.paragraph in seen or ":" not in ctx.text.paragraphs[period.paragraph].text:
            continue
        seen.add(period.paragraph)
        found = _read_turn(ctx, period)
        if found is not None:
            turns[period.paragraph] = found
    return turns if len(turns) >= FEWEST else {}


def _read_turn(ctx: Context, period: Period) -> tuple[int, int | None] | None:
    units = period.units
    colon = next((n for n, u in enumerate(units[: LONGEST_NAME + 1]) if u.low == ":"), None)
    if not colon or colon + 1 >= len(units) or units[colon + 1].quote is not None:
        return None
    first = units[0]
    if colon == 1 and (first.low in words("asker") or first.low in words("answerer")):
        return units[2].start, None
    mention = ctx.mention_over(first.start)
    if mention is None or mention.end != units[colon - 1].end:
        return None
    if ctx.cast.members[mention.key].kind not in ("person", "group", "organisation"):
        return None
    return units[colon + 1].start, mention.key


def lay_turn(ctx: Context, paragraph: int, start: int, speaker: int | None) -> Draft:
    """Make the statement of a turn: the paragraph from an offset on."""
    span = ctx.text.paragraphs[paragraph]
    end = span.start + len(span.text.rstrip())
    draft = Draft("direct", None, [(start, end)], "turn", quote=True)
    draft.speaker = speaker
    return draft
