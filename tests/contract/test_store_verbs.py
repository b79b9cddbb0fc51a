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


FILTERS = {
    "--speaker": ("Dorvan", "Tidak Ada"),
    "--party": ("Naveria", "Tidak Ada"),
    "--addressee": ("Corvina", "Tidak Ada"),
    "--via": ("Corvina", "Tidak Ada"),
    "--type": ("OFFER", "direct", "statement", "move", "tidak-ada"),
    "--outlet": ("LUMANTARA", "Tidak Ada"),
    "--since": ("2024-03", "2031"),
    "--until": ("2024-02-15", "2001-01-01"),
}
FLAGS = ("--anonymous", "--named", "--disputed", "--undisputed")


def count_hits(done):
    """Count the hits of an answer in JSON lines."""
    assert 0 == done.returncode, done.stderr.decode()
    return len(done.stdout.splitlines())


@pytest.fixture(scope="module")
def asked(made):
    """Run the command in the folder of the sample store, which nothing changes."""

    def run(*arguments):
        command = [sys.executable, "-m", "ujar", *map(str, arguments)]
        return subprocess.run(command, cwd=made.parent, capture_output=True, check=False)

    return run


@pytest.mark.parametrize(("option", "values"), FILTERS.items())
def test_filters(asked, option, values):
    """Each filter narrows; a value that nothing has finds nothing and is no fault."""
    every = count_hits(asked("find", "--limit", "1000"))
    *some, none = [count_hits(asked("find", option, value, "--limit", "1000")) for value in values]

    assert all(0 < number < every for number in some), some
    assert 0 == none


def test_flags(asked):
    """A flag and its opposite share the hits between them."""
    every, *told = (count_hits(asked("find", "--limit", "1000", *f)) for f in [(), *zip(FLAGS)])
    unnamed, named, disputed, undisputed = told

    assert (every, every) == (unnamed + named, disputed + undisputed)
    assert 0 not in told


@pytest.mark.parametrize("order", ["best", "newest", "oldest"])
def test_order_and_pages_of_hits(asked, order):
    """Limit and offset cut the same list into pages, in any order."""
    ask = ("find", "perundingan", "--order", order)
    whole = asked(*ask).stdout.splitlines()
    first = asked(*ask, "--limit", "2").stdout.splitlines()
    second = asked(*ask, "--limit", "2", "--offset", "2").stdout.splitlines()

    assert whole[:4] == first + second
    if order != "best":
        days = [json.loads(line)["day"] or "" for line in whole]
        assert days == sorted(days, reverse=order == "newest")


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
@pytest.mark.parametrize(
    "verb",
    [
        ("find", "surat"),
        ("find", "surat", "--facets"),
        ("thread", "Zelmarka", "Karvendia", "--since", "2024-02", "--until", "2024-02"),
        ("thread", "Zelmarka", "Karvendia", "Naveria", "--no-beside"),
        ("actors", "Dorvan"),
        ("actors", "--decisions"),
    ],
)
def test_forms(asked, verb, form):
    """Each verb writes each form: the same rows in JSON lines and CSV, plain text in a table."""
    done = asked(*verb, "--format", form)

    assert 0 == done.returncode, done.stderr.decode()
    assert b"\x1b" not in done.stdout
    if form == "csv":
        lines = asked(*verb, "--format", "jsonl").stdout.splitlines()
        assert len(lines) == len(rows(done))
        assert all(None not in row.values() and None not in row for row in rows(done))


def test_thread_options(asked):
    """A period and `--no-beside` leave steps out, and only those."""
    lines = asked("thread", "Zelmarka", "Karvendia").stdout.splitlines()
    every = {step["ref"]: step for step in map(json.loads, lines)}
    alone = [
        json.loads(line)
        for line in asked("thread", "Zelmarka", "Karvendia", "--no-beside").stdout.splitlines()
    ]
    march = [
        json.loads(line)
        for line in asked(
            "thread", "Zelmarka", "Karvendia", "--since", "2024-03"
        ).stdout.splitlines()
    ]

    assert {ref for ref, step in every.items() if not step["beside"]} == {s["ref"] for s in alone}
    assert {s["ref"] for s in march} < every.keys()
    assert all((step["last"] or step["by"]) >= "2024-03" for step in march)


