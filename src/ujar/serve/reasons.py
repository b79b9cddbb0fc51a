"""Turns the reasons that links between pages carry into words of the interface.

"names Corvina, as page 8086384e0417fe41 does" becomes "menyebut Corvina, seperti Warta Delta": in
`wording/reasons.csv` the English words of each reason have places for what changes, so that a
reason is known by them. A reason that is not there is shown as it is. It decides nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ujar.serve.texts import read_texts, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = re.compile(r"\\{(\w+)\\}")
LONGEST = 400  # letters of a reason that is looked up


@cache
def _list_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Make a pattern of each reason; those in fixed words, then those that say most, come first."""
    found = [
        (PLACE.sub(r"(?P<\1>.+)", re.escape(words["en"])), key)
        for key, words in read_texts().items()
        if key.startswith("reason.")
    ]
    found.sort(key=lambda pair: ("(?P<" in pair[0], -len(pair[0]), pair[1]))
    return tuple((re.compile(pattern), key) for pattern, key in found)


def say_reason(reason: str, language: str, pages: Mapping[str, str] | None = None) -> str:
    """Word a reason.

    Args:
        reason: the reason as the link has it.
        language: "id" or "en".
        pages: for the refs of pages what they are called.
    """
    if len(reason) > LONGEST:
        return reason
    for pattern, key in _list_patterns():
        if found := pattern.fullmatch(reason):
            values = found.groupdict()
            if pages and "page" in values:
                values["page"] = pages.get(values["page"], values["page"])
            if "of" in values:
                values["of"] = translate(f"counted.{values['of']}", language)
            if "topic" in values:
                values["topic"] = translate(f"topic.{values['topic']}", language)
            return translate(key, language, **values) if values else translate(key, language)
    return reason
