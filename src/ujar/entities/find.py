"""Finds who and what an article speaks of."""

from __future__ import annotations

from ujar.article.text import Text
from ujar.entities.cast import Cast
from ujar.records import Time


def find_entities(text: Text, times: tuple[Time, ...]) -> Cast:
    """Read all mentions of an article and join them into its cast."""
    return Cast(text)
