"""Turns a sentence's tokens into items: the words and numbers that times are made of.

`Jumat (25/2)` gives the items weekday 5, open, shortdate (25, 2), close; all other words are one
item each of the kind "other". Number words are put together ("dua puluh lima" is the number 25),
and what is written in digits is told apart by its form: year, date, clock time, number.

Nothing here says what a time is; patterns over the kinds do. Data: see `ujar.times.words`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon.shapes import Numeral
from ujar.times.words import OTHER, Entry, Value, Vocabulary, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.article.text import Token

DATE = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
SPACED = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})(?:\s?/\s?(\d{4}|\d{2}))?(?![\d/])")
CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?")
DECIMAL = re.compile(r"(\d{1,6})[.,](\d{1,2})")
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}")
TIMES = re.compile(r"(\d{1,3})x(\d{1,3})")
TENS = re.compile(r"(\d{2}|\d{4})-?an")
NTH = re.compile(r"ke-(\d{1,3})")
ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4}
PIVOT = 70  # of two digits, 70 to 99 are a year of the last century
HUNDRED = 100
LONGEST = 9  # digits of a number that can be a length


class Item(NamedTuple):
    """A piece of a sentence: its kind, its place in the page, and its value."""

    kind: str
    start: int
    end: int
    value: Value = None
    vague: str = ""


def make_items(page: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Item]:
    """Cut a sentence into items."""
    items: list[Item] = []
    entries = vocabulary.entries
    at = 0
    while at < len(tokens):
        token = tokens[at]
        entry = entries.get(token.low)
        end = _read_entry(tokens, at, entry, items) if entry is not None else at
        if end > at:
            at = end
        elif token.text[0].isdigit():
            at = _read_digits(page, tokens, at, items)
        else:
            _read_word(token, vocabulary, items)
            at += 1
    return join_numbers(items)


def spell(items: Sequence[Item], vocabulary: Vocabulary) -> str:
    """Write items as a string with one character an item."""
    chars = vocabulary.chars
    return "".join([chars.get(item.kind, OTHER) for item in items])


def _read_entry(tokens: Sequence[Token], at: int, entry: Entry, items: list[Item]) -> int:
    token = tokens[at]
    for rest, word in entry.longer:
        end = at + 1 + len(rest)
        if end <= len(tokens) and all(
            tokens[at + 1 + i].low == part for i, part in enumerate(rest)
        ):
            items.append(_make_item(token.start, tokens[end - 1].end, word))
            return end
    word = entry.alone
    if word is None:
        return at
    if entry.weekday is not None and token.is_capital and _is_name(tokens, at, items):
        word = entry.weekday
    items.append(_make_item(token.start, token.end, word))
    return at + 1


def _is_name(tokens: Sequence[Token], at: int, items: list[Item]) -> bool:
    """Tell whether a capital "Minggu" is Sunday: not after a number, not before `ini`, `depan`.

    At the head of a sentence the capital says nothing: "Minggu lalu" is last week.
    """
    if items and items[-1].kind in {"number", "numeral", "some", "every"}:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return following not in {"ini", "depan"} and not (at == 0 and following == "lalu")


def _make_item(start: int, end: int, word: Word) -> Item:
    return Item(word.kind, start, end, word.value, word.vague)


def _read_word(token: Token, vocabulary: Vocabulary, items: list[Item]) -> None:
    """Read a word that no table holds: a pair ("Senin-Rabu"), an ordinal ("ke-2"), a Roman one."""
    roman = ROMANS.get(token.text)
    if roman is not None:
        items.append(Item("roman", token.start, token.end, roman))
        return
    if "-" in token.low:
        nth = NTH.fullmatch(token.low)
        if nth:
            items.append(Item("nth", token.start, token.end, int(nth.group(1))))
            return
        pair = _split_pair(token, vocabulary)
        if pair:
            items += pair
            return
    items.append(Item("other", token.start, token.end))


def _split_pair(token: Token, vocabulary: Vocabulary) -> list[Item]:
    left, _, right = token.text.partition("-")
    middle = token.start + len(left)
    found = []
    for text, start in ((left, token.start), (right, middle + 1)):
        entry = vocabulary.entries.get(text.casefold())
        if text in ROMANS:
            found.append(Item("roman", start, start + len(text), ROMANS[text]))
        elif text.isdigit():
            kind, value = read_number(text)
            found.append(Item(kind, start, start + len(text), value))
        elif entry is not None and entry.alone is not None:
            word = entry.weekday or entry.alone
            if word.kind not in {"weekday", "month", "shortmonth"}:
                return []
            found.append(_make_item(start, start + len(text), word))
        else:
            return []
    return [found[0], Item("dash", middle, middle + 1), found[1]]


def _read_digits(page: str, tokens: Sequence[Token], at: int, items: list[Item]) -> int:
    token = tokens[at]
    if at + 1 < len(tokens) and tokens[at + 1].text[0] == "/" and "-" not in token.text:
        spaced = SPACED.match(page, token.start, tokens[-1].end)
        if spaced:
            items.append(_read_spaced(spaced))
            while at < len(tokens) and tokens[at].start < spaced.end():
                at += 1
            return at
    kind, value = read_number(token.text)
    left, dash, right = token.text.partition("-")
    if dash and at + 1 < len(tokens) and tokens[at + 1].text == "/" and left.isdecimal():
        return _read_days(page, tokens, at, items)
    if kind == "other" and dash:
        first, second = read_number(left), read_number(right)
        if "other" not in {first[0], second[0]}:
            middle = token.start + len(left)
            items.append(Item(first[0], token.start, middle, first[1]))
            items.append(Item("dash", middle, middle + 1))
            items.append(Item(second[0], middle + 1, token.end, second[1]))
            return at + 1
    items.append(Item(kind, token.start, token.end, value))
    return at + 1


def _read_days(page: str, tokens: Sequence[Token], at: int, items: list[Item]) -> int:
    """Read "1-3/12/2014", whose token ends before the first stroke."""
    token = tokens[at]
    middle = token.start + token.text.index("-")
    spaced = SPACED.match(page, middle + 1, tokens[-1].end)
    kind, value = read_number(page[token.start : middle])
    items.append(Item(kind, token.start, middle, value))
    if not spaced:
        return at + 1
    items.append(Item("dash", middle, middle + 1))
    items.append(_read_spaced(spaced))
    while at < len(tokens) and tokens[at].start < spaced.end():
        at += 1
    return at


def _read_spaced(found: re.Match[str]) -> Item:
    day, month, year = found.groups()
    date = _check_date(int(day), int(month), _read_year(year) if year else 2000)
    if not date:
        return Item("other", *found.span())
    return Item("fulldate" if year else "shortdate", *found.span(), date if year else date[:2])


@lru_cache(maxsize=4096)
def read_number(text: str) -> tuple[str, Value]:  # noqa: PLR0911 - one return a form
    """Tell what kind of item a token in digits is, and its value."""
    if text.isdecimal():
        if len(text) > LONGEST:
            return "other", None
        number = int(text)
        if len(text) == 4 and 1000 <= number < 3000:  # noqa: PLR2004 - years as they are written
            return "year", number
        return "number", number
    date = DATE.fullmatch(text)
    if date and (date.group(2) != "." or len(date.group(4)) == 4):  # noqa: PLR2004 - "10.15.30"
        day, _, month, year = date.groups()
        found = _check_date(int(day), int(month), _read_year(year))
        return ("fulldate", found) if found else ("other", None)
    for form, reader in _READERS:
        match = form.fullmatch(text)
        if match:
            kind, value = reader(match)
            if kind != "other":
                return kind, value
    return "other", None


def _read_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:  # noqa: PLR2004 - a year in full
        return year
    return year + (1900 if year >= PIVOT else 2000)


def _check_date(day: int, month: int, year: int) -> tuple[int, ...]:
    """Give (day, month, year) where there can be such a date, else nothing."""
    return (day, month, year) if 1 <= day <= 31 and 1 <= month <= 12 else ()  # noqa: PLR2004


def _read_iso(match: re.Match[str]) -> tuple[str, Value]:
    found = _check_date(int(match.group(3)), int(match.group(2)), int(match.group(1)))
    return ("fulldate", found) if found else ("other", None)


def _read_day_month(match: re.Match[str]) -> tuple[str, Value]:
    found = _check_date(int(match.group(1)), int(match.group(2)), 2000)
    return ("shortdate", found[:2]) if found else ("other", None)


def _read_clock(match: re.Match[str]) -> tuple[str, Value]:
    hour, minute = int(match.group(1)), int(match.group(2))
    if hour > 24 or minute > 59:  # noqa: PLR2004 - a day's hours, an hour's minutes
        return "other", None
    return "clock", (hour, minute)


def _read_decimal(match: re.Match[str]) -> tuple[str, Value]:
    return "number", float(f"{match.group(1)}.{match.group(2)}")


def _read_product(match: re.Match[str]) -> tuple[str, Value]:
    return "number", int(match.group(1)) * int(match.group(2))


def _read_tens(match: re.Match[str]) -> tuple[str, Value]:
    year = int(match.group(1))
    return "tens", year if year >= 1000 else _read_year(match.group(1))  # noqa: PLR2004 - in full


_READERS = (
    (ISO, _read_iso),
    (DAY_MONTH, _read_day_month),
    (CLOCK, _read_clock),
    (DECIMAL, _read_decimal),
    (GROUPED, lambda m: ("number", int(m.group().replace(".", "")))),
    (TIMES, _read_product),
    (TENS, _read_tens),
)


def join_numbers(items: list[Item]) -> list[Item]:
    """Put number words together: dua, puluh, lima become one number."""
    if not any(item.kind == "numeral" for item in items):
        return items
    out: list[Item] = []
    at = 0
    while at < len(items):
        if items[at].kind != "numeral" and not (
            items[at].kind in {"number", "year"} and _is_power(items, at + 1)
        ):
            out.append(items[at])
            at += 1
            continue
        value, end = _add_up(items, at)
        kind = "number" if end > at else "other"
        if end == at + 1 and value < 1:
            kind = "halving"
        end = max(end, at + 1)
        out.append(Item(kind, items[at].start, items[end - 1].end, value))
        at = end
    return out


def _is_power(items: list[Item], at: int) -> bool:
    if at >= len(items):
        return False
    row = items[at].value
    return isinstance(row, Numeral) and row.role in {"hundred", "thousand", "ten"}


def _add_up(items: list[Item], at: int) -> tuple[float, int]:
    """Add up the number words from `at`; gives the number and where it ends."""
    total = group = 0.0
    digit: float | None = None
    start = at
    while at < len(items):
        row = items[at].value
        if at == start and isinstance(row, int | float):
            digit = row
        elif not isinstance(row, Numeral):
            break
        elif row.role == "whole" and row.value >= HUNDRED:
            if digit is not None or group or total:
                break
            group = row.value
        elif row.role in {"unit", "whole"}:
            if digit is not None or (at > start and group == 0 and total == 0):
                break
            digit = row.value
        elif row.role == "half":
            if at > start:
                digit = (digit or 0) + row.value
                at += 1
            else:
                digit = row.value
                at += 1
            break
        elif digit is None and row.role != "thousand":
            break
        elif row.role == "teen":
            group, digit = group + (digit or 0) + row.value, None
        elif row.role == "thousand":
            total, group, digit = total + (group + (digit or 0)) * row.value, 0, None
        else:
            group, digit = group + (digit or 0) * row.value, None
        at += 1
    worth = total + group + (digit or 0)
    return (int(worth) if worth == int(worth) else worth), at
