"""One invented article with each part of its page set as different sites set it.

Only one part differs from the plain page in each case, so that a failure names what it is about.
"""

import pytest

from ujar.article.find import find_article
from ujar.page.label import label_lines
from ujar.page.model import Page

TITLE = "Menlu Ruritania Tolak Usulan Gencatan Senjata dari Syldavia"
BODY = (
    "Menteri Luar Negeri Ruritania Ana Berg menolak usulan gencatan senjata dari Syldavia.",
    '"Kami tidak dapat menerima usulan seperti itu," kata Berg di Strelsau, Kamis (11/5).',
    "Syldavia mengajukan usulan itu lewat Duta Besar Borduria. Usulan tersebut memuat tiga syarat.",
    "Berg menambahkan bahwa pemerintahnya siap berunding bila Syldavia menarik pasukannya.",
    "Juru bicara Syldavia belum memberi tanggapan atas penolakan itu.",
)
SUMMARY = "Usulan itu dinilai tidak menyebut penarikan pasukan dari Lembah Zenda."
DAY = "2023-05-12"
MINUTE = DAY + "T09:05"
PLAIN = ("Oleh: Budi Santoso", "Jumat, 12 Mei 2023 | 09:05 WIB")


def read(*lines):
    """Read title, time, writers and body of a page of some lines."""
    text = "\n".join(line for line in lines if line)
    page = Page(name="a.txt", text=text)
    article = find_article(page, label_lines(page))[0]
    return {
        "title": article.title and article.title.text,
        "published": article.published and article.published.value,
        "authors": article.authors,
        "body": tuple(span.text for span in article.body),
    }


def expect(published=MINUTE + "+07:00", authors=("Budi Santoso",), body=BODY):
    """Give what a page should be read as."""
    return {"title": TITLE, "published": published, "authors": authors, "body": tuple(body)}


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Jumat, 12 Mei 2023 | 09:05 WIB", MINUTE + "+07:00"),
        ("JUMAT, 12 MEI 2023 09.05 WITA", MINUTE + "+08:00"),
        ("Jum’at, 12 Mei 2023 - 09:05 WIT", MINUTE + "+09:00"),
        ("12 Mei 2023 09:05 GMT", MINUTE + "+00:00"),
        ("12/05/2023, 09:05 WIB", MINUTE + "+07:00"),
        ("12.05.2023 09:05", MINUTE + "+07:00"),
        ("2023/05/12 09:05", MINUTE + "+07:00"),
        ("2023-05-12T09:05:00+07:00", MINUTE + "+07:00"),
        ("Friday, 12 May 2023 09:05", MINUTE + "+07:00"),
        ("May 12, 2023 9:05 am", MINUTE + "+07:00"),
        ("09.05 WIB, Jumat, 12 Mei 2023", MINUTE + "+07:00"),
        ("Dipublikasikan pada Jumat, 12 Mei 2023 pukul 09.05", MINUTE + "+07:00"),
        ("Diperbarui: 13 Mei 2023 10:00 WIB\nTerbit: 12 Mei 2023 09:05 WIB", MINUTE + "+07:00"),
        ("Jumat, 12 Mei 2023\n09:05 WIB", MINUTE + "+07:00"),
        ("Posted on May 12, 2023", DAY),
        ("12 Mei 2023", DAY),
        ("2 hari lalu", None),
        ("", None),
    ],
)
def test_dates_are_read_in_any_form(line, published):
    """Months in two languages, figures, zones, updates: the minute where the page has it."""
    assert expect(published) == read(TITLE, "Oleh: Budi Santoso", line, *BODY)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Budi Santoso", ("Budi Santoso",)),
        ("BUDI SANTOSO", ("Budi Santoso",)),
        ("Yudi", ("Yudi",)),
        ("Budi Santoso - Kabar Timur", ("Budi Santoso",)),
        ("Yudi, Warta Selatan", ("Yudi",)),
        ("Budi Santoso -", ("Budi Santoso",)),
        ("Kontributor Suara Kenari, Sari Dewanti", ("Sari Dewanti",)),
        ("Laporan Wartawan Kabar Timur, Budi Santoso", ("Budi Santoso",)),
        ("Penulis: Budi Santoso | Editor: Rina Wulandari", ("Budi Santoso",)),
        ("Reporter : Yudi\nEditor : Tono", ("Yudi",)),
        ("Rep: Budi Santoso / Red: Rina Wulandari", ("Budi Santoso",)),
        ("Oleh Budi Santoso dan Wati Kurnia", ("Budi Santoso", "Wati Kurnia")),
        ("Penulis\nBudi Santoso", ("Budi Santoso",)),
        ("Editor: Rina Wulandari", ()),
        ("Oleh: Kabar Timur", ()),
        ("Tim Redaksi", ()),
        ("Nasional", ()),
        ("Foto Kabar Foto Kabar", ()),
    ],
)
def test_writers_are_read_in_any_form(line, authors):
    """Names of people are authors; papers, desks, editors, sections and places are not."""
    assert expect(authors=authors) == read(TITLE, line, PLAIN[1], *BODY)


