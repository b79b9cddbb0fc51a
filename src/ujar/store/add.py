"""Puts the record of a page into a database, in one transaction.

A page that is there already is left alone; one of the same name or address whose words changed
("31 orang tewas" where "23" stood) becomes a new version, and the old one is kept but no longer
searched. A process that is killed leaves the page whole or not at all. It reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import bindparam, delete, select, text, update

from ujar.links.names import make_ref
from ujar.records import decode
from ujar.store import schema
from ujar.store.marks import make_marks
from ujar.store.put import next_ids, put_tables
from ujar.store.rows import Rows, make_rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ujar.records import Record

Row = dict[str, Any]
SHARED = 3  # a third of its paragraphs make a page the same one
CHUNK = 500


class Known(msgspec.Struct, frozen=True):
    """What a store holds of a page that comes in.

    Attributes:
        family: what its versions are called together.
        version: the number that it would have.
        same: the number of the row that has these very words; None where they are new.
        before: the number of the version that it would replace.
    """

    family: str
    version: int
    same: int | None = None
    before: int | None = None


def find_known(connection: Connection, record: Record) -> Known:
    """Find out whether a page is new, unchanged, or a new version.

    Pages of one address are one page. Of pages without an address those of one name are, if they
    share their title or a third of their paragraphs: `index.html` of two folders are two pages.
    """
    pages = schema.pages
    same = _is_key(record.page.url, record.page.name) & pages.c.current
    query = select(pages.c.id, pages.c.family, pages.c.version, pages.c.digest, pages.c.record)
    rows = connection.execute(query.where(same).order_by(pages.c.id)).all()
    for row in rows:
        if row.digest == record.page.digest:
            return Known(row.family, row.version, same=row.id)
    for row in rows:
        if record.page.url is not None or _is_version(record, decode(row.record)):
            return Known(row.family, row.version + 1, before=row.id)
    family = make_ref(record.page.url or record.page.name, record.page.digest)
    return Known(family, 1)


def is_unchanged(connection: Connection, url: str | None, name: str, digest: str) -> bool:
    """Tell whether the store holds a page with these very words, before it is read."""
    query = select(schema.pages.c.id).where(
        _is_key(url, name) & schema.pages.c.current & (schema.pages.c.digest == digest)
    )
    return connection.execute(query.limit(1)).first() is not None


def _is_key(url: str | None, name: str) -> Any:  # noqa: ANN401 - a SQL expression
    pages = schema.pages
    if url is not None:
        return pages.c.url == url
    return (pages.c.name == name) & pages.c.url.is_(None)


def _is_version(new: Record, old: Record) -> bool:
    if new.article.title and old.article.title and new.article.title.text == old.article.title.text:
        return True
    ours = {span.text for span in new.article.body}
    shared = sum(1 for span in old.article.body if span.text in ours)
    return shared > 0 and shared * SHARED >= min(len(ours), len(old.article.body))


def put_record(
    connection: Connection, record: Record, known: Known, *, text: str | None, reader: str
) -> str:
    """Write a record's rows and give the page's ref; what it replaces is no longer current."""
    ref = make_ref(known.family, known.version, record.page.digest)
    if known.same is not None:
        row = connection.execute(
            select(schema.pages.c.ref).where(schema.pages.c.id == known.same)
        ).one()
        ref = row.ref
        erase_page(connection, known.same)
    if known.before is not None:
        _retire(connection, known.before)
    rows = make_rows(record, text=text, ref=ref, reader=reader)
    rows.page |= {
        "family": known.family,
        "version": known.version,
        "current": True,
        "linked": False,
    }
    _write(connection, rows)
    return ref


def _retire(connection: Connection, page: int) -> None:
    """Make a page an old version: kept, not searched, not linked."""
    pages, items = schema.pages, schema.items
    _leave_search(connection, page)
    connection.execute(update(pages).where(pages.c.id == page).values(current=False, linked=False))
    connection.execute(update(items).where(items.c.page_id == page).values(current=False))


def _leave_search(connection: Connection, page: int) -> None:
    """Take the items of a current page out of SQLite's search index, which holds no others."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(
                "INSERT INTO items_fts(items_fts, rowid, stems, marks) "
                "SELECT 'delete', id, stems, marks FROM items WHERE page_id = :page AND current"
            ),
            {"page": page},
        )


