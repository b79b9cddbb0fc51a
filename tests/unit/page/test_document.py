"""Documents to pages: titles of the head, marks of saving, further pages, calm."""

import json

import pytest

import ujar
from ujar.errors import InputError
from ujar.page.calm import calm_document
from ujar.page.make import looks_like_html, make_page

TEXT = "<p>Menlu Ruritania Ana Berg tiba di ibu kota pada Senin malam, kata juru bicaranya.</p>"
SINGLE_FILE = (
    "<!--\n Page saved with SingleFile\n url: https://koran.example/1\n saved date:"
    " Sun Nov 22 2026 08:00:00 GMT+0700 (Waktu Indonesia Barat)\n-->"
)
HTTRACK = (
    "<!-- Mirrored from koran.example/1 by HTTrack Website Copier/3.x [XR&CO'2014],"
    " Sun, 22 Nov 2026 01:00:00 GMT -->"
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!DOCTYPE html><html>", True),
        ("\ufeff\n <!-- x --><html>", True),
        ("<p>Menlu tiba.</p>", True),
        ("<div><ul><li>Satu<li>Dua", True),
        ("<?xml version='1.0'?><html>", True),
        ("<3 Menlu tiba.", False),
        ("Menlu <b>tiba</b>.</p>", False),
        ("<Menlu> tiba.", False),
        ("", False),
    ],
)
def test_html_is_known_by_its_look(text, html):
    """A text opens with a tag and goes on as HTML does."""
    assert html == looks_like_html(text)


def test_title_of_the_head_is_shown_where_no_line_has_it():
    """It becomes the first line of the layer, and the title."""
    record = ujar.read(f"<html><head><title>Menlu Tiba di Ibu Kota</title></head><body>{TEXT}")

    assert (0, "Menlu Tiba di Ibu Kota") == (record.article.title.start, record.article.title.text)
    assert 1 == len(record.article.body)


def test_title_on_the_page_is_not_shown_twice():
    """A line that is the head's title without the outlet is enough."""
    page = make_page(f"<title>Menlu Tiba - Koran</title><body><h2>Menlu Tiba</h2>{TEXT}")

    assert page.text.startswith("Menlu Tiba\nMenlu Ruritania")


def test_document_without_text_is_an_error():
    """A page that shows nothing is empty, whatever its head says."""
    with pytest.raises(InputError, match="input-empty"):
        make_page("<html><head><title>Menlu Tiba</title></head><body><script>x</script>")


@pytest.mark.parametrize(
    ("mark", "url", "saved"),
    [
        ("<!-- saved from url=(0025)https://koran.example/1 -->", "https://koran.example/1", None),
        (SINGLE_FILE, "https://koran.example/1", "2026-11-22T08:00+07:00"),
        (HTTRACK, "http://koran.example/1", "2026-11-22T08:00+07:00"),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20240506071500/http://k.id/1">',
            "http://k.id/1",
            "2024-05-06T14:15+07:00",
        ),
        ("", None, None),
    ],
)
def test_marks_of_saving_are_read(mark, url, saved):
    """Browsers and archives leave the address, and some the time."""
    page = make_page(f"<!DOCTYPE html>{mark}<html><body>{TEXT}")

    assert (url, saved) == (page.url, page.saved)


def test_what_the_caller_knows_goes_first():
    """An address and a day of saving that are given are kept."""
    page = make_page(
        f"<!-- saved from url=(0025)https://koran.example/1 --><html><body>{TEXT}",
        url="https://lain.example/2",
        saved="2024-05-07",
    )

    assert ("https://lain.example/2", "2024-05-07") == (page.url, page.saved)


@pytest.mark.parametrize(
    ("url", "link", "paginated"),
    [
        ("https://k.id/1/menlu", '<a href="?page=2">2</a>', True),
        ("https://k.id/1/menlu", '<a href="https://k.id/1/menlu/2">2</a>', True),
        ("https://k.id/1/menlu", '<a href="/1/menlu?page=all#page2">Semua halaman</a>', True),
        ("https://k.id/1/menlu", '<link rel="next" href="https://k.id/1/menlu?page=2">', True),
        ("https://k.id/1/menlu?page=all", '<a href="/1/menlu?page=2">2</a>', False),
        ("https://k.id/1/menlu", '<a href="/2/lain?page=2">2</a>', False),
        ("https://k.id/1/menlu", '<a href="/1/menlu?page=1">1</a>', False),
        ("https://k.id/1/menlu", '<a href="/indeks?page=2">Berikutnya</a>', False),
        ("https://k.id/1/menlu", '<a href="https://[?page=2">2</a>', False),
    ],
)
def test_further_pages_are_recognised(url, link, paginated):
    """Only links to the article's own address with a number count."""
    page = make_page(f"<html><body>{TEXT}{link}", url=url)

    assert paginated == ("paginated" in [i.code for i in page.issues])


