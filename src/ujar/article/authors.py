"""Reads who wrote an article, and whom it credits, from bylines and the code that closes it.

`LAPORAN: ANA BERG` gives the author "Ana Berg"; `(Ade/cnn)` behind the last sentence gives "Ade"
and the credit CNN; "Editor: Budi" gives nobody.

Words before names stand in `data/id/byline_words.csv`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ujar.page.byline import (
    find_code,
    find_desk_code,
    find_names,
    names_desk,
    read_role,
    set_case,
    split_byline,
)
from ujar.page.credits import find_medium, is_domain, names_outlet

if TYPE_CHECKING:
    from ujar.page.model import Line, Page

_SOURCE = re.compile(r"(?:sumber|source)\s*:\s*(.{2,60})", re.IGNORECASE)
_PAGE_CODE = re.compile(r"[A-Z]{1,3}-\d{1,2}|\*+")
# The site's own name behind the last full stop ("(kabarklow)"): no sign of a writer.
_SITE_CODE = re.compile(r"[.!?…\"”]\s?(\([a-z]{5,20}\))\s*$")
_ENDS = (".", "!", "?", "…")
_SIGNED = ("name-under-title", "name-above-text", "name-below-text")
MOST = 20  # names of writers that are compared with each other


class Writers(NamedTuple):
    """Authors and credits of an article, what its byline says of the outlet, where its code begins.

    `signs` are writers' codes. `outlets` are known media of the byline, `names` parts of it that
    may be a person's name or the outlet's, `sites` those written as no person's name is.
    """

    authors: tuple[str, ...]
    signs: tuple[str, ...]
    credit: tuple[str, ...]
    outlets: tuple[str, ...]
    names: tuple[str, ...]
    sites: tuple[str, ...]
    code_start: int | None


@dataclass(slots=True)
class _Signature:
    """What has been read of an article's bylines."""

    named: list[str] = field(default_factory=list)  # behind a byline word
    loose: list[str] = field(default_factory=list)  # names alone
    codes: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    credit: list[str] = field(default_factory=list)
    role: str = ""  # what the next line fills


def find_writers(page: Page, lines: tuple[Line, ...]) -> Writers:
    """Find authors and credits of an article."""
    found = _Signature()
    for i, line in enumerate(lines):
        if line.kind != "byline":
            found.role = ""
            continue
        known = len(found.loose)
        _read_line(page.text[line.start : line.end], line.rule, found)
        if len(found.loose) > known and _is_editor(page, lines[i + 1 : i + 3]):
            del found.loose[known:]
    start = _read_end(page, lines, found)
    writers, media = _read_codes(page, lines, found.codes)
    return Writers(
        _drop_short(_keep_people(found.named) or _keep_people(found.loose)),
        tuple(writers),
        _unique([*found.credit, *media]),
        _unique(found.outlets),
        _unique(found.names),
        _unique(found.sites),
        start,
    )


def _is_editor(page: Page, below: tuple[Line, ...]) -> bool:
    """Tell whether the word "Editor" stands alone under a name, and no name under it."""
    if not below or below[0].kind != "byline":
        return False
    role = read_role(page.text[below[0].start : below[0].end])
    alone = role is not None and role == ("editor", "")
    return alone and (len(below) == 1 or below[1].kind != "byline")


def _read_line(text: str, rule: str, found: _Signature) -> None:
    """Add what one line of a byline says."""
    code, desk = find_code(text), find_desk_code(text)
    if desk is not None:
        found.codes += [*desk[0], *desk[1]]
    elif code is not None and code[0] == 0:
        found.codes += code[1]
    elif m := _SOURCE.match(text):
        media = map(find_medium, re.split(r"[/,&|]|\bdan\b", m.group(1)))
        found.credit += [medium for medium in media if medium is not None]
    else:
        _read_parts(text, rule, found)


def _read_parts(text: str, rule: str, found: _Signature) -> None:
    parts = split_byline(text)
    signed = read_role(text, signed=True) if rule in _SIGNED and len(parts) < 2 else None  # noqa: PLR2004 - else each part has its own
    if signed is not None and signed[1]:
        found.named += find_names(signed[1]) if signed[0] == "author" else []
    elif not parts:
        role = read_role(text)
        if role is not None and role[0] == "author":
            found.named += find_names(role[1])
        found.role = role[0] if role is not None and not role[1] else ""
    else:
        for part in parts:
            _read_part(part.role, part.value, rule, found)
        found.role = parts[-1].role if not parts[-1].value else ""


def _read_part(role: str, value: str, rule: str, found: _Signature) -> None:
    signed = read_role(value, signed=True) if role == "name" else None
    if signed is not None and signed[1]:
        role, value = signed  # "Editor Ana Berg" beside another part asks for no colon
    if role == "author":
        found.named += find_names(value)
    elif role == "name" and found.role in ("", "author"):
        names = find_names(value)
        if rule == "name-below-text" and len(value.split()) == 1:
            found.credit.append(set_case(value))
        else:
            (found.named if found.role == "author" else found.loose).extend(names)
        found.names += names
    elif role == "site":
        found.sites.append(value)
    elif role == "own":
        found.names.append(" ".join(value.split()))
    if role in ("medium", "author", "name"):
        found.outlets += [m for p in re.split(r"[,|]", value) if (m := find_medium(p))]


def _read_end(page: Page, lines: tuple[Line, ...], found: _Signature) -> int | None:
    """Add the code behind the last paragraph; give where it begins."""
    last = next((line for line in reversed(lines) if line.kind == "body"), None)
    if last is None:
        return None
    text = page.text[last.start : last.end]
    code = find_code(text)
    site = _SITE_CODE.search(text) if code is None else None
    if site is not None:
        return last.start + site.start(1)
    if code is None or code[0] == 0 or not text[: code[0]].rstrip(' "”*').endswith(_ENDS):
        return None
    found.codes += code[1]
    return last.start + code[0]


def _read_codes(
    page: Page, lines: tuple[Line, ...], codes: list[str]
) -> tuple[list[str], list[str]]:
    """Split the pieces of a code into writers and media; a second writer's code is the editor's."""
    writers: list[str] = []
    media: list[str] = []
    for piece in codes:
        medium = find_medium(piece)
        if medium is not None:
            media.append(medium)
        elif is_domain(piece) or _PAGE_CODE.fullmatch(piece) or names_desk(piece):
            continue
        elif writers and piece.islower() and len(piece) > len("abcd"):
            media += _find_capital(page, lines, piece)
        else:
            writers.append(" ".join(piece.split()))
    return writers[:1], media


def _find_capital(page: Page, lines: tuple[Line, ...], word: str) -> list[str]:
    """Give a word of a code as the article writes it, if it names it: a medium it relays."""
    name = re.compile(rf"\b{re.escape(word.capitalize())}\b")
    if any(name.search(page.text, n.start, n.end) for n in lines if n.kind == "body"):
        return [word.capitalize()]
    return []


def _keep_people(names: list[str]) -> tuple[str, ...]:
    """Drop what papers are called by: "Oleh Kabar Timur" names nobody."""
    return tuple(name for name in _unique(names) if not names_outlet(name))


def _drop_short(names: tuple[str, ...]) -> tuple[str, ...]:
    """Drop a name that another holds whole: "Ana" beside "Ana Berg" is the same writer."""
    if len(names) > MOST:
        return names
    return tuple(
        name for name in names if not any(f" {name} " in f" {n} " for n in names if n != name)
    )


def _unique(items: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
