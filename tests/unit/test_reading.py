"""The front door."""

import json

import pytest

import ujar
from ujar.page.model import Page


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"text": ""}, "input-empty"),
        ({"text": "\n" * 1_000_000}, "input-empty"),
        ({"text": b"\x7fELF" + bytes(100)}, "input-binary"),
        ({"text": None}, "input-type"),
        ({"text": "Isi.", "url": 3}, "input-type"),
        ({"text": "Isi.", "outlet": b"x"}, "input-type"),
        ({"text": "Isi.", "name": None}, "input-type"),
        ({"text": "Isi.", "published": 2024}, "input-type"),
        ({"text": "Isi.", "published": "14/02/2024"}, "input-date"),
        ({"text": "Isi.", "saved": "2024-02-31"}, "input-date"),
        ({"text": "Isi.", "published": ""}, "input-date"),
    ],
)
def test_bad_input_has_a_stable_code(arguments, code):
    """Each mistake of a caller is an `InputError` that says which."""
    with pytest.raises(ujar.InputError) as caught:
        ujar.read(**arguments)

    assert code == caught.value.code


def test_text_and_its_bytes_give_the_same_record():
    """Bytes are decoded, and nothing else differs."""
    text = "Menlu Tiba\n\nMenlu Ruritania Ana Berg tiba, kata juru bicaranya, Senin.\n"

    assert ujar.encode(ujar.read(text)) == ujar.encode(ujar.read(text.encode()))


def test_lone_surrogates_give_a_record_that_can_be_written():
    """The doubt is in the record, and the record is JSON."""
    record = ujar.read("Menlu Ruritania \ud83d tiba di ibu kota.", name="\udcff.txt")

    assert "encoding-broken" in [i.code for i in record.issues]
    assert 35 == json.loads(ujar.encode(record))["page"]["chars"]


def test_what_is_known_reaches_the_record():
    """Address, name and day of saving stand in `page`."""
    record = ujar.read("Menlu tiba.", url="https://a.example/1", saved="2024-05-03", name="a.txt")

    page = record.page
    assert ("a.txt", "https://a.example/1", "2024-05-03") == (page.name, page.url, page.saved)


def test_bad_pages_do_not_stop_the_others():
    """`read_many` gives one record for each page, in order, whatever the pages are."""
    pages = [
        "Satu tiba.",
        b"",
        {"name": "tiga", "text": "Tiga tiba."},
        {"html": 4},
        Page("lima", "x"),
    ]

    records = list(ujar.read_many(pages))

    assert ["", "2", "tiga", "4", "lima"] == [r.page.name for r in records]
    assert "input-empty" == records[1].issues[0].code
    assert "input-json" == records[3].issues[0].code
