"""Finds the statements of an article."""

from __future__ import annotations

from ujar.article.text import Text
from ujar.entities.cast import Cast
from ujar.records import Issue, Statement, Time


def find_statements(
    text: Text, times: tuple[Time, ...], cast: Cast
) -> tuple[tuple[Statement, ...], tuple[Issue, ...]]:
    """Find who said what; ids of members stand as `str(key)` until the cast is frozen."""
    return (), ()
