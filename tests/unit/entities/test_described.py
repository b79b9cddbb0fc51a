"""Descriptions: by what somebody is taken up, and for whom he works."""

import pytest


@pytest.mark.parametrize(
    "words",
    [
        "Pelatih asal Kuba itu",
        "Pria berusia 50 tahun tersebut",
        "Perempuan kelahiran Zenda itu",
        "Perempuan yang juga menjabat wakil ketua partai itu",
        "Mantan bintang layar lebar itu",
        "Mantan ratu kecantikan itu",
    ],
)
def test_description_takes_up(read, words):
    """A definite description with age, origin or a former calling is who was named before."""
    page = f"Gubernur Ana Berg menolak usul itu.\n{words} mengatakan bahwa kota itu aman."

    assert "Ana Berg" == read(page).who(words)


def test_description_before_name(read):
    """A name behind a comma names who was described."""
    cast = read("Menteri Pertahanan Kuba yang juga ketua partai itu, Ana Berg, menolak.")

    assert ["Ana Berg"] == cast.names("person")


@pytest.mark.parametrize(
    ("sentence", "name", "role", "of"),
    [
        (
            "Pelatih Zendana, Rudolf Hentzau, menolak.",
            "Rudolf Hentzau",
            "Pelatih Zendana",
            "Zendana",
        ),
        (
            "Kata analis Tambakbus, Ana Berg, harga naik.",
            "Ana Berg",
            "analis Tambakbus",
            "Tambakbus",
        ),
        ("Pelatih Timnas Kuba Ana Berg menolak.", "Ana Berg", "Pelatih Timnas Kuba", "Timnas Kuba"),
        ("Seorang petani, Ana Berg, menolak.", "Ana Berg", "Seorang petani", None),
        ("Dayekson, warga desa berusia 50 tahun, menolak.", "Dayekson", "warga desa", None),
        ("Agus, warga Gang Tambak, mengeluh.", "Agus", "warga Gang Tambak", None),
    ],
)
def test_calling(read, sentence, name, role, of):
    """Behind somebody's calling stands for whom he works, behind his name of what kind he is."""
    person = next(e for e in read(sentence).entities() if e.kind == "person")

    assert (name, role, of) == (person.name, person.role, person.of)


def test_list_behind_calling(read):
    """Names in a list are people, each of them."""
    cast = read("Aktivis Rudolf Hentzau, Ana Berg, dan Teguh Hentzau ditangkap.")

    assert ["Rudolf Hentzau", "Ana Berg", "Teguh Hentzau"] == cast.names("person")


def test_other_name_behind_comma(read):
    """Another name that somebody is known by stands for him later."""
    page = "Komandan ZTF Rudolf Hentzau, yang juga dikenal sebagai Hemed, menolak.\nHemed diam."

    assert "Rudolf Hentzau" == read(page).who("Hemed", 1)
