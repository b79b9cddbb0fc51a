"""The library's front door: text or HTML in, records out.

`read("Menlu Ruritania membantah laporan itu, kata AFP.")` gives the record of that page. Files and
folders are for the command line and `ujar.page.load`; nothing here touches a disk or a network.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from ujar.errors import UjarError
from ujar.page.make import make_page, make_raw_page
from ujar.page.model import Page
from ujar.pipeline import read_page
from ujar.records import ArticleInfo, Issue, PageInfo, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def read(
    text: str | bytes,
    url: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    saved: str | None = None,
    *,
    name: str = "",
) -> Record:
    """Read one page into its record.

    Args:
        text: the page as text or as HTML, which is recognised by its look; bytes are decoded.
        url: the page's address, where known.
        published: ISO 8601 day or time of publication, where known from elsewhere.
        outlet: the outlet's name, where known from elsewhere.
        saved: ISO 8601 day or time at which the copy was made, where known.
        name: what the record calls the page.

    Returns:
        The record; what the page does not say is empty. Offsets count code points of `text` as it
        was given (bytes: as decoded, without a byte order mark; HTML: of its text layer).

    Raises:
        InputError: `input-empty`, `input-binary`, `input-type`, `input-date`.
    """
    return read_page(
        make_page(text, name=name, url=url, published=published, outlet=outlet, saved=saved)
    )


def read_many(pages: Iterable[Page | str | bytes | dict[str, Any]]) -> Iterator[Record]:
    """Read pages one after the other, in their order.

    A page may be text, HTML, bytes, a dictionary as a line of JSON holds it (`name`, `text` or
    `html`, `url`, `published`, `outlet`, `saved`), or a `Page`. One that cannot be read gives an
    empty record whose only issue has the code of the error, so that it never stops the others; one
    without a name is then called by its place, counted from 1.
    """
    for number, page in enumerate(pages, 1):
        try:
            yield read_page(_open(page))
        except UjarError as error:
            name = page.get("name") if isinstance(page, dict) else None
            yield _fail(error, name if isinstance(name, str) else str(number))


def _open(page: Page | str | bytes | dict[str, Any]) -> Page:
    if isinstance(page, Page):
        return page
    if isinstance(page, dict):
        return make_raw_page(page)
    return make_page(page)


def _fail(error: UjarError, name: str) -> Record:
    digest = "sha256:" + hashlib.sha256(b"").hexdigest()
    return Record(
        page=PageInfo(name=name, url=None, digest=digest, chars=0),
        article=ArticleInfo(),
        issues=(Issue(error.code, 0, 0, error.message),),
    )
