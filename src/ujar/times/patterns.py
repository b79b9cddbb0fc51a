"""Finds time expressions in a sentence by patterns over the kinds of its words.

The items of `Jumat (25/2)` are spelled as four characters, on which the pattern "weekday-date"
matches; the expression holds the items and the name of the rule that reads them. All patterns are
one regular expression, tried once at each item; no part of it repeats without bound.

What an expression means is for `ujar.times.resolve`. Data: `time_patterns`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.article.forms import FORMS
from ujar.errors import LexiconError
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TimePattern
from ujar.times.items import as_item, spell_sentence
from ujar.times.words import INNER, Item, get_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.article.text import Token

NAME = re.compile(r"[a-z]+")
PIECE = re.compile(r"\{([a-z]+)\}")


class Line(NamedTuple):
    """A sentence as items, and as a string with one character an item.

    `number` counts the sentences of title or body; `paragraph` is -1 in the title.
    """

    items: list[Item | Token]
    spelled: str
    number: int
    paragraph: int


class Expression(NamedTuple):
    """Words that make a time expression: the rule that reads them, and where they stand.

    `items` are the expression's own, from `at` on in the items of its line.
    """

    rule: str
    items: list[Item]
    at: int
    line: Line

    @property
    def start(self) -> int:
        """Give where it starts in the page."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Give where it ends in the page."""
        return self.items[-1].end

    @property
    def after(self) -> int:
        """Give where in its line the item after it stands."""
        return self.at + len(self.items)

    @property
    def sentence(self) -> int:
        """Give the number of its sentence."""
        return self.line.number

    @property
    def paragraph(self) -> int:
        """Give the number of its paragraph, -1 in the title."""
        return self.line.paragraph


class Patterns(NamedTuple):
    """The compiled patterns: one expression with a group a pattern, and the rule of each group."""

    regex: re.Pattern[str]
    rules: dict[str, str]


@cache
def get_patterns() -> Patterns:
    """Compile the patterns of the shipped lexicon, once.

    Raises:
        LexiconError: `lexicon-row` a pattern names a piece or a kind of words that there is not.
    """
    rows = get_lexicon().rows(TimePattern)
    chars = get_vocabulary().chars
    pieces: dict[str, str] = {}
    for row in rows:
        if not row.rule:
            pieces[row.name] = f"(?:{_expand(row, row.form, PIECE, pieces)})"
    rules: dict[str, str] = {}
    groups = []
    for row in rows:
        if row.rule:
            group = f"_{len(rules)}"
            rules[group] = row.rule
            form = _expand(row, row.form, PIECE, pieces)
            body = _expand(row, form, NAME, chars).replace(" ", "")
            groups.append(f"(?P<{group}>{body})")
    openers = "".join(sorted(sign for kind, sign in chars.items() if kind not in INNER))
    return Patterns(re.compile(f"(?=[{openers}])(?:{'|'.join(groups)})"), rules)


def _expand(row: TimePattern, form: str, names: re.Pattern[str], meanings: dict[str, str]) -> str:
    """Put what each name means in its place."""
    found = {m.group(m.lastindex or 0) for m in names.finditer(form)}
    unknown = sorted(found - meanings.keys())
    if unknown:
        message = f"time_patterns, {row.name}: nothing is called {unknown[0]!r}"
        raise LexiconError("lexicon-row", message)
    return names.sub(lambda m: meanings[m.group(m.lastindex or 0)], form)


def find_expressions(
    page: str, tokens: Sequence[Token], number: int, paragraph: int
) -> list[Expression]:
    """Find the time expressions of a sentence, from left to right."""
    vocabulary = get_vocabulary()
    lows = [token.low for token in tokens]
    signs = vocabulary.spell([FORMS[token.text] for token in tokens])
    if not vocabulary.may_tell(lows, signs, 0, len(lows)):
        return []
    return read_expressions(page, tokens, signs, number, paragraph)


def read_expressions(
    page: str, tokens: Sequence[Token], signs: str, number: int, paragraph: int
) -> list[Expression]:
    """Find the time expressions of a sentence whose signs tell that it may hold some."""
    vocabulary, patterns = get_vocabulary(), get_patterns()
    items, spelled = spell_sentence(page, tokens, signs, vocabulary)
    line = Line(items, spelled, number, paragraph)
    found = []
    for m in patterns.regex.finditer(line.spelled):
        own = [as_item(item, vocabulary) for item in items[m.start() : m.end()]]
        if own[-1].kind == "close" and not any(item.kind == "open" for item in own):
            own.pop()  # it closes what opened before: "(pada Senin, 5/6/2023)"
        found.append(Expression(patterns.rules[m.lastgroup or ""], own, m.start(), line))
    return found
