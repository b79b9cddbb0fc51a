"""Pages in a bad state: each gives a record with a doubt or a failure with a code, and no more."""

import json
from collections import Counter

import pytest

from ujar.records import decode

CURLY = "Judul Berita\n\n“Kami siap,” kata Ana Berg, Selasa (5/3/2030), dalam jumpa pers.\n"
ENGLISH = b"""Minister Rejects Offer

The minister said on Tuesday that the offer, which had been sent through a mediator, was not
acceptable to the government and would be returned to those who had made it.
"""
FAILING = {
    "empty": (b"", "input-empty"),
    "blank": (b" \n\t\n", "input-empty"),
    "million-empty-lines": (b"\n" * 1_000_000, "input-empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "input-binary"),
    "noise": (bytes(n * 7 % 251 for n in range(20_000)), "input-binary"),
}
DOUBTFUL = {
    "broken-utf-8": (
        CURLY.encode().replace(b"\xe2\x80\x9d", b"\xe2\x80") + b"\xff",
        "encoding-broken",
    ),
    "latin-1": (CURLY.encode("cp1252"), "encoding-guessed"),
    "no-article": (b"Beranda\nPolitik\nOlahraga\nIndeks\nMasuk\n", "article-missing"),
    "other-language": (ENGLISH, "language-other"),
}
FINE = {
    "utf-16": CURLY.encode("utf-16"),
    "utf-16-without-mark": CURLY.encode("utf-16-le"),
    "line-ends-of-windows": CURLY.replace("\n", "\r\n").encode(),
    "mark-of-utf-8": b"\xef\xbb\xbf" + CURLY.encode(),
}
LARGE = {
    "one-line-of-5-mb": b"Ana Berg mengatakan bahwa kota itu aman, " * 130_000,
    "one-word-of-5-mb": b"a" * 5_000_000,
    "quotes-of-1-mb": "“".encode() * 350_000,
    "brackets-of-1-mb": b"(" * 1_000_000,
    "short-lines-of-1-mb": b"a b\n" * 250_000,
    "million-empty-lines-and-a-word": b"\n" * 1_000_000 + b"kata",
}


@pytest.fixture
def read_beside(run_ujar, tmp_path, good_page):
    """Give a function that reads a bad page between two good ones."""

    def read(data):
        (tmp_path / "good.txt").write_text(good_page, encoding="utf-8")
        (tmp_path / "bad.txt").write_bytes(data)
        done = run_ujar("read", "good.txt", "bad.txt", "good.txt")
        records = [decode(line) for line in done.stdout.splitlines()]
        good = Counter(r.page.name for r in records)["good.txt"]
        assert 2 == good, done.stderr.decode()
        bad = [r for r in records if r.page.name == "bad.txt"]
        return done, bad

    return read


@pytest.mark.parametrize("case", FAILING)
def test_failure(read_beside, case):
    """What is no page fails with a stable code; the pages beside it are read."""
    data, code = FAILING[case]
    done, bad = read_beside(data)

    assert (1, []) == (done.returncode, bad)
    assert f"ujar: {code}: bad.txt: " in done.stderr.decode()


@pytest.mark.parametrize("case", DOUBTFUL)
def test_doubt(read_beside, case):
    """What is a page in a bad state gives a record that says so."""
    data, code = DOUBTFUL[case]
    done, (record,) = read_beside(data)

    assert 0 == done.returncode
    assert 1 == [issue.code for issue in record.issues].count(code), record.issues


@pytest.mark.parametrize("case", FINE)
def test_fine(read_beside, case):
    """Encodings that say what they are give the same words without a doubt."""
    _, (record,) = read_beside(FINE[case])

    assert not [i for i in record.issues if i.code.startswith("encoding")]
    assert ["“Kami siap,” kata Ana Berg, Selasa (5/3/2030), dalam jumpa pers."] == [
        span.text for span in record.article.body
    ]


@pytest.mark.parametrize("case", LARGE)
def test_large(read_beside, case):
    """Large and hostile pages give a record, too, and do not keep the others waiting."""
    done, (record,) = read_beside(LARGE[case])

    assert 0 == done.returncode
    assert len(LARGE[case].decode()) == record.page.chars


def test_pages_of_a_bad_json_lines_file(run_ujar, tmp_path, good_page):
    """Lines that hold no page fail one by one, each by its number; the others are read."""
    good = json.dumps({"text": good_page})
    lines = [good, "{", '{"name": "x"}', '{"text": 3}', "[]", "", good]
    (tmp_path / "pages.jsonl").write_text("\n".join(lines), encoding="utf-8")

    done = run_ujar("read", "pages.jsonl")

    assert 1 == done.returncode
    assert ["pages.jsonl:1", "pages.jsonl:7"] == [
        decode(line).page.name for line in done.stdout.splitlines()
    ]
    assert 4 == done.stderr.decode().count("input-json")
