"""Finds the time expressions of an article."""

from __future__ import annotations

from ujar.article.text import Text
from ujar.records import Issue, Time


def find_times(
    text: Text, *, published: str | None, saved: str | None
) -> tuple[tuple[Time, ...], tuple[Issue, ...]]:
    """Find and resolve the time expressions of title and body, in order of `start`."""
    return (), ()
