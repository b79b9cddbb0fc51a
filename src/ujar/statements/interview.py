"""Reads interviews: with names in front (`Berg: Kami siap.`), on lines of their own, or with none.

A page is such an interview where at least two paragraphs open with a name and a colon, or three
lines are nothing but the name of who speaks below. What stands behind `Tanya` is a question that
nobody named asks; `Jawab`, and paragraphs behind questions where `Berikut petikan wawancara dengan
Berg` announces them, are the speech of the one interviewed. Quotation marks behind the colon are
read by `direct`. The words stand in `data/id/function_words.csv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from ujar.statements.draft import Context, Draft
from ujar.statements.units import Period
from ujar.statements.words import words

FEWEST, FEWEST_LINES = 2, 3
LONGEST_NAME, REACH = 6, 2
SPEAKERS = ("person", "group", "organisation")
LETTERS = re.compile(r"(.+?) ?\(([A-Z]{1,4})\)$")
Turns: TypeAlias = dict[int, tuple[int, int | None]]


def find_turns(ctx: Context, periods: list[Period]) -> Turns:
    """Find the paragraphs that are somebody's turn: the offset of the speech, and the speaker."""
    paragraphs = ctx.text.paragraphs
    asked = any("?" in p.text for p in paragraphs)
    named = sum(":" in p.text for p in paragraphs) >= FEWEST
    short = asked and sum(_is_short(p.text) for p in paragraphs) >= FEWEST_LINES
    if not (asked or named):
        return {}
    first = {p.paragraph: p for p in reversed(periods)}
    told, number = _find_interviewed(ctx, first) if asked or named else (None, -1)
    turns = _read_labels(ctx, first, told) if named else {}
    if len(turns) >= FEWEST:
        return _go_on(ctx, turns)
    turns = _read_lines(ctx) if short else {}
    if turns or told is None:
        return turns
    return _read_answers(ctx, number, told)


def _is_short(text: str) -> bool:
    return len(text.split(maxsplit=LONGEST_NAME)) <= LONGEST_NAME and text[-1:] not in (".", "?")


def _read_labels(ctx: Context, first: dict[int, Period], told: int | None) -> Turns:
    """Read `Berg: ...`, `Ana Berg (AB): ...` and then `AB: ...`, `Tanya: ...`, `Jawab: ...`."""
    turns: Turns = {}
    letters: dict[str, int] = {}
    for number, paragraph in enumerate(ctx.text.paragraphs):
        label, colon, _ = paragraph.text.partition(":")
        if not colon or len(label.split()) > LONGEST_NAME or number not in first:
            continue
        rest = paragraph.text[len(label) + 1 :]
        start = paragraph.end - len(rest.lstrip())
        if any(u.quote is not None and u.start <= start < u.end for u in first[number].units):
            continue
        low = label.strip().casefold()
        if low in words("asker") or low in words("answerer"):
            turns[number] = start, told if low in words("answerer") else None
            continue
        short = LETTERS.match(label.strip())
        key = letters.get(label.strip())
        if key is None:
            key = _who(ctx, paragraph.start, short[1] if short else label.rstrip())
        if key is not None and start < paragraph.end:
            turns[number] = start, key
            if short:
                letters[short[2]] = key
    return turns


def _who(ctx: Context, start: int, label: str) -> int | None:
    """Give the party whose name is all of a label."""
    named = ctx.mentions(start, start + len(label))
    keys = {m.key for m in named}
    if len(keys) != 1 or named[0].start != start or named[-1].end < start + len(label):
        return None
    key = keys.pop()
    return key if ctx.cast.members[key].kind in SPEAKERS else None


def _go_on(ctx: Context, turns: Turns) -> Turns:
    """Lay paragraphs without a name between two turns on who speaks before them."""
    last = max(turns)
    found: Turns = {}
    for number, paragraph in enumerate(ctx.text.paragraphs[: last + 1]):
        if number in turns:
            found[number] = turns[number]
        elif found and found[max(found)][1] is not None and "“" not in paragraph.text:
            found[number] = paragraph.start, found[max(found)][1]
    return found


def _read_lines(ctx: Context) -> Turns:
    """Read names that stand on lines of their own, each above what its bearer says."""
    names: dict[int, int] = {}
    for number, paragraph in enumerate(ctx.text.paragraphs):
        label = paragraph.text.rstrip().rstrip(":")
        if len(label.split()) <= LONGEST_NAME:
            key = _who(ctx, paragraph.start, label)
            if key is not None and ctx.cast.members[key].kind == "person":
                names[number] = key
    several = len(set(names.values())) >= FEWEST
    marked = all(ctx.text.paragraphs[n].text.rstrip().endswith(":") for n in names)
    if len(names) < FEWEST_LINES or not (several or marked):
        return {}
    turns: Turns = {}
    speaker = None
    for number, paragraph in enumerate(ctx.text.paragraphs[: max(names) + FEWEST]):
        if number in names:
            speaker = names[number]
        elif not several and paragraph.text.rstrip().endswith("?"):
            speaker = None  # who asks is not named
        elif speaker is not None:
            turns[number] = paragraph.start, speaker
    return turns


def _find_interviewed(ctx: Context, first: dict[int, Period]) -> tuple[int | None, int]:
    """Find who is interviewed, and the paragraph that says so: `petikan wawancara dengan Berg`."""
    if _excerpts().isdisjoint(ctx.text.lows):
        return None, -1
    for number, paragraph in enumerate(ctx.text.paragraphs):
        lows = [t.low for t in ctx.text.tokens_in(paragraph.start, paragraph.end)]
        if _excerpts().isdisjoint(lows) or number not in first:
            continue
        if words("interview").isdisjoint(lows):
            continue
        people = [
            m
            for m in ctx.mentions(paragraph.start, paragraph.end)
            if m.form == "name" and ctx.cast.members[m.key].kind == "person"
        ]
        marked = [m for m in people if _is_asked(ctx, m.start)]
        keys = {m.key for m in marked or people}
        return (keys.pop() if len(keys) == 1 else None), number
    return None, -1


@cache
def _excerpts() -> frozenset[str]:
    return words("excerpt") | {f"{form}nya" for form in words("excerpt")}


def _is_asked(ctx: Context, start: int) -> bool:
    """Tell whether a verb of interviewing or `dengan` stands right before a name."""
    before = ctx.page[max(0, start - LONGEST_NAME) : start].split()
    return bool(before) and before[-1].casefold() in words("partner")


def _read_answers(ctx: Context, announced: int, told: int) -> Turns:
    """Lay the paragraphs behind questions on the one who is interviewed."""
    paragraphs = ctx.text.paragraphs
    asks = [
        number
        for number in range(announced + 1, len(paragraphs))
        if paragraphs[number].text.rstrip().endswith("?") and '"' not in paragraphs[number].text
    ]
    if len(asks) < FEWEST or asks[0] > announced + REACH:
        return {}
    turns: Turns = {}
    for number in range(asks[0] + 1, min(len(paragraphs), asks[-1] + 2)):
        text = paragraphs[number].text
        if number not in asks and not ("“" in text or '"' in text):
            turns[number] = paragraphs[number].start, told
    return turns


def lay_turn(ctx: Context, paragraph: int, start: int, speaker: int | None) -> Draft:
    """Make the statement of a turn: the paragraph from an offset on."""
    span = ctx.text.paragraphs[paragraph]
    end = span.start + len(span.text.rstrip())
    draft = Draft("direct", None, [(start, end)], "turn", quote=True)
    draft.speaker = speaker
    return draft
