"""Terms, go-betweens, setting, certainty, and the joining of acts into moves."""

import pytest


@pytest.mark.parametrize(
    ("page", "terms"),
    [
        (
            (
                "Ruritania mengajukan syarat kepada Syldavia.\nAda dua syarat. Pertama, menarik "
                "pasukan. Kedua, membebaskan tahanan."
            ),
            ["menarik pasukan", "membebaskan tahanan"],
        ),
        (
            "Ruritania mengajukan tuntutan kepada Syldavia:\n1. penarikan pasukan;\n2. ganti rugi.",
            ["penarikan pasukan", "ganti rugi"],
        ),
        (
            "Ruritania menuntut Syldavia menarik pasukan dan tidak menyerang kota itu.",
            ["menarik pasukan", "tidak menyerang kota itu"],
        ),
        (
            (
                "Ruritania menawarkan gencatan senjata kepada Syldavia dengan syarat pasukan "
                "mundur dan semua tahanan dibebaskan."
            ),
            ["pasukan mundur", "semua tahanan dibebaskan"],
        ),
        (
            (
                "Ruritania menawarkan gencatan senjata kepada Syldavia. Namun, Ruritania "
                "menuntut Borduria mundur."
            ),
            ["mundur"],
        ),
        (
            (
                "Ruritania dan Syldavia menandatangani nota kesepahaman. Nota itu mencakup tiga "
                "bidang, yakni air, pelajar, dan banjir."
            ),
            ["air", "pelajar", "banjir"],
        ),
        (
            (
                "Ruritania dan Syldavia menandatangani perjanjian.\nDokumen itu ialah:\n1. MoU "
                "antara Liga Pesisir dan Serikat Buruh tentang air; dan\n2. MoU tentang banjir."
            ),
            ["air", "banjir"],
        ),
        ("Ruritania menuntut Syldavia menarik pasukan.", []),
        ("Ruritania menuntut Syldavia menarik pasukan selama tiga hari.", []),
    ],
)
def test_terms(read, page, terms):
    """Each item of a list, each condition and each joined demand is a term of its own."""
    assert terms == [t.text for t in read(page).moves[0].terms]


@pytest.mark.parametrize(
    ("page", "via"),
    [
        ("Ruritania menawarkan gencatan senjata kepada Syldavia melalui Borduria.", ["Borduria"]),
        (
            "Ruritania bertemu dengan Syldavia dalam perundingan yang ditengahi Borduria.",
            ["Borduria"],
        ),
        ("Ruritania berunding dengan Syldavia dengan Borduria sebagai tuan rumah.", ["Borduria"]),
        (
            (
                "Ruritania menawarkan gencatan senjata kepada Syldavia. Usulan itu disampaikan "
                "kepada Syldavia oleh Otto Lind."
            ),
            ["Otto Lind"],
        ),
        (
            "Ruritania menawarkan gencatan senjata kepada Syldavia melalui perantara.",
            ["perantara"],
        ),
        (
            (
                "Ruritania menawarkan gencatan senjata kepada Syldavia melalui perantara, "
                "termasuk melalui Borduria."
            ),
            ["Borduria"],
        ),
        (
            "Ruritania mengusulkan damai kepada Syldavia melalui Borduria dan Otto Lind.",
            ["Borduria", "Otto Lind"],
        ),
        (
            "Ruritania bertemu Syldavia dalam perundingan yang dimediasi oleh Borduria dan Rika.",
            ["Borduria", "Rika"],
        ),
        (
            "Ruritania mengusulkan damai kepada Syldavia dengan mediasi Borduria.",
            ["Borduria"],
        ),
        (
            "Ruritania menolak usulan Syldavia yang disampaikan melalui Borduria.",
            [],
        ),
        (
            (
                "Surat Ruritania diserahkan kepada Syldavia oleh Otto Lind. "
                "Ruritania mengancam akan menyerang Syldavia."
            ),
            [],
        ),
        ("Ruritania menyerang Syldavia melalui Borduria.", []),
        ("Ruritania menawarkan bantuan kepada Syldavia melalui Ana Berg.", []),
    ],
)
def test_via(read, page, via):
    """A go-between is a third; a route, or one's own minister, is none."""
    assert via == read(page).via()[0]


