"""What is answered in a word or two, refused before it is named, asked as what matters."""

import pytest

REQUEST = ("REQUEST", "Ruritania", "Syldavia")
OFFER = ("OFFER", "Ruritania", "Syldavia")
REJECT = ("REJECT", "Syldavia", "Ruritania")
ACCEPT = ("ACCEPT", "Syldavia", "Ruritania")


@pytest.mark.parametrize(
    ("page", "moves"),
    [
        ("Ruritania meminta Syldavia membuka pelabuhan dan ditolak.", [REQUEST, REJECT]),
        ("Ruritania meminta Syldavia membuka pelabuhan, tetapi ditolak.", [REQUEST, REJECT]),
        ("Ruritania mengusulkan jeda kepada Syldavia, namun langsung ditolak.", [OFFER, REJECT]),
        ("Ruritania mengajukan usulan kepada Syldavia, tetapi tidak diterima.", [OFFER, REJECT]),
        ("Ruritania menawarkan bantuan kepada Syldavia dan diterima.", [OFFER, ACCEPT]),
        ("Ruritania menawarkan bantuan kepada Syldavia, tetapi belum diterima.", [OFFER]),
        ("Ruritania menawarkan bantuan kepada Syldavia dan mungkin ditolak.", [OFFER]),
        ("Ruritania menawarkan bantuan kepada Syldavia jika ditolak.", [OFFER]),
    ],
)
def test_a_bare_answer_is_of_who_was_asked(read, page, moves):
    """`dan ditolak` at the end of a clause answers what the clause asks or offers."""
    assert moves == read(page).triples()


def test_an_answer_with_a_subject_is_its_own(read):
    """A bare answer is none where something else is said to be refused."""
    page = "Ruritania meminta Syldavia mundur, tetapi gugatan warga ditolak."

    assert [REQUEST] == read(page).triples()


@pytest.mark.parametrize(
    "words",
    [
        "Usulan Ruritania tidak dapat kami terima",
        "Usulan Ruritania tidak bisa kami terima",
        "Usulan Ruritania sudah kami tolak",
        "Tawaran dari Ruritania telah kami tolak",
    ],
)
def test_what_we_refuse_may_stand_first(read, words):
    """`usulan itu kami tolak` is read as its passive with an agent."""
    page = f'"{words}," kata Ivo Lund.'
    said = {"content": words, "speaker": "Ivo Lund", "cue": "kata"}

    assert ("REJECT", "Ivo Lund", "Ruritania") in read(page, said).triples()


@pytest.mark.parametrize(
    "words",
    [
        "sangat penting Syldavia menarik pasukan",
        "penting bagi Syldavia untuk menarik pasukan",
        "penting agar Syldavia menarik pasukan",
        "sudah saatnya Syldavia menarik pasukan",
        "kini giliran Syldavia untuk menarik pasukan",
    ],
)
def test_what_matters_is_asked(read, words):
    """Who says that it is important that somebody does something asks him to."""
    page = f"Ana Berg mengatakan {words}."
    said = {"content": words, "speaker": "Ana Berg", "cue": "mengatakan", "kind": "indirect"}

    assert [("REQUEST", "Ana Berg", "Syldavia")] == read(page, said).triples()


@pytest.mark.parametrize(
    "words",
    ["sangat penting warga menarik uang", "pasar itu penting bagi Syldavia", "penting sekali"],
)
def test_what_is_important_to_nobody_is_not_asked(read, words):
    """People at large, and what somebody only needs, make no demand."""
    page = f"Ana Berg mengatakan {words}."
    said = {"content": words, "speaker": "Ana Berg", "cue": "mengatakan", "kind": "indirect"}

    assert [] == read(page, said).triples()


