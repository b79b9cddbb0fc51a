"""Who is quoted by a medium, who carried words, and who was told them, on invented sentences."""

import pytest

import ujar


def read(page):
    """The statements of a page, and the names of its entities by id."""
    record = ujar.read(f"Judul Berita\n\n{page}", name="x.txt", published="2024-03-14")
    return record.statements, {e.id: e.name for e in record.entities}


@pytest.mark.parametrize(
    "page",
    [
        "AFP mengutip Menteri Ana Berg mengatakan bahwa kota itu sudah aman.",
        "AFP mengutip Menteri Ana Berg yang mengatakan kota itu sudah aman.",
        "AFP mengutip Ana Berg, Menteri Pertanian, yang mengatakan kota itu sudah aman.",
        "AFP mengutip Ana Berg selaku Menteri Pertanian yang mengatakan kota itu sudah aman.",
        "AFP memuat artikel yang mengutip Menteri Ana Berg yang mengatakan kota itu sudah aman.",
        "AFP melaporkan, mengutip Menteri Ana Berg, bahwa kota itu sudah aman.",
        "AFP melaporkan mengutip Menteri Ana Berg bahwa kota itu sudah aman.",
        "AFP, mengutip Menteri Ana Berg, melaporkan bahwa kota itu sudah aman.",
        "Mengutip Menteri Ana Berg, AFP melaporkan kota itu sudah aman.",
        "AFP mengutip pernyataan Menteri Ana Berg bahwa kota itu sudah aman.",
        "AFP mengutip bahwa Menteri Ana Berg menyampaikan kota itu sudah aman.",
        "Menteri Ana Berg mengaku kota itu sudah aman, lapor harian Prancis, AFP.",
    ],
)
def test_whom_a_medium_quotes(page):
    """What a medium reports of somebody is that one's statement, and the medium a relay."""
    (statement,), names = read(page)

    assert "Ana Berg" == names[statement.speaker]
    assert ["AFP"] == [names[k] for k in statement.relays]
    assert "kota itu sudah aman" == statement.content[0].text


def test_medium_that_quotes_a_medium():
    """A report that rests on another medium stays that of whoever made it."""
    (statement,), names = read("AFP melaporkan, mengutip Reuters, bahwa kota itu sudah aman.")

    assert "AFP" == names[statement.speaker]


@pytest.mark.parametrize(
    ("relay", "names"),
    [
        ("seperti dilansir AFP, Reuters, dan TASS, Rabu", ["AFP", "Reuters", "TASS"]),
        ("seperti dikutip AFP dan Reuters, pada hari Rabu", ["AFP", "Reuters"]),
        ("sebagaimana ditulis AFP, pada 10 Maret 2024", ["AFP"]),
        ("menurut laporan AFP", ["AFP"]),
    ],
)
def test_several_carriers(relay, names):
    """Media that a pair joins all carried the words; the day is that of the relay."""
    (statement,), found = read(f"Menteri Ana Berg mengatakan bahwa kota itu sudah aman, {relay}.")

    assert names == [found[k] for k in statement.relays]
    assert statement.time is None
    assert "kota itu sudah aman" == statement.content[0].text


def test_day_of_a_relay_behind_an_addressee():
    """`kepada wartawan, mengutip AFP, pada hari Rabu`: Wednesday is not when it was said."""
    page = "“Kami siap,” ujar Menteri Ana Berg kepada wartawan, mengutip AFP, pada hari Rabu."
    (statement,), _ = read(page)

    assert statement.time is None


@pytest.mark.parametrize(
    ("told", "addressee"),
    [
        ("kepada keluarga korban", "keluarga korban"),
        ("di hadapan wartawan", "wartawan"),
        ("di hadapan majelis hakim", "majelis hakim"),
        ("di depan ratusan kader partai", "ratusan kader partai"),
        ("di depan gedung parlemen", None),
    ],
)
def test_who_is_spoken_to(told, addressee):
    """Those before whom somebody speaks are told it; a building is where he stands."""
    (statement,), names = read(f"“Kami siap berunding,” kata Ana Berg {told}, Senin.")

    assert addressee == names.get(statement.addressee)


def test_who_is_loyal_to_somebody():
    """`yang setia kepada partai` tells who the speaker is."""
    (statement,), _ = read("“Kami siap,” kata Ana Berg yang setia kepada partai lama.")

    assert statement.addressee is None


