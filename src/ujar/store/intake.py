"""Takes pages into a store one by one and says what became of each.

A page file, a text, a dictionary or a finished record gives an `Event`: added, changed (a new
version), unchanged, or failed with a code. What could not be read is listed in the store with the
path that it came from ("koran/a.txt") until it can. It reads no data file.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from sqlalchemy import delete, insert

from ujar import __version__
from ujar.errors import LexiconError, UjarError
from ujar.page.load import Failure
from ujar.page.make import make_page, make_raw_page
from ujar.page.model import Page
from ujar.records import Record
from ujar.store import schema
from ujar.store.add import find_known, is_unchanged, put_record
from ujar.store.connect import read, write

if TYPE_CHECKING:
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


def take(engine: Engine, given: Input, *, source: str, number: int, again: bool) -> Event:
    """Take one page in.

    Args:
        engine: the database.
        given: the page, what stands for one, or why it could not be read.
        source: the path from which it can be read again; empty where there is none.
        number: its place among the pages given, for one without a name.
        again: read it again even if its words are there unchanged.

    Raises:
        LexiconError: the tables of the language are broken, so that no page can be read.
    """
    name = _find_name(given, number)
    try:
        event = _put(engine, _open(given), again=again)
    except LexiconError:
        raise
    except UjarError as error:
        event = Event(name, "failed", code=error.code, message=error.message)
    except (ValueError, TypeError, LookupError, RecursionError, AttributeError) as error:
        event = Event(name, "failed", code="internal", message=f"a defect of ujar: {error!r}")
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


def _put(engine: Engine, page: Page | Record, *, again: bool) -> Event:
    if isinstance(page, Record):
        name, url, digest, text = page.page.name, page.page.url, page.page.digest, None
    else:
        name, url, text = page.name, page.url, page.text
        digest = "sha256:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    if not again:
        with read(engine) as connection:
            if is_unchanged(connection, url, name, digest):
                return Event(name, "unchanged")
    record = page if isinstance(page, Record) else _read(page)
    with write(engine) as connection:
        known = find_known(connection, record)
        if known.same is not None and not again:
            return Event(name, "unchanged")
        ref = put_record(connection, record, known, text=text, reader=__version__)
    status: Literal["added", "changed"] = "added" if known.version == 1 else "changed"
    return Event(name, status, ref, len(record.statements), len(record.moves))


def _read(page: Page) -> Record:
    from ujar.pipeline import read_page  # noqa: PLC0415 - questions do without the stages

    return read_page(page)


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
