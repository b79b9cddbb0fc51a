"""Who issued the surveys and reports that a page lets speak."""

import pytest


@pytest.mark.parametrize(
    ("page", "nth", "issuer"),
    [
        ("Survei Zenda Institute menunjukkan harga naik.", 0, "Zenda Institute"),
        (
            "Survei yang dirilis oleh Zenda Institute pada Senin menunjukkan harga naik.",
            0,
            "Zenda Institute",
        ),
        (
            "Survei Zenda Institute terbit. Survei itu menunjukkan harga naik.",
            1,
            "Zenda Institute",
        ),
        (
            "Sebuah survei terbit. Menurut survei Zenda Institute, harga naik.",
            0,
            "Zenda Institute",
        ),
        ("Survei Zenda Institute terbit. Survei lain menunjukkan harga naik.", 1, None),
        ("Survei itu menunjukkan harga naik.", 0, None),
        (
            "Survei Zenda Institute terbit. Survei Tambak Institute terbit. Survei itu salah.",
            2,
            "Tambak Institute",
        ),
    ],
)
def test_issuer(read, page, nth, issuer):
    """A survey is its issuer's where its words, or those of one before it, name him."""
    found = read(page)
    offset = -1
    for _ in range(nth + 1):
        offset = page.casefold().index("survei", offset + 1)
    member = found.cast.issuer_of(offset)

    assert issuer == (member.name if member is not None else None)


def test_no_document(read):
    """What is no document has no issuer."""
    assert read("Ana Berg menolak.").cast.issuer_of(0) is None
