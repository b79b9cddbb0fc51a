"""Go-betweens: messengers, mediators, hosts, and what they carried."""

import pytest

R, S, B = "Ruritania", "Syldavia", "Borduria"


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


@pytest.mark.parametrize("end", ["", ". Syldavia menolak usulan itu"])
def test_joint_mediators(read, end):
    """Mediators who are named together put forward one proposal."""
    got = read(f"Mediator Borduria dan Molvania mengajukan usulan kepada Syldavia{end}.")

    assert ("OFFER", "Mediator Borduria dan Molvania", "Syldavia") == got.triples()[0]
    assert 1 == sum(m.type == "OFFER" for m in got.moves)


def test_handed_to_mediators(read):
    """A proposal that mediators get is for whoever answers it, and they carried it."""
    got = read(
        "Ruritania menyerahkan usulan kepada mediator Borduria dan Molvania. "
        "Syldavia menolak usulan itu pada Senin. Borduria kecewa."
    )

    assert [("OFFER", "Ruritania", "Syldavia"), ("REJECT", "Syldavia", "Ruritania")] == (
        got.triples()
    )
    assert ["Borduria", "Molvania"] == got.via()[0]


def test_handed_to_mediators_alone(read):
    """Where nobody else is told of, the proposal went to the mediators."""
    got = read("Ruritania menyerahkan usulan kepada mediator Borduria dan Molvania.")

    assert [("OFFER", "Ruritania", "mediator Borduria dan Molvania")] == got.triples()


@pytest.mark.parametrize(
    "page",
    [
        "Syldavia menolak tawaran Ruritania yang dibawa Borduria.",
        "Syldavia menolak tawaran yang dibawa Borduria dari Ruritania.",
    ],
)
def test_messenger_in_a_relative_clause(read, page):
    """Who brought an offer has not made it."""
    got = read(page)

    assert [("REJECT", "Syldavia", "Ruritania"), ("OFFER", "Ruritania", "Syldavia")] == (
        got.triples()
    )
    assert ["Borduria"] == got.via()[1]


def test_envoy_of_one_side(read):
    """Of two people of one side, one may bring what the other proposes."""
    got = read("Utusan itu, Otto Lind, membawa usulan baru Ana Berg kepada Ivo Lund.")

    assert [("OFFER", "Ana Berg", "Ivo Lund")] == got.triples()


def test_mediators_of_a_truce(read):
    """Those who brokered a truce are named with it, and each of them."""
    got = read(
        "Gencatan senjata antara Ruritania dan Syldavia yang ditengahi Borduria dan Molvania "
        "mulai berlaku Senin."
    )

    assert [["Borduria", "Molvania"]] == got.via()


def test_asked_to_mediate(read):
    """Who is asked to bring something about is no go-between."""
    got = read("Ruritania meminta Syldavia mendesak Borduria memfasilitasi pertukaran tawanan.")

    assert [[]] == got.via()


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
        "Borduria menengahi gencatan senjata antara Ruritania dan Syldavia.",
        "Borduria berhasil menengahi gencatan senjata antara Ruritania dan Syldavia.",
        "Gencatan senjata antara Ruritania dan Syldavia dimediasi oleh Borduria.",
        "Gencatan senjata antara Ruritania dan Syldavia difasilitasi Borduria.",
        "Ruritania dan Syldavia menyepakati gencatan senjata atas prakarsa Borduria.",
        "Ruritania dan Syldavia menyepakati gencatan senjata dengan jaminan Borduria.",
    ],
)
def test_brokered_truce(read, page):
    """A truce that somebody brokered is an agreement of the two through him."""
    got = read(page)

    assert [("COOPERATE", "Ruritania", "Syldavia")] == got.triples()
    assert [["Borduria"]] == got.via()
    assert "gencatan senjata" == got.only().about.text.casefold()


@pytest.mark.parametrize("verb", ["berusaha menengahi", "akan menengahi", "gagal menengahi"])
def test_not_brokered(read, verb):
    """What somebody only tries to broker is no agreement."""
    got = read(f"Borduria {verb} gencatan senjata antara Ruritania dan Syldavia.")

    assert "COOPERATE" not in [kind for kind, _, _ in got.triples()]


def test_way_of_what_is_asked_for(read):
    """Through whom something is to be done is part of what is asked for."""
    got = read("Ruritania meminta Syldavia menyelesaikan sengketa melalui Borduria.")

    assert [[]] == got.via()
    assert "menyelesaikan sengketa melalui Borduria" == got.only().about.text


def test_letter_to_whom_it_holds_an_offer_for(read):
    """Whom a letter goes to may stand behind what it holds."""
    got = read("Ruritania mengirim surat yang berisi ajakan berunding kepada Syldavia.")

    assert [("REQUEST", "Ruritania", "Syldavia")] == got.triples()
