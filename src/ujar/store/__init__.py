"""Keeps pages, their records and the links between them in SQLite or PostgreSQL.

`Store("ujar.db").find("penolakan")` gives the statements and moves in which somebody "menolak".
`schema` says what the tables hold, `docs/store.md` how to use them. It needs the extra `store`, and
`postgres` for PostgreSQL; what is missing is named by the error.
"""

from importlib.util import find_spec

from ujar.errors import MissingExtraError

NEEDED = ("alembic", "rapidfuzz", "sqlalchemy")  # alembic itself is loaded where a store is made
for _name in NEEDED:
    if find_spec(_name) is None:
        raise MissingExtraError(
            "extra-missing", f"a store needs {_name}: pip install 'ujar[store]'"
        )

from ujar.store.query import Query  # noqa: E402 - after what it needs was looked for
from ujar.store.store import Store  # noqa: E402

__all__ = ["Query", "Store"]
