"""Reads the pages of a partition one by one within limits; one that breaks them is set aside.

A page that is not read after `seconds` is set aside as `batch-time`, one that asks for more memory
than there is as `batch-memory`, and the next one is read. What a page can do beyond that (hang
outside of Python, kill its process) is for `ujar.batch.watch`, which looks at the `Beat`: the place
of the page that is being read, and since when. It reads no data file.
"""

from __future__ import annotations

import importlib
import mmap
import os
import resource
import signal
import struct
import time
import traceback
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ujar.batch.items import Item, find_items
from ujar.batch.out import Aside
from ujar.batch.rows import make_rows
from ujar.errors import LexiconError, RequestError
from ujar.page.load import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from ujar.batch.rows import Rows
    from ujar.batch.settings import Partition, Settings
    from ujar.page.model import Page
    from ujar.page.sites import Sites
    from ujar.records import Record

    Reader = Callable[[Page], Record]

BEAT = struct.Struct("=dq")
IDLE = -1  # the place while no page is being read
CODES = {
    "batch-time": "the page was not read in time",
    "batch-memory": "the page asked for more memory than it may have",
    "batch-crash": "the page ended its worker",
}


class Beat:
    """A worker's sign of life, in a file that its watcher sees: a place, and since when."""

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._view = mmap.mmap(file.fileno(), BEAT.size)

    @staticmethod
    def make(path: Path) -> Beat:
        """Make the file."""
        path.write_bytes(BEAT.pack(time.monotonic(), IDLE))
        return Beat(path)

    def write(self, place: int) -> None:
        """Say which page is being read from now on."""
        self._view[:] = BEAT.pack(time.monotonic(), place)

    def read(self) -> tuple[float, int]:
        """Tell since when, by the machine's steady clock, which page is being read."""
        told = self._view[:]
        while (again := self._view[:]) != told:  # it was written just now, perhaps by half
            told = again
        since, place = BEAT.unpack(told)
        return since, place


class TimeUpError(BaseException):
    """The page took too long; no handler of errors on the way catches it."""


class Guard:
    """Reads pages within the limits of some settings."""

    def __init__(self, settings: Settings, beat: Beat) -> None:
        self.settings = settings
        self.beat = beat
        self.read_page = find_reader(settings.reader)

    def read(
        self,
        part: Partition,
        rows: Rows,
        sites: Sites | None = None,
        skip: dict[int, Failure] | None = None,
        last: int | None = None,
    ) -> tuple[Aside, ...]:
        """Read the pages of a partition.

        Args:
            part: the partition.
            rows: where the rows of its pages go.
            sites: what its input repeats.
            skip: pages that are set aside already, by their place.
            last: the place, one of `skip`, from which nothing can be read any more.

        Returns:
            The pages that were set aside.
        """
        known = skip or {}
        aside = []
        items = find_items(part)
        for place in count():
            self.beat.write(place)
            item = Item(part.name, _never) if place == last else next(items, None)
            if item is None:
                break
            failure = known.get(place)
            if failure is None:
                failure = self._read_item(item, rows, sites)
            if failure is not None:
                named = replace(failure, name=failure.name or item.name)
                rows.set_aside(named)
                aside.append(Aside(place, named.name, named.code, named.message))
            if place == last:
                break
        self.beat.write(IDLE)
        return tuple(aside)

    def _read_item(self, item: Item, rows: Rows, sites: Sites | None) -> Failure | None:
        """Read a page and add its rows; give what keeps it from being read."""
        try:
            with _limit_time(self.settings.seconds):
                page = item.open()
                if isinstance(page, Failure):
                    return page
                record = self.read_page(sites.mark(page) if sites is not None else page)
                made = make_rows(record)
        except TimeUpError:
            return Failure(item.name, "batch-time", CODES["batch-time"])
        except MemoryError:
            return Failure(item.name, "batch-memory", CODES["batch-memory"])
        except LexiconError:
            raise
        except Exception as error:  # noqa: BLE001 - one page's defect must not stop the others
            return Failure(item.name, "internal", _describe(error))
        rows.add(made)
        return None


def _never() -> Failure:
    raise RequestError("request-batch", "a page that is set aside is not opened")


def _describe(error: Exception) -> str:
    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"a defect of ujar, please report: {error!r} at {Path(at.filename).name}:{at.lineno}"


@contextmanager
def _limit_time(seconds: float) -> Iterator[None]:
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def listen() -> None:
    """Let the alarm of this process end the page that is being read."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TimeUpError

    signal.signal(signal.SIGALRM, ring)


def limit_memory(mebibytes: int) -> None:
    """Let this process take no more than some memory beyond what it has."""
    held = measure_memory(os.getpid())[0]
    if not held:  # a system without /proc
        return
    limit = held + (mebibytes << 20)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def measure_memory(pid: int) -> tuple[int, int]:
    """Give the bytes of address space and of memory in use of a process; 0 where it is gone."""
    try:
        size, used, *_ = Path(f"/proc/{pid}/statm").read_bytes().split()
    except (OSError, ValueError):
        return 0, 0
    page = resource.getpagesize()
    return int(size) * page, int(used) * page


def find_reader(name: str) -> Reader:
    """Find the function that reads a page by `module:name`.

    Raises:
        RequestError: `request-batch` there is none.
    """
    module, _, function = name.partition(":")
    try:
        found: Reader = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise RequestError("request-batch", f"no function {name!r}: {error}") from None
    return found
