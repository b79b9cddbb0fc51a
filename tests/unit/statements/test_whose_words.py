"""Whose words a page of any outlet gives, on invented sentences."""

import pytest


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
def test_those_who_speak_as_one(speakers, page, group):
    """Two and more who share a cue are one group with all their names."""
    assert [group] == speakers(page)


def test_one_with_another_speaks_alone(speakers):
    """`Berg bersama Lind` leaves Berg the one who speaks."""
    page = "Presiden Ana Berg bersama Raja Karl Lind mengatakan pemilu harus ditunda."

    assert ["Ana Berg"] == speakers(page)


def test_mereka_behind_a_group(speakers):
    """`Mereka` goes on with the group that spoke."""
    page = (
        "Ana Berg dan Karl Lind mengatakan pemilu harus ditunda. Mereka menambahkan hal itu adil."
    )

    assert ["Ana Berg dan Karl Lind"] * 2 == speakers(page)


def test_one_is_no_plural_group(speakers):
    """`ucapnya` is said by the person who spoke, not by the many of whom he told."""
    page = (
        "Hakim Ana Berg menambahkan, para murid belum paham. "
        "Mereka menuding soal ujian itu bocor.\n\n“Dua murid absen,” ucapnya."
    )

    assert "Ana Berg" == speakers(page)[-1]


def test_unnamed_speaker_is_taken_up_by_his_noun(speakers):
    """`juru bicara itu` is the spokesman who spoke last, not an earlier one with a name."""
    page = (
        "Jenderal Karl Lind, juru bicara tentara Ruritania, mengatakan tiga tentara tewas. "
        "Akan tetapi seorang juru bicara polisi Syldavia membantah klaim tersebut. "
        "“Kapal kami utuh,” kata juru bicara itu."
    )

    assert "seorang juru bicara polisi Syldavia" == speakers(page)[-1]


def test_name_with_a_particle(speakers):
    """`kata al-Lind` is said by the one whose name has a small particle."""
    assert ["al-Lind"] == speakers("“Kami sudah siap,” kata al-Lind.")


def test_place_of_a_body_does_not_speak(speakers):
    """A province behind a comma tells where the body is."""
    page = "Dinas Pemadam Kebakaran Kabupaten Klow, Jawa Barat, menyatakan api itu sudah padam."

    assert ["Dinas Pemadam Kebakaran Kabupaten Klow"] == speakers(page)


def test_issuer_before_a_relative_clause(speakers):
    """`pernyataan dari Berg yang menyebut` is Berg's."""
    page = "Otto Klow mengutip pernyataan dari Menteri Ana Berg yang menyebut bahwa raja pergi."

    assert ["Ana Berg"] == speakers(page)


def test_unknown_name_from_a_body(speakers):
    """A name that opens its clause before `dari` speaks, not the body behind it."""
    page = "Ana Berg dari Biro Cuaca Klow, mengatakan bahwa badai itu segera reda."

    assert ["Ana Berg"] == speakers(page)


def test_bare_noun_that_closes_a_tag(speakers):
    """`timpal jaksa` is the prosecutor of whom the page told."""
    page = (
        "Jaksa bertanya kepada Karl Lind. “Apa itu?” tanya jaksa di aula Klow.\n\n"
        "“Saya lupa,” kata Lind.\n\n“Enggak apa-apa,” timpal jaksa."
    )

    assert ["Jaksa", "Karl Lind", "Jaksa"] == speakers(page)


def test_asker_is_not_whom_he_asks(speakers, contents):
    """In `Dia mengingatkan Lind untuk tenang` it is not Lind who speaks."""
    page = (
        "Namun, sebelum Karl Lind menjawab, Ana Berg memotong. "
        "Dia mengingatkan Lind untuk duduk dan menjawab seperlunya."
    )

    assert ["Ana Berg"] == speakers(page)
    assert ["Lind untuk duduk dan menjawab seperlunya"] == contents(page)


def test_office_of_a_place(speakers):
    """`Berg selaku Camat Belmora` speaks, not the town."""
    page = "Ana Berg selaku Camat Probolinggo menjelaskan bahwa jembatan itu kokoh."

    assert ["Ana Berg"] == speakers(page)


def test_bare_noun_is_not_the_last_speaker(speakers):
    """`ujar hakim` behind the words of a witness is the judge."""
    page = (
        "“Saya tertidur,” ujar Karl Lind kepada hakim.\n\n"
        "“Jam berapa?” ujar hakim meneruskan sidang."
    )

    assert ["Karl Lind", "hakim"] == speakers(page)


def test_bare_noun_of_somebody_named(speakers):
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
def test_name_behind_a_long_role(speakers, page, speaker):
    """The name that ends a role speaks, not a part of the role."""
    assert [speaker] == speakers(page)


def test_menurut_saya_is_the_voice(speakers):
    """`menurut saya` inside a quotation lays nothing on a party behind it."""
    page = "“Cuma menurut saya tim Prancis bakal menang dari Jerman,” kata Ana Berg."

    assert ["Ana Berg"] == speakers(page)


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        ("“Kami mau pulang,” kata seorang orator di depan kampus.", "seorang orator"),
        ("“Kami mau pulang,” kata salah satu orator kepada Reuters.", "salah satu orator"),
        ("Seorang influencer yang hadir di sana mengatakan kota itu aman.", "Seorang influencer"),
    ],
)
def test_unnamed_speaker_by_a_noun_of_no_list(statements, page, speaker):
    """`seorang` tells that somebody speaks, whatever the noun."""
    found, names = statements(page)

    assert [speaker] == [names.get(s.speaker) for s in found]


def test_one_of_several_things_does_not_speak(speakers):
    """`Salah satu pasal menyebutkan` is no person's statement."""
    assert ["salah satu pasal"] != speakers("Salah satu pasal menyebutkan bahwa kota itu bebas.")


def test_banner_does_not_speak(speakers):
    """`demikian bunyi salah satu spanduk` names a medium."""
    page = "“Gunung tidak tumbuh dua kali,” demikian bunyi salah satu spanduk di Klow."

    assert [None] == speakers(page)


def test_name_that_two_share(speakers):
    """`Kim` behind words of Kim Yo Lan is she, though the page names Kim Jo Lun first."""
    page = (
        "Adik pemimpin itu, Kim Jo Lun, pulang. "
        "Kim Yo Lan mengatakan kota itu sudah aman. Kim berjanji akan segera pulang."
    )

    assert ["Kim Yo Lan"] * 2 == speakers(page)


def test_role_that_is_shortened(speakers):
    """`Menteri Prancis` takes up the one whose longer role it shortens, not who spoke last."""
    page = (
        "Menteri Luar Negeri Prancis, Ana Berg, menegaskan kota itu sudah aman. "
        "Penasihat raja, Karl Lind, mengatakan jalan itu sudah dibuka. "
        "Menteri Prancis menambahkan, jembatan itu sudah kokoh."
    )

    assert ["Ana Berg", "Karl Lind", "Ana Berg"] == speakers(page)


def test_quotation_behind_a_release(speakers):
    """A quotation alone behind `merilis pernyataan` is that of whoever released it."""
    page = (
        "Reuters melaporkan bahwa latihan itu digelar setiap tahun.\n\n"
        "Menteri Ana Berg merilis pernyataan melalui radio pada hari Minggu.\n\n"
        "“Saya mendengar cerita yang tidak enak tentang latihan itu.”"
    )

    assert "Ana Berg" == speakers(page)[-1]
