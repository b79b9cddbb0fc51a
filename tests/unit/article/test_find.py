"""Labelled pages to articles; the layouts are those of `tests/unit/page/layouts`."""

from pathlib import Path

import pytest

from ujar.article.find import find_article
from ujar.page.label import label_lines
from ujar.page.model import Known, Page

LAYOUTS = sorted((Path(__file__).parents[1] / "page" / "layouts").glob("*.txt"))
BODY = (
    "Presiden Ruritania Ana Berg menolak usulan gencatan senjata yang diajukan Syldavia.\n"
    '"Kami tidak akan menerima syarat itu," kata Berg kepada wartawan di Strelsau.\n'
)


def read(text, **known):
    """Read the article of a text."""
    page = Page(name="a.txt", text=text, **known)
    return find_article(page, label_lines(page))


def show(article, saved):
    """Write what a layout's head says, from an article."""
    return {
        "outlet": article.outlet or "",
        "published": article.published.value if article.published else "",
        "authors": "|".join(article.authors),
        "credit": "|".join(article.credit),
        "section": article.section or "",
        "dateline": article.dateline.text if article.dateline else "",
        "language": article.language or "",
        "saved": saved or "",
    }


@pytest.mark.parametrize("file", LAYOUTS, ids=lambda f: f.stem)
def test_article_of_a_layout(file):
    """Outlet, time, writers and the rest are what the layout's head says."""
    head, _, rest = file.read_text(encoding="utf-8").partition("\n\n")
    want = dict(line.partition(": ")[::2] for line in head.split("\n"))
    issues = want.pop("issues", "")
    text = "\n".join(line.partition("| ")[2] for line in rest.split("\n"))

    article, saved, boilerplate, doubts = read(text)

    got = show(article, saved)
    assert want == {name: got[name] for name in want}
    assert issues in "|".join(doubt.code for doubt in doubts)
    spans = [*article.body, *([article.title] if article.title else [])]
    assert all(text[s.start : s.end] == s.text == s.text.strip() for s in spans)
    assert all(text[b.start : b.end].strip() for b in boilerplate)


def test_code_behind_the_text_is_no_body():
    """The closing code gives writer and credit, and is cut off the last paragraph."""
    text = f"Ruritania Tolak Usulan Syldavia\n{BODY}Usulan itu datang dari Klow. (Ade/cnn)\n"
    article, _, boilerplate, _ = read(text)

    assert "Usulan itu datang dari Klow." == article.body[-1].text
    assert (("Ade",), ("CNN",)) == (article.authors, article.credit)
    assert [("byline", "(Ade/cnn)")] == [(b.kind, text[b.start : b.end]) for b in boilerplate]


@pytest.mark.parametrize("space", ["", " "])
def test_name_of_the_site_behind_the_text_is_no_body(space):
    """A site signs with its own name: no writer, and no part of the last paragraph."""
    text = f"Ruritania Tolak Usulan\n{BODY}Usulan itu datang dari Klow.{space}(kabarklow)\n"
    article, _, boilerplate, _ = read(text)

    assert "Usulan itu datang dari Klow." == article.body[-1].text
    assert () == article.authors
    assert [("byline", "(kabarklow)")] == [(b.kind, text[b.start : b.end]) for b in boilerplate]


def test_what_is_given_wins():
    """What the caller knows goes before what the page says."""
    text = f"Ruritania Tolak Usulan Syldavia\nSenin, 11 Maret 2024 14:05 WIB\nStrelsau - {BODY}"
    given = Known(published="2024-03-11", outlet="Kabar", authors=("Ana",), section="Dunia")
    article, *_ = read(text, given=given)

    assert ("2024-03-11", "given") == (article.published.value, article.published.basis)
    assert ("Kabar", ("Ana",), "Dunia") == (article.outlet, article.authors, article.section)


@pytest.mark.parametrize(
    ("stamp", "body", "want"),
    [
        ("10/22/2025 8:51", "", "2025-10-22T08:51+07:00"),
        ("22/10/2025 08:51", "", "2025-10-22T08:51+07:00"),
        ("7/6/2025 15:39", "Berg tiba di Klow, Minggu (6/7/2025).", "2025-07-06T15:39+07:00"),
        ("7/6/2025 15:39", "Berg tiba di Klow, Sabtu (7/6/2025).", "2025-06-07T15:39+07:00"),
        ("11/3/2024 14:05", "Berg tiba di Klow, Minggu (10/3).", "2024-03-11T14:05+07:00"),
        ("07/06/2025 15:39", "", "2025-06-07T15:39+07:00"),
        ("7/6/2025 9:39", "", "2025-07-06T09:39+07:00"),
        ("7/6/2025 15:39", "", None),
        ("Minggu, 7/6/2025 15:39", "", "2025-07-06T15:39+07:00"),
        ("Minggu, 6/7/2025 15:39", "", "2025-07-06T15:39+07:00"),
        ("Selasa, 3 Juni 2025 | 15:39 WIT", "", "2025-06-03T15:39+09:00"),
    ],
)
def test_order_of_figures(stamp, body, want):
    """Range, weekday and the dates of the text decide which figure is the month."""
    text = f"Ruritania Tolak Usulan Gencatan Senjata Syldavia\n{stamp}\n{BODY}{body}\n"
    article, _, _, issues = read(text)

    assert want == (article.published.value if article.published else None)
    assert (want is None) == ("published-ambiguous" in [issue.code for issue in issues])


