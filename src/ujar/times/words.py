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

from msgspec import Struct

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
from ujar.times.digits import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ujar.article.forms import Form

Value = str | int | float | tuple[int, ...] | DayPart | Numeral | None
OTHER = "."
# A word that may be more than its sign: worth a sentence's while, worth it before a certain word, a
# plain number, which is worth it beside a word of a date, and a word that is not worth it.
LOOK, NEAR, NUMBER, GLANCE = "~=#`"
SPOT = re.compile(f"[{LOOK}{NEAR}{NUMBER}{GLANCE}]")
FAINT = re.compile(f"[{NEAR}{NUMBER}]")
ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4}
NTH = re.compile(r"ke-(\d{1,3})")
# kinds of what is written in digits; no table names them
NUMERIC = ("number", "year", "fulldate", "shortdate", "clock", "tens", "roman", "nth", "halving")
# a sentence without a word of these kinds or a date or clock time in digits holds no time
TRIGGERS = frozenset(
    "day week moon annum hour unit decade century quarter half while once many month "  # noqa: SIM905
    "weekday part hours "
    "yesterday tomorrow dayword nextday lastnight lately weekend clockword ref season holiday "
    "every soon justnow olden".split()
)
# but for a plain number beside a word of these kinds
BESIDE = frozenset({"tgl", "shortmonth", "slash"})
PAIRED = frozenset({"weekday", "month", "shortmonth"})  # kinds of words that a dash joins to one
# no pattern opens with a word of these kinds
INNER = frozenset(
    "close comma slash dash dot stop quote open this that same both or prep will report lead money "  # noqa: SIM905
    "amount measure event until hijri times next later prior following ago again ahead recent "
    "itsday zone nth roman numeral since cross".split()
)


class Item(Struct, frozen=True, gc=False):
    """A piece of a sentence: its kind, its place in the page, and its value."""

    kind: str
    start: int
    end: int
    value: Value = None
    vague: str = ""


class Word(Struct, frozen=True, gc=False):
    """What a form means: its kind, its value, and the value of an unknown number of it."""

    kind: str
    value: Value
    vague: str = ""


class Entry(Struct, frozen=True, gc=False):
    """What may open with a word: the word alone, longer forms, and its reading as a weekday.

    `seconds` are the second words of the longer forms. `sign` is the character of the kind that the
    word has where none of them follows; empty where it has to be looked at all the same.
    """

    alone: Word | None
    longer: tuple[tuple[tuple[str, ...], Word], ...]
    seconds: frozenset[str]
    weekday: Word | None
    sign: str


class Signs(dict[str, str]):
    """The sign of each word: the character of its kind, or one that asks for a closer look.

    `paired` are the words that a dash may join ("Senin-Rabu").
    """

    def __init__(self, known: dict[str, str], paired: frozenset[str]) -> None:
        super().__init__(known)
        self.paired = paired

    def __missing__(self, low: str) -> str:
        """Give a word that no table holds its sign."""
        # what sorts behind ":" opens with no ASCII digit
        if low < ":" and low[:1].isdigit():
            return NUMBER if read_number(low)[0] == "number" else LOOK
        if low.upper() in ROMANS or NTH.fullmatch(low):
            return GLANCE
        left, dash, right = low.partition("-")
        return LOOK if dash and self._is_paired(left) and self._is_paired(right) else OTHER

    def _is_paired(self, part: str) -> bool:
        return part in self.paired or part.isdigit() or part.upper() in ROMANS


class Vocabulary(NamedTuple):
    """All forms by their first word, the character of each kind, and the sign of each word.

    `opener` finds the signs that make a sentence worth reading, `beside` those that make it so
    beside a plain number.
    """

    entries: dict[str, Entry]
    chars: dict[str, str]
    signs: Signs
    opener: re.Pattern[str]
    beside: re.Pattern[str]

    def spell(self, forms: Sequence[Form]) -> str:
        """Write the signs of some words, one each."""
        signs = "".join([form.sign for form in forms])
        if len(signs) < len(forms):
            for form in forms:
                form.sign = form.sign or self.signs[form.low]
            signs = "".join([form.sign for form in forms])
        return signs

    def may_tell(self, lows: Sequence[str], signs: str, first: int, last: int) -> bool:
        """Tell by their signs whether a time expression can stand among some words of a page."""
        if self.opener.search(signs, first, last):
            return True
        for spot in FAINT.finditer(signs, first, last):
            at = spot.start()
            if signs[at] == NUMBER:
                if self.beside.search(signs, first, last):
                    return True
            elif at + 1 < last and lows[at + 1] in self.entries[lows[at]].seconds:
                return True
        return False


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
    chars = _make_chars(words)
    entries = {key: _make_entry(key, forms, weekdays, chars) for key, forms in first.items()}
    alone = {key: entry.weekday or entry.alone for key, entry in entries.items()}
    paired = frozenset(key for key, word in alone.items() if word and word.kind in PAIRED)
    signs = Signs({key: _sign_of(key, entry) for key, entry in entries.items()}, paired)
    opener = re.compile(f"[{LOOK}{''.join(chars[kind] for kind in sorted(TRIGGERS))}]")
    beside = re.compile(f"[{''.join(chars[kind] for kind in sorted(BESIDE))}]")
    return Vocabulary(entries, chars, signs, opener, beside)


def _make_entry(
    key: str,
    forms: list[tuple[tuple[str, ...], Word]],
    weekdays: dict[str, Word],
    chars: dict[str, str],
) -> Entry:
    alone = next((word for rest, word in forms if not rest), None)
    longer = sorted((f for f in forms if f[0]), key=lambda f: -len(f[0]))
    twofold = alone is not None and alone.kind in {"day", "week"}
    weekday = weekdays.get(key) if twofold else None
    sign = chars[alone.kind] if alone is not None else OTHER
    if weekday or key[0].isdigit() or (alone is not None and alone.kind == "numeral"):
        sign = ""
    return Entry(alone, tuple(longer), frozenset(f[0][0] for f in longer), weekday, sign)


def _sign_of(key: str, entry: Entry) -> str:
    """Give the sign of a word of the tables, by what it is alone and what may open with it."""
    if entry.sign and entry.alone is not None and not entry.longer:
        return entry.sign
    kind = entry.alone.kind if entry.alone is not None else ""
    if kind in TRIGGERS or kind in BESIDE or key[0].isdigit():
        return LOOK
    kinds = {word.kind for _, word in entry.longer}
    return GLANCE if kinds.isdisjoint(TRIGGERS | BESIDE) else NEAR


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
