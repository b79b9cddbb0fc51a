"""Pronouns: whom `ia`, `dia`, `mereka` and a clitic take up."""

import pytest


@pytest.mark.parametrize(
    ("page", "word", "name"),
    [
        ("Ana Berg tiba di Zenda. Ia menolak.", "Ia", "Ana Berg"),
        ("Ana Berg mengatakan bahwa dia menolak.", "dia", "Ana Berg"),
        ("Ana Berg bertemu Rudolf Hentzau. Ia menolak.", "Ia", "Ana Berg"),
        (
            "Surat Berg tiba saat Rudolf Hentzau mengatakan kota itu aman. Ia diam.",
            "Ia",
            "Rudolf Hentzau",
        ),
        ("Ana Berg mengatakan kepada Rudolf Hentzau bahwa ia menolak.", "ia", "Ana Berg"),
        ("Rudolf Hentzau tiba. Dia (Hentzau) menolak.", "Dia", "Rudolf Hentzau"),
        ("Rusia mengatakan mereka menolak.", "mereka", "Rusia"),
        ("Rusia mengatakan kepada Kuba bahwa mereka menolak.", "mereka", "Rusia"),
        ("Polisi membubarkan warga. Mereka menutup jalan.", "Mereka", "Polisi"),
        ("Rusia dan Kuba bertemu. Keduanya diam.", "Keduanya", "Rusia dan Kuba"),
        (
            "Dua tentara gugur. Berg menelepon Ivo Klow dan Ilsa Tarn, dan keduanya setuju.",
            "keduanya",
            "Ivo Klow dan Ilsa Tarn",
        ),
        (
            "Ana Berg tiba. Peru menjawab surat Rudolf Hentzau di mana ia mengajak berunding.",
            "ia",
            "Rudolf Hentzau",
        ),
        (
            'Berg berpidato di Radio Klow. "Saya berharap Peru berunding, demi mereka," katanya.',
            "mereka",
            "Peru",
        ),
    ],
)
def test_pronoun(read, page, word, name):
    """A pronoun takes up the subject before it."""
    assert name == read(page).who(word)


def test_pronoun_with_nobody_before(read):
    """A pronoun without anybody before it stands for nobody."""
    assert read("Ia menolak usulan itu.").who("Ia") is None


def test_pronoun_inside_quotation_is_left_open(read):
    """Who `dia` is in another's words is not guessed."""
    found = read('Ana Berg bertemu Rudolf Hentzau. "Dia menolak," kata Ana Berg.')

    assert found.who("Dia") is None


@pytest.mark.parametrize(
    ("page", "prefer", "name"),
    [
        ('Ana Berg tiba. "Kota itu aman," ujarnya.', None, "Ana Berg"),
        (
            'Ana Berg dan Rudolf Hentzau tiba. Hentzau diam. "Kota itu aman," ujarnya.',
            "Ana Berg",
            "Ana Berg",
        ),
        (
            'Ana Berg tiba. Rudolf Hentzau diam. "Kota itu aman," ujarnya.',
            "Ana Berg",
            "Rudolf Hentzau",
        ),
        (
            'Ana Berg tiba. Warga bubar setelah Rudolf Hentzau pulang. "Kota itu aman," ujarnya.',
            "Ana Berg",
            "Ana Berg",
        ),
        ('Ana Berg tiba. Rudolf Hentzau diam. "Kota itu aman," ujarnya.', None, "Rudolf Hentzau"),
    ],
)
def test_clitic(read, page, prefer, name):
    """A clitic is a new subject right before, else the one whom the caller expects."""
    found = read(page)
    keys = {m.name: m.key for m in found.cast.members}

    key = found.cast.resolve_pronoun(page.index("nya."), prefer=keys.get(prefer))

    assert name == found.cast.members[key].name


def test_description_in_the_object_is_not_the_subject(read):
    """Behind a verb "taipan itu" is somebody else than the subject of that verb."""
    found = read("Setelah Rudolf Hentzau menolak, Ana Berg mengancam taipan tersebut.")

    assert "Rudolf Hentzau" == found.who("taipan tersebut")


@pytest.mark.parametrize(
    ("page", "name", "codes"),
    [
        ("Ana Berg dan Rudolf Hentzau tiba. Ia menolak.", None, ["mention-ambiguous"]),
        ("Ana Berg dan Rudolf Hentzau menolak. Dia pulang.", None, ["mention-ambiguous"]),
        ("Ana Berg menolak Rudolf Hentzau. Ia pulang.", "Ana Berg", []),
        ("Ana Berg dan Kuba menolak. Ia pulang.", "Ana Berg", []),
    ],
)
def test_two_of_equal_standing(read, page, name, codes):
    """A pronoun behind two who are one subject stands for neither, and that is said."""
    found = read(page)
    word = "Dia" if "Dia" in page else "Ia"

    assert name == found.who(word)
    assert codes == found.codes()


def test_relation_in_apposition(read):
    """A relation behind a name takes its owner in: "adik Ana Berg" is not another person."""
    found = read("Rudolf Hentzau, adik Ana Berg, menolak.")

    assert ["Rudolf Hentzau", "Ana Berg"] == found.names("person")


def test_arabic_ending(read):
    """A name goes on with the place or house behind the article."""
    found = read("Ana Berg bertemu Abdul Rahman bin Hassan al-Zenda di Strelsau.")

    assert found.names("person")[-1] == "Abdul Rahman bin Hassan al-Zenda"
