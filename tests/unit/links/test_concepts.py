"""Texts are compared by what they are about."""

import pytest

from ujar.links.concepts import find_concepts, find_opposites, find_swapped


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("dua ratus lima puluh tiga tahanan", {("253", "tahanan")}),
        ("1,5 miliar crown", {("1.5e+09", "crown")}),
        ("50 persen gudang itu kosong", {("0.5", "gudang")}),
        ("sungainya cuma satu, sedangkan desa ada dua", {("1", ""), ("2", "")}),
        ("1.204 orang dan sepuluh hari", {("1204", "orang"), ("10", "hari")}),
        ("dua belas jembatan", {("12", "jembatan")}),
        ("syarat kedua", {("2", "ke")}),
        ("tiga ribu dua ratus orang", {("3200", "orang")}),
        ("1 April 2024", {("1", "april"), ("2024", "tahun")}),
        ("sejak Sabtu (6/3) 14 tentara gugur", {("14", "prajurit")}),
        ("mulai pukul 18.30 hari Minggu", {("18.3", "pukul")}),
        ("mulai pukul 20 pada Minggu (7/3/2030)", {("20", "pukul")}),
        ("tidak ada", set()),
    ],
)
def test_numbers(text, numbers):
    """Numbers in digits and in words are the same, with what they count."""
    assert numbers == find_concepts(text).numbers


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Kami tidak akan mundur", {"mundur"}),
        ("Kami gak bakal mundur", {"mundur"}),
        ("tanpa syarat", {"syarat"}),
        ("tak ubahnya daftar menyerah", set()),
        ("tidak hanya gandum", set()),
        ("perundingan tidak mungkin lagi", {"bahas"}),
        ("mau runding atau tidak", set()),
        ("roket yang gagal itu menghantam menara", set()),
        ("runtuh dan gagal akibat ulah mereka", set()),
    ],
)
def test_negations(text, negated):
    """A negator turns the next concept, unless it is part of a phrase that denies nothing."""
    assert negated == find_concepts(text).negated


def test_two_translations():
    """Two words for one thing are one concept."""
    one, two = find_concepts("tentara menghentikan serangan"), find_concepts("pasukan berhenti")

    assert "prajurit" in one.weights.keys() & two.weights.keys()


def test_opposites():
    """Words that say the opposite are found, unless both texts hold them."""
    opened, closed = find_concepts("pelabuhan dibuka"), find_concepts("pelabuhan ditutup")

    assert ("buka", "tutup") == find_opposites(opened, closed)
    assert find_opposites(opened, opened) is None


@pytest.mark.parametrize(
    ("other", "swapped"),
    [
        ("tembakan meriam berhenti, tetapi serangan roket berlanjut", True),
        ("serangan roket berhenti, sedangkan tembakan meriam berlanjut", False),
        ("serangan roket berhenti", False),
    ],
)
def test_opposites_that_change_places(other, swapped):
    """What stops and what goes on are told apart, though both texts hold the same words."""
    one = find_concepts("serangan roket berhenti, tetapi tembakan meriam berlanjut")

    assert swapped is (find_swapped(one, find_concepts(other)) is not None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Utusan AS", "Utusan Amerika Serikat", True),
        ("Korsel menolak", "Korea Selatan menolak", True),
        ("Washington menolak", "AS menolak", True),
        ("kedutaan di Washington", "kedutaan di AS", False),
        ("Korsel menolak", "Korut menolak", False),
    ],
)
def test_states(one, other, same):
    """A short form, or a capital that acts, is as the name of its state in full."""
    assert same is (find_concepts(one).order == find_concepts(other).order)


def test_opposites_of_which_one_is_negated():
    """Who has not agreed yet may as well have refused."""
    one, other = find_concepts("belum menyetujui usulan"), find_concepts("menolak usulan")

    assert find_opposites(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("Mereka membuka pelabuhan lama", "Mereka menutup pelabuhan lama", True),
        ("Kami mengakhiri perang di lembah", "Kami ingin jalan damai bagi pasar kota", False),
    ],
)
def test_opposites_of_one_thing(one, other, against):
    """Opposites stand against each other if beside them stands the same."""
    assert against is bool(find_opposites(find_concepts(one), find_concepts(other)))
