"""Names of media."""

import pytest

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import MediaName, OutletName
from ujar.page.credits import find_carrier, find_medium, is_picture_credit


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("cnn", "CNN"),
        ("TRIBUNNEWS.COM", "Tribunnews"),
        ("The Associated Press", "AP"),
        ("ant", "ANTARA"),
        ("Ana Berg", None),
        ("", None),
    ],
)
def test_medium_by_any_of_its_names(name, want):
    """Each way of writing a medium's name gives the name that the record writes."""
    assert want == find_medium(name)


def test_networks_carry_no_articles():
    """A social network is a medium, and no carrier of articles."""
    assert "Facebook" == find_medium("facebook")
    assert find_carrier("facebook") is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("• AP Photo/John Doe", True),
        ("• AP-Yonhap", True),
        ("Twitter/@_ana", True),
        ("Ana/Budi", False),
        ("Reuters", False),
    ],
)
def test_picture_credit(text, want):
    """A medium, a stroke and a photographer make a credit."""
    assert want is is_picture_credit(text)


def test_no_two_rows_share_a_domain():
    """A domain belongs to one row, so that an address has one outlet."""
    outlets = [row.domain for row in get_lexicon().rows(OutletName)]

    assert len(outlets) == len(set(outlets))
    assert all(row.country for row in get_lexicon().rows(MediaName) if row.kind != "social")