@pytest.mark.parametrize(
    "lines",
    [
        "Home\nNasional\nInternasional\nOlahraga",
        "Rabu, 22 April 2026\nHarga Cabai Naik Menjelang Hari Raya",
        "Kabar Terbaru\nHarga Cabai Naik Menjelang Hari Raya\nSabtu, 20 April 2024 | 10:12",
        "Harga Cabai Naik Menjelang Hari Raya\n20/04/2024, 10:12 WIB",
        "Tentang KamiPedoman MediaKarier KamiBantuan Pembaca",
        "Siaran Pers",
        "Tampilkan di aplikasi",
    ],
)
def test_what_stands_above_is_no_article(lines):
    """Menus, visits and dated headlines of other articles lend the page neither title nor time."""
    assert expect() == read(lines, TITLE, *PLAIN, *BODY)
    assert expect(DAY) == read(lines, TITLE, PLAIN[0], "12 Mei 2023", *BODY)


@pytest.mark.parametrize("order", ["DTB", "BDT", "KDTB", "TDB", "TBD", "DBT"])
@pytest.mark.parametrize("day", ["Jumat, 12 Mei 2023", "Jumat, 12 Mei 2023 09:05 WIB"])
def test_title_byline_and_date_stand_in_any_order(order, day):
    """A bare date above the title is the article's where the text tells of that time."""
    parts = {"T": TITLE, "B": PLAIN[0], "D": day, "K": "Dunia"}

    found = read(*(parts[part] for part in order), *BODY)

    assert expect(MINUTE + "+07:00" if ":" in day else DAY) == found


@pytest.mark.parametrize(
    "line",
    [
        "Ilustrasi perundingan. [Istimewa]",
        "Suasana perundingan di Kenari /Antara/Budi Santoso/",
        "Suasana perundingan di Kenari. /tangkap layar/kabar/",
        "| Suasana perundingan di Kenari yang berlangsung tertutup |",
        "Delegasi berjabat tangan.\nDelegasi berjabat tangan. /Antara/",
        "Kabartimur.id/Ana\nPara perunding saat tiba di Kenari, Kamis (11/5). Mereka berdua.",
        "12 Komentar",
        "Ukuran Font\nKecil Besar",
        "Dibaca: 1.204 kali",
        "120\nVIEWS",
        "Klik di sini untuk membagikan kabar ini",
    ],
)
def test_what_stands_between_byline_and_text_is_no_body(line):
    """Pictures' texts in any form of credit, counters and buttons."""
    assert expect() == read(TITLE, PLAIN[1], PLAIN[0], line, *BODY)


