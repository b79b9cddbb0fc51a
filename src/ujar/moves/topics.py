"""Gives a term its topic.

`menarik pasukan sebelum Senin` is about withdrawal.

Topics follow those of peace-agreement data; their words stand in `topics`. Who has to do what is
read in `ujar.moves.duties`.
"""

from __future__ import annotations

import re
from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TopicWord

ENDINGS = "(?:nya)?"


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    topics = {row.form.casefold(): row.topic for row in get_lexicon().rows(TopicWord)}
    forms = sorted(topics, key=lambda form: (-len(form), form))
    words = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"\b({words}){ENDINGS}\b"), topics


def find_topic(words: str) -> str | None:
    """Give the topic of which the first telling words of a term speak.

    >>> find_topic("membebaskan semua tahanan")
    'prisoners'
    """
    pattern, topics = _pattern()
    found = pattern.search(words.casefold())
    return topics[found.group(1)] if found else None
