"""What answers what: refusals, acceptances, counter-offers, and to whom a proposal went."""

import pytest

R, S, B = "Ruritania", "Syldavia", "Borduria"


@pytest.mark.parametrize(
    ("page", "reply"),
    [
        ("Syldavia menuntut Ruritania mundur. Ruritania menolak permintaan itu.", "m1"),
        ("Syldavia menuduh Ruritania berbohong. Tudingan itu dibantah Ruritania.", "m1"),
        ("Syldavia menyerang Ruritania. Ruritania membalas serangan itu dengan sanksi.", "m1"),
        ("Setelah Syldavia mengecam Ruritania, Ana Berg mengancam Syldavia.", "m1"),
        ("Syldavia mengecam Ruritania. Ruritania mengecam Syldavia.", None),
        (
            (
                "Syldavia menuntut Ruritania membuka pelabuhan. Ruritania menolak usulan damai "
                "Syldavia."
            ),
            "m3",
        ),
    ],
)
def test_reply(read, page, reply):
    """An answer goes with what it answers; blame against blame is no answer by itself."""
    assert reply == read(page).moves[1].in_reply_to


def test_no_answer_to_what_comes_later(read):
    """A refusal answers no threat that is told after it."""
    got = read(
        "Ruritania menolak perundingan langsung dengan Syldavia. Syldavia mengancam akan menyerang "
        "Ruritania."
    )

    assert [None, None] == [move.in_reply_to for move in got.moves]


def test_no_ring_of_answers(read):
    """Two moves never answer each other."""
    got = read(
        "Setelah Syldavia menyerang Ruritania, Ruritania menyerang Syldavia. Setelah Ruritania "
        "menyerang Syldavia, Syldavia menyerang Ruritania."
    )
    ids = {move.id: move.in_reply_to for move in got.moves}

    assert not any(ids.get(reply) == move for move, reply in ids.items() if reply)


def test_offer_that_meets_a_request(read):
    """An offer that names the request that it meets is an acceptance."""
    got = read("Ruritania siap berunding dengan Syldavia sesuai permintaan Ivo Lund.")

    assert ("ACCEPT", "Ruritania", "Syldavia") in got.triples()


@pytest.mark.parametrize(
    ("page", "status"),
    [
        ("Ruritania menawarkan gencatan senjata kepada Syldavia.", "open"),
        (
            "Ruritania menawarkan gencatan senjata kepada Syldavia. Syldavia menolak tawaran itu.",
            "rejected",
        ),
        (
            "Ruritania menawarkan gencatan senjata kepada Syldavia. Syldavia menerima tawaran itu.",
            "accepted",
        ),
        ("Ruritania mengecam Syldavia.", None),
    ],
)
def test_status(read, page, status):
    """What became of an offer, from the answers on the page."""
    assert status == read(page).moves[0].status


def test_refused_by_a_pronoun(read):
    """`menolaknya` refuses what was just put forward."""
    got = read("Ana Berg mengusulkan gencatan senjata. Syldavia menolaknya.")

    assert [("OFFER", "Ana Berg", "Syldavia"), ("REJECT", "Syldavia", "Ana Berg")] == got.triples()


@pytest.mark.parametrize(
    "page",
    [
        "Syldavia belum menanggapi usulan Ruritania.",
        "Menanggapi usulan Ruritania, Syldavia berdiam diri.",
    ],
)
def test_proposal_that_is_answered_somehow(read, page):
    """Whatever the answer is, whose proposal it was has made one."""
    assert [("OFFER", "Ruritania", "Syldavia")] == read(page).triples()


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


def test_two_answers(read):
    """One proposal to nobody may be answered by two."""
    asked = "Borduria mengajukan usulan jeda. "
    found = read(asked + "Ruritania menerima usulan itu. Syldavia menolak usulan itu.")

    assert {("OFFER", B, R), ("OFFER", B, S)} <= set(found.triples())
    assert {("ACCEPT", R, B), ("REJECT", S, B)} <= set(found.triples())


def test_counter_offer(read):
    """Who is asked for one thing and proposes another offers it to who asked."""
    found = read("Ruritania mendesak Syldavia mundur, tetapi Syldavia mengusulkan jeda.")

    assert [("REQUEST", R, S), ("OFFER", S, R)] == found.triples()
    assert "m1" == found.moves[1].in_reply_to


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


