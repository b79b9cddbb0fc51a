"""Joins the lines of paragraphs that are broken at a width, as old pages and letters have them.

`Menlu Ruritania Ana Berg bertemu dengan` / `wakil Syldavia di Strelsau.` are one line where the
page has more such pairs: the first line breaks off near the width of all of them, and the second
begins with a small letter.

Only text pages are broken so; a blank line ends a paragraph. It reads no data file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ujar.page.byline import read_role

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK = re.compile(r"\n(?=[a-z])")
_LINE = re.compile(r"\S[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*")
_CLOSED = (".", "!", "?", ":", ";", "”", '"', "…", ")")
LONG = 5  # spaces in a line that breaks off alone, at least
PAIRS = 3  # lines that break off, at least
NARROW = 40
WIDE = 130  # letters: what is longer is a paragraph
RAGGED = 0.6  # share of the width that a broken line has at least
KEPT = 1_000  # lines that break off; a page of more is no letter


def find_lines(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a text that are not blank, each with where it begins."""
    width = _find_width(text)
    if width < 0:
        for match in _LINE.finditer(text):
            yield match.start(), match.group()
        return
    start = end = 0
    for match in _LINE.finditer(text):
        if end and _goes_on(text, start, end, match, width):
            end = match.end()
            continue
        if end:
            yield start, text[start:end]
        start, end = match.span()
    if end:
        yield start, text[start:end]


def _find_width(text: str) -> int:
    """Give the width at which the lines of a text break off.

    It is 0 where single lines may go on below, and -1 where no line does.
    """
    sizes = []
    for match in _BREAK.finditer(text):
        at = match.start()
        line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
        if not line or line.endswith(_CLOSED):
            continue
        sizes.append(len(line))
        if len(sizes) > KEPT:
            return -1
    if len(sizes) < PAIRS:
        return 0 if sizes else -1
    width = max(sizes)
    even = sum(size >= width * RAGGED for size in sizes)
    return width if NARROW <= width <= WIDE and even * 4 >= len(sizes) * 3 else 0


def _goes_on(text: str, start: int, end: int, match: re.Match[str], width: int) -> bool:
    """Tell whether a line goes on with what was joined so far."""
    between = text[end : match.start()]
    if between.strip(" \t\r") != "\n":
        return False
    last = text[max(text.rfind("\n", start, end) + 1, start) : end].rstrip()
    if last.endswith(_CLOSED):
        return False
    first = match.group()[0]
    if not width * RAGGED <= len(last) <= width:
        return first.islower() and _breaks_off(last, match.group())
    return first.islower() or last[-1] == "," or (first.isalpha() and not _is_title(last))


def _breaks_off(line: str, following: str) -> bool:
    """Tell whether a line goes on in small letters, as round words that a page sets apart.

    "oleh Ana Berg" and "kabar.com, Strelsau - ..." open with a small letter, too.
    """
    word = following.split(maxsplit=1)[0]
    small = sum(part[0].islower() for part in line.split())
    if line.count(" ") < LONG or small < PAIRS or not line[-1].isalnum() or _is_title(line):
        return False
    return word.strip('",').replace("-", "").isalpha() and read_role(following) is None


def _is_title(line: str) -> bool:
    """Tell whether nearly all words of a line begin with a capital."""
    long = [word for word in line.split() if len(word) > len("dan")]
    return sum(word[0].isupper() for word in long) * 4 >= len(long) * 3
