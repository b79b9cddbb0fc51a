"""Clauses that are only doubted, asked about, or awaited in vain tell no move."""

import pytest

import ujar


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania belum memberi tanda bahwa Ana Berg siap berunding dengan Syldavia.",
        "Tidak ada tanda bahwa Ruritania bersedia berunding dengan Syldavia.",
        "Rika tidak mengatakan bahwa Ruritania menolak usulan Syldavia.",
        "Belum jelas apakah Ruritania menerima usulan Syldavia.",
        "Perdamaian akan berlaku setelah Ruritania menyetujui usulan Syldavia.",
        "Tidak akan ada damai sebelum Ruritania menyetujui usulan Syldavia.",
        "Ana Berg berbicara di Klow demi mengakhiri perang Syldavia.",
        "Ruritania dan Syldavia menemui jalan buntu.",
        "Ana Berg mengatakan bertemu Lund akan mempererat dan menguatkan tekanan ke Syldavia.",
    ],
)
def test_supposed(read, page):
    """What hangs on a negated or doubting clause, or on a question, is not told as done."""
    assert [] == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Rika tidak membantah bahwa Ruritania menolak usulan Syldavia.",
        "Rika mengatakan bahwa Ruritania menolak usulan Syldavia.",
        "Ruritania menolak usulan Syldavia sebelum Senin.",
    ],
)
def test_told(read, page):
    """What is not denied holds, and a time before which something is done takes nothing away."""
    assert ("REJECT", "Ruritania", "Syldavia") in read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ana Berg bertemu Ivo Lund. Borduria mengancam akan keluar dari perundingan.",
        "Ivo Lund mengatakan Ruritania siap berunding.",
    ],
)
def test_no_guessed_recipient(read, page):
    """Neither whoever tells of an offer nor whoever was named last is taken for its recipient."""
    assert not [t for t in read(page).triples() if t[0] in ("OFFER", "THREATEN")]


def test_ready_to_accept(read):
    """Whoever is ready to take an offer up accepts it."""
    got = read("Ruritania mengusulkan damai kepada Syldavia. Syldavia siap menerima usulan itu.")

    assert [("OFFER", "Ruritania", "Syldavia"), ("ACCEPT", "Syldavia", "Ruritania")] == (
        got.triples()
    )
    assert "m1" == got.moves[1].in_reply_to


def test_silence_refuses_nothing():
    """Who will not comment on an offer has not refused it."""
    page = (
        "Presiden Prancis Ana Berg mengusulkan gencatan senjata kepada Jerman.\n"
        "Juru bicara Jerman menegaskan bahwa Jerman tidak akan memberikan komentar tentang itu."
    )

    assert ["OFFER"] == [m.type for m in ujar.read(page).moves]
