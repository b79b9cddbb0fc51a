"""Turns text or bytes, with what is known of them, into a `Page`.

`make_page("Menlu Ruritania tiba.", name="a.txt")` gives a page of that text; bytes are decoded, and
HTML is recognised by its own look and gives its text layer with blocks.

Dates and types that come from a caller are checked here. It reads no data file.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import msgspec

from ujar.errors import InputError
from ujar.page.decode import clean_text, decode_bytes
from ujar.page.document import open_html
from ujar.page.model import Known, Page

TAG = re.compile(r"(?i)<(?:!doctype\s+html|!--|\?xml|[a-z][a-z0-9]*[\s/>])")
PROOF = re.compile(r"(?i)<(?:!doctype\s+html|html|head|body)[\s>]|</(?:p|div|h1|span|a)>")
LOOK = 1 << 14
TAGS = 3


class RawPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page with what is known of it, as a JSON line or a dictionary holds it.

    Either `text` or `html` is there. Other keys are passed over.
    """

    name: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    saved: str | None = None


def make_page(
    source: str | bytes,
    *,
    name: str = "",
    url: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    saved: str | None = None,
    html: bool | None = None,
    charset: str | None = None,
) -> Page:
    """Open a page.

    Args:
        source: text or HTML, decoded or not.
        name: what the record calls the page.
        url: its address.
        published: ISO 8601 day or time of publication, where known from elsewhere.
        outlet: the outlet's name, where known from elsewhere.
        saved: ISO 8601 day or time at which the copy was made.
        html: whether it is HTML; None looks.
        charset: the encoding that its sender gave.

    Raises:
        InputError: `input-empty`, `input-binary`; `input-type` an argument of a wrong type;
            `input-date` a date that is not ISO 8601.
    """
    if not isinstance(source, str | bytes):
        raise InputError("input-type", f"a page is str or bytes, not {type(source).__name__}")
    for field, value in (("url", url), ("outlet", outlet), ("name", name)):
        if not isinstance(value, str) and (value is not None or field == "name"):
            raise InputError("input-type", f"{field} is a str, not {type(value).__name__}")
    given = Known(
        published=None if published is None else check_date(published, "published"),
        outlet=_clean_name(outlet),
    )
    saved = None if saved is None else check_date(saved, "saved")
    if isinstance(source, bytes):
        text, doubts = decode_bytes(source, charset)
    else:
        text, doubts = clean_text(source)
    page = Page(
        name=_clean_name(name) or "",
        text=text,
        url=_clean_name(url),
        saved=saved,
        given=given,
        issues=doubts,
    )
    if html or (html is None and looks_like_html(text)):
        return open_html(page)
    return page


def make_raw_page(raw: RawPage | dict[str, Any], *, name: str = "") -> Page:
    """Open a page that came as a dictionary or a line of JSON; `name` is used where it has none.

    Raises:
        InputError: as `make_page`; `input-json` a value of a wrong type, or neither text nor HTML.
    """
    if not isinstance(raw, RawPage):
        try:
            raw = msgspec.convert(raw, RawPage)
        except msgspec.ValidationError as error:
            raise InputError("input-json", f"the page breaks its form: {error}") from None
    source = raw.text if raw.html is None else raw.html
    if source is None:
        raise InputError("input-json", "the page has neither text nor html")
    return make_page(
        source,
        name=name if raw.name is None else raw.name,
        url=raw.url,
        published=raw.published,
        outlet=raw.outlet,
        saved=raw.saved,
        html=None if raw.html is None else True,
    )


def looks_like_html(text: str) -> bool:
    """Tell whether a text is HTML: it opens with a tag, and more of HTML soon follows."""
    head = text[:LOOK].lstrip("\ufeff \t\r\n\f\v\0")
    if TAG.match(head) is None:
        return False
    return PROOF.search(head) is not None or len(TAG.findall(head)) > TAGS


def check_date(value: str, field: str) -> str:
    """Check a day or time in ISO 8601 and write it as records do, to the minute.

    `2024-02-14T10:00:00Z` gives `2024-02-14T10:00+00:00`.

    Raises:
        InputError: `input-type`, `input-date`.
    """
    if not isinstance(value, str):
        raise InputError("input-type", f"{field} is a str in ISO 8601, not {type(value).__name__}")
    value = value.strip()
    try:
        if len(value) <= len("2024-02-14"):
            return date.fromisoformat(value).isoformat()
        return datetime.fromisoformat(value).isoformat(timespec="minutes")
    except ValueError:
        message = f"{field} is no ISO 8601 date: {value[:40]!r}"
    raise InputError("input-date", message)


def _clean_name(value: str | None) -> str | None:
    # File names and addresses can hold bytes that are no text; a record must be able to hold them.
    if value is None or value.isascii():
        return value
    return value.encode("utf-8", "replace").decode("utf-8")
