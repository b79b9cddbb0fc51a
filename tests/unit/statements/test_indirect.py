"""Cues in the writer's own sentences: verbs, tags, sources, passives, nouns."""

import pytest

import ujar


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Berg mengatakan bahwa kota itu aman.", "kota itu aman"),
        (
            "Berg mengatakan bahwa rekannya, Karl Lind, berjanji membuka jalan.",
            "rekannya, Karl Lind, berjanji membuka jalan",
        ),
        ("Berg mengatakan bahwa kota itu aman, membantah laporan Lind.", "kota itu aman"),
        ("Berg mengatakan, kota itu aman.", "kota itu aman"),
        ("Berg mengatakan kota itu aman.", "kota itu aman"),
        ("Berg mengatakan kepada wartawan bahwa kota itu aman.", "kota itu aman"),
        ("Berg mengatakan kepada Lind, lewat utusan Maravia, bahwa kota aman.", "kota aman"),
        ("Berg juga menegaskan bahwa kota itu aman.", "kota itu aman"),
        ("Berg mengatakan kota itu aman, kata Lind.", "kota itu aman"),
        ("Berg mengatakan kota itu aman, tetapi jalannya putus.", "kota itu aman"),
        ("Berg mengatakan kota itu aman, meskipun jalannya putus.", "kota itu aman"),
        ("Berg meminta Syldavia untuk membuka jalan.", "Syldavia untuk membuka jalan"),
        ("Berg berjanji untuk membuka jalan.", "membuka jalan"),
        ("Berg menanyakan apakah kota itu aman.", "apakah kota itu aman"),
        ("Berg menyatakan siap membuka jalan ke kota.", "siap membuka jalan ke kota"),
    ],
)
def test_verb_before_its_content(read, page, content):
    """The content starts behind `bahwa`, the comma or the verb, and ends with its clause."""
    got = read(page)

    assert content in got.contents()
    assert "Ana Berg" == got.speakers()[got.contents().index(content)]


@pytest.mark.parametrize(
    "page",
    [
        "Berg tidak mengatakan apa-apa soal kota itu.",
        "Berg enggan mengatakan siapa yang datang.",
        "Berg menolak usulan itu.",
        "Berg bertemu dengan Lind di Belmora.",
        "Berg menawarkan bantuan kepada Syldavia.",
        "Berg datang untuk meminta bantuan kepada Lind.",
        "Berg akan mengumumkan kabinetnya pada April.",
        "Berg menyebut selat itu “Mulut Naga”.",
        "Seperti diketahui, kota itu aman.",
        "Berg melaporkan diri ke pos terdekat.",
        "Selat yang disebut Donggari itu sepi.",
    ],
)
def test_what_is_no_statement(read, page):
    """Negated speech, deeds, purposes, plans, names and the writer's own knowledge lay nothing."""
    assert () == read(page).statements


def test_two_cues_share_a_subject(read):
    """`dan berjanji` begins a second statement of the same subject."""
    got = read("Berg mengatakan kota itu aman dan berjanji kembali besok pagi.")

    assert ["kota itu aman", "kembali besok pagi"] == got.contents()[:2] or got.contents()[0] == (
        "kota itu aman"
    )
    assert {"Ana Berg"} == set(got.speakers())


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Tiga jembatan putus akibat banjir, kata Berg.", "Tiga jembatan putus akibat banjir"),
        ("Perundingan itu, kata Berg, akan dimulai besok.", "Perundingan itu | akan dimulai besok"),
        ("Tiga jembatan putus semalam, Berg mengatakan.", "Tiga jembatan putus semalam"),
        ("Menurut Berg, kota itu sudah aman.", "kota itu sudah aman"),
        ("Kota itu sudah aman, menurut Berg.", "Kota itu sudah aman"),
        ("Jalan putus, dan kota itu sudah aman, menurut Berg.", "kota itu sudah aman"),
        ("Bahwa kota itu sudah aman dikatakan oleh Berg.", "kota itu sudah aman"),
    ],
)
def test_content_before_or_around_the_source(read, page, content):
    """A tag takes the clause before it; one in the middle takes both pieces."""
    got = read(page)

    assert [content] == got.contents()
    assert ["Ana Berg"] == got.speakers()


