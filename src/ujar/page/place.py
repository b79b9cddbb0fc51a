"""Knows the names of places, as far as a page's head and foot ask for them.

`Jakarta: Presiden tiba.` opens with a dateline because Jakarta is a place; `Ana: Kami siap.` does
not. Countries, their capitals and other places stand in `data/id/countries.csv`, `capitals.csv` and
`places.csv`; which of them an article speaks of is for `ujar.entities`.
"""

from __future__ import annotations

from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Capital, Country, Place


def is_place(text: str) -> bool:
    """Tell whether a text is the name of a known place or country and nothing more."""
    return is_city(text) or text.strip(" .,").casefold() in _countries()


def is_city(text: str) -> bool:
    """Tell whether a text is the name of a known place that is no country."""
    return text.strip(" .,").casefold() in _cities()


@cache
def _cities() -> frozenset[str]:
    rows = (*get_lexicon().rows(Capital), *get_lexicon().rows(Place))
    return frozenset(row.form.casefold() for row in rows) - _countries()


@cache
def _countries() -> frozenset[str]:
    rows = get_lexicon().rows(Country)
    return frozenset(name.casefold() for row in rows for name in (row.form, *row.names))
