"""What scripts may rely on of `ujar bench`."""

import json


def test_forms(run_ujar, tmp_path, good_page):
    """One line of JSON when captured, a table on demand; other pages than samples on demand."""
    (tmp_path / "a.txt").write_text(good_page, encoding="utf-8")
    captured = run_ujar("bench", "a.txt", "--repeats", 2)
    table = run_ujar("bench", "--repeats", 1, "--format", "table")
    found = json.loads(captured.stdout)

    assert (0, b"", 1) == (captured.returncode, captured.stderr, captured.stdout.count(b"\n"))
    assert (1, 2) == (found["pages"], found["repeats"])
    assert {"median", "low", "high"} == set(found["words_a_second"])
    assert (0, b"") == (table.returncode, table.stderr)
    assert "words a second" in table.stdout.decode()


def test_nothing_to_read(run_ujar):
    """Where no page could be read the status is 3."""
    done = run_ujar("bench", "none.txt")

    assert (3, b"") == (done.returncode, done.stdout)
    assert b"input-no-pages" in done.stderr
