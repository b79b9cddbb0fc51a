"""A store opens what is a store and says what is wrong with anything else."""

import sqlite3
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from ujar.errors import MissingExtraError, StoreError
from ujar.store import Store, schema
from ujar.store.connect import read
from ujar.store.migrate import HEAD, find_revision


def test_migrations_make_the_declared_tables(store):
    """What the migrations make is what the schema declares."""
    with read(store.engine) as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, schema.metadata)
        assert HEAD == find_revision(connection)

    extra = ("items_fts", "items_search", "search", "alembic_version")
    assert [] == [d for d in found if not any(name in str(d) for name in extra)]


def test_views(filled):
    """People who open the file find statements and moves."""
    from sqlalchemy import text

    with read(filled.engine) as connection:
        said = connection.execute(text("SELECT count(*) FROM statements")).scalar()
        done = connection.execute(text("SELECT count(*) FROM moves WHERE recipient IS NOT NULL"))
        assert (114, 52) == (said, done.scalar())


def test_foreign_database(tmp_path):
    """A database with other tables is left alone."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mail (id)")
    connection.close()

    with pytest.raises(StoreError, match="store-foreign"):
        Store(str(path))


def test_newer_store(tmp_path):
    """A store of a newer version is refused, not changed."""
    path = tmp_path / "new.db"
    Store(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(StoreError, match="store-newer"):
        Store(str(path))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("mysql://a/b", "store-address"),
        ("://", "store-address"),
        ("sqlite://", "store-address"),
        ("no/such/folder/a.db", "store-unreachable"),
        ("postgresql://nobody@localhost:1/x", "store-unreachable"),
    ],
)
def test_wrong_address(address, code):
    """An address that opens nothing is named by its code."""
    with pytest.raises(StoreError) as caught:
        Store(address)

    assert code == caught.value.code


def test_file_that_is_no_database(tmp_path):
    """A file of another kind is not taken for a store."""
    path = tmp_path / "a.db"
    path.write_text("Kami siap berunding." * 100, encoding="utf-8")

    with pytest.raises(StoreError, match="store-unreachable"):
        Store(str(path))


@pytest.mark.parametrize("module", ["sqlalchemy", "rapidfuzz", "alembic"])
def test_missing_extra(monkeypatch, module):
    """Without the extra the error names it."""
    for name in [n for n in sys.modules if n.startswith("ujar.store")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(MissingExtraError, match=r"ujar\[store\]"):
        import ujar.store  # noqa: F401
