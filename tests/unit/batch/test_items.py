"""Every kind of input is cut into partitions that together hold its pages, each once."""

import gzip
import io
import json

import pytest

from ujar.batch import Settings
from ujar.batch.items import find_items
from ujar.batch.plan import make_plan
from ujar.errors import InputError
from ujar.page.load import Failure, load_pages

pa = pytest.importorskip("pyarrow", reason="needs ujar[batch]")
TEXTS = [f"Halaman ke-{n} dari Ruritania." for n in range(8)]


def plan(path, size=3):
    """Plan a batch of one input."""
    return make_plan((path,), path.parent / "out", Settings(partition=size))[0]


def read_parts(path, size=3):
    """Give the names and texts of the pages of each partition."""
    return [
        [(i.name, getattr(i.open(), "text", None)) for i in find_items(part)]
        for part in plan(path, size).partitions
    ]


def read_all(path):
    """Give the names and texts of the pages as `ujar read` opens them."""
    return [(page.name, getattr(page, "text", None)) for page in load_pages([path])]


@pytest.fixture
def warc(tmp_path):
    """Make an archive of two-member records."""
    pytest.importorskip("fastwarc")
    path = tmp_path / "a.warc.gz"
    with path.open("wb") as file:
        for number, text in enumerate(TEXTS):
            html = f"<html><body><p>{text}</p></body></html>".encode()
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html
            record = (
                "WARC/1.1\r\nWARC-Type: response\r\n"
                f"WARC-Target-URI: https://koran.example/{number}\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\n"
                "WARC-Date: 2030-03-05T03:15:30Z\r\nContent-Type: application/http\r\n"
                f"Content-Length: {len(head)}\r\n\r\n"
            ).encode()
            member = io.BytesIO()
            with gzip.GzipFile(fileobj=member, mode="wb", mtime=0) as zipped:
                zipped.write(record + head + b"\r\n\r\n")
            file.write(member.getvalue())
    return path


def test_lines(tmp_path):
    """Lines are named by their numbers, blank ones counted but not read."""
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({"text": text}) for text in TEXTS]
    path.write_text("\n".join([*lines[:2], "", "{", *lines[2:]]), encoding="utf-8")
    parts = read_parts(path)

    assert [3, 3, 3] == [len(part) for part in parts]
    assert [("a.jsonl:1", TEXTS[0]), ("a.jsonl:2", TEXTS[1]), ("a.jsonl:4", None)] == parts[0]
    assert read_all(path) == [page for part in parts for page in part]


def test_archive(warc):
    """An archive is cut at its records; names and addresses are those of a whole reading."""
    parts = read_parts(warc)

    assert [3, 3, 2] == [len(part) for part in parts]
    assert read_all(warc) == [page for part in parts for page in part]


def test_broken_archive(warc):
    """An archive that breaks off gives the pages before that, and a failure."""
    warc.write_bytes(warc.read_bytes()[:-40])
    pages = [page for part in read_parts(warc) for page in part]

    assert read_all(warc) == pages
    assert None in [text for _, text in pages]


def test_parquet(tmp_path):
    """Rows are named by their numbers, whatever the groups of rows are."""
    path = tmp_path / "a.parquet"
    names = ["n0", *[None] * 7]
    table = pa.table({"name": names, "text": TEXTS, "other": list(range(8))})
    pa.parquet.write_table(table, path, row_group_size=5)
    parts = read_parts(path)

    assert [3, 2, 3] == [len(part) for part in parts]
    names = ["n0", *[f"a.parquet:{n}" for n in range(2, 9)]]
    opened = [i.open() for part in plan(path).partitions for i in find_items(part)]
    assert list(zip(names, TEXTS, strict=True)) == [(page.name, page.text) for page in opened]


@pytest.mark.parametrize("content", [b"no Parquet", None])
def test_bad_parquet(tmp_path, content):
    """A file that is no Parquet, or holds no pages, is refused when it is planned."""
    path = tmp_path / "a.parquet"
    pa.parquet.write_table(pa.table({"words": ["a"]}), path)
    if content:
        path.write_bytes(content)

    with pytest.raises(InputError) as caught:
        plan(path)
    assert "input-parquet" == caught.value.code


def test_folder(tmp_path):
    """A folder's files are gathered; files of many pages in it have partitions of their own."""
    folder = tmp_path / "koran"
    (folder / "b").mkdir(parents=True)
    for number, text in enumerate(TEXTS[:4]):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "1b.jsonl").write_text(json.dumps({"text": TEXTS[4]}), encoding="utf-8")
    (folder / "b" / "x.html").write_text(f"<p>{TEXTS[5]}</p>", encoding="utf-8")
    parts = read_parts(folder)

    assert ["0.txt", "1.txt"] == [name for name, _ in parts[0]]
    assert read_all(folder) == [page for part in parts for page in part]


def test_files_one_by_one(tmp_path):
    """Files that are given one by one stand together, by their own names."""
    paths = tuple(tmp_path / f"{n}.txt" for n in range(4))
    for path in paths:
        path.write_text("Halaman.", encoding="utf-8")
    found = make_plan(paths, tmp_path / "out", Settings(partition=3))[0]

    assert [3, 1] == [len(part.names) for part in found.partitions]
    assert ["0.txt", "1.txt", "2.txt"] == [i.name for i in find_items(found.partitions[0])]


def test_file_that_is_gone(tmp_path):
    """A file that is gone when its partition is read gives a failure in its place."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a"}', encoding="utf-8")
    (part,) = plan(path).partitions
    path.unlink()
    (item,) = find_items(part)

    assert Failure("a.jsonl", "input-missing", f"{path}: no such file or folder") == item.open()
