"""All forms of a word have one stem; names keep theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.stems import find_stems, is_common, stem_word


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("tolak", "menolak ditolak penolakan tertolak ditolaknya menolaknya"),
        ("tuntut", "menuntut dituntut tuntutan penuntutan"),
        ("kutuk", "mengutuk dikutuk kutukan"),
        ("tuduh", "menuduh dituduh tuduhan"),
        ("runding", "perundingan berunding merundingkan dirundingkan perunding"),
        ("tegas", "menegaskan ditegaskan penegasan tegasnya"),
        ("sepakat", "menyepakati disepakati kesepakatan sepakat"),
        ("tawar", "menawarkan ditawarkan tawaran penawaran"),
        ("bantah", "membantah dibantah bantahan terbantahkan"),
        ("usul", "mengusulkan diusulkan usulan usul"),
        ("serah", "menyerahkan diserahkan penyerahan menyerah"),
        ("serang", "menyerang diserang serangan penyerangan"),
        ("nyata", "menyatakan dinyatakan pernyataan"),
        ("sah", "mengesahkan disahkan pengesahan"),
        ("laku", "memberlakukan diberlakukan pemberlakuan berlaku"),
        ("janji", "menjanjikan dijanjikan perjanjian berjanji"),
        ("temu", "bertemu pertemuan menemui ditemui"),
        ("aku", "mengaku mengakui diakui pengakuan"),
        ("beri", "memberikan diberikan pemberian berikan"),
        ("anak", "anak-anak anaknya"),
    ],
)
def test_forms_of_a_word(stem, forms):
    """Each form of a word of diplomacy has the same stem."""
    found = {stem_ for form in forms.split() for stem_ in find_stems(form)}

    assert {stem} == found


@pytest.mark.parametrize(
    "name", ["berlin", "ukraina", "belanda", "iran", "teheran", "lebanon", "sudan", "zelmarka"]
)
def test_names_stay(name):
    """A name that begins or ends like an affix is not cut."""
    assert name == stem_word(name)


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("Ana Bérg", ["ana", "berg"]),
        ("1.204 orang", ["1204", "orang"]),
        ("3,5 juta", ["3p5", "juta"]),
        ("pukul 09.15", ["pukul", "09p15"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_words_and_numbers(text, stems):
    """Accents and marks are gone, and a number is one word."""
    assert stems == find_stems(text)


def test_other_roots_stay_apart():
    """Roots that look alike are not joined: `berang` is anger, `perang` war."""
    assert ["berang", "perang", "tahanan", "tahan"] == find_stems("berang perang tahanan tahan")


@pytest.mark.parametrize(("word", "common"), [("pasar", True), ("grenholt", False)])
def test_common_words(word, common):
    """A word of the language is told from a name."""
    assert common is is_common(word)


@given(st.text(max_size=200))
def test_any_text(text):
    """Every stem is one word of letters and digits, never empty, never endless."""
    for stem in find_stems(text):
        assert stem.isalnum()
        assert 0 < len(stem) <= 64
