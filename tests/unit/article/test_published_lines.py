"""Dates and clock times of bylines that stand on lines of their own, and metadata beside them."""

import pytest

from ujar.article.find import find_article
from ujar.page.label import label_lines
from ujar.page.make import make_page

TITLE = "Ruritania Tolak Usulan Syldavia"
TEXT = "Pemerintah Ruritania menolak usulan itu, kata Menlu Ana Berg di ibu kota, Senin."


def read(source):
    """Give the time of publication that a page makes."""
    page = make_page(source)
    return find_article(page, label_lines(page))[0].published


@pytest.mark.parametrize("between", ["\n", "\n|\n"])
def test_clock_on_the_line_below_belongs_to_the_date(between):
    """Sites set day and clock time in elements of their own."""
    found = read(f"{TITLE}\nSenin, 6 Mei 2024{between}14:15 WIB\n\n{TEXT}\n")

    assert "2024-05-06T14:15+07:00" == found.value
    assert f"Senin, 6 Mei 2024{between}14:15 WIB" == found.evidence.text


def html(meta, printed):
    """Make a document with a time in its metadata and one in its byline."""
    return (
        f'<html lang="id"><head><meta property="article:published_time" content="{meta}"></head>'
        f"<body><h1>{TITLE}</h1><div>{printed}</div><p>{TEXT}</p><p>{TEXT[:60]} lagi.</p>"
    )


@pytest.mark.parametrize(
    ("meta", "printed", "value", "basis"),
    [
        ("2024-05-06T14:15:30+07:00", "Senin, 6 Mei 2024 | 14:15 WIB", "14:15+07:00", "byline"),
        ("2024-05-06T14:40:00+07:00", "Senin, 6 Mei 2024 | 14:15 WIB", "14:40+07:00", "meta"),
        ("2024-05-06", "Senin, 6 Mei 2024 | 14:15 WIB", "14:15+07:00", "byline"),
        ("2024-05-06T00:00:00+07:00", "Senin, 6 Mei 2024 | 14:15 WIB", "14:15+07:00", "byline"),
        ("2024-05-06T07:15:00+07:00", "Senin, 6 Mei 2024 | 14:15 WIB", "14:15+07:00", "byline"),
        ("2024-05-06T07:15:00Z", "Senin, 6 Mei 2024", "14:15+07:00", "meta"),
    ],
)
def test_metadata_and_print_are_weighed(meta, printed, value, basis):
    """What agrees is shown as printed; another minute is the metadata's, a bare day the page's."""
    found = read(html(meta, printed))

    assert (f"2024-05-06T{value}", basis) == (found.value, found.basis)
