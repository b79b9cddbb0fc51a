"""Offices: where the seat ends and the holder's name begins."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "name", "role", "of"),
    [
        (
            "Kapolsek Tambak, Kompol Ali Hentzau, membantah laporan itu.",
            "Ali Hentzau",
            "Kapolsek Tambak",
            None,
        ),
        (
            "Kepala Operasi Sungai Biru 2023, Kombes Pol Rudolf Hentzau, menutup jalan.",
            "Rudolf Hentzau",
            "Kepala Operasi Sungai Biru 2023",
            None,
        ),
        (
            '"Kota aman," ujar Kasatlak Sungai Biru 2024, AKBP Rudolf Hentzau.',
            "Rudolf Hentzau",
            "Kasatlak Sungai Biru 2024",
            None,
        ),
        ("Kata Pawas Zenda Iptu Rudolf Hentzau, kota aman.", "Rudolf Hentzau", "Pawas Zenda", None),
        (
            "Anggota Komisi II DPRD Provinsi Zenda Ana Berg mengatakan kota aman.",
            "Ana Berg",
            "Anggota Komisi II DPRD Provinsi Zenda",
            "Komisi II DPRD Provinsi Zenda",
        ),
        (
            "Direktur Institute for Rivers and Lakes (IRL), Ana Berg mengatakan kota aman.",
            "Ana Berg",
            "Direktur Institute for Rivers and Lakes (IRL)",
            "Institute for Rivers and Lakes",
        ),
        (
            "Kepala Dinas Perikanan, Kelautan, dan Pangan Kota Zenda Ana Berg menutup pasar.",
            "Ana Berg",
            "Kepala Dinas Perikanan, Kelautan, dan Pangan Kota Zenda",
            "Dinas Perikanan, Kelautan, dan Pangan Kota Zenda",
        ),
        (
            "Kepala Dinas Pangan Kabupaten Zenda Teguh Hentzau menutup pasar.",
            "Teguh Hentzau",
            "Kepala Dinas Pangan Kabupaten Zenda",
            "Dinas Pangan Kabupaten Zenda",
        ),
        (
            "Rektor Universitas Zenda Ana Berg menolak usulan itu.",
            "Ana Berg",
            "Rektor Universitas Zenda",
            "Universitas Zenda",
        ),
        (
            "Staf Khusus Presiden bidang Hubungan Internasional Ana Berg menolak usulan itu.",
            "Ana Berg",
            "Staf Khusus Presiden bidang Hubungan Internasional",
            None,
        ),
        (
            "Menurut Ana Berg (Kepala Dinas Pangan Zenda), pasar itu tutup.",
            "Ana Berg",
            "Kepala Dinas Pangan Zenda",
            "Dinas Pangan Zenda",
        ),
        (
            "Ana Berg, adik dari Presiden Kuba Rudolf Hentzau, menolak usulan itu.",
            "Ana Berg",
            "adik dari Presiden Kuba Rudolf Hentzau",
            None,
        ),
    ],
)
def test_holder(read, sentence, name, role, of):
    """The holder has his name alone, and the office goes up to it."""
    found = read(sentence)

    people = [e for e in found.entities() if e.name == name]

    assert [(role, of)] == [(e.role, e.of) for e in people]


def test_degrees_are_no_entities(read):
    """Degrees behind a name are part of the mention and name nobody."""
    found = read("Kepala Bidang Perairan, Ana Berg, S.H., M.Hum., menolak usulan itu.")

    assert ["Ana Berg"] == [e.name for e in found.entities()]


def test_first_and_family_name_are_no_state(read):
    """Behind an office a first name that stands alone later is not taken for a state."""
    found = read("Menteri Luar Negeri Marti Hentzau tiba. Menurut Marti, kota aman.")

    assert [] == found.names("government")
    assert "Marti Hentzau" == found.who("Marti", 1)


def test_initial_before_a_leader(read):
    """An initial belongs to the name, which stays the leader's."""
    found = read("Surat itu ditulis S. Lavrov. Lavrov menolak menjawab.")

    assert ["S. Lavrov"] == found.names("person")
    assert "Rusia" == found.of("Lavrov", 1).of
