"""Text layers back to their documents."""

from html import unescape
from pathlib import Path

import pytest

from ujar.page.make import make_page
from ujar.page.source import map_source

LAYOUTS = Path(__file__).parent / "layouts"


def show(document, words):
    """Give the stretch of a document that shows some words of its layer."""
    page = make_page(document, html=True)
    start = page.text.index(words)
    place = map_source(page, document).find(start, start + len(words))
    return None if place is None else document[slice(*place)]


@pytest.mark.parametrize(
    ("document", "words", "shown"),
    [
        ("<p>Menlu <b>Ana</b> tiba.</p>", "Menlu Ana", "Menlu <b>Ana"),
        ("<p>Ana &amp; Budi</p>", "&", "&amp;"),
        ("<p>Ana&nbsp;Berg \n tiba</p>", "Berg tiba", "Berg \n tiba"),
        ("<p>&#8220;Ya&#x201D;</p>", "“Ya”", "&#8220;Ya&#x201D;"),
        ("<p>Men\u200blu &copy tiba</p>", "Menlu ©", "Men\u200blu &copy"),
        (
            "<script>Ana tiba</script><!-- Ana tiba --><p title='Ana tiba'>Ana tiba</p>",
            "Ana",
            "Ana",
        ),
        ("<p a='>' b=\">\">Ana tiba</p>", "Ana tiba", "Ana tiba"),
        ("<p>1 < 2 dan 3 <4</p>", "1 < 2 dan 3 <4", "1 < 2 dan 3 <4"),
        ("<p>Ana<p>Ana<p>Budi", "Budi", "Budi"),
        ("<table>Ana<tr><td>Budi</table>", "Budi", "Budi"),
    ],
)
def test_words_are_found_in_the_document(document, words, shown):
    """Tags inside, entities, white space and scripts do not lead astray."""
    assert shown == show(document, words)


def test_second_of_equal_lines_is_the_second():
    """Places follow the order of the document."""
    document = "<p>Ana tiba.</p><p>Ana tiba.</p>"
    page = make_page(document)

    assert (19, 28) == map_source(page, document).find(10, 19)


def test_title_of_the_head_has_no_place():
    """It was put before the layer; what follows it is found all the same."""
    document = "<title>Menlu Ruritania Tiba Lagi</title><body><p>Ana tiba di kota.</p>"
    page = make_page(document)
    found = map_source(page, document)

    assert found.find(0, 20) is None
    assert "Ana tiba di kota." == document[slice(*found.find(26, len(page.text)))]


@pytest.mark.parametrize("path", sorted(LAYOUTS.glob("*.html")), ids=lambda p: p.stem)
def test_every_character_has_its_place(path):
    """Each character of a layer that is no white space is what stands at its place."""
    document = path.read_text(encoding="utf-8")
    page = make_page(document)
    found = map_source(page, document)

    for at, char in enumerate(page.text):
        if not char.isspace():
            assert char == unescape(document[slice(*found.find(at, at + 1))])
