from threading import BoundedSemaphore

import pytest

from ujar.serve.streams import Turn, make_cell, write_csv_line


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("", None),
        ("true", True),
        ("-3", -3),
        ("0.5", 0.5),
        ("Ana Berg", "Ana Berg"),
        ("a | b", ["a", "b"]),
        ("x-s1 | x-s2", [{"ref": "x-s1"}, {"ref": "x-s2"}]),
        ("'=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("'+62", "+62"),
        ("'-kata", "-kata"),
        ("'@SUM(1)", "@SUM(1)"),
        ("'\t=1", "\t=1"),
        ("'\r=1", "\r=1"),
        ("'\n=1", "\n=1"),
        ("'＝1", "＝1"),
        ("'=1 | b", ["=1", "b"]),
        ("'@x", [{"ref": "@x"}]),
    ],
)
def test_cells_are_no_formulas(expected, value):
    """A cell that a spreadsheet would run gets an apostrophe; numbers stay numbers."""
    assert expected == make_cell(value)


def test_lines_are_quoted():
    """Commas, quotation marks and line ends stay within their cell."""
    assert b'"a,b","c""d","e\nf"\r\n' == write_csv_line(["a,b", 'c"d', "e\nf"])


def test_half_characters_do_no_harm():
    """Half a character, which UTF-8 cannot write, becomes a question mark."""
    assert b"a?\r\n" == write_csv_line(["a\ud800"])


def test_turns_end_once():
    """A turn ends when it is said, or when nobody holds it, and never twice."""
    free = BoundedSemaphore(1)
    for said in (True, False):
        assert free.acquire(blocking=False)
        turn = Turn(free)
        if said:
            turn.end()
            turn.end()
        del turn

    assert free.acquire(blocking=False)
