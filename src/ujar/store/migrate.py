"""Brings a database to the present shape of the tables.

A new `ujar.db` gets all tables; one that an older `ujar` made gets what it lacks; one that a newer
`ujar` made is refused (`store-newer`). Alembic is loaded only where there is something to do. It
reads no data file.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ujar.errors import StoreError

HEAD = "0003"
HERE = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Bring the database behind a connection to the present shape, within its transaction.

    Raises:
        StoreError: `store-newer`, a newer version of ujar made it; `store-foreign`, it holds
            tables that no ujar made.
    """
    found = find_revision(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise StoreError("store-newer", "the store was made by a newer version of ujar")
    from alembic.command import upgrade  # noqa: PLC0415 - a store in shape does without
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    upgrade(config, "head")


def check(connection: Connection) -> None:
    """Look whether a database that may not be changed is in the present shape.

    Raises:
        StoreError: `store-missing`, there is no store; `store-older`, an older version of ujar
            made it, and it has to be opened for writing once; `store-newer`, `store-foreign`.
    """
    found = find_revision(connection)
    if found is None:
        raise StoreError("store-missing", "no such store; `ujar add` makes one")
    if found > HEAD:
        raise StoreError("store-newer", "the store was made by a newer version of ujar")
    if found < HEAD:
        message = "the store was made by an older version of ujar; `ujar link` brings it up to date"
        raise StoreError("store-older", message)


def find_revision(connection: Connection) -> str | None:
    """Give the revision of a database; None for one without tables."""
    names = inspect(connection).get_table_names()
    if "alembic_version" not in names:
        if names:
            raise StoreError("store-foreign", "the database holds tables that are no store's")
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
