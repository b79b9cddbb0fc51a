"""Tells the language of a text by its short words.

`Ana Berg tiba di Strelsau dan berbicara dengan wartawan.` is "id": of its short words all are
Indonesian, and none is Malay alone. Malay is told from Indonesian by words that only one of them
has ("kerana", "karena").

The words stand in `data/id/language_words.csv`. Texts too short to tell have no language.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import LanguageWord

SAMPLE = 1500
HOME = "id"
CLEARLY = 2
_WORD = re.compile(r"\b[a-z]+\b")
_FEW = 3
_LEAST = 0.08


def find_language(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None where too little speaks for one.

    "und" is said of a text that is long enough and in none of the languages known.
    """
    # names are no words of the language: "Ana" is one in Javanese
    words = _WORD.findall(text[:SAMPLE])
    scores: Counter[str] = Counter()
    for languages in filter(None, map(_words().get, words)):
        for language in languages:
            scores[language] += 1
    if not words or (not scores and len(words) < 20):  # noqa: PLR2004 - a line of names
        return None
    best = max(sorted(scores), key=lambda code: scores[code]) if scores else "und"
    if scores[best] - scores[HOME] < CLEARLY:
        best = HOME
    if scores[best] < _FEW or scores[best] < _LEAST * len(words):
        return "und" if len(words) >= 40 else None  # noqa: PLR2004 - two sentences
    return best


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {row.form.casefold(): row.languages for row in get_lexicon().rows(LanguageWord)}
