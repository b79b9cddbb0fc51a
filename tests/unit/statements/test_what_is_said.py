"""Where a content begins and ends, and what is none, on invented sentences."""

import pytest


def test_denial_by_a_clitic(statements):
    """`membantahnya` denies what was said before, and sets who speaks next."""
    page = (
        "Jenderal Karl Lind mengatakan bahwa tiga jembatan runtuh di lembah. "
        "Seorang juru bicara kota membantahnya. “Semuanya utuh,” katanya."
    )
    found, names = statements(page)

    assert [False, True, False] == [s.denies for s in found]
    assert "tiga jembatan runtuh di lembah" == found[1].content[0].text
    assert "Seorang juru bicara kota" == names[found[2].speaker]


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Ruritania mengatakan pada Senin (4/3/2019) dua kapalnya karam di selat.",
            "dua kapalnya karam di selat",
        ),
        (
            "Ana Berg mengatakan kepada Reuters jika timnya segera pulang ke Klow.",
            "timnya segera pulang ke Klow",
        ),
        (
            "Ana Berg mengingatkan kepada seluruh warga untuk tidak panik hari itu.",
            "tidak panik hari itu",
        ),
        (
            "Para nelayan itu mengingatkan mengenai bahaya ombak di teluk tersebut.",
            "bahaya ombak di teluk tersebut",
        ),
        (
            "Ana Berg mengatakan seorang tentara tewas, sementara dua lainnya terluka.",
            "seorang tentara tewas, sementara dua lainnya terluka",
        ),
        (
            "Diakui Ana Berg, juru kunci makam itu, bahwa pagarnya rusak sepekan.",
            "pagarnya rusak sepekan",
        ),
        (
            "Selama festival, dikatakan Ana Berg bahwa semua toko menutup pintu.",
            "semua toko menutup pintu",
        ),
        (
            "Lanjut Ana Berg langkah yang dilakukan menteri itu mengikuti perintah raja.",
            "langkah yang dilakukan menteri itu mengikuti perintah raja",
        ),
    ],
)
def test_where_a_content_stands(contents, page, content):
    """Day, addressee, apposition and phrases around a cue are no part of what is said."""
    assert [content] == contents(page)


def test_tag_with_the_comma_behind_it_only(contents):
    """`Para petugas kata dia, tidak datang` is one clause with a tag thrown in."""
    page = "Ana Berg mengatakan jalan itu putus. Para tukang kata dia, tidak datang sejak pagi."

    assert "Para tukang | tidak datang sejak pagi" == contents(page)[-1]


def test_verbs_around_a_tag_are_not_the_speakers(contents):
    """`..., katanya, Lind akan bicara dan menyampaikan hal itu` is one content."""
    page = (
        "Ana Berg mengatakan kota itu aman. Begitu mendengar kabar itu, katanya, "
        "Karl Lind akan bicara dan menyampaikan pengumuman."
    )

    assert contents(page)[-1].endswith("dan menyampaikan pengumuman")


def test_clause_put_first_with_a_deed(speakers):
    """`sebelum menyampaikan usulan itu` says nothing."""
    page = "Ana Berg menuturkan bahwa sebelum menyampaikan usulan itu, Karl Lind pergi ke Klow."

    assert ["Ana Berg"] == speakers(page)


def test_closing_credit_is_no_content(contents):
    """What stands in brackets behind the last stop is not said."""
    page = "Ana Berg mengatakan dua orang tewas, sementara sisanya terluka. (ana/klow.id)"

    assert ["dua orang tewas, sementara sisanya terluka"] == contents(page)


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Hakim Ana Berg pergi. Menurutnya putusan itu akan mengubah banyak hal, karena adil.",
            "putusan itu akan mengubah banyak hal, karena adil",
        ),
        (
            "Militer itu, yang menurut para ahli berjumlah 300 kapal, sudah pergi.",
            "berjumlah 300 kapal",
        ),
        (
            "Saat ditemui di Klow, menurut Ana Berg, kota itu sudah aman.",
            "kota itu sudah aman",
        ),
        (
            "Menurut Ana Berg, pasukannya tidak menyerang, tapi warga sendiri yang membakar kota.",
            "pasukannya tidak menyerang, tapi warga sendiri yang membakar kota",
        ),
        (
            "Kabar bahwa raja mangkat dibantah Ana Berg.",
            "raja mangkat",
        ),
        (
            "Dosen Ana Berg pergi. Pandangan Berg, jika ingin menang, partai itu tidak boleh diam.",
            "jika ingin menang, partai itu tidak boleh diam",
        ),
        (
            "Ana Berg mengatakan kota itu tetap aman dan kemudian pergi ke Klow.",
            "kota itu tetap aman",
        ),
    ],
)
def test_where_a_source_lays_its_content(contents, page, content):
    """Clauses of sources, denials and headings begin and end where they are told."""
    assert contents(page)[-1].startswith(content)


def test_claim_that_is_denied_later(statements, contents):
    """`klaim itu dibantah Lind` denies what was claimed in the sentence before."""
    page = (
        "Prancis mengklaim kapalnya ditabrak di selat. "
        "Namun, klaim Prancis tersebut dibantah oleh Jerman."
    )
    found, _ = statements(page)

    assert ["kapalnya ditabrak di selat"] * 2 == contents(page)
    assert [False, True] == [s.denies for s in found]


