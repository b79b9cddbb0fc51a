"""Paths to pages."""

import io

import pytest

from ujar.page.load import Failure, load_pages
from ujar.page.model import Page


def codes(found):
    """Give names, with the code of what failed."""
    return [f"{p.name} {p.code}" if isinstance(p, Failure) else p.name for p in found]


def test_pages_come_in_the_order_of_the_paths(tmp_path):
    """A path given twice is read twice."""
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"Isi {name}.", encoding="utf-8")
    paths = [tmp_path / "b.txt", tmp_path / "a.txt", str(tmp_path / "b.txt")]

    pages = list(load_pages(paths))

    assert ["b.txt", "a.txt", "b.txt"] == [p.name for p in pages]
    assert "Isi a.txt." == pages[1].text


def test_folders_are_read_sorted_and_whole(tmp_path):
    """Hidden files, other endings, and what a browser saves beside a page are left out."""
    for name in (
        "z.txt",
        "a/b.html",
        "a/b_files/iklan.html",
        ".rahasia.txt",
        ".git/x.txt",
        "foto.jpg",
        "c.TXT",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<p>Isi.</p>", encoding="utf-8")

    assert ["a/b.html", "c.TXT", "z.txt"] == codes(load_pages([tmp_path]))


def test_bad_pages_stop_no_others(tmp_path):
    """Each gives a failure in its place."""
    (tmp_path / "kosong.txt").write_bytes(b"")
    (tmp_path / "biner.txt").write_bytes(bytes(range(256)))
    (tmp_path / "baik.txt").write_text("Isi.", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    paths = [tmp_path / n for n in ("kosong.txt", "biner.txt", "hilang.txt", "folder", "baik.txt")]

    found = list(load_pages(paths))

    assert [
        "kosong.txt input-empty",
        "biner.txt input-binary",
        "hilang.txt input-missing",
        "folder input-no-pages",
        "baik.txt",
    ] == codes(found)
    assert all(str(tmp_path) in f.message for f in found[2:4])


def test_json_lines_carry_what_is_known(tmp_path):
    """Names, addresses and dates of a line reach its page; bad lines are failures."""
    path = tmp_path / "x.jsonl"
    path.write_text(
        '{"name": "satu", "text": "Isi.", "url": "https://koran.example/1", "saved": "2024-05-03",'
        ' "published": "2024-05-02T10:00:30Z", "outlet": "Koran Ruritania", "lain": 1}\n'
        "\n"
        "bukan json\n"
        '{"text": 3}\n'
        '{"name": "kosong"}\n'
        '{"name": "tanggal", "text": "Isi.", "published": "kemarin"}\n'
        '{"html": "<p>Isi.</p>"}\n',
        encoding="utf-8",
    )

    found = list(load_pages([path]))

    assert [
        "satu",
        "x.jsonl:3 input-json",
        "x.jsonl:4 input-json",
        "kosong input-json",
        "tanggal input-date",
        "x.jsonl:7",
    ] == codes(found)
    first = found[0]
    assert isinstance(first, Page)
    assert ("https://koran.example/1", "2024-05-03") == (first.url, first.saved)
    assert ("2024-05-02T10:00+00:00", "Koran Ruritania") == (
        first.given.published,
        first.given.outlet,
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Isi.", ["-"]),
        (b'{"name": "satu", "text": "Isi."}\n{"text": "Dua."}\n', ["satu", "-:2"]),
        (b"", ["- input-empty"]),
    ],
)
def test_standard_input_is_a_page_or_lines(data, expected):
    """The look of the first character decides."""
    assert expected == codes(load_pages(["-"], stdin=io.BytesIO(data)))
