"""Constructions that pages of many outlets showed, on invented sentences."""

import pytest

import ujar


def statements(page):
    """The statements of a page, and the names of its entities by id."""
    record = ujar.read(f"Judul Berita\n\n{page}", name="x.txt")
    return record.statements, {e.id: e.name for e in record.entities}


def speakers(page):
    """Who speaks, statement by statement."""
    found, names = statements(page)
    return [names.get(s.speaker) for s in found]


def contents(page):
    """The content of each statement, its pieces joined by a bar."""
    return [" | ".join(c.text for c in s.content) for s in statements(page)[0]]


@pytest.mark.parametrize(
    ("page", "group"),
    [
        ("Ana Berg dan Karl Lind mengatakan pemilu harus ditunda.", "Ana Berg dan Karl Lind"),
        (
            "Ana Berg, Karl Lind, dan Ota Hynek mengatakan pemilu harus ditunda.",
            "Ana Berg, Karl Lind, dan Ota Hynek",
        ),
        ("“Kami siap,” kata Ana Berg dan Karl Lind.", "Ana Berg dan Karl Lind"),
    ],
)
def test_those_who_speak_as_one(page, group):
    """Two and more who share a cue are one group with all their names."""
    assert [group] == speakers(page)


def test_one_with_another_speaks_alone():
    """`Berg bersama Lind` leaves Berg the one who speaks."""
    page = "Presiden Ana Berg bersama Raja Karl Lind mengatakan pemilu harus ditunda."

    assert ["Ana Berg"] == speakers(page)


def test_mereka_behind_a_group():
    """`Mereka` goes on with the group that spoke."""
    page = (
        "Ana Berg dan Karl Lind mengatakan pemilu harus ditunda. Mereka menambahkan hal itu adil."
    )

    assert ["Ana Berg dan Karl Lind"] * 2 == speakers(page)


def test_one_is_no_plural_group():
    """`ucapnya` is said by the person who spoke, not by the many of whom he told."""
    page = (
        "Hakim Ana Berg menambahkan, para murid belum paham. "
        "Mereka menuding soal ujian itu bocor.\n\n“Dua murid absen,” ucapnya."
    )

    assert "Ana Berg" == speakers(page)[-1]


def test_unnamed_speaker_is_taken_up_by_his_noun():
    """`juru bicara itu` is the spokesman who spoke last, not an earlier one with a name."""
    page = (
        "Jenderal Karl Lind, juru bicara tentara Ruritania, mengatakan tiga tentara tewas. "
        "Akan tetapi seorang juru bicara polisi Syldavia membantah klaim tersebut. "
        "“Kapal kami utuh,” kata juru bicara itu."
    )

    assert "seorang juru bicara polisi Syldavia" == speakers(page)[-1]


def test_denial_by_a_clitic():
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
    "page",
    [
        "“Tanya saja juru tulisnya,” ketus Jaksa Ana Berg sambil menutup pintu.",
        "Jaksa Ana Berg menutup pintu. “Tanya saja juru tulisnya,” ketusnya.",
    ],
)
def test_tag_with_a_word_that_no_list_holds(page):
    """What stands between a quotation with its comma and a name is a cue."""
    (statement,) = statements(page)[0]

    assert "ketus" == statement.cue.text
    assert ["Ana Berg"] == speakers(page)


def test_name_with_a_particle():
    """`kata al-Lind` is said by the one whose name has a small particle."""
    assert ["al-Lind"] == speakers("“Kami sudah siap,” kata al-Lind.")


def test_place_of_a_body_does_not_speak():
    """A province behind a comma tells where the body is."""
    page = "Dinas Pemadam Kebakaran Kabupaten Klow, Jawa Barat, menyatakan api itu sudah padam."

    assert ["Dinas Pemadam Kebakaran Kabupaten Klow"] == speakers(page)


def test_issuer_before_a_relative_clause():
    """`pernyataan dari Berg yang menyebut` is Berg's."""
    page = "Otto Klow mengutip pernyataan dari Menteri Ana Berg yang menyebut bahwa raja pergi."

    assert ["Ana Berg"] == speakers(page)


