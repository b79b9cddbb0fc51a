"""Says how a batch is read: partitions, limits of a page, processes, engine.

`Settings(partition=500)` cuts the input into partitions of 500 pages. What changes the rows of the
output belongs to the batch for good; how many processes read it may be said anew in each run. It
reads no data file.
"""

from __future__ import annotations

import os
from typing import Literal

import msgspec

Engine = Literal["local", "daft"]
READER = "ujar.pipeline:read_page"
SCHEMA = 1  # the version of the tables; it grows when a column is added or changes


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How a batch is read.

    Attributes:
        partition: pages of one partition.
        seconds: what one page may take before it is set aside.
        memory: MiB that one page may take, beyond what the worker holds by itself.
        processes: workers at a time; 0 is one for each core.
        engine: a pool of processes, or Daft.
        address: of a Ray cluster, for Daft; None is this machine.
        lexicon: folders of the user's own tables.
        reader: module and name of the function that turns a page into a record.
    """

    partition: int = 1_000
    seconds: float = 30.0
    memory: int = 1_024
    processes: int = 0
    engine: Engine = "local"
    address: str | None = None
    lexicon: tuple[str, ...] = ()
    reader: str = READER

    @property
    def workers(self) -> int:
        """How many workers read at a time."""
        if self.processes:
            return self.processes
        if hasattr(os, "sched_getaffinity"):
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1


class Partition(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Some pages of the input that stand side by side, and are read and written together.

    Attributes:
        number: its place in the batch, from 0.
        kind: what its pages are read from.
        path: the folder of `files`, empty where they were given one by one; else the file.
        name: what the file is called in the names of its pages.
        root: the place of its input among those of the batch, for what its sites repeat.
        names: the files of `files`.
        start: where it begins: an offset, or a row of a Parquet file.
        first: how many lines, records or rows stand before it.
        count: how many pages it holds; -1 where it goes on to the end of the file.
    """

    number: int
    kind: Literal["files", "lines", "archive", "parquet"]
    path: str
    name: str = ""
    root: int = 0
    names: tuple[str, ...] = ()
    start: int = 0
    first: int = 0
    count: int = -1
