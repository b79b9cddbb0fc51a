"""Turns the tables of time words into one dictionary by the first word of each form.

`get_vocabulary().entries["tahun"]` says that "tahun" is of the kind `annum` with the value "Y", and
which longer forms ("tahun baru imlek") open with it. Each kind has a character of its own, so that
a sentence becomes a string on which `ujar.times.patterns` can run one regular expression.

Nothing here looks at a text. Data: `time_words`, `numbers`, `months`, `weekdays`, `day_parts`,
`holidays`, `zones`; `cues` and `relay_cues` for the words of saying.
"""

from __future__ import annotations

import re
import string
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.article.text import TOKEN
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import (
    Cue,
    DayPart,
    Holiday,
    Month,
    Numeral,
    RelayCue,
    TimeWord,
    Weekday,
    Zone,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = str | int | float | tuple[int, ...] | DayPart | Numeral | None
OTHER = "."
LOOK, GLANCE = "~", "`"  # a word that may be more than its sign: worth a sentence's while, or not
ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4}
KEPT = 50_000  # words of no table whose sign is kept
NTH = re.compile(r"ke-\d{1,3}")
# kinds of what is written in digits; no table names them
NUMERIC = ("number", "year", "fulldate", "shortdate", "clock", "tens", "roman", "nth", "halving")
# a sentence without a word of these kinds or a digit holds no time expression
TRIGGERS = frozenset(
    "day week moon annum hour unit decade century quarter half while once many month "  # noqa: SIM905
    "weekday part hours "
    "yesterday tomorrow dayword nextday lastnight lately weekend clockword ref season holiday "
    "every soon justnow olden".split()
)
# no pattern opens with a word of these kinds
INNER = frozenset(
    "close comma slash dash dot stop quote open this that same both or prep will report lead money "  # noqa: SIM905
    "amount measure event until hijri times next later prior following ago again ahead recent "
    "itsday zone nth roman numeral since cross".split()
)


class Item(NamedTuple):
    """A piece of a sentence: its kind, its place in the page, and its value."""

    kind: str
    start: int
    end: int
    value: Value = None
    vague: str = ""


class Word(NamedTuple):
    """What a form means: its kind, its value, and the value of an unknown number of it."""

    kind: str
    value: Value
    vague: str = ""


class Entry(NamedTuple):
    """What may open with a word: the word alone, longer forms, and its reading as a weekday.

    `sign` is the character of its kind where the word alone is all that it can be, else empty.
    """

    alone: Word | None
    longer: tuple[tuple[tuple[str, ...], Word], ...]
    weekday: Word | None
    sign: str


class Signs(dict[str, str]):
    """The sign of each word: the character of its kind, or one that asks for a closer look.

    A word that no table holds gets its sign when it is first met.
    """

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__(known)
        self.known = frozenset(known)

    def __missing__(self, low: str) -> str:
        """Give a word that no table holds its sign, and keep it for the next time."""
        sign = LOOK if self._is_number(low) or self._is_pair(low) else OTHER
        if len(self) < KEPT:
            self[low] = sign
        return sign

    def _is_number(self, low: str) -> bool:
        # what sorts behind ":" opens with no ASCII digit
        return (low < ":" and low[:1].isdigit()) or low.upper() in ROMANS

    def _is_pair(self, low: str) -> bool:
        left, dash, right = low.partition("-")
        if not dash:
            return False
        both = all(part in self.known or self._is_number(part) for part in (left, right))
        return both or NTH.fullmatch(low) is not None


class Vocabulary(NamedTuple):
    """All forms by their first word, the character of each kind, and the sign of each word.

    `opener` finds the signs that make a sentence worth reading.
    """

    entries: dict[str, Entry]
    chars: dict[str, str]
    signs: Signs
    opener: re.Pattern[str]


@cache
def get_vocabulary() -> Vocabulary:
    """Compile the tables of the shipped lexicon, once."""
    words: dict[tuple[str, ...], Word] = {}
    for form, word in _read_tables():
        words.setdefault(tuple(m.group().casefold() for m in TOKEN.finditer(form)), word)
    weekdays = {row.form: Word("weekday", row.number) for row in get_lexicon().rows(Weekday)}
    first: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for parts, word in words.items():
        first.setdefault(parts[0], []).append((parts[1:], word))
    entries = {}
    chars = _make_chars(words)
    for key, forms in first.items():
        alone = next((word for rest, word in forms if not rest), None)
        longer = sorted((f for f in forms if f[0]), key=lambda f: -len(f[0]))
        twofold = alone is not None and alone.kind in {"day", "week"}
        weekday = weekdays.get(key) if twofold else None
        plain = alone is not None and alone.kind != "numeral" and not longer and not weekday
        sign = chars[alone.kind] if alone is not None and plain else ""
        entries[key] = Entry(alone, tuple(longer), weekday, sign)
    signs = Signs({key: entry.sign or _glance(entry) for key, entry in entries.items()})
    opener = re.compile(f"[{LOOK}{''.join(chars[kind] for kind in sorted(TRIGGERS))}]")
    return Vocabulary(entries, chars, signs, opener)


def _glance(entry: Entry) -> str:
    """Give the sign of a word that may open a longer form: by whether a form of it is a trigger."""
    kinds = {word.kind for _, word in entry.longer}
    if entry.alone is not None:
        kinds.add(entry.alone.kind)
    return GLANCE if kinds.isdisjoint(TRIGGERS) else LOOK


def _make_chars(words: dict[tuple[str, ...], Word]) -> dict[str, str]:
    kinds = sorted({word.kind for word in words.values()} | set(NUMERIC))
    signs = string.ascii_letters + "".join(chr(0x100 + i) for i in range(100))
    return dict(zip(kinds, signs, strict=False))


def _read_tables() -> Iterator[tuple[str, Word]]:
    """Give all forms with their meaning; of doubles the first counts."""
    lexicon = get_lexicon()
    for word in lexicon.rows(TimeWord):
        yield word.form, Word(word.kind, word.value, word.vague)
    for numeral in lexicon.rows(Numeral):
        yield numeral.form, Word("numeral", numeral)
    for month in lexicon.rows(Month):
        yield month.form, Word("month" if month.alone else "shortmonth", month.number)
    for weekday in lexicon.rows(Weekday):
        yield weekday.form, Word("weekday" if weekday.alone else "shortday", weekday.number)
    for part in lexicon.rows(DayPart):
        yield part.form, Word("hours" if " " in part.form else "part", part)
    for holiday in lexicon.rows(Holiday):
        yield holiday.form, Word("holiday", holiday.on)
    for zone in lexicon.rows(Zone):
        yield zone.form, Word("zone", zone.form)
    for cue in lexicon.rows(Cue):
        if cue.class_ in {"bare", "active", "passive"}:
            yield cue.form, Word("report", None)
            yield cue.form + "nya", Word("report", None)
    for relay in lexicon.rows(RelayCue):
        if relay.class_ != "preposition":
            yield relay.form, Word("report", None)
