"""Asks the screens whatever an address can hold: none fails, and none brings anything to run."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

NAMES = [
    "q",
    "speaker",
    "party",
    "addressee",
    "via",
    "type",
    "outlet",
    "since",
    "until",
    "anonymous",
    "disputed",
    "order",
    "rows",
    "page",
    "lang",
    "theme",
    "focus",
    "hide",
    "show",
    "words",
    "by",
    "group",
    "kind",
    "top",
    "beside",
    "plain",
    "text",
    "ref",
    "item",
    "other",
]
WORDS = [
    "menolak",
    '"gencatan senjata"',
    "Dorvan",
    "Zelmarka",
    "Karvendia",
    "OFFER",
    "statement",
    "yes",
    "no",
    "oldest",
    "2",
    "50",
    "-1",
    "0",
    "99999999999999999999",
    "2024",
    "2024-02",
    "2024-02-31",
    "0000",
    "9999-12-31",
    "2024-W08",
    "week",
    "month",
    "en",
    "id",
    "s1",
    "m1",
    "e1",
    "t1",
    '"',
    '""',
    "*",
    "%",
    "_",
    "' OR 1=1 --",
    "NEAR(a b)",
    "{{7*7}}",
    "\0",
    "\u202e",
    "a" * 301,
]
VALUES = st.sampled_from(WORDS) | st.text(max_size=12)
QUESTIONS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=5)
LIMITS = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def refs(client):
    """Give a ref of a page and one of a statement."""
    ref = client.get("/api/v1/statements?size=1").json()["rows"][0]["ref"]
    return ref.rpartition("-")[0], ref


@pytest.mark.parametrize(
    "path",
    ["/", "/pages", "/pages/{page}", "/search", "/exchange", "/trace/{ref}", "/time", "/actors"],
)
def test_no_address_is_a_defect(client, refs, path):
    """Any question of any screen is answered, or refused with a page that says why."""
    address = path.format(page=refs[0], ref=refs[1])

    @LIMITS
    @given(QUESTIONS)
    def ask(question):
        answer = client.get(address, params=question)

        assert answer.status_code in {200, 303, 307, 400, 404}, answer.text[-300:]

    ask()


@pytest.mark.parametrize("path", ["/pages/{}", "/trace/{}", "/actors/{}", "/nothing/{}"])
def test_no_name_is_a_defect(client, path):
    """Any name of a page or statement is answered, or refused with a page that says why."""

    @LIMITS
    @given(VALUES)
    def ask(name):
        answer = client.get(path.format(quote(name, safe="")))

        assert answer.status_code in {200, 307, 400, 404}

    ask()


@given(
    st.dictionaries(st.sampled_from(["text", "html", "url", "published", "outlet", "x"]), VALUES)
)
@LIMITS
def test_no_form_is_a_defect(client, form):
    """Anything that is pasted is read, or refused with a page that says why."""
    answer = client.post("/paste", data=form)

    assert answer.status_code in {200, 400, 413}
    assert LexborHTMLParser(answer.text).css_first("main") is not None
