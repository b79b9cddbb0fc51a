"""Folds names so that spellings of one name meet: marks, doubled letters, i / y / iy.

`fold("Topolskyy")`, `fold("Topolskiy")` and `fold("Topolski")` are one word; `near` also accepts
one letter more or less in a long word ("Rassendyl", "Rassendyll").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONG = 6
_DOUBLE = re.compile(r"(\w)\1")
_ENDING = re.compile(r"(?:iy|yi|ii|yy|ij|y)\b")


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Give a name without case, marks and the letters in which its spellings differ."""
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'")
    text = text.replace("`", "'")
    if "y" in text or "ii" in text or "ij" in text:
        text = _ENDING.sub("i", text)
    return _DOUBLE.sub(_single, text)


def _single(match: re.Match[str]) -> str:
    return match[1]


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Give the folded words of a name, without initials' points and hyphens."""
    cleaned = name.replace("-", " ").replace(".", " ").replace("“", " ").replace("”", " ")
    return tuple(fold(w) for w in cleaned.replace('"', " ").split())


def near(one: str, other: str) -> bool:
    """Tell whether two folded words are one, or long and one letter apart."""
    if one == other:
        return True
    if min(len(one), len(other)) < LONG or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = 0
    while at < len(one) and one[at] == other[at]:
        at += 1
    if len(one) == len(other):
        return one[at + 1 :] == other[at + 1 :]
    return one[at:] == other[at + 1 :]
