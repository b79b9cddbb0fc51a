"""Settles the lines among which the article's paragraphs stand.

A headline between two paragraphs is a teaser of another article; a line that an unfinished one
leads to goes on with it; a short line in title case that shares words with the paragraph below it
is a subheading.

What a picture's text looks like is in `ujar.page.caption`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ujar.page.byline import is_name
from ujar.page.caption import has_cue, is_picture_text
from ujar.page.credits import find_carrier
from ujar.page.dateline import REACH, find_dateline
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
from ujar.page.region import is_twice, leads_on

if TYPE_CHECKING:
    from ujar.page.features import Features

ABOVE = 40  # lines between title and text, at most
NEAR_TITLE = 6
FAR = 60  # lines below a pulled quotation in which its paragraph stands
PICTURED = 25  # words of a picture's text that stands twice between paragraphs, at most
QUOTES = '"“”'
_WORDS = re.compile(r"[^\W\d_]{4,}")


def settle_text(layout: Layout, start: int, end: int) -> None:
    """Label the lines among which the article's paragraphs stand."""
    body = -1
    named = listed = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if i and layout.labels[i - 1][1] == "pulled-quotation" and vote.look != "text":
            label: Label = ("repeated", "pulled-name")
        elif named and line.words <= NAME and line.closed != "?":
            label = ("byline", "name-under-word")
        elif listed and vote.look in ("headline", "label", "navigation", "fragment", "stamp"):
            label = ("related", "line-in-list")
        else:
            label = _settle_text_line(layout, i, end, body)
        if label[0] == "body":
            label = _settle_repeat(layout, i) or label
        layout.labels[i] = label
        if label[0] == "body":
            body, listed = i, False
        elif vote.opens in LISTS:
            listed = True
        named = opens_name(line, vote)


def _settle_repeat(layout: Layout, i: int) -> Label | None:
    line = layout.lines[i]
    if layout.votes[i].look == "text" and layout.seen.check(line):
        return "repeated", "paragraph-again"
    if layout.title is not None and line.key == layout.lines[layout.title].key:
        return "repeated", "title-again"
    return None


def _settle_text_line(layout: Layout, i: int, end: int, body: int) -> Label:
    line, vote = layout.lines[i], layout.votes[i]
    if vote.look == "text":
        if _is_cut_copy(layout, i, end) or (body < 0 and _heads_copy(layout, i, end)):
            return "repeated", "cut-copy"
        if line.words <= (ABOVE if body < 0 else PICTURED) and _is_twice(layout, i, end):
            return "caption", "line-twice"
        if _is_pulled(layout, i, end):
            return "repeated", "pulled-quotation"
        if _says_twice(line) and _has_text(layout, i, end):
            return "caption", "said-twice"
        rule = is_picture_text(line, has_text_above=body >= 0)
        if rule is not None and not _has_text(layout, i, end):
            rule = None
        if rule is None and _stands_under_credit(layout, i):
            rule = "under-credit"
        if rule is None and _stands_before_dateline(layout, i, end, body):
            rule = "before-dateline"
        return ("caption", rule) if rule else ("body", vote.rule)
    if vote.look in FIXED:
        return FIXED[vote.look], vote.rule
    if vote.look in ("stamp", "clock"):
        return _settle_text_stamp(layout, i, end, body)
    if vote.look == "navigation":
        return "navigation", vote.rule
    if leads_on(layout.lines, i) and i + 1 < end:
        return "body", "leads-on"
    return _settle_line_above(line) if body < 0 else _settle_open_line(layout, i, end, body)


def _stands_under_credit(layout: Layout, i: int) -> bool:
    """Tell whether a bare credit stands between a byline and a text: it is of the picture's."""
    line = layout.lines[i]
    above = layout.labels[max(0, i - 2) : i]
    if len(above) < KICKER - 1 or above[1] != ("caption", "picture-credit") or line.speech:
        return False
    return above[0][0] == "byline" and line.words <= ABOVE * 3 // 2 and _has_text(layout, i, i + 3)


