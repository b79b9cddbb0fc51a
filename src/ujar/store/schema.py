"""Declares the tables of a store; SQLite and PostgreSQL have the same.

A statement "kami siap, kata Ana Berg" is a row of `items` with its words, its day and its stems,
rows of `parties` for speaker, addressee and relays, and rows of `spans` for its evidence. The whole
record stands as JSON in `pages.record`, so that nothing of it is lost to the columns. `statements`
and `moves` are views for people who open the file with tools of their own.

`items.stems` and `items.marks` are indexed for search: by an FTS5 table `items_fts` in SQLite, by a
generated column `search` in PostgreSQL; both are made by the migrations, which alone change a
database. Numbers (`id`) are internal; `ref` is what a row is called outside, made from content.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    column,
    table,
)

metadata = MetaData()
items_fts = table("items_fts", column("rowid"))  # SQLite only, made by the migrations

pages = Table(
    "pages",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("ref", Text, nullable=False, unique=True),
    Column("family", Text, nullable=False),  # all versions of a page share it
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("linked", Boolean, nullable=False),
    Column("name", Text, nullable=False),
    Column("url", Text),
    Column("digest", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", Text),
    Column("credit", Text, nullable=False),  # names of the closing credit, as a JSON list
    Column("day", Text),
    Column("day_basis", Text, nullable=False),
    Column("reader", Text, nullable=False),  # the version of ujar that read it
    Column("record", Text, nullable=False),
    Column("text", Text),
    UniqueConstraint("family", "version"),
)
Index("pages_name", pages.c.name)
Index("pages_url", pages.c.url)
Index("pages_linked", pages.c.linked)
Index("pages_day", pages.c.current, pages.c.day, pages.c.outlet, pages.c.linked)

profiles = Table(
    "profiles",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("of", Text),
    Column("role", Text),
    Column("wikidata", Text),
    Column("anonymous", Boolean, nullable=False),
    Column("fold", Text, nullable=False),  # the name as it is compared
    Column("side", Text, nullable=False),  # the state or body, as it is compared
    Column("actor_id", Integer),
    Column("reason", Text),
)
Index("profiles_actor", profiles.c.actor_id)
Index("profiles_fold", profiles.c.fold)
Index("profiles_side", profiles.c.side)

actors = Table(
    "actors",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("of", Text),
    Column("wikidata", Text),
    Column("anonymous", Boolean, nullable=False),
    Column("pages", Integer, nullable=False, server_default="0"),  # as of the last linking
    Column("statements", Integer, nullable=False, server_default="0"),
    Column("moves", Integer, nullable=False, server_default="0"),
    Column("first", Text),
    Column("last", Text),
)
Index("actors_name", actors.c.name)
Index("actors_told", actors.c.statements, actors.c.moves)

entities = Table(
    "entities",
    metadata,
    Column("page_id", Integer, ForeignKey("pages.id"), primary_key=True),
    Column("local", Text, primary_key=True),
    Column("profile_id", Integer, ForeignKey("profiles.id"), nullable=False),
    Column("mentions", Integer, nullable=False),
)
Index("entities_profile", entities.c.profile_id)

items = Table(
    "items",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("page_id", Integer, ForeignKey("pages.id"), nullable=False),
    Column("local", Text, nullable=False),
    Column("sort", Text, nullable=False),  # statement or move
    Column("type", Text, nullable=False),  # kind of a statement, type of a move
    Column("profile_id", Integer, ForeignKey("profiles.id")),  # speaker or actor
    Column("block", Text),
    Column("text", Text, nullable=False),
    Column("cue", Text),
    Column("denies", Boolean, nullable=False),
    Column("time", Text),
    Column("day", Text),  # when it was said or done, else the page's day
    Column("dated", Boolean, nullable=False),  # whether the day is its own
    Column("outlet", Text),
    Column("anonymous", Boolean, nullable=False),
    Column("disputed", Boolean, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("stems", Text, nullable=False),
    Column("marks", Text, nullable=False),  # what a search filters by, as words of its index
)
Index("items_page", items.c.page_id, items.c.local)
Index("items_day", items.c.day)
Index("items_block", items.c.block, items.c.day)
Index("items_outlet", items.c.outlet, items.c.day)
Index("items_type", items.c.type, items.c.day)
NARROW = ("profile_id", "type", "sort", "outlet", "anonymous", "disputed")  # no words
Index("items_profile", items.c.profile_id, items.c.sort, postgresql_include=["id"])
Index("items_facts", items.c.id, items.c.current, items.c.day, *(items.c[f] for f in NARROW))
Index("items_newest", items.c.current, items.c.day, items.c.id, *(items.c[f] for f in NARROW))

parties = Table(
    "parties",
    metadata,
    Column("item_id", Integer, ForeignKey("items.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("profile_id", Integer, ForeignKey("profiles.id"), nullable=False),
)
Index("parties_profile", parties.c.profile_id, parties.c.role, parties.c.item_id)

spans = Table(
    "spans",
    metadata,
    Column("item_id", Integer, ForeignKey("items.id"), primary_key=True),
    Column("field", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
)

issues = Table(
    "issues",
    metadata,
    Column("page_id", Integer, ForeignKey("pages.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("message", Text, nullable=False),
)
Index("issues_code", issues.c.code)

failures = Table(
    "failures",
    metadata,
    Column("source", Text, primary_key=True),  # the path that was given
    Column("name", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("message", Text, nullable=False),
)

sketches = Table(
    "sketches",
    metadata,
    Column("key", BigInteger, nullable=False),
    Column("page_id", Integer, ForeignKey("pages.id"), nullable=False),
    Column("place", Integer, nullable=False),  # the number of a paragraph
)
Index("sketches_key", sketches.c.key)
Index("sketches_page", sketches.c.page_id)

pairs = Table(
    "pairs",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("left", Integer, primary_key=True),  # items; of copies the pages
    Column("right", Integer, primary_key=True),
    Column("left_page", Integer, nullable=False),
    Column("right_page", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
)
Index("pairs_left", pairs.c.left_page)
Index("pairs_right", pairs.c.right_page)

links = Table(
    "links",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),  # echo, report, dispute, step
    Column("day", Text),
    Column("body", Text, nullable=False),
)
Index("links_kind", links.c.kind, links.c.day)

members = Table(
    "members",
    metadata,
    Column("link_id", Integer, ForeignKey("links.id"), primary_key=True),
    Column("item_id", Integer, primary_key=True),
    Column("side", Integer, nullable=False),
)
Index("members_item", members.c.item_id)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("verdict", Text, nullable=False),  # same, different
    Column("note", Text, nullable=False),
    Column("undone", Boolean, nullable=False),
)

state = Table("state", metadata, Column("changes", Integer, nullable=False))  # a row, counted up

VIEWS = {
    "statements": """
        SELECT p.ref || '-' || i.local AS ref, i.type AS kind, a.name AS speaker, i.cue, i.text,
               i.denies, i.time, i.day, i.outlet, i.anonymous, i.disputed, p.url, p.name AS page
        FROM items i JOIN pages p ON p.id = i.page_id
        LEFT JOIN profiles a ON a.id = i.profile_id
        WHERE i.sort = 'statement' AND i.current
    """,
    "moves": """
        SELECT p.ref || '-' || i.local AS ref, i.type, a.name AS actor, b.name AS recipient, i.text,
               i.time, i.day, i.outlet, i.anonymous, i.disputed, p.url, p.name AS page
        FROM items i JOIN pages p ON p.id = i.page_id
        LEFT JOIN profiles a ON a.id = i.profile_id
        LEFT JOIN parties r ON r.item_id = i.id AND r.role = 'recipient' AND r.place = 0
        LEFT JOIN profiles b ON b.id = r.profile_id
        WHERE i.sort = 'move' AND i.current
    """,
}
