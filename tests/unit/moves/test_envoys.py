"""What is done with an envoy: called in, called home."""

import pytest

import ujar


def told(page):
    """Type and the names of actor and recipient of each move of a page."""
    record = ujar.read(page, name="page.txt")
    names = {e.id: e.of or e.name for e in record.entities}
    return [(m.type, names[m.actor], names[m.recipient]) for m in record.moves]


@pytest.mark.parametrize(
    "page",
    [
        "Duta Besar Norwegia dipanggil Kementerian Luar Negeri Islandia.",
        "Duta Besar Norwegia dipanggil ke Kementerian Luar Negeri Islandia.",
        "Dubes Norwegia dipanggil pemerintah Islandia.",
        "Islandia memanggil Duta Besar Norwegia.",
        "Islandia memanggil kuasa usaha Norwegia untuk menyampaikan protes.",
    ],
)
def test_called_in(page):
    """Who calls an envoy in blames the state that sent him."""
    assert [("ACCUSE", "Islandia", "Norwegia")] == told(page)


@pytest.mark.parametrize(
    "page",
    [
        "Islandia mengecam Norwegia. Islandia memanggil pulang duta besarnya dari Norwegia.",
        "Islandia mengecam Norwegia. Islandia memanggil pulang dubes dari Norwegia.",
    ],
)
def test_called_home(page):
    """Whence one's own envoy is called home is who is punished."""
    assert ("SANCTION", "Islandia", "Norwegia") == told(page)[1]
