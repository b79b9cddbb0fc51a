"""Runs the server: one process or several, on one address, with connections that cannot linger.

`run(Settings(store="ujar.db"), ready=print)` prints "http://localhost:8377" once it listens. A
client that is slow to say what it wants ("GET /pages") is let go. It reads no data file.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Any

import msgspec
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.supervisors import Multiprocess

from ujar.errors import RequestError
from ujar.serve.app import create_app
from ujar.serve.settings import Settings

if TYPE_CHECKING:
    import asyncio
    import socket
    from collections.abc import Callable

    from fastapi import FastAPI

VARIABLE = "UJAR_SERVE"  # the settings, as JSON, for the processes that answer
HEAD_SECONDS = 15.0  # within which a client says what it wants
CONNECTIONS = 400  # of one process at once


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
    app: Any = make_served() if workers == 1 else "ujar.serve.run:make_served"
    config = uvicorn.Config(
        app,
        factory=workers > 1,
        host=settings.host,
        port=settings.port,
        workers=workers,
        http=PatientlessProtocol,
        ws="none",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=5,
    )
    listening = _listen(config)
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


def _listen(config: uvicorn.Config) -> socket.socket:
    try:
        return config.bind_socket()
    except SystemExit:  # what uvicorn makes of an address that is taken
        message = f"{config.host}:{config.port} cannot be listened on; is it taken?"
        raise RequestError("request-address", message) from None


def _say_address(settings: Settings, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    host = "localhost" if settings.host in {"127.0.0.1", "0.0.0.0", "::", ""} else settings.host  # noqa: S104
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class PatientlessProtocol(H11Protocol):
    """Speaks HTTP, and lets go of clients that connect and do not say what they want in time."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give a new client its time."""
        super().connection_made(transport)
        self._limit = self.loop.call_later(HEAD_SECONDS, self._let_go)

    def _let_go(self) -> None:
        if self.cycle is None and self.transport is not None:
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the limit of a client that is gone."""
        self._limit.cancel()
        super().connection_lost(exc)
