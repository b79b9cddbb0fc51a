"""Reads the partitions of a batch by a pool of processes, on this machine.

Two workers of `read_parts` take one partition after the other until none is left; each is watched
by a thread of this process (`ujar.batch.watch`). An error ends the run after the partitions that
are being read. It reads no data file.
"""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

from ujar.batch.watch import Watch
from ujar.errors import UjarError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ujar.batch.out import Done
    from ujar.batch.settings import Partition, Settings


def read_parts(out: Path, parts: list[Partition], plan: str, settings: Settings) -> Iterator[Done]:
    """Read partitions, and give each when it is done.

    Raises:
        BatchError: `output-failed`, `batch-worker`.
    """
    todo: queue.SimpleQueue[Partition] = queue.SimpleQueue()
    said: queue.SimpleQueue[Done | UjarError | None] = queue.SimpleQueue()
    for part in parts:
        todo.put(part)
    watches = [Watch(out, settings) for _ in range(min(settings.workers, len(parts)))]
    ended = threading.Event()
    threads = [
        threading.Thread(target=_work, args=(watch, todo, said, plan, ended), daemon=True)
        for watch in watches
    ]
    for thread in threads:
        thread.start()
    failed: UjarError | None = None
    try:
        left = len(threads)
        while left:
            found = said.get()
            if found is None:
                left -= 1
            elif isinstance(found, UjarError):
                failed = failed or found
                ended.set()
            else:
                yield found
    finally:
        ended.set()
        for watch in watches:
            watch.cancel()
        for thread in threads:
            thread.join()
        for watch in watches:
            watch.close()
    if failed is not None:
        raise failed


def _work(
    watch: Watch,
    todo: queue.SimpleQueue[Partition],
    said: queue.SimpleQueue[Done | UjarError | None],
    plan: str,
    ended: threading.Event,
) -> None:
    """Have partitions read by one worker, until there is none or the run has ended."""
    try:
        while not ended.is_set():
            said.put(watch.read(todo.get_nowait(), plan))
    except queue.Empty:
        pass
    except UjarError as error:
        said.put(error)
    finally:
        said.put(None)
