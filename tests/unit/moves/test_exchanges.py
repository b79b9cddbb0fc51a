"""Sentences as reports of talks have them: who agrees with whom, and what answers what."""

import pytest

R, S, B = "Ruritania", "Syldavia", "Borduria"


@pytest.mark.parametrize(
    "page",
    [
        "Di Klow, Ruritania dan Syldavia bertemu.",
        "Menyusul perundingan di Klow, Ruritania dan Syldavia bertemu.",
        "Pada Senin, Ruritania dan Syldavia bertemu.",
        "Dua tetangga lama, Ruritania dan Syldavia, bertemu.",
        "Hujan turun setelah dua tetangga lama, Ruritania dan Syldavia, bertemu.",
        "Ruritania-Syldavia bertemu.",
        "Perundingan itu dihadiri oleh Ruritania dan Syldavia.",
        "Perundingan itu mempertemukan Ruritania dan Syldavia.",
    ],
)
def test_who_meet(read, page):
    """What a sentence opens with is no part of its subject; two states may be named as one."""
    assert [("CONSULT", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania dan Syldavia menyetujui gencatan senjata.",
        "Ruritania dan Syldavia menyetujui gencatan senjata dari pukul 11 waktu Borduria.",
        "Ruritania dan Syldavia menyetujui untuk menghentikan pertempuran.",
        "Ruritania dan Syldavia memasuki gencatan senjata.",
        "Ruritania dan Syldavia telah menemui pemahaman bersama.",
    ],
)
def test_two_who_agree(read, page):
    """Where two agree and nobody had proposed it to them, they agree with each other."""
    assert [("COOPERATE", R, S)] == read(page).triples()


def test_mediated(read):
    """Who mediated is named before the two who agree."""
    found = read("Dimediasi Borduria, Ruritania dan Syldavia sepakat menghentikan perang.")

    assert [("COOPERATE", R, S)] == found.triples()
    assert [[B]] == found.via()


def test_several_go_betweens(read):
    """Each of several go-betweens counts."""
    found = read(
        "Ruritania mengusulkan gencatan senjata kepada Syldavia melalui Borduria dan Ana Berg."
    )

    assert [[B]] == found.via()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania dan Syldavia saling menyalahkan.",
        "Perjanjian itu dilanggar, dengan Ruritania dan Syldavia saling menyalahkan.",
        "Ruritania dan Syldavia bertetangga. Kata Borduria, kedua negara saling menuduh.",
    ],
)
def test_each_other(read, page):
    """Those who blame each other do so each; the two are those who were named together."""
    assert [("ACCUSE", R, S), ("ACCUSE", S, R)] == read(page).triples()


def test_apposition(read):
    """What somebody is, between commas, does not hide that he is the subject."""
    page = "Ruritania, negeri yang dikepung di utara, menolak usulan Syldavia."

    assert ("REJECT", R, S) in read(page).triples()


def test_proposed_by_several(read):
    """A refusal of what several put forward goes to each of them, and each had proposed it."""
    page = "Ruritania menolak usulan gencatan senjata yang diajukan oleh Syldavia dan Borduria."
    found = read(page)

    assert [("REJECT", R, S), ("REJECT", R, B), ("OFFER", S, R), ("OFFER", B, R)] == found.triples()
    assert ["m3", "m4"] == [m.in_reply_to for m in found.moves[:2]]


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania mengajukan usulan gencatan senjata. Syldavia menolak usulan itu.",
        "Ruritania mengusulkan gencatan senjata. Hujan turun. Syldavia menolak usulan itu.",
        "Ruritania mengusulkan jeda. Syldavia menanggapi lama. Syldavia menolak usulan tersebut.",
    ],
)
def test_proposal_to_nobody(read, page):
    """A proposal that names nobody goes to whoever answers it."""
    found = read(page)

    assert [("OFFER", R, S), ("REJECT", S, R)] == found.triples()
    assert "m1" == found.moves[1].in_reply_to


