"""What an act is about that its noun tells before a passive."""

import pytest


@pytest.mark.parametrize(
    ("page", "about"),
    [
        ("Ancaman dilontarkan Ruritania kepada Syldavia.", None),
        ("Ancaman juga dilontarkan Ruritania kepada Syldavia.", None),
        (
            "Tawaran gencatan senjata juga disampaikan Ruritania kepada Syldavia.",
            "Tawaran gencatan senjata",
        ),
    ],
)
def test_noun_before_its_passive(read, page, about):
    """The noun of an act alone, with an adverb, tells nothing of what it is about."""
    (move,) = read(page).moves

    assert about == (move.about.text if move.about is not None else None)
