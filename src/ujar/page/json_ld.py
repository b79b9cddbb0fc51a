"""Finds the article's object in the JSON-LD of an HTML document, in the states in which it comes.

`{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Menlu Tiba"}]}` gives the
second object. A comma too many, line ends inside strings and comment marks are put up with; what is
broken beyond that tells nothing.

What the object says is read in `ujar.page.metadata`. It reads no data file.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from ujar.page.html import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

LIMIT = 1 << 20  # characters of one script
DEPTH = 8
ARTICLE = re.compile(r"Article|Posting|Report")


def find_article_object(tree: LexborHTMLParser, titles: list[str]) -> dict[str, Any]:
    """Find the JSON-LD object of the article; pages carry others of their lists and menus."""
    items = [
        item
        for node in tree.css('script[type="application/ld+json"]')
        for item in _walk_json(_parse_json(node.text()), 0)
    ]
    found = [item for item in items if ARTICLE.search(str(item.get("@type")))]
    wanted = {fold_letters(t) for t in titles}
    for item in found:
        if any(fold_letters(clean_text(h)) in wanted for h in list_texts(item.get("headline"))):
            return _resolve(item, items)
    return _resolve(found[0], items) if found else {}


def _resolve(article: dict[str, Any], items: list[dict[str, Any]]) -> dict[str, Any]:
    """Put the objects that an article names by their ids in the place of the ids."""
    named = {
        str(item["@id"]): item for item in items if "@id" in item and item.get("name") is not None
    }
    changed = dict(article)
    for key in ("author", "publisher"):
        if key in article and named:
            changed[key] = [
                named.get(str(value.get("@id")), value)
                if isinstance(value, dict) and "name" not in value
                else value
                for value in list_items(article[key])
            ]
    return changed


def _parse_json(text: str) -> Any:  # noqa: ANN401 - whatever the page holds
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    if len(text) > LIMIT:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    # What stops most of them is a comma before a closing bracket.
    try:
        return json.loads(re.sub(r",(\s*[}\]])", r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _walk_json(value: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    if depth > DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            if key in value:
                yield from _walk_json(value[key], depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _walk_json(item, depth + 1)


def list_items(value: Any) -> list[Any]:  # noqa: ANN401
    """Give a value as a list: JSON-LD sets one thing or several in the same place."""
    return value if isinstance(value, list) else [value]


def list_texts(value: Any) -> list[str]:  # noqa: ANN401
    """Give the strings of a value that are not blank."""
    return [v for v in list_items(value) if isinstance(v, str) and v.strip()]


def read_name(value: Any) -> str | None:  # noqa: ANN401
    """Read a name that stands alone, in an object, or first in a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = first_text(list_texts(value.get("name")))
    return clean_text(value) or None if isinstance(value, str) else None


def first_text(values: list[str] | None) -> str | None:
    """Give the first string that is not blank, cleaned."""
    return next((c for v in values or () if (c := clean_text(v))), None)


def clean_text(value: str) -> str:
    """Decode entities and run white space together."""
    return " ".join(unescape(value).split())
