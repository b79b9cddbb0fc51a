"""Keeps the folder of a batch: what is planned, what is done, and its files, each whole or absent.

    out/plan.json                  settings and partitions
    out/sites/0.json               the lines that the sites of the first input repeat
    out/done/part-00000007.json    written when the partition's files are in their places
    out/pages/part-00000007.parquet, out/statements/..., out/moves/..., out/entities/...
    out/manifest.json              written when all partitions are done

A file is written beside its place, brought to the disk, and renamed, so that a run that is killed
leaves no half of one. It reads no data file.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from ujar.batch.columns import TABLES
from ujar.batch.parquet import Table, import_arrow
from ujar.batch.rows import make_failed_row
from ujar.batch.settings import SCHEMA, Partition, Settings
from ujar.errors import BatchError
from ujar.records import Record, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ujar.batch.rows import Made
    from ujar.page.load import Failure

TEMPORARY = "tmp"
HELD = 1 << 24  # characters of records that are held before they are written


class File(msgspec.Struct, frozen=True):
    """A file of the output: its path under the folder, its rows, its size and digest."""

    path: str
    rows: int
    bytes: int
    digest: str


class Aside(msgspec.Struct, frozen=True):
    """A page that was set aside: its place in the partition, its name, the code and why."""

    place: int
    name: str
    code: str
    message: str


class Done(msgspec.Struct, frozen=True):
    """A partition that is done: its files by table, and the pages that were set aside."""

    number: int
    plan: str
    files: dict[str, File]
    aside: tuple[Aside, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages were read or set aside."""
        return self.files["pages"].rows


class Plan(msgspec.Struct, frozen=True):
    """What a batch is: its inputs, its partitions, and what decides the rows."""

    ujar: str
    schema: int
    tables: str
    settings: Settings
    inputs: tuple[str, ...]
    partitions: tuple[Partition, ...]
    digest: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """What a batch that is done holds.

    Attributes:
        ujar: the version that read it.
        schema: the version of the tables.
        tables: the digest of the tables of linguistic data that it was read with.
        plan: the digest of the plan.
        inputs: the paths that were read.
        rows: how many rows each table has.
        aside: how many pages were set aside, by code.
        partitions: the partitions with their files.
    """

    ujar: str
    schema: int
    tables: str
    plan: str
    inputs: tuple[str, ...]
    rows: dict[str, int]
    aside: dict[str, int]
    partitions: tuple[Done, ...]