def test_relative_clause_is_not_the_subject(read):
    """The party inside a relative clause does not speak."""
    got = read("Berg yang bertemu Lind mengatakan bahwa kota itu aman.")

    assert ["Ana Berg"] == got.speakers()


def test_party_under_a_preposition_does_not_speak(read):
    """In `pertemuan dengan Lind, Berg mengatakan` Berg speaks."""
    got = read("Setelah pertemuan dengan Lind, Berg mengatakan bahwa kota itu aman.")

    assert ["Ana Berg"] == got.speakers()


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Kota itu dilaporkan jatuh ke tangan lawan.", "Kota itu | jatuh ke tangan lawan"),
        ("Ruritania disebut menawarkan gencatan.", "Ruritania | menawarkan gencatan"),
        ("Lind diduga menerima suap besar.", "Lind | menerima suap besar"),
    ],
)
def test_hearsay(read, page, content):
    """A passive of saying without an agent is hearsay: nobody speaks."""
    got = read(page)

    assert [content] == got.contents()
    assert [None] == got.speakers()
    assert got.statements[0].hearsay


def test_passive_with_an_agent(read):
    """`diprediksi para ahli` is a statement of theirs."""
    got = read("Harga minyak diprediksi para ahli akan turun tajam.")

    assert ["Harga minyak | akan turun tajam"] == got.contents()
    assert ["para ahli"] == got.speakers()
    assert not got.statements[0].hearsay


def test_denial(read):
    """A denying cue sets `denies`; the content is what is denied."""
    got = read("Berg membantah adanya kontak dengan Syldavia.")

    assert ["adanya kontak dengan Syldavia"] == got.contents()
    assert got.statements[0].denies


def test_refusing_a_possibility_denies_nothing(read):
    """`menolak kemungkinan X` is a deed and no denial; who rules it out (`menepis`) says so."""
    assert [] == read("Berg menolak kemungkinan perundingan dengan Syldavia.").contents()
    assert read("Berg menepis kemungkinan perundingan dengan Syldavia.").statements[0].denies
    assert read("Berg menolak tuduhan bahwa kota itu jatuh.").statements[0].denies


def test_denial_of_what_stands_before(read):
    """`Tudingan itu dibantah X` takes the words of the accusation."""
    got = read("Berg menuding Syldavia meretas pemilu. Tudingan itu dibantah Lind.")

    assert "Otto Lind" == got.speakers()[-1]
    assert "Syldavia meretas pemilu" == got.contents()[-1]
    assert got.statements[-1].denies


def test_the_sentence_before_is_laid_on_somebody(read):
    """`Itu disampaikan X` makes the sentence before it a statement of X."""
    got = read("Ruritania akan menarik pasukannya besok.\nItu disampaikan Berg di Belmora.")

    assert ["Ruritania akan menarik pasukannya besok"] == got.contents()
    assert ["Ana Berg"] == got.speakers()
    assert "Belmora" == got.statements[0].place.text


def test_the_sentence_before_has_its_speaker(read):
    """Where it already lays its content on X, no statement is added."""
    got = read("Berg mengatakan kota itu aman. Hal itu disampaikan Berg di Belmora.")

    assert 1 == len(got.statements)
    assert "Belmora" == got.statements[0].place.text


def test_what_was_said_before_another_spoke(read):
    """`Pernyataan itu disampaikan setelah X berkata` lays nothing on X, and what X said is read."""
    got = read(
        "Berg mengatakan kota itu aman. "
        "Hal itu disampaikan setelah Lind mengatakan bahwa jalan putus."
    )

    assert ["kota itu aman", "jalan putus"] == got.contents()
    assert ["Ana Berg", "Otto Lind"] == got.speakers()


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Berg mengatakan, tanpa merinci, bahwa kota itu aman.", "kota itu aman"),
        (
            "Lalu, Kabar Klow melaporkan, berdasarkan tiga sumber, bahwa kota itu aman.",
            "kota itu aman",
        ),
        (
            "Menurut Berg, surat itu dibawa oleh utusan Ruritania, Otto Lind, ke Belmora.",
            "surat itu dibawa oleh utusan Ruritania, Otto Lind, ke Belmora",
        ),
        (
            "Berg menyebut kota itu “aman,” sementara Lind menekankan pentingnya jalan itu.",
            "kota itu “aman,”",
        ),
        (
            "Lind, raja itu, membatalkan pertemuan dengan Syldavia, menurut Berg.",
            "Lind, raja itu, membatalkan pertemuan dengan Syldavia",
        ),
        ("Klaim Berg yang menyebut kota itu aman langsung dibantah warga.", "kota itu aman"),
        ("Klaim Berg yang menyebutkan kota itu aman pun segera dibantah.", "kota itu aman"),
    ],
)
def test_content_behind_what_stands_between(read, page, content):
    """What stands between cue and content, or behind the content, is no part of it."""
    assert content == read(page).contents()[0]


