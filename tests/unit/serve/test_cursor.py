import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.errors import RequestError
from ujar.serve.cursor import Place, read_cursor, write_cursor

QUESTION = ("/find", [("q", "menolak")])


@given(st.integers(0, 2**60), st.text(max_size=12))
def test_token_gives_its_place_back(offset, stamp):
    """A token holds its place, for the same question and no other."""
    place = Place(offset, stamp)
    token = write_cursor(place, QUESTION)

    assert place == read_cursor(token, QUESTION)
    with pytest.raises(RequestError, match="request-cursor"):
        read_cursor(token, ("/find", []))


@given(st.data())
def test_changed_tokens_are_refused(data):
    """A token with one letter changed is no token."""
    token = write_cursor(Place(40, "0123456789ab"), QUESTION)
    at = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.sampled_from("ABCabc019-_.=/ é\0").filter(lambda c: c != token[at]))
    changed = token[:at] + other + token[at + 1 :]

    with pytest.raises(RequestError, match="request-cursor"):
        read_cursor(changed, QUESTION)


@given(st.text())
def test_any_text_is_refused(text):
    """Whatever stands for a token, it is refused by its code."""
    with pytest.raises(RequestError, match="request-cursor"):
        read_cursor(text, QUESTION)
