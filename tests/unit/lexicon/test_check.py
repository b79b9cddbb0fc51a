from typing import ClassVar, Literal

import pytest

from ujar.lexicon import Lexicon, Row, check, check_lexicon, loader

HEAD = "# purpose: p\n# reader: r\n# source: s\n# licence: l\n# date: 2030-01-01\n"


class Verb(Row, frozen=True, kw_only=True):
    """A made-up shape with a class."""

    kind: Literal["say", "ask"] = "say"


class Noun(Row, frozen=True, kw_only=True):
    """A made-up shape whose forms must not be verbs too."""

    apart_from: ClassVar[tuple[str, ...]] = ("verbs",)


@pytest.fixture
def faults(tmp_path, monkeypatch):
    """Give a function that checks two files of made-up shapes and returns what is wrong."""
    shapes = {"verbs": Verb, "nouns": Noun}
    monkeypatch.setattr(loader, "SHAPES", shapes)
    monkeypatch.setattr(check, "SHAPES", shapes)
    monkeypatch.setattr(loader, "DATA", tmp_path)
    (tmp_path / "id").mkdir()

    def find(verbs, nouns="form,example\nkabar,Kabar itu benar.\n", head=HEAD):
        (tmp_path / "id" / "verbs.csv").write_text(head + verbs, encoding="utf-8")
        if nouns is not None:
            (tmp_path / "id" / "nouns.csv").write_text(HEAD + nouns, encoding="utf-8")
        report = check_lexicon(Lexicon())
        return [str(fault) for fault in report.faults]

    return find


def test_nothing_wrong(faults):
    """Tables in order give no fault; a form of two classes is no double."""
    assert [] == faults("form,kind,example\ntanya,say,Tanya Ana.\ntanya,ask,Tanya Ana.\n")


def test_double(faults):
    """A row that says the same again is a double, in whatever case it is written."""
    found = faults("form,kind,example\nujar,say,Ujar Ana.\nUjar,say,Ujar Karl.\n")

    assert ["lexicon-double: verbs.csv, line 8: 'Ujar' stands in line 7 already"] == found


def test_clash(faults):
    """A form that stands in a file from which the shape keeps apart is a clash."""
    found = faults("form,example\nkabar,Kabar itu benar.\n")

    assert ["lexicon-clash: nouns.csv, line 7: 'kabar' stands in verbs.csv, line 7 too"] == found


def test_order(faults):
    """A file that says so in its head is sorted by form."""
    verbs = "form,example\nujar,Ujar Ana.\nkata,Kata Ana.\n"

    assert [] == faults(verbs)
    assert ["lexicon-order: verbs.csv, line 9: 'kata' belongs before 'ujar'"] == faults(
        verbs, head=HEAD + "# order: form\n"
    )


def test_missing(faults):
    """A shape without a shipped file is a fault."""
    assert ["lexicon-missing: no data file nouns for 'id'"] == faults("form,example\n", None)


def test_faults_of_rows_are_told_too(faults):
    """What the loader finds in single rows is part of the report."""
    (found,) = faults("form,example\nujar,Kata Ana.\n")

    assert "lexicon-example: verbs.csv, line 7: the example does not hold 'ujar'" == found