@pytest.mark.parametrize(
    ("saved", "age", "want"),
    [
        ("2024-03-11T16:05:00+07:00", "5 menit yang lalu", "2024-03-11T16:00+07:00"),
        ("2024-03-11T16:05:00+07:00", "2 jam lalu", "2024-03-11"),
        ("2024-03-11T01:05:00+07:00", "2 jam yang lalu", "2024-03-10"),
        (None, "2 jam yang lalu", None),
    ],
)
def test_age_counts_from_the_time_of_saving(saved, age, want):
    """An age under the title gives a time only where it is known when the page was saved."""
    article, *_ = read(f"Ruritania Tolak Usulan Syldavia\n{age}\n{BODY}", saved=saved)

    assert want == (article.published.value if article.published else None)


@pytest.mark.parametrize(
    ("body", "published", "saved"),
    [
        ("Berg berbicara di Klow, Jumat (25/2).", None, "2024-05-03"),
        ("Berg berbicara di Klow, Jumat (25/2/2022).", None, "2024-05-03"),
        ("Berg berbicara di Klow, Kamis (2/5/2024).", "2024-05-03", None),
    ],
)
def test_date_above_the_title_may_be_the_visit(body, published, saved):
    """A bare date at the top is the visit's where the text speaks of another time."""
    text = f"Jumat, Mei 3, 2024\nspot_img\nRuritania Tolak Usulan Syldavia\n{BODY}{body}\n"
    article, day, *_ = read(text)

    assert (published, saved) == (article.published and article.published.value, day)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Reuters tidak dapat memverifikasi rekaman dari gudang tersebut.", "Reuters"),
        ("Reuters tidak bisa memastikannya. Itu dikatakan Berg kepada Reuters.", None),
        ("Pejabat itu tidak bisa memastikan jumlah korban.", None),
    ],
)
def test_caveat_speaks_for_the_outlet(line, outlet):
    """A medium that could not verify something itself is the page's own, unless it is a source."""
    article, *_ = read(f"Ruritania Tolak Usulan Syldavia\n{BODY}{line}\n")

    assert outlet == article.outlet


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://news.detik.com/internasional/d-1/ruritania", "detikcom"),
        ("https://www.bbc.com/indonesia/articles/a1", "BBC News Indonesia"),
        ("https://jabar.tribunnews.com/2024/05/03/ruritania", "Tribun Jabar"),
        ("contoh.example/berita", None),
        (None, None),
    ],
)
def test_address_tells_the_outlet(url, outlet):
    """The longest known domain of an address, and its path, tell the outlet."""
    article, *_ = read(f"Ruritania Tolak Usulan Syldavia\n{BODY}", url=url)

    assert outlet == article.outlet


@pytest.mark.parametrize(
    ("head", "first", "tail", "outlet", "authors"),
    [
        (
            "Kabar Timur | Senin, 11 Maret 2024 14:05 WIB",
            "Klow, Kabar Timur -- ",
            "",
            "Kabar Timur",
            (),
        ),
        ("Dora Engel - lintasKabar", "Strelsau - ", "", "lintasKabar", ("Dora Engel",)),
        ("", "KABARTIMUR- ", "© Kabartimur", "KABARTIMUR", ()),
        ("", "Klow (KABARTIMUR) - ", "Copyright © KABARTIMUR 2024", "KABARTIMUR", ()),
        ("", "KABARTIMUR Dunia – ", "", "KABARTIMUR", ()),
        ("Dora Engel", "STRELSAU - ", "", None, ("Dora Engel",)),
        ("Reporter Dora Engel", "STRELSAU - ", "DORA ENGEL | KABAR", None, ("Dora Engel",)),
    ],
)
def test_name_of_an_unknown_outlet(head, first, tail, outlet, authors):
    """A name that the page uses twice as its own is the outlet's, and no writer's."""
    text = f"Ruritania Tolak Usulan Syldavia\n{head}\n{first}{BODY}{tail}\n"
    article, *_ = read(text)

    assert (outlet, authors) == (article.outlet, article.authors)


@pytest.mark.parametrize(
    ("code", "authors", "credit"),
    [
        ("(dor/eng)", ("dor",), ()),
        ("(Dor/borduria)", ("Dor",), ("Borduria",)),
        ("(rls/red)", (), ()),
        ("(AFP/Z-1)", (), ("AFP",)),
        ("de/en (afp, rtr)", ("de",), ("AFP", "Reuters")),
        ("(Kabarsyldavia.com/Dora Engel)", ("Dora Engel",), ()),
        ("Sumber: Reuters/AFP", (), ("Reuters", "AFP")),
        ("[dor]", ("dor",), ()),
    ],
)
def test_code_below_the_text(code, authors, credit):
    """Codes give writers and credits; desks, editors and page numbers give nobody."""
    text = f"Ruritania Tolak Usulan Syldavia\n{BODY}Utusan Borduria belum menjawab.\n{code}\n"
    article, *_ = read(text)

    assert (authors, credit) == (article.authors, article.credit)