def test_proposal_told_afterwards(read):
    """What was refused may be told after the refusal, if both are on one matter."""
    page = "Syldavia menolak gencatan senjata. Sebelumnya, Ruritania mengusulkan gencatan senjata."

    assert [("REJECT", S, R), ("OFFER", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania mengusulkan gencatan senjata.",
        "Ruritania mengusulkan jeda. Syldavia menolak berkomentar.",
        "Ruritania meminta maaf. Syldavia menolak mundur.",
        "Syldavia belum menerima usulan Ruritania.",
    ],
)
def test_nothing_is_answered(read, page):
    """What nobody answers stays a statement; what is not decided yet answers nothing."""
    assert [] == read(page).triples()


def test_not_wanted_yet(read):
    """Who does not want to as yet refuses."""
    found = read("Ruritania mengusulkan jeda. Syldavia belum mau menerima usulan itu.")

    assert [("OFFER", R, S), ("REJECT", S, R)] == found.triples()


def test_received(read):
    """What comes in from somebody is offered, and not accepted by that."""
    assert [("OFFER", R, S)] == read("Syldavia menerima usulan dari Ruritania.").triples()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("memutuskan untuk tidak menindaklanjuti usulan Ruritania", "REJECT"),
        ("menyetujui usulan Ruritania", "ACCEPT"),
        ("menindaklanjuti usulan Ruritania", "ACCEPT"),
    ],
)
def test_decided(read, words, kind):
    """A decision not to do a thing refuses it."""
    assert (kind, S, R) in read(f"Syldavia {words}.").triples()


def test_orders_are_no_answer(read):
    """Who approves an operation of his own accepts nothing."""
    page = "Ruritania mengusulkan jeda. Syldavia menyetujui operasi militer di utara."

    assert [] == read(page).triples()


def test_both_who_are_asked(read):
    """Each of those who stand in the clause that is asked for is asked."""
    page = "Ruritania menuntut agar Syldavia dan Borduria agar menghentikan ekspor senjata."

    assert [("REQUEST", R, S), ("REQUEST", R, B)] == read(page).triples()


def test_moved_from(read):
    """Where something is moved from is not asked."""
    assert [] == read("Ruritania meminta perubahan tempat dari Syldavia ke Borduria.").triples()


def test_answer_by_doing(read):
    """What the agent of a passive answers with he does himself."""
    page = "Langkah itu dibalas Syldavia dengan mengenakan tarif terhadap Ruritania."

    assert ("SANCTION", S, R) in read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ana Berg mengatakan hal itu dalam pertemuan dengan Ivo Lund.",
        "Usai pembicaraan dengan Ivo Lund, Ana Berg mengatakan hal itu.",
        "Ana Berg menolak mundur, menyusul percakapan antara Ana Berg dan Ivo Lund.",
    ],
)
def test_meeting_by_the_way(read, page):
    """A meeting may be told beside what was said there."""
    assert ("CONSULT", "Ana Berg", "Ivo Lund") in read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Borduria menilai kemungkinan dialog antara Ruritania dan Syldavia kecil.",
        "Borduria mendukung dialog antara Ruritania dan Syldavia.",
        "Borduria membahas perlunya perundingan antara Ruritania dan Syldavia.",
    ],
)
def test_talks_not_held(read, page):
    """Talks that are only thought of were not held."""
    assert not [t for t in read(page).triples() if t[0] == "CONSULT"]


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania menolak kemungkinan pertemuan puncak dengan Syldavia.",
        "Ruritania tidak akan duduk bersama Syldavia.",
        "Ruritania tidak akan terlibat dalam dialog dengan Syldavia.",
    ],
)
def test_talks_refused(read, page):
    """Who does not want talks refuses whoever they are with."""
    assert [("REJECT", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania mengecam serangan yang dilancarkan oleh Syldavia.", ("ACCUSE", R, S)),
        ("Ruritania menuntut pencabutan sanksi yang diterapkan oleh Syldavia.", ("REQUEST", R, S)),
    ],
)
def test_whose_doing(read, page, move):
    """What is blamed or asked to be ended is of whoever did it."""
    assert move in read(page).triples()


def test_proposal_called_names(read):
    """A proposal that somebody calls unacceptable is refused."""
    said = "usulan yang dikirim oleh Syldavia sebagai hal yang tidak dapat diterima"
    stmt = {"speaker": "Ana Berg", "cue": "menyebut", "content": said, "kind": "indirect"}

    assert ("REJECT", "Ana Berg", S) in read(f"Ana Berg menyebut {said}.", stmt).triples()


