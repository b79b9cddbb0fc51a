"""Tells common words from names: `word_classes.txt` turned into one look-up.

`word_class("menolak")` is "verb", `word_class("kavanaugh")` is None. A form that the list lacks but
that carries a verb's prefix counts as a verb for `is_verb`.

It does not analyse words. The lists are `data/id/word_classes.txt` and `roots.txt`; their heads say
where they are from.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.loader import DATA
from ujar.lexicon.shapes import ActNoun

if TYPE_CHECKING:
    from ujar.article.forms import Form

PREFIXES = ("me", "ber", "di", "ter")
SHORTEST_VERB = 6
LONGEST_ROOT = 9
CLITIC = "nya"
CLITICS = (CLITIC, "kah", "lah", "pun")  # three letters each


@cache
def word_classes() -> dict[str, str]:
    """Give the class of each common word: noun, verb, adjective or function."""
    found: dict[str, str] = {}
    path = DATA / "id" / "word_classes.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, words = line.partition(":")
            found.update(dict.fromkeys(words.split(), name))
    for row in get_lexicon().rows(ActNoun):
        # "Kecaman disampaikan X": nobody of that name
        found.setdefault(row.form, "noun")
    return found


@cache
def roots() -> frozenset[str]:
    """Give the roots of common words, as headlines write verbs: "tolak", "bantah"."""
    path = DATA / "id" / "roots.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


def word_class(low: str) -> str | None:
    """Give the class of a common word in lower case, with or without a clitic; None for others."""
    found = word_classes().get(low)
    if found is None and low.endswith(CLITICS):
        return word_classes().get(low[:-3])
    return found


def is_derived(low: str) -> bool:
    """Tell whether a word is built like a noun of a verb or state: "kemahasiswaan"."""
    return len(low) >= LONGEST_ROOT and low.startswith(("ke", "pe")) and low.endswith("an")


def is_verb(low: str) -> bool:
    """Tell whether a word in lower case is a verb, by the list or else by its prefix."""
    known = word_classes().get(low)
    if known is not None:
        return known == "verb"
    if low.endswith(CLITIC):
        return len(low) > SHORTEST_VERB and is_verb(low[: -len(CLITIC)])
    return len(low) >= SHORTEST_VERB and low.startswith(PREFIXES)


def class_of(form: Form) -> str | None:
    """Give the class of a word as it is written: that of a rare word in lower case by its form."""
    found = form.word_class
    if found == "":
        found = word_class(form.low)
        small = form.text == form.low or not form.text[0].isupper()
        if found is None and small and form.low.isalpha():
            found = "verb" if is_verb(form.low) else "noun"
        form.word_class = found
    return found
