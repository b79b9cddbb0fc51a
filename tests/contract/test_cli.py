"""What scripts may rely on: exit statuses, pure stdout, formats, quiet ends."""

import json
import os
import signal
import subprocess
import sys

import jsonschema
import pytest
import typer

from ujar import pipeline
from ujar.cli.read import Format, read_paths
from ujar.page import load
from ujar.records import decode
from ujar.samples import find_pages
from ujar.schema import make_schema

SCHEMA = make_schema()


@pytest.fixture
def page(tmp_path, good_page):
    """Give the path of a good page in the folder in which the command runs."""
    path = tmp_path / "a.txt"
    path.write_text(good_page, encoding="utf-8")
    return path


def test_done(run_ujar, page):
    """A page that can be read: status 0, one record a line on stdout, nothing on stderr."""
    done = run_ujar("read", page)

    assert (0, b"", 1) == (done.returncode, done.stderr, done.stdout.count(b"\n"))
    jsonschema.validate(json.loads(done.stdout), SCHEMA)


def test_some_failed(run_ujar, page):
    """A page that is not there: status 1, a line with a code on stderr, the others are read."""
    done = run_ujar("read", "none.txt", page)

    assert 1 == done.returncode
    assert "a.txt" == decode(done.stdout).page.name
    said = done.stderr.decode().splitlines()
    assert "ujar: input-missing: none.txt: no such file or folder" == said[0]
    assert said[1].startswith("ujar: 1 pages read, ")
    assert said[1].endswith(", 1 failed")


def test_nothing_read(run_ujar):
    """Where no page could be read at all the status is 3."""
    done = run_ujar("read", "none.txt", "nothing/")

    assert (3, b"") == (done.returncode, done.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ("raed",),
        ("read",),
        ("read", "a.txt", "--format", "xml"),
        ("read", "a.txt", "--size", "3"),
        ("read", "a.txt", "--published", "kemarin"),
        ("read", "a.txt", "--saved", "2030-13-01"),
        ("read", "a.txt", "a.txt", "--outlet", "Warta Delta"),
        ("check", "lexicon", "no-folder"),
        ("read", "a.txt", "--lexicon", "no-folder"),
    ],
)
def test_wrong_usage(run_ujar, page, arguments):
    """An unknown verb, option or value: status 2, words on stderr only."""
    assert page.exists()

    done = run_ujar(*arguments)

    assert (2, b"") == (done.returncode, done.stdout)
    assert done.stderr


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("read", "--help"), ("--version",)])
def test_help(run_ujar, arguments):
    """Help and version are asked for, so they go to stdout with status 0."""
    done = run_ujar(*arguments)

    assert (0, b"") == (done.returncode, done.stderr)
    assert done.stdout


def test_folder_and_files_agree(run_ujar, tmp_path, good_page):
    """A folder gives its pages sorted by name; each record is the one of the file alone."""
    folder = tmp_path / "koran"
    folder.mkdir()
    for name in ("b.txt", "a.txt"):
        (folder / name).write_text(good_page.replace("Ana", name[0].upper() + "na"), "utf-8")

    whole = run_ujar("read", folder).stdout
    apart = [run_ujar("read", folder / name).stdout for name in ("a.txt", "b.txt")]

    assert whole == b"".join(apart)
    assert b"".join(reversed(apart)) == run_ujar("read", folder / "b.txt", folder / "a.txt").stdout


def test_standard_input(run_ujar, good_page):
    """`-` is a page on standard input, or JSON lines with what is known of each page."""
    alone = run_ujar("read", "-", stdin=good_page.encode())
    line = json.dumps({"name": "x", "text": good_page, "outlet": "Delta"}).encode()
    several = run_ujar("read", "-", stdin=line + b"\n" + line)

    assert "-" == decode(alone.stdout).page.name
    assert [("x", "Delta")] * 2 == [
        (r.page.name, r.article.outlet) for r in map(decode, several.stdout.splitlines())
    ]


def test_known_of_a_single_page(run_ujar, page):
    """The options say what is known of the page from elsewhere."""
    done = run_ujar(
        *("read", page, "--url", "https://delta.example/a", "--outlet", "Delta"),
        *("--published", "2030-03-06T07:00+07:00", "--saved", "2031-01-01"),
    )
    record = decode(done.stdout)

    assert ("https://delta.example/a", "2031-01-01") == (record.page.url, record.page.saved)
    assert "Delta" == record.article.outlet
    assert "2030-03-06T07:00+07:00" == record.article.published.value


def test_table(run_ujar, page):
    """The view for a person has no control characters when it is not on a terminal."""
    done = run_ujar("read", page, "--format", "table")
    words = done.stdout.decode()

    assert words.startswith("Syldavia Menolak Usul Ruritania\n")
    assert "\x1b" not in words
    assert max(map(len, words.splitlines())) <= 80