def test_words_of_the_link_are_the_evidence():
    """The doubt about further pages stands at the words of their link."""
    page = make_page(f'<html><body>{TEXT}<a href="?page=2">Halaman 2</a>', url="https://k.id/1/a")

    issue = page.issues[0]
    assert "Halaman 2" == page.text[issue.start : issue.end]


@pytest.mark.parametrize(
    "document",
    [
        "<div>" * 60_000 + TEXT,
        "<div><!--</div>-->" * 30_000 + TEXT,
        "<p " + " ".join(f"a{i}=1" for i in range(60_000)) + ">x</p>" + TEXT,
        "<p " + " ".join(f"a{i}" for i in range(60_000)) + ">x</p>" + TEXT,
        "<p " + " ".join(f'a{i}=">"' for i in range(60_000)) + ">x</p>" + TEXT,
        "".join(f"<p><b id={i}>" for i in range(3_000)) + TEXT,
        "<span>" * 20_000 + "</x>" * 20_000 + TEXT,
        "<b><p></b></p>" * 5_000 + TEXT,
        "<table><tr><td>" * 5_000 + TEXT,
        TEXT + "&amp;" * 100_000,
        TEXT + "<!--" * 100_000,
        TEXT + "<" * 100_000,
        TEXT + '<a b="' * 50_000,
        "\0" * 1_000 + TEXT.replace("M", "\0M"),
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + "&b;" * 1_000 + TEXT,
    ],
)
def test_hostile_documents_are_read(document):
    """Nesting, attributes, formatting, entities and broken tags without end leave the text."""
    calm = calm_document(document)

    assert len(document) == len(calm)
    assert "kata juru bicaranya." in make_page(document, html=True).text


def test_usual_documents_are_left_alone():
    """What no one made to be slow comes back as it is."""
    document = "<div class='a'>" * 20 + TEXT * 600 + "</div>" * 20

    assert document is calm_document(document)


MARKUP = "&lt;p&gt;{}&lt;/p&gt;&lt;p&gt;{}&lt;/p&gt;"


@pytest.mark.parametrize("form", ["{}\n{}", "<p>{}</p><p>{}</p>", MARKUP])
def test_text_that_only_json_ld_gives_is_the_article(form):
    """A page that a script fills has its paragraphs in its metadata; they become lines of it."""
    first = (
        "Presiden Ruritania Ana Berg menolak usulan gencatan senjata yang diajukan Syldavia. " * 2
    )
    second = "Juru bicara Syldavia mengatakan pemerintahnya menyesalkan jawaban itu, Senin (11/3)."
    said = {"@type": "NewsArticle", "headline": "Berg Tolak Usulan Syldavia"}
    said["articleBody"] = form.format(first, second)
    script = f'<script type="application/ld+json">{json.dumps(said)}</script>'

    record = ujar.read(f"<html><body><nav><a href=/>Beranda</a></nav>{script}</body></html>")

    assert "Berg Tolak Usulan Syldavia" == record.article.title.text
    assert [first.strip(), second] == [span.text for span in record.article.body]


@pytest.mark.parametrize("lead", ["", "STRELSAU, Kabar - "])
def test_text_that_the_page_shows_is_not_shown_again(lead):
    """A paragraph that stands on the page and in its metadata is one line, whatever leads it in."""
    text = (
        "Presiden Ruritania Ana Berg menolak usulan gencatan senjata yang diajukan Syldavia. " * 3
    )
    said = {"@type": "NewsArticle", "headline": "Berg Tolak Usulan", "articleBody": lead + text}
    script = f'<script type="application/ld+json">{json.dumps(said)}</script>'

    page = make_page(f"<html><body><h1>Berg Tolak Usulan</h1><p>{text}</p>{script}</body></html>")

    assert 2 == len(page.text.split("\n"))


def test_markup_in_json_ld_that_is_made_to_be_slow_is_calmed():
    """Elements nested without end in the text of the metadata are read as the page's are."""
    said = {"@type": "NewsArticle", "articleBody": "<b>" * 200_000 + "Menlu tiba. " * 40}

    page = make_page(f'<html><p>Berita</p><script type="application/ld+json">{json.dumps(said)}')

    assert page.text.endswith("Menlu tiba.")
