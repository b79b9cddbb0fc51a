"""The title is checked against the moves of the body."""

import pytest


@pytest.mark.parametrize(
    ("title", "body", "codes"),
    [
        ("Ruritania Serang Syldavia", "Ruritania mengecam Syldavia.", ["headline-unsupported"]),
        ("Ruritania Kecam Syldavia", "Ruritania mengecam Syldavia.", []),
        ("Ruritania Kecam Syldavia", "Ana Berg menuduh Ivo Lund berbohong.", []),
        ("Ruritania Bertemu Syldavia", "Syldavia bertemu dengan Ruritania.", []),
        ("Cuaca Buruk di Klow", "Ruritania mengecam Syldavia.", []),
        ("Ruritania Serang Syldavia", "Hujan turun di Klow.", []),
        (
            "Ruritania Dukung Syldavia soal Maravia",
            "Ruritania membantah laporan Syldavia tentang Maravia.",
            ["headline-denied", "headline-unsupported"],
        ),
    ],
)
def test_headline(check, title, body, codes):
    """A move of the title that the body does not bear out is an issue."""
    assert codes == [issue.code for issue in check(title, body)]
