"""Runs the server: one process or several, on one address, with connections that cannot linger.

`run(Settings(store="ujar.db"), ready=print)` prints "http://localhost:8377" once it listens. A
client that is slow to say what it wants ("GET /pages") is let go. It reads no data file.
"""

from __future__ import annotations

import contextlib
import os
import socket
from typing import TYPE_CHECKING, Any

import msgspec
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.supervisors import Multiprocess

from ujar.errors import RequestError
from ujar.serve.app import create_app
from ujar.serve.settings import Settings
from ujar.store import Store

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from fastapi import FastAPI

VARIABLE = "UJAR_SERVE"  # the settings, as JSON, for the processes that answer
HEAD_SECONDS = 15.0  # within which a client says what it wants
CONNECTIONS = 400  # of one process at once
PATIENCE = 120  # seconds in which a process may start, on however busy a machine
BACKLOG = 256  # clients that wait to be connected


def run(settings: Settings, *, workers: int = 1, ready: Callable[[str], None]) -> None:
    """Run the server until it is stopped.

    Args:
        settings: what is set.
        workers: how many processes answer.
        ready: called with the address once it is listened on.

    Raises:
        RequestError: `request-address`, the address cannot be listened on.
        StoreError: the store cannot be opened.
    """
    os.environ[VARIABLE] = msgspec.json.encode(settings).decode()
    if workers > 1:  # what is wrong with the store is said once, not by each process
        Store.open(settings.store or "", read_only=settings.read_only).close()
    app: Any = make_served() if workers == 1 else "ujar.serve.run:make_served"
    config = uvicorn.Config(
        app,
        factory=workers > 1,
        host=settings.host,
        port=settings.port,
        workers=workers,
        http=HastyProtocol,
        ws="none",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=5,
        timeout_worker_healthcheck=PATIENCE,
    )
    listening = listen(settings.host, settings.port)
    ready(_say_address(settings, listening))
    if workers == 1:
        uvicorn.Server(config).run(sockets=[listening])
    else:
        Multiprocess(config, sockets=[listening]).run()


def make_served() -> FastAPI:
    """Make the application that a process answers with, from the settings handed down to it."""
    settings = msgspec.json.decode(os.environ[VARIABLE], type=Settings)
    if settings.samples:
        from ujar.lexicon import get_lexicon  # noqa: PLC0415 - the sample pages alone
        from ujar.samples import LEXICON  # noqa: PLC0415

        with contextlib.suppress(RequestError):
            get_lexicon().add_folder(LEXICON)
    return create_app(settings)


def listen(host: str, port: int) -> socket.socket:
    """Listen on an address.

    Raises:
        RequestError: `request-address`, it is taken, or is none of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only a socket that says it is TCP sends at once what it has (TCP_NODELAY, by asyncio).
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except OSError as error:
        listening.close()
        message = f"{host}:{port} cannot be listened on: {error.strerror or error}"
        raise RequestError("request-address", message) from None
    listening.set_inheritable(True)
    return listening


def _say_address(settings: Settings, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    host = "localhost" if settings.host in {"127.0.0.1", "0.0.0.0", "::", ""} else settings.host  # noqa: S104
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class HastyProtocol(H11Protocol):
    """Speaks HTTP, and lets go of clients that connect and do not say what they want in time."""

    limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give a new client its time."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came; a request that has begun has to go on."""
        super().data_received(data)
        if self._answers():
            self._stop()
        elif self.limit is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the time of a client that is gone."""
        self._stop()
        super().connection_lost(exc)

    def _answers(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self) -> None:
        self.limit = self.loop.call_later(HEAD_SECONDS, self._let_go)

    def _stop(self) -> None:
        if self.limit is not None:
            self.limit.cancel()
            self.limit = None

    def _let_go(self) -> None:
        if not self._answers():
            self.transport.close()
