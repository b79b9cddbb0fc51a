"""What sites repeat."""

import itertools

import pytest

from ujar.page.label import label_lines
from ujar.page.load import load_pages
from ujar.page.model import Page
from ujar.page.sites import learn_sites

SITE = "Ikuti kami di aplikasi Koran Ruritania.\nKanal Langganan Digital Kami\n"
BACKGROUND = (
    "Kedua negara berperang sejak tahun lalu karena tepi timur Sungai Moltus yang subur itu.\n"
)


def page(number, text, site="koran.example"):
    """Make a page of a site with an article of its own."""
    own = (
        f"Warga kota ke-{number} di tepi sungai yang luas itu menunggu kabar dari perundingan yang"
        f" ke-{number} di Strelsau.\n"
    )
    return Page(f"{number}.txt", own + text, url=f"https://www.{site}/{number}")


def repeats(pages):
    """Give, for each page, the lines that its site repeats."""
    sites = learn_sites(pages)
    return [[p.text[s:].split("\n")[0] for s in sites.mark(p).repeats] for p in pages]


def test_lines_of_all_pages_are_the_sites():
    """What stands on three pages with different articles is no article."""
    assert [SITE.splitlines()] * 3 == repeats([page(i, SITE) for i in range(3)])


def test_two_pages_teach_nothing():
    """Two pages may share a paragraph."""
    assert [[], []] == repeats([page(i, SITE) for i in range(2)])


def test_sites_are_kept_apart():
    """A line of one site says nothing of another."""
    pages = [page(i, SITE, site) for i, site in enumerate(("a.id", "b.id", "c.id"))]

    assert [[], [], []] == repeats(pages)


def test_background_is_not_boilerplate():
    """A paragraph that three of ten articles repeat stays an article's."""
    pages = [page(i, SITE + (BACKGROUND if i < 3 else "")) for i in range(10)]

    assert [SITE.splitlines()] * 10 == repeats(pages)


def test_copies_of_one_article_count_once():
    """Three copies of an article teach nothing."""
    pages = [page(1, SITE + f"Salinan {i}\n") for i in range(3)]

    assert [[], [], []] == repeats(pages)


def test_order_of_pages_does_not_matter():
    """Any order teaches the same."""
    pages = [page(i, SITE + (BACKGROUND if i < 2 else "")) for i in range(4)]
    found = [
        sorted(str(learn_sites(order).mark(p).repeats) for p in pages)
        for order in itertools.permutations(pages)
    ]

    assert all(f == found[0] for f in found)


@pytest.mark.parametrize("kind", ["txt", "html"])
def test_folder_is_learned_from(tmp_path, kind):
    """A sentence that every page of a folder shows is no part of their articles."""
    for i in range(3):
        text = page(i, BACKGROUND + SITE).text
        if kind == "html":
            text = "".join(f"<p>{line}</p>" for line in text.splitlines())
        (tmp_path / f"{i}.{kind}").write_text(text, encoding="utf-8")

    for found in load_pages([tmp_path]):
        rules = {
            found.text[n.start : n.end]: n.rule for n in label_lines(found) if n.kind != "body"
        }
        assert "Ikuti kami di aplikasi Koran Ruritania." in rules
