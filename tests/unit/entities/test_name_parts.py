"""Parts around a name: ranks with their corps, initials, particles, degrees, letters for a name."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Wakil Presiden Kuba J.D. Berg menolak usul itu.", "J.D. Berg", "Wakil Presiden Kuba"),
        ("Gubernur J. B. Hentzau menolak usul itu.", "J. B. Hentzau", "Gubernur"),
        ("Menlu Belanda Caspar van der Zenden diam.", "Caspar van der Zenden", "Menlu Belanda"),
        ("Menurut Mark van den Zenden, kota itu aman.", "Mark van den Zenden", None),
        ("Menurut Maria de la Zenda, kota itu aman.", "Maria de la Zenda", None),
        (
            "Kapendam IV/Tambak Kolonel Inf Rudolf Hentzau menolak usul itu.",
            "Rudolf Hentzau",
            "Kapendam IV/Tambak",
        ),
        ("Dandim 0999/Zenda Letkol Arh Ludo Berg diam.", "Ludo Berg", "Dandim 0999/Zenda"),
        ("Danlanud Kolonel Pnb Ana Berg menolak usul itu.", "Ana Berg", "Danlanud"),
        ("Presiden Kolonel Ana Berg menolak usul itu.", "Ana Berg", "Presiden"),
        (
            "Menteri PTZ/Kepala Badan Tambak Ana Berg menolak usul itu.",
            "Ana Berg",
            "Menteri PTZ/Kepala Badan Tambak",
        ),
        ("Menurut Prof. Ana Berg, Ph.D, kota itu aman.", "Ana Berg", None),
        ("Rudolf Hentzau, S.Pd.I., M.Pd.I, menolak usul itu.", "Rudolf Hentzau", None),
        (
            "Kepala Dinas Tambak dr. Rudolf Hentzau, Sp.OG., M.Kes., menolak usul itu.",
            "Rudolf Hentzau",
            "Kepala Dinas Tambak",
        ),
    ],
)
def test_name_and_role(read, sentence, name, role):
    """What stands around a name is neither part of it nor of the office."""
    people = [e for e in read(sentence).entities() if e.kind == "person"]

    assert [(name, role)] == [(e.name, e.role) for e in people]


def test_degree_ends_sentence(read):
    """Behind a degree a sentence may end, though initials stand there."""
    cast = read("Hal itu dikatakan Ana Berg, S.H. Ia menolak usul itu.")

    assert ["Ana Berg"] == cast.names("person")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("Polisi menangkap MA (26) di Zenda.\nMA menolak bicara.", "MA"),
        ("Polisi menangkap AS (41) di Zenda.\nAS menolak bicara.", "AS"),
        ("Perempuan berinisial D mengadu ke polisi.\nD menolak bicara.", "D"),
    ],
)
def test_letters_for_a_name(read, page, name):
    """Letters with an age or behind `berinisial` are a person, whatever a table knows by them."""
    cast = read(page)

    assert [name] == cast.names("person")
    assert name == cast.who(name, page.count(name) - 1)


def test_letters_go_on_a_name(read):
    """A commission by a letter is not the person of that letter."""
    cast = read("Perempuan berinisial D (34) mengadu ke polisi.\nKomisi D menolak usul itu.")

    assert ["D"] == cast.names("person")
    assert "D" != cast.who("Komisi D")


def test_letters_are_no_state(read):
    """A word in capitals behind an office of states is no state of the page."""
    cast = read("Komandan ZTF Ana Berg menolak usul itu.\nZTF menyatakan siap.")

    assert [] == cast.names("government")


@pytest.mark.parametrize(
    ("sentence", "name", "role", "of"),
    [
        (
            "Kepala Dinas Tambak Kota Bogor Nguyen Van Zen menolak usul itu.",
            "Nguyen Van Zen",
            "Kepala Dinas Tambak Kota Bogor",
            "Dinas Tambak Kota Bogor",
        ),
        (
            "Kepala Dinas Tambak Kota Bogor Carlos de la Zenda (54) menolak usul itu.",
            "Carlos de la Zenda",
            "Kepala Dinas Tambak Kota Bogor",
            "Dinas Tambak Kota Bogor",
        ),
        (
            "Menurut Kepala Dinas Tambak Kota Bogor Teguh Hentzau, kota itu aman.",
            "Teguh Hentzau",
            "Kepala Dinas Tambak Kota Bogor",
            "Dinas Tambak Kota Bogor",
        ),
        ("Panglima TNI Ana Berg menolak usul itu.", "Ana Berg", "Panglima TNI", "TNI"),
        ("Kapolda Metro Jaya Ana Berg diam.", "Ana Berg", "Kapolda Metro Jaya", None),
        ("Bupati Sleman Teguh Hentzau menolak.", "Teguh Hentzau", "Bupati Sleman", "Sleman"),
        (
            "Penasihat Keamanan Kuba I Wayan Berg menolak.",
            "I Wayan Berg",
            "Penasihat Keamanan Kuba",
            "Kuba",
        ),
    ],
)
def test_name_behind_body(read, sentence, name, role, of):
    """A holder's name begins behind the town or body that his office is of."""
    person = next(e for e in read(sentence).entities() if e.kind == "person")

    assert (name, role, of) == (person.name, person.role, person.of)


def test_quarter_of_a_town(read):
    """What closes the name of a district is not the West."""
    assert [] == read("Kepala Dinas Tambak Kota Bogor Barat menolak usul itu.").names("group")


def test_address_takes_up(read):
    """A form of address with `itu` is who was named before."""
    page = "Ketua Umum PTZ Ana Berg menolak usul itu.\nKiai itu mengatakan bahwa kota itu aman."

    assert "Ana Berg" == read(page).who("Kiai itu")


def test_day_behind_name(read):
    """A day between the holder and his verb leaves his name as it is."""
    page = "Kepala Dinas Tambak Kota Bogor Ahmed al-Zenda, Senin (3/2/2025), menolak usul itu."
    person = next(e for e in read(page).entities() if e.kind == "person")

    assert ("Ahmed al-Zenda", "Dinas Tambak Kota Bogor") == (person.name, person.of)
