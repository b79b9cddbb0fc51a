"""Pairs the quotation marks of an article's paragraphs into quotes.

`“Kota itu aman," kata Berg.` gives one quote although its marks differ: a mark opens or closes by
what stands on either side of it, not by its shape. A mark that lost its partner still bounds a
quote, which says so (`opened`, `closed`). Whether a quote is speech or only a word held at arm's
length is for `ujar.statements.direct`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ujar.article.text import Text, Token
from ujar.statements.words import tag_cues

OPENING = frozenset(("“", "„", "«", "‟", "``", "‘‘", "â€œ", "&ldquo;", "&laquo;"))
CLOSING = frozenset(("”", "»", "â€\x9d", "â€�", "&rdquo;", "&raquo;"))
# Also two single marks, UTF-8 that was read as Latin-1, and entities left standing.
# Each mark is a piece of its own, for then `re` looks for their first letters only.
MARK = re.compile(
    r"“|”|„|«|»|‟|\"|``|''|‘‘|’’|â€œ|â€\x9d|â€�|&(?:ldquo|rdquo|laquo|raquo|quot|\#34);"
)
SINGLE = frozenset("'‘’`‚")
SINGLES = re.compile(r"['‘’`‚]")
LEFT_OF_OPEN = frozenset("([{—–-/:;,")
LONGEST_GAP = 4
WORD = re.compile(r"[a-z]+")
TAG = re.compile(r", (\w+)\b( [^\W\d_a-z]| ia\b| dia\b)?")


class Mark(NamedTuple):
    """A quotation mark as it stands on the page."""

    start: int
    end: int
    text: str


class Quote(NamedTuple):
    """A quote: offsets with its marks, offsets of what stands between them, and its paragraph.

    `opened` and `closed` are false where the page lost the mark.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    paragraph: int
    opened: bool = True
    closed: bool = True

    @property
    def whole(self) -> bool:
        """Tell whether both marks stand on the page."""
        return self.opened and self.closed


def find_quotes(text: Text) -> list[Quote]:
    """Pair the marks of all paragraphs; quotes come in order and do not overlap."""
    quotes: list[Quote] = []
    pending, last = False, 0
    for number, span in enumerate(text.paragraphs):
        marks = [
            Mark(m.start(), m.end(), m.group())
            for m in MARK.finditer(text.page, span.start, span.end)
        ]
        found = _pair(text.page, marks, span.start, span.end, number, pending=pending)
        found += _pair_single(text, span.start, span.end, number, found)
        found.sort()
        if found or number - last > LONGEST_GAP:
            pending = bool(found) and not found[-1].closed and found[-1].end == span.end
            last = number
        quotes += found
    return _fill_gaps(text, quotes)


def _fill_gaps(text: Text, quotes: list[Quote]) -> list[Quote]:
    """Add the paragraphs without a mark between one that opens and one that closes a quote."""
    filled: list[Quote] = []
    for place, before in enumerate(quotes):
        filled.append(before)
        after = quotes[place + 1] if place + 1 < len(quotes) else None
        if after is None or before.closed or after.opened:
            continue
        between = range(before.paragraph + 1, after.paragraph)
        if len(between) > LONGEST_GAP:
            continue
        for number in between:
            span = text.paragraphs[number]
            filled.append(
                Quote(
                    span.start, span.end, span.start, span.end, number, opened=False, closed=False
                )
            )
    return filled


def _pair(
    page: str, marks: list[Mark], start: int, end: int, number: int, *, pending: bool
) -> list[Quote]:
    quotes: list[Quote] = []
    opener: Mark | None = None
    depth = 0
    sides = [_sides(page, mark, start, end) for mark in marks]
    ahead = sum(opens for opens, _ in sides)
    for place, mark in enumerate(marks):
        opens, closes = sides[place]
        opening, ahead = ahead, ahead - opens
        if opener is None:
            if closes and not opens and mark.text not in OPENING:
                if not quotes and (pending or _lost_opener(page, start, mark.start)):
                    quotes.append(Quote(start, mark.end, start, mark.start, number, opened=False))
                continue
            opener, depth = mark, 0
        elif depth and closes and not opens:
            depth -= 1
        elif opens and not closes and _before_tag(page, mark):
            last = mark.start - page[mark.start - 1].isspace()
            quotes.append(Quote(opener.start, mark.end, opener.end, last, number))
            opener = None
        elif opens and not closes and _nests(page, opener, mark, opening, len(marks) - place):
            depth += 1
        elif opens and not closes:
            cut = _last_stop(page, opener.end, mark.start)
            quotes.append(Quote(opener.start, cut, opener.end, cut, number, closed=False))
            opener = mark
        else:
            quotes.append(Quote(opener.start, mark.end, opener.end, mark.start, number))
            opener = None
    if opener is not None:
        stop = _tag_start(page, opener.end, end)
        quotes.append(Quote(opener.start, stop, opener.end, stop, number, closed=False))
    return quotes


