import pytest

from ujar.errors import RequestError
from ujar.serve.asked import Asked, is_padded, make_query, read_asked


def test_an_address_and_what_it_asks_for_are_one():
    """What is read from an address gives the same address back, without what is left out."""
    values = {"q": "menolak usul", "party": "AS", "disputed": "yes", "page": "2", "lang": "en"}
    asked = read_asked(values)

    assert Asked(q="menolak usul", party="AS", disputed="yes", page=2) == asked
    assert "/search?q=menolak+usul&party=AS&disputed=yes&page=2" == asked.href()
    assert "/search" == Asked().href()


def test_another_filter_begins_at_the_first_page():
    """Changing a filter leads to page 1, changing the page keeps the filters."""
    asked = Asked(q="usul", page=3)

    assert "/search?q=usul&party=AS" == asked.changed(party="AS").href()
    assert "/search?q=usul&page=4" == asked.changed(page=4).href()


def test_a_question_to_the_store():
    """The query has the words, the filters that are set, and the rows of the page."""
    query = make_query(Asked(q="usul", outlet="Warta", anonymous="no", rows=50, page=2))

    assert ("usul", "Warta", False, None) == (
        query.words,
        query.outlet,
        query.anonymous,
        query.disputed,
    )
    assert (50, 50, None) == (query.limit, query.offset, query.party)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"q": "a" * 301}, "request-long"),
        ({"outlet": "a" * 301}, "request-long"),
        ({"anonymous": "maybe"}, "request-flag"),
        ({"order": "longest"}, "request-order"),
        ({"page": "0"}, "request-limit"),
        ({"page": "-1"}, "request-limit"),
        ({"page": "²"}, "request-limit"),
        ({"page": "9" * 40}, "request-limit"),
        ({"page": "502"}, "request-limit"),
        ({"rows": "7"}, "request-limit"),
    ],
)
def test_what_is_not_understood_is_refused(values, code):
    """A wrong value is an error with a stable code, and is never left out in silence."""
    with pytest.raises(RequestError) as caught:
        read_asked(values)

    assert code == caught.value.code


def test_spaces_do_not_count():
    """Spaces around and between words are one space."""
    assert "a b" == read_asked({"q": "  a \n b "}).q


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([("q", "usul"), ("party", "")], True),
        ([("q", "usul")], False),
        ([("party", ""), ("lang", "en")], False),
        ([], False),
    ],
)
def test_addresses_of_forms_are_told(values, expected):
    """A form sends its empty fields, too; a link that changes the language stays as it is."""
    assert expected == is_padded(values)
