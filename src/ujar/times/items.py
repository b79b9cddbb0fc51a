"""Turns a sentence's tokens into items: the words and numbers that times are made of.

`Jumat (25/2)` gives the items weekday 5, open, shortdate (25, 2), close; all other words are one
item each of the kind "other". Number words are put together ("dua puluh lima" is the number 25),
and what is written in digits is told apart by its form: year, date, clock time, number.

Nothing here says what a time is; patterns over the kinds do. Data: see `ujar.times.words`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ujar.times.digits import check_date, read_number, read_year
from ujar.times.numerals import join_numbers
from ujar.times.words import NTH, OTHER, PAIRED, ROMANS, SPOT, Entry, Item, Vocabulary, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.article.text import Token

SPACED = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})(?:\s?/\s?(\d{4}|\d{2}))?(?![\d/])")
YEARS = re.compile(r"([12]\d{3})/(\d{2}|[12]\d{3})")
COUNTING = frozenset({"number", "numeral", "some", "every"})
AFTER_DIGITS = ":"  # all that opens with a digit sorts before it


def spell_sentence(
    page: str, tokens: Sequence[Token], signs: str, vocabulary: Vocabulary
) -> tuple[list[Item | Token], str]:
    """Cut a sentence into items, and write each as the character of its kind.

    Args:
        page: the whole text of the page.
        tokens: the sentence's tokens.
        signs: the signs of the tokens, one each.
        vocabulary: what the words mean.

    Returns:
        The items and their characters. A token whose sign says all stays the token that it is;
        `as_item` makes it an item when it is wanted.
    """
    chars = vocabulary.chars
    items: list[Item | Token] = []
    spelled: list[str] = []
    end = 0
    for spot in SPOT.finditer(signs):
        at = spot.start()
        if at < end:
            continue
        items += tokens[end:at]
        spelled.append(signs[end:at])
        entry = vocabulary.entries.get(tokens[at].low)
        if entry is not None and entry.sign and not _goes_on(tokens, at, entry):
            items.append(tokens[at])
            spelled.append(entry.sign)
            end = at + 1
            continue
        known = len(items)
        end = _read_token(page, tokens, at, entry, vocabulary, items)
        spelled += [
            chars.get(item.kind, OTHER) if isinstance(item, Item) else OTHER
            for item in items[known:]
        ]
    items += tokens[end:]
    line = "".join(spelled) + signs[end:]
    if chars["numeral"] in line:
        items, spelled = join_numbers(items, line, chars)
        line = "".join(spelled)
    return items, line


def as_item(piece: Item | Token, vocabulary: Vocabulary) -> Item:
    """Make a token the item that its entry says it is."""
    if isinstance(piece, Item):
        return piece
    entry = vocabulary.entries.get(piece.low)
    word = entry.alone if entry is not None else None
    return _make_item(piece.start, piece.end, word or Word("other", None))


def _goes_on(tokens: Sequence[Token], at: int, entry: Entry) -> bool:
    """Tell whether the word after a token is the second one of a longer form."""
    return at + 1 < len(tokens) and tokens[at + 1].low in entry.seconds


def _read_token(
    page: str,
    tokens: Sequence[Token],
    at: int,
    entry: Entry | None,
    vocabulary: Vocabulary,
    items: list[Item | Token],
) -> int:
    """Read what opens with a token into items; gives the token after it."""
    token = tokens[at]
    low = token.low
    if entry is not None:
        end = _read_entry(tokens, at, entry, vocabulary, items)
        if end > at:
            return end
    if low < AFTER_DIGITS and low[0].isdigit():
        return _read_digits(page, tokens, at, items)
    if "-" in low or token.text in ROMANS:
        _read_word(token, vocabulary.entries, items)
    else:
        items.append(token)
    return at + 1


def _read_entry(
    tokens: Sequence[Token],
    at: int,
    entry: Entry,
    vocabulary: Vocabulary,
    items: list[Item | Token],
) -> int:
    """Read the longest form that opens with a word; gives where it ends, `at` if there is none."""
    token = tokens[at]
    for rest, word in entry.longer if _goes_on(tokens, at, entry) else ():
        end = at + 1 + len(rest)
        if tuple([after.low for after in tokens[at + 1 : end]]) == rest:
            items.append(_make_item(token.start, tokens[end - 1].end, word))
            return end
    if entry.alone is None:
        return at
    word = entry.alone
    if entry.weekday is not None and token.is_capital and _is_name(tokens, at, vocabulary, items):
        word = entry.weekday
    items.append(_make_item(token.start, token.end, word))
    return at + 1


def _is_name(
    tokens: Sequence[Token], at: int, vocabulary: Vocabulary, items: list[Item | Token]
) -> bool:
    """Tell whether a capital "Minggu" is Sunday: not after a number, not before `ini`, `depan`.

    At the head of a sentence the capital says nothing: "Minggu lalu" is last week.
    """
    if items and as_item(items[-1], vocabulary).kind in COUNTING:
        return False
    entry = vocabulary.entries.get(tokens[at + 1].low) if at + 1 < len(tokens) else None
    following = entry.alone.kind if entry is not None and entry.alone is not None else ""
    return following not in {"this", "next"} and not (at == 0 and following == "ago")


def _make_item(start: int, end: int, word: Word) -> Item:
    return Item(word.kind, start, end, word.value, word.vague)


def _read_word(token: Token, entries: dict[str, Entry], items: list[Item | Token]) -> None:
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
        pair = _split_pair(token, entries)
        if pair:
            items += pair
            return
    items.append(token)


def _split_pair(token: Token, entries: dict[str, Entry]) -> list[Item]:
    left, _, right = token.text.partition("-")
    middle = token.start + len(left)
    found = []
    for text, start in ((left, token.start), (right, middle + 1)):
        entry = entries.get(text.casefold())
        if text in ROMANS:
            found.append(Item("roman", start, start + len(text), ROMANS[text]))
        elif text.isdigit():
            kind, value = read_number(text)
            found.append(Item(kind, start, start + len(text), value))
        elif entry is not None and entry.alone is not None:
            word = entry.weekday or entry.alone
            if word.kind not in PAIRED:
                return []
            found.append(_make_item(start, start + len(text), word))
        else:
            return []
    return [found[0], Item("dash", middle, middle + 1), found[1]]


def _read_digits(page: str, tokens: Sequence[Token], at: int, items: list[Item | Token]) -> int:
    token = tokens[at]
    if at + 1 < len(tokens) and tokens[at + 1].text[0] == "/" and "-" not in token.text:
        spaced = SPACED.match(page, token.start, tokens[-1].end)
        if spaced:
            items.append(_read_spaced(spaced))
            while at < len(tokens) and tokens[at].start < spaced.end():
                at += 1
            return at
    kind, value = read_number(token.text)
    years = YEARS.fullmatch(token.text)
    if years:
        items += _read_years(token, years)
        return at + 1
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


def _read_days(page: str, tokens: Sequence[Token], at: int, items: list[Item | Token]) -> int:
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


def _read_years(token: Token, found: re.Match[str]) -> list[Item]:
    """Read "2014/2015" and "2014/15", a year of schools and leagues."""
    left, right = found.groups()
    middle = token.start + len(left)
    return [
        Item("year", token.start, middle, int(left)),
        Item("slash", middle, middle + 1),
        Item("year", middle + 1, token.end, int(left[: 4 - len(right)] + right)),
    ]


def _read_spaced(found: re.Match[str]) -> Item:
    day, month, year = found.groups()
    date = check_date(int(day), int(month), read_year(year) if year else 2000)
    if not date:
        return Item("other", *found.span())
    return Item("fulldate" if year else "shortdate", *found.span(), date if year else date[:2])
