"""Recognises the furniture of a page: menus, list headings, ads, sharing buttons, footers.

`Baca juga: Ruritania Tolak Usulan` is found by the form "baca juga" at the start of the line, and
`spot_img` anywhere in one. What a form asks of the rest of the line (to be a headline, no full
sentence, no quoted speech) is checked here; where a line stands on the page is not asked.

The forms stand in `data/id/furniture.csv`, `sections.csv` and `invitations.csv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec
from ahocorasick_rs import AhoCorasick

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Furniture, Invitation, Section
from ujar.records import LineKind

if TYPE_CHECKING:
    from ujar.page.features import Features

_EDGES = " \t\u00a0!?-•·|>»«<*:.…→▶►/\\[](){}#+_=~"
_SHORT = 60
_CAPTION = 60
_GLUED = 60
_VERBOSE = 5
_MENU = 200
_BETWEEN = re.compile(r"[\s\u00a0]*[|>»›/•·][\s\u00a0]*|\s{2,}|\s")
_FIRST = re.compile(r"(?:^|[.!?,:]\s+|\s-\s)\W*(\w+)")
_GLUED_WORDS = re.compile(r"[^\W\d_A-Z][A-Z]")
_GLUED_ASCII = re.compile(r"[a-z][A-Z]")
_GLUE = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")


class Hit(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A form of furniture that a line shows."""

    kind: LineKind
    form: str
    opens: str
    match: str


def match_furniture(line: Features) -> Hit | None:
    """Find the form of furniture that a line shows, if any; whole-line forms go first."""
    if line.words <= 8:  # noqa: PLR2004 - no whole-line form is longer
        row = _whole().get(line.key.replace(" :", ":")) or _whole().get(line.key.strip(_EDGES))
        if row is not None:
            return _hit(row)
    return _match_start(line) or _match_inside(line)


def match_section(line: Features) -> str | None:
    """Give the name of the section that a line is ("DUNIA" gives "Dunia")."""
    return _sections().get(line.key.strip(_EDGES)) if line.words <= 4 else None  # noqa: PLR2004


def get_section(name: str) -> str | None:
    """Give the name under which the record writes a section."""
    return _sections().get(name.casefold().strip(_EDGES))


def names_menu(line: Features) -> bool:
    """Tell whether a line is several entries of a menu ("Home > Berita > Dunia")."""
    if len(line.text) > _MENU or line.closed:
        return False
    if "|" in line.text and not line.stamps:
        entries = [e for e in line.text.split("|") if e.strip()]
        if len(entries) > 1 and all(is_entry(entry) for entry in entries):
            return True
    mark = _BETWEEN.search(line.text)
    first = line.text[: mark.start()] if mark is not None else ""
    if mark is None or (first and not (first.isdigit() or is_entry(first))):
        return False
    # "12 Komentar": how often stands beside what
    entries = [e for e in _BETWEEN.split(line.text) if e and not e.isdigit()]
    return bool(entries) and all(is_entry(entry) for entry in entries)


def is_entry(word: str) -> bool:
    """Tell whether a word alone is an entry of a menu ("Beranda"), or a section."""
    key = word.casefold().strip(_EDGES)
    return key in _whole() or key in _sections()


def _hit(row: Furniture) -> Hit:
    return Hit(row.kind, row.form, row.opens, row.match)


def _match_start(line: Features) -> Hit | None:
    key = line.key.lstrip("-•·|>»<*→▶►([ ").replace(" :", ":")
    hit = _start_of(key, line)
    if hit is None and not line.closed and _may_be_glued(line.text[:_GLUED]):
        apart = _GLUE.sub(" ", line.text[:_GLUED])
        hit = _start_of(" ".join(apart.casefold().split()), line)
    return hit


