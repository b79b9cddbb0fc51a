"""Times by the span in which they stand."""

import pytest

from ujar.records import Time
from ujar.times.lookup import times_in

TIMES = tuple(Time(s, s + 5, "Senin", "DATE", None, "") for s in (0, 10, 20))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 30, (0, 10, 20)), (4, 11, (0, 10)), (5, 10, ()), (14, 15, (10,)), (30, 40, ())],
)
def test_times_in(start, end, found):
    """A time belongs to a span that it overlaps."""
    assert found == tuple(time.start for time in times_in(TIMES, start, end))
