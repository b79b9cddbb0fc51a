"""Reads who wrote an article, and whom it credits, from bylines and the code that closes it.

`LAPORAN: ANA BERG` gives the author "Ana Berg"; `(Ade/cnn)` behind the last sentence gives "Ade"
and the credit CNN; "Editor: Budi" gives nobody.

Words before names stand in `data/id/byline_words.csv`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ujar.page.byline import (
    find_code,
    find_desk_code,
    find_names,
    names_desk,
    read_role,
    split_byline,
)
from ujar.page.credits import find_medium

if TYPE_CHECKING:
    from ujar.page.model import Line, Page

_SOURCE = re.compile(r"(?:sumber|source)\s*:\s*(.{2,60})", re.IGNORECASE)
_PAGE_CODE = re.compile(r"[A-Z]{1,3}-\d{1,2}|\*+")


class Writers(NamedTuple):
    """Authors and credits of an article, the outlets of its byline, and where its code begins."""

    authors: tuple[str, ...]
    credit: tuple[str, ...]
    outlets: tuple[str, ...]
    code_start: int | None


def find_writers(page: Page, lines: tuple[Line, ...]) -> Writers:
    """Find authors and credits of an article."""
    names: list[str] = []
    loose: list[str] = []
    outlets: list[str] = []
    credit: list[str] = []
    codes: list[str] = []
    role = ""
    for line in lines:
        if line.kind != "byline":
            role = ""
            continue
        text = page.text[line.start : line.end]
        found = find_code(text)
        desk = find_desk_code(text)
        if found is not None and found[0] == 0:
            codes += found[1]
            continue
        if desk is not None:
            codes += [*desk[0], *desk[1]]
            continue
        if m := _SOURCE.match(text):
            named = map(find_medium, re.split(r"[/,&|]|\bdan\b", m.group(1)))
            credit += [medium for medium in named if medium is not None]
        role = _read_line(text, role, names, loose, outlets)
    end = _find_last(lines)
    start: int | None = None
    if end is not None:
        text = page.text[end.start : end.end]
        found = find_code(text)
        if found is not None and found[0] > 0 and _is_end_code(text, found[0]):
            start = end.start + found[0]
            codes += found[1]
    writers, media = _read_codes(codes)
    authors = names or loose or writers
    return Writers(_unique(authors), _unique([*credit, *media]), _unique(outlets), start)


def _read_line(text: str, role: str, names: list[str], loose: list[str], outlets: list[str]) -> str:
    """Read a byline into its lists; give the role that its next line fills."""
    parts = split_byline(text)
    if not parts:
        found = read_role(text)
        if found is None:
            return ""
        if found[0] == "author":
            names += find_names(found[1].rpartition(",")[2])
        return found[0] if not found[1] else ""
    for part in parts:
        if part.role == "author":
            names += find_names(part.value)
        elif part.role == "name":
            (names if role == "author" else loose).extend(
                find_names(part.value) if role in ("", "author") else []
            )
        if part.role in ("medium", "author", "name"):
            outlets += [m for p in re.split(r"[,|]", part.value) if (m := find_medium(p))]
    last = parts[-1]
    return last.role if last.value == "" else ""


def _find_last(lines: tuple[Line, ...]) -> Line | None:
    body = [line for line in lines if line.kind == "body"]
    return body[-1] if body else None


def _is_end_code(text: str, at: int) -> bool:
    return text[:at].rstrip().endswith((".", "!", "?", '"', "”", "…", ".*"))


def _read_codes(codes: list[str]) -> tuple[list[str], list[str]]:
    """Split the pieces of a code into writers and media; a second writer's code is the editor's."""
    writers, media = [], []
    for piece in codes:
        medium = find_medium(piece)
        if medium is not None:
            media.append(medium)
        elif not _PAGE_CODE.fullmatch(piece) and not names_desk(piece):
            writers.append(" ".join(piece.split()))
    return writers[:1], media


def _unique(items: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
