"""Reads pages in several processes, and gives their records in the order of the pages.

With four readers the page "koran/a.txt" is read while "koran/b.txt" and others are; what comes out
is what one process gives. The readers start with the first page that is worth it, and end with the
process that started them, however it ends. A page whose reader dies is tried once more by itself,
and then fails. It reads no data file.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING, Self

import msgspec

from ujar.errors import LexiconError, UjarError
from ujar.records import Record, decode, encode

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ujar.page.model import Page

FEW = 12  # pages that are read without further processes: starting them takes longer
AHEAD = 6  # pages a process that are read ahead of the one that is written
LOOK = 0.5  # seconds between two looks at whether the parent lives


class Unread(msgspec.Struct, frozen=True):
    """Why a page could not be read."""

    code: str
    message: str


def read_one(page: Page) -> Record | Unread:
    """Read a page in this process.

    Raises:
        LexiconError: the tables of the language are broken, so that no page can be read.
    """
    from ujar.pipeline import read_page  # noqa: PLC0415 - questions do without the stages

    try:
        return read_page(page)
    except LexiconError:
        raise
    except UjarError as error:
        return Unread(error.code, error.message)
    except Exception as error:  # noqa: BLE001 - one page's defect must not stop the others
        return Unread("internal", f"a defect of ujar: {error!r}")


def count_cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Readers:
    """Reads pages in a number of processes; with one, in this process.

    Args:
        number: how many processes.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: deque[tuple[Page, Future[bytes | Unread] | None]] = deque()
        self._seen = 0

    def __enter__(self) -> Self:
        """Give the readers themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes."""
        self.close()

    def close(self) -> None:
        """End the processes; what they have not read is left."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def give(self, page: Page) -> None:
        """Give a page to read; its turn comes after those given before."""
        self._seen += 1
        few = self._number <= 1 or self._seen <= FEW
        self._waiting.append((page, None if few else self._start().submit(_work, page)))

    @property
    def full(self) -> bool:
        """Tell whether the next record should be taken before another page is given."""
        waiting = len(self._waiting)
        return waiting > (self._number * AHEAD if self._pool is not None else 0)

    def take(self) -> Record | Unread:
        """Give what became of the page whose turn it is."""
        page, future = self._waiting.popleft()
        return read_one(page) if future is None else self._wait(page, future)

    def _start(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._number,
                mp_context=get_context("spawn"),
                initializer=_watch_parent,
                initargs=(os.getpid(),),  # it may be gone before its child can ask for it
            )
        return self._pool

    def _wait(self, page: Page, future: Future[bytes | Unread]) -> Record | Unread:
        try:
            return _open(future.result())
        except BrokenProcessPool:
            return self._try_again(page)

    def _try_again(self, page: Page) -> Record | Unread:
        """Read by itself a page that a dead reader may have held, and start the others anew."""
        self.close()
        waiting, self._waiting = self._waiting, deque()
        try:
            found = _open(self._start().submit(_work, page).result())
        except BrokenProcessPool:
            self.close()
            found = Unread("internal", "the process that read the page died, twice")
        for other, future in waiting:
            done = future is not None and future.done() and future.exception() is None
            again = future if done else self._start().submit(_work, other)
            self._waiting.append((other, again))
        return found


def _open(found: bytes | Unread) -> Record | Unread:
    return found if isinstance(found, Unread) else decode(found)


def _work(page: Page) -> bytes | Unread:
    """Read a page in a process of its own; a record goes back as JSON, which is the faster way."""
    found = read_one(page)
    if isinstance(found, Unread):
        return found
    try:
        return encode(found)
    except UnicodeEncodeError as error:  # half of a surrogate pair
        return Unread("internal", f"a defect of ujar: {error!r}")


def _watch_parent(parent: int) -> None:
    """End this process when the one that started it is gone: killed, it cannot say so.

    Ctrl-C is for that one, too.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK)
        os._exit(0)

    threading.Thread(target=look, daemon=True).start()