class Folder:
    """The folder of a batch."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other runs out of the folder.

        Raises:
            BatchError: `batch-busy` another run is at work in it; `output-failed`.
        """
        with self.say_what_failed():
            self.path.mkdir(parents=True, exist_ok=True)
            file = (self.path / "lock").open("w")
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BatchError("batch-busy", f"{self.path}: another run is at work") from None
            yield

    @contextmanager
    def say_what_failed(self) -> Iterator[None]:
        """Turn what the disk refuses into an error with a code."""
        try:
            yield
        except OSError as error:
            raise BatchError("output-failed", f"{self.path}: {error.strerror or error}") from None

    def read_plan(self) -> Plan | None:
        """Read the plan; None where there is none yet."""
        try:
            data = (self.path / "plan.json").read_bytes()
        except FileNotFoundError:
            return None
        try:
            return msgspec.json.decode(data, type=Plan)
        except msgspec.DecodeError:
            message = f"{self.path}: plan.json is not that of a batch"
            raise BatchError("batch-other", message) from None

    def write_plan(self, plan: Plan, sites: dict[int, dict[str, list[str]]]) -> None:
        """Write the plan, last of what a partition needs to be read."""
        for root, lines in sites.items():
            self.write(f"sites/{root}.json", msgspec.json.encode(lines))
        self.write("plan.json", msgspec.json.encode(plan))

    def read_sites(self, root: int) -> dict[str, list[str]] | None:
        """Read what the sites of an input repeat."""
        try:
            data = (self.path / f"sites/{root}.json").read_bytes()
        except FileNotFoundError:
            return None
        return msgspec.json.decode(data, type=dict[str, list[str]])

    def write(self, name: str, data: bytes) -> None:
        """Write a file so that it is there as a whole or not at all."""
        beside = self.place_beside(name)
        try:
            with beside.open("wb") as file:
                file.write(data)
                self.finish(file, beside, name)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise

    def place_beside(self, name: str) -> Path:
        """Give the place at which a file is written before it is put into its own."""
        own = f"{os.getpid()}-{secrets.token_hex(4)}"  # machines that share a folder share ids
        beside = self.path / TEMPORARY / f"{own}-{name.replace('/', '-')}"
        beside.parent.mkdir(parents=True, exist_ok=True)
        return beside

    def finish(self, file: IO[bytes], beside: Path, name: str) -> None:
        """Bring a file to the disk and put it into its place."""
        file.flush()
        os.fsync(file.fileno())
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.replace(path)
        opened = os.open(path.parent, os.O_RDONLY)  # the new name must reach the disk, too
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

    @contextmanager
    def open_part(self, number: int) -> Iterator[Part]:
        """Open the files of a partition for writing; what is not finished is removed."""
        part = Part(self, number)
        try:
            yield part
        finally:
            part.abandon()

    def read_done(self, number: int, plan: str) -> Done | None:
        """Read that a partition is done; None where it is not, or a file of it is missing."""
        try:
            data = (self.path / f"done/{name_part(number)}.json").read_bytes()
            done = msgspec.json.decode(data, type=Done)
        except (FileNotFoundError, msgspec.DecodeError):
            return None
        if done.plan != plan or set(done.files) != set(TABLES):
            return None
        whole = all(self._has(file) for file in done.files.values())
        return done if whole else None

    def _has(self, file: File) -> bool:
        try:
            return (self.path / file.path).stat().st_size == file.bytes
        except OSError:
            return False

    def forget(self, number: int) -> None:
        """Take back that a partition is done, so that it is read again."""
        (self.path / f"done/{name_part(number)}.json").unlink(missing_ok=True)
        (self.path / "manifest.json").unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what runs that were killed left half written."""
        shutil.rmtree(self.path / TEMPORARY, ignore_errors=True)

    def write_manifest(self, plan: Plan, done: list[Done]) -> Manifest:
        """Write what the batch holds."""
        codes = sorted(page.code for part in done for page in part.aside)
        manifest = Manifest(
            ujar=plan.ujar,
            schema=plan.schema,
            tables=plan.tables,
            plan=plan.digest,
            inputs=plan.inputs,
            rows={table: sum(part.files[table].rows for part in done) for table in TABLES},
            aside={code: codes.count(code) for code in dict.fromkeys(codes)},
            partitions=tuple(done),
        )
        data = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
        self.write("manifest.json", data)
        return manifest

    def read_manifest(self) -> Manifest:
        """Read what the batch holds.

        Raises:
            BatchError: `batch-missing` no batch is done in the folder; `batch-newer`.
        """
        try:
            data = (self.path / "manifest.json").read_bytes()
            manifest = msgspec.json.decode(data, type=Manifest)
        except (FileNotFoundError, NotADirectoryError, msgspec.DecodeError):
            message = f"{self.path}: no batch that is done"
            raise BatchError("batch-missing", message) from None
        if manifest.schema > SCHEMA:
            message = f"{self.path}: its tables are those of a newer version of ujar"
            raise BatchError("batch-newer", message)
        return manifest


class Part:
    """The files of a partition that is being written: some rows at a time, so that few are held."""

    def __init__(self, folder: Folder, number: int) -> None:
        self.folder = folder
        self.number = number
        self._names = {table: f"{table}/{name_part(number)}.parquet" for table in TABLES}
        self._beside = {table: folder.place_beside(name) for table, name in self._names.items()}
        self._files = {table: path.open("w+b") for table, path in self._beside.items()}
        self._tables = {table: Table(table, file) for table, file in self._files.items()}
        self._held: Made = {table: [] for table in TABLES}
        self._size = 0

    def add(self, made: Made) -> None:
        """Add the rows of a page that was read."""
        for table, rows in made.items():
            self._held[table] += rows
        self._size += len(made["pages"][0][-1])
        if self._size > HELD:
            self._write()

    def set_aside(self, failure: Failure) -> None:
        """Add the row of a page that could not be read."""
        self._held["pages"].append(make_failed_row(failure))

    def _write(self) -> None:
        for table, rows in self._held.items():
            if rows:
                self._tables[table].write(rows)
                rows.clear()
        self._size = 0

    def finish(self, plan: str, aside: tuple[Aside, ...]) -> Done:
        """Write what is held, put all files into their places, and note that they are there."""
        self._write()
        files = {}
        for table, file in self._files.items():
            self._tables[table].close()
            file.seek(0)
            told = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
            name = self._names[table]
            self.folder.finish(file, self._beside[table], name)
            files[table] = File(name, self._tables[table].rows, size, f"sha256:{told}")
        done = Done(self.number, plan, files, aside)
        self.folder.write(f"done/{name_part(self.number)}.json", msgspec.json.encode(done))
        return done

    def abandon(self) -> None:
        """Close the files, and remove those that were not put into their places."""
        for table, file in self._files.items():
            self._tables[table].abandon()
            with suppress(OSError):
                file.close()
            self._beside[table].unlink(missing_ok=True)


def read_records(out: str | os.PathLike[str]) -> Iterator[Record]:
    """Give the records of a batch back, in the order of the input; no page that was set aside.

    Raises:
        BatchError: `batch-missing`, `batch-newer`.
        MissingExtraError: pyarrow is not installed.
    """
    pa = import_arrow()
    folder = Folder(Path(out))
    for part in folder.read_manifest().partitions:
        file = pa.parquet.ParquetFile(folder.path / part.files["pages"].path)
        for batch in file.iter_batches(columns=["record"], batch_size=1_000):
            yield from (decode(line) for line in batch.column(0).to_pylist() if line is not None)


def name_part(number: int) -> str:
    """Name the files of a partition, without their ending."""
    return f"part-{number:08d}"
