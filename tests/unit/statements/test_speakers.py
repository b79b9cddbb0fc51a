"""Who speaks: pronouns, descriptions, appositions, documents and media that are taken up."""

import pytest

import ujar


def speakers(page):
    """Name the speakers of a page that is read whole, statement by statement."""
    record = ujar.read(page, name="x.txt")
    names = {e.id: e.name for e in record.entities}
    return [names.get(s.speaker) for s in record.statements]


@pytest.mark.parametrize(
    "page",
    [
        "“Kota itu aman,” kata Berg.\nLind, kata dia, sudah pergi dari kota itu.",
        "“Kota itu aman,” kata Berg.\nMenurut dia, Lind sudah pergi dari kota itu.",
        "“Kota itu aman,” kata Berg.\nLind sudah pergi dari kota itu, ujarnya.",
    ],
)
def test_pronoun_of_a_tag_is_nobody_of_whom_it_tells(read, page):
    """`Lind, kata dia, sudah pergi` is said by who spoke before, not by Lind."""
    assert ["Ana Berg", "Ana Berg"] == read(page).speakers()


def test_apposition_that_ends_in_a_name(read):
    """In `Berg, ajudan lama Lind, mengatakan` it is Berg who speaks."""
    assert ["Ana Berg"] == read("Berg, ajudan lama Lind, mengatakan kota itu aman.").speakers()


def test_party_joined_to_one_under_a_preposition(read):
    """`antara Ruritania dan Lind, menyebut` goes on with the subject of the sentence."""
    page = "Berg mengatakan tidak ada perjanjian antara Syldavia dan Lind, menyebut itu tipuan."

    assert {"Ana Berg"} == set(read(page).speakers())


@pytest.mark.parametrize(
    "page",
    [
        "Kota itu jatuh karena serangan oleh Syldavia, yang mengatakan jalan sudah putus.",
        "Berg bertemu dengan Syldavia, yang menuduh kota itu melanggar janji.",
    ],
)
def test_antecedent_under_a_preposition(read, page):
    """`oleh Syldavia, yang mengatakan` goes on about Syldavia."""
    assert ["Syldavia"] == read(page).speakers()


def test_tag_between_a_subject_and_its_verb(read):
    """`Lind, kata Berg, menuduh` is said by Berg, and what Lind does stands within."""
    got = read("Lind, kata Berg, menuduh Syldavia melanggar janji.")

    assert ["Ana Berg", "Otto Lind"] == got.speakers()
    assert [None, got.statements[0].id] == [s.within for s in got.statements]


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Jalan itu, dikatakan Berg, putus.", "Jalan itu | putus"),
        ("Jalan ke kota itu putus, dijelaskan Berg.", "Jalan ke kota itu putus"),
        ("Disebutkan oleh Berg bahwa jalan itu putus.", "jalan itu putus"),
        ("Dikatakan Berg, jalan ke kota itu putus.", "jalan ke kota itu putus"),
        ("Jalan itu, sambung Berg, sudah putus.", "Jalan itu | sudah putus"),
        (
            "Berg mengatakan kota itu aman. Harga itu menurutnya akan segera naik.",
            "Harga itu | akan segera naik",
        ),
    ],
)
def test_passive_as_a_tag(read, page, content):
    """A passive between commas, or at the head, is a tag as `kata Berg` is."""
    got = read(page)

    assert content == got.contents()[-1]
    assert {"Ana Berg"} == set(got.speakers())


def test_document_taken_up(read):
    """`tambah pernyataan itu` is said by who issued the statement."""
    page = (
        "“Kota itu aman,” tulis Berg dalam pernyataan di Belmora.\n"
        "“Jalan sudah dibuka,” tambah pernyataan itu.\n"
        "Pernyataan itu menyebut jembatan sudah dibuka."
    )

    assert ["Ana Berg"] * 3 == read(page).speakers()


