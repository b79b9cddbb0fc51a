"""Brings what an HTML document shows of its lines into their votes, and finds text and title by it.

Two paragraphs in one element with a line between them that is all link: the line votes "related",
whatever its words are. A line in title case between them that is no link is a subheading and votes
"text". The heading that the page's metadata name is the title.

The lines are settled by the rules for all pages (`ujar.page.settle`); only votes, region and title
are found here. What classes say stands in `data/id/html_names.csv`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ujar.page.container import Container, Weight, find_container, find_inside
from ujar.page.features import Features
from ujar.page.heading import find_heading
from ujar.page.html import HEADINGS
from ujar.page.region import find_region
from ujar.page.vote import Vote, drop_far, look_at, spread_votes
from ujar.page.weigh import LINKED, PLAIN, View, weigh_lines

if TYPE_CHECKING:
    from ujar.page.model import Page
    from ujar.records import LineKind

HEADLINE = 5  # words of a headline, at least
OPEN = frozenset(("fragment", "headline"))
ENDS = frozenset(("footer", "social"))
MARK = 20  # letters in which "Baca juga:" stands
EMPHASISED = 0.9
ADDRESS = re.compile(r"^(?:[^\s:]{2,20}:\s?)?\(?(?:https?://|www\.|[\w.-]+@)\S+$")
CAPTION = 60  # words of a picture's text, at most
RELATED = Vote("related", "all-link")
NAVIGATION = Vote("navigation", "all-link")


class Reading(NamedTuple):
    """Votes after the document was asked, where its text lies, and which line is its title."""

    votes: list[Vote]
    region: tuple[int, int] | None
    title: int | None


def measure_blocks(page: Page, first: int = 0) -> tuple[list[Features], list[Vote]]:
    """Measure the lines of an HTML page and let them vote; what is all link is soon settled.

    Args:
        page: the page.
        first: the block to begin with.
    """
    lines: list[Features] = []
    votes: list[Vote] = []
    whole = page.text
    for block in page.blocks[first:]:
        start, end = block.start, block.end
        text = whole[start:end]
        linked = block.link_density >= LINKED and block.tag not in HEADINGS
        if linked and text[-1] not in ".!?" and ":" not in text[:MARK]:
            words = text.count(" ") + 1
            lines.append(Features(start, end, text, text.casefold(), words))
            votes.append(RELATED if words >= HEADLINE else NAVIGATION)
            continue
        seen = look_at(start, text)
        if seen is not None:
            line, vote = seen
            line.tag, line.link_density = block.tag, block.link_density
            lines.append(line)
            votes.append(vote)
    return lines, spread_votes(lines, votes)


def read_blocks(page: Page, lines: list[Features], votes: list[Vote]) -> Reading:
    """Bring the blocks of an HTML page into the votes of its lines; find text and title.

    Args:
        page: the page, with a block for each line of its text.
        lines: the measured lines.
        votes: their votes by their words alone.
    """
    blocks = {block.start: block for block in page.blocks}
    view = View(page, lines, votes, [blocks[line.start] for line in lines])
    title = find_heading(view)
    weights = weigh_lines(view, title)
    container = find_container(page.elements, weights, None if title is None else weights[title])
    if container is None:
        return Reading([_vote_outside(view, i, None) for i in range(len(lines))], None, title)
    within = find_inside(page.elements, container.element)
    inside = [within[block.element] for block in view.blocks]
    good = _choose_good(view, weights, inside, container)
    kin = _find_kin(view, good)
    first = _stretch_up(view, inside, kin, container, good[0], title)
    last = _stretch_down(view, inside, kin, container, good[-1])
    new = [
        _vote_inside(view, i, use, kin)
        if inside[i] and first <= i <= last
        else _vote_outside(view, i, use)
        for i, use in enumerate(container.uses)
    ]
    top = first if title is None else min(title, first)
    # Other articles of the page have bylines, too.
    new = drop_far(view.lines, new, top, last, only=None)
    return Reading(new, (first, last), title)


def _choose_good(
    view: View, weights: list[Weight], inside: list[bool], container: Container
) -> list[int]:
    """Choose the lines of the container that are the text; of a wide one its densest stretch."""
    own = [i for i in range(len(weights)) if inside[i]]
    good = [i for i in own if weights[i].good > 0 and container.uses[i] is None]
    if not good:
        return [i for i in own if weights[i].good > 0]
    size = sum(weights[i].size for i in own if container.uses[i] is None)
    if sum(weights[i].size for i in good) * 2 >= size:
        return good
    lines = [view.lines[i] for i in own]
    votes = [
        view.votes[i] if container.uses[i] is None else Vote("navigation", "class") for i in own
    ]
    region = find_region(lines, votes, frozenset(), frozenset())
    if region is None:
        return good
    first, last = own[region[0]], own[region[1]]
    return [i for i in good if first <= i <= last] or good


def _find_kin(view: View, good: list[int]) -> frozenset[tuple[int, str]]:
    """Describe the elements that hold the paragraphs: each itself, and its tag under its parent."""
    kin: set[tuple[int, str]] = set()
    for i in good:
        at = _find_block(view, i)
        element = view.page.elements[at]
        kin.add((at, ""))
        if element.tag == "p" or not element.names:
            kin.add((element.parent, element.tag))
    return frozenset(kin)


def _is_kin(view: View, i: int, kin: frozenset[tuple[int, str]]) -> bool:
    at = _find_block(view, i)
    element = view.page.elements[at]
    return (at, "") in kin or (element.parent, element.tag) in kin


def _find_block(view: View, i: int) -> int:
    """Find the block that a line stands in, past the spans around its words."""
    elements = view.page.elements
    at = view.blocks[i].element
    while elements[at].tag == "span":
        at = elements[at].parent
    return at


def _stretch_up(
    view: View,
    inside: list[bool],
    kin: frozenset[tuple[int, str]],
    container: Container,
    first: int,
    title: int | None,
) -> int:
    """Take in what stands under the title: a line like the paragraphs, a summary in a sentence."""
    bottom = first
    for i in range(first - 1, title if title is not None else max(first - 3, -1), -1):
        line, vote, block = view.lines[i], view.votes[i], view.blocks[i]
        if container.uses[i] is not None or block.alt or block.link_density >= PLAIN:
            continue
        like = inside[i] and vote.look in OPEN and _is_kin(view, i, kin) and not block.image
        summary = vote.look == "text" and line.words >= 8 and not block.image  # noqa: PLR2004
        if like or (summary and title is not None):
            bottom = i
    return bottom


def _stretch_down(
    view: View,
    inside: list[bool],
    kin: frozenset[tuple[int, str]],
    container: Container,
    last: int,
) -> int:
    """Take in the open lines like the paragraphs that follow the last of them."""
    for i in range(last + 1, len(view.lines)):
        vote, block = view.votes[i], view.blocks[i]
        if not inside[i] or vote.opens == "list" or vote.look in ENDS:
            break
        plain = container.uses[i] is None and block.link_density < PLAIN and not block.alt
        open_line = vote.look in OPEN and " | " not in view.lines[i].text
        like = plain and (open_line or vote.look == "text")
        if (like or ADDRESS.search(view.lines[i].text)) and _is_kin(view, i, kin):
            last = i
    return last


def _vote_inside(view: View, i: int, use: LineKind | None, kin: frozenset[tuple[int, str]]) -> Vote:
    """Vote for a line between the paragraphs."""
    line, vote, block = view.lines[i], view.votes[i], view.blocks[i]
    by_use = _vote_use(view, i, use)
    if by_use is not None:
        return by_use
    if block.alt and line.words <= CAPTION and (block.image or vote.look != "text"):
        return Vote("caption", "repeats-picture")
    if block.link_density >= LINKED:
        if vote.look == "text" and line.closed == "." and line.words >= 8:  # noqa: PLR2004
            return vote
        if _is_kin(view, i, kin) and ADDRESS.search(line.text):
            return Vote("text", "address")
        return _vote_link(view, i)
    if vote.look in ("headline", "fragment", "label", "navigation") and _heads_links(view, i):
        return Vote("related", "heads-links", "list")
    if (
        vote.look in OPEN
        and " | " not in line.text
        and (_is_kin(view, i, kin) or view.blocks[i].tag in HEADINGS)
    ):
        return Vote("text", "like-paragraphs")
    if vote.look == "label" and _heads_text(view, i, kin):
        return Vote("text", "subheading")
    return vote


def _vote_outside(view: View, i: int, use: LineKind | None) -> Vote:
    """Vote for a line above or below the paragraphs."""
    vote, block = view.votes[i], view.blocks[i]
    if use is None and (vote is RELATED or vote is NAVIGATION):
        return vote
    line = view.lines[i]
    by_use = _vote_use(view, i, use)
    if by_use is not None:
        return by_use
    if block.alt and block.image and line.words <= CAPTION and block.link_density < LINKED:
        return Vote("caption", "repeats-picture")
    return _vote_link(view, i) if block.link_density >= LINKED else vote


def _vote_use(view: View, i: int, use: LineKind | None) -> Vote | None:
    """Vote by what the element is for; a date keeps its vote, a paragraph is no caption."""
    line, vote = view.lines[i], view.votes[i]
    if use is None or vote.look in ("stamp", "clock", "byline"):
        return None
    if use == "byline":
        short = vote.look not in ("text", "fragment") and line.words <= 8  # noqa: PLR2004 - names
        return Vote("byline", "class:byline") if short else None
    if use == "caption" and line.words > CAPTION:
        return None
    return Vote(use, f"class:{use}") if use != "repeated" else None


def _vote_link(view: View, i: int) -> Vote:
    vote = view.votes[i]
    if vote.look in ("related", "social", "footer", "advertisement", "caption", "byline"):
        return vote
    if view.lines[i].words >= HEADLINE and vote.look != "navigation":
        return RELATED
    return NAVIGATION


def _heads_links(view: View, i: int) -> bool:
    """Tell whether two lines that are links follow, as under the heading of a list."""
    following = view.blocks[i + 1 : i + 3]
    return len(following) > 1 and all(b.link_density >= LINKED for b in following)


def _heads_text(view: View, i: int, kin: frozenset[tuple[int, str]]) -> bool:
    """Tell whether a short line is set as a heading right above a paragraph."""
    block = view.blocks[i]
    marked = block.emphasis >= EMPHASISED or block.tag in HEADINGS
    below = i + 1 < len(view.lines) and view.votes[i + 1].look == "text"
    return marked and below and _is_kin(view, i + 1, kin) and block.link_density < PLAIN