def test_mood_goes_on(read):
    """What has to be done is not done, however many verbs tell it."""
    said = "Ruritania harus berhenti menekan, berhenti mengancam Syldavia"
    stmt = {"speaker": "Ivo Lund", "cue": "kata", "content": said}

    assert [("REQUEST", "Ivo Lund", R)] == read(f"{said}, kata Ivo Lund.", stmt).triples()


def test_doubled_force(read):
    """Ships are a force, one or many."""
    page = "Kapal-kapal Ruritania menyerang Syldavia."

    assert [("ASSAULT", R, S)] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ribuan petani menggelar aksi di depan Liga Pesisir.",
        "Ribuan petani menggelar aksi demonstrasi di depan Gedung Liga Pesisir.",
    ],
)
def test_before_the_seat(read, page):
    """Who rallies before the seat of a body protests toward it."""
    assert ("PROTEST", "ribuan petani", "Liga Pesisir") in read(page).triples()


def test_counter_offer(read):
    """Who is asked for one thing and proposes another offers it to who asked."""
    found = read("Ruritania mendesak Syldavia mundur, tetapi Syldavia mengusulkan jeda.")

    assert [("REQUEST", R, S), ("OFFER", S, R)] == found.triples()
    assert "m1" == found.moves[1].in_reply_to


def test_origin(read):
    """Where somebody is from is no condition."""
    assert [("ASSAULT", R, "warga")] == read("Ruritania menyerang warga asal Syldavia.").triples()


def test_manner(read):
    """How something is done is no verb of its own."""
    page = "Syldavia menolak jeda panjang. Ruritania mengusulkan jeda panjang secara bergantian."

    assert [("REJECT", S, R), ("OFFER", R, S)] == read(page).triples()


def test_part_in_a_blow(read):
    """Who is told to have part in an attack did not for that attack the one who says so."""
    page = "Ruritania terlibat dalam serangan terhadap Syldavia."

    assert [] == read(page).triples()


def test_after_a_span_of_time(read):
    """A clause begins after the time that opens its sentence."""
    page = "Selama lebih dari Februari 2024 Ruritania menyerang Syldavia."

    assert [("ASSAULT", R, S)] == read(page).triples()


def test_main_subject(read):
    """A verb after the comma goes with the main verb, and not with the one of the aside."""
    page = "Ruritania melarang Syldavia pergi ketika Borduria datang, menyerang Liga Pesisir."

    assert ("ASSAULT", R, "Liga Pesisir") in read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania bersedia menerima usulan Syldavia.",
        "Ruritania menyatakan kesediaan untuk menerima usulan yang diajukan Syldavia.",
    ],
)
def test_ready_to_accept(read, page):
    """Who is ready to take another's proposal accepts it."""
    assert ("ACCEPT", R, S) in read(page).triples()


def test_two_answers(read):
    """One proposal to nobody may be answered by two."""
    asked = "Borduria mengajukan usulan jeda. "
    found = read(asked + "Ruritania menerima usulan itu. Syldavia menolak usulan itu.")

    assert {("OFFER", B, R), ("OFFER", B, S)} <= set(found.triples())
    assert {("ACCEPT", R, B), ("REJECT", S, B)} <= set(found.triples())


def test_from_whom_to_whom(read):
    """A noun with from whom and to whom it goes tells an act without a verb."""
    page = "Setiap nota dibalas dengan nota protes dari Ruritania kepada Syldavia."

    assert [("ACCUSE", R, S)] == read(page).triples()


def test_refusal_of_a_plan(read):
    """A refusal in a noun goes to whoever made the plan."""
    page = "Warga menyatakan penolakan terhadap rencana relokasi yang disusun Liga Pesisir."

    assert [("REJECT", "warga", "Liga Pesisir")] == read(page).triples()


def test_talks_asked_for(read):
    """Talks that are to end something were not held."""
    page = "Borduria ingin agar perang diakhiri dengan dialog antara Ruritania dan Syldavia."

    assert not [t for t in read(page).triples() if t[0] == "CONSULT"]


