"""Finds where on a page the article's text lies, and which line is its title.

Of a menu, a headline, a date line, five paragraphs and twenty headlines of other articles, the
region is the five paragraphs, and the title the headline that shares its words with them.

The region is the stretch of lines with the greatest sum of weights: paragraphs add their words,
headlines, list headings and footers take away. Votes come from `ujar.page.vote`; no label is given
here.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Pronoun
from ujar.page.byline import ends_article, is_name
from ujar.page.dateline import REACH, find_dateline

if TYPE_CHECKING:
    from ujar.page.features import Features
    from ujar.page.vote import Vote

MOST = 40
_COST = {
    "fragment": -2.0,
    "headline": -6.0,
    "label": -3.0,
    "stamp": -4.0,
    "clock": -1.0,
    "navigation": -3.0,
    "related": -2.0,
    "caption": -1.0,
    "byline": -2.0,
    "advertisement": -1.0,
    "social": -4.0,
    "footer": -15.0,
}
_HEADINGS = {"list": -12.0, "few": -4.0}
_LISTED = -4.0
_BETWEEN = -2.0
_OPEN = 3.0
_VERBS = 3
_COMPANY = 4.0
_SIGNED = 10.0
_BROKEN = ("…", "...")
_CLOSERS = ("writer-code", "editor-line", "source-line")
_ENDS = ("pages", "end")
_ABOVE_EXTRACT = frozenset(("headline", "fragment", "stamp", "label", "byline"))
_WORDS = re.compile(r"[^\W\d_]{4,}")
_VOCABULARY = 4_000
_REACH = 12
_PICTURED = 5.0
_SENTENCE = 8  # words of a title that is set as a sentence, at most
_NEAR = 3  # lines above the text in which a picture's text stands
_COMMENT = ["label", "text", "label"]
_ENTRY = ["date", "extract", "headline"]
_RUN = 3  # articles that an index lists, at least
_SHARED = 3  # words that a headline shares with the text, at least
_CUT = 60  # characters of an extract that breaks off, at least


def find_region(
    lines: list[Features], votes: list[Vote], repeated: frozenset[int], teasers: frozenset[int]
) -> tuple[int, int] | None:
    """Find the first and the last line of the article's text; None on a page without any.

    Args:
        lines: the measured lines.
        votes: their first votes.
        repeated: lines that the page gives again.
        teasers: text lines that stand under headlines of a list of other articles.
    """
    best, bounds = 0.0, None
    total, start = 0.0, 0
    listed = False
    for i, (line, vote) in enumerate(zip(lines, votes, strict=True)):
        if i in repeated or i in teasers:
            weight = -2.0 if i in teasers else 0.0
        elif vote.look == "text":
            weight = float(min(line.words, MOST)) * (1.0 - line.link_density)
            weight += _COMPANY if line.speech or _has_company(votes, i) else 0.0
            weight += _SIGNED if i + 1 < len(votes) and votes[i + 1].rule == "writer-code" else 0.0
        else:
            weight = _HEADINGS.get(vote.opens, _COST[vote.look])
            if vote.look == "fragment" and not listed and _goes_on(lines, votes, i):
                weight = _OPEN
            if vote.look == "headline" and _is_between(votes, i):
                weight = _BETWEEN
            elif vote.look == "headline" and listed:
                weight = _LISTED
        if vote.look in ("fragment", "headline") and leads_on(lines, i):
            weight = float(min(line.words, MOST))
        if total <= 0:
            total, start = 0.0, i
        listed = vote.opens in _HEADINGS or (listed and vote.look == "headline")
        total += weight
        if total > best:
            best, bounds = total, (start, i)
    return bounds


def _goes_on(lines: list[Features], votes: list[Vote], i: int) -> bool:
    """Tell whether a line without a full stop may be a paragraph below another."""
    wordy = lines[i].lower >= _VERBS and lines[i].words >= _REACH * 2 // 3
    return wordy and i > 0 and votes[i - 1].look in ("text", "fragment")


def leads_on(lines: list[Features], i: int) -> bool:
    """Tell whether a long open line breaks off and the next goes on with a small letter."""
    line = lines[i]
    if line.closed or line.words < _REACH or i + 1 >= len(lines):
        return False
    following = lines[i + 1]
    small = following.text[0].islower() and following.is_sentence
    return small and line.text[-1].isalnum()


def _is_between(votes: list[Vote], i: int) -> bool:
    """Tell whether a line stands alone between two of text."""
    return 0 < i < len(votes) - 1 and votes[i - 1].look == votes[i + 1].look == "text"


def _has_company(votes: list[Vote], i: int) -> bool:
    """Tell whether the line before or after is text too."""
    return any(v.look == "text" for v in (*votes[max(0, i - 1) : i], *votes[i + 1 : i + 2]))


def is_list(votes: list[Vote], region: tuple[int, int], title: int | None) -> bool:
    """Tell whether a title with one sentence under it opens a list of such: no page of its own.

    An index has headline, date and extract over and over, and no heading before the second.
    """
    size = len(_ENTRY)
    if title is None or region[1] >= title + size:
        return False
    first = [_shape(vote) for vote in votes[title : title + size]]
    if sorted(first) != _ENTRY:
        return False
    following = (
        [_shape(vote) for vote in votes[at : at + size]]
        for at in range(title + size, title + size * _RUN, size)
    )
    return all(shapes == first for shapes in following)


def _shape(vote: Vote) -> str:
    if vote.look in ("headline", "fragment"):
        return "headline"
    return {"stamp": "date", "text": "extract"}.get(vote.look, "")


def trim_region(
    lines: list[Features], votes: list[Vote], region: tuple[int, int] | None
) -> tuple[int, int] | None:
    """End the text at what closes it: the writer's code, the editor's line, the next page.

    What follows there is other matter, however much it reads like paragraphs; unless it is more
    than a third of the text, for then the line closed something else.
    """
    if region is None:
        return None
    first, last = region
    sizes = [line.words if v.look == "text" else 0 for line, v in zip(lines, votes, strict=True)]
    total, below = sum(sizes[first : last + 1]), 0
    for i in range(last, first, -1):
        closes = votes[i].rule in _CLOSERS or votes[i].opens in _ENDS
        if below and (closes or _opens_comments(votes, i)):
            return first, i
        if below and lines[i].text[-1] == ")" and ends_article(lines[i].text):
            return first, i
        below += sizes[i]
        if below * 3 > total:
            break
    return region


def _opens_comments(votes: list[Vote], i: int) -> bool:
    """Tell whether sentences under names follow what may be a button ("Komentar")."""
    if votes[i].look != "social":
        return False
    looks = [vote.look for vote in votes[i + 1 : i + 1 + len(_COMMENT)]]
    return looks == _COMMENT


def find_teasers(lines: list[Features], votes: list[Vote]) -> frozenset[int]:
    """Find text lines that are extracts of other articles: one under each headline of a list."""
    found: set[int] = set()
    alone: list[int] = []
    inside = False
    for i, vote in enumerate(votes):
        if vote.opens in _HEADINGS:
            found.update(alone if len(alone) > 1 else ())
            inside, alone = True, []
        elif inside and vote.look == "text":
            extract = not lines[i].speech and votes[i - 1].look in _ABOVE_EXTRACT
            if not extract and votes[i - 1].look == "text":
                alone = [n for n in alone if n != i - 1]
            found.update(alone if not extract and len(alone) > 1 else ())
            inside, alone = extract, [*alone, i] if extract else []
    found.update(alone if len(alone) > 1 else ())
    return frozenset(found) | _find_extracts(lines)


def _find_extracts(lines: list[Features]) -> frozenset[int]:
    """Find lines that break off, two or more running: the openings of other articles."""
    cut = [line.text.endswith(_BROKEN) and len(line.text) > _CUT for line in lines]
    return frozenset(
        i
        for i, broken in enumerate(cut)
        if broken
        and not lines[i].speech
        and (cut[i - 1 : i] == [True] or cut[i + 1 : i + 2] == [True])
    )


def find_title(
    lines: list[Features], votes: list[Vote], region: tuple[int, int], given: str | None
) -> int | None:
    """Find the line that is the article's title; None where none can be.

    Args:
        lines: the measured lines.
        votes: their first votes.
        region: the first and the last line of the text.
        given: the folded title that is known from elsewhere.
    """
    first, last = region
    candidates = _find_candidates(lines, votes, region)
    counts = Counter(line.key for line in lines)
    words = _collect_words(lines, votes, first, last)
    best, title = 0.0, None
    for i in candidates:
        score = _score(lines, votes, i, first, words)
        score += min(counts[lines[i].key] - 1, 2)
        if given and _same(lines[i].key, given):
            score += 100
        if _is_signature(lines, votes, i, words):
            continue
        if score > best:
            best, title = score, i
    if title is not None and _sums_up(lines, votes, title, words):
        return title - 1
    return title


def _is_signature(lines: list[Features], votes: list[Vote], i: int, words: frozenset[str]) -> bool:
    """Tell whether a line over a date is a name of which the text says nothing: a writer's."""
    if i + 1 >= len(votes) or votes[i + 1].look != "stamp" or not is_name(lines[i].text):
        return False
    return words.isdisjoint(_WORDS.findall(lines[i].key))


