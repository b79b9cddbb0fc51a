"""Knows the names of media: Indonesian outlets, agencies, broadcasters, papers of the world.

`AP Photo/Vahid Salemi` is a picture's credit because what stands before the stroke is a medium;
`(Ade/cnn)` closes an article because what stands behind it is one.

Names stand in `data/id/outlets.csv` and `data/id/media.csv`; who speaks on a page is not decided
here.
"""

from __future__ import annotations

import re
from functools import cache

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import MediaName, OutletName, OutletWord

_PHOTO = re.compile(r"\s*\b(?:photo|foto|images?|pool|via)\b\s*", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:com|co\.id|co|id|net|org|tv)\b", re.IGNORECASE)
_DOMAIN = re.compile(
    r"[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|co\.id|or\.id|go\.id|id|co|net|org|tv|news|my)",
    re.IGNORECASE,
)
_NAME = 3  # words of a photographer's name, at most
_GLUED = 4  # letters behind the word for a paper in one that is a paper's name
_INNER = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_CODES = {"ant": "ANTARA", "rtr": "Reuters", "cnni": "CNN Indonesia", "aljzr": "Al Jazeera"}


@cache
def get_outlets() -> dict[str, str]:
    """Give the folded names of Indonesian outlets, each with the name that the record writes."""
    table: dict[str, str] = {}
    for row in get_lexicon().rows(OutletName):
        for name in (row.form, *row.names, row.domain):
            table.setdefault(fold_name(name), row.form)
    return table


@cache
def get_media() -> dict[str, str]:
    """Give the folded names of the world's media, each with the name that the record writes."""
    table: dict[str, str] = {}
    for row in get_lexicon().rows(MediaName):
        for name in (row.form, *row.names):
            table.setdefault(fold_name(name), row.form)
    return table


@cache
def get_domains() -> dict[str, str]:
    """Give the domains of all outlets and media, each with the name that the record writes."""
    table: dict[str, str] = {}
    rows: list[OutletName | MediaName] = [*get_lexicon().rows(OutletName)]
    rows += get_lexicon().rows(MediaName)
    for row in rows:
        if row.domain:
            table.setdefault(row.domain.casefold(), row.form)
    return table


def fold_name(name: str) -> str:
    """Fold a medium's name: case, and white space around its words."""
    return " ".join(name.casefold().replace("-", " ").split())


def find_medium(name: str) -> str | None:
    """Give the name that the record writes for a medium ("cnn" gives "CNN"); None for others."""
    folded = fold_name(name.strip(" .,;:()[]"))
    names = _names()
    found = names.get(folded)
    if found is None and "." in folded:
        found = names.get(_ENDING.sub("", folded))
    return found


@cache
def _names() -> dict[str, str]:
    return get_outlets() | get_media() | _CODES


def is_domain(name: str) -> bool:
    """Tell whether a name is written as the domain of a site ("Kabarsyldavia.com")."""
    return _DOMAIN.fullmatch(name) is not None


def is_site_name(name: str) -> bool:
    """Tell whether one word is written as no person's name is, with a capital inside."""
    return name.isalnum() and _INNER.search(name) is not None


def find_carrier(name: str) -> str | None:
    """Give the name of a medium that carries articles; social networks carry none."""
    found = find_medium(name)
    return None if found in _networks() else found


def is_picture_credit(text: str) -> bool:
    """Tell whether a short text is a medium, a stroke or hyphen, and a photographer."""
    bare = text.strip(" \t\u00a0•·-–*/()[].")
    if len(bare) > 60:  # noqa: PLR2004 - credits are short
        return False
    for mark in ("/", "-", "–"):
        before, found, after = bare.partition(mark)
        # "(ant/rtr)" names two media and no photographer: it closes an article
        if not found or not after.strip() or (before.islower() and after.islower()):
            continue
        if mark == "-" and after[0].islower():
            continue  # "Detik-detik" is a word
        if find_medium(_PHOTO.sub(" ", before)) is not None:
            return True
        if mark == "/" and is_domain(before) and after[0].isupper():
            return True  # "Kabartimur.id/Ana": a site's own photographer
    return False


def is_site_credit(text: str) -> bool:
    """Tell whether a line is a photographer, a stroke and a site ("Ana Berg/KabarTimur")."""
    name, mark, site = text.strip(" \t\u00a0•·*()[].").partition("/")
    words = name.split()
    capital = all(word[0].isupper() and word.isalpha() for word in words)
    return bool(mark and 0 < len(words) <= _NAME and capital and is_site_name(site.strip()))


def names_outlet(name: str) -> bool:
    """Tell whether a name holds a word that papers are called by ("Kabar Timur", "TIMURNEWS")."""
    words = name.casefold().split()
    forms = _outlet_words()
    if len(words) > 1:
        return not forms.isdisjoint(words)
    # "Kabarnya" and "MEDIASI" are words, and no papers
    return bool(words) and any(
        (words[0].startswith(form) and len(words[0]) >= len(form) + _GLUED)
        or (words[0].endswith(form) and words[0] != form)
        for form in sorted(forms)
    )


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(OutletWord))


@cache
def _networks() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(MediaName) if row.kind == "social")
