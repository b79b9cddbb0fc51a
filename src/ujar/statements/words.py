"""The closed-class words that the readers of periods ask for, as frozen sets made once.

`words("preposition")` holds `di`, `kepada` and so on. The words stand in
`data/id/function_words.csv`, `modifiers.csv`, `mediums.csv`, `connectives.csv`, `relay_cues.csv`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Connective, Cue, FunctionWord, Medium, Modifier, RelayCue

if TYPE_CHECKING:
    from ujar.statements.units import Unit


@cache
def words(name: str) -> frozenset[str]:
    """Give the words of a class of `function_words.csv`.

    Raises:
        KeyError: the file has no such class.
    """
    found = frozenset(r.form for r in get_lexicon().rows(FunctionWord) if r.class_ == name)
    if not found:
        raise KeyError(name)
    return found


@cache
def function_words() -> frozenset[str]:
    """Give the closed-class words, which no name is even where they open a sentence."""
    rows = get_lexicon().rows(FunctionWord)
    closed = frozenset(r.form for r in rows if r.class_ != "name_particle")
    return closed | modifiers() | negators() | connective_starts()


@cache
def modifiers() -> frozenset[str]:
    """Give the words that may stand between a subject and its cue without negating it."""
    return frozenset(r.form for r in get_lexicon().rows(Modifier) if not r.negates)


@cache
def negators() -> frozenset[str]:
    """Give the words before a cue that take the statement away."""
    return frozenset(r.form for r in get_lexicon().rows(Modifier) if r.negates)


@cache
def mediums() -> frozenset[str]:
    """Give the first words of the nouns for a form or channel of saying."""
    return frozenset(r.form.casefold().split()[0] for r in get_lexicon().rows(Medium))


def is_medium(unit: Unit) -> bool:
    """Tell whether a unit is a noun for a form or channel of saying, with or without `-nya`."""
    low = unit.low
    return low in mediums() or (low.endswith("nya") and low[:-3] in mediums())


@cache
def connectives(use: str) -> frozenset[tuple[str, ...]]:
    """Give the connectives of a use ("open", "listed", "cut", "concede"), each as its words."""
    return frozenset(tuple(r.form.split()) for r in get_lexicon().rows(Connective) if r.use == use)


@cache
def connectives_by_start(*uses: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the connectives of some uses by their first words, the longest ones first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(f for use in uses for f in connectives(use)):
        table.setdefault(form[0], []).append(form)
    return {start: tuple(sorted(forms, key=len, reverse=True)) for start, forms in table.items()}


@cache
def connective_starts() -> frozenset[str]:
    """Give the first words of the connectives that open a sentence."""
    return frozenset(form[0] for use in ("open", "listed") for form in connectives(use))


@cache
def tag_cues() -> frozenset[str]:
    """Give the bare cues that may stand behind a clause without quotation marks."""
    rows = get_lexicon().rows(Cue)
    return frozenset(r.form for r in rows if r.class_ == "bare" and "clause" in r.frames)


@cache
def relay_cues() -> dict[str, frozenset[str]]:
    """Give the classes of each word that names a carrier."""
    table: dict[str, set[str]] = {}
    for row in get_lexicon().rows(RelayCue):
        table.setdefault(row.form, set()).add(row.class_)
    return {form: frozenset(classes) for form, classes in table.items()}


@cache
def relay_starts() -> frozenset[str]:
    """Give the words with which the phrase of a carrier may begin."""
    return words("quote_link") | words("relative") | frozenset(relay_cues())


@cache
def circumstance_words() -> frozenset[str]:
    """Give the words at which a circumstance may begin."""
    names = ("approached", "addressee", "channel", "go_between", "place")
    return frozenset().union(*(words(name) for name in names))


@cache
def aside_words() -> frozenset[str]:
    """Give the words and marks at which an aside may begin or end."""
    names = ("relative", "occasion", "approached", "facing", "topic", "report")
    return frozenset((",", "kepada", *relay_cues())).union(*(words(name) for name in names))


@cache
def break_words() -> frozenset[str]:
    """Give the words and marks at which a content may end."""
    names = ("coordinator", "joiner", "relative")
    return frozenset((",", ";", "sehingga")).union(*(words(name) for name in names))
