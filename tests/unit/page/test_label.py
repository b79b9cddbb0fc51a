"""Lines of text pages to their labels.

Each file in `layouts/` is an invented page in the layout of some kind of site: what the record must
say of it, a blank line, then one line of the page a line behind its kind.
"""

from pathlib import Path

import pytest

from ujar.page.label import label_lines
from ujar.page.model import Page

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))
BODY = (
    "Presiden Ruritania Ana Berg menolak usulan gencatan senjata yang diajukan Syldavia.\n"
    '"Kami tidak akan menerima syarat itu," kata Berg kepada wartawan di Strelsau, Senin.\n'
)


def label(text):
    """Label the lines of a text."""
    return [line.kind for line in label_lines(Page(name="a.txt", text=text))]


@pytest.mark.parametrize("file", LAYOUTS, ids=lambda f: f.stem)
def test_each_line_of_a_layout_has_its_kind(file):
    """Every line of the page gets the kind that is written before it."""
    lines = file.read_text(encoding="utf-8").partition("\n\n")[2].rstrip("\n").split("\n")
    cut = [line.partition("| ") for line in lines]
    page = Page(name=file.name, text="\n".join(text for _, _, text in cut))

    got = label_lines(page)

    want = [f"{kind}| {text}" for kind, _, text in cut if text]
    assert want == [f"{line.kind}| {page.text[line.start : line.end]}" for line in got]
    assert all(line.rule for line in got)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", " \u00a0\n", "\u2028"])
def test_line_ends_and_spaces_stand_outside_the_lines(end):
    """Whatever ends a line, the lines begin and end with what shows."""
    text = ("\ufeffJudul Berita Ruritania\n" + BODY).replace("\n", end)

    lines = label_lines(Page(name="a.txt", text=text))

    assert ["title", "body", "body"] == [line.kind for line in lines]
    assert all(
        text[n.start : n.end] == text[n.start : n.end].strip("\ufeff \u00a0\r") for n in lines
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Borduria Siap Jadi Tuan Rumah", "related"),
        ("Baca JugaBorduria Siap Jadi Tuan Rumah", "related"),
        ("Simak juga Video 'Detik-detik Berg Tolak Usulan':", "related"),
        ('Tonton juga video "Berg: Kami Tidak Akan Mundur!"', "related"),
        ("Borduria Siap Jadi Tuan Rumah Perundingan Damai", "related"),
        ("Benarkah Borduria Siap Jadi Tuan Rumah Perundingan?", "related"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("ADVERTISEMENTSCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("- Advertisement -", "advertisement"),
        ("spot_img", "advertisement"),
        ("loading...", "navigation"),
        ("0FansSuka", "social"),
        ("Presiden Ana Berg. (AFP/JOHN DOE)", "caption"),
        ("Presiden Ana Berg saat berpidato. Foto: Dok. Istana", "caption"),
        ("Pasukan Syldavia berbaris di Klow, Syldavia, 3 Maret 2022.", "caption"),
        ("Penonton bersorak untuk Ana Berg. (Ruritania TV)", "caption"),
        ("Penonton bersorak untuk Ana Berg. (KABAR/D. Engel)", "caption"),
        ("Ana Berg di Strelsau. KABAR/Borduria/D. Engel/aww.", "caption"),
        ("Perundingan di Klow buntuFoto: D. Engel/AFP", "caption"),
        ("Istimewa", "caption"),
        ('<div class="ads"></div>', "advertisement"),
        ("Home | Berita | Dunia", "navigation"),
        ("Baca juga buku itu, pesan Berg kepada para menterinya.", "body"),
        ("Ilustrasi itu menunjukkan jalan yang dipilih para perunding di Klow.", "body"),
        ("Berg menyebut ada delapan syarat di Klow, Selasa, 3 Maret 2022.", "body"),
        ("Perundingan dibuka pada Selasa di Klow, 3 Maret 2022, kata Berg.", "body"),
        ("Kral menulis di saluran Telegram miliknya bahwa Klow tidak akan menyerah.", "body"),
        ("Warga diminta mengunduh aplikasi itu untuk mengikuti terus perundingan.", "body"),
        ("Perbedaan antara foto itu dan kenyataan terlihat jelas oleh para saksi.", "body"),
        ("Menurut laporan wartawan di Klow, pasukan sudah ditarik dari kota.", "body"),
        ("Hak cipta peta itu dipegang Kementerian Pertahanan Ruritania sejak lama.", "body"),
        ("Kementerian menyebut media itu melanggar pedoman media siber.", "body"),
        ("Ikuti kabar terbaru lewat saluran Telegram kami.", "social"),
        ("Kenapa Syldavia menunggu begitu lama?", "body"),
        ("“Tidak,” katanya.", "body"),
        ("Ia diam.", "body"),
        ("ia lalu meninggalkan ruangan tanpa menjawab pertanyaan wartawan", "body"),
        ("14 Februari 1990", "body"),
    ],
)
def test_line_between_paragraphs(line, kind):
    """A line between two paragraphs is what its form says, not always a paragraph."""
    below = "Usulan itu datang dari Klow."
    text = f"Ruritania Tolak Usulan Gencatan Senjata Syldavia\n{BODY}{line}\n{below}\n"

    assert ["title", "body", "body", kind, "body"] == label(text)


def test_paragraph_that_stood_before_is_repeated():
    """A paragraph given again, or only a part of it, is repeated; a short answer is not."""
    text = (
        "Ruritania Tolak Usulan Syldavia\n"
        "Usulan itu disampaikan Kral di Klow pada hari Minggu. Berg menolaknya sehari kemudian.\n"
        "“Tidak,” katanya.\n"
        "Perundingan akan dilanjutkan pekan depan di ibu kota Borduria.\n"
        "“Tidak,” katanya.\n"
        "Berg menolaknya sehari kemudian.\n"
        "Usulan itu disampaikan Kral di Klow pada hari Minggu.\n"
    )

    assert ["title", "body", "body", "body", "body", "body", "repeated"] == label(text)


def test_text_behind_the_editor_is_no_body():
    """What follows the closing line of an article is not of it, however it reads."""
    more = "Beasiswa penuh menunggu Anda sampai lulus di kampus ternama."
    end = "Usulan itu datang dari Klow.\nEditor: Budi"
    text = f"Ruritania Tolak Usulan Syldavia\n{BODY}{end}\n{more}\n"

    assert ["title", "body", "body", "body", "byline", "related"] == label(text)


@pytest.mark.parametrize("text", ["", "\n" * 50, " \u00a0\n\t\n", "\ufeff"])
def test_empty_page_has_no_lines(text):
    """A page without a word has no lines, whatever else it holds."""
    assert [] == label(text)


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 200_000,
        "kata " * 200_000,
        "a" * 1_000_000,
        "Ruritania Tolak Usulan\n" * 5_000,
        "Senin, 3 Mei 2024 | 14:05 WIB\n" * 3_000,
        '"' * 2_000 + "\n" + '"a",\n' * 3_000,
        "(a/b)\n" * 3_000,
        "(" * 300_000,
        "- " * 200_000,
        "Senin" + " " * 100_000 + "\n" + "1/1/" * 50_000,
    ],
)
def test_hostile_page_is_labelled(text):
    """Odd pages of great size give their labels; how long that takes is measured elsewhere."""
    lines = label_lines(Page(name="a.txt", text=text))

    assert len(lines) <= text.count("\n") + 1