def test_year_of_what_is_referred_to():
    """`mengacu pada perang tahun 1999` does not date the words that refer to it."""
    page = '"Kami menolak usul itu," kata Ana Berg, mengacu pada perang tahun 1999.'

    assert ujar.read(page).statements[0].time is None


def test_clause_behind_a_document_has_its_own_subject(read):
    """`Pernyataan ini disampaikan setelah Berg berkata`: it is not what carries his words."""
    got = read("Pernyataan ini disampaikan setelah Berg mengungkapkan bahwa jalan itu putus.")

    assert ["Ana Berg"] == got.speakers()
    assert got.statements[0].medium is None


def test_nesting_to_any_depth(read):
    """Each inner statement has its own speaker and stands within the outer."""
    got = read("Berg mengatakan bahwa Lind menyebut Syldavia telah berjanji membuka jalan.")

    assert ["Ana Berg", "Otto Lind", "Syldavia"] == got.speakers()
    assert [None, "s1", "s2"] == [s.within for s in got.statements]


def test_quoted_words_make_it_mixed(read):
    """Quoted words fitted into the writer's sentence make it mixed; a name in marks does not."""
    assert ["mixed"] == read("Berg mengatakan perundingan telah “berhenti”.").kinds()
    assert ["indirect"] == read("Berg mengatakan kapal “Ratu Laut” telah tiba.").kinds()


def test_noun_that_governs_a_clause(read):
    """`tuduhan Lind bahwa ...` is a statement of Lind, here within a denial."""
    got = read("Berg membantah tuduhan Lind bahwa pasukannya menembak lebih dulu.")

    assert ["Ana Berg", "Otto Lind"] == got.speakers()
    assert "pasukannya menembak lebih dulu" == got.contents()[1]
    assert "s1" == got.statements[1].within


def test_decimal_point_does_not_end_a_content(read):
    """Regression: `Rp90.000` once ended the content at its point."""
    got = read("Berg mengatakan harganya naik menjadi Rp90.000 per kilogram.")

    assert ["harganya naik menjadi Rp90.000 per kilogram"] == got.contents()


def test_perfect_behind_dan_is_the_subjects_own_deed(read):
    """Regression: `bersikeras bahwa ... dan telah menolak` goes on with the subject's deeds."""
    got = read("Syldavia bersikeras bahwa pulau itu miliknya dan telah menolak tawaran baru.")

    assert ["pulau itu miliknya"] == got.contents()


@pytest.mark.parametrize(
    "page",
    [
        "Bahkan, kata Berg, kota itu sudah aman.",
        "Namun, lanjut Berg, kota itu sudah aman.",
        "Kedua, kata Berg, kota itu sudah aman.",
        "Akan tetapi, menurut Berg, kota itu sudah aman.",
    ],
)
def test_tag_before_its_clause(read, page):
    """A tag behind a word that opens the sentence takes what follows it."""
    got = read(page)

    assert ["Ana Berg"] == got.speakers()
    assert ["kota itu sudah aman"] == got.contents()


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Pengumuman ini, tutur Berg, sarat dengan dusta.", "Pengumuman ini | sarat dengan dusta"),
        ("Anggarannya, kata Berg, cukup besar.", "Anggarannya | cukup besar"),
        ("Saat ini, kata Berg, kota itu aman dijaga.", "Saat ini | kota itu aman dijaga"),
    ],
)
def test_tag_parts_a_phrase_from_its_predicate(read, page, content):
    """A noun phrase that is closed has its predicate behind the tag, verb or not."""
    assert [content] == read(page).contents()


