from pathlib import Path
from typing import Literal

import pytest

from ujar.errors import LexiconError, RequestError
from ujar.lexicon import SHAPES, Lexicon, Row, loader
from ujar.lexicon.loader import find_tables, inspect_table, read_table

HEAD = "# purpose: p\n# reader: r\n# source: s\n# licence: l\n# date: 2030-01-01\n"


class Verb(Row, frozen=True, kw_only=True):
    """A made-up shape: a column of choices, a column of several values, a column with a default."""

    when: Literal["before", "after"]
    frames: tuple[str, ...] = ()
    alone: bool = False


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Give a function that writes a file of the made-up shape into a folder."""
    monkeypatch.setitem(SHAPES, "verbs", Verb)

    def write(words, name="verbs.csv", folder=""):
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        return path

    return write


def test_csv_row(put):
    """Cells become fields; several values are separated by a bar; empty cells take the default."""
    path = put(HEAD + 'form,when,frames,example\nujar,after,that|bare,"""Ya,"" ujar Ana."\n')

    (row,) = read_table(path).rows

    assert ("ujar", "after", ("that", "bare"), False) == (
        row.form,
        row.when,
        row.frames,
        row.alone,
    )
    assert '"Ya," ujar Ana.' == row.example


def test_source_of_the_head(put):
    """A row that names no source has that of its file."""
    path = put(
        HEAD + "form,when,example,source\nujar,after,Ya ujar Ana.,\nkata,after,Kata Ana.,KBBI\n"
    )

    assert ["s", "KBBI"] == [row.source for row in read_table(path).rows]


def test_toml_row(put):
    """A TOML file holds the same: a head and rows."""
    path = put(
        '[about]\npurpose="p"\nreader="r"\nsource="s"\nlicence="l"\ndate="2030-01-01"\n'
        '[[row]]\nform="ujar"\nwhen="after"\nframes=["that"]\nexample="Ya, ujar Ana."\n',
        "verbs.toml",
    )

    (row,) = read_table(path).rows

    assert ("that",) == row.frames


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("form\n", "lexicon-head", "verbs.csv: the head lacks purpose, reader"),
        (HEAD + "form,when,example\nujar,later,Ya ujar.\n", "lexicon-row", "verbs.csv, line 7: "),
        (HEAD + "form,when,example\nujar,after\n", "lexicon-row", "line 7: 2 cells, 3 columns"),
        (HEAD + "form,when,example,x\nujar,after,Ya ujar.,1\n", "lexicon-row", "line 7: "),
        (HEAD + "form,when,example\nujar,after,\n", "lexicon-row", "line 7: "),
        (HEAD + "form,when,example\nujar,after, \n", "lexicon-row", "form or example is empty"),
        (HEAD + "form,when,example\nujar,after,Ya kata.\n", "lexicon-example", "not hold 'ujar'"),
        (HEAD + 'form,when,example\n"ujar,after,Ya\n', "lexicon-unreadable", "verbs.csv: "),
        (HEAD.encode() + b"form\n\xff\n", "lexicon-unreadable", "verbs.csv: "),
    ],
)
def test_faults_name_file_and_row(put, words, code, message):
    """Every complaint has a code and names the file, and the row where there is one."""
    with pytest.raises(LexiconError) as caught:
        read_table(put(words))

    assert code == caught.value.code
    assert message in caught.value.message


def test_broken_toml(put):
    """A file that is no TOML is told as such."""
    with pytest.raises(LexiconError, match="lexicon-unreadable: verbs.toml"):
        read_table(put("[about", "verbs.toml"))


def test_unknown_file(put):
    """A file whose name no shape has is refused."""
    with pytest.raises(LexiconError, match="lexicon-unknown: nouns.csv"):
        read_table(put(HEAD, "nouns.csv"))


def test_inspecting_goes_on_after_a_fault(put):
    """All faults of a file are collected, and its good rows are kept with their lines."""
    path = put(
        HEAD + "form,when,example\nujar,x,Ya ujar.\nkata,after,Kata Ana.\n\nsebut,after,Kata Ana.\n"
    )

    table, faults = inspect_table(path)

    assert ["kata"] == [row.form for row in table.rows]
    assert ("line 8",) == table.places
    assert ["lexicon-row", "lexicon-example"] == [fault.code for fault in faults]
    assert "line 10" in faults[1].message


def test_own_rows_win(put, tmp_path, monkeypatch):
    """A row of the user's own folder comes first and stands for the shipped one of its form."""
    monkeypatch.setattr(loader, "DATA", tmp_path)
    row = "form,when,example\nujar,{},Ya ujar.\n{}"
    put(HEAD + row.format("after", "kata,after,Kata Ana.\n"), folder="id")
    put(HEAD + row.format("before", ""), folder="own")

    rows = Lexicon(extra=(tmp_path / "own",)).rows(Verb)

    assert [("ujar", "before"), ("kata", "after")] == [(r.form, r.when) for r in rows]


def test_added_folder_wins(put, tmp_path, monkeypatch):
    """Of two folders that are added the later one stands before the earlier."""
    monkeypatch.setattr(loader, "DATA", tmp_path)
    for folder, when in (("id", "after"), ("one", "after"), ("two", "before")):
        put(HEAD + f"form,when,example\nujar,{when},Ya ujar.\n", folder=folder)
    lexicon = Lexicon()
    lexicon.add_folder(tmp_path / "one")
    lexicon.add_folder(tmp_path / "two")

    assert ["before"] == [row.when for row in lexicon.rows(Verb)]


def test_folder_that_is_added_too_late(put, tmp_path, monkeypatch):
    """Once a table was read its readers have made something of it, so no folder can be added."""
    monkeypatch.setattr(loader, "DATA", tmp_path)
    put(HEAD + "form,when,example\n", folder="id")
    lexicon = Lexicon()
    lexicon.rows(Verb)

    with pytest.raises(RequestError, match="lexicon-late"):
        lexicon.add_folder(tmp_path)


@pytest.mark.parametrize(
    ("folder", "code"), [("none", "lexicon-missing"), ("odd", "lexicon-unknown")]
)
def test_folder_that_cannot_be_added(put, tmp_path, folder, code):
    """A folder that is not there, or with a file of an unknown name, is refused."""
    put(HEAD, "nouns.csv", "odd")

    with pytest.raises(LexiconError, match=code):
        Lexicon().add_folder(tmp_path / folder)


def test_missing_table(put, tmp_path, monkeypatch):
    """A shape without a file is told by its name."""
    put(HEAD, "other.csv", "id")
    monkeypatch.setattr(loader, "DATA", tmp_path)

    with pytest.raises(LexiconError, match="lexicon-missing: no data file verbs"):
        Lexicon().rows(Verb)


def test_tables_of_a_folder_are_sorted(put):
    """Only CSV and TOML files are data files, in the order of their names."""
    for name in ("b.csv", "a.toml", "notes.md"):
        folder = put("", name).parent

    assert ["a.toml", "b.csv"] == [path.name for path in find_tables(Path(folder))]
