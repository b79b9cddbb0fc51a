"""What scripts may rely on of the verbs of a store: exit statuses, pure stdout, formats."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys

import pytest

from ujar.samples import HERE

PAGES = HERE / "pages"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Make a store of the sample pages, once."""
    folder = tmp_path_factory.mktemp("made")
    command = [sys.executable, "-m", "ujar", "add", str(PAGES)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)

    assert (0, b"") == (done.returncode, done.stdout), done.stderr.decode()
    return folder / "ujar.db"


@pytest.fixture
def added(run_ujar, made, tmp_path):
    """Run the command in a folder with a store of the sample pages."""
    shutil.copy(made, tmp_path)
    return run_ujar


def rows(done):
    """Give the rows of a CSV answer."""
    return list(csv.DictReader(io.StringIO(done.stdout.decode())))


def test_add_tells_on_stderr(run_ujar):
    """The summary goes to stderr; a second run finds everything unchanged."""
    first, second = run_ujar("add", PAGES), run_ujar("add", PAGES)

    assert b"14 pages added, 0 changed, 0 unchanged, 0 failed" in first.stderr
    assert b"0 pages added, 0 changed, 14 unchanged, 0 failed" in second.stderr


def test_failures_and_retry(run_ujar, tmp_path, good_page):
    """What failed is told with its code, listed, and tried again on demand."""
    page = tmp_path / "a.txt"
    page.write_text("", encoding="utf-8")
    failed = run_ujar("add", "a.txt")
    page.write_text(good_page, encoding="utf-8")
    again, empty = run_ujar("add", "--retry"), run_ujar("add", "--retry")

    assert (3, b"") == (failed.returncode, failed.stdout)
    assert b"input-empty" in failed.stderr
    assert (0, True) == (again.returncode, b"1 pages added" in again.stderr)
    assert b"0 pages added, 0 changed, 0 unchanged, 0 failed" in empty.stderr


def test_some_failed(run_ujar, tmp_path, good_page):
    """Some inputs failed: status 1, and the others are in."""
    (tmp_path / "a.txt").write_text(good_page, encoding="utf-8")

    assert 1 == run_ujar("add", "none.txt", "a.txt").returncode
    assert 0 == run_ujar("find", "perundingan").returncode


@pytest.mark.parametrize("words", ["menolak", "penolakan"])
def test_find_formats(added, words):
    """JSON lines and CSV hold the same hits, with words, address and day."""
    lines = [json.loads(line) for line in added("find", words).stdout.splitlines()]
    table = rows(added("find", words, "--format", "csv"))

    assert lines
    assert [line["ref"] for line in lines] == [row["ref"] for row in table]
    assert {"text", "url", "page", "day", "outlet", "actor"} <= lines[0].keys()


def test_find_table_and_facets(added):
    """The table is for people; --facets writes counts instead of hits."""
    table = added("find", "surat", "--format", "table").stdout.decode()
    facets = [json.loads(line) for line in added("find", "surat", "--facets").stdout.splitlines()]

    assert " found" in table
    assert "\x1b" not in table
    assert {"speaker", "type", "month"} <= {facet["facet"] for facet in facets}


def test_nothing_found_is_done(added):
    """An empty result is a result."""
    done = added("find", "tidakadakataini")

    assert (0, b"") == (done.returncode, done.stdout)


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_trace_and_thread(added, form):
    """Every form of both answers works."""
    ref = json.loads(added("find", "meriam", "--limit", "1").stdout)["ref"]
    traced = added("trace", ref, "--format", form)
    thread = added("thread", "Zelmarka", "Karvendia", "--format", form)

    assert (0, 0) == (traced.returncode, thread.returncode), thread.stderr.decode()
    assert ref.encode() in traced.stdout
    assert thread.stdout


def test_link_again(added):
    """Linking what is linked does nothing."""
    done = added("link")

    assert (0, b"", b"ujar: 0 pages linked\n") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ("add",),
        ("find", "a", "--since", "kemarin"),
        ("find", "—"),
        ("find", "a", "--limit", "0"),
        ("trace", "nothing"),
        ("trace",),
        ("thread", "Zelmarka"),
        ("thread", "Zelmarka", "Tidak Ada"),
        ("find", "a", "--format", "xml"),
    ],
)
def test_wrong_usage(added, arguments):
    """A question that cannot be answered: status 2, words on stderr only."""
    done = added(*arguments)

    assert (2, b"") == (done.returncode, done.stdout)
    assert done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "verb", [("find", "a"), ("trace", "aaaa-s1"), ("thread", "A", "B"), ("link",)]
)
def test_no_store(run_ujar, tmp_path, verb):
    """A question to a store that is not there makes none."""
    done = run_ujar(*verb)

    assert (3, b"") == (done.returncode, done.stdout)
    assert b"store-missing" in done.stderr
    assert [] == list(tmp_path.iterdir())


def test_store_from_the_environment(run_ujar, tmp_path):
    """UJAR_STORE names the store where no option does."""
    env = {**os.environ, "UJAR_STORE": "other.db"}
    done = run_ujar("add", PAGES / "05-lumantara-penolakan.txt", env=env)

    assert 0 == done.returncode
    assert (tmp_path / "other.db").exists()