def test_medium_taken_up(read):
    """`Harian itu` is the medium that was named last; `Berita itu` is none."""
    page = "Kota itu jatuh, demikian laporan Kabar Klow.\n%s itu menyatakan jalan sudah putus."

    assert ["Kabar Klow", "Kabar Klow"] == read(page % "Harian").speakers()
    assert "Kabar Klow" not in read(page % "Berita").speakers()[1:]


def test_medium_that_cites_behind_a_comma(read):
    """`tulis Kabar Klow, mengutip Berg` is said by Berg and carried by Kabar Klow."""
    got = read("“Saya ingin semua ini selesai,” tulis Kabar Klow, mengutip Berg.")

    assert ["Ana Berg"] == got.speakers()
    assert [["Kabar Klow"]] == got.relays()


def test_name_behind_the_state_of_a_carrier(read):
    """The agency is the name behind the comma, not the state before it."""
    got = read("Kota itu sudah aman, kata Berg, seperti dikutip kantor berita Ruritania, Klowa.")

    assert [["Klowa"]] == got.relays()


def test_who_is_told_behind_a_late_verb(read):
    """`..., Berg memberitahu Kabar Klow` lays the clause before it on Berg."""
    got = read("Perjanjian itu sudah dicapai oleh kedua negara, Berg memberitahu Kabar Klow.")

    assert ["Ana Berg"] == got.speakers()
    assert [["Kabar Klow"]] == got.relays()


@pytest.mark.parametrize(
    "page",
    [
        "Berg belum secara resmi mengonfirmasi adanya serangan di kota itu.",
        "Berg tidak dapat memastikan atau menyangkal adanya serangan di kota itu.",
        "Berg menolak untuk memastikan atau menyangkal adanya serangan di kota itu.",
        "Berg berbicara kepada wartawan, seperti dilihat orang banyak di kota itu.",
        "Upaya Berg mengungkap kasus pembunuhan di kota itu membuahkan hasil.",
        "Syldavia tiba setelah Kabar Klow melaporkan pada Senin, mengutip Berg.",
    ],
)
def test_what_nobody_said(read, page):
    """Speech that is negated with its fellow, an endeavour, bare talking: no statement."""
    assert [] == read(page).contents()


def test_quotation_behind_a_lost_space(read):
    """`aman."Kami ...` opens a quotation, whatever the shape of its mark."""
    for mark in ('"', "”"):
        got = read(f"Lind mengatakan kota itu aman.{mark}Kami akan tetap di sini,{mark} ucap Lind.")

        assert ["kota itu aman", "Kami akan tetap di sini,"] == got.contents()


def test_refusal_lends_no_cue_to_another_paragraph(read):
    """A quotation at the head of a page is not laid on who rejects something below."""
    got = read("“Mereka datang tanpa bukti.”\nBerg menolak tuduhan Lind.")

    assert [None] == got.speakers()[:1]


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Menurut Berg, meski jalan itu rusak, namun kota itu tetap aman.",
            "meski jalan itu rusak, namun kota itu tetap aman",
        ),
        (
            "Menurut Berg, kota itu aman pada pagi hari, tapi tidak pada malam hari.",
            "kota itu aman pada pagi hari, tapi tidak pada malam hari",
        ),
        (
            "Kabar Klow melaporkan pertemuan kedua kepala negara itu, dengan mengutip Berg.",
            "pertemuan kedua kepala negara itu",
        ),
    ],
)
def test_end_of_a_content(read, page, content):
    """A concession and its `namun` are one content; what a medium cites is none of it."""
    assert content == read(page).contents()[0]


def test_description_that_is_described_further():
    """`pemain bertubuh mungil itu` is who spoke right before."""
    page = (
        "Dara Lestari, pemain klub itu, mengatakan timnya siap bertanding.\n"
        "“Kami akan menang,” ujar pemain bertubuh mungil tersebut."
    )

    assert ["Dara Lestari", "Dara Lestari"] == speakers(page)


