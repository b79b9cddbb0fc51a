"""Compiles the tables of names and nouns into one look-up by first word, longest form first.

`get_gazetteer().match(tokens, 0, "name")` on `Amerika Serikat menolak` gives the country and the
token after it. Names must be written with capitals, abbreviations exactly as listed ("AS", not
"as"); nouns count in any case.

What a match means in its sentence is for the readers of phrases. The tables are those under
`data/id` named in `_entries`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.article.text import TOKEN
from ujar.lexicon import SHAPES, get_lexicon
from ujar.lexicon.shapes import (
    Body,
    BodyNoun,
    Capital,
    Country,
    Demonym,
    Leader,
    NotName,
    NpWord,
    People,
    Place,
    Pronoun,
    Quantifier,
    RoleNoun,
    Row,
    SourcePhrase,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ujar.article.forms import Form
    from ujar.article.text import Token

Family = Literal["name", "noun", "head", "small"]
LONGEST_ABBREVIATION = 8
LONG_WORD = 5
CLITIC = "nya"
OWNED = frozenset({"noun", "head"})


class Entry(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A form: its words, how they are to be written, and the row that it comes from.

    `case` is "exact", "name" (a capital where the form has one) or "any".
    """

    lows: tuple[str, ...]
    texts: tuple[str, ...]
    case: Literal["exact", "name", "any"]
    family: Family
    kind: str
    row: Row


class Match(msgspec.Struct, frozen=True, eq=False, gc=False):
    """An entry found at `first`; `after` is the token behind it, `kind` that of the entry."""

    first: int
    after: int
    entry: Entry
    kind: str


class Entries(msgspec.Struct, frozen=True, eq=False):
    """The entries of a family that open with one word: those of more words by their second.

    `sure` is the first of one word if it counts however the word is written.
    """

    every: tuple[Entry, ...]
    single: tuple[Entry, ...]
    pairs: dict[str, tuple[Entry, ...]]
    sure: Entry | None = None


def _index(entries: Sequence[Entry]) -> Entries:
    pairs: dict[str, list[Entry]] = {}
    for entry in entries:
        if len(entry.lows) > 1:
            pairs.setdefault(entry.lows[1], []).append(entry)
    single = tuple(e for e in entries if len(e.lows) == 1)
    sure = single[0] if single and single[0].case == "any" else None
    return Entries(tuple(entries), single, {k: tuple(v) for k, v in pairs.items()}, sure)


class Families(dict[Family, Entries]):
    """The entries that open with one word, by family.

    `opens` tells if a phrase can open there; `smalls` are the small words by kind, `name`, `noun`
    and `head` the entries of those families, where there are any.
    """

    __slots__ = ("head", "name", "noun", "opens", "smalls")

    def __init__(self, entries: Iterable[tuple[Family, Entries]] = ()) -> None:
        super().__init__(entries)
        self.smalls: dict[str, tuple[Entry, ...]] = {}
        for entry in self["small"].every if "small" in self else ():
            self.smalls[entry.kind] = (*self.smalls.get(entry.kind, ()), entry)
        small = not OPENERS.isdisjoint(self.smalls)
        start = any(
            entry.lows[0][0] in STARTS for _, found in self.items() for entry in found.every
        )
        self.opens: bool = small or start or "noun" in self or "head" in self
        self.name, self.noun, self.head = self.get("name"), self.get("noun"), self.get("head")


OPENERS = frozenset({"pronoun", "quantifier", "former", "source head"})
NOTHING = Families()
BARE = Families()  # a number or bracket: nothing is known of it, but a phrase can open there
BARE.opens = True
STARTS = frozenset("(0123456789")


class Opening(dict[str, Families]):
    """The entries by their first word."""

    def __missing__(self, low: str) -> Families:
        """Give the nouns of a word without `-nya`, or nothing."""
        found = BARE if low[:1] in STARTS else NOTHING
        if low.endswith(CLITIC):
            found = self.get(low[: -len(CLITIC)], found)
        return found


@dataclass(slots=True)
class Gazetteer:
    """All entries by their first word, and countries, bodies and leaders by name."""

    opening: Opening = field(default_factory=Opening)
    countries: dict[str, Country] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    leaders: dict[str, Leader] = field(default_factory=dict)
    not_names: frozenset[str] = frozenset()
    taken_up: frozenset[str] = frozenset()

    def look_up(self, forms: Sequence[Form]) -> list[Families]:
        """Give the entries that open with each of some words."""
        try:
            return [form.families for form in forms]
        except AttributeError:
            for form in forms:
                if not hasattr(form, "families"):
                    form.families = self.opening[form.low]
            return [form.families for form in forms]

    def match(self, tokens: Sequence[Token], at: int, entries: Entries) -> Match | None:
        """Give the longest entry of a family that stands at a token."""
        if entries.pairs and at + 1 < len(tokens):
            low = tokens[at + 1].low
            found = entries.pairs.get(low)
            if found is None and low.endswith(CLITIC):
                found = entries.pairs.get(low[: -len(CLITIC)])
            if found is not None and (longer := self.first(tokens, at, found)) is not None:
                return longer
        if entries.sure is not None:
            return Match(at, at + 1, entries.sure, entries.sure.kind)
        return self.first(tokens, at, entries.single)

    def first(self, tokens: Sequence[Token], at: int, entries: Iterable[Entry]) -> Match | None:
        """Give the first of some entries that stands at a token."""
        for entry in entries:
            if _fits(tokens, at, entry):
                return Match(at, at + len(entry.lows), entry, entry.kind)
        return None

    def country_of(self, row: Row) -> Country | None:
        """Give the country that a country, capital, demonym or place row speaks of."""
        if isinstance(row, Country):
            return row
        name = getattr(row, "country", None)
        return self.countries.get(name) if name else None


