"""The documentation of the API is whole: every route, and every code that it answers with."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI

from ujar.serve.api import router
from ujar.serve.openapi import REFUSALS, make_description

DOCS = Path(__file__).parents[2] / "docs"
SOURCE = Path(__file__).parents[2] / "src" / "ujar" / "serve"
PAGE = (DOCS / "api.md").read_text(encoding="utf-8")


def describe():
    """Describe the API without a store."""
    app = FastAPI()
    app.include_router(router)
    return make_description(app)


@pytest.mark.parametrize("path", describe()["paths"])
def test_every_route_is_documented(path):
    """Each route stands in the table of routes."""
    assert f"{path}`" in PAGE


@pytest.mark.parametrize("status", REFUSALS)
def test_every_status_is_documented(status):
    """Each status of a refusal stands in the table of statuses."""
    assert f"| {status} |" in PAGE


def test_every_code_of_the_server_is_documented():
    """Each code that the server itself answers with stands in the table of codes."""
    codes = re.compile(r'"((?:request|server)-[a-z-]+)"')
    used = {
        code
        for file in SOURCE.rglob("*.py")
        for code in codes.findall(file.read_text(encoding="utf-8"))
    }
    listed = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)

    assert set() == used - set(listed.findall((DOCS / "errors.md").read_text(encoding="utf-8")))