def test_messenger_of_a_letter(read):
    """Who hands over another's letter carried its offer."""
    got = read(
        "Otto Lind menyerahkan surat Ruritania kepada Syldavia. Dalam surat itu, Ruritania "
        "mengusulkan gencatan senjata kepada Syldavia."
    )

    assert [["Otto Lind"]] == got.via()


@pytest.mark.parametrize(
    ("page", "venue"),
    [
        ("Ana Berg bertemu Ivo Lund di Klow.", "Klow"),
        ("Ana Berg terbang ke Klow untuk berunding dengan Ivo Lund.", "Klow"),
        ("Ana Berg bertemu Ivo Lund di ibu kota Syldavia, Klow.", "Klow"),
        ("Ana Berg bertemu Ivo Lund saat mengunjungi Klow.", "Klow"),
        ("Di Klow, Ana Berg bertemu Ivo Lund.", "Klow"),
        ("Ana Berg bertemu Ivo Lund. Pertemuan itu berlangsung di Klow.", "Klow"),
        ("Ana Berg bertemu Ivo Lund.", None),
        ("Ana Berg membantu para pengungsi di Klow.", None),
    ],
)
def test_venue(read, page, venue):
    """The city that the text ties to the act, not one that lies near a party."""
    got = read(page).moves[0].venue

    assert venue == (got.text if got else None)


@pytest.mark.parametrize(
    ("page", "time"),
    [
        ("Ana Berg bertemu Ivo Lund pada Senin.", "2024-03-11"),
        ("Ana Berg bertemu Ivo Lund. Pertemuan itu digelar pada Senin.", "2024-03-11"),
        (
            (
                "Ruritania menolak tawaran Syldavia pada Februari 2024 setelah perang pecah pada "
                "Senin."
            ),
            "2024-02",
        ),
        ("Ana Berg bertemu Ivo Lund.", None),
        ("Ruritania menolak tawaran Syldavia sejak Ivo Lund dilantik pada Februari 2024.", None),
        ("Kota sepi sejak Senin setelah Ruritania menolak tawaran Syldavia.", None),
        ("Pada Senin, setelah Lund pergi, Ruritania menolak tawaran Syldavia.", "2024-03-11"),
        ("Ruritania mengusulkan kepada Syldavia agar perang dihentikan mulai Senin.", None),
        ("Ruritania mengusulkan damai kepada Syldavia hingga Senin.", None),
        (
            "Ruritania mendesak Syldavia mundur pada Jumat (8/3/2024).",
            "2024-03-08",
        ),
    ],
)
def test_time(read, page, time):
    """The time of the clause counts before that of the sentence."""
    got = read(page).moves[0].time

    assert time == (got.value if got else None)


@pytest.mark.parametrize(
    ("page", "said", "certainty"),
    [
        ("Ruritania mengecam Syldavia.", (), "stated"),
        ("Ruritania menyerang Syldavia.", (), "reported"),
        ("Ruritania dilaporkan mengecam Syldavia.", (), "reported"),
        (
            "“Kami menyerang Syldavia,” kata Ana Berg.",
            ({"speaker": "Ana Berg", "content": "Kami menyerang Syldavia"},),
            "stated",
        ),
        (
            "Otto Lind menuduh Ruritania menyerang Syldavia.",
            (
                {
                    "speaker": "Otto Lind",
                    "cue": "menuduh",
                    "content": "Ruritania menyerang Syldavia",
                },
            ),
            "alleged",
        ),
        (
            "Ruritania membantah menyerang Syldavia.",
            (
                {
                    "speaker": "Ruritania",
                    "cue": "membantah",
                    "content": "menyerang Syldavia",
                    "denies": True,
                },
            ),
            "denied",
        ),
    ],
)
def test_certainty(read, page, said, certainty):
    """Whose word a move rests on."""
    assert certainty == next(
        m.certainty
        for m in read(page, *said).moves
        if m.type in ("ASSAULT", "ACCUSE") and m.rule != "verb:menuduh"
    )


