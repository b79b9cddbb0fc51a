"""Settles the lines above the text: menus, kickers, bylines, pictures and their texts.

`Dunia` above the title is navigation, `SENIN, 14 MEI 2029 | 14:15 WIB` under it the byline, a
sentence between title and byline the summary, which is body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.page.byline import is_name, read_role
from ujar.page.credits import find_carrier
from ujar.page.layout import FIXED, KICKER, LISTS, NAME, SENTENCE, Label, Layout, opens_name
from ujar.page.region import is_twice

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote

NAMED = ("label", "headline", "fragment")


def settle_head(layout: Layout, start: int, end: int) -> None:
    """Label what stands above the title, or above the text where there is no title."""
    listed = False
    for i in range(start, end):
        vote = layout.votes[i]
        if vote.opens in LISTS:
            following = layout.votes[i + 1].look if i + 1 < end else ""
            numbered = i + 1 < end and layout.votes[i + 1].rule == "marks-only"
            listed = following in ("headline", "stamp") or numbered
            layout.labels[i] = ("related" if listed else "navigation", vote.rule)
        elif vote.look in ("stamp", "clock"):
            layout.labels[i] = _settle_head_stamp(layout, i, end, listed=listed)
        elif _names_page(layout, i):
            layout.labels[i] = ("navigation", "page-title")
        else:
            layout.labels[i] = _settle_head_line(layout.lines[i], vote, listed=listed)
            listed = listed and vote.look not in ("text", "social", "footer")


def _names_page(layout: Layout, i: int) -> bool:
    """Tell whether a line above the title holds it whole: a trail, or the name of the page."""
    if layout.title is None:
        return False
    title = layout.lines[layout.title].key
    return len(title) > NAME * 2 and title in layout.lines[i].key


def _settle_head_line(line: Features, vote: Vote, *, listed: bool) -> Label:
    if vote.look == "byline" and line.words <= NAME and not line.stamps and listed:
        return "related", "line-in-list"
    if vote.look in FIXED:
        return FIXED[vote.look], vote.rule
    if vote.look == "headline" and (listed or line.words > SENTENCE):
        return "related", "headline-above-title"
    if vote.look in ("text", "fragment") and line.words > SENTENCE:
        return "related", "text-above-title"
    return "navigation", f"above-title:{vote.rule}"


def _settle_head_stamp(layout: Layout, i: int, end: int, *, listed: bool) -> Label:
    vote = layout.votes[i]
    timed = any(s.clock for s in layout.lines[i].stamps)
    if layout.title is not None and timed and end - i <= KICKER and not listed:
        return "byline", "date-above-title"
    if listed or (i and layout.votes[i - 1].look == "headline"):
        return "related", "date-in-list"
    return "timestamp", vote.rule


def settle_under_title(layout: Layout, start: int, end: int) -> None:
    """Label what stands between the title and the first paragraph."""
    named = listed = dated = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if vote.look in ("stamp", "clock"):
            label: Label = ("byline", "date-under-title")
        elif line.words > 1 and vote.look in NAMED and is_twice(layout.lines, i):
            label = ("caption", "line-twice")
        elif vote.look in NAMED and _is_signed(line, named=named, listed=listed):
            label = ("byline", "name-under-title")
        elif vote.look == "text" and not dated and line.closed and not layout.seen.check(line):
            label = ("body", "summary")
        elif layout.title is not None and line.key == layout.lines[layout.title].key:
            label = ("repeated", "title-again")
        elif vote.look == "footer" and line.words <= KICKER:
            label = ("byline", "desk-under-title")
        elif vote.look in FIXED:
            label = (FIXED[vote.look], vote.rule)
        elif listed and vote.look in ("headline", "label"):
            label = ("related", "line-in-list")
        elif vote.look == "navigation" or line.words <= KICKER:
            label = ("navigation", vote.rule)
        elif vote.look == "headline" and line.words > SENTENCE:
            label = ("related", "headline-under-title")
        else:
            label = ("caption", "line-under-title")
        layout.labels[i] = label
        named = opens_name(line, vote)
        listed = vote.opens in LISTS or (listed and label[0] == "related")
        dated = dated or label[0] == "byline"


def _is_signed(line: Features, *, named: bool, listed: bool) -> bool:
    """Tell whether a short line names a writer, or the outlet."""
    if (named and line.words <= NAME) or find_carrier(line.text) is not None:
        return True
    signed = read_role(line.text, signed=True)
    if signed is not None and signed[1] and line.words <= NAME:
        return True
    return line.words > 1 and is_name(line.text) and not listed
