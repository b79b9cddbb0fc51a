"""Settles the label of each line by where it stands: above the title, in the text, below it.

A headline between two paragraphs is a teaser of another article; the same headline after "Populer"
is of that list; a date line under the title is the byline's, one under such a headline the list's.

What a line looks like alone was voted before (`ujar.page.vote`); what a picture's text looks like
is in `ujar.page.caption`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from ujar.page.byline import is_capital_name, is_name, read_role
from ujar.page.caption import is_picture_text
from ujar.page.credits import find_carrier
from ujar.page.dateline import REACH, find_dateline
from ujar.page.repeats import Repeats

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote
    from ujar.records import LineKind

Kind: TypeAlias = 'Literal["title", "body"] | LineKind'
Label: TypeAlias = "tuple[Kind, str]"
KICKER = 3
ABOVE = 40  # lines between title and text, at most
NAME = 6
SENTENCE = 5
NEAR_TITLE = 6
_FIXED: dict[str, LineKind] = {
    "related": "related",
    "caption": "caption",
    "byline": "byline",
    "advertisement": "advertisement",
    "social": "social",
    "footer": "footer",
}
LISTS = ("list", "few")
_SURE = ("byline-word", "editor-line", "writer-code")
_WORDS = re.compile(r"[^\W\d_]{4,}")


@dataclass(slots=True)
class Layout:
    """The lines of a page with their votes, where its text lies, and which line is its title."""

    lines: list[Features]
    votes: list[Vote]
    region: tuple[int, int] | None
    title: int | None
    labels: list[Label] = field(default_factory=list)
    seen: Repeats = field(default_factory=Repeats)


def settle_lines(layout: Layout) -> list[Label]:
    """Give each line its label and rule, from its vote and its place."""
    if layout.region is None:
        return [_settle_bare(vote) for vote in layout.votes]
    layout.labels = [("navigation", "unsettled")] * len(layout.lines)
    first, last = layout.region
    title = layout.title
    if title is not None and title >= first:
        first = title + 1
    _settle_head(layout, 0, title if title is not None else first)
    if title is not None:
        layout.labels[title] = ("title", "title-place")
        _settle_under_title(layout, title + 1, first)
    _settle_text(layout, first, last + 1)
    _settle_tail(layout, last + 1)
    return layout.labels


def _settle_bare(vote: Vote) -> Label:
    """Label a line of a page that holds no article."""
    if vote.look in _FIXED:
        return _FIXED[vote.look], vote.rule
    if vote.look in ("stamp", "clock"):
        return "timestamp", vote.rule
    if vote.look in ("headline", "fragment"):
        return "related", "headline-without-article"
    return "navigation", vote.rule


def _opens_name(line: Features, vote: Vote) -> bool:
    """Tell whether a line is a byline word alone, whose name stands in the next line."""
    role = read_role(line.text) if vote.look == "byline" else None
    return role is not None and not role[1]


def _settle_head(layout: Layout, start: int, end: int) -> None:
    """Label what stands above the title, or above the text where there is no title."""
    listed = False
    for i in range(start, end):
        vote = layout.votes[i]
        if vote.opens in LISTS:
            following = layout.votes[i + 1].look if i + 1 < end else ""
            listed = following in ("headline", "stamp", "navigation")
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
    if vote.look in _FIXED:
        return _FIXED[vote.look], vote.rule
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


def _settle_under_title(layout: Layout, start: int, end: int) -> None:
    """Label what stands between the title and the first paragraph."""
    named = listed = dated = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if vote.look in ("stamp", "clock"):
            label: Label = ("byline", "date-under-title")
        elif vote.look in ("label", "headline", "fragment") and _is_signed(
            line, named=named, listed=listed
        ):
            label = ("byline", "name-under-title")
        elif vote.look == "text" and not dated and line.closed and not layout.seen.check(line):
            label = ("body", "summary")
        elif layout.title is not None and line.key == layout.lines[layout.title].key:
            label = ("repeated", "title-again")
        elif vote.look == "footer" and line.words <= KICKER:
            label = ("byline", "desk-under-title")
        elif vote.look in _FIXED:
            label = (_FIXED[vote.look], vote.rule)
        elif listed and vote.look in ("headline", "label"):
            label = ("related", "line-in-list")
        elif vote.look == "navigation" or line.words <= KICKER:
            label = ("navigation", vote.rule)
        elif vote.look == "headline" and line.words > SENTENCE:
            label = ("related", "headline-under-title")
        else:
            label = ("caption", "line-under-title")
        layout.labels[i] = label
        named = _opens_name(line, vote)
        listed = vote.opens in LISTS or (listed and label[0] == "related")
        dated = dated or label[0] == "byline"


def _is_signed(line: Features, *, named: bool, listed: bool) -> bool:
    """Tell whether a short line names a writer, or the outlet."""
    if (named and line.words <= NAME) or find_carrier(line.text) is not None:
        return True
    return is_name(line.text) and not listed


def _settle_text(layout: Layout, start: int, end: int) -> None:
    """Label the lines among which the article's paragraphs stand."""
    body = -1
    named = listed = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if named and line.words <= NAME:
            label: Label = ("byline", "name-under-word")
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
        named = _opens_name(line, vote)


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
        rule = is_picture_text(line, has_text_above=body >= 0)
        if rule is not None and not _has_text(layout, i, end):
            rule = None
        if rule is None and body < 0 and _stands_before_dateline(layout, i, end):
            rule = "before-dateline"
        return ("caption", rule) if rule else ("body", vote.rule)
    if vote.look in _FIXED:
        return _FIXED[vote.look], vote.rule
    if vote.look in ("stamp", "clock"):
        return _settle_text_stamp(layout, i, end, body)
    if vote.look == "navigation":
        return "navigation", vote.rule
    return _settle_line_above(line) if body < 0 else _settle_open_line(layout, i, end, body)