def test_one_move_of_several_sentences(read):
    """Two sentences on one act give one move with two pieces of evidence."""
    got = read("Ruritania mengecam Syldavia.\nAna Berg mengkritik Ivo Lund.").only()

    assert 2 == len(got.evidence)


def test_bodies_of_one_state_stay_apart(read):
    """Two bodies are two recipients."""
    got = read("Ruritania bekerja sama dengan Liga Pesisir. Ruritania menggandeng PT Dermaga.")

    assert ["Liga Pesisir", "PT Dermaga"] == [r for _, _, r in got.triples()]


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


def test_dispute(read):
    """A denial of contact with the recipient disputes the move."""
    page = (
        "Ruritania menawarkan gencatan senjata kepada Syldavia.\nAna Berg membantah kontak "
        "dengan Syldavia."
    )
    said = {
        "speaker": "Ana Berg",
        "cue": "membantah",
        "content": "kontak dengan Syldavia",
        "denies": True,
    }

    assert ("s1",) == read(page, said).moves[0].disputed_by


def test_no_dispute_with_oneself(read):
    """Who refuses talks and denies another thing does not dispute his own refusal."""
    page = (
        "Ruritania membantah menerima surat Syldavia.\nAna Berg menolak perundingan dengan "
        "Syldavia."
    )
    denial = {
        "speaker": "Ruritania",
        "cue": "membantah",
        "content": "menerima surat Syldavia",
        "denies": True,
    }
    refusal = {
        "speaker": "Ana Berg",
        "cue": "menolak",
        "content": "perundingan dengan Syldavia",
        "denies": True,
    }
    moves = read(page, denial, refusal).moves

    assert [()] == [m.disputed_by for m in moves if m.type == "REJECT"]


@pytest.mark.parametrize(
    ("page", "channel"),
    [
        ("Ruritania diam-diam menawarkan gencatan senjata kepada Syldavia.", "secret"),
        ("Ruritania secara terbuka mengecam Syldavia.", "public"),
        ("Ruritania mengecam Syldavia.", None),
    ],
)
def test_channel(read, page, channel):
    """Open and secret, where the text says so."""
    assert channel == read(page).only().channel


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("Ruritania menuntut Syldavia menarik pasukan.", ("REQUEST", "yield", "military")),
        ("Ruritania meminta Syldavia berunding.", ("REQUEST", "meet", "diplomatic")),
        ("Ruritania menawarkan beras kepada Syldavia.", ("AGREE", None, None)),
        ("Ruritania membantah laporan Syldavia.", (None, None, None)),
    ],
)
def test_plover(read, page, codes):
    """The PLOVER type comes from the move's, mode and context from its words."""
    got = read(page).moves[0].plover

    assert codes == (got.type, got.mode, got.context)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("Ruritania meminta Syldavia berunding.", "106"),
        ("Ruritania menawarkan gencatan senjata kepada Syldavia.", "0356"),
        ("Ruritania membantah laporan Syldavia.", "016"),
        ("Ruritania menjatuhkan sanksi terhadap Syldavia.", "163"),
        ("Ana Berg menelepon Ivo Lund.", "041"),
        ("Ana Berg bertemu Ivo Lund.", "040"),
        ("Ruritania menyerang Syldavia.", "190"),
        ("Ana Berg menyerang Ivo Lund di pasar.", None),
        ("Otto Lind memukul Rika.", "182"),
        ("Otto Lind menusuk Rika.", None),
    ],
)
def test_cameo(read, page, code):
    """The first word that tells an aim gives the CAMEO code; where none is sure there is none."""
    assert code == read(page).moves[0].cameo


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


@pytest.mark.parametrize(
    ("page", "reality"),
    [
        ("Ana Berg akan bertemu Ivo Lund.", "planned"),
        ("Ana Berg bertemu Ivo Lund.", "actual"),
        ("Ruritania siap berunding dengan Syldavia asalkan pasukan ditarik.", "conditional"),
    ],
)
def test_reality(read, page, reality):
    """Done, still to come, or hanging on a condition."""
    assert reality == read(page).moves[0].reality


def test_topic_and_due(read):
    """A term has its topic, and the time by which it falls due."""
    got = read("Ruritania menuntut Syldavia menarik pasukan sebelum Senin dan membuka pelabuhan.")

    assert [("withdrawal", "2024-03-11"), ("shipping", None)] == [
        (term.topic, term.due) for term in got.only().terms
    ]


