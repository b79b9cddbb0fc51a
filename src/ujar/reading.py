"""The library's front door: text or HTML in, records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.page.model import Known, Page
from ujar.pipeline import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.records import Record


def read(
    text: str,
    url: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    saved: str | None = None,
    *,
    name: str = "",
) -> Record:
    """Read one page into its record.

    Args:
        text: the page as text, or as HTML.
        url: the page's address, where known.
        published: ISO 8601 time of publication, where known from elsewhere.
        outlet: the outlet's name, where known from elsewhere.
        saved: ISO 8601 day on which the copy was made, where known.
        name: what the record calls the page.

    Returns:
        The record; what the page does not say is empty.
    """
    given = Known(published=published, outlet=outlet)
    return read_page(Page(name=name, text=text, url=url, saved=saved, given=given))


def read_many(pages: Iterable[Page]) -> Iterator[Record]:
    """Read pages one after the other, in their order."""
    return map(read_page, pages)