@pytest.mark.parametrize("opener", ["Tidak mungkin", "Mustahil", "Tak mungkin"])
def test_what_is_unthinkable_is_refused(read, opener):
    """`mustahil kami mengabulkan permintaan X` refuses, and grants nothing."""
    words = f"{opener} kami mengabulkan permintaan Ruritania"
    page = f'"{words}," kata Ivo Lund.'
    said = {"content": words, "speaker": "Ivo Lund", "cue": "kata"}
    found = read(page, said).triples()

    assert ("REJECT", "Ivo Lund", "Ruritania") in found
    assert not [t for t in found if t[0] == "ACCEPT"]


def test_that_there_was_no_blow_denies_it(read):
    """`tidak ada serangan` answers who said that there was one."""
    words = "tidak ada serangan di lokasi mana pun"
    page = f"Ruritania menuduh Syldavia menyerang pasukannya, tetapi Syldavia mengatakan {words}."
    said = {"content": words, "speaker": "Syldavia", "cue": "mengatakan", "kind": "indirect"}

    assert ("DENY", "Syldavia", "Ruritania") in read(page, said).triples()


@pytest.mark.parametrize("place", ["wilayahnya", "wilayah mereka", "jauh di dalam wilayahnya"])
def test_an_accuser_speaks_of_his_own_land(read, place):
    """In `menuduh X menyerang wilayahnya` it is the accuser's."""
    found = read(f"Ruritania menuduh Syldavia menyerang {place}.")

    assert [("ACCUSE", "Ruritania", "Syldavia"), ("ASSAULT", *REJECT[1:])] == found.triples()
    assert "alleged" == found.moves[1].certainty


def test_kalau_may_open_what_is_said(read):
    """After a verb of saying `kalau` is no condition."""
    words = "mereka melancarkan serangan terhadap Syldavia"
    page = f"Ruritania mengatakan kalau {words}."
    said = {"content": words, "speaker": "Ruritania", "cue": "mengatakan", "kind": "indirect"}

    assert [("ASSAULT", "Ruritania", "Syldavia")] == read(page, said).triples()


def test_a_promise_not_to_talk_is_a_refusal(read):
    """`berjanji tidak akan berunding` offers nothing; not to strike is an offer still."""
    refused = read("Ruritania berjanji tidak akan berunding dengan Syldavia.")
    offered = read("Ruritania berjanji tidak akan menyerang Syldavia.")

    assert [("REJECT", "Ruritania", "Syldavia")] == refused.triples()
    assert [OFFER] == offered.triples()


def test_who_is_accused_by_two_denies_to_both(read):
    """A denial answers all who accuse together."""
    page = (
        "Ruritania dan Borduria menuduh Syldavia menimbun senjata, tuduhan yang dibantah Syldavia."
    )
    found = read(page).triples()

    assert {"Ruritania", "Borduria"} == {t[2] for t in found if t[0] == "DENY"}


@pytest.mark.parametrize(
    "words",
    [
        "Kami akan menghentikan blokade jika Syldavia mundur",
        "Kami akan berhenti menahan kapal apabila Syldavia menghentikan serangan",
    ],
)
def test_an_end_for_an_end_is_an_offer(read, words):
    """Who will end something if another ends something offers it to him."""
    said = {"content": words, "speaker": "Ana Berg", "cue": "kata"}

    assert ("OFFER", "Ana Berg", "Syldavia") in read(f'"{words}," kata Ana Berg.', said).triples()


@pytest.mark.parametrize(
    "words",
    [
        "Kami akan menghentikan ekspor jika Syldavia menyerang",
        "Kami akan menghentikan ekspor jika Syldavia tidak mundur",
        "Kami akan menghentikan rapat jika hujan turun",
    ],
)
def test_an_end_for_anything_else_is_no_offer(read, words):
    """What is stopped because of a blow, or until something is done, is not offered."""
    said = {"content": words, "speaker": "Ana Berg", "cue": "kata"}
    found = read(f'"{words}," kata Ana Berg.', said).triples()

    assert not [t for t in found if t[0] == "OFFER"]