def _fits(tokens: Sequence[Token], at: int, entry: Entry) -> bool:
    lows = entry.lows
    if len(lows) == 1:
        return entry.family == "small" or _fits_word(tokens[at], entry)
    if at + len(lows) > len(tokens):
        return False
    last = len(lows) - 1
    for k, low in enumerate(lows):
        token = tokens[at + k]
        if token.low != low and (
            k < last or entry.family not in OWNED or token.low != low + CLITIC
        ):
            return False
        if entry.case == "exact" and token.text != entry.texts[k]:
            return False
        if entry.case == "name" and entry.texts[k][0].isupper() and not token.text[0].isupper():
            return False
    return True


def _fits_word(token: Token, entry: Entry) -> bool:
    """Tell whether a word is written as an entry of one word has to be."""
    if token.low != entry.lows[0] and entry.family not in OWNED:
        return False
    if entry.case == "any":
        return True
    text = entry.texts[0]
    if entry.case == "exact":
        return token.text == text
    return token.text[0].isupper() or not text[0].isupper()


def _make(form: str, family: Family, kind: str, row: Row) -> Entry:
    texts = tuple(TOKEN.findall(form))
    case: Literal["exact", "name", "any"] = "any"
    if family == "name":
        short = len(texts) == 1 and len(form) <= LONGEST_ABBREVIATION
        case = "exact" if short and (form.isupper() or form[1:] != form[1:].lower()) else "name"
    return Entry(tuple(t.casefold() for t in texts), texts, case, family, kind, row)


def _entries() -> Iterator[Entry]:
    lexicon = get_lexicon()
    for shape, kind in NAMES.items():
        for row in lexicon.rows(shape):
            forms = (row.form, *getattr(row, "names", ()), getattr(row, "short", None))
            yield from (_make(form, "name", kind, row) for form in forms if form)
    yield from _media_entries()
    for role in lexicon.rows(RoleNoun):
        yield _make(role.form, "noun", role.kind, role)
    for title in lexicon.rows(Title):
        yield _make(title.form, "noun", "title", title)
    for head in lexicon.rows(BodyNoun):
        yield _make(head.form, "head", "head", head)
    for quantifier in lexicon.rows(Quantifier):
        yield _make(quantifier.form, "small", "quantifier", quantifier)
    for pronoun in lexicon.rows(Pronoun):
        yield _make(pronoun.form, "small", "pronoun", pronoun)
    for source in lexicon.rows(SourcePhrase):
        yield _make(source.form, "small", "source " + source.class_, source)
    for word in lexicon.rows(NpWord):
        yield _make(word.form, "small", word.class_, word)


def _spellings(form: str) -> tuple[str, ...]:
    """Give a word as it is and, if it is long, in other letter cases: "COVID", "Covid"."""
    return (form,) if len(form) < LONG_WORD else (form, form.capitalize(), form.upper())


def _media_entries() -> Iterator[Entry]:
    shape = SHAPES.get("media")
    if shape is None:
        return
    for row in get_lexicon().rows(shape):
        for form in (row.form, *getattr(row, "names", ())):
            yield _make(form, "name", "media", row)


NAMES: dict[type[Row], str] = {
    Country: "country",
    Capital: "capital",
    Demonym: "demonym",
    Place: "place",
    Body: "body",
    People: "body",
    Leader: "leader",
}
_ORDER = {"leader": 0, "body": 1, "country": 2, "media": 3, "capital": 4, "demonym": 5}


@cache
def get_gazetteer() -> Gazetteer:
    """Compile the shipped tables, once."""
    found: dict[str, list[Entry]] = {}
    for entry in _entries():
        if entry.lows:
            found.setdefault(entry.lows[0], []).append(entry)
    gazetteer = Gazetteer()
    for first, entries in found.items():
        entries.sort(key=lambda e: (-len(e.lows), _ORDER.get(e.kind, 9)))
        families: dict[Family, list[Entry]] = {}
        for entry in entries:
            families.setdefault(entry.family, []).append(entry)
        gazetteer.opening[first] = Families((k, _index(v)) for k, v in families.items())
    lexicon = get_lexicon()
    gazetteer.countries = {row.form: row for row in lexicon.rows(Country)}
    gazetteer.bodies = {row.form: row for row in lexicon.rows(Body)}
    gazetteer.taken_up = frozenset(n for row in gazetteer.bodies.values() for n in row.nouns)
    gazetteer.not_names = frozenset(
        form for row in lexicon.rows(NotName) for form in _spellings(row.form)
    )
    gazetteer.leaders = {row.form: row for row in lexicon.rows(Leader)}
    return gazetteer
