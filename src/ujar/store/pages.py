"""Lists the pages of a store, and gives one with its whole record.

`load_page(connection, "a2e7085f")` gives the page of that ref, an old version too; a name
("koran/a.txt") or an address gives its current version. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select

from ujar.errors import RequestError
from ujar.records import decode
from ujar.store import schema
from ujar.store.listings import Counts, PageRow, Pages, StoredPage
from ujar.store.query import MOST, find_query_day

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

SHORTEST = 4  # letters of a page's ref that may stand for it
COUNTED = ("statements", "moves")


def load_page(connection: Connection, page: str) -> StoredPage:
    """Give one page.

    Raises:
        RequestError: `request-page`, no page is called so, or more than one.
    """
    pages = schema.pages
    row = connection.execute(select(pages).where(pages.c.id == _find_page(connection, page))).one()
    versions = select(pages.c.ref).where(pages.c.family == row.family).order_by(pages.c.version)
    items = schema.items
    disputed = select(items.c.local).where(
        items.c.page_id == row.id, items.c.sort == "statement", items.c.disputed
    )
    plain = [f for f in StoredPage.__struct_fields__ if f not in {"record", "versions", "disputed"}]
    return StoredPage(
        record=decode(row.record),
        versions=tuple(connection.execute(versions).scalars()),
        disputed=tuple(connection.execute(disputed.order_by(items.c.id)).scalars()),
        **{field: getattr(row, field) for field in plain},
    )


def _find_page(connection: Connection, page: str) -> int:
    pages = schema.pages
    ways: list[ColumnElement[bool]] = [
        pages.c.ref == page,
        (pages.c.url == page) & pages.c.current,
        (pages.c.name == page) & pages.c.current,
    ]
    if len(page) >= SHORTEST:
        ways.append((pages.c.ref >= page) & (pages.c.ref < page + "g"))
    for way in ways:
        found = connection.execute(select(pages.c.id).where(way).limit(2)).scalars().all()
        if len(found) == 1:
            return int(found[0])
        if found:
            raise RequestError("request-page", f"{page}: more than one page is called so")
    raise RequestError("request-page", f"{page}: no page is called so")


def list_pages(
    connection: Connection,
    *,
    words: str = "",
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> Pages:
    """List pages, newest first; `words` stand in the title or the name as they are.

    Raises:
        RequestError: `request-day`, `request-limit`.
    """
    if not 0 <= limit <= MOST or offset < 0:
        raise RequestError("request-limit", f"limit is up to {MOST}, offset is not negative")
    pages = schema.pages
    wanted: list[ColumnElement[bool]] = [pages.c.current]
    for word in words.split():
        inside = func.lower(func.coalesce(pages.c.title, "") + " " + pages.c.name)
        wanted.append(inside.contains(word.lower(), autoescape=True))
    if outlet is not None:
        wanted.append(func.lower(pages.c.outlet) == outlet.lower())
    if since is not None:
        wanted.append(pages.c.day >= find_query_day(since).first)
    if until is not None:
        wanted.append(pages.c.day <= find_query_day(until).last)
    total = connection.execute(select(func.count()).select_from(pages).where(*wanted)).scalar_one()
    shown = ("id", *(f for f in PageRow.__struct_fields__ if f not in COUNTED))
    query = select(*(pages.c[field] for field in shown)).where(*wanted)
    query = query.order_by(pages.c.day.desc().nulls_last(), pages.c.id.desc())
    rows = connection.execute(query.limit(limit).offset(offset)).mappings().all()
    counts = _count_items(connection, [row["id"] for row in rows])
    made = []
    for row in rows:
        statements, moves = counts.get(row["id"], (0, 0))
        plain = {field: value for field, value in row.items() if field != "id"}
        made.append(PageRow(**plain, statements=statements, moves=moves))
    return Pages(tuple(made), total)


def _count_items(connection: Connection, numbers: list[int]) -> dict[int, tuple[int, int]]:
    items = schema.items
    said = func.sum(case((items.c.sort == "statement", 1), else_=0))
    query = select(items.c.page_id, said, func.count() - said)
    query = query.where(items.c.page_id.in_(numbers)).group_by(items.c.page_id)
    return {
        page: (int(statements), int(moves)) for page, statements, moves in connection.execute(query)
    }


def count_all(connection: Connection) -> Counts:
    """Count what a store holds."""
    pages, items, actors = schema.pages, schema.items, schema.actors

    def count(query: Any) -> Any:  # noqa: ANN401 - any query
        return connection.execute(query).scalar_one()

    sorts = select(items.c.sort, func.count()).where(items.c.current).group_by(items.c.sort)
    by_sort = {sort: int(number) for sort, number in connection.execute(sorts)}
    every = select(func.count()).select_from(pages).where(pages.c.current)
    span = select(func.min(pages.c.day), func.max(pages.c.day)).where(pages.c.current)
    first, last = connection.execute(span).one()
    named = select(func.count()).select_from(actors).where(~actors.c.anonymous)
    return Counts(
        pages=count(every),
        statements=by_sort.get("statement", 0),
        moves=by_sort.get("move", 0),
        actors=count(named),
        outlets=count(select(func.count(pages.c.outlet.distinct())).where(pages.c.current)),
        failures=count(select(func.count()).select_from(schema.failures)),
        unlinked=count(every.where(~pages.c.linked)),
        first=first,
        last=last,
    )
