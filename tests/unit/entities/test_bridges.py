"""Whom people and bodies speak for where only the page says so."""

import pytest

ONE_STATE = (
    "Peru membuka pasar. Warga Peru menunggu. Di Peru harga naik. Peru menutup jalan. "
    "Peru menunda pemilu. {}"
)


@pytest.mark.parametrize(
    ("page", "words", "of"),
    [
        ("NATO menggelar rapat. Para diplomat aliansi menolak.", "diplomat aliansi", "NATO"),
        ("Uni Eropa menunda rapat. Pejabat blok itu menolak.", "Pejabat blok itu", "Uni Eropa"),
        ("Kuba menunda rapat. Para diplomat negara itu menolak.", "Para diplomat", "Kuba"),
        ("Para diplomat aliansi menolak.", "Para diplomat aliansi", None),
    ],
)
def test_taken_up(read, page, words, of):
    """A noun inside a description takes up the body or state that was named before."""
    found = read(page).of(words)

    assert found is not None
    assert of == found.of


@pytest.mark.parametrize(
    ("sentence", "words", "of"),
    [
        ("Oposisi menolak.", "Oposisi", "Peru"),
        (
            "Komisi pemilihan negara mengatakan surat suara cukup.",
            "Komisi pemilihan negara",
            "Peru",
        ),
        ("Di Zenda, pihak berwenang mengatakan jalan ditutup.", "pihak berwenang", None),
        ("Otoritas setempat menolak.", "Otoritas setempat", None),
        ("Para nelayan menolak.", "Para nelayan", None),
    ],
)
def test_state_of_the_page(read, sentence, words, of):
    """Authorities of a page about one state are that state's, not those of a town."""
    found = read(ONE_STATE.format(sentence)).of(words)

    assert found is not None
    assert of == found.of


def test_two_states(read):
    """A page about two states leaves open whose authorities are meant."""
    found = read(ONE_STATE.format("Kuba menolak. Kuba menunggu. Oposisi menolak.")).of("Oposisi")

    assert found is not None
    assert found.of is None


@pytest.mark.parametrize(
    ("sentence", "words", "of"),
    [
        ("Seorang reporter Kuba menolak.", "Seorang reporter Kuba", None),
        ("Seorang diplomat Kuba menolak.", "Seorang diplomat Kuba", "Kuba"),
        ("Asosiasi Tambak Kuba menolak.", "Asosiasi Tambak Kuba", None),
        ("Kementerian Tambak Kuba menolak.", "Kementerian Tambak Kuba", "Kuba"),
    ],
)
def test_own_voice(read, sentence, words, of):
    """Whoever does not serve a state speaks for himself, though the words name one."""
    found = read(sentence).of(words)

    assert found is not None
    assert of == found.of


@pytest.mark.parametrize(
    ("sentence", "role", "of"),
    [
        (
            "Ana Berg, diplomat Kuba yang hidup di Zenda dan negosiator tambak senior Kuba, diam.",
            "negosiator tambak senior Kuba",
            "Kuba",
        ),
        ("Ana Berg, diplomat Kuba yang tinggal di Zenda, menolak.", "diplomat Kuba", "Kuba"),
    ],
)
def test_clause_behind_the_name(read, sentence, role, of):
    """Of two roles behind a name the one that says more is kept."""
    person = next(e for e in read(sentence).entities() if e.name == "Ana Berg")

    assert (role, of) == (person.role, person.of)


def test_authorities_are_a_government(read):
    """Authorities of a known state are its government, though nobody names them."""
    found = read(ONE_STATE.format("Jalan itu rusak, kata pihak berwenang.")).of("pihak berwenang")

    assert found is not None
    assert ("government", True) == (found.kind, found.anonymous)


@pytest.mark.parametrize(
    ("page", "of"),
    [
        ("Kuba diam. Menteri Luar Negeri negara itu, Ana Berg, menolak.", "Kuba"),
        ("NATO diam. Juru bicara aliansi itu, Ana Berg, menolak.", "NATO"),
        ("Menteri Luar Negeri negara itu, Ana Berg, menolak.", None),
    ],
)
def test_named_person(read, page, of):
    """An office "of that state" before a name is of the state named before."""
    person = next(e for e in read(page).entities() if e.name == "Ana Berg")

    assert of == person.of


def test_owner_who_stands_too_far_back(read):
    """`Utusan khususnya` is of whoever the sentence before is about, read or not."""
    page = "Peru menolak usulan itu. Zubrovia diam saja. Utusan khususnya, Ana Berg, tiba di sana."

    assert read(page).of("Ana Berg").of is None


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        ("Kuba diam. Pemerintah negara itu menolak.", "Pemerintah", "Kuba"),
        ("Presiden Kuba mengatakan pemerintahnya menolak.", "pemerintahnya", "Kuba"),
        (
            "Kuba diam. Kementerian luar negeri negara itu ada. Kementerian Luar Negeri Kuba diam.",
            "Kementerian luar negeri",
            "Kementerian Luar Negeri Kuba",
        ),
    ],
)
def test_state_by_its_bodies(read, page, words, name):
    """A government or ministry of "that state", or of a speaker's own, is the one of that state."""
    assert name == read(page).who(words)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("Kuba diam. Militer negara itu menolak.", "Militer"),
        ("Kuba diam. Pasukan negara tersebut menolak.", "Pasukan"),
        ("Kuba menolak. Kementerian luar negerinya diam.", "Kementerian luar negerinya"),
    ],
)
def test_arm_of_a_state(read, page, words):
    """A force or ministry is of the state that is taken up, or of the subject by `-nya`."""
    assert "Kuba" == read(page).of(words).of


def test_own_body_of_nobody(read):
    """`Militernya` belongs to nobody where no state was the subject before."""
    assert read("Partai Tambak menolak. Militernya diam.").of("Militernya").of is None


def test_state_that_was_only_a_place(read):
    """`Presiden negara itu` is of the state named last, be it only a place so far."""
    page = "Menlu Kuba terbang ke Peru untuk bertemu presiden negara itu."

    assert "Peru" == read(page).of("presiden negara itu").of