def test_unknown_name_from_a_body():
    """A name that opens its clause before `dari` speaks, not the body behind it."""
    page = "Ana Berg dari Biro Cuaca Klow, mengatakan bahwa badai itu segera reda."

    assert ["Ana Berg"] == speakers(page)


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Berikut pernyataan Presiden Ana Berg lewat radio.", "Ana Berg"),
        ("Presiden Ana Berg marah. Cuitannya itu sebagai berikut:", "Ana Berg"),
        ("PM Ana Berg pergi. Berikut beberapa pesan para tetangga.", None),
    ],
)
def test_announced_quotation(lead, speaker):
    """A quotation that the sentence before announces is its owner's, or nobody's."""
    page = f"{lead}\n\n“Kita sudah memprotes hal itu dengan keras.”"

    assert [speaker] == speakers(page)


def test_signed_quotation():
    """A dash and a name behind a quotation sign it."""
    page = "PM Ana Berg pergi.\n\n“Kami terkejut akan kabar dari Klow.” – Karl Lind, PM Syldavia"

    assert ["Karl Lind"] == speakers(page)


def test_account_of_somebody():
    """An account speaks for the one whom the page names with it."""
    page = (
        "Seorang warganet melalui akun Twitter @HujanKlow mengirim sindiran.\n\n"
        "“Dia bohong,” tulis @HujanKlow."
    )

    assert ["Seorang warganet"] == speakers(page)


def test_account_of_nobody():
    """An account that nobody is named with goes by its own name."""
    page = "Salah satunya akun @LukaKlow menjawab.\n\n“Belum, Bu,” ucap akun tersebut."

    assert ["@LukaKlow"] == speakers(page)


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
def test_where_a_content_stands(page, content):
    """Day, addressee, apposition and phrases around a cue are no part of what is said."""
    assert [content] == contents(page)


def test_tag_with_the_comma_behind_it_only():
    """`Para petugas kata dia, tidak datang` is one clause with a tag thrown in."""
    page = "Ana Berg mengatakan jalan itu putus. Para tukang kata dia, tidak datang sejak pagi."

    assert "Para tukang | tidak datang sejak pagi" == contents(page)[-1]


def test_verbs_around_a_tag_are_not_the_speakers():
    """`..., katanya, Lind akan bicara dan menyampaikan hal itu` is one content."""
    page = (
        "Ana Berg mengatakan kota itu aman. Begitu mendengar kabar itu, katanya, "
        "Karl Lind akan bicara dan menyampaikan pengumuman."
    )

    assert contents(page)[-1].endswith("dan menyampaikan pengumuman")


def test_place_behind_a_topic_is_not_where_it_was_said():
    """`kata Berg mengenai sandera di Belmora` does not tell where Berg spoke."""
    (statement,) = statements("“Kami siap,” kata Ana Berg mengenai sandera di Belmora.")[0]

    assert statement.place is None


def test_second_clause_has_its_own_circumstances():
    """The day of the first clause is not that of the second."""
    page = (
        "Prancis mengatakan pada Senin (4/3/2019) dua kapalnya karam, "
        "tetapi Jerman menyangkal bahwa dermaganya ikut rusak."
    )

    assert [True, False] == [s.time is not None for s in statements(page)[0]]


def test_clause_put_first_with_a_deed():
    """`sebelum menyampaikan usulan itu` says nothing."""
    page = "Ana Berg menuturkan bahwa sebelum menyampaikan usulan itu, Karl Lind pergi ke Klow."

    assert ["Ana Berg"] == speakers(page)


def test_request_passed_on():
    """`Permintaan itu dia sampaikan melalui Lind` names the go-between of the request."""
    page = (
        "Presiden Ana Berg meminta Ruritania menghentikan perang. "
        "Permintaan itu dia sampaikan melalui Karl Lind."
    )
    found, names = statements(page)

    assert [["Karl Lind"]] == [[names[k] for k in s.via] for s in found]


