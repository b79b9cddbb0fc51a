"""Keeps the server's door: whom it answers, how much it takes, and what its answers may do.

A page of the store that holds `<script>` or `onerror=` is shown as its words; should a template
ever let one through, the content policy still forbids the browser to run it. Each limit answers
with the one shape of errors (`ujar.serve.errors`). Nothing here knows a store or a page.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect

from ujar.serve.errors import make_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from ujar.serve.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
POST_COSTS = 5  # a page that is read costs as much as some that are only shown
READING = frozenset({"GET", "HEAD", "OPTIONS"})


class SafeHeaders:
    """Puts the headers of safety on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, send_safely)


class Door:
    """Turns away those who ask under a foreign name, from a foreign page, or too often."""

    def __init__(
        self, app: ASGIApp, settings: Settings, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in settings.hosts)
        self.buckets = Buckets(settings.rate, settings.burst, settings.clients)
        self.clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say why not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        reads = scope["method"] in READING
        if not self._knows(headers.get("host", "")):
            refusal = make_error(scope, 400, "request-host", "the server has no such name")
        elif not reads and headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
            refusal = make_error(scope, 403, "request-origin", "another site sent this")
        else:
            client = scope["client"][0] if scope.get("client") else ""
            wait = self.buckets.take(client, self.clock(), 1 if reads else POST_COSTS)
            if not wait:
                await self.app(scope, receive, send)
                return
            refusal = make_error(scope, 429, "request-rate", "too many requests; wait a little")
            refusal.headers["retry-after"] = str(int(wait) + 1)
        await refusal(scope, receive, send)

    def _knows(self, host: str) -> bool:
        if "*" in self.hosts:
            return True
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        return name.lower() in self.hosts


class Buckets:
    """Counts what each client asked lately, in memory that does not grow.

    A client has `burst` requests at once and `rate` a second in the long run. Of more clients than
    `most` those that asked longest ago are forgotten.
    """

    def __init__(self, rate: float, burst: int, most: int) -> None:
        self.rate = rate
        self.burst = burst
        self.most = most
        self.left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str, now: float, cost: int = 1) -> float:
        """Take a request from a client's bucket; gives the seconds to wait, 0 for none."""
        if self.rate <= 0:
            return 0.0
        left, since = self.left.pop(client, (float(self.burst), now))
        left = min(self.burst, left + max(now - since, 0.0) * self.rate)
        wait = (cost - left) / self.rate if left < cost else 0.0
        self.left[client] = (left if wait else left - cost, now)
        while len(self.left) > self.most:
            self.left.popitem(last=False)
        return wait


class BodyLimit:
    """Takes bodies up to a size and within a time, whole, before anything looks at them."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.limit = settings.body_limit
        self.seconds = settings.body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that the body is too large (413) or too slow (408)."""
        if scope["type"] != "http" or scope["method"] in READING:
            await self.app(scope, receive, send)
            return
        said = Headers(scope=scope).get("content-length", "")
        body: bytes | None = None
        try:
            if not (said.isdecimal() and int(said[:20]) > self.limit):
                async with asyncio.timeout(self.seconds):
                    body = await self._collect(receive)
        except ClientDisconnect:
            return
        except TimeoutError:
            slow = make_error(scope, 408, "request-slow", "the body did not arrive in time")
            slow.headers["connection"] = "close"
            await slow(scope, receive, send)
            return
        if body is None:
            large = f"the body is larger than {self.limit} bytes"
            refusal = make_error(scope, 413, "request-too-large", large)
            refusal.headers["connection"] = "close"
            await refusal(scope, receive, send)
            return
        await self.app(scope, _replay(body, receive), send)

    async def _collect(self, receive: Receive) -> bytes | None:
        """Collect a body; None where it is too large."""
        body = bytearray()
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self.limit:
                return None
        return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Give a body that has arrived as if it arrived now."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


class TimeLimit:
    """Answers 503 where an answer does not begin in time.

    The work itself cannot be stopped from outside its thread; it ends by itself, unheard.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.seconds = settings.answer_seconds
        self.whole = settings.stream_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that it takes too long."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = asyncio.Event()
        late = False

        async def send_in_time(message: Message) -> None:
            begun.set()
            if not late:
                await send(message)

        work = asyncio.ensure_future(self.app(scope, receive, send_in_time))
        begins = asyncio.ensure_future(begun.wait())
        await asyncio.wait(
            {work, begins}, timeout=self.seconds, return_when=asyncio.FIRST_COMPLETED
        )
        begins.cancel()
        if begun.is_set() or work.done():
            await self._finish(work)
            return
        late = True
        work.add_done_callback(_forget)
        slow = make_error(scope, 503, "server-slow", "the answer takes too long; ask for less")
        await slow(scope, receive, send)

    async def _finish(self, work: asyncio.Future[None]) -> None:
        """Let an answer that has begun come to its end; who takes it too slowly is let go."""
        try:
            async with asyncio.timeout(self.whole):
                await work
        except TimeoutError:
            if not work.cancelled():
                raise


def _forget(work: asyncio.Future[None]) -> None:
    """Take note of what work that nobody waits for ended with, so that nothing complains."""
    if not work.cancelled():
        work.exception()
