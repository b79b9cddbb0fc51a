"""Settles the label of each line by where it stands: above the title, in the text, below it.

A headline between two paragraphs is a teaser of another article; the same headline after "Populer"
is of that list; a date line under the title is the byline's, one under such a headline the list's.

What a line looks like alone was voted before (`ujar.page.vote`). The rules of each place stand in
`settle_head`, `settle_text` and `settle_tail`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.page.layout import FIXED, Label, Layout
from ujar.page.settle_head import settle_head, settle_under_title
from ujar.page.settle_tail import settle_tail
from ujar.page.settle_text import settle_text

if TYPE_CHECKING:
    from ujar.page.vote import Vote

__all__ = ["Layout", "settle_lines"]


def settle_lines(layout: Layout) -> list[Label]:
    """Give each line its label and rule, from its vote and its place."""
    if layout.region is None:
        return [_settle_bare(vote) for vote in layout.votes]
    layout.labels = [("navigation", "unsettled")] * len(layout.lines)
    first, last = layout.region
    title = layout.title
    if title is not None and title >= first:
        first = title + 1
    settle_head(layout, 0, title if title is not None else first)
    if title is not None:
        layout.labels[title] = ("title", "title-place")
        settle_under_title(layout, title + 1, first)
    settle_text(layout, first, last + 1)
    settle_tail(layout, last + 1)
    return layout.labels


def _settle_bare(vote: Vote) -> Label:
    """Label a line of a page that holds no article."""
    if vote.look in FIXED:
        return FIXED[vote.look], vote.rule
    if vote.look in ("stamp", "clock"):
        return "timestamp", vote.rule
    if vote.look in ("headline", "fragment"):
        return "related", "headline-without-article"
    return "navigation", vote.rule