def _sums_up(lines: list[Features], votes: list[Vote], i: int, words: frozenset[str]) -> bool:
    """Tell whether an open line right below a headline on the same matter only sums up."""
    if votes[i].look != "fragment" or not i or votes[i - 1].look != "headline":
        return False
    own = _WORDS.findall(lines[i - 1].key)
    shared = sum(word in words for word in own)
    return shared >= _SHARED and shared * 5 >= len(own) * 2


def _find_candidates(
    lines: list[Features], votes: list[Vote], region: tuple[int, int]
) -> list[int]:
    first, last = region
    shapes = ("headline", "fragment", "label", "text", "navigation")
    found = [i for i in range(first) if votes[i].look in shapes and _may_be_title(lines, votes, i)]
    # a page may open with its title set as a sentence, or with text above it
    reach = min(first + max(2, (last - first) * 2 // 5), last)
    if first == 0 and last > 1 and not _tells(lines[0]) and _may_be_title(lines, votes, 0):
        found.append(0)
    for i in range(first, reach):
        if votes[i].look in ("headline", "fragment") and _dated_below(votes, i, open_=True):
            found.append(i)  # noqa: PERF401 - two conditions read better apart
    return found


def _tells(line: Features) -> bool:
    """Tell whether a first line tells rather than heads: a long sentence, one with a pronoun."""
    told = line.words > _SENTENCE or line.key.partition(" ")[0] in _pronouns()
    return line.closed == "." and told


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(Pronoun))


def is_twice(lines: list[Features], i: int) -> bool:
    """Tell whether a line stands twice running: what a picture says of itself, and its text."""
    key = lines[i].key
    return any(lines[n].key == key for n in (i - 1, i + 1) if 0 <= n < len(lines))


def _may_be_title(lines: list[Features], votes: list[Vote], i: int) -> bool:
    line = lines[i]
    if leads_on(lines, i):
        return False
    if not 2 <= line.words <= 28:  # noqa: PLR2004 - the length of headlines
        return False
    if votes[i].look == "text":
        if find_dateline(line.text[:REACH]) is not None:
            return False
        inner = line.text[:-1]
        one = not any(mark in inner for mark in (". ", "! ", "? "))
        quotes = line.speech and line.closed == "."
        return one and not quotes and line.words <= (14 if line.closed == "." else 25)
    return not line.item


def _dated_below(votes: list[Vote], i: int, *, open_: bool = False) -> bool:
    """Tell whether a byline follows; `open_` asks for one that closes no article."""
    return any(
        v.look in ("stamp", "byline") and not (open_ and v.rule in _CLOSERS)
        for v in votes[i + 1 : i + 4]
    )


def _collect_words(
    lines: list[Features], votes: list[Vote], first: int, last: int
) -> frozenset[str]:
    words: set[str] = set()
    size = 0
    for i in range(first, last + 1):
        if votes[i].look == "text" and size < _VOCABULARY:
            size += len(lines[i].key)
            words.update(_WORDS.findall(lines[i].key))
    return frozenset(words)


def _score(
    lines: list[Features], votes: list[Vote], i: int, first: int, words: frozenset[str]
) -> float:
    line, vote = lines[i], votes[i]
    own = set(_WORDS.findall(line.key))
    shared = len(own & words)
    score = 4.0 * shared / len(own) + 0.5 * min(shared, 6) if own else 0.0
    # kickers are short, and a title stands next to its text
    score += 2.0 if line.words > 3 else 2.0 * line.words - 6.0  # noqa: PLR2004
    score += 0.15 * min(line.words, _REACH)
    score += 1.5 if i == first - 1 else -0.2 * min(max(first - i, 0), _REACH * 4)
    score += 2.5 if _dated_below(votes, i) else 0.0
    score += 5.0 if line.tag == "h1" else 0.0
    score -= 2.0 if vote.look == "text" and i else 0.0
    score -= 6.0 if vote.look == "navigation" else 0.0
    score -= _PICTURED if i >= first - _NEAR and is_twice(lines, i) else 0.0
    return score


def _same(key: str, given: str) -> bool:
    return key == given or (len(key) > 20 and (given.startswith(key) or key.startswith(given)))  # noqa: PLR2004
