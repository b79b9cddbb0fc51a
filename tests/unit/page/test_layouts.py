"""One invented article in the layouts that news sites have, from tables to hashed classes.

The layouts stand in `layouts/*.html`; all text in them is invented.
"""

from pathlib import Path

import pytest

import ujar
from ujar.page.label import label_lines
from ujar.page.make import make_page

LAYOUTS = Path(__file__).parent / "layouts"
TITLE = "Ruritania Tolak Usulan Gencatan Senjata dari Syldavia"
OPENINGS = [
    "STRELSAU - Pemerintah Ruritania menolak",
    '"Usulan itu tidak menyebutkan nasib',
    "Menurut Berg, pemerintahnya telah",
    "Syarat yang Diajukan",
    "Klow meminta pasukan Ruritania ditarik",
    "Juru bicara pemerintah Syldavia",
    '"Kami hanya menyampaikan jalan keluar',
]


def read(name):
    """Give the lines of a layout by kind."""
    page = make_page((LAYOUTS / f"{name}.html").read_bytes(), name=name)
    found = {}
    for line in label_lines(page):
        found.setdefault(line.kind, []).append(page.text[line.start : line.end])
    return found


@pytest.mark.parametrize("name", ["paragraf", "baris", "lapis", "tabel", "bagian", "div", "dua"])
def test_article_is_found_in_any_layout(name):
    """Title and paragraphs are found, and nothing of menus, boxes, teasers and comments."""
    found = read(name)

    assert [TITLE] == found["title"]
    assert OPENINGS == [
        next((o for o in OPENINGS if text.startswith(o)), text) for text in found["body"]
    ]


def test_short_text_under_pictures_is_found():
    """Two sentences under a picture are the article; longer teasers beside them are not."""
    found = read("foto")

    assert ["Foto: Perundingan di Tepi Moltus"] == found["title"]
    assert 1 == len(found["body"])
    assert found["body"][0].startswith("Delegasi Ruritania dan Syldavia")


@pytest.mark.parametrize(
    "name", ["paragraf", "baris", "lapis", "tabel", "bagian", "foto", "div", "dua"]
)
def test_publication_is_read_to_the_minute(name):
    """JSON-LD, meta tags, a false "Z" and dates printed in any way give the same minute."""
    record = ujar.read((LAYOUTS / f"{name}.html").read_bytes())

    assert "2024-05-06T14:15+07:00" == record.article.published.value


def test_kinds_of_clutter_are_told_apart():
    """Teasers, captions, bylines and navigation each get their kind."""
    found = read("paragraf")

    assert any("Baca juga" in text for text in found["related"])
    assert any("DOK. KEMENLU" in text for text in found["caption"])
    assert any("Budi Santosa" in text for text in found["byline"])
    assert "Indeks" in found["navigation"]
