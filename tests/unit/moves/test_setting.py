"""Where, when and how openly an act was done."""

import pytest


@pytest.mark.parametrize(
    ("page", "venue"),
    [
        ("Ana Berg bertemu Ivo Lund di Klow.", "Klow"),
        ("Ana Berg terbang ke Klow untuk berunding dengan Ivo Lund.", "Klow"),
        ("Ana Berg bertemu Ivo Lund di ibu kota Syldavia, Klow.", "Klow"),
        ("Ana Berg bertemu Ivo Lund saat mengunjungi Klow.", "Klow"),
        ("Di Klow, Ana Berg bertemu Ivo Lund.", "Klow"),
        ("Ana Berg bertemu Ivo Lund. Pertemuan itu berlangsung di Klow.", "Klow"),
        ("Ana Berg bertemu Ivo Lund.", None),
        ("Ana Berg membantu para pengungsi di Klow.", None),
    ],
)
def test_venue(read, page, venue):
    """The city that the text ties to the act, not one that lies near a party."""
    got = read(page).moves[0].venue

    assert venue == (got.text if got else None)


@pytest.mark.parametrize(
    ("page", "time"),
    [
        ("Ana Berg bertemu Ivo Lund pada Senin.", "2024-03-11"),
        ("Ana Berg bertemu Ivo Lund. Pertemuan itu digelar pada Senin.", "2024-03-11"),
        (
            (
                "Ruritania menolak tawaran Syldavia pada Februari 2024 setelah perang pecah pada "
                "Senin."
            ),
            "2024-02",
        ),
        ("Ana Berg bertemu Ivo Lund.", None),
        ("Ruritania menolak tawaran Syldavia sejak Ivo Lund dilantik pada Februari 2024.", None),
        ("Kota sepi sejak Senin setelah Ruritania menolak tawaran Syldavia.", None),
        ("Pada Senin, setelah Lund pergi, Ruritania menolak tawaran Syldavia.", "2024-03-11"),
        ("Ruritania mengusulkan kepada Syldavia agar perang dihentikan mulai Senin.", None),
        ("Ruritania mengusulkan damai kepada Syldavia hingga Senin.", None),
        (
            "Ruritania mendesak Syldavia mundur pada Jumat (8/3/2024).",
            "2024-03-08",
        ),
    ],
)
def test_time(read, page, time):
    """The time of the clause counts before that of the sentence."""
    got = read(page).moves[0].time

    assert time == (got.value if got else None)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Setelah dilantik pada Februari 2024, Ana Berg mengecam Syldavia.", None),
        ("Ana Berg bertemu Ivo Lund yang menandatangani perjanjian pada Februari 2024.", None),
        ("Ana Berg mengecam Syldavia atas serangan Senin di kota itu.", None),
        ("Pada Senin Ana Berg mengecam Syldavia.", "2024-03-11"),
        ("Ana Berg mengecam Syldavia, negeri yang kaya, pada Senin.", "2024-03-11"),
    ],
)
def test_takes_no_time_of_another_clause_or_noun(read, page, expected):
    """A time in `setelah ...`, in `yang ...` or of a noun is not that of the act."""
    found = read(page).only().time
    assert expected == (found and found.value)


@pytest.mark.parametrize(
    ("page", "channel"),
    [
        ("Ruritania diam-diam menawarkan gencatan senjata kepada Syldavia.", "secret"),
        ("Ruritania secara terbuka mengecam Syldavia.", "public"),
        ("Ruritania mengecam Syldavia.", None),
    ],
)
def test_channel(read, page, channel):
    """Open and secret, where the text says so."""
    assert channel == read(page).only().channel


@pytest.mark.parametrize(
    "page",
    [
        "Ana Berg bertemu Ivo Lund yang terdaftar di Klow.",
        "Ruritania menuntut agar Ivo Lund bertemu Ana Berg, namun jalan ke Klow ditutup.",
    ],
)
def test_place_of_another_clause(read, page):
    """Where somebody is registered, or cannot get to, is not where the act was."""
    assert None is read(page).moves[0].venue


def test_time_of_what_is_planned(read):
    """When a visit is planned does not tell when the talks before it were held."""
    got = read(
        "Ana Berg berbincang dengan Ivo Lund. Ana Berg berencana menemui Ivo Lund pada Senin."
    )

    assert [None] == [move.time for move in got.moves]


def test_place_of_the_matter(read):
    """Where a conflict is that is talked about is not where the talks were."""
    page = "Ana Berg dan Ivo Lund mengadakan pembicaraan untuk membahas konflik di Klow."

    assert None is read(page).only().venue
