"""Reads the partitions of a batch by Daft, on this machine or on a Ray cluster, and pairs by it.

Each partition is a row of a data frame; a function of Daft has it read by a watched worker of the
machine that it runs on (`ujar.batch.watch`), which writes the same files as any other engine. All
machines see the input and the output under the same paths. Daft's and Ray's reports on their use
are switched off. It needs the extra `cluster`, and for an address Ray in the cluster's version; it
reads no data file.
"""

from __future__ import annotations

import importlib
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ujar.batch.out import Done
from ujar.batch.settings import Partition, Settings
from ujar.batch.watch import Watch
from ujar.batch.worker import Answer, Broken
from ujar.errors import BatchError, MissingExtraError, UjarError

if TYPE_CHECKING:
    from collections.abc import Iterator

QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "DO_NOT_TRACK": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "SCARF_NO_ANALYTICS": "1",
}


class Reader:
    """Reads partitions by one worker, for Daft, which keeps it in a process of its own."""

    def __init__(self, out: str, plan: str, settings: bytes) -> None:
        self.plan = plan
        self.watch = Watch(Path(out), msgspec.json.decode(settings, type=Settings))

    def __call__(self, part: str) -> str:
        """Read a partition; what is given and said is JSON."""
        try:
            done = self.watch.read(msgspec.json.decode(part, type=Partition), self.plan)
            answer = Answer(done=done)
        except UjarError as error:
            answer = Answer(broken=Broken(error.code, error.message))
        return msgspec.json.encode(answer).decode()


def read_parts_on_daft(
    out: Path, parts: list[Partition], plan: str, settings: Settings
) -> Iterator[Done]:
    """Read partitions, and give each when it is done.

    Raises:
        BatchError: `batch-engine`, `output-failed`, `batch-worker`.
        MissingExtraError: Daft is not installed.
    """
    daft = start_daft(settings.address)
    workers = min(settings.workers, len(parts))
    kind = daft.cls(Reader, max_concurrency=workers, use_process=True)
    read = kind(str(out), plan, msgspec.json.encode(settings))
    rows = daft.from_pydict({"part": [msgspec.json.encode(part).decode() for part in parts]})
    frame = rows.into_batches(1).select(read(daft.col("part")).alias("said"))
    for row in _run(daft, frame):
        answer = msgspec.json.decode(row["said"], type=Answer)
        if answer.broken is not None:
            raise BatchError(answer.broken.code, answer.broken.message)
        if answer.done is not None:
            yield answer.done


def _run(daft: Any, frame: Any) -> Iterator[dict[str, str]]:  # noqa: ANN401 - Daft's own
    try:
        yield from frame.iter_rows(results_buffer_size=None)
    except (daft.exceptions.DaftCoreException, RuntimeError, ConnectionError) as error:
        raise BatchError("batch-engine", f"Daft: {error}") from error


def pair_on_daft(files: list[str], most: int, address: str | None) -> Iterator[Any]:
    """Pair the statements that share a band; each batch of pairs is one of Arrow.

    Args:
        files: the files of the table `statements`.
        most: members of a group that are all paired with each other.
        address: of a Ray cluster; None is this machine.
    """
    daft = start_daft(address)
    col = daft.col
    by_band = daft.Window().partition_by("band").order_by("ref")
    place = daft.functions.row_number().over(by_band)
    member = daft.read_parquet(files).select(col("bands").alias("band"), "ref", "page")
    member = member.explode("band").where(col("band").not_null()).distinct()
    sizes = member.groupby("band").agg(col("ref").count().alias("size")).where(col("size") > 1)
    placed = member.join(sizes, on="band").with_column("place", place)
    left = placed.select("band", "place", "size", left=col("ref"), left_page=col("page"))
    right = placed.select("band", next=col("place"), right=col("ref"), right_page=col("page"))
    near = (col("size") <= most) | (col("next") == col("place") + 1)
    pairs = (
        left.join(right, on="band")
        .where((col("place") < col("next")) & (col("left_page") != col("right_page")) & near)
        .groupby("left", "right", "left_page", "right_page")
        .agg(col("band").count().alias("shared"))
        .sort(["left", "right"])
    )
    try:
        yield from pairs.to_arrow_iter()
    except (daft.exceptions.DaftCoreException, RuntimeError, ConnectionError) as error:
        raise BatchError("batch-engine", f"Daft: {error}") from error


def start_daft(address: str | None) -> Any:  # noqa: ANN401 - a module
    """Import Daft, with its reports switched off, and choose where it runs.

    Raises:
        BatchError: `batch-engine` the cluster cannot be reached.
        MissingExtraError: Daft is not installed.
    """
    os.environ.update(QUIET)
    try:
        daft = importlib.import_module("daft")
        importlib.import_module("daft.exceptions")
    except ImportError:
        message = "the engine daft is not installed: install ujar[cluster]"
        raise MissingExtraError("extra-missing", message) from None
    kind = "native" if address is None else "ray"
    if address is not None:
        _join_cluster(address)
    with suppress(daft.exceptions.DaftCoreException):  # a process chooses once
        daft.set_runner_native() if address is None else daft.set_runner_ray()
    if daft.get_or_infer_runner_type() != kind:
        raise BatchError("batch-engine", "Daft runs elsewhere already in this process")
    return daft


def _join_cluster(address: str) -> None:
    """Join a Ray cluster, so that Daft's workers there are as quiet as here."""
    try:
        ray = importlib.import_module("ray")
    except ImportError:
        message = "an address needs Ray, in the version of the cluster: install ray"
        raise MissingExtraError("extra-missing", message) from None
    if ray.is_initialized():
        return
    quiet = {"logging_level": "ERROR", "log_to_driver": False}
    try:
        ray.init(address=address, runtime_env={"env_vars": QUIET}, **quiet)
    except (RuntimeError, ValueError, OSError) as error:
        raise BatchError("batch-engine", f"{address}: {error}") from None
