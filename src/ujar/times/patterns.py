"""Finds time expressions in a sentence by patterns over the kinds of its words.

The items of `Jumat (25/2)` are spelled as four characters, on which the pattern "weekday-date"
matches; the expression holds the items and the name of the rule that reads them. All patterns are
one regular expression, tried once at each item; no part of it repeats without bound.

What an expression means is for `ujar.times.resolve`. Data: `time_patterns`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TimePattern
from ujar.times.items import spell
from ujar.times.words import Item, Vocabulary, get_vocabulary

NAME = re.compile(r"[a-z]+")
PIECE = re.compile(r"\{([a-z]+)\}")


class Expression(NamedTuple):
    """Words that make a time expression: the rule that reads them, and where they stand.

    `items` are the expression's own, from `at` on in the sentence's items `around`, whose
    characters are `spelled`; `sentence` counts sentences, `paragraph` is -1 in the title.
    """

    rule: str
    items: list[Item]
    at: int
    around: list[Item]
    spelled: str
    sentence: int
    paragraph: int

    @property
    def start(self) -> int:
        """Give where it starts in the page."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Give where it ends in the page."""
        return self.items[-1].end


class Patterns(NamedTuple):
    """The compiled patterns: one expression with a group a pattern, and the rule of each group."""

    regex: re.Pattern[str]
    rules: dict[str, str]


@cache
def get_patterns() -> Patterns:
    """Compile the patterns of the shipped lexicon, once."""
    chars = get_vocabulary().chars
    pieces: dict[str, str] = {}
    rules: dict[str, str] = {}
    groups = []
    for row in get_lexicon().rows(TimePattern):
        form = PIECE.sub(lambda m: pieces[m.group(1)], row.form)
        if not row.rule:
            pieces[row.name] = f"(?:{form})"
            continue
        group = f"_{len(rules)}"
        rules[group] = row.rule
        body = NAME.sub(lambda m: re.escape(chars[m.group()]), form).replace(" ", "")
        groups.append(f"(?P<{group}>{body})")
    return Patterns(re.compile("|".join(groups)), rules)


def find_expressions(
    items: list[Item], vocabulary: Vocabulary, sentence: int, paragraph: int
) -> list[Expression]:
    """Find the time expressions among a sentence's items, from left to right."""
    patterns = get_patterns()
    spelled = spell(items, vocabulary)
    return [
        Expression(
            patterns.rules[m.lastgroup or ""],
            items[m.start() : m.end()],
            m.start(),
            items,
            spelled,
            sentence,
            paragraph,
        )
        for m in patterns.regex.finditer(spelled)
    ]
