"""Labels the lines of a page: title, body, or the kind of boilerplate, each with its rule.

`Populer` / `Ruritania Tolak Usulan` / `Rabu, 24 April 2024 | 02:12` after the last paragraph become
three related lines; the same headline between two paragraphs is related by the rule "teaser"; a
headline before the first paragraph that shares its words with the text is the title.

Four steps: measure the lines (`features`), let each vote alone (`vote`), find the text and the
title (`region`), settle each line by where it stands (`settle`). Words are data; see those modules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ujar.page.features import Features, fold
from ujar.page.label_html import measure_blocks, read_blocks
from ujar.page.model import HEAD_TITLE, Line, Page
from ujar.page.region import find_region, find_teasers, find_title, is_list, trim_region
from ujar.page.repeats import Repeats
from ujar.page.settle import Layout, settle_lines
from ujar.page.vote import Vote, drop_far, look_over, spread_votes

if TYPE_CHECKING:
    from collections.abc import Iterable

# What may be a byline without a byline word.
LOOSE = frozenset(("name-and-outlet", "media-line", "date-line"))


def label_lines(page: Page) -> tuple[Line, ...]:
    """Give each line of a page that is not blank its label and the rule of it."""
    head = _read_head(page)
    if page.blocks:
        lines, votes = measure_blocks(page, len(head))
        votes = _vote_repeats(page, lines, votes)
        votes, region, title = read_blocks(page, lines, votes)
    else:
        lines, votes = look_over(page.text)
        votes = spread_votes(lines, votes)
        votes = _vote_repeats(page, lines, votes)
        repeated = _find_repeats(lines, votes)
        region = find_region(lines, votes, repeated, find_teasers(lines, votes))
        region = trim_region(lines, votes, region)
        title = None
    if region is not None and title is None and not head:
        given = page.given.title or page.metadata.title
        title = find_title(lines, votes, region, fold(given) if given else None)
    if region is not None and not page.blocks and is_list(votes, region, title):
        region = title = None
    if region is not None and not page.blocks:
        # "Kabar.com - Suara Timur" on top of a page is the site's motto.
        top = region[0] if title is None else min(title, region[0])
        votes = drop_far(lines, votes, top, region[1], only=LOOSE)
    labels = settle_lines(Layout(lines, votes, region, title))
    if page.blocks and title is not None:
        lines[title] = _trim_title(page, lines[title])
    return head + tuple(
        Line(line.start, line.end, kind, rule)
        for line, (kind, rule) in zip(lines, labels, strict=True)
    )


def _trim_title(page: Page, line: Features) -> Features:
    """Leave out what a heading holds before or behind the title that the metadata know."""
    for title in page.metadata.titles:
        at = line.text.find(title)
        if at >= 0 and len(title) * 2 > len(line.text):
            start = line.start + at
            return replace(line, start=start, end=start + len(title), text=title)
    return line


def _read_head(page: Page) -> tuple[Line, ...]:
    """Label the title that only the head of an HTML document has; it stands before the page."""
    if not page.blocks or page.blocks[0].tag != HEAD_TITLE:
        return ()
    return (Line(page.blocks[0].start, page.blocks[0].end, "title", "head-title"),)


def _vote_repeats(page: Page, lines: list[Features], votes: list[Vote]) -> list[Vote]:
    """Let a line that other pages of the site have too vote for what is no article."""
    known = frozenset(page.repeats)
    if not known:
        return votes
    return [
        Vote("navigation", "site-repeats", vote.opens)
        if line.start in known and vote.look in ("text", "fragment", "headline", "label")
        else vote
        for line, vote in zip(lines, votes, strict=True)
    ]


def _find_repeats(lines: Iterable[Features], votes: list[Vote]) -> frozenset[int]:
    seen = Repeats()
    return frozenset(
        i for i, line in enumerate(lines) if votes[i].look == "text" and seen.check(line)
    )
