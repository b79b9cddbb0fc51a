"""Keeps of each word, as texts write it, what holds wherever it stands, so that it is asked once.

`FORMS["Menolak"]` is the one `Form` of all tokens "Menolak": `low` is "menolak", `capital` is true.
What times, names and moves make of a word by itself is kept there too, by the stage that asks.

A form knows nothing of its neighbours or its page. The particles of names stand in
`data/id/function_words.csv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import msgspec

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import FunctionWord

MOST_FORMS = 60_000
LONGEST = 40  # letters; what is longer is no word that comes again
NISBA = re.compile(r"(?:a[ldnrstz]|el|ul)-[A-Z]\w+")  # "al-Zenda" in an Arabic name


class Form(msgspec.Struct, eq=False, gc=False):
    """A word as it is written; the later fields are empty until their stage looks the word up.

    `families`, `word` and `hints` are not even there before, so that who wants those of a sentence
    asks for all at once and needs to look closer only if one of them is missing.

    Attributes:
        text: the word.
        low: the word casefolded.
        upper: whether it opens with a capital letter.
        capital: whether it does so and has small letters, too, or is a name such as "al-Zenda".
        named: whether it opens with a capital letter, or a name does behind its particle.
        sign: what `ujar.times` makes of it.
        families: the entries of names and nouns that open with it.
        word_class: its class among common words; None for others, empty if nobody has asked.
        weights: what it adds to the labels of names around it.
        word: what `ujar.moves` makes of it.
        hints: what it hints at for `ujar.moves`.
    """

    text: str
    low: str
    upper: bool
    capital: bool
    named: bool
    sign: str = ""
    word_class: str | None = ""
    weights: tuple[int, ...] = ()
    families: Any = None
    word: Any = None
    hints: int = 0
    __deletable__ = ["families", "word", "hints"]


class Forms(dict[str, Form]):
    """The forms that were met, each made once while there is room."""

    def __missing__(self, text: str) -> Form:
        """Make the form of a token that was not met before."""
        low = text.casefold()
        low = text if text == low else low
        upper = text[0].isupper()
        capital = low is not text and (upper or NISBA.match(text) is not None)
        named = upper or ("-" in text and _holds_name(text))
        form = Form(text, low, upper, capital, named)
        del form.families, form.word, form.hints
        if len(self) < MOST_FORMS and len(text) <= LONGEST:
            self[text] = form
        return form


def _holds_name(text: str) -> bool:
    """Tell whether a name stands behind a particle: `al-Lind`."""
    particle, _, name = text.partition("-")
    return name[:1].isupper() and particle in _particles()


@cache
def _particles() -> frozenset[str]:
    rows = get_lexicon().rows(FunctionWord)
    return frozenset(row.form for row in rows if row.class_ == "name_particle")


FORMS = Forms()