def erase_page(connection: Connection, page: int) -> None:
    """Take all rows of a page out, so that it can be written anew."""
    items, pairs = schema.items, schema.pairs
    own = select(items.c.id).where(items.c.page_id == page)
    _leave_search(connection, page)
    for table in (schema.parties, schema.spans, schema.members):
        connection.execute(delete(table).where(table.c.item_id.in_(own)))
    connection.execute(
        delete(pairs).where((pairs.c.left_page == page) | (pairs.c.right_page == page))
    )
    for table in (items, schema.entities, schema.issues, schema.sketches):
        connection.execute(delete(table).where(table.c.page_id == page))
    connection.execute(delete(schema.pages).where(schema.pages.c.id == page))


def _write(connection: Connection, rows: Rows) -> None:
    """Give numbers to rows and write them."""
    tables = (schema.pages, schema.items, schema.profiles)
    page_id, first, first_profile = next_ids(connection, *tables)
    ids, fresh = _number_profiles(connection, rows.profiles, first_profile)
    for row in rows.entities:
        row["profile_id"] = ids[row.pop("profile")]
        row["page_id"] = page_id
    for row in rows.parties:
        row["profile_id"] = ids[row["profile"]]
    _number_items(rows, page_id, first, ids)
    for row in rows.parties:
        row["item_id"] = first + row.pop("item")
        del row["profile"]
    for row in rows.spans:
        row["item_id"] = first + row.pop("item")
    for row in rows.issues:
        row["page_id"] = page_id
    put_tables(
        connection,
        [
            (schema.pages, [rows.page | {"id": page_id}]),
            (schema.profiles, fresh),
            (schema.entities, rows.entities),
            (schema.items, rows.items),
            (schema.parties, rows.parties),
            (schema.spans, rows.spans),
            (schema.issues, rows.issues),
        ],
    )
    if connection.dialect.name == "sqlite" and rows.items:
        connection.exec_driver_sql(
            "INSERT INTO items_fts(rowid, stems, marks) VALUES (?, ?, ?)",
            [(row["id"], row["stems"], row["marks"]) for row in rows.items],
        )


def _number_items(rows: Rows, page_id: int, first: int, ids: list[int]) -> None:
    """Give the items their numbers and marks."""
    parties: dict[int, list[tuple[str, int, str]]] = defaultdict(list)
    for row in rows.parties:
        side = rows.profiles[row["profile"]]["side"]
        parties[row["item"]].append((row["role"], row["profile_id"], side))
    for place, row in enumerate(rows.items):
        speaker = row.pop("speaker")
        row |= {
            "id": first + place,
            "page_id": page_id,
            "profile_id": ids[speaker] if speaker >= 0 else None,
            "current": True,
            "marks": make_marks(row, parties[place]),
        }


def _number_profiles(
    connection: Connection, rows: list[Row], first: int
) -> tuple[list[int], list[Row]]:
    """Give the number of each profile, and those that are new."""
    profiles = schema.profiles
    refs = sorted({row["ref"] for row in rows})
    known: dict[str, int] = {}
    for start in range(0, len(refs), CHUNK):
        query = select(profiles.c.ref, profiles.c.id).where(
            profiles.c.ref.in_(bindparam("refs", expanding=True))
        )
        found = connection.execute(query, {"refs": refs[start : start + CHUNK]})
        known.update((ref, number) for ref, number in found)
    fresh: dict[str, Row] = {}
    for row in rows:
        if row["ref"] not in known:
            fresh.setdefault(row["ref"], row)
    for number, row in enumerate(fresh.values(), first):
        row["id"] = known[row["ref"]] = number
    return [known[row["ref"]] for row in rows], list(fresh.values())