def _stands_before_dateline(layout: Layout, i: int, end: int, body: int) -> bool:
    """Tell whether a sentence stands between a byline and the paragraph with the dateline.

    Where a summary stands above it, it must follow the credit of a picture.
    """
    if body >= 0 and (body > NEAR_TITLE * 3 or layout.labels[i - 1][0] != "caption"):
        return False
    line = layout.lines[i]
    title = -1 if layout.title is None else layout.title
    above = [label[0] for label in layout.labels[max(title + 1, i - ABOVE) : i]]
    if above.count("body") > 1:
        return False
    goes_on = above[-1:] == ["caption"]
    short = not line.speech and line.words <= NAME * 6 and ". " not in line.text[:-1]
    if not (goes_on or (short and "byline" in above)) or has_cue(line.text):
        return False
    if stands_over_caption(layout, i):
        return False
    below = [n for n in range(i + 1, min(end, i + NAME)) if layout.votes[n].look == "text"]
    here = find_dateline(line.text[:REACH])
    found = [d for n in below[:2] if (d := find_dateline(layout.lines[n].text[:REACH]))]
    # "AKSI DAMAI - Warga berkumpul." opens a picture's text as a dateline opens the article
    return (
        bool(found)
        if here is None
        else goes_on and not here.outlet and bool(found[0:1] and found[0].outlet)
    )


def _is_cut_copy(layout: Layout, i: int, end: int) -> bool:
    """Tell whether the next line goes on where this one breaks off, as a picture's text does."""
    line = layout.lines[i].text.rstrip(".… ")
    if layout.lines[i].closed == "." or i + 1 >= end or len(line) < ABOVE:
        return False
    return layout.lines[i + 1].text.startswith(line)


def _heads_copy(layout: Layout, i: int, end: int) -> bool:
    """Tell whether a line is the title with the summary, or opens as the dateline's paragraph."""
    line = layout.lines[i]
    title = layout.lines[layout.title].text if layout.title is not None else ""
    if i + 1 >= end or len(line.text) < ABOVE:
        return False
    below = layout.lines[i + 1].text
    if title and line.text.startswith(title) and len(below) > ABOVE:
        return below[:ABOVE] in line.text[len(title) :]
    for other in layout.lines[i + 1 : min(end, i + KICKER)]:
        found = find_dateline(other.text[:REACH])
        if found is not None:
            return other.text[found.end :].startswith(line.text[:ABOVE])
    return False


def _is_twice(layout: Layout, i: int, end: int) -> bool:
    """Tell whether a line stands twice running, once with a credit behind it perhaps."""
    line = layout.lines[i]
    if line.speech or not is_twice(layout.lines, i):
        below = layout.lines[i + 1] if i + 1 < end and not line.speech else None
        if below is None or layout.votes[i + 1].look != "caption":
            return False
        return len(below.text) > len(line.text) and below.text.startswith(line.text)
    return _has_text(layout, i, end)


def _says_twice(line: Features) -> bool:
    """Tell whether a line opens with the same words twice: a picture's text, credit, and text."""
    text = line.text
    if not ABOVE * 2 < len(text) < ABOVE * ABOVE:
        return False
    at = text.find(text[:ABOVE], ABOVE)
    again = text[at:] if at > 0 else ""
    return bool(again) and text.startswith(again) and len(text[len(again) : at].strip()) > KICKER


def _is_pulled(layout: Layout, i: int, end: int) -> bool:
    """Tell whether a quotation over the name of its speaker stands in a later paragraph again."""
    text = layout.lines[i].text
    if text[0] not in QUOTES or text[-1] not in QUOTES or i + 2 >= end:
        return False
    name = layout.lines[i + 1]
    if name.words > NAME or layout.votes[i + 1].look == "text" or not is_name(name.text):
        return False
    key = layout.lines[i].key.strip(QUOTES + ".…")[:ABOVE]
    return any(key in line.key for line in layout.lines[i + 2 : min(end, i + FAR)])