def _may_be_glued(head: str) -> bool:
    """Tell whether the head of a line may open with a form once glued words are set apart."""
    glued = _GLUED_ASCII if head.isascii() else _GLUED_WORDS
    first = next(iter(head.split(None, 1)), "")
    if first.casefold().rstrip(":") not in _starts() and glued.search(first) is None:
        return False
    return glued.search(head) is not None


def _start_of(key: str, line: Features) -> Hit | None:
    first, _, _ = key.partition(" ")
    for row in _starts().get(first.rstrip(":"), ()):
        if key.startswith(row.form):
            rest = key[len(row.form) :]
            if (not rest or not rest[0].isalnum() or not row.form[-1].isalnum()) and _allows(
                row, line, rest
            ):
                return _hit(row)
    return None


def _match_inside(line: Features) -> Hit | None:
    if line.words > _SHORT:
        return None
    rows, finder = _inside()
    for index, start, end in finder.find_matches_as_indexes(line.key, overlapping=True):
        row = rows[index]
        if _stands_apart(row, line.key, start, end) and _allows(row, line, ""):
            return _hit(row)
    return None


def _stands_apart(row: Furniture, key: str, start: int, end: int) -> bool:
    """Tell whether a form is no part of a longer word, and a credit no part of a sentence."""
    if row.match == "end":
        return end >= len(key.rstrip(" .)]"))
    if row.form[0].isalnum() and start and key[start - 1].isalpha():
        return False
    if row.kind == "caption" and row.form[0].isalnum() and row.form[-1] != ")":
        # "antara foto itu" is of a sentence; a credit follows a full stop, a bracket, a stroke
        return key[:start].rstrip()[-1:] in ("", ".", ")", "(", "[", "/", "|", "-", '"')
    return True


def _allows(row: Furniture, line: Features, rest: str) -> bool:
    match row.needs:
        case "notspeech":
            return not line.speech
        case "invites":
            return not line.speech and _invites(line.key)
        case "fragment":
            return not line.is_sentence
        case "teaser":
            return _is_teaser(line, rest, row.form)
        case "caption":
            return _is_caption(row, line, rest)
        case _:
            return True


def _invites(key: str) -> bool:
    """Tell whether a sentence of a line opens with a word of invitation."""
    return any(first in _invitations() for first in _FIRST.findall(key))


def _is_teaser(line: Features, rest: str, form: str) -> bool:
    if form.endswith(":") or rest.lstrip().startswith((":", "|", ">", "»", "-", '"')):
        return True
    return not rest.strip() or not line.is_sentence


def _is_caption(row: Furniture, line: Features, rest: str) -> bool:
    if line.speech or line.words > _CAPTION:
        return False
    if row.match == "start" and not row.form.endswith(":"):
        # "Ilustrasi itu menunjukkan ..." is a sentence of the article
        pointed = rest.split()[:1] in (["itu"], ["ini"], ["tersebut"])
        return not pointed and not (line.closed == "." and line.lower > _VERBOSE)
    return True


@cache
def _whole() -> dict[str, Furniture]:
    return {r.form: r for r in reversed(_rows()) if r.match == "line"}


@cache
def _starts() -> dict[str, tuple[Furniture, ...]]:
    table: dict[str, list[Furniture]] = {}
    for row in sorted(_rows(), key=lambda r: (-len(r.form), r.form)):
        if row.match == "start":
            table.setdefault(row.form.split(" ")[0].rstrip(":"), []).append(row)
    return {first: tuple(rows) for first, rows in table.items()}


@cache
def _inside() -> tuple[tuple[Furniture, ...], AhoCorasick]:
    rows = tuple(r for r in _rows() if r.match in ("inside", "end"))
    return rows, AhoCorasick([r.form for r in rows])


@cache
def _rows() -> tuple[Furniture, ...]:
    return get_lexicon().rows(Furniture)


@cache
def _sections() -> dict[str, str]:
    return {row.form.casefold(): row.name for row in get_lexicon().rows(Section)}


@cache
def _invitations() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(Invitation))
