import json

import jsonschema
import pytest

from ujar.reading import read
from ujar.records import encode
from ujar.schema import make_schema, read_docstring, write_schema

SCHEMA = make_schema()


@pytest.mark.parametrize("name", sorted(SCHEMA["$defs"]))
def test_every_field_is_described(name):
    """Each struct and each of its fields has words from the docstring."""
    definition = SCHEMA["$defs"][name]

    assert definition["description"]
    assert [] == [
        field for field, shape in definition["properties"].items() if not shape.get("description")
    ]


@pytest.mark.parametrize("name", sorted(SCHEMA["$defs"]))
def test_every_field_is_written(name):
    """Absent values are written too, so that the schema asks for every field."""
    definition = SCHEMA["$defs"][name]

    assert list(definition["properties"]) == definition["required"]


def test_schema_is_valid():
    """The schema keeps the rules of its own dialect."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_written_record_is_valid(good_page):
    """What `encode` writes of a page keeps the schema."""
    jsonschema.validate(json.loads(encode(read(good_page))), SCHEMA)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"page": None}, "None is not of type 'object'"),
        ({"statements": [{"id": "s1"}]}, "is a required property"),
        ({"boilerplate": [{"start": 0, "end": 1, "kind": "menu", "rule": ""}]}, "is not one of"),
    ],
)
def test_broken_record_is_not_valid(good_page, change, message):
    """A record that lacks a field or holds an unknown code breaks the schema."""
    record = json.loads(encode(read(good_page))) | change

    with pytest.raises(jsonschema.ValidationError, match=message):
        jsonschema.validate(record, SCHEMA)


def test_written_schema_is_the_schema():
    """The written form is UTF-8 JSON that ends its line."""
    words = write_schema()

    assert SCHEMA == json.loads(words)
    assert words.endswith(b"}\n")


def test_docstring_over_several_lines():
    """Words of a field that go on in the next line are joined."""

    class Struct:
        """What it is.

        Attributes:
            name: the first line
                and the second.
            other: one line.
        """

    about, fields = read_docstring(Struct)

    assert "What it is." == about
    assert {"name": "the first line and the second.", "other": "one line."} == fields