def _has_text(layout: Layout, i: int, end: int) -> bool:
    return any(vote.look == "text" for vote in layout.votes[i + 1 : min(end, i + 12)])


def _settle_text_stamp(layout: Layout, i: int, end: int, body: int) -> Label:
    """Label a date in the text: the byline's under a summary, or the heading of a chronology."""
    vote = layout.votes[i]
    beside = layout.votes[i - 1 : i] + layout.votes[i + 1 : i + 2]
    title = -1 if layout.title is None else layout.title
    above = [label[0] for label in layout.labels[max(title + 1, i - ABOVE) : i]]
    near = i - title <= NEAR_TITLE and above.count("body") <= 1 and vote.look == "stamp"
    if body < 0 or near or any(vote.look == "byline" for vote in beside):
        return "byline", "date-above-text"
    stamps = layout.lines[i].stamps
    bare = all(stamp.clock is None and stamp.weekday is None for stamp in stamps)
    if (
        stamps
        and vote.look == "stamp"
        and bare
        and i + 1 < end
        and layout.votes[i + 1].look == "text"
    ):
        return "body", "date-heading"
    return "timestamp", vote.rule


def _settle_line_above(line: Features) -> Label:
    """Label a line that is no sentence, above the first paragraph."""
    if is_name(line.text):
        return "byline", "name-above-text"
    if line.words > KICKER:
        return "caption", "line-above-text"
    return "navigation", "short-line"


def _settle_open_line(layout: Layout, i: int, end: int, body: int) -> Label:
    """Label a line between paragraphs that is no full sentence."""
    line = layout.lines[i]
    if layout.title is not None and line.key == layout.lines[layout.title].key:
        return "repeated", "title-again"
    if _is_turn(line):
        return "body", "turn"
    before = layout.lines[body]
    follows = layout.votes[i + 1].look if i + 1 < end else ""
    if follows in ("stamp", "byline") and line.words > 1 and is_name(line.text):
        return "byline", "name-above-text"
    if line.words <= KICKER and find_carrier(line.text) is not None:
        return "caption", "carrier-line"
    if line.item and (before.text[-1] in ":;," or before.item or body == i - 1):
        if _is_bulleted_headline(layout, i, before):
            return "related", "teaser-list"
        return "body", "list-item"
    went_on = layout.labels[i - 1][1] == "goes-on" and line.text[0].isupper()
    if body == i - 1 and not before.closed and before.text[-1] not in ':"”)' and not went_on:
        return "body", "goes-on"
    if layout.votes[i].look == "fragment":
        return "body", "open-sentence"
    if line.words <= SENTENCE and follows == "text" and _shares_words(layout, i):
        return "body", "subheading"
    if line.words <= KICKER:
        return ("body", "subheading") if follows == "text" else ("navigation", "short-line")
    return "related", "teaser"


def _is_turn(line: Features) -> bool:
    """Tell whether a name of two words or more opens a line of speech: `Ana Berg: Kapan?`."""
    name, colon, _ = line.text.partition(": ")
    name = name.partition(" (")[0]
    return bool(colon and line.closed) and " " in name and is_name(name)


def _is_bulleted_headline(layout: Layout, i: int, before: Features) -> bool:
    """Tell whether a headline behind a bullet follows a paragraph that announces no list."""
    line = layout.lines[i]
    headline = layout.votes[i].look == "headline" and line.words > SENTENCE
    return headline and not line.text[0].isalnum() and before.closed == "." and not before.item


def _shares_words(layout: Layout, i: int) -> bool:
    below = layout.lines[i + 1].key
    return any(word in below for word in _WORDS.findall(layout.lines[i].key))
