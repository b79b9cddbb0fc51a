"""Cuts the input of a batch into partitions, the same for the same input.

A folder with 2,500 pages becomes three partitions of `files`; each file of JSON lines, archive and
Parquet file in it becomes some of its own, cut at lines, records and rows. Only where the pages
stand is looked up; none is opened, but for those from which the sites of a folder are learned. The
plan is bound to the inputs by their sizes and times of change. It reads no data file.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ujar import __version__
from ujar.batch.items import open_parquet
from ujar.batch.out import Plan
from ujar.batch.settings import SCHEMA, Partition, Settings
from ujar.errors import InputError, RequestError
from ujar.lexicon.loader import DATA
from ujar.page.archive import find_records
from ujar.page.load import JSON_LINES, WARC, find_page_files, learn_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

PARQUET = (".parquet", ".pq")
ALONE = Path()  # stands for the folder of files that were given one by one
Sites = dict[int, dict[str, list[str]]]


def make_plan(inputs: tuple[Path, ...], out: Path, settings: Settings) -> tuple[Plan, Sites]:
    """Plan a batch.

    Returns:
        The plan, and what the sites of each input repeat, by the place of the input.

    Raises:
        InputError: an input is missing or is no file that can be cut.
        RequestError: `request-batch` the output would lie within an input.
        MissingExtraError: pyarrow or fastwarc is needed and not installed.
    """
    parts: list[Partition] = []
    state = hashlib.sha256()
    sites: Sites = {}
    for root, (path, files) in enumerate(_gather(inputs)):
        if path == out or path in out.parents:
            raise RequestError("request-batch", f"{out} lies within {path}, which is read")
        for file in files:
            found = file.stat()
            state.update(
                f"{file}\0{found.st_size}\0{found.st_mtime_ns}\n".encode("utf-8", "replace")
            )
        for part in _cut(root, path, files, settings.partition):
            parts.append(msgspec.structs.replace(part, number=len(parts)))
        if path != ALONE and (learned := learn_folder([f for f in files if not _is_parquet(f)])):
            sites[root] = {site: sorted(lines) for site, lines in sorted(learned.lines.items())}
    kept = Settings(
        partition=settings.partition,
        seconds=settings.seconds,
        memory=settings.memory,
        lexicon=settings.lexicon,
        reader=settings.reader,
    )
    named = tuple(map(str, inputs))
    plan = Plan(__version__, SCHEMA, digest_tables(kept.lexicon), kept, named, tuple(parts))
    state.update(msgspec.json.encode(_strip_limits(plan)))
    return msgspec.structs.replace(plan, digest="sha256:" + state.hexdigest()), sites


def _strip_limits(plan: Plan) -> Plan:
    """Leave out of a plan what decides only how long one waits for a page."""
    bare = msgspec.structs.replace(plan.settings, seconds=0, memory=0)
    return msgspec.structs.replace(plan, settings=bare)


def digest_tables(extra: tuple[str, ...]) -> str:
    """Give the digest of the tables of linguistic data, those of the user among them."""
    found = hashlib.sha256()
    for folder in (*extra, str(DATA)):
        for path in sorted(p for p in Path(folder).rglob("*") if p.is_file()):
            found.update(path.name.encode("utf-8", "replace") + b"\0")
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return "sha256:" + found.hexdigest()


def _gather(inputs: tuple[Path, ...]) -> Iterator[tuple[Path, list[Path]]]:
    """Give each folder with its files; files that were given one by one stand together."""
    alone: list[Path] = []
    for path in inputs:
        files = _list_files(path)
        if files == [path]:
            alone += files
            continue
        if alone:
            yield ALONE, alone
        alone = []
        yield path, files
    if alone:
        yield ALONE, alone


def _list_files(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError("input-missing", f"{path}: no such file or folder")
    if not path.is_dir():
        return [path]
    files = find_page_files(path)
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(folder, n) for n in names if not n.startswith(".") and _is_parquet(n)]
    if not files:
        raise InputError("input-no-pages", f"{path}: the folder holds no pages")
    return sorted(files)


def _is_parquet(path: str | Path) -> bool:
    return str(path).lower().endswith(PARQUET)


def _cut(root: int, path: Path, files: list[Path], size: int) -> Iterator[Partition]:
    """Cut an input; single pages that stand side by side are gathered."""
    folder = "" if path == ALONE else str(path)
    pages: list[str] = []
    for file in files:
        name = file.name if path == ALONE else file.relative_to(path).as_posix()
        ending = file.name.lower()
        if not ending.endswith((*JSON_LINES, *WARC, *PARQUET)):
            pages.append(name if folder else str(file))
            if len(pages) < size:
                continue
        if pages:
            yield Partition(number=0, kind="files", path=folder, root=root, names=tuple(pages))
        pages = []
        where = Partition(number=0, kind="lines", path=str(file), name=name, root=root)
        if ending.endswith(JSON_LINES):
            yield from _cut_lines(where, size)
        elif ending.endswith(WARC):
            yield from _cut_archive(where, size)
        elif ending.endswith(PARQUET):
            yield from _cut_parquet(where, size)
    if pages:
        yield Partition(number=0, kind="files", path=folder, root=root, names=tuple(pages))


def _cut_lines(where: Partition, size: int) -> Iterator[Partition]:
    replace = msgspec.structs.replace
    start = offset = first = lines = pages = 0
    with Path(where.path).open("rb") as file:
        for line in file:
            lines += 1
            offset += len(line)
            pages += bool(line.strip())
            if pages == size:
                yield replace(where, start=start, first=first, count=pages)
                start, first, pages = offset, lines, 0
    if pages:
        yield replace(where, start=start, first=first, count=pages)


def _cut_archive(where: Partition, size: int) -> Iterator[Partition]:
    replace = msgspec.structs.replace
    where = replace(where, kind="archive")
    start = first = 0
    with Path(where.path).open("rb") as file:
        for offset, number in find_records(file):
            if number - first == size:
                yield replace(where, start=start, first=first, count=size)
                start, first = offset, number
    yield replace(where, start=start, first=first)


def _cut_parquet(where: Partition, size: int) -> Iterator[Partition]:
    file = open_parquet(Path(where.path))
    start = 0
    for group in range(file.metadata.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        for first in range(start, start + rows, size):
            count = min(size, start + rows - first)
            yield msgspec.structs.replace(
                where, kind="parquet", start=start, first=first, count=count
            )
        start += rows
