"""Real pages that lie beside a checkout: what reading them has to reach.

The pages are no part of the repository, so these tests are left out where they are not there.
"""

import json

import pytest
from gate import FLOORS
from measure import ROOT, measure_all

SHARED = ROOT.parent / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "score.py").is_file(), reason="no pages lie beside this checkout"
)
TARGETS = {
    "body lines": 1.0,
    "title": 1.0,
    "published": 1.0,
    "outlet": 1.0,
    "authors": 1.0,
    "statements found": 0.85,
    "speaker": 0.9,
}


@pytest.fixture(scope="module")
def measured():
    """Give the figures of all sets that are there."""
    return measure_all(SHARED)


@pytest.mark.parametrize("name", TARGETS)
def test_target_on_the_first_pages(measured, name):
    """The five pages that the first version is for reach what it promises."""
    assert measured["pages"].figures[name].value >= TARGETS[name]


@pytest.mark.parametrize("group", ["pages", "dev", "quotes", "times", "names", "html"])
def test_every_set_is_held_by_a_floor(measured, group):
    """A set that is there has pinned floors, so that a drop shows."""
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))["sets"]

    assert set() == measured[group].figures.keys() - pinned[group]["floors"].keys()
