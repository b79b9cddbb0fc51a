"""Words of a page are shown as words: escaped, and steering nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.serve.address import find_link
from ujar.serve.visible import STEERING, show


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;"),
        ("a\u202eb", 'a<span class="ctl">U+202E</span>b'),
        ("\x00", '<span class="ctl">U+0000</span>'),
        ("a\u2066<\u2069", 'a<span class="ctl">U+2066</span>&lt;<span class="ctl">U+2069</span>'),
        ("\U000e0041", '<span class="ctl">U+E0041</span>'),
        ("ke\u00adduanya\u200d\n\t", "ke\u00adduanya\u200d\n\t"),
    ],
)
def test_words_are_shown(words, shown):
    """What steers is a mark; what belongs to words and lines stays."""
    assert shown == str(show(words))


@given(st.text())
def test_nothing_that_steers_is_left(words):
    """Whatever a page holds, no control and no markup of it goes through."""
    shown = str(show(words))

    assert STEERING.search(shown) is None
    assert shown.count("<") == 2 * len(STEERING.findall(words))


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://wartadelta.example/a?b=1#c", True),
        ("HTTP://wartadelta.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//wartadelta.example", False),
        ("https://", False),
        ("https://[", False),
        ("https://a.example/\u202e", False),
        ("a.txt", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(address, is_link):
    """An address that could run or hide something is no link."""
    assert (address if is_link else None) == find_link(address)
