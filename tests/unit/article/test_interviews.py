"""Pages of questions and answers, and pages that only list articles."""

import pytest

from ujar.article.find import find_article
from ujar.page.label import label_lines
from ujar.page.model import Page

TITLE = "Wawancara Ana Berg: Kami Siap Berunding"
LEAD = (
    "Menteri Luar Negeri Ruritania Ana Berg menerima Kabar Timur di kantornya. Berikut petikannya."
)


def read(*lines):
    """Read title and paragraphs of a page of some lines."""
    page = Page(name="a.txt", text="\n".join(lines))
    article = find_article(page, label_lines(page))[0]
    return article.title and article.title.text, tuple(span.text for span in article.body)


def test_short_questions_and_names_are_body():
    """Questions of few words and names over answers stay, also behind a teaser."""
    talk = (
        "Kabar Timur:",
        "Apakah usulan Syldavia akan diterima?",
        "Ana Berg:",
        "Kami tidak dapat menerima usulan itu. Syaratnya terlalu berat bagi kami.",
        "Kabar Timur:",
        "Apa syarat Ruritania?",
        "Ana Berg:",
        "Penarikan pasukan dari Lembah Zenda. Itu syarat pertama.",
        "Seberapa besar peluang perundingan?",
        "Cukup besar. Kami sudah bicara dengan utusan Borduria.",
    )
    late = ("Apakah Anda akan bertemu Menlu Syldavia?", "Ya, mungkin bulan depan.")
    teaser = "Baca juga: Presiden Borduria Tawarkan Diri Jadi Penengah"

    assert (TITLE, (LEAD, *talk, *late)) == read(TITLE, LEAD, *talk, teaser, *late)


def test_headlines_that_ask_are_no_questions():
    """A page without questions has no answers: a headline that asks is another article's."""
    body = (
        "Menteri Luar Negeri Ruritania Ana Berg menolak usulan Syldavia.",
        "Berg menambahkan bahwa pemerintahnya siap berunding lagi.",
    )
    headline = "Benarkah Harga Cabai Naik Menjelang Hari Raya Tahun Ini?"

    assert (TITLE, body) == read(TITLE, body[0], headline, body[1])


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)])
def test_index_holds_no_article(order):
    """Headline, date and extract over and over are no article, whichever stands first."""
    entries = (
        ("Menlu Ruritania Tolak Usulan Syldavia", "12 Mei 2023", "Ana Berg menolak usulan itu."),
        ("Presiden Borduria Jadi Penengah", "11 Mei 2023", "Ia menawarkan diri pada Kamis."),
        ("Borduria Buka Jalur Kereta Baru", "10 Mei 2023", "Jalur itu dibuka bulan depan."),
        ("Warga Strelsau Gelar Aksi Damai", "9 Mei 2023", "Ribuan warga turun ke jalan."),
    )

    assert (None, ()) == read("Tag: Ruritania", *(e[i] for e in entries for i in order))


def test_comments_under_a_button_are_no_body():
    """Sentences under names below the word "Komentar" are the readers'."""
    body = (LEAD, "Berg menambahkan bahwa pemerintahnya siap berunding lagi dengan Syldavia.")
    readers = ("Joni", "Setuju sekali, jangan mau ditipu lagi.", "Wawan", "Semoga cepat damai.")

    assert (TITLE, body) == read(TITLE, *body, "Komentar", *readers)