@pytest.mark.parametrize(
    ("page", "capacity"),
    [
        ("Ruritania menawarkan gencatan senjata kepada Syldavia melalui Borduria.", "messenger"),
        (
            "Ruritania bertemu dengan Syldavia dalam perundingan yang ditengahi Borduria.",
            "mediator",
        ),
        ("Ruritania berunding dengan Syldavia dengan Borduria sebagai tuan rumah.", "host"),
    ],
)
def test_capacity(read, page, capacity):
    """In which capacity a third took part."""
    assert (capacity,) == read(page).moves[0].capacities


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Setelah dilantik pada Februari 2024, Ana Berg mengecam Syldavia.", None),
        ("Ana Berg bertemu Ivo Lund yang menandatangani perjanjian pada Februari 2024.", None),
        ("Ana Berg mengecam Syldavia atas serangan Senin di kota itu.", None),
        ("Pada Senin Ana Berg mengecam Syldavia.", "2024-03-11"),
        ("Ana Berg mengecam Syldavia, negeri yang kaya, pada Senin.", "2024-03-11"),
    ],
)
def test_takes_no_time_of_another_clause_or_noun(read, page, expected):
    """A time in `setelah ...`, in `yang ...` or of a noun is not that of the act."""
    found = read(page).only().time
    assert expected == (found and found.value)


def test_names_no_kin_as_actor(read):
    """Whose sister somebody is does nothing himself."""
    assert [] == read("Saudari Ana Berg mengecam Syldavia.").triples()
    assert [("ACCUSE", "Ana Berg", "Syldavia")] == read("Ana Berg mengecam Syldavia.").triples()


def test_tells_of_no_meeting_before_it(read):
    """What is done before a meeting does not tell that they met."""
    page = "Ana Berg berpidato sebelum bertemu Ivo Lund."
    assert [] == read(page).triples()


def test_reads_no_demand_in_a_price(read):
    """`X harus membayar mahal` asks nothing of X."""
    page = "Ana Berg mengatakan Syldavia harus membayar mahal."
    said = {
        "content": "Syldavia harus membayar mahal",
        "cue": "mengatakan",
        "speaker": "Ana Berg",
        "kind": "indirect",
    }
    assert [] == read(page, said).triples()


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


def test_reads_no_threat_in_advice_to_nobody(read):
    """`memperingatkan agar ...` threatens nobody who is only named in it."""
    page = "Ana Berg memperingatkan agar tidak mengurangi bantuan terhadap Syldavia."
    assert [] == read(page).triples()


def test_reads_no_threat_in_a_promise_to_free_who_is_held(read):
    """What was done to those in `yang ...` is not what is promised."""
    page = "Ruritania bersedia membantu Syldavia yang diserang Borduria."
    assert "THREATEN" not in [kind for kind, _, _ in read(page).triples()]


def test_takes_no_verdict_of_others(read):
    """`yang dianggap kejam oleh X` is not what the speaker finds."""
    page = (
        "Ana Berg mengatakan pasukan itu meninggalkan kelompok yang dianggap kejam oleh Syldavia."
    )
    said = {
        "content": "pasukan itu meninggalkan kelompok yang dianggap kejam oleh Syldavia",
        "cue": "mengatakan",
        "speaker": "Ana Berg",
        "kind": "indirect",
    }
    assert [] == read(page, said).triples()


def test_addresses_nobody_who_tells_of_it_himself(read):
    """Whoever tells of a request is not the one whom it was put to."""
    page = "Otto Lind mengatakan bahwa Ruritania meminta diplomat itu mundur."
    told = {
        "content": "Ruritania meminta diplomat itu mundur",
        "cue": "mengatakan",
        "speaker": "Otto Lind",
        "kind": "indirect",
    }
    asked = {
        "content": "mundur",
        "cue": "meminta",
        "speaker": "Ruritania",
        "addressee": "Otto Lind",
        "kind": "indirect",
    }
    assert ("REQUEST", "Ruritania", "Otto Lind") not in read(page, told, asked).triples()
