"""People: names with and without roles, apposition on either side, later short forms."""

import pytest

NAMED = [
    (
        "Menteri Luar Negeri Kuba Ana Berg menolak usulan itu.",
        "Ana Berg",
        "Menteri Luar Negeri Kuba",
        "Kuba",
    ),
    (
        "Menteri Luar Negeri Kuba, Ana Berg, menolak usulan itu.",
        "Ana Berg",
        "Menteri Luar Negeri Kuba",
        "Kuba",
    ),
    ("Menlu Kuba Ana Berg menolak usulan itu.", "Ana Berg", "Menlu Kuba", "Kuba"),
    (
        '"Kami menolak," ujar juru bicara Kremlin, Rudolf Hentzau.',
        "Rudolf Hentzau",
        "juru bicara Kremlin",
        "Rusia",
    ),
    (
        "Duta Besar Peru untuk Amerika Serikat (AS), Ana Berg mengatakan kota itu aman.",
        "Ana Berg",
        "Duta Besar Peru untuk Amerika Serikat (AS)",
        "Peru",
    ),
    (
        "Ana Berg, Duta Besar Peru untuk AS, mengatakan kota itu aman.",
        "Ana Berg",
        "Duta Besar Peru untuk AS",
        "Peru",
    ),
    (
        "Rudolf Hentzau, seorang diplomat Peru yang tinggal di Zenda, mengatakan kota itu aman.",
        "Rudolf Hentzau",
        "diplomat Peru",
        "Peru",
    ),
    (
        "Sekretaris Jenderal NATO Rudolf Hentzau tiba di Zenda.",
        "Rudolf Hentzau",
        "Sekretaris Jenderal NATO",
        "NATO",
    ),
    (
        "Ketua Umum Lembaga Tambak Zenda (LTZ) Ana Berg mengatakan panen naik.",
        "Ana Berg",
        "Ketua Umum Lembaga Tambak Zenda (LTZ)",
        "Lembaga Tambak Zenda",
    ),
    ("Mantan Presiden Peru Ana Berg menolak hadir.", "Ana Berg", "Mantan Presiden Peru", "Peru"),
    (
        "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Peru Ana Berg menolak usulan itu.",
        "Ana Berg",
        "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Peru",
        "Peru",
    ),
    (
        "Kapolda Zenda Inspektur Jenderal Rudolf Hentzau menutup jalan.",
        "Rudolf Hentzau",
        "Kapolda Zenda",
        None,
    ),
    ("Brigadir Jenderal (Pol) Rudolf Hentzau menutup jalan.", "Rudolf Hentzau", None, None),
    ("Wali Kota Bogor Bima Lind meninjau pasar.", "Bima Lind", "Wali Kota Bogor", "Bogor"),
    (
        "Bupati Strelsau, Rudolf Hentzau, mengatakan jalan itu rusak.",
        "Rudolf Hentzau",
        "Bupati Strelsau",
        "Strelsau",
    ),
    (
        "Menteri Luar Negeri (Menlu) Kuba Ana Berg menolak usulan itu.",
        "Ana Berg",
        "Menteri Luar Negeri (Menlu) Kuba",
        "Kuba",
    ),
    ("Istri Hentzau, Flavia Lind, mengatakan kota itu aman.", "Flavia Lind", "Istri Hentzau", None),
    ("Adiknya, Flavia Lind, mengatakan kota itu aman.", "Flavia Lind", "Adiknya", None),
    ('"Kota itu aman," kata seorang lansia, Ana Berg (69).', "Ana Berg", "seorang lansia", None),
    ("Ana Berg (41) mengatakan kota itu aman.", "Ana Berg", None, None),
    (
        '"Kota itu aman," kata Ana Berg, 41 tahun, seorang pemilih di Zenda.',
        "Ana Berg",
        "pemilih",
        None,
    ),
    (
        "Dekan Fakultas Sungai Universitas Tambak, Zenda, Rudolf Hentzau menolak.",
        "Rudolf Hentzau",
        "Dekan Fakultas Sungai Universitas Tambak",
        "Fakultas Sungai Universitas Tambak",
    ),
    ("Perdana menteri Peru Ana Berg menolak hadir.", "Ana Berg", "Perdana menteri Peru", "Peru"),
    (
        "Utusan khusus PBB untuk Suriah Rudolf Hentzau tiba di Zenda.",
        "Rudolf Hentzau",
        "Utusan khusus PBB untuk Suriah",
        "PBB",
    ),
    ("Jenderal Abdul bin Hentzau menutup jalan.", "Abdul bin Hentzau", None, None),
    ("Kata Teguh, jalan itu rusak.", "Teguh", None, None),
]