@pytest.mark.parametrize(
    "page",
    [
        "“Kami berduka,” kata Presiden Ana Berg seperti disampaikan Karl Lind.",
        "“Kami berduka,” kata Presiden Ana Berg dalam laporan Reuters.",
    ],
)
def test_who_passed_words_on(page):
    """A person who passed words on is a relay, and so is the medium whose report holds them."""
    (statement,), names = statements(page)

    assert [names[k] for k in statement.relays] in (["Karl Lind"], ["Reuters"])
    assert "Ana Berg" == names[statement.speaker]


def test_closing_credit_is_no_content():
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
def test_where_a_source_lays_its_content(page, content):
    """Clauses of sources, denials and headings begin and end where they are told."""
    assert contents(page)[-1].startswith(content)


def test_claim_that_is_denied_later():
    """`klaim itu dibantah Lind` denies what was claimed in the sentence before."""
    page = (
        "Prancis mengklaim kapalnya ditabrak di selat. "
        "Namun, klaim Prancis tersebut dibantah oleh Jerman."
    )
    found, _ = statements(page)

    assert ["kapalnya ditabrak di selat"] * 2 == contents(page)
    assert [False, True] == [s.denies for s in found]


def test_suspects_are_no_hearsay():
    """`polisi mencari diduga pencuri` lays nothing on anybody."""
    page = "Penjaga pasar mengejar seorang diduga pencuri ayam, Rabu (3/4) pagi."

    assert [] == contents(page)


def test_what_the_voice_adds_is_not_the_others():
    """`tetapi kami ...` inside a quotation is no part of the accusation before it."""
    page = "“Prancis menuduh Jerman memulai perang, tetapi kami tidak tahu,” kata Ana Berg."

    assert "Jerman memulai perang" == contents(page)[-1]


def test_place_in_a_role_is_not_where_it_was_said():
    """`Wakil Ketua Fraksi Maju di DPR Berg` does not tell where Berg spoke."""
    page = "Wakil Ketua Fraksi Partai Maju di DPR Ana Berg mengatakan rapat itu harus ditunda."
    (statement,) = statements(page)[0]

    assert statement.place is None


def test_bare_noun_that_closes_a_tag():
    """`timpal jaksa` is the prosecutor of whom the page told."""
    page = (
        "Jaksa bertanya kepada Karl Lind. “Apa itu?” tanya jaksa di aula Klow.\n\n"
        "“Saya lupa,” kata Lind.\n\n“Enggak apa-apa,” timpal jaksa."
    )

    assert ["Jaksa", "Karl Lind", "Jaksa"] == speakers(page)


def test_asker_is_not_whom_he_asks():
    """In `Dia mengingatkan Lind untuk tenang` it is not Lind who speaks."""
    page = (
        "Namun, sebelum Karl Lind menjawab, Ana Berg memotong. "
        "Dia mengingatkan Lind untuk duduk dan menjawab seperlunya."
    )

    assert ["Ana Berg"] == speakers(page)
    assert ["Lind untuk duduk dan menjawab seperlunya"] == contents(page)


def test_order_ends_before_a_clause_of_its_own():
    """`dan mengatakan bahwa` behind an order is the speaker's again."""
    page = "Ana Berg meminta warga untuk tenang dan mengatakan bahwa kota itu aman."

    assert ["warga untuk tenang", "kota itu aman"] == contents(page)


def test_office_of_a_place():
    """`Berg selaku Camat Belmora` speaks, not the town."""
    page = "Ana Berg selaku Camat Probolinggo menjelaskan bahwa jembatan itu kokoh."

    assert ["Ana Berg"] == speakers(page)


def test_mark_of_the_wrong_kind_before_a_tag():
    """An opening mark that stands where one should close still closes."""
    page = "“Sudah ada kesepakatan. Saya kira Selasa hari yang baik, “kata Ana Berg di Klow."
    (statement,) = statements(page)[0]

    assert "kata" == statement.cue.text
    assert statement.content[0].text.endswith("hari yang baik,")


