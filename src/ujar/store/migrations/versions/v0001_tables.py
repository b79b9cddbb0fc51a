"""Makes the tables of a new store, their indexes, the search index, and the views.

Search is by stems ("tolak" finds "penolakan"): an FTS5 table over `items.stems` and
`items.marks` in SQLite, a generated column with a GIN index in PostgreSQL. It reads no data file.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

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


def upgrade() -> None:
    """Make everything."""
    make_tables()
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE items_fts USING fts5("
            "stems, marks, content='items', content_rowid='id', tokenize='ascii')"
        )
    else:
        op.execute(
            "ALTER TABLE items ADD COLUMN search tsvector "
            "GENERATED ALWAYS AS (to_tsvector('simple', stems || ' ' || marks)) STORED"
        )
        op.execute("CREATE INDEX items_search ON items USING gin (search)")
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")


def make_tables() -> None:
    """Make tables and indexes."""
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=True),
        sa.Column("wikidata", sa.Text(), nullable=True),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ref"),
    )
    op.create_index("actors_name", "actors", ["name"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "failures",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source", "name"),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ref"),
    )
    op.create_index("links_kind", "links", ["kind", "day"], unique=False)
    op.create_table(
        "pages",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("day_basis", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("family", "version"),
        sa.UniqueConstraint("ref"),
    )
    op.create_index("pages_linked", "pages", ["linked"], unique=False)
    op.create_index("pages_name", "pages", ["name"], unique=False)
    op.create_index("pages_url", "pages", ["url"], unique=False)
    op.create_table(
        "pairs",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("left_page", sa.Integer(), nullable=False),
        sa.Column("right_page", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "left", "right"),
    )
    op.create_index("pairs_left", "pairs", ["left_page"], unique=False)
    op.create_index("pairs_right", "pairs", ["right_page"], unique=False)
    op.create_table(
        "profiles",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("wikidata", sa.Text(), nullable=True),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("fold", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ref"),
    )
    op.create_index("profiles_actor", "profiles", ["actor_id"], unique=False)
    op.create_index("profiles_fold", "profiles", ["fold"], unique=False)
    op.create_index("profiles_side", "profiles", ["side"], unique=False)
    op.create_table(
        "entities",
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("local", sa.Text(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"]),
        sa.ForeignKeyConstraint(["profile_id"], ["profiles.id"]),
        sa.PrimaryKeyConstraint("page_id", "local"),
    )
    op.create_index("entities_profile", "entities", ["profile_id"], unique=False)
    op.create_table(
        "issues",
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"]),
        sa.PrimaryKeyConstraint("page_id", "place"),
    )
    op.create_index("issues_code", "issues", ["code"], unique=False)
    op.create_table(
        "items",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("local", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=True),
        sa.Column("block", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("denies", sa.Boolean(), nullable=False),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("dated", sa.Boolean(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("stems", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"]),
        sa.ForeignKeyConstraint(["profile_id"], ["profiles.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("items_block", "items", ["block", "day"], unique=False)
    op.create_index("items_day", "items", ["day"], unique=False)
    op.create_index("items_outlet", "items", ["outlet", "day"], unique=False)
    op.create_index("items_page", "items", ["page_id", "local"], unique=False)
    op.create_index("items_type", "items", ["type", "day"], unique=False)
    op.create_table(
        "members",
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"]),
        sa.PrimaryKeyConstraint("link_id", "item_id"),
    )
    op.create_index("members_item", "members", ["item_id"], unique=False)
    op.create_table(
        "sketches",
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"]),
    )
    op.create_index("sketches_key", "sketches", ["key"], unique=False)
    op.create_index("sketches_page", "sketches", ["page_id"], unique=False)
    op.create_table(
        "parties",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"]),
        sa.ForeignKeyConstraint(["profile_id"], ["profiles.id"]),
        sa.PrimaryKeyConstraint("item_id", "role", "place"),
    )
    op.create_index("parties_profile", "parties", ["profile_id", "role", "item_id"], unique=False)
    op.create_table(
        "spans",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"]),
        sa.PrimaryKeyConstraint("item_id", "field", "place"),
    )
