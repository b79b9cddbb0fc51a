"""Tags, channels, carriers, places and days around a cue, on invented sentences."""

import pytest


@pytest.mark.parametrize(
    "page",
    [
        "“Tanya saja juru tulisnya,” ketus Jaksa Ana Berg sambil menutup pintu.",
        "Jaksa Ana Berg menutup pintu. “Tanya saja juru tulisnya,” ketusnya.",
    ],
)
def test_tag_with_a_word_that_no_list_holds(statements, speakers, page):
    """What stands between a quotation with its comma and a name is a cue."""
    (statement,) = statements(page)[0]

    assert "ketus" == statement.cue.text
    assert ["Ana Berg"] == speakers(page)


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Berikut pernyataan Presiden Ana Berg lewat radio.", "Ana Berg"),
        ("Presiden Ana Berg marah. Cuitannya itu sebagai berikut:", "Ana Berg"),
        ("PM Ana Berg pergi. Berikut beberapa pesan para tetangga.", None),
    ],
)
def test_announced_quotation(speakers, lead, speaker):
    """A quotation that the sentence before announces is its owner's, or nobody's."""
    page = f"{lead}\n\n“Kita sudah memprotes hal itu dengan keras.”"

    assert [speaker] == speakers(page)


def test_signed_quotation(speakers):
    """A dash and a name behind a quotation sign it."""
    page = "PM Ana Berg pergi.\n\n“Kami terkejut akan kabar dari Klow.” – Karl Lind, PM Syldavia"

    assert ["Karl Lind"] == speakers(page)


def test_account_of_somebody(speakers):
    """An account speaks for the one whom the page names with it."""
    page = (
        "Seorang warganet melalui akun Twitter @HujanKlow mengirim sindiran.\n\n"
        "“Dia bohong,” tulis @HujanKlow."
    )

    assert ["Seorang warganet"] == speakers(page)


def test_account_of_nobody(speakers):
    """An account that nobody is named with goes by its own name."""
    page = "Salah satunya akun @LukaKlow menjawab.\n\n“Belum, Bu,” ucap akun tersebut."

    assert ["@LukaKlow"] == speakers(page)


def test_place_behind_a_topic_is_not_where_it_was_said(statements):
    """`kata Berg mengenai sandera di Belmora` does not tell where Berg spoke."""
    (statement,) = statements("“Kami siap,” kata Ana Berg mengenai sandera di Belmora.")[0]

    assert statement.place is None


def test_second_clause_has_its_own_circumstances(statements):
    """The day of the first clause is not that of the second."""
    page = (
        "Prancis mengatakan pada Senin (4/3/2019) dua kapalnya karam, "
        "tetapi Jerman menyangkal bahwa dermaganya ikut rusak."
    )

    assert [True, False] == [s.time is not None for s in statements(page)[0]]


def test_request_passed_on(statements):
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
def test_who_passed_words_on(statements, page):
    """A person who passed words on is a relay, and so is the medium whose report holds them."""
    (statement,), names = statements(page)

    assert [names[k] for k in statement.relays] in (["Karl Lind"], ["Reuters"])
    assert "Ana Berg" == names[statement.speaker]


def test_place_in_a_role_is_not_where_it_was_said(statements):
    """`Wakil Ketua Fraksi Maju di DPR Berg` does not tell where Berg spoke."""
    page = "Wakil Ketua Fraksi Partai Maju di DPR Ana Berg mengatakan rapat itu harus ditunda."
    (statement,) = statements(page)[0]

    assert statement.place is None


def test_mark_of_the_wrong_kind_before_a_tag(statements):
    """An opening mark that stands where one should close still closes."""
    page = "“Sudah ada kesepakatan. Saya kira Selasa hari yang baik, “kata Ana Berg di Klow."
    (statement,) = statements(page)[0]

    assert "kata" == statement.cue.text
    assert statement.content[0].text.endswith("hari yang baik,")


def test_day_of_a_relay_behind_a_link(statements):
    """`seperti melansir X, Jumat` tells when the relay was printed."""
    page = "“Tidak benar itu,” kata Ana Berg seperti melansir Reuters, Jumat 8 Maret 2019."
    (statement,) = statements(page)[0]

    assert statement.time is None
    assert 1 == len(statement.relays)


def test_place_noun_with_its_address(statements):
    """`di kantornya, Klow, Jawa Barat` is one place."""
    page = "“Ini darurat,” kata Ana Berg di kantornya, Lembang, Jawa Barat, Selasa (5/3/2019)."
    (statement,) = statements(page)[0]

    assert "kantornya, Lembang, Jawa Barat" == statement.place.text


def test_place_of_a_group_is_not_where_it_spoke(statements):
    """`Para petani di Belmora mengatakan` tells which farmers, not where they spoke."""
    (statement,) = statements("Para petani di Jakarta mengatakan kota itu sudah aman.")[0]

    assert statement.place is None
