"""Labels the lines of a page."""

from __future__ import annotations

from ujar.page.model import Line, Page


def label_lines(page: Page) -> tuple[Line, ...]:
    """Give each line of a page that is not blank its label and the rule of it."""
    return ()
