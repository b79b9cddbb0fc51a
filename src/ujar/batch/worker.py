"""Reads partitions in a process of its own, which `ujar.batch.watch` starts.

Each line of standard input is a `Task` in JSON; for each, a line of standard output says that the
partition is `Done`, or why it cannot be. A worker ends when its input does or its parent is gone,
so that nothing is left running. It reads no data file of its own.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from ujar.batch.guard import Beat, Guard, limit_memory, listen
from ujar.batch.out import Done, Folder
from ujar.batch.parquet import make_schema
from ujar.batch.settings import Partition, Settings
from ujar.errors import UjarError
from ujar.lexicon import get_lexicon
from ujar.page.load import Failure
from ujar.page.make import make_page
from ujar.page.sites import Sites

ALLOCATIONS = 50_000  # between looks for cycles, of which reading makes hardly one
LOOK = 1.0  # seconds between looks for the parent
WARM = "Menlu Ruritania Ana Berg membantah laporan itu, Senin (4/3/2030).\n"


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A partition to read: what is set aside of it already, and where it has to end."""

    part: Partition
    plan: str
    skip: dict[int, Failure] = {}
    last: int | None = None


class Start(msgspec.Struct, frozen=True):
    """The first line of a worker: it has loaded its tables."""

    pid: int


class Broken(msgspec.Struct, frozen=True):
    """Why a partition cannot be done by any worker: a full disk, a bad data file."""

    code: str
    message: str


class Answer(msgspec.Struct, frozen=True):
    """What a worker says: that it is there, that a partition is done, or that it cannot be."""

    start: Start | None = None
    done: Done | None = None
    broken: Broken | None = None


class Worker:
    """Reads the partitions that it is given into a folder."""

    def __init__(self, out: Path, beat: Beat, settings: Settings) -> None:
        self.folder = Folder(out)
        self.guard = Guard(settings, beat)
        self.sites: dict[int, Sites | None] = {}

    def do(self, task: Task) -> Answer:
        """Read a partition and write its files."""
        try:
            with self.folder.open_part(task.part.number) as rows:
                sites = self._find_sites(task.part.root)
                aside = self.guard.read(task.part, rows, sites, task.skip, task.last)
                return Answer(done=rows.finish(task.plan, aside))
        except UjarError as error:
            return Answer(broken=Broken(error.code, error.message))
        except OSError as error:
            message = f"{self.folder.path}: {error.strerror or error}"
            return Answer(broken=Broken("output-failed", message))

    def _find_sites(self, root: int) -> Sites | None:
        if root not in self.sites:
            found = self.folder.read_sites(root)
            lines = {site: frozenset(some) for site, some in (found or {}).items()}
            self.sites[root] = Sites(lines) if found is not None else None
        return self.sites[root]


def serve(out: Path, beat: Path, settings: Settings, given: IO[bytes], said: IO[bytes]) -> None:
    """Do the tasks of a stream."""
    watch_parent()
    for folder in settings.lexicon:
        get_lexicon().add_folder(Path(folder))
    listen()
    try:
        worker = Worker(out, Beat(beat), settings)
        _warm_up(worker)
    except UjarError as error:
        _say(said, Answer(broken=Broken(error.code, error.message)))
        return
    limit_memory(settings.memory)
    _say(said, Answer(start=Start(os.getpid())))
    for line in given:
        _say(said, worker.do(msgspec.json.decode(line, type=Task)))


def _warm_up(worker: Worker) -> None:
    """Load all tables, so that no page pays for them, nor any search for cycles in them."""
    make_schema("pages")
    worker.guard.read_page(make_page(WARM, name="warm.txt"))
    gc.freeze()
    gc.set_threshold(ALLOCATIONS)
    gc.enable()


def _say(said: IO[bytes], answer: Answer) -> None:
    said.write(msgspec.json.encode(answer) + b"\n")
    said.flush()


def watch_parent() -> None:
    """End this process when its parent is gone, whatever it is doing."""
    parent = os.getppid()

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK)
        os._exit(0)

    threading.Thread(target=look, daemon=True).start()


def main() -> None:
    """Serve the tasks of standard input, as the command line says."""
    out, beat, settings = sys.argv[1:]
    said = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anybody prints must not get among the answers
    decoded = msgspec.json.decode(settings, type=Settings)
    with suppress(BrokenPipeError):  # the parent is gone, and so is whom to answer
        serve(Path(out), Path(beat), decoded, sys.stdin.buffer, said)
