"""Takes pages into a store in their order and says what became of each.

A page file, a text, a dictionary or a finished record gives an `Event`: added, changed (a new
version), unchanged, or failed with a code. What could not be read is listed in the store with the
path that it came from ("koran/a.txt") until it can. It reads no data file.
"""

from __future__ import annotations

import hashlib
from collections import deque
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec
from sqlalchemy import delete, insert

from ujar import __version__
from ujar.errors import UjarError
from ujar.page.load import Failure
from ujar.page.make import make_page, make_raw_page
from ujar.page.model import Page
from ujar.records import Record
from ujar.store import schema
from ujar.store.add import find_known, is_unchanged, put_record
from ujar.store.connect import read, write
from ujar.store.readers import Readers, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Engine

Input = Page | Failure | Record | str | bytes | dict[str, Any]


class Event(msgspec.Struct, frozen=True):
    """What became of one page: it was reported after its transaction was done.

    Attributes:
        name: the page's name.
        status: what became of it.
        ref: what the store calls it; null where it failed or stands unchanged.
        statements: how many statements it has.
        moves: how many moves it has.
        code: the code of the failure.
        message: the failure in a sentence.
    """

    name: str
    status: Literal["added", "changed", "unchanged", "failed"]
    ref: str | None = None
    statements: int = 0
    moves: int = 0
    code: str = ""
    message: str = ""


class Summary(msgspec.Struct):
    """How many pages were added, changed, unchanged and failed; and what the new ones hold."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    statements: int = 0
    moves: int = 0

    def count(self, event: Event) -> None:
        """Count one page."""
        setattr(self, event.status, getattr(self, event.status) + 1)
        self.statements += event.statements
        self.moves += event.moves


class _Job(NamedTuple):
    """A page whose turn will come: still to be read, or with what is known of it already."""

    name: str
    page: Page | None
    found: Record | Unread | None = None


def take_all(
    engine: Engine, pages: Iterable[Input], *, source: str, again: bool, workers: int
) -> Iterator[Event]:
    """Take pages in, one after the other, and say of each what became of it.

    Args:
        engine: the database.
        pages: pages, what stands for them, or why they could not be read.
        source: the path from which they can be read again; empty where there is none.
        again: read them again even if their words are there unchanged.
        workers: how many processes read; one writes, in the order of the pages.

    Raises:
        LexiconError: the tables of the language are broken, so that no page can be read.
    """
    jobs: deque[_Job] = deque()
    with Readers(workers) as readers:
        for number, given in enumerate(pages, 1):
            job = _make_job(engine, given, number, again=again)
            if job.page is not None and job.found is None:
                readers.give(job.page)
            jobs.append(job)
            while jobs and (readers.full or jobs[0].found is not None or not jobs[0].page):
                yield _finish(engine, jobs.popleft(), readers, source, again=again)
        while jobs:
            yield _finish(engine, jobs.popleft(), readers, source, again=again)


def _make_job(engine: Engine, given: Input, number: int, *, again: bool) -> _Job:
    name = _find_name(given, number)
    try:
        opened = _open(given)
    except UjarError as error:
        return _Job(name, None, Unread(error.code, error.message))
    except (ValueError, TypeError, LookupError, RecursionError, AttributeError) as error:
        return _Job(name, None, Unread("internal", f"a defect of ujar: {error!r}"))
    if isinstance(opened, Record):
        return _Job(name, None, opened)
    digest = "sha256:" + hashlib.sha256(opened.text.encode("utf-8", "replace")).hexdigest()
    if not again:
        with read(engine) as connection:
            if is_unchanged(connection, opened.url, opened.name, digest):
                return _Job(opened.name, None)
    return _Job(opened.name, opened)


def _finish(engine: Engine, job: _Job, readers: Readers, source: str, *, again: bool) -> Event:
    """Write the page whose turn it is."""
    found = job.found
    if found is None and job.page is not None:
        found = readers.take()
    if isinstance(found, Record):
        try:
            event = _put(engine, found, job.page.text if job.page else None, again=again)
        except (UjarError, ValueError, TypeError, LookupError, RecursionError) as error:
            found = Unread("internal", f"a defect of ujar: {error!r}")
    if found is None:
        event = Event(job.name, "unchanged")
    elif isinstance(found, Unread):
        event = Event(job.name, "failed", code=found.code, message=found.message)
    _note(engine, event, source)
    return event


def _find_name(given: Input, number: int) -> str:
    if isinstance(given, Record):
        return given.page.name
    name = given.get("name") if isinstance(given, dict) else getattr(given, "name", None)
    return name if isinstance(name, str) and name else str(number)


def _open(given: Input) -> Page | Record:
    if isinstance(given, Failure):
        raise UjarError(given.code, given.message)
    if isinstance(given, Page | Record):
        return given
    return make_raw_page(given) if isinstance(given, dict) else make_page(given)


def _put(engine: Engine, record: Record, text: str | None, *, again: bool) -> Event:
    name = record.page.name
    with write(engine) as connection:
        known = find_known(connection, record)
        if known.same is not None and not again:
            return Event(name, "unchanged")
        ref = put_record(connection, record, known, text=text, reader=__version__)
    status: Literal["added", "changed"] = "added" if known.version == 1 else "changed"
    return Event(name, status, ref, len(record.statements), len(record.moves))


def _note(engine: Engine, event: Event, source: str) -> None:
    """List a failure, or strike the one that is over."""
    failures = schema.failures
    own = (failures.c.source == source) & (failures.c.name == event.name)
    if event.status != "failed" and not source:
        return
    with read(engine) as connection:
        noted = connection.execute(failures.select().where(own)).first()
    if noted is None and event.status != "failed":
        return
    with write(engine) as connection:
        connection.execute(delete(failures).where(own))
        if event.status == "failed":
            row = {"source": source, "name": event.name, "code": event.code}
            connection.execute(insert(failures), row | {"message": event.message})
