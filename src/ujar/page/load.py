"""Turns paths into pages: files, folders, standard input, JSON lines and archives.

`list(load_pages(["a.txt", "koran/"]))` gives the page of `a.txt` and then, sorted by path, those of
all page files under `koran`. What cannot be read gives a `Failure` in its place, so that a bad page
never stops the others. The order is that of the paths; a path given twice is read twice.

A page is named by its file's name, or within a folder by its path under that folder; a line of
`pages.jsonl` by its own `name` or `pages.jsonl:12`, a record of an archive by `a.warc.gz:12`. Files
that are named are read whatever their ending is; in a folder only files with an ending of a page
are, and the lines that its pages repeat are learned first (`ujar.page.sites`). No more than one
file (one line, one record of an archive) is held at a time. It reads no data file.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from ujar.errors import InputError, UjarError
from ujar.page.archive import Capture, read_mhtml, read_warc
from ujar.page.make import RawPage, make_page, make_raw_page
from ujar.page.model import Page
from ujar.page.sites import Sites, learn_sites

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

JSON_LINES = (".jsonl", ".ndjson")
HTML = (".html", ".htm", ".xhtml")
TEXT = (".txt", ".text")
WARC = (".warc", ".warc.gz")
MHTML = (".mhtml", ".mht")
SAMPLE = 400  # files of a folder from which its sites are learned
LIMIT = 1 << 28  # bytes of one page: far above any page, far below what a machine can hold


class Failure(msgspec.Struct, frozen=True):
    """A page that could not be read: its name, a stable code, and a sentence."""

    name: str
    code: str
    message: str


def load_pages(
    paths: Iterable[str | os.PathLike[str]], *, stdin: IO[bytes] | None = None
) -> Iterator[Page | Failure]:
    """Open all pages of some paths, in their order; `-` is standard input.

    Args:
        paths: files, folders, archives, `.jsonl` files, `-`.
        stdin: where `-` reads from; None is the process's own.

    Yields:
        A `Page`, or a `Failure` with one of the codes `input-missing`, `input-unreadable`,
        `input-no-pages` (a folder without pages), `input-too-large`, `input-empty`,
        `input-binary`, `input-json`, `input-date`, `input-type`, `input-archive`,
        `extra-missing`.
    """
    for path in paths:
        if os.fspath(path) == "-":
            yield from _load_stream(stdin or sys.stdin.buffer)
        else:
            yield from _load_path(Path(path))


def find_page_files(folder: Path) -> list[Path]:
    """List the page files under a folder, sorted by path.

    Hidden files are left out, and so are the folders that a browser saves beside a page.
    """
    found = []
    for root, folders, files in os.walk(folder):
        saved = {Path(f).stem + "_files" for f in files if f.lower().endswith(HTML)}
        folders[:] = [f for f in folders if not f.startswith(".") and f not in saved]
        endings = JSON_LINES + HTML + TEXT + WARC + MHTML
        found += [
            Path(root, f) for f in files if not f.startswith(".") and f.lower().endswith(endings)
        ]
    return sorted(found)


def _load_path(path: Path) -> Iterator[Page | Failure]:
    if not path.is_dir():
        yield from load_file(path, path.name)
        return
    files = find_page_files(path)
    if not files:
        yield Failure(path.name, "input-no-pages", f"{path}: the folder holds no pages")
    sites = learn_folder(files)
    for file in files:
        for found in load_file(file, file.relative_to(path).as_posix()):
            yield sites.mark(found) if sites is not None and isinstance(found, Page) else found


def learn_folder(files: list[Path]) -> Sites | None:
    """Learn which lines the sites repeat whose pages lie in a folder; None for a single file."""
    return learn_sites(_open_sample(files)) if len(files) > 1 else None


def _open_sample(files: list[Path]) -> Iterator[Page]:
    """Open some files of a folder to learn from; which ones is decided by their names."""
    single = [f for f in files if f.name.lower().endswith(HTML + TEXT)]
    single.sort(key=lambda f: hashlib.sha256(os.fsencode(f.name)).digest())
    for file in single[:SAMPLE]:
        for found in load_file(file, file.name):
            if isinstance(found, Page):
                yield found


def load_file(path: Path, name: str) -> Iterator[Page | Failure]:
    """Open the pages of a file, or say why it cannot be opened."""
    try:
        with path.open("rb") as file:
            ending = path.name.lower()
            if ending.endswith(JSON_LINES):
                yield from _load_lines(file, name)
            elif ending.endswith(WARC):
                yield from _load_warc(file, name)
            elif ending.endswith(MHTML):
                yield open_capture(read_mhtml(_read_all(file)), name)
            else:
                yield _open_page(_read_all(file), name, html=ending.endswith(HTML) or None)
    except FileNotFoundError:
        yield Failure(name, "input-missing", f"{path}: no such file or folder")
    except OSError as error:
        yield Failure(name, "input-unreadable", f"{path}: {error.strerror or error}")
    except UjarError as error:
        yield Failure(name, error.code, error.message)


def _read_all(file: IO[bytes]) -> bytes:
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise InputError("input-too-large", f"the page is larger than {LIMIT >> 20} MiB")
    return data


def _load_stream(stream: IO[bytes]) -> Iterator[Page | Failure]:
    """Read standard input: JSON lines if the first line is an object, one page otherwise."""
    try:
        data = _read_all(stream)
    except UjarError as error:
        yield Failure("-", error.code, error.message)
        return
    if data.lstrip()[:1] == b"{":
        yield from _load_lines(data.splitlines(keepends=True), "-")
    else:
        yield _open_page(data, "-", html=None)


def _load_lines(lines: Iterable[bytes], name: str) -> Iterator[Page | Failure]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield open_line(line, f"{name}:{number}")


def open_line(line: bytes, where: str) -> Page | Failure:
    """Open the page of a line of JSON, or say why it cannot be opened; `where` names the line."""
    try:
        raw = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=RawPage)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Failure(where, "input-json", f"{where}: no page in JSON: {error}")
    try:
        return make_raw_page(raw, name=where)
    except UjarError as error:
        return Failure(raw.name or where, error.code, f"{where}: {error.message}")


def _load_warc(file: IO[bytes], name: str) -> Iterator[Page | Failure]:
    for found in read_warc(file, LIMIT):
        if isinstance(found, Capture):
            yield open_capture(found, f"{name}:{found.number}")
        else:
            yield Failure(name, found.code, f"{name}: {found.message}")


def open_capture(capture: Capture, name: str) -> Page | Failure:
    """Open a page that an archive holds, or say why it cannot be opened."""
    try:
        return make_page(
            capture.data,
            name=name,
            url=capture.url,
            saved=capture.saved,
            html=capture.html,
            charset=capture.charset,
        )
    except UjarError as error:
        return Failure(name, error.code, f"{capture.url or name}: {error.message}")


def _open_page(data: bytes, name: str, *, html: bool | None) -> Page | Failure:
    try:
        return make_page(data, name=name, html=html)
    except UjarError as error:
        return Failure(name, error.code, error.message)
