"""A page that hangs, eats memory or kills its worker is set aside, and the others are read."""

import random
import subprocess
import sys
import threading
import time

import pytest

from ujar.batch import Settings, run, watch
from ujar.batch.guard import Beat, Guard
from ujar.batch.settings import Partition
from ujar.batch.watch import Watch
from ujar.errors import BatchError

FULL = """
import resource, sys
from ujar.batch import Settings, run
from ujar.errors import BatchError
resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))
try:
    settings = Settings(partition=3, processes=1, reader="faulty:read_quickly")
    run([sys.argv[1]], sys.argv[2], settings)
except BatchError as error:
    print(error)
"""


class Kept:
    """Rows of a partition, kept."""

    def __init__(self):
        self.read = []
        self.failed = []

    def add(self, made):
        """Keep the row of a page."""
        self.read += made["pages"]

    def set_aside(self, failure):
        """Keep a failure."""
        self.failed.append(failure)


@pytest.mark.parametrize("engine", ["local", "daft"])
def test_bad_pages_are_set_aside(write_pages, read_table, tmp_path, run_by, engine):
    """Each is set aside with its reason; what a dead worker had not done is done again."""
    gone = tmp_path / "gone"
    texts = ["baik", "hangs", "deaf", "eats", "breaks", "dies", f"gone {gone}", "akhir"]
    settings = Settings(processes=1, seconds=0.5, memory=200, reader="faulty:read_faultily")
    run_by(engine, write_pages(texts), tmp_path / "out", settings)
    codes = [row["code"] for row in read_table(tmp_path / "out")]

    expected = ["batch-time", "batch-time", "batch-memory", "internal", "batch-crash"]
    assert [None, *expected, None, None] == codes
    assert ["0.txt", "pages.jsonl:2"] == [row["name"] for row in read_table(tmp_path / "out")][:2]


def test_retry(write_pages, tmp_path):
    """What broke a limit is tried again on demand, and only then."""
    settings = Settings(processes=1, seconds=0.2, reader="faulty:read_faultily")
    pages = write_pages(["baik", "hangs"])
    run([pages], tmp_path / "out", settings)
    kept = run([pages], tmp_path / "out", settings)
    again = run([pages], tmp_path / "out", settings, retry=True)

    assert (1, 0) == (kept.before, again.before)
    assert {"batch-time": 1} == kept.aside == again.aside


def test_killed_worker(write_pages, tmp_path, list_files):
    """A worker that is killed from outside costs nothing but time."""
    gone = tmp_path / "gone"
    pages = write_pages([*map(str, range(4)), f"gone {gone}", "akhir"])
    settings = Settings(partition=3, processes=1, reader="faulty:read_faultily")
    run([pages], tmp_path / "out", settings)
    run([pages], tmp_path / "whole", settings)

    assert gone.exists()
    assert list_files(tmp_path / "out") == list_files(tmp_path / "whole")


def test_full_disk(write_pages, tmp_path, read_table, quick):
    """A disk that takes no more ends the run with a code; what was done stays, and it goes on."""
    letters = random.Random(1)  # noqa: S311 - a text that no compression makes small
    noise = "".join(chr(letters.randrange(0x4E00, 0x9FFF)) for _ in range(20_000))
    pages, out = write_pages(["satu", "dua", "tiga", noise]), tmp_path / "out"
    command = [sys.executable, "-c", FULL, str(pages), str(out)]
    done = subprocess.run(command, capture_output=True, check=True)

    assert done.stdout.startswith(b"output-failed: "), done.stderr
    assert ["part-00000000"] == [path.stem for path in out.glob("done/*")]
    assert (2, 1) == ((summary := run([pages], out, quick)).partitions, summary.before)
    assert 4 == len(read_table(out))


def test_out_is_no_folder(quick, write_pages, tmp_path):
    """An output that cannot be a folder is told as such."""
    (tmp_path / "out").write_text("", encoding="utf-8")

    with pytest.raises(BatchError) as caught:
        run([write_pages(["satu"])], tmp_path / "out", quick)
    assert "output-failed" == caught.value.code


def test_rest_of_an_input_out_of_reach(tmp_path):
    """Where a page cannot even be passed over, the partition ends there, and says so."""
    from ujar.page.load import Failure

    part = Partition(number=0, kind="files", path="", names=("a", "b", "c"), name="arsip")
    kept = Kept()
    guard = Guard(Settings(reader="faulty:read_quickly"), Beat.make(tmp_path / "beat"))
    aside = guard.read(part, kept, skip={1: Failure("", "batch-crash", "rest")}, last=1)

    assert [(0, "a", "input-missing"), (1, "arsip", "batch-crash")] == [
        (page.place, page.name, page.code) for page in aside
    ]


def test_worker_that_never_starts(tmp_path, monkeypatch):
    """A worker that cannot start ends the batch with a code."""
    monkeypatch.setattr(watch, "WORKER", "raise SystemExit")
    watched = Watch(tmp_path, Settings())

    with pytest.raises(BatchError) as caught:
        watched.read(Partition(number=0, kind="files", path=""), "plan")
    watched.close()
    assert "batch-worker" == caught.value.code


def test_beat_is_read_whole(tmp_path):
    """A beat that is written all the time is never read as one that stands since long ago."""
    beat = Beat.make(tmp_path / "beat")
    begin, ended = time.monotonic(), threading.Event()

    def write():
        while not ended.is_set():
            for place in range(100):
                beat.write(place)

    writer = threading.Thread(target=write)
    writer.start()
    seen = [Beat(tmp_path / "beat").read() for _ in range(300)]
    ended.set()
    writer.join()

    assert all(since >= begin - 1 and -1 <= place < 100 for since, place in seen)
