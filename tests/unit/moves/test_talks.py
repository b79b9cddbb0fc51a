"""Who meets, talks and agrees with whom, and which talks were not held."""

import pytest

R, S = "Ruritania", "Syldavia"


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


def test_talks_asked_for(read):
    """With whom one demands talks is who is asked."""
    assert [("REQUEST", "Ruritania", "Syldavia")] == (
        read("Ruritania menuntut perundingan langsung dengan Syldavia.").triples()
    )


def test_talks_called_for(read):
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


def test_both_states_agree(read):
    """A truce that two states agree to is an agreement of the two."""
    got = read("Ruritania dan Syldavia bertempur. Kedua negara menyetujui gencatan senjata.")

    assert ("COOPERATE", "Ruritania", "Syldavia") in got.triples()


def test_state_and_body_meet(read):
    """`pemerintah X dan Y` are the two who are named, and no two states before them."""
    got = read("Borduria dan Molvania menonton. Pemerintah Ruritania dan Liga Pesisir berdialog.")

    assert [("CONSULT", "Ruritania", "Liga Pesisir")] == got.triples()


def test_two_meet_a_third(read):
    """`pertemuan antara X dan Y bersama Z`: those two met Z."""
    got = read("Hal itu dibahas dalam pertemuan antara Ana Berg dan Otto Lind bersama Ivo Lund.")

    assert [("CONSULT", "Ana Berg", "Ivo Lund"), ("CONSULT", "Otto Lind", "Ivo Lund")] == (
        got.triples()
    )


def test_what_is_only_called_for(read):
    """What a call asks two to do is not done."""
    got = read("Seruan Ana Berg agar Syldavia dan Borduria berunding didengar para demonstran.")

    assert "CONSULT" not in [m.type for m in got.moves]


@pytest.mark.parametrize(
    "page",
    [
        "Borduria menyatakan Ivo Lund tidak diizinkan bertemu dengan Ana Berg.",
        "Borduria ingin Ivo Lund bertemu dengan Ana Berg.",
    ],
)
def test_what_is_only_allowed_or_wished(read, page):
    """A meeting that is not allowed, or only wished for, has not been held."""
    assert "CONSULT" not in [m.type for m in read(page).moves]


def test_tells_of_no_meeting_before_it(read):
    """What is done before a meeting does not tell that they met."""
    page = "Ana Berg berpidato sebelum bertemu Ivo Lund."
    assert [] == read(page).triples()


def test_clause_put_in_between(read):
    """A list goes on behind a clause that tells of its first member."""
    got = read("Perjanjian antara Ruritania, yang mendukung Molvania, dan Syldavia berlaku.")

    assert [("COOPERATE", "Ruritania", "Syldavia"), ("SUPPORT", "Ruritania", "Molvania")] == (
        got.triples()
    )