def test_thread_tells_terms_and_codes(asked):
    """The offer of the samples has its terms with their parts, in every form."""
    ask = ("thread", "Zelmarka", "Karvendia")
    steps = [json.loads(line) for line in asked(*ask).stdout.splitlines()]
    offer = next(step for step in steps if step["type"] == "OFFER" and len(step["terms"]) == 3)
    row = next(r for r in rows(asked(*ask, "--format", "csv")) if r["ref"] == offer["ref"])
    table = asked(*ask, "--format", "table").stdout.decode()

    assert [len(offer["terms"])] == [len(offer["parts"])]
    assert {"Karvendia"} == {parts["obliged"] for parts in offer["parts"]}
    assert "due: 2024-04-01" in row["parts"]
    assert offer["cameo"] == row["cameo"]
    assert f"(CAMEO {offer['cameo']})" in table


def test_decide_and_undo(added):
    """What a person decides parts two names, stands in the log, and can be taken back once."""
    lines = added("actors", "Dorvan").stdout.splitlines()
    before = {p["ref"]: p["actor"] for p in map(json.loads, lines)}
    left, right = [ref for ref, actor in before.items() if actor == before[min(before)]][:2]
    decided = added("actors", "--different", left, right, "--note", "dua orang")
    parted = {
        p["ref"]: p["actor"] for p in map(json.loads, added("actors", "Dorvan").stdout.splitlines())
    }
    [logged] = map(json.loads, added("actors", "--decisions").stdout.splitlines())
    undone, again = added("actors", "--undo", "1"), added("actors", "--undo", "1")
    after = {
        p["ref"]: p["actor"] for p in map(json.loads, added("actors", "Dorvan").stdout.splitlines())
    }

    assert (0, b"") == (decided.returncode, decided.stdout)
    assert parted[left] != parted[right]
    assert ("different", "dua orang", False) == (
        logged["verdict"],
        logged["note"],
        logged["undone"],
    )
    assert (0, 2) == (undone.returncode, again.returncode)
    assert b"request-decision" in again.stderr
    assert before == after


def test_decide_the_same(added):
    """Two names that the pages keep apart become one actor by a decision."""
    [one, *_] = map(json.loads, added("actors", "Dorvan").stdout.splitlines())
    [two, *_] = map(json.loads, added("actors", "Quorra").stdout.splitlines())
    done = added("actors", "--same", one["ref"], two["ref"])
    joined = {p["actor"] for p in map(json.loads, added("actors", "Quorra").stdout.splitlines())}

    assert 0 == done.returncode
    assert 1 == len(joined)


def test_add_options(run_ujar, tmp_path, good_page):
    """Unlinked pages wait for `link`; `--again` reads them anew; `--failures` lists and ends."""
    (tmp_path / "a.txt").write_text(good_page, encoding="utf-8")
    first = run_ujar("add", "a.txt", "none.txt", "--no-link", "--workers", "1")
    listed = run_ujar("add", "--failures")
    linked = run_ujar("link", "--store", "ujar.db")
    again = run_ujar("add", "a.txt", "--again", "--workers", "2")

    assert 1 == first.returncode
    assert listed.stdout.startswith(b"input-missing\t")
    assert b"ujar: 1 pages linked\n" == linked.stderr
    assert (0, True) == (again.returncode, b"1 pages added" in again.stderr), again.stderr


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
        ("find", "a", "--until", "2024-02-30"),
        ("find", "a", "--limit", "1001"),
        ("find", "a", "--limit", "banyak"),
        ("find", "a", "--offset", "-1"),
        ("find", "a", "--order", "any"),
        ("find", "a", "--speakr", "Dorvan"),
        ("add", "a.txt", "--workers", "-1"),
        ("add", "a.txt", "--workers", "banyak"),
        ("link", "a.txt"),
        ("trace", "aaaa-s1", "--format", "xml"),
        ("trace", "aaaa-s1", "aaaa-s2"),
        ("thread",),
        ("thread", "Zelmarka", "Karvendia", "--since", "kemarin"),
        ("thread", "Zelmarka", "Karvendia", "--until", "2024-13"),
        ("thread", "Zelmarka", "Karvendia", "--format", "xml"),
        ("actors",),
        ("actors", "Dorvan", "--decisions"),
        ("actors", "--undo", "satu"),
        ("actors", "--undo", "7"),
        ("actors", "--same", "a"),
        ("actors", "--different", "aaaa", "bbbb"),
        ("actors", "Dorvan", "--format", "xml"),
    ],
)
def test_wrong_usage(added, arguments):
    """A question that cannot be answered: status 2, words on stderr only."""
    done = added(*arguments)

    assert (2, b"") == (done.returncode, done.stdout)
    assert done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "verb",
    [
        ("find", "a"),
        ("find", "--facets"),
        ("trace", "aaaa-s1"),
        ("thread", "A", "B"),
        ("link",),
        ("actors", "A"),
        ("actors", "--decisions"),
        ("actors", "--undo", "1"),
        ("add", "--failures"),
    ],
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
