"""Settles the label of each line by where it stands: above the title, in the text, below it.

A headline between two paragraphs is a teaser of another article; the same headline after "Populer"
is of that list; a date line under the title is the byline's, one under such a headline the list's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from ujar.page.byline import is_name, read_role
from ujar.page.repeats import Repeats

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote
    from ujar.records import LineKind

Kind: TypeAlias = 'Literal["title", "body"] | LineKind'
_FIXED: dict[str, LineKind] = {
    "related": "related",
    "caption": "caption",
    "byline": "byline",
    "advertisement": "advertisement",
    "social": "social",
    "footer": "footer",
}
_WORDS = re.compile(r"[^\W\d_]{4,}")
_PLACE_DATE = re.compile(
    r"(?:\b(?:di|in)\s|,\s)[A-Z][^,.()]{1,40},\s(?:[A-Z][^,.()]{1,40},\s)?"
    r"(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2},)\s\d{4}\.?$"
)
_WEEKDAY_OR_ON = re.compile(r"\bpada\s[^,]*$", re.IGNORECASE)


@dataclass(slots=True)
class Layout:
    """The lines of a page with their votes, where its text lies, and which line is its title."""

    lines: list[Features]
    votes: list[Vote]
    region: tuple[int, int] | None
    title: int | None
    labels: list[tuple[Kind, str]] = field(default_factory=list)


def settle_lines(layout: Layout) -> list[tuple[Kind, str]]:
    """Give each line its label and rule, from its vote and its place."""
    if layout.region is None:
        return [_settle_bare(vote) for vote in layout.votes]
    layout.labels = [("navigation", "unsettled")] * len(layout.lines)
    first, last = layout.region
    title = layout.title
    if title is not None and title >= first:
        first = title + 1
    top = title if title is not None else first
    _settle_head(layout, 0, top)
    if title is not None:
        layout.labels[title] = ("title", "title-place")
        _settle_under_title(layout, title + 1, first)
    seen = Repeats()
    _settle_text(layout, first, last + 1, seen)
    _settle_tail(layout, last + 1, seen)
    return layout.labels


def _settle_bare(vote: Vote) -> tuple[Kind, str]:
    """Label a line of a page that holds no article."""
    if vote.look in _FIXED:
        return _FIXED[vote.look], vote.rule
    if vote.look in ("stamp", "clock"):
        return "timestamp", vote.rule
    return (
        ("related", "headline-without-article")
        if vote.look
        in (
            "headline",
            "fragment",
        )
        else ("navigation", vote.rule)
    )


def _settle_head(layout: Layout, start: int, end: int) -> None:
    """Label what stands above the title, or above the text where there is no title."""
    listed = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if vote.opens == "list":
            listed = i + 1 < end and layout.votes[i + 1].look in ("headline", "stamp")
            kind: Kind = "related" if listed else "navigation"
            layout.labels[i] = (kind, vote.rule)
        elif vote.look in _FIXED:
            layout.labels[i] = (_FIXED[vote.look], vote.rule)
        elif vote.look in ("stamp", "clock"):
            layout.labels[i] = _settle_head_stamp(layout, i, end, listed=listed)
        elif vote.look == "headline" and (listed or line.words > 5):  # noqa: PLR2004 - a headline
            layout.labels[i] = ("related", "headline-above-title")
        elif vote.look in ("text", "fragment") and line.words > 5:  # noqa: PLR2004 - a sentence
            layout.labels[i] = ("related", "text-above-title")
        else:
            layout.labels[i] = ("navigation", f"above-title:{vote.rule}")


def _settle_head_stamp(layout: Layout, i: int, end: int, *, listed: bool) -> tuple[Kind, str]:
    vote = layout.votes[i]
    timed = any(s.clock for s in layout.lines[i].stamps)
    if i >= end - 2 and timed and layout.title is not None:
        return "byline", "date-above-title"
    if listed or (i and layout.votes[i - 1].look == "headline"):
        return "related", "date-in-list"
    return "timestamp", vote.rule


def _settle_under_title(layout: Layout, start: int, end: int) -> None:
    """Label what stands between the title and the first paragraph."""
    named = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        if vote.look in ("stamp", "clock"):
            layout.labels[i] = ("byline", "date-under-title")
        elif named or (vote.look in ("label", "headline") and is_name(line.text)):
            layout.labels[i] = ("byline", "name-under-title")
        elif vote.look in _FIXED:
            layout.labels[i] = (_FIXED[vote.look], vote.rule)
        elif vote.look == "navigation" or line.words <= 3:  # noqa: PLR2004 - a button
            layout.labels[i] = ("navigation", vote.rule)
        elif vote.look == "headline" and line.is_title_case and line.words > 5:  # noqa: PLR2004
            layout.labels[i] = ("related", "headline-under-title")
        else:
            layout.labels[i] = ("caption", "line-under-title")
        role = read_role(line.text) if vote.look == "byline" else None
        named = role is not None and role[1] == ""


def _settle_text(layout: Layout, start: int, end: int, seen: Repeats) -> None:
    """Label the lines among which the article's paragraphs stand."""
    listed = 0
    body = -1
    named = False
    for i in range(start, end):
        line, vote = layout.lines[i], layout.votes[i]
        kind, rule = _settle_text_line(layout, i, end, body, listed=listed > 0)
        if named and line.words <= 6:  # noqa: PLR2004 - a name
            kind, rule = "byline", "name-under-word"
        if kind == "body" and vote.look == "text" and seen.check(line.text):
            kind, rule = "repeated", "paragraph-again"
        elif (
            kind == "body"
            and layout.title is not None
            and (line.key == layout.lines[layout.title].key)
        ):
            kind, rule = "repeated", "title-again"
        layout.labels[i] = (kind, rule)
        if kind == "body":
            body, listed = i, 0
        elif vote.opens == "list":
            listed = 1
        role = read_role(line.text) if vote.look == "byline" else None
        named = role is not None and role[1] == ""


