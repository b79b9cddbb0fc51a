"""Who acts on whom: subjects and arguments around the verb."""

import pytest

REQUEST = [("REQUEST", "Ruritania", "Syldavia")]
REJECT = [("REJECT", "Ruritania", "Syldavia")]


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania menuntut Syldavia menarik pasukan.",
        "Ruritania telah lama menuntut Syldavia untuk menarik pasukan.",
        "Ruritania, pada Senin, menuntut Syldavia menarik pasukan.",
        "Ruritania, yang kalah perang, menuntut Syldavia menarik pasukan.",
        "Pemerintah Ruritania menuntut agar Syldavia menarik pasukan.",
        "Dalam pidatonya di Strelsau, Ruritania menuntut Syldavia menarik pasukan.",
        "Syldavia dituntut Ruritania untuk menarik pasukan.",
        "Syldavia dituntut menarik pasukan oleh Ruritania.",
        "Ruritania mengatakan hal itu akan gagal dan menuntut Syldavia menarik pasukan.",
        "Setelah perang pecah, Ruritania menuntut Syldavia menarik pasukan.",
        "Ruritania menuntut penarikan pasukan dari Syldavia.",
        "Ruritania melayangkan tuntutan kepada Syldavia.",
        "Tuntutan itu disampaikan Ruritania kepada Syldavia.",
    ],
)
def test_one_demand_in_many_clauses(read, page):
    """Subject and recipient are found past what stands between them and the verb."""
    assert REQUEST == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania tidak bersedia berunding dengan Syldavia.",
        "Ruritania tidak akan bertemu dengan Syldavia.",
        "Ruritania menunda perundingan dengan Syldavia.",
    ],
)
def test_one_refusal_in_many_clauses(read, page):
    """Whom one will not meet is who is refused."""
    assert REJECT == read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Usulan Syldavia ditolak Ruritania.",
        "Ruritania menolak usulan yang diajukan Syldavia.",
        "Ruritania menolak tawaran dari Syldavia.",
        "Ruritania menutup pintu bagi usul Syldavia.",
    ],
)
def test_a_refused_proposal_was_made(read, page):
    """Whose proposal it was is who is refused, and the proposal is a move too."""
    found = read(page)

    assert [("OFFER", "Syldavia", "Ruritania"), *REJECT] == sorted(found.triples())
    assert "rejected" == next(m.status for m in found.moves if m.type == "OFFER")


@pytest.mark.parametrize(
    "page",
    [
        "Jika Ruritania menyerang Syldavia, harga akan naik.",
        "Ruritania tidak menyerang Syldavia.",
        "Ruritania mungkin menyerang Syldavia.",
        "Ruritania gagal merebut kota Syldavia.",
        "Hujan menyerang Syldavia.",
        "Kemenangan Ruritania merugikan Syldavia.",
        "Ruritania mendesak semua pihak menahan diri.",
        "Ruritania mengimbau warga tetap tenang.",
        "Ana Berg meminta para wartawan menunggu.",
        "Ruritania menolak usulan itu.",
        "Ruritania menuntut Ruritania.",
        "Surat izin keluar masuk Syldavia diperiksa Ruritania.",
    ],
)
def test_no_move(read, page):
    """What did not happen, is nobody's, goes to nobody, or answers nothing is no move."""
    assert [] == read(page).triples()


@pytest.mark.parametrize(
    ("page", "moves"),
    [
        (
            "Ruritania bertemu dengan Syldavia dan mengecam Borduria.",
            [("CONSULT", "Ruritania", "Syldavia"), ("ACCUSE", "Ruritania", "Borduria")],
        ),
        (
            "Ruritania menyerang Syldavia dan Borduria mengecam Ruritania.",
            [("ASSAULT", "Ruritania", "Syldavia"), ("ACCUSE", "Borduria", "Ruritania")],
        ),
        (
            "Ruritania bekerja sama dengan Syldavia, Borduria, serta Liga Pesisir.",
            [
                ("COOPERATE", "Ruritania", "Syldavia"),
                ("COOPERATE", "Ruritania", "Borduria"),
                ("COOPERATE", "Ruritania", "Liga Pesisir"),
            ],
        ),
        (
            "Ruritania dan Syldavia saling menuduh.",
            [("ACCUSE", "Ruritania", "Syldavia"), ("ACCUSE", "Syldavia", "Ruritania")],
        ),
        ("Ana Berg dan Ivo Lund bertemu di Klow.", [("CONSULT", "Ana Berg", "Ivo Lund")]),
        (
            "Ruritania bersitegang dengan Syldavia. Kedua negara akhirnya mencapai kesepakatan.",
            [("ACCUSE", "Ruritania", "Syldavia"), ("COOPERATE", "Ruritania", "Syldavia")],
        ),
        (
            (
                "Ia hadir pada penandatanganan perjanjian antara Ruritania dan Syldavia, serta "
                "antara Borduria dan Liga Pesisir."
            ),
            [("COOPERATE", "Ruritania", "Syldavia"), ("COOPERATE", "Borduria", "Liga Pesisir")],
        ),
        ("Ruritania menyerang desa di Klow.", [("ASSAULT", "Ruritania", "Syldavia")]),
        ("Serangan Ruritania menewaskan tentara Syldavia.", [("ASSAULT", "Ruritania", "Syldavia")]),
        (
            "Ruritania mengenakan tarif terhadap impor dari Syldavia.",
            [("SANCTION", "Ruritania", "Syldavia")],
        ),
        (
            "Kebijakan baru itu mendorong Ruritania menjatuhkan sanksi terhadap Syldavia.",
            [("SANCTION", "Ruritania", "Syldavia")],
        ),
    ],
)
def test_several_parties(read, page, moves):
    """Joined parties, shared subjects and owners are told apart."""
    assert moves == read(page).triples()
