"""What the API promised in `docs/api.md` is still there: routes, parameters, keys, codes.

`api-v1.json` lists it. What is new is added by `python tests/contract/test_api_promise.py`; nothing
is ever taken out.
"""

import json
from pathlib import Path

import pytest
from fastapi import FastAPI

from ujar.serve.api import router
from ujar.serve.openapi import make_description

PROMISED = Path(__file__).with_name("api-v1.json")


def list_api():
    """List routes with their parameters, and structs with their keys, as they are now."""
    app = FastAPI()
    app.include_router(router)
    described = make_description(app)
    routes = {
        f"{method.upper()} {path}": sorted(p["name"] for p in operation.get("parameters", []))
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    }
    structs = {
        name: sorted(schema["properties"])
        for name, schema in described["components"]["schemas"].items()
    }
    return {"routes": routes, "structs": structs}


def add(promised, now):
    """Add what is new to what was promised."""
    return {
        part: {
            name: sorted({*promised.get(part, {}).get(name, []), *now[part].get(name, [])})
            for name in sorted({*promised.get(part, {}), *now[part]})
        }
        for part in now
    }


@pytest.mark.parametrize("part", ["routes", "structs"])
def test_what_was_promised_is_there(part):
    """No route, parameter or key that was promised is gone."""
    promised, now = json.loads(PROMISED.read_text())[part], list_api()[part]
    gone = {
        name: sorted(set(held) - set(now.get(name, [])))
        for name, held in promised.items()
        if name not in now or set(held) - set(now[name])
    }

    assert {} == gone


if __name__ == "__main__":
    held = json.loads(PROMISED.read_text()) if PROMISED.exists() else {}
    PROMISED.write_text(json.dumps(add(held, list_api()), indent=1) + "\n")
