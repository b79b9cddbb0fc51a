"""Names of bodies and states are folded to what they name."""

import pytest

from ujar.links.names import are_other_sides, fold_state


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("AS", "amerika serikat"),
        ("kelompok Houthi", "houthi"),
        ("Kelompok Militer Houthi", "houthi"),
        ("pemberontak Houthi Yaman", "houthi"),
        ("kelompok Front Zenda", "front zenda"),
        ("Front Zenda", "front zenda"),
        ("pasukan Rusia", "pasukan rusia"),
        ("Partai Zenda", "partai zenda"),
        ("kelompok itu", "kelompok itu"),
    ],
)
def test_fold_state(name, folded):
    """A noun of its kind tells nothing of which body it is; an army is no state."""
    assert folded == " ".join(fold_state(name))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Front Zenda", "biro politik Front Zenda", False),
        ("Rusia", "tentara Rusia", False),
        ("Sudan", "Sudan Selatan", True),
        ("Rusia", "Ukraina", True),
        ("Front Zenda", "", False),
    ],
)
def test_other_sides(one, other, apart):
    """A part of a body stands on its side; two states are two, whatever their names share."""
    assert apart is are_other_sides(fold_state(one), fold_state(other))
