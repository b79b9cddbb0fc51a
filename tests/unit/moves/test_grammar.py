"""Constructions in which plainly told acts stand: what carries them, and who is asked for what."""

import pytest

R, S, B = "Ruritania", "Syldavia", "Borduria"


@pytest.mark.parametrize(
    ("page", "triple"),
    [
        ("Ruritania menuntut pembongkaran program roket Syldavia.", ("REQUEST", R, S)),
        ("Ruritania menuntut pencabutan larangan ekspor Syldavia.", ("REQUEST", R, S)),
        ('Ruritania mengkritik "ucapan yang kasar" dari Syldavia.', ("ACCUSE", R, S)),
        ("Ruritania mengecam keputusan dari Syldavia.", ("ACCUSE", R, S)),
        ("Syldavia kini terkena sanksi Ruritania.", ("SANCTION", R, S)),
        ("Ruritania menyetujui penjualan senjata kepada Syldavia.", ("AID", R, S)),
        ("Ruritania memilih tidak menanggapi tawaran Syldavia.", ("REJECT", R, S)),
        ("Ruritania mengirim utusan sebagai tanda dukungan kepada Syldavia.", ("SUPPORT", R, S)),
        ("Ruritania pergi dari Klow sebagai protes atas iklan Borduria.", ("ACCUSE", R, B)),
        ("Ruritania merupakan negara yang membantu Syldavia.", ("AID", R, S)),
        ("Ruritania mengakui Syldavia sebagai negara.", ("SUPPORT", R, S)),
        ("Ruritania sepakat dengan usulan Syldavia.", ("ACCEPT", R, S)),
        ("Ruritania sepakat dengan usulan Syldavia.", ("OFFER", S, R)),
        ("Ruritania sepakat dengan Syldavia.", ("COOPERATE", R, S)),
        ("Ruritania menolak berjumpa Ivo Lund.", ("REJECT", R, "Ivo Lund")),
    ],
)
def test_told(read, page, triple):
    """An act is read from each way in which newsrooms tell it."""
    assert triple in read(page).triples()


@pytest.mark.parametrize(
    "page",
    [
        "Ruritania belum menerima usulan dari Syldavia.",
        "Ruritania belum menanggapi tawaran Syldavia.",
        "Ruritania pergi tanpa menolak usulan Syldavia.",
    ],
)
def test_not_done(read, page):
    """What has not come, has not been answered yet, or is left undone is refused by nobody."""
    assert "REJECT" not in {kind for kind, _, _ in read(page).triples()}


def test_called_so(read):
    """What somebody only calls a threat to another is no threat of his."""
    assert (
        [] == read("Ruritania memandang latihan itu sebagai ancaman terhadap Syldavia.").triples()
    )


def test_driven(read):
    """In `sanksi terhadap X, yang mendorong negara itu` X is driven, and drives nobody."""
    page = "Ruritania menjatuhkan sanksi terhadap Syldavia, yang mendorong negara itu untuk mundur."

    assert [("SANCTION", R, S)] == read(page).triples()


def test_fear_for_somebody(read):
    """Who fears for somebody does not blame him."""
    page = '"Kami prihatin dengan nasib Syldavia," kata Ana Berg.'
    said = {"speaker": "Ana Berg", "cue": "kata", "content": "Kami prihatin dengan nasib Syldavia,"}

    assert [] == read(page, said).triples()


def test_held_responsible(read):
    """Who lays a blow at somebody's door accuses him."""
    page = "Ana Berg mengatakan Syldavia bertanggung jawab atas pembantaian itu."
    said = {
        "speaker": "Ana Berg",
        "cue": "mengatakan",
        "content": "Syldavia bertanggung jawab atas pembantaian itu",
        "kind": "indirect",
    }

    assert [("ACCUSE", "Ana Berg", S)] == read(page, said).triples()
