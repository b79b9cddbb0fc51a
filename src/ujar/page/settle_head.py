"""Settles the lines above the text: menus, kickers, bylines, pictures and their texts.

`Dunia` above the title is navigation, `SENIN, 14 MEI 2029 | 14:15 WIB` under it the byline, a
sentence between title and byline the summary, which is body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.page.byline import is_name, read_role
from ujar.page.caption import is_picture_text
from ujar.page.credits import find_carrier
from ujar.page.layout import (
    FIXED,
    KICKER,
    LISTS,
    NAME,
    SENTENCE,
    Label,
    Layout,
    opens_name,
    stands_over_caption,
)
from ujar.page.place import is_place
from ujar.page.region import is_twice
from ujar.stems.stem import is_common

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote

NAMED = ("label", "headline", "fragment")
ONE_NAME = 4  # letters of a name that stands alone, at least
REACH = 12


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
        elif layout.title is None and i + KICKER >= end and _is_over_date(layout, i):
            layout.labels[i] = ("byline", "name-above-text")
        elif _names_page(layout, i):
            layout.labels[i] = ("navigation", "page-title")
        else:
            layout.labels[i] = _settle_head_line(layout.lines[i], vote, listed=listed)
            listed = listed and vote.look not in ("text", "social", "footer")
            listed = listed and vote.rule != "byline-word"


def _is_over_date(layout: Layout, i: int) -> bool:
    """Tell whether a line names somebody over a date with its hour."""
    line, below = layout.lines[i], layout.lines[min(i + 1, len(layout.lines) - 1)]
    timed = any(s.clock for s in below.stamps)
    return timed and line.words > 1 and layout.votes[i].look in NAMED and is_name(line.text)


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
    if timed and end - i <= KICKER and not listed:
        return "byline", "date-under-headline" if _is_teaser(layout, i - 1) else "date-above-title"
    if i + 1 == layout.title and all(v.look != "stamp" for v in layout.votes[:i]):
        # The headlines of the list above it have no dates.
        return ("byline", "date-under-headline") if timed else ("timestamp", vote.rule)
    if listed or (i and layout.votes[i - 1].look == "headline"):
        return "related", "date-in-list"
    return "timestamp", vote.rule


def _is_teaser(layout: Layout, i: int) -> bool:
    """Tell whether a line above a date is the headline of another article."""
    line = layout.lines[i]
    if i < 0 or layout.votes[i].look not in ("headline", "fragment") or line.words <= KICKER:
        return False
    if layout.title is None:
        return not is_name(line.text)
    return line.key not in layout.lines[layout.title].key


def settle_under_title(layout: Layout, start: int, end: int) -> None:
    """Label what stands between the title and the first paragraph."""
    named = listed = dated = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if vote.look in ("stamp", "clock"):
            label: Label = ("byline", "date-under-title")
        elif line.words > 1 and vote.look in NAMED and is_twice(layout.lines, i):
            label = ("caption", "line-twice")
        elif vote.look in NAMED and (
            _is_signed(line, named=named, listed=listed) or _is_one_name(layout, i)
        ):
            label = ("byline", "name-under-title")
        elif vote.look == "text" and is_picture_text(line, has_text_above=False):
            label = ("caption", "name-behind")
        elif _is_summary(layout, i, dated=dated) and not layout.seen.check(line):
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


def _is_summary(layout: Layout, i: int, *, dated: bool) -> bool:
    """Tell whether a sentence under the title sums up; below a byline, a picture's text follows."""
    line, vote = layout.lines[i], layout.votes[i]
    if vote.look == "text" and line.closed:
        return not dated or stands_over_caption(layout, i)
    # a summary may lack its full stop; a picture's text stands over no byline
    below = layout.votes[i + 1].look if i + 1 < len(layout.votes) else ""
    long = vote.look in ("fragment", "text") and line.words >= REACH and not line.closed
    return long and not dated and i - 1 == layout.title and below in ("byline", "stamp")


def _is_one_name(layout: Layout, i: int) -> bool:
    """Tell whether one word beside the date under the title is a writer's only name.

    Names of sections and places and topics of the article stand there, too.
    """
    word = layout.lines[i].text
    if layout.votes[i].look != "label" or not word.isalpha() or not word[0].isupper():
        return False
    if len(word) < ONE_NAME or is_place(word) or is_common(word.casefold()):
        return False
    if "stamp" not in (layout.votes[i - 1].look, layout.votes[i + 1].look):
        return False
    if i - (layout.title or 0) > REACH:
        return False
    known = {word.casefold(), word.casefold() + ","}
    return all(
        known.isdisjoint(line.key.split())
        for line in layout.lines[: i + REACH]
        if line is not layout.lines[i]
    )


def _is_signed(line: Features, *, named: bool, listed: bool) -> bool:
    """Tell whether a short line names a writer, or the outlet."""
    if (named and line.words <= NAME) or find_carrier(line.text) is not None:
        return True
    signed = read_role(line.text, signed=True)
    if signed is not None and signed[1] and line.words <= NAME:
        return True
    return line.words > 1 and is_name(line.text) and not listed
