"""Reads what an HTML document says of itself: JSON-LD, OpenGraph, meta tags, `<time>`, its address.

`{"@type": "NewsArticle", "headline": "Menlu Tiba", "datePublished": "2024-05-03T02:15:00Z"}` gives
the title `Menlu Tiba` and the time `2024-05-03T09:15+07:00`, with the basis `json-ld`.

Times in UTC are written in Jakarta's zone. Many sites write their local time and call it "Z": where
the page prints the same figures as its local time, that is what they are taken for. Which line of
the page is the title or the byline is not decided here. Names of meta tags stand in
`data/id/meta_names.csv`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import MetaName
from ujar.page.calm import calm_document
from ujar.page.html import fold_letters, read_layer
from ujar.page.json_ld import (
    clean_text,
    find_article_object,
    first_text,
    list_items,
    list_texts,
    read_name,
)
from ujar.page.model import Known
from ujar.page.stamps import find_stamps

if TYPE_CHECKING:
    from collections.abc import Iterator

JAKARTA = timezone(timedelta(hours=7))
HITS = 20
BEFORE = 60
# Forms such as 2016-02-23 T16:00:20Z, 2016/02/23 16:00 and 2016-02-16T13:01:52+0700.
TIME = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:[\sT]{1,3}(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}|WIB)?)?"
)
TIMES = (
    'time[itemprop~="datePublished"], time[pubdate], time.published[datetime],'
    " time.entry-date[datetime], h1 ~ time[datetime], h1 ~ * time[datetime],"
    " header h1 ~ time[datetime]"
)
YEARS = range(1990, 2100)
SPLIT = re.compile(r"\s+(?:[-|–—•·»]|::)\s+")


def read_metadata(tree: LexborHTMLParser, text: str) -> tuple[Known, str | None]:
    """Read what a document says of itself, and its own address.

    Args:
        tree: the parsed document.
        text: its text layer, in which the local form of a time is looked up.
    """
    meta = _collect_meta(tree)
    article = find_article_object(tree, meta.get("title", []))
    names = list_texts(article.get("headline")) + list_texts(article.get("alternativeHeadline"))
    titles = [*names, *meta.get("title", []), *(n.text() for n in tree.css("head > title"))]
    published, basis = _find_time(tree, article, meta, text)
    outlet = read_name(article.get("publisher")) or first_text(meta.get("outlet"))
    cleaned = tuple(dict.fromkeys(t for t in map(clean_text, titles) if t))
    known = Known(
        title=_cut_outlet(cleaned[0], outlet) if cleaned else None,
        published=published,
        authors=_find_authors(article, meta, outlet),
        outlet=outlet,
        section=_find_section(article, meta),
        language=_find_language(tree, article, meta),
        basis=basis,
        titles=cleaned,
        summary=first_text(meta.get("description")),
        body=_read_body(article.get("articleBody")),
    )
    return known, _find_address(tree, article, meta)


def _read_body(value: object) -> str | None:
    """Read the text of an article, a paragraph a line; markup in it is read as markup."""
    raw = next(iter(list_texts(value)), "")
    if "&lt;" in raw:
        raw = unescape(raw)
    if "<" in raw:
        return read_layer(LexborHTMLParser(calm_document(raw))).text or None
    return "\n".join(line for line in map(clean_text, raw.splitlines()) if line) or None


@cache
def _roles() -> dict[str, tuple[int, str]]:
    rows = get_lexicon().rows(MetaName)
    return {row.form: (rank, row.role) for rank, row in enumerate(rows)}


def _collect_meta(tree: LexborHTMLParser) -> dict[str, list[str]]:
    """Collect the contents of meta tags by what they tell, the most trusted first."""
    roles = _roles()
    found: list[tuple[int, str, str]] = []
    for node in tree.css("meta"):
        attributes = node.attributes
        content = attributes.get("content")
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            named = attributes.get(key)
            row = roles.get(named.lower()) if named else None
            if row is not None:
                found.append((*row, content))
                break
    found.sort(key=lambda item: item[0])
    collected: dict[str, list[str]] = {}
    for _, role, content in found:
        collected.setdefault(role, []).append(content)
    return collected


def _find_time(
    tree: LexborHTMLParser, article: dict[str, Any], meta: dict[str, list[str]], text: str
) -> tuple[str | None, str]:
    """Find the time of publication; one to the minute goes before a bare day."""
    given = [(t, "json-ld") for t in list_texts(article.get("datePublished"))]
    given += [(t, "meta") for t in meta.get("published", [])]
    marked = tree.css(TIMES) if tree.css_first("time") is not None else []
    given += [(n.attributes.get("datetime") or "", "time") for n in marked]
    others = [*list_texts(article.get("dateCreated")), *list_texts(article.get("dateModified"))]
    others += [*meta.get("created", []), *meta.get("modified", [])]
    day: tuple[str | None, str] = (None, "meta")
    for raw, basis in (*given, *((t, "meta") for t in others[:1])):
        value = parse_time(raw)
        if isinstance(value, datetime):
            beside = [parse_time(t) for t in (*(g for g, _ in given), *others)]
            return _check_zone(value, beside, text).isoformat(timespec="minutes"), basis
        if value is not None and day[0] is None:
            day = (value.isoformat(), basis)
    return day


def parse_time(raw: str) -> datetime | date | None:
    """Read a day or time as pages write it in their metadata; None where it is none."""
    raw = raw.strip()[:80]
    m = TIME.match(raw)
    try:
        if m is None:
            return parsedate_to_datetime(raw) if raw[:1].isalpha() else None
        year, month, day = (int(g) for g in m.group(1, 2, 3))
        if year not in YEARS:
            return None
        if m.group(4) is None:
            return date(year, month, day)
        zone = _read_zone(m.group(6))
        return datetime(year, month, day, int(m.group(4)), int(m.group(5)), tzinfo=zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _read_zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text == "Z":
        return UTC
    if text == "WIB":
        return JAKARTA
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _check_zone(value: datetime, beside: list[datetime | date | None], text: str) -> datetime:
    """Write a time in UTC as Jakarta's, unless the page prints its figures as they are."""
    if value.tzinfo is None or value.utcoffset():
        return value
    for other in (value, *beside):
        if isinstance(other, datetime) and other.tzinfo is not None:
            if _is_printed(other.astimezone(JAKARTA), text):
                break
            if not other.utcoffset() and _is_printed(other, text):
                return value.replace(tzinfo=JAKARTA)
    return value.astimezone(JAKARTA)


