"""One invented article as sites of many kinds put it into HTML: title, time, writer and body."""

import json

import pytest

from ujar.article.find import find_article
from ujar.page.label import label_lines
from ujar.page.make import make_page

TITLE = "Menlu Ruritania Tolak Usulan Gencatan Senjata dari Syldavia"
TEXT = (
    "Menteri Luar Negeri Ruritania Ana Berg menolak usulan gencatan senjata dari Syldavia.",
    '"Kami tidak dapat menerima usulan seperti itu," kata Berg di Strelsau, Kamis (11/5).',
    "Syldavia mengajukan usulan itu lewat Duta Besar Borduria. Usulan itu memuat tiga syarat.",
    "Berg menambahkan bahwa pemerintahnya siap berunding bila Syldavia menarik pasukannya.",
    "Juru bicara Syldavia belum memberi tanggapan atas penolakan itu.",
)
MINUTE = "2023-05-12T09:05+07:00"
H1 = f"<h1>{TITLE}</h1>"
BY = "<div>Oleh: Budi Santoso <span>Jumat, 12 Mei 2023 | 09:05 WIB</span></div>"
MENU = '<ul><li><a href="/">Home</a></li><li><a href="/d">Dunia</a></li></ul>'
LIST = (
    '<div><h3>Berita Terkait</h3><a href="/1">Harga Cabai Naik Menjelang Hari Raya</a>'
    '<a href="/2">Polisi Tangkap Pencuri Motor di Pasar</a></div>'
)
FOOT = "<div>Tentang Kami | Redaksi<br>Copyright &copy; 2023 Kabar Timur</div>"
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
KNOWN = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2023-05-12T02:05:00Z",
    "author": {"@id": "#ana"},
}
WRITER = {"@type": "Person", "@id": "#ana", "name": "Budi Santoso"}
SCRIPT = f'<script type="application/ld+json">{json.dumps({"@graph": [KNOWN, WRITER]})}</script>'


def read(document):
    """Read title, time, writers and body of a document."""
    page = make_page(document, name="a.html", html=True)
    article = find_article(page, label_lines(page))[0]
    return (
        article.title and article.title.text,
        article.published and article.published.value,
        article.authors,
        tuple(span.text for span in article.body),
    )


BODIES = {
    "json-ld": f"{SCRIPT}{MENU}{H1}<div>{PARAGRAPHS}</div>{LIST}",
    "microdata": (
        f'{MENU}<article itemscope><h1 itemprop="headline">{TITLE}</h1>Oleh: Budi Santoso'
        f'<time itemprop="datePublished" datetime="{MINUTE}">12 Mei 2023</time>'
        f'<div itemprop="articleBody">{PARAGRAPHS}</div></article>'
    ),
    "no markup": f"{MENU}<div><b>{TITLE}</b></div>{BY}<div>{'<br><br>'.join(TEXT)}</div>{LIST}",
    "table": (
        f"<table><tr><td><a href=/>Home</a><br><a href=/d>Dunia</a></td><td><table><tr><td><font>"
        f"<b>{TITLE}</b></font></td></tr><tr><td>{BY}</td></tr><tr><td><font>"
        f"{'<br>'.join(TEXT)}</font></td></tr></table></td><td>{LIST}</td></tr></table>"
    ),
    "amp": (
        f'{MENU}<article>{H1}{BY}<amp-img src=a alt="Ana Berg"></amp-img><figcaption>Ana Berg.'
        f" (Foto: AFP)</figcaption>{PARAGRAPHS}<amp-ad></amp-ad></article>"
    ),
    "live": (
        f"{MENU}{H1}{BY}<p>{TEXT[0]}</p>"
        + "".join(f"<div><time>1{i}:05 WIB</time><p>{t}</p></div>" for i, t in enumerate(TEXT[1:]))
    ),
    "lazy": (
        f'{MENU}{H1}{BY}<img data-src="a.jpg"><noscript><img src="a.jpg"></noscript>'
        f"<div>{PARAGRAPHS}<script>show()</script></div>"
    ),
    "unclosed": f"{MENU}{H1}{BY}<p>{'<p>'.join(TEXT)}",
    "hidden twice": f"{MENU}{H1}{BY}<div>{PARAGRAPHS}</div><div hidden>{PARAGRAPHS}</div>",
    "huge scripts": f"<script>{'var a;' * 5000}</script>{MENU}{H1}{BY}<div>{PARAGRAPHS}</div>",
    "blog": (
        f'<h3><a href="/x">{TITLE}</a></h3><div>Jumat, 12 Mei 2023 09:05 WIB</div><div>'
        f"{''.join(f'<div>{t}</div><div><br></div>' for t in TEXT)}</div>"
        f"<div>Diposting oleh <span>Budi Santoso</span> di <a>09.05</a></div>{LIST}"
    ),
    "comments": (
        f"{MENU}{H1}{BY}<div>{PARAGRAPHS}</div><div id=comments><h3>Komentar</h3>"
        + "<div><b>Joni</b><p>Setuju sekali, jangan mau ditipu lagi.</p></div>" * 5
        + "</div>"
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_article_is_read_from_any_document(body):
    """Title, minute, writer and all paragraphs, and nothing else."""
    found = read(f"<html><head><title>{TITLE} - Kabar Timur</title></head>{body}{FOOT}</html>")

    assert (TITLE, MINUTE, ("Budi Santoso",), TEXT) == found


@pytest.mark.parametrize(
    "byline",
    [
        "<span>Budi Santoso</span><span>Jumat, 12 Mei 2023 | 09:05 WIB</span>",
        "<span>By</span><a>Budi Santoso</a> <span>May 12, 2023 9:05 am</span>",
        "<span>Jumat, 12 Mei 2023 09:05 WIB</span><span>Budi Santoso</span>",
        "<b>Penulis:</b><b>Budi Santoso</b><b>Diterbitkan: 12/05/2023 09:05</b>",
        "Reporter <b>Budi Santoso</b> | 12 Mei 2023 | 09:05 WIB | Dibaca 120 kali",
        "<i></i> Budi Santoso <i></i> 12 Mei 2023 09:05 <i></i> 1.204",
        "Diterbitkan: Jumat, 12 Mei 2023 09:05 WIB oleh Budi Santoso",
        "Penulis : Budi Santoso Editor : Rina Wulan Jumat, 12 Mei 2023 09:05 WIB",
        "Budi Santoso Jumat, 12 Mei 2023 09:05 WIB",
        "<ul><li>Budi Santoso</li><li>Jumat, 12 Mei 2023</li><li>09:05 WIB</li></ul>",
    ],
)
def test_byline_is_read_from_any_tags(byline):
    """Name and time may be glued to each other, and stand in any order."""
    found = read(f"<html>{MENU}{H1}<div>{byline}</div><div>{PARAGRAPHS}</div>{FOOT}</html>")

    assert (TITLE, MINUTE, ("Budi Santoso",), TEXT) == found


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-8"])
def test_encoding_may_be_declared_wrongly(declared):
    """Bytes that are valid UTF-8 are read so; others as what is declared, or Windows-1252."""
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    text = f"<html><head>{head}</head>{H1}{BY}<p>“Tidak,” kata Berg.</p>{PARAGRAPHS}</html>"

    right = read(text.encode())
    wrong = read(text.encode("cp1252"))

    assert "“Tidak,” kata Berg." == right[3][0]
    assert (right[:3], right[3][1:]) == (wrong[:3], wrong[3][1:])
