"""What the tests of batches share: quick settings, pages, and a look at what was written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from ujar.batch import Settings

pq = pytest.importorskip("pyarrow.parquet", reason="needs ujar[batch]")
HERE = Path(__file__).parent
QUICK = Settings(partition=3, processes=1, reader="faulty:read_quickly")


@pytest.fixture(autouse=True)
def readers(monkeypatch):
    """Let workers and this process find the readers of `faulty`."""
    found = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(HERE), found))))
    monkeypatch.syspath_prepend(str(HERE))


RUN = """
import sys
import msgspec
from ujar.batch import Settings, run
run([sys.argv[1]], sys.argv[2], msgspec.json.decode(sys.argv[3], type=Settings))
"""


@pytest.fixture
def run_by():
    """Give a function that runs a batch in a process of its own, as Daft asks for."""

    def run(engine, pages, out, settings):
        if engine == "daft":
            pytest.importorskip("daft", reason="needs ujar[cluster]")
        encoded = msgspec.json.encode(msgspec.structs.replace(settings, engine=engine))
        command = [sys.executable, "-c", RUN, str(pages), str(out), encoded.decode()]
        subprocess.run(command, check=True, timeout=120)

    return run


@pytest.fixture
def quick():
    """Give settings under which a run takes a second."""
    return QUICK


@pytest.fixture
def write_pages(tmp_path):
    """Give a function that writes texts as JSON lines."""

    def write(texts, name="pages.jsonl"):
        path = tmp_path / name
        lines = [json.dumps({"name": f"{n}.txt", "text": text}) for n, text in enumerate(texts)]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


@pytest.fixture
def read_table():
    """Give a function that reads a table of a batch as rows, in the order of the partitions."""

    def read(out, table="pages"):
        files = sorted(Path(out, table).glob("*.parquet"))
        return [row for file in files for row in pq.read_table(file).to_pylist()]

    return read


@pytest.fixture
def list_files():
    """Give a function that lists the files of some tables with their bytes."""

    def find(out, *tables):
        return {
            path.relative_to(out).as_posix(): path.read_bytes()
            for table in tables or ("pages", "statements", "moves", "entities")
            for path in sorted(Path(out, table).iterdir())
        }

    return find