def test_apposition_counts_one(read):
    """`ketiga kota itu` behind a source is no apposition of it."""
    got = read("Menurut Berg, ketiga kota itu sama sekali berbeda, yang terlihat dari udara.")

    assert ["ketiga kota itu sama sekali berbeda"] == got.contents()


@pytest.mark.parametrize(
    "page",
    [
        "Berg menilai tugas muridnya sampai larut malam.",
        "Berg menilai 40 lukisan yang dikirim peserta.",
        "Ruritania mengakui kemerdekaan pulau itu dan membuka konsulat di sana.",
        "Berg meminta namanya dirahasiakan.",
        "Jika Berg meminta bantuan, artinya kota itu tidak aman.",
        "Sebelum Berg bersaksi, Lind sudah keluar dari ruang sidang.",
        "Cuaca di sekitar Ruritania menunjukkan bahwa hujan akan turun.",
    ],
)
def test_verb_that_lays_nothing(read, page):
    """Work that is judged, a thing acknowledged, a supposition, weather: nobody says anything."""
    assert [] == read(page).contents()


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("Berg menilai penguatan itu sementara saja.", "penguatan itu sementara saja"),
        ("Berg menilai perjanjian dengan Ruritania sangat penting.", None),
        ("Berg menilai aturan yang tidak jelas mengakibatkan kekacauan.", None),
        ("Berg menilai mereka hadir karena terpaksa.", "mereka hadir karena terpaksa"),
        ("Berg menilai tuntutan Lind hanya akal-akalan Ruritania.", None),
        ("Ruritania melaporkan 48 kasus baru kolera.", "48 kasus baru kolera"),
        ("Berg menegaskan negaranya “tidak akan tinggal diam”.", None),
        ("Berg menyatakan jika kota itu sudah aman.", "kota itu sudah aman"),
    ],
)
def test_clause_behind_a_judgement(read, page, content):
    """A verb outside `yang ...`, a degree, a closed phrase and what it is: a clause follows."""
    got = read(page).contents()

    assert [content or page.split(maxsplit=2)[2].rstrip(".")] == got


def test_clause_put_first_ends_at_its_comma(read):
    """Its subject is that of the main clause, and the statements stand side by side."""
    got = read("Meskipun mengakui bahwa jalan putus, Berg mengatakan ia tetap yakin.")

    assert ["jalan putus", "ia tetap yakin"] == got.contents()
    assert ["Ana Berg", "Ana Berg"] == got.speakers()
    assert [None, None] == [s.within for s in got.statements]


def test_state_of_mind_that_is_told_is_no_second_statement(read):
    """`mengaku khawatir` is one statement of Berg."""
    assert ["mengaku"] == read("Berg mengaku khawatir bila kota itu jatuh.").cues()
    assert ["mengatakan"] == read("Berg mengatakan ia berjanji akan mundur.").cues()


@pytest.mark.parametrize(
    ("page", "cue", "content"),
    [
        (
            "Berg membantah dan menyebut bahwa perundingan berlanjut.",
            "menyebut",
            "perundingan berlanjut",
        ),
        ("Usulan itu disebut “lelucon” oleh Berg.", "disebut", "Usulan itu | “lelucon”"),
        (
            "Jika syarat itu dipenuhi, lanjut Berg, jalan baru dibuka lagi.",
            "lanjut",
            "Jika syarat itu dipenuhi | jalan baru dibuka lagi",
        ),
    ],
)
def test_content_of_joined_and_broken_clauses(read, page, cue, content):
    """A verb joined to the next has no content; one with an agent or broken by a tag does."""
    got = read(page)

    assert ["Ana Berg"] == got.speakers()
    assert [cue] == got.cues()
    assert [content] == got.contents()


def test_hope_that_somebody_else_names(read):
    """The words for a hope are those of whoever calls it so."""
    got = read("Berg menyebut harapan Syldavia untuk menang sebagai “mimpi” belaka.")

    assert ["Ana Berg"] == got.speakers()
