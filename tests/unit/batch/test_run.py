"""A batch is whole, the same however it was run, and what `ujar` reads otherwise."""

import signal
import subprocess
import sys
import time

import msgspec
import pytest

from ujar.batch import Settings, read_records, run
from ujar.batch.out import Folder, Manifest
from ujar.errors import BatchError, InputError, RequestError
from ujar.records import encode
from ujar.samples import LEXICON, find_pages

SAMPLES = find_pages()[0].parent
RUN = """
import sys
from ujar.batch import Settings, run
run([sys.argv[1]], sys.argv[2], Settings(partition=3, processes=2, reader="faulty:read_slowly"))
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Make the batch of the sample pages, once."""
    out = tmp_path_factory.mktemp("made") / "out"
    settings = Settings(partition=5, processes=2, lexicon=(str(LEXICON),))
    return out, run([SAMPLES], out, settings)


def test_records_come_back(made):
    """The records of a batch are those that `read_many` gives, byte for byte."""
    code = (
        "import sys\nimport ujar\nfrom pathlib import Path\nfrom ujar.lexicon import get_lexicon\n"
        "from ujar.page.load import load_pages\nget_lexicon().add_folder(Path(sys.argv[1]))\n"
        "for record in ujar.read_many(load_pages([sys.argv[2]])):\n"
        "    sys.stdout.buffer.write(ujar.encode(record) + b'\\n')"
    )
    command = [sys.executable, "-c", code, str(LEXICON), str(SAMPLES)]
    expected = subprocess.run(command, capture_output=True, check=True).stdout.splitlines()

    assert expected == [encode(record) for record in read_records(made[0])]


def test_tables_agree_with_the_records(made, read_table):
    """Each statement, move and entity of each record has its row, with its ref."""
    out, summary = made
    records = list(read_records(out))
    refs = [row["ref"] for row in read_table(out, "statements")]

    assert len(records) == summary.pages
    assert sum(len(r.statements) for r in records) == len(set(refs)) == summary.rows["statements"]
    assert sum(len(r.moves) for r in records) == len(read_table(out, "moves"))
    assert sum(len(r.entities) for r in records) == len(read_table(out, "entities"))


def test_manifest_and_schema(made):
    """The manifest has each file with its digest; each file says which version it follows."""
    pq = pytest.importorskip("pyarrow.parquet")
    out, summary = made
    manifest = msgspec.json.decode((out / "manifest.json").read_bytes(), type=Manifest)
    digests = {f.path: f.digest for part in manifest.partitions for f in part.files.values()}

    assert (summary.rows, 3) == (manifest.rows, len(manifest.partitions))
    for path, digest in digests.items():
        assert digest == digest_of(out / path)
        told = pq.read_schema(out / path).metadata
        assert (b"1", path.split("/")[0].encode()) == (told[b"ujar.schema"], told[b"ujar.table"])


def digest_of(path):
    """Give the digest of a file as the manifest writes it."""
    import hashlib

    return "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def test_done_is_not_done_again(quick, write_pages, tmp_path):
    """A second run finds everything done, and reads nothing."""
    pages = write_pages(["satu", "dua", "tiga", "empat"])
    first = run([pages], tmp_path / "out", quick)
    second = run([pages], tmp_path / "out", quick)

    assert (2, 0, 2) == (first.partitions, first.before, second.before)
    assert first.rows == second.rows


def test_missing_file_is_made_again(quick, write_pages, tmp_path, list_files):
    """A partition one of whose files is gone or cut off is read again, to the same bytes."""
    pages = write_pages(["satu", "dua", "tiga", "empat"])
    run([pages], tmp_path / "out", quick)
    whole = list_files(tmp_path / "out")
    (tmp_path / "out/pages/part-00000001.parquet").write_bytes(b"PAR1")
    again = run([pages], tmp_path / "out", quick)

    assert 1 == again.before
    assert whole == list_files(tmp_path / "out")


