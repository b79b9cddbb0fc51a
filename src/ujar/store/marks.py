"""Turns what a search can filter by into words of the search index.

A statement of profile 7 in February 2024 has the marks "k7 m202402 ..." beside its stems, so that a
database answers "penolakan, by profile 7, in February" from its index alone, however common the
word. What changes by linking (whether an item is disputed) has no mark. It reads no data file.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_DAYS = 80  # marks of years and months that stand for a stretch of time
MOST_MARKS = 400  # that stand for one filter
ROLE_MARKS = {
    "speaker": "k",
    "actor": "k",
    "addressee": "r",
    "recipient": "r",
    "via": "v",
    "relay": "v",
}
FILTER_MARKS = {"speaker": "k", "addressee": "r", "via": "v", "party": "kr"}


def make_marks(item: dict[str, Any], parties: Iterable[tuple[str, int, str]]) -> str:
    """Make the marks of an item; a party is its role, its profile's number, and its side."""
    marks = [mark_value("s", item["sort"]), mark_value("t", item["type"].lower())]
    if item["day"]:
        marks += [mark_month(item["day"]), f"y{item['day'][:4]}"]
    if item["outlet"]:
        marks.append(mark_value("o", item["outlet"].lower()))
    marks.append("a1" if item["anonymous"] else "a0")
    for role, profile, side in parties:
        letter = ROLE_MARKS[role]
        marks.append(f"{letter}{profile}")
        if side and letter in FILTER_MARKS["party"]:
            marks.append(mark_value("d", side))
    return " ".join(dict.fromkeys(marks))


def mark_value(letter: str, value: str) -> str:
    """Mark a value by its hash, so that any text is one word."""
    digest = hashlib.blake2b(value.encode("utf-8", "replace"), digest_size=6).hexdigest()
    return f"{letter}{int(digest, 16)}"


def mark_month(day: str) -> str:
    """Mark the month of a day."""
    return f"m{day[:4]}{day[5:7]}"


def mark_stretch(first: str, last: str) -> list[str]:
    """Give the marks of the years and months from one day to another; none where too many.

    2022-11-05 to 2024-02-20 is "m202211 m202212 y2023 m202401 m202402".
    """
    start = int(first[:4]) * 12 + int(first[5:7]) - 1
    end = int(last[:4]) * 12 + int(last[5:7]) - 1
    marks: list[str] = []
    while start <= end and len(marks) <= MOST_DAYS:
        if start % 12 == 0 and start + 11 <= end:
            marks.append(f"y{start // 12:04}")
            start += 12
        else:
            marks.append(f"m{start // 12:04}{start % 12 + 1:02}")
            start += 1
    return marks if len(marks) <= MOST_DAYS else []


def mark_parties(role: str, profiles: Iterable[int], sides: Iterable[str]) -> list[str]:
    """Give the marks of a filter by people: of their profiles in its roles, and of their sides."""
    marks = [f"{letter}{number}" for letter in FILTER_MARKS[role] for number in profiles]
    return marks + [mark_value("d", side) for side in sides]
