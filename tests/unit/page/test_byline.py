"""Bylines and closing codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.page.byline import find_code, find_names, is_name, is_plain, set_case, split_byline


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("SENIN, 14 MEI 2029 | 14:15 WIB | LAPORAN: ANA BERG", ["date", "date", "author"]),
        ("Ana Berg - detikNews", ["name", "medium"]),
        ("Ana Berg, CNBC Indonesia", ["name", "medium"]),
        ("Ana Berg, Jurnalis", ["author"]),
        ("Rep: Ana Berg/ Red: Budi Carto", ["author", "editor"]),
        ("Oleh Ana Berg", ["author"]),
        ("Oleh : Ana Berg", ["author"]),
        ("Penulis, Ana Berg", ["author"]),
        ("Kompas.com - 12/03/2024, 14:05 WIB", ["medium", "date"]),
        ("Diterbitkan 12 Maret 2024, 14:05 WIB", ["date", "published"]),
        ("Tayang: 12 Maret 2024 14:05 WIB", ["published"]),
        ("Laporan Wartawan Kabar Timur, Ana Berg", ["author"]),
        ("Oleh karena itu, Berg pulang", []),
        ("Laporan keuangan Ruritania dirilis", []),
        ("Berg tiba di Strelsau pada 12 Maret 2024", []),
    ],
)
def test_parts_of_a_byline(text, roles):
    """A byline is cut into its parts; a line that has another part is none."""
    assert roles == [part.role for part in split_byline(text)]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("ANA BERG", ["Ana Berg"]),
        ("SARAH M. G.", ["Sarah M. G."]),
        ("Ana Berg dan Budi Carto", ["Ana Berg", "Budi Carto"]),
        ("Ana Berg/Reuters", ["Ana Berg"]),
        ("Tim Redaksi", []),
        ("Ana Berg, CNN Indonesia", ["Ana Berg"]),
        ("berita terbaru hari ini", []),
    ],
)
def test_names_of_writers(value, names):
    """Names come out in normal case; media and teams are no writers."""
    assert names == find_names(value)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ia diam. (Ade/cnn)", (9, ["Ade", "cnn"])),
        ("(mas)", (0, ["mas"])),
        ("(DOR)", (0, ["DOR"])),
        ("Ia diam. [dor]", (9, ["dor"])),
        ("Ia diam. (Ana Berg/Reuters)", (9, ["Ana Berg", "Reuters"])),
        ("Badan Narkotika Ruritania (BNR).", None),
        ("Ia datang (dengan kapal dari Klow)", None),
        ("Ia diam.", None),
    ],
)
def test_closing_code(text, want):
    """A code behind the last sentence is found; an abbreviation in brackets is none."""
    assert want == find_code(text)


def test_case_of_names():
    """Only names in capitals are written in small letters; agencies keep theirs."""
    assert ["Ana Berg", "AA Gim", "AFP"] == [set_case(n) for n in ("ANA BERG", "AA Gim", "AFP")]


@pytest.mark.parametrize(
    ("text", "want"), [("Ana Berg", True), ("Presiden Ana Berg.", False), ("Ana Berg tiba", False)]
)
def test_line_of_names(text, want):
    """A line of names ends in no full stop and holds no other word."""
    assert want is is_name(text)


PIECES = ("Ana Berg", "Oleh", "Editor:", ",", " ", "|", " - ", "-", "/", "12/03/2024", "14.05 WIB")
WORDS = (
    "detikNews",
    "Antara",
    "Tiba di Strelsau",
    "dan",
    "Redaksi",
    "Jurnalis",
    "•",
    "\u00a0",
    "2",
)


@given(st.lists(st.sampled_from(PIECES + WORDS), min_size=1, max_size=6).map("".join))
def test_a_plain_line_is_no_byline(text):
    """A line that is passed over has no part but one name, of whom or what it may be."""
    roles = [part.role for part in split_byline(text)]

    assert not is_plain(text) or roles in ([], ["name"], ["medium"], ["site"], ["own"])


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        (True, "Menlu Ruritania Tiba, Syldavia Menolak Usulan"),
        (True, "Ruritania Beli 20 Kapal"),
        (False, "Ana Berg, Jurnalis"),
        (False, "Senin, 4 Maret 2030"),
        (False, "Ana Berg | Strelsau"),
        (False, "pukul 14.05 WIB"),
    ],
)
def test_headlines_are_plain(plain, text):
    """A headline is passed over, whatever figures and commas it has; what signs or dates is not."""
    assert plain == is_plain(text)