def test_caveat_is_of_the_medium_whose_report_it_is(read):
    """Who would have to confirm a report is not whose report it is."""
    page = (
        "Berg mengatakan kota itu aman. Kabar Klow melaporkan jembatan itu runtuh. "
        "Laporan Kabar Klow itu belum dikonfirmasi oleh Berg."
    )

    assert [None, False] == [s.verified for s in read(page).statements][:2]


@pytest.mark.parametrize(
    ("page", "relays"),
    [
        ("Menurut Berg, mengutip Kabar Klow, Lind mengatakan bahwa kota itu aman.", {"Kabar Klow"}),
        ("Lind mengatakan bahwa kota itu sudah aman, menurut Kabar Klow.", {"Kabar Klow"}),
        ("Lind mengatakan bahwa kota itu sudah aman, menurut Berg.", {"Ana Berg"}),
        ("Lind berkata kota itu sudah aman, kutip kantor berita negara Klowa.", set()),
    ],
)
def test_chain_of_carriers(read, page, relays):
    """Who quotes another carries him, and so does who stands behind a whole statement."""
    got = read(page)

    assert ["Otto Lind"] == got.speakers()
    assert relays <= set(got.relays()[0])


def test_name_of_a_state_agency(read):
    """`kantor berita negara Klowa` is Klowa."""
    got = read("Kota itu sudah aman, kata Berg, dikutip dari kantor berita negara Klowa.")

    assert [["Klowa"]] == got.relays()


def test_state_of_a_source_is_no_speaker(read):
    """In `X, mengutip petinggi Ruritania, memberitakan` Ruritania does not speak."""
    page = "Kabar Klow, mengutip petinggi Ruritania, melaporkan bahwa kota itu aman."

    assert "Ruritania" not in read(page).speakers()


def test_state_and_the_person_who_speaks_for_it():
    """`katanya` behind words of a state is who spoke for it just before."""
    page = (
        "Kota itu masih dijaga tentara.\n"
        "Presiden Ukraina Volodymyr Zelensky mengatakan kota itu aman.\n"
        "Ukraina juga menyebut jalan sudah dibuka.\n"
        "“Ini adalah usulan kami sejak awal,” katanya."
    )

    assert ["Volodymyr Zelensky", "Ukraina", "Volodymyr Zelensky"] == speakers(page)


def test_no_medium_is_meant_by_dia(read):
    """`Dia` takes up no medium, and nobody else whom the page names far off."""
    page = "Kabar Klow melaporkan bahwa kota itu aman.\nDia mengatakan jalan sudah putus."

    assert "Kabar Klow" not in read(page).speakers()[1:]


def test_single_first_person_is_no_state(read):
    """`Saya ...` without a tag is not laid on the state that spoke before."""
    got = read("Ruritania menyatakan kota itu aman.\n“Saya lari keluar dari rumah.”")

    assert ["Ruritania", None] == got.speakers()


def test_person_named_behind_a_quotation(read):
    """`"...," suara Lind tercekat` is said by Lind."""
    got = read("Berg mengatakan kota itu aman.\n“Saya lari keluar,” suara Lind tercekat.")

    assert ["Ana Berg", "Otto Lind"] == got.speakers()


@pytest.mark.parametrize(
    ("page", "content"),
    [
        (
            "Berg sempat berkata sambil menahan tangis: “Saya tidak tahu harus ke mana.”",
            "Saya tidak tahu harus ke mana.",
        ),
        (
            "Berg menyebutkan sejak dia menjadi hakim di Zenda, baru kali ini itu terjadi.",
            "sejak dia menjadi hakim di Zenda, baru kali ini itu terjadi",
        ),
        ("Berg mengatakan, “Kami siap,” saat ditemui di Belmora.", "Kami siap,"),
        (
            "Berg menyebut tuduhan itu sebagai “omong kosong”.",
            "tuduhan itu sebagai “omong kosong”",
        ),
        (
            "Berg pergi. Diakuinya, warga tidak menerima putusan itu.",
            "warga tidak menerima putusan itu",
        ),
        (
            "Kota itu sepi setelah harga di pasar menurut Berg tidak dapat diterima.",
            "harga di pasar | tidak dapat diterima",
        ),
    ],
)
def test_whole_content(read, page, content):
    """A colon, a clause of time with its own subject, and the subject before a source."""
    assert content == read(page).contents()[-1]


