"""Adds what lists and counts are answered from: narrow indexes, counts of actors, a change counter.

Old versions of pages leave SQLite's search index, so that words are searched without a look at the
items: "penolakan" finds current pages alone. It reads no data file.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the indexes, the columns and the counter."""
    narrow = ["profile_id", "type", "sort", "outlet", "anonymous", "disputed"]
    op.create_index("items_facts", "items", ["id", "current", "day", *narrow])
    op.create_index("items_newest", "items", ["current", "day", "id", *narrow])
    op.create_index("items_profile", "items", ["profile_id", "sort"])
    op.create_index("pages_day", "pages", ["current", "day", "outlet", "linked"])
    for name in ("pages", "statements", "moves"):
        op.add_column("actors", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in ("first", "last"):
        op.add_column("actors", sa.Column(name, sa.Text(), nullable=True))
    op.create_index("actors_told", "actors", ["statements", "moves"])
    op.create_table("state", sa.Column("changes", sa.Integer(), nullable=False))
    op.execute("INSERT INTO state (changes) VALUES (1)")
    op.execute(
        "UPDATE items SET marks = marks || CASE WHEN anonymous THEN '' ELSE ' a0' END "
        "|| CASE WHEN day IS NULL THEN '' ELSE ' y' || substr(day, 1, 4) END"
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO items_fts(items_fts) VALUES ('rebuild')")
        op.execute(
            "INSERT INTO items_fts(items_fts, rowid, stems, marks) "
            "SELECT 'delete', id, stems, marks FROM items WHERE NOT current"
        )
