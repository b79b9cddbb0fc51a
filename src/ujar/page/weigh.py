"""Weighs the lines of an HTML page: how much of each is sentences of the article.

A paragraph of 200 letters with no link in it, under the title and in the text that JSON-LD gives as
the article's, weighs 400; one in another corner of the page weighs less; a headline weighs nothing,
and neither does a sentence that stands alone under the link of a headline.

Which element holds the article is decided from the weights in `ujar.page.container`. It reads no
data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ujar.page.container import Weight, join_elements, sum_up
from ujar.page.html import fold_letters
from ujar.page.model import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.page.features import Features
    from ujar.page.model import Block, Element
    from ujar.page.vote import Vote

LINKED = 0.8  # more link text than this: the line is a link
PLAIN = 0.4  # less than this: a sentence with links in it
CLAUSE = 8  # words
ABOVE = 0.3  # a sentence above the title is seldom the article's
APART = 0.5  # weight of a sentence that shares nothing but the document with the title
KNOWN = 2.0
LONG = 300  # letters of a text that is more than a summary
OPENING = 40
ROW = 4  # boxes of one kind side by side


class View(NamedTuple):
    """The lines of a page with all that is known of them."""

    page: Page
    lines: list[Features]
    votes: list[Vote]
    blocks: list[Block]


def weigh_lines(view: View, title: int | None) -> list[Weight]:
    """Weigh all lines of a page.

    Args:
        view: the lines.
        title: the line that is the title, where it is known.
    """
    known = _Known(view)
    nearness = _Nearness(view, title)
    weights = []
    nearest = 0.0
    for i, (line, block) in enumerate(zip(view.lines, view.blocks, strict=True)):
        good = 0.0 if i == title else _weigh_words(line, view.votes[i], block)
        if good > 0:
            near = nearness.rate(block.element)
            nearest = max(nearest, near)
            good *= known.rate(line.text) * near
            if title is not None and i < title:
                good *= ABOVE
        weights.append(Weight(block.element, float(line.end - line.start), good))
    if nearest not in (0.0, 1.0):
        weights = [Weight(w.element, w.size, w.good / nearest) if w.good else w for w in weights]
    return _drop_teasers(view, weights)


def _weigh_words(line: Features, vote: Vote, block: Block) -> float:
    """Weigh a line by itself."""
    if block.link_density >= PLAIN or (block.alt and not line.is_sentence):
        return 0.0
    if vote.look == "text":
        return (line.end - line.start) * (1.0 - block.link_density)
    if vote.look == "fragment" and line.words >= CLAUSE:
        return (line.end - line.start) / 2
    return 0.0


class _Known:
    """What the metadata say of the article's text."""

    def __init__(self, view: View) -> None:
        metadata = view.page.metadata
        body = fold_letters(metadata.body or "")
        self._body = body if len(body) >= LONG else ""
        self._summary = fold_letters(metadata.summary or "")[:OPENING]

    def rate(self, text: str) -> float:
        """Rate a line that the metadata hold, too, above one that they do not."""
        if not self._body and len(self._summary) < OPENING:
            return 1.0
        own = fold_letters(text[: OPENING * 4])
        if own[:OPENING] in self._body or (self._summary and self._summary in own):
            return KNOWN
        return 1.0


class _Nearness:
    """How near the elements of lines are to that of the title."""

    def __init__(self, view: View, title: int | None) -> None:
        self._elements: Sequence[Element] = view.page.elements
        self._title = view.blocks[title].element if title is not None else 0
        self._depth = max(_measure_depth(self._elements, self._title), 1)
        self._rates: dict[int, float] = {}

    def rate(self, element: int) -> float:
        """Rate an element by how many of the elements around the title are around it, too."""
        if self._title == 0:
            return 1.0
        rate = self._rates.get(element)
        if rate is None:
            shared = _measure_depth(
                self._elements, join_elements(self._elements, element, self._title)
            )
            rate = self._rates[element] = APART + (1.0 - APART) * shared / self._depth
        return rate


def _measure_depth(elements: Sequence[Element], element: int) -> int:
    depth = 0
    while element > 0:
        element = elements[element].parent
        depth += 1
    return depth


def _drop_teasers(view: View, weights: list[Weight]) -> list[Weight]:
    """Take the weight from sentences of boxes: teasers under links, comments under names.

    A sentence is of a box if it is the only one in an element that holds a link beside it, or
    something else beside it and stands in a row of such elements.
    """
    elements = view.page.elements
    parents = [element.parent for element in elements]
    good = [w.element for w in weights if w.good > 0]
    if not good:
        return weights
    sentences = sum_up(parents, [(element, 1.0) for element in good])
    lines = sum_up(parents, [(w.element, 1.0) for w in weights])
    rows: dict[tuple[int, str], int] = {}
    for i, count in enumerate(sentences):
        if count == 1 and lines[i] > 1:
            row = (parents[i], elements[i].tag)
            rows[row] = rows.get(row, 0) + 1
    found = [
        Weight(w.element, w.size, 0.0)
        if w.good > 0 and _is_boxed(view, i, weights, sentences, rows)
        else w
        for i, w in enumerate(weights)
    ]
    return found if any(w.good > 0 for w in found) else weights


def _is_boxed(
    view: View,
    i: int,
    weights: list[Weight],
    sentences: list[float],
    rows: dict[tuple[int, str], int],
) -> bool:
    elements = view.page.elements
    own = weights[i].element
    for j in (i - 1, i + 1):
        if not 0 <= j < len(weights) or view.votes[j].rule.startswith("furniture:"):
            continue
        if view.votes[j].look == "clock":
            continue  # what is told live stands under the hour, comments under names and days
        around = join_elements(elements, own, weights[j].element)
        if around == 0 or sentences[around] != 1:
            continue
        if view.blocks[j].link_density >= LINKED and around != own:
            return True
        row = (elements[around].parent, elements[around].tag)
        if rows.get(row, 0) >= ROW:
            return True
    return False
