"""To whom, by which channel, through whom, where; and who carried it to the page."""

import pytest


def test_all_around_a_tag(read):
    """Addressee, medium and place stand behind the speaker."""
    got = read("“Kota itu aman,” kata Berg kepada wartawan dalam pesan video di Belmora.")
    stmt = got.statements[0]

    assert "wartawan" == got.names[stmt.addressee]
    assert "pesan video" == stmt.medium.text
    assert "Belmora" == stmt.place.text


def test_medium_that_was_told_is_addressee_and_relay(read):
    """`kepada Kabar Klow` fills both fields."""
    got = read("Berg mengatakan kepada Kabar Klow bahwa kota itu aman.")

    assert "Kabar Klow" == got.names[got.statements[0].addressee]
    assert [["Kabar Klow"]] == got.relays()


@pytest.mark.parametrize(
    ("organ", "name"),
    [
        ("televisi pemerintah", "televisi pemerintah"),
        ("kantor berita resmi Ruritania", "kantor berita resmi Ruritania"),
        ("kantor berita resmi Ruritania, Kabar Klow,", "Kabar Klow"),
        ("stasiun radio negara Ruritania, Radio Maro,", "Radio Maro"),
    ],
)
def test_organ_by_its_owner(read, organ, name):
    """An organ of the press is told by its owner, or by the name behind: no state is spoken to."""
    got = read(f"Berg mengatakan kepada {organ} bahwa kota itu aman.")

    assert name == got.names[got.statements[0].addressee]
    assert [[name]] == got.relays()


def test_who_stands_beside_the_speaker(read):
    """Who shares a press conference is not spoken to there."""
    got = read("“Kota itu aman,” kata Berg dalam jumpa pers bersama Lind di Belmora.")

    assert got.statements[0].addressee is None


def test_go_between(read):
    """`melalui X` before the content names who carried the words."""
    got = read("Ruritania mengatakan kepada Syldavia, melalui utusan Maravia, bahwa kota aman.")
    stmt = got.statements[0]

    assert "Syldavia" == got.names[stmt.addressee]
    assert ["utusan Maravia"] == [got.names[k] for k in stmt.via]


@pytest.mark.parametrize(
    ("page", "relays"),
    [
        ("“Kota itu aman,” kata Berg, seperti dikutip Kabar Klow.", ["Kabar Klow"]),
        ("“Kota itu aman,” kata Berg dilansir dari Kabar Klow.", ["Kabar Klow"]),
        ("Melansir Kabar Klow, Berg mengatakan bahwa kota itu aman.", ["Kabar Klow"]),
        ("Menurut Kabar Klow, Berg mengatakan bahwa kota itu aman.", ["Kabar Klow"]),
        ("Berg mengatakan kota itu aman, Kabar Klow melaporkan.", ["Kabar Klow"]),
        (
            "“Kota itu aman,” kata Berg, seperti dikutip Kabar Klow dari Radio Maro.",
            ["Radio Maro", "Kabar Klow"],
        ),
        (
            "Menurut Kabar Klow yang dikutip Pos Strelsau, Berg mengatakan kota itu aman.",
            ["Kabar Klow", "Pos Strelsau"],
        ),
    ],
)
def test_relays_nearest_first(read, page, relays):
    """The chain of carriers starts next to the speaker."""
    got = read(page)

    assert ["Ana Berg"] == got.speakers()
    assert [relays] == got.relays()


def test_relay_that_the_cast_does_not_know(read):
    """A name behind `dikutip` can only be a carrier."""
    got = read("“Kota itu aman,” kata Berg, seperti dikutip Harian Delta.")

    assert [["Harian Delta"]] == got.relays()


def test_narration_is_the_mediums(read):
    """Where nobody else speaks, the medium itself is the speaker."""
    got = read("Dilansir Kabar Klow, kota itu jatuh ke tangan lawan.")

    assert ["Kabar Klow"] == got.speakers()
    assert ["kota itu jatuh ke tangan lawan"] == got.contents()
    assert [[]] == got.relays()


def test_document_speaks_for_its_issuer(read):
    """The document is the medium, its issuer the speaker."""
    got = read("Survei yang dirilis oleh Kabar Klow menunjukkan bahwa harga turun.")

    assert ["Kabar Klow"] == got.speakers()
    assert "Survei" == got.statements[0].medium.text


def test_unverified_claim(read):
    """The article's caveat reaches the claim that it speaks of."""
    got = read(
        "Ruritania mengklaim kota itu telah jatuh.\n"
        "Klaim Ruritania itu belum dapat diverifikasi secara independen."
    )

    assert got.statements[0].verified is False


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("“Kota itu aman,” kata Berg, guru di Belmora.", None),
        ("“Kota itu aman,” kata Berg yang tinggal di Belmora.", None),
        ("“Kota itu aman,” kata Berg, guru sekolah dasar, saat ditemui di Belmora.", "Belmora"),
        ("“Kota itu aman,” kata Berg di Belmora.", "Belmora"),
        ("“Kota itu aman,” katanya di Belmora.", "Belmora"),
        ("“Kota itu aman,” kata seorang pejabat di Belmora.", None),
        ("Dalam sambutan yang dibacakan di Belmora, Berg mengatakan kota itu aman.", "Belmora"),
        ("Berg, yang lahir di Belmora, mengatakan kota itu aman.", None),
    ],
)
def test_place_of_a_person_is_no_place_of_saying(read, page, place):
    """Where somebody lives or works stands with his name, where he spoke behind it."""
    found = read(page).statements[0].place

    assert place == (found.text if found is not None else None)


@pytest.mark.parametrize("word", ["dihubungi", "ditemui", "diwawancarai"])
def test_who_asked_is_addressee_and_relay(read, word):
    """`saat dihubungi Kabar Klow` tells whom the words were said to."""
    got = read(f"“Kota itu aman,” kata Berg saat {word} Kabar Klow.")

    assert "Kabar Klow" == got.names[got.statements[0].addressee]
    assert [["Kabar Klow"]] == got.relays()


def test_medium_that_quotes_between_commas(read):
    """In `X, mengutip Berg, melaporkan` Berg speaks, and X carries it."""
    got = read("Kabar Klow, mengutip Berg, melaporkan bahwa kota itu aman.")

    assert ["Ana Berg"] == got.speakers()
    assert [["Kabar Klow"]] == got.relays()


@pytest.mark.parametrize(
    "page",
    [
        "Dalam keterangan yang diterima di Belmora, Berg menyatakan bahwa kota itu aman.",
        "Terkait rapat di Belmora, Berg menyatakan bahwa kota itu aman.",
    ],
)
def test_place_of_something_else(read, page):
    """Where words arrived, or what they are about took place, is not where they were said."""
    assert [None] == [s.place for s in read(page).statements]