def _is_printed(time: datetime, text: str) -> bool:
    """Tell whether a page prints a date with this clock time."""
    for at in _find_clock(text, f"{time:%H}", f"{time:%M}"):
        start = max(text.rfind("\n", 0, at) + 1, at - BEFORE)
        stamps = find_stamps(text, start, at + len("HH:MM") + BEFORE)
        if any(s.day == time.date() and s.clock == (time.hour, time.minute) for s in stamps):
            return True
    return False


def _find_clock(text: str, hour: str, minute: str) -> list[int]:
    """Find where a clock time is printed: the first places, in order."""
    forms = (f"{hour}.{minute}", f"{hour}:{minute}")
    return sorted(at for form in forms for at in islice(_find_alone(text, form), HITS))[:HITS]


def _find_alone(text: str, form: str) -> Iterator[int]:
    """Find where a form is no part of a longer word."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not (_is_word(text[at - 1 : at]) or _is_word(text[end : end + 1])):
            yield at
        at = text.find(form, end)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _find_authors(
    article: dict[str, Any], meta: dict[str, list[str]], outlet: str | None
) -> tuple[str, ...]:
    """Find the writers; an address, a company or the outlet itself is none."""
    names = [n for item in list_items(article.get("author")) if (n := read_name(item))]
    if not names:
        names = [clean_text(n) for n in meta.get("author", [])]
    outlets = {fold_letters(outlet or "")}
    return tuple(
        dict.fromkeys(
            n
            for n in names
            if n
            and "/" not in n
            and "." not in n[1:-1].replace(". ", "")
            and fold_letters(n) not in outlets
        )
    )


def _find_section(article: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    """Find the section; an address is none."""
    told = [*list_texts(article.get("articleSection")), *meta.get("section", [])]
    return first_text([t for t in told if "." not in t and "/" not in t])


def _find_language(
    tree: LexborHTMLParser, article: dict[str, Any], meta: dict[str, list[str]]
) -> str | None:
    html = tree.css_first("html")
    declared = html.attributes.get("lang") if html is not None else None
    for value in (declared, *list_texts(article.get("inLanguage")), *meta.get("language", [])):
        code = (value or "").strip().lower().replace("_", "-").split("-")[0]
        if len(code) == 2 and code.isalpha():  # noqa: PLR2004 - ISO 639-1
            return "id" if code == "in" else code
    return None


def _find_address(
    tree: LexborHTMLParser, article: dict[str, Any], meta: dict[str, list[str]]
) -> str | None:
    canonical = tree.css_first('link[rel~="canonical"]')
    entity = article.get("mainEntityOfPage")
    found = [canonical.attributes.get("href") if canonical is not None else None]
    found += [*meta.get("url", []), *list_texts(article.get("url"))]
    found += [entity.get("@id") if isinstance(entity, dict) else entity]
    for value in found:
        if isinstance(value, str) and _is_address(value.strip()):
            return value.strip()
    return None


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    # The address of the outlet's front page is not the article's.
    return parts.scheme in ("http", "https") and len(parts.path) > 1


def _cut_outlet(title: str, outlet: str | None) -> str:
    """Take the outlet's name off the end of a title ("Menlu Tiba - Koran Ruritania")."""
    parts = SPLIT.split(title)
    if len(parts) > 1 and outlet and fold_letters(outlet) in fold_letters(parts[-1]):
        return title[: title.rindex(parts[-1])].rstrip(" -|–—•·»:")
    return title
