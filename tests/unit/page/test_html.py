"""Documents to text layers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ujar.page.html import fold_letters, read_layer


def layer(body):
    """Make the layer of a document's body."""
    return read_layer(LexborHTMLParser(f"<html><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<h1>Menlu Tiba</h1><p>Menlu <b>Ana</b>\n  Berg<br>tiba.</p>",
            "Menlu Tiba\nMenlu Ana Berg\ntiba.",
        ),
        ("<p>Menlu&nbsp;Ana &amp; Budi &#8220;tiba&#8221;</p>", "Menlu Ana & Budi “tiba”"),
        ("<p>Men\u200blu\u00ad tiba</p>", "Menlu tiba"),
        ("<ul><li>Satu<li>Dua</ul>", "Satu\nDua"),
        ("<a>Satu</a><a>Dua</a>", "Satu Dua"),
        ("<p><a>Ruritania</a>, <a>Syldavia</a>.</p>", "Ruritania, Syldavia."),
        ("<p>Satu<?php x ?><![CDATA[ y ]]>Dua</p>", "SatuDua"),
        ("<p>Satu<script>x</script><style>y</style>Dua</p>", "SatuDua"),
        ("<p>D<b>EPRESI</b> itu</p>", "DEPRESI itu"),
        ("<table><tr><td>Satu<td>Dua</table>", "Satu\nDua"),
        ("<x-kotak>Satu</x-kotak><x-kotak>Dua</x-kotak>", "Satu\nDua"),
        ("<p>Satu<!-- catatan -->Dua</p>", "SatuDua"),
        ("<template><p>Satu</p></template><p>Dua</p>", "Dua"),
        ("", ""),
        ("<p> \n </p><div><br></div>", ""),
    ],
)
def test_text_is_as_a_reader_sees_it(body, text):
    """Blocks and line breaks end lines, white space runs together, scripts show nothing."""
    assert text == layer(body).text


def test_blocks_cover_their_lines():
    """Each line has one block, in order, with its very text."""
    made = layer("<div>Satu<p>Dua <i>tiga</i></p>Empat</div>")

    assert ["Satu", "Dua tiga", "Empat"] == [made.text[b.start : b.end] for b in made.blocks]


def test_links_and_emphasis_are_measured():
    """A line that is all link has density 1, a half one half."""
    made = layer("<p><a>Satu</a></p><p><a>Satu</a> Dua.</p><p><b>Tiga</b></p>")

    assert [1.0, 0.4, 0.0] == [round(b.link_density, 1) for b in made.blocks]
    assert [0.0, 0.0, 1.0] == [b.emphasis for b in made.blocks]


def test_pictures_are_noted():
    """The line behind a picture knows it, and one that repeats its text too."""
    made = layer('<p>Satu</p><img alt="Menlu tiba"><p>Menlu Tiba!</p><p>Dua</p>')

    assert [False, True, False] == [b.image for b in made.blocks]
    assert [False, True, False] == [b.alt for b in made.blocks]


def test_elements_hang_together():
    """A block knows its element, and that its parents; classes, ids and roles are its names."""
    made = layer('<div id="Isi" class="A b"><p itemprop="articleBody">Satu</p></div>')

    element = made.elements[made.blocks[0].element]
    parent = made.elements[element.parent]
    assert ("p", "articlebody") == (element.tag, element.names)
    assert ("div", "a b isi") == (parent.tag, parent.names)


def test_lines_in_headings_know_it():
    """What a heading holds has the heading's tag, however deep."""
    made = layer("<h1><a><span class=x>Satu</span></a></h1><p>Dua</p>")

    assert ["h1", "p"] == [b.tag for b in made.blocks]


def test_what_is_not_shown_is_marked():
    """`hidden` and `display: none` leave a name on the element."""
    made = layer('<p hidden>Satu</p><p style="color:red; display: none">Dua</p>')

    assert ["unshown", "unshown"] == [made.elements[b.element].names.strip() for b in made.blocks]


def test_line_over_several_spans_belongs_to_what_holds_them():
    """The element of a line is the smallest that holds all of it."""
    made = layer('<div class="a"><span class="b">Satu</span> <span class="c">dua</span></div>')

    assert "a" == made.elements[made.blocks[0].element].names


def test_deep_documents_are_read():
    """Elements deeper than any page has count as their ancestor; the text is all there."""
    made = layer("<section>" * 1000 + "Menlu tiba.")

    assert "Menlu tiba." == made.text
    assert len(made.elements) < 300


def test_titles_are_compared_by_letters():
    """Case, marks and white space say nothing."""
    assert fold_letters("“Menlu  Tiba”, 5 Mei") == fold_letters("menlu tiba 5 mei")


@given(st.text())
def test_folding_keeps_letters_and_digits(text):
    """Plain letters are folded by a quicker way, with the same result."""
    assert "".join(filter(str.isalnum, text.casefold())) == fold_letters(text)
