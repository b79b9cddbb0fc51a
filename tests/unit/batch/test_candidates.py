"""Statements of two pages with nearly the same words are candidates, by either engine."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from ujar.batch import link, run
from ujar.batch.sketch import make_bands
from ujar.errors import BatchError, RequestError
from ujar.samples import LEXICON, find_pages

pq = pytest.importorskip("pyarrow.parquet", reason="needs ujar[batch]")
SAID = (
    "kami tidak akan mundur dari meja perundingan sebelum semua tahanan kembali ke rumah mereka "
    "dan jembatan itu dibuka lagi untuk semua orang yang ingin pulang"
)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (SAID, 10),
        (SAID.upper(), 10),
        (SAID.replace("mereka", "masing-masing"), 2),
        ("harga beras di pasar itu naik lagi karena hujan turun terlalu lama tahun ini", 0),
    ],
)
def test_bands(other, shared):
    """Like statements share bands, others do not."""
    assert shared <= len(set(make_bands(SAID)) & set(make_bands(other))) <= (shared and 10)


def test_bands_are_stable():
    """The bands of a text are the same in every process and version."""
    assert [] == make_bands("terlalu pendek untuk ini")
    assert 10 == len(set(make_bands(SAID)))
    assert all(0 <= band < 1 << 63 for band in make_bands(SAID))


def test_candidates(quick, tmp_path):
    """Both engines give the same file of pairs; a pair joins two pages and stands once."""
    settings = msgspec.structs.replace(
        quick, lexicon=(str(LEXICON),), reader="ujar.pipeline:read_page"
    )
    run(find_pages(), tmp_path / "out", settings)
    found = link(tmp_path / "out")
    rows = pq.read_table(found.path).to_pylist()

    assert found.pairs == len(rows) > 0
    assert all(row["left"] < row["right"] and row["left_page"] != row["right_page"] for row in rows)

    pytest.importorskip("daft", reason="needs ujar[cluster]")
    local = Path(found.path).read_bytes()
    code = f"from ujar.batch import link\nlink({str(tmp_path / 'out')!r}, engine='daft')"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert local == Path(found.path).read_bytes()


def test_no_batch(tmp_path):
    """A folder without a batch has no candidates."""
    with pytest.raises(BatchError) as caught:
        link(tmp_path)

    assert "batch-missing" == caught.value.code


def test_address_is_for_daft(tmp_path):
    """An address without Daft is a wrong request."""
    with pytest.raises(RequestError):
        link(tmp_path, address="ray://nowhere:1")
