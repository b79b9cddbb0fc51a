"""One invented article in the layouts that news sites have, from tables to hashed classes.

The layouts stand in `layouts/*.html`; all text in them is invented.
"""

from pathlib import Path

import pytest

from ujar.article.find import find_article
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
    page = make_page((LAYOUTS / f"{name}.html").read_bytes())
    article = find_article(page, label_lines(page))[0]

    assert "2024-05-06T14:15+07:00" == article.published.value


def test_kinds_of_clutter_are_told_apart():
    """Teasers, captions, bylines and navigation each get their kind."""
    found = read("paragraf")

    assert any("Baca juga" in text for text in found["related"])
    assert any("DOK. KEMENLU" in text for text in found["caption"])
    assert any("Budi Santosa" in text for text in found["byline"])
    assert "Indeks" in found["navigation"]


PARAGRAPHS = [
    "STRELSAU - Pemerintah Ruritania menolak usulan gencatan senjata dari Syldavia, Senin.",
    "“Usulan itu tidak menyebutkan nasib para tawanan,” ujar Menlu Ana Berg di Strelsau.",
    "Menurut Berg, pemerintahnya telah menerima surat dari Klow pada akhir pekan lalu.",
    "Juru bicara pemerintah Syldavia membantah bahwa surat itu memuat ancaman apa pun.",
]
HEADLINES = [
    "Harga Gandum di Klow Naik Dua Kali Lipat",
    "Wali Kota Strelsau Resmikan Jembatan Baru",
    "Klub Moltus Juara Liga Ruritania Musim Ini",
]
HEAD = f'<html lang="id"><head><meta property="og:title" content="{TITLE}"></head><body>'
TOP = f"<h1>{TITLE}</h1><div>Senin, 6 Mei 2024 | 14:15 WIB</div>"
TEXT = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
LEGAL = "".join(
    f"<p>Kami mengumpulkan data Anda hanya untuk keperluan nomor {i}, dan kami tidak akan"
    f" memberikannya kepada pihak lain tanpa izin tertulis dari Anda sendiri.</p>"
    for i in range(30)
)
COMMENTS = "".join(
    f"<div><b>Pembaca {i}</b><p>Saya kira nomor {i} sudah seharusnya ditolak sejak dahulu, karena"
    f" tidak ada gunanya lagi bagi rakyat di kota {i}.</p></div>"
    for i in range(14)
)
TEASERS = "".join(
    f'<div><h4><a href="/{i}">{HEADLINES[i % 3]}</a></h4><p>Pemerintah kota nomor {i} menyatakan'
    f" bahwa hal itu sudah lama direncanakan dan akan segera dilaksanakan.</p></div>"
    for i in range(12)
)
LINKS = "".join(f'<li><a href="/{i}">{h}</a></li>' for i, h in enumerate(HEADLINES * 2))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<div>{TOP}<div>{TEXT}</div></div><div>{LEGAL}</div>", id="legal"),
        pytest.param(f"<div><div>{TOP}{TEXT}</div><div>{COMMENTS}</div></div>", id="comments"),
        pytest.param(f"<div><div>{TOP}{TEXT}</div><div>{TEASERS}</div></div>", id="teasers-below"),
        pytest.param(f"<div><div>{TEASERS}</div><div>{TOP}{TEXT}</div></div>", id="teasers-above"),
        pytest.param(f"{TOP}{TEXT}".replace("Usulan Gen", "Usulan<br>Gen"), id="broken-heading"),
        pytest.param(f"{TOP}{TEXT}".replace("<h1>", "<h1><i>Konflik</i> "), id="kicker"),
        pytest.param(f"<h1><a>Koran Harian Umum</a></h1>{TOP}{TEXT}", id="logo-heading"),
        pytest.param(f"{TOP}{TEXT}".replace("h1>", "h2>"), id="smaller-heading"),
        pytest.param(f"{TOP}<ul>{TEXT}</ul>".replace("p>", "li>"), id="list"),
        pytest.param(f"{TOP}<div>{'<br><br>'.join(PARAGRAPHS)}</div>{TEASERS}", id="breaks"),
        pytest.param(
            TOP
            + "".join(
                f"<div><p>{p}</p><p><a href=/{i}>Baca juga: {HEADLINES[i % 3]}</a></p></div>"
                for i, p in enumerate(PARAGRAPHS)
            ),
            id="link-after-each",
        ),
        pytest.param(
            f'<div class="elementor-widget sharing-on comments"><div class="sidebar">{TOP}{TEXT}',
            id="misleading-classes",
        ),
        pytest.param(
            f"{TOP}<div>{TEXT}</div>".replace("<p>", "<p><span style=x><b>").replace(
                "</p>", "</b>"
            ),
            id="all-bold",
        ),
        pytest.param(
            f"{TOP}<div>{TEXT}</div>".replace("</p>", "</p><div>ADVERTISEMENT</div>"), id="ads"
        ),
        pytest.param(
            f"<div>{TOP}<div><div>{TEXT}</div></div><ul>{LINKS}</ul>{TEASERS}</div>", id="nested"
        ),
    ],
)
def test_boxes_and_classes_do_not_mislead(body):
    """Longer text in other corners, odd headings and classes leave title and paragraphs right."""
    page = make_page(HEAD + body)
    found = {}
    for line in label_lines(page):
        found.setdefault(line.kind, []).append(page.text[line.start : line.end])

    assert ([TITLE], PARAGRAPHS) == (found.get("title"), found.get("body"))
