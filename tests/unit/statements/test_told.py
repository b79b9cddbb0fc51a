"""Documents, denials, relays and remarks in the writer's own sentences."""

import pytest


@pytest.mark.parametrize(
    "page",
    [
        "Survei yang dirilis Kabar Klow pada Senin menunjukkan kota itu aman.",
        "Survei dari Kabar Klow menunjukkan kota itu aman.",
        "Survei Kabar Klow terbit. Survei itu menunjukkan bahwa kota itu aman.",
    ],
)
def test_document_and_its_issuer(read, page):
    """A survey speaks for who issued it, also where it is only taken up."""
    got = read(page)

    assert ["kota itu aman"] == got.contents()


def test_denial_of_what_was_said_before(read):
    """`menyangkal tudingan itu` denies the content of the accusation."""
    got = read("Berg menuding Ruritania melanggar janji. Syldavia menyangkal tudingan itu.")

    assert ["Ana Berg", "Syldavia"] == got.speakers()
    assert got.contents()[0] == got.contents()[1]
    assert [False, True] == [s.denies for s in got.statements]


def test_likewise_tells_who_speaks_next(read):
    """`Hal senada diungkapkan Lind.` lays nothing, but `-nya` behind it is Lind."""
    got = read("“Kota itu aman,” kata Berg.\nHal senada diungkapkan Lind. “Kami siap,” ujarnya.")

    assert ["Ana Berg", "Otto Lind"] == got.speakers()


def test_list_that_is_announced_is_no_statement(read):
    """`Berikut data yang dikutip X:` says nothing yet."""
    assert [] == read("Berikut data kota yang jatuh, dikutip dari Kabar Klow:").contents()


def test_relay_behind_a_source(read):
    """The relay between source and clause is no part of the content."""
    got = read("Menurut Berg, seperti dikutip Kabar Klow, kota itu sudah aman.")

    assert ["kota itu sudah aman"] == got.contents()
    assert [["Kabar Klow"]] == got.relays()


@pytest.mark.parametrize(
    ("page", "contents"),
    [
        (
            "Berg menegaskan bahwa kota itu tidak jatuh namun mengatakan jalan sudah putus.",
            ["kota itu tidak jatuh", "jalan sudah putus"],
        ),
        (
            "Berg mengatakan kota itu tidak menang, tetapi juga tidak kalah.",
            ["kota itu tidak menang, tetapi juga tidak kalah"],
        ),
        ("Berg menyebutkan dirinya akan menjadi saksi.", ["dirinya akan menjadi saksi"]),
        ("Berg mengingatkan agar warga menjauhi jembatan yang retak itu.", None),
        ("Berg mengungkapkan hal itu ketika mengunjungi Ruritania.", []),
        ("Berg mencatat semua masukan yang diberikan warga.", []),
        ("Berg menuturkan, untuk mencegah banjir, tanggul dinaikkan.", None),
    ],
)
def test_bounds_of_a_content(read, page, contents):
    """A further cue ends a content, a contrast that sets it right does not."""
    got = read(page).contents()
    whole = {
        "Berg mengingatkan": ["warga menjauhi jembatan yang retak itu"],
        "Berg menuturkan,": ["untuk mencegah banjir, tanggul dinaikkan"],
    }

    assert (whole[" ".join(page.split()[:2])] if contents is None else contents) == got


def test_tag_linked_to_its_clause(read):
    """`seperti dikatakan Berg` lays the clause before it on him."""
    got = read("Tiga jembatan putus semalam, seperti dikatakan Berg.")

    assert ["Ana Berg"] == got.speakers()
    assert ["Tiga jembatan putus semalam"] == got.contents()


def test_medium_that_quotes_is_a_relay(read):
    """`kata X mengutip Berg` is a statement of Berg, carried by X."""
    got = read("Tiga jembatan putus semalam, kata Kabar Klow mengutip Berg.")

    assert ["Ana Berg"] == got.speakers()
    assert [["Kabar Klow"]] == got.relays()


def test_remark_that_tells_of_a_denial(read):
    """`..., tuduhan yang dibantah X` is no part of the content, and a denial of its own."""
    got = read("Berg mengatakan Ruritania melanggar janji itu, tuduhan yang dibantah Syldavia.")

    assert ["Ruritania melanggar janji itu"] * 2 == got.contents()
    assert ["Ana Berg", "Syldavia"] == got.speakers()


@pytest.mark.parametrize(
    "page",
    [
        "Seperti diberitakan, kota itu jatuh ke tangan musuh.",
        "Diberitakan sebelumnya, kota itu jatuh.",
    ],
)
def test_what_the_page_takes_up_is_no_hearsay(read, page):
    """A page that recalls its own report lays it on nobody."""
    assert [] == read(page).contents()


def test_pronoun_of_a_tag_is_nobody_spoken_of(read):
    """Who is named in the words themselves does not say them."""
    assert [] == read("Kami tidak ingin Berg datang ke kota itu, kata dia.").speakers()


def test_surat_kabar_is_no_letter(read):
    """A newspaper that quotes is no document that speaks."""
    got = read("Surat kabar itu mengutip Ruritania yang menegaskan bahwa kota itu aman.")

    assert ["Ruritania"] == got.speakers()
    assert None is got.statements[0].medium


def test_phrase_of_another_document_does_not_speak(read):
    """In `kabar seorang pejabat yang menyebut` it is the official who says it."""
    got = read("Pernyataan Berg berbeda dengan kabar seorang pejabat yang menyebut kota itu jatuh.")

    assert ["seorang pejabat"] == got.speakers()


def test_report_behind_what_is_said_in_it(read):
    """What somebody urges inside a report ends where the report names who told it."""
    got = read(
        "Kuba menanggapi melalui Peru surat dari Ana Berg di mana ia mendesak Kuba untuk "
        "membuka jalan, Kabar Klow melaporkan."
    )

    (asked,) = [s for s in got.statements if s.cue.text == "mendesak"]
    assert "Kuba untuk membuka jalan" == asked.content[0].text
    assert () == asked.via
