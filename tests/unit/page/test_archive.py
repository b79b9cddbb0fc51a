"""Archives to pages."""

import gzip
import sys

import pytest

from ujar.page.load import Failure, load_pages

PAGE = (
    b"<html><body><p>Menlu Ruritania Ana Berg tiba di ibu kota pada Senin malam, kata juru"
    b" bicaranya.</p></body></html>"
)


def record(uri, body=PAGE, *, content="text/html", status="200 OK", kind="response", extra=""):
    """Write a WARC record."""
    block = body
    if kind == "response":
        block = f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\n{extra}\r\n".encode() + body
    outer = "application/http; msgtype=response" if kind == "response" else content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
        f"WARC-Date: 2024-05-03T20:15:30Z\r\nWARC-Record-ID: <urn:uuid:{len(uri)}>\r\n"
        f"Content-Type: {outer}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


RECORDS = [
    record("https://k.example/1"),
    record("https://k.example/2.png", b"\x89PNG", content="image/png"),
    record("https://k.example/3", status="404 Not Found"),
    record("https://k.example/4", gzip.compress(PAGE), extra="Content-Encoding: gzip\r\n"),
    record("https://k.example/5", b""),
    record(
        "https://k.example/6",
        "<p>Caf\xe9</p>".encode("latin-1"),
        content="text/html; charset=iso-8859-1",
    ),
    record("https://k.example/7", b"Menlu tiba.", content="text/plain", kind="conversion"),
    record("https://k.example/8", b"Menlu tiba.", content="text/plain"),
]


def names(found):
    """Give addresses of pages and codes of failures."""
    return [f.code if isinstance(f, Failure) else f.url[-1] for f in found]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_an_archive_are_read(tmp_path, packed):
    """Pages with status 200 are taken, pictures and errors passed over, empty ones reported."""
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(b"".join(map(gzip.compress, RECORDS) if packed else RECORDS))

    found = list(load_pages([path]))

    assert ["1", "4", "input-empty", "6", "7"] == names(found)
    assert f"{path.name}:1" == found[0].name
    assert "2024-05-04T03:15+07:00" == found[0].saved
    assert "Café" == found[3].text


def test_broken_record_is_passed_over(tmp_path):
    """A broken record is reported in its place, and the next ones are read."""
    packed = [gzip.compress(r) for r in RECORDS]
    packed[1] = packed[1][:20] + b"\xff" * 30 + packed[1][50:]
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(packed))

    assert ["1", "input-archive", "4", "input-empty", "6", "7"] == names(load_pages([path]))


def test_garbage_between_records_is_passed_over(tmp_path):
    """The same in an archive that is not compressed."""
    path = tmp_path / "a.warc"
    path.write_bytes(RECORDS[0] + b"sampah\r\n" * 5 + RECORDS[3] + RECORDS[5])

    assert ["1", "input-archive", "4", "6"] == names(load_pages([path]))


def test_archive_that_is_cut_off_gives_what_it_has(tmp_path):
    """The last record is reported."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(map(gzip.compress, [RECORDS[0], RECORDS[3]]))[:-250])

    assert ["1", "input-archive"] == names(load_pages([path]))


@pytest.mark.parametrize("data", [b"\x1f\x8b" + b"xyz" * 50, b"xyz" * 50])
def test_what_is_no_archive_is_reported(tmp_path, data):
    """One failure with a stable code."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data)

    assert ["input-archive"] == names(load_pages([path]))


def test_missing_extra_is_named(tmp_path, monkeypatch):
    """Without fastwarc the failure says what to install."""
    path = tmp_path / "a.warc"
    path.write_bytes(RECORDS[0])
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)

    (found,) = load_pages([path])

    assert "extra-missing" == found.code
    assert "ujar[archives]" in found.message


MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://k.example/1\r\n"
    b"Subject: Menlu Tiba\r\nDate: Fri, 3 May 2024 20:15:30 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="xx"\r\n\r\n'
    b"--xx\r\nContent-Type: text/html; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://k.example/1\r\n\r\n"
    b"<html><p>Menlu =E2=80=9CRuritania=E2=80=9D ti=\r\nba.</p></html>\r\n"
    b"--xx\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
    b"--xx--\r\n"
)


def test_mhtml_is_read(tmp_path):
    """The HTML part is the page; address and time come from the head of the file."""
    path = tmp_path / "a.mhtml"
    path.write_bytes(MHTML)

    (page,) = load_pages([path])

    assert "Menlu “Ruritania” tiba." == page.text
    assert ("https://k.example/1", "2024-05-04T03:15+07:00") == (page.url, page.saved)


def test_mhtml_without_a_page_is_reported(tmp_path):
    """A file of that name that holds no HTML is a failure."""
    path = tmp_path / "a.mht"
    path.write_bytes(b"Menlu tiba.")

    assert ["input-archive"] == names(load_pages([path]))