def test_killed_run_goes_on(write_pages, tmp_path, list_files):
    """After SIGKILL of the whole run, the next one goes on, to the same files; no worker stays."""
    pages = write_pages([f"halaman {n}" for n in range(40)])
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    settings = Settings(partition=3, processes=2, reader="faulty:read_slowly")
    command = [sys.executable, "-c", RUN, str(pages), str(broken)]
    with subprocess.Popen(command) as process:
        limit = time.monotonic() + 30
        while not list(broken.glob("done/*")) and time.monotonic() < limit:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    done = len(list(broken.glob("done/*")))
    summary = run([pages], broken, settings)
    run([pages], whole, settings)

    assert 0 < done < summary.partitions
    assert done <= summary.before
    assert list_files(whole) == list_files(broken)
    assert not (broken / "tmp").exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"partition": 2}, "other settings"),
        ({"reader": "faulty:read_slowly"}, "other settings"),
    ],
)
def test_other_settings(quick, write_pages, tmp_path, change, words):
    """What would give other rows does not go into the folder of a batch."""
    pages = write_pages(["satu"])
    run([pages], tmp_path / "out", quick)

    with pytest.raises(BatchError, match=words) as caught:
        run([pages], tmp_path / "out", msgspec.structs.replace(quick, **change))
    assert "batch-other" == caught.value.code


def test_changed_input(quick, write_pages, tmp_path):
    """An input that changed since makes another batch."""
    run([write_pages(["satu"])], tmp_path / "out", quick)

    with pytest.raises(BatchError, match="the inputs have changed"):
        run([write_pages(["dua puluh"])], tmp_path / "out", quick)
    with pytest.raises(BatchError, match="other inputs"):
        run([write_pages(["dua"], "b.jsonl")], tmp_path / "out", quick)


def test_busy(quick, write_pages, tmp_path):
    """Two runs do not work in one folder."""
    pages = write_pages(["satu"])
    with Folder(tmp_path / "out").lock(), pytest.raises(BatchError, match="another run") as caught:
        run([pages], tmp_path / "out", quick)

    assert "batch-busy" == caught.value.code


def test_nothing_to_read_back(tmp_path):
    """A folder without a batch that is done gives no records."""
    with pytest.raises(BatchError) as caught:
        list(read_records(tmp_path))

    assert "batch-missing" == caught.value.code


@pytest.mark.parametrize(
    ("inputs", "code"),
    [(["none.jsonl"], "input-missing"), (["."], "request-batch"), ([], "request-batch")],
)
def test_bad_inputs(quick, tmp_path, monkeypatch, inputs, code):
    """An input that is not there, or that holds the output, is refused at once."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("satu", encoding="utf-8")

    with pytest.raises((InputError, RequestError)) as caught:
        run(inputs, "out", quick)
    assert code == caught.value.code


@pytest.mark.parametrize(
    "change", [{"partition": 0}, {"seconds": 0}, {"processes": -1}, {"reader": "none"}]
)
def test_bad_settings(quick, write_pages, tmp_path, change):
    """Settings that make no sense are refused."""
    with pytest.raises(RequestError) as caught:
        run([write_pages(["a"])], tmp_path / "out", msgspec.structs.replace(quick, **change))

    assert "request-batch" == caught.value.code


def test_progress(quick, write_pages, tmp_path):
    """Each partition is told of when it is done."""
    told = []
    run([write_pages(["satu", "dua", "tiga", "empat"])], tmp_path / "out", quick, tell=told.append)

    assert [(1, 2, 3), (2, 2, 4)] == [(p.done, p.partitions, p.pages) for p in told]


@pytest.mark.parametrize("engine", ["local", "daft"])
def test_engines_give_the_same(made, tmp_path, list_files, run_by, engine):
    """Either engine gives the same files, whatever the number of workers."""
    settings = Settings(partition=5, processes=1, lexicon=(str(LEXICON),))
    run_by(engine, SAMPLES, tmp_path / "out", settings)

    assert list_files(made[0]) == list_files(tmp_path / "out")


def test_daft_does_not_report():
    """Daft's reports on its use are off before it is imported."""
    pytest.importorskip("daft", reason="needs ujar[cluster]")
    code = (
        "from ujar.batch.cluster import start_daft\nstart_daft(None)\n"
        "from daft import scarf_telemetry\nprint(scarf_telemetry.opted_out())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert b"True\n" == done.stdout