def test_given_title_is_found():
    """The title that is known from elsewhere wins over a line that looks more like one."""
    text = (
        f"Syldavia dan Gencatan Senjata\nRuritania Tolak Usulan Gencatan Senjata Syldavia\n{BODY}"
    )
    page = Page(name="a.txt", text=text)
    known = Page(name="a.txt", text=text, metadata=_known("Syldavia dan Gencatan Senjata"))

    assert "title" == label_lines(page)[1].kind
    assert "title" == label_lines(known)[0].kind


def _known(title):
    from ujar.page.model import Known

    return Known(title=title, basis="meta")


def test_word_for_a_caption_alone_opens_the_next_line():
    """What stands under "Keterangan gambar," is a caption, though it is a full sentence."""
    more = BODY.replace("menolak", "menerima").replace("tidak akan", "akan")
    text = f"Berg Tolak Usulan\n{BODY}Keterangan gambar,\nMenlu Ana Berg tiba di Strelsau.\n{more}"

    assert ["title", "body", "body", "caption", "caption", "body", "body"] == label(text)


@pytest.mark.parametrize(
    "line",
    [
        "Scroll to know more",
        "Gulir ke bawah untuk melanjutkan",
        "Lewati Siniar dan lanjutkan membaca",
        "Akhir dari Podcast",
    ],
)
def test_signpost_between_paragraphs_is_no_text(line):
    """Words that lead a reader on through the page are no part of the article."""
    assert "body" != label(f"Berg Tolak Usulan\n{BODY}{line}\n{BODY}")[3]


def test_long_line_that_breaks_off_is_text():
    """What was pasted into one line is an article, though its head is all capitals and names."""
    names = "Menteri Luar Negeri Ruritania Ana Berg dan Presiden Syldavia Otto Kral "
    text = f"{names * 4}bertemu di Klow. Mereka berunding. Usul itu ditolak. Berg lalu"

    assert ["body"] == label(text)


def test_first_line_that_tells_is_no_title():
    """A page without a title may open with its first sentence."""
    first = "Ruritania mengecam keras latihan tentara Syldavia yang digelar di dekat perairannya.\n"

    assert ["body"] * 3 == label(first + BODY)
    assert ["title", *["body"] * 2] == label("Ruritania Kecam Latihan Tentara Syldavia.\n" + BODY)


def test_name_of_an_agency_alone_credits_a_picture():
    """An agency's name between paragraphs is no subheading."""
    text = (
        "Judul Berita Ruritania\n"
        + BODY
        + "Associated Press\n"
        + "Syldavia diam saja, kata Berg.\n"
    )

    assert "caption" == label(text)[3]


def test_paragraph_broken_in_two_is_no_title():
    """A first line that breaks off before a word in small letters belongs to the text."""
    first = (
        "STRELSAU–Juru Bicara Armada Ruritania Otto Kral, Rabu (1/5/2024) berkata, ada lima Kapal"
    )

    assert ["body"] * 3 == label(f"{first}\ntenggelam dalam badai di lepas pantai Zenda.\n" + BODY)


def test_site_behind_a_picture_text_is_its_credit():
    """A site with its ending, a stroke and a name close a picture's text."""
    picture = "Warga menurunkan layar kapal tua di pelabuhan Zenda. KABARZENDA.COM/MIRA LUND\n"

    assert ["title", "caption", "body", "body"] == label(
        "Judul Berita Ruritania\n" + picture + BODY
    )
