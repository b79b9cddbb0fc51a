"""What holds for any document: lines are labelled in order, and all of them."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ujar.errors import UjarError
from ujar.page.label import label_lines
from ujar.page.make import make_page
from ujar.page.source import map_source

PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='isi'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<a href='?page=2'>",
        "</a>",
        "<b>",
        "</b>",
        "<ul><li>",
        "<br>",
        "<table><tr><td>",
        "</table>",
        "<img alt='Menlu tiba'>",
        "<aside>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<title>",
        "&amp;",
        "&#0;",
        "\u200b",
        "\x00",
        "\r\n",
        "Menlu Ruritania Ana Berg tiba di ibu kota pada Senin malam.",
        "Baca juga: Ruritania Tolak Usulan Syldavia",
        "Senin, 6 Mei 2024 | 14:15 WIB",
        '"Kami siap," kata Berg.',
        "(bud/sit)",
    ]
)
DOCUMENTS = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_every_line_has_one_label(document):
    """Labels follow each other, none is empty, and no line is left out."""
    try:
        page = make_page(document, html=True)
    except UjarError:
        return
    lines = label_lines(page)
    labelled = "".join(page.text[n.start : n.end] for n in lines)

    assert all(n.start < n.end for n in lines)
    assert all(one.end <= two.start for one, two in pairwise(lines))
    assert "".join(labelled.split()) == "".join(page.text.split())


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_places_lie_in_the_document(document):
    """A span of the layer has a place in the document, or none."""
    try:
        page = make_page(document.encode("utf-8", "replace"), html=True)
    except UjarError:
        return
    found = map_source(page, document)

    for block in page.blocks:
        place = found.find(block.start, block.end)
        assert place is None or 0 <= place[0] < place[1] <= len(document)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_page_or_an_error(data):
    """Nothing but an `UjarError` comes out of bytes."""
    code = None
    try:
        page = make_page(data)
    except UjarError as error:
        code = error.code
    if code is not None:
        assert code.startswith("input-")
        return

    assert page.text.strip()
    assert list(label_lines(page)) == list(label_lines(make_page(data)))
