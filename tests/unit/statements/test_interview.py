"""Interviews and transcripts, whose turns need neither marks nor cues, on invented sentences."""

import pytest

import ujar

LEAD = "Rosa Lim mewawancarai Menteri Pertahanan Ana Berg dalam Dialog Malam. Berikut transkripnya."
ASKED = "Apakah ada rencana dialog?"
SAID = "Situasi sudah terkendali. Kami menempatkan dua regu di sana."
LATER = "Ada. Pemerintah siap berdialog dengan siapa saja."


def turns(page):
    """Who says what, paragraph by paragraph."""
    record = ujar.read(f"Judul Berita\n\n{page}", name="x.txt")
    names = {e.id: e.name for e in record.entities}
    return [(names.get(s.speaker), s.content[0].text) for s in record.statements]


@pytest.mark.parametrize(
    "labels",
    [
        ("Rosa Lim: ", "Ana Berg: ", "Rosa Lim: ", "Ana Berg: "),
        ("Rosa Lim (RL): ", "Ana Berg (AB): ", "RL: ", "AB: "),
        ("Rosa Lim\n", "Ana Berg\n", "Rosa Lim\n", "Ana Berg\n"),
    ],
)
def test_names_in_front(labels):
    """Names, their letters and names on lines of their own tell whose turn it is."""
    said = ("Selamat malam, Bu Menteri. Bagaimana situasi di Klow?", SAID, ASKED, LATER)
    page = "\n\n".join([LEAD, *(a + b for a, b in zip(labels, said, strict=True))])

    assert [*zip(("Rosa Lim", "Ana Berg") * 2, said, strict=True)] == turns(page)


@pytest.mark.parametrize(("ask", "answer"), [("Tanya", "Jawab"), ("T", "J")])
def test_answers_are_those_of_whom_the_page_interviews(ask, answer):
    """`Jawab` is the one interviewed; who asks is not told."""
    page = (
        "Berikut petikan wawancara dengan Menteri Pertahanan Ana Berg.\n\n"
        f"{ask}: Bagaimana situasi di sana?\n\n{answer}: {SAID}\n\n"
        f"{ask}: {ASKED}\n\n{answer}: {LATER}"
    )

    assert [None, "Ana Berg", None, "Ana Berg"] == [name for name, _ in turns(page)]


def test_questions_without_marks():
    """Paragraphs behind questions are the answers of the one interviewed."""
    page = (
        "Kabar Kota mewawancarai Menteri Pertahanan Ana Berg, Selasa (12/3/2024). "
        f"Berikut petikannya:\n\nBagaimana situasi di sana?\n\n{SAID}\n\n{ASKED}\n\n{LATER}"
    )

    assert [("Ana Berg", SAID), ("Ana Berg", LATER)] == turns(page)


def test_turn_that_goes_on():
    """A paragraph without a name between two turns goes on with the one before it."""
    page = f"{LEAD}\n\nAna Berg: {SAID}\n\n{LATER}\n\nRosa Lim: Terima kasih, Bu Menteri."

    assert ("Ana Berg", LATER) in turns(page)


def test_questions_of_the_writer():
    """Questions on a page that announces no interview make no turns."""
    page = f"Ana Berg tiba di Klow.\n\n{ASKED}\n\n{SAID}\n\nKapan ia pulang?\n\n{LATER}"

    assert [] == turns(page)


def test_answers_under_a_role_alone():
    """Where only who answers stands on lines of his own, the questions below are not his."""
    lines = (
        f"Presiden RI:\n{SAID}",
        ASKED,
        f"Presiden RI:\n{LATER}",
        "Presiden RI:\nPasar dan sekolah di kota itu sudah dibuka kembali sejak pekan lalu.",
    )
    found = turns("\n\n".join(["Keterangan pers itu digelar di Klow pada hari Senin.", *lines]))

    assert [
        SAID,
        LATER,
        "Pasar dan sekolah di kota itu sudah dibuka kembali sejak pekan lalu.",
    ] == [content for _, content in found]
    assert 1 == len({name for name, _ in found})