def _before_tag(page: str, mark: Mark) -> bool:
    """Tell whether an opening mark stands where one should close: `aman, “kata Berg`."""
    if page[max(0, mark.start - 2) : mark.start].strip()[-1:] not in (",", ".", "!", "?"):
        return False
    tag = WORD.match(page, mark.end)
    return tag is not None and tag.group().removesuffix("nya") in tag_cues()


def _tag_start(page: str, start: int, end: int) -> int:
    """Give the place of a tag that closes an unclosed quote (", kata Berg."), or the end."""
    for m in TAG.finditer(page, start, end):
        word = m.group(1)
        if word.removesuffix("nya") in tag_cues() and (m.group(2) or word.endswith("nya")):
            return m.start()
    return end


def _sides(page: str, mark: Mark, start: int, end: int) -> tuple[bool, bool]:
    """Tell whether a mark can open and whether it can close, by its neighbours."""
    left = page[mark.start - 1] if mark.start > start else " "
    right = page[mark.end] if mark.end < end else " "
    opens = (left.isspace() or left in LEFT_OF_OPEN or left in OPENING) and not right.isspace()
    closes = not left.isspace() and (
        right.isspace() or not right.isalnum() or left in ".,!?…" or mark.text in CLOSING
    )
    if opens and closes:
        if left in ".,!?…" and (right.isspace() or mark.text in CLOSING):
            opens = False
        elif mark.text in OPENING and left not in ".,!?…":
            closes = False
    if left in ".!?…" and right.isupper():
        # A lost space: the mark opens (`aman."Kami`) or closes (`aman."Kata`) as its turn is.
        return True, True
    if not opens and not closes:
        # White space on both sides: the mark opens or closes in turn.
        return True, True
    return opens, closes


def _nests(page: str, opener: Mark, mark: Mark, opening: int, left: int) -> bool:
    """Tell whether a mark that opens inside a quote opens an inner one.

    It does where enough closing marks follow to close both, and no sentence ended in between. Of
    the marks that are left, this one among them, some are opening ones.
    """
    return left - opening > opening and "\n" not in page[opener.end : mark.start]


def _last_stop(page: str, start: int, end: int) -> int:
    """Give the place after the last sentence mark of a piece, or the end of its text."""
    piece = page[start:end].rstrip()
    at = max(piece.rfind("."), piece.rfind("!"), piece.rfind("?"))
    return start + (at + 1 if at > 0 else len(piece))


def _lost_opener(page: str, start: int, mark: int) -> bool:
    """Tell whether a closing mark with no partner closes speech that opened with the paragraph."""
    return mark - start > 1 and page[mark - 1] in ",.!?…"


def find_inner(text: Text, start: int, end: int, number: int) -> list[Quote]:
    """Pair the single marks inside a quotation."""
    return _pair_single(text, start, end, number, [])


def _pair_single(
    text: Text, start: int, end: int, number: int, doubles: list[Quote]
) -> list[Quote]:
    """Pair single marks that stand outside double quotes and are no apostrophes."""
    page = text.page
    if SINGLES.search(page, start, end) is None:
        return []
    marks = [t for t in text.tokens_in(start, end) if t.text in SINGLE]
    quotes: list[Quote] = []
    opener: Token | None = None
    place = 0
    for mark in marks:
        while place < len(doubles) and doubles[place].end <= mark.start:
            place += 1
        if place < len(doubles) and doubles[place].start <= mark.start:
            opener = None
            continue
        left = page[mark.start - 1] if mark.start > start else " "
        right = page[mark.end] if mark.end < end else " "
        if opener is None:
            if (left.isspace() or left in LEFT_OF_OPEN) and not right.isspace():
                opener = mark
        elif not left.isspace() and not right.isalnum():
            quotes.append(Quote(opener.start, mark.end, opener.end, mark.start, number))
            opener = None
    return quotes
