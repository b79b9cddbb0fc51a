"""Quotations with a tag behind them, or alone."""

import pytest

import ujar


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        ("“Kota itu aman,” kata Berg.", "kata"),
        ("“Kota itu aman,” Kata Berg, sambil tersenyum.", "Kata"),
        ("“Kota itu aman!” seru Berg.", "seru"),
        ("“Kota itu aman,” demikian kata Berg.", "kata"),
        ("“Kota itu aman” ujar Berg.", "ujar"),
        ("“Kota itu aman,” Berg mengatakan kepada wartawan.", "mengatakan"),
        ("“Kota itu aman,” Berg menulis di Telegram.", "menulis"),
    ],
)
def test_tag_behind(read, page, cue):
    """The tag gives cue and speaker; the content is what stands between the marks."""
    got = read(page)

    assert ["Ana Berg"] == got.speakers()
    assert [cue] == got.cues()
    assert ["direct"] == got.kinds()
    assert got.contents()[0].startswith("Kota itu aman")


def test_clitic_takes_up_the_last_speaker(read):
    """In `ujarnya` the speaker is who spoke before, and the cue is `ujar`."""
    got = read("“Kota itu aman,” kata Berg.\n“Kami siap,” ujarnya.")

    assert ["Ana Berg", "Ana Berg"] == got.speakers()
    assert ["kata", "ujar"] == got.cues()


def test_quotation_alone_goes_on_with_the_voice(read):
    """A quotation without a cue right after a statement is the same speaker's."""
    got = read("“Kota itu aman,” kata Berg.\n“Kami akan bertahan sampai akhir.”")

    assert ["Ana Berg", "Ana Berg"] == got.speakers()
    assert ["kata", None] == got.cues()


def test_split_by_its_cue(read):
    """Two pieces around a tag are one statement."""
    got = read("“Jika mereka datang,” kata Berg, “kami akan berunding.”")

    assert ["Jika mereka datang, | kami akan berunding."] == got.contents()


@pytest.mark.parametrize(
    "page",
    [
        "Festival bertajuk “Seribu Perahu” digelar di Belmora.",
        "Film “Pulang ke Klow” diputar lagi.",
        "Kapal “Ratu Laut” tenggelam kemarin.",
    ],
)
def test_names_in_marks_are_no_speech(read, page):
    """A title or a name in quotation marks lays nothing on anybody."""
    assert () == read(page).statements


def test_answer_goes_to_the_asker(read):
    """`jawab` answers the one who spoke right before."""
    got = read("“Siapa yang datang?” tanya Lind.\n“Bukan kami,” jawab Berg.")

    assert "Otto Lind" == got.names[got.statements[1].addressee]


def test_interview_with_names_in_front(read):
    """What stands behind a name and a colon is speech; a question has no speaker."""
    got = read("Tanya: Apa kabar kota?\nBerg: Kota itu aman. Kami siap.")

    assert [None, "Ana Berg"] == got.speakers()
    assert ["Apa kabar kota?", "Kota itu aman. Kami siap."] == got.contents()


def test_nested_quotation(read):
    """What the voice of a quotation says that another said stands within it."""
    got = read("“Lind mengatakan kota itu aman,” kata Berg.")

    assert ["Ana Berg", "Otto Lind"] == got.speakers()
    assert got.statements[0].id == got.statements[1].within


def test_own_speech_act_is_not_nested(read):
    """`Kami menegaskan bahwa ...` in a quotation is the quotation itself."""
    got = read("“Kami menegaskan bahwa kota itu aman,” kata Berg.")

    assert 1 == len(got.statements)


@pytest.mark.parametrize(
    "page",
    [
        "“Kota itu aman,” kata direktur badan amal itu, Ana Berg, kepada wartawan.",
        "“Kota itu aman,” kilah mantan bendahara desa, Ana Berg.",
        "“Kota itu aman,” kata dokter militer Ana Berg.",
        "“Kota itu aman,” kata warga bernama Ana Berg.",
    ],
)
def test_name_behind_a_role(read, page):
    """A role in small letters between the cue and the name does not hide the name."""
    assert ["Ana Berg"] == read(page).speakers()


def test_quotation_that_goes_on(read):
    """A first paragraph without a closing mark is the speaker's whom the second names."""
    got = read("“Kota itu aman. Kami siap.\n“Kami menunggu mereka,” kata Berg.")

    assert ["Ana Berg", "Ana Berg"] == got.speakers()


def test_document_behind_a_tag(read):
    """`bunyi pernyataan X`: the document is the medium, X speaks."""
    got = read("“Kami mengecam serangan itu,” demikian bunyi pernyataan Ruritania.")

    assert ["Ruritania"] == got.speakers()
    assert "pernyataan" == got.statements[0].medium.text


def test_state_that_spoke_is_no_person():
    """A clitic behind a sentence about a person is his, though a state spoke before."""
    page = (
        "Rusia dan Berg\n\n"
        "Menteri Luar Negeri Rusia Anton Berg tiba di Wina.\n"
        "Rusia berjanji akan membuka jalan.\n"
        "Berg menolak menjelaskan rencana itu.\n"
        "“Beri mereka waktu. Kami masih menunggu,” ujarnya.\n"
    )
    record = ujar.read(page)
    names = {e.id: e.name for e in record.entities}

    assert "Anton Berg" == names[record.statements[-1].speaker]


def test_noun_as_a_tag(read):
    """`demikian pernyataan X` behind a quotation names speaker and medium."""
    got = read("“Kota itu aman,” demikian pernyataan resmi Ruritania.")

    assert ["Ruritania"] == got.speakers()
    assert ["pernyataan"] == got.cues()
    assert "pernyataan" == got.statements[0].medium.text


def test_person_introduced_takes_the_quotation(read):
    """A quotation right behind a sentence about somebody new is his, not the last speaker's."""
    got = read(
        "“Kota itu aman,” kata Berg.\nLind terkejut melihat kota. “Kami tidak tahu,” katanya."
    )

    assert ["Ana Berg", "Otto Lind"] == got.speakers()