def _settle_text_line(
    layout: Layout, i: int, end: int, body: int, *, listed: bool
) -> tuple[Kind, str]:
    line, vote = layout.lines[i], layout.votes[i]
    if vote.look == "text":
        if _is_placed_caption(layout, i):
            return "caption", "place-and-date"
        return "body", vote.rule
    if vote.look in _FIXED:
        return _FIXED[vote.look], vote.rule
    if vote.look in ("stamp", "clock"):
        if listed:
            return "related", "date-in-list"
        return ("byline", "date-above-text") if body < 0 else ("timestamp", vote.rule)
    if listed and vote.look in ("headline", "label", "navigation", "fragment"):
        return "related", "line-in-list"
    if vote.look == "navigation":
        return "navigation", vote.rule
    return _settle_open_line(layout, i, end, body)


def _settle_open_line(layout: Layout, i: int, end: int, body: int) -> tuple[Kind, str]:
    """Label a line in the text that is no full sentence."""
    line = layout.lines[i]
    if body < 0:
        if is_name(line.text):
            return "byline", "name-above-text"
        return (
            ("caption", "line-above-text")
            if line.words > 3
            else (
                "navigation",
                "short-line",
            )
        )
    before = layout.lines[body]
    if line.item and (before.text[-1] in ":;," or before.item):
        return "body", "list-item"
    if not before.closed and before.text[-1] not in ':"”)' and body == i - 1:
        return "body", "goes-on"
    if layout.votes[i].look == "fragment":
        return "body", "open-sentence"
    if line.words <= 5 and i + 1 < end and _shares_words(layout, i):  # noqa: PLR2004
        return "body", "subheading"
    if line.words <= 3:  # noqa: PLR2004 - no headline
        return (
            ("body", "subheading")
            if layout.votes[min(i + 1, end - 1)].look == "text"
            else (
                "navigation",
                "short-line",
            )
        )
    return "related", "teaser"


def _shares_words(layout: Layout, i: int) -> bool:
    own = set(_WORDS.findall(layout.lines[i].key))
    below = layout.lines[i + 1]
    return layout.votes[i + 1].look == "text" and bool(own & set(_WORDS.findall(below.key)))


def _is_placed_caption(layout: Layout, i: int) -> bool:
    """Tell whether a sentence is a picture's text: it ends in place and full date, and no more."""
    line = layout.lines[i]
    if line.speech or line.words > 60 or i == 0:  # noqa: PLR2004 - picture texts are short
        return False
    m = _PLACE_DATE.search(line.text[-140:])
    return (
        m is not None
        and ". " not in line.text[:-1]
        and _WEEKDAY_OR_ON.search(line.text[: -len(m.group())]) is None
    )


def _settle_tail(layout: Layout, start: int, seen: Repeats) -> None:
    """Label what stands below the text."""
    context: Kind = "navigation"
    named = False
    for i in range(start, len(layout.lines)):
        line, vote = layout.lines[i], layout.votes[i]
        kind: Kind
        rule = vote.rule
        if vote.look in ("related", "social", "footer"):
            kind = context = _FIXED[vote.look]
            if vote.look == "related" and vote.opens != "list":
                context = "navigation"
        elif vote.look in _FIXED:
            kind = _FIXED[vote.look]
        elif vote.look == "text" and seen.check(line.text):
            kind, rule = "repeated", "paragraph-again"
        elif named and line.words <= 6:  # noqa: PLR2004 - a name
            kind, rule = "byline", "name-under-word"
        elif context == "related":
            kind, rule = "related", f"in-list:{vote.rule}"
        else:
            kind, rule = _settle_tail_line(vote, line, context)
        layout.labels[i] = (kind, rule)
        role = read_role(line.text) if vote.look == "byline" else None
        named = role is not None and role[1] == ""


def _settle_tail_line(vote: Vote, line: Features, context: Kind) -> tuple[Kind, str]:
    if context == "footer":
        return "footer", f"in-footer:{vote.rule}"
    if vote.look in ("stamp", "clock"):
        return "timestamp", vote.rule
    if vote.look in ("headline", "fragment") or (vote.look == "text" and line.words > 5):  # noqa: PLR2004
        return "related", f"below-text:{vote.rule}"
    if vote.look == "label" and context == "social":
        return "social", f"in-social:{vote.rule}"
    return "navigation", f"below-text:{vote.rule}"