@pytest.mark.parametrize(
    "lines",
    [
        "- Harga Cabai Naik Menjelang Hari Raya\n- Polisi Tangkap Pencuri Motor di Pasar",
        "Delegasi berjabat tangan seusai bertemu di Kenari.\n" * 2,
        '"Kami tidak dapat menerima usulan semacam itu."\nAna Berg',
    ],
)
def test_what_stands_between_paragraphs_is_no_body(lines):
    """Headlines behind bullets, a picture's text twice, a quotation pulled out of the text."""
    last = '"Kami tidak dapat menerima usulan semacam itu." Demikian kata Ana Berg.'

    found = read(TITLE, *PLAIN, *BODY[:3], lines.strip(), *BODY[3:], last)

    assert expect(body=(*BODY, last)) == found


@pytest.mark.parametrize(
    "lines",
    [
        "Tentang Penulis\nBudi Santoso adalah wartawan yang meliput isu luar negeri.",
        "Leave a Reply\nJoni\nSetuju sekali, jangan mau ditipu lagi.",
        "Artikel Menarik Lainnya\nHarga Cabai Naik Menjelang Hari Raya",
        "Syarat & Ketentuan berlaku untuk semua pembaca kami.",
        "Ringkasan ini dibuat oleh AI dan dapat saja keliru.",
    ],
)
def test_what_stands_below_is_no_body(lines):
    """Words on the writer, comments of readers, terms of the site."""
    assert expect() == read(TITLE, *PLAIN, *BODY, lines)


@pytest.mark.parametrize("code", ["(bud)", "[bud]", "(BS)", "(bud/rin)", "***", "(*)"])
def test_code_closes_the_text(code):
    """The code behind the last full stop is no body, whatever stands below."""
    page = read(TITLE, PLAIN[1], *BODY[:4], f"{BODY[4]} {code}", "Tag: Ruritania", "Tentang Kami")

    assert BODY[4] == page["body"][-1].removesuffix(" ***").removesuffix(" (*)")
    assert (code[1:4].strip(")"),) == page["authors"] or "*" in code


@pytest.mark.parametrize("summary", [SUMMARY, SUMMARY.removesuffix(".") + " yang diduduki pasukan"])
def test_summary_is_body(summary):
    """A summary under the title is body, with its full stop or without, over a byline."""
    assert expect(body=(summary, *BODY)) == read(TITLE, summary, *PLAIN, *BODY)


def test_summary_may_stand_over_a_caption():
    """A sentence under the byline is the summary where the picture's text stands below it."""
    caption = "Ana Berg berbicara kepada wartawan. (Foto: Antara)"

    assert expect(body=(SUMMARY, *BODY)) == read(TITLE, *PLAIN, SUMMARY, caption, *BODY)


@pytest.mark.parametrize(
    "head", ["(Kabar Timur - 12 Mei 2023) ", "[Kenari | 12 Mei 2023] ", "12 Mei 2023 - "]
)
def test_dateline_tells_the_day(head):
    """A date that opens the text, in brackets or before a dash, is the day of publication."""
    assert DAY == read(TITLE, head + BODY[0], *BODY[1:])["published"]


def test_broken_lines_are_joined():
    """Paragraphs that are broken at a width are whole again; the title is none of them."""
    broken = (
        "Menteri Luar Negeri Ruritania Ana Berg menolak usulan gencatan\n"
        "senjata yang diajukan Syldavia, dengan alasan usulan itu tidak\n"
        "menyebut penarikan pasukan dari Lembah Zenda dan jadwal serta\n"
        "jaminan bagi para pengungsi, kata wartawan yang dekat dengan\n"
        "Berg di ibu kota."
    )

    found = read(TITLE, broken, *BODY[1:])

    assert expect(None, (), (broken, *BODY[1:])) == found


@pytest.mark.parametrize(
    "broken",
    [
        "Menteri Ana Berg mengatakan usulan itu sudah dikirim lewat\nfull paper kepada Syldavia.",
        "Menurut Ana Berg, kedua pihak masih membahas lima poin dalam\ndraft perjanjian itu.",
    ],
)
def test_line_that_breaks_off_alone_is_joined(broken):
    """A line before words that a page sets apart goes on in small letters on the next one."""
    found = read(TITLE, *PLAIN, *BODY, broken)

    assert expect(body=(*BODY, broken)) == found


