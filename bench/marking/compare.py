"""Compare words and names as two careful readers would.

`same("~pejabat Ruritania", entity)` holds for the entity *seorang pejabat senior Ruritania*: half
of its words are there. Nothing here knows of cases or counts.
"""

from __future__ import annotations

import re
from typing import Any

TOKEN = re.compile(r"\w+")
FOUND, EXACT, TERM = 0.5, 0.95, 0.6  # token F1 of words that are found, exactly bounded, one term
FOLDS = str.maketrans("\u00a0\u201c\u201d\u2018\u2019", " \"\"''")
Item = dict[str, Any]


def fold(text: str) -> str:
    """Lower-case words with one space between them."""
    return " ".join(TOKEN.findall(text.translate(FOLDS).casefold()))


def f1(a: set[Any], b: set[Any]) -> float:
    """F1 of two sets."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def like(want: str, got: str | None, least: float = FOUND) -> bool:
    """Whether two pieces of text share enough of their words."""
    return f1(set(fold(want).split()), set(fold(got or "").split())) >= least


def same(want: str | list[str], entity: Item | None, *, side: bool = False) -> bool:
    """Whether an entity is the one wanted: by name, or, behind "~", by half of the words.

    With `side`, the state or body that the entity speaks for will do as well.
    """
    got = [fold(n) for n in ([entity["name"]] + [entity["of"] or ""] * side)] if entity else []
    for name in [want] if isinstance(want, str) else want:
        if not name:
            if entity is None:
                return True
        elif name.startswith("~"):
            if got and like(name[1:], got[0]):
                return True
        elif fold(name) in got:
            return True
    return False


def text_of(span: Item | None) -> str | None:
    """The words of a span, or of the evidence of a value that was worked out."""
    if span is None:
        return None
    return span["text"] if "text" in span else text_of(span.get("evidence"))
