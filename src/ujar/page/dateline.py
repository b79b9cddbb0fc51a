"""Finds the dateline that opens a paragraph: where a report was filed, and for whom.

`TRIBUNNEWS.COM, MOSKOW - Ana Berg tiba.` has a dateline "TRIBUNNEWS.COM, MOSKOW - " with the outlet
Tribunnews; in `Ana Berg - wakil Ruritania - tiba.` the words before the dash are none.

Names of outlets and media come from `ujar.page.credits`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ujar.page.credits import find_medium, get_outlets, is_domain
from ujar.page.furniture import get_section
from ujar.page.place import is_city, is_place
from ujar.page.stamps import find_stamps

REACH = 100
_DASH = re.compile(r"\s*(?:-{2,3}|[—–‒−]|-|&[mn]dash;)\s*")
_SPLIT = re.compile(r"\s*[,/|()\[\]]\s*|\s+[-–—]\s+")
_PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,3}")
_SHORT_DATE = re.compile(r"\d{1,2}\s[^\W\d_]{3,9}", re.IGNORECASE)
_NEXT_PLACE = re.compile(r"[A-Z][A-Z .'-]{2,30}(?:\.|\s*[-–—])\s+(?=[\"“A-Z\d])")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{8,60})[)\]]\s*(?:[-–—]\s*)?(?=[\"“A-Z])")
_SECOND = re.compile(r"\s[-–—]\s")


class Dateline(NamedTuple):
    """A dateline: where its words end in the text, and what they name.

    `names` are pieces that are neither known media nor known places: a place, or the outlet.
    """

    end: int
    outlet: str | None
    agencies: tuple[str, ...]
    section: str | None
    names: tuple[str, ...] = ()


def find_dateline(text: str) -> Dateline | None:
    """Find the dateline at the start of a paragraph; None where there is none."""
    head = text[:REACH]
    for m in _DASH.finditer(head):
        whole = m.end() >= len(text)
        if m.start() == 0 or (not whole and not _opens(text[m.end()])):
            continue
        spaced = m.group() != "-"
        found = _read_head(head[: m.start()], text[m.end() :], spaced=spaced)
        if found is not None:
            end = m.end()
            more = _NEXT_PLACE.match(text[end : end + 45]) if found.outlet else None
            return found._replace(end=end + (more.end() if more else 0))
        if spaced and m.group().strip() == "-" and m.group()[0].isspace():
            break
    return _find_undashed(head) or _find_bracketed(head) or _find_line(text)


def is_dateline(text: str) -> bool:
    """Tell whether a line is a dateline and nothing more ("Liputan6.com, Jakarta -")."""
    if text[-1:] not in "-—–":
        return _find_line(text) is not None
    found = find_dateline(text)
    return found is not None and found.end == len(text)


def _find_line(text: str) -> Dateline | None:
    """Find a dateline that is all of a line: "Jakarta, NU Online"."""
    place, comma, name = text[:REACH].partition(",")
    outlet = _outlet(name) if comma and is_city(place) else None
    return Dateline(len(text), outlet, (), None) if outlet is not None else None


def _find_bracketed(head: str) -> Dateline | None:
    """Find a dateline in brackets that names the day: "(Kabar Timur - 26 Januari 2005) "."""
    m = _BRACKETED.match(head) if head[:1] in "([" else None
    if m is None or not find_stamps(m.group(1)):
        return None
    pieces = [p for p in _SPLIT.split(m.group(1)) if not find_stamps(p)]
    outlet = next((name for p in pieces if (name := _outlet(p)) is not None), None)
    return Dateline(m.end(), outlet, (), None, tuple(p for p in pieces if not is_place(p)))


def _find_undashed(head: str) -> Dateline | None:
    """Find a dateline without a dash: "TANGERANG, KOMPAS.com Ana Berg tiba", "KBRN, Jakarta: "."""
    m = re.match(r"([A-Z][A-Z .'-]{2,30}),\s?(\S+\.\w{2,3})\s+(?=[\"“A-Z])", head)
    if m is not None and _outlet(m.group(2)) is not None:
        return Dateline(m.end(), _outlet(m.group(2)), (), None)
    m = re.match(r"([A-Z][A-Z ]{2,20})\.\s+(?=[\"“A-Z])", head)
    if m is not None and (_outlet(m.group(1)) is not None or is_city(m.group(1))):
        return Dateline(m.end(), _outlet(m.group(1)), (), None)
    m = re.match(r"([^:\"“]{2,60}):\s+(?=[\"“A-Z\d])", head)
    if m is not None:
        found = _read_head(m.group(1), '"', spaced=True)
        if found is not None and (is_city(m.group(1)) or (found.outlet and "," in m.group(1))):
            return found._replace(end=m.end())
    return None


def _opens(mark: str) -> bool:
    return mark.isupper() or mark.isdigit() or mark in "\"“‘'(<" or not mark.isascii()


def _read_head(head: str, rest: str, *, spaced: bool) -> Dateline | None:
    pieces = [p for p in _SPLIT.split(head.strip(" .")) if p]
    if not pieces or len(pieces) > 5:  # noqa: PLR2004 - place, outlet, agency, date
        return None
    outlet: str | None = None
    section: str | None = None
    agencies: list[str] = []
    places: list[str] = []
    for piece in pieces:
        name, part = _read_outlet(piece)
        medium = find_medium(piece)
        if name is not None:
            outlet, section = outlet or name, section or part
        elif medium is not None:
            agencies.append(medium)
        elif find_stamps(piece) or _SHORT_DATE.fullmatch(piece):
            continue
        elif _is_place(piece):
            places.append(piece)
        else:
            return None
    named = outlet is not None or agencies
    if not named and not places:
        return Dateline(0, None, (), None) if spaced and rest[:1].isupper() else None
    if not named and not (spaced and places and _is_plain_dateline(head, rest)):
        return None
    unknown = tuple(place for place in places if not is_place(place))
    return Dateline(0, outlet, tuple(agencies), section, unknown)


def _is_plain_dateline(head: str, rest: str) -> bool:
    """Tell whether a place and a dash alone open the text, and not a remark between dashes."""
    if len(head.split()) > 4 or _SECOND.search(rest[:80]):  # noqa: PLR2004 - "New York, Amerika Serikat"
        return False
    return head.isupper() or rest[:1].isupper() or rest[:1] in '"“<'


def _read_outlet(piece: str) -> tuple[str | None, str | None]:
    name = _outlet(piece)
    if name is not None:
        return name, None
    words = piece.split()
    for cut in range(len(words) - 1, 0, -1):
        name = _outlet(" ".join(words[:cut]))
        rest = " ".join(words[cut:])
        if name is not None and (get_section(rest) or _is_place(rest)):
            return name, get_section(rest)
    section = get_section(words[-1]) if len(words) > 1 else None
    if section is not None and _is_place(piece):
        # what stands before a section's name is a site: "KABARPOS Dunia"
        return " ".join(words[:-1]), section
    return None, None


def _outlet(piece: str) -> str | None:
    bare = piece.strip(" .()")
    known = find_medium(bare)
    if known is not None and known in get_outlets().values():
        return known
    return bare if is_domain(bare) else None


def _is_place(piece: str) -> bool:
    if _PLACE.fullmatch(piece) is None:
        return False
    return all(w[0].isupper() for w in piece.split())
