"""Finds the moves of an article."""

from __future__ import annotations

from ujar.article.text import Text
from ujar.entities.cast import Cast
from ujar.records import Issue, Move, Statement, Time


def find_moves(
    text: Text, times: tuple[Time, ...], cast: Cast, statements: tuple[Statement, ...]
) -> tuple[tuple[Move, ...], tuple[Issue, ...]]:
    """Find who did what toward whom; ids of members stand as `str(key)` until the cast is frozen."""
    return (), ()