def test_issues_of_an_empty_page():
    """A page without words is said to be empty, and nothing else is said of it."""
    assert ["page-empty"] == [issue.code for issue in read("\n\n")[3]]


@pytest.mark.parametrize(
    ("tail", "code"),
    [("Halaman Selanjutnya", "paginated"), (BODY.split("\n", maxsplit=1)[0], "body-repeated")],
)
def test_issues_of_a_page(tail, code):
    """A page that goes on elsewhere, or gives its text again, is said to."""
    issues = read(f"Ruritania Tolak Usulan Gencatan Senjata Syldavia\n{BODY}{tail}\n")[3]

    assert code in [issue.code for issue in issues]


MENU = "Beranda\nNasional\nDunia\nEkonomi\nOlahraga\nHiburan\nOtomotif\nTekno"


def test_motto_on_top_of_a_page_signs_nothing():
    """A site's name with its motto, far above the title, is no byline."""
    text = f"Kabartimur.com - Suara Strelsau\n{MENU}\n{MENU}\nBerg Tolak Usulan Syldavia\n{BODY}"

    article = read(text)[0]

    assert () == article.authors


def test_domain_alone_above_the_title_names_the_outlet():
    """Among the menus a known outlet's domain stands alone; the names of its sisters do not."""
    text = f"Okezone.com\nSindonews\n{MENU}\nBerg Tolak Usulan Syldavia\n{BODY}"

    assert "Okezone" == read(text)[0].outlet


def test_writer_named_in_short_and_in_full_is_one():
    """The byline's "Mira" is the Mira Lund of the line below it."""
    head = "Penulis: Mira | Editor: Dora Engel\nLaporan Wartawan Kabar Timur, Mira Lund"
    text = f"Berg Tolak Usulan Syldavia\n{head}\n{BODY}"

    assert ("Mira Lund",) == read(text)[0].authors


def test_zone_that_is_printed_twice_is_nobody():
    """A date line of another list, whose zone stands there twice, gives no author."""
    text = f"Berg Tolak Usulan Syldavia\nSenin, 11/03/2024 10:08 WIB WIB\n{BODY}"

    article = read(text)[0]

    assert ((), "2024-03-11T10:08+07:00") == (article.authors, article.published.value)


def test_copyright_of_several_years_names_the_outlet():
    """The outlet behind "© 2007 - 2015" is found as behind a single year."""
    one, several = (
        read(f"Berg Tolak Usulan Syldavia\n{BODY}\n© {years} Antara, All Rights Reserved\n")[0]
        for years in ("2015", "2007 - 2015")
    )

    assert "ANTARA" == one.outlet == several.outlet


def test_roles_side_by_side_need_no_colon():
    """Of "Penulis ... | Editor ..." only the writer is an author."""
    head = "Berg Tolak Usulan Syldavia\nKabar - 11/03/2024, 10:08 WIB\n"

    article = read(f"{head}Penulis Tito Hal | Editor Ana Mos\n{BODY}")[0]

    assert ("Tito Hal",) == article.authors


@pytest.mark.parametrize(
    ("dateline", "tail", "want"),
    [
        ("STRELSAU, Radio Zenda - ", "", "Radio Zenda"),
        ("ZENDANEWS | STRELSAU – ", "", "ZENDANEWS"),
        ("ZENDARAYA, Strelsau - ", "", None),
        ("ZENDARAYA, Strelsau - ", "Terkait\nZENDARAYA, Klow - Kapal pertama tiba…\n", "ZENDARAYA"),
    ],
)
def test_dateline_names_the_outlet(dateline, tail, want):
    """A name in the dateline is the outlet's by a word of it, or where a list has it again."""
    text = f"Berg Tolak Usulan Syldavia\n{dateline}{BODY}{tail}"

    assert want == read(text)[0].outlet


def test_bare_date_above_the_title_is_the_day_that_the_text_tells_of():
    """A page that tells of a day was not published before it, nor seen before it was published."""
    body = BODY.replace("di Strelsau.", "di Strelsau, Jumat (3/5/2024).")
    article, saved = read(f"Jumat, Mei 3, 2024\nBerg Tolak Usulan Syldavia\n{body}")[:2]

    assert ("2024-05-03", None) == (article.published.value, saved)


def test_date_of_the_dateline_is_the_day_of_publication():
    """Where no byline tells the day, the dateline does."""
    text = f"Berg Tolak Usulan Syldavia\nStrelsau, 3 Mei 2024 – {BODY}"

    published = read(text)[0].published

    assert ("2024-05-03", "3 Mei 2024") == (published.value, published.evidence.text)
