"""Stores to test on: SQLite always, PostgreSQL where a server can be had."""

import os
import shutil
import subprocess
import uuid
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from handmade import load_records

from ujar.store import Store

SERVER = os.environ.get("UJAR_TEST_POSTGRES")  # the address of a server's database


@pytest.fixture(scope="session")
def server():
    """Give the address of a PostgreSQL server's first database, or skip with a reason."""
    if SERVER:
        yield SERVER
        return
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if not found:
        pytest.skip("no PostgreSQL on this machine, and UJAR_TEST_POSTGRES is not set")
    with TemporaryDirectory(prefix="ujar-pg-") as name:
        folder = Path(name)
        run = _Runner(found[-1].parent, folder)
        yield from _serve(run, folder)


def _serve(run, folder):
    """Start a server in a folder, give its address, and stop it."""
    run("initdb", "-D", folder / "data", "-A", "trust", "-U", "ujar", "-E", "UTF8", "--locale=C")
    settings = f"-k {folder} -c listen_addresses= -c fsync=off"
    run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", settings, "start")
    yield f"postgresql://ujar@/postgres?unix_sock={folder}/.s.PGSQL.5432"
    run("pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")


class _Runner:
    """Runs the server's programs, as another user where root would be refused."""

    def __init__(self, programs, folder):
        self.programs = programs
        self.user = None
        if os.geteuid() == 0:
            self.user = "postgres"
            shutil.chown(folder, self.user)

    def __call__(self, program, *arguments):
        command = [str(self.programs / program), *map(str, arguments)]
        subprocess.run(command, check=True, user=self.user, stdout=subprocess.DEVNULL, cwd="/")


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    """Give the address of an empty database of each kind."""
    if request.param == "sqlite":
        yield str(tmp_path / "a.db")
        return
    from sqlalchemy import create_engine, text
    from sqlalchemy.engine import make_url

    url = make_url(request.getfixturevalue("server")).set(drivername="postgresql+pg8000")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    name = f"ujar_{uuid.uuid4().hex[:12]}"
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture
def store(address):
    """Give an empty store in each kind of database."""
    with Store(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def records():
    """Give the hand-made records of the sample pages, by number."""
    return load_records()


@pytest.fixture
def filled(store, records):
    """Give a store with the sample pages, linked."""
    store.add(records.values())
    store.link()
    return store