def test_bare_noun_is_not_the_last_speaker():
    """`ujar hakim` behind the words of a witness is the judge."""
    page = (
        "“Saya tertidur,” ujar Karl Lind kepada hakim.\n\n"
        "“Jam berapa?” ujar hakim meneruskan sidang."
    )

    assert ["Karl Lind", "hakim"] == speakers(page)


def test_bare_noun_of_somebody_named():
    """`jawab saksi` is the witness whose name the page gives."""
    page = (
        "Saksi Karl Lind mengaku tidak tahu soal itu. Hakim bertanya lagi.\n\n"
        "“Pintunya terbuka,” jawab saksi."
    )

    assert ["Karl Lind", "Karl Lind"] == speakers(page)


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        (
            "Menurut Manajer Riset Pangan dan Gizi Walhi, Ana Berg, hal itu adalah wajar.",
            "Ana Berg",
        ),
        ("“Ini perlu,” kata Badan Pengawas Pasar Klow Susi Hartati.", "Susi Hartati"),
        ("“Kami siap,” ujar Kepala Gudang Divisi XIX/Maro, Kolonel Ana Berg.", "Ana Berg"),
    ],
)
def test_name_behind_a_long_role(page, speaker):
    """The name that ends a role speaks, not a part of the role."""
    assert [speaker] == speakers(page)


def test_manner_is_no_second_verb():
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
def test_words_that_are_passed_on(page, content):
    """A message has its goal for content; an instruction that is asked for says nothing."""
    got = contents(page)

    assert len(content) == len(got)
    assert all(g.startswith(c) for g, c in zip(got, content, strict=True))


def test_day_of_a_relay_behind_a_link():
    """`seperti melansir X, Jumat` tells when the relay was printed."""
    page = "“Tidak benar itu,” kata Ana Berg seperti melansir Reuters, Jumat 8 Maret 2019."
    (statement,) = statements(page)[0]

    assert statement.time is None
    assert 1 == len(statement.relays)


def test_place_noun_with_its_address():
    """`di kantornya, Klow, Jawa Barat` is one place."""
    page = "“Ini darurat,” kata Ana Berg di kantornya, Lembang, Jawa Barat, Selasa (5/3/2019)."
    (statement,) = statements(page)[0]

    assert "kantornya, Lembang, Jawa Barat" == statement.place.text


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
def test_how_a_content_opens(page, content):
    """`saat ini` opens a content, `bahwa` and its comma stand before it; `demikian` closes it."""
    assert [content] == contents(page)
    assert ["Ana Berg"] == speakers(page)


def test_menurut_saya_is_the_voice():
    """`menurut saya` inside a quotation lays nothing on a party behind it."""
    page = "“Cuma menurut saya tim Prancis bakal menang dari Jerman,” kata Ana Berg."

    assert ["Ana Berg"] == speakers(page)


def test_place_of_a_group_is_not_where_it_spoke():
    """`Para petani di Belmora mengatakan` tells which farmers, not where they spoke."""
    (statement,) = statements("Para petani di Jakarta mengatakan kota itu sudah aman.")[0]

    assert statement.place is None


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        ("“Kami mau pulang,” kata seorang orator di depan kampus.", "seorang orator"),
        ("“Kami mau pulang,” kata salah satu orator kepada Reuters.", "salah satu orator"),
        ("Seorang influencer yang hadir di sana mengatakan kota itu aman.", "Seorang influencer"),
    ],
)
def test_unnamed_speaker_by_a_noun_of_no_list(page, speaker):
    """`seorang` tells that somebody speaks, whatever the noun."""
    found, names = statements(page)

    assert [speaker] == [names.get(s.speaker) for s in found]


def test_one_of_several_things_does_not_speak():
    """`Salah satu pasal menyebutkan` is no person's statement."""
    assert ["salah satu pasal"] != speakers("Salah satu pasal menyebutkan bahwa kota itu bebas.")


def test_banner_does_not_speak():
    """`demikian bunyi salah satu spanduk` names a medium."""
    page = "“Gunung tidak tumbuh dua kali,” demikian bunyi salah satu spanduk di Klow."

    assert [None] == speakers(page)
