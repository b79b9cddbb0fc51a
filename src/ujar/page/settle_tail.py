"""Settles the lines below the text: lists of other articles, tags, sharing, footers.

`Populer` opens a list: the headlines and dates behind it are related until something else opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.page.byline import is_capital_name
from ujar.page.layout import FIXED, LISTS, NAME, SENTENCE, Kind, Label, Layout, opens_name

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote

_SURE = ("byline-word", "editor-line", "source-line", "writer-code")


def settle_tail(layout: Layout, start: int) -> None:
    """Label what stands below the text."""
    context: Kind = "navigation"
    named = commented = False
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
        if vote.opens == "end":
            commented = vote.look == "social"
        elif commented and vote.look == "text" and label[0] == "related":
            layout.labels[i] = ("social", f"in-comments:{vote.rule}")
        if vote.look in ("related", "social", "footer"):
            opens = vote.look != "related" or vote.opens in LISTS
            context = FIXED[vote.look] if opens else "navigation"
        elif vote.opens == "tags":
            context = "navigation"
        named = opens_name(line, vote)


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
    if vote.look in FIXED:
        return FIXED[vote.look], vote.rule
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
