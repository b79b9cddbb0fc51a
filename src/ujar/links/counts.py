"""Finds counts of the same dead, hurt or held that two sides give differently.

"Karvendia menyebut 31 warga sipil tewas" and "Zelmarka hanya mengakui enam tentara tewas", both of
Grenholt, disagree: what is counted and where is the same, the numbers have nothing in common. A
later count of the same side is an update, and "antara 17 dan 25" agrees with 23. The place is one
that the passage or the title names. Data: `data/id/tolls.csv`, `months.csv`, `weekdays.csv`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Month, Toll, Weekday
from ujar.links.concepts import place_numbers
from ujar.links.days import count_days
from ujar.links.echoes import Pair
from ujar.links.names import fold_name
from ujar.stems import find_stems, find_words, is_common

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.links.utterance import Utterance
    from ujar.records import Record, Span

TOLL_DAYS = 45  # between two counts of the same dead
PART = 4  # words between a number and a word that makes it a part of the count
REACH = 6  # words between a number and what it counts
CAPITAL = re.compile(r"[A-Z][\w'’-]+")
MOST = 4000  # claims of one place that are compared


class Claim(msgspec.Struct, frozen=True):
    """A count in a statement: what is counted, where, and how many, lowest and highest."""

    item: int
    page: int
    side: tuple[str, ...]
    counts: str
    places: frozenset[str]
    low: float
    high: float
    day: str | None


@cache
def _tolls() -> dict[str, str]:
    return {row.form: row.counts for row in get_lexicon().rows(Toll)}


@cache
def _dates() -> frozenset[str]:
    lexicon = get_lexicon()
    return frozenset(row.form for row in (*lexicon.rows(Month), *lexicon.rows(Weekday)))


def find_places(record: Record, content: tuple[Span, ...]) -> frozenset[str]:
    """Give the names of the places that a passage or the title names, in lower case.

    They are words with a capital that name nobody else on the page and are no common words.
    """
    named = {word for e in record.entities if e.kind != "place" for word in fold_name(e.name)}
    texts = [record.article.title.text] if record.article.title else []
    body = record.article.body
    start = content[0].start if content else 0
    here = next((n for n, span in enumerate(body) if span.start <= start < span.end), None)
    if here is not None:
        texts += [span.text for span in body[max(here - 1, 0) : here + 1]]
    words = {word.casefold() for text in texts for word in CAPITAL.findall(text)}
    return frozenset(w for w in words - named - _dates() if not is_common(w) and "-" not in w)


def find_claims(utterance: Utterance, places: frozenset[str]) -> list[Claim]:
    """Find the counts in a statement; `places` are the places that its passage names."""
    tolls = _tolls()
    at = [(n, tolls[w]) for n, w in enumerate(find_stems(utterance.text)) if w in tolls]
    kinds = dict.fromkeys(counts for _, counts in at if counts not in {"other", "part"})
    if not kinds or not places:
        return []
    parts = [n for n, w in enumerate(find_words(utterance.text)) if tolls.get(w) == "part"]
    numbers = [
        (n, value)
        for n, value, unit in place_numbers(utterance.text)
        if value >= 1  # a share is no count
        and unit not in _dates()
        and unit != "ke"
        and tolls.get(unit) != "other"
        and not any(0 < at - n <= PART for at in parts)
    ]
    side = utterance.voice.side or utterance.voice.name
    claims = []
    for counts in kinds:
        near = list(_find_near(numbers, at, counts))
        if near:
            low, high = min(near), max(near)
            item, page, day = utterance.id, utterance.page, utterance.day
            claims.append(Claim(item, page, side, counts, places, low, high, day))
    return claims


def _find_near(
    numbers: list[tuple[int, float]], at: list[tuple[int, str]], counts: str
) -> Iterator[float]:
    """Give the numbers that stand nearer to a word for what is counted than to any other."""
    for place, value in numbers:
        nearest = min(at, key=lambda found: (abs(found[0] - place), found[0]))
        if nearest[1] == counts and abs(nearest[0] - place) <= REACH:
            yield value


def compare_claims(fresh: Iterable[Claim], known: Iterable[Claim] = ()) -> list[Pair]:
    """Find counts of the same things by two sides that do not agree, on one page or two."""
    fresh_, known_ = list(fresh), list(known)
    numbers = {claim.item for claim in fresh_}
    by_place: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in [*known_, *fresh_]:
        for place in claim.places:
            by_place[claim.counts, place].append(claim)
    found: dict[tuple[int, int], Pair] = {}
    for (counts, place), claims in sorted(by_place.items()):
        for one, two in _cross(claims[:MOST], numbers):
            left, right = sorted((one, two), key=lambda c: c.item)
            low, high = sorted((one.low, two.low))
            reason = f"counts of the {counts} at {place}: {low:g} and {high:g}"
            pages = (left.page, right.page)
            pair = Pair("count", left.item, right.item, pages, 1.0, (reason,))
            found.setdefault((left.item, right.item), pair)
    return sorted(found.values())


def _cross(claims: list[Claim], fresh: set[int]) -> Iterator[tuple[Claim, Claim]]:
    for i, one in enumerate(claims):
        for two in claims[i + 1 :]:
            if one.item not in fresh and two.item not in fresh:
                continue
            if one.item == two.item or not one.side or not two.side or one.side == two.side:
                continue
            far = one.day and two.day and abs(count_days(one.day, two.day)) > TOLL_DAYS
            if not far and (one.high < two.low or two.high < one.low):
                yield one, two