@pytest.mark.parametrize(("environment", "colour"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_terminal(page, environment, colour):
    """On a terminal the default is the view for a person, in colour unless NO_COLOR is set."""
    ours, theirs = os.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"} | environment
    env.pop("NO_COLOR", None) if colour else None
    with subprocess.Popen(
        [sys.executable, "-m", "ujar", "read", str(page)], stdout=theirs, env=env
    ) as process:
        os.close(theirs)
        seen = b""
        while chunk := _read_terminal(ours):
            seen += chunk
    os.close(ours)

    assert 0 == process.returncode
    assert b"Syldavia Menolak" in seen
    assert colour == (b"\x1b[36m" in seen)


def _read_terminal(descriptor):
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:  # the other end is closed
        return b""


def test_closed_pipe_is_quiet(tmp_path, good_page):
    """A reader that takes one record and leaves (`| head -1`) gets no complaint."""
    lines = [json.dumps({"name": str(n), "text": good_page}) for n in range(400)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "ujar", "read", "many.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        first = process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert "0" == decode(first).page.name
    assert b"" == said


@pytest.fixture
def interruptible():
    """Let started programs be interrupted, also where the tests themselves ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interrupt_is_quiet_and_leaves_whole_lines(tmp_path, page):
    """Ctrl-C ends the run without a word; what was written stays whole."""
    os.mkfifo(tmp_path / "slow.txt")
    with subprocess.Popen(
        [sys.executable, "-m", "ujar", "read", str(page), "slow.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        try:
            rest, said = process.communicate(timeout=60)
        finally:
            process.kill()

    assert "a.txt" == decode(first).page.name
    assert (b"", b"", -signal.SIGINT) == (rest, said, process.returncode)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("form", ["jsonl", "table"])
def test_full_disk(page, form):
    """Output that cannot be written is told in one line."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "ujar", "read", str(page), "--format", form],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (3, b"ujar: output-failed: No space left on device\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("error", [ValueError, RecursionError, MemoryError])
@pytest.mark.parametrize(("module", "name"), [(pipeline, "read_page"), (load, "load_pages")])
def test_defect_does_not_stop_the_others(page, monkeypatch, capfdbinary, error, module, name):
    """A page on which `ujar` itself breaks fails with a code that asks for a report."""
    real = getattr(module, name)

    def breaks(given, **options):
        if "b.txt" in str(given):
            raise error("x")
        return real(given, **options)

    monkeypatch.setattr(module, name, breaks)
    other = page.with_name("b.txt")
    other.write_bytes(page.read_bytes())

    with pytest.raises(typer.Exit) as caught:
        read_paths([other, page], Format.JSONL)

    out, err = capfdbinary.readouterr()
    assert 1 == caught.value.exit_code
    assert "a.txt" == decode(out).page.name
    assert b"b.txt: a defect of ujar, please report: " in err


def test_schema(run_ujar):
    """`ujar schema` writes the JSON Schema of what `read` writes."""
    done = run_ujar("schema")

    assert (0, SCHEMA) == (done.returncode, json.loads(done.stdout))


def test_demo(run_ujar):
    """`ujar demo` reads all sample pages."""
    names = [path.name for path in find_pages()]
    done = run_ujar("demo")
    some = run_ujar("demo", names[0])

    assert (0, b"") == (done.returncode, done.stderr)
    assert names == [decode(line).page.name for line in done.stdout.splitlines()]
    assert done.stdout.splitlines()[:1] == some.stdout.splitlines()


def test_own_tables(run_ujar, tmp_path, page):
    """Rows of one's own are read with the shipped ones: here a country that exists nowhere."""
    folder = tmp_path / "own"
    folder.mkdir()
    head = "# purpose: p\n# reader: r\n# source: s\n# licence: l\n# date: 2030-01-01\n"
    row = "form,iso,example\nSyldavia,XS,Syldavia menolak usulan itu.\n"
    (folder / "countries.csv").write_text(head + row, encoding="utf-8")

    record = decode(run_ujar("read", page, "--lexicon", "own").stdout)

    assert ["government"] == [e.kind for e in record.entities if e.name == "Syldavia"]


def test_shipped_lexicon_is_in_order(run_ujar):
    """`ujar check lexicon` finds no fault in what ships."""
    done = run_ujar("check", "lexicon")

    assert (0, b"") == (done.returncode, done.stdout), done.stderr.decode()
    assert done.stderr.endswith(b" rows, 0 faults\n")


def test_faulty_lexicon(run_ujar, tmp_path):
    """A fault in a folder of one's own gives status 1 and names file and row."""
    folder = tmp_path / "own"
    folder.mkdir()
    head = "# purpose: p\n# reader: r\n# source: s\n# licence: l\n# date: 2030-01-01\n"
    words = f"{head}form,when,example\nyth,always,Kepada Ana.\n"
    (folder / "abbreviations.csv").write_text(words, encoding="utf-8")

    done = run_ujar("check", "lexicon", "own")

    assert (1, b"") == (done.returncode, done.stdout)
    expected = "ujar: lexicon-example: abbreviations.csv, line 7: the example does not hold 'yth'"
    assert expected in done.stderr.decode().splitlines()
