"""Finds the element of an HTML page that holds the article, and what each line's element is for.

Of a page whose `<div class="isi">` holds five paragraphs and whose `<aside>` holds ten headlines,
the container is the `div`; lines of the `aside` are for "related".

The container is the element in which sentences and little else stand: the greatest F1 of "holds
the page's sentences". What classes and ids say takes weight from an element, but is not believed of
one that holds most of the text. Labels are given in `ujar.page.label_html`. The words of classes
stand in `data/id/html_names.csv`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import HtmlName
from ujar.records import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.page.model import Element

Use = Literal["body"] | LineKind

PART = re.compile(r"[a-z]+")
NAMES = 200  # characters of class and id that are looked at
WIDE = 0.5  # an element with more of the text than this is not "related", whatever its class is
DOUBT = 0.1
TRUST = 1.2


class Weight(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What a line brings to the search: its element, its size, and how much it speaks for it."""

    element: int
    size: float
    good: float


class Container(NamedTuple):
    """The element that holds the article, and what the element of each line is for."""

    element: int
    uses: list[LineKind | None]


def find_container(
    elements: Sequence[Element], weights: Sequence[Weight], title: Weight | None = None
) -> Container | None:
    """Find the element that holds the article; None where no line holds a sentence.

    Args:
        elements: the elements of the page, parents first.
        weights: one for each line.
        title: that of the title, where it is known.
    """
    own = [_read_use(e.tag, e.names) for e in elements]
    parents = [e.parent for e in elements]
    raw = sum_up(parents, [(w.element, w.good) for w in weights if w.good])
    if raw[0] <= 0:
        return None
    at = title.element if title is not None else 0
    while at > 0:
        # What holds the title holds the article, whatever its class says.
        own[at] = None
        at = parents[at]
    uses = _spread_uses(parents, own, raw)
    good = sum_up(
        parents,
        [
            (w.element, w.good if uses[w.element] is None else w.good * DOUBT)
            for w in weights
            if w.good
        ],
    )
    clutter = sum_up(
        parents,
        [(w.element, w.size) for w in weights if w.good <= 0 or uses[w.element] is not None],
    )
    best, chosen = 0.0, 0
    for i, weight in enumerate(good):
        if weight <= 0:
            continue
        score = 2.0 * weight / (weight + clutter[i] + good[0])
        if own[i] == "body":
            score *= TRUST
        # Of a chain of elements around the same text the innermost is the container.
        if score >= best:
            best, chosen = score, i
    return Container(chosen, [uses[w.element] for w in weights])


def find_inside(elements: Sequence[Element], container: int) -> list[bool]:
    """Tell of each element whether it is the container or stands in it."""
    inside = [False] * len(elements)
    inside[container] = True
    for i in range(container + 1, len(elements)):
        inside[i] = inside[elements[i].parent]
    return inside


def join_elements(elements: Sequence[Element], one: int, other: int) -> int:
    """Find the smallest element that holds both."""
    while one != other:
        # A parent stands before its children.
        if one > other:
            one = elements[one].parent
        else:
            other = elements[other].parent
    return one


def sum_up(parents: list[int], amounts: list[tuple[int, float]]) -> list[float]:
    """Sum amounts over each element with all that it holds; children stand after their parents."""
    total = [0.0] * len(parents)
    for element, amount in amounts:
        total[element] += amount
    for i in range(len(parents) - 1, 0, -1):
        if amount := total[i]:
            total[parents[i]] += amount
    return total


def _spread_uses(
    parents: list[int], own: list[Use | None], good: list[float]
) -> list[LineKind | None]:
    """Give each element what it or the nearest element around it is for."""
    uses: list[LineKind | None] = [None] * len(parents)
    for i in range(1, len(parents)):
        use = own[i]
        if use is None or (use != "body" and good[i] > WIDE * good[0]):
            uses[i] = uses[parents[i]]
        elif use != "body":
            uses[i] = use
    return uses


@cache
def _forms() -> dict[str, Use]:
    return {row.form: row.kind for row in get_lexicon().rows(HtmlName)}


def _read_use(tag: str, names: str) -> Use | None:
    """Read what an element is for from its tag and names; None where they say nothing."""
    forms = _forms()
    if tag in forms:
        return forms[tag]
    for token in names[:NAMES].split():
        use = _read_token(token)
        if use is not None:
            return use
    return None


@lru_cache(maxsize=1 << 14)
def _read_token(token: str) -> Use | None:
    """Read what a single name is for; pages have the same few many times over."""
    forms = _forms()
    parts = PART.findall(token)
    for at, part in enumerate(parts):
        use = forms.get(part)
        if use is None and at + 1 < len(parts):
            use = forms.get(part + parts[at + 1])
        if use is not None:
            return use
    return None
