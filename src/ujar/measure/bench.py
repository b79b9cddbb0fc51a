"""Measures the reading of pages: pages and words a second, the stages' shares, memory.

`measure_paths(["koran/"], repeats=5)` reads the folder once to warm up and then five times, and
gives the median with the quartiles. Pages are opened, read and encoded one after the other, as
`ujar read` does; nothing is written. It reads no data file.
"""

from __future__ import annotations

from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import msgspec

from ujar import pipeline
from ujar.compiled import is_compiled
from ujar.errors import InputError
from ujar.measure.machine import Machine, describe_machine, find_peak
from ujar.measure.stages import STAGES, watch_stages
from ujar.page.load import Failure, load_pages
from ujar.records import encode

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable


class Spread(msgspec.Struct, frozen=True):
    """The median of some measurements, and their quartiles."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        """Summarize measurements."""
        if len(values) < 2:  # noqa: PLR2004 - one value has no spread
            return cls(values[0], values[0], values[0])
        low, _, high = quantiles(values, n=4, method="inclusive")
        return cls(median(values), low, high)


class Bench(msgspec.Struct, frozen=True):
    """What was measured.

    Attributes:
        pages: pages that were read, each time.
        words: words of their texts.
        failed: pages that could not be opened.
        repeats: how often, apart from the first time.
        first: seconds from the first page in to its record, with all tables loaded on the way.
        pages_a_second: by the clock.
        words_a_second: by the clock.
        words_a_core_second: words in a second of processor time, whatever else the machine does.
        shares: the part of the time that each stage takes, from 0 to 1; `open` is what turns files
            into pages, `rest` what belongs to no stage, `encode` what writes the record as JSON.
        peak: the most memory held so far, in MiB.
        compiled: whether the stages are compiled.
        machine: where.
    """

    pages: int
    words: int
    failed: int
    repeats: int
    first: float
    pages_a_second: Spread
    words_a_second: Spread
    words_a_core_second: Spread
    shares: dict[str, float]
    peak: float
    compiled: bool
    machine: Machine


class _Round(msgspec.Struct):
    pages: int = 0
    words: int = 0
    failed: int = 0
    wall: float = 0.0
    core: float = 0.0
    first: float = 0.0
    open: float = 0.0
    read: float = 0.0
    encode: float = 0.0


def measure_paths(paths: Iterable[str | os.PathLike[str]], *, repeats: int = 5) -> Bench:
    """Measure the reading of the pages of some paths.

    Args:
        paths: as `ujar.page.load.load_pages` takes them, but for standard input.
        repeats: how often, after one time to warm up.

    Raises:
        InputError: `input-no-pages` no page could be opened.
    """
    given = list(paths)
    warm = _read_all(given)
    if not warm.pages:
        raise InputError("input-no-pages", "no page could be opened")
    with watch_stages() as spent:
        rounds = [_read_all(given) for _ in range(repeats)]
    total = sum(r.wall for r in rounds)
    shares = {name: spent[name] for name in STAGES}
    shares |= {
        "open": sum(r.open for r in rounds),
        "rest": sum(r.read for r in rounds) - sum(shares.values()),
        "encode": sum(r.encode for r in rounds),
    }
    order = ("open", *STAGES, "rest", "encode")
    return Bench(
        pages=warm.pages,
        words=warm.words,
        failed=warm.failed,
        repeats=repeats,
        first=warm.first,
        pages_a_second=Spread.of([r.pages / r.wall for r in rounds]),
        words_a_second=Spread.of([r.words / r.wall for r in rounds]),
        words_a_core_second=Spread.of([r.words / r.core for r in rounds]),
        shares={name: round(shares[name] / total, 4) for name in order},
        peak=find_peak(),
        compiled=is_compiled(),
        machine=describe_machine(),
    )


def _read_all(paths: list[str | os.PathLike[str]]) -> _Round:
    """Read all pages once, with a look at the clock between the steps."""
    done = _Round()
    begin, core = perf_counter(), process_time()
    last = begin
    for page in load_pages(paths):
        opened = perf_counter()
        done.open += opened - last
        if isinstance(page, Failure):
            done.failed += 1
            last = opened
            continue
        record = pipeline.read_page(page)
        read = perf_counter()
        encode(record)
        last = perf_counter()
        done.read += read - opened
        done.encode += last - read
        done.first = done.first or last - begin
        done.pages += 1
        done.words += len(page.text.split())
    done.core = process_time() - core
    done.wall = done.open + done.read + done.encode
    return done