@pytest.mark.parametrize("cue", ["ujar", "kata", "tutur"])
def test_speaker_behind_the_cue(read, cue):
    """What somebody did meanwhile is told behind his name, which stands behind the cue."""
    page = f'"Hujan turun," {cue} Ana Berg setelah berbincang dengan Ivo Lund.'

    assert [("CONSULT", "Ana Berg", "Ivo Lund")] == read(page).triples()


def test_two_who_join_a_third(read):
    """Two who join something else do not join each other."""
    assert [] == read("Ruritania dan Syldavia bergabung ke Liga Pesisir.").triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania menunda perundingan Liga Pesisir dengan Syldavia.", ("REJECT", R, S)),
        ("Ruritania menyatakan setuju untuk melanjutkan dialog dengan Syldavia.", ("ACCEPT", R, S)),
        ("Ruritania menuntut permintaan maaf Syldavia.", ("REQUEST", R, S)),
        ("Ruritania mengulangi permintaannya agar Syldavia mundur.", ("REQUEST", R, S)),
        ("Perundingan batal karena tuntutan Ruritania agar Syldavia mundur.", ("REQUEST", R, S)),
        ("Ruritania melakukan pengetatan sanksi terhadap Syldavia.", ("SANCTION", R, S)),
        ("Baik Ruritania maupun Borduria menyerang Syldavia.", ("ASSAULT", R, S)),
        ("Ruritania – negeri di utara – menyerang Syldavia.", ("ASSAULT", R, S)),
    ],
)
def test_toward_whom(read, page, move):
    """Toward whom an act goes may stand beside its noun, or in what is asked for."""
    assert move in read(page).triples()


def test_refusal_told_by_the_way(read):
    """A refusal that is only named answers the demand that the page tells."""
    page = "Ruritania mendesak Syldavia mundur. Ruritania mengecam penolakan Syldavia untuk mundur."

    assert ("REJECT", S, R) in read(page).triples()


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("Ruritania menuduh Syldavia menolak usulan Borduria.", [("ACCUSE", R, S)]),
        ("Ruritania menyambut baik kesepakatan Syldavia.", [("SUPPORT", R, S)]),
        ("Ruritania akan menangguhkan perkara melawan Syldavia.", []),
    ],
)
def test_no_answer(read, page, kept):
    """An answer that is only laid to somebody's charge, praise, and a suit are no answers."""
    assert kept == read(page).triples()


@pytest.mark.parametrize(
    ("page", "move"),
    [
        ("Ruritania menangguhkan bantuan militer kepada Syldavia.", ("SANCTION", R, S)),
        ("Ruritania mengirimkan sistem pertahanan udara ke Syldavia.", ("AID", R, S)),
        ("Ruritania menolak bantuan militer Syldavia.", ("REJECT", R, S)),
    ],
)
def test_aid(read, page, move):
    """Who puts off what he gives punishes; who puts off what he gets refuses."""
    assert [move] == read(page).triples()


def test_both_are_the_two_of_whom_the_sentence_before_tells(read):
    """`Keduanya` after a meeting of two are those two, not whoever was joined before."""
    page = (
        "Ruritania dan Borduria berdamai. Ana Berg bertemu dengan Ivo Lund. "
        "Keduanya berunding di Klow."
    )
    assert ("CONSULT", "Ruritania", "Borduria") not in read(page).triples()


def test_both_are_not_two_who_were_joined_long_before(read):
    """Where nobody was named together just before, `keduanya` is nobody."""
    page = (
        "Ruritania dan Borduria berdamai. Hari itu cerah. Pasar ramai. Kota tenang. "
        "Keduanya membahas perdagangan."
    )
    assert "CONSULT" not in [kind for kind, _, _ in read(page).triples()]


def test_both_states_are_not_two_before_two_others(read):
    """Of whom alone was told since, `kedua negara` are those."""
    page = (
        "Konflik Borduria dan Molvania berlanjut. Ruritania bertetangga dengan Syldavia. "
        "Kedua negara berunding di Klow."
    )
    assert [("CONSULT", "Ruritania", "Syldavia")] == read(page).triples()
