"""Turns the record structs into the JSON Schema of what `encode` writes.

`make_schema()["$defs"]["Statement"]["properties"]["cue"]["description"]` is the sentence that the
docstring of `Statement` says of `cue` ("the word that lays it on him": "ujar" of "ujarnya").

The schema is that of written records: every field is there, absent values are null, empty or
false. It allows further fields, because later versions add some. No data file is read.
"""

from __future__ import annotations

import inspect
import re
from typing import Any

import msgspec

from ujar import records
from ujar.records import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FIELD = re.compile(r"^(\w+): (.+)$")


def make_schema() -> dict[str, Any]:
    """Make the JSON Schema (draft 2020-12) of a record.

    Returns:
        The schema, with one definition a struct and the docstrings' words as descriptions.
    """
    raw = msgspec.json.schema(Record)
    definitions = {
        name: _describe(definition, read_docstring(getattr(records, name)))
        for name, definition in sorted(raw["$defs"].items())
    }
    return {
        "$schema": DIALECT,
        "title": "A record of ujar",
        "$ref": raw["$ref"],
        "$defs": definitions,
    }


def write_schema() -> bytes:
    """Write the schema as indented JSON in UTF-8, with a line end."""
    return msgspec.json.format(msgspec.json.encode(make_schema()), indent=2) + b"\n"


def read_docstring(struct: type[msgspec.Struct]) -> tuple[str, dict[str, str]]:
    """Read what a struct's docstring says of it and of each of its fields.

    Returns:
        The words before `Attributes:`, and the words of each field by its name.
    """
    about, _, listed = inspect.cleandoc(struct.__doc__ or "").partition("Attributes:")
    fields: dict[str, str] = {}
    name = ""
    for line in map(str.strip, listed.splitlines()):
        found = FIELD.match(line)
        if found:
            name, fields[found[1]] = found[1], found[2]
        elif line and name:
            fields[name] += " " + line
    return " ".join(about.split()), fields


def _describe(definition: dict[str, Any], said: tuple[str, dict[str, str]]) -> dict[str, Any]:
    about, fields = said
    properties = {}
    for name, shape in definition["properties"].items():
        kept = {key: value for key, value in shape.items() if key != "default"}
        properties[name] = kept | {"description": fields[name]} if name in fields else kept
    return {
        "type": "object",
        "description": about,
        "properties": properties,
        "required": list(properties),
    }
