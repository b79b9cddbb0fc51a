"""Measures the lines of a page: what a rule may ask of a line before it gives it a label.

`Warga Strelsau Dipulangkan, Menunggak Sewa Enam Bulan` has seven words, each with a capital
(`capital` 1.0), no closing mark and no quoted speech: a headline.

No label is given here. The short words that stay small in title case are the Indonesian rows of
`data/id/language_words.csv`. Blocks of an HTML page lend their tag and link density to the lines
that begin in them; a rule that needs more asks for it here.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import LanguageWord
from ujar.page.stamps import DIGIT, Stamp, find_stamps

HEAD = 240
KEY = 500
STAMPED = 260
_CODE = 70
_ENDS = ".!?…"
_SPEECH = re.compile(r"[,.?!…]\s?[\"”“]|^[\"“”]")
_MARKS = ".,:;!?\"'()[]“”‘’…"
_CLOSING = "\"'”’“»)] \u00a0*"
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
_BEFORE = _INVISIBLE + " \t\u00a0"
_FOLD = (
    *(("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("`", "'"), ("–", "-"), ("—", "-")),
    *((mark, "") for mark in _INVISIBLE),
)


class Features(msgspec.Struct, gc=False):
    """What is measured of one line.

    Attributes:
        start: offset of the line's first character that is no white space.
        end: offset behind its last one.
        text: the line, whole.
        key: its first letters folded (case, quotation marks, spaces), for looking up.
        words: number of words; of a long line about that.
        capital: share of the long words after the first that begin with a capital.
        lower: number of long words in small letters.
        minor: number of the short words that stay small in title case.
        closed: the mark that ends its sentence (".", "!", "?", "…"), or nothing.
        speech: quoted speech stands in it (a comma or full stop inside the marks).
        items: it opens with a bullet or a number.
        stamps: the dates printed in it, if it is short.
        tag: the heading or other element of an HTML page that it stands in.
        link_density: share of its block's text that is link text.
        sentences: its sentences folded, once `ujar.page.repeats` asked for them.
    """

    start: int
    end: int
    text: str
    key: str
    words: int = 0
    capital: float = 0.0
    lower: int = 0
    minor: int = 0
    closed: str = ""
    speech: bool = False
    item: bool = False
    stamps: list[Stamp] = []
    tag: str = ""
    link_density: float = 0.0
    sentences: tuple[str, ...] | None = None

    def moved_to(self, start: int) -> Features:
        """Give the same line at another place, as a page has it again."""
        text = self.text
        return Features(
            start,
            start + len(text),
            text,
            self.key,
            self.words,
            self.capital,
            self.lower,
            self.minor,
            self.closed,
            self.speech,
            self.item,
            self.stamps,
            self.tag,
            self.link_density,
            self.sentences,
        )

    @property
    def is_sentence(self) -> bool:
        """Tell whether the line holds a full sentence rather than a headline or a label."""
        if self.speech:
            return self.lower + self.minor > 0 or self.words > 3  # noqa: PLR2004 - less is a quoted title
        if self.closed == ".":
            if self.is_title_case and self.text.endswith(("...", "…")):
                return False  # a headline that is cut
            return self.words > 1 and (self.lower > 0 or self.minor > 0)
        if self.closed:
            return self.lower > 1 and self.capital < 0.7  # noqa: PLR2004 - headlines ask too
        if self.words < 14:  # noqa: PLR2004 - a label, a headline
            return False
        # what was pasted into one line may break off anywhere
        return self.capital < 0.6 or self.text.count(". ") > 2  # noqa: PLR2004

    @property
    def is_title_case(self) -> bool:
        """Tell whether nearly all its long words begin with a capital."""
        return self.capital >= 0.75  # noqa: PLR2004 - a small word may slip in


def fold(text: str) -> str:
    """Fold case, quotation marks, dashes and white space."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    for mark, folded in _FOLD:
        text = text.replace(mark, folded)
    return " ".join(text.casefold().split())


def measure_line(start: int, raw: str) -> Features | None:
    """Measure one line that begins at an offset of its page; None where nothing shows of it."""
    text = raw.lstrip(_BEFORE)
    start += len(raw) - len(text)
    text = text.rstrip()
    if not text.isascii():
        text = text.rstrip(_INVISIBLE).rstrip()
    if not text:
        return None
    size = len(text)
    head = text[:HEAD]
    words = [w for w in head.split() if len(w) > 1 or w.isalnum()]
    capital, lower, minor = _count_cases(words[1:])
    if capital + lower:
        share = capital / (capital + lower)
    else:
        share = float(bool(words) and words[0][0].isupper())
    quoted = '"' in head or "”" in head or "“" in head
    return Features(
        start=start,
        end=start + size,
        text=text,
        key=fold(text[:KEY]),
        words=len(words) if size <= HEAD else max(text.count(" ") + 1, len(words)),
        capital=share,
        lower=lower,
        minor=minor,
        closed=_find_closing(text),
        speech=quoted and _SPEECH.search(head) is not None,
        item=_ITEM.match(head) is not None,
        stamps=find_stamps(text) if size <= STAMPED and DIGIT.search(text) is not None else [],
    )


def _find_closing(text: str) -> str:
    """Give the mark that ends the last sentence; a writer's code may stand behind it."""
    last = text[-1]
    if last in _ENDS:
        return last
    if last.isalnum():
        return ""
    tail = text[-12:].rstrip(_CLOSING)
    if tail and tail[-1] in _ENDS:
        return tail[-1]
    if last in ")]":
        low = max(0, len(text) - _CODE)
        opening = max(text.rfind("(", low), text.rfind("[", low))
        before = text[max(0, opening - 12) : opening].rstrip(_CLOSING) if opening > 0 else ""
        return before[-1] if before and before[-1] in _ENDS else ""
    return ""


def _count_cases(words: list[str]) -> tuple[int, int, int]:
    """Count the long words with a capital, those without, and the short ones."""
    minor = _minor_words()
    long = [word for word in words if word not in minor]
    capital = lower = 0
    short = len(words) - len(long)
    for word in long:
        first = word[0]
        if first.isupper():
            capital += 1
            continue
        if not first.isalnum():
            first = word[1:2]
        if first.isupper():
            capital += 1
        elif not word[-1].isalnum() and word.rstrip(_MARKS) in minor:
            short += 1
        elif first.isalpha():
            lower += 1
    return capital, lower, short


_ITEM = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-•*–·▪●])\s?\S")


@cache
def _minor_words() -> frozenset[str]:
    rows = get_lexicon().rows(LanguageWord)
    return frozenset(row.form for row in rows if "id" in row.languages or "ms" in row.languages)
