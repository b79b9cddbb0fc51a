"""Reads the noun phrases of a sentence that can name, describe or take up somebody.

`Menlu Rusia Sergey Lavrov mengatakan AS menolak.` gives a person and a country, and "Rusia" inside
the person's phrase as a phrase of its own.

Who they are is for `ujar.entities.join`. No words stand here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bodies import phrase_of_name, read_body
from ujar.entities.groups import read_pronoun, read_quantified, read_source
from ujar.entities.names import read_run
from ujar.entities.people import read_bracketed, read_name, read_person

if TYPE_CHECKING:
    from ujar.entities.phrase import Phrase, Sight


def read_phrases(s: Sight) -> list[Phrase]:
    """Read a sentence's phrases from left to right, those inside others after them."""
    found: list[Phrase] = []
    at = 0
    while at < s.size:
        phrase = None if s.is_timed(at) else _read_at(s, at)
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        found += _read_inside(s, phrase)
        at = max(phrase.after, at + 1)
    return found


def _read_at(s: Sight, at: int) -> Phrase | None:
    token = s.tokens[at]
    if token.text == "(":
        return read_bracketed(s, at)
    if not token.text[0].isalnum():
        return None
    families = s.families(at)
    if not families and not s.capital(at) and not token.text[0].isdigit():
        return None
    phrase = None
    if "small" in families or token.text[0].isdigit():
        phrase = read_pronoun(s, at) or read_quantified(s, at) or read_source(s, at)
    if phrase is None and ("noun" in families or "small" in families):
        phrase = read_person(s, at)
    if phrase is None and at in s.names:
        phrase = _read_known(s, at)
    if phrase is None and "head" in families:
        phrase = read_body(s, at)
    if phrase is None and s.capital(at):
        phrase = read_run(s, at)
    return phrase


def _read_known(s: Sight, at: int) -> Phrase | None:
    match = s.names[at]
    if match.kind == "leader":
        return read_name(s, at)
    if match.kind != "media":
        longer = read_run(s, at)
        if longer is not None and longer.head_after > match.after:
            return longer
    if s.find(at, "head") is not None:
        body = read_body(s, at)
        if body is not None and body.head_after > match.after:
            return body
    return phrase_of_name(s, match)


def _read_inside(s: Sight, phrase: Phrase) -> list[Phrase]:
    if phrase.sort in ("country", "pronoun") and phrase.after - phrase.first < 2:  # noqa: PLR2004
        return []
    found = []
    for at in range(phrase.first, phrase.after):
        match = s.names.get(at)
        if match is None or match.kind == "leader":
            continue
        if match.first < phrase.head_after and match.after > phrase.head:
            continue
        found.append(phrase_of_name(s, match))
    return found
