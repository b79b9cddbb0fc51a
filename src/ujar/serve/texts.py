"""Gives the words of the interface in Indonesian and English.

`translate("nav.search", "id")` is "Cari". The words stand in `wording/`, one file a screen and one
row a key. The words of pages and records are never translated.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

LANGUAGES = ("id", "en")
THEMES = ("auto", "light", "dark")
WORDING = Path(__file__).with_name("wording")


@cache
def read_texts() -> dict[str, dict[str, str]]:
    """Read the words, by their keys and then by language."""
    texts: dict[str, dict[str, str]] = {}
    for path in sorted(WORDING.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(line for line in file if not line.startswith("#"))
            texts |= {row["key"]: {code: row[code] for code in LANGUAGES} for row in rows}
    return texts


def translate(key: str, language: str, **values: object) -> str:
    """Give the words of a key; `{name}` in them stands for a value.

    A code that nobody has worded, as a record of a newer version may hold, stands for itself.
    """
    texts = read_texts().get(key)
    words = key.partition(".")[2] if texts is None else texts[language]
    return words.format(**values) if values else words


def find_words(key: str, language: str, **values: object) -> str | None:
    """Give the words of a key, or None where nobody has worded it."""
    return translate(key, language, **values) if key in read_texts() else None


def explain_rule(rule: str, language: str) -> str:
    """Say what a rule looked at; `verb:menolak` names the word, an unworded rule itself."""
    name, _, word = rule.partition(":")
    key = f"rule.{name}-of" if word and f"rule.{name}-of" in read_texts() else f"rule.{name}"
    return find_words(key, language, word=word) or rule


def choose_language(request: Request) -> str:
    """Choose the language: what the address asks, else the cookie, else the browser's wish."""
    for asked in (request.query_params.get("lang"), request.cookies.get("lang")):
        if asked in LANGUAGES:
            return str(asked)
    for wish in request.headers.get("accept-language", "").lower().split(","):
        if wish.strip()[:2] in LANGUAGES:
            return wish.strip()[:2]
    return LANGUAGES[0]


def choose_theme(request: Request) -> str:
    """Choose light or dark: what the address asks, else the cookie, else what the browser has."""
    for asked in (request.query_params.get("theme"), request.cookies.get("theme")):
        if asked in THEMES:
            return str(asked)
    return THEMES[0]
