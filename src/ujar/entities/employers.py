"""Finds for whom somebody works where a name stands between his calling and his own name.

In `pelatih Strelsau, Rudolf Hentzau, menolak` and `analis Tambak, Ana Berg` the first name is the
club or the house, not the person.

Nouns of office are read with their bodies by `ujar.entities.roles`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.model import opens_names
from ujar.entities.name_parts import skip_titles
from ujar.entities.persons import read_name
from ujar.entities.phrase import Phrase
from ujar.entities.seats import closes

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

MOST_WORDS = 3
NAMELY = ("yaitu", "yakni")


def read_behind_employer(s: Sight, phrase: Phrase, name: Phrase | None) -> Phrase | None:
    """Read the person behind a comma where a body's name stands right behind his calling."""
    if phrase.kind != "profession" or phrase.of or s.low(phrase.first - 1) == ",":
        return None
    end = name.head_after if name is not None else s.run_end(phrase.after, MOST_WORDS)
    first = phrase.after
    if not first < end <= first + MOST_WORDS or s.low(end) != "," or not s.capital(first):
        return None
    if name is not None and (name.row is not None or name.after > end or _is_whole(s, name)):
        return None
    start = end + 2 if s.low(end + 1) in NAMELY else end + 1
    found = read_name(s, skip_titles(s, start), titled=True)
    if found is None or _is_listed(s, found) or not closes(s, found.after):
        return None
    body = Phrase("body", first, end, first, end, name=s.text(first, end))
    phrase.of.append(("body", body.name))
    phrase.apposed.append(body)
    phrase.after = end
    return found


def _is_whole(s: Sight, name: Phrase) -> bool:
    """Tell whether a name is a person's in full: its first word opens names."""
    return name.head_after - name.head > 1 and opens_names(s.lows[name.head])


def _is_listed(s: Sight, found: Phrase) -> bool:
    """Tell whether the name behind the comma is one of a list: "pelatih Berg, Hentzau, dan Ana"."""
    at = found.head_after
    if s.low(at) == "dan":
        return True
    if s.low(at) != ",":
        return False
    return s.low(at + 1) == "dan" or s.capital(at + 1)
