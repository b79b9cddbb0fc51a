"""Turns words into concepts that two translators of one sentence would share.

"Tentara kami tak akan mundur" and "Pasukan kami tidak akan ditarik" have the same concepts:
`prajurit`, and `mundur` under a negation. Function words count for nothing, names of states for
little, other words by how much they say. Numbers keep what they count: "31 orang" is (31, orang),
"50 persen gudang" is half of them; a number that ends a clause counts nothing behind it.

It knows no grammar. Data: `data/id/synonyms.csv`, `antonyms.csv`, `negators.csv`, `numbers.csv`,
`light_words.csv`, `measures.csv`, `countries.csv`, `capitals.csv`, and the function words of
`word_classes.txt`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ujar.lexicon import get_lexicon
from ujar.lexicon.loader import DATA
from ujar.lexicon.shapes import (
    Antonym,
    Capital,
    Country,
    LightWord,
    Measure,
    Month,
    Negator,
    Numeral,
    Synonym,
)
from ujar.stems import find_stems, find_words, stem_token

if TYPE_CHECKING:
    from collections.abc import Iterator

STATE_WEIGHT = 0.6  # what everybody on the matter names: its states, "perang", "damai"
LIGHT_WEIGHT = 0.3  # what stands in many sentences
NUMBER_WEIGHT = 0.7
LONG = 6  # letters of a word that two pages may spell in two ways
DAY = re.compile(r"\(?\b(\d{1,2}/\d{1,2})(?:/\d{2,4})?\b\)?")  # the day that newsrooms add
CLOCK = "pukul"
PLACES = frozenset({"di", "ke", "dari"})  # a capital behind it is a place
YEAR = re.compile(r"(?:19|20)\d\d")
CLAUSE = re.compile(r"[.,;!?…](?=\s)")
BESIDE = 2  # concepts around an opposite that say of what it is said
OR = "atau"  # "mau atau tidak" denies nothing


class Concepts(msgspec.Struct, frozen=True):
    """What a text is about.

    Attributes:
        weights: each concept with its weight.
        order: the concepts in the order of the text, each time that they stand there.
        negated: concepts that stand right after a negator.
        numbers: each number with the concept that follows it ("" for none).
        weight: the sum of the weights.
        long: concepts of so many letters that a spelling can differ.
    """

    weights: dict[str, float]
    order: tuple[str, ...]
    negated: frozenset[str]
    numbers: frozenset[tuple[str, str]]
    weight: float
    long: tuple[str, ...] = ()


class _Tables(NamedTuple):
    heads: dict[str, str]
    opposites: dict[str, frozenset[str]]
    negators: dict[str, frozenset[str]]
    light: frozenset[str]
    nothing: frozenset[str]
    matters: frozenset[str]
    shares: frozenset[str]
    numerals: dict[str, Numeral]
    written_out: dict[str, tuple[str, ...]]
    capitals: dict[str, tuple[str, ...]]
    months: frozenset[str]


@cache
def _tables() -> _Tables:
    lexicon = get_lexicon()
    heads = {word: row.form for row in lexicon.rows(Synonym) for word in row.words}
    opposites: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.rows(Antonym):
        for word in row.words:
            one, other = heads.get(row.form, row.form), heads.get(word, word)
            opposites[one].add(other)
            opposites[other].add(one)
    names = [
        *(name for row in lexicon.rows(Country) for name in (row.form, *row.names)),
        *(row.form for row in lexicon.rows(Capital)),
    ]
    return _Tables(
        heads=heads,
        opposites={word: frozenset(words) for word, words in opposites.items()},
        negators={row.form: frozenset(row.not_before) for row in lexicon.rows(Negator)},
        light=frozenset(row.form for row in lexicon.rows(LightWord) if row.kind == "light"),
        nothing=frozenset(_read_function_words()),
        matters=frozenset(stem for name in names for stem in find_stems(name))
        | {row.form for row in lexicon.rows(LightWord) if row.kind == "matter"},
        shares=frozenset(row.form for row in lexicon.rows(Measure) if row.kind == "share"),
        numerals={row.form: row for row in lexicon.rows(Numeral)},
        written_out={
            name.casefold(): tuple(find_stems(row.form))
            for row in lexicon.rows(Country)
            for name in row.names
            if " " not in name
        },
        capitals={
            row.form.casefold(): tuple(find_stems(row.country))
            for row in lexicon.rows(Capital)
            if row.kind != "city" and " " not in row.form
        },
        months=frozenset(row.form for row in lexicon.rows(Month)),
    )


def _read_function_words() -> Iterator[str]:
    for line in (DATA / "id" / "word_classes.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("function:"):
            yield from line.partition(":")[2].split()


@lru_cache(maxsize=1 << 13)
def find_concepts(text: str) -> Concepts:
    """Find the concepts of a text."""
    return _read(text).finish()


def place_numbers(text: str) -> list[tuple[int, float, str]]:
    """Give each number of a text: the place of its last word, its value, the concept after it."""
    reader = _read(text)
    reader.finish()
    pairs = zip(reader.places, reader.numbers, strict=True)
    return [(place, float(value), unit) for place, (value, unit) in pairs]


def _read(text: str) -> _Reader:
    reader = _Reader(_tables())
    if "/" in text:
        reader.weights |= dict.fromkeys((f"#{day}" for day in DAY.findall(text)), NUMBER_WEIGHT)
        text = DAY.sub(" ", text)
    for clause in CLAUSE.split(text):
        for word in find_words(clause):
            reader.take(word)
        reader.end_clause()
    return reader


class _Reader:
    """Takes the words of a text one by one."""

    def __init__(self, tables: _Tables) -> None:
        self.tables = tables
        self.weights: dict[str, float] = {}
        self.order: list[str] = []
        self.negated: set[str] = set()
        self.numbers: list[tuple[str, str]] = []
        self.negator = self.before = self.latest = ""
        self.total = self.current = 0.0
        self.counting = False
        self.at = -1
        self.last = 0
        self.places: list[int] = []

    def take(self, word: str) -> None:
        """Take one word in lower case."""
        tables = self.tables
        self.at += 1
        if self.negator and word in tables.negators[self.negator]:
            self.negator = ""
        if word in tables.negators:
            self.negator = "" if self.before == OR else word
        elif self.counting and word in tables.shares:
            self.total, self.current = (self.total + self.current) / 100, 0.0
            self.last = self.at
        elif word[0].isdigit():
            self._count(float(stem_token(word).replace("p", ".", 1).partition("p")[0]), "whole")
            if self.before == CLOCK:
                self._end_number(CLOCK)
            elif self.before in tables.months and YEAR.fullmatch(word):
                self._end_number("tahun")
        elif word in tables.numerals:
            row = tables.numerals[word]
            self._count(row.value, row.role)
        elif word.startswith("ke") and word[2:] in tables.numerals:
            self._end_number("ke")
            self.numbers.append((f"{tables.numerals[word[2:]].value:g}", "ke"))
            self.places.append(self.at)
        elif word in tables.written_out:
            self._add_state(tables.written_out[word])
        elif word in tables.capitals and self.before not in PLACES:
            self._add_state(tables.capitals[word])
        elif word not in tables.nothing:
            self._add(stem_token(word))
        self.before = word

    def end_clause(self) -> None:
        """End a clause: a number counts nothing behind it, and a negator what stood before it."""
        self._end_number("")
        if self.negator and self.latest:
            self.negated.add(self.latest)
        self.negator = self.latest = ""

    def finish(self) -> Concepts:
        """Give what was found."""
        weights = self.weights
        weights |= {f"#{value}": NUMBER_WEIGHT for value, _ in self.numbers}
        return Concepts(
            weights,
            tuple(self.order),
            frozenset(self.negated),
            frozenset(self.numbers),
            sum(weights.values()),
            tuple(word for word in weights if len(word) >= LONG),
        )

    def _add(self, stem: str) -> None:
        tables = self.tables
        concept = tables.heads.get(stem, stem)
        self._end_number(concept)
        self.order.append(concept)
        light = concept in tables.light
        if self.negator and not light:
            self.negated.add(concept)
            self.negator = ""
        matter = stem in tables.matters or concept in tables.matters
        weight = LIGHT_WEIGHT if light else STATE_WEIGHT if matter else 1.0
        self.weights[concept] = weight
        self.latest = "" if light else concept

    def _add_state(self, stems: tuple[str, ...]) -> None:
        """Take a short form, or the capital that stands for its state, as the name in full."""
        for stem in stems:
            self._add(stem)

    def _count(self, value: float, role: str) -> None:
        """Put a number word to those before it: "dua", "ratus", "lima", "puluh"."""
        if role == "teen":
            self.current += value
        elif role in {"ten", "hundred"}:
            units = self.current % 10
            self.current += (units or 1) * value - units
        elif role == "thousand":
            self.total += (self.current or 1) * value
            self.current = 0.0
        elif role in {"unit", "whole"} and self.counting and self.current % 10 == 0 and value < 10:  # noqa: PLR2004 - a single digit
            self.current += value
        else:
            if self.counting and role != "half":
                self._end_number("")
            self.current += value
        self.counting = True
        self.last = self.at

    def _end_number(self, unit: str) -> None:
        if self.counting:
            self.numbers.append((f"{self.total + self.current:g}", unit))
            self.places.append(self.last)
        self.total = self.current = 0.0
        self.counting = False


def is_small(word: str) -> bool:
    """Tell whether a word in lower case is a function word or a negator."""
    tables = _tables()
    return word in tables.nothing or word in tables.negators


def fold_concept(stem: str) -> str:
    """Give the concept of a stem: that by which its synonyms go."""
    return _tables().heads.get(stem, stem)


def find_swapped(left: Concepts, right: Concepts) -> tuple[str, str] | None:
    """Give two opposites that change places: "A berhenti, B berlanjut" and the other way round."""
    opposites = _tables().opposites
    ours, theirs = _find_neighbours(left), _find_neighbours(right)
    for one in left.order:
        for other in sorted(opposites.get(one, ())):
            if {one, other} <= ours.keys() & theirs.keys():
                a, b = ours[one], ours[other]
                if a != b and (a, b) == (theirs[other], theirs[one]):
                    return one, other
    return None


def _find_neighbours(concepts: Concepts) -> dict[str, str]:
    """Give for each concept the one that stands before it."""
    return dict(zip(concepts.order[1:], concepts.order, strict=False))


def find_opposites(left: Concepts, right: Concepts) -> tuple[str, str] | None:
    """Give a concept of one text and one of the other that say the opposite, neither in both.

    They are said of one thing: beside them stands the same. "akhiri perang" and "runding damai"
    say nothing against each other.
    """
    opposites = _tables().opposites
    for word in left.weights:
        if word in opposites and word not in right.weights:
            for other in sorted(opposites[word]):
                if other not in right.weights or other in left.weights:
                    continue
                if (word in left.negated) != (other in right.negated):
                    continue  # who has "belum menyetujui" may as well have refused
                if _share_neighbour(left.order, word, right.order, other):
                    return word, other
    return None


def _share_neighbour(ours: tuple[str, ...], word: str, theirs: tuple[str, ...], other: str) -> bool:
    near, far = _find_beside(ours, word), _find_beside(theirs, other)
    return not near or not far or not near.isdisjoint(far)


def _find_beside(order: tuple[str, ...], word: str) -> set[str]:
    """Give the concepts that stand within some words of one."""
    found: set[str] = set()
    for at, concept in enumerate(order):
        if concept == word:
            found.update(order[max(at - BESIDE, 0) : at + BESIDE + 1])
    return found - {word}
