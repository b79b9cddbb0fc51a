"""Each type of move, with sentences that only look like it."""

import pytest

R, S = "Ruritania", "Syldavia"


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("OFFER", "Ruritania menawarkan gencatan senjata kepada Syldavia."),
        ("OFFER", "Ruritania berjanji kepada Syldavia akan menarik pasukan."),
        ("OFFER", "Ruritania akan membantu Syldavia."),
        ("REQUEST", "Ruritania ingin berunding dengan Syldavia."),
        ("REQUEST", "Ruritania ingin Syldavia menarik pasukan."),
        ("REJECT", "Ruritania membatalkan pertemuan dengan Syldavia."),
        ("CONCEDE", "Ruritania meminta maaf kepada Syldavia."),
        ("CONCEDE", "Ruritania mencabut tuntutan terhadap Syldavia."),
        ("CONSULT", "Ruritania melakukan pembicaraan dengan Syldavia."),
        ("SUPPORT", "Ruritania menyatakan dukungan kepada Syldavia."),
        ("COOPERATE", "Ruritania dan Syldavia menandatangani perjanjian."),
        ("AID", "Ruritania mengirim 500 ton gandum kepada Syldavia."),
        ("AID", "Syldavia menerima bantuan dari Ruritania."),
        ("RETREAT", "Ruritania menarik pasukan dari desa di wilayah Syldavia."),
        ("RETREAT", "Ruritania mencabut sanksi terhadap Syldavia."),
        ("RETREAT", "Gencatan senjata antara Ruritania dan Syldavia mulai berlaku."),
        ("ACCUSE", "Ruritania mengecam keputusan Syldavia."),
        ("ACCUSE", "Syldavia menuai kecaman dari Ruritania."),
        ("THREATEN", "Ruritania mengancam akan menyerang Syldavia."),
        ("THREATEN", "Ruritania bersumpah akan menghancurkan Syldavia."),
        ("THREATEN", "Ruritania akan menyerang Syldavia."),
        ("SANCTION", "Ruritania memberlakukan tarif baru terhadap Syldavia."),
        ("SANCTION", "Sanksi terhadap Syldavia dijatuhkan Ruritania."),
        ("SANCTION", "Ruritania menghentikan bantuan kepada Syldavia."),
        ("MOBILIZE", "Ruritania mengerahkan pasukan ke perbatasan Syldavia."),
        ("MOBILIZE", "Ruritania menggelar latihan militer di dekat perbatasan Syldavia."),
        ("COERCE", "Ruritania menahan kapal Syldavia."),
        ("ASSAULT", "Ruritania melancarkan serangan udara ke Syldavia."),
        ("ASSAULT", "Ruritania memerintahkan operasi militer di Klow, wilayah timur Syldavia."),
    ],
)
def test_type(read, kind, page):
    """The verb, or the noun that it carries, gives the type."""
    assert [(kind, R, S)] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Toko itu menawarkan potongan harga.",
        "Ruritania tidak pernah menawarkan perundingan kepada Syldavia.",
        "Ruritania meminta waktu.",
        "Ruritania memenuhi persyaratan Syldavia.",
        "Tim Ruritania bertemu cuaca buruk.",
        "Ruritania melakukan pelacakan kontak terhadap Syldavia.",
        "Ana Berg tiba di Klow saat berkunjung ke Syldavia.",
        "Ruritania mengungkapkan pertemuan Syldavia.",
        "Ruritania mendapat laporan dari Syldavia.",
        "Ruritania membebaskan para demonstran.",
        "Perang Ruritania di Syldavia berlangsung lama.",
    ],
)
def test_counter_example(read, page):
    """A like word is no move."""
    assert [] == read(page).triples()


def test_attack_in_words(read):
    """A person who attacks another because of something criticises him."""
    got = read("Ana Berg menyerang Otto Lind karena mendukung usulan itu.").triples()

    assert [("ACCUSE", "Ana Berg", "Otto Lind")] == got


def test_protest(read):
    """What a crowd in the street says against somebody is a protest too."""
    got = read("Para demonstran mengecam Ruritania.").triples()

    assert [
        ("ACCUSE", "para demonstran", "Ruritania"),
        ("PROTEST", "para demonstran", "Ruritania"),
    ] == sorted(got)


def test_crowd_that_objects(read):
    """A crowd that objects protests; a state that objects accuses."""
    crowd = read("Ribuan petani berunjuk rasa memprotes Ruritania.").triples()
    state = read("Ruritania memprotes Syldavia.").triples()

    assert [("PROTEST", "ribuan petani", "Ruritania")] == crowd
    assert [("ACCUSE", "Ruritania", "Syldavia")] == state


