"""Second names: by his rank in the state, by his letters, by half his office, by what he is of."""

import pytest


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (
            "Presiden Rudolf Hentzau bertemu warga.\nKepala Negara menolak usul itu.",
            "Kepala Negara",
            "Rudolf Hentzau",
        ),
        (
            "Gubernur Jawa Barat Ana Berg hadir.\nOrang nomor satu di Jawa Barat itu diam.",
            "Orang nomor satu di Jawa Barat itu",
            "Ana Berg",
        ),
        (
            "Kasat Reskrim Polres Zenda AKP Ana Berg hadir.\nKasat menolak usul itu.",
            "Kasat menolak",
            None,
        ),
        (
            "Ketua Umum PTZ Ana Hilda Berg hadir.\nKata AHB, usul itu ditolak.",
            "AHB",
            "Ana Hilda Berg",
        ),
        (
            "Presiden Kuba Rudolf Hentzau mengirim utusannya, Ana Berg, ke Peru.\nIa menolak.",
            "utusannya, Ana Berg",
            "Ana Berg",
        ),
        (
            "Panglima Militer Kuba Jenderal Ali Hentzau hadir.\nJenderal tertinggi Kuba itu diam.",
            "Jenderal tertinggi Kuba itu",
            "Ali Hentzau",
        ),
    ],
)
def test_second_name(read, page, words, name):
    """Other words for an office, or letters, are its holder where the page leaves no choice."""
    cast = read(page)

    if name is None:
        words, name = words.split()[0], "Ana Berg"
        assert name == cast.who(words, 1)
    else:
        assert name == cast.who(words)


def test_head_of_state_at_home(read):
    """Of two presidents the one of the country for which the page is written is "Kepala Negara"."""
    page = (
        "Presiden Indonesia Ana Berg bertemu Presiden Kuba Rudolf Hentzau.\n"
        "Kepala Negara menolak usul itu."
    )

    assert "Ana Berg" == read(page).who("Kepala Negara")


def test_office_of_one_of_two(read):
    """Half an office that two people hold is neither's."""
    page = "Kasat Reskrim Ana Berg dan Kasat Lantas Rudolf Hentzau hadir.\nKasat menolak usul itu."

    assert read(page).who("Kasat", 2) not in ("Ana Berg", "Rudolf Hentzau")


def test_spoken_of(read):
    """Whom the subject speaks of behind `bahwa` is somebody else."""
    page = (
        "Menlu Kuba Ana Berg bertemu Maria Hentzau.\n"
        "Berg menolak usul itu dan mengatakan bahwa perempuan itu lemah."
    )

    assert "Maria Hentzau" == read(page).who("perempuan itu")


def test_name_with_words_of_office(read):
    """Words of somebody's office before his name are no part of it."""
    page = (
        "National Tambakhaus Rudolf Hentzau menulis surat.\n"
        "Wakil Ketua Tambakhaus Kuba Rudolf Hentzau menolak usul itu."
    )

    assert ["Rudolf Hentzau"] == read(page).names("person")


@pytest.mark.parametrize(
    ("page", "kind", "name"),
    [
        ("Brussel menolak usul itu.\nKomisi Eropa menunggu.", "organisation", "Uni Eropa"),
        ("Brussel menolak usul itu.\nPerdana Menteri Belgia menunggu.", "government", "Belgia"),
        ("Brussel menolak usul itu.", "place", "Brussel"),
    ],
)
def test_seat_of_union(read, page, kind, name):
    """The seat of a union is the union or the state, as the page tells; else a mere place."""
    member = read(page).of("Brussel")

    assert (kind, name) == (member.kind, member.name)


def test_group_with_letters(read):
    """A group with its letters in brackets is a body, by its words and by its letters."""
    cast = read(
        "Kelompok kriminal bersenjata (KKB) menembak dua guru di Zenda.\n"
        "Kelompok itu kabur.\nKKB membantah."
    )

    assert ["Kelompok kriminal bersenjata"] == cast.names("organisation")
    assert "Kelompok kriminal bersenjata" == cast.who("Kelompok itu")
    assert "Kelompok kriminal bersenjata" == cast.who("KKB", 1)


def test_station_is_no_medium(read):
    """A station with a capital is where trains stop."""
    assert "Stasiun Zenda" in read("Warga menunggu di Stasiun Zenda.").names("place")


def test_first_name_like_a_place(read):
    """A word that closes names of places in English opens a person's."""
    assert ["Park Geun-na"] == read("Presiden Park Geun-na menolak.\nPark diam.").names("person")


def test_palace_and_spokesman(read):
    """The name behind a palace is its spokesman's."""
    person = next(e for e in read("Juru bicara Istana Ana Berg menolak usul itu.").entities())

    assert ("Ana Berg", "Juru bicara Istana") == (person.name, person.role)


@pytest.mark.parametrize(
    ("page", "words", "nth", "name"),
    [
        (
            "Dewan Tambak Kuba bertemu di Zenda.\nDewan menolak usul itu.",
            "Dewan",
            1,
            "Dewan Tambak Kuba",
        ),
        (
            "Front Tambak Zenda (FTZ) menyerang dua guru. Para warga lari.\nKelompok itu kabur.",
            "Kelompok itu",
            0,
            "Front Tambak Zenda",
        ),
        (
            "Kuba keluar dari Masyarakat Tambak Zenda (MTZ) kemarin.\nMTZ menolak.",
            "MTZ menolak",
            0,
            None,
        ),
    ],
)
def test_body_taken_up(read, page, words, nth, name):
    """A body is taken up by its bare noun, as a group of fighters, by its letters."""
    cast = read(page)

    if name is None:
        assert "Masyarakat Tambak Zenda" == cast.who("MTZ", 1)
    else:
        assert name == cast.who(words, nth)


def test_own_side_with_adjective(read):
    """What follows `pihaknya` is no part of it."""
    page = "Ana Berg mengatakan pihaknya ogah berunding."

    assert "Ana Berg" == read(page).who("pihaknya")


def test_state_behind_bracket(read):
    """A state behind a body's letters is whose the body is."""
    body = read("Rapid Tambak Forces (RTF) Kuba menolak usul itu.").of("Rapid Tambak Forces")

    assert ("Rapid Tambak Forces", "Kuba") == (body.name, body.of)