@pytest.mark.parametrize(("sentence", "name", "role", "of"), NAMED)
def test_person(read, sentence, name, role, of):
    """A person has the name without the title, the office as written, and whom he speaks for."""
    found = read(sentence)

    people = [e for e in found.entities() if e.kind == "person" and e.name == name]

    assert [(role, of)] == [(e.role, e.of) for e in people]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Menteri Luar Negeri Kuba Ana Berg menolak.", "Menteri Luar Negeri Kuba Ana Berg"),
        (
            "Surat juru bicara Kremlin, Rudolf Hentzau, hilang.",
            "juru bicara Kremlin, Rudolf Hentzau",
        ),
        ("Ana Berg (41) menolak.", "Ana Berg (41)"),
        ("Ana Berg, Duta Besar Peru untuk AS, menolak.", "Ana Berg, Duta Besar Peru untuk AS"),
        ("(Presiden Kuba Rudolf) Hentzau menolak.", "(Presiden Kuba Rudolf) Hentzau"),
    ],
)
def test_one_mention(read, sentence, words):
    """Role, name and apposition are one mention, with the head on the name."""
    found = read(sentence)
    start = sentence.index(words)

    (mention,) = [
        m
        for m in found.cast.mentions_in(start, start + len(words))
        if found.cast.members[m.key].kind == "person"
    ]

    assert words == sentence[mention.start : mention.end]
    assert sentence[mention.head_start : mention.head_end] in words


@pytest.mark.parametrize(
    ("page", "later", "name"),
    [
        ("Ana Berg tiba di Zenda. Berg menolak.", "Berg menolak", "Ana Berg"),
        ("Atta Ul Lind tiba di Zenda. Atta menolak.", "Atta menolak", "Atta Ul Lind"),
        ("Menlu Kuba Ana Berg tiba. Menlu Kuba itu menolak.", "Menlu Kuba itu", "Ana Berg"),
        ("Menteri Luar Negeri Kuba Ana Berg tiba. Menlu itu menolak.", "Menlu itu", "Ana Berg"),
        ("Presiden Kuba Ana Berg tiba. Presiden menolak.", "Presiden menolak", "Ana Berg"),
        (
            "Ana Berg tiba di Zenda. Diplomat 41 tahun itu menolak.",
            "Diplomat 41 tahun itu",
            "Ana Berg",
        ),
        (
            "Ana Berg tiba di Zenda. Bos Tambak dan Sungai itu menolak.",
            "Bos Tambak dan Sungai itu",
            "Ana Berg",
        ),
        ("Rudolf Topolski tiba. Topolskyy menolak.", "Topolskyy", "Rudolf Topolski"),
        ("Rudolf Rassendyll tiba. Rassendyl menolak.", "Rassendyl menolak", "Rudolf Rassendyll"),
        (
            "Wali Kota Bogor Bima Lind tiba. Bima mengatakan kota itu aman.",
            "Bima mengatakan",
            "Bima Lind",
        ),
        ("Susi Bambang Lind (SBL) tiba. SBL menolak.", "SBL menolak", "Susi Bambang Lind"),
        ("Rudolf menyebut Ana Berg. Menyusul Berg, Hentzau mundur.", "Berg, Hentzau", "Ana Berg"),
    ],
)
def test_later_forms(read, page, later, name):
    """Surname, given name, office, description and another spelling are the person named before."""
    found = read(page)

    assert name == found.who(later)


def test_two_of_one_name_are_left_open(read):
    """A surname that two people of the sentence before share is no one's, with an issue."""
    found = read("Ana Berg dan Rudolf Berg ditahan. Berg menolak bicara.")

    assert found.who("Berg menolak") is None
    assert ["mention-ambiguous"] == found.codes()


def test_wife_is_not_her_husband(read):
    """The name behind "pengacara" is that of the client."""
    found = read("Rudolf Hentzau ditahan. Pengacara Hentzau menolak bicara.")

    assert "Rudolf Hentzau" != found.who("Pengacara Hentzau")
    assert ["Rudolf Hentzau", "Hentzau"] == found.mentions("Rudolf Hentzau")


def test_predicate_is_no_mention(read):
    """Who stands for an office is not its holder."""
    found = read("Ana Berg ingin menjadi presiden Kuba.")

    assert ["Ana Berg"] == found.names("person")


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Juru Bicara Presiden Rudolf Hentzau menolak.", "Rudolf Hentzau", "Juru Bicara Presiden"),
        ("Kepala Dinas Sungai Sulut dr Ana Berg menolak.", "Ana Berg", "Kepala Dinas Sungai Sulut"),
        ("Warga bernama Ana Berg menolak.", "Ana Berg", "Warga bernama"),
    ],
)
def test_office_behind_office(read, sentence, name, role):
    """An office behind an office, a title in small letters and "bernama" part no role and name."""
    people = [e for e in read(sentence).entities() if e.kind == "person"]

    assert [(name, role.removesuffix(" bernama"))] == [(e.name, e.role) for e in people]


def test_document_is_nobody(read):
    """A minister's regulation is no mention of a minister."""
    assert [] == read("Peraturan Menteri Perhubungan itu dicabut.").names("person")