@pytest.mark.parametrize(
    ("channel", "medium"),
    [
        ("di televisi nasional", "televisi nasional"),
        ("lewat radio pemerintah", "radio pemerintah"),
        ("dalam pidato yang disiarkan televisi", "pidato"),
    ],
)
def test_broadcast(channel, medium):
    """Television and radio are mediums behind a word of channel."""
    (statement,), _ = read(f"“Kami siap berunding,” kata Ana Berg {channel}, Senin.")

    assert medium == statement.medium.text


@pytest.mark.parametrize(
    "page",
    [
        "Kata Menteri Ana Berg, “Kota itu aman.”",
        "Kata Menteri Ana Berg kepada AFP, “Kota itu aman.”",
        "Ujar Menteri Ana Berg di Klaten, Senin: “Kota itu aman.”",
        "Menurut Menteri Ana Berg, “Kota itu aman.”",
    ],
)
def test_quotation_behind_its_tag(page):
    """A quotation that ends its sentence behind a tag is that of the tag."""
    (statement,), names = read(page)

    assert "direct" == statement.kind
    assert "Ana Berg" == names[statement.speaker]
    assert "Kota itu aman." == statement.content[0].text


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        ("Ana Berg selaku juru bicara Walhi menyatakan kota itu sudah aman.", "Ana Berg"),
        ("Ana Berg selaku Menteri Pertanian Prancis mengaku kota itu sudah aman.", "Ana Berg"),
        ("Ana Berg saat diwawancarai AFP mengatakan kota itu sudah aman.", "Ana Berg"),
        (
            "Menurut Ana Berg, Karl Lind, dan Ota Hynek, kota itu sudah aman sejak pagi.",
            "Ana Berg, Karl Lind, dan Ota Hynek",
        ),
        (
            "“Kami siap,” demikian keterangan Ana Berg dan Karl Lind pada Senin.",
            "Ana Berg dan Karl Lind",
        ),
    ],
)
def test_who_heads_the_clause(page, speaker):
    """An office, an interviewer and the last of several names do not speak alone."""
    (statement,), names = read(page)

    assert speaker == names[statement.speaker]


@pytest.mark.parametrize(
    "page",
    [
        "Jika Menteri Ana Berg, orang dekat raja, mengatakan bahwa kota itu aman, kami pulang.",
        "Apabila Ana Berg, Karl Lind, dan Ota Hynek mengatakan bahwa kota itu aman, kami pulang.",
    ],
)
def test_supposed_with_names_between(page):
    """Names and appositions do not part a conjunction from its clause."""
    assert () == read(page)[0]


def test_place_ends_before_what_is_done():
    """A small word of doing is no part of a place."""
    (statement,), _ = read("Ana Berg di Klaten sudah lama mengatakan bahwa kota itu aman.")

    assert statement.place is None or "Klaten" == statement.place.text


def test_place_of_what_was_asked():
    """What somebody was asked about tells nothing of where he spoke."""
    page = "Saat ditanya mengenai sandera di Jakarta, Ana Berg menegaskan kota itu sudah aman."
    (statement,), _ = read(page)

    assert statement.place is None


@pytest.mark.parametrize(
    "page",
    [
        "Menurut Kepala Biro Pers dan Hubungan Warga (Karo Pers) Klow, Ana Berg, kota itu aman.",
        "Menurut data Biro Pers dan Hubungan Warga (Karo Pers) Klow, Ana Berg, kota itu aman.",
    ],
)
def test_name_behind_a_role_with_letters(page):
    """Letters in brackets do not part a role from its bearer."""
    (statement,), names = read(page)

    assert "Ana Berg" == names[statement.speaker]


@pytest.mark.parametrize(
    "page",
    [
        "“Kami siap,” kata Menteri Ana Berg, seperti dikutip dari laman AFP, Rabu (13/3/2024).",
        "Menteri Ana Berg yang hadir dalam rapat itu mengatakan bahwa kota itu sudah aman.",
    ],
)
def test_channel_of_another(page):
    """The site of a relay and the meeting that somebody attended are not how he spoke."""
    (statement,), _ = read(page)

    assert statement.medium is None


def test_reporter_of_a_medium():
    """`kepada koresponden AFP` is told to AFP, which carries it."""
    (statement,), names = read("“Kami siap,” kata Menteri Ana Berg kepada koresponden AFP.")

    assert "AFP" == names[statement.addressee]
    assert ["AFP"] == [names[k] for k in statement.relays]
