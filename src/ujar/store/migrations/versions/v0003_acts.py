"""Lets PostgreSQL find who did what from an index alone, as SQLite does: "Zelmarka" and its moves.

SQLite keeps the number of a row in every index; PostgreSQL has to be told. It reads no data file.
"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the index of people's items anew, with the numbers of the items."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_index("items_profile", "items")
        columns = ["profile_id", "sort"]
        op.create_index("items_profile", "items", columns, postgresql_include=["id"])
