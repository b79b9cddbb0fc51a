"""Runs a batch: plans it, reads what is not done yet by the engine of choice, writes the manifest.

`run(["koran.jsonl"], "out")` reads the pages of `koran.jsonl` into `out`. Run again after it was
killed, it goes on where it was; run again when it is done, it does nothing. The rows depend on the
input, the version and the tables alone, not on the engine, the number of workers or how often a run
was stopped. It reads no data file.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ujar.batch.guard import find_reader
from ujar.batch.out import Aside, Folder, Plan
from ujar.batch.parquet import import_arrow
from ujar.batch.plan import digest_tables, make_plan
from ujar.batch.pool import read_parts
from ujar.batch.settings import READER, Settings
from ujar.errors import BatchError, RequestError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from ujar.batch.out import Done
    from ujar.batch.settings import Partition

LIMITS = ("batch-time", "batch-memory", "batch-crash")


class Progress(msgspec.Struct, frozen=True):
    """How far a run is: partitions done of all, pages so far, and what was set aside just now."""

    done: int
    partitions: int
    pages: int
    aside: tuple[Aside, ...] = ()


class Summary(msgspec.Struct, frozen=True):
    """What a batch holds after a run.

    Attributes:
        partitions: how many partitions there are.
        before: how many of them were done before this run.
        rows: how many rows each table has.
        aside: how many pages were set aside, by code.
    """

    partitions: int
    before: int
    rows: dict[str, int]
    aside: dict[str, int]

    @property
    def pages(self) -> int:
        """How many pages were read."""
        return self.rows["pages"] - sum(self.aside.values())


def run(
    inputs: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    settings: Settings | None = None,
    *,
    retry: bool = False,
    tell: Callable[[Progress], None] | None = None,
) -> Summary:
    """Read pages into partitioned Parquet.

    Args:
        inputs: folders, JSON lines, Parquet files, archives, pages.
        out: the folder for the output.
        settings: how; None is `Settings()`.
        retry: whether pages that broke a limit before are tried again.
        tell: is told of each partition that is done.

    Raises:
        InputError: an input cannot be planned.
        RequestError: `request-batch` what is asked for cannot be.
        BatchError: `batch-other`, `batch-busy`, `batch-worker`, `batch-engine`, `output-failed`.
        MissingExtraError: an engine or format is not installed.
    """
    settings = settings or Settings()
    import_arrow()
    _check(settings)
    folder = Folder(Path(out).absolute())
    with folder.lock():
        with folder.say_what_failed():
            folder.clear()
        plan = _open_plan(folder, tuple(Path(path).absolute() for path in inputs), settings)
        known = [folder.read_done(part.number, plan.digest) for part in plan.partitions]
        done = {found.number: found for found in known if found and not (retry and _may_try(found))}
        before = len(done)
        todo = [part for part in plan.partitions if part.number not in done]
        for part in todo:
            folder.forget(part.number)
        pages = sum(found.pages for found in done.values())
        for found in _read(folder, todo, plan, settings):
            done[found.number] = found
            pages += found.pages
            if tell is not None:
                tell(Progress(len(done), len(plan.partitions), pages, found.aside))
        with folder.say_what_failed():
            folder.write_manifest(plan, [done[number] for number in sorted(done)])
            folder.clear()
    return _summarize(plan, before, list(done.values()))


def _check(settings: Settings) -> None:
    for name in ("partition", "seconds", "memory"):
        if getattr(settings, name) <= 0:
            raise RequestError("request-batch", f"{name} is more than 0")
    if settings.processes < 0:
        raise RequestError("request-batch", "processes is 0 or more")
    if settings.address is not None and settings.engine != "daft":
        raise RequestError("request-batch", "an address is for the engine daft")
    if settings.reader != READER:  # ours is there, and to load it is for the workers
        find_reader(settings.reader)


def _open_plan(folder: Folder, inputs: tuple[Path, ...], settings: Settings) -> Plan:
    """Make the plan; where there is one already, it must be the same."""
    if not inputs:
        raise RequestError("request-batch", "a batch has an input")
    known = folder.read_plan()
    if known is None and (folder.path / "done").exists():
        raise BatchError("batch-other", f"{folder.path}: the plan of the batch is gone")
    plan, sites = make_plan(inputs, folder.path, settings)
    if known is None:
        with folder.say_what_failed():
            folder.write_plan(plan, sites)
    elif known.digest != plan.digest:
        raise BatchError("batch-other", f"{folder.path}: {_compare(known, plan)}")
    return plan


def _compare(known: Plan, plan: Plan) -> str:
    """Say in what two plans differ."""
    if known.inputs != plan.inputs:
        return "it holds a batch of other inputs"
    if (known.ujar, known.schema) != (plan.ujar, plan.schema):
        return f"it holds a batch that ujar {known.ujar} read"
    if known.tables != digest_tables(plan.settings.lexicon):
        return "it holds a batch that was read with other tables"
    if known.settings != plan.settings:
        return "it holds a batch with other settings"
    return "the inputs have changed since it was begun"


def _may_try(done: Done) -> bool:
    return any(page.code in LIMITS for page in done.aside)


def _read(folder: Folder, todo: list[Partition], plan: Plan, settings: Settings) -> Iterator[Done]:
    if not todo:
        return iter(())
    if settings.engine == "daft":
        from ujar.batch.cluster import read_parts_on_daft  # noqa: PLC0415 - an extra

        return read_parts_on_daft(folder.path, todo, plan.digest, settings)
    return read_parts(folder.path, todo, plan.digest, settings)


def _summarize(plan: Plan, before: int, done: list[Done]) -> Summary:
    rows: Counter[str] = Counter()
    aside: Counter[str] = Counter()
    for part in done:
        rows.update({table: file.rows for table, file in part.files.items()})
        aside.update(page.code for page in part.aside)
    return Summary(
        len(plan.partitions), before, dict(sorted(rows.items())), dict(sorted(aside.items()))
    )
