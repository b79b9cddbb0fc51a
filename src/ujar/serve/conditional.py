"""Lets clients ask again for what they have: an ETag on each whole answer, and 304 for the same.

An answer with the statement "Kami siap" has the ETag `W/"5f2a..."` of its bytes; who sends it back
in `If-None-Match` gets 304 and no body while nothing changed. `HEAD` is answered as `GET` without a
body. Streams pass through as they are. It reads no data file.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEAD = "ujar.head"


class Conditional:
    """Answers conditional requests and `HEAD`."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with an ETag where the whole answer is known at once."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        bare = scope["method"] == "HEAD"
        asked = Headers(scope=scope).get("if-none-match", "")
        start: Message | None = None

        async def send_once(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if message["type"] == "http.response.body" and start is not None:
                body, more = message.get("body", b""), message.get("more_body", False)
                if not more and start["status"] == 200:  # noqa: PLR2004 - the one that is kept
                    same = _mark(start, body, asked)
                    message = {**message, "body": b""} if same else message
                await send(start)
                start = None
            if bare:
                message = {**message, "body": b""}
            await send(message)

        inner = {**scope, "method": "GET", HEAD: bare}
        await self.app(inner, receive, send_once)


def _mark(start: Message, body: bytes, asked: str) -> bool:
    """Put an ETag on an answer; tells whether the client has it, and then makes it a 304."""
    headers = MutableHeaders(scope=start)
    if headers.get("cache-control") == "no-store":
        return False
    if "etag" not in headers:
        headers["etag"] = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    if "cache-control" not in headers:
        headers["cache-control"] = "no-cache"
    known = {tag.strip() for tag in asked.split(",")}
    if headers["etag"] not in known and "*" not in known:
        return False
    start["status"] = 304
    for name in ("content-length", "content-type", "content-encoding"):
        if name in headers:
            del headers[name]
    return True
