"""Turns errors into answers: JSON of one shape for the API, a page for people.

    {"code": "request-ref", "message": "x: no statement or move has this ref", "details": {}}

Codes are those of `docs/errors.md`; they do not change once released. What went wrong inside is
logged and never shown.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import msgspec
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from ujar.errors import InputError, RequestError, StoreError, UjarError
from ujar.serve.pages import render

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.types import Scope

log = logging.getLogger("ujar.serve")
API = "/api/"
MISSING = frozenset({"request-ref", "request-party", "request-page", "request-profile"})
PLAIN = {
    404: ("request-path", "there is nothing at this address"),
    405: ("request-method", "this address does not take that method"),
}


class Problem(msgspec.Struct, frozen=True):
    """What an answer says that could not be given.

    Attributes:
        code: the stable code, for programs.
        message: one sentence for people.
        details: what more is known: the parameter, the limit.
    """

    code: str
    message: str
    details: dict[str, Any] = {}


def make_error(
    scope: Scope, status: int, code: str, message: str, details: dict[str, Any] | None = None
) -> Response:
    """Make the answer for an error: JSON under `/api/`, else a page."""
    problem = Problem(code, message, details or {})
    if scope["path"].startswith(API):
        return Response(msgspec.json.encode(problem), status, media_type="application/json")
    return render(scope, "error.html", {"problem": problem, "status": status}, status=status)


def find_status(error: UjarError) -> int:
    """Find the status that an error of ours is answered with."""
    if error.code in MISSING:
        return 404
    if error.code == "input-too-large":
        return 413
    if isinstance(error, RequestError | InputError):
        return 400
    return 503 if isinstance(error, StoreError) else 500


def add_handlers(app: FastAPI) -> None:
    """Let an application answer all its errors in the one shape."""

    @app.exception_handler(UjarError)
    def _ours(request: Request, error: UjarError) -> Response:
        return make_error(request.scope, find_status(error), error.code, error.message)

    @app.exception_handler(RequestValidationError)
    def _wrong(request: Request, error: RequestValidationError) -> Response:
        fields = [
            {"field": ".".join(map(str, e["loc"])), "message": e["msg"]} for e in error.errors()
        ]
        said = "; ".join(f"{f['field']}: {f['message']}" for f in fields)
        return make_error(request.scope, 400, "request-parameter", said, {"fields": fields})

    @app.exception_handler(HTTPException)
    def _plain(request: Request, error: HTTPException) -> Response:
        code, message = PLAIN.get(error.status_code, ("request-wrong", str(error.detail)))
        answer = make_error(request.scope, error.status_code, code, message)
        answer.headers.update(error.headers or {})
        return answer

    @app.exception_handler(Exception)
    def _inside(request: Request, error: Exception) -> Response:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        return make_error(request.scope, 500, "internal", "a defect of ujar; its log says more")
