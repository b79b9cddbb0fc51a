"""Each key is worded in both languages, each code of a record has its words."""

import re
from typing import get_args

import pytest
from starlette.requests import Request

from ujar import records
from ujar.serve import texts
from ujar.serve.pages import TEMPLATES

USED = re.compile(r"""_\(["']([a-z][a-zA-Z.-]*[a-zA-Z])["'][,)]""")
CODES = {
    "line": records.LineKind,
    "entity": records.EntityKind,
    "kind": records.StatementKind,
    "time": records.TimexType,
    "move": records.MoveType,
    "certainty": records.Certainty,
    "capacity": records.Capacity,
    "status": records.Status,
}


def request(query="", **headers):
    """Make a request for a page."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request(
        {
            "type": "http",
            "path": "/",
            "query_string": query.encode(),
            "headers": raw,
            "method": "GET",
        }
    )


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_key_is_worded(language):
    """No words are missing, and none has spaces at its ends."""
    assert [] == [
        key
        for key, words in texts.read_texts().items()
        if not words[language] or words[language] != words[language].strip()
    ]


def test_both_languages_take_the_same_values():
    """What is filled in is the same in both languages."""
    holes = {
        key: [set(re.findall(r"\{(\w+)\}", words[code])) for code in texts.LANGUAGES]
        for key, words in texts.read_texts().items()
    }

    assert {} == {key: found for key, found in holes.items() if found[0] != found[1]}


def test_no_key_stands_in_two_files():
    """Each key is worded in one file alone."""
    keys = [
        line.split(",")[0]
        for path in texts.WORDING.glob("*.csv")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "key,"))
    ]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_templates_use_known_keys(path):
    """A template asks for no words that are not there."""
    assert [] == [
        key
        for key in USED.findall(path.read_text(encoding="utf-8"))
        if key not in texts.read_texts()
    ]


@pytest.mark.parametrize(("head", "codes"), CODES.items())
def test_codes_are_worded(head, codes):
    """Each code that a record can hold has its words."""
    assert [] == [code for code in get_args(codes) if f"{head}.{code}" not in texts.read_texts()]


def test_fields_are_worded():
    """Each field that a side list can show has its name."""
    from ujar.page.make import make_page
    from ujar.pipeline import read_page
    from ujar.samples import find_pages
    from ujar.serve.items import make_items

    fields = {
        value.field
        for path in find_pages()
        for item in make_items(read_page(make_page(path.read_bytes())))
        for value in (*item.values, *item.chain)
    }

    assert set() == {field for field in fields if f"field.{field}" not in texts.read_texts()}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("menurut", "a source after menurut"),
        ("verb:menolak", "a verb of acting: menolak"),
        ("noun", "a noun that governs a clause"),
        ("noun:menolak usul", "a noun of acting: menolak usul"),
        ("of-tomorrow:x", "of-tomorrow:x"),
    ],
)
def test_rules_are_explained(rule, words):
    """A rule is said in words, with the word that it saw; an unknown one by its name."""
    assert words == texts.explain_rule(rule, "en")


@pytest.mark.parametrize(
    ("query", "headers", "language"),
    [
        ("", {}, "id"),
        ("lang=en", {"cookie": "lang=id"}, "en"),
        ("lang=xx", {"cookie": "lang=en"}, "en"),
        ("", {"accept_language": "de, en-GB;q=0.8, id;q=0.5"}, "en"),
        ("", {"cookie": "lang=zz", "accept_language": "fr"}, "id"),
    ],
)
def test_language_is_chosen(query, headers, language):
    """The address comes first, then the cookie, then the browser."""
    assert language == texts.choose_language(request(query, **headers))


@pytest.mark.parametrize(
    ("query", "headers", "theme"),
    [
        ("", {}, "auto"),
        ("theme=dark", {"cookie": "theme=light"}, "dark"),
        ("theme=pink", {"cookie": "theme=light"}, "light"),
    ],
)
def test_theme_is_chosen(query, headers, theme):
    """The address comes first, then the cookie; else the browser has its own."""
    assert theme == texts.choose_theme(request(query, **headers))