def _stands_before_dateline(layout: Layout, i: int, end: int) -> bool:
    """Tell whether a sentence stands between a byline and the paragraph with the dateline."""
    line = layout.lines[i]
    title = -1 if layout.title is None else layout.title
    above = [label[0] for label in layout.labels[max(title + 1, i - ABOVE) : i]]
    goes_on = above[-1:] == ["caption"]
    short = not line.speech and line.words <= NAME * 6 and ". " not in line.text[:-1]
    if not (goes_on or (short and "byline" in above)):
        return False
    below = [n for n in range(i + 1, min(end, i + NAME)) if layout.votes[n].look == "text"]
    here = find_dateline(line.text[:REACH])
    return here is None and any(find_dateline(layout.lines[n].text[:REACH]) for n in below[:2])


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
    before = layout.lines[body]
    follows = layout.votes[i + 1].look if i + 1 < end else ""
    if line.item and (before.text[-1] in ":;," or before.item or body == i - 1):
        return "body", "list-item"
    if body == i - 1 and not before.closed and before.text[-1] not in ':"”)':
        return "body", "goes-on"
    if layout.votes[i].look == "fragment":
        return "body", "open-sentence"
    if line.words <= SENTENCE and follows == "text" and _shares_words(layout, i):
        return "body", "subheading"
    if line.words <= KICKER:
        return ("body", "subheading") if follows == "text" else ("navigation", "short-line")
    return "related", "teaser"


def _shares_words(layout: Layout, i: int) -> bool:
    own = set(_WORDS.findall(layout.lines[i].key))
    return bool(own & set(_WORDS.findall(layout.lines[i + 1].key)))


def _settle_tail(layout: Layout, start: int) -> None:
    """Label what stands below the text."""
    context: Kind = "navigation"
    named = False
    for i in range(start, len(layout.lines)):
        line, vote = layout.lines[i], layout.votes[i]
        label = _settle_tail_fixed(line, vote, context)
        if label is None and vote.look == "text" and layout.seen.check(line):
            label = ("repeated", "paragraph-again")
        elif label is None and named and line.words <= NAME:
            label = ("byline", "name-under-word")
        elif label is None and i == start and is_capital_name(line.text):
            label = ("byline", "name-below-text")
        label = label or _settle_tail_line(line, vote, context)
        if label[0] in ("timestamp", "navigation") and _is_listed(layout, i):
            label = ("related", f"beside-headline:{vote.rule}")
        layout.labels[i] = label
        if vote.look in ("related", "social", "footer"):
            opens = vote.look != "related" or vote.opens in LISTS
            context = _FIXED[vote.look] if opens else "navigation"
        elif vote.opens == "tags":
            context = "navigation"
        named = _opens_name(line, vote)


def _is_listed(layout: Layout, i: int) -> bool:
    """Tell whether a line below the text is a headline over its date, or the date under one."""
    if layout.votes[i].look == "stamp":
        return layout.labels[i - 1][0] == "related"
    follows = layout.votes[i + 1].look if i + 1 < len(layout.votes) else ""
    return layout.votes[i].look == "label" and follows == "stamp"


def _settle_tail_fixed(line: Features, vote: Vote, context: Kind) -> Label | None:
    """Give the label of a line whose vote stands wherever it is."""
    if vote.look == "caption" and line.capital > 0.7 and line.words > SENTENCE:  # noqa: PLR2004
        return "related", f"below-text:{vote.rule}"
    if vote.opens == "tags":
        return "navigation", vote.rule
    if vote.look == "byline" and context == "related" and vote.rule not in _SURE:
        return None
    if vote.look in _FIXED:
        return _FIXED[vote.look], vote.rule
    return None


def _settle_tail_line(line: Features, vote: Vote, context: Kind) -> Label:
    if context == "related":
        return "related", f"in-list:{vote.rule}"
    if context == "footer":
        return "footer", f"in-footer:{vote.rule}"
    if vote.look in ("stamp", "clock"):
        return "timestamp", vote.rule
    if vote.look == "fragment" and line.text.islower():
        return "navigation", "tags"
    if vote.look in ("headline", "fragment") or (vote.look == "text" and line.words > SENTENCE):
        return "related", f"below-text:{vote.rule}"
    if vote.look == "label" and context == "social":
        return "social", f"in-social:{vote.rule}"
    return "navigation", f"below-text:{vote.rule}"
