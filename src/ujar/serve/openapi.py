"""Describes the API: the routes as FastAPI knows them, the answers as the structs declare them.

`describe(Hits)` says that a route answers with a list of statements and moves, with an example of
it; the words of the descriptions are those of the docstrings. Examples stand in `examples.json`,
made from the sample pages by `docs/examples.py`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from fastapi.openapi.utils import get_openapi
from starlette.responses import Response

from ujar import __version__
from ujar.schema import read_docstring
from ujar.serve.errors import Problem

if TYPE_CHECKING:
    from fastapi import FastAPI

Json = dict[str, Any]
ADDRESS = "/api/v1/openapi.json"
EXAMPLES = Path(__file__).with_name("examples.json")
TEMPLATE = "#/components/schemas/{name}"
ABOUT = """Who said what to whom, through whom and according to whom; what was offered, and what was
answered: the statements and moves of a store of Indonesian news pages.

Every value carries the words that it was read from, by their place in the page.
Keys, parameters and codes of errors under `/api/v1` do not change their meaning; new ones may come.
Errors have one shape: `code` for programs, `message` for people, `details`."""
REFUSALS = {
    "400": "The question is wrong; `code` says how.",
    "404": "There is nothing of this name.",
    "408": "The body did not arrive in time.",
    "413": "The body is too large.",
    "415": "The body is of no kind that is read.",
    "429": "Too many requests; `Retry-After` says how many seconds to wait.",
    "503": "The store cannot be asked, or the answer takes too long.",
}
BODIES = frozenset({"408", "413", "415"})  # answers to requests with a body
_described: dict[str, type[msgspec.Struct]] = {"Problem": Problem}


def refer(struct: type[msgspec.Struct]) -> Json:
    """Refer to the schema of a struct, which then stands in the description."""
    _described[struct.__name__] = struct
    return {"$ref": TEMPLATE.format(name=struct.__name__)}


def describe(struct: type[msgspec.Struct]) -> dict[int | str, Json]:
    """Describe a route that answers with a struct."""
    content: Json = {"schema": refer(struct)}
    example = load_examples().get(struct.__name__)
    if example is not None:
        content["example"] = example
    about, _ = read_docstring(struct)
    tag = {"description": "The digest of the answer.", "schema": {"type": "string"}}
    return {
        200: {
            "description": about,
            "content": {"application/json": content},
            "headers": {"ETag": tag},
        },
        304: {"description": "The answer is the one that `If-None-Match` names."},
    }


def describe_stream(struct: type[msgspec.Struct], more: str = "") -> Json:
    """Describe a route that streams structs, as JSON lines or as CSV."""
    about, _ = read_docstring(struct)
    refer(struct)
    said = f"One row each, JSON lines or CSV. {about} {more}".strip()
    text: Json = {"schema": {"type": "string"}}
    content = {"application/jsonl": text, "text/csv": text}
    responses = {200: {"description": said, "content": content}}
    return {"responses": responses, "response_class": Response}


@cache
def load_examples() -> Json:
    """Load the examples, by the names of their structs."""
    found: Json = json.loads(EXAMPLES.read_text(encoding="utf-8")) if EXAMPLES.exists() else {}
    return found


def add_description(app: FastAPI) -> None:
    """Let an application answer with its description."""
    made: list[bytes] = []

    @app.get(ADDRESS, include_in_schema=False)
    def show_description() -> Response:
        if not made:
            made.append(msgspec.json.encode(make_description(app)))
        return Response(made[0], media_type="application/json")


def make_description(app: FastAPI) -> Json:
    """Make the OpenAPI description of an application's API."""
    made = get_openapi(
        title="ujar",
        version=__version__,
        description=ABOUT,
        routes=app.routes,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    made["components"] = {"schemas": make_schemas()}
    for path in made["paths"].values():
        for operation in path.values():
            _put_refusals(operation)
    return made


def make_schemas() -> Json:
    """Make the schemas of all structs that the API answers with."""
    structs = [_described[name] for name in sorted(_described)]
    _, made = msgspec.json.schema_components(structs, ref_template=TEMPLATE)
    kinds = _find_structs(structs)
    for name, schema in made.items():
        if name not in kinds:
            continue
        about, fields = read_docstring(kinds[name])
        schema["description"] = about
        for field, shape in schema.get("properties", {}).items():
            shape.pop("default", None)
            if field in fields:
                shape["description"] = fields[field]
        if name != "Pasted":  # what is answered holds every field; what is asked need not
            schema["required"] = list(schema.get("properties", {}))
    return {name: made[name] for name in sorted(made)}


def _find_structs(structs: list[type[msgspec.Struct]]) -> dict[str, type[msgspec.Struct]]:
    """Find the structs that some structs hold, and themselves, by their names."""
    found: dict[str, type[msgspec.Struct]] = {}
    waiting: list[Any] = [msgspec.inspect.type_info(struct) for struct in structs]
    while waiting:
        info = waiting.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls.__name__ in found:
                continue
            found[info.cls.__name__] = info.cls
            waiting += [field.type for field in info.fields]
        for name in ("types", "item_types"):
            waiting += getattr(info, name, ())
        waiting += [
            part
            for name in ("item_type", "key_type", "value_type")
            if (part := getattr(info, name, None)) is not None
        ]
    return found


def _put_refusals(operation: Json) -> None:
    """Put the refusals that a route may answer with in place of those that FastAPI assumes."""
    answers = operation["responses"]
    answers.pop("422", None)
    for status, about in REFUSALS.items():
        if status in BODIES and "requestBody" not in operation:
            continue
        answers[status] = {
            "description": about,
            "content": {"application/json": {"schema": {"$ref": TEMPLATE.format(name="Problem")}}},
        }
