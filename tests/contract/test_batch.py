"""What scripts may rely on of `ujar batch`: exit statuses, an empty stdout, codes on stderr."""

import json

import pytest

pytest.importorskip("pyarrow", reason="needs ujar[batch]")


@pytest.fixture
def pages(tmp_path, good_page):
    """Write two good pages and a bad one."""
    path = tmp_path / "pages.jsonl"
    lines = [{"text": good_page}, {"text": ""}, {"text": good_page, "name": "b"}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_some_set_aside(run_ujar, pages, tmp_path):
    """What could not be read is told with its code; the status is 1, also when run again."""
    first, second = (run_ujar("batch", pages, "out", "--link", "--processes", 1) for _ in "ab")

    assert (1, b"") == (first.returncode, first.stdout), first.stderr
    assert b"ujar: input-empty: pages.jsonl:2: the page is empty" in first.stderr
    assert b"2 pages read, " in first.stderr
    assert b"1 set aside; 1 partitions, 0 of them before" in first.stderr
    assert (1, b"") == (second.returncode, second.stdout)
    assert b"1 partitions, 1 of them before" in second.stderr
    assert (tmp_path / "out/links/candidates.parquet").is_file()


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (("none.jsonl", "out"), 3, b"input-missing"),
        ((".", "out"), 2, b"request-batch"),
        (("pages.jsonl", "pages.jsonl"), 3, b"output-failed"),
        (("pages.jsonl", "out", "--address", "ray://nowhere:1"), 2, b"request-batch"),
        (("pages.jsonl", "out", "--partition", "0"), 2, b"--partition"),
        (("pages.jsonl",), 2, b"Missing argument"),
    ],
)
def test_wrong_usage(run_ujar, pages, arguments, status, code):
    """What cannot be done is told in words on stderr alone."""
    assert pages.exists()

    done = run_ujar("batch", *arguments)

    assert (status, b"") == (done.returncode, done.stdout)
    assert code in done.stderr
    assert b"Traceback" not in done.stderr
