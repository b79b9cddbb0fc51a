"""Finds the title among the lines of an HTML page, by its metadata and headings.

Of an `h1` that says `Koran Ruritania` and an `h2` that says `Menlu Tiba`, where the metadata say
`Menlu Tiba - Koran Ruritania`, the second is the title.

Where neither metadata nor a main heading tell, the text decides (`ujar.page.region`). It reads no
data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.page.html import HEADINGS, fold_letters
from ujar.page.weigh import LINKED

if TYPE_CHECKING:
    from ujar.page.weigh import View

LEAST = 12  # letters of two words
WORDS = 3


def find_heading(view: View) -> int | None:
    """Find the line that the metadata name as the title; headings go first, then earlier lines."""
    known = view.page.metadata
    titles = [fold_letters(t) for t in (view.page.given.title, *known.titles) if t]
    titles = [t for t in titles if t]
    if not titles:
        return _find_h1(view)
    shortest, longest = min(map(len, titles)) // 3, max(map(len, titles)) * 2
    firsts, lasts = _list_ends(titles, 0), _list_ends(titles, -1)
    best: tuple[int, ...] = ()
    found = None
    for i, line in enumerate(view.lines):
        if not shortest <= len(line.text) <= longest:
            continue
        if not (_may_be(line.text[0], firsts) or _may_be(line.text[-1], lasts)):
            continue
        own = fold_letters(line.text)
        rank = _rank_title(own, titles)
        if rank is None:
            continue
        tag = view.blocks[i].tag
        score = (rank, 2 if tag == "h1" else int(tag in HEADINGS), -i)
        if not best or score > best:
            best, found = score, i
    return found if found is not None else _find_h1(view)


def _list_ends(titles: list[str], place: int) -> frozenset[str]:
    """List the letters with which folded titles begin or end, small and capital."""
    return frozenset(mark for t in titles for mark in (t[place], t[place].upper()))


def _may_be(mark: str, ends: frozenset[str]) -> bool:
    """Tell whether a character at a line's end may be one of some letters, once it is folded."""
    return mark in ends or not (mark.isascii() and mark.isalnum())


def _find_h1(view: View) -> int | None:
    """Find the main heading that shares most words with the metadata's titles, if any does."""
    known = {w for t in view.page.metadata.titles for w in t.casefold().split()}
    best, found = 0 if known else -1, None
    for i, line in enumerate(view.lines):
        if (
            line.words >= WORDS
            and (view.blocks[i].tag == "h1")
            and view.blocks[i].link_density < LINKED
        ):
            shared = len(known.intersection(line.text[:1000].casefold().split()))
            if shared > best:
                best, found = shared, i
    return found


def _rank_title(own: str, titles: list[str]) -> int | None:
    """Rate how well a line is one of the titles: 2 it is one, 1 it is one without the outlet."""
    if own in titles:
        return 2
    if len(own) >= LEAST:
        for title in titles:
            if len(own) * 2 >= len(title) and (title.startswith(own) or title.endswith(own)):
                return 1
    return None
