"""Keeps a worker at work: starts it, waits for its answers, ends it when a page goes too far.

A worker that hangs in a page, eats memory or dies is ended and started anew, and the partition is
read again without that page. A page whose worker died is given one more try first: it may have been
ended from outside. So each page costs a bounded time and no page is lost. It reads no data file.
"""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from ujar.batch.guard import CODES, IDLE, Beat, measure_memory
from ujar.batch.worker import Answer, Task
from ujar.errors import BatchError
from ujar.page.load import Failure

if TYPE_CHECKING:
    from ujar.batch.out import Done
    from ujar.batch.settings import Partition, Settings

GRACE = 2.0  # seconds beyond the limit of a page before its worker is ended
STALL = 600.0  # seconds that a worker may take between pages: to load tables, to write files
LOOK = 0.1
# Until its tables are loaded a worker makes no garbage: searching for it is a fifth of its start.
WORKER = "import gc; gc.disable(); from ujar.batch.worker import main; main()"
REST = "what follows in the input cannot be read"
TRIES = 3  # deaths of a worker outside of any page, before the batch is given up
MARGIN = 1.25  # of the memory limit: the worker sees to the limit itself


class Watch:
    """A worker and the eye on it; it may die and come back."""

    def __init__(self, out: Path, settings: Settings) -> None:
        self.out = out
        self.settings = settings
        self._home = tempfile.TemporaryDirectory(prefix="ujar-")
        self._path = Path(self._home.name, "beat")
        self._beat = Beat.make(self._path)
        self._process: subprocess.Popen[bytes] | None = None
        self._held = 0
        self._closed = False
        self._lock = threading.Lock()

    @property
    def process_id(self) -> int | None:
        """The id of the worker's process, where it runs."""
        return None if self._process is None else self._process.pid

    def cancel(self) -> None:
        """End the worker, from any thread; a partition that is being read is given up."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the worker for good, and remove what it needed."""
        self.cancel()
        self.stop()
        self._home.cleanup()

    def read(self, part: Partition, plan: str) -> Done:
        """Have a partition read, whatever its pages do.

        Raises:
            BatchError: `output-failed`, `batch-worker`.
        """
        skip: dict[int, Failure] = {}
        died: set[int] = set()
        last: int | None = None
        tries = 0
        while not self._closed:
            answer, code, place = self._ask(Task(part=part, plan=plan, skip=skip, last=last))
            if answer is not None and answer.done is not None:
                return answer.done
            if answer is not None and answer.broken is not None:
                raise BatchError(answer.broken.code, answer.broken.message)
            if place == IDLE or (code == "batch-crash" and place not in died):
                died.add(place)
                tries += place == IDLE
                if tries >= TRIES:
                    raise BatchError("batch-worker", "a worker ended without having read a page")
                continue
            if place in skip:  # it cannot even be passed over, so what follows is out of reach
                last = place
                skip[place] = Failure(part.name or part.path, code, REST)
            else:
                skip[place] = Failure("", code, CODES[code])
        self.stop()
        raise BatchError("batch-worker", "the run was stopped")

    def _ask(self, task: Task) -> tuple[Answer | None, str, int]:
        """Give a worker a task.

        Returns:
            Its answer; or None, the code of what ended it, and the place of the page it was at.
        """
        try:
            process = self._start()
            if process is None:
                return None, "batch-crash", IDLE
            self._beat.write(IDLE)
            pipe(process.stdin).write(msgspec.json.encode(task) + b"\n")
            pipe(process.stdin).flush()
        except BrokenPipeError:
            self.stop()
            return None, "batch-crash", IDLE
        return self._wait(process)

    def _start(self) -> subprocess.Popen[bytes] | None:
        """Give the running worker, started if there is none; None where it will not start."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.stop()
        self._beat.write(IDLE)
        encoded = msgspec.json.encode(self.settings).decode()
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-c", WORKER, str(self.out), str(self._path), encoded],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "ARROW_DEFAULT_MEMORY_POOL": "system", "OMP_NUM_THREADS": "1"},
        )
        answer, _, _ = self._wait(self._process)
        if answer is None:
            return None
        if answer.broken is not None:
            raise BatchError(answer.broken.code, answer.broken.message)
        self._held = measure_memory(self._process.pid)[1]
        return self._process

    def _wait(self, process: subprocess.Popen[bytes]) -> tuple[Answer | None, str, int]:
        out = pipe(process.stdout)
        with selectors.DefaultSelector() as selector:
            selector.register(out, selectors.EVENT_READ)
            while not selector.select(LOOK):
                code = self._find_excess(process)
                if code is not None:
                    place = self._beat.read()[1]
                    self.stop()
                    return None, code, place
        line = out.readline()
        if line.endswith(b"\n"):
            return msgspec.json.decode(line, type=Answer), "", IDLE
        place = self._beat.read()[1]
        self.stop()
        return None, "batch-crash", place

    def _find_excess(self, process: subprocess.Popen[bytes]) -> str | None:
        since, place = self._beat.read()
        limit = STALL if place == IDLE else self.settings.seconds + GRACE
        if time.monotonic() - since > limit:
            time.sleep(LOOK)  # a look at the beat while it is written may see half of it
            return "batch-time" if self._beat.read() == (since, place) else None
        if place != IDLE and self._held:
            used = measure_memory(process.pid)[1]
            if used > self._held + MARGIN * (self.settings.memory << 20):
                return "batch-memory"
        return None

    def stop(self) -> None:
        """End the worker, if there is one; the next partition starts another."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(BrokenPipeError):
                pipe(stream).close()


def pipe(stream: IO[bytes] | None) -> IO[bytes]:
    """Give a pipe of a process, which is there as it was asked for."""
    if stream is None:
        raise BatchError("batch-worker", "a worker has no pipe")
    return stream