@pytest.mark.parametrize(
    "page",
    [
        "Berg tersenyum ketika ditanya apakah Lind menginginkan kota itu aman.",
        "Warga di kota itu harus menjanjikan bahwa jalan dibuka.",
    ],
)
def test_what_is_only_asked_or_due(read, page):
    """A question to somebody, an obligation and news taken up: no statement."""
    assert [] == read(page).contents()


def test_words_that_withhold_a_name_are_no_statement():
    """`yang meminta untuk tetap anonim` says nothing; the verb behind it does."""
    page = "Seorang diplomat yang meminta agar tetap anonim menyatakan Peru mengusulkan jeda."
    record = ujar.read(page, name="x.txt")

    assert ["menyatakan"] == [s.cue.text for s in record.statements]
    assert ["seorang diplomat"] == [e.name.lower() for e in record.entities if e.anonymous]


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Berg diam. Begitu kata Lind.", None),
        ("Kota itu aman. Begitu disampaikan Berg.", "Kota itu aman"),
        ("Status tersangka itu, kata Berg, adalah tipuan.", "Status tersangka itu | adalah tipuan"),
        (
            "Surat yang mereka susun, kata Berg, berdasarkan berkas lama dari kota.",
            "Surat yang mereka susun | berdasarkan berkas lama dari kota",
        ),
        ("Keadaan sangat mendesak bagi Ruritania untuk mencari jalan.", None),
        ("Berg menyampaikan hal tersebut karena ia pergi dari kota itu.", None),
    ],
)
def test_what_a_tag_goes_around(read, page, content):
    """What stands around a tag is one content; talk of talk and graded words are none."""
    assert ([content] if content is not None else []) == read(page).contents()


def test_description_that_the_page_does_not_name(read):
    """`Guru muda itu bahkan mengatakan` is who spoke right before."""
    page = "Berg mengatakan kota itu aman. Guru muda itu bahkan mengatakan jalan sudah dibuka."

    assert ["Ana Berg", "Ana Berg"] == read(page).speakers()


def test_manner_before_the_speaker(read):
    """`teriak dengan lantang Lind` is said by Lind."""
    assert ["Otto Lind"] == read("“Kami tidak akan pergi,” teriak dengan lantang Lind.").speakers()


def test_list_of_quotations(read):
    """`- Partai Maju (Berg): "..."` is said by whom the brackets name."""
    page = "Semua pihak bersuara:\n- Ruritania (Berg): “Kami menolak!”\n- Syldavia (Lind): “Cukup!”"

    assert ["Ana Berg", "Otto Lind"] == read(page).speakers()


def test_dia_behind_a_body_is_the_person_who_spoke():
    """`ujar dia` behind what a body has established is who spoke before."""
    page = (
        "Kota itu masih dijaga tentara sejak pagi.\n"
        "“Warga sudah pulang,” kata Ana Berg, kepala kepolisian.\n"
        "Badan Meteorologi telah memastikan semua keadaan sudah aman.\n"
        "“Sebenarnya sudah sejak tadi malam aman,” ujar dia."
    )

    assert "Ana Berg" == speakers(page)[-1]


@pytest.mark.parametrize(
    "page",
    [
        "Menanggapi kabar bahwa Peru tiba pada Juni 2024, Menlu Ana Berg mengatakan kota itu aman.",
        "Kota sepi sejak Mei 2024 setelah Menteri Ana Berg mengatakan jalan itu sudah putus.",
    ],
)
def test_time_of_what_is_told_is_not_that_of_saying(page):
    """`sejak Mei` belongs to the clause before, `pada Juni` to what is answered."""
    (statement,) = ujar.read(page, name="x.txt").statements

    assert statement.time is None
