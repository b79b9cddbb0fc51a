"""Gives later stages the times that stand in a span.

`times_in(times, sent.start, sent.end)` is the times of a sentence, in their order.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ujar.records import Time


def times_in(times: tuple[Time, ...], start: int, end: int) -> tuple[Time, ...]:
    """Give the times that overlap a span, in their order; `times` is sorted by `start`."""
    low = bisect_left(times, start, key=lambda time: time.end - 1)
    high = bisect_left(times, end, key=lambda time: time.start)
    return times[low:high]
