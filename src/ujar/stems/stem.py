"""Turns an Indonesian word into its stem, by a list of roots and a table of affixes.

`stem_word("penolakan")` takes off `pen-` and `-an` and gives back the swallowed `t`: "tolak". A
word is cut only where a root is left (but for `-nya`); of several ways the one with the fewest
affixes wins, then the one with the longest root. So "menyatakan" is "nyata" (`sata` is no root),
and "Berlin" is itself. What two roots would fit is in a table of exceptions.

It knows no grammar beyond that: "berang" (angry) and "perang" (war) stay apart because both are
roots. Data: `data/id/roots.txt`, `affixes.csv`, `stem_exceptions.csv`, and the common words of
`word_classes.txt`, which count as roots where no listed root fits.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.loader import DATA
from ujar.lexicon.shapes import Affix, StemException

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
SHORTEST = 4  # letters of a word that can carry an affix
BARE = "nya"  # the one affix that is taken off an unknown root, too
LONGEST = 40  # letters; what is longer is no word
PREFIXES = 3  # how many may stand before one root: "mem-per-", "ke-ber-", "di-per-"


class _Tables(NamedTuple):
    roots: frozenset[str]
    common: frozenset[str]
    prefixes: tuple[Affix, ...]
    suffixes: tuple[str, ...]
    clitics: tuple[str, ...]
    exceptions: dict[str, str]


@cache
def _tables() -> _Tables:
    lexicon = get_lexicon()
    affixes = lexicon.rows(Affix)
    return _Tables(
        roots=frozenset(_read_words("roots.txt")),
        common=frozenset(w for w in _read_words("word_classes.txt") if not w.endswith(":")),
        prefixes=tuple(a for a in affixes if a.kind == "prefix"),
        suffixes=tuple(a.form for a in affixes if a.kind == "suffix"),
        clitics=tuple(a.form for a in affixes if a.kind == "clitic"),
        exceptions={row.form: row.stem for row in lexicon.rows(StemException)},
    )


def _read_words(name: str) -> Iterator[str]:
    for line in (DATA / "id" / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.split()


def find_stems(text: str) -> list[str]:
    """Give the stems of the words and numbers of a text, in their order.

    A stem holds letters and digits only, in lower case and without accents, so that every database
    takes it as one word. "1.204" is 1204.
    """
    return [stem_token(token) for token in find_words(text)]


def is_common(word: str) -> bool:
    """Tell whether a word in lower case is a word of the language, not a name."""
    tables = _tables()
    return word in tables.common or stem_word(word) in tables.roots


def find_words(text: str) -> list[str]:
    """Give the words and numbers of a text, in lower case and without accents."""
    return WORD.findall(_fold(text))


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def stem_token(token: str) -> str:
    """Give the stem of a word, or a number without the marks in it."""
    if token[0].isdigit():
        whole = THOUSANDS.fullmatch(token) is not None
        return re.sub(r"[.,]", "" if whole else "p", token)
    return stem_word(token)[:LONGEST]


@lru_cache(maxsize=1 << 17)
def stem_word(word: str) -> str:
    """Give the stem of one word in lower case: `stem_word("ditolak")` is "tolak"."""
    tables = _tables()
    if word in tables.exceptions:
        return tables.exceptions[word]
    if len(word) < SHORTEST or len(word) > LONGEST or word in tables.roots:
        return word
    for clitic in tables.clitics:
        bare = word.removesuffix(clitic)
        if bare in tables.exceptions:
            return tables.exceptions[bare]
    return _choose(word, tables)


def _choose(word: str, tables: _Tables) -> str:
    """Choose among the ways to cut a word: a listed root first, then few affixes, a long rest."""
    best: tuple[int, int, int, str] | None = None
    for rest, cuts in _cut(word, tables):
        if rest in tables.roots:
            rank = 0
        elif rest in tables.common:
            rank = 1
        else:
            continue
        found = (rank, cuts, -len(rest), rest)
        if best is None or found < best:
            best = found
    if best is not None:
        return best[3]
    bare = word.removesuffix(BARE)
    return bare if len(bare) >= SHORTEST else word


def _cut(word: str, tables: _Tables) -> Iterator[tuple[str, int]]:
    """Give what is left of a word by each way of taking affixes off, and how many went."""
    ends = {word: 0}
    for clitic in tables.clitics:
        if word.endswith(clitic):
            ends.setdefault(word.removesuffix(clitic), 1)
    for end, cuts in tuple(ends.items()):
        for suffix in tables.suffixes:
            if end.endswith(suffix):
                ends.setdefault(end.removesuffix(suffix), cuts + 1)
    layer = ends
    for _ in range(PREFIXES + 1):
        yield from layer.items()
        inner: dict[str, int] = {}
        for rest, cuts in layer.items():
            for bare in _strip_prefix(rest, tables):
                inner.setdefault(bare, cuts + 1)
        layer = inner


def _strip_prefix(word: str, tables: _Tables) -> Iterator[str]:
    for affix in tables.prefixes:
        rest = word.removeprefix(affix.form)
        if not 1 < len(rest) < len(word):
            continue
        if not affix.before or rest[0] in affix.before:
            for letters in affix.restores:
                yield letters + rest