def test_word_in_small_letters_elsewhere_is_no_name(read):
    """What the page also writes in small letters is nobody's name."""
    found = read("Tsunami menghantam pantai. Warga lari karena tsunami itu. Tsunami datang lagi.")

    assert [] == found.names("person")


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Menlu Kuba Bongkar Isi Pesan Dari Peru", ["Ana Berg"]),
        ("Ana Berg Tolak Surat Kuba", ["Ana Berg"]),
        ("Zelma Tolak Surat Kuba", ["Ana Berg"]),
        ("Dari Kuba Menlu Kuba Klaim Menang", ["Ana Berg"]),
    ],
)
def test_headline(read, title, people):
    """A headline that writes verbs with capitals makes nobody of them."""
    found = read("Menlu Kuba Ana Berg menolak.", title=title)

    assert people == found.names("person")


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Menurut Peraturan Menteri Kuba itu, jalan ditutup.", "Peraturan", None),
        ("Kata Teguh, jalan itu rusak.", "Teguh", "Teguh"),
        ("Pesawat Zenda Z-130 jatuh.", "Zenda Z-130", None),
        ("Juru Bicara Presiden Heru Hentzau menolak.", "Heru Hentzau", "Heru Hentzau"),
    ],
)
def test_common_capital(read, sentence, words, name):
    """A rule behind "menurut" and a name with digits are nobody; a first name is no office."""
    assert name == read(sentence).who(words)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "Deputi Direktur Riset dan Pengawasan OJK Tito Hentzau menolak.",
            "Tito Hentzau",
            "Deputi Direktur Riset dan Pengawasan OJK",
        ),
        (
            "Kepala Bidang Humas Polda Zenda Komisaris Besar Yusri Hentzau menolak.",
            "Yusri Hentzau",
            "Kepala Bidang Humas Polda Zenda",
        ),
        (
            "CEO Zenda Consulting LLC Ana Berg menolak.",
            "Ana Berg",
            "CEO Zenda Consulting LLC",
        ),
        (
            "Menteri Pertahanan Kuba yang juga Plt Menteri Sungai negara itu, Ana Berg, diam.",
            "Ana Berg",
            "Menteri Pertahanan Kuba",
        ),
    ],
)
def test_long_office(read, sentence, name, role):
    """An office goes on to the body, rank or second field behind an unknown word."""
    person = next(e for e in read(sentence).entities() if e.kind == "person")

    assert (name, role) == (person.name, person.role)


@pytest.mark.parametrize(
    ("sentence", "role", "of"),
    [
        ("Wali Kota Zenda Ana Berg menolak.", "Wali Kota Zenda", "Zenda"),
        ("Sekjen DKTL Ana Berg menolak.", "Sekjen DKTL", "DKTL"),
        ("Rudolf Hentzau dan rekannya dari Kuba, Ana Berg, menolak.", None, "Kuba"),
        ("Bos Space X dan Tesla Ana Berg menolak.", "Bos Space X dan Tesla", None),
    ],
)
def test_speaks_for(read, sentence, role, of):
    """A mayor speaks for the town, a head for the body of which only letters are known."""
    person = next(e for e in read(sentence).entities() if e.name == "Ana Berg")

    assert (role, of) == (person.role, person.of)


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (
            "Rudolf Hentzau atau Pak Tambakan pulang. Tambakan menolak.",
            "Tambakan menolak",
            "Rudolf Hentzau",
        ),
        (
            "Jenderal Rudolf Hentzau, yang dikenal dengan julukan “Tambakan”. Tambakan menolak.",
            "Tambakan menolak",
            "Rudolf Hentzau",
        ),
        (
            "Panglima Kuba Ali al-Hentzau mundur. Al-Hentzau menolak.",
            "Al-Hentzau",
            "Ali al-Hentzau",
        ),
        (
            "Panglima Kuba Ali al-Hentzau mundur. Dalam pidatonya, al-Hentzau menolak.",
            "al-Hentzau menolak",
            "Ali al-Hentzau",
        ),
        ("Abu Ali al-Hentzau menyatakan kota aman.", "Abu Ali al-Hentzau", "Abu Ali al-Hentzau"),
        ("Pangeran Turki bin Hentzau menolak.", "Turki bin Hentzau", "Turki bin Hentzau"),
    ],
)
def test_other_names_of_one(read, page, words, name):
    """Nicknames, names behind "atau", and an Arabic family name without a capital."""
    assert name == read(page).who(words)


def test_office_in_the_name_of_an_event(read):
    """An office noun within the name of an event is nobody's."""
    found = read("Usulan itu muncul dalam Rapat Pimpinan Nasional di Zenda.")

    assert [] == found.names("person")


@pytest.mark.parametrize("page", ["Mereka menemui Ali al-Hentzau", "Kata Ali bin al-Hentzau"])
def test_name_that_ends_the_page(read, page):
    """A name with "al-" that no mark ends is read, and reading ends."""
    assert page.split(maxsplit=1)[1].removeprefix("menemui ") in read(page).names("person")
