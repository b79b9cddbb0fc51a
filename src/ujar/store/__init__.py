"""Keeps pages, their records and the links between them in SQLite or PostgreSQL.

`Store("ujar.db").find("penolakan")` gives the statements and moves in which somebody "menolak".
`schema` says what the tables hold, `docs/store.md` how to use them. It needs the extra `store`, and
`postgres` for PostgreSQL; what is missing is named by the error.
"""

from ujar.errors import MissingExtraError

try:
    import alembic  # noqa: F401 - only looked for
    import rapidfuzz  # noqa: F401
    import sqlalchemy  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingExtraError(
        "extra-missing", f"a store needs {error.name}: pip install 'ujar[store]'"
    ) from error

from ujar.store.query import Query
from ujar.store.store import Store

__all__ = ["Query", "Store"]
