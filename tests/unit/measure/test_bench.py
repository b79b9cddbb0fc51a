"""What is measured adds up, and measuring leaves no trace."""

import pytest

from ujar import pipeline
from ujar.errors import InputError
from ujar.measure import Spread, describe_machine, measure_paths
from ujar.measure.stages import STAGES, watch_stages
from ujar.page.make import make_page
from ujar.samples import find_pages


def test_shares_add_up():
    """The stages' shares are those of the whole time, and each stage of the pipeline has one."""
    found = measure_paths(find_pages()[:3], repeats=2)

    assert ["open", *STAGES, "rest", "encode"] == list(found.shares)
    assert 1 == pytest.approx(sum(found.shares.values()), abs=0.01)
    assert all(found.shares[stage] > 0 for stage in STAGES)


def test_counts():
    """Pages and words are those of one reading; the spread holds the median."""
    page = find_pages()[0]
    found = measure_paths([page, "none.txt"], repeats=3)

    assert (1, 1, 3) == (found.pages, found.failed, found.repeats)
    assert len(page.read_text(encoding="utf-8").split()) == found.words
    assert found.words_a_second.low <= found.words_a_second.median <= found.words_a_second.high
    assert found.first > 0
    assert found.peak > 1


def test_nothing_to_read():
    """Without a page there is nothing to measure."""
    with pytest.raises(InputError) as caught:
        measure_paths(["none.txt"])

    assert "input-no-pages" == caught.value.code


def test_reading_is_the_same(good_page):
    """A watched page gives the same record, and afterwards nothing is wrapped any more."""
    page = make_page(good_page, name="a.txt")
    before = dict(vars(pipeline))
    expected = pipeline.read_page(page)
    with watch_stages() as spent:
        watched = pipeline.read_page(page)

    assert expected == watched
    assert set(STAGES) == set(spent)
    assert before == dict(vars(pipeline))


@pytest.mark.parametrize(
    ("values", "expected"), [([3.0], (3, 3, 3)), ([1.0, 2.0, 3.0, 4.0, 5.0], (3, 2, 4))]
)
def test_spread(values, expected):
    """The median and the quartiles."""
    found = Spread.of(values)

    assert expected == (found.median, found.low, found.high)


def test_machine():
    """A machine is described without its name."""
    import platform

    found = describe_machine()

    assert found.cores >= 1
    assert found.memory > 0
    assert platform.node() not in str(found)