def test_refusal_told_by_the_way(read):
    """A refusal that is only named answers the demand that the page tells."""
    page = "Ruritania mendesak Syldavia mundur. Ruritania mengecam penolakan Syldavia untuk mundur."

    assert ("REJECT", S, R) in read(page).triples()


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


def test_answer_by_doing(read):
    """What the agent of a passive answers with he does himself."""
    page = "Langkah itu dibalas Syldavia dengan mengenakan tarif terhadap Ruritania."

    assert ("SANCTION", S, R) in read(page).triples()


def test_proposed_by_several(read):
    """A refusal of what several put forward goes to each of them, and each had proposed it."""
    page = "Ruritania menolak usulan gencatan senjata yang diajukan oleh Syldavia dan Borduria."
    found = read(page)

    assert [("REJECT", R, S), ("REJECT", R, B), ("OFFER", S, R), ("OFFER", B, R)] == found.triples()
    assert ["m3", "m4"] == [m.in_reply_to for m in found.moves[:2]]


def test_proposal_called_names(read):
    """A proposal that somebody calls unacceptable is refused."""
    said = "usulan yang dikirim oleh Syldavia sebagai hal yang tidak dapat diterima"
    stmt = {"speaker": "Ana Berg", "cue": "menyebut", "content": said, "kind": "indirect"}

    assert ("REJECT", "Ana Berg", S) in read(f"Ana Berg menyebut {said}.", stmt).triples()


def test_refusal_of_a_plan(read):
    """A refusal in a noun goes to whoever made the plan."""
    page = "Warga menyatakan penolakan terhadap rencana relokasi yang disusun Liga Pesisir."

    assert [("REJECT", "warga", "Liga Pesisir")] == read(page).triples()


def test_answer_to_whom_the_sentence_opens_with(read):
    """What a fronted clause answers tells whom a refusal is toward."""
    got = read("Menanggapi usulan Borduria, Ana Berg menolak penarikan pasukan para demonstran.")

    assert ("REJECT", "Ana Berg", "Borduria") in got.triples()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Penolakan usulan Ruritania oleh Syldavia ramai.", ("REJECT", "Syldavia", "Ruritania")),
        (
            "Syldavia setuju dengan kesepakatan yang diajukan oleh Ruritania.",
            ("ACCEPT", "Syldavia", "Ruritania"),
        ),
    ],
)
def test_finds_who_answers_and_who_is_answered(read, page, expected):
    """`oleh X` behind a noun is who does it; `yang diajukan oleh X` is who is answered."""
    assert expected in read(page).triples()


def test_what_is_refused_was_asked(read):
    """A refusal of what somebody asked tells of his request."""
    got = read("Ana Berg menolak penarikan pasukan yang diminta Syldavia.")

    assert [("REJECT", "Ana Berg", "Syldavia"), ("REQUEST", "Syldavia", "Ana Berg")] == (
        got.triples()
    )


@pytest.mark.parametrize(("first", "reply"), [("", "m1"), ("Sebelumnya, ", None)])
def test_told_back(read, first, reply):
    """What happened before answers nothing that is told before it, unless on one matter."""
    got = read(f"Syldavia menuduh Ruritania berbohong. {first}Ruritania membantah klaim Syldavia.")

    assert reply == next(move.in_reply_to for move in got.moves if move.type == "DENY")


@pytest.mark.parametrize(
    "page",
    [
        "Kesediaan Ruritania berunding dengan Syldavia disambut Borduria.",
        "Borduria menyambut baik kesediaan Ruritania untuk berunding dengan Syldavia.",
        "Borduria menyambut baik usulan Ruritania kepada Syldavia.",
    ],
)
def test_welcomed_by_a_third(read, page):
    """Whoever welcomes an offer to another praises it, and accepts nothing."""
    assert {("SUPPORT", B, R), ("OFFER", R, S)} == set(read(page).triples())


def test_charge_denied_by_a_verb_of_refusing(read):
    """`menampiknya` behind a charge denies it."""
    page = "Syldavia menuduh Ruritania berbohong. Ruritania menampiknya."
    said = {
        "speaker": R,
        "cue": "menampik",
        "content": "Ruritania berbohong",
        "kind": "indirect",
        "denies": True,
    }

    assert [("ACCUSE", S, R), ("DENY", R, S)] == read(page, said).triples()
