"""Finds the words by which somebody will not be named: `yang meminta untuk tetap anonim`.

They say nothing about what happens, so that no statement is read from them, and who stands before
them is an unnamed source. A run of words around a name counts where a name is asked for and not
shown (`menolak disebutkan namanya`, `meminta identitasnya dirahasiakan`), or where somebody speaks
or asks as nobody (`dengan syarat anonim`); `tidak menyebutkan nama kota itu` does not.

The words stand in `data/id/withheld_words.csv`, those that a run is looked for around in
`source_phrases.csv` (class `unnamed`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import WithheldWord

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

LONGEST = 8  # words on either side
PERSONAL = ("nya", "mereka")


def find_withheld(s: Sight) -> tuple[int, int] | None:
    """Give the tokens by which a sentence says that a name is withheld, or None."""
    for at, smalls in s.smalls.items():
        match = s.small(at, "source unnamed") if "source unnamed" in smalls else None
        if match is not None and (found := _read_run(s, at, match.after)) is not None:
            return found
    return None


def _read_run(s: Sight, at: int, after: int) -> tuple[int, int] | None:
    """Read the run of words around what is withheld."""
    words, first, end = _words(), at, after
    while first > 0 and at - first < LONGEST and s.lows[first - 1] in words:
        first -= 1
    while end < s.size and end - after < LONGEST and s.lows[end] in words:
        end += 1
    while end > after and words[s.lows[end - 1]] not in ("show", "hide"):
        end -= 1
    while first < at and words[s.lows[first]] == "link" and not _binds(s, first):
        first += 1
    classes = {words[low] for low in (*s.lows[first:at], *s.lows[after:end])}
    return (first, end) if _is_withheld(s, at, after, end, classes) else None


def _binds(s: Sight, at: int) -> bool:
    """Tell whether a linking word belongs to what is withheld: `dengan syarat anonim`."""
    return s.lows[at] in ("dengan", "secara") and s.lows[at + 1] != "untuk"


def _is_withheld(s: Sight, at: int, after: int, end: int, classes: set[str]) -> bool:
    refused = not classes.isdisjoint(("refuse", "not"))
    word = s.lows[after - 1]
    if after - at > 2:  # noqa: PLR2004 - a whole phrase: `tidak berwenang berbicara kepada media`
        return True
    if word.startswith("anonim"):
        return not classes.isdisjoint(("ask", "link"))
    if word.startswith("di"):  # `diidentifikasi`
        return refused
    own = word.endswith(PERSONAL)
    shown = "hide" in classes or (refused and "show" in classes)
    return shown and (own or _closes(s, end))


def _closes(s: Sight, end: int) -> bool:
    """Tell whether nothing whose name it is follows: `tidak disebutkan nama, mengatakan`."""
    return end >= s.size or not s.lows[end].isalpha() or s.word_class(end) != "noun"


@cache
def _words() -> dict[str, str]:
    return {row.form: row.class_ for row in get_lexicon().rows(WithheldWord)}
