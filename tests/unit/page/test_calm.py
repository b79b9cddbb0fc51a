"""Documents that were made to be slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.page import calm


@given(st.text("<>ab", max_size=40))
def test_long_pieces_are_found_in_leaps(text):
    """A piece without an end mark is long where it is longer than the limit, wherever it stands."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(calm, "LONG", 5)

        assert (max(map(len, text.split(">"))) > 5) == calm._has_long_piece(text)


@pytest.mark.parametrize("name", ["b", "STRONG", "tt", "font", "code", "u", "em", "i"])
def test_formatting_is_counted_by_name(name):
    """A tag of formatting is known in any case; a longer name is another tag."""
    found = calm.OPEN_FORMAT.findall(f"<{name}><{name} class=x></{name}><{name}x><p>")

    assert [f"<{name}", f"<{name}"] == found
