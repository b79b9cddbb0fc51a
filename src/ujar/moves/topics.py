"""Gives a term its topic and the time by which it falls due.

`menarik pasukan sebelum Senin` is about withdrawal, due on that Monday.

Topics follow those of peace-agreement data; their words stand in `topics`. Who has to do what for
whom is not taken apart here.
"""

from __future__ import annotations

import re
from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TopicWord
from ujar.moves.scene import Scene
from ujar.records import Term

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


def make_term(scene: Scene, start: int, end: int) -> Term:
    """Make a term of its offsets."""
    words = scene.text.page[start:end]
    dates = [
        t.value
        for t in scene.times_in(start, end)
        if t.value and t.type in ("DATE", "TIME") and not t.value.endswith("_REF")
    ]
    return Term(start, end, words, find_topic(words), dates[-1] if dates else None)