@pytest.mark.parametrize("line", ["oleh Budi Santoso", "kabartimur.com, Strelsau -"])
def test_byline_in_small_letters_does_not_go_on(line):
    """A title in sentence case is not joined with the byline or the dateline below it."""
    title = "Menlu Ruritania menolak usulan gencatan senjata dari negeri tetangga"

    assert title == read(title, line, *BODY)["title"]


def test_title_with_summary_is_no_body():
    """A line that holds title and first paragraph is a copy, the paragraph below it is none."""
    assert expect() == read(TITLE, *PLAIN, f"{TITLE}. {BODY[0]}", *BODY)


def test_text_of_the_lead_picture_is_no_body():
    """What a picture says of itself in the words of the first paragraph is no body."""
    body = (f"STRELSAU - {BODY[0]}", *BODY[1:])

    assert expect(body=body) == read(TITLE, *PLAIN, BODY[0], "Ana Berg/Foto: Antara", *body)


def test_headline_that_is_cut_is_the_title():
    """A headline in title case that ends in three points is no paragraph."""
    title = "Menlu Ruritania Tolak Usulan Gencatan Senjata dari Syldavia karena..."

    assert title == read(title, *PLAIN, *BODY)["title"]


def test_roles_without_marks_between_are_told_apart():
    """Writer and editor in one line without a bar are two."""
    assert expect() == read(TITLE, PLAIN[1], *BODY, "Penulis : Budi Santoso Editor : Rina Wulan")


@pytest.mark.parametrize(
    "line",
    [
        "Mau berita terbaru lainnya dari Tempo? Yuk ikuti kami di Google News.",
        "Jangan lupa ikuti kami dan follow akun Google News Tempo.",
    ],
)
def test_invitation_names_the_outlet(line):
    """A known outlet that invites to follow it on the page is the page's own."""
    page = Page(name="a.txt", text="\n".join((TITLE, *PLAIN, *BODY, line)))

    assert "Tempo" == find_article(page, label_lines(page))[0].outlet


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("oleh Tanti Wulan diperbarui 12 Mei 2023, 09:05 WIB", ("Tanti Wulan",)),
        ("12 Mei 2023, 09:05 WIB\nTanti Wulan\nEditor", ()),
        ("12 Mei 2023, 09:05 WIB\nEditor\nTanti Wulan", ()),
        ("12 Mei 2023, 09:05 WIB\nPenulis\nTanti Wulan\nEditor\nRina Wulandari", ("Tanti Wulan",)),
    ],
)
def test_role_may_stand_under_the_name(lines, authors):
    """A name over the word "Editor" is the editor's where no name stands under the word."""
    assert expect(authors=authors) == read(TITLE, *lines.split("\n"), *BODY)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg bersama perunding lain di Strelsau. Dok. Kemenlu " * 2,
        "Ana Berg berjabat tangan dengan lawannya saat bertemu di Strelsau,12 Juni 2018.",
    ],
)
def test_text_of_a_picture_may_read_like_a_paragraph(text):
    """Words that stand twice in a line, and a place and a day at its end, are a picture's."""
    assert expect() == read(TITLE, PLAIN[1], PLAIN[0], text.removesuffix(" Dok. Kemenlu "), *BODY)


def test_boxes_to_sign_in_are_no_article():
    """What a page asks of those who sign in stands above the title, and is no text."""
    box = (
        "Belum Memiliki Akun Daftar di Sini",
        "Kami telah mengirimkan link aktivasi ke kotak surat pembaca.",
        "Kirimkan Lagi Sekarang",
    )

    assert expect() == read(*box, TITLE, *PLAIN, *BODY)


def test_doubled_word_is_no_credit():
    """A title that opens with a doubled word is no medium with a photographer."""
    title = "Detik-detik Jelang Perundingan Gencatan Senjata"

    assert title == read(title, *PLAIN, *BODY)["title"]
