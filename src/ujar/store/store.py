"""The store: pages in, answers out.

    store = ujar.Store("ujar.db")
    store.add(["Menlu Ruritania menolak usul itu, kata AFP."])
    store.find("penolakan").hits

It opens the database, keeps transactions short and hands the work to its neighbours; no rule and no
query stands here. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.store import find as finding
from ujar.store import schema
from ujar.store.connect import connect, read, write
from ujar.store.intake import Event, Input, Summary, take
from ujar.store.migrate import migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from ujar.page.load import Failure
    from ujar.store.answers import Found


class Store:
    """A store of pages, their records and the links between them.

    Args:
        address: a file of SQLite, made if it is not there, or the address of a PostgreSQL database:
            "ujar.db", "postgresql://ana@localhost/berita".

    Raises:
        StoreError: `store-address`, `store-unreachable`, `store-newer`, `store-foreign`.
        MissingExtraError: the extra `store` or `postgres` is not installed.
    """

    def __init__(self, address: str) -> None:
        self.engine = connect(address)
        with write(self.engine) as connection:
            migrate(connection)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def __enter__(self) -> Store:
        """Give the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()

    def add(
        self,
        pages: Iterable[Input],
        *,
        source: str = "",
        again: bool = False,
        tell: Callable[[Event], None] | None = None,
    ) -> Summary:
        """Add pages, each in one transaction; what is there unchanged is skipped.

        Args:
            pages: pages as `ujar.read_many` takes them, or records.
            source: the path that they come from, noted with those that fail.
            again: read unchanged pages again, as after a new version of ujar.
            tell: called after each page with what became of it.

        Returns:
            How many were added, changed, unchanged and failed.
        """
        summary = Summary()
        for number, page in enumerate(pages, 1):
            event = take(self.engine, page, source=source, number=number, again=again)
            summary.count(event)
            if tell is not None:
                tell(event)
        return summary

    def find(self, query: finding.Query | str = "") -> Found:
        """Search statements and moves; a text is searched as words.

        Raises:
            RequestError: `request-day`, `request-words`.
        """
        if isinstance(query, str):
            query = finding.Query(words=query)
        with read(self.engine) as connection:
            return finding.find(connection, query)

    def failures(self) -> list[tuple[str, Failure]]:
        """Give what could not be read, each with the path that it came from."""
        from ujar.page.load import Failure  # noqa: PLC0415 - only here

        table = schema.failures
        with read(self.engine) as connection:
            rows = connection.execute(table.select().order_by(table.c.source, table.c.name))
            return [(row.source, Failure(row.name, row.code, row.message)) for row in rows]
