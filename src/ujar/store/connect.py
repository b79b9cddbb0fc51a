"""Opens a database by its address: SQLite in one file, or PostgreSQL.

`connect("ujar.db")` opens or makes that file in WAL mode; `connect("postgresql://ana@host/berita")`
uses the driver pg8000. `write` gives a connection in a transaction that no other writer can
disturb: SQLite is locked when it begins, PostgreSQL by an advisory lock. It reads no data file.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from ujar.errors import MissingExtraError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60_000  # milliseconds that a writer waits for another
SET_UP_READER = (
    f"busy_timeout = {PATIENCE}",
    "query_only = ON",
    "cache_size = -32768",
    "mmap_size = 1073741824",
    "temp_store = MEMORY",
)
SET_UP = (
    f"busy_timeout = {PATIENCE}",
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "cache_size = -65536",
    "mmap_size = 1073741824",
    "temp_store = MEMORY",
)
LOCK = 0x756A6172  # "ujar", the number of the advisory lock


def connect(address: str, *, read_only: bool = False) -> Engine:
    """Open a database; nothing is read or made yet.

    Args:
        address: a file of SQLite, or the address of a database.
        read_only: whether nothing can be written over it, and no file is made.

    Raises:
        StoreError: `store-address`, the address names no database that can be used.
        MissingExtraError: PostgreSQL without the extra `postgres`.
    """
    if "://" not in address:
        address = f"sqlite:///{address}"
    try:
        url = make_url(address)
    except ArgumentError:
        raise StoreError("store-address", "the address is that of no database") from None
    if url.get_backend_name() == "sqlite":
        return _connect_sqlite(url, read_only=read_only)
    if url.get_backend_name() != "postgresql":
        name = url.get_backend_name()
        raise StoreError("store-address", f"{name}: a store is in SQLite or PostgreSQL")
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+pg8000")
    try:
        engine = create_engine(url)
    except ModuleNotFoundError:
        raise MissingExtraError(
            "extra-missing", "PostgreSQL needs the extra `postgres`: pip install 'ujar[postgres]'"
        ) from None
    except NoSuchModuleError:
        raise StoreError("store-address", f"{url.drivername}: no such driver") from None
    if read_only:
        engine = engine.execution_options(postgresql_readonly=True)
    return engine


def _connect_sqlite(url: Any, *, read_only: bool) -> Engine:  # noqa: ANN401 - SQLAlchemy's URL
    if url.database in {None, "", ":memory:"}:
        raise StoreError("store-address", "a store in SQLite is a file")
    if read_only:
        path = quote(os.path.abspath(url.database))  # noqa: PTH100 - symbolic links are kept
        url = url.set(database=f"file:{path}", query={"mode": "rw", "uri": "true"})
    engine = create_engine(url, poolclass=QueuePool, pool_size=16, max_overflow=48)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DB-API connection
        connection.isolation_level = None  # transactions are begun by `write` and `read`
        cursor = connection.cursor()
        for pragma in SET_UP_READER if read_only else SET_UP:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")

    return engine


@contextmanager
def write(engine: Engine, *, count: bool = True) -> Iterator[Connection]:
    """Give a connection in a transaction that no other writer can disturb.

    With `count` the store's counter of changes goes up, by which readers see that it changed.
    """
    with _open(engine) as connection:
        writer = connection.execution_options(writes=True)
        with writer.begin():
            if engine.dialect.name == "postgresql":
                # As in SQLite a power cut may lose the last pages, and nothing else does.
                own = "set_config('synchronous_commit', 'off', true)"
                writer.execute(text(f"SELECT {own}, pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            yield writer
            if count:
                writer.execute(text("UPDATE state SET changes = changes + 1"))


@contextmanager
def read(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the database."""
    with _open(engine) as connection, connection.begin():
        yield connection


@contextmanager
def _open(engine: Engine) -> Iterator[Connection]:
    try:
        connection = engine.connect()
    except DBAPIError as error:
        message = f"the store cannot be opened: {error.orig}"
        raise StoreError("store-unreachable", message) from None
    with connection:
        yield connection
