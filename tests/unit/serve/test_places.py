from types import SimpleNamespace

import pytest

from ujar.serve.places import make_href, page_href, trace_href


@pytest.mark.parametrize(
    ("ref", "start", "expected"),
    [
        ("a2e7-s5", 646, "/pages/a2e7?focus=s5#w646"),
        ("a2e7-m1", None, "/pages/a2e7?focus=m1"),
        ('a/"-s1', 0, "/pages/a%2F%22?focus=s1#w0"),
    ],
)
def test_words_have_an_address(ref, start, expected):
    """The address names the page, what is lit on it, and where its words begin."""
    assert expected == page_href(SimpleNamespace(ref=ref, start=start))


def test_a_trace_has_an_address():
    """No ref leads out of the path."""
    assert "/trace/a2e7-s5" == trace_href("a2e7-s5")
    assert "/trace/..%2Fx" == trace_href("../x")


def test_empty_values_are_left_out():
    """An address has only what is asked."""
    assert "/time?party=A%26B" == make_href("/time", ("party", "A&B"), ("q", ""))
    assert "/time" == make_href("/time", ("q", ""))
