"""Reads title, body, outlet, writer and time of publication from a labelled page."""

from __future__ import annotations

from ujar.page.model import Line, Page
from ujar.records import ArticleInfo, Boilerplate, Issue


def find_article(
    page: Page, lines: tuple[Line, ...]
) -> tuple[ArticleInfo, str | None, tuple[Boilerplate, ...], tuple[Issue, ...]]:
    """Read the article from a labelled page.

    Returns:
        The article, the day on which the page was saved (where it says so), the boilerplate, and
        doubts.
    """
    return ArticleInfo(), page.saved, (), ()