def test_denial_of_an_accusation(read):
    """Who denies an accusation was accused."""
    got = read("Ruritania membantah tuduhan Syldavia.")

    assert [("ACCUSE", "Syldavia", "Ruritania"), ("DENY", "Ruritania", "Syldavia")] == sorted(
        got.triples()
    )


@pytest.mark.parametrize(
    "refusal", ["enggan menjelaskan", "menolak mengatakan", "menolak menganggap"]
)
def test_silence_refuses_nothing(read, refusal):
    """Who refuses to speak turns nobody down."""
    got = read(f"Ana Berg {refusal} apakah Syldavia sudah menjawab.").triples()

    assert "REJECT" not in [kind for kind, _, _ in got]


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("OFFER", "Ruritania menerima usulan Syldavia."),
        ("REQUEST", "Ruritania mengabulkan permintaan Syldavia."),
    ],
)
def test_accepted(read, kind, page):
    """Who accepts tells what the other had proposed, and answers it."""
    assert [(kind, S, R), ("ACCEPT", R, S)] == sorted(read(page).triples(), key=lambda t: t[1] == R)


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania tidak melihat alasan untuk bertemu atau berdialog dengan Syldavia.",
        "Ruritania belum memiliki rencana untuk berunding dengan Syldavia.",
    ],
)
def test_no_reason_to_meet_is_no_meeting(read, page):
    """Where there is no reason or plan for a deed, it is not done."""
    assert [] == read(page).triples()


def test_who_is_ready_to_fight_threatens(read):
    """`siap berjuang` offers nothing."""
    got = read("Pemerintah Ruritania siap berjuang sampai akhir dalam perang dengan Syldavia.")

    assert [("THREATEN", "Ruritania", "Syldavia")] == got.triples()


def test_owners_of_one_thing(read):
    """`peran X dan Y` is praise of both."""
    got = read("Ruritania mengapresiasi peran Syldavia dan Borduria.")

    assert [("SUPPORT", "Ruritania", "Syldavia"), ("SUPPORT", "Ruritania", "Borduria")] == (
        got.triples()
    )


def test_deed_that_is_only_judged(read):
    """`memulai dialog merupakan prioritas` tells of no talks."""
    page = "Ana Berg mengatakan memulai dialog dengan Syldavia merupakan prioritas negaranya."

    assert "CONSULT" not in [kind for kind, _, _ in read(page).triples()]


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania memanggil duta besarnya untuk Syldavia.",
        "Ruritania memberikan rudal kepada Syldavia.",
    ],
)
def test_reads_no_blow_or_blame_where_one_gives_or_recalls(read, page):
    """An own envoy who is called home is not blamed, and whom missiles are given is not hit."""
    assert [] == read(page).triples()


def test_reads_no_end_of_aid_in_mere_opposition(read):
    """`menentang bantuan` ends nothing."""
    found = read("Ruritania menentang bantuan untuk Syldavia.").triples()
    assert "SANCTION" not in [kind for kind, _, _ in found]


def test_reads_no_denial_in_a_wrong_step(read):
    """What was done is called wrong, and nothing is denied."""
    page = "Ana Berg menyebut langkah Syldavia itu tindakan keliru."
    said = {
        "content": "langkah Syldavia itu tindakan keliru",
        "cue": "menyebut",
        "speaker": "Ana Berg",
        "kind": "indirect",
    }
    assert "DENY" not in [kind for kind, _, _ in read(page, said).triples()]


def test_reads_no_end_in_a_plan_for_one(read):
    """`membahas langkah mengakhiri perang` ends no war."""
    page = "Ana Berg bertemu dengan Ivo Lund untuk membahas langkah mengakhiri sanksi Syldavia."
    assert [("CONSULT", "Ana Berg", "Ivo Lund")] == read(page).triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania akan berusaha membuka dialog dengan Syldavia.", "OFFER"),
        ("Tawaran Ruritania untuk membantu Syldavia dikecam Borduria.", "OFFER"),
        ("Ancaman Ruritania untuk menyerang Syldavia dikecam Borduria.", "THREATEN"),
    ],
)
def test_said_to_come(read, page, move):
    """What one says that one will try to do, or offers by a noun, is said, and not done."""
    assert (move, "Ruritania", "Syldavia") == read(page).triples()[0]


def test_sanctions_upon_whom_was_blamed_before(read):
    """Sanctions that name nobody hit whom the same actor blamed just before."""
    got = read("Ruritania mengecam Syldavia. Ruritania mengumumkan sanksi baru.")

    assert ("SANCTION", "Ruritania", "Syldavia") == got.triples()[1]