def test_suspects_are_no_hearsay(contents):
    """`polisi mencari diduga pencuri` lays nothing on anybody."""
    page = "Penjaga pasar mengejar seorang diduga pencuri ayam, Rabu (3/4) pagi."

    assert [] == contents(page)


def test_what_the_voice_adds_is_not_the_others(contents):
    """`tetapi kami ...` inside a quotation is no part of the accusation before it."""
    page = "“Prancis menuduh Jerman memulai perang, tetapi kami tidak tahu,” kata Ana Berg."

    assert "Jerman memulai perang" == contents(page)[-1]


def test_order_ends_before_a_clause_of_its_own(contents):
    """`dan mengatakan bahwa` behind an order is the speaker's again."""
    page = "Ana Berg meminta warga untuk tenang dan mengatakan bahwa kota itu aman."

    assert ["warga untuk tenang", "kota itu aman"] == contents(page)


def test_manner_is_no_second_verb(speakers):
    """`dengan tegas membantah` has the subject that stands before it."""
    page = (
        "Pengusaha Karl Lind menyebut bahwa raja pergi. "
        "Kolonel Ana Berg dengan tegas membantah klaim tersebut."
    )

    assert ["Karl Lind", "Ana Berg"] == speakers(page)


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Walhi menyampaikan pesan kepada Ana Berg untuk segera membuka taman kota.",
            ["segera membuka taman kota"],
        ),
        ("Ana Berg akan meminta instruksi Karl Lind agar membuka gudang.", []),
        ("Ana Berg menantang Karl Lind untuk membuktikan tuduhannya.", ["Karl Lind untuk"]),
    ],
)
def test_words_that_are_passed_on(contents, page, content):
    """A message has its goal for content; an instruction that is asked for says nothing."""
    got = contents(page)

    assert len(content) == len(got)
    assert all(g.startswith(c) for g, c in zip(got, content, strict=True))


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Ana Berg mengatakan saat ini pasukannya sudah menguasai kota itu.",
            "saat ini pasukannya sudah menguasai kota itu",
        ),
        (
            "Ana Berg mengatakan bahwa, harga yang terlalu mahal memberatkan petani.",
            "harga yang terlalu mahal memberatkan petani",
        ),
        (
            "Ana Berg pergi. Lanjutnya, bahwa seharusnya para petani diberikan bantuan.",
            "seharusnya para petani diberikan bantuan",
        ),
        (
            "Meski mengakui adanya utang lama itu, Presiden Ana Berg menolak menyebut jumlah.",
            "adanya utang lama itu",
        ),
        (
            "Kota itu sudah aman sejak pagi. Demikian keterangan Presiden Ana Berg, Senin.",
            "Kota itu sudah aman sejak pagi",
        ),
    ],
)
def test_how_a_content_opens(speakers, contents, page, content):
    """`saat ini` opens a content, `bahwa` and its comma stand before it; `demikian` closes it."""
    assert [content] == contents(page)
    assert ["Ana Berg"] == speakers(page)


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Ana Berg menegaskan kota itu bukanlah benteng, tetapi hanya sedang menjaga gudang.",
            "kota itu bukanlah benteng, tetapi hanya sedang menjaga gudang",
        ),
        (
            "Ana Berg berjanji untuk menambah dana yang besar untuk sekolah, pasar, dan taman.",
            "menambah dana yang besar untuk sekolah, pasar, dan taman",
        ),
        (
            "Ana Berg mengatakan ia siap menjaga pos, memastikan air, serta merawat gudang.",
            "ia siap menjaga pos, memastikan air, serta merawat gudang",
        ),
        (
            "Ana Berg pergi. Padahal, menurut Ana Berg, jalan yang putus itu hanya satu.",
            "jalan yang putus itu hanya satu",
        ),
        (
            "Ana Berg pergi. Sebagian dari petani yang pulang, kata dia, juga akan menanam padi.",
            "Sebagian dari petani yang pulang | juga akan menanam padi",
        ),
        (
            "Menuduh Jerman sudah lama berdusta, Ana Berg pergi meninggalkan ruang rapat.",
            "Jerman sudah lama berdusta",
        ),
    ],
)
def test_where_a_content_goes_on(speakers, contents, page, content):
    """Contrasts, lists of things and deeds, and predicates behind a tag belong to what is said."""
    assert [content] == contents(page)
    assert ["Ana Berg"] == speakers(page)


@pytest.mark.parametrize(
    "page",
    [
        "“Kami sudah menjelaskan, dan melakukan banyak hal,” kata Ana Berg.",
        "Berbicara dalam pidato di Klaten pada hari Selasa, Ana Berg tampak lelah.",
        "Komisi yang bertugas memastikan bahwa jalan itu aman sudah pulang.",
    ],
)
def test_cues_that_say_nothing(statements, page):
    """A cue before `dan`, one that only tells of speaking, and a task lay nothing on anybody."""
    assert {"quote-tag"} >= {s.rule for s in statements(page)[0]}


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("menambahkan pajak dan ancaman hukuman jika warga menolak pergi", 0),
        ("menambahkan jika warga menolak pergi, kota itu tidak aman", 1),
        ("menambahkan kota itu akan aman jika warga pergi", 1),
    ],
)
def test_what_is_added_on_a_condition(read, words, count):
    """A thing that is added is no content, though a condition behind it holds a verb."""
    assert count == len(read(f"Berg {words}.").statements)
