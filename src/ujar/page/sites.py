"""Learns from several pages of one site which lines are the site's and not an article's.

Three pages of `koran.example` with different articles all show `Ikuti kami di aplikasi Koran`: the
line is the site's, and each page that has it gets its offset in `repeats`.

Pages that are copies of one article count once. A line of the kind that articles have (long, or a
full sentence) must stand on more of the pages than a short one, since articles on one matter repeat
their background. What is learned does not depend on the order of the pages. It reads no data file.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.page.model import Page

PAGES = 200  # pages of a site that are looked at; which ones is decided by their text
LEAST = 3
SHORT_SHARE = 0.3
LONG_SHARE = 0.6
LONG = 80
COPY = 0.6


class Sites:
    """The lines that sites repeat, by site."""

    def __init__(self, lines: dict[str, frozenset[str]]) -> None:
        self._lines = lines

    @property
    def lines(self) -> dict[str, frozenset[str]]:
        """The lines in lower case, by the site's name."""
        return self._lines

    def mark(self, page: Page) -> Page:
        """Note in a page which of its lines its site repeats."""
        known = self._lines.get(_name_site(page))
        if not known:
            return page
        repeats = tuple(start for start, key in _read_lines(page.text) if key in known)
        return msgspec.structs.replace(page, repeats=repeats) if repeats else page


def learn_sites(pages: Iterable[Page]) -> Sites:
    """Learn what sites repeat from some of their pages; pages without an address are one site."""
    by_site: dict[str, dict[bytes, frozenset[str]]] = {}
    for page in pages:
        digest = hashlib.sha256(page.text.encode("utf-8", "replace")).digest()
        chosen = by_site.setdefault(_name_site(page), {})
        chosen[digest] = frozenset(key for _, key in _read_lines(page.text))
        if len(chosen) > PAGES:
            del chosen[max(chosen)]
    return Sites(
        {
            site: lines
            for site, chosen in by_site.items()
            if (lines := _find_repeats([chosen[d] for d in sorted(chosen)]))
        }
    )


def _name_site(page: Page) -> str:
    try:
        return (urlsplit(page.url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _read_lines(text: str) -> list[tuple[int, str]]:
    """Give the lines of a text with their offsets, white space at their ends and case aside."""
    lines = []
    start = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            lines.append((start + len(raw) - len(raw.lstrip()), bare.casefold()))
        start += len(raw)
    return lines


def _find_repeats(pages: list[frozenset[str]]) -> frozenset[str]:
    kept: list[tuple[frozenset[str], frozenset[str]]] = []
    for lines in pages:
        long = frozenset(key for key in lines if len(key) >= LONG)
        if not any(len(long & other) > COPY * min(len(long), len(other)) for other, _ in kept):
            kept.append((long, lines))
    if len(kept) < LEAST:
        return frozenset()
    counts = Counter(key for _, lines in kept for key in lines)
    return frozenset(
        key for key, count in counts.items() if count >= LEAST and count >= _share(key) * len(kept)
    )


def _share(key: str) -> float:
    return LONG_SHARE if len(key) >= LONG or key[-1] in ".!?" else SHORT_SHARE
