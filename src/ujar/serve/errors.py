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
from starlette.responses import PlainTextResponse, Response

from ujar.errors import InputError, RequestError, StoreError, UjarError
from ujar.serve.pages import render

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("ujar.serve")
API = "/api/"
STATUS = {
    "input-too-large": 413,
    "request-actor": 404,
    "request-media": 415,
    "request-page": 404,
    "request-party": 404,
    "request-ref": 404,
}
INSIDE = "a defect of ujar; its log says more"
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
    try:
        return render(scope, "error.html", {"problem": problem, "status": status}, status=status)
    except Exception:  # whatever is wrong with the page must not hide what is wrong
        log.exception("the page of errors cannot be made")
        return PlainTextResponse(f"{code}: {message}", status)


def find_status(error: UjarError) -> int:
    """Find the status that an error of ours is answered with."""
    if error.code in STATUS:
        return STATUS[error.code]
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


class Catch:
    """Answers what nobody foresaw: logs it, and tells nothing of it but that it happened."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that it failed; an answer that has begun is broken off."""
        begun = False

        async def watch(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception:
            if scope["type"] != "http":
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            if begun:
                raise
            await make_error(scope, 500, "internal", INSIDE)(scope, receive, send)
