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
        (
            "Juru Bicara Dewan Tambak yang dipimpin Kuba, Turki al-Hentzau mengatakan kota aman.",
            "Turki al-Hentzau",
            "Juru Bicara Dewan Tambak",
            "Dewan Tambak",
        ),
        (
            "Pemimpin Front Tambak, yang juga dikenal sebagai FTZ, Ana Flavia Berg, menolak.",
            "Ana Flavia Berg",
            "Pemimpin Front Tambak",
            "Front Tambak",
        ),
        (
            "Kata juru bicara Hentzau, Ana Berg dalam sebuah pernyataan, kota aman.",
            "Ana Berg",
            "juru bicara Hentzau",
            None,
        ),
        (
            "Kuasa hukum Bupati Zenda Rudolf Hentzau, Ana Berg menolak hadir.",
            "Ana Berg",
            "Kuasa hukum Bupati Zenda Rudolf Hentzau",
            None,
        ),
        ("Kata pengacara ABC, Ana Berg, kota aman.", "Ana Berg", "pengacara ABC", "ABC"),
        ("Kata istri presiden, Ana Berg, kota aman.", "Ana Berg", "istri presiden", None),
        (
            "Presiden sementara Kuba Ana Berg menolak hadir.",
            "Ana Berg",
            "Presiden sementara Kuba",
            "Kuba",
        ),
        (
            "Perdana menteri (PM) terpilih Peru, Ana Berg, menolak hadir.",
            "Ana Berg",
            "Perdana menteri (PM) terpilih Peru",
            "Peru",
        ),
        (
            "Pemimpin pemberontak Peru Ana Berg menolak hadir.",
            "Ana Berg",
            "Pemimpin pemberontak Peru",
            "Peru",
        ),
        (
            "Menteri Luar Negeri dan Kerja Sama Antarbangsa Peru, Ana Berg, menolak hadir.",
            "Ana Berg",
            "Menteri Luar Negeri dan Kerja Sama Antarbangsa Peru",
            "Peru",
        ),
        (
            "Di sana ada Wali Kota Zenda, Ana Berg dan suaminya.",
            "Ana Berg",
            "Wali Kota Zenda",
            "Zenda",
        ),
        (
            "Utusan khusus Kuba untuk urusan Peru, Ana Berg, menolak hadir.",
            "Ana Berg",
            "Utusan khusus Kuba untuk urusan Peru",
            "Kuba",
        ),
        (
            "Pemimpin oposisi Kuba sekaligus pemenang Hadiah Tambak, Ana Flavia Berg, menolak.",
            "Ana Flavia Berg",
            "Pemimpin oposisi Kuba",
            "Kuba",
        ),
        ("Ana Berg—wakil presiden Kuba—menolak hadir.", "Ana Berg", "wakil presiden Kuba", "Kuba"),
        (
            "Kata Sekretaris Jenderal DPP Teguh Hentzau, rapat ditunda.",
            "Teguh Hentzau",
            "Sekretaris Jenderal DPP",
            "DPP",
        ),
        ("Juru bicara T23 Ana Berg menolak hadir.", "Ana Berg", "Juru bicara T23", "T23"),
        (
            "Ujar Humas PN Zenda, Ana Berg, sidang ditunda.",
            "Ana Berg",
            "Humas PN Zenda",
            "PN Zenda",
        ),
        (
            "Ana Berg, Wakil Ketua Partai Tambak sekaligus adik pemimpin Peru Petra Flavia, tiba.",
            "Ana Berg",
            "Wakil Ketua Partai Tambak",
            "Partai Tambak",
        ),
        (
            "Menteri Tambak Peru Raja Ana Berg menolak.",
            "Raja Ana Berg",
            "Menteri Tambak Peru",
            "Peru",
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
        (
            "Sekjen Liga Sungai Amadou Berg menolak usulan itu.",
            "Amadou Berg",
            "Sekjen Liga Sungai",
            "Liga Sungai",
        ),
        (
            '"Kota aman," kata penyiar radio Vesna Horvat.',
            "Vesna Horvat",
            "penyiar radio",
            None,
        ),
        (
            "Kata Deputi II Kantor Sungai Zenda, yang juga anggota tim, Mila Berg, kota aman.",
            "Mila Berg",
            "Deputi II Kantor Sungai Zenda",
            "Kantor Sungai Zenda",
        ),
        ("Menurut Petra Berg, kota aman.", "Petra Berg", None, None),
        (
            "Namun, Perdana Menteri Ludo Brennick menolak usulan itu.",
            "Ludo Brennick",
            "Perdana Menteri",
            None,
        ),
        (
            "Kepala Bidang Perlindungan Disnaker Nganjuk Suwarno menolak usulan itu.",
            "Suwarno",
            "Kepala Bidang Perlindungan Disnaker Nganjuk",
            "Disnaker Nganjuk",
        ),
        (
            "Kata ketua tim hukum paslon 02 Bambang Hentzau yang akrab disapa BH, suara itu sah.",
            "Bambang Hentzau",
            "ketua tim hukum paslon 02",
            None,
        ),
        (
            "Anggota tim BERANI Rudolf Hentzau SH MH menolak usulan itu.",
            "Rudolf Hentzau",
            "Anggota tim BERANI",
            "tim BERANI",
        ),
        (
            "Kuasa hukum mereka, Ana Berg, menolak usulan itu.",
            "Ana Berg",
            "Kuasa hukum",
            None,
        ),
        (
            "Ana Berg, salah seorang warga kepada wartawan mengatakan kota aman.",
            "Ana Berg",
            "warga",
            None,
        ),
        (
            '"Kota aman," kata Wakil Rektor III bidang Kemahasiswaan Suwarno.',
            "Suwarno",
            "Wakil Rektor III bidang Kemahasiswaan",
            None,
        ),
        ("Dekan FISIP, yaitu Dr Daliman, menolak usulan itu.", "Daliman", "Dekan FISIP", "FISIP"),
        (
            "Mediator Disnaker Zenda, Ana Berg mengatakan kota aman.",
            "Ana Berg",
            "Mediator Disnaker Zenda",
            "Disnaker Zenda",
        ),
        (
            "Para pendukung mantan perdana menteri Rudolf Hentzau menolak.",
            "Rudolf Hentzau",
            "mantan perdana menteri",
            None,
        ),
        (
            "Laporan itu dibenarkan oleh juru bicara istana, Ana Berg.",
            "Ana Berg",
            "juru bicara istana",
            None,
        ),
        ("Ana Berg, mantan menteri, menolak usulan itu.", "Ana Berg", "mantan menteri", None),
        ("Kata tokoh agama Pdt. Ana Berg, kota aman.", "Ana Berg", "tokoh agama", None),
        (
            "Dari Havana, Menteri Luar Negeri Ana Berg menolak usulan itu.",
            "Ana Berg",
            "Menteri Luar Negeri",
            "Kuba",
        ),
        (
            "Kuba menolak usulan itu. Utusan khususnya, Ana Berg, tiba di Zenda.",
            "Ana Berg",
            "Utusan khusus",
            "Kuba",
        ),
        (
            "Bos SpaceX dan Tesla, Ana Berg, menolak usulan itu.",
            "Ana Berg",
            "Bos SpaceX dan Tesla",
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


@pytest.mark.parametrize(
    ("page", "name", "words"),
    [
        (
            "Kementerian Luar Negeri Kuba (Kemlu Kuba) menolak. Kemlu diam.",
            "Kementerian Luar Negeri Kuba",
            "Kemlu diam",
        ),
        (
            "Dinas Tambak Kabupaten Zenda menolak. Dinas Tambak diam.",
            "Dinas Tambak Kabupaten Zenda",
            "Dinas Tambak diam",
        ),
        (
            "Asosiasi Bantuan untuk Tahanan Sungai (ABTS) menolak. ABTS diam.",
            "Asosiasi Bantuan untuk Tahanan Sungai",
            "ABTS diam",
        ),
        (
            "Tentara Pembebasan Zenda Hitam TPZH menolak. TPZH diam.",
            "Tentara Pembebasan Zenda Hitam",
            "TPZH diam",
        ),
        (
            "Kelompok militan Tambak Hitam menyerang. Tambak Hitam diam.",
            "Tambak Hitam",
            "Tambak Hitam diam",
        ),
    ],
)
def test_body_is_taken_up(read, page, name, words):
    """A body is known again by its abbreviation, the opening of its name, or its bare name."""
    found = read(page)

    assert [name] == found.names("organisation")
    assert name == found.who(words.removesuffix(" diam"), page.count(words[:-5]) - 1)


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (
            "Ana Berg tiba. Kata perempuan yang akrab disapa Ani itu, kota aman.",
            "perem",
            "Ana Berg",
        ),
        ("Ana Berg tiba. Kapolsek menambahkan kota aman.", "Kapolsek", "Ana Berg"),
        ("Ana Berg tiba. Politikus Partai Zenda menambahkan kota aman.", "Polit", "Ana Berg"),
        ("Ana Berg menyebut pihaknya siap.", "pihaknya", "Ana Berg"),
        ("Ana Berg tiba. Kata mantan panglima BTZ ini, kota aman.", "mantan", "Ana Berg"),
        ("Kabar itu memaksa Hentzau pulang. Kata Hentzau, kota aman.", "Hentzau", "Hentzau"),
        ("Surat itu dibenarkan oleh menteri, Ana Berg. Ia diam.", "Ia", "Ana Berg"),
        ("Tiga sumber tiba. Hentzau diam. Ketiganya menolak.", "Ketiganya", "Tiga sumber"),
    ],
)
def test_taken_up(read, page, words, name):
    """Who was named before is taken up by what describes him or says the like again."""
    found = read(page)
    start = page.index(words)

    mention = next(m for m in found.cast.mentions if m.start == start)

    assert name == found.cast.members[mention.key].name


def test_media_by_their_frames(read):
    """A site's address names a medium, and so does an unknown name that asked somebody."""
    found = read("Berg menolak, kata Berg kepada kabarzenda.com. Ditemui Zendapos, Berg menolak.")

    assert ["kabarzenda.com", "Zendapos"] == found.names("media")


def test_rank_of_an_unnamed_official(read):
    """An unnamed official has the rank, and whose office he works in."""
    found = read("Presiden Kuba menolak. Seorang pejabat senior di kantornya menolak menjawab.")

    official = found.of("Seorang pejabat senior")

    assert ("senior", "Kuba") == (official.rank, official.of)


def test_both_sides_are_no_two_people(read):
    """Two people named before are not the two sides of a quarrel."""
    found = read("Ana Berg bertemu Rudolf Hentzau. Kedua belah pihak sepakat.")

    assert ["Ana Berg", "Rudolf Hentzau"] == [e.name for e in found.entities()]
