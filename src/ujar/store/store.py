"""The store: pages in, answers out.

    store = ujar.Store("ujar.db")
    store.add(["Menlu Ruritania menolak usul itu, kata AFP."])
    store.find("penolakan").hits

It opens the database, keeps transactions short and hands the work to its neighbours; no rule and no
query stands here. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import msgspec
from sqlalchemy import select

from ujar.errors import RequestError
from ujar.store import find as finding
from ujar.store import pages as listing
from ujar.store import schema
from ujar.store.actors import find_profiles
from ujar.store.connect import connect, read, write
from ujar.store.dump import dump
from ujar.store.memory import Memory
from ujar.store.migrate import check, migrate
from ujar.store.overtime import count_over_time
from ujar.store.people import list_actors, load_actor, load_log
from ujar.store.query import Query
from ujar.store.thread import find_thread
from ujar.store.trace import trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from sqlalchemy import Connection

    from ujar.page.load import Failure
    from ujar.store.answers import Found, Hit, Thread, Trace
    from ujar.store.intake import Event, Input, Summary
    from ujar.store.listings import (
        ActorCard,
        Actors,
        Counts,
        Decided,
        OverTime,
        Pages,
        StoredPage,
    )


class Store:
    """A store of pages, their records and the links between them.

    Args:
        address: a file of SQLite, made if it is not there, or the address of a PostgreSQL database:
            "ujar.db", "postgresql://ana@localhost/berita".
        read_only: whether nothing can be changed over it; then nothing is made either. One object
            may be asked from any number of threads.

    Raises:
        StoreError: `store-address`, `store-unreachable`, `store-newer`, `store-foreign`; of one
            that is opened for reading also `store-missing`, `store-older`.
        MissingExtraError: the extra `store` or `postgres` is not installed.
    """

    def __init__(self, address: str, *, read_only: bool = False) -> None:
        self.engine = connect(address, read_only=read_only)
        self._memory = Memory()
        if read_only:
            with read(self.engine) as connection:
                check(connection)
        else:
            with write(self.engine, count=False) as connection:
                migrate(connection)

    @classmethod
    def open(cls, address: str, *, read_only: bool = False) -> Self:
        """Open a store; the same as `Store(...)`."""
        return cls(address, read_only=read_only)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def __enter__(self) -> Self:
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
        workers: int = 1,
        tell: Callable[[Event], None] | None = None,
    ) -> Summary:
        """Add pages, each in one transaction; what is there unchanged is skipped.

        Args:
            pages: pages as `ujar.read_many` takes them, or records.
            source: the path that they come from, noted with those that fail.
            again: read unchanged pages again, as after a new version of ujar.
            workers: how many processes read; one writes, in the order of the pages, so that the
                store is the same. A script that asks for several needs the usual guard
                `if __name__ == "__main__"`.
            tell: called after each page with what became of it.

        Returns:
            How many were added, changed, unchanged and failed.
        """
        from ujar.store.intake import Summary, take_all  # noqa: PLC0415 - questions do without

        summary = Summary()
        taken = take_all(self.engine, pages, source=source, again=again, workers=workers)
        for event in taken:
            summary.count(event)
            if tell is not None:
                tell(event)
        return summary

    def stamp(self) -> str:
        """Give a text that changes whenever the store does."""
        with read(self.engine) as connection:
            return self._stamp(connection)

    def _stamp(self, connection: Connection) -> str:
        return str(connection.execute(select(schema.state.c.changes)).scalar_one())

    def forget(self) -> None:
        """Forget what was counted, as a measurement needs it; answers stay the same."""
        self._memory.clear()

    def counts(self) -> Counts:
        """Count what the store holds."""
        with read(self.engine) as connection:
            key = self._stamp(connection), "counts"
            return self._memory.recall(key, lambda: listing.count_all(connection))

    def find(self, query: Query | str = "") -> Found:
        """Search statements and moves; a text is searched as words.

        Raises:
            RequestError: `request-day`, `request-words`, `request-limit`.
        """
        if isinstance(query, str):
            query = Query(words=query)
        with read(self.engine) as connection:
            stamp = self._stamp(connection)

            def remember(asked: Query, count: Callable[[], finding.Count]) -> finding.Count:
                plain = msgspec.structs.replace(asked, limit=0, offset=0, order="best")
                return self._memory.recall((stamp, plain), count)

            return finding.find(connection, query, remember)

    def stream(self, query: Query | str = "") -> Iterator[Hit]:
        """Give all hits of a query, oldest first, whatever its limit.

        Raises:
            RequestError: `request-day`, `request-words`.
        """
        if isinstance(query, str):
            query = Query(words=query)
        with read(self.engine) as connection:
            yield from finding.stream(connection, query)

    def record(self, page: str) -> StoredPage:
        """Give a page with its whole record, by its ref, or by its address or name.

        Raises:
            RequestError: `request-page`.
        """
        with read(self.engine) as connection:
            return listing.load_page(connection, page)

    def pages(
        self,
        words: str = "",
        *,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> Pages:
        """List the current pages, newest first; `words` stand in title or name as they are.

        Raises:
            RequestError: `request-day`, `request-limit`.
        """
        with read(self.engine) as connection:
            return listing.list_pages(
                connection,
                words=words,
                outlet=outlet,
                since=since,
                until=until,
                limit=limit,
                offset=offset,
            )

    def actors(
        self, words: str = "", *, kind: str | None = None, limit: int = 50, offset: int = 0
    ) -> Actors:
        """List actors, those that say most first; unnamed sources under the kind "unnamed".

        Raises:
            RequestError: `request-limit`.
        """
        with read(self.engine) as connection:
            return list_actors(connection, words=words, kind=kind, limit=limit, offset=offset)

    def actor(self, ref: str) -> ActorCard:
        """Give one actor with the names that were joined in it, and why.

        Raises:
            RequestError: `request-actor`.
        """
        with read(self.engine) as connection:
            return load_actor(connection, ref)

    def over_time(
        self, query: Query | None = None, *, by: str = "week", group: str = "party", top: int = 8
    ) -> OverTime:
        """Count statements and moves over time, the commonest values told apart.

        Args:
            query: what narrows them; its limit, offset and order play no part.
            by: day, week or month.
            group: party, type, outlet or sort.
            top: how many values are told apart.

        Raises:
            RequestError: `request-group`, `request-day`, `request-words`.
        """
        plain = msgspec.structs.replace(query or Query(), limit=0, offset=0, order="best")
        with read(self.engine) as connection:
            return self._memory.recall(
                (self._stamp(connection), plain, by, group, top),
                lambda: count_over_time(connection, plain, by=by, group=group, top=top),
            )

    def failures(self) -> list[tuple[str, Failure]]:
        """Give what could not be read, each with the path that it came from."""
        from ujar.page.load import Failure  # noqa: PLC0415 - only here

        table = schema.failures
        with read(self.engine) as connection:
            rows = connection.execute(table.select().order_by(table.c.source, table.c.name))
            return [(row.source, Failure(row.name, row.code, row.message)) for row in rows]

    def link(self, tell: Callable[[int, int], None] | None = None) -> int:
        """Link the pages that are not linked yet; run again, it changes nothing.

        Args:
            tell: called now and then with the number of pages linked and of all that are to be.

        Returns:
            How many pages were linked.
        """
        from ujar.store.linking import link  # noqa: PLC0415 - questions do without

        return link(self.engine, tell)

    def trace(self, ref: str) -> Trace:
        """Tell where a statement comes from.

        Raises:
            RequestError: `request-ref`.
        """
        with read(self.engine) as connection:
            return trace(connection, ref)

    def thread(
        self,
        *parties: str,
        since: str | None = None,
        until: str | None = None,
        beside: bool = True,
    ) -> Thread:
        """Give the exchange between two parties or more in the order in which it happened.

        Args:
            parties: states, bodies or persons.
            since: the first day, month or year.
            until: the last day, month or year.
            beside: whether moves with go-betweens, and with the state that the exchange is about,
                are given, too.

        Raises:
            RequestError: `request-party`, `request-day`.
        """
        with read(self.engine) as connection:
            return find_thread(connection, parties, since=since, until=until, beside=beside)

    def decide(self, left: str, right: str, verdict: str, *, note: str = "") -> int:
        """Decide that two profiles are one actor ("same") or are not ("different").

        The decision is logged and holds from the next linking on; `undo` takes it back.

        Raises:
            RequestError: `request-verdict`, the verdict is another one; `request-profile`, no
                profile has that ref.
        """
        if verdict not in {"same", "different"}:
            raise RequestError("request-verdict", f"{verdict}: a verdict is `same` or `different`")
        from ujar.store.joining import join_profiles, put_decision  # noqa: PLC0415 - only here

        profiles = schema.profiles
        with write(self.engine) as connection:
            for ref in (left, right):
                query = profiles.select().where(profiles.c.ref == ref)
                if connection.execute(query).first() is None:
                    raise RequestError("request-profile", f"{ref}: no profile has this ref")
            number = put_decision(connection, left, right, verdict, note)
            join_profiles(connection)
        return number

    def undo(self, decision: int) -> None:
        """Take a decision back; it stays in the log, marked as undone.

        Raises:
            RequestError: `request-decision`, there is no such decision that still holds.
        """
        from ujar.store.joining import join_profiles, undo_decision  # noqa: PLC0415 - only here

        with write(self.engine) as connection:
            if not undo_decision(connection, decision):
                raise RequestError("request-decision", f"{decision}: no decision that holds")
            join_profiles(connection)

    def decisions(self) -> tuple[Decided, ...]:
        """Give all that was decided, what was undone too."""
        with read(self.engine) as connection:
            return load_log(connection)

    def profiles(self, name: str) -> list[dict[str, str | None]]:
        """Give the profiles that a name means, with the actor that each belongs to, and why."""
        profiles, actors = schema.profiles, schema.actors
        with read(self.engine) as connection:
            query = (
                select(
                    *(profiles.c[f] for f in ("ref", "kind", "name", "of", "role", "wikidata")),
                    actors.c.ref.label("actor"),
                    profiles.c.reason,
                )
                .outerjoin(actors, actors.c.id == profiles.c.actor_id)
                .where(profiles.c.id.in_(find_profiles(connection, name)))
                .order_by(profiles.c.ref)
            )
            return [dict(row) for row in connection.execute(query).mappings()]

    def dump(self) -> Iterator[bytes]:
        """Give all that the store holds as JSON lines, the same for the same content."""
        with read(self.engine) as connection:
            yield from dump(connection)
